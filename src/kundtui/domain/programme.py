"""The care programme: which practices are kept with a client at a moment (T30). Shares and weeks of all clients: the desk's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.agreement import EXPECTED, economics_known
from kundtui.domain.care import missing_services
from kundtui.domain.offboarding import lifecycle
from kundtui.domain.promise import standing_broken
from kundtui.domain.reporting import report_days
from kundtui.domain.rhythm import Rhythm, agreed, talk_rhythm
from kundtui.domain.work import running

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.office import Ground
    from kundtui.domain.series import Series

    Check = Callable[["Case", "Ground", "datetime"], bool | None]
    """Tells whether a practice is kept; None where it does not apply to this client now."""

Payloads = dict[str, dict[str, Any]]
"""What was recorded of each held meeting and each rhythm, by the entry."""
KEPT_KINDS = ("meeting.held", "rhythm.agreed", "feedback.asked", "feedback.given")


class Case:
    """One client asked about many moments: what the series do not hold is read from the entries once."""

    __slots__ = ("days", "dossier", "payloads")

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        kept = [(at, entry) for at, entry in dossier.entries if entry.kind in KEPT_KINDS]
        self.payloads: Payloads = {entry.id: entry.data for _, entry in kept}
        self.days = {entry.id: at.toordinal() for at, entry in kept}


def _within(series: Callable[[Dossier], Series[Any]], days: str) -> Check:
    """Something of the kind within the days that a field of the policy names."""

    def check(case: Case, ground: Ground, moment: datetime) -> bool | None:
        return bool(series(case.dossier).count(getattr(ground.policy, days) + 1, moment))

    return check


def _services(case: Case, ground: Ground, moment: datetime) -> bool | None:
    return not missing_services(case.dossier, ground.policy, ground.services, moment) if ground.services else None


def _talks(case: Case, ground: Ground, moment: datetime) -> bool | None:
    rhythm = talk_rhythm(case.dossier, ground.policy, moment)
    return case.dossier.talks.count(rhythm.days, moment) >= rhythm.need


def _written(case: Case, ground: Ground, moment: datetime) -> bool | None:
    if not running(case.dossier, moment):
        return None
    policy = ground.policy
    rhythm = agreed(case.dossier, "written", moment) or Rhythm("written", policy.written_need, policy.written_days, "project", "")
    return case.dossier.written.count(rhythm.days, moment) >= rhythm.need


def _sales(case: Case, ground: Ground, moment: datetime) -> bool | None:
    policy = ground.policy
    rhythm = agreed(case.dossier, "sales", moment) or Rhythm("sales", policy.sales_need, policy.sales_days, "usual", "")
    return case.dossier.sales.count(rhythm.days, moment) >= rhythm.need


def _agreed(case: Case, ground: Ground, moment: datetime) -> bool | None:
    """A rhythm that the client agreed to, not longer ago than it is to be asked about again (T11)."""
    rhythm = agreed(case.dossier, "talk", moment)
    if rhythm is None or rhythm.basis != "agreed":
        return False
    return moment.toordinal() - case.days[rhythm.entry] <= ground.policy.rhythm_again_days


def _feedback(case: Case, ground: Ground, moment: datetime) -> bool | None:
    """Asked for or given within the days, the three questions of a call among it (T12)."""
    return bool(case.dossier.asked.count(ground.policy.asked_days, moment))


def _questions(case: Case, ground: Ground, moment: datetime) -> bool | None:
    """The three questions were asked, not only feedback of another kind (B4)."""
    return any(entry not in case.payloads for entry in case.dossier.asked.within(ground.policy.asked_days, moment))


def _reports(case: Case, ground: Ground, moment: datetime) -> bool | None:
    if not running(case.dossier, moment):
        return None
    since = case.dossier.reports.days_since(moment)
    return since is not None and since <= report_days(case.dossier, ground.policy, moment)[1]


def _last_meeting(said: Callable[[Mapping[str, Any]], bool]) -> Check:
    """Something that is so of the last held meeting; it does not apply before the first."""

    def check(case: Case, ground: Ground, moment: datetime) -> bool | None:  # noqa: ARG001 - all checks take the same
        last = case.dossier.held.last(moment)
        return said(case.payloads[last.entry]) if last else None

    return check


def _in_person(case: Case, ground: Ground, moment: datetime) -> bool | None:
    since = case.dossier.in_person.days_since(moment)
    return since is not None and since <= ground.policy.in_person_days


def _owner(case: Case, ground: Ground, moment: datetime) -> bool | None:  # noqa: ARG001 - as above
    return bool(case.dossier.client.owner(moment))


def _breadth(case: Case, ground: Ground, moment: datetime) -> bool | None:
    policy = ground.policy
    return sum(bool(talks.count(policy.breadth_days, moment)) for talks in case.dossier.talks_with.values()) >= policy.breadth_contacts


def _expectations(case: Case, ground: Ground, moment: datetime) -> bool | None:  # noqa: ARG001 - as above
    known = {field for note in case.dossier.expectations.until(moment) for field in note.fields}
    return known >= set(EXPECTED)


def _promises(case: Case, ground: Ground, moment: datetime) -> bool | None:
    return not standing_broken(case.dossier, ground.policy, moment)


def _economics(case: Case, ground: Ground, moment: datetime) -> bool | None:  # noqa: ARG001 - as above
    return "confirmed" in economics_known(case.dossier, moment) if running(case.dossier, moment) else None


CHECKS: dict[str, Check] = {
    "N3": _owner,
    "N8": _in_person,
    "N12": _breadth,
    "T3": _within(lambda dossier: dossier.gestures, "care_gesture_days"),
    "T4": _within(lambda dossier: dossier.competitors_shared, "care_competitor_days"),
    "T5": _within(lambda dossier: dossier.mirrors, "care_mirror_days"),
    "T6": _services,
    "T8": _talks,
    "T9": _written,
    "T10": _sales,
    "T11": _agreed,
    "T12": _feedback,
    "T13": _reports,
    "T18": _last_meeting(lambda held: held["place"] == "client"),
    "T24": _last_meeting(lambda held: bool(held.get("actions"))),
    "T25": _last_meeting(lambda held: bool(held.get("next_on") or held["homework"].get("next_booked"))),
    "T27": _last_meeting(lambda held: held["punctuality"] == "on_time"),
    "A4": _expectations,
    "R2": _promises,
    "R18": _economics,
    "B4": _questions,
}
"""The practices of the programme that the log can tell of, each with its check."""


def kept(case: Case, ground: Ground, moment: datetime) -> dict[str, bool]:
    """The practices that apply to a client at a moment, and whether each is kept. None of a client yet to come or whose relation is ending."""
    dossier = case.dossier
    if dossier.first_at is None or dossier.first_at > moment or lifecycle(dossier, ground.policy, moment) in ("E", "O"):
        return {}
    found = {practice: check(case, ground, moment) for practice, check in CHECKS.items()}
    return {practice: met for practice, met in found.items() if met is not None}
