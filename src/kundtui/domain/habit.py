"""What a client is used to, and on what each of its rhythms rests: agreed with it, a running project, assumed (T11, Rulings 2 and 19)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.reporting import report_days
from kundtui.domain.rhythm import Rhythm, agreed, assumed_days, own_intervals, rhythms
from kundtui.domain.work import running

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.policy import Policy

CHANNELS = ("talk", "written", "sales", "report")


class Kept(NamedTuple):
    """One channel's rhythm in force. `agreed_on` and `contact`: when and with whom it was agreed; `again_on`: when to ask anew (T11)."""

    rhythm: Rhythm
    agreed_on: date | None = None
    contact: str = ""
    again_on: date | None = None

    @property
    def firm(self) -> bool:
        """Tell whether the client has agreed to it."""
        return self.rhythm.basis == "agreed"

    def ask_again(self, today: date) -> bool:
        return self.again_on is not None and self.again_on <= today


class Habit(NamedTuple):
    """What a client is used to at a moment.

    `intervals`: how many lie between its days with a talk; `median`: theirs in days, exact, None without any. `usual`: the office's
    interval, which counts `shrink` times; `assumed`: the window that follows. `kept`: what is in force, by channel.
    """

    intervals: int
    median: Fraction | None
    usual: int
    shrink: int
    assumed: int
    kept: tuple[Kept, ...]

    @property
    def talk(self) -> Kept:
        return self.kept[0]


def habit(dossier: Dossier, policy: Policy, moment: datetime) -> Habit:
    """What the client is used to, and every rhythm that applies to it."""
    count, twice_median = own_intervals(dossier, dossier.talks.known(moment))
    kept = [_kept(dossier, policy, rhythm, moment) for rhythm, _ in rhythms(dossier, policy, moment)]
    if running(dossier, moment):
        kept.append(_kept(dossier, policy, _reports(dossier, policy, moment), moment))
    return Habit(
        count,
        Fraction(twice_median, 2) if count else None,
        policy.usual_interval,
        policy.interval_shrink,
        assumed_days(dossier, policy, moment),
        tuple(kept),
    )


def _reports(dossier: Dossier, policy: Policy, moment: datetime) -> Rhythm:
    days = report_days(dossier, policy, moment)[0]
    return agreed(dossier, "report", moment) or Rhythm("report", 1, days, "project", "")


def _kept(dossier: Dossier, policy: Policy, rhythm: Rhythm, moment: datetime) -> Kept:
    """Its agreement, where there is one: the newest entry that set it."""
    if not rhythm.entry:
        return Kept(rhythm)
    at, entry = next((at, entry) for at, entry in reversed(dossier.entries) if entry.id == rhythm.entry)
    again = date.fromordinal(at.toordinal() + policy.rhythm_again_days) if rhythm.basis == "agreed" and at <= moment else None
    return Kept(rhythm, at.date(), str(entry.data.get("contact") or ""), again)
