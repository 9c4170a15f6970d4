"""A contact with a client: by what channel, with whom, and the three questions (B4). Enter saves from every field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from kundtui.desk import interaction, portfolio
from kundtui.desk.naming import the_contact
from kundtui.desk.refused import Refused
from kundtui.domain.interaction import JUDGED_QUESTIONS
from kundtui.domain.values import CHANNELS, QUESTIONS
from kundtui.i18n import _, say_moment
from kundtui.language import yesno
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.telling import line, moment_of, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import safe
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

NAMES_SHOWN = 60
"""Cells of contacts' names that stand in the empty field as a hint."""


class ContactForm(EchoForm):
    """Logs one contact. Everything has a default; a call that was answered is two keys."""

    def __init__(self, session: Session, client: Hit) -> None:
        super().__init__(session, f"contact:{client.client}", _("Contact with {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Channel"), Pick([Choice(code, word("channel", code)) for code in CHANNELS], id="channel")
        yield _("Direction"), Pick([Choice(code, word("direction", code)) for code in ("out", "in")], id="direction")
        yield _("Reached"), Pick(_yes_or_no("yes", "no"), id="reached")
        yield _("With whom"), Input(placeholder=self._people(), id="contacts", compact=True)
        for question in QUESTIONS:
            asked = word("asked", question)
            yield f"{asked[:1].upper()}{asked[1:]}?", Input(placeholder=_("y, n, or their words"), id=question, compact=True)
        yield _("Note"), Input(id="note", compact=True)
        yield _("Minutes"), Input(id="minutes", compact=True)
        yield _("About sales"), Pick(_yes_or_no("no", "yes"), id="sales")
        yield _("When"), Input(placeholder=_("empty is now; or yesterday 14:30, mon, 2026-11-02"), id="when", compact=True)
        yield self.echo()

    def _people(self) -> str:
        """The names of those who can be written into the field."""
        now = self.session.desk.now()
        here = [one for one in portfolio.dossier(self.session.desk, self.client.client).contacts.values() if one.here(now)]
        names = safe(", ".join(str(one.value("name", now) or "") for one in here))
        return names if len(names) <= NAMES_SHOWN else names[: NAMES_SHOWN - 1] + "…"

    def again(self) -> str:
        """Everything that will be stored, but for the words of the client and the note, which stand in their fields."""
        draft, desk = self.draft(), self.session.desk
        dossier, now = portfolio.dossier(desk, self.client.client), desk.now()
        names = [str(dossier.contacts[one].value("name", now) or "") for one in draft.contacts]
        noes = [word("asked", question) for question in JUDGED_QUESTIONS if (draft.asked or {}).get(question) == "no"]
        parts = [
            word("channel", draft.channel),
            word("direction", draft.direction),
            "" if draft.reached else _("not reached"),
            ", ".join(names),
            _("no to: {asked}", asked=", ".join(noes)) if noes else "",
            _("about sales") if draft.sales else "",
            say_moment(draft.at or now, now.date()),
        ]
        return " · ".join(part for part in parts if part)

    def draft(self) -> interaction.Logged:
        """What the fields hold; refused where one of them cannot be read."""
        typed, desk = self.typed(), self.session.desk
        asked = {question: answer(typed[question]) for question in QUESTIONS}
        return interaction.Logged(
            self.client.client,
            channel=typed["channel"],
            direction=typed["direction"],
            reached=typed["reached"] == "yes",
            contacts=self.meant(typed["contacts"]),
            sales=typed["sales"] == "yes",
            minutes=minutes(typed["minutes"]),
            note=line(typed["note"]),
            asked=asked,
            at=moment_of(desk, typed["when"]),
        )

    async def save(self) -> str:
        draft = self.draft()
        receipt = await self.session.act(interaction.log, draft)
        noes = [question for question in JUDGED_QUESTIONS if (draft.asked or {}).get(question) == "no"]
        more = _("They said no: c logs the complaint.") if noes else ""
        return stored(_("Stored: {channel}.", channel=word("channel", draft.channel)), receipt, self.client.name, more)

    def meant(self, typed: str) -> tuple[str, ...]:
        """The contacts whose names begin so; refused where one is nobody, or may be several."""
        desk = self.session.desk
        parts = [part for one in typed.split(",") if (part := one.strip())]
        if not parts:
            return ()
        dossier = portfolio.dossier(desk, self.client.client)
        return tuple(dict.fromkeys(the_contact(dossier, part, desk.now()) for part in parts))


def _yes_or_no(*codes: str) -> list[Choice]:
    return [Choice(code, word("answer", code)) for code in codes]


def answer(typed: str) -> str:
    """One answer of the three: yes, no, or what they said."""
    return yesno.read(typed) or line(typed)


def minutes(typed: str) -> int | None:
    """A number of minutes; refused where it is none."""
    typed = typed.strip()
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit() and len(typed) <= len("10000")):
        raise Refused("bad_value", field="minutes", value=typed, allowed=interaction.MINUTES)
    return int(typed)
