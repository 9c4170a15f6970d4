"""What the forms of a client share: what an act did to the level in words, what a colleague changed meanwhile, what is typed as a moment or in one line."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from kundtui.desk.refused import Refused
from kundtui.desk.when import day_read, when
from kundtui.i18n import _, say_day
from kundtui.language.text import TEXT, clean
from kundtui.words import excerpt as words
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from kundtui.desk.act import Receipt
    from kundtui.desk.desk import Desk

LONGEST = 200
"""Cells of a complaint that stand above a form; the details beside the list have all of it."""


def stored(what: str, receipt: Receipt, client: str, more: str = "") -> str:
    """Tell what was stored, what it did to the level, and whose it is; the shortest first, for the line has an end."""
    before, after = word("level", receipt.before), word("level", receipt.after)
    level = "" if before == after else _("{after} (was {before}).", after=after, before=before)
    return " ".join(part for part in (what, level, more, client) if part)


@contextmanager
def told_of_others(seen: dict[str, Any]) -> Iterator[None]:
    """Note what a colleague has changed meanwhile, once it was refused and told: who then saves again has looked, and means it."""
    try:
        yield
    except Refused as refusal:
        if refusal.code == "conflict":
            seen[str(refusal.facts["field"])] = refusal.facts["now"]
        raise


def line(text: str) -> str:
    """A text typed in one line, as it may be kept."""
    return clean(text, limit=TEXT)


def excerpt(text: str) -> str:
    """The beginning of a text in one line."""
    return words.excerpt(text, LONGEST)


def day_of(desk: Desk, typed: str, *, past: bool = False) -> date:
    """The day that was typed; refused where it is none."""
    return day_read(desk, typed, past=past)[0]


def day_again(desk: Desk, typed: str, *, past: bool = False) -> str:
    """The day that was typed, said again; where another may be meant it is said how that one is written."""
    day, reading = day_read(desk, typed, past=past)
    today, other = desk.now().date(), reading.other
    if other is None or (past and other > today):
        return say_day(day, today)
    return _("{day}   or {other}: write {date}", day=say_day(day, today), other=say_day(other, today), date=other.isoformat())


def moment_of(desk: Desk, typed: str) -> datetime | None:
    """When something happened: a day, a time of day, or both. None is now; a day alone is its beginning, today is now."""
    return when(desk, typed).at
