"""The commands on meetings: `meeting CLIENT` shows them, `meeting STEP CLIENT` plans, prepares, holds one. The calendar file: `calendar`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands import choosing
from kundtui.commands.acting import AS_IT_STANDS, WHEN, echo, several_of, text_of, truth_of
from kundtui.commands.calendar import calendar
from kundtui.commands.calling import FEELINGS, print_lines
from kundtui.commands.seat import Seat, short_id
from kundtui.commands.showing import JSON, KNOWN_ON, ON
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import Command, OfClient, OneOf, option
from kundtui.desk import holding, meeting, portfolio, preparing
from kundtui.desk.refused import Refused
from kundtui.domain.preparing import PLACES, PUNCTUALITIES, looks_ahead, meetings_at
from kundtui.domain.values import WRITTEN_CHANNELS
from kundtui.i18n import N_, _, say_day
from kundtui.language import actionline
from kundtui.language.fold import fold
from kundtui.language.text import clean
from kundtui.words import meeting as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kundtui.domain.preparing import Plan
    from kundtui.store.port import Hit

MEETING = N_("which one: the end of its id, or its day")
ALL = frozenset(map(fold, ("all", "alla", "alle", "allt", "alt")))


@click.group(
    cls=OfClient,
    subcommand_metavar="CLIENT | STEP CLIENT ...",
    help=N_("Meetings: with a client alone it shows those planned and held; steps plan, prepare, move and hold one."),
)
def meeting_command() -> None:
    """Only its own commands do anything."""


meeting_command.add_command(calendar)


def step(name: str, text: str) -> Callable[[Callable[..., None]], click.Command]:
    """Make a command of a step, with its client and --json."""

    def made(function: Callable[..., None]) -> click.Command:
        outer = option("--json", "as_json", is_flag=True, text=JSON)(click.pass_obj(function))
        return meeting_command.command(name, cls=Command, help=text)(click.argument("client")(outer))

    return made


def which(function: Callable[..., None]) -> Callable[..., None]:
    """Take the one meeting that is meant."""
    return option("--meeting", "which", default="", metavar="ID|DATE", text=MEETING)(function)


# What there is


@step("show", N_("The meetings of a client, planned and held; `kundtui meeting CLIENT` shows them too."))
@option("--on", metavar="DATE", text=ON)
@option("--known-on", metavar="DATE", text=KNOWN_ON)
def show(seat: Seat, client: str, on: str | None, known_on: str | None, as_json: bool) -> None:
    """List the meetings, and how many of those held were at the client's (T18)."""
    hit = seat.client(client)
    found = preparing.meetings(seat.desk, hit.client, seat.on(on) if on or known_on else None, seat.known(known_on))
    today = found.seen.moment.date()
    if as_json:
        for one in found.plans:
            say(json_line({"client": hit.client, "name": hit.name} | said.plan_json(one, found.seen.names)))
        return
    say(f"{hit.name} · {said.share(found.share)}")
    head = (_("Id"), _("Day"), _("State"), _("Place"), _("Agenda"), _("Homework"))
    rows = [
        (short_id(one.id), said.day_of(one, today), said.state(one), word("place", one.place), str(len(one.agenda)), said.of_held(one))
        for one in found.plans
    ]
    for line in table(head, rows, numbers=(4,)) if rows else ():
        say(line)


@step("prepare", N_("The page before a meeting: agenda, homework, what is open, everything since the last one, a thought for them."))
@which
@option("--on", metavar="DATE", text=ON)
def prepare(seat: Seat, client: str, which: str, on: str | None, as_json: bool) -> None:
    """Print the page; whoever opens it has read up (T19)."""
    hit = seat.client(client)
    one = _planned(seat, hit, which, first=True)
    if on is None:
        found = preparing.open_page(seat.desk, hit.client, one)
    else:
        found = preparing.preparation(seat.desk, hit.client, one, seat.on(on))
    if as_json:
        say(json_line(said.page_json(found)))
        return
    say(f"{hit.name} · {say_day(found.seen.moment.date())}")
    print_lines(said.page(found))


# Before it


@step("plan", N_("Plan a meeting: its day, place and agenda. What the last one left uncovered is put on the agenda by itself."))
@option("--day", metavar="DATE", text=N_("on which day"))
@option("--place", type=OneOf(*PLACES), default="client", text=N_("where; at the client's where nothing is said"))
@option("--item", "items", multiple=True, metavar="TEXT", text=N_("an item of the agenda; with + before it one that looks ahead"))
@option("--buffer", type=int, metavar="MINUTES", text=N_("minutes kept free before and after, for small talk"))
def plan(seat: Seat, client: str, day: str | None, place: str, items: tuple[str, ...], buffer: int | None, as_json: bool) -> None:
    """Store a meeting to come."""
    draft = meeting.Planned(seat.client(client).client, seat.day(day), place, tuple(map(clean, items)), buffer)
    echo(seat, meeting.plan(seat.desk, draft), as_json=as_json)


