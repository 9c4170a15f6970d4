"""What the log holds of care for one client, as it is listed: competitors, mirror notes, what it promises its market, gestures and ideas.

Its points: `care`. Services: `offering`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry

SAID = {"gesture.made": "gesture", "idea.shared": "idea", "market_promise.noted": "market_promise"}


class Competitor(NamedTuple):
    """A competitor of the client: what was noted of it, the newest last, and when that was last shared with the client (T4)."""

    id: str
    name: str
    notes: tuple[tuple[datetime, str], ...]
    shared: tuple[datetime, ...]

    @property
    def unshared(self) -> bool:
        """Whether anything was noted since it was last shared."""
        return not self.shared or self.shared[-1] < self.notes[-1][0]


class Mirror(NamedTuple):
    """A mirror note: what is seen of the client, where that comes from, what could be done (T5); when it was sent."""

    id: str
    at: datetime
    observation: str
    source: str
    solution: str
    sent: tuple[datetime, ...]


class Told(NamedTuple):
    """A gesture, an idea for the client, or a promise of the client's to its own market."""

    what: str
    at: datetime
    text: str
    entry: str


class Caring(NamedTuple):
    """All of it, the newest first."""

    competitors: tuple[Competitor, ...]
    mirrors: tuple[Mirror, ...]
    told: tuple[Told, ...]

    def of(self, what: str) -> list[Told]:
        """Those of one kind: gesture, idea or market_promise."""
        return [one for one in self.told if one.what == what]


def caring(dossier: Dossier, moment: datetime) -> Caring:
    """Read what was done and noted up to the moment."""
    subjects: dict[str, list[tuple[datetime, Entry]]] = {}
    told: list[Told] = []
    for at, entry in dossier.entries:
        if at <= moment and entry.kind in SAID:
            told.append(Told(SAID[entry.kind], at, str(entry.data["text"]), entry.id))
        elif at <= moment and entry.kind.partition(".")[0] in ("competitor", "mirror"):
            subjects[entry.subject] = [*subjects.pop(entry.subject, []), (at, entry)]
    steps = list(reversed(subjects.values()))
    competitors = tuple(_competitor(one) for one in steps if one[0][1].kind == "competitor.noted")
    mirrors = tuple(_mirror(one) for one in steps if one[0][1].kind == "mirror.noted")
    return Caring(competitors, mirrors, tuple(reversed(told)))


def _competitor(steps: list[tuple[datetime, Entry]]) -> Competitor:
    notes = tuple((at, str(entry.data["text"])) for at, entry in steps if entry.kind == "competitor.noted")
    name = next(str(entry.data["name"]) for _, entry in reversed(steps) if entry.kind == "competitor.noted")
    return Competitor(steps[0][1].subject, name, notes, tuple(at for at, entry in steps if entry.kind == "competitor.shared"))


def _mirror(steps: list[tuple[datetime, Entry]]) -> Mirror:
    at, entry = next(one for one in reversed(steps) if one[1].kind == "mirror.noted")
    observation, source, solution = (str(entry.data[field]) for field in ("observation", "source", "solution"))
    return Mirror(entry.subject, at, observation, source, solution, tuple(at for at, one in steps if one.kind == "mirror.sent"))
