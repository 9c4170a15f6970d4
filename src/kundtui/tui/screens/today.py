"""Today: the calls of nine o'clock and everything due, each line done by Enter or `.`; what is done is ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work

from kundtui.desk import today as days
from kundtui.desk.calls import CLOCKS
from kundtui.desk.seen import see
from kundtui.domain.agreement import parked
from kundtui.i18n import _, say_day
from kundtui.store.port import Hit
from kundtui.tui import acts, keys
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.lines import Lines
from kundtui.tui.opening import ROOMS
from kundtui.tui.panes.complaints import Complaints
from kundtui.tui.panes.pane import MENU
from kundtui.tui.panes.promises import Promises
from kundtui.tui.pick import Choice
from kundtui.tui.screens.listing import OPEN, Line, Listing
from kundtui.words import calls as called
from kundtui.words import today as said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.binding import BindingType

    from kundtui.desk.calls import Call
    from kundtui.desk.desk import Desk
    from kundtui.desk.seen import Seen
    from kundtui.desk.today import Task, Today
    from kundtui.tui.columns import Run
    from kundtui.tui.panes.pane import Pane

CALL = "call"
WIDE = 100
"""From so many columns on what is due is named at length."""
WANTED = {
    "first_answer": "complaint.answer",
    "decision": "complaint.decide",
    "resolve": "complaint.resolve",
    "inform": "complaint.inform",
    "dependency": "promise.tell",
}
"""The act that a line asks for, where it can be done."""
PANES: dict[str, type[Pane[Any]]] = {
    **dict.fromkeys(CLOCKS, Complaints),
    **dict.fromkeys(("promise", "promise_theirs", "dependency"), Promises),
}
OTHERS = {
    "report": ("report.send", "report", "contact.log"),
    "meeting": ("meeting.prepare", "meeting", "contact.log"),
    "offboarding": ("offboarding",),
    "parked": ("issue.take_up", "issue.park"),
}
"""What can be done with a line of another kind; the first that there is stands for Enter."""


class TodayScreen(Listing):
    """The working day of whoever sits here. `+` shows the fourth call, `z` puts a client off."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("things", "snoozing")]
    place = "today"

    def __init__(self) -> None:
        super().__init__()
        self.more = False

    # What is listed

    def ask(self, desk: Desk) -> Today:
        return days.today(desk, more=self.more)

    def columns(self, width: int) -> tuple[Column, ...]:
        return (
            Column("", 1),
            Column(_("What"), 22 if width >= WIDE else 16),
            Column(_("Due"), 14),
            Column(_("Client"), weight=1, least=16),
            Column(_("About"), weight=2, least=20),
        )

    def header(self, found: Today) -> tuple[Sequence[Run], Sequence[Run]]:
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        streak = called.streak(found.calls)
        done = sum(bool(one.done) for one in found.calls.calls) + sum(one.done for one in found.tasks)
        count = f"{done}/{len(found.calls.calls) + len(found.tasks)} "
        title = [(" " + _("Today"), "bold"), (f" {say_day(found.day)} ", "")]
        return title, [(f"{streak}  " if streak else "", "good"), (count, "dim"), *demo]

    def empty(self) -> str:
        return _("Nothing is to be done today.")

    def lay_out(self, found: Today, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same lines at every width
        whole: list[Line | Heading] = [Heading(_("Calls"))]
        whole += [self._call(call, found) for call in found.calls.calls] or [Heading("  " + called.none(found.calls), "dim")]
        due = [one for one in found.tasks if not one.done]
        done = [one for one in found.tasks if one.done]
        for title, tasks in ((_("Due"), due), (_("Done"), done)):
            whole += [Heading(title)] if tasks else []
            whole += [self._due(task, found) for task in tasks]
        return whole

    def _call(self, call: Call, found: Today) -> Line:
        prospect = call.pick.prospect
        ticked = call.done in ("reached", "snoozed")
        style = "dim" if ticked else ""
        words = f"{called.why(call.pick, found.day)}; {called.whom(call)}"
        cells = (
            (self.session.look.sign("mark"), "good") if ticked else (self.session.look.sign("none"), "dim"),
            (called.slot(call.pick), style),
            (called.done(call, found.day) or call.phone, "late" if call.done == "tried" else style),
            (prospect.name, style or prospect.level),
            (words, style),
        )
        detail = [
            Passage(text=prospect.name, style="bold"),
            Passage(text=words),
            Passage(_("Phone"), call.phone) if call.phone else Passage(),
        ]
        return Line(cells, f"call {prospect.client}", Hit(prospect.client, prospect.name, prospect.code, "name"), (CALL,), call, detail)

    def _due(self, task: Task, found: Today) -> Line:
        style = "dim" if task.done or task.until else ""
        sign = (self.session.look.sign("mark"), "good") if task.done else (self.session.look.sign("none"), "dim")
        when = said.when(task, found.day)
        cells = (sign, (said.what(task), style), (when, style or ("late" if task.late else "")), (task.name, style), (task.text, style))
        detail = [Passage(text=task.text or task.name, style="bold"), Passage(said.what(task), when, "late" if task.late else "")]
        key = f"{task.what} {task.client} {task.subject}"
        return Line(cells, key, Hit(task.client, task.name, task.code, "name"), (task.what,), task, detail)

    # What can be done

    @on(Lines.Chosen, "#lines")
    @work
    async def choose(self) -> None:
        """Do the next step of the line; where several are as likely let one be chosen."""
        line = self.line()
        if line is None or line.client is None:
            return
        if line.acts == (CALL,):
            await self.do_act(CALL, line.client)
            return
        await self.step(line.client, line.thing)

    async def step(self, client: Hit, task: Task) -> None:
        """The next step of what is due; what is done opens the client."""
        if task.done:
            await self.do_act(OPEN, client)
            return
        first, offered, thing = await self.possible(task)
        if first == MENU:
            first = await acts.choose(self, client.name, acts.choices(offered))
        if first:
            await self.do_act(first, client, thing)

    async def possible(self, task: Task) -> tuple[str, tuple[str, ...], Any]:
        """What Enter does with a line, everything that can be done with it, and what that is about."""
        if task.what in PANES:
            seen = await self.session.ask(see, task.client)
            pane = PANES[task.what](seen, self.session.look)
            at = pane.index_of(task.subject)
            item = pane.item(at) if at is not None else None
            if item is None:
                return OPEN, (), None
            able = pane.acts(item)
            wanted = WANTED.get(task.what, "")
            return wanted if wanted in able else pane.next_act(item), able, pane.about(item)
        able = tuple(one for one in OTHERS[task.what] if one in acts.FORMS or one in ROOMS or one in acts.KEYED)
        thing = await self._thing(task) if task.what == "parked" else None
        return able[0], able, thing

    async def _thing(self, task: Task) -> object:
        seen: Seen = await self.session.ask(see, task.client)
        return next((one for one in parked(seen.dossier, seen.moment) if one.id == task.subject), None)

    async def do_act(self, act: str, client: Hit, thing: Any = None) -> None:  # noqa: ANN401 - whatever the line is about
        """Do an act on the client of a line."""
        if act == OPEN:
            line = self.line()
            if line is not None:
                self.open_client(line)
        else:
            await acts.do(self, act, client, thing)

    @work
    async def action_list_acts(self) -> None:
        """Offer everything that can be done with the line and with its client."""
        line = self.line()
        if line is None or line.client is None:
            return
        able, thing = ((CALL,), None) if line.acts == (CALL,) else await self._able(line.thing)
        more = [one for one in self._of_client() if one not in able]
        offered = [*acts.choices(able), Choice(OPEN, _("Open the client")), *acts.choices(more)]
        chosen = await acts.choose(self, line.client.name, offered)
        if chosen:
            await self.do_act(chosen, line.client, thing if chosen in able else None)

    async def _able(self, task: Task) -> tuple[tuple[str, ...], Any]:
        _first, able, thing = await self.possible(task)
        return able, thing

    @staticmethod
    def _of_client() -> Iterator[str]:
        yield from ("client.snooze", "issue.park")
        yield from acts.ALL_OF_CLIENT

    @work
    async def action_snooze(self) -> None:
        if (client := self.needed()) is not None:
            await acts.do(self, "client.snooze", client)

    def action_thing_add(self) -> None:
        """Show the fourth call (B5)."""
        self.more = True
        self.read()
