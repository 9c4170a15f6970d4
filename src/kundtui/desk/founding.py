"""The founding of an office: its name, country, zone and currency, and the first member, who is its admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import available_timezones

from kundtui.desk.refused import Refused
from kundtui.domain.entry import OFFICE, Entry
from kundtui.domain.policy import DEFAULT
from kundtui.store.port import Moved, Operation, Write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kundtui.desk.desk import Desk

LETTERS = 2
CURRENCY_LETTERS = 3


class Founding(NamedTuple):
    """What `init` asks for."""

    member: str
    login: str
    country: str = DEFAULT.country
    time_zone: str = DEFAULT.time_zone
    currency: str = DEFAULT.currency


def refuse_founding(draft: Founding) -> None:
    """Refuse an office that cannot be: each field says itself what is wrong with it."""
    if not draft.member.strip():
        raise Refused("missing_field", field="member")
    if not (len(draft.country) == LETTERS and draft.country.isalpha()):
        raise Refused("bad_value", field="country", value=draft.country, allowed="SE, NO, DK, FI …")
    if draft.time_zone not in available_timezones():
        raise Refused("bad_value", field="time_zone", value=draft.time_zone, allowed="Europe/Stockholm, Europe/Oslo …")
    if not (len(draft.currency) == CURRENCY_LETTERS and draft.currency.isalpha()):
        raise Refused("bad_value", field="currency", value=draft.currency, allowed="SEK, NOK, EUR …")


def found(desk: Desk, draft: Founding) -> str:
    """Record the office's first entries; returns the id of the first member."""
    refuse_founding(draft)
    member, operation = desk.new_id(), desk.new_id()
    entries = list(_entries(desk, draft, member, operation))
    try:
        desk.store.append(Write(Operation(operation, member, "init", desk.recorded_at()), entries, {OFFICE: 0}, ()))
    except Moved as moved:
        raise Refused("founded_already") from moved
    return member


def _entries(desk: Desk, draft: Founding, member: str, operation: str) -> Iterator[Entry]:
    at, recorded_at = desk.stamp(desk.now()), desk.recorded_at()
    person = {"name": draft.member.strip(), "role": "admin", "login": draft.login}
    yield Entry(0, desk.new_id(), operation, OFFICE, "member.added", member, at, recorded_at, member, person)
    wanted = {"country": draft.country.upper(), "time_zone": draft.time_zone, "currency": draft.currency.upper()}
    changes = [(field, value) for field, value in wanted.items() if value != getattr(DEFAULT, field)]
    for version, (field, value) in enumerate(changes, 1):
        data = {"field": field, "old": getattr(DEFAULT, field), "new": value, "version": version}
        yield Entry(0, desk.new_id(), operation, OFFICE, "policy.changed", "", at, recorded_at, member, data)
