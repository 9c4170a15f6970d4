"""A complaint in one line, from anywhere: the client stands as a chip before the words, an echo below says what will be stored."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on, work
from textual.widgets import Input, Static

from kundtui.desk import complaint, oneline, portfolio
from kundtui.desk.naming import the_contact
from kundtui.desk.refused import Refused
from kundtui.domain import worktime
from kundtui.domain.levels import ground_at
from kundtui.i18n import _, quoted, say_moment, say_week
from kundtui.language import complaintline
from kundtui.language.text import TEXT, clean
from kundtui.tui.forms.base import Form
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.pick import Choice
from kundtui.tui.terminal import plain
from kundtui.words import oneline as words
from kundtui.words import terms
from kundtui.words.excerpt import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import BindingType
    from textual.widget import Widget

    from kundtui.domain.worktime import WorkTime
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

PLACE = "complaint"
"""Where a draft is kept, with the client's id."""


TEXT_ONLY = frozenset(("unread", "empty", "twice", "not_in_entry"))
"""What a sign is that tells no day and names nobody: part of the words, as in "<null>"."""


class Meant(NamedTuple):
    """What a line means: whose complaint, and the draft of it; `contact` is the person's name. `line`: with its days and tags, where it has any."""

    client: Hit
    draft: complaint.Received
    contact: str
    line: oneline.Meant | None = None


class Line(Input):
    """The line. Backspace at its beginning takes the chip away, Tab makes one of the client that is named."""

    BINDINGS: ClassVar[list[BindingType]] = [("backspace", "back_or_chip"), ("tab", "complete")]

    def action_back_or_chip(self) -> None:
        form = self.screen
        if self.cursor_position == 0 and isinstance(form, ComplaintForm) and form.client is not None:
            form.forget_client()
        else:
            self.action_delete_left()

    def action_complete(self) -> None:
        """Take the first words for the client, where they are the beginning of its name."""
        if isinstance(self.screen, ComplaintForm):
            self.screen.complete()


