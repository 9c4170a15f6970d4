"""The catch-up of many rows by the one who holds the lease: some hundreds a transaction, until nothing is stale. How one is caught up: `portfolio`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.portfolio import BATCH, behind, catch_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from kundtui.desk.desk import Desk


class CaughtUp(NamedTuple):
    """What became of a catch-up. `alone`: whether the lease was free; `left`: whether stale rows are left that nobody else takes."""

    done: int
    alone: bool
    left: bool


def catch_up_alone(desk: Desk, goes_on: Callable[[], bool]) -> CaughtUp:
    """Bring every stale row up to date unless somebody else does already; `goes_on` is asked before each transaction.

    Each transaction is whole: whoever ends this at any moment loses the rows under way and nothing else. Raises the store's errors.
    """
    with desk.store.lease() as alone:
        done = 0
        while alone and goes_on() and (count := catch_up(desk, BATCH)):
            done += count
        return CaughtUp(done, alone, left=alone and behind(desk, 1) > 0)
