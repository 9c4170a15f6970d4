"""The checklist of an ending: each gate with its day, by whom, the days used against those meant for it, what blocks it. Rules: `gates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.gates import Actor, Blocker, Ending, blockers, ending_at, listed, obligations

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.gates import Obligation
    from kundtui.domain.offboarding import Stage
    from kundtui.domain.policy import Policy


class Check(NamedTuple):
    """One gate. `step` is the act that opens it ("" where none does yet), `how`: "", done or waived.

    `used` and `target`: the days since the gate before it was opened, until this one was or until now, and those meant for it.
    """

    gate: str
    step: str
    how: str
    at: datetime | None = None
    by: str = ""
    entry: str = ""
    used: int | None = None
    target: int | None = None
    blockers: tuple[Blocker, ...] = ()

    @property
    def done(self) -> bool:
        return bool(self.how)

    @property
    def late(self) -> bool:
        """It took, or takes, longer than was meant (A11, A13)."""
        return self.used is not None and self.target is not None and self.used > self.target


MAY_BE_EMPTY = "obligations"


class Checklist(NamedTuple):
    """An ending as a member sees it at a moment. `ending` is None where none is under way, or was since the client came back."""

    ending: Ending | None
    returned: Stage | None
    checks: tuple[Check, ...]
    owed: tuple[Obligation, ...]

    @property
    def stage(self) -> str:
        return self.ending.stage if self.ending else ""

    @property
    def told(self) -> bool:
        """Whether the client knows."""
        return self.stage in ("noticed", "ended")

    @property
    def ends_on(self) -> str:
        notice = self.ending.last("notice_given") if self.ending else None
        return str(notice.entry.data["ends_on"]) if notice else ""

    @property
    def next(self) -> Check | None:
        """The gate that is to be opened next; a list of obligations may be empty."""
        return next((check for check in self.checks if not check.done and check.step and check.gate != MAY_BE_EMPTY), None)


GATES = (
    ("considering", "consider", "considered"),
    ("tried", "", ""),
    ("calculus", "", ""),
    ("decision", "decide", "decided"),
    ("obligations", "list", "obligation_listed"),
    ("notice", "notice", "notice_given"),
    ("met", "meet", ""),
    ("wind_down", "", ""),
    ("ended", "end", "ended"),
    ("followed_up", "follow_up", "followed_up"),
)
"""Each gate with the act that opens it and what the log then says; one without an act is shown where the log passed or waived it."""
SINCE = {"decision": "considered", "notice": "decided", "ended": "notice_given", "followed_up": "ended"}
"""From what on the days of a gate are counted."""


def targets(policy: Policy) -> dict[str, int]:
    """The days that are meant for each gate (A11, A13)."""
    return {
        "decision": policy.considering_days,
        "notice": policy.noticing_days,
        "ended": policy.winding_down_days,
        "followed_up": policy.follow_up_days,
    }


def checklist(dossier: Dossier, policy: Policy, moment: datetime, actor: Actor) -> Checklist:
    """Where the ending of a client stands, gate by gate."""
    newest = ending_at(dossier, moment)
    returned = newest.last("returned") if newest and newest.stage == "returned" else None
    ending = None if returned else newest
    owed = tuple(_owed(dossier, ending, moment)) if ending else ()
    seen = Checklist(ending, returned, (), owed)
    found = (_check(seen, row, policy, moment) for row in GATES)
    checks = tuple(_blocked(check, seen, dossier, moment, actor) for check in found if check.step or check.done)
    return seen._replace(checks=checks)


def _owed(dossier: Dossier, ending: Ending, moment: datetime) -> list[Obligation]:
    """What is owed; after the end what the list held, for what came up later is not of it."""
    return listed(ending, moment) if ending.stage == "ended" else obligations(dossier, moment)


def _check(seen: Checklist, row: tuple[str, str, str], policy: Policy, moment: datetime) -> Check:
    gate, step, what = row
    done, how = _opened(seen, gate, what)
    used, target = _days(seen.ending, gate, done.at if done else moment), targets(policy).get(gate)
    if gate in SINCE and used is not None:
        return _filled(Check(gate, step, how, used=used, target=target), done)
    return _filled(Check(gate, step, how), done)


def _filled(check: Check, done: Stage | None) -> Check:
    """With who did it: a decision is its approver's, whoever wrote it down."""
    return check._replace(at=done.at, by=done.entry.data.get("approved_by", done.entry.by), entry=done.entry.id) if done else check


def _opened(seen: Checklist, gate: str, what: str) -> tuple[Stage | None, str]:
    """What opened a gate, and how: done, or waived with a reason."""
    ending = seen.ending
    if ending is None:
        return None, ""
    if gate == "met":
        return _all_met(seen, ending)
    for step in reversed(ending.steps):
        if step.what == what:
            return step, "done"
        if step.what in ("gate_passed", "gate_waived") and step.entry.data["gate"] == gate:
            return step, "done" if step.what == "gate_passed" else "waived"
    return None, ""


def _all_met(seen: Checklist, ending: Ending) -> tuple[Stage | None, str]:
    """The obligations are met when none is open after the notice: until then more may come up."""
    if ending.stage not in ("noticed", "ended") or any(one.open for one in seen.owed):
        return None, ""
    return ending.last("obligation_met"), "done"


def _days(ending: Ending | None, gate: str, until: datetime) -> int | None:
    """Days from the gate before."""
    since = ending.last(SINCE[gate]) if ending and gate in SINCE else None
    return until.toordinal() - since.at.toordinal() if since else None


def _blocked(check: Check, seen: Checklist, dossier: Dossier, moment: datetime, actor: Actor) -> Check:
    """With what stands in its way. What nobody has come to yet is not asked; what is owed stands under its own gate."""
    only = {"": {"considering"}, "ended": {"followed_up"}}.get(seen.stage)
    asked = check.gate in only if only else check.gate not in ("met", "followed_up")
    if check.done or not check.step or not asked:
        return check
    return check._replace(blockers=tuple(blockers(check.step, dossier, moment, actor)))
