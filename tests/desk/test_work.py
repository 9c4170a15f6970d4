"""Projects at the desk: none starts before the talk about money, but by a leader's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kundtui.desk import agreement, work
from kundtui.desk.refused import Refused
from kundtui.domain.agreement import QUESTIONS

if TYPE_CHECKING:
    from tests.desk.seat import Seat


def answered(seat: Seat, *questions: str) -> None:
    for question in questions:
        agreement.answer(seat.desk, agreement.Answered(seat.client, question, "as agreed"))


def started(seat: Seat, name: str = "New roof") -> str:
    answered(seat, *QUESTIONS)
    work.start(seat.desk, work.Started(seat.client, name, fixed_price=True))
    return list(seat.dossier().projects)[-1]


def test_a_project_does_not_start_before_the_talk_about_money_r17(seat: Seat) -> None:
    draft = work.Started(seat.client, "New roof")
    assert seat.refuses(work.start, seat.desk, draft) == ("economics_missing", "R17")
    assert seat.refuses(work.start, seat.desk, draft._replace(name="")) == ("missing_field", "")
    answered(seat, "payment", "delay")
    with pytest.raises(Refused) as refused:
        work.start(seat.desk, draft)
    assert (refused.value.code, refused.value.facts["questions"]) == ("economics_missing", ["change"])
    started(seat)
    assert seat.newest() == ("project.started", {"name": "New roof", "fixed_price": True})


def test_only_a_leader_waives_the_talk_about_money_r17(seat: Seat) -> None:
    draft = work.Started(seat.client, "New roof", waived=True)
    assert seat.refuses(work.start, seat.colleague("bo"), draft) == ("waiver_needs_leader", "R17")
    work.start(seat.desk, draft)
    assert seat.newest()[1] == {"name": "New roof", "economics_waived_by": seat.anna}


def test_a_waiver_that_is_not_needed_is_not_stored_r17(seat: Seat) -> None:
    answered(seat, *QUESTIONS)
    work.start(seat.colleague("bo"), work.Started(seat.client, "New roof", waived=True))
    assert seat.newest()[1] == {"name": "New roof"}


def test_two_projects_of_one_name_do_not_run_at_once(seat: Seat) -> None:
    roof = started(seat)
    assert seat.refuses(work.start, seat.desk, work.Started(seat.client, "new ROOF")) == ("duplicate_subject", "")
    work.end(seat.desk, seat.client, roof)
    work.start(seat.desk, work.Started(seat.client, "New roof"))


@pytest.mark.parametrize(("done", "of"), [(4, 3), (-1, 3), (0, 0)])
def test_progress_that_cannot_be_is_refused_t16(seat: Seat, done: int, of: int) -> None:
    roof = started(seat)
    assert seat.refuses(work.progress, seat.desk, work.Progressed(seat.client, roof, done, of)) == ("bad_progress", "T16")


def test_a_project_goes_on_until_it_has_ended_t16(seat: Seat) -> None:
    roof = started(seat)
    work.progress(seat.desk, work.Progressed(seat.client, roof, 2, 5, " beams up "))
    assert seat.newest() == ("project.progressed", {"done": 2, "of": 5, "text": "beams up"})
    work.end(seat.desk, seat.client, roof)
    assert seat.refuses(work.progress, seat.desk, work.Progressed(seat.client, roof, 3, 5)) == ("project_ended", "")
    assert seat.refuses(work.end, seat.desk, seat.client, "none") == ("unknown_subject", "")
