"""Whether everything was tried before an end (N14): seven items, each with its evidence in the log or waived by a leader with a reason.

What the gate does with them is in `gates`; what a normal client takes is asked across the portfolio, and counted as in `attempt`.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.attempt import weeks_above
from kundtui.domain.cycles import REMEDY, complete
from kundtui.domain.doorstep import doorstep, swept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kundtui.domain.attempt import Normal
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.offboarding import Stage
    from kundtui.domain.office import Ground

ITEMS = {
    "strengthened": "N3",
    "time": "N5",
    "met": "N8",
    "broadened": "N12",
    "expectations": "A4",
    "recovery": "A8",
    "doorstep": "R10",
}
"""Each item with the practice that asks for it, in the order in which they are told."""


class Item(NamedTuple):
    """One thing that is tried. `done`: the log shows it, by `evidence` (entries; none where nothing lies on the doorstep).

    `waived_by`, `reason`: the leader who let it go, and why; "" where nobody did.
    """

    name: str
    practice: str
    done: bool
    evidence: tuple[str, ...] = ()
    waived_by: str = ""
    reason: str = ""

    @property
    def open(self) -> bool:
        return not self.done and not self.waived_by


class Trying(NamedTuple):
    """What the items are judged by: whose facts, on what ground, since when there is trouble, what a normal client takes."""

    dossier: Dossier
    ground: Ground
    moment: datetime
    since: datetime
    normal: Normal


def trouble_since(dossier: Dossier, days: int, moment: datetime) -> datetime:
    """When the trouble began: with the first incident or complaint of so many days; where there is none, so many days ago."""
    oldest = datetime.combine((moment - timedelta(days=days)).date(), time())
    incidents = (at for at in dossier.incidents.ats if oldest <= at <= moment)
    received = (case.received_at for case in dossier.complaints.values() if oldest <= case.received_at <= moment)
    return min((*incidents, *received), default=oldest)


def tried(dossier: Dossier, ground: Ground, moment: datetime, normal: Normal) -> tuple[Item, ...]:
    """The seven items as the log shows them at the moment. `normal`: what the other clients take; where nobody knows it, nothing is more than that."""
    since = trouble_since(dossier, ground.policy.incident_days, moment)
    trying = Trying(dossier, ground, moment, since, normal)
    return tuple(_item(name, RULES[name](trying)) for name in ITEMS)


def _item(name: str, found: Sequence[str] | None) -> Item:
    return Item(name, ITEMS[name], found is not None, tuple(found or ()))


def _strengthened(one: Trying) -> Sequence[str] | None:
    """Another owner or deputy than when the trouble began, or an improvement plan (N3, N6)."""
    owners, before = one.dossier.client.owners, None
    found = []
    for at, owner in zip(owners.ats, owners.facts, strict=True):
        changed = before is not None and (owner.owner, owner.deputy) != (before.owner, before.deputy)
        if changed and one.since <= at <= one.moment:
            found.append(owner.entry)
        before = owner
    return [*found, *_of_kind(one, "plan.started")] or None


def _of_kind(one: Trying, kind: str) -> list[str]:
    return [entry.id for at, entry in one.dossier.entries if entry.kind == kind and one.since <= at <= one.moment]


def _time(one: Trying) -> Sequence[str] | None:
    """In so many weeks since the trouble began more hours than a normal client gets (N5)."""
    above = weeks_above(one.dossier, one.normal, one.since, one.moment)
    return [entry for week in above for entry in week] if len(above) >= one.ground.policy.tried_weeks else None


def _met(one: Trying) -> Sequence[str] | None:
    """Met in person since the trouble began (N8)."""
    series = one.dossier.in_person
    found = [entry for at, entry in zip(series.ats, series.facts, strict=True) if one.since <= at <= one.moment]
    return found[-1:] or None


def _broadened(one: Trying) -> Sequence[str] | None:
    """Talked with more than one person since the trouble began (N12)."""
    found = []
    for talks in one.dossier.talks_with.values():
        with_them = [talk.entry for at, talk in zip(talks.ats, talks.facts, strict=True) if one.since <= at <= one.moment]
        found += with_them[-1:]
    return list(dict.fromkeys(found)) if len(found) >= one.ground.policy.breadth_contacts else None


def _expectations(one: Trying) -> Sequence[str] | None:
    """What the client may count on was said anew since the trouble began (A4)."""
    return _of_kind(one, "expectation.noted")[-1:] or None


def _recovery(one: Trying) -> Sequence[str] | None:
    """Apology, proposed correction and real help, all three for one complaint (A8, A9)."""
    for case in reversed(one.dossier.complaints.values()):
        steps = [step for step in case.steps if one.since <= step.at <= one.moment]
        if complete(steps):
            return list({step.what: step.entry.id for step in steps if step.what in REMEDY}.values())
    return None


def _doorstep(one: Trying) -> Sequence[str] | None:
    """Nothing of ours lies open that blocks (R10)."""
    return () if swept(doorstep(one.dossier, one.ground, one.moment)) else None


RULES: dict[str, Callable[[Trying], Sequence[str] | None]] = {
    "strengthened": _strengthened,
    "time": _time,
    "met": _met,
    "broadened": _broadened,
    "expectations": _expectations,
    "recovery": _recovery,
    "doorstep": _doorstep,
}
"""Item -> the entries that show it, or None where nothing does."""


# Waivers of single items


def waiver(names: Iterable[str], reason: str) -> str:
    """The reason of a waiver that names its items by code: `met, broadened: they live abroad`."""
    return f"{', '.join(names)}: {reason}"


def read_waiver(reason: str, known: Iterable[str]) -> tuple[tuple[str, ...], str]:
    """The items that a waiver names, and why; where it names none it waives the gate as a whole."""
    head, colon, rest = reason.partition(":")
    names, codes = tuple(part.strip() for part in head.split(",")), set(known)
    return (names, rest.strip()) if colon and set(names) <= codes else ((), reason)


def with_waivers(items: Iterable[Item], steps: Iterable[Stage]) -> tuple[Item, ...]:
    """The items with what a leader has waived of them on this way to an end; what the log shows meanwhile needs no waiver."""
    waived: dict[str, tuple[str, str]] = {}
    for step in steps:
        if step.what == "gate_waived" and step.entry.data["gate"] == "tried":
            names, reason = read_waiver(step.entry.data.get("reason") or "", ITEMS)
            waived |= dict.fromkeys(names or ITEMS, (step.entry.by, reason))
    return tuple(
        item if item.done or item.name not in waived else item._replace(waived_by=waived[item.name][0], reason=waived[item.name][1])
        for item in items
    )
