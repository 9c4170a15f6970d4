"""What the calculation forecast of an ending, as it was kept in the log, and what stands against it after the end (N17)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.farewell import Range
from kundtui.domain.work import time_spent

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.ending import Ending

YEAR = 365
HOUR = 60
CENTS = 2
HEAD = "difference"
FIRST = ("hours", "use")
"""What a forecast needs stands first, so that the beginning of the words tells it."""


class Kept(NamedTuple):
    """The result that was kept: what ending gives beyond keeping in twelve months, the verdict, and the numbers by name."""

    difference: Fraction
    verdict: str
    numbers: Mapping[str, Range]

    @property
    def freed(self) -> Fraction:
        """Hours a year that ending frees."""
        return self._likely("hours")

    @property
    def used(self) -> Fraction:
        """Of these the hours that can be used."""
        return self.freed * self._likely("use")

    def _likely(self, name: str) -> Fraction:
        return self.numbers[name].likely if name in self.numbers else Fraction(0)


class Outlook(NamedTuple):
    """An ended relation against its forecast: `days` since the end, hours forecast as freed and as used by now, hours it has taken since all the same.

    `freed`: the forecast hours less those. `kept` is None where no result was kept.
    """

    ended_on: date
    days: int
    kept: Kept | None
    forecast: Fraction
    used: Fraction
    spent: Fraction

    @property
    def freed(self) -> Fraction:
        return max(Fraction(0), self.forecast - self.spent)


def write(kept: Kept) -> str:
    """The reason of the gate of the calculation: names and numbers, in no human language."""
    order = dict.fromkeys((*FIRST, *kept.numbers))
    numbers = (f"{name}={_ranged(kept.numbers[name])}" for name in order if name in kept.numbers)
    return "; ".join((f"{HEAD}={_number(kept.difference)}", f"verdict={kept.verdict}", *numbers))


def _ranged(value: Range) -> str:
    return _number(value.likely) if value.low == value.high else "..".join(_number(part) for part in value)


def _number(value: Fraction) -> str:
    """Exact where decimals can be, else to a hundredth of what matters."""
    if value.denominator == 1:
        return str(value.numerator)
    sign, cents = "-" if value < 0 else "", int(abs(value) * 10 ** (2 * CENTS) + Fraction(1, 2))
    whole, part = divmod(cents, 10 ** (2 * CENTS))
    return f"{sign}{whole}.{part:04}".rstrip("0").rstrip(".")


def read(reason: str) -> Kept | None:
    """What was kept; None where the words are somebody's own. A number that cannot be read is left out."""
    parts = dict(part.strip().partition("=")[::2] for part in reason.split(";"))
    if HEAD not in parts or "verdict" not in parts:
        return None
    numbers = {name: value for name, text in parts.items() if name not in (HEAD, "verdict") and (value := _read(text)) is not None}
    difference = _read(parts[HEAD])
    return Kept(difference.likely, parts["verdict"], numbers) if difference else None


def _read(text: str) -> Range | None:
    try:
        parts = [Fraction(part) for part in text.split("..")]
    except (ValueError, ZeroDivisionError):
        return None
    ranged = len(parts) == len(Range._fields)
    return Range(*parts) if ranged else Range.point(parts[0]) if len(parts) == 1 else None


def kept_of(ending: Ending | None) -> Kept | None:
    """The result that was kept on this way to an end, the newest."""
    for step in reversed(ending.steps if ending else ()):
        if step.what == "gate_passed" and step.entry.data["gate"] == "calculus":
            return read(step.entry.data.get("reason") or "")
    return None


def outlook(dossier: Dossier, ending: Ending | None, moment: datetime) -> Outlook | None:
    """What became of an ended relation up to the moment; None before the end."""
    end = ending.last("ended") if ending else None
    if end is None or ending is None or ending.stage != "ended":
        return None
    kept, days = kept_of(ending), moment.toordinal() - end.at.toordinal()
    share = Fraction(days, YEAR)
    spent = sum(int(entry.data["minutes"]) for at, entry in time_spent(dossier, moment) if at > end.at)
    forecast, used = (kept.freed * share, kept.used * share) if kept else (Fraction(0), Fraction(0))
    return Outlook(end.at.date(), days, kept, forecast, used, Fraction(spent, HOUR))
