"""The rhythms of contact: agreed, of a running project, or assumed from the client's own habit; factor A, attention."""

from __future__ import annotations

from bisect import insort
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple, NotRequired, TypedDict

from kundtui.domain.finding import Factor, Finding
from kundtui.domain.values import UNIT, Count, Ref, Unlawful
from kundtui.domain.work import running

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry
    from kundtui.domain.interaction import Contacted
    from kundtui.domain.policy import Policy
    from kundtui.domain.series import Series


PARTS = (4, 6, 8, 12, 16, 24, 32)
"""A client who was in contact within so many windows has one part in as many of the points left: silence is told apart beyond the fourth
window too, so that attention orders who goes quiet (`tests/bench/predict.py`). Up to the fourth it is the table of model.md section 2."""


class RhythmAgreed(TypedDict):
    channel: Literal["talk", "written", "sales", "report"]
    need: Count
    days: Count
    contact: NotRequired[Ref]
    assumed: NotRequired[bool]


class Rhythm(NamedTuple):
    """`need` contacts in `days` days. `basis`: agreed, noted (agreed but marked assumed), project, or assumed."""

    channel: str
    need: int
    days: int
    basis: str
    entry: str


def rhythm_agreed(dossier: Dossier, entry: Entry, at: datetime) -> None:
    data = entry.data
    for field in ("need", "days"):
        if data[field] < 1:
            raise Unlawful("bad_value", field=field, value=data[field], allowed="1, 2, 3 …")
    dossier.mention(entry, (data["contact"],) if data.get("contact") else ())
    basis = "noted" if data.get("assumed") else "agreed"
    dossier.rhythms[data["channel"]].add(at, Rhythm(data["channel"], data["need"], data["days"], basis, entry.id))


def agreed(dossier: Dossier, channel: str, moment: datetime) -> Rhythm | None:
    """The rhythm agreed for a channel at the moment (T11)."""
    return dossier.rhythms[channel].last(moment)


def assumed_days(dossier: Dossier, policy: Policy, moment: datetime) -> int:
    """How often this client is talked with where nothing is agreed and no project runs, in days (Rulings 2 and 19).

    The median of its own intervals between days with a talk, shrunk towards the office's usual interval, rounded half up,
    and kept between the shortest and the longest.
    """
    count, twice_median = own_intervals(dossier, dossier.talks.known(moment))
    weight = count + policy.interval_shrink
    if not weight:
        return policy.usual_interval
    twice = count * twice_median + 2 * policy.interval_shrink * policy.usual_interval
    rounded = (twice + weight) // (2 * weight)
    return max(policy.interval_shortest, min(policy.interval_longest, rounded))


def own_intervals(dossier: Dossier, known: int) -> tuple[int, int]:
    """How many intervals lie between the days of the first so many talks, and twice their median. Kept: every day asks anew."""
    kept, days = dossier.intervals, dossier.talks.days
    if len(kept) != len(days) + 1:
        ordered: list[int] = []
        kept[:] = [(0, 0)]
        for earlier, later in pairwise((*days[:1], *days)):
            if later > earlier:
                insort(ordered, later - earlier)
            middle = len(ordered) // 2
            kept.append((len(ordered), ordered[middle] + ordered[~middle] if ordered else 0))
    return kept[known]


def talk_rhythm(dossier: Dossier, policy: Policy, moment: datetime) -> Rhythm:
    """The rhythm of talks in force: agreed, else of the project (T8), else assumed."""
    rhythm = agreed(dossier, "talk", moment)
    if rhythm:
        return rhythm
    if running(dossier, moment):
        return Rhythm("talk", policy.talk_need, policy.talk_days, "project", "")
    return Rhythm("talk", 1, assumed_days(dossier, policy, moment), "assumed", "")


