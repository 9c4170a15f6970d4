"""Standing up for oneself: a claim with its evidence and what we want, approved by another person, then made in a talk (R12-R14).

What lies on our own doorstep, which is acknowledged item by item: `doorstep`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from kundtui.domain.doorstep import Item
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry

TURNS = {"assertion.drafted": "drafted", "assertion.approved": "approved", "assertion.made": "made"}
"""What happens -> the state that it leads to."""


class Standing(NamedTuple):
    """One assertion. `state`: drafted, approved or made. `acknowledged`: what of ours was owned up to, by `reference`."""

    id: str
    state: str
    claim: str
    evidence: tuple[str, ...]
    wanted: str
    by: str
    drafted_at: datetime
    acknowledged: frozenset[str]
    approved_by: str = ""
    approved_at: datetime | None = None
    made_at: datetime | None = None
    entry: str = ""

    @property
    def open(self) -> bool:
        return self.state != "made"


def assertions(dossier: Dossier, moment: datetime) -> list[Standing]:
    """Every assertion drafted by the moment, the oldest first."""
    found: dict[str, Standing] = {}
    for subject, papers in dossier.papers.items():
        for at, entry in papers:
            if entry.kind in TURNS and at <= moment:
                found[subject] = _turned(found.get(subject), entry, at)
    return sorted(found.values(), key=lambda one: one.drafted_at)


def _turned(before: Standing | None, entry: Entry, at: datetime) -> Standing:
    data, state = entry.data, TURNS[entry.kind]
    known = frozenset(data.get("acknowledged", ()))
    words = (data["claim"], tuple(data["evidence"]), data["wanted"])
    if before is None:
        return Standing(entry.subject, state, *words, entry.by, at, known, entry=entry.id)
    now = before._replace(state=state, claim=words[0], evidence=words[1], wanted=words[2], acknowledged=before.acknowledged | known)
    if state == "approved":
        return now._replace(approved_by=data.get("approved_by", entry.by), approved_at=at)
    return now._replace(made_at=at, approved_by=data.get("approved_by", before.approved_by)) if state == "made" else now


def reference(item: Item) -> str:
    """By what something on our doorstep is acknowledged: its promise or complaint, the entry of a "no", else what it is."""
    return item.subject or (item.entries[0] if item.what == "no" and item.entries else item.what)


def unowned(items: Iterable[Item], acknowledged: Collection[str]) -> list[Item]:
    """What lies on our doorstep and nobody has owned up to (R14)."""
    return [item for item in items if reference(item) not in acknowledged]
