"""One line for everything, from anywhere: what was understood is said below while one types, the first word that was not is marked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from rich.highlighter import Highlighter
from textual import on, work
from textual.containers import Horizontal
from textual.widgets import Input, Static
from textual.widgets.input import Selection

from kundtui.desk import completing, oneline
from kundtui.desk.refused import Refused
from kundtui.i18n import _, language
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import line, stored
from kundtui.tui.here import explain
from kundtui.tui.pick import Choice
from kundtui.tui.terminal import plain
from kundtui.words import oneline as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text
    from textual.binding import BindingType
    from textual.widget import Widget
    from textual.worker import Worker

    from kundtui.desk.completing import Offer
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

PLACE = "oneline"
"""Where a draft is kept, with the client's id."""
MARK = "bold underline"
"""How the first word that was not understood is marked; seen without colour too."""
BETWEEN = "   "


class Marker(Highlighter):
    """Marks one place of the line."""

    start = end = 0

    def highlight(self, text: Text) -> None:
        if self.end > self.start:
            text.stylize(MARK, self.start, self.end)


class Line(Input):
    """The line. Backspace at its beginning takes the chip away, Tab takes the first of what is offered."""

    BINDINGS: ClassVar[list[BindingType]] = [("backspace", "back_or_chip"), ("tab", "complete")]

    def action_back_or_chip(self) -> None:
        form = self.screen
        if self.cursor_position == 0 and self.selection.is_empty and isinstance(form, OneLineForm) and form.client is not None:
            form.stand(None)
        else:
            self.action_delete_left()

    def action_complete(self) -> None:
        if isinstance(self.screen, OneLineForm):
            self.screen.complete()