def talk_due(dossier: Dossier, policy: Policy, moment: datetime) -> int | None:
    """The day, as an ordinal, by which the next talk keeps the rhythm: when the oldest talk that it needs falls out of the window.

    Where the rhythm was broken before the last talk, it is counted from that talk. None for a client without a first day.
    """
    rhythm = talk_rhythm(dossier, policy, moment)
    days = dossier.talks.days[: dossier.talks.known(moment)]
    if not days and dossier.first_at is None:
        return None
    first = dossier.first_at.toordinal() if dossier.first_at else moment.toordinal()
    oldest = days[-rhythm.need] if len(days) >= rhythm.need > 0 else first
    last = days[-1] if days else first
    return (oldest if last - oldest < rhythm.days else last) + rhythm.days


def rhythms(dossier: Dossier, policy: Policy, moment: datetime) -> list[tuple[Rhythm, int]]:
    """The rhythms that apply at the moment with their points; written contact only while a project runs (T9)."""
    found = [(talk_rhythm(dossier, policy, moment), policy.talk_points)]
    if running(dossier, moment):
        written = agreed(dossier, "written", moment) or Rhythm("written", policy.written_need, policy.written_days, "project", "")
        found.append((written, policy.written_points))
    sales = agreed(dossier, "sales", moment) or Rhythm("sales", policy.sales_need, policy.sales_days, "usual", "")
    found.append((sales, policy.sales_points))
    return found


def _part(series: Series[Contacted], rhythm: Rhythm, moment: datetime) -> int:
    """How much of a rhythm is met, as one part in so many: n in W all; 1 in W or n in 2W half; then, with 1 in kW, one part in k; else 0."""
    count = series.count(rhythm.days, moment)
    if count >= rhythm.need:
        return 1
    if count or series.count(2 * rhythm.days, moment) >= rhythm.need:
        return 2
    since = series.days_since(moment)
    return 0 if since is None else next((part for part in PARTS if since < part * rhythm.days), 0)


def budget(dossier: Dossier, policy: Policy, moment: datetime) -> int:
    """The whole points of attention that apply at the moment, known or not."""
    return sum(points for _, points in rhythms(dossier, policy, moment))


def attention(dossier: Dossier, policy: Policy, moment: datetime) -> Factor | None:
    """Factor A: the rhythms of talks, written messages and sales contacts (T8-T11, B3); None before the first contact.

    A client younger than a window has met it with any one contact (Ruling 18).
    """
    if not dossier.touches.known(moment):
        return None
    age = dossier.age(moment)
    series = {"talk": dossier.talks, "written": dossier.written, "sales": dossier.sales}
    met: list[tuple[Rhythm, int, int]] = []
    won = total = 0
    for rhythm, points in rhythms(dossier, policy, moment):
        part = 1 if rhythm.days > age else _part(series[rhythm.channel], rhythm, moment)
        met.append((rhythm, points * UNIT, part))
        won += _won(points * UNIT, part)
        total += points * UNIT
    return Factor(won, total, lambda: (finding for one in met for finding in _findings(series[one[0].channel], *one, moment)))


PRACTICES = {"talk": "T8", "written": "T9", "sales": "T10"}


def _won(points: int, part: int) -> int:
    return points // part if part else 0


def _findings(series: Series[Contacted], rhythm: Rhythm, points: int, part: int, moment: datetime) -> list[Finding]:
    args = {
        "channel": rhythm.channel,
        "need": rhythm.need,
        "days": rhythm.days,
        "count": series.count(rhythm.days, moment),
        "since": series.days_since(moment),
        "basis": rhythm.basis,
    }
    entries = tuple([fact.entry for fact in series.within(PARTS[-1] * rhythm.days, moment)])
    practice = "T11" if rhythm.basis in ("agreed", "noted") else PRACTICES[rhythm.channel]
    won = _won(points, part)
    parts = [Finding(practice, f"rhythm_{rhythm.channel}", won, args, entries)] if won else []
    if won < points:
        parts.append(Finding(practice, f"rhythm_{rhythm.channel}_not", won - points, args, entries))
    return parts
