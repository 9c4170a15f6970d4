"""What is said of a line of the call list: why this client, how it went, whom to ask for. What is due besides: `words.today`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kundtui.i18n import N_, _, say_day
from kundtui.words.terms import word

if TYPE_CHECKING:
    from kundtui.desk.calls import Call, Calls
    from kundtui.domain.picking import Pick

SLOTS = {
    "burning": N_("burning"),
    "turning": N_("about to turn"),
    "neglected": N_("green, long silent"),
    "wildcard": N_("wildcard"),
}
WILD = {
    "unasked": N_("nobody has asked yet"),
    "thin": N_("little is known"),
    "presentation": N_("services not presented this year"),
    "ambassador": N_("knows an unhappy client"),
    "least": N_("least known of the rest: {n} %"),
}
DONE = {"reached": N_("reached"), "tried": N_("not reached"), "snoozed": N_("put off to {day}"), "": ""}


def slot(pick: Pick) -> str:
    """Name the place on the list."""
    return _(SLOTS[pick.slot])


def why(pick: Pick, today: date) -> str:
    """Say why this client is on the list: its level, the last talk and the rhythm, and where its level goes."""
    prospect, look = pick.prospect, pick.look
    parts = [word("level", prospect.level)]
    rhythm = _("rhythm {need}/{days} d", need=look.rhythm.need, days=look.rhythm.days)
    parts.append(_("{n} d since a talk ({rhythm})", n=look.since, rhythm=rhythm) if look.talked else _("never talked with"))
    if prospect.drop_on is not None:
        ahead = max(0, prospect.drop_on - today.toordinal())
        level = word("level", prospect.drop_level)
        parts.append(_("turns {level} in {n} d", level=level, n=ahead) if ahead else _("turns {level} today", level=level))
    if pick.slot == "wildcard":
        parts.append(_(WILD[pick.wild], n=prospect.coverage))
    if pick.again:
        parts.append(_("not reached last workday"))
    return ", ".join(parts)


def whom(call: Call) -> str:
    """Say whom to ask for: call Lisa (will+mandate)."""
    if not call.contact:
        return _("no contact is noted")
    return _("call {name} (will+mandate)", name=call.contact) if call.pick.look.able else _("call {name}", name=call.contact)


def line(call: Call, today: date) -> str:
    """Say the whole line: why, and whom to call."""
    return _("{name}, {why}; {whom}", name=call.pick.prospect.name, why=why(call.pick, today), whom=whom(call))


def done(call: Call, today: date) -> str:
    """Say what has become of it."""
    words = DONE[call.done]
    day = say_day(date.fromisoformat(call.until), today) if call.until else ""
    return _(words, day=day) if words else ""


def streak(calls: Calls) -> str:
    """Say for how many workdays in a row the calls were made."""
    return _("{n} workdays kept in a row", n=calls.streak) if calls.streak > 1 else ""


def none(calls: Calls) -> str:
    """Say why there is no list, where there is none."""
    if not calls.workday:
        return _("No call list: no workday.")
    return _("No call list: nobody is to be called.") if not calls.calls else ""
