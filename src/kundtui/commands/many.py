"""The commands on many clients at once: a member's saved views, and one act on all that a filter keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, read_filter
from kundtui.commands.speaking import json_line, say, table
from kundtui.commands.spoken import Command, Group, OneOf, command, option
from kundtui.desk import bulk, portfolio, views
from kundtui.desk import member as members
from kundtui.desk.refused import Refused
from kundtui.i18n import N_, _
from kundtui.language.text import clean
from kundtui.words import bulk as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Callable


@command(N_("Your saved views of the portfolio, by number."))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def views_command(seat: Seat, as_json: bool) -> None:
    """Show each view with its filter and order."""
    found = views.views(seat.desk)
    if as_json:
        for number, view in found.items():
            say(json_line({"number": number} | view._asdict()))
        return
    if not found:
        say(_("No view is saved yet. Save one in the screens, by `.` or ctrl+p."))
        return
    rows = [(str(number), view.name, view.words, _order(view), _("heat") if view.heat else _("table")) for number, view in found.items()]
    for line in table((_("No."), _("View"), _("Filter"), _("Sort"), _("Shown as")), rows):
        say(line)


def _order(view: views.View) -> str:
    order = word("order", view.order)
    return _("{order}, reversed", order=order) if view.descending else order


@click.group(cls=Group, help=N_("One act on many clients: what it would do, and with --yes all of it as one act that one undo takes back."))
def bulk_command() -> None:
    """Only its own commands do anything."""


def _whom(function: Callable[..., None]) -> Callable[..., None]:
    """The options that all of them have."""
    for one in reversed(
        (
            option("--filter", "typed", default="", metavar="WORDS", text=N_("those whom a filter of the grid keeps")),
            option("--marked", is_flag=True, text=N_("those whom you have marked in the screens")),
            option("--yes", is_flag=True, text=N_("store it; without this it is only shown")),
            option("--json", "as_json", is_flag=True, text=JSON),
        )
    ):
        function = one(function)
    return function


@bulk_command.command("owner", cls=Command, help=N_("Make a member the owner of many clients."))
@click.argument("member")
@_whom
@click.pass_obj
def bulk_owner(seat: Seat, member: str, typed: str, marked: bool, yes: bool, as_json: bool) -> None:
    """Store a new owner for all of them."""
    wish = bulk.Wish(bulk.OWNER, member=members.the_member(seat.desk, clean(member)))
    _do(seat, wish, _meant(seat, typed, marked=marked), yes=yes, as_json=as_json)


@bulk_command.command("tag", cls=Command, help=N_("Add a tag to many clients."))
@click.argument("tag")
@_whom
@click.pass_obj
def bulk_tag(seat: Seat, tag: str, typed: str, marked: bool, yes: bool, as_json: bool) -> None:
    """Store a tag with all of them."""
    _do(seat, bulk.Wish(bulk.TAG, tag=clean(tag)), _meant(seat, typed, marked=marked), yes=yes, as_json=as_json)


@bulk_command.command("untag", cls=Command, help=N_("Take a tag away from many clients."))
@click.argument("tag")
@_whom
@click.pass_obj
def bulk_untag(seat: Seat, tag: str, typed: str, marked: bool, yes: bool, as_json: bool) -> None:
    """Store that none of them has the tag."""
    _do(seat, bulk.Wish(bulk.UNTAG, tag=clean(tag)), _meant(seat, typed, marked=marked), yes=yes, as_json=as_json)


@bulk_command.command("rhythm", cls=Command, help=N_("Agree a rhythm with many clients: so many contacts in so many days."))
@option("--channel", type=OneOf(*bulk.CHANNELS), default="talk", text=N_("of what"))
@option("--need", type=int, default=1, metavar="N", text=N_("how many"))
@option("--days", type=int, required=True, metavar="N", text=N_("in how many days"))
@_whom
@click.pass_obj
def bulk_rhythm(
    seat: Seat, channel: str, need: int, days: int, typed: str, marked: bool, yes: bool, as_json: bool
) -> None:  # the options are the words of the command
    """Store a rhythm with all of them."""
    wish = bulk.Wish(bulk.RHYTHM, channel=channel, need=need, days=days)
    _do(seat, wish, _meant(seat, typed, marked=marked), yes=yes, as_json=as_json)


def _meant(seat: Seat, typed: str, *, marked: bool) -> tuple[str, ...]:
    """Whom the filter keeps and who is marked; refused where neither is asked, or where that is nobody."""
    desk = seat.desk
    if not typed.strip() and not marked:
        raise Refused("filter_or_marked")
    keep = read_filter(seat, typed, desk.now().date())
    own = desk.store.personal.marks(desk.login) if marked else ()
    view = portfolio.view(desk, "name", keep=keep._replace(clients=own))
    found = tuple(row.client for row in view.rows(0, view.total)) if own or not marked else ()
    if not found:
        raise Refused("nobody_kept")
    return found


def _do(seat: Seat, wish: bulk.Wish, clients: tuple[str, ...], *, yes: bool, as_json: bool) -> None:
    done = bulk.carry_out(seat.desk, wish, clients) if yes else bulk.Done("", bulk.preview(seat.desk, wish, clients))
    if as_json:
        out = [one._asdict() for one in done.plan.left_out]
        say(json_line({"operation": done.operation, "clients": [client for client, _name in done.plan.clients], "left_out": out}))
        return
    for line in said.plan_lines(done.plan):
        say(line)
    if yes:
        say(said.done(done.plan) + " " + _("Take it back with `kundtui undo`."))
    elif done.plan.clients:
        say(_("Nothing is stored yet. Say it again with --yes to store it."))
