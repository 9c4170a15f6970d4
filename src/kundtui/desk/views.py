"""A member's own views of the portfolio, by number: filter, order, table or heat. They are in the personal file and no part of the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.refused import Refused
from kundtui.domain.standing import ORDERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kundtui.desk.desk import Desk

NUMBERS = range(1, 10)
PLACE = "views"
"""The name under which they are remembered."""


class View(NamedTuple):
    """One way to look at the portfolio; `words` is the filter as it was typed. Without a name it is nobody's."""

    name: str = ""
    words: str = ""
    order: str = "level"
    descending: bool = False
    heat: bool = False


ALL = View()
"""All clients, as number 0 shows them."""


def views(desk: Desk) -> dict[int, View]:
    """The views that this member has saved, by number."""
    kept = desk.store.personal.remembered(desk.login, PLACE)
    found = {number: _read(kept[str(number)]) for number in NUMBERS if isinstance(kept, dict) and isinstance(kept.get(str(number)), dict)}
    return {number: view for number, view in found.items() if view.name}


def save(desk: Desk, number: int, view: View) -> None:
    """Keep a view under its number, in the place of the one before; one without a name takes that away."""
    refuse_number(number)
    kept = {str(one): two._asdict() for one, two in views(desk).items() if one != number}
    desk.store.personal.remember(desk.login, PLACE, kept | ({str(number): view._asdict()} if view.name else {}))


def the_view(desk: Desk, number: int) -> View:
    """The view of a number; 0 is all clients. Refused where there is none."""
    if number == 0:
        return ALL
    refuse_number(number)
    found = views(desk).get(number)
    if found is None:
        raise Refused("no_view", number=number)
    return found


def refuse_number(number: int) -> None:
    """Refuse a number that no key has."""
    if number not in NUMBERS:
        raise Refused("bad_view_number", number=number)


def _read(kept: Mapping[str, Any]) -> View:
    order = kept.get("order")
    return View(
        str(kept.get("name") or ""),
        str(kept.get("words") or ""),
        str(order) if order in ORDERS else "level",
        bool(kept.get("descending")),
        bool(kept.get("heat")),
    )
