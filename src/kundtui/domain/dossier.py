"""The fold: one client's entries become dated facts by topic, sorted, nothing decided. The rules are in the topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.client import ClientFacts
from kundtui.domain.entry import Entry, Log, voided, wall
from kundtui.domain.joining import is_own_matter, merged_into, note_names
from kundtui.domain.kinds import KINDS
from kundtui.domain.series import Series
from kundtui.domain.values import Unlawful

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime, tzinfo

    from kundtui.domain.agreement import Expectation
    from kundtui.domain.care import Cared
    from kundtui.domain.complaint import Case
    from kundtui.domain.interaction import Cleared, Contacted
    from kundtui.domain.meeting import Held, Meeting
    from kundtui.domain.offboarding import Stage
    from kundtui.domain.people import Contact, Tie
    from kundtui.domain.promise import Promise
    from kundtui.domain.rhythm import Rhythm
    from kundtui.domain.strain import Override
    from kundtui.domain.work import Project


class Dossier:
    """Everything that the log says of one client, by topic. Made by `fold`; the topics' effects fill it.

    `own` is the client's id where others are merged into it, else "".
    """

    def __init__(self, own: str = "") -> None:
        self.own = own
        self.client = ClientFacts()
        self.entries: list[tuple[datetime, Entry]] = []
        self.unknown_kinds: set[str] = set()
        self.contacts: dict[str, Contact] = {}
        self.ties: Series[Tie] = Series()
        self.talks: Series[Contacted] = Series()
        self.written: Series[Contacted] = Series()
        self.touches: Series[Contacted] = Series()
        self.talks_with: dict[str, Series[Contacted]] = {}
        self.sales: Series[Contacted] = Series()
        self.other_contacts: Series[Contacted] = Series()
        self.in_person: Series[str] = Series()
        self.asked: Series[str] = Series()
        self.answers: dict[str, Series[tuple[str, str]]] = {"ok": Series(), "delivering": Series()}
        self.said_no = False
        self.cleared: list[Cleared] = []
        self.rhythms: dict[str, Series[Rhythm]] = {channel: Series() for channel in ("talk", "written", "sales", "report")}
        self.intervals: list[tuple[int, int]] = [(0, 0)]
        self.projects: dict[str, Project] = {}
        self.reports: Series[str] = Series()
        self.surprises: Series[str] = Series()
        self.meetings: dict[str, Meeting] = {}
        self.held: Series[Held] = Series()
        self.care: Series[Cared] = Series()
        self.service_answers: Series[tuple[str, str]] = Series()
        self.gestures: Series[str] = Series()
        self.mirrors: Series[str] = Series()
        self.mirror_subjects: set[str] = set()
        self.competitors: dict[str, str] = {}
        self.competitors_shared: Series[str] = Series()
        self.market_promises: Series[str] = Series()
        self.complaints: dict[str, Case] = {}
        self.promises: dict[str, Promise] = {}
        self.expectations: Series[Expectation] = Series()
        self.acknowledged: Series[tuple[str, str]] = Series()
        self.economics: Series[tuple[str, str]] = Series()
        self.agreed: dict[str, list[tuple[datetime, Entry]]] = {}
        self.issues: dict[str, list[tuple[datetime, Entry]]] = {}
        self.hardships: Series[Entry] = Series()
        self.incidents: Series[Entry] = Series()
        self.notices: Series[Entry] = Series()
        self.overrides: Series[Override] = Series()
        self.waivers: Series[str] = Series()
        self.plans: dict[str, list[datetime | None]] = {}
        self.papers: dict[str, list[tuple[datetime, Entry]]] = {}
        self.offboarding: Series[Stage] = Series()
        self._mentioned: list[tuple[str, str, Entry]] = []

    @property
    def first_at(self) -> datetime | None:
        """When the earliest entry happened: the client's first day (Ruling 18)."""
        return self.entries[0][0] if self.entries else None

    def age(self, moment: datetime) -> int:
        """The client's age in days at the moment; 0 on its first day."""
        return moment.toordinal() - self.first_at.toordinal() if self.first_at else 0

    def talked(self, at: datetime, talk: Contacted) -> None:
        """A talk, which is a contact of any kind too, and one with each contact named."""
        self.talks.add(at, talk)
        self.touches.add(at, talk)
        for contact in talk.contacts:
            self.talks_with.setdefault(contact, Series()).add(at, talk)

    def mention(self, entry: Entry, contacts: Iterable[str]) -> None:
        """An entry names contacts; they must be known, whenever they were added."""
        self._mentioned += [("contact", contact, entry) for contact in contacts]

    def refer(self, entry: Entry, target: str) -> None:
        """An entry names another entry of this client."""
        self._mentioned.append(("entry", target, entry))

    def refer_subject(self, entry: Entry, target: str) -> None:
        """An entry names another subject of this client (a complaint, a project, an expectation)."""
        self._mentioned.append(("subject", target, entry))

    def dangling(self) -> list[tuple[str, str, Entry]]:
        """What is named and does not exist: (contact, entry or subject; its id; the entry that names it)."""
        ids = {entry.id for _, entry in self.entries}
        subjects = {entry.subject for _, entry in self.entries if not KINDS[entry.kind].subject.startswith("?")}
        known: dict[str, Any] = {"contact": self.contacts, "entry": ids, "subject": subjects}
        return [mention for mention in self._mentioned if mention[1] not in known[mention[0]]]

    def apply(self, entry: Entry, at: datetime) -> None:
        """Take in one entry, in order; raises Unlawful where it cannot stand."""
        kind = KINDS.get(entry.kind)
        if kind is None:
            self.unknown_kinds.add(entry.kind)
            return
        if self.own and entry.client != self.own and is_own_matter(entry):
            note_names(self, entry)
        else:
            kind.effect(self, entry, at)
        self.entries.append((at, entry))


