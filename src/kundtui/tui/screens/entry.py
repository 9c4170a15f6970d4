"""One thing at length over the screen: an entry of the log with all its fields, or an item of a pane where there is no room beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from kundtui.desk.seen import SeenEntry, see_entry
from kundtui.domain.entry import is_day, wall
from kundtui.i18n import _, ngettext, say_day, say_moment
from kundtui.tui import keys
from kundtui.tui.detail import Detail, Passage, laid_out
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.pick import Choice
from kundtui.tui.screens.menu import Menu
from kundtui.tui.terminal import plain
from kundtui.words.entries import sentence
from kundtui.words.fields import fields, mentioned
from kundtui.words.terms import TERMS, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, tzinfo

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from kundtui.desk.portfolio import Reading
    from kundtui.tui.session import Session

OWN = frozenset(("back", "leave", "copy", "plain"))
WIDTH = 76
SIDES = 5
"""Cells of the box that are no text: its border, a blank on each side, the bar."""
FRAME = 4
"""Lines of the box that are no text: its border, a blank one, the hint."""


class DetailScreen(ModalScreen[None]):
    """Shows passages until Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [one for one in keys.bindings("everywhere") if one.id in OWN]
    DEFAULT_CSS = """
    DetailScreen { align: center middle; background: $background 60%;
        & > Vertical { width: 76; max-width: 100%; height: 80%; max-height: 100%; background: $surface; border: round $accent; }
        & .hint { height: 1; color: $foreground 60%; padding: 0 1; }
    }
    DetailScreen:ansi { background: ansi_default; }
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        super().__init__()
        self.passages = passages

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Detail()
            yield Static(plain(_("Esc back   y copies the text")), classes="hint")

    def on_mount(self) -> None:
        detail = self.query_one(Detail)
        detail.show(self.passages)
        self.query_one(Vertical).styles.height = len(laid_out(self.passages, min(WIDTH, self.app.size.width) - SIDES)) + FRAME
        detail.focus()

    def action_back(self) -> None:
        self.dismiss(None)

    def action_leave(self) -> None:
        self.dismiss(None)

    def action_plain(self) -> None:
        """Show it without the box."""
        from kundtui.tui.screens.plain import PlainScreen  # noqa: PLC0415 - a screen is loaded when it is first opened

        self.app.push_screen(PlainScreen(self.query_one(Detail).text))

    def action_copy(self) -> None:
        """Copy everything that is shown."""
        self.app.copy_to_clipboard(self.query_one(Detail).text)
        cast("Session", self.app).tell(_("Copied, if your terminal allows it (OSC 52)."))


async def show_entry(session: Session, entry_id: str) -> None:
    """Open one entry of the log."""
    try:
        seen = await session.ask(see_entry, entry_id)
    except ERRORS as error:
        session.tell(explain(error), severity="warning")
        return
    passages = [*at_length(seen, session.desk.office.zone, session.desk.now().date())]
    await session.push_screen(DetailScreen(passages))


async def choose_entry(session: Session, reading: Reading, entries: Sequence[str]) -> None:
    """Open an entry that something rests on; of several the one that is chosen, the newest first."""
    if len(entries) == 1:
        await show_entry(session, entries[0])
        return
    wanted, today, names = set(entries), session.desk.now().date(), session.names(reading.dossier)
    choices = [
        Choice(entry.id, f"{say_day(at.date(), today)}  {sentence(entry.kind, entry.data, names, subject=entry.subject, today=today)}")
        for at, entry in reversed(reading.dossier.entries)
        if entry.id in wanted
    ]
    chosen = await session.push_screen_wait(Menu(_("Which entry?"), choices))
    if chosen:
        await show_entry(session, chosen)


def at_length(seen: SeenEntry, zone: tzinfo, today: date) -> Iterator[Passage]:
    """An entry with all its fields, when it happened, when and by whom it was recorded, and in which act."""
    entry, names = seen.entry, {**mentioned(seen.entry.data, seen.others, seen.names, today), **seen.names}
    yield Passage(text=sentence(entry.kind, entry.data, names, subject=entry.subject, today=today), style="bold")
    if names.get(entry.subject) and names[entry.subject] not in entry.data.values():
        yield Passage(_("Concerns"), names[entry.subject])
    yield Passage()
    yield from (Passage(label, value) for label, value in fields(entry.kind, entry.data, names, today))
    yield Passage()
    at = wall(entry.at, zone)
    yield Passage(_("Happened"), say_day(at.date(), today) if is_day(entry.at) else say_moment(at, today))
    yield Passage(_("Recorded"), say_moment(wall(entry.recorded_at, zone), today))
    yield Passage(_("Recorded by"), names.get(entry.by) or entry.by)
    if seen.done is not None:
        act = seen.done.operation
        yield Passage(_("Act"), _("{act}, {entries}", act=_act(act.act), entries=ngettext("{n} entry", "{n} entries", seen.done.entries)))
        if act.by != entry.by:
            yield Passage(_("Brought in by"), names.get(act.by) or act.by)
        if seen.done.voided:
            yield Passage(_("State"), _("taken back"), "late")
    yield Passage(_("Id of the act"), entry.operation, "dim")


def _act(code: str) -> str:
    """Name an act; one that has no name of its own by its topic."""
    return word("act", code) if code in TERMS["act"] else word("topic", code.partition(".")[0])
