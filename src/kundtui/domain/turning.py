"""The days on which a state can turn without a new entry: window ends, clocks, ages. A superset is allowed, a missing day is not.

Between two turning days the score and the raw level stand still, which is what makes years of levels cheap to replay.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING

from kundtui.domain import clock
from kundtui.domain.complaint import read
from kundtui.domain.rhythm import PARTS, assumed_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry
    from kundtui.domain.office import Office
    from kundtui.domain.policy import Policy


Turns = dict[int, frozenset[str]]
"""Turning day, as an ordinal -> the factors that may read otherwise on it. On each of them the ceilings may."""

ALL = frozenset(("attention", "complaints", "promises", "meetings", "reporting", "agreement", "surface", "care"))
NONE: frozenset[str] = frozenset()
MOVES: dict[str, frozenset[str]] = {
    **dict.fromkeys(("interaction", "feedback", "meeting"), frozenset(("attention", "complaints", "meetings", "surface"))),
    **dict.fromkeys(("complaint",), frozenset(("complaints",))),
    **dict.fromkeys(("promise",), frozenset(("promises",))),
    **dict.fromkeys(("report", "surprise"), frozenset(("reporting",))),
    **dict.fromkeys(("expectation", "economics"), frozenset(("agreement",))),
    **dict.fromkeys(("contact",), frozenset(("surface",))),
    **dict.fromkeys(("service", "gesture", "idea", "competitor", "mirror", "market_promise"), frozenset(("care",))),
    **dict.fromkeys(("owner", "review", "hours", "money", "energy", "override", "notice", "plan", "incident", "hardship"), NONE),
}
"""What an entry of a topic may change at once; a topic that is not here may change all."""


def turning_days(dossier: Dossier, office: Office, last: int) -> Turns:
    """Every day, up to `last`, on which the score or the raw level may differ from the day before, and by which factors."""
    first = dossier.first_at.toordinal() if dossier.first_at else last
    found: Turns = {}
    for factors, days in _sources(dossier, office, first):
        for day in days:
            if first <= day <= last:
                found[day] = found.get(day, NONE) | factors
    return found


def _sources(dossier: Dossier, office: Office, first: int) -> Iterator[tuple[frozenset[str], Iterable[int]]]:
    for at, entry in dossier.entries:
        yield MOVES.get(entry.kind.partition(".")[0], ALL), (at.toordinal(),)
    yield ALL, office.turning_days()
    yield NONE, (date.fromisoformat(override.until).toordinal() + 1 for override in dossier.overrides.facts if override.until)
    countries = {"", *(change.value or "" for change in dossier.client.changes.facts if change.field == "country")}
    for policy in dict.fromkeys(office.policies()):
        yield NONE, (first + policy.new_days,)
        yield MOVES["complaint"], _lets_go(dossier.asked.days, policy.asked_days)
        yield _only("meetings"), _met(dossier, policy)
        yield MOVES["report"], _reports(dossier, policy)
        yield MOVES["contact"], (day for talks in dossier.talks_with.values() for day in _lets_go(talks.days, policy.breadth_days))
        yield MOVES["service"], _care(dossier, policy)
        yield _only("attention"), _rhythms(dossier, policy, first)
        yield MOVES["promise"], _promises(dossier, policy)
        for country in countries:
            yield MOVES["complaint"], _clocks(dossier, office, policy, country)


def _only(factor: str) -> frozenset[str]:
    return frozenset((factor,))


def _after(days: Iterable[int], *spans: int) -> Iterator[int]:
    return (day + span for day in days for span in spans)


def _lets_go(days: list[int], span: int, need: int = 1) -> Iterator[int]:
    """Where a window of so many days lets a fact go and is left with fewer than `need`: while there are more, nothing turns."""
    for index, day in enumerate(days):
        after = index + 1
        if after < len(days) and days[after] == day:
            continue
        if after + need > len(days) or days[after + need - 1] > day + span:
            yield day + span


def _met(dossier: Dossier, policy: Policy) -> Iterator[int]:
    yield from _lets_go(dossier.in_person.days, policy.in_person_days + 1)
    yield from _lets_go(dossier.in_person.days, 2 * policy.in_person_days + 1)


def _reports(dossier: Dossier, policy: Policy) -> Iterator[int]:
    yield from _after(dossier.surprises.days, policy.surprise_days)
    agreed = (multiple * rhythm.days for rhythm in dossier.rhythms["report"].facts for multiple in (1, 2, 3))
    for days_since in {policy.report_days, policy.report_ok_days, policy.report_late_days, *agreed}:
        yield from _lets_go(dossier.reports.days, days_since + 1)


def _care(dossier: Dossier, policy: Policy) -> Iterator[int]:
    for days in _presented(dossier):
        yield from _lets_go(days, policy.care_services_days + 1)
    yield from _lets_go(dossier.competitors_shared.days, policy.care_competitor_days + 1)
    yield from _lets_go(dossier.mirrors.days, policy.care_mirror_days + 1)
    yield from _lets_go(dossier.gestures.days, policy.care_gesture_days + 1)


def _presented(dossier: Dossier) -> Iterable[list[int]]:
    """The days on which each service was presented."""
    found: dict[str, list[int]] = {}
    for day, act in zip(dossier.care.days, dossier.care.facts, strict=True):
        for service in act.services:
            found.setdefault(service, []).append(day)
    return found.values()


def _rhythms(dossier: Dossier, policy: Policy, first: int) -> Iterator[int]:
    """Where a rhythm is no longer met, where silence grows graver, and where the grace of a young client ends."""
    usual = {
        "talk": (dossier.talks.days, policy.talk_need, policy.talk_days),
        "written": (dossier.written.days, policy.written_need, policy.written_days),
        "sales": (dossier.sales.days, policy.sales_need, policy.sales_days),
    }
    silences = (policy.silence_watch, policy.silence_risk, policy.silence_crisis)
    for channel, (days, need, window) in usual.items():
        for wanted, span in {(need, window), *((rhythm.need, rhythm.days) for rhythm in dossier.rhythms[channel].facts)}:
            yield first + span
            yield from _lets_go(days, span, wanted)
            yield from _lets_go(days, 2 * span, wanted)
            for multiple in {*PARTS, *(silences if channel == "talk" else ())}:
                yield from _lets_go(days, multiple * span)
    yield from _assumed(dossier, policy, first, {1, 2, *PARTS, *silences})


def _assumed(dossier: Dossier, policy: Policy, first: int, multiples: set[int]) -> Iterator[int]:
    """The same for the assumed rhythm, which each talk may change and which asks for one talk: only the last one counts."""
    talks = dossier.talks
    if dossier.first_at:
        yield first + assumed_days(dossier, policy, dossier.first_at)
    for index, (at, day) in enumerate(zip(talks.ats, talks.days, strict=True)):
        following = talks.days[index + 1] if index + 1 < len(talks.days) else date.max.toordinal()
        if following == day:
            continue
        own = assumed_days(dossier, policy, at)
        yield from (turn for turn in (first + own, *(day + own * multiple for multiple in multiples)) if day < turn < following)


def _promises(dossier: Dossier, policy: Policy) -> Iterator[int]:
    """Due days, the days after them, and what follows when anything that happened to a promise of ours grows old."""
    for promise in dossier.promises.values():
        if promise.side == "us":
            dues = [promise.due, *(step.due for step in promise.steps if step.due)]
            happened = [promise.made_at.toordinal(), *dues, *(step.at.toordinal() for step in promise.steps)]
            yield from _after(dues, 0, 1)
            yield from _after(happened, policy.promise_days)


def _clocks(dossier: Dossier, office: Office, policy: Policy, country: str) -> Iterator[int]:
    """The days on which a complaint becomes late, and on which a recovery grows old."""
    work = office.work(policy, country)
    for case in dossier.complaints.values():
        for at in (case.received_at, *(step.at for step in case.steps)):
            reading = read(case, at)
            yield from (one.due.toordinal() for one in clock.grave(case, reading, policy, work))
            if reading.confirmed_at:
                yield reading.confirmed_at.toordinal() + policy.recovery_days


def next_turn(dossier: Dossier, office: Office, moment: datetime) -> datetime | None:
    """The next moment after this one at which a complaint becomes late or ends its waiting, or an entry dated ahead comes true."""
    policy = office.policy(moment)
    work = office.work(policy, dossier.client.value("country", moment) or "")
    found: list[datetime] = []
    for case in dossier.complaints.values():
        if case.received_at <= moment:
            reading = read(case, moment)
            found += [one.due for one in clock.grave(case, reading, policy, work) if one.due > moment]
            if clock.waiting(reading, moment):
                found += [until for until in (clock.waits_until(reading),) if until]
    coming = bisect_right(dossier.entries, moment, key=_when)
    found += [at for at, _ in dossier.entries[coming : coming + 1]]
    return min(found, default=None)


def _when(dated: tuple[datetime, Entry]) -> datetime:
    return dated[0]
