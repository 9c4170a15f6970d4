"""The card beside the grid: why the client under the cursor has its colour, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.containers import Vertical

from kundtui.tui.bar import Bar
from kundtui.tui.lines import Lines
from kundtui.tui.rows import Listed
from kundtui.tui.why import ON_CARD, columns, why_rows

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from kundtui.desk.portfolio import Reading
    from kundtui.tui.session import Session


class Card(Vertical):
    """Shows the reading that it is given; the cursor never goes there."""

    DEFAULT_CSS = "Card { background: $surface; border-left: solid $panel; & Lines { background: $surface; } }"

    def compose(self) -> ComposeResult:
        yield Bar(style="bold")
        lines = Lines(columns(ON_CARD), header=False)
        lines.can_focus = False
        yield lines

    def show(self, reading: Reading) -> None:
        """Say why this client has its colour."""
        from kundtui.words.attempt import brief  # noqa: PLC0415 - as below
        from kundtui.words.why import page  # noqa: PLC0415 - it loads the rules, and the first screen does without them

        session = cast("Session", self.app)
        names = session.names(reading.dossier)
        owner = names.get(reading.dossier.client.owner(reading.assessment.moment), "")
        plan = brief(reading.dossier, reading.assessment.moment) if reading.assessment.lifecycle == "P" else ""
        self.query_one(Bar).show(([(f" {reading.name}", "bold")], [(f" {plan}  ", "key"), (f"{owner} ", "dim")]))
        said = page(reading, names, session.desk.now().date())
        self.query_one(Lines).fill(Listed([one.row for one in why_rows(said, session.look, self.size.width, findings=False)]))
