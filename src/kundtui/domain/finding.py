"""A finding is one point won or lost, with its evidence; a factor is the sum of its findings. The factors are in their topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.domain.values import UNIT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Finding(NamedTuple):
    """Why points were won or lost: the practice it rests on, a code of `words.findings` with arguments, the entries.

    `points` in units (`values.UNIT`): positive is won, negative is lost.
    """

    practice: str
    code: str
    points: int
    args: dict[str, Any]
    entries: tuple[str, ...]

    @classmethod
    def won_or_lost(cls, practice: str, code: str, points: int, won: bool, args: dict[str, Any], entries: tuple[str, ...]) -> Finding:  # noqa: FBT001, PLR0913, PLR0917 - one line of a table
        """All of the points won (code) or all lost (code_not)."""
        return cls(practice, code, points, args, entries) if won else cls(practice, f"{code}_not", -points, args, entries)


class Factor:
    """Points of a factor that is known and applies, its budget, and why. Both in units (`values.UNIT`).

    Why is told when somebody asks: a replay of years asks for points alone.
    """

    __slots__ = ("_why", "budget", "points")

    def __init__(self, points: int, budget: int, why: Callable[[], Iterable[Finding]]) -> None:
        self.points = points
        self.budget = budget
        self._why = why

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(self._why())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Factor) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash((self.points, self.budget))

    def __repr__(self) -> str:
        return f"Factor{self._said()}"

    def _said(self) -> tuple[int, int, tuple[Finding, ...]]:
        return self.points, self.budget, self.findings

    @classmethod
    def of(cls, findings: Iterable[Finding], budget: int) -> Factor:
        """A factor whose won findings add up; `budget` in whole points."""
        kept = tuple(findings)
        return cls(sum([finding.points for finding in kept if finding.points > 0]), budget * UNIT, lambda: kept)

    @classmethod
    def less(cls, findings: Iterable[Finding], budget: int) -> Factor:
        """A factor that begins full and loses or regains by its findings, between nothing and full."""
        kept = tuple(finding for finding in findings if finding.points)
        points = budget * UNIT + sum(finding.points for finding in kept)
        return cls(max(0, min(budget * UNIT, points)), budget * UNIT, lambda: kept)
