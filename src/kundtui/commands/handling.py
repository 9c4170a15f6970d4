"""The commands of a complaint's life: `complaint STEP CLIENT [COMPLAINT] ...`, one for each step, and `complaint all` for several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands.acting import AS_IT_STANDS, echo, text_of
from kundtui.commands.choosing import complaint, contact
from kundtui.commands.complaining import answer_command, confirm_command, resolve_command, waived_of
from kundtui.commands.seat import Seat, short_id
from kundtui.commands.showing import JSON
from kundtui.commands.speaking import json_line, say
from kundtui.commands.spoken import Command, Group, OneOf, Severity, option
from kundtui.desk import complaint as complaining
from kundtui.desk import complaints, handling, portfolio
from kundtui.desk.complaint import CAUSES, OUTCOMES
from kundtui.desk.handling import READ_BY_CLIENT, Step
from kundtui.desk.refused import Refused
from kundtui.domain.handling import TOGETHER, gate
from kundtui.i18n import N_, _, ngettext, quoted
from kundtui.words.excerpt import excerpt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from kundtui.desk.act import Receipt
    from kundtui.desk.complaints import Listed
    from kundtui.desk.portfolio import Reading
    from kundtui.domain.complaint import Reading as Standing

WORDS = N_("the words of it")
REASON = N_("why")


@click.group(
    cls=Group,
    subcommand_metavar="STEP CLIENT [COMPLAINT] ...",
    help=N_("Take a step of a complaint: from the first answer to the client's word that it is put right."),
)
def complaint_command() -> None:
    """Only its own commands do anything."""


for known in (answer_command, resolve_command, confirm_command):
    complaint_command.add_command(known)


def step(name: str, text: str) -> Callable[[Callable[..., None]], click.Command]:
    """Make a command of a step, with its client, its complaint and --json."""

    def made(function: Callable[..., None]) -> click.Command:
        outer = option("--json", "as_json", is_flag=True, text=JSON)(click.pass_obj(function))
        outer = click.argument("which", nargs=-1, metavar="[COMPLAINT]")(outer)
        return complaint_command.command(name, cls=Command, help=text)(click.argument("client")(outer))

    return made


def chosen(seat: Seat, client: str, which: tuple[str, ...], taken: str) -> tuple[Reading, str]:
    """The client, and the one complaint that is meant: by its id, its words, or the only one that the step fits."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    moment = reading.assessment.moment
    policy = seat.desk.office.policy(moment)

    def fits(standing: Standing) -> bool:
        return gate(standing, taken, policy, moment) is None

    return reading, complaint(reading, text_of(which), fits)


def told(name: str, text: str, label: str = WORDS, called: str = "--text") -> click.Command:
    """Make the command of a step that records words alone."""

    def run(seat: Seat, client: str, which: tuple[str, ...], words: str, *, as_json: bool, as_it_stands: bool = False) -> None:
        reading, case = chosen(seat, client, which, name)
        draft = Step(reading.client, case, name, text_of(words), as_it_stands=as_it_stands)
        echo(seat, handling.take(seat.desk, draft), as_json=as_json)

    judged = option("--as-it-stands", is_flag=True, text=AS_IT_STANDS)(run) if name in READ_BY_CLIENT else run
    return step(name, text)(option(called, "words", default="", metavar="TEXT", text=label)(judged))


told("assess", N_("Log what we found out about it."))
told("decide", N_("Log the decision and that the client was told, best in a call."), N_("what was decided, as told to the client"))
told("inform", N_("Log that the client was kept informed."), N_("what they were told"))
told("withdraw", N_("Log that the client takes it back."), REASON, "--reason")
told("reopen", N_("Open it again within fourteen days; later log that it has come again."), REASON, "--reason")


