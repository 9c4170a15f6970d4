"""How far the colours can be trusted, on the screen: everybody who left with the levels before, and what follows in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import backtest
from kundtui.domain.backtest import BEFORE
from kundtui.i18n import _, say_day, short_day
from kundtui.store.port import Hit
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage, broken
from kundtui.tui.screens.listing import WIDE, Line
from kundtui.tui.screens.portioned import Portioned
from kundtui.words import backtest as said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.backtest import Case, Report
    from kundtui.desk.desk import Desk
    from kundtui.tui.columns import Cell, Run

DAY, HOW, LEVEL, MARGIN = 11, 12, 11, 4


class BacktestScreen(Portioned):
    """What the colours said before clients left. It is worked out some clients at a time; others' acts go on between."""

    def look(self, desk: Desk, some: Sequence[str]) -> backtest.Part:
        return backtest.look(desk, some)

    def report(self, desk: Desk, parts: Sequence[backtest.Part]) -> Report:
        return backtest.report(desk, parts)

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
        cells = (case.name, short_day(case.on, today), said.how(case), *levels)
        return Line(cells, f"{case.client}:{index}", Hit(case.client, case.name, "", "name"), detail=detail)
