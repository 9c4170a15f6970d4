"""The commands on what is agreed with a client and what runs: expectations, the talk about money, projects."""

from __future__ import annotations

import click

from kundtui.commands.acting import echo, text_of
from kundtui.commands.choosing import contact, project
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON, ON
from kundtui.commands.speaking import json_line, say
from kundtui.commands.spoken import Command, Group, OneOf, option
from kundtui.desk import agreement, portfolio, work
from kundtui.domain.agreement import EXPECTED, QUESTIONS
from kundtui.i18n import N_, _, say_day
from kundtui.language.text import clean
from kundtui.words.agreed import LABELS

WHO = N_("who said so: a contact of the client")


@click.group(cls=Group, help=N_("What a client may count on: note it, log that the client took note, show all versions."))
def expect_command() -> None:
    """Only its own commands do anything."""


@expect_command.command("note", cls=Command, help=N_("Note what a client may count on; what is not named stays as it was said."))
@click.argument("client")
@option("--process", default="", metavar="TEXT", text=N_("how we work"))
@option("--deliverable", default="", metavar="TEXT", text=N_("what they get"))
@option("--when", default="", metavar="TEXT", text=N_("when"))
@option("--reach", default="", metavar="TEXT", text=N_("how to reach us"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def expect_note(seat: Seat, client: str, process: str, deliverable: str, when: str, reach: str, as_json: bool) -> None:
    """Store an expectation, or its new version."""
    said = (text_of(one) for one in (process, deliverable, when, reach))
    echo(seat, agreement.note(seat.desk, agreement.Expected(seat.client(client).client, *said)), as_json=as_json)


@expect_command.command("ack", cls=Command, help=N_("Log that the client has taken note of the expectations."))
@click.argument("client")
@option("--contact", "typed_contact", default="", metavar="NAME", text=WHO)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def expect_ack(seat: Seat, client: str, typed_contact: str, as_json: bool) -> None:
    """Store the acknowledgement."""
    echo(seat, agreement.acknowledge(seat.desk, *_said_by(seat, client, typed_contact)), as_json=as_json)


@expect_command.command("show", cls=Command, help=N_("Show what a client may count on, with every version and who took note when."))
@click.argument("client")
@option("--on", metavar="DATE", text=ON)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def expect_show(seat: Seat, client: str, on: str | None, as_json: bool) -> None:
    """Show the note, its versions and acknowledgements, the newest last (A4, A5)."""
    found = agreement.history(seat.desk, seat.client(client).client, seat.asked(on))
    if as_json:
        for step in found.steps:
            say(json_line({"on": step.at.date().isoformat(), "by": seat.name_of(step.by), "what": step.what, "fields": step.fields}))
        return
    today = seat.desk.now().date()
    for field in EXPECTED:
        say(f"{_(LABELS[field])}: {found.said.get(field) or _('not said yet')}")
    for step in found.steps:
        words = "; ".join(f"{_(LABELS[field])}: {text}" for field, text in step.fields.items()) or _("the client has taken note")
        say(f"  {say_day(step.at.date(), today)} · {seat.name_of(step.by)} · {words}")


@click.group(cls=Group, help=N_("The talk about money: log an answer, log that the client confirms all three."))
def economics_command() -> None:
    """Only its own commands do anything."""


@economics_command.command("answer", cls=Command, help=N_("Log what a client says that a change, the payment or a delay means."))
@click.argument("client")
@click.argument("question", type=OneOf(*QUESTIONS))
@click.argument("text", nargs=-1)
@option("--contact", "typed_contact", default="", metavar="NAME", text=WHO)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def economics_answer(seat: Seat, client: str, question: str, text: tuple[str, ...], typed_contact: str, as_json: bool) -> None:
    """Store one answer."""
    who, person = _said_by(seat, client, typed_contact)
    echo(seat, agreement.answer(seat.desk, agreement.Answered(who, question, text_of(text), person)), as_json=as_json)


@economics_command.command("confirm", cls=Command, help=N_("Log that the client confirms the three answers."))
@click.argument("client")
@option("--contact", "typed_contact", default="", metavar="NAME", text=WHO)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def economics_confirm(seat: Seat, client: str, typed_contact: str, as_json: bool) -> None:
    """Store the confirmation."""
    echo(seat, agreement.confirm(seat.desk, *_said_by(seat, client, typed_contact)), as_json=as_json)


@click.group(cls=Group, help=N_("Projects: start one, say how far it is, end it."))
def project_command() -> None:
    """Only its own commands do anything."""


@project_command.command("start", cls=Command, help=N_("Start a project; first comes the talk about money."))
@click.argument("client")
@click.argument("name", nargs=-1, required=True)
@option("--fixed-price", is_flag=True, text=N_("it has a fixed price"))
@option("--waive", is_flag=True, text=N_("without the talk about money; only a leader may"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def project_start(seat: Seat, client: str, name: tuple[str, ...], fixed_price: bool, waive: bool, as_json: bool) -> None:
    """Store the start of a project."""
    draft = work.Started(seat.client(client).client, clean(" ".join(name)), fixed_price, waive)
    echo(seat, work.start(seat.desk, draft), as_json=as_json)


@project_command.command("progress", cls=Command, help=N_("Say how far a project is: how many of its milestones are done."))
@click.argument("client")
@click.argument("which", nargs=-1, metavar="[PROJECT]")
@option("--done", type=int, required=True, metavar="K", text=N_("how many are done"))
@option("--of", type=int, metavar="N", text=N_("of how many; else as last time"))
@option("--text", default="", metavar="TEXT", text=N_("what was done"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def project_progress(seat: Seat, client: str, which: tuple[str, ...], done: int, of: int | None, text: str, as_json: bool) -> None:
    """Store where a project is."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    subject = project(reading, text_of(which))
    last = [one.of for one in reading.dossier.projects[subject].progress]
    total = of if of is not None else last[-1] if last else 0
    echo(seat, work.progress(seat.desk, work.Progressed(reading.client, subject, done, total, text_of(text))), as_json=as_json)


@project_command.command("end", cls=Command, help=N_("Say that a project has ended."))
@click.argument("client")
@click.argument("which", nargs=-1, metavar="[PROJECT]")
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def project_end(seat: Seat, client: str, which: tuple[str, ...], as_json: bool) -> None:
    """Store the end of a project."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    echo(seat, work.end(seat.desk, reading.client, project(reading, text_of(which))), as_json=as_json)


def _said_by(seat: Seat, client: str, typed_contact: str) -> tuple[str, str]:
    """The client who is meant, and the contact of it."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    return reading.client, contact(reading, typed_contact)
