"""The tone guard on acts (R11, R13, A13, O3): an insult is held for the night or until a leader's release, a warning is passed knowingly."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from tests.desk.seat import Seat

from kundtui.desk import complaint, drafting, handling
from kundtui.desk.handling import Step
from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from pathlib import Path

BAD = "Ni är idioter. Beslutet står fast."
WEAK = "Vi åtgärdar felet snarast."


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    found = Seat(tmp_path)
    complaint.log(found.desk, complaint.Received(found.client, "late again"))
    complaint.answer(found.desk, complaint.Answered(found.client, case(found)))
    return found


def case(seat: Seat) -> str:
    return next(reversed(seat.dossier().complaints))


def decide(seat: Seat, text: str, login: str = "", *, as_it_stands: bool = False) -> None:
    desk = seat.colleague(login) if login else seat.desk
    handling.take(desk, Step(seat.client, case(seat), "decide", text, as_it_stands=as_it_stands))


def refused(seat: Seat, text: str, login: str = "", *, as_it_stands: bool = False) -> str:
    with pytest.raises(Refused) as refusal:
        decide(seat, text, login, as_it_stands=as_it_stands)
    return refusal.value.code


def kinds(seat: Seat) -> list[str]:
    return [kind for kind, _data in seat.stored()]


def test_r11_an_insult_is_held_once_and_nothing_else_is_stored(seat: Seat) -> None:
    before = len(seat.stored())
    assert refused(seat, BAD) == "draft_held"
    assert refused(seat, BAD, as_it_stands=True) == "draft_held"
    assert seat.stored()[before:] == [("draft.held", {"text": BAD, "rules": ["insult"]})]


def test_r11_better_words_go_at_once(seat: Seat) -> None:
    assert refused(seat, BAD) == "draft_held"
    decide(seat, "Beslutet står fast, enligt protokollet.")
    assert kinds(seat)[-1] == "complaint.decided"


def test_r11_after_the_night_the_author_may_send_it_as_it_stands_and_nobody_else(seat: Seat) -> None:
    assert refused(seat, BAD) == "draft_held"
    seat.time = datetime(2026, 11, 23, 7, 50, tzinfo=UTC)
    assert refused(seat, BAD) == "draft_held"
    seat.time = datetime(2026, 11, 23, 8, 1, tzinfo=UTC)
    assert refused(seat, BAD, "bo") == "draft_held"
    decide(seat, BAD)
    assert kinds(seat)[-1] == "complaint.decided"


def test_r13_a_leader_releases_a_colleagues_draft_and_never_their_own(seat: Seat) -> None:
    assert refused(seat, BAD, "bo") == "draft_held"
    (held,) = drafting.waiting(seat.desk)
    assert seat.refuses(drafting.release, seat.colleague("bo"), held.client, held.draft.id) == ("leader_needed", "R13")
    drafting.release(seat.desk, held.client, held.draft.id, "said in anger, and true")
    assert drafting.waiting(seat.desk) == []
    assert seat.refuses(drafting.release, seat.desk, held.client, held.draft.id) == ("draft_free", "R11")
    decide(seat, BAD, "bo")
    assert refused(seat, BAD + "!!") == "draft_held"
    (own,) = drafting.waiting(seat.desk)
    assert seat.refuses(drafting.release, seat.desk, own.client, own.draft.id) == ("own_draft", "R13")


def test_r2_a_warning_is_passed_by_going_on(seat: Seat) -> None:
    assert refused(seat, WEAK) == "draft_warned"
    assert "draft.held" not in kinds(seat)
    decide(seat, WEAK, as_it_stands=True)
    assert kinds(seat)[-1] == "complaint.decided"


def test_r11_the_names_of_client_and_colleagues_may_stand_in_capitals(seat: Seat) -> None:
    decide(seat, "Beslutet från NORDBYGG och BO LUND gäller.")
    assert kinds(seat)[-1] == "complaint.decided"


def test_a_held_draft_is_meant_by_its_id_or_its_words(seat: Seat) -> None:
    assert refused(seat, BAD) == "draft_held"
    (held,) = drafting.waiting(seat.desk)
    assert drafting.the_draft(seat.desk, held.draft.id[-8:]) == drafting.the_draft(seat.desk, "idioter") == held
    assert seat.refuses(drafting.the_draft, seat.desk, "nothing such") == ("unknown_draft", "R11")


def test_r1_grounds_of_a_decline_pass_the_guard_too(seat: Seat) -> None:
    with pytest.raises(Refused) as refusal:
        handling.take(seat.desk, Step(seat.client, case(seat), "decline", BAD))
    assert refusal.value.code == "draft_held"


def test_who_may_only_read_can_hold_nothing(seat: Seat) -> None:
    with pytest.raises(Refused) as refusal:
        decide(seat, BAD, "rut")
    assert refusal.value.code == "not_allowed"


def test_r11_whoever_comes_back_to_a_held_draft_is_told_until_when_it_sleeps(seat: Seat) -> None:
    assert refused(seat, BAD) == "draft_held"
    with pytest.raises(Refused) as again:
        decide(seat, BAD)
    assert again.value.facts["until"] == "2026-11-23 09:00"
