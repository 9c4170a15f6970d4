"""The checklist of an ending: each gate with its day, by whom, the days used against those meant for it, what blocks it. Rules: `gates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.ending import Ending, ending_at, opened
from kundtui.domain.gates import NOTHING_BESIDE, Actor, Beside, Blocker, blockers, items_of
from kundtui.domain.inventory import Inventory, inventory
from kundtui.domain.obligations import closed, listed, obligations
from kundtui.domain.offboarding import ended_at
from kundtui.domain.outlook import Outlook, outlook
from kundtui.domain.winding import Weeks, weeks

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.obligations import Obligation
    from kundtui.domain.offboarding import Stage
    from kundtui.domain.policy import Policy
    from kundtui.domain.tried import Item


class Check(NamedTuple):
    """One gate. `step` is the act that opens it, `how`: "", done or waived.

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


BEFORE_DECISION = ("tried", "calculus", "decision")
"""Gates that nobody comes back to once it is decided."""


class Checklist(NamedTuple):
    """An ending as a member sees it at a moment. `ending` is None where none is under way, or was since the client came back or went by itself.

    `items`: what was tried (N14); `asked`: what is owed of each kind; `weeks`: the status after the notice; `outlook`: after the end, forecast
    and outcome, else None. `gone`: the client went by itself while one was under way.
    """

    ending: Ending | None
    returned: Stage | None
    checks: tuple[Check, ...]
    owed: tuple[Obligation, ...]
    items: tuple[Item, ...] = ()
    asked: Inventory = Inventory({}, ())
    weeks: Weeks = Weeks(0, 0, ())
    outlook: Outlook | None = None
    gone: bool = False

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
        """The gate that is to be opened next; where an old log was decided without what comes before, that is past."""
        return next((check for check in self.checks if not check.done and not self._past(check.gate)), None)

    def _past(self, gate: str) -> bool:
        if self.stage == "ended":
            return gate != "followed_up"
        return self.stage in ("decided", "noticed") and gate in BEFORE_DECISION


GATES = (
    ("considering", "consider", "considered"),
    ("tried", "tried", ""),
    ("calculus", "calculus", ""),
    ("decision", "decide", "decided"),
    ("obligations", "inventory", ""),
    ("notice", "notice", "notice_given"),
    ("met", "meet", ""),
    ("wind_down", "wind_down", ""),
    ("ended", "end", "ended"),
    ("followed_up", "follow_up", "followed_up"),
)
"""Each gate with the act that opens it, and what the log then says where that is not that the gate was passed or waived."""
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


def checklist(dossier: Dossier, policy: Policy, moment: datetime, actor: Actor, beside: Beside = NOTHING_BESIDE) -> Checklist:
    """Where the ending of a client stands, gate by gate."""
    newest = ending_at(dossier, moment)
    returned = newest.last("returned") if newest and newest.stage == "returned" else None
    gone = newest is not None and newest.running and ended_at(dossier, moment) is not None
    ending = None if returned or gone else newest
    owed = tuple(_owed(dossier, ending, moment)) if ending else ()
    seen = Checklist(ending, returned, (), owed, gone=gone)
    if ending is not None:
        told, look = weeks(dossier, ending, moment), outlook(dossier, ending, moment)
        seen = seen._replace(items=items_of(ending, beside), asked=inventory(ending), weeks=told, outlook=look)
    asked = Asked(dossier, moment, actor, beside)
    return seen._replace(checks=tuple(_blocked(_check(seen, row, policy, moment), seen, asked) for row in GATES))


class Asked(NamedTuple):
    """Who asks what stands in the way, when, of whom."""

    dossier: Dossier
    moment: datetime
    actor: Actor
    beside: Beside


def _owed(dossier: Dossier, ending: Ending, moment: datetime) -> list[Obligation]:
    """What is owed; after the end what was met and what the list held, for what came up later is not of it."""
    return [*closed(dossier, ending), *listed(ending, moment)] if ending.stage == "ended" else obligations(dossier, moment)


def _check(seen: Checklist, row: tuple[str, str, str], policy: Policy, moment: datetime) -> Check:
    gate, step, what = row
    done, how = _opened(seen, gate, what)
    if gate == "met" and how:
        return _last_met(seen, _filled(Check(gate, step, how), done))
    used, target = _days(seen.ending, gate, done.at if done else moment), targets(policy).get(gate)
    if gate in SINCE and used is not None:
        return _filled(Check(gate, step, how, used=used, target=target), done)
    return _filled(Check(gate, step, how), done)


def _last_met(seen: Checklist, check: Check) -> Check:
    """With the day of the last that was met; what runs out by itself is nobody's act."""
    last = max((one.met_at for one in seen.owed if one.met_at), default=check.at)
    return check if last is None or (check.at and last <= check.at) else check._replace(at=last, by="", entry="")


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
    step = ending.last(what) if what else None
    return (step, "done") if step else opened(ending, gate)


def _all_met(seen: Checklist, ending: Ending) -> tuple[Stage | None, str]:
    """The obligations are met when none is open after the notice: until then more may come up."""
    if ending.stage not in ("noticed", "ended") or any(one.open for one in seen.owed):
        return None, ""
    return ending.last("obligation_met"), "done"


def _days(ending: Ending | None, gate: str, until: datetime) -> int | None:
    """Days from the gate before."""
    since = ending.last(SINCE[gate]) if ending and gate in SINCE else None
    return until.toordinal() - since.at.toordinal() if since else None


def _blocked(check: Check, seen: Checklist, asked: Asked) -> Check:
    """With what stands in its way. What nobody has come to yet is not asked; what is owed stands under its own gate."""
    if check.done or not _is_asked(check.gate, seen.stage):
        return check
    return check._replace(blockers=tuple(blockers(check.step, asked.dossier, asked.moment, asked.actor, asked.beside)))


def _is_asked(gate: str, stage: str) -> bool:
    only = {"": ("considering",), "ended": ("followed_up",)}.get(stage)
    if only:
        return gate in only
    later = ("met", "followed_up") if stage == "noticed" else ("met", "wind_down", "followed_up")
    return gate not in (later if stage == "considered" else (*later, *BEFORE_DECISION))
