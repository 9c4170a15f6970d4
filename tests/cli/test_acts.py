"""What the commands store: complaints and their steps, contacts, notes, clients, members, and all of it taken back."""

from __future__ import annotations

from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.running import day

if TYPE_CHECKING:
    from tests.cli.running import Seat


def kinds(kundtui: Seat, client: str = "nb") -> list[str]:
    return [one["kind"] for one in kundtui.ok("timeline", client, "--json").objects]


def complaints(kundtui: Seat) -> list[Any]:
    return kundtui.ok("complaints", "nb", "--json").objects


def test_a_complaint_is_echoed_as_it_was_stored(kundtui: Seat) -> None:
    said = kundtui.ok("complain", "nordbyg", "  late   again ", "--severity", "høy", "--channel", "email")
    assert said.out == "Nordbygg AB · complaint high · “late again” · stored. Take it back with `kundtui undo`.\n"
    (one,) = complaints(kundtui)
    assert (one["severity"], one["text"]) == ("high", "late   again")


def test_a_complaint_names_the_contact_who_made_it(kundtui: Seat) -> None:
    file = kundtui.home / "people.jsonl"
    file.write_text(
        '{"client": "NB", "kind": "contact.added", "subject": "c1", "at": "' + day(-1) + '", "data": {"name": "Lisa Holm"}}\n',
        encoding="utf-8",
    )
    kundtui.ok("import", str(file))
    kundtui.ok("complain", "nb", "late", "--contact", "lisa")
    assert "contact: Lisa Holm" in kundtui.ok("timeline", "nb").out
    assert "“Eva”" in kundtui.refused("complain", "nb", "late", "--contact", "Eva")


def test_a_complaint_goes_from_receipt_to_confirmation(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late")
    assert "decision by" in kundtui.ok("answer", "nb").out
    kundtui.ok(
        "resolve",
        "nb",
        "--outcome",
        "upheld",
        "--cause",
        "ours",
        "--apology",
        "sorry",
        "--proposal",
        "again",
        "--waive",
        "help=not asked for",
        "--waive",
        "prevention=it cannot come again",
    )
    kundtui.ok("confirm", "nb")
    (one,) = complaints(kundtui)
    assert one["phase"] == "confirmed"
    assert [step["what"] for step in one["steps"]] == ["answered", "apologised", "proposed", "resolved", "confirmed"]


def test_a_resolution_without_a_remedy_is_refused_with_its_practice(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late")
    assert kundtui.refused("resolve", "nb", "--outcome", "upheld", "--cause", "ours").endswith("(practice A8)")
    assert "waive" in kundtui.refused("resolve", "nb", "--outcome", "upheld", "--cause", "ours", "--waive", "lunch=no")
    said = kundtui.refused("resolve", "nb", "--grounds", "none")
    for words in (
        "--outcome upheld|partly|declined",
        "--cause ours|theirs|third|none",
        "--apology",
        "--proposal",
        "--help-given",
        "--prevention",
        "--waive",
    ):
        assert words in said


def test_a_late_decision_day_asks_for_a_reason(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late")
    assert "(practice B8)" in kundtui.refused("answer", "nb", "--decision-on", day(30))
    kundtui.ok("answer", "nb", "--decision-on", day(30), "--reason", "the boss is away")
    assert kinds(kundtui)[:2] == ["complaint.decision_moved", "complaint.answered"]


def test_of_several_complaints_one_is_named_by_words_or_id(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late again")
    kundtui.ok("complain", "nb", "wrong bill")
    line = kundtui.refused("answer", "nb")
    assert "late again" in line
    assert "wrong bill" in line
    kundtui.ok("answer", "nb", "wrong")
    late, wrong = sorted(complaints(kundtui), key=lambda one: str(one["text"]))
    assert ([step["what"] for step in late["steps"]], [step["what"] for step in wrong["steps"]]) == ([], ["answered"])
    kundtui.ok("answer", "nb", late["complaint"][-6:])
    assert "answered before" in kundtui.refused("answer", "nb")
    assert "answered before" in kundtui.refused("answer", "nb", "wrong")
    assert "“lunch”" in kundtui.refused("answer", "nb", "lunch")


def test_a_contact_holds_the_three_answers(kundtui: Seat) -> None:
    kundtui.ok(
        "contact", "nb", "--ok", "j", "--delivering", "nei", "--anything", "more chairs", "--minutes", "12", "--in", "--note", "hello"
    )
    said = kundtui.ok("timeline", "nb").out.splitlines()[0]
    for words in ("incoming", "is all well: yes", "do we deliver: no", "anything else: more chairs", "12 min", "hello"):
        assert words in said


def test_a_contact_says_at_least_one_thing(kundtui: Seat) -> None:
    assert kundtui.refused("contact", "nb").startswith("Say what happened: --channel")
    assert "no command" in kundtui.refused("log", "nb")
    kundtui.ok("contact", "nb", "--channel", "visit")
    kundtui.ok("contact", "nb", "--not-reached")
    assert kinds(kundtui)[:2] == ["interaction.logged"] * 2


@pytest.mark.parametrize("words", [["contact", "nb", "--in"], ["complain", "nb", "late"], ["note", "nb", "hello"]])
def test_what_happened_before_is_recorded_with_its_moment(kundtui: Seat, words: list[str]) -> None:
    kundtui.ok(*words, "--when", f"{day(-1)} 14:05")
    assert f"{day(-1)}T14:05" in kundtui.ok("timeline", "nb", "--json").out
    assert "yet to come" in kundtui.refused(*words, "--when", day(2))
    assert "no such time" in kundtui.refused(*words, "--when", f"{day(-1)} 25:00")
    assert "is no date" in kundtui.refused(*words, "--when", "someday")


def test_nobody_talks_for_longer_than_a_day(kundtui: Seat) -> None:
    kundtui.ok("contact", "nb", "--minutes", "1440")
    assert "0 … 1440" in kundtui.refused("contact", "nb", "--minutes", "1441")


def test_a_note_is_read_from_the_standard_input(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO("first line\nand ødegård\n".encode())))
    kundtui.ok("note", "nb", "-")
    assert "first line and ødegård" in kundtui.ok("timeline", "nb").out
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"\xff\xfe")))
    assert "not in UTF-8" in kundtui.refused("note", "nb", "-")


