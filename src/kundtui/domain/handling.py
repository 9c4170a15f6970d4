"""The steps of a complaint between receipt and confirmation: which of them can follow, and what a step out of order is refused for.

The log's own order is in `complaint`; here are the gates of whoever acts (entries.md: an import checks order, not gates).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.clock import FIRST_ANSWERS, waiting
from kundtui.domain.complaint import lawful_step

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.complaint import Reading
    from kundtui.domain.policy import Policy

STEPS = {
    "answer": "answered",
    "assess": "assessed",
    "decide": "decided",
    "move": "decision_moved",
    "apologise": "apologised",
    "propose": "proposed",
    "help": "helped",
    "inform": "informed",
    "wait": "waiting",
    "resume": "resumed",
    "resolve": "resolved",
    "decline": "resolved",
    "confirm": "confirmed",
    "withdraw": "withdrawn",
    "merge": "merged",
    "reopen": "reopened",
    "repeat": "received",
}
"""Every step by the word of its act -> what it records."""
AFTER_ANSWER = ("assess", "apologise", "propose", "help", "wait")
"""Steps that make no sense to a client who has heard nothing yet (R9)."""
TOGETHER = ("inform", "assess", "wait", "resolve", "decline", "withdraw")
"""Steps that may be taken of several complaints at once."""
ESCALATES = 2
"""So many moves of a decision go to the leader (B8)."""


class Gate(NamedTuple):
    """Why a step is refused: a code and the practice behind it."""

    code: str
    practice: str


def moves(reading: Reading) -> int:
    """How often the decision has been moved since the receipt, or the last reopening (B8)."""
    return sum(step.what == "decision_moved" for step in reading.steps)


def escalated(reading: Reading) -> bool:
    """Tell whether the leader is to see it: an open complaint whose decision was moved twice and is not told yet (B8)."""
    return reading.open and moves(reading) >= ESCALATES and reading.first("decided") is None


def ended_at(reading: Reading) -> datetime | None:
    """When it was closed last: by the client's word, else by ours; None where it is not."""
    return reading.confirmed_at or (reading.resolved.at if reading.resolved else None)


def gate(reading: Reading, step: str, policy: Policy, moment: datetime) -> Gate | None:
    """What keeps a step from following now, or None where it can."""
    if step == "repeat":
        return Gate("not_closed", "R6") if reading.open else None
    if step in ("decide", "move") and reading.first("decided"):
        return Gate("decision_told", "B8")
    refusal = lawful_step(reading, STEPS[step])
    if refusal:
        return Gate(refusal, PRACTICES.get(step, ""))
    return _out_of_order(reading, step, moment) or _too_late(reading, step, policy, moment)


PRACTICES = {"confirm": "A10", "reopen": "B6", "resolve": "A8", "decline": "R1", "answer": "R9", "merge": "R6", "withdraw": "R6"}
"""What stands behind the order of a step; the others follow from B6: at once, and solve it."""


def _out_of_order(reading: Reading, step: str, moment: datetime) -> Gate | None:
    if step == "answer" and reading.first("answered"):
        return Gate("already_answered", "R9")
    if step in AFTER_ANSWER and reading.open and reading.first(*FIRST_ANSWERS) is None:
        return Gate("answer_first", "R9")
    if step == "move" and reading.last("answered", "decision_moved") is None:
        return Gate("no_decision_day", "B8")
    if step == "resume" and not waiting(reading, moment):
        return Gate("not_waiting", "B8")
    return None


def _too_late(reading: Reading, step: str, policy: Policy, moment: datetime) -> Gate | None:
    """A complaint is reopened within so many days of its end; later it is a new one that is linked."""
    ended = ended_at(reading)
    late = step == "reopen" and ended is not None and moment.toordinal() - ended.toordinal() > policy.reopen_days
    return Gate("reopen_too_late", "B6") if late else None


def untold(reading: Reading) -> bool:
    """Tell whether a complaint was declined and the client has not been told."""
    declined = reading.resolved is not None and reading.resolved.entry.data["outcome"] == "declined"
    return reading.phase == "resolved" and declined and reading.first("decided") is None


def next_step(reading: Reading) -> str:
    """What is to be done next: answer, decide, resolve, confirm, or "" where nothing is.

    After the answer the decision comes next, where its day was promised; then the end. A complaint that was declined is told so (R1).
    """
    if reading.phase == "resolved":
        return "decide" if untold(reading) else "confirm"
    if not reading.open:
        return ""
    if reading.first(*FIRST_ANSWERS) is None:
        return "answer"
    return "decide" if reading.first("decided") is None and reading.first("answered") else "resolve"


def lawful(reading: Reading, policy: Policy, moment: datetime) -> tuple[str, ...]:
    """Every step that can follow, the next one first, then in the order of a complaint's life."""
    following = next_step(reading)
    can = [step for step in STEPS if gate(reading, step, policy, moment) is None]
    return tuple(sorted(can, key=lambda step: step != following))
