"""The forms about more than one client: an act on all that are marked, a saved view, a client merged into another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.widgets import Input, Static

from kundtui.desk import bulk, merging, portfolio, views
from kundtui.desk.refused import Refused
from kundtui.i18n import _, ngettext
from kundtui.language.text import clean
from kundtui.tui.forms import who
from kundtui.tui.forms.base import Form
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words import bulk as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.widget import Widget

    from kundtui.desk.views import View
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class BulkForm(Form):
    """One act on many clients. The first Enter shows what it would do, the second stores it."""

    def __init__(self, session: Session, what: str, clients: Sequence[str]) -> None:
        count = ngettext("{count} client", "{count} clients", len(clients), count=len(clients))
        super().__init__(session, f"bulk:{what}", f"{_(said.ACTS[what])} · {count}")
        self.what = what
        self.clients = tuple(clients)
        self.looked_at: dict[str, str] | None = None

    def fields(self) -> Iterator[tuple[str, Widget]]:
        if self.what == bulk.OWNER:
            yield _("Owner"), Input(placeholder=who.members(self.session.desk), id="member", compact=True)
        elif self.what == bulk.RHYTHM:
            yield _("Channel"), Pick([Choice(channel, word("rhythm", channel)) for channel in bulk.CHANNELS], "talk", id="channel")
            yield _("How many"), Input("1", id="need", compact=True)
            yield _("In days"), Input("14", id="days", compact=True)
        else:
            yield _("Tags"), Input(placeholder=_("with commas between"), id="tag", compact=True)
        yield "", Static("", id="preview")

    def hint(self) -> str:
        return _("Enter shows what it would do, Enter again stores it   Esc leaves")

    def wish(self) -> bulk.Wish:
        """What is typed, as the desk takes it."""
        typed = self.typed()
        if self.what == bulk.OWNER:
            return bulk.Wish(self.what, member=who.member(self.session.desk, typed["member"]))
        if self.what == bulk.RHYTHM:
            return bulk.Wish(self.what, channel=typed["channel"], need=_number("need", typed), days=_number("days", typed))
        return bulk.Wish(self.what, tag=clean(typed["tag"]))

    @work(exclusive=True)
    async def action_text_save(self) -> None:
        """Show the preview of what is typed; where that was seen, store it."""
        if self.looked_at == self.typed():
            super().action_text_save()
            return
        try:
            plan = await self.session.ask(bulk.preview, self.wish(), self.clients)
        except ERRORS as error:
            self.complain(explain(error))
            return
        self.complain("")
        self.looked_at = self.typed() if plan.clients else None
        self.query_one("#preview", Static).update(plain("\n".join(said.plan_lines(plan))))

    async def save(self) -> str:
        done = await self.session.act(bulk.carry_out, self.wish(), self.clients)
        return said.done(done.plan)


class ViewForm(Form):
    """Keeps how the portfolio is looked at under a number."""

    needs = ""

    def __init__(self, session: Session, view: View) -> None:
        super().__init__(session, "view", _("Save this view"))
        self.view = view

    def fields(self) -> Iterator[tuple[str, Widget]]:
        taken = views.views(self.session.desk)
        free = next((number for number in views.NUMBERS if number not in taken), 1)
        told = [f"{number} {view.name}" for number, view in taken.items()]
        yield _("Number"), Pick([Choice(str(number), str(number)) for number in views.NUMBERS], str(free), id="number")
        yield _("Name"), Input(placeholder=_("no name takes the view away"), id="name", compact=True)
        yield _("Filter"), Static(plain(self.view.words or _("All clients")))
        yield _("Sort"), Static(plain(word("order", self.view.order)))
        if told:
            yield _("Taken"), Static(plain("   ".join(told)))

    async def save(self) -> str:
        typed = self.typed()
        number, name = int(typed["number"]), clean(typed["name"])
        if not name and number not in views.views(self.session.desk):
            raise Refused("missing_field", field="name")
        views.save(self.session.desk, number, self.view._replace(name=name))
        return _("View {number}: {name}", number=number, name=name) if name else _("View {number} is taken away.", number=number)


class MergeForm(Form):
    """Merges the client at hand into another."""

    def __init__(self, session: Session, client: Hit) -> None:
        super().__init__(session, f"merge:{client.client}", _("Merge {client} into another", client=client.name))
        self.client = client

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("Into"), Input(placeholder=_("name or code of the client that stays"), id="into", compact=True)
        told = _(
            "All that is recorded about {client} counts for the other from then on, and its names find the other. One undo parts them."
        )
        yield "", Static(plain(told.format_map({"client": self.client.name})))

    async def save(self) -> str:
        into = portfolio.the_client(self.session.desk, clean(self.typed()["into"]))
        await self.session.act(merging.merge, self.client.client, into.client)
        return _("Stored: {client} is merged into {into}.", client=self.client.name, into=into.name)


def _number(field: str, typed: dict[str, str]) -> int:
    text = typed[field].strip()
    if not text.isdecimal():
        raise Refused("bad_value", field=field, value=text, allowed=f"1 - {bulk.LONGEST}")
    return int(text)
