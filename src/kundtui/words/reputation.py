"""What is said of word of mouth, of new against lost, and of recoveries: for the commands and the screens alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.domain.alarm import CLAIMED
from kundtui.i18n import N_, _, ngettext, say_day, short_day
from kundtui.words.saying import NOTHING
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kundtui.desk.reputation import Alarm, Heard, Recovered
    from kundtui.domain.alarm import Lost, Month, Share, Turnover
    from kundtui.domain.exposure import Unhappy
    from kundtui.domain.recovery import Recovery, Surprise

CAUSES = {
    "complaint": N_("complaint without an answer"),
    "answered": N_("complaint answered, not resolved"),
    "no": N_("unanswered “no”"),
    "broken": N_("promises broken"),
    "notice": N_("threatens to leave, or gave notice"),
}
WHY_LOST = {
    "attention": N_("lack of attention"),
    "price": N_("price"),
    "quality": N_("quality"),
    "technology": N_("technology"),
    "other": N_("other"),
}
CAME_TO = {"better": N_("better than before"), "same": N_("as before"), "worse": N_("worse than before")}
VERDICTS = {
    "alarm": N_("ALARM: fewer new clients than lost ones"),
    "notice": N_("As many new clients as lost ones"),
    "none": N_("No alarm"),
}
NUMBER = 4
"""Cells of the number before a bar."""
BARS = {"new": ("█", "+"), "lost": ("▒", "x")}
"""The sign of one client in the chart, and in ASCII."""


# Word of mouth


def headline(heard: Heard) -> str:
    """Say the number, and of what it is made."""
    found = heard.exposure
    unhappy = ngettext("{n} unhappy client", "{n} unhappy clients", len(found.unhappy))
    known = ngettext("{n} client who is known to know them", "{n} clients who are known to know them", len(found.known))
    thought = _("{n} more by the source's thought example of {each} each", n=found.unrecorded, each=found.each)
    return _(
        "Word of mouth: {number} may hear of it ({unhappy}: {known}, {thought})",
        number=found.number,
        unhappy=unhappy,
        known=known,
        thought=thought,
    )


def causes(one: Unhappy) -> str:
    """Say why a client is unhappy, each cause once."""
    return ", ".join(dict.fromkeys(_(CAUSES[what]) for what, _day, _subject in one.causes))


def unanswered(one: Unhappy) -> str:
    """Say for how long the story has run unanswered (B11)."""
    if one.days is None:
        return _("answered")
    return ngettext("unanswered for {n} day", "unanswered for {n} days", one.days) if one.days else _("unanswered since today")


def known_by(one: Unhappy, names: Mapping[str, str]) -> str:
    """Say who knows the client; an ambassador has a star."""
    return ", ".join(named(other, names) + ("*" if other in one.ambassadors else "") for other in one.knows) or _("nobody that we know of")


def named(client: str, names: Mapping[str, str]) -> str:
    """What a client is called."""
    return names.get(client) or NOTHING


def picture(one: Unhappy, names: Mapping[str, str], *, ascii_only: bool = False) -> list[str]:
    """Draw who knows whom around an unhappy client: a line each, ambassadors with a double line."""
    fork, last, plain, double = ("|-", "`-", "--", "==") if ascii_only else ("├─", "└─", "──", "══")
    others = [*((other, True) for other in one.ambassadors), *((other, False) for other in one.knows if other not in one.ambassadors)]
    rows = [
        (f"{double if speaks else plain} {named(other, names)}" + (f"  {_('speaks well of us')}" if speaks else ""))
        for other, speaks in others
    ]
    if one.unrecorded:
        rows.append(plain + " " + ngettext("{n} more, thought", "{n} more, thought", one.unrecorded))
    return [named(one.client, names), *((last if at == len(rows) - 1 else fork) + row for at, row in enumerate(rows))]


def exposure_json(heard: Heard) -> dict[str, Any]:
    """The answer as `kundtui exposure --json` prints it."""
    found, names = heard.exposure, heard.names
    return {
        "on": heard.on.isoformat(),
        "exposure": found.number,
        "known": [_who(other, names) for other in found.known],
        "unrecorded": found.unrecorded,
        "each": found.each,
        "unhappy": [
            _who(one.client, names)
            | {
                "days_unanswered": one.days,
                "causes": [{"cause": what, "since": day} for what, day, _subject in one.causes],
                "knows": [_who(other, names) for other in one.knows],
                "ambassadors": [_who(other, names) for other in one.ambassadors],
                "unrecorded": one.unrecorded,
            }
            for one in found.unhappy
        ],
    }


def _who(client: str, names: Mapping[str, str]) -> dict[str, str]:
    return {"client": client, "name": names.get(client, "")}


# New against lost


def verdict(turnover: Turnover) -> str:
    """Say what a window comes to, with its counts (B12)."""
    return f"{judged(turnover)} ({counts(turnover)})"


def judged(turnover: Turnover) -> str:
    """Say what a window comes to in a word or two."""
    return _(VERDICTS[turnover.verdict])


def counts(turnover: Turnover) -> str:
    """Say a window's counts; what is counted apart only where there is any."""
    parts = [ngettext("{n} new", "{n} new", turnover.new), ngettext("{n} lost", "{n} lost", turnover.lost)]
    parts += [ngettext("{n} ended by us", "{n} ended by us", turnover.ended)] if turnover.ended else []
    parts += [ngettext("{n} closed down", "{n} closed down", turnover.closed)] if turnover.closed else []
    parts += [ngettext("{n} merged", "{n} merged", turnover.merged)] if turnover.merged else []
    return ", ".join(parts) + " " + _("in {days} days", days=turnover.days)


