"""People and owners by command: the picture, one thread, who moved, what each owner carries, and marks that are nobody else's (N3, N4, N11 to N13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.running import Seat

READ = (
    ("timeline", "nb"),
    ("timeline", "nb", "--json"),
    ("call", "nb"),
    ("call", "nb", "--json"),
    ("today", "--json"),
    ("review", "--print"),
    ("review", "--json"),
    ("why", "nb", "--json"),
    ("state", "nb", "--json"),
    ("trend", "nb", "--json"),
    ("disclose", "nb"),
    ("disclose", "nb", "--json"),
    ("export",),
    ("grid", "--json"),
    ("owners",),
    ("owners", "--json"),
    ("people", "nb", "--json"),
    ("diagnose", "nb", "--json"),
    ("meeting", "prepare", "nb"),
    ("meeting", "prepare", "nb", "--json"),
    ("diary", "nb", "--json"),
    ("care", "nb", "--json"),
    ("report", "show", "nb", "--json"),
    ("doorstep", "nb", "--json"),
    ("difficult", "--json"),
)
"""Whatever tells something of a client or of an owner."""


@pytest.fixture
def office(kundtui: Seat) -> Seat:
    """Nordbygg with three people; Bo is a member too."""
    kundtui.ok("person", "add", "nb", "Ingrid Moe", "--role", "CEO", "--phone", "070-1", "--main")
    kundtui.ok("person", "add", "nb", "Olav Berg")
    kundtui.ok(
        "person", "assess", "nb", "ingrid", "--will", "no", "--mandate", "yes", "--stance", "soured", "--reason", "overruled_at_purchase"
    )
    kundtui.ok("contact", "nb", "--with", "ingrid")
    kundtui.ok("member", "add", "Bo Lund", "--login", "bo")
    return kundtui


def test_n11_n12_n13_the_picture_in_words_and_as_data(office: Seat) -> None:
    said = office.ok("people", "nb").out
    assert "Owner: Anna Berg, since " in said
    assert "> Olav Berg" in said
    assert "Single-threaded. Only Ingrid Moe talked with in 90 days; next: Olav Berg. [N12]" in said
    assert "Ingrid Moe: soured: overruled at the purchase. [N11]" in said
    found = office.ok("people", "nb", "--json").objects[0]
    assert [(one["name"], one["next"], one["will"], one["mandate"], one["reason_code"]) for one in found["people"]] == [
        ("Olav Berg", True, "unknown", "unknown", None),
        ("Ingrid Moe", False, "no", "yes", "overruled_at_purchase"),
    ]
    assert found["threads"] == {"single": True, "talked_with": ["Ingrid Moe"], "days": 90, "next": "Olav Berg"}


def test_n12_who_hangs_on_one_thread_is_listed_and_a_second_contact_clears(office: Seat) -> None:
    assert "Olav Berg" in office.ok("people", "--single").out
    assert "single-threaded" in office.ok("why", "nb").out.lower()
    office.ok("contact", "nb", "--with", "olav")
    assert [one["code"] for one in office.ok("people", "--single", "--json").objects] == ["OF"]
    assert "single-threaded" not in office.ok("why", "nb").out.lower()


def test_a_person_who_moved_is_seen_from_both_ends(office: Seat) -> None:
    office.ok("person", "left", "nb", "ingrid", "--to", "of", "--role", "Head of sales", "--email", "i@of.no")
    assert "Ingrid Moe: was at Nordbygg AB until " in office.ok("people", "of").out
    here = office.ok("people", "of", "--json").objects[0]["people"][0]
    assert (here["name"], here["was_at"]["name"]) == ("Ingrid Moe", "Nordbygg AB")
    assert "now at Ørsta Fisk" in office.ok("timeline", "nb").out


def test_n3_owners_with_clients_of_nobody_first_as_words_and_data(office: Seat) -> None:
    found = office.ok("owners", "--json").objects
    assert [(one["owner"], one["clients"]) for one in found] == [(None, 1), ("Anna Berg", 1), ("Bo Lund", 0)]
    said = office.ok("owners").out
    assert said.index("no owner") < said.index("Anna Berg")
    assert "1 client has no owner; name one: `kundtui owner`. [N3]" in said
    assert "Ørsta" in office.ok("grid", "--filter", "owner:none").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("owner", "nb", "anna, bo"), "practice N3"),
        (("owner", "nb", "bo", "--deputy", "bo"), "practice N3"),
        (("people",), "--single"),
        (("people", "nb", "--single"), "--single"),
        (("people", "--single", "--on", "yesterday"), "as of today"),
        (("people", "nb", "--on", "2020-01-01"), "no client on"),
        (("owners", "--on", "2020-01-01"), "before the first entry"),
        (("grid", "--filter", "trust:friend"), "supplier, partner and adviser"),
        (("grid", "--filter", "plan:perhaps"), "plan:needed"),
        (("grid", "--filter", "target:more"), "improve and hold"),
        (("policy", "set", "owner_load", "0"), "N4"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(office: Seat, words: tuple[str, ...], said: str) -> None:
    assert said in office.refused(*words).splitlines()[-1]


def test_t2_the_grid_is_sorted_and_narrowed_by_how_clients_see_us_and_n2_by_target(office: Seat) -> None:
    office.ok("client", "change", "of", "target", "hold")
    office.ok("trust", "nb", "partner", "--said", "we could not do it without you")
    assert [one["code"] for one in office.ok("grid", "--filter", "trust:partner", "--json").objects] == ["NB"]
    assert [one["code"] for one in office.ok("grid", "--sort", "trust", "--json").objects] == ["NB", "OF"]
    assert [one["code"] for one in office.ok("grid", "--filter", "target:hold", "--json").objects] == ["OF"]
    assert [one["code"] for one in office.ok("grid", "--filter", "target:hold", "--on", "today", "--json").objects] == ["OF"]


def test_n4_how_it_felt_is_nobodys_but_its_authors_wherever_one_looks(office: Seat) -> None:
    mark = office.ok("felt", "nb", "low", "--json", login="bo").objects[0]
    entry, operation = mark["entries"][0], mark["operation"]
    for words in READ:
        said = office.ok(*words)
        assert entry not in said.out, words
        assert operation not in said.out, words
        assert "energy" not in said.out, words
    own = office.ok("owners", "--json", login="bo").objects
    assert [one["felt"]["now"] for one in own if "felt" in one] == [{"good": 0, "neutral": 0, "low": 1}]
    assert "Only you see this" in office.ok("owners", login="bo").out
    assert "Only you see this" not in office.ok("owners").out
    assert entry in office.ok("export", login="bo").out
