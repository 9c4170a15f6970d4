"""Recovery: apology, proposed correction and real help for one complaint (A8, A9), and whether a complete cycle satisfied the client."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kundtui.domain.complaint import Case, Step
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.policy import Policy

REMEDY = ("apologised", "proposed", "helped")
"""The three steps that make a recovery complete."""
CONTENT = ("resolved", "confirmed")
"""Steps after which the client could be content."""


class Cycle(NamedTuple):
    """One complete recovery: the complaint, the day on which it was done (an ordinal), and how it failed ("" where it satisfied).

    `failed`: reopened, repeated, or incident (dissatisfied again, P1). `entry` tells of it.
    """

    complaint: str
    day: int
    failed: str
    entry: str


def cycles(dossier: Dossier, policy: Policy, moment: datetime) -> list[Cycle]:
    """Every complete recovery cycle in the window of the diagnosis (Ruling 14), the oldest first."""
    found = [cycle for case in dossier.complaints.values() for cycle in _of(case, dossier, policy, moment)]
    today = moment.toordinal()
    return sorted((one for one in found if today - one.day < policy.incident_days), key=lambda one: (one.day, one.complaint))


def _of(case: Case, dossier: Dossier, policy: Policy, moment: datetime) -> Iterator[Cycle]:
    rounds: list[list[Step]] = [[]]
    reopenings: list[Step] = []
    for step in (step for step in case.steps if step.at <= moment):
        if step.what == "reopened":
            reopenings.append(step)
            rounds.append([])
        else:
            rounds[-1].append(step)
    for number, steps in enumerate(rounds):
        if complete(steps):
            at = max(step.at for step in steps if step.what in (*REMEDY, *CONTENT))
            failed, entry = ("reopened", reopenings[number].entry.id) if number < len(reopenings) else _again(case, dossier, policy, at)
            yield Cycle(case.id, at.toordinal(), failed, entry)


def complete(steps: list[Step]) -> bool:
    """Tell whether apology, proposal and help are all there; a waived step is none."""
    return set(REMEDY) <= {step.what for step in steps}


def _again(case: Case, dossier: Dossier, policy: Policy, at: datetime) -> tuple[str, str]:
    """The complaint made again, or the client dissatisfied again (P1), within the days after the remedy."""
    last = at.toordinal() + policy.cycle_repeat_days
    for other in dossier.complaints.values():
        if other.repeats == case.id and at.toordinal() <= other.received_at.toordinal() <= last:
            return "repeated", other.entry.id
    for day, entry in zip(dossier.incidents.days, dossier.incidents.facts, strict=True):
        if entry.data["type"] == "P1" and at.toordinal() <= day <= last:
            return "incident", entry.id
    return "", ""