class Fault(Unlawful):
    """An unlawful entry, with the entry."""

    def __init__(self, entry: Entry, code: str, /, **facts: object) -> None:
        super().__init__(code, **facts)
        self.entry = entry


def standing_entries(log: Log, zone: tzinfo, known_on: datetime | None = None) -> list[tuple[datetime, int, Entry]]:
    """The entries that stand (nothing taken back), by when they happened; with `known_on` only what was recorded by then.

    Those of clients that are merged into this one are among them, from their first day on.
    """
    entries, undoings = (*log.entries, *log.joined), log.undoings
    if known_on is not None:
        entries = tuple(entry for entry in entries if wall(entry.recorded_at, zone) <= known_on)
        undoings = tuple(entry for entry in undoings if wall(entry.recorded_at, zone) <= known_on)
    taken = voided(undoings)
    kept = (entry for entry in entries if entry.operation not in taken and entry.id not in taken)
    found = sorted((wall(entry.at, zone), entry.seq, entry) for entry in kept)
    if log.joined:
        own = own_of(log)
        counted = {own, *merged_into(own, (entry for _, _, entry in found))}
        found = [one for one in found if one[2].client in counted]
    return found


def own_of(log: Log) -> str:
    """Whose log it is, where others' entries are joined to it; else ""."""
    return log.entries[0].client if log.joined and log.entries else ""


def fold(log: Log, zone: tzinfo, *, known_on: datetime | None = None, until: datetime | None = None) -> Dossier:
    """Fold one client's log into a dossier.

    `known_on`: the reading *as known then*, an office moment. `until`: leave out what happened later, for a forecast made
    on a past day. An entry that cannot stand where it is is passed over; `check` names such entries.
    """
    dossier = Dossier(own_of(log))
    for at, _, entry in standing_entries(log, zone, known_on):
        if until is not None and at > until:
            break
        try:
            dossier.apply(entry, at)
        except Unlawful:
            continue
    return dossier


def check(log: Log, zone: tzinfo) -> list[Fault]:
    """Every entry of the log that cannot stand where it is (order and references), by when it happened."""
    dossier, faults, standing = Dossier(own_of(log)), list[Fault](), standing_entries(log, zone)
    for at, _, entry in standing:
        try:
            dossier.apply(entry, at)
        except Unlawful as refusal:
            faults.append(Fault(entry, refusal.code, **refusal.facts))
    if standing and not dossier.client.added:
        faults.insert(0, Fault(standing[0][2], "unknown_client", client=standing[0][2].client))
    faults += [Fault(entry, f"unknown_{what}", **{what: target}) for what, target, entry in dossier.dangling()]
    return faults
