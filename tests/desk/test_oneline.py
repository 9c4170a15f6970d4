"""The entry line at a desk: what each verb stores, as one operation; what is asked first; what is refused; what is offered while one types."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.desk.seat import Seat

from kundtui.desk import client, completing, oneline, people, undo
from kundtui.desk.refused import Refused
from kundtui.language.text import clean
from kundtui.store.port import Hit


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """A Friday: Nordbygg has Lisa Berg and Lisa Ek, the fish have nobody."""
    seat = Seat(tmp_path)
    for name in ("Lisa Berg", "Ann-Mari Ek", "Per Ek"):
        people.add(seat.desk, people.Added(seat.client, name))
    return seat


def meant(seat: Seat, line: str) -> oneline.Meant:
    return oneline.understand(seat.desk, line)


def stored(seat: Seat, *lines: str) -> list[tuple[str, dict[str, Any]]]:
    """What the lines add to the log of Nordbygg."""
    before = len(seat.stored())
    oneline.store(seat.desk, [meant(seat, line) for line in lines])
    return seat.stored()[before:]


def contact(seat: Seat, name: str) -> str:
    return next(one.id for one in seat.dossier().contacts.values() if one.newest("name") == name)


def test_a_complaint_with_its_contact_and_the_day_of_the_answer_as_a_promise(seat: Seat) -> None:
    assert stored(seat, "nb !! fel moms &lisa >i morgen") == [
        ("complaint.received", {"text": "fel moms", "severity": "medium", "contact": contact(seat, "Lisa Berg")}),
        ("promise.made", {"text": "fel moms", "due": "2026-11-21", "side": "us"}),
    ]


CALL = {"channel": "call", "direction": "out", "reached": True}


@pytest.mark.parametrize(
    ("line", "kind", "data"),
    [
        ("nb ring j j n", "interaction.logged", CALL | {"asked": {"ok": "yes", "delivering": "yes", "anything": "no"}}),
        ("nb ring allt bra 30m", "interaction.logged", CALL | {"minutes": 30, "note": "allt bra"}),
        ("nb søkt", "interaction.logged", CALL | {"reached": False}),
        ("nb mail offerten", "interaction.logged", CALL | {"channel": "email", "note": "offerten"}),
        ("nb sms", "interaction.logged", CALL | {"channel": "sms"}),
        ("nb brev", "interaction.logged", CALL | {"channel": "letter"}),
        ("nb möte 1h", "interaction.logged", CALL | {"channel": "meeting", "minutes": 60}),
        ("nb lovet tilbud >v50", "promise.made", {"text": "tilbud", "due": "2026-12-11", "side": "us"}),
        ("nb förv ren byggplats >v50", "expectation.noted", {"deliverable": "ren byggplats", "when": "2026-12-11"}),
        ("nb rapport grunden 3/5", "report.sent", {"text": "grunden", "done": 3, "of": 5}),
        ("nb rapport grunden", "report.sent", {"text": "grunden"}),
        ("nb note ser bra ut", "review.marked", {"outcome": "noted", "reason": "ser bra ut"}),
        ("nb tid 1h30 workshop", "hours.logged", {"minutes": 90, "note": "workshop"}),
    ],
)
def test_what_each_verb_stores(seat: Seat, line: str, kind: str, data: dict[str, Any]) -> None:
    assert stored(seat, line) == [(kind, data)]


def test_a_promise_of_theirs_asks_what_follows_r16(seat: Seat) -> None:
    one = meant(seat, "nb väntar siffror >v50")
    assert one.asks_consequence
    assert seat.refuses(oneline.store, seat.desk, [one]) == ("consequence_unasked", "R16")
    oneline.store(seat.desk, [one._replace(consequence="a week later")])
    assert seat.newest() == ("promise.made", {"text": "siffror", "due": "2026-12-11", "side": "client", "consequence": "a week later"})
    oneline.store(seat.desk, [one._replace(consequence="")])
    assert "consequence" not in seat.newest()[1]


def test_when_it_was(seat: Seat) -> None:
    stored(seat, "nb ring hej <igår 14:30")
    assert seat.desk.store.log(seat.client).entries[-1].at == "2026-11-19T14:30:00+01:00"
    assert meant(seat, "nb ring hej <2026-11-10").at == datetime(2026, 11, 10)  # noqa: DTZ001 - office wall time
    assert meant(seat, "nb ring hej <idag").at is None


@pytest.mark.parametrize(
    ("line", "code", "facts"),
    [
        ("nb !! x >fredag", "ambiguous_day", {"one": "2026-11-27", "other": "2026-11-20", "first": ">2026-11-27"}),
        ("nb ring x <fredag", "ambiguous_day", {"one": "2026-11-13", "other": "2026-11-20", "second": "<2026-11-20"}),
        ("nb !! x >19/11", "ambiguous_day", {"one": "2027-11-19", "other": "2026-11-19"}),
        ("nb !! x >igår", "past_day", {"on": "2026-11-19"}),
        ("nb lovat x >2026-11-01", "past_day", {"on": "2026-11-01"}),
        ("nb ring x <imorgon", "future_at", {}),
        ("nb ring x <25:99", "no_such_time", {"text": "25:99"}),
        ("nb ring x &zz", "unknown_contact", {"contact": "zz"}),
        ("nb ring x &ek", "ambiguous_contact", {"contact": "ek"}),
        ("nb !! a\x1b[31mb", "control", {}),
        ("nb !! " + "x" * 10_001, "too_long", {}),
    ],
)
def test_what_is_asked_or_refused_and_never_guessed(seat: Seat, line: str, code: str, facts: dict[str, str]) -> None:
    problem = meant(seat, line).problem
    assert problem
    assert (problem.code, facts.items() - problem.facts.items()) == (code, set())
    assert seat.refuses(oneline.store, seat.desk, [meant(seat, line)])[0] == code


def test_a_day_that_can_only_be_one_for_when_it_was_is_not_asked_about(seat: Seat) -> None:
    assert meant(seat, "nb ring x <25/11").problem is None  # five days ahead it cannot have been
    assert meant(seat, "nb ring x <25/11").at == datetime(2025, 11, 25)  # noqa: DTZ001 - office wall time


def test_tags_are_added_to_those_there_are_and_one_undo_takes_all_back(seat: Seat) -> None:
    client.change(seat.desk, client.Changed(seat.client, {"tags": ["vip"]}))
    added = stored(seat, "nb !! fel moms #VIP #bygg #bygg >v50")
    assert [kind for kind, _ in added] == ["complaint.received", "promise.made", "client.changed"]
    assert added[-1][1]["new"] == ["vip", "bygg"]
    assert undo.undo(seat.desk).entries == 3
    assert seat.dossier().client.newest("tags") == ["vip"]


def test_many_lines_are_one_operation(seat: Seat) -> None:
    stored(seat, "nb !! a #x", "fisk ring b #y", "nb note c #y", "nb !! d")
    assert seat.dossier().client.newest("tags") == ["x", "y"]
    assert seat.dossier(seat.other).client.newest("tags") == ["y"]
    done = undo.undo(seat.desk)
    assert (done.act, done.entries) == ("oneline", 6)
    assert not seat.dossier().complaints


def test_all_or_nothing(seat: Seat) -> None:
    lines = [meant(seat, "nb !! a"), meant(seat, "zz !! b")]
    assert seat.refuses(oneline.store, seat.desk, lines)[0] == "unknown_client"
    assert seat.refuses(oneline.store, seat.desk, [])[0] == "empty_line"
    assert seat.refuses(oneline.store, seat.desk, [meant(seat, "nb !! a")] * 1001)[0] == "too_many_lines"


def test_what_the_act_refuses_is_found_before_anything_is_stored(seat: Seat) -> None:
    for line, code in (("nb rapport x 7/5", "bad_progress"), ("nb tid 99h x", "bad_value"), ("nb ring x 99h", "bad_value")):
        assert seat.refuses(oneline.check, seat.desk, meant(seat, line))[0] == code
    stored(seat, "nb förv ren plats")
    assert seat.refuses(oneline.check, seat.desk, meant(seat, "nb förv ren plats")) == ("nothing_changed", "A4")
    oneline.check(seat.desk, meant(seat, "nb !! a"))


def test_who_may_not_record_stores_nothing(seat: Seat) -> None:
    line = meant(seat, "nb !! a")
    assert seat.refuses(oneline.store, seat.colleague("rut"), [line])[0] == "not_allowed"


def offered(seat: Seat, line: str, at_hand: Hit | None = None) -> list[str]:
    one = oneline.understand(seat.desk, line, at_hand)
    return [offer.text for offer in completing.offers(seat.desk, one, len(line), at_hand, "sv")]


def test_what_is_offered_while_one_types(seat: Seat) -> None:
    client.change(seat.desk, client.Changed(seat.client, {"tags": ["vip"]}))
    client.change(seat.desk, client.Changed(seat.other, {"tags": ["vinter", "two words"]}))
    assert offered(seat, "nord") == ["Nordbygg AB"]
    assert offered(seat, "alesund fi") == ["Ålesund Fisk"]
    every = "! !! !!! ring sökt mail sms brev möte lovat väntar förv rapport anteckning tid video besök chat"
    assert " ".join(offered(seat, "nb ")) == every
    assert offered(seat, "nb lo") == ["low", "lovat"]
    assert offered(seat, "nb !! fel ") == []
    assert offered(seat, "nb !! fel &") == ["&Lisa", "&Ann-Mari", "&Per"]
    assert offered(seat, "nb !! fel &e") == ['&"Ann-Mari Ek"', '&"Per Ek"']
    assert offered(seat, "nb !! fel #v") == ["#vip", "#vinter"]
    hit = Hit(seat.client, "Nordbygg AB", "NB", "code")
    assert offered(seat, "mö", hit) == ["möte"]
    assert offered(seat, "nord", hit) == []


def test_a_client_is_offered_also_before_what_is_typed_already(seat: Seat) -> None:
    one = oneline.understand(seat.desk, "nord!! fel moms")
    assert [offer.text for offer in completing.offers(seat.desk, one, 4, None, "sv")] == ["Nordbygg AB"]


def test_the_first_answer_is_due_by_the_clock_b7(seat: Seat) -> None:
    def due(line: str) -> datetime | None:
        return oneline.first_answer(seat.desk, meant(seat, line))

    now = due("nb !! fel")
    assert now
    assert now.date() == date(2026, 11, 23)
    assert due("nb !! fel <2026-11-17 09:00") == datetime(2026, 11, 18, 9)  # noqa: DTZ001 - office wall time
    assert due("nb ring hej") is None
    client.change(seat.desk, client.Changed(seat.client, {"country": "NO"}))
    assert due("nb !! fel <2026-04-01 16:00") == datetime(2026, 4, 7, 16)  # noqa: DTZ001 - Maundy Thursday is red in Norway


def test_a_day_or_another_is_asked(seat: Seat) -> None:
    problem = meant(seat, "nb lovat offert >tisdag eller onsdag").problem
    assert problem
    assert (problem.code, problem.facts["text"], problem.facts["one"], problem.facts["other"]) == (
        "ambiguous_day",
        "tisdag eller onsdag",
        "2026-11-24",
        "2026-11-25",
    )


NASTY: list[str] = json.loads((Path(__file__).parents[1] / "data/nasty/blns.json").read_text(encoding="utf-8"))
HALVES = ["\ud800", "\udcff !! x", "a\x00b", "\x1b[2J", "e" + "\u0301" * 300, "\u202e!!", "x" * 30_000]


def test_whatever_is_typed_is_understood_or_has_a_problem_and_is_never_raised(seat: Seat) -> None:
    hit = Hit(seat.client, "Nordbygg AB", "NB", "code")
    for text in (*NASTY, *HALVES):
        for line in (text, f"nb !! {text}", f"nb ring &{text} >{text} <{text} #{text}"):
            for at_hand in (None, hit):
                one = oneline.understand(seat.desk, line, at_hand)
                completing.offers(seat.desk, one, len(line), at_hand, "sv")
                assert one.problem or one.sure


@pytest.mark.parametrize("text", ["[/] [@click=app.quit]x", "'; drop table entry; --", "=cmd()|x", "日本語", "שלום", "👩‍👩‍👧‍👦 {0} %s"])
def test_odd_text_is_kept_as_it_is(seat: Seat, text: str) -> None:
    stored(seat, f'nb !! "{text}"')
    assert seat.newest()[1]["text"] == clean(text)


def test_refused_as_a_refusal(seat: Seat) -> None:
    with pytest.raises(Refused, match="no_verb"):
        oneline.refuse(meant(seat, "nb fel"))


@pytest.mark.parametrize(
    ("line", "name", "text"),
    [
        ("nb !! fel moms &lisa berg", "Lisa Berg", "fel moms"),
        ("nb !! &lisa berg, fel moms", "Lisa Berg", "fel moms"),
        ("nb !! &lisa bergen är dyr", "Lisa Berg", "bergen är dyr"),
        ("nb !! fel &per ek", "Per Ek", "fel"),  # two are called Ek
        ("nb !! fel &zoë o\u2019hara", "Zoë O'Hara", "fel"),
    ],
)
def test_a_contact_named_in_full_leaves_nothing_of_the_name_in_the_text(seat: Seat, line: str, name: str, text: str) -> None:
    people.add(seat.desk, people.Added(seat.client, "Zoë O'Hara"))
    one = meant(seat, line)
    assert ([called for _, called in one.people], one.text, one.problem) == ([name], text, None)


def test_the_name_of_a_contact_alone_is_no_complaint(seat: Seat) -> None:
    assert seat.refuses(oneline.store, seat.desk, [meant(seat, "nb !! &lisa berg")]) == ("empty_text", "")


def test_a_bent_apostrophe_finds_the_straight_one_and_the_other_way_round(seat: Seat) -> None:
    client.add(seat.desk, client.Added("O'Brien & Sons", "OBS"))
    client.add(seat.desk, client.Added("D\u2019Angelo", "DAN"))
    for typed, name in (("o\u2019brien", "O'Brien & Sons"), ("d'angelo", "D\u2019Angelo")):
        found = meant(seat, f"{typed} !! fel").found.client
        assert found
        assert found.name == name
