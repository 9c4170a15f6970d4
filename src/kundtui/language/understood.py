"""What was understood of one line: its parts with their places, the days as read, the first thing that was not. How it is read: `oneline`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from kundtui.language.dates import DateReading
    from kundtui.language.verbs import Verb

T = TypeVar("T")


class Part(NamedTuple):
    """What a piece of the line is: client, verb, answers, text, contact, tag, due, when, duration, progress, or unread."""

    kind: str
    start: int
    end: int


class Day(NamedTuple):
    """A typed day: as typed, how it was read, and the time of day behind it ("" for none)."""

    typed: str
    reading: DateReading | None
    clock: str
    part: Part


class Problem(NamedTuple):
    """The first thing that was not understood: its code, its place, its facts, and the practice that asks for it."""

    code: str
    start: int
    end: int
    facts: dict[str, str]
    practice: str = ""


class OneLine(NamedTuple, Generic[T]):
    """What was understood of a line. `candidates`: who may be meant where it is not sure; `parts` cover all that is not blank."""

    parts: tuple[Part, ...]
    client: T | None = None
    candidates: tuple[T, ...] = ()
    verb: Verb | None = None
    text: str = ""
    answers: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    due: Day | None = None
    when: Day | None = None
    minutes: int | None = None
    progress: tuple[int, int] | None = None
    problem: Problem | None = None

    def part(self, kind: str) -> Part | None:
        """The first part of a kind."""
        return next((part for part in self.parts if part.kind == kind), None)
