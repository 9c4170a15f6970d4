"""What every pane of a client is: items of one topic as rows, each with its details, narrowed by words. Panes know no widget."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar, Generic, NamedTuple, TypeVar

from kundtui.i18n import say_day, say_moment
from kundtui.language.fold import fold
from kundtui.tui.columns import Heading, More
from kundtui.tui.narrowing import narrowed
from kundtui.words.entries import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from kundtui.desk.seen import Seen
    from kundtui.domain.entry import Entry
    from kundtui.tui.columns import Cell, Column, Row, Run
    from kundtui.tui.detail import Passage
    from kundtui.tui.theme import Look

T = TypeVar("T")


MENU = "menu"


class Count(NamedTuple):
    """What a tab says of its pane: how many things, and how many of them are late."""

    things: int
    late: int = 0


def under(title: str, items: Sequence[T]) -> list[T | Heading]:
    """Items under a heading; nothing where there are none."""
    found: list[T | Heading] = [Heading(title)] if items else []
    found.extend(items)
    return found


class Pane(ABC, Generic[T]):
    """The items of one topic of a client. A row is made when it is pulled, so that a long list opens as fast as a short one."""

    name: ClassVar[str]
    adds: ClassVar[tuple[str, ...]] = ()
    """What `+` adds here, as acts of `tui.acts`."""
    beneath: ClassVar[int] = 0
    """Lines for the details beneath a list that would fill the height itself, where they have no place beside it."""

    def __init__(self, seen: Seen, look: Look) -> None:
        self.seen = seen
        self.look = look
        self.whole: Sequence[T | Heading] = tuple(self.gather())
        self.shown: Sequence[T | Heading] = self.whole
        self._texts: dict[str, str] = {}

    # What a topic says

    @classmethod
    @abstractmethod
    def columns(cls) -> tuple[Column, ...]:
        """The columns of the list."""

    @classmethod
    @abstractmethod
    def empty(cls) -> str:
        """What stands in an empty list."""

    @abstractmethod
    def gather(self) -> Sequence[T | Heading]:
        """Every item, in the order of the list, with headings between."""

    def count(self) -> Count:
        """What the tab says."""
        return Count(sum(1 for item in self.shown if not isinstance(item, Heading)))

    @abstractmethod
    def row(self, item: T) -> Row:
        """The cells of one item."""

    @abstractmethod
    def key(self, item: T) -> str:
        """What an item is known by, so that the cursor stays on it."""

    @abstractmethod
    def detail(self, item: T) -> Sequence[Passage]:
        """Everything that there is to say about one item."""

    def acts(self, item: T) -> tuple[str, ...]:  # noqa: ARG002 - a line of most panes has some
        """What can be done with a line, as acts of `tui.acts`, the likeliest first."""
        return ()

    def next_act(self, item: T) -> str:  # noqa: ARG002 - as above
        """What Enter does with a line: an act, MENU for a choice among them, or "" where it shows all about it."""
        return ""

    def change_act(self, item: T) -> str:  # noqa: ARG002 - as above
        """What `e` does with a line, or ""."""
        return ""

    def about(self, item: T) -> object:
        """What an act on this line is about, as the act's form takes it."""
        return item

    def above(self, index: int) -> tuple[tuple[list[Run], list[Run]], ...]:  # noqa: ARG002 - most panes have nothing above their list
        """Lines that stand above the list while the cursor is on this row."""
        return ()

    def text(self, item: T) -> str:
        """What the filter looks in."""
        row = self.row(item)
        cells = row.cells if isinstance(row, More) else () if isinstance(row, Heading) else row
        return " ".join(cell if isinstance(cell, str) else cell[0] for cell in cells)

    # What every pane does; `total` and `rows` make it a source of rows

    @property
    def total(self) -> int:
        return len(self.shown)

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        return [item if isinstance(item, Heading) else self.row(item) for item in self.shown[start:stop]]

    def item(self, index: int) -> T | None:
        """The item on a row; None on a heading or outside the list."""
        found = self.shown[index] if 0 <= index < len(self.shown) else None
        return None if isinstance(found, Heading) else found

    def index_of(self, key: str) -> int | None:
        """The row of the item known by that."""
        return next((at for at, item in enumerate(self.shown) if not isinstance(item, Heading) and self.key(item) == key), None)

    def narrow(self, words: str) -> None:
        """Show only what has all these words; a heading stays where something under it does."""
        self.shown = narrowed(self.whole, words, self._folded)

    def _folded(self, item: T | Heading) -> str:
        if isinstance(item, Heading):
            return ""
        key = self.key(item)
        if key not in self._texts:
            self._texts[key] = fold(self.text(item))
        return self._texts[key]

    # Words that several panes need

    @property
    def today(self) -> date:
        return self.seen.moment.date()

    def name_of(self, some_id: str) -> str:
        """What a contact, member or client is called; nothing where nobody can name it."""
        return self.seen.names.get(some_id, "")

    def day(self, at: datetime) -> str:
        """Say a day, without the year where it is this year's."""
        return say_day(at.date(), self.today)

    def moment(self, at: datetime) -> str:
        """Say a moment; where no time of day was given only its day."""
        return say_moment(at, self.today) if at.hour or at.minute else self.day(at)

    def said(self, entry: Entry) -> str:
        """Say an entry in one sentence."""
        return sentence(entry.kind, entry.data, self.seen.names, subject=entry.subject, today=self.today)

    def none(self) -> Cell:
        """What stands where there is nothing."""
        return self.look.sign("none"), "dim"