def test_a_long_text_is_whole_only_in_the_timeline_and_as_data(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late " * 1500 + "end")
    for words in (["why", "nb"], ["state", "nb"], ["complaints", "nb"], ["answer", "nb"]):
        assert len(kundtui.ok(*words).out) < 6000, words
        assert "late late" in kundtui.ok("why", "nb").out
    assert len(kundtui.refused("answer", "nb", "late end")) < 200
    assert len(kundtui.refused("confirm", "nb", "late end")) < 200
    for words in (["why", "nb", "--json"], ["state", "nb", "--json"], ["complaints", "nb", "--json"], ["timeline", "nb"]):
        assert "late end" in kundtui.ok(*words).out, words


def test_it_is_said_what_was_taken_back_and_whose(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late again")
    kundtui.ok("answer", "nb")
    assert kundtui.ok("undo").out.startswith("Taken back: first answer “late again” · Nordbygg AB · 1 entry.")
    assert kundtui.ok("redo").out.startswith("Put back: first answer “late again” · Nordbygg AB · 1 entry.")
    kundtui.ok("undo")
    assert kundtui.ok("undo").out.startswith("Taken back: complaint “late again” · Nordbygg AB · 1 entry.")
    kundtui.ok("client", "add", "Sol", "--code", "SOL")
    assert kundtui.ok("undo").out.startswith("Taken back: new client · Sol · 1 entry.")


def test_an_act_tells_what_it_did_to_the_level(kundtui: Seat) -> None:
    assert "Unknown → " in kundtui.ok("contact", "nb", "--ok", "y").out
    (receipt,) = kundtui.ok("complain", "nb", "late", "-s", "high", "--json").objects
    assert (receipt["before"], receipt["after"], len(receipt["entries"])) == ("watch", "at_risk", 1)


def test_the_last_act_is_taken_back_and_given_back(kundtui: Seat) -> None:
    kundtui.ok("note", "nb", "one")
    kundtui.ok("note", "nb", "two")
    assert kundtui.ok("undo").out.startswith("Taken back: note “two” · Nordbygg AB · 1 entry.")
    assert kinds(kundtui) == ["review.marked", "owner.assigned", "client.added"]
    assert kundtui.ok("redo").out.startswith("Put back: ")
    assert kinds(kundtui)[:2] == ["review.marked"] * 2
    assert "nothing" in kundtui.refused("redo")
    assert "no act" in kundtui.refused("undo", "nonsense")


def test_a_client_is_found_by_every_name_that_it_was_given(kundtui: Seat) -> None:
    kundtui.ok("client", "add", "Åkermark", "--code", "AM", "--alias", "Marken", "--tag", "new", "--tag", "north")
    for typed in ("am", "akermark", "marken", "Åkermarc"):
        assert kundtui.ok("state", typed, "--json").objects[0]["name"] == "Åkermark"
    assert kundtui.ok("grid", "--json", "--filter", "tag:north").objects[0]["code"] == "AM"


def test_a_client_without_a_code_gets_the_one_that_the_screens_propose(kundtui: Seat) -> None:
    kundtui.ok("client", "add", "Solberg AB")
    kundtui.ok("client", "add", "Solberget")
    assert {one["code"] for one in kundtui.ok("grid", "--json").objects} == {"NB", "OF", "SOLB", "SOLB2"}


@pytest.mark.parametrize("code", ["a b", "X" * 21])
def test_a_code_is_one_short_word(kundtui: Seat, code: str) -> None:
    assert "A code has no blanks and at most 20 characters" in kundtui.refused("client", "add", "Sol", "--code", code)
    assert "A code has no blanks" in kundtui.refused("client", "change", "nb", "code", code)


def test_the_help_tells_the_fields_of_a_client_and_the_few_values_that_some_take(kundtui: Seat) -> None:
    told = kundtui.ok("client", "change", "--help").out
    for words in ("do_not_call", "target hold", "origin bad_start"):
        assert words in told


def test_a_complaint_about_nobody_asks_for_the_client(kundtui: Seat) -> None:
    assert kundtui.refused("complain", "", "late").startswith("Name the client")


def test_the_answers_stand_in_the_order_in_which_one_asks(kundtui: Seat) -> None:
    kundtui.ok("contact", "nb", "--anything", "n", "--delivering", "y", "--ok", "y")
    assert "is all well: yes, do we deliver: yes, anything else: no" in kundtui.ok("timeline", "nb").out


def test_a_code_is_given_once(kundtui: Seat) -> None:
    assert "exists already" in kundtui.refused("client", "add", "Another", "--code", "nb")
    assert "“Zoe”" in kundtui.refused("client", "add", "Another", "--code", "AN", "--owner", "Zoe")


def test_members_do_what_their_role_allows(kundtui: Seat) -> None:
    kundtui.ok("member", "add", "Bo Ek", "--login", "bo", "--role", "reader")
    kundtui.ok("member", "add", "Cia", "--login", "cia")
    assert [one["login"] for one in kundtui.ok("member", "list", "--json").objects] == ["anna", "bo", "cia"]
    assert "reader" in kundtui.refused("note", "nb", "hello", login="bo")
    kundtui.ok("note", "nb", "hello", login="cia")
    assert "Anna" not in kundtui.ok("timeline", "nb", "--json", login="bo").objects[0]["by"]
    assert "(member)" in kundtui.refused("member", "add", "Dag", login="cia")
    assert "“zoe”" in kundtui.refused("note", "nb", "hello", login="zoe")
    assert "bo" in kundtui.refused("member", "add", "Bob", "--login", "bo")


def test_the_chain_is_verified_and_a_changed_entry_is_named(kundtui: Seat) -> None:
    import sqlite3  # noqa: PLC0415 - altered from outside
    from contextlib import closing  # noqa: PLC0415 - the same

    kundtui.ok("note", "nb", "one")
    assert kundtui.ok("verify").out == "Every entry is as it was written.\n"
    with closing(sqlite3.connect(kundtui.database)) as db, db:
        db.execute("update entry set data = replace(data, 'one', 'two') where kind = 'review.marked'")
    said = kundtui("verify")
    assert (said.code, said.out) == (1, "")
    assert "1 entry" in said.err


def test_a_rebuild_changes_nothing_that_was_right(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late", "-s", "high")
    before = kundtui.ok("grid", "--json").out
    assert kundtui.ok("rebuild").out == "2 clients computed anew.\n"
    assert kundtui.ok("grid", "--json").out == before


@pytest.mark.parametrize(
    "words", [["complain", "nb", "late"], ["note", "nb", "late"], ["contact", "nb", "--in"], ["client", "add", "X", "--code", "X"]]
)
def test_a_session_of_another_day_stores_nothing(kundtui: Seat, words: list[str]) -> None:
    assert "only reads" in kundtui.refused(*words, "--today", day(-1))
