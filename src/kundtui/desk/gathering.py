"""A desk at which acts are gathered instead of carried out, so that several become one operation. How one is carried out: `act`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from kundtui.domain.dossier import Dossier


class Step(NamedTuple):
    """One act that was asked for: the clients that it is about, and what it decides on their facts."""

    clients: tuple[str, ...]
    decide: Callable[[Mapping[str, Dossier], datetime], Mapping[str, Iterable[Any]]]


class Gathering(Desk):
    """The same seat as another desk; its acts are only noted, in their order."""

    __slots__ = ("steps",)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.store, desk.login, desk.clock, desk.today)
        self.calendar = desk.calendar
        self.steps: list[Step] = []