def remedy(name: str, text: str) -> click.Command:
    """Make the command of a part of the remedy."""

    @option("--text", "words", default="", metavar="TEXT", text=WORDS)
    @option("--redo", is_flag=True, text=N_("the work is done again; it is never billed"))
    @option("--minutes", type=int, metavar="N", text=N_("how long it took; the time goes to cost"))
    @option("--billable", is_flag=True, text=N_("the time is billed; refused for what is done again"))
    @option("--as-it-stands", is_flag=True, text=AS_IT_STANDS)
    def run(
        seat: Seat,
        client: str,
        which: tuple[str, ...],
        words: str,
        *,
        redo: bool,
        minutes: int | None,
        billable: bool,
        as_it_stands: bool,
        as_json: bool,
    ) -> None:
        reading, case = chosen(seat, client, which, name)
        said = text_of(words)
        draft = Step(reading.client, case, name, said, redo=redo, minutes=minutes, billable=billable, as_it_stands=as_it_stands)
        echo(seat, handling.take(seat.desk, draft), as_json=as_json)

    return step(name, text)(run)


told("apologise", N_("Log the apology."), N_("how we apologised"))
remedy("propose", N_("Log what we propose."))
remedy("help", N_("Log what we did for them, or did again."))


@step("move", N_("Promise the decision for another day; the second time the leader sees it."))
@option("--to", "on", metavar="DATE", text=N_("when they get the decision instead"))
@option("--reason", default="", metavar="TEXT", text=REASON)
def move(seat: Seat, client: str, which: tuple[str, ...], on: str | None, reason: str, *, as_json: bool) -> None:
    """Store another day for the decision."""
    reading, case = chosen(seat, client, which, "move")
    echo(seat, handling.take(seat.desk, Step(reading.client, case, "move", text_of(reason), seat.day(on))), as_json=as_json)


@step("wait", N_("Let the clock of the resolution stand still while it is the client's turn, until a day."))
@option("--until", metavar="DATE", text=N_("until when we wait"))
def wait(seat: Seat, client: str, which: tuple[str, ...], until: str | None, *, as_json: bool) -> None:
    """Store a pause."""
    reading, case = chosen(seat, client, which, "wait")
    echo(seat, handling.take(seat.desk, Step(reading.client, case, "wait", day=seat.day(until))), as_json=as_json)


@step("resume", N_("Go on after a wait."))
def resume(seat: Seat, client: str, which: tuple[str, ...], *, as_json: bool) -> None:
    """Store the end of a pause."""
    reading, case = chosen(seat, client, which, "resume")
    echo(seat, handling.take(seat.desk, Step(reading.client, case, "resume")), as_json=as_json)


@step("decline", N_("Decline it with grounds, and log that the client was told."))
@option("--grounds", default="", metavar="TEXT", text=N_("why it was declined"))
@option("--cause", type=OneOf(*CAUSES), default="none", text=N_("whose fault it was"))
@option("--as-it-stands", is_flag=True, text=AS_IT_STANDS)
def decline(seat: Seat, client: str, which: tuple[str, ...], grounds: str, cause: str, *, as_it_stands: bool, as_json: bool) -> None:
    """Store that it is declined."""
    reading, case = chosen(seat, client, which, "decline")
    draft = Step(reading.client, case, "decline", text_of(grounds), cause=cause, as_it_stands=as_it_stands)
    echo(seat, handling.take(seat.desk, draft), as_json=as_json)


@step("merge", N_("Log that it is the same as another open complaint of the client."))
@option("--into", "typed", default="", metavar="COMPLAINT", text=N_("the other complaint: its id or its words"))
def merge(seat: Seat, client: str, which: tuple[str, ...], typed: str, *, as_json: bool) -> None:
    """Store that two complaints are one."""
    reading, case = chosen(seat, client, which, "merge")
    into = complaint(reading, text_of(typed), lambda standing: standing.open) if text_of(typed) else ""
    echo(seat, handling.take(seat.desk, Step(reading.client, case, "merge", into=into)), as_json=as_json)


