"""A complaint in one line, from anywhere: the client stands as a chip before the words, an echo below says what will be stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.widgets import Input, Static

from kundtui.desk import complaint, portfolio
from kundtui.desk.naming import the_contact
from kundtui.desk.refused import Refused
from kundtui.domain import worktime
from kundtui.i18n import _, quoted, say_moment, say_week
from kundtui.language import complaintline
from kundtui.language.text import TEXT, clean
from kundtui.tui.forms.base import Form
from kundtui.tui.place import ERRORS, explain
from kundtui.tui.terminal import plain
from kundtui.words import terms
from kundtui.words.excerpt import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import BindingType
    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

PLACE = "complaint"
"""Where a draft is kept, with the client's id."""


class Meant(NamedTuple):
    """What a line means: whose complaint, and the draft of it; `contact` is the person's name."""

    client: Hit
    draft: complaint.Received
    contact: str


class Line(Input):
    """The line. Backspace at its beginning takes the chip away."""

    BINDINGS: ClassVar[list[BindingType]] = [("backspace", "back_or_chip")]

    def action_back_or_chip(self) -> None:
        form = self.screen
        if self.cursor_position == 0 and isinstance(form, ComplaintForm) and form.client is not None:
            form.forget_client()
        else:
            self.action_delete_left()


class ComplaintForm(Form):
    """Stores a complaint in one key, the words, and Enter."""

    CSS = "ComplaintForm { #chip { text-style: bold; color: $accent; } #echo { min-height: 2; color: $foreground 70%; } }"

    def __init__(self, session: Session, client: Hit | None) -> None:
        super().__init__(session, f"{PLACE}:{client.client if client else ''}", _("Complaint"))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static("", id="chip")
        yield "", Line(placeholder=_("!! late again &lisa"), id="line", compact=True)
        yield "", Static("", id="echo")

    def hint(self) -> str:
        return _("! low  !! medium  !!! high   &name who said it   Enter saves   Esc leaves, the draft is kept")

    def on_mount(self) -> None:
        """Show whose it is; each client's draft waits for that client."""
        self.show_chip()
        self.query_one("#line", Line).focus()

    def show_chip(self) -> None:
        chip = self.query_one("#chip", Static)
        chip.update(plain(f"{self.client.name} ({self.client.code})" if self.client else _("Whose? Begin with the client's name or code.")))
        chip.set_class(self.client is not None, "-chosen")
        self.echo()

    def forget_client(self) -> None:
        """The chip goes; the first words of the line name the client."""
        self.client = None
        self.show_chip()

    @on(Input.Changed)
    def echo(self) -> None:
        """Say below what will be stored."""
        echo, line = self.query_one("#echo", Static), self.query_one("#line", Line).value
        self.complain("")
        if not line.strip():
            echo.update("")
            return
        try:
            meant = self.meant(line)
        except ERRORS as error:
            wordless = isinstance(error, Refused) and error.code == "empty_text"
            echo.update("" if wordless else plain(explain(error)))
            return
        echo.update(plain(self.said(meant)))

    def complain(self, sentence: str) -> None:
        """Say what is wrong, in one place."""
        super().complain(sentence)
        if sentence:
            self.query_one("#echo", Static).update("")

    def said(self, meant: Meant) -> str:
        """What will be stored, with the day by which the first answer is due."""
        office, now = self.session.desk.office, self.session.desk.now()
        work = office.work(office.policy(now))
        due = worktime.add(work, now, office.policy(now).first_answer_days * worktime.day_minutes(work))
        parts = [
            meant.client.name,
            _("complaint {severity}", severity=terms.word("severity", meant.draft.severity)),
            quoted(excerpt(meant.draft.text)),
            *([meant.contact] if meant.contact else []),
            _("first answer by {due} ({week})", due=say_moment(due, now.date()), week=say_week(due.date())),
        ]
        return " · ".join(parts)

    def meant(self, line: str) -> Meant:
        """Read the line; refused where it names nobody, or has no words."""
        client, rest = (self.client, line) if self.client else self.named(line)
        found = complaintline.read(rest)
        complaint.refuse_empty(found.text)
        contact, name = "", ""
        if found.contact:
            seen = portfolio.dossier(self.session.desk, client.client)
            contact = the_contact(seen, found.contact, self.session.desk.now())
            name = seen.contacts[contact].newest("name")
        text = clean(found.text, limit=TEXT)
        return Meant(client, complaint.Received(client.client, text, found.severity or "low", contact), name)

    def named(self, line: str) -> tuple[Hit, str]:
        """The client that the first words name, the longest name first, and the rest."""
        several: Refused | None = None
        for words, rest in complaintline.clients(line):
            found = portfolio.find(self.session.desk, words)
            if found.sure and not (found.near and " " in words):
                return found.clients[0], rest
            if found.clients and not found.near:
                several = Refused("ambiguous_client", text=words, names=", ".join(hit.name for hit in found.clients))
        raise several or Refused("unknown_client", text=line.split(" ", maxsplit=1)[0])

    async def save(self) -> str:
        meant = self.meant(self.query_one("#line", Line).value)
        receipt = await self.session.act(complaint.log, meant.draft)
        level = terms.word("level", receipt.after)
        return _(
            "Stored: {client}, complaint {severity}. Now {level}. u takes it back.",
            client=meant.client.name,
            severity=terms.word("severity", meant.draft.severity),
            level=level,
        )
