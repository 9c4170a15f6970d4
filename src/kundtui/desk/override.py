"""A level set by hand for some days, over the computed one, and its limits (model.md section 3). How it is laid over: `domain.assessment`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act
from kundtui.desk.may import may
from kundtui.desk.portfolio import reading
from kundtui.desk.refused import Refused
from kundtui.domain.assessment import assess, better_by, grave
from kundtui.domain.ceiling import ORDER, STEPS
from kundtui.domain.strain import override

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.desk.portfolio import Reading
    from kundtui.domain.assessment import Assessment
    from kundtui.domain.dossier import Dossier

LEVELS = tuple(reversed(STEPS))
"""What can be set, the best first."""


class Draft(NamedTuple):
    """The level that shall be shown, why, and the last day on which it is."""

    client: str
    level: str
    reason: str
    until: date | None


class Limits(NamedTuple):
    """How a client stands, and what may be set: the best level for whoever sits here, the last day, the shortest reason."""

    reading: Reading
    best: str
    last: date
    reason: int


def limits(desk: Desk, client: str) -> Limits:
    """What may be set now for a client, by whoever sits here."""
    found, policy = reading(desk, client), desk.office.policy(desk.now())
    best = _best(desk, found.assessment, policy.override_steps)
    return Limits(found, best, desk.now().date() + timedelta(days=policy.override_days), policy.override_reason)


def _best(desk: Desk, seen: Assessment, steps: int) -> str:
    above = better_by(seen.computed, steps) if seen.computed in ORDER else "good"
    held = "good" if _leads(desk) else grave(seen.ceilings)
    return min(above, held, key=lambda level: ORDER[level])


def _leads(desk: Desk) -> bool:
    return may(desk.member.role, "override_grave")


def put(desk: Desk, draft: Draft) -> Receipt:
    """Store a level set by hand. Refused past any of its limits (N6, R13), each with the limit and why it is there."""
    reason, until = draft.reason.strip(), draft.until
    if draft.level not in LEVELS:
        raise Refused("bad_value", field="level", value=draft.level, allowed=", ".join(LEVELS))
    if until is None:
        raise Refused("missing_field", field="until")

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        policy = desk.office.policy(now)
        if len(reason) < policy.override_reason:
            raise Refused("override_unreasoned", "", count=len(reason), least=policy.override_reason)
        if until < now.date():
            raise Refused("due_in_past", on=until.isoformat())
        if until > now.date() + timedelta(days=policy.override_days):
            raise Refused("override_too_long", "N6", on=until.isoformat(), days=policy.override_days)
        seen = assess(dossier, desk.office, now)
        if seen.lifecycle == "E":
            raise Refused("relation_over")
        _refuse_level(desk, seen, draft.level, policy.override_steps)
        yield Fact("override.set", {"level": draft.level, "reason": reason, "until": until.isoformat()})

    return act(desk, "override.set", draft.client, decide)


def _refuse_level(desk: Desk, seen: Assessment, level: str, steps: int) -> None:
    if level == seen.computed:
        raise Refused("override_needless", level=level)
    if seen.computed in ORDER and ORDER[level] > ORDER[better_by(seen.computed, steps)]:
        raise Refused("override_too_good", "N6", level=level, computed=seen.computed, best=better_by(seen.computed, steps))
    held = grave(seen.ceilings)
    if ORDER[level] > ORDER[held] and not _leads(desk):
        notice = any(one.id == "K8" for one in seen.ceilings)
        raise Refused("override_in_notice" if notice else "override_complained", "R13", best=held)


def clear(desk: Desk, client: str) -> Receipt:
    """Store that the computed level is shown again; refused where none is set by hand."""

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        if override(dossier, now) is None:
            raise Refused("no_override")
        yield Fact("override.cleared", {})

    return act(desk, "override.cleared", client, decide)