class OneLineForm(Form):
    """Stores whatever one line says."""

    CSS = """
    OneLineForm { #chip { text-style: bold; color: $accent; } #echo { min-height: 2; color: $foreground 70%; }
        #unread { color: $warning; }
        #offers { height: 2; color: $foreground 60%; } }
    """

    def __init__(self, session: Session, client: Hit | None) -> None:
        super().__init__(session, _place(client), _("One line for everything"))
        self.client = client
        self.marker = Marker()
        self.meant = oneline.understand(session.desk, "", client)
        self.offers: tuple[Offer, ...] = ()
        self.asked = False

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static("", id="chip")
        yield "", Line(id="line", compact=True, highlighter=self.marker)
        yield "", Static("", id="offers")
        yield _("If late"), Input(placeholder=_("what follows if the client's part is late"), id="consequence", compact=True)
        yield "", Static("", id="echo")
        yield "", Static("", id="unread")

    def hint(self) -> str:
        said = _(
            "&name who   >day by when   <day when it was   #tag   30m how long   Tab completes   Enter saves   Esc leaves, the draft is kept"
        )
        return said + "   " + _("Backspace first of all: another client") if self.client else said

    def on_mount(self) -> None:
        self.stand(self.client)
        self.line.focus()

    @property
    def line(self) -> Line:
        return self.query_one("#line", Line)

    def stand(self, client: Hit | None) -> None:
        """This client is at hand from now on, or none is: then the line begins with one. The draft goes along."""
        self.client = client
        if self.place != _place(client):
            self.session.drop(self.place)
            self.place = _place(client)
        chip = self.query_one("#chip", Static)
        chip.update(plain(f"{client.name} ({client.code})" if client else _("Whose? Begin with the client's name or code.")))
        self.foot(self.hint())
        self.line.placeholder = _("!! wrong VAT &lisa >tomorrow") if client else _("client !! wrong VAT &lisa >tomorrow")
        self.read()

    @on(Input.Changed)
    def read(self) -> None:
        """Read the line, say what was understood, mark what was not, offer what may follow."""
        typed = self.line.value
        desk = self.session.desk
        self.meant = oneline.understand(desk, typed, self.client)
        self.offers = completing.offers(desk, self.meant, self.line.cursor_position, self.client, language())
        row = self.query_one("#consequence").parent
        if isinstance(row, Horizontal):
            row.display = self.meant.asks_consequence
        problem = self.meant.problem
        self.marker.start, self.marker.end = (problem.start, problem.end) if problem else (0, 0)
        self.line.refresh()
        self.complain("")
        self.query_one("#offers", Static).update(plain(BETWEEN.join(offer.shown for offer in self.offers)))
        answer_by = None if problem else oneline.first_answer(desk, self.meant)
        self.query_one("#echo", Static).update(plain(words.echo(self.meant, answer_by)))
        self.query_one("#unread", Static).update(plain(self.why() if problem and problem.end > problem.start else ""))

    def why(self) -> str:
        """Why the line cannot be stored as it stands."""
        problem = self.meant.problem
        return explain(Refused(problem.code, problem.practice, **problem.facts)) if problem else ""

    def complain(self, sentence: str) -> None:
        """Say what is wrong, in one place."""
        super().complain(sentence)
        if sentence:
            self.query_one("#unread", Static).update("")

    def complete(self) -> None:
        """Take the first of what is offered; where nothing is, go on to the next field."""
        if not self.offers:
            self.focus_next("#line, #consequence")
            return
        offer, typed = self.offers[0], self.line.value
        rest = typed[self.line.cursor_position :].lstrip()
        if offer.client is not None:
            self.take(offer.client, rest)
        else:
            self.put_in(f"{typed[: offer.start]}{offer.text} ", rest)

    def take(self, client: Hit, rest: str) -> None:
        """The chip stands, and the line goes on behind it."""
        self.stand(client)
        self.put_in(f"{rest} " if rest else "")

    def put_in(self, value: str, rest: str = "") -> None:
        """The line is this now, with a rest behind the place where it goes on."""
        self.line.value = value + rest
        self.line.cursor_position = len(value)
        self.read()

    def action_text_save(self) -> Worker[None] | None:
        """Store it; ask first where something may be meant otherwise, or is to be said yet."""
        self.read()
        problem = self.meant.problem
        if problem is None and self.meant.asks_consequence and not self.asked and not self.typed()["consequence"].strip():
            self.asked = True
            self.query_one("#consequence").focus()
            self.complain(_("What follows if their part is late? Enter alone: nothing does."))
            return None
        if problem is None or not self.line.value.strip():
            return super().action_text_save()
        if problem.code == "ambiguous_client" and self.meant.found.candidates:
            self.choose_client()
        elif problem.code == "ambiguous_day":
            self.choose_day()
        else:
            self.line.focus()
            self.line.selection = Selection(problem.start, problem.end)
            self.complain(self.why())
        return None

    @work
    async def choose_client(self) -> None:
        """Let one of the clients be chosen that may be meant; what it is about is seen before it is stored."""
        from kundtui.tui.screens.menu import Menu  # noqa: PLC0415 - loaded when first asked for

        offered, part, typed = self.meant.found.candidates, self.meant.found.part("client"), self.line.value
        chosen = await self.app.push_screen_wait(
            Menu(_("Which client?"), [Choice(hit.client, f"{hit.name} ({hit.code})") for hit in offered])
        )
        if client := next((hit for hit in offered if hit.client == chosen), None):
            self.take(client, typed[part.end if part else 0 :].strip())

    @work
    async def choose_day(self) -> None:
        """Let one of the two days be chosen that may be meant; it stands in the line then, in full."""
        from kundtui.tui.screens.menu import Menu  # noqa: PLC0415 - loaded when first asked for

        problem, typed = self.meant.problem, self.line.value
        if problem is None:
            return
        days = [Choice(problem.facts[name], words.day(date.fromisoformat(problem.facts[name][1:]))) for name in ("first", "second")]
        chosen = await self.app.push_screen_wait(Menu(_("Which day is “{text}”?", text=problem.facts["text"]), days))
        if chosen:
            self.put_in(f"{typed[: problem.start]}{chosen}{typed[problem.end :]}")

    async def save(self) -> str:
        meant = self.meant
        if meant.asks_consequence:
            meant = meant._replace(consequence=line(self.typed()["consequence"]))
        oneline.check(self.session.desk, meant)
        receipt = await self.session.act(oneline.store, [meant])
        client, verb = meant.sure
        return stored(_("Stored: {what}. u takes it back.", what=words.entry(verb)), receipt, client.name)


def _place(client: Hit | None) -> str:
    """Where the draft of a line about a client waits."""
    return f"{PLACE}:{client.client if client else ''}"
