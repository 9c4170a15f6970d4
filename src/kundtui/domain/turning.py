"""The days on which a state can turn without a new entry: window ends, clocks, ages. A superset is allowed, a missing day is not.

Between two turning days the score and the raw level stand still, which is what makes years of levels cheap to replay.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from kundtui.domain import clock
from kundtui.domain.complaint import read
from kundtui.domain.rhythm import PARTS, assumed_days
from kundtui.domain.values import IN_PERSON_CHANNELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry
    from kundtui.domain.office import Office
    from kundtui.domain.policy import Policy


Turns = dict[int, frozenset[str]]
"""Turning day, as an ordinal -> the factors that may read otherwise on it. On each of them the ceilings may."""

ALL = frozenset(("attention", "complaints", "promises", "meetings", "reporting", "agreement", "surface", "care"))
NONE: frozenset[str] = frozenset()
NEVER = date.max.toordinal()
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
CONTACTED = {
    (asked, met, named): frozenset(
        ("attention", *(("complaints",) if asked else ()), *(("meetings",) if met else ()), *(("surface",) if named else ()))
    )
    for asked in (False, True)
    for met in (False, True)
    for named in (False, True)
}
"""What a contact may change: with the questions asked or not, in person or not, with people named or not."""


def moved_by(entry: Entry) -> frozenset[str]:
    """What an entry may change at once; a contact changes no more than what it was."""
    if entry.kind == "interaction.logged":
        data = entry.data
        asked, met, named = bool(data.get("asked")), data["channel"] in IN_PERSON_CHANNELS, bool(data.get("contacts"))
        return CONTACTED[asked, met, named]
    return MOVES.get(entry.kind.partition(".")[0], ALL)


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
    """Every policy that was ever in force turns something; numbers that several of them share are looked at once."""
    policies = office.policies()
    for at, entry in dossier.entries:
        yield moved_by(entry), (at.toordinal(),)
    yield ALL, office.turning_days()
    yield NONE, (date.fromisoformat(override.until).toordinal() + 1 for override in dossier.overrides.facts if override.until)
    yield NONE, {first + policy.new_days for policy in policies}
    yield MOVES["complaint"], _lets_go(dossier.asked.days, {policy.asked_days for policy in policies})
    yield _only("meetings"), _lets_go(dossier.in_person.days, {far * policy.in_person_days + 1 for policy in policies for far in (1, 2)})
    yield MOVES["report"], _reports(dossier, policies)
    yield MOVES["contact"], _breadth(dossier, policies)
    yield MOVES["service"], _care(dossier, policies)
    yield _only("attention"), _rhythms(dossier, policies, first)
    yield _only("attention"), _assumed(dossier, policies, first)
    yield MOVES["promise"], _promises(dossier, policies)
    for policy in policies if dossier.complaints else ():
        for country in {"", *(change.value or "" for change in dossier.client.changes.facts if change.field == "country")}:
            yield MOVES["complaint"], _clocks(dossier, office, policy, country)


def _only(factor: str) -> frozenset[str]:
    return frozenset((factor,))


def _after(days: Iterable[int], spans: Iterable[int]) -> Iterator[int]:
    return (day + span for span in spans for day in days)


def _lets_go(days: list[int], spans: Iterable[int]) -> Iterator[int]:
    """Where windows of so many days let the last fact that they hold go: a fact that comes meanwhile keeps them from it."""
    ordered = sorted(set(spans))
    for day, following in pairwise((*days, NEVER)):
        for span in ordered:
            if day + span >= following:
                break
            yield day + span


def _falls_short(days: list[int], need: int, spans: Iterable[int]) -> Iterator[int]:
    """Where windows of so many days let a fact go and are left with fewer than `need`: while there are more, nothing turns."""
    for index, day in enumerate(days):
        after = index + 1
        if after < len(days) and days[after] == day:
            continue
        enough = days[after + need - 1] if after + need <= len(days) else NEVER
        yield from (day + span for span in spans if enough > day + span)


def _reports(dossier: Dossier, policies: Sequence[Policy]) -> Iterator[int]:
    yield from _after(dossier.surprises.days, {policy.surprise_days for policy in policies})
    ages = {age for policy in policies for age in (policy.report_days, policy.report_ok_days, policy.report_late_days)}
    agreed = {multiple * rhythm.days for rhythm in dossier.rhythms["report"].facts for multiple in (1, 2, 3)}
    yield from _lets_go(dossier.reports.days, [age + 1 for age in ages | agreed])


def _breadth(dossier: Dossier, policies: Sequence[Policy]) -> Iterator[int]:
    spans = {policy.breadth_days for policy in policies}
    return (day for talks in dossier.talks_with.values() for day in _lets_go(talks.days, spans))


def _care(dossier: Dossier, policies: Sequence[Policy]) -> Iterator[int]:
    for days in _presented(dossier):
        yield from _lets_go(days, {policy.care_services_days + 1 for policy in policies})
    yield from _lets_go(dossier.competitors_shared.days, {policy.care_competitor_days + 1 for policy in policies})
    yield from _lets_go(dossier.mirrors.days, {policy.care_mirror_days + 1 for policy in policies})
    yield from _lets_go(dossier.gestures.days, {policy.care_gesture_days + 1 for policy in policies})


def _presented(dossier: Dossier) -> Iterable[list[int]]:
    """The days on which each service was presented."""
    found: dict[str, list[int]] = {}
    for day, act in zip(dossier.care.days, dossier.care.facts, strict=True):
        for service in act.services:
            found.setdefault(service, []).append(day)
    return found.values()


def _silences(policies: Sequence[Policy]) -> set[int]:
    """After how many windows without a talk the silence grows graver (K4)."""
    return {windows for policy in policies for windows in (policy.silence_watch, policy.silence_risk, policy.silence_crisis)}


def _rhythms(dossier: Dossier, policies: Sequence[Policy], first: int) -> Iterator[int]:
    """Where a rhythm is no longer met, where silence grows graver, and where the grace of a young client ends."""
    usual = {
        "talk": (dossier.talks.days, {(policy.talk_need, policy.talk_days) for policy in policies}),
        "written": (dossier.written.days, {(policy.written_need, policy.written_days) for policy in policies}),
        "sales": (dossier.sales.days, {(policy.sales_need, policy.sales_days) for policy in policies}),
    }
    for channel, (days, rhythms) in usual.items():
        rhythms.update((rhythm.need, rhythm.days) for rhythm in dossier.rhythms[channel].facts)
        windows = {window for _, window in rhythms}
        multiples = {1, 2, *PARTS, *(_silences(policies) if channel == "talk" else ())}
        yield from (first + window for window in windows)
        yield from _lets_go(days, {window * multiple for window in windows for multiple in multiples})
        for need, window in rhythms:
            if need > 1:
                yield from _falls_short(days, need, (window, 2 * window))


def _assumed(dossier: Dossier, policies: Sequence[Policy], first: int) -> Iterator[int]:
    """The same for the assumed rhythm, which each talk may change and which asks for one talk: only the last one counts."""
    talks, multiples = dossier.talks, {1, 2, *PARTS, *_silences(policies)}
    if dossier.first_at:
        at = dossier.first_at
        yield from {first + assumed_days(dossier, policy, at) for policy in policies}
    for at, (day, following) in zip(talks.ats, pairwise((*talks.days, NEVER)), strict=True):
        if following > day:
            windows = {assumed_days(dossier, policy, at) for policy in policies}
            turns = {first + window for window in windows} | {day + window * multiple for window in windows for multiple in multiples}
            yield from (turn for turn in turns if day < turn < following)


def _promises(dossier: Dossier, policies: Sequence[Policy]) -> Iterator[int]:
    """Due days, the days after them, and what follows when anything that happened to a promise of ours grows old."""
    spans = {policy.promise_days for policy in policies}
    for promise in dossier.promises.values():
        if promise.side == "us":
            dues = [promise.due, *(step.due for step in promise.steps if step.due)]
            happened = {promise.made_at.toordinal(), *dues, *(step.at.toordinal() for step in promise.steps)}
            yield from _after(dues, (0, 1))
            yield from _after(happened, spans)


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
