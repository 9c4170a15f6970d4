"""How well attention orders customers who go quiet. Run: `python -m tests.bench.predict FOLDER [CUT]`, on touches and whether they came back.

Each touch is a talk in the log of a client; the log is folded and judged by the program's own rules at the end of the day of the cut (by default
the one for which there are labels; another CUT, a date, is told by the touches after it, for half a year and a quarter). Nothing is fitted here.

Three orders are measured: attention's points alone; the points, and among equals by silence counted in the client's own rhythm; and plain
recency, days since the last touch. AUC is exact: every pair of one who came back and one who did not, ties half; its interval is DeLong's.
"""

from __future__ import annotations

import csv
import sys
from bisect import bisect_left, bisect_right
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from pathlib import Path
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.dossier import fold
from kundtui.domain.entry import Entry, Log
from kundtui.domain.levels import judged
from kundtui.domain.office import fold_office
from kundtui.domain.rhythm import talk_rhythm
from kundtui.domain.values import UNIT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kundtui.domain.office import Office

CUT, END = date(1997, 9, 30), date(1998, 6, 30)
AHEAD = timedelta(days=273)
"""As long after another cut as the labels reach after theirs, as far as the touches go."""
BAR = Fraction(2, 100)
SURE = NormalDist().inv_cdf(0.975)
TALK = {"channel": "call", "direction": "out", "reached": True}

Score = tuple[Fraction, ...]
"""By what customers are ordered; the highest is the surest to come back."""


class Seen(NamedTuple):
    """A customer at the cut: attention's points, days since the last touch, the window of its rhythm in days; and whether it came back."""

    points: Fraction
    since: int
    window: int
    back: bool


class Area(NamedTuple):
    """An AUC with its standard error."""

    value: float
    error: float

    def __str__(self) -> str:
        low, high = self.value - SURE * self.error, self.value + SURE * self.error
        return f"{self.value:.4f} (95 %: {low:.4f} to {high:.4f})"


