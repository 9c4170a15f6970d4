"""Who has the same client open: said by each seat now and then, forgotten by itself. No act, and no part of the log."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk

HORIZON = timedelta(minutes=2)
"""Whoever has said nothing for so long is taken to have gone: a session may end without a word."""
RENEWAL = timedelta(seconds=30)
"""So often one says again that one is still here."""


def enter(desk: Desk, client: str) -> None:
    """Say that one has this client open, now."""
    desk.store.personal.open_client(_self(desk), client, desk.recorded_at())


def leave(desk: Desk, client: str) -> None:
    """Say that one has it open no more."""
    desk.store.personal.close_client(_self(desk), client)


def others(desk: Desk, client: str) -> tuple[str, ...]:
    """Who else has it open, each once by name. Whoever became a member meanwhile has said so by login before."""
    after = (desk.clock() - HORIZON).isoformat(timespec="milliseconds")
    here = (one for one in desk.store.personal.others(_self(desk), client, after) if one != desk.login)
    return tuple(dict.fromkeys(_called(desk, one) for one in here))


def _called(desk: Desk, one: str) -> str:
    known = desk.office.members.get(one) or desk.office.member_of(one)
    return known.name if known else one


def _self(desk: Desk) -> str:
    return desk.member.id or desk.login
