"""The commands that do what the panes do: people, promises, agreement, projects, owner, a client's fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.running import day

if TYPE_CHECKING:
    from tests.cli.running import Seat


def told(kundtui: Seat, client: str = "nb") -> list[str]:
    """What the timeline says, the newest first."""
    return [one["text"] for one in kundtui.ok("timeline", client, "--json").objects]


def exported(kundtui: Seat, kind: str) -> list[dict[str, Any]]:
    """The payloads of a kind."""
    return [one["data"] for one in kundtui.ok("export").objects if one["kind"] == kind]


@pytest.fixture
def people(kundtui: Seat) -> Seat:
    kundtui.ok("person", "add", "nb", "Ingrid", "Moe", "--role", "CEO", "--phone", "070-1", "--main")
    kundtui.ok("person", "add", "nb", "Olav Berg")
    return kundtui


def test_a_person_is_added_changed_and_assessed_by_the_beginning_of_the_name(people: Seat) -> None:
    assert people.ok("person", "change", "nb", "ing", "email", "i@moe.no").out.startswith("Nordbygg AB · E-mail: i@moe.no")
    people.ok("person", "change", "nb", "ing", "phone")
    people.ok("person", "assess", "nb", "moe", "--will", "yes", "--mandate", "y")
    assert exported(people, "contact.changed")[-1] == {"field": "phone", "old": "070-1", "new": None}
    assert exported(people, "contact.assessed") == [{"will": "yes", "mandate": "yes", "stance": "neutral"}]
    people.ok("person", "change", "nb", "olav", "main", "ja")
    assert [one["new"] for one in exported(people, "contact.changed")[-2:]] == [True, False]


def test_a_person_who_left_is_added_at_the_other_client_and_one_undo_takes_both_back(people: Seat) -> None:
    said = people.ok("person", "left", "nb", "ingrid", "--to", "of", "--role", "Head of sales").out
    assert "contact: Ingrid Moe" in said
    assert "now at Ørsta Fisk" in said
    assert told(people, "of")[0] == "Contact added: Ingrid Moe; Head of sales; 070-1"
    people.ok("undo")
    assert len(told(people, "of")) == 1
    people.ok("person", "assess", "nb", "ingrid", "--stance", "for")


def test_what_a_person_cannot_be_is_refused_in_one_line(people: Seat) -> None:
    assert "No contact of this client" in people.refused("person", "change", "nb", "nobody", "role", "x")
    assert people.refused("person", "add", "nb", "olav berg").endswith("(practice N12)")
    assert "says so already" in people.refused("person", "change", "nb", "ingrid", "role", "CEO")
    assert "cannot stand in" in people.refused("person", "change", "nb", "ingrid", "shoes", "44")
    assert "cannot stand in" in people.refused("person", "change", "nb", "ingrid", "main", "perhaps")
    assert "name" in people.refused("person", "change", "nb", "ingrid", "name", "")


def test_a_promise_goes_from_made_to_kept(kundtui: Seat) -> None:
    kundtui.ok("promise", "make", "nb", "send the drawing", "--by", day(7))
    said = kundtui.ok("promise", "move", "nb", "--to", day(9), "--told", "--reason", "the machine broke").out
    assert "the client was told" in said
    kundtui.ok("promise", "tell", "nb", "drawing", "--text", "two days later")
    kundtui.ok("promise", "keep", "nb")
    assert [text.partition(";")[0].partition(":")[0] for text in told(kundtui)[:2]] == ["Promise kept", "Told the client about the promise"]
    assert "waits for that" in kundtui.refused("promise", "keep", "nb")
    assert "kept or settled already" in kundtui.refused("promise", "keep", "nb", "drawing")


def test_which_promise_is_meant_is_asked_for_where_several_are_open(kundtui: Seat) -> None:
    kundtui.ok("promise", "make", "nb", "send the drawing", "--by", day(7))
    kundtui.ok("promise", "make", "nb", "figures of May", "--by", day(7), "--theirs", "--if-late", "we begin a week later")
    said = kundtui.refused("promise", "keep", "nb")
    assert "“send the drawing”" in said
    assert "“figures of May”" in said
    kundtui.ok("promise", "settle", "nb", "may", "--text", "not needed any more")
    assert exported(kundtui, "promise.settled") == [{"text": "not needed any more"}]
    assert "is called “roof”" in kundtui.refused("promise", "keep", "nb", "roof")


def test_a_promise_without_a_day_to_come_is_refused_r2(kundtui: Seat) -> None:
    assert kundtui.refused("promise", "make", "nb", "the drawing").endswith("(practice R2)")
    assert kundtui.refused("promise", "make", "nb", "the drawing", "--by", day(-3)).endswith("(practice R2)")
    assert kundtui.refused("promise", "make", "nb", "--by", day(3)).endswith("(practice R2)")
    assert "is no date" in kundtui.refused("promise", "make", "nb", "x", "--by", "soonish")


def test_a_fifth_promise_for_one_day_is_stored_with_a_warning_r2(kundtui: Seat) -> None:
    said = [kundtui.ok("promise", "make", "nb", f"thing {number}", "--by", day(7)) for number in range(5)]
    assert [one.err for one in said] == ["", "", "", "", "5 promises are due that day: can all be kept?\n"]
    assert [one.out.splitlines()[1:] for one in said] == [[], *([f"{number} due the same day"] for number in range(1, 5))]
    kundtui.ok("promise", "keep", "nb", "thing 0")
    kundtui.ok("promise", "keep", "nb", "thing 1")
    assert kundtui.ok("promise", "make", "nb", "more", "--by", day(7)).out.splitlines()[1] == "2 of 2 kept; 3 due the same day"
    assert len(kundtui.ok("promise", "make", "nb", "more", "--by", day(8), "--json").objects) == 1


def test_expectations_are_noted_in_versions_and_acknowledged(people: Seat) -> None:
    people.ok("expect", "note", "nb", "--when", "every Friday", "--reach", "call Anna")
    people.ok("expect", "note", "nb", "--when", "every Monday")
    people.ok("expect", "ack", "nb", "--contact", "ingrid")
    assert told(people)[:2] == ["Expectations acknowledged by the client; contact: Ingrid Moe", "Expectations noted; when: every Monday"]
    assert people.refused("expect", "ack", "nb").endswith("(practice A4)")
    assert people.refused("expect", "note", "of").endswith("(practice A4)")


def test_a_project_waits_for_the_talk_about_money_r17(kundtui: Seat) -> None:
    assert kundtui.refused("project", "start", "nb", "New", "roof").endswith("(practice R17)")
    kundtui.ok("economics", "answer", "nb", "payment", "30", "days")
    assert "changes to the work, delays not answered" in kundtui.refused("project", "start", "nb", "New", "roof")
    for question in ("change", "delay"):
        kundtui.ok("economics", "answer", "nb", question, "by", "the hour")
    kundtui.ok("project", "start", "nb", "New", "roof", "--fixed-price")
    assert "of 0" in kundtui.refused("project", "progress", "nb", "--done", "1")
    kundtui.ok("project", "progress", "nb", "--done", "1", "--of", "5")
    assert "Project: 2 of 5 done" in kundtui.ok("project", "progress", "nb", "roof", "--done", "2", "--text", "beams up").out
    kundtui.ok("project", "end", "nb")
    assert "No project" in kundtui.refused("project", "end", "nb")
    assert "has ended already" in kundtui.refused("project", "end", "nb", "roof")
    kundtui.ok("project", "start", "of", "A boat", "--waive")


def test_the_talk_about_money_is_confirmed_when_all_is_answered_r18(kundtui: Seat) -> None:
    kundtui.ok("economics", "answer", "nb", "pay", "30 days")
    refused = kundtui.refused("economics", "confirm", "nb")
    assert "changes to the work, delays" in refused
    assert refused.endswith("(practice R18)")
    for question in ("change", "delay"):
        kundtui.ok("economics", "answer", "nb", question, "at cost")
    kundtui.ok("economics", "confirm", "nb")
    assert "cannot stand in" in kundtui.refused("economics", "answer", "nb", "colour", "red")


def test_a_client_has_an_owner_and_a_deputy_n3(kundtui: Seat) -> None:
    kundtui.ok("member", "add", "Bo Lund", "--login", "bo")
    assert "Owner: Bo Lund; deputy: Anna Berg" in kundtui.ok("owner", "of", "bo", "--deputy", "anna").out
    kundtui.ok("owner", "of", "--deputy", "")
    assert exported(kundtui, "owner.assigned")[-1].keys() == {"owner"}
    assert kundtui.refused("owner", "of", "--deputy", "bo").endswith("(practice N3)")
    assert "No member" in kundtui.refused("owner", "of", "kalle")


def test_a_changed_code_leaves_the_old_one_finding_the_client(kundtui: Seat) -> None:
    kundtui.ok("client", "change", "nb", "code", "NBN")
    assert kundtui.ok("client", "change", "NB", "name", "Nordbygg", "Norge").out.startswith("Nordbygg Norge · Name: Nordbygg Norge")
    kundtui.ok("client", "change", "nbn", "tags", "vip, roof")
    kundtui.ok("client", "change", "nbn", "target", "hold")
    kundtui.ok("client", "change", "nbn", "do_not_call", "yes")
    kundtui.ok("client", "change", "nbn", "do_not_call", "")
    assert [one["new"] for one in exported(kundtui, "client.changed")[2:]] == [["vip", "roof"], "hold", True, False]
    assert "exists already" in kundtui.refused("client", "change", "of", "code", "nb")
    assert kundtui.refused("client", "change", "nb", "target", "love").endswith("(practice N2)")
    assert "no country" in kundtui.refused("client", "change", "nb", "country", "xq")


def test_each_says_as_json_what_was_stored(people: Seat) -> None:
    (said,) = people.ok("promise", "make", "nb", "x", "--by", "+3d", "--json").objects
    assert said.keys() == {"operation", "client", "entries", "before", "after"}
