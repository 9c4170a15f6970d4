"""Problem client, or client with a problem: the verdict with its evidence for and against (A1-A3, model.md section 6). Never part of the colour."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain import clock
from kundtui.domain.complaint import standing
from kundtui.domain.cycles import Cycle, cycles
from kundtui.domain.failures import Failure, failures
from kundtui.domain.interaction import standing_noes
from kundtui.domain.promise import outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry
    from kundtui.domain.office import Ground
    from kundtui.domain.policy import Policy

VERDICTS = (
    "sweep_first",
    "hard_time",
    "we_failed",
    "no_pattern",
    "mostly_ours",
    "soured_individual",
    "problem_client",
    "unclear",
)
"""The eight verdicts in the order in which they are tried; the first that fits stands."""
WEIGHTS = {
    "P1": "incident_dissatisfied",
    "P2": "incident_demand",
    "P3": "incident_time",
    "P4": "incident_knows_better",
    "P5": "incident_changes",
    "P6": "incident_attack",
    "P7": "incident_owes",
}
"""Type of incident -> the policy's field with its weight."""
HALF = 2
"""Weights are counted in halves, so that an incident after a failure of ours weighs half exactly."""


class Weighed(NamedTuple):
    """An incident with what it weighs, in halves. `why`: hard_time (nothing), our_failure (half), or "" (in full); `because`: its entry."""

    entry: Entry
    day: int
    halves: int
    why: str
    because: str

    @property
    def contact(self) -> str:
        return str(self.entry.data.get("contact", ""))


class Sweep(NamedTuple):
    """Something of ours that is open and comes first (R10). `code`: promise, complaint or no."""

    code: str
    text: str
    entry: str


class Hardship(NamedTuple):
    """A hard time of the client: from its day to the last one, both ordinals. It passes to review, it does not stand for ever (A7).

    `ended`: somebody has said that it is over; what happened on that day is still of it.
    """

    first: int
    last: int
    entry: str
    ended: bool = False

    def in_force(self, day: int) -> bool:
        """Whether it stands on a day, an ordinal."""
        return self.first <= day <= self.last and not self.ended


class Lack(NamedTuple):
    """A condition of the verdict "problem client" that is not met: what, how much there is, how much is needed. Weights are in halves."""

    code: str
    have: int
    need: int


class Diagnosis(NamedTuple):
    """The verdict and what it rests on. `weight` of the incidents and `own` of our failures in halves.

    `kinds`, `span` in days, `witnesses` and `vain` (recoveries that did not satisfy) are of the incidents that weigh. `one_contact`: the
    person from whom most of it comes. `otherwise`: the verdict that would stand without what decides this one, "" where nothing else would.
    `turns`: how much there is of what another verdict hangs on, where that is an amount: reached, or lost again.
    """

    verdict: str
    weight: int
    own: int
    kinds: int
    span: int
    witnesses: int
    vain: int
    one_contact: str
    missing: tuple[Lack, ...]
    otherwise: str
    incidents: tuple[Weighed, ...]
    failures: tuple[Failure, ...]
    cycles: tuple[Cycle, ...]
    hardship: Hardship | None
    sweep: tuple[Sweep, ...]
    turns: tuple[Lack, ...] = ()

    @property
    def evidence(self) -> tuple[str, ...]:
        """The entries that the verdict rests on, as a signature keeps them."""
        named = (
            *(one.entry.id for one in self.incidents),
            *(one.entry for one in self.failures),
            *(one.entry for one in self.cycles if one.failed),
            *((self.hardship.entry,) if self.hardship else ()),
            *(one.entry for one in self.sweep),
        )
        return tuple(dict.fromkeys(named))


def diagnose(dossier: Dossier, ground: Ground, moment: datetime) -> Diagnosis:
    """Diagnose one relation at a moment, by the policy of the ground. The dossier must hold nothing later than the moment."""
    policy = ground.policy
    ours, hard = failures(dossier, policy, moment), hardships(dossier, moment)
    found = weighed(dossier, policy, moment, ours, hard)
    counted = [one for one in found if one.halves]
    in_vain = cycles(dossier, policy, moment)
    made = Diagnosis(
        verdict="",
        weight=sum(one.halves for one in found),
        own=HALF * sum(one.weight for one in ours),
        kinds=len({one.entry.data["type"] for one in counted}),
        span=counted[-1].day - counted[0].day if counted else 0,
        witnesses=len({member for one in counted for member in one.entry.data["seen_by"]}),
        vain=sum(bool(one.failed) for one in in_vain),
        one_contact=_one_contact(dossier, counted, policy, moment),
        missing=(),
        otherwise="",
        incidents=tuple(found),
        failures=tuple(ours),
        cycles=tuple(in_vain),
        hardship=next((one for one in hard if one.in_force(moment.toordinal())), None),
        sweep=tuple(swept_first(dossier, ground, moment)),
    )
    fitting = [*_fitting(made, policy)]
    verdict = fitting[0]
    missing = tuple(_missing(made, policy)) if verdict == "unclear" else ()
    otherwise = fitting[1] if len(fitting) > 1 and verdict not in ("we_failed", "no_pattern", "unclear") else ""
    return made._replace(verdict=verdict, missing=missing, otherwise=otherwise, turns=tuple(_turns(made, policy, verdict)))


