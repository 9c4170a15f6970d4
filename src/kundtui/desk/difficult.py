"""The portfolio of difficult relations, by stage: of each how long it is there and what blocks the next step by name. The stages: `domain.difficult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.attempt import normal, taken
from kundtui.desk.diagnosis import leads
from kundtui.desk.offboarding import actor
from kundtui.desk.tried import beside
from kundtui.domain.assertion import assertions
from kundtui.domain.attempt import attempt
from kundtui.domain.checklist import checklist
from kundtui.domain.diagnosis import diagnose
from kundtui.domain.difficult import KINDS, STAGES, Place, place
from kundtui.domain.dossier import Dossier, fold
from kundtui.domain.levels import ground_at
from kundtui.domain.signing import signed
from kundtui.store.port import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.assertion import Standing
    from kundtui.domain.attempt import Attempt
    from kundtui.domain.checklist import Checklist
    from kundtui.domain.diagnosis import Diagnosis
    from kundtui.domain.signing import Signed


class Hard(NamedTuple):
    """One difficult relation. `ending`, `attempt`, `signing` and `assertion` where it has one that matters at its stage, else None."""

    client: Hit
    owner: str
    place: Place
    diagnosis: Diagnosis
    ending: Checklist | None = None
    attempt: Attempt | None = None
    signing: Signed | None = None
    assertion: Standing | None = None


class Difficult(NamedTuple):
    """All of them, in the order of the way, those that are late first; what the members are called."""

    relations: tuple[Hard, ...]
    members: Mapping[str, str]
    moment: datetime


def difficult(desk: Desk, on: date | None = None) -> Difficult:
    """Read every difficult relation now or on another day. Only logs that hold anything of the kind are folded."""
    moment = desk.moment(on) if on else desk.now()
    today, minutes = moment.date(), None
    found: list[Hard] = []
    for client in filter(None, desk.store.having(*KINDS)):
        dossier = fold(desk.store.log(client), desk.office.zone, until=moment)
        if not dossier.client.added:
            continue
        if minutes is None and dossier.plans:
            minutes = taken(desk, moment)
        found += _relation(desk, client, dossier, moment, minutes or {})
    names = {member.id: member.name for member in desk.office.members.values()}
    order = sorted(found, key=lambda one: (STAGES.index(one.place.stage), not one.place.late(today), one.place.since, one.client.name))
    return Difficult(tuple(order), names, moment)


def _relation(desk: Desk, client: str, dossier: Dossier, moment: datetime, minutes: Mapping[str, int]) -> Iterator[Hard]:
    ground = ground_at(dossier, desk.office, moment)
    facts = dossier.client
    hit = Hit(client, str(facts.newest("name") or ""), str(facts.newest("code") or ""), "name")
    made, signatures = diagnose(dossier, ground, moment), signed(dossier, moment, leads(desk))
    at = place(dossier, ground.policy, moment, made, signatures)
    if at is not None:
        one = Hard(hit, facts.owner(moment), at, made, signing=signatures[-1] if signatures else None)
        yield _closer(desk, one, dossier, moment, minutes)
    for standing in assertions(dossier, moment):
        if standing.open and at is not None and at.stage != "follow_up":
            since = (standing.approved_at or standing.drafted_at).date()
            yield Hard(hit, facts.owner(moment), Place("assertion", since), made, assertion=standing)


def _closer(desk: Desk, one: Hard, dossier: Dossier, moment: datetime, minutes: Mapping[str, int]) -> Hard:
    """With the plan or the ending of its stage."""
    ground = ground_at(dossier, desk.office, moment)
    if one.place.stage == "plan":
        usual = normal(desk, one.client.client, moment, minutes)
        return one._replace(attempt=attempt(dossier, ground, moment, usual))
    if one.place.stage in ("considered", "decided", "noticed", "follow_up"):
        looked = beside(desk, dossier, moment, normal(desk, one.client.client, moment, minutes))
        return one._replace(ending=checklist(dossier, ground.policy, moment, actor(desk), looked))
    return one
