"""The forms on a project: it starts, and how far it is. That it has ended needs no form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, Static

from kundtui.desk import work
from kundtui.desk.may import may
from kundtui.desk.refused import Refused
from kundtui.i18n import _
from kundtui.language.text import clean
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import excerpt, line, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.domain.work import Project
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

LONGEST = 6
"""Figures of a number of milestones."""


class ProjectForm(Form):
    """Stores that a project starts. The waiver of the talk about money is offered to who may give it."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"project:{client.client}", _("New project: {client}", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Name"), Input(placeholder=_("what the client calls it"), id="name", compact=True)
        no_or_yes = [Choice(code, word("answer", code)) for code in ("no", "yes")]
        yield _("Fixed price"), Pick(no_or_yes, id="fixed_price")
        if may(self.session.desk.member.role, "waive"):
            yield _("No money talk"), Pick(no_or_yes, id="waived")

    async def save(self) -> str:
        typed = self.typed()
        draft = work.Started(self.client.client, clean(typed["name"]), typed["fixed_price"] == "yes", typed.get("waived") == "yes")
        return stored(_("Stored: project started."), await self.session.act(work.start, draft), self.client.name)


class ProgressForm(Form):
    """Stores how many of a project's milestones are done."""

    def __init__(self, session: Session, client: Hit, project: Project) -> None:
        super().__init__(session, f"progress:{project.id}", _("How far is it? {client}", client=client.name))
        self.client = client
        self.project = project

    def fields(self) -> Iterator[tuple[str, Widget]]:
        last = self.project.progress[-1] if self.project.progress else None
        yield "", Static(plain(excerpt(self.project.name)), id="words")
        yield _("Done"), Input(str(min(last.done + 1, last.of)) if last else "1", id="done", compact=True)
        yield _("Of"), Input(str(last.of) if last else "", placeholder=_("how many in all"), id="of", compact=True)
        yield _("What was done"), Input(placeholder=_("may be left out"), id="text", compact=True)

    async def save(self) -> str:
        typed = self.typed()
        done, of = (_number(field, typed[field]) for field in ("done", "of"))
        draft = work.Progressed(self.client.client, self.project.id, done, of, line(typed["text"]))
        receipt = await self.session.act(work.progress, draft)
        return stored(_("Stored: {done} of {of}.", done=done, of=of), receipt, self.client.name)


def _number(field: str, typed: str) -> int:
    text = typed.strip()
    if not text:
        raise Refused("missing_field", "T16", field=field)
    if not (text.isascii() and text.isdigit() and len(text) <= LONGEST):
        raise Refused("bad_value", "T16", field=field, value=text, allowed="1, 2, 3 …")
    return int(text)
