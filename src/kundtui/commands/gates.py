"""The commands that open a gate of an ending: what was tried, the calculation, what is owed, the draft of the notice, winding down, waivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands.acting import AS_IT_STANDS, echo, read_in, text_of
from kundtui.commands.farewelling import numbers
from kundtui.commands.offboarding import offboard_command, step, words
from kundtui.commands.seat import Seat
from kundtui.commands.speaking import say
from kundtui.commands.spoken import OneOf, option
from kundtui.desk import farewell as sums
from kundtui.desk import gates, offboarding
from kundtui.domain.gates import WAIVABLE
from kundtui.domain.inventory import ASKED
from kundtui.domain.tried import ITEMS
from kundtui.i18n import LANGUAGES, N_
from kundtui.language.nothing import is_nothing
from kundtui.language.text import clean
from kundtui.words import notice

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["offboard_command"]

OWED_OF = {
    "delivery": N_("deliveries that are owed, or none"),
    "prepaid": N_("prepaid work that is owed, or none"),
    "warranty": N_("warranties that are owed, or none"),
    "notice": N_("what the agreement says of a notice period, or none"),
    "data": N_("their data that goes back, or none"),
    "access": N_("access that is closed or handed back, or none"),
}


@step("tried", N_("Confirm that everything was tried: each of the seven is in the log, or waived by a leader."))
def tried(seat: Seat, client: str, as_json: bool) -> None:
    """Store that everything was tried."""
    echo(seat, gates.confirm_tried(seat.desk, seat.client(client).client), as_json=as_json)


@step("calculus", N_("Calculate as `kundtui farewell` does, and keep the result for the ending and its follow-up."))
@numbers
def calculus(seat: Seat, /, client: str, as_json: bool, **typed: str | None) -> None:
    """Store the result."""
    read = sums.ground(seat.desk, seat.client(client).client)
    found = sums.compute(seat.desk, read, sums.given({name: value for name, value in typed.items() if value is not None}))
    echo(seat, gates.keep_result(seat.desk, found), as_json=as_json)


@step("waive", N_("Waive a step as a leader, with the reason; of what was to be tried also single items."))
@click.argument("gate", type=OneOf(*WAIVABLE))
@click.argument("reason", nargs=-1)
@option("--item", "items", type=OneOf(*ITEMS), multiple=True, text=N_("only this of what was to be tried; may be given several times"))
def waive(seat: Seat, client: str, gate: str, reason: tuple[str, ...], items: tuple[str, ...], as_json: bool) -> None:
    """Store the waiver."""
    draft = gates.Waiver(seat.client(client).client, gate, text_of(reason), tuple(dict.fromkeys(items)))
    echo(seat, gates.waive(seat.desk, draft), as_json=as_json)


def answers(function: Callable[..., None]) -> Callable[..., None]:
    """Take an answer to each of what is asked one by one."""
    for kind in reversed(ASKED):
        function = option(f"--{kind}", kind, metavar="TEXT|none", text=OWED_OF[kind])(function)
    return function


@step("inventory", N_("Confirm that the list of what is owed is complete; of each kind say what is owed, or none."))
@answers
def inventory(seat: Seat, /, client: str, as_json: bool, **typed: str | None) -> None:
    """Store what is owed, and that it is all."""
    given = {kind: text_of(text) for kind, text in typed.items() if text is not None}
    draft = gates.Complete(seat.client(client).client, {kind: "" if is_nothing(text) else text for kind, text in given.items() if text})
    echo(seat, gates.complete(seat.desk, draft), as_json=as_json)


@step("draft", N_("Draft the notice, which then rests a night; `-` reads it from the standard input. With --template a draft is printed."))
@words
@option("--template", type=OneOf(*LANGUAGES), text=N_("print a draft in this language, and store nothing"))
@option("--ends-on", metavar="DATE", text=N_("the day on which the relation ends, for the template"))
@option("--as-it-stands", is_flag=True, text=AS_IT_STANDS)
def draft(
    seat: Seat, client: str, text: tuple[str, ...], template: str | None, ends_on: str | None, as_it_stands: bool, as_json: bool
) -> None:
    """Store the draft, or print one to begin with."""
    hit = seat.client(client)
    if template:
        say(drafted(seat, hit.client, template, ends_on))
        return
    words = clean(read_in(), lines=True) if text == ("-",) else text_of(text)
    echo(seat, gates.draft_notice(seat.desk, hit.client, words, as_it_stands=as_it_stands), as_json=as_json)


def drafted(seat: Seat, client: str, language: str, ends_on: str | None) -> str:
    """A draft of the notice in a language, with what remains by the ledger, and its owner to ask."""
    found = offboarding.seen(seat.desk, client)
    whom = seat.name_of(found.reading.dossier.client.owner(found.moment) or seat.desk.member.id)
    return notice.notice(language, found.reading.name, seat.day(ends_on), offboarding.remaining(found.checklist), whom)


@step("skip", N_("Let the draft of the notice go without its night, as a leader who did not write it."))
@words
def skip(seat: Seat, client: str, text: tuple[str, ...], as_json: bool) -> None:
    """Store the release."""
    echo(seat, gates.skip_night(seat.desk, seat.client(client).client, text_of(text)), as_json=as_json)


@step("wind-down", N_("Log that the work is wound down: a status in each week, the final invoice agreed, access and data returned."))
@option("--invoice", default="", metavar="TEXT", text=N_("where the final invoice was agreed"))
@option("--returned", default="", metavar="TEXT", text=N_("how access and data went back"))
def wind_down(seat: Seat, client: str, invoice: str, returned: str, as_json: bool) -> None:
    """Store that it is wound down."""
    done = gates.WoundDown(seat.client(client).client, text_of(invoice), text_of(returned))
    echo(seat, gates.wind_down(seat.desk, done), as_json=as_json)
