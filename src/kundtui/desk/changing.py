"""What is to be recorded when fields take new values: of a client and of a contact. Which values a field may take is the topic's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def changes(
    new: Mapping[str, Any],
    current: Callable[[str], Any],
    fields: Sequence[str],
    seen: Mapping[str, Any] | None,
) -> list[dict[str, Any]]:
    """The payloads of the fields that really change, with the value before filled in.

    Refused where a field is not one, holds no longer what was seen, or where nothing changes. Empty is no value.
    """
    found = []
    for field, value in new.items():
        if field not in fields:
            raise Refused("unknown_field", field=field)
        held = current(field)
        if seen is not None and field in seen and _none(held) != _none(seen[field]):
            if _none(value) == _none(seen[field]):
                continue
            raise Refused("conflict", field=field, now=held, old=_none(seen[field]))
        if _none(value) != _none(held):
            found.append({"field": field, "old": held, "new": _kept(value)})
    if not found:
        raise Refused("nothing_changed")
    return found


def _none(value: Any) -> Any:  # noqa: ANN401 - a field may hold text, a list or a truth
    """One word for what is not there: an unset field, an empty text or list, and what is not true."""
    return (list(value) if isinstance(value, list | tuple) else value) or None


def _kept(value: Any) -> Any:  # noqa: ANN401 - as above
    """As it is stored: lists as lists, nothing as nothing; a truth stays one."""
    return value if isinstance(value, bool) else _none(value)
