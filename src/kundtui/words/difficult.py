"""What is said of a difficult relation at its stage: how long it is there, how it stands, what blocks the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.checklist import Check
from kundtui.i18n import _, ngettext, short_day
from kundtui.words import attempt as tried
from kundtui.words import diagnosis as verdicts
from kundtui.words import offboarding as ending
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kundtui.desk.difficult import Difficult, Hard


def stage(code: str) -> str:
    """A stage as a heading."""
    return word("stage", code)


def used(one: Hard, today: date) -> str:
    """Days at the stage, of those meant for it; a plan and a hard time say until when."""
    at = one.place
    if at.target is not None:
        return _("{used} of {target} d", used=at.days(today), target=at.target)
    if at.due is not None:
        return _("until {day}", day=short_day(at.due, today))
    return ngettext("{n} day", "{n} days", at.days(today))


def stands(one: Hard, names: Mapping[str, str], today: date) -> str:
    """How it stands, in a line."""
    if one.assertion is not None:
        return f"{word('assertion', one.assertion.state)}: {one.assertion.claim}"
    if one.attempt is not None:
        done = _("{done} of {all} done", done=one.attempt.done, all=len(one.attempt.steps))
        return f"{tried.short(one.attempt)} · {done}"
    if one.ending is not None:
        return blocks(one) or _next(one)
    return _strained(one, names, today)


def _strained(one: Hard, names: Mapping[str, str], today: date) -> str:
    """What the diagnosis says, before there is a plan or an ending."""
    if one.place.stage == "signing":
        return verdicts.signature(one.signing, names, today)
    if one.place.stage == "sweep":
        return ", ".join(map(verdicts.sweep, one.diagnosis.sweep))
    return verdicts.hard_time(one.diagnosis, today) if one.place.stage == "hard_time" else verdicts.verdict(one.diagnosis)


def blocks(one: Hard) -> str:
    """What stands in the way of the next step of an ending, the first cause first."""
    check = one.ending.next if one.ending else None
    found = list(ending.blockers(check)) if check else []
    return found[0] if found else ""


def all_blocks(one: Hard) -> list[str]:
    """Everything that stands in its way."""
    check = one.ending.next if one.ending else None
    return list(ending.blockers(check)) if check else []


def _next(one: Hard) -> str:
    check = one.ending.next if one.ending else None
    return _("next: {step}", step=ending.gate(check)) if isinstance(check, Check) else ""


def summary(found: Difficult) -> str:
    """How many relations there are, and how many are late."""
    today = found.moment.date()
    number = len({one.client.client for one in found.relations})
    late = len({one.client.client for one in found.relations if one.place.late(today)})
    said = ngettext("{n} difficult relation", "{n} difficult relations", number)
    return said + (" · " + _("{n} past its time", n=late) if late else "")


def relation_json(one: Hard, names: Mapping[str, str], today: date) -> dict[str, Any]:
    """A relation as data."""
    seen = one.attempt
    return {
        "client": one.client.client,
        "code": one.client.code,
        "name": one.client.name,
        "owner": one.owner or None,
        "stage": one.place.stage,
        "since": one.place.since.isoformat(),
        "days": one.place.days(today),
        "target": one.place.target,
        "due": one.place.due.isoformat() if one.place.due else None,
        "late": one.place.late(today),
        "verdict": one.diagnosis.verdict,
        "stands": stands(one, names, today),
        "blockers": all_blocks(one),
        "hours": {"month": float(seen.spent_month), "planned": seen.plan.hours} if seen else None,
        "assertion": one.assertion.id if one.assertion else None,
    }
