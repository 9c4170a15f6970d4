"""What is said of the picture of a client's people: the nine fields, one thread or several, who is next, who has soured and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.people import reason_code
from kundtui.domain.picture import ANSWERS
from kundtui.i18n import N_, _, ngettext, say_day, short_day
from kundtui.words.client import as_reason
from kundtui.words.saying import Lookup
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kundtui.desk.moved import Came
    from kundtui.desk.picture import Laid
    from kundtui.domain.picture import Picture, Placed, Threads

WILL = {"yes": N_("wants to"), "no": N_("does not want to"), "unknown": N_("will not known")}
MANDATE = {"yes": N_("may decide"), "no": N_("may not decide"), "unknown": N_("mandate not known")}


def single(threads: Threads, names: Mapping[str, str]) -> str:
    """Warn that all hangs on one thread, or on none, and say with whom to talk next (N12)."""
    if threads.active:
        held = ", ".join(names.get(one, "") for one in threads.active)
        said = ngettext("Only {names} talked with in {n} day", "Only {names} talked with in {n} days", threads.days, names=held)
    else:
        said = ngettext("Nobody there talked with in {n} day", "Nobody there talked with in {n} days", threads.days)
    return _("Single-threaded. {said}; {next}", said=said, next=_following(threads, names))


def short(threads: Threads, names: Mapping[str, str]) -> str:
    """Warn of the same in one line of a narrow window."""
    held = ", ".join(names.get(one, "") for one in threads.active)
    following = _following(threads, names)
    if not held:
        return _("No thread: nobody talked with; {next}", next=following)
    return ngettext("One thread: {names}; {next}", "{n} threads: {names}; {next}", len(threads.active), names=held, next=following)


def _following(threads: Threads, names: Mapping[str, str]) -> str:
    following = names.get(threads.following, "")
    return _("next: {name}", name=following) if following else _("find somebody else there")


def broad(threads: Threads) -> str:
    """Say with how many we talk."""
    return ngettext("{n} contact talked with", "{n} contacts talked with", len(threads.active)) + ngettext(
        " in {n} day", " in {n} days", threads.days
    )


def reason(text: str) -> str:
    """Say why somebody soured: a known reason in the reader's language, any other in the words that were noted."""
    return as_reason(text, Lookup({}, None))


def lines(found: Picture, mark: str) -> list[tuple[str, str, str, str]]:
    """Give the nine fields as lines: what they want, and beneath each other who may decide, may not, or of whom nobody knows.

    `mark` stands before who is next.
    """
    said: list[tuple[str, str, str, str]] = []
    for will in ANSWERS:
        fields = [
            [f"{mark} {name_of(one)}" if one.following else name_of(one) for one in found.field(will, mandate)] for mandate in ANSWERS
        ]
        high = max(1, *map(len, fields))
        padded = [[*field, *([""] * (high - len(field)))] for field in fields]
        heads = [_(WILL[will]), *([""] * (high - 1))]
        said += [*zip(heads, *padded, strict=True)]
    return said


def stance(one: Placed) -> str:
    """Say how a person stands towards us, and why where that is known."""
    said = word("stance", one.stance) if one.stance else _("not assessed yet")
    return f"{said}: {reason(one.reason)}" if one.reason else said


def view(one: Placed) -> str:
    """Say what a person wants and may, and how they stand towards us."""
    return f"{_(WILL[one.will])}, {_(MANDATE[one.mandate])} · {stance(one)}"


def talked(one: Placed, today: date) -> str:
    """Say when a person was last talked with."""
    return _("talked with on {day}", day=say_day(one.talked_on, today)) if one.talked_on else _("never talked with")


def talked_short(one: Placed, today: date) -> str:
    """Say the same in a narrow column."""
    return _("talked {day}", day=short_day(one.talked_on, today)) if one.talked_on else _("never talked")


def name_of(one: Placed) -> str:
    """What the person is called now."""
    return str(one.contact.newest("name") or "")


def role_of(one: Placed) -> str:
    """What the person is there now."""
    return str(one.contact.newest("role") or "")


def came(one: Came, today: date) -> str:
    """Say where a person was before, until when."""
    return _("was at {client} until {day}", client=one.client_name, day=say_day(one.until, today))


def person_json(one: Placed, laid: Laid) -> dict[str, Any]:
    """Give a person of the picture as data."""
    before = laid.came.get(one.contact.id)
    return {
        "id": one.contact.id,
        "name": name_of(one),
        "role": one.contact.newest("role"),
        "main": bool(one.contact.newest("main")),
        "will": one.will,
        "mandate": one.mandate,
        "stance": one.stance or None,
        "reason": one.reason or None,
        "reason_code": reason_code(one.reason) or None,
        "talked_on": one.talked_on.isoformat() if one.talked_on else None,
        "active": one.active,
        "next": one.following,
        "was_at": {"client": before.client, "name": before.client_name, "until": before.until.isoformat()} if before else None,
    }


def threads_json(threads: Threads, names: Mapping[str, str]) -> dict[str, Any]:
    """Give the threads as data."""
    return {
        "single": threads.single,
        "talked_with": [names.get(one, one) for one in threads.active],
        "days": threads.days,
        "next": names.get(threads.following) or None,
    }