def _fitting(made: Diagnosis, policy: Policy) -> Iterator[str]:
    """The verdicts that fit, the first first."""
    if made.sweep:
        yield "sweep_first"
    if made.hardship:
        yield "hard_time"
    if made.weight < HALF * policy.pattern_weight_low:
        yield "we_failed" if made.own else "no_pattern"
    if HALF * made.own > made.weight:
        yield "mostly_ours"
    if made.one_contact:
        yield "soured_individual"
    yield "unclear" if any(_missing(made, policy)) else "problem_client"


def _turns(made: Diagnosis, policy: Policy, verdict: str) -> Iterator[Lack]:
    """Without a pattern the weight of one; of a problem client all that it takes (section 6: each verdict shows what would change it)."""
    if verdict in ("we_failed", "no_pattern"):
        yield Lack("weight", made.weight, HALF * policy.pattern_weight_low)
    elif verdict == "problem_client":
        yield from _needs(made, policy)


def _missing(made: Diagnosis, policy: Policy) -> Iterator[Lack]:
    return (one for one in _needs(made, policy) if one.have < one.need)


def _needs(made: Diagnosis, policy: Policy) -> tuple[Lack, ...]:
    return (
        Lack("weight", made.weight, HALF * policy.pattern_weight),
        Lack("kinds", made.kinds, policy.pattern_kinds),
        Lack("span", made.span, policy.pattern_span_days),
        Lack("cycles", made.vain, policy.pattern_cycles),
        Lack("witnesses", made.witnesses, policy.pattern_witnesses),
    )


# What is weighed


def hardships(dossier: Dossier, moment: datetime) -> list[Hardship]:
    """The hard times noted by the moment, each until it was ended, noted anew or its day of review (A7)."""
    found: list[Hardship] = []
    for at, entry in zip(dossier.hardships.ats, dossier.hardships.until(moment), strict=False):
        found = [one._replace(last=min(one.last, at.toordinal()), ended=True) for one in found]
        if entry.kind == "hardship.noted":
            found.append(Hardship(at.toordinal(), date.fromisoformat(entry.data["review_on"]).toordinal(), entry.id))
    return found


def weighed(dossier: Dossier, policy: Policy, moment: datetime, ours: Sequence[Failure], hard: Sequence[Hardship]) -> list[Weighed]:
    """The incidents of the window with what each weighs: nothing in a hard time, half after a failure of ours, else in full."""
    known = dossier.incidents.known(moment)
    oldest = moment.toordinal() - policy.incident_days
    pairs = zip(dossier.incidents.days[:known], dossier.incidents.facts, strict=False)
    return [_weigh(entry, day, policy, ours, hard) for day, entry in pairs if day > oldest]


def _weigh(entry: Entry, day: int, policy: Policy, ours: Sequence[Failure], hard: Sequence[Hardship]) -> Weighed:
    weight = getattr(policy, WEIGHTS[entry.data["type"]])
    inside = next((one for one in hard if one.first <= day <= one.last), None)
    if inside:
        return Weighed(entry, day, 0, "hard_time", inside.entry)
    after = next((one for one in reversed(ours) if 0 <= day - one.day <= policy.own_failure_days), None)
    return Weighed(entry, day, weight, "our_failure", after.entry) if after else Weighed(entry, day, HALF * weight, "", "")


def _one_contact(dossier: Dossier, counted: Sequence[Weighed], policy: Policy, moment: datetime) -> str:
    """The person from whom the policy's share of the weight comes, where there are others to talk with (N11)."""
    whole = sum(one.halves for one in counted)
    shares: dict[str, int] = {}
    for one in counted:
        shares[one.contact] = shares.get(one.contact, 0) + one.halves
    here = {contact.id for contact in dossier.contacts.values() if contact.here(moment)}
    heavy = (contact for contact, weight in shares.items() if contact and 100 * weight >= policy.single_contact_share * whole)
    return next((contact for contact in heavy if here - {contact}), "")


def swept_first(dossier: Dossier, ground: Ground, moment: datetime) -> Iterator[Sweep]:
    """What of ours is open and bars any other verdict: an overdue promise, a complaint past a clock, an unanswered "no" (R10)."""
    for promise in dossier.promises.values():
        if promise.side == "us" and promise.made_at <= moment:
            how = outcome(promise, moment)
            if how.open and how.broken_on is not None:
                yield Sweep("promise", promise.text, promise.entry)
    for case, reading in standing(dossier, moment, 0):
        if reading.open and clock.passed(case, reading, moment, ground.policy, ground.work):
            yield Sweep("complaint", case.text, case.entry.id)
    for no in standing_noes(dossier, moment):
        yield Sweep("no", "", no.entry)
