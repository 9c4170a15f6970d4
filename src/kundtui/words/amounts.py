"""Numbers of things in words: 1 day, 2 talks. Used inside the sentences of findings, ceilings and reasons; no sentence is here."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from kundtui.i18n import ngettext, short_day
from kundtui.words.saying import Lookup, as_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kundtui.words.saying import Way


def days(n: int) -> str:
    """Say a number of days."""
    return ngettext("{n} day", "{n} days", n)


def talks(n: int) -> str:
    """Say a number of talks."""
    return ngettext("{n} talk", "{n} talks", n)


def messages(n: int) -> str:
    """Say a number of written contacts."""
    return ngettext("{n} message", "{n} messages", n)


def sales_contacts(n: int) -> str:
    """Say a number of sales contacts."""
    return ngettext("{n} sales contact", "{n} sales contacts", n)


def contacts(n: int) -> str:
    """Say a number of people at the client."""
    return ngettext("{n} contact", "{n} contacts", n)


def broken_promises(n: int) -> str:
    """Say a number of broken promises."""
    return ngettext("{n} promise broken", "{n} promises broken", n)


def services(n: int) -> str:
    """Say a number of services."""
    return ngettext("{n} service", "{n} services", n)


def amount(say: Callable[[int], str]) -> Way:
    """Say a field that holds a number of things; anything else as it stands."""

    def said(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - an argument of a code
        return say(value) if isinstance(value, int) and not isinstance(value, bool) else as_text(value, lookup)

    return said


def as_short_day(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - an argument of a code
    """Say an ISO day without its weekday, and without its year where that is today's."""
    try:
        return short_day(date.fromisoformat(str(value)[:10]), lookup.today)
    except ValueError:
        return as_text(value, lookup)


as_days = amount(days)
as_broken = amount(broken_promises)
