"""Today: the calls of nine o'clock and everything due, each line done by Enter or `.`; what is done is ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import work

from kundtui.desk import today as days
from kundtui.i18n import _, say_day
from kundtui.store.port import Hit
from kundtui.tui import acts, keys
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.due import possible
from kundtui.tui.panes.pane import MENU
from kundtui.tui.pick import Choice
from kundtui.tui.screens.listing import OPEN, Line, Listing
from kundtui.words import calls as called
from kundtui.words import today as said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.binding import BindingType

    from kundtui.desk.calls import Call
    from kundtui.desk.desk import Desk
    from kundtui.desk.today import Task, Today
    from kundtui.tui.columns import Run

CALL = "call"
TICKED = ("reached", "snoozed")
"""What has become of a call that is off the list; one that reached nobody stays on it."""
WIDE = 160
"""From so many columns on what is due is named at length: under that the details beside the list leave it no more room than 80 do."""


class TodayScreen(Listing):
    """The working day of whoever sits here, or of `owner`. `+` shows the fourth call, `z` puts a client off."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("things", "snoozing")]
    place = "today"

    def __init__(self, owner: str = "") -> None:
        super().__init__()
        self.owner = owner
        self.more = False

    # What is listed

    def ask(self, desk: Desk) -> Today:
        return days.today(desk, self.owner, more=self.more)

    def columns(self, width: int) -> tuple[Column, ...]:
        return (
            Column("", 1),
            Column(_("What"), 24 if width >= WIDE else 20),
            Column(_("Due"), 16 if width >= WIDE else 14),
            Column(_("Client"), weight=1, least=15),
            Column(_("About"), weight=2, least=20),
        )

    def header(self, found: Today) -> tuple[Sequence[Run], Sequence[Run]]:
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        streak = called.streak(found.calls)
        done = sum(one.done in TICKED for one in found.calls.calls) + sum(one.done for one in found.tasks)
        count = f"{done}/{len(found.calls.calls) + len(found.tasks)} "
        title = [(" " + _("Today"), "bold"), (f"  {say_day(found.day)} ", ""), (f" {self.whose(found.owner)}", "")]
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
        ticked = call.done in TICKED
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
        detail = [
            Passage(text=task.name, style="bold"),
            Passage(text=f"{said.what(task)} · {when}", style="late" if task.late else ""),
            Passage(text=task.text),
        ]
        key = f"{task.what} {task.client} {task.subject}"
        return Line(cells, key, Hit(task.client, task.name, task.code, "name"), (task.what,), task, detail)

    # What can be done

    async def do(self, act: str, line: Line) -> None:
        """Do an act on a line; what is due is done by the next step of its topic."""
        if act in days.KINDS and line.client is not None:
            await self.step(line.client, line.thing)
        else:
            await super().do(act, line)

    async def step(self, client: Hit, task: Task) -> None:
        """The next step of what is due; what is done opens the client."""
        if task.done:
            await self.do_act(OPEN, client)
            return
        able = await possible(self.session, task)
        first = able.first or OPEN
        if first == MENU:
            first = await acts.choose(self, client.name, acts.choices(able.acts))
        if first:
            await self.do_act(first, client, able.thing)

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
        able, thing = ((CALL,), None) if line.acts == (CALL,) else (await possible(self.session, line.thing))[1:]
        more = [one for one in dict.fromkeys(self._of_client()) if one not in able]
        offered = [*acts.choices(able), Choice(OPEN, _("Open the client")), *acts.choices(more)]
        chosen = await acts.choose(self, line.client.name, offered)
        if chosen:
            await self.do_act(chosen, line.client, thing if chosen in able else None)

    @staticmethod
    def _of_client() -> Iterator[str]:
        yield from ("client.snooze", "issue.park")
        yield from acts.ALL_OF_CLIENT

    @work
    async def action_snooze(self) -> None:
        if (client := self.needed()) is not None:
            await acts.do(self, "client.snooze", client)

    def action_open(self, name: str) -> None:
        """Open a screen; the daily review is of the same owner as the day."""
        if name == "review" and self.owner:
            from kundtui.tui.screens.review import ReviewScreen  # noqa: PLC0415 - loaded when first asked for

            self.app.push_screen(ReviewScreen(self.owner))
        else:
            super().action_open(name)

    def action_thing_add(self) -> None:
        """Show the fourth call (B5)."""
        self.more = True
        self.read()
