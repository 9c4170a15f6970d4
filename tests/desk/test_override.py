"""A level set by hand: its limits, each refused with the practice behind it, and how it ends (model.md section 3, N6, R13)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.desk.seat import TODAY, Seat

from kundtui.desk import client, complaint, interaction, override, policy
from kundtui.desk.act import Fact, act
from kundtui.desk.portfolio import reading
from kundtui.words.why import page

if TYPE_CHECKING:
    from pathlib import Path

    from kundtui.desk.desk import Desk

WHY = "de bygger om och hör av sig"
SOON = TODAY + timedelta(days=9)


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """Nordbygg is at risk: a medium complaint, asked and talked with, answered late."""
    seat = Seat(tmp_path)
    interaction.log(seat.desk, interaction.Logged(seat.client))
    complaint.log(seat.desk, complaint.Received(seat.client, "fel moms", "high"))
    return seat


def levels(seat: Seat, on: date | None = None) -> tuple[str, str]:
    seen = reading(seat.desk, seat.client, on).assessment
    return seen.level, seen.computed


def draft(seat: Seat, level: str = "watch", reason: str = WHY, until: date | None = SOON) -> override.Draft:
    return override.Draft(seat.client, level, reason, until)


def put(desk: Desk, one: override.Draft) -> object:
    return override.put(desk, one)


def test_it_is_shown_over_the_computed_level_and_nothing_else_changes(seat: Seat) -> None:
    assert levels(seat) == ("at_risk", "at_risk")
    override.put(seat.desk, draft(seat))
    assert levels(seat) == ("watch", "at_risk")
    row = seat.desk.store.standing(seat.client)
    assert row
    assert (row.level, row.raw, row.override) == ("watch", "at_risk", True)


@pytest.mark.parametrize(
    ("level", "reason", "days", "refused"),
    [
        ("watch", "för kort", 9, ("override_unreasoned", "")),
        ("watch", WHY, 31, ("override_too_long", "N6")),
        ("watch", WHY, -1, ("due_in_past", "")),
        ("good", WHY, 9, ("override_too_good", "N6")),
        ("at_risk", WHY, 9, ("override_needless", "")),
        ("blue", WHY, 9, ("bad_value", "")),
    ],
)
def test_each_limit_refuses(seat: Seat, level: str, reason: str, days: int, refused: tuple[str, str]) -> None:
    assert seat.refuses(put, seat.desk, draft(seat, level, reason, TODAY + timedelta(days=days))) == refused
    assert seat.refuses(put, seat.desk, draft(seat, until=None)) == ("missing_field", "")


def test_any_step_worse_and_the_last_day_allowed_are_taken(seat: Seat) -> None:
    override.put(seat.desk, draft(seat, "crisis", until=TODAY + timedelta(days=30)))
    assert levels(seat) == ("crisis", "at_risk")


def test_above_an_open_complaint_or_a_notice_only_a_leader_sets_it(seat: Seat) -> None:
    bo = seat.colleague("bo")
    assert seat.refuses(put, bo, draft(seat)) == ("override_complained", "R13")
    assert override.limits(bo, seat.client).best == "at_risk"
    act(seat.desk, "notice", seat.other, lambda _dossier, _now: [Fact("notice.given", {"text": "vi slutar"})])
    assert seat.refuses(put, bo, draft(seat)._replace(client=seat.other, level="at_risk")) == ("override_in_notice", "R13")
    override.put(seat.desk, draft(seat)._replace(client=seat.other, level="at_risk"))


def test_after_a_notice_that_comes_later_it_is_one_step_better_than_computed_at_most(seat: Seat) -> None:
    override.put(seat.desk, draft(seat))
    act(seat.desk, "notice", seat.client, lambda _dossier, _now: [Fact("notice.given", {"text": "vi slutar"})])
    assert levels(seat) == ("at_risk", "crisis")


def test_a_reader_sets_none_and_an_ended_client_has_none(seat: Seat) -> None:
    assert seat.refuses(put, seat.colleague("rut"), draft(seat))[0] == "not_allowed"
    act(seat.desk, "lost", seat.client, lambda _d, _n: [Fact("client.closed", {"on": TODAY.isoformat(), "reason": "slut"})])
    assert seat.refuses(put, seat.desk, draft(seat))[0] == "relation_over"


def test_it_is_cleared_once(seat: Seat) -> None:
    override.put(seat.desk, draft(seat))
    override.clear(seat.desk, seat.client)
    assert levels(seat) == ("at_risk", "at_risk")
    assert seat.refuses(override.clear, seat.desk, seat.client) == ("no_override", "")


def test_it_runs_out_and_that_is_told_for_two_weeks(seat: Seat) -> None:
    override.put(seat.desk, draft(seat)._replace(client=seat.other))
    seat.time = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)
    assert reading(seat.desk, seat.other).assessment.level == "watch"
    seat.time = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
    found = reading(seat.desk, seat.other)
    seen = found.assessment
    assert (seen.level, seen.computed) == ("unknown", "unknown")
    assert seen.over
    assert "ran out" in " ".join(part for line in page(found, {}, seat.desk.now().date()) for part in line.parts)
    assert (seen.over.level, seen.over.on, seen.over.how) == ("watch", "2026-11-30", "expired")


def test_a_new_owner_ends_it(seat: Seat) -> None:
    client.assign(seat.desk, client.Assigned(seat.client, seat.anna, None))
    override.put(seat.desk, draft(seat))
    client.assign(seat.desk, client.Assigned(seat.client, seat.bo, None))
    seen = reading(seat.desk, seat.client).assessment
    assert (seen.override, seen.level) == (None, "at_risk")
    assert seen.over
    assert (seen.over.how, seen.over.on) == ("handed_over", TODAY.isoformat())


def test_the_limits_are_rules_of_the_office(seat: Seat) -> None:
    policy.change(seat.desk, "override_days", "5")
    assert seat.refuses(put, seat.desk, draft(seat)) == ("override_too_long", "N6")


def test_ten_letters_are_a_reason_and_nine_are_none(seat: Seat) -> None:
    assert seat.refuses(put, seat.desk, draft(seat, reason="a" * 9)) == ("override_unreasoned", "")
    override.put(seat.desk, draft(seat, reason="a" * 10))
    assert levels(seat) == ("watch", "at_risk")
