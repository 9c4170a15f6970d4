"""Red-letter days are kept by acts alone: a question waits for nobody and writes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import interaction
from kundtui.desk.calendar import red_letter_days
from kundtui.store import gate

if TYPE_CHECKING:
    from tests.desk.seat import Seat


FAR = 2051


def test_a_question_computes_them_while_another_writes_and_the_next_act_keeps_them(seat: Seat) -> None:
    store = seat.desk.store
    with gate.held(seat.path, seat.bo):
        days = seat.desk.calendar("SE", FAR)
        assert store.holder() == seat.bo
    assert days
    assert store.closed_days("SE", FAR) is None
    interaction.note(seat.desk, seat.client, "all is well")
    assert store.closed_days("SE", FAR) == days
    assert store.holder() == ""


def test_a_reader_keeps_none(seat: Seat) -> None:
    reader = seat.colleague("rut")
    assert reader.calendar("NO", FAR) == red_letter_days("NO", FAR)
    assert reader.office.members
    assert seat.desk.store.closed_days("NO", FAR) is None