class ComplaintForm(Form):
    """Stores a complaint in one key, the words, and Enter."""

    CSS = "#chip { text-style: bold; color: $accent; } #echo { min-height: 2; color: $foreground 70%; }"

    def __init__(self, session: Session, client: Hit | None) -> None:
        super().__init__(session, f"{PLACE}:{client.client if client else ''}", _("Complaint"))
        self.client = client
        self.candidates: tuple[Hit, ...] = ()
        self.works: dict[str, WorkTime] = {}
        self.rest = ""

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static("", id="chip")
        yield "", Line(placeholder=_("!! late again &lisa"), id="line", compact=True)
        yield "", Static("", id="echo")

    def hint(self) -> str:
        return _(
            "! low  !! medium  !!! high   &name who said it   >day promised   <day when it was   Enter saves   Esc leaves, the draft is kept"
        )

    def on_mount(self) -> None:
        """Show whose it is; each client's draft waits for that client."""
        self.show_chip()
        self.query_one("#line", Line).focus()

    def show_chip(self) -> None:
        chip = self.query_one("#chip", Static)
        chip.update(plain(f"{self.client.name} ({self.client.code})" if self.client else _("Whose? Begin with the client's name or code.")))
        chip.set_class(self.client is not None, "-chosen")
        example = _("!! late again &lisa") if self.client else _("client, then !! late again &lisa")
        self.query_one("#line", Line).placeholder = example
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
        work = self.work_of(meant.client.client)
        begun = meant.line.at if meant.line and meant.line.at else now
        due = worktime.add(work, begun, office.policy(now).first_answer_days * worktime.day_minutes(work))
        parts = [
            meant.client.name,
            _("complaint {severity}", severity=terms.word("severity", meant.draft.severity)),
            quoted(excerpt(meant.draft.text)),
            *([meant.contact] if meant.contact else []),
            *(_days(meant.line) if meant.line else ()),
            _("first answer by {due} ({week})", due=say_moment(due, now.date()), week=say_week(due.date())),
            *(f"#{tag}" for tag in (meant.line.tags if meant.line else ())),
        ]
        return " · ".join(parts)

    def work_of(self, client: str) -> WorkTime:
        """The working time by which a client's clocks run: the office's, or that of its own country (Ruling 24)."""
        if client not in self.works:
            desk = self.session.desk
            self.works[client] = ground_at(portfolio.dossier(desk, client), desk.office, desk.now()).work
        return self.works[client]

    def meant(self, line: str) -> Meant:
        """Read the line; refused where it names nobody, or has no words."""
        client, rest = (self.client, line) if self.client else self.named(line)
        found = complaintline.read(rest)
        complaint.refuse_empty(found.text)
        if told := self.told(client, rest):
            who, name = told.people[0] if told.people else ("", "")
            more = told if told.due or told.at or told.tags else None
            return Meant(client, complaint.Received(client.client, told.text, found.severity or "low", who), name, more)
        contact, name = "", ""
        if found.contact:
            seen = portfolio.dossier(self.session.desk, client.client)
            contact = the_contact(seen, found.contact, self.session.desk.now())
            name = seen.contacts[contact].newest("name")
        text = clean(found.text, limit=TEXT)
        return Meant(client, complaint.Received(client.client, text, found.severity or "low", contact), name)

    def told(self, client: Hit, rest: str) -> oneline.Meant | None:
        """What the line is as an entry line; refused where a day in it is to be asked, None where its signs are but words."""
        one = oneline.understand(self.session.desk, complaintline.as_entry(rest), client)
        if one.problem and one.problem.code in TEXT_ONLY:
            return None
        oneline.refuse(one)
        return one

    def named(self, line: str) -> tuple[Hit, str]:
        """The client that the first words name, the longest name first, and the rest; marks may stand before the name."""
        marks, line = _marks(line)
        several: Refused | None = None
        self.candidates, left = (), ""
        for called, rest in complaintline.clients(line):
            found = portfolio.find(self.session.desk, called)
            self.rest = f"{marks} {rest}".strip()
            if found.sure and not (found.near and " " in called):
                return found.clients[0], self.rest
            if found.clients and not found.near:
                several = Refused("ambiguous_client", text=called, names=", ".join(hit.name for hit in found.clients))
                self.candidates, left = found.clients, self.rest
        self.rest = left
        raise several or Refused("unknown_client", text=line.split(" ", maxsplit=1)[0])

    def complete(self) -> None:
        """Make a chip of the client that is named; of several let one be chosen."""
        if self.client is None and (line := self.query_one("#line", Line).value.strip()):
            try:
                self.take(*self.named(line))
            except Refused as error:
                self.choose_client() if self.candidates else self.complain(explain(error))

    def take(self, client: Hit, rest: str) -> None:
        """The chip stands, and the line goes on behind it."""
        self.client = client
        field = self.query_one("#line", Line)
        field.value = f"{rest} " if rest else ""
        field.cursor_position = len(field.value)
        self.show_chip()

    @work
    async def choose_client(self) -> None:
        """Let one of the clients be chosen that may be meant; what it is about is seen before it is stored."""
        from kundtui.tui.screens.menu import Menu  # noqa: PLC0415 - loaded when first asked for

        offered, rest = self.candidates, self.rest
        chosen = await self.app.push_screen_wait(
            Menu(_("Which client?"), [Choice(hit.client, f"{hit.name} ({hit.code})") for hit in offered])
        )
        if client := next((hit for hit in offered if hit.client == chosen), None):
            self.take(client, rest)

    def action_text_save(self) -> None:
        """Store it; where several clients may be meant ask first."""
        self.candidates = ()
        with suppress(*ERRORS):
            self.meant(self.query_one("#line", Line).value)
        if self.client is None and self.candidates:
            self.choose_client()
        else:
            super().action_text_save()

    async def save(self) -> str:
        meant = self.meant(self.query_one("#line", Line).value)
        receipt = await (self.session.act(oneline.store, [meant.line]) if meant.line else self.session.act(complaint.log, meant.draft))
        level = terms.word("level", receipt.after)
        return _(
            "Stored: {client}, complaint {severity}. Now {level}. u takes it back.",
            client=meant.client.name,
            severity=terms.word("severity", meant.draft.severity),
            level=level,
        )


def _days(line: oneline.Meant) -> Iterator[str]:
    """The days that a line tells: when it was, and by when an answer was promised."""
    if line.at:
        yield _("it was {day}", day=words.moment(line.at))
    if line.due:
        yield _(words.DUE["complaint"], day=words.day(line.due))


def _marks(line: str) -> tuple[str, str]:
    """The marks of severity at the beginning of a line, and what follows them."""
    line = line.strip()
    rest = line.lstrip("!")
    return line[: len(line) - len(rest)], rest.strip()
