"""What is asked one by one before a relation ends, beside what the ledger tells: each kind is listed, or there is nothing of it (A12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kundtui.domain.ending import Ending

ASKED = ("delivery", "prepaid", "warranty", "notice", "data", "access")
"""Deliveries, prepaid work, warranties, the notice period, their data, their access."""
NONE = "none"


class Inventory(NamedTuple):
    """How the questions stand: by kind what is listed of it, and of which kinds there is nothing."""

    listed: dict[str, tuple[str, ...]]
    none: tuple[str, ...]

    @property
    def unanswered(self) -> tuple[str, ...]:
        return tuple(kind for kind in ASKED if kind not in self.listed and kind not in self.none)


def nothing_of(kinds: Iterable[str]) -> str:
    """The reason of the gate of the list: of what there is nothing, by code; "" where there is something of each."""
    found = ", ".join(kinds)
    return f"{NONE}: {found}" if found else ""


def read_nothing(reason: str) -> tuple[str, ...]:
    """Of what there is nothing, by the reason of the gate."""
    head, _, rest = reason.partition(":")
    return tuple(kind for part in rest.split(",") if (kind := part.strip()) in ASKED) if head.strip() == NONE else ()


def inventory(ending: Ending | None) -> Inventory:
    """The questions of this way to an end."""
    listed: dict[str, tuple[str, ...]] = {}
    none: tuple[str, ...] = ()
    for step in ending.steps if ending else ():
        data = step.entry.data
        if step.what == "obligation_listed" and data.get("ref") in ASKED:
            listed[data["ref"]] = (*listed.get(data["ref"], ()), data["what"])
        elif step.what == "gate_passed" and data["gate"] == "obligations":
            none = read_nothing(data.get("reason") or "")
    return Inventory(listed, tuple(kind for kind in none if kind not in listed))
