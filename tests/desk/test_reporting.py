"""Status reports and surprises at the desk: the position first, the project moved with it, the tone guard, and what no note had told of."""

from __future__ import annotations

from datetime import timedelta

from tests.desk.seat import TODAY, Seat

from kundtui.desk import agreement, reporting, reports, undo, work
from kundtui.desk.reporting import Sent, Surprised


def started(seat: Seat, name: str = "the pier") -> str:
    work.start(seat.desk, work.Started(seat.client, name, waived=True))
    return list(seat.dossier().projects)[-1]


def test_t16_a_report_without_a_position_is_refused_or_marked(seat: Seat) -> None:
    assert seat.refuses(reporting.send, seat.desk, Sent(seat.client, "ground ready")) == ("report_without_position", "T16")
    reporting.send(seat.desk, Sent(seat.client, "ground ready", no_position=True))
    assert seat.newest() == ("report.sent", {"text": "ground ready"})
    assert reports.sent(seat.desk, seat.client)[0].position is None


def test_t16_a_position_that_cannot_be_and_a_report_without_words_are_refused(seat: Seat) -> None:
    for done, of in ((4, 3), (0, 0), (-1, 3)):
        assert seat.refuses(reporting.send, seat.desk, Sent(seat.client, "x", done, of)) == ("bad_progress", "T16")
    assert seat.refuses(reporting.send, seat.desk, Sent(seat.client, " ", 1, 2)) == ("empty_text", "T13")


def test_t16_the_position_moves_the_project_in_the_same_act(seat: Seat) -> None:
    project = started(seat)
    reporting.send(seat.desk, Sent(seat.client, "ground ready", 3, 5))
    assert seat.stored()[-2:] == [
        ("report.sent", {"text": "ground ready", "done": 3, "of": 5}),
        ("project.progressed", {"done": 3, "of": 5}),
    ]
    assert [entry.subject for entry in seat.desk.store.log(seat.client).entries[-2:]] == [project, project]
    reporting.send(seat.desk, Sent(seat.client, "as it was"))
    assert seat.newest() == ("report.sent", {"text": "as it was", "done": 3, "of": 5})
    undo.undo(seat.desk)
    undo.undo(seat.desk)
    assert seat.dossier().projects[project].progress == []


def test_t16_of_two_projects_one_is_named(seat: Seat) -> None:
    first, second = started(seat), started(seat, "the house")
    reporting.send(seat.desk, Sent(seat.client, "walls", 1, 4, second))
    projects = seat.dossier().projects
    assert (projects[first].progress, [(step.done, step.of) for step in projects[second].progress]) == ([], [(1, 4)])
    assert seat.refuses(reporting.send, seat.desk, Sent(seat.client, "x")) == ("report_without_position", "T16")


def test_r11_a_report_passes_the_tone_guard(seat: Seat) -> None:
    draft = Sent(seat.client, "You should have sent the figures.", 1, 2)
    assert seat.refuses(reporting.send, seat.desk, draft)[0] == "draft_warned"
    reporting.send(seat.desk, draft._replace(as_it_stands=True))
    assert seat.newest()[0] == "report.sent"


def test_t13_the_next_report_is_due_by_client_the_first_first(seat: Seat) -> None:
    started(seat)
    reporting.send(seat.desk, Sent(seat.client, "ground ready", 1, 5))
    found = reports.due(seat.desk)
    assert [(one.name, one.due, one.position, one.projects) for one in found.items] == [
        ("Nordbygg AB", TODAY + timedelta(days=14), (1, 5), ("the pier",))
    ]
    assert found.items[0].last is not None
    assert found.narrowed(late=True).items == ()
    late = reports.due(seat.desk, TODAY + timedelta(days=15)).narrowed(late=True)
    assert [one.name for one in late.items] == ["Nordbygg AB"]
    assert reports.due(seat.desk, TODAY - timedelta(days=1)).items == ()


def test_a6_a_surprise_is_against_a_noted_expectation_or_none(seat: Seat) -> None:
    assert seat.refuses(reporting.surprise, seat.desk, Surprised(seat.client, " ")) == ("empty_text", "T15")
    reporting.surprise(seat.desk, Surprised(seat.client, "I thought it would be today"))
    agreement.note(seat.desk, agreement.Expected(seat.client, when="every Friday"))
    note = reporting.the_expectation(seat.dossier(), "Friday")
    assert note == reporting.the_expectation(seat.dossier(), "when")
    reporting.surprise(seat.desk, Surprised(seat.client, "and now too", note))
    assert seat.newest() == ("surprise.noted", {"text": "and now too", "expectation": note})
    assert seat.refuses(reporting.surprise, seat.desk, Surprised(seat.client, "x", "none such")) == ("unknown_expectation", "A6")
    assert seat.refuses(reporting.the_expectation, seat.dossier(), "the moon") == ("unknown_expectation", "A6")


def test_a6_the_surprises_that_no_note_had_told_of_are_reported(seat: Seat) -> None:
    agreement.note(seat.desk, agreement.Expected(seat.client, when="every Friday"))
    reporting.surprise(seat.desk, Surprised(seat.client, "not told"))
    reporting.surprise(seat.desk, Surprised(seat.client, "told", reporting.the_expectation(seat.dossier(), "friday")))
    assert [one.surprise.text for one in reports.unforeseen(seat.desk)] == ["not told"]
    assert {one.surprise.text for one in reports.unforeseen(seat.desk, noted=True)} == {"not told", "told"}
    assert reports.unforeseen(seat.desk, TODAY - timedelta(days=1)) == ()


def test_t16_a_project_of_which_nothing_is_done_yet_has_a_position_too(seat: Seat) -> None:
    started(seat)
    reporting.send(seat.desk, Sent(seat.client, "we begin on Monday", 0, 5))
    assert ("report.sent", {"text": "we begin on Monday", "done": 0, "of": 5}) in seat.stored()