@step("repeat", N_("Log that it has come again: a new complaint, linked to the old one."))
@option("--text", "words", default="", metavar="TEXT", text=N_("what they say now; else the words of the old one"))
@option("--severity", "-s", type=Severity(), default="", metavar="low|medium|high", text=N_("how grave it is to the client"))
@option("--contact", "typed", default="", metavar="NAME", text=N_("who said it: a contact of the client"))
def repeat(seat: Seat, client: str, which: tuple[str, ...], words: str, severity: str, typed: str, *, as_json: bool) -> None:
    """Store a complaint that repeats an earlier one."""
    reading, case = chosen(seat, client, which, "repeat")
    person = contact(reading, typed)
    draft = Step(reading.client, case, "repeat", text_of(words), severity=severity, contact=person)
    echo(seat, handling.take(seat.desk, draft), as_json=as_json)


# Several at once


@complaint_command.command(
    "all", cls=Command, help=N_("Do one thing with several complaints at once, each through its gate, or with none.")
)
@click.argument("taken", type=OneOf(*TOGETHER), metavar="|".join(TOGETHER))
@click.argument("ids", nargs=-1, metavar="COMPLAINT...")
@option("--text", "words", default="", metavar="TEXT", text=N_("what they were told, the reason, or the grounds"))
@option("--until", metavar="DATE", text=N_("until when we wait"))
@option("--outcome", type=OneOf(*OUTCOMES), text=N_("what was decided"))
@option("--cause", type=OneOf(*CAUSES), default="none", text=N_("whose fault it was"))
@option("--waive", multiple=True, metavar="PART=REASON", text=N_("leave out apology, proposal, help or prevention, with the reason"))
@option("--prevention", default="", metavar="TEXT", text=N_("so that it does not happen again"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def all_(
    seat: Seat,
    taken: str,
    ids: tuple[str, ...],
    words: str,
    until: str | None,
    outcome: str | None,
    cause: str,
    waive: tuple[str, ...],
    prevention: str,
    *,
    as_json: bool,
) -> None:
    """Store a step on each of the complaints, or nothing."""
    found = named(complaints.listed(seat.desk).items, ids)
    if taken == "resolve":
        waived = waived_of(waive)
        drafts = [
            complaining.Resolved(one.client, one.case.id, outcome or "", cause, {}, waived, text_of(words), text_of(prevention))
            for one in found
        ]
        receipt = handling.resolve_all(seat.desk, drafts)
    else:
        receipt = handling.take_all(seat.desk, _steps(found, taken, text_of(words), seat.day(until), cause))
    _echo(receipt, len(found), as_json=as_json)


def _steps(found: Sequence[Listed], taken: str, words: str, day: date | None, cause: str) -> list[Step]:
    return [Step(one.client, one.case.id, taken, words, day, cause=cause) for one in found]


def named(items: Sequence[Listed], ids: tuple[str, ...]) -> list[Listed]:
    """The complaints with these ids, or beginnings or ends of ids."""
    if not ids:
        raise Refused("nothing_marked")
    found: dict[str, Listed] = {}
    for typed in ids:
        meant = [one for one in items if one.case.id.startswith(typed.lower()) or one.case.id.endswith(typed.lower())]
        if not meant:
            raise Refused("no_such_complaint", text=typed)
        if len(meant) > 1:
            raise Refused(
                "ambiguous_complaint", complaints=" · ".join(f"{short_id(one.case.id)} {quoted(excerpt(one.case.text))}" for one in meant)
            )
        found[meant[0].case.id] = meant[0]
    return list(found.values())


def _echo(receipt: Receipt, many: int, *, as_json: bool) -> None:
    if as_json:
        say(json_line(receipt._asdict()))
        return
    done = ngettext("{n} complaint", "{n} complaints", many)
    say(_("{what} · stored. Take it back with `kundtui undo`.", what=done))
