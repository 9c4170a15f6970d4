"""Dated facts in order, folded once and asked about many days. Knows nothing of what the facts mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from datetime import datetime

T = TypeVar("T")


class Series(Generic[T]):
    """Facts by the moment on which they happened; the fold adds them in order.

    A window of N days holds 0 … N-1 days ago (model.md, Ruling 7); nothing after the moment asked about is ever counted.
    """

    __slots__ = ("ats", "days", "facts")

    def __init__(self) -> None:
        self.ats: list[datetime] = []
        self.days: list[int] = []
        self.facts: list[T] = []

    def add(self, at: datetime, fact: T) -> None:
        self.ats.append(at)
        self.days.append(at.toordinal())
        self.facts.append(fact)

    def known(self, moment: datetime) -> int:
        """How many facts there are up to and with the moment."""
        return bisect_right(self.ats, moment)

    def until(self, moment: datetime) -> list[T]:
        return self.facts[: self.known(moment)]

    def whole(self, moment: datetime) -> bool:
        """Tell whether nothing happened after the moment."""
        return not self.ats or self.ats[-1] <= moment

    def cut(self, moment: datetime) -> Series[T]:
        """The series as it is up to and with the moment."""
        found, known = type(self)(), self.known(moment)
        found.ats, found.days, found.facts = self.ats[:known], self.days[:known], self.facts[:known]
        return found

    def within(self, days: int, moment: datetime) -> list[T]:
        """The facts of the last `days` days, the moment's own day being the first."""
        end = self.known(moment)
        return self.facts[bisect_left(self.days, moment.toordinal() - days + 1, 0, end) : end]

    def count(self, days: int, moment: datetime) -> int:
        end = bisect_right(self.ats, moment)
        return end - bisect_left(self.days, moment.toordinal() - days + 1, 0, end)

    def last(self, moment: datetime) -> T | None:
        end = bisect_right(self.ats, moment)
        return self.facts[end - 1] if end else None

    def days_since(self, moment: datetime) -> int | None:
        """Days since the last fact's day; None if there is none."""
        end = self.known(moment)
        return moment.toordinal() - self.days[end - 1] if end else None
