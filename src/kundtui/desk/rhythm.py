"""The rhythms of a client: what it is used to, and the act of agreeing one with it (T11). What they weigh is in the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.bulk import CHANNELS, LONGEST
from kundtui.desk.portfolio import reading
from kundtui.desk.refused import Refused
from kundtui.domain.habit import Habit, habit
from kundtui.domain.rhythm import Rhythm, agreed, assumed_days

if TYPE_CHECKING:
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.desk.portfolio import Reading
    from kundtui.domain.dossier import Dossier

PRACTICE = "T11"
DIGITS = 5
"""Figures of a number that can be meant."""


class Agreed(NamedTuple):
    """A rhythm agreed with a client: so many contacts by a channel in so many days, and with whom it was agreed."""

    client: str
    channel: str = "talk"
    need: int = 1
    days: int = 14
    contact: str = ""


class Rhythms(NamedTuple):
    """A client's rhythms on a day."""

    reading: Reading
    moment: datetime
    habit: Habit


def seen(desk: Desk, client: str, on: date | None = None) -> Rhythms:
    """What a client is used to, and what is in force, on a day (by default now)."""
    found = reading(desk, client, on)
    moment = desk.moment(on) if on else desk.now()
    return Rhythms(found, moment, habit(found.dossier, desk.office.policy(moment), moment))


def habit_of(desk: Desk, dossier: Dossier, on: date | None = None) -> Habit:
    """What a client is used to on a day (by default now), from facts that are at hand."""
    moment = desk.moment(on) if on else desk.now()
    return habit(dossier, desk.office.policy(moment), moment)


def now(desk: Desk, dossier: Dossier, channel: str) -> Rhythm:
    """The rhythm of a channel as it is in force or would be: what an agreement begins with.

    Of talks that is what the client is used to, where nothing is agreed yet.
    """
    moment = desk.now()
    policy = desk.office.policy(moment)
    found = agreed(dossier, channel, moment)
    usual = {
        "talk": (1, assumed_days(dossier, policy, moment)),
        "written": (policy.written_need, policy.written_days),
        "sales": (policy.sales_need, policy.sales_days),
        "report": (1, policy.report_days),
    }
    return found or Rhythm(channel, *usual[channel], "assumed", "")


def number(field: str, typed: str) -> int:
    """A whole number as it was typed; refused where it is none."""
    text = typed.strip()
    if not (text.isascii() and text.isdigit() and len(text) <= DIGITS):
        raise Refused("bad_value", PRACTICE, field=field, value=text, allowed=f"1 - {LONGEST}")
    return int(text)


def agree(desk: Desk, draft: Agreed) -> Receipt:
    """Store that a rhythm was agreed with the client (T11); a rhythm agreed again counts from today."""
    if draft.channel not in CHANNELS:
        raise Refused("bad_value", PRACTICE, field="channel", value=draft.channel, allowed=", ".join(CHANNELS))
    most = 1 if draft.channel == "report" else LONGEST
    for field, value, limit in (("need", draft.need, most), ("days", draft.days, LONGEST)):
        if not 1 <= value <= limit:
            raise Refused("bad_value", PRACTICE, field=field, value=value, allowed="1" if limit == 1 else f"1 - {limit}")
    data = filled(channel=draft.channel, need=draft.need, days=draft.days, contact=draft.contact)

    def decide(dossier: Dossier, now: datetime) -> list[Fact]:
        if not dossier.client.added:
            raise Refused("unknown_client", text=draft.client)
        if draft.contact and not dossier.contacts[draft.contact].here(now):
            raise Refused("contact_left_already", PRACTICE, contact=dossier.contacts[draft.contact].newest("name"))
        return [Fact("rhythm.agreed", data)]

    return act(desk, "rhythm.agreed", draft.client, decide)
