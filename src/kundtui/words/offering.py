"""What is said of services and clients: each of the matrix, the clock of the yearly presentation (T6), white space (T7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import _, ngettext, say_day
from kundtui.words.saying import NOTHING
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kundtui.desk.offering import Matrix, Space, White
    from kundtui.domain.offering import Offer, Presentation


def state(one: Offer) -> str:
    """Name how the client stands to a service."""
    return word("service_state", one.state)


def shown(one: Offer, today: date) -> str:
    """Say when a service was last presented; in brackets where that counts no more."""
    if one.shown_on is None:
        return NOTHING
    day = say_day(one.shown_on, today)
    return day if one.fresh else f"({day})"


def answered(one: Offer, today: date) -> str:
    """Say when the client last answered."""
    return say_day(one.answered_on, today) if one.answered_on else NOTHING


def presentation(found: Presentation, of: int, today: date) -> str:
    """Say whether all services are presented, and by when they are to be again."""
    if not of:
        return _("The office has no service on its list")
    if found.due_on is None:
        return _("Nothing was ever presented")
    day = say_day(found.due_on, today)
    if found.complete:
        return _("All presented; again by {day}", day=day)
    missing = ngettext("{n} of {of} is not presented", "{n} of {of} are not presented", len(found.missing), of=of)
    due = _("due since {day}", day=day) if found.due_on < today else _("all again by {day}", day=day)
    return f"{missing}; {due}"


def white(one: White, names: Mapping[str, str]) -> str:
    """Say what could be offered to a client."""
    wanted = _("interested in {services}", services=", ".join(names[service] for service in one.interested)) if one.interested else ""
    new = _("never presented: {services}", services=", ".join(names[service] for service in one.unshown)) if one.unshown else ""
    return " · ".join(part for part in (wanted, new) if part)


def summary(found: Space) -> str:
    """Say how many clients something could be offered to."""
    return ngettext("{n} client to offer something", "{n} clients to offer something", len(found.clients))


def matrix_json(found: Matrix) -> dict[str, Any]:
    """The matrix of one client as data."""
    due = found.presentation.due_on
    return {
        "client": found.client,
        "name": found.name,
        "on": found.moment.date().isoformat(),
        "complete": found.presentation.complete,
        "due_on": due.isoformat() if due else None,
        "services": [
            {
                "service": one.service,
                "name": found.names[one.service],
                "state": one.state,
                "presented_on": one.shown_on.isoformat() if one.shown_on else None,
                "counts": one.fresh,
                "answered_on": one.answered_on.isoformat() if one.answered_on else None,
            }
            for one in found.offers
        ],
    }


def white_json(one: White, names: Mapping[str, str]) -> dict[str, Any]:
    """One client with what could be offered to it, as data."""
    return {
        "client": one.row.client,
        "name": one.row.name,
        "code": one.row.code,
        "interested": [names[service] for service in one.interested],
        "not_presented": [names[service] for service in one.unshown],
    }
