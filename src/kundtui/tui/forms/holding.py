"""The form on a meeting that was held (T18-T29): one page from the place to how it was for them. What it asks for is the desk's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal
from textual.widgets import Input, Static, TextArea

from kundtui.desk import holding, preparing
from kundtui.desk.refused import Refused
from kundtui.domain.preparing import PUNCTUALITIES, bare, looks_ahead
from kundtui.i18n import _, say_day
from kundtui.language import actionline
from kundtui.language.fold import fold
from kundtui.language.text import TEXT, clean
from kundtui.tui.forms import who
from kundtui.tui.forms.echo import EchoForm
from kundtui.tui.forms.meeting import OnePlanned, a_day, by_keys, known, places, several
from kundtui.tui.forms.telling import line, moment_of, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words import meeting as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.desk.desk import Desk
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

UNSAID = "-"
ALL = frozenset(map(fold, ("all", "alla", "alle", "a")))


class HoldForm(OnePlanned, EchoForm):
    """Stores what a meeting came to. Where none is planned it was one that nobody had planned."""

    WHAT = "hold"
    CSS = "HoldForm TextArea { height: 3; }"

    def __init__(self, session: Session, client: Hit, thing: object = None) -> None:
        super().__init__(session, client, thing)
        self.asked_why = ""

    def title_of(self) -> str:
        return _("Meeting held: {client}", client=self.client.name)

    def about(self) -> tuple[str, Widget]:
        if self.plan is None:
            return "", Static(plain(_("No meeting was planned; this one is stored all the same.")), id="words")
        today = self.session.desk.now().date()
        agenda = "   ".join(f"{number}. {bare(item)}" for number, item in enumerate(self.plan.agenda, 1))
        return "", Static(plain(f"{said.day_of(self.plan, today)}   {agenda}"), id="words")

    def fields(self) -> Iterator[tuple[str, Widget]]:
        desk, plan = self.session.desk, self.plan
        yield self.about()
        if plan is not None and plan.agenda:
            yield _("Covered"), Input(placeholder=_("numbers of the agenda, or all"), id="covered", compact=True)
        yield _("Action plan"), TextArea(id="actions", compact=True, placeholder=_("who | what | by when, a line each; or with ; between"))
        yield self.echo()
        yield _("None, because"), Input(placeholder=_("why there is nothing to do"), id="no_actions", compact=True)
        yield _("As promises"), Pick(_yes_or_no("no", "yes"), id="promises")
        yield _("Next meeting"), Input(placeholder=self._following(), id="next", compact=True)
        yield _("None, because"), Input(placeholder=_("why there is no next one"), id="no_next", compact=True)
        yield _("Place"), Pick(places(), plan.place if plan else "", id="place")
        yield _("Why there"), Input(placeholder=_("why it was not at the client's"), id="place_reason", compact=True)
        yield _("With whom"), Input(placeholder=who.contacts(desk, self.client.client), id="contacts", compact=True)
        yield _("Punctuality"), Pick([Choice(code, word("punctuality", code)) for code in PUNCTUALITIES], id="punctuality")
        feelings = [Choice(UNSAID, _("not said")), *(Choice(code, word("feeling", code)) for code in ("1", "0", "-1"))]
        yield _("For them"), Pick(feelings, UNSAID, id="for_them")
        yield _("Small talk"), Input(placeholder=_("for the next time: the boat, the exams …"), id="small_talk", compact=True)
        read = plan is not None and preparing.has_read(desk, plan.id)
        yield _("Read up"), Pick(_yes_or_no("yes", "no"), "yes" if read else "no", id="read_up")
        ahead = plan is not None and any(map(looks_ahead, plan.agenda))
        yield _("Looked ahead"), Pick(_yes_or_no("yes", "no"), "yes" if ahead else "no", id="ahead")
        yield _("When"), Input(placeholder=_("empty is now; or yesterday 14:30, mon, 2026-11-02"), id="when", compact=True)

    def _following(self) -> str:
        """What the field of the next meeting says while it is empty: the one that stands planned, or how a day is written."""
        desk = self.session.desk
        others = [one for one in known(desk, self.client) if one.state == "planned" and one.id != self.meeting]
        return _("{day} is planned", day=said.day_of(others[0], desk.now().date())) if others else _("fri   +3d   24/11")

    def hint(self) -> str:
        return by_keys()

    def on_mount(self) -> None:
        self.ask_why()

    @on(Pick.Changed)
    def ask_why(self) -> None:
        """Why it was held there is asked for where it was not at the client's (T18)."""
        row = self.query_one("#place_reason").parent
        if isinstance(row, Horizontal):
            row.display = self.query_one("#place", Pick).value != "client"

    @on(TextArea.Changed)
    def plan_changed(self) -> None:
        self.say_again()

    def again(self) -> str:
        """What was understood of the action plan, what is left over of the agenda, and when the next meeting is."""
        typed, desk = self.typed(), self.session.desk
        today = desk.now().date()
        told = [said.action(one.who, one.what, one.due, today) for one in actions(desk, typed["actions"])]
        left = [bare(item) for item in self.plan.agenda if item not in self.covered(typed)] if self.plan and typed.get("covered") else []
        if left:
            told.append(_("left for next time: {items}", items=", ".join(left)))
        if following := a_day(desk, typed["next"]):
            told.append(_("next meeting {day}", day=say_day(following, today)))
        return " · ".join(told)

    def covered(self, typed: dict[str, str]) -> tuple[str, ...]:
        """The items of the agenda that were covered, by number or all; refused where a number is on none."""
        agenda = self.plan.agenda if self.plan else ()
        named = typed.get("covered", "").replace(",", " ").split()
        if any(fold(one) in ALL for one in named):
            return agenda
        for one in named:
            if not (one.isascii() and one.isdigit() and 1 <= int(one) <= len(agenda)):
                raise Refused("not_on_agenda", "T22", text=one)
        return tuple(agenda[int(one) - 1] for one in named)

    async def save(self) -> str:
        typed, desk = self.typed(), self.session.desk
        feeling = typed["for_them"]
        draft = holding.Held(
            self.client.client,
            self.meeting,
            typed["place"],
            line(typed["place_reason"]) if typed["place"] != "client" else "",
            self.asked_why == typed["place"],
            several(desk, self.client, typed["contacts"]),
            self.covered(typed),
            actions(desk, typed["actions"]),
            line(typed["no_actions"]),
            a_day(desk, typed["next"]),
            line(typed["no_next"]),
            typed["punctuality"],
            line(typed["small_talk"]),
            None if feeling == UNSAID else int(feeling),
            typed["read_up"] == "yes",
            typed["ahead"] == "yes",
            typed["promises"] == "yes",
            moment_of(desk, typed["when"]),
        )
        try:
            receipt = await self.session.act(holding.hold, draft)
        except Refused as refusal:
            self.asked_why = typed["place"] if refusal.code == "place_unreasoned" else self.asked_why
            raise
        return stored(_("Stored: meeting held."), receipt, self.client.name)


def _yes_or_no(*codes: str) -> list[Choice]:
    return [Choice(code, word("answer", code)) for code in codes]


def actions(desk: Desk, typed: str) -> tuple[holding.Action, ...]:
    """The action plan as it was typed; a day that cannot be read is refused."""
    lines = actionline.lines(clean(typed, lines=True, limit=TEXT))
    return tuple(holding.Action(one.who, one.what, a_day(desk, one.due)) for one in lines)