def assumed(turnover: Turnover) -> str:
    """Say how many of the new are so only by their first day in the log."""
    return ngettext(
        "{n} of the new by its first day here: no day of an agreement is noted",
        "{n} of the new by their first day here: no day of an agreement is noted",
        turnover.assumed,
    )


def claim(share: Share) -> str:
    """Say our own share of lost clients who lacked attention beside what the source claims (T1)."""
    if share.percent is None:
        return _(
            "Lack of attention: nobody was lost. The source claims over {claimed} %.",
            claimed=CLAIMED,
        )
    return _(
        "Lack of attention: {percent} % of our lost ({attention} of {of}). The source claims over {claimed} %.",
        percent=share.percent,
        attention=share.attention,
        of=share.of,
        claimed=CLAIMED,
    )


def why_lost(one: Lost) -> str:
    """Say what the reason is about."""
    return _(WHY_LOST[one.cause])


class Bar(NamedTuple):
    """A month of the chart: its name, and for new and for lost the number with its bar."""

    month: str
    new: str
    lost: str


def bars(months: Sequence[Month], *, width: int = 20, ascii_only: bool = False) -> list[Bar]:
    """Draw new and lost by month, to one scale, the longest bar so many cells wide."""
    most = max([1, *(max(month.new, month.lost) for month in months)])
    step = max(1, -(-most // width))
    new, lost = (BARS[what][ascii_only] for what in ("new", "lost"))
    return [
        Bar(
            month.first.isoformat()[:7], f"{month.new:3d} {new * -(-month.new // step)}", f"{month.lost:3d} {lost * -(-month.lost // step)}"
        )
        for month in months
    ]


def chart(months: Sequence[Month], *, width: int = 20, ascii_only: bool = False) -> list[str]:
    """The same as lines of text."""
    new = width + NUMBER
    return [f"{bar.month}  {bar.new:<{new}} {bar.lost}".rstrip() for bar in bars(months, width=width, ascii_only=ascii_only)]


def alarm_json(alarm: Alarm) -> dict[str, Any]:
    """The answer as `kundtui alarm --json` prints it."""
    return {
        "on": alarm.on.isoformat(),
        "verdict": alarm.windows[0].verdict,
        "windows": [window._asdict() | {"verdict": window.verdict} for window in alarm.windows],
        "destinations": dict(alarm.table),
        "lost": [
            _who(one.client, alarm.names) | {"told_on": one.on, "destination": one.destination, "reason": one.reason, "cause": one.cause}
            for one in alarm.lost
        ],
        "attention": alarm.share._asdict() | {"percent": alarm.share.percent, "claimed_by_source": CLAIMED},
        "months": [{"month": month.first.isoformat()[:7], "new": month.new, "lost": month.lost} for month in alarm.months],
    }


# Recoveries


def recovery(one: Recovery, today: date) -> str:
    """Say what became of a relation after a confirmed remedy (A10)."""
    before, worst = (word("level", level) if level else _("none yet") for level in (one.before, one.worst))
    levels = _("before {before}, at worst {worst}", before=before, worst=worst)
    if not one.after:
        due = say_day(one.after_on, today)
        return levels + ", " + _("now {now}; the answer comes {day}", now=word("level", one.now) if one.now else NOTHING, day=due)
    said = levels + ", " + _("{after} on {day}", after=word("level", one.after), day=short_day(one.after_on, today))
    return f"{said}: {_(CAME_TO[one.came_to])}" if one.came_to else said


def surprises(shocks: Sequence[Surprise]) -> str:
    """Say how many surprises no note had told of (A6)."""
    none = sum(not one.noted for one in shocks)
    return _("Surprises: {all}, of which {none} had no note of what to expect (A6).", all=len(shocks), none=none)


def recoveries_json(found: Recovered) -> dict[str, Any]:
    """The answer as `kundtui recoveries --json` prints it."""
    return {
        "on": found.on.isoformat(),
        "recoveries": [
            _who(one.client, found.names)
            | {
                "complaint": one.complaint,
                "text": one.text,
                "received_on": one.received_on.isoformat(),
                "confirmed_on": one.confirmed_on.isoformat(),
                "before": one.before or None,
                "worst": one.worst,
                "after_on": one.after_on.isoformat(),
                "after": one.after or None,
                "now": one.now or None,
                "came_to": one.came_to or None,
            }
            for one in found.recoveries
        ],
        "surprises": [
            _who(one.client, found.names) | {"on": one.on.isoformat(), "text": one.text, "noted": one.noted} for one in found.surprises
        ],
    }
