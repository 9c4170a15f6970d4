"""What the forms of a client share: what an act did to the level in words, and what is typed as a moment or in one line."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING

from kundtui.desk.refused import Refused
from kundtui.i18n import _
from kundtui.language import dates
from kundtui.language.text import TEXT, clean
from kundtui.words.terms import word

if TYPE_CHECKING:
    from datetime import date

    from kundtui.desk.act import Receipt
    from kundtui.desk.desk import Desk

CLOCK = re.compile(r"(?:^|\s)(?P<hour>\d{1,2}):(?P<minute>\d{2})$")
LONGEST = 200
"""Characters of a complaint that stand above a form; the details beside the list have all of it."""


def stored(what: str, receipt: Receipt, client: str, more: str = "") -> str:
    """Tell what was stored, what it did to the level, and whose it is; the shortest first, for the line has an end."""
    before, after = word("level", receipt.before), word("level", receipt.after)
    level = "" if before == after else _("{after} (was {before}).", after=after, before=before)
    return " ".join(part for part in (what, level, more, client) if part)


def line(text: str) -> str:
    """A text typed in one line, as it may be kept."""
    return clean(text, limit=TEXT)


def excerpt(text: str) -> str:
    """The beginning of a text in one line."""
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def day_of(desk: Desk, typed: str, *, past: bool = False) -> date:
    """The day that was typed; refused where it is none."""
    now = desk.now()
    read = dates.read(typed, now.date(), past=past, work=desk.office.work(desk.office.policy(now)))
    if read.day is None:
        raise Refused(read.problem, text=typed)
    return read.day


def moment_of(desk: Desk, typed: str) -> datetime | None:
    """When something happened: a day, a time of day, or both. None is now; a day alone is its beginning, today is now."""
    typed, today = typed.strip(), desk.now().date()
    clock = CLOCK.search(typed)
    days = typed[: clock.start()].strip() if clock else typed
    day = day_of(desk, days, past=True) if days else today
    if clock is None:
        return None if day == today else datetime.combine(day, time())
    try:
        at = time(int(clock["hour"]), int(clock["minute"]))
    except ValueError:
        raise Refused("no_such_date", text=typed) from None
    return datetime.combine(day, at)
