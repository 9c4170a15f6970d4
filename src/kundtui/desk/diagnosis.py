"""The diagnosis of a client as a member asks for it and signs it. The verdict: `domain.diagnosis`; who must sign: `domain.signing`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act
from kundtui.desk.looking import not_yet
from kundtui.desk.may import may
from kundtui.desk.portfolio import reading
from kundtui.desk.refused import Refused
from kundtui.desk.seen import names_of
from kundtui.domain import diagnosis as rules
from kundtui.domain.levels import ground_at
from kundtui.domain.signing import LEADER, OWNER, SIGNED, Signed, signed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.desk.portfolio import Reading
    from kundtui.domain.diagnosis import Diagnosis
    from kundtui.domain.dossier import Dossier


class Diagnosed(NamedTuple):
    """A client with its diagnosis, the signatures so far, and what the ids in it are called."""

    reading: Reading
    diagnosis: Diagnosis
    signatures: tuple[Signed, ...]
    names: Mapping[str, str]
    moment: datetime

    @property
    def signing(self) -> Signed | None:
        """The newest diagnosis that somebody has signed."""
        return self.signatures[-1] if self.signatures else None


def diagnosed(desk: Desk, client: str, on: date | None = None) -> Diagnosed:
    """Diagnose a client now or on another day (A1)."""
    found = reading(desk, client, on)
    moment = desk.moment(on) if on else desk.now()
    if not found.dossier.client.added:
        raise not_yet(desk, client, moment.date())
    made = rules.diagnose(found.dossier, ground_at(found.dossier, desk.office, moment), moment)
    return Diagnosed(found, made, tuple(signed(found.dossier, moment, leads(desk))), names_of(desk, found.dossier), moment)


def leads(desk: Desk) -> Leads:
    """Tell of a member by id whether they lead."""
    return Leads({member.id: member.role for member in desk.office.members.values()})


class Leads:
    """Whether a member leads, by id."""

    __slots__ = ("roles",)

    def __init__(self, roles: Mapping[str, str]) -> None:
        self.roles = roles

    def __call__(self, member: str) -> bool:
        return may(self.roles.get(member, ""), "end_relation")


def sign(desk: Desk, client: str) -> Receipt:
    """Sign the diagnosis as it stands (A1, R13).

    The first signature keeps the evidence; the second is the other's of owner and leader, under the same verdict. What has changed since is signed anew.
    """

    def decide(dossier: Dossier, now: datetime) -> Iterator[Fact]:
        made = rules.diagnose(dossier, ground_at(dossier, desk.office, now), now)
        known = signed(dossier, now, leads(desk))
        begun = _begun(made, known)
        _refuse(desk, dossier, now, begun)
        if begun is None and _stands(made, known):
            raise Refused("diagnosis_signed", "A1")
        subject = begun.id if begun else desk.new_id()
        data = {"verdict": made.verdict, "evidence": list(made.evidence), "signed_by": desk.member.id}
        yield Fact(SIGNED, data, subject)

    return act(desk, SIGNED, client, decide)


def _begun(made: Diagnosis, known: Sequence[Signed]) -> Signed | None:
    """The newest diagnosis where it waits for its second signature under the verdict of now."""
    return known[-1] if known and not known[-1].whole and known[-1].verdict == made.verdict else None


def _stands(made: Diagnosis, known: Sequence[Signed]) -> bool:
    """Whether the newest diagnosis has both signatures and nothing of it has changed since."""
    return bool(known) and known[-1].verdict == made.verdict and set(known[-1].evidence) == set(made.evidence)


def _refuse(desk: Desk, dossier: Dossier, now: datetime, begun: Signed | None) -> None:
    owner = dossier.client.owner(now)
    mine = OWNER if desk.member.id == owner else LEADER if may(desk.member.role, "end_relation") else ""
    if not owner:
        raise Refused("no_owner", "N3")
    if not mine:
        raise Refused("owner_or_leader_signs", "R13")
    if begun and desk.member.id in begun.by:
        raise Refused("signed_already", "R13")
