"""What holds of any history: the quick replay equals judging every day, and a row is good for as long as it says."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.history import ZONE
from tests.domain.strategies import logs, offices, ordinal

from kundtui.domain.dossier import fold
from kundtui.domain.levels import Replay
from kundtui.domain.stand import stand
from kundtui.domain.turning import ALL, turning_days

if TYPE_CHECKING:
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Log
    from kundtui.domain.levels import Step
    from kundtui.domain.office import Office

TODAY = ordinal(0)
AHEAD = 120


def walked(dossier: Dossier, office: Office, *, every_day: bool) -> list[Step]:
    assert dossier.first_at
    first, last = dossier.first_at.toordinal(), TODAY + AHEAD
    every = dict.fromkeys(range(first, last + 1), ALL)
    walk = Replay(dossier, office, every if every_day else turning_days(dossier, office, last))
    return [walk.day(day) for day in range(first, last + 1)]


@settings(max_examples=150, deadline=None)
@given(logs(), offices)
def test_judging_on_turning_days_equals_judging_on_every_day(log: Log, office: Office) -> None:
    dossier = fold(log, ZONE)
    assert walked(dossier, office, every_day=False) == walked(dossier, office, every_day=True)


@settings(max_examples=100, deadline=None)
@given(logs(), offices, st.integers(0, 24 * 60 - 1), st.data())
def test_a_row_reads_the_same_until_the_moment_it_names(log: Log, office: Office, minute: int, data: st.DataObject) -> None:
    now = datetime.fromordinal(TODAY) + timedelta(minutes=minute)
    dossier = fold(log, ZONE, until=now)
    row, diary, _ = stand("c1", dossier, office, now, 1)
    until = datetime.fromisoformat(row.good_until)
    assert until > now
    last = int((until - now) / timedelta(microseconds=1)) - 1
    later = now + timedelta(microseconds=data.draw(st.one_of(st.just(last), st.integers(0, last))))
    again, diary_again, _ = stand("c1", dossier, office, later, 1)
    assert again._replace(good_until="") == row._replace(good_until="")
    assert diary_again == diary
