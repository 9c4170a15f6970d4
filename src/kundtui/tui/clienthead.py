"""The two or three lines at the head of a client: level, score, name, owner, why, and what is due next. Its panes: `screens.client`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.i18n import _, say_day
from kundtui.tui.clients import DEEP, falls_soon, pill
from kundtui.words import standing as said
from kundtui.words.attempt import brief
from kundtui.words.forecast import forecast_of
from kundtui.words.rising import beside_of, step_of
from kundtui.words.terms import word

if TYPE_CHECKING:
    from datetime import date

    from kundtui.desk.looking import Sight
    from kundtui.desk.seen import Seen
    from kundtui.tui.columns import Run
    from kundtui.tui.theme import Look


def sight_words(sight: Sight, today: date) -> str:
    """Name a day that is looked at, and that it is read as was known then where it is."""
    day, then = say_day(sight.on, today), _("as was known then")
    return f"{day}, {then}" if sight.then else day


class Head(NamedTuple):
    """What the head is made of. `place`: which of how many clients; `also`: who else has this client open.

    `marked`: the arrow is across a change of rules. `sight`: the day that is looked at where it is not now.
    """

    seen: Seen
    look: Look
    today: date
    place: str
    also: str
    demo: bool
    marked: bool = False
    sight: Sight | None = None

    def lines(self) -> tuple[tuple[list[Run], list[Run]], ...]:
        """Two lines, each what stands on the left and on the right; further ones for the next step up, and for where the level goes if nothing happens."""
        cells = said.cells(self.seen.row, self.today, ascii_only=self.look.ascii, marked=self.marked)
        falls = forecast_of(self.seen.row, self.today)
        soon = "falling" if falls_soon(self.seen.row, self.today) else "dim"
        rises = step_of(self.seen.row, self.today)
        said_ahead = ((rises, self.seen.row.rise_level or ""), (falls, soon))
        coming: tuple[tuple[list[Run], list[Run]], ...] = tuple(([(f" {text}", style)], []) for text, style in said_ahead if text)
        return (self._stands(cells), self._who()), (self._why(cells), self._next(cells)), *coming

    def _stands(self, cells: said.Cells) -> list[Run]:
        row = self.seen.row
        level = pill(cells.level_code, f"{cells.level} ", self.look, deep=(row.score or 0) >= DEEP)
        score = (f" {cells.score} ", "falling" if row.trend == "down" else "")
        return [level if isinstance(level, tuple) else (level, ""), score, (f" {row.name} ", "bold"), (f" {row.code} ", "dim")]

    def _who(self) -> list[Run]:
        row = self.seen.row
        life = word("lifecycle", row.lifecycle) if row.lifecycle != "A" else ""
        if row.lifecycle == "P":
            life = brief(self.seen.dossier, self.seen.moment) or life
        owner = self.seen.names.get(row.owner, "") if row.owner else _("no owner")
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.demo else []
        here: list[Run] = [(f" {self.also} ", "accent")] if self.also else []
        then: list[Run] = [(f" {sight_words(self.sight, self.today)} ", "pill.watch")] if self.sight else []
        return [*then, *here, (f" {life} ", "key"), (f" {owner} ", "" if row.owner else "late"), (f" {self.place} ", "dim"), *demo]

    def _why(self, cells: said.Cells) -> list[Run]:
        """Why the level is what it is; before it what today's facts alone would give, where that is another level."""
        row = self.seen.row
        both = beside_of(row, self.today)
        if both and row.reason == "dwell":
            return [(f" {both}", row.raw)]
        raw: list[Run] = [(f" {both}.", row.raw)] if both else []
        if not both and row.raw != row.level:
            raw.append((" " + _("Facts of today: {level}.", level=word("level", row.raw)), row.raw))
        return [*raw, (f" {cells.reason}", "")]

    @staticmethod
    def _next(cells: said.Cells) -> list[Run]:
        due = _("Next: {what} {when}", what=cells.due_what, when=cells.due) if cells.due else _("Nothing is due")
        return [(f" {due} ", "late" if cells.due_late else "")]
