"""The commands on a complaint: complain, answer, resolve, confirm. The quick way of the first is in `quick`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kundtui.commands import quick
from kundtui.commands.acting import AS_IT_STANDS, WHEN, echo, text_of
from kundtui.commands.choosing import complaint, contact
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.spoken import OneOf, Severity, command, option
from kundtui.desk import complaint as complaints
from kundtui.desk import portfolio
from kundtui.desk.complaint import CAUSES, OUTCOMES
from kundtui.desk.light import Complaint, Stored, refuse_unfit
from kundtui.desk.refused import Refused
from kundtui.domain.complaint import read as read_case
from kundtui.domain.values import CHANNELS
from kundtui.i18n import N_

if TYPE_CHECKING:
    from kundtui.desk.portfolio import Reading
    from kundtui.domain.complaint import Reading as Standing

CHOICES = {"outcome": OUTCOMES, "cause": CAUSES}
OPTION_OF = {"apology": "--apology", "proposal": "--proposal", "help": "--help-given", "prevention": "--prevention"}
WHO = N_("who said it: a contact of the client")


@command(N_("Log a complaint in one line."))
@click.argument("client")
@click.argument("text", nargs=-1)
@option("--severity", "-s", type=Severity(), default="low", metavar="low|medium|high", text=N_("how grave it is to the client"))
@option("--contact", "typed_contact", default="", metavar="NAME", text=WHO)
@option("--channel", type=OneOf(*CHANNELS), text=N_("how it came"))
@option("--when", "typed_when", metavar=WHEN, text=N_("when it was; else now"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def complain_command(
    seat: Seat,
    client: str,
    text: tuple[str, ...],
    severity: str,
    typed_contact: str,
    channel: str | None,
    typed_when: str | None,
    as_json: bool,
) -> None:
    """Store a complaint about one client."""
    cleaned = refuse_unfit(Complaint(client, " ".join(text), severity, channel or ""))
    hit = seat.client(client)
    person = contact(portfolio.reading(seat.desk, hit.client), typed_contact) if typed_contact else ""
    receipt = complaints.log(seat.desk, complaints.Received(hit.client, cleaned, severity, person, channel or "", seat.when(typed_when)))
    if as_json:
        echo(seat, receipt, as_json=True)
    else:
        quick.echo(Stored(receipt.operation, hit.client, hit.name, severity, cleaned))


def _unanswered(standing: Standing) -> bool:
    return standing.open and standing.first("answered") is None


@command(N_("Log the first answer to a complaint: by default by phone, the decision within three business days."))
@click.argument("client")
@click.argument("which", nargs=-1, metavar="[COMPLAINT]")
@option("--channel", type=OneOf(*CHANNELS), default="call", text=N_("how they were told"))
@option("--decision-on", metavar="DATE", text=N_("when they get a decision"))
@option("--remedy", default="", metavar="TEXT", text=N_("what they ask for"))
@option("--contact", "typed_contact", default="", metavar="NAME", text=N_("who was told: a contact of the client"))
@option("--reason", default="", metavar="TEXT", text=N_("why the decision takes longer"))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def answer_command(
    seat: Seat,
    client: str,
    which: tuple[str, ...],
    channel: str,
    decision_on: str | None,
    remedy: str,
    typed_contact: str,
    reason: str,
    as_json: bool,
) -> None:
    """Store the first answer to one complaint."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    draft = complaints.Answered(
        reading.client,
        complaint(reading, text_of(which), _unanswered),
        channel,
        seat.day(decision_on),
        text_of(remedy),
        contact(reading, typed_contact),
        text_of(reason),
    )
    echo(seat, complaints.answer(seat.desk, draft), as_json=as_json)


@command(N_("Resolve a complaint: each part of the remedy, and the prevention, is told or waived with a reason."))
@click.argument("client")
@click.argument("which", nargs=-1, metavar="[COMPLAINT]")
@option("--outcome", type=OneOf(*OUTCOMES), text=N_("what was decided"))
@option("--cause", type=OneOf(*CAUSES), text=N_("whose fault it was"))
@option("--apology", default="", metavar="TEXT", text=N_("how we apologised"))
@option("--proposal", default="", metavar="TEXT", text=N_("what we proposed"))
@option("--help-given", default="", metavar="TEXT", text=N_("how we helped"))
@option("--waive", multiple=True, metavar="PART=REASON", text=N_("leave out apology, proposal, help or prevention, with the reason"))
@option("--grounds", default="", metavar="TEXT", text=N_("why it was declined"))
@option("--prevention", default="", metavar="TEXT", text=N_("so that it does not happen again"))
@option("--as-it-stands", is_flag=True, text=AS_IT_STANDS)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def resolve_command(
    seat: Seat,
    client: str,
    which: tuple[str, ...],
    outcome: str | None,
    cause: str | None,
    apology: str,
    proposal: str,
    help_given: str,
    waive: tuple[str, ...],
    grounds: str,
    prevention: str,
    as_it_stands: bool,
    as_json: bool,
) -> None:
    """Store the resolution of one complaint."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    told = {"apology": text_of(apology), "proposal": text_of(proposal), "help": text_of(help_given)}
    subject = complaint(reading, text_of(which), lambda standing: standing.open)
    draft = complaints.Resolved(
        reading.client, subject, outcome or "", cause or "", told, waived_of(waive), text_of(grounds), text_of(prevention), as_it_stands
    )
    _refuse_missing(reading, draft)
    echo(seat, complaints.resolve(seat.desk, draft), as_json=as_json)


def _refuse_missing(reading: Reading, draft: complaints.Resolved) -> None:
    """Name every option that is missing at once, each with what it may hold. What cannot be resolved at all the desk refuses first."""
    case, moment = reading.dossier.complaints[draft.complaint], reading.assessment.moment
    if not read_case(case, moment).open:
        return
    missing = [f"--{name} {'|'.join(allowed)}" for name, allowed in CHOICES.items() if not getattr(draft, name)]
    parts = complaints.missing_parts(case, moment, draft)
    missing += [f"{OPTION_OF[part]} TEXT" + " / " + f"--waive {part}=REASON" for part in parts]
    if draft.outcome == "declined" and not draft.grounds:
        missing.append("--grounds TEXT")
    if missing:
        raise Refused("missing_options", complaints.MISSING[parts[0]][1] if parts else "", options=missing)


def waived_of(typed: tuple[str, ...]) -> dict[str, str]:
    """Read the parts of a resolution that are left out, each with its reason."""
    found: dict[str, str] = {}
    for one in typed:
        part, _, reason = one.partition("=")
        if part not in complaints.WAIVABLE or not text_of(reason):
            allowed = ", ".join(f"{part}=…" for part in complaints.WAIVABLE)
            raise Refused("bad_value", field="waive", value=one, allowed=allowed)
        found[part] = text_of(reason)
    return found


@command(N_("Log that the client confirms that a complaint is resolved."))
@click.argument("client")
@click.argument("which", nargs=-1, metavar="[COMPLAINT]")
@option("--contact", "typed_contact", default="", metavar="NAME", text=WHO)
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def confirm_command(seat: Seat, client: str, which: tuple[str, ...], typed_contact: str, as_json: bool) -> None:
    """Store the confirmation of one complaint."""
    reading = portfolio.reading(seat.desk, seat.client(client).client)
    subject = complaint(reading, text_of(which), lambda standing: standing.phase in {"resolved", "declined"})
    echo(seat, complaints.confirm(seat.desk, reading.client, subject, contact(reading, typed_contact)), as_json=as_json)
