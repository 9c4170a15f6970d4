"""The commands that say who is who: the clients that the office has and who is responsible for each, and its own members."""

from __future__ import annotations

import grp
import os
import pwd
from typing import Any

import click

from kundtui.commands.acting import echo, field_of, several_of, text_of, truth_of
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.speaking import json_line, say, table, warn
from kundtui.commands.spoken import Command, Explained, Group, OneOf, command, option
from kundtui.desk import client as clients
from kundtui.desk import member as members
from kundtui.desk import merging, portfolio
from kundtui.desk.may import ROLES
from kundtui.desk.refused import Refused
from kundtui.domain.client import FIELDS
from kundtui.domain.standing import Filter
from kundtui.i18n import N_, _, ngettext
from kundtui.language.text import clean
from kundtui.words.terms import TERMS, word

VALUES = [
    *((field, TERMS["field"][field]) for field in FIELDS if field not in ("target", "origin")),
    *((f"{field} {code}", said) for field in ("target", "origin") for code, said in TERMS[field].items()),
]
"""The fields of a client, and of those with few values each of them."""


@click.group(cls=Group, help=N_("Clients: add one, change one, merge two that are the same."))
def client_command() -> None:
    """Only its own commands do anything."""


@client_command.command("add", cls=Command, help=N_("Add a client."))
@click.argument("name")
@option("--code", metavar="CODE", text=N_("a short code, as on invoices; else one is proposed from the name"))
@option("--alias", "aliases", multiple=True, metavar="NAME", text=N_("what it is also called"))
@option("--tag", "tags", multiple=True, metavar="WORD", text=N_("a tag to find it by"))
@option("--owner", default="", metavar="MEMBER", text=N_("who is responsible"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def client_add(seat: Seat, name: str, code: str | None, aliases: tuple[str, ...], tags: tuple[str, ...], owner: str, as_json: bool) -> None:
    """Store a new client."""
    desk = seat.desk
    named = [tuple(filter(None, map(clean, words))) for words in (aliases, tags)]
    responsible = members.the_member(desk, clean(owner)) if owner else ""
    called = field_of("name", name)
    short = field_of("code", code) if code is not None else clients.proposed_code(desk, called)
    receipt = clients.add(desk, clients.Added(called, short, named[0], named[1], responsible))
    echo(seat, receipt, as_json=as_json)


@client_command.command(
    "change",
    cls=Explained,
    help=N_("Change a field of a client; names and tags with commas between, an empty value takes it away."),
    heading=N_("Fields"),
    rows=VALUES,
)
@click.argument("client")
@click.argument("field", metavar="FIELD", type=OneOf(*FIELDS))
@click.argument("value", nargs=-1)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def client_change(seat: Seat, client: str, field: str, value: tuple[str, ...], as_json: bool) -> None:
    """Store a changed field. How the client sees us is noted with what it said, by `trust`; here it can only be taken away (T2)."""
    if field == "trust" and any(value):
        raise Refused("trust_by_trust", "T2")
    draft = clients.Changed(seat.client(client).client, {field: _value(field, " ".join(value))})
    echo(seat, clients.change(seat.desk, draft), as_json=as_json)


@client_command.command(
    "merge", cls=Command, help=N_("Merge a client into another: its entries and its names are the other's from then on.")
)
@click.argument("client")
@click.argument("into")
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def client_merge(seat: Seat, client: str, into: str, as_json: bool) -> None:
    """Store that two clients are one."""
    receipt = merging.merge(seat.desk, seat.client(client).client, seat.client(into).client)
    echo(seat, receipt, as_json=as_json)


@client_command.command("separate", cls=Command, help=N_("Part a client that was merged from the one that it was merged into."))
@click.argument("client")
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def client_separate(seat: Seat, client: str, as_json: bool) -> None:
    """Store that two clients are not one after all."""
    echo(seat, merging.separate(seat.desk, merging.merged_as(seat.desk, clean(client))), as_json=as_json)


def _value(field: str, typed: str) -> Any:  # noqa: ANN401 - a field holds text, a list or a truth
    if field in ("aliases", "tags"):
        return several_of(typed)
    if field == "do_not_call":
        return bool(typed.strip()) and truth_of(typed, field)
    return field_of(field, typed)


@command(N_("Say who is responsible for a client, and who steps in."))
@click.argument("client")
@click.argument("member", required=False)
@option("--deputy", metavar="MEMBER", text=N_("who steps in; an empty name is nobody"))
@option("--reason", default="", metavar="TEXT", text=N_("why"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def owner_command(seat: Seat, client: str, member: str | None, deputy: str | None, reason: str, as_json: bool) -> None:
    """Store the owner and the deputy; who is not named stays."""
    draft = clients.Assigned(seat.client(client).client, _member(seat, member), _member(seat, deputy), text_of(reason))
    echo(seat, clients.assign(seat.desk, draft), as_json=as_json)


def _member(seat: Seat, typed: str | None) -> str | None:
    """The member who is meant; None where nobody was named, "" where nobody shall be."""
    return None if typed is None else members.the_member(seat.desk, clean(typed)) if clean(typed) else ""


@click.group(cls=Group, help=N_("Members of the office: add one, change one, say who left, list all."))
def member_command() -> None:
    """Only its own commands do anything."""


@member_command.command("add", cls=Command, help=N_("Add a member; only an administrator may."))
@click.argument("name")
@option("--login", default="", metavar="LOGIN", text=N_("the login on this machine"))
@option("--role", type=OneOf(*ROLES), default="member", text=N_("what they may do"))
@click.pass_obj
def member_add(seat: Seat, name: str, login: str, role: str) -> None:
    """Store a new member."""
    members.add(seat.desk, field_of("name", name), clean(login), role)
    say(_("{name} is a member now ({role}).", name=clean(name), role=word("role", role)))
    _warn_of_login(seat, clean(login), clean(name))


def _warn_of_login(seat: Seat, login: str, name: str) -> None:
    """Say what still keeps a new member out: no login, one that this machine does not know, or one outside the group."""
    if not login:
        warn(_("{name} has no login yet and cannot open the database: `kundtui member change`.", name=name))
        return
    try:
        user = pwd.getpwnam(login)
    except KeyError:
        warn(_("This machine knows no login {login}.", login=login))
        return
    group = seat.store.group
    known = [one.gr_gid for one in grp.getgrall() if one.gr_name == group]
    if known and known[0] not in os.getgrouplist(login, user.pw_gid):
        warn(_("{login} is not in the group {group}: `sudo usermod -aG {group} {login}`.", login=login, group=group))


@member_command.command("change", cls=Command, help=N_("Change a member's name, role or login; only an administrator may."))
@click.argument("member")
@option("--name", default="", metavar="NAME", text=N_("the new name"))
@option("--login", default="", metavar="LOGIN", text=N_("the login on this machine"))
@option("--role", type=OneOf(*ROLES), default=None, text=N_("what they may do"))
@click.pass_obj
def member_change(seat: Seat, member: str, name: str, login: str, role: str | None) -> None:
    """Store what is different about a member."""
    draft = members.Changed(members.the_member(seat.desk, clean(member)), clean(name), role or "", clean(login))
    members.change(seat.desk, draft)
    changed = seat.desk.office.members[draft.member]
    say(_("{name} is a member now ({role}).", name=changed.name, role=word("role", changed.role)))
    if login:
        _warn_of_login(seat, changed.login, changed.name)


@member_command.command("left", cls=Command, help=N_("Say that a member has left; only an administrator may."))
@click.argument("member")
@option("--reason", default="", metavar="TEXT", text=N_("why"))
@click.pass_obj
def member_left(seat: Seat, member: str, reason: str) -> None:
    """Store that somebody is no member any more; their name stays in the log."""
    gone = members.leave(seat.desk, members.the_member(seat.desk, clean(member)), text_of(reason))
    name = seat.name_of(gone)
    say(_("{name} is no member any more; what they recorded stays.", name=name))
    owned = portfolio.view(seat.desk, keep=Filter(owners=(gone,))).total
    if owned:
        warn(
            ngettext(
                "{n} client is still theirs; give it to another with `kundtui owner`.",
                "{n} clients are still theirs; give them to another with `kundtui owner`.",
                owned,
            )
        )
    if seat.store.group:
        warn(_("Whoever is in the group {group} can still open the file: take the login out of the group too.", group=seat.store.group))


@member_command.command("list", cls=Command, help=N_("List the members."))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def member_list(seat: Seat, as_json: bool) -> None:
    """Show everybody who has not left."""
    here = [member for member in seat.desk.office.members.values() if not member.left]
    if as_json:
        for member in here:
            say(json_line({"id": member.id, "name": member.name, "role": member.role, "login": member.login}))
        return
    for line in table((_("Name"), _("Role"), _("Login")), [(one.name, word("role", one.role), one.login) for one in here]):
        say(line)
