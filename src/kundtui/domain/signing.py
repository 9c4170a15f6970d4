"""Signatures under a diagnosis: one of the owner and one of somebody else who leads, under the same verdict, with the evidence as it stood (A1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry

SIGNED = "diagnosis.signed"
PROBLEM = "problem_client"
BOTH = 2
DECISIONS = ("offboarding.decided", "offboarding.returned", "plan.started", "client.lost", "client.closed")
"""What answers a signed diagnosis: it ends, it goes on, or once more is tried."""
OWNER, LEADER = "owner", "leader"


class Signed(NamedTuple):
    """One diagnosis under signature. `by`: who has signed, as what; `at`: the day of the last signature; `evidence`: the entries as they stood."""

    id: str
    verdict: str
    evidence: tuple[str, ...]
    by: dict[str, str]
    at: datetime

    @property
    def whole(self) -> bool:
        """Both have signed."""
        return {OWNER, LEADER} <= set(self.by.values())

    @property
    def needs(self) -> str:
        """Whose signature is missing: owner or leader; "" where none is."""
        have = set(self.by.values())
        return next((role for role in (OWNER, LEADER) if role not in have), "")


def signed(dossier: Dossier, moment: datetime, leads: Callable[[str], bool]) -> list[Signed]:
    """Every diagnosis signed by the moment, the newest last. `leads` tells whether a member leads.

    The client's owner signs as owner, whoever else leads signs as leader; an owner who leads still needs somebody else who does.
    """
    found: dict[str, Signed] = {}
    for at, entry in dossier.entries:
        if entry.kind == SIGNED and at <= moment:
            before = found.get(entry.subject)
            by = (before.by if before else {}) | _as_what(dossier, entry, at, leads)
            evidence = before.evidence if before else tuple(entry.data["evidence"])
            found.pop(entry.subject, None)
            found[entry.subject] = Signed(entry.subject, entry.data["verdict"], evidence, by, at)
    return list(found.values())


def _as_what(dossier: Dossier, entry: Entry, at: datetime, leads: Callable[[str], bool]) -> dict[str, str]:
    who = str(entry.data["signed_by"])
    if dossier.client.owner(at) == who:
        return {who: OWNER}
    return {who: LEADER} if leads(who) else {}


class Undecided(NamedTuple):
    """A diagnosis of a problem client that both have signed, since when, and that nobody has decided on."""

    subject: str
    at: datetime


def undecided(dossier: Dossier, moment: datetime) -> Undecided | None:
    """The newest diagnosis of a problem client, signed by two, that waits for a decision (N18)."""
    found: Undecided | None = None
    by: dict[str, set[str]] = {}
    for at, entry in dossier.entries:
        if at > moment:
            break
        if entry.kind == SIGNED and entry.data["verdict"] == PROBLEM:
            signers = by.setdefault(entry.subject, set())
            signers.add(str(entry.data["signed_by"]))
            if len(signers) == BOTH:
                found = Undecided(entry.subject, at)
        elif entry.kind in DECISIONS:
            found = None
    return found
