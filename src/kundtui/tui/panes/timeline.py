"""Everything that the log holds about the client, the newest first, by day and in words. What was taken back is not there."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from kundtui.i18n import _, long_day
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.panes.pane import Pane
from kundtui.words.fields import fields, mentioned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from kundtui.domain.entry import Entry
    from kundtui.tui.columns import Row

NAMED = ("complaint.", "meeting.")
"""Topics whose later steps say in their sentence only what was done, and not to which."""


class Timeline(Pane[tuple["datetime", "Entry"]]):
    """One line an entry. Sentences are made when a line is pulled."""

    name: ClassVar[str] = "timeline"
    adds: ClassVar[tuple[str, ...]] = ("contact.log", "note.add")

    @classmethod
    def columns(cls) -> tuple[Column, ...]:
        return (Column("", 5), Column(_("What happened"), weight=1, least=30), Column(_("Recorded by"), 14, drops=1))

    @classmethod
    def empty(cls) -> str:
        return _("Nothing has happened here that anybody wrote down.")

    def gather(self) -> Sequence[tuple[datetime, Entry] | Heading]:
        entries = [*self.seen.entries()][::-1]
        found: list[tuple[datetime, Entry] | Heading] = []
        for _day, same in groupby(entries, key=lambda one: one[0].toordinal()):
            of_day = list(same)
            found += [Heading(long_day(of_day[0][0].date())), *of_day]
        return found

    def row(self, item: tuple[datetime, Entry]) -> Row:
        at, entry = item
        return (f"{at:%H:%M}" if at.hour or at.minute else "", "dim"), self.line(entry), (self.name_of(entry.by), "dim")

    def line(self, entry: Entry) -> str:
        """The sentence, with what it is about where the sentence alone does not tell."""
        said, subject = self.said(entry), self.name_of(entry.subject)
        if subject and entry.kind.startswith(NAMED) and subject != entry.data.get("text"):
            return _("{sentence}; on: {subject}", sentence=said, subject=" ".join(subject.split()))
        return said

    def key(self, item: tuple[datetime, Entry]) -> str:
        return item[1].id

    def text(self, item: tuple[datetime, Entry]) -> str:
        return f"{self.line(item[1])} {self.name_of(item[1].by)}"

    def detail(self, item: tuple[datetime, Entry]) -> Sequence[Passage]:
        return [*self._at_length(*item)]

    def _at_length(self, at: datetime, entry: Entry) -> Iterator[Passage]:
        yield Passage(text=self.line(entry), style="bold")
        yield Passage()
        names = {**mentioned(entry.data, self.seen.entries(), self.seen.names, self.today), **self.seen.names}
        yield from (Passage(label, value) for label, value in fields(entry.kind, entry.data, names, self.today))
        yield Passage()
        yield Passage(_("Happened"), self.moment(at))
        yield Passage(_("Recorded by"), self.name_of(entry.by) or entry.by)