def touches(folder: Path) -> dict[str, list[date]]:
    """Every customer's days, in order."""
    found: dict[str, list[date]] = {}
    for path in sorted(folder.glob("*_touches_*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found.setdefault(row["client_id"], []).append(date.fromisoformat(row["date"]))
    return {client: sorted(days) for client, days in found.items()}


def labels(folder: Path) -> dict[str, bool]:
    """Whether each customer came back after the cut."""
    (path,) = folder.glob("*_labels_*.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return {row["client_id"]: row["bought_in_holdout"] == "1" for row in csv.DictReader(file)}


def log_of(client: str, days: Sequence[date]) -> Log:
    """A client whose only entries are talks."""

    def entry(number: int, kind: str, day: date, data: dict[str, object]) -> Entry:
        at = day.isoformat()
        return Entry(number, f"{client}-{number}", "bench", client, kind, "", at, f"{at}T12:00:00+00:00", "bench", data)

    added = entry(1, "client.added", days[0], {"name": client, "code": client})
    return Log((added, *(entry(number, "interaction.logged", day, TALK) for number, day in enumerate(days, 2))), (), len(days) + 1)


def office() -> Office:
    """An office that has changed nothing: every number is the policy's default."""
    return fold_office(Log((), (), 0), lambda _name: UTC, lambda _country, _year: frozenset())


def seen(folder: Path, cut: date) -> list[Seen]:
    """Every customer who was there by the cut."""
    known, end, here = labels(folder) if cut == CUT else {}, min(cut + AHEAD, END), office()
    moment, found = datetime.combine(cut, time.max), []
    for client, days in touches(folder).items():
        before = days[: bisect_right(days, cut)]
        if not before:
            continue
        dossier = fold(log_of(client, before), UTC, until=moment)
        attention = judged(dossier, here, moment).factors["attention"]
        since = dossier.talks.days_since(moment)
        if attention is None or since is None:
            raise LookupError(client)
        back = known[client] if known else any(cut < day <= end for day in days)
        found.append(Seen(Fraction(attention.points, UNIT), since, talk_rhythm(dossier, here.policy(moment), moment).days, back))
    return found


def area(score: Callable[[Seen], Score], customers: Sequence[Seen]) -> Area:
    """How often one who came back scores higher than one who did not, ties counted half; its error by DeLong's exact counts."""
    return parts_of(score, customers)[0]


def parts_of(score: Callable[[Seen], Score], customers: Sequence[Seen]) -> tuple[Area, list[Fraction], list[Fraction]]:
    """The AUC, and for each who came back and each who did not the share of the others that it is told apart from."""
    back = [score(one) for one in customers if one.back]
    gone = [score(one) for one in customers if not one.back]
    higher, lower = _shares(back, gone), [1 - share for share in _shares(gone, back)]
    value = sum(higher, Fraction()) / len(higher)
    return Area(float(value), (_spread(higher, value) / len(higher) + _spread(lower, value) / len(lower)) ** 0.5), higher, lower


def _shares(ones: Sequence[Score], others: Sequence[Score]) -> list[Fraction]:
    """Of each one the share of the others below it, ties half."""
    ordered = sorted(others)
    return [Fraction(bisect_left(ordered, one) + bisect_right(ordered, one), 2 * len(ordered)) for one in ones]


def _spread(shares: Sequence[Fraction], mean: Fraction) -> float:
    return float(sum(((share - mean) ** 2 for share in shares), Fraction()) / (len(shares) - 1))


def behind(one: Callable[[Seen], Score], other: Callable[[Seen], Score], customers: Sequence[Seen]) -> Area:
    """By how much the first AUC is above the second on the same customers, with the error of the difference (DeLong, paired)."""
    (first, first_back, first_gone), (second, second_back, second_gone) = (parts_of(score, customers) for score in (one, other))
    error = 0.0
    for left, right in ((first_back, second_back), (first_gone, second_gone)):
        gaps = [a - b for a, b in zip(left, right, strict=True)]
        error += _spread(gaps, sum(gaps, Fraction()) / len(gaps)) / len(gaps)
    return Area(first.value - second.value, error**0.5)


def by_points(one: Seen) -> Score:
    """Attention's points alone."""
    return (Fraction(one.points),)


def by_points_then_silence(one: Seen) -> Score:
    """Attention's points; among equals those come first who have been silent for fewer of their own windows."""
    return Fraction(one.points), -Fraction(one.since, one.window)


def by_recency(one: Seen) -> Score:
    """Days since the last touch, nothing else."""
    return (-Fraction(one.since),)


ORDERS = {"attention": by_points, "attention, then silence in own windows": by_points_then_silence, "plain recency": by_recency}


def quarters(customers: Sequence[Seen]) -> Iterator[tuple[int, int]]:
    """Of each quarter of the customers by attention, the least first: how many there are, and how many came back."""
    ordered = sorted(customers, key=by_points_then_silence)
    for quarter in range(4):
        some = ordered[len(ordered) * quarter // 4 : len(ordered) * (quarter + 1) // 4]
        yield len(some), sum(one.back for one in some)


def main(folder: Path, cut: date) -> int:
    """Tell the figures; the exit code is 1 where attention's points are behind recency by more than the bar."""
    customers = seen(folder, cut)
    print(f"cut {cut}: {len(customers)} customers, {sum(one.back for one in customers)} came back")  # noqa: T201 - what a bench is for
    for name, score in ORDERS.items():
        print(f"AUC of {name}: {area(score, customers)}")  # noqa: T201 - what a bench is for
    gap = behind(by_points, by_recency, customers)
    print(f"attention's points less recency: {gap}; bar -{float(BAR):.2f}")  # noqa: T201 - what a bench is for
    for number, (count, back) in enumerate(quarters(customers), 1):
        print(f"quarter {number} of attention, least first: {back} of {count} came back ({100 * back / count:.1f} %)")  # noqa: T201 - what a bench is for
    return int(gap.value < -BAR)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]) if sys.argv[2:] else CUT))