@step("agenda", N_("Write the agenda anew, or add to it; also the place and the time kept free."))
@which
@option("--item", "items", multiple=True, metavar="TEXT", text=N_("an item of the agenda; with + before it one that looks ahead"))
@option("--add", is_flag=True, text=N_("the items come behind those there are"))
@option("--place", type=OneOf(*PLACES), text=N_("where"))
@option("--buffer", type=int, metavar="MINUTES", text=N_("minutes kept free before and after, for small talk"))
def agenda(
    seat: Seat, client: str, which: str, items: tuple[str, ...], add: bool, place: str | None, buffer: int | None, as_json: bool
) -> None:
    """Store an agenda in the place of another."""
    hit = seat.client(client)
    one = _planned(seat, hit, which)
    before = next(plan.agenda for plan in _plans(seat, hit) if plan.id == one) if add else None
    written = (*(before or ()), *map(clean, items)) if items else None
    draft = meeting.Rewritten(hit.client, one, written, place, buffer, before)
    echo(seat, meeting.rewrite(seat.desk, draft), as_json=as_json)


@step("send", N_("Log that the agenda went to the client, in the words that they read; else as it is numbered."))
@click.argument("text", nargs=-1)
@which
@option("--channel", type=OneOf(*sorted(WRITTEN_CHANNELS)), default="email", text=N_("how it was sent"))
@option("--with", "people", default="", metavar="NAMES", text=N_("to whom, with commas between"))
@option("--as-it-stands", is_flag=True, text=AS_IT_STANDS)
def send(seat: Seat, client: str, text: tuple[str, ...], which: str, channel: str, people: str, as_it_stands: bool, as_json: bool) -> None:
    """Store what was sent."""
    hit = seat.client(client)
    one = _planned(seat, hit, which)
    words = text_of(text) or next(said.agenda_text(plan) for plan in _plans(seat, hit) if plan.id == one)
    draft = meeting.Sent(hit.client, one, words, channel, _contacts(seat, hit, people), as_it_stands)
    echo(seat, meeting.send(seat.desk, draft), as_json=as_json)


@step("approve", N_("Log who at the client approved the agenda, and on what day: before the meeting, or it does not count."))
@which
@option("--with", "who", default="", metavar="NAME", text=N_("who approved it"))
@option("--day", metavar="DATE", text=N_("on which day; today where nothing is said"))
def approve(seat: Seat, client: str, which: str, who: str, day: str | None, as_json: bool) -> None:
    """Store the approval."""
    hit = seat.client(client)
    one, people = _planned(seat, hit, which), _contacts(seat, hit, who)
    draft = meeting.Approved(hit.client, one, people[0] if people else "", seat.day(day, past=True))
    echo(seat, meeting.approve(seat.desk, draft), as_json=as_json)


@step("move", N_("Move a meeting to another day, with the reason."))
@click.argument("reason", nargs=-1)
@which
@option("--to", "day", metavar="DATE", text=N_("the day on which it is held now"))
def move(seat: Seat, client: str, reason: tuple[str, ...], which: str, day: str | None, as_json: bool) -> None:
    """Store another day."""
    hit = seat.client(client)
    echo(seat, meeting.move(seat.desk, hit.client, _planned(seat, hit, which), seat.day(day), text_of(reason)), as_json=as_json)


@step("cancel", N_("Cancel a meeting, with the reason."))
@click.argument("reason", nargs=-1)
@which
def cancel(seat: Seat, client: str, reason: tuple[str, ...], which: str, as_json: bool) -> None:
    """Store that it will not be held."""
    hit = seat.client(client)
    echo(seat, meeting.cancel(seat.desk, hit.client, _planned(seat, hit, which), text_of(reason)), as_json=as_json)


# What it came to


