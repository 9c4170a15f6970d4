"""What is said of the result that was kept for an ending, and of what came of it: forecast, hours freed, what is still to be watched (N17)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kundtui.domain.inventory import read_nothing
from kundtui.domain.outlook import read
from kundtui.domain.tried import ITEMS, read_waiver
from kundtui.i18n import _, ngettext, say_day, say_number
from kundtui.words.farewell import VERDICTS, money
from kundtui.words.saying import as_text
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.domain.outlook import Kept, Outlook
    from kundtui.domain.policy import Policy
    from kundtui.words.saying import Lookup


def kept(result: Kept) -> str:
    """The result that was kept, in a clause."""
    sign = "+" if result.difference > 0 else ""
    verdict = _(VERDICTS[result.verdict]) if result.verdict in VERDICTS else result.verdict
    return _(
        "{verdict}: ending against keeping {difference} over twelve months, {hours} h freed",
        verdict=verdict,
        difference=f"{sign}{money(result.difference)}",
        hours=say_number(result.freed),
    )


def gate_reason(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    """Say the reason of a gate: a result that was kept, of what there is nothing, items that were waived; else somebody's own words."""
    text = str(value)
    result = read(text)
    if result is not None:
        return kept(result)
    if nothing := read_nothing(text):
        return _("nothing of: {kinds}", kinds=", ".join(word("obligation", kind) for kind in nothing))
    named, reason = read_waiver(text, ITEMS)
    said = as_text(reason, lookup)
    return f"{', '.join(word('tried', name) for name in named)}: {said}" if named else said


def after(look: Outlook, policy: Policy, known: Sequence[str], people: int, today: date) -> list[str]:
    """What is said after the end: forecast against outcome, word of mouth, personal data."""
    return [*_hours(look), _watch(look, policy, known, today), _data(look, policy, people, today)]


def _hours(look: Outlook) -> list[str]:
    if look.kept is None:
        return [_("No result was kept, so nothing was forecast.")]
    hours = _(
        "After {days} d: {forecast} h forecast as freed, {freed} h are; {used} h of them could be used.",
        days=look.days,
        forecast=say_number(look.forecast),
        freed=say_number(look.freed),
        used=say_number(look.used),
    )
    return [_("Forecast: {kept}.", kept=kept(look.kept)), hours]


def _watch(look: Outlook, policy: Policy, known: Sequence[str], today: date) -> str:
    """For some weeks word of mouth is watched: those who know the client hear of it first (B9, B10)."""
    until = look.ended_on + timedelta(days=policy.watch_days)
    if today > until:
        return _("Word of mouth was watched until {day}.", day=say_day(until, today))
    if not known:
        return _("Watch word of mouth until {day}: nobody is recorded who knows them (B9).", day=say_day(until, today))
    return _("Watch word of mouth until {day}, talk with: {names} (B9).", day=say_day(until, today), names=", ".join(known))


def _data(look: Outlook, policy: Policy, people: int, today: date) -> str:
    """By when the personal data of those who were our contacts is gone through."""
    day = say_day(look.ended_on + timedelta(days=policy.retention_days), today)
    return ngettext(
        "Personal data of {n} person: by {day} keep what the law demands, and have the rest erased.",
        "Personal data of {n} people: by {day} keep what the law demands, and have the rest erased.",
        people,
        day=day,
    )
