"""Who is meant in a form about a client: a contact or a member by the beginning of the name, and the hint that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import portfolio
from kundtui.desk.member import the_member
from kundtui.desk.naming import the_contact
from kundtui.tui.terminal import safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kundtui.desk.desk import Desk

SHOWN = 52
"""Cells of names that stand in an empty field as a hint."""


def contacts(desk: Desk, client: str) -> str:
    """The names of those at the client, as a hint."""
    now = desk.now()
    here = [one for one in portfolio.dossier(desk, client).contacts.values() if one.here(now)]
    return _hint(str(one.value("name", now) or "") for one in here)


def members(desk: Desk) -> str:
    """The names of those who work here, as a hint."""
    return _hint(member.name for member in desk.office.members.values() if not member.left)


def _hint(names: Iterable[str]) -> str:
    said = safe(", ".join(names))
    return said if len(said) <= SHOWN else said[: SHOWN - 1] + "…"


def contact(desk: Desk, client: str, typed: str) -> str:
    """The contact who is meant; "" where nobody is named."""
    return the_contact(portfolio.dossier(desk, client), typed.strip(), desk.now()) if typed.strip() else ""


def member(desk: Desk, typed: str) -> str:
    """The member who is meant; "" where nobody is named."""
    return the_member(desk, typed.strip()) if typed.strip() else ""
