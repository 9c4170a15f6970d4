"""The care programme: each practice with the share of clients where it is kept and twelve weeks of it; beside it the clients where it is not (T30)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import programme
from kundtui.i18n import _, ngettext
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.screens.listing import Line, Listing
from kundtui.tui.screens.portioned import Portioned
from kundtui.words import programme as said
from kundtui.words.practices import practice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.programme import Programme, Row
    from kundtui.tui.columns import Run

NAMED = 40
"""Clients that are named of those without."""
WITHOUT = "programme.without"


class ProgrammeScreen(Portioned):
    """Worked out some clients at a time, so that others' acts go on between. Enter lists those with whom a practice is not kept."""

    def look(self, desk: Desk, some: Sequence[str]) -> programme.Tally:
        return programme.look(desk, some, desk.now().date())

    def report(self, desk: Desk, parts: Sequence[programme.Tally]) -> Programme:
        return programme.report(desk, parts, desk.now().date())

    def title_run(self) -> list[Run]:
        return [(" " + _("Care programme"), "bold")]

    def header(self, found: Programme) -> tuple[Sequence[Run], Sequence[Run]]:  # noqa: ARG002 - every list's head takes what was read
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        return self.title_run(), [("T30 ", "dim"), *demo]

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - columns drop by themselves
        return (
            Column("", 4),
            Column(_("Kept"), weight=1, least=30),
            Column(_("Share"), 6, align="right"),
            Column(_("Clients"), 10, align="right", drops=1),
            Column(_("12 weeks"), programme.WEEKS),
            Column("+/-", 5, align="right", drops=2),
        )

    def empty(self) -> str:
        return _("Nothing here.") if self.found is not None else _("Working it out …")

    def lay_out(self, found: Programme, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - as above
        return [self._line(row, found) for row in found.rows]

    def _line(self, row: Row, found: Programme) -> Line:
        share, look = row.now, self.session.look
        style = "dim" if not share.of else "late" if 2 * share.kept < share.of else "good" if share.kept == share.of else ""
        cells = (
            (row.practice, "dim"),
            said.kept(row.practice),
            (said.percent(share), style),
            (said.counted(share), "dim"),
            (said.spark(row.weeks, ascii_only=look.ascii), "accent"),
            (said.change(row), "dim"),
        )
        named = [found.names[client] for client in row.without[:NAMED] if client in found.names]
        rest = len(row.without) - len(named)
        detail = [Passage(row.practice, practice(row.practice)), Passage(said.percent(share), said.counted(share))]
        detail += [Passage(), Passage(_("Not with"))] if named else []
        detail += [Passage(code, name) for name, code in named]
        detail += [Passage("", ngettext("and {n} more", "and {n} more", rest), "dim")] if rest > 0 else []
        return Line(cells, row.practice, None, (WITHOUT,) if row.without else (), row, detail)

    def own_words(self, act: str) -> str:
        return _("Those with whom it is not kept") if act == WITHOUT else ""

    async def do_own(self, act: str, line: Line) -> None:  # noqa: ARG002 - there is one act
        """Open those with whom the practice is not kept, as a list."""
        self.app.push_screen(WithoutScreen(line.thing, self.found))


class WithoutScreen(Listing):
    """The clients with whom a practice is not kept. Enter opens one."""

    def __init__(self, row: Row, found: Programme) -> None:
        super().__init__()
        self.row = row
        self.programme = found

    def ask(self, desk: object) -> Programme:  # noqa: ARG002 - it was read before
        return self.programme

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same at every width
        return (Column(_("Client"), weight=1, least=24), Column(_("Code"), 12))

    def header(self, found: Programme) -> tuple[Sequence[Run], Sequence[Run]]:  # noqa: ARG002 - as above
        count = ngettext("not with {n} client", "not with {n} clients", len(self.row.without))
        return [(f" {said.kept(self.row.practice)}", "bold"), (f"  {count}", "late")], [(f"{self.row.practice} ", "dim")]

    def lay_out(self, found: Programme, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - as above
        from kundtui.store.port import Hit  # noqa: PLC0415 - only where there is somebody to open

        known = [(client, *found.names[client]) for client in self.row.without if client in found.names]
        return [Line((name, (code, "dim")), client, Hit(client, name, code, "name")) for client, name, code in known]
