"""The attempt to mend a relation at the desk: a plan begun with its owner, how far it is, and its end. What it consists of: `domain.attempt`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.client import owner_and_deputy
from kundtui.desk.looking import not_yet
from kundtui.desk.portfolio import reading
from kundtui.desk.refused import Refused
from kundtui.desk.seen import names_of
from kundtui.domain import attempt as rules
from kundtui.domain.attempt import MONTH, PACE_MONTHS, Normal, running_plan
from kundtui.domain.levels import ground_at
from kundtui.domain.offboarding import lifecycle
from kundtui.domain.work import TIMED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.desk.portfolio import Reading
    from kundtui.domain.attempt import Attempt
    from kundtui.domain.client import Owner
    from kundtui.domain.dossier import Dossier

HOURS_A_MONTH = 24 * 31
"""More hours than a month has cannot be planned."""
MOST_MONTHS = 60


class Begun(NamedTuple):
    """A plan as it is begun: hours a month, months, words. `owner`: who has the main responsibility; "" is who has it, confirmed (N3)."""

    client: str
    hours: int
    months: int
    text: str
    owner: str = ""
    deputy: str | None = None


class Attempted(NamedTuple):
    """A client with its attempt to mend (None where there was never a plan), what a normal client takes, and who is responsible."""

    reading: Reading
    attempt: Attempt | None
    normal: Normal
    owner: Owner | None
    names: Mapping[str, str]
    moment: datetime


def attempted(desk: Desk, client: str, on: date | None = None) -> Attempted:
    """How far the attempt is now or on another day (N3-N13)."""
    found = reading(desk, client, on)
    moment = desk.moment(on) if on else desk.now()
    if not found.dossier.client.added:
        raise not_yet(desk, client, moment.date())
    usual = normal(desk, client, moment)
    seen = rules.attempt(found.dossier, ground_at(found.dossier, desk.office, moment), moment, usual)
    return Attempted(found, seen, usual, found.dossier.client.owners.last(moment), names_of(desk, found.dossier), moment)


def taken(desk: Desk, moment: datetime) -> dict[str, int]:
    """Client -> the minutes that it took in the last three months of thirty days, of all that took any."""
    last, first = moment.date(), moment.date() - timedelta(days=MONTH * PACE_MONTHS - 1)
    found: dict[str, int] = {}
    for kind in TIMED:
        for entry in desk.store.happened(kind, first.isoformat(), "minutes"):
            if entry.at[:10] <= last.isoformat():
                found[entry.client] = found.get(entry.client, 0) + entry.data.get("minutes", 0)
    return found


def normal(desk: Desk, client: str, moment: datetime, minutes: Mapping[str, int] | None = None) -> Normal:
    """What the other clients take a month (N5). `minutes`: as `taken` gives them, where many clients are asked about."""
    known = taken(desk, moment) if minutes is None else minutes
    return rules.normal(spent for other, spent in known.items() if other != client)


def begin(desk: Desk, draft: Begun) -> Receipt:
    """Begin a plan; the owner is named with it, so that somebody has said who is responsible (N3). Less than three months is refused (N6).

    That no more is planned than a normal client takes (N5) is not refused: `fate` tells it to whoever begins.
    """
    text = draft.text.strip()
    if not 0 < draft.hours <= HOURS_A_MONTH:
        raise Refused("bad_value", "N5", field="hours_per_month", value=draft.hours, allowed=f"1 … {HOURS_A_MONTH}")
    if not text:
        raise Refused("missing_field", "N6", field="text")

    def decide(dossier: Dossier, now: datetime) -> Iterator[Fact]:
        least = desk.office.policy(now).plan_months
        if not least <= draft.months <= MOST_MONTHS:
            raise Refused("plan_too_short", "N6", months=draft.months, least=least, most=MOST_MONTHS)
        _refuse(desk, dossier, now)
        owner, deputy = owner_and_deputy(desk, dossier, draft.owner or None, draft.deputy)
        yield Fact("owner.assigned", filled(owner=owner, deputy=deputy, reason=text))
        yield Fact("plan.started", {"hours_per_month": draft.hours, "months": draft.months, "text": text}, subject)

    subject = desk.new_id()
    return act(desk, "plan.started", draft.client, decide)


def _refuse(desk: Desk, dossier: Dossier, now: datetime) -> None:
    stands = lifecycle(dossier, desk.office.policy(now), now)
    if stands == "E":
        raise Refused("relation_over", "N14")
    if stands == "O":
        raise Refused("plan_while_ending", "N14")
    if running_plan(dossier, now):
        raise Refused("plan_runs", "N6")


def end(desk: Desk, client: str, text: str) -> Receipt:
    """End the running plan, with what came of it."""
    if not text.strip():
        raise Refused("missing_field", "N6", field="text")

    def decide(dossier: Dossier, now: datetime) -> Iterator[Fact]:
        plan = running_plan(dossier, now)
        if plan is None:
            raise Refused("no_plan", "N6")
        yield Fact("plan.ended", {"text": text.strip()}, plan.id)

    return act(desk, "plan.ended", client, decide)
