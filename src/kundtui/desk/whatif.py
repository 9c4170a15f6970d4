"""What would turn a client, asked: the shortest way to the next level, or as far as it goes. The rules are in `domain.whatif`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.portfolio import reading
from kundtui.desk.refused import Refused
from kundtui.domain.ceiling import STEPS
from kundtui.domain.habit import Habit, habit
from kundtui.domain.whatif import what_if

if TYPE_CHECKING:
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.desk.portfolio import Reading
    from kundtui.domain.whatif import WhatIf

TARGETS = STEPS[1:]
"""Levels that one can want to come to."""


class Turning(NamedTuple):
    """How a client stands, the way, and what it is used to."""

    reading: Reading
    found: WhatIf
    habit: Habit


def turning(desk: Desk, client: str, to: str = "", on: date | None = None, known_on: date | None = None) -> Turning:
    """What would turn a client on a day (by default now), to the next level or to the one that is named; `known_on` as in `reading`."""
    if to and to not in TARGETS:
        raise Refused("bad_value", field="level", value=to, allowed=", ".join(TARGETS))
    stood = reading(desk, client, on, known_on)
    moment = stood.assessment.moment
    found = what_if(stood.dossier, desk.office.until(moment), stood.assessment, to)
    return Turning(stood, found, habit(stood.dossier, desk.office.policy(moment), moment))
