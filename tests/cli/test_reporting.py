"""The commands on status reports, surprises, signatures, agreed points, feedback and the ledger of promises."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from tests.cli.running import day

if TYPE_CHECKING:
    import pytest
    from tests.cli.running import Seat


def exported(kundtui: Seat, kind: str) -> list[dict[str, Any]]:
    """The payloads of a kind."""
    return [one["data"] for one in kundtui.ok("export").objects if one["kind"] == kind]


# Promises


def test_r2_the_ledger_is_a_table_with_what_is_late_and_the_keep_rates(kundtui: Seat) -> None:
    assert "No promise is open." in kundtui.ok("promises").out
    kundtui.ok("promise", "make", "nb", "send the drawing", "--by", day(3))
    kundtui.ok("promise", "make", "of", "the figures", "--by", day(2), "--theirs", "--if-late", "a week later")
    kundtui.ok("promise", "make", "nb", "the list", "--by", day(1))
    kundtui.ok("promise", "keep", "nb", "list")
    said = kundtui.ok("promises").out
    assert "send the drawing" in said
    assert "not told: a week later" in said
    assert "ours: 1 of 1 kept" in said
    assert "the figures" not in kundtui.ok("promises", "--ours").out
    assert "send the drawing" not in kundtui.ok("promises", "--theirs").out
    assert "No promise is open." in kundtui.ok("promises", "--late").out
    assert "3d late" in kundtui.ok("promises", "--late", "--on", day(6)).out


def test_r16_the_ledger_as_data_says_whether_the_consequence_was_told(kundtui: Seat) -> None:
    kundtui.ok("promise", "make", "of", "the figures", "--by", day(2), "--theirs", "--if-late", "a week later")
    assert [(one["side"], one["told"], one["consequence"]) for one in kundtui.ok("promises", "--json").objects] == [
        ("client", False, "a week later")
    ]
    kundtui.ok("promise", "tell", "of", "--text", "a week later then")
    assert [one["told"] for one in kundtui.ok("promises", "--json").objects] == [True]
    kundtui.ok("promise", "keep", "of")
    assert kundtui.ok("promises", "--json").objects[-1] == {
        "what": "keep_rate",
        "client": kundtui.ok("grid", "--json", "--filter", "ørsta").objects[0]["client"],
        "code": "OF",
        "name": "Ørsta Fisk",
        "owner": None,
        "side": "client",
        "kept": 1,
        "of": 1,
    }


def test_r2_a_crowded_day_is_warned_of_with_the_keep_rate(kundtui: Seat) -> None:
    for n in range(5):
        kundtui.ok("promise", "make", "nb", f"thing {n}", "--by", day(3))
    warned = kundtui.ok("promises").err
    assert "Anna Berg: 5 due" in warned


def test_a_promise_without_a_day_is_refused_r2(kundtui: Seat) -> None:
    assert kundtui.refused("promise", "make", "nb", "soon").endswith("(practice R2)")


# Reports


def test_t16_a_report_begins_with_the_position_or_is_refused(kundtui: Seat) -> None:
    assert kundtui.refused("report", "nb", "ground ready").endswith("(practice T16)")
    assert "is no position" in kundtui.refused("report", "nb", "x", "--position", "soon")
    assert "cannot be" in kundtui.refused("report", "nb", "x", "--position", "6/5")
    assert kundtui.refused("report", "nb", "--position", "1/2").endswith("(practice T13)")
    kundtui.ok("report", "nb", "ground", "ready", "--position", "3/5")
    kundtui.ok("report", "send", "nb", "no plan yet", "--position", "-")
    assert exported(kundtui, "report.sent") == [{"text": "ground ready", "done": 3, "of": 5}, {"text": "no plan yet"}]
    shown = kundtui.ok("report", "show", "nb").out
    assert "[███░░] 3/5\n    ground ready" in shown
    assert "[no position]\n    no plan yet" in shown
    assert [one["position"] for one in kundtui.ok("report", "show", "nb", "--json").objects] == [None, {"done": 3, "of": 5}]
    assert "No status report yet." in kundtui.ok("report", "show", "of").out


def test_t16_the_position_is_the_projects_where_none_is_said_and_moves_it(kundtui: Seat) -> None:
    kundtui.ok("project", "start", "nb", "the pier", "--waive")
    kundtui.ok("report", "nb", "ground ready", "--position", "1/5")
    kundtui.ok("report", "nb", "as it was")
    assert exported(kundtui, "project.progressed") == [{"done": 1, "of": 5}]
    assert exported(kundtui, "report.sent")[-1] == {"text": "as it was", "done": 1, "of": 5}


def test_t14_a_report_of_151_words_is_stored_with_a_warning_and_may_come_from_the_standard_input(
    kundtui: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Typed:
        buffer = io.BytesIO(("word " * 151).encode())

    monkeypatch.setattr("sys.stdin", Typed())
    said = kundtui.ok("report", "nb", "-", "--position", "1/2")
    assert "151 words" in said.err
    assert "words" not in kundtui.ok("report", "nb", "word " * 150, "--position", "1/2").err


def test_t14_the_template_has_five_lines_in_three_languages(kundtui: Seat) -> None:
    assert kundtui.ok("report", "template", "--in", "sv").out.splitlines()[2] == "Behövs från er:"
    assert len(kundtui.ok("report", "template").out.splitlines()) == 5


def test_r11_the_tone_guard_reads_a_report(kundtui: Seat) -> None:
    assert "Read it again" in kundtui.refused("report", "nb", "You should have sent the figures.", "--position", "1/2")
    kundtui.ok("report", "nb", "You should have sent the figures.", "--position", "1/2", "--as-it-stands")


def test_t13_reports_tell_when_the_next_is_due(kundtui: Seat) -> None:
    assert "no project runs" in kundtui.ok("reports").out
    kundtui.ok("project", "start", "nb", "the pier", "--waive")
    assert "the pier" in kundtui.ok("reports").out
    kundtui.ok("report", "nb", "ground ready", "--position", "1/5")
    (found,) = kundtui.ok("reports", "--json").objects
    assert (found["due"], found["late"], found["position"]) == (day(14), False, {"done": 1, "of": 5})
    assert "1d late" in kundtui.ok("reports", "--late", "--on", day(15)).out


# Surprises, signatures, agreed points, feedback


def test_a6_surprises_without_a_prior_note(kundtui: Seat) -> None:
    kundtui.ok("surprise", "nb", "I thought it would be done today")
    assert kundtui.refused("surprise", "nb", "x", "--expectation", "friday").endswith("(practice A6)")
    kundtui.ok("expect", "note", "nb", "--when", "every Friday")
    kundtui.ok("surprise", "nb", "nor today", "--expectation", "friday")
    assert [one["text"] for one in kundtui.ok("surprises", "--json").objects] == ["I thought it would be done today"]
    assert "against a noted expectation" in kundtui.ok("surprises", "--all").out
    assert "before the first entry" in kundtui.refused("surprises", "--on", day(-1))


def test_r18_a_signature_names_the_open_questions(kundtui: Seat) -> None:
    assert kundtui.refused("agreement", "sign", "nb").endswith("(practice R18)")
    assert "yet to come" in kundtui.refused("agreement", "sign", "nb", "--on", day(2))
    said = kundtui.ok("agreement", "sign", "nb", "--on", day(0), "--payment", "30 days")
    assert "Talk about money now" in said.err
    assert exported(kundtui, "economics.answered") == [{"question": "payment", "text": "30 days"}]
    assert exported(kundtui, "agreement.signed") == [{"on": day(0)}]


def test_r5_agreed_points_are_listed_until_confirmed(kundtui: Seat) -> None:
    kundtui.ok("agreed", "note", "nb", "glass, not steel")
    assert kundtui.ok("agreed", "list").out == "Nothing waits for too long; 1 thing agreed just now is not confirmed: `--all` shows it.\n"
    assert "glass" in kundtui.ok("agreed", "list", "--all").out
    assert [one["late"] for one in kundtui.ok("agreed", "list", "nb", "--on", day(4), "--json").objects] == [True]
    kundtui.ok("agreed", "confirm", "nb", "glass", "--text", "mail")
    assert "waits for a confirmation" in kundtui.refused("agreed", "confirm", "nb")
    kundtui.ok("agreed", "note", "nb", "blue", "--in-writing")
    assert kundtui.ok("agreed", "list", "--all", "--json").objects == []
    assert kundtui.ok("agreed", "list", "--all").out == "Everything that was agreed is confirmed.\n"


def test_t12_feedback_is_logged_and_the_last_asked_listed(kundtui: Seat) -> None:
    assert kundtui.refused("feedback", "asked", "nb").endswith("(practice T12)")
    kundtui.ok("feedback", "asked", "nb", "how was it?")
    kundtui.ok("feedback", "given", "nb", "fewer slides")
    lines = kundtui.ok("feedback", "list").out.splitlines()
    assert lines[1].split() == ["Ørsta", "Fisk", "never", "never"]
    assert lines[2].split() == ["Nordbygg", "AB", "today", "today"]
    assert kundtui.ok("feedback", "list", "--json").objects[1]["asked_on"] == day(0)


def test_a4_a5_every_version_of_the_expectations_is_shown_with_who_took_note(kundtui: Seat) -> None:
    kundtui.ok("expect", "note", "nb", "--when", "every Friday")
    kundtui.ok("expect", "ack", "nb")
    kundtui.ok("expect", "note", "nb", "--when", "every Monday", "--reach", "call Anna")
    said = kundtui.ok("expect", "show", "nb").out
    assert "When: every Monday" in said
    assert "How we work: not said yet" in said
    assert "the client has taken note" in said
    steps = kundtui.ok("expect", "show", "nb", "--json").objects
    assert [(step["what"], step["fields"]) for step in steps] == [
        ("noted", {"when": "every Friday"}),
        ("acknowledged", {}),
        ("noted", {"when": "every Monday", "reach": "call Anna"}),
    ]
