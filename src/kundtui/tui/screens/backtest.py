"""How far the colours can be trusted, on the screen: everybody who left with the levels before, and what follows in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from kundtui.desk import backtest
from kundtui.domain.backtest import BEFORE
from kundtui.i18n import _, say_day
from kundtui.store.port import Hit
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage, broken
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.screens.listing import WIDE, Line, Listing
from kundtui.words import backtest as said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.backtest import Case, Report
    from kundtui.tui.columns import Cell, Run

DAY, HOW, LEVEL, MARGIN = 13, 12, 11, 4


class BacktestScreen(Listing):
    """What the colours said before clients left. It is worked out some clients at a time; others' acts go on between."""

    def __init__(self) -> None:
        super().__init__()
        self.done = (0, 0)

    @work(exclusive=True, group="read")
    async def read(self) -> None:
        """Test the portfolio and show it; how far it is stands at the head meanwhile."""
        parts: list[backtest.Part] = []
        try:
            portions = await self.session.ask(lambda desk: list(backtest.portions(desk)))
            total = sum(map(len, portions))
            for some in portions:
                parts.append(await self.session.ask(backtest.look, some))
                self.done = (self.done[0] + len(some), total)
                self.progress()
            found = await self.session.ask(backtest.report, parts)
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
            return
        if self.is_mounted:
            self.found = found
            self.show()

    def reread(self) -> None:
        """It is of the moment at which it was opened: it takes too long for every pulse."""

    def progress(self) -> None:
        from kundtui.tui.bar import Bar  # noqa: PLC0415 - only while it is worked out

        done, total = self.done
        if self.is_mounted and self.found is None:
            self.query_one("#header", Bar).show((self.title_run(), [(_("{done} of {total} clients", done=done, total=total) + " ", "dim")]))

    def title_run(self) -> list[Run]:
        return [(f" {_('Back-test: how far to trust the colours')}", "bold")]

    def header(self, found: Report) -> tuple[Sequence[Run], Sequence[Run]]:
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        return self.title_run(), [(_("{hits} of {judged} warned of", hits=found.hits, judged=found.judged) + " ", "dim"), *demo]

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - columns drop by themselves
        levels = tuple(Column(_("{n} d before", n=days), LEVEL) for days in BEFORE)
        return (Column(_("Client")), Column(_("Day"), DAY, drops=2), Column("", HOW, drops=1), *levels)

    def empty(self) -> str:
        return _("Nobody has left yet.") if self.found is not None else _("Working it out …")

    def lay_out(self, found: Report, width: int) -> Sequence[Line | Heading]:
        today = self.desk.now().date()
        room = (width if width < WIDE else width * 3 // 5) - MARGIN
        words = [Heading(piece, "") for text in said.sentences(found, today) for piece in broken(text, room)]
        return [*words, *(self._line(case, index) for index, case in enumerate(found.cases))]

    def _line(self, case: Case, index: int) -> Line:
        today, signs = (
            self.desk.now().date(),
            {level: self.session.look.sign(level) for level in ("good", "watch", "at_risk", "crisis", "unknown")},
        )
        levels: list[Cell] = [(said.level(code, signs), code or "dim") for code in case.past.then]
        known = [
            Passage(
                _("{n} d before", n=days), _("then: {then}; known now: {now}", then=said.level(then, signs), now=said.level(now, signs))
            )
            for days, then, now in zip(BEFORE, case.past.then, case.past.now, strict=True)
        ]
        detail = [Passage(case.name), Passage("", f"{said.how(case)} · {say_day(case.on, today)}"), *known]
        cells = (case.name, say_day(case.on, today), said.how(case), *levels)
        return Line(cells, f"{case.client}:{index}", Hit(case.client, case.name, "", "name"), detail=detail)
