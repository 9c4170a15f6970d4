"""Each verdict of the diagnosis, and each early stage of a difficult relation, is seen somewhere in the demo on every day (A1, N5)."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from kundtui.demo.portfolio import entries, folded_office, logs
from kundtui.domain.assertion import assertions
from kundtui.domain.diagnosis import VERDICTS, diagnose
from kundtui.domain.difficult import place
from kundtui.domain.dossier import check, fold
from kundtui.domain.entry import OFFICE
from kundtui.domain.levels import ground_at
from kundtui.domain.signing import signed

DAYS = (date(2026, 11, 23), date(2026, 4, 7), date(2028, 2, 29), date(2025, 12, 31))


@pytest.mark.parametrize("day", DAYS)
def test_each_verdict_and_stage_is_seen_somewhere(day: date) -> None:
    by_client = logs(entries(day, "me"))
    office = folded_office(by_client.pop(OFFICE))
    moment = datetime.combine(day, time(9))
    verdicts, stages, waiting = set[str](), set[str](), 0
    for log in by_client.values():
        assert not check(log, office.zone)
        dossier = fold(log, office.zone, until=moment)
        ground = ground_at(dossier, office, moment)
        made = diagnose(dossier, ground, moment)
        at = place(dossier, ground.policy, moment, made, signed(dossier, moment, lambda _member: True))
        verdicts.add(made.verdict)
        stages |= {at.stage} if at else set()
        waiting += sum(one.open for one in assertions(dossier, moment))
    assert verdicts == set(VERDICTS)
    assert stages >= {"sweep", "hard_time", "incidents", "signing", "plan", "noticed"}
    assert waiting
