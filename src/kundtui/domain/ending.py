"""One way to an end from our side: its steps, the stage that they lead to, and which of its gates are open. What blocks a step: `gates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.tried import ITEMS as TRIED
from kundtui.domain.tried import read_waiver

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.offboarding import Stage

RUNNING = ("considered", "decided", "noticed")
"""The stages in which an ending is under way; "returned" and "ended" are its two ends."""
TURNS = {"considered": "considered", "decided": "decided", "notice_given": "noticed", "returned": "returned", "ended": "ended"}
"""What happens -> the stage that it leads to."""


class Ending(NamedTuple):
    """One way to an end with its steps in order, and the stage that they lead to."""

    subject: str
    stage: str
    steps: tuple[Stage, ...]

    @property
    def running(self) -> bool:
        return self.stage in RUNNING

    def last(self, what: str) -> Stage | None:
        return next((step for step in reversed(self.steps) if step.what == what), None)


def ending_at(dossier: Dossier, moment: datetime) -> Ending | None:
    """The way to an end that is under way at the moment, else the newest that was."""
    ways: dict[str, list[Stage]] = {}
    for step in dossier.offboarding.until(moment):
        ways.setdefault(step.subject, []).append(step)
    found = [Ending(subject, _stage(steps), tuple(steps)) for subject, steps in ways.items()]
    return next((ending for ending in reversed(found) if ending.running), found[-1] if found else None)


def _stage(steps: list[Stage]) -> str:
    stage = ""
    for step in steps:
        stage = TURNS.get(step.what, stage)
    return stage


def opened(ending: Ending | None, gate: str) -> tuple[Stage | None, str]:
    """What opened one of the gates that the log names, the newest, and how: done, or waived. A waiver of single items opens none."""
    for step in reversed(ending.steps if ending else ()):
        if step.what in ("gate_passed", "gate_waived") and step.entry.data["gate"] == gate:
            if step.what == "gate_passed":
                return step, "done"
            named, _reason = read_waiver(step.entry.data.get("reason") or "", TRIED) if gate == "tried" else ((), "")
            if not named or set(named) >= set(TRIED):
                return step, "waived"
    return None, ""


def is_open(ending: Ending | None, gate: str) -> bool:
    """Whether a gate that the log names was neither passed nor waived."""
    return opened(ending, gate)[0] is None
