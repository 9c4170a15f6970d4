"""What is said of our own doorstep: each thing on it, since when it lies there, and what sweeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.doorstep import swept
from kundtui.i18n import N_, _, ngettext, say_day
from kundtui.words.amounts import as_short_day
from kundtui.words.excerpt import excerpts
from kundtui.words.findings import chosen, finding
from kundtui.words.saying import Lookup, Saying, coded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kundtui.domain.doorstep import Item

SWEEP = {
    "promise": N_("keep it, or tell the client and settle it"),
    "complaint": N_("call them and take the next step"),
    "no": N_("call them; make it a complaint, or clear it with a note"),
    "report": N_("send the status report"),
    "meeting": N_("say sorry, and be on time at the next meeting"),
}


SHORT = {
    "promise_broken": Saying(N_("Broken {due}: “{text}”"), ways={"due": as_short_day}),
    "complaint_late": Saying(N_("Late: {clock} ({severity}): “{text}”"), ways={"clock": coded("clock")}),
    "complaint_open": Saying(N_("Unanswered ({severity}): “{text}”")),
}
"""What holds the words of a person, with those last: a narrow window cuts the end."""


def line(one: Item, today: date) -> str:
    """Say one thing in a line that may be cut at its end."""
    return chosen(SHORT, one.code, excerpts(one.args), Lookup({}, today)) or item(one, today)


def item(one: Item, today: date) -> str:
    """Say one thing."""
    return finding(one.code, one.args, {}, today=today)


def since(one: Item, today: date) -> str:
    """Say since when it lies there, and for how many days."""
    days = (today - one.since).days
    return _("since {day} ({days})", day=say_day(one.since, today), days=ngettext("{n} day", "{n} days", days))


def sweep(one: Item) -> str:
    """Say what takes it away."""
    return _(SWEEP[one.what])


def summary(items: Sequence[Item]) -> str:
    """Say all of it in one line."""
    if not items:
        return _("our doorstep is swept")
    found = ngettext("{n} thing on our doorstep", "{n} things on our doorstep", len(items))
    return found if swept(items) else _("{things}: sweep it first", things=found)


def doorstep_json(items: Sequence[Item]) -> dict[str, Any]:
    """Give the list as data."""
    given = ("what", "code", "practice", "late", "blocks", "subject")
    return {
        "swept": swept(items),
        "items": [
            {name: getattr(one, name) for name in given} | {"since": one.since.isoformat(), "args": one.args, "entries": list(one.entries)}
            for one in items
        ],
    }
