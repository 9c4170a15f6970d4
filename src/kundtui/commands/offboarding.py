"""The commands of ending a relation: `offboard CLIENT` shows the checklist, `offboard STEP CLIENT` takes a step of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands.acting import AS_IT_STANDS, echo, text_of
from kundtui.commands.seat import SHOWN_OF_ID, Seat, short_id
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import Command, OfClient, OneOf, option
from kundtui.desk import member as members
from kundtui.desk import offboarding
from kundtui.desk.refused import Refused
from kundtui.desk.seen import names_of
from kundtui.domain.values import CHANNELS
from kundtui.i18n import N_, _
from kundtui.language.fold import fold
from kundtui.language.text import clean
from kundtui.words import offboarding as said
from kundtui.words import outlook as outlooks
from kundtui.words.excerpt import excerpt
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kundtui.domain.checklist import Check, Checklist
    from kundtui.domain.obligations import Obligation

COMMAND_OF = {"follow_up": "follow-up", "wind_down": "wind-down"}
"""A step whose command is written otherwise."""

TOLD = 120
"""Cells of what was said with a step."""


@click.group(
    cls=OfClient,
    subcommand_metavar="CLIENT | STEP CLIENT ...",
    help=N_("End a relation step by step: with a client alone it shows what is done, what is owed and what blocks the next step."),
)
def offboard_command() -> None:
    """Only its own commands do anything."""


def step(name: str, text: str) -> Callable[[Callable[..., None]], click.Command]:
    """Make a command of a step, with its client and --json."""

    def made(function: Callable[..., None]) -> click.Command:
        outer = option("--json", "as_json", is_flag=True, text=JSON)(click.pass_obj(function))
        return offboard_command.command(name, cls=Command, help=text)(click.argument("client")(outer))

    return made


def words(function: Callable[..., None]) -> Callable[..., None]:
    """Take the words of a step, typed as one or several."""
    return click.argument("text", nargs=-1)(function)


# The checklist


@step("show", N_("What is done, what is owed, what blocks the next step; `kundtui offboard CLIENT` shows it too."))
@option("--on", metavar="DATE", text=ON)
def show(seat: Seat, client: str, on: str | None, as_json: bool) -> None:
    """Show each gate with its day, by whom, the days used, and what blocks it."""
    desk = seat.desk
    hit = seat.client(client)
    found = offboarding.seen(desk, hit.client, seat.asked(on, of_all=False))
    name, today = found.reading.name, found.moment.date()
    if not found.reading.dossier.client.added:
        raise Refused("not_yet", client=hit.name, on=today.isoformat())
    if as_json:
        head = {"client": found.reading.client, "name": name, "on": today.isoformat()}
        dossier = found.reading.dossier
        say(json_line(head | said.checklist_json(found.checklist, found.steps, names_of(desk, dossier), dossier.entries)))
        return
    say(f"{name} · {said.state(found.checklist, today)}")
    for line in _lines(seat, found, names_of(desk, found.reading.dossier)):
        say(line)
    for line in after(seat, found):
        say(line)
    if found.their_notice:
        say(_("The client has given notice itself: `kundtui lost` logs that it has left."))
    if found.steps:
        say(_("You can now: {steps}", steps=", ".join(_called(one) for one in found.steps)))


def _called(one: str) -> str:
    return f"{word('ending', one)} (`{COMMAND_OF.get(one, one)}`)"


def after(seat: Seat, found: offboarding.Seen) -> list[str]:
    """What is said once the relation has ended: forecast and outcome, word of mouth, personal data."""
    look = found.checklist.outlook
    if look is None:
        return []
    policy, people = seat.desk.office.policy(found.moment), len(found.reading.dossier.contacts)
    return outlooks.after(look, policy, found.known, people, found.moment.date())


def _lines(seat: Seat, shown: offboarding.Seen, names: Mapping[str, str]) -> list[str]:
    today, seen = seat.desk.now().date(), shown.checklist
    rows = [
        ("x" if check.done else "-", said.gate(check), said.done(check, today), _by(seat, check), said.days(check)) for check in seen.checks
    ]
    head, *lines = table(("", _("Step"), _("Day"), _("By"), _("Days")), rows)
    found = [head]
    for check, line in zip(seen.checks, lines, strict=True):
        late = " · " + _("longer than meant") if check.late else ""
        found += [
            line + late,
            *(f"     {text}" for text in (excerpt(said.told(check, shown.reading.dossier.entries), TOLD), *said.blockers(check)) if text),
        ]
        if check.gate == "tried":
            found += [f"     {said.item(one)} ({one.practice}) · {said.item_state(one, names)}" for one in seen.items]
        if check.gate == "obligations" and not check.done and seen.ending and (answered := said.answers(seen.asked)):
            found.append(f"     {answered}")
        if check.gate == "wind_down" and (told := said.weeks(seen)):
            found.append(f"     {told}")
        if check.gate == "met":
            found += [f"     {_id(one)}  {said.obligation(one)} · {said.met(one, today)}" for one in seen.owed]
    return found


def _by(seat: Seat, check: Check) -> str:
    return seat.name_of(check.by) if check.by else ""


def _id(one: Obligation) -> str:
    return short_id(one.ref).ljust(SHOWN_OF_ID)


# The steps


@step("consider", N_("Consider to end the relation; the client is not told."))
@words
def consider(seat: Seat, client: str, text: tuple[str, ...], as_json: bool) -> None:
    """Store that an end is considered."""
    echo(seat, offboarding.consider(seat.desk, seat.client(client).client, text_of(text)), as_json=as_json)


@step("decide", N_("Decide it, as a leader and a second person: never who considered or proposed it."))
@words
@option("--proposed-by", default="", metavar="MEMBER", text=N_("who proposed it; else who considered it"))
def decide(seat: Seat, client: str, text: tuple[str, ...], proposed_by: str, as_json: bool) -> None:
    """Store the decision."""
    hit = seat.client(client)
    proposer = members.the_member(seat.desk, clean(proposed_by)) if proposed_by else ""
    echo(seat, offboarding.decide(seat.desk, offboarding.Decided(hit.client, text_of(text), proposer)), as_json=as_json)


@step("list", N_("List something that is owed before the end, beside open promises and complaints."))
@words
@option("--kind", type=OneOf(*offboarding.KINDS), text=N_("what it is about"))
@option("--due", metavar="DATE", text=N_("by when"))
def list_(seat: Seat, client: str, text: tuple[str, ...], kind: str | None, due: str | None, as_json: bool) -> None:
    """Store an obligation."""
    draft = offboarding.Owed(seat.client(client).client, text_of(text), kind or "", seat.day(due))
    echo(seat, offboarding.list_obligation(seat.desk, draft), as_json=as_json)


@step("meet", N_("Log how an obligation was met: fulfilled, handed over, or released by the client in writing."))
@click.argument("which", nargs=-1, metavar="[OBLIGATION]")
@option("--how", type=OneOf(*offboarding.HOWS), default="fulfilled", text=N_("how it was met"))
@option("--reference", default="", metavar="TEXT", text=N_("where the client wrote it, or to whom it was handed over"))
def meet(seat: Seat, client: str, which: tuple[str, ...], how: str, reference: str, as_json: bool) -> None:
    """Store that an obligation is met; a promise is closed by it too."""
    hit = seat.client(client)
    seen = offboarding.seen(seat.desk, hit.client).checklist
    one = the_obligation(seen, text_of(which)) if seen.ending and seen.ending.running else ""
    echo(seat, offboarding.meet_obligation(seat.desk, offboarding.Met(hit.client, one, how, text_of(reference))), as_json=as_json)


def the_obligation(seen: Checklist, typed: str) -> str:
    """The one open obligation that is meant: by its id, its kind, its words, or the only one."""
    wanted = fold(typed)
    still = [one for one in seen.owed if one.open]
    found = [one for one in still if _is_meant(one, wanted)]
    if not found and still:
        raise Refused("no_such_obligation", "A12", text=typed)
    if len(found) > 1:
        raise Refused("ambiguous_obligation", owed=[(f"{short_id(one.ref)} {word('obligation', one.kind)}", one.text) for one in found])
    return found[0].ref if found else ""


def _is_meant(one: Obligation, wanted: str) -> bool:
    if one.ref.startswith(wanted) or one.ref.endswith(wanted) or one.kind == wanted:
        return True
    text = fold(said.obligation(one))
    return all(part in text for part in wanted.split())


@step("notice", N_("Log the notice that the client got in writing, after a talk: the draft that has rested a night, or the same words."))
@words
@option("--ends-on", metavar="DATE", text=N_("the day on which the relation ends; else the day that the words name"))
@option("--channel", type=OneOf(*CHANNELS), default="email", text=N_("how it was sent"))
@option("--as-it-stands", is_flag=True, text=AS_IT_STANDS)
def notice(seat: Seat, client: str, text: tuple[str, ...], ends_on: str | None, channel: str, as_it_stands: bool, as_json: bool) -> None:
    """Store the notice."""
    draft = offboarding.Notice(seat.client(client).client, text_of(text), seat.day(ends_on), channel, as_it_stands)
    echo(seat, offboarding.give_notice(seat.desk, draft), as_json=as_json)


@step("end", N_("End the relation, as a leader, when nothing is owed any more."))
@option("--look-back", default="", metavar="TEXT", text=N_("what we learn from it"))
@option("--plan", default="", metavar="TEXT", text=N_("what the freed hours are for"))
def end(seat: Seat, client: str, look_back: str, plan: str, as_json: bool) -> None:
    """Store the end."""
    hit = seat.client(client)
    echo(seat, offboarding.end(seat.desk, hit.client, text_of(look_back), text_of(plan)), as_json=as_json)


@step("back", N_("Let the relation go on after all; after the notice only a leader may."))
@words
def back(seat: Seat, client: str, text: tuple[str, ...], as_json: bool) -> None:
    """Store that it goes on."""
    echo(seat, offboarding.back(seat.desk, seat.client(client).client, text_of(text)), as_json=as_json)


@step("follow-up", N_("Follow up an ended relation: what was forecast for the freed hours, and what came of them."))
@option("--forecast", default="", metavar="TEXT", text=N_("what was forecast; else what the kept calculation says"))
@option("--actual", default="", metavar="TEXT", text=N_("what came of it"))
def follow_up(seat: Seat, client: str, forecast: str, actual: str, as_json: bool) -> None:
    """Store forecast and outcome."""
    hit = seat.client(client)
    kept = clean(forecast) or offboarding.forecast_of(seat.desk, hit.client)
    echo(seat, offboarding.follow_up(seat.desk, hit.client, kept, clean(actual)), as_json=as_json)
