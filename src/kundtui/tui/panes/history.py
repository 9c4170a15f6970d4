"""How the relation has gone: a line a week with level and score, above them the weeks as a line of signs, beside them what moved the score."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len

from kundtui.desk.trend import WEEKS
from kundtui.domain.trend import moves, weeks
from kundtui.i18n import _, say_day
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.panes.pane import Count, Pane
from kundtui.words import trend as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.domain.trend import Move, Week
    from kundtui.tui.columns import Row, Run


class History(Pane["Week"]):
    """The newest week first. What moved the score in a week is worked out when the cursor rests on it."""

    name: ClassVar[str] = "history"
    beneath: ClassVar[int] = 8

    @classmethod
    def columns(cls) -> tuple[Column, ...]:
        return (
            Column(_("Week"), 24),
            Column(_("Level"), 12),
            Column(_("Score"), 6, align="right"),
            Column("+/-", 6, align="right"),
            Column("", weight=1, least=10, drops=1),
        )

    @classmethod
    def empty(cls) -> str:
        return _("Nothing is known of the weeks gone by.")

    def gather(self) -> Sequence[Week]:
        seen = self.seen
        found = weeks(seen.dossier, seen.office, seen.moment, WEEKS, seen.levels)
        self._moves: dict[str, tuple[Move, ...]] = {}
        return [week for week in found[::-1] if week.level]

    def count(self) -> Count:
        return Count(len(self.shown))

    def row(self, item: Week) -> Row:
        change = words.change(item)
        return (
            words.span(item, self.today),
            (f"{self.look.sign(item.level)} {words.level(item)}", item.level),
            words.score(item.score),
            (change, "late" if change.startswith("\N{MINUS SIGN}") else "dim"),
            (_("new rules"), "key") if item.rules_on else "",
        )

    def key(self, item: Week) -> str:
        return item.monday.isoformat()

    def moves(self, item: Week) -> tuple[Move, ...]:
        """What moved the score in a week, worked out once."""
        key = self.key(item)
        if key not in self._moves:
            self._moves[key] = moves(self.seen.dossier, self.seen.office, item)
        return self._moves[key]

    def above(self, index: int) -> tuple[tuple[list[Run], list[Run]], ...]:
        """The weeks as signs in the colours of their levels, a | where the rules changed; beneath them where the cursor is."""
        here = self.item(index)
        half = _("Half a year")
        line: list[Run] = [(f" {half}  ", "dim")]
        mark = " " * sum(cell_len(text) for text, _style in line)
        for week in reversed([one for one in self.whole if not isinstance(one, Heading)]):
            if week.rules_on:
                line.append(("|", "key"))
                mark += " "
            line.append((words.height(week.score, ascii_only=self.look.ascii), week.level))
            mark += "^" if here is not None and week.monday == here.monday else " "
        return (line, []), ([(mark, "cursor")], [])

    def detail(self, item: Week) -> Sequence[Passage]:
        return [*self._at_length(item)]

    def _at_length(self, item: Week) -> Iterator[Passage]:
        change = words.change(item)
        score = words.score(item.score) + (f" ({change})" if change else "")
        yield Passage(text=f"{words.span(item, self.today)} · {words.level(item)} · {score}", style="bold")
        found = self.moves(item)
        if item.rules_on:
            yield Passage(text=_("The rules changed on {day}", day=say_day(item.rules_on, self.today)), style="key")
        for one in found:
            yield Passage(text=f"{self.moment(one.at)}  {words.move(one)}", style="late" if one.change < 0 else "accent")
            yield from (Passage(text=f"  {self.said(entry)}") for entry in one.entries)
        passed = words.passed(item, found)
        if passed:
            yield Passage(text=passed, style="dim")
        elif not found:
            yield Passage(text=_("Nothing moved the score."), style="dim")
