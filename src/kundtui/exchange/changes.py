"""What a field may change to: each field of a client, of a contact and of the office's policy has its own type. Whether it may change: `domain`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from pydantic import TypeAdapter, ValidationError

from kundtui.domain.closing import EXAMPLES, closing
from kundtui.domain.policy import RANGES
from kundtui.domain.values import Name
from kundtui.domain.worktime import business_hours
from kundtui.exchange.payload import BadPayloadError, Wrong, checked_type, wrongs_of

if TYPE_CHECKING:
    from collections.abc import Callable

CLIENT: dict[str, Any] = {
    "name": Name,
    "code": Name,
    "aliases": list[Name],
    "tags": list[Name],
    "target": Name,
    "origin": Name,
    "trust": Name,
    "country": Name,
    "do_not_call": bool,
}
CONTACT: dict[str, Any] = {"name": Name, "role": Name, "email": Name, "phone": Name, "main": bool}
NEEDED = ("name", "code")
"""Fields that nobody is without."""
LETTERS = {"country": 2, "currency": 3}
MOST_CLOSED_DAYS = 2000


def refuse_changes(kind: str, data: dict[str, Any]) -> None:
    """Refuse a change whose old or new value is not of its field's type; raises BadPayloadError. Empty texts are judged by who reads on."""
    field = data["field"]
    if kind == "policy.changed":
        _refuse_policy(field, data["new"])
        return
    hint = (CLIENT if kind == "client.changed" else CONTACT).get(field)
    if hint is None:
        return
    for side in ("old", "new"):
        if data.get(side) is None:
            if side == "new" and field in NEEDED:
                raise BadPayloadError([Wrong("new", "empty_field", {"field": "new"})])
            continue
        if data[side] == "" and hint is Name:
            continue
        try:
            data[side] = _adapter(kind.partition(".")[0], field, hint).validate_python(data[side], strict=True)
        except ValidationError as error:
            raise BadPayloadError(wrongs_of(error, side)) from None


_adapters: dict[tuple[str, str], TypeAdapter[Any]] = {}


def _adapter(whose: str, field: str, hint: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - a type hint is anything
    if (whose, field) not in _adapters:
        _adapters[whose, field] = TypeAdapter(checked_type(hint))
    return _adapters[whose, field]


def _refuse_policy(field: str, new: Any) -> None:  # noqa: ANN401 - it is judged here
    """Refuse a value that the rules could not work with; an unknown field is the fold's to refuse."""
    if field in RANGES:
        bounds = RANGES[field]
        good = type(new) is int and bounds.lowest <= new <= bounds.highest
        allowed = f"{bounds.lowest} … {bounds.highest}"
    elif field in POLICY_WORDS:
        test, allowed = POLICY_WORDS[field]
        good = test(new)
    else:
        return
    if not good:
        raise BadPayloadError([Wrong("new", "bad_value", {"field": field, "value": new, "allowed": allowed})])


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _hours(new: object) -> bool:
    try:
        return isinstance(new, str) and bool(business_hours(new))
    except ValueError:
        return False


def _letters(count: int) -> Callable[[object], bool]:
    return lambda new: isinstance(new, str) and len(new) == count and new.isascii() and new.isalpha() and new.isupper()


def _days(new: object) -> bool:
    """A list of entries, each as `closing` reads it."""
    try:
        return isinstance(new, list) and len(new) <= MOST_CLOSED_DAYS and all(isinstance(one, str) and closing(one) for one in new)
    except ValueError:
        return False


POLICY_WORDS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "time_zone": (lambda new: isinstance(new, str) and new in _zones(), "Europe/Stockholm, Europe/Oslo …"),
    "country": (_letters(LETTERS["country"]), "SE, NO, DK, FI …"),
    "currency": (_letters(LETTERS["currency"]), "SEK, NOK, EUR …"),
    "business_hours": (_hours, "08:00-12:00,13:00-17:00"),
    "closed_days": (_days, EXAMPLES),
}