@step("hold", N_("Log a meeting that was held: items covered, action plan, next meeting, punctuality, small talk, how it was for them."))
@which
@option("--unplanned", is_flag=True, text=N_("it was none of those planned"))
@option("--place", type=OneOf(*PLACES), text=N_("where it was; as planned where nothing is said"))
@option("--place-reason", default="", metavar="TEXT", text=N_("why it was not at the client's"))
@option("--without-reason", is_flag=True, text=N_("there is no reason for the place"))
@option("--with", "people", default="", metavar="NAMES", text=N_("who took part, with commas between"))
@option("--covered", multiple=True, metavar="N|TEXT|all", text=N_("an item that was covered: its number or words, or all"))
@option("--action", "actions", multiple=True, metavar="WHO|WHAT|DATE", text=N_("one action: who; what; by when"))
@option("--no-actions", default="", metavar="TEXT", text=N_("why there is no action plan"))
@option("--promises", is_flag=True, text=N_("the actions become promises, ours and theirs"))
@option("--next", "next_on", metavar="DATE", text=N_("the day of the next meeting"))
@option("--no-next", default="", metavar="TEXT", text=N_("why there is no next meeting"))
@option("--punctuality", type=OneOf(*PUNCTUALITIES), default="on_time", text=N_("whether we were on time, told them, and said sorry"))
@option("--small-talk", default="", metavar="TEXT", text=N_("what was talked about beside the matter"))
@option("--for-them", type=OneOf(*FEELINGS), text=N_("how it was for them"))
@option("--read-up", default="", metavar="yes|no", text=N_("whether you had read up; yes where the page was opened"))
@option("--ahead", default="", metavar="yes|no", text=N_("whether you looked ahead; yes where such an item was covered"))
@option("--when", metavar=WHEN, text=N_("when it was; else now"))
def hold(seat: Seat, /, client: str, which: str, unplanned: bool, as_json: bool, **told: object) -> None:
    """Store what it came to."""
    hit = seat.client(client)
    one = "" if unplanned or not (which or _open(seat, hit)) else _planned(seat, hit, which)
    plan = next((plan for plan in _plans(seat, hit) if plan.id == one), None)
    echo(seat, holding.hold(seat.desk, _held(seat, hit, plan, told)), as_json=as_json)


def _held(seat: Seat, hit: Hit, plan: Plan | None, told: dict[str, object]) -> holding.Held:
    """The draft of what was told."""
    typed = {name: str(value or "") for name, value in told.items()}
    covered = _covered(plan, _several(told["covered"]))
    read_up, ahead = typed["read_up"], typed["ahead"]
    return holding.Held(
        hit.client,
        plan.id if plan else "",
        typed["place"] or (plan.place if plan else "client"),
        text_of(typed["place_reason"]),
        bool(told["without_reason"]),
        _contacts(seat, hit, typed["people"]),
        covered,
        tuple(_action(seat, one) for one in _several(told["actions"])),
        text_of(typed["no_actions"]),
        seat.day(typed["next_on"]) if typed["next_on"] else None,
        text_of(typed["no_next"]),
        typed["punctuality"],
        text_of(typed["small_talk"]),
        FEELINGS[typed["for_them"]] if typed["for_them"] else None,
        truth_of(read_up, "read_up") if read_up else plan is not None and preparing.has_read(seat.desk, plan.id),
        truth_of(ahead, "ahead") if ahead else any(map(looks_ahead, covered)),
        bool(told["promises"]),
        seat.when(typed["when"] or None),
    )


def _several(value: object) -> Sequence[str]:
    return value if isinstance(value, tuple) else ()


def _action(seat: Seat, typed: str) -> holding.Action:
    """One action as it was typed; its day may be any that the program reads."""
    line = actionline.read(clean(typed))
    return holding.Action(line.who, line.what, seat.day(line.due) if line.due else None)


def _covered(plan: Plan | None, typed: Sequence[str]) -> tuple[str, ...]:
    """The items of the agenda that are meant: by number, by words, or all."""
    agenda = plan.agenda if plan else ()
    found: list[str] = []
    for one in typed:
        wanted = fold(clean(one))
        if wanted in ALL:
            return agenda
        named = [item for at, item in enumerate(agenda, 1) if wanted == str(at) or (not wanted.isdigit() and wanted in fold(item))]
        if len(named) != 1:
            raise Refused("not_on_agenda", "T22", text=one)
        found += named
    return tuple(found)


# Which one is meant


def _plans(seat: Seat, hit: Hit) -> tuple[Plan, ...]:
    return meetings_at(portfolio.dossier(seat.desk, hit.client), seat.desk.now())


def _open(seat: Seat, hit: Hit) -> list[Plan]:
    return [one for one in _plans(seat, hit) if one.state == "planned"]


def _planned(seat: Seat, hit: Hit, typed: str, *, first: bool = False) -> str:
    """The planned meeting that is meant: by the end of its id, by its day, the only one, or with `first` the next."""
    wanted = clean(typed)
    known = _plans(seat, hit) if wanted else _open(seat, hit)
    day = seat.day(wanted) if wanted and not any(one.id.endswith(wanted) for one in known) else None
    found = [one for one in known if not wanted or one.id.endswith(wanted) or (day and one.on == day.isoformat())]
    if first and not wanted:
        return found[0].id if found else ""
    if not found:
        raise Refused("no_meeting_planned", "T25")
    if len(found) > 1:
        today = seat.desk.now().date()
        raise Refused("ambiguous_meeting", meetings=" · ".join(f"{short_id(one.id)} {said.day_of(one, today)}" for one in found))
    return found[0].id


def _contacts(seat: Seat, hit: Hit, typed: str) -> tuple[str, ...]:
    """Who is meant, with commas between."""
    names = several_of(typed)
    reading = portfolio.reading(seat.desk, hit.client) if names else None
    return tuple(dict.fromkeys(choosing.contact(reading, one) for one in names)) if reading else ()
