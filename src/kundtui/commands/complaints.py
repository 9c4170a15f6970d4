"""The commands that look at complaints and at what is ours and open: `complaints` over all clients by clock, `doorstep` of one client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kundtui.commands.seat import Seat, short_id
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say
from kundtui.commands.spoken import command, option
from kundtui.desk import complaints, doorstep
from kundtui.desk import member as members
from kundtui.domain.handling import lawful, moves
from kundtui.i18n import N_, _, say_day
from kundtui.language.text import clean
from kundtui.words import doorstep as lying
from kundtui.words.excerpt import excerpt
from kundtui.words.handling import following, passes, stands
from kundtui.words.terms import word

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.desk.complaints import Listed

LISTED = 200
"""Cells of a complaint's words in a list; the timeline has all of them."""


@command(N_("The complaints that are not done with, of all clients by their clock: late first; or all complaints of one client."))
@click.argument("client", required=False)
@option("--late", is_flag=True, text=N_("only those past a clock"))
@option("--owner", default="", metavar="MEMBER", text=N_("only those of this member's clients"))
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def complaints_command(seat: Seat, client: str | None, owner: str, on: str | None, *, late: bool, as_json: bool) -> None:
    """Show complaints with where they stand, their clocks and what is next."""
    whose = members.the_member(seat.desk, clean(owner)) if owner else ""
    day, desk = seat.asked(on), seat.desk
    if client:
        found = complaints.all_of(desk, seat.client(client).client, on=day, late=late, owner=whose)
    else:
        found = complaints.listed(desk, on=day, late=late, owner=whose)
    for item in found.items:
        if as_json:
            say(json_line(complaint_json(seat, item, found.moment)))
        else:
            for line in _lines(seat, item, found.moment):
                say(line)
    if not found.items and not as_json:
        say(_("No complaints."))


def _lines(seat: Seat, item: Listed, moment: datetime) -> tuple[str, ...]:
    case, first = item.case, item.clock
    due = ""
    if first:
        late = _("late") + ": " if first.late(moment) else ""
        due = f" · {late}" + _("{what} by {moment}", what=word("clock", first.what), moment=passes(first, moment.date()))
    parts = [short_id(case.id), item.name, word("severity", case.severity), stands(item.reading, moment)]
    parts += [say_day(case.received_at.date(), moment.date()), *([seat.name_of(item.owner)] if item.owner else [])]
    lines = [" · ".join(parts) + due, "    " + excerpt(case.text, LISTED)]
    if item.escalated:
        lines.append("    " + _("the decision was moved twice: the leader should see it [B8]"))
    if item.next:
        lines.append("    " + _("next: {step}", step=following(item.next)))
    return tuple(lines)


def complaint_json(seat: Seat, item: Listed, moment: datetime) -> dict[str, Any]:
    """Give a complaint as data. `late`: the first of its clocks has passed; `next` proposes a call (R4)."""
    policy = seat.desk.office.policy(moment)
    return {
        "client": item.client,
        "name": item.name,
        "owner": item.owner,
        "complaint": item.case.id,
        "text": item.case.text,
        "severity": item.case.severity,
        "received_at": item.case.received_at.isoformat(),
        "days": moment.toordinal() - item.case.received_at.toordinal(),
        "phase": item.reading.phase,
        "steps": [{"what": step.what, "at": step.at.isoformat()} for step in item.case.steps if step.at <= moment],
        "clocks": {one.what: one.due.isoformat() for one in item.clocks},
        "late": item.group(moment) == "late",
        "decision_moved": moves(item.reading),
        "next": {"step": item.next, "channel": "call"} if item.next else None,
        "can": list(lawful(item.reading, policy, moment)),
    }


@command(N_("Everything towards a client that is ours and open: what they would bring up."))
@click.argument("client")
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def doorstep_command(seat: Seat, client: str, on: str | None, *, as_json: bool) -> None:
    """Show our own doorstep (R10): what must be swept before the client is judged stands first."""
    found = doorstep.seen(seat.desk, seat.client(client).client, seat.asked(on, of_all=False))
    today = found.moment.date()
    if as_json:
        say(json_line({"client": found.client, "name": found.name, "on": today.isoformat(), **lying.doorstep_json(found.items)}))
        return
    say(f"{found.name} · {lying.summary(found.items)}")
    for item in found.items:
        say(f"  {'!' if item.blocks else '-'} {lying.item(item, today)} [{item.practice}] · {lying.since(item, today)}")
        say("      " + lying.sweep(item))
