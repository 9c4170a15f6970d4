"""The tone guard on the command line: `tone` judges any text, `drafts` lists what is held and lets a leader release it."""

from __future__ import annotations

import click

from kundtui.commands.acting import echo, read_in, text_of
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.speaking import json_line, say
from kundtui.commands.spoken import Command, Group, command, common, option
from kundtui.desk import drafting
from kundtui.i18n import N_, _, say_moment
from kundtui.language.text import clean
from kundtui.language.tone import judge
from kundtui.words import tone as said
from kundtui.words.excerpt import excerpt
from kundtui.words.terms import word

LISTED = 100
"""Cells of a draft in the list."""


@command(N_("Judge how a text sounds before a client reads it; `-` reads it from the standard input. Nothing is stored or sent."))
@click.argument("text", nargs=-1, required=True)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def tone_command(seat: Seat, text: tuple[str, ...], as_json: bool) -> None:  # noqa: ARG001 - every command has a seat
    """Say what the tone guard finds."""
    draft = clean(read_in(), lines=True) if text == ("-",) else text_of(text)
    found = judge(draft)
    for one in found:
        if as_json:
            say(json_line(said.as_json(one)))
        else:
            say(said.line(one))
            say(f"    {said.advice(one)}")
    if not found and not as_json:
        say(_("Nothing found. It can go."))


@click.group(
    cls=Group,
    invoke_without_command=True,
    params=common(),
    help=N_("Drafts that are held for how they sound, until the next workday at nine."),
)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_context
def drafts_command(ctx: click.Context, as_json: bool) -> None:
    """List what is held."""
    if ctx.invoked_subcommand is not None:
        return
    seat: Seat = ctx.obj
    desk = seat.desk
    today = desk.now().date()
    found = drafting.waiting(desk)
    for held in found:
        draft = held.draft
        if as_json:
            facts = {"client": held.client, "name": held.name, "draft": draft.id, "text": draft.text, "rules": draft.rules}
            say(json_line(facts | {"by": seat.name_of(draft.by), "held_at": draft.at.isoformat(), "until": draft.free_at.isoformat()}))
            continue
        rules = ", ".join(word("tone", rule) for rule in draft.rules)
        until = _("held until {moment}", moment=say_moment(draft.free_at, today))
        say(f"{draft.id[-drafting.SHOWN_OF_ID :]} · {held.name} · {seat.name_of(draft.by)} · {until} · {rules}")
        say(f"    {excerpt(draft.text, LISTED)}")
    if not found and not as_json:
        say(_("No draft is held."))


@drafts_command.command("release", cls=Command, help=N_("Let a held draft go before the morning, as a leader; never one of your own."))
@click.argument("draft")
@click.argument("reason", nargs=-1)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def release(seat: Seat, draft: str, reason: tuple[str, ...], as_json: bool) -> None:
    """Store the release."""
    held = drafting.the_draft(seat.desk, clean(draft))
    echo(seat, drafting.release(seat.desk, held.client, held.draft.id, text_of(reason)), as_json=as_json)
