"""Lines that come in and whom they mean: a client by id or code, a contact by name. Whether they may stand: `sifting`."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from kundtui.desk.deriving import names_of
from kundtui.desk.numbered import Numbered, mark_of
from kundtui.domain.dossier import fold
from kundtui.domain.entry import OFFICE, UNDOINGS, Entry
from kundtui.domain.standing import RULES
from kundtui.language.fold import fold as folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kundtui.desk.desk import Desk
    from kundtui.store.port import Store

    Step = Callable[[float], None]
    """Told how far the work is, from 0 to 1."""

OFTEN = 256
"""After so many lines the progress is told."""


class Line(NamedTuple):
    """One line of a file whose form is good. `made`: its id was made from what it says. What it names is as it was written.

    `empty`: a field without words, as an erasure leaves it; nothing else may.
    """

    number: int
    made: bool
    entry: Entry
    empty: str = ""


class Problem(NamedTuple):
    """Why a line cannot be taken: a code of `words.refusals`, its facts, and the field."""

    line: int
    code: str
    facts: dict[str, Any]
    field: str = ""


class Unread(NamedTuple):
    """The lines of a file whose form is bad: everything that is wrong with them, and what can be read of them all the same."""

    problems: Sequence[Problem] = ()
    torn: Sequence[Line] = ()


class Lines(Protocol):
    """The lines of a file, by place; they need not all be in memory."""

    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> Line: ...


class Survey:
    """What must be known of all lines before one can be judged: whose they are, their names, and which ids and operations are there twice.

    `again`: lines whose id an earlier one has; `stored`: those whose id the log has; `done`: those whose operation it has. A few bytes a line.
    """

    def __init__(self, store: Store, lines: Lines, step: Step) -> None:
        self._store, self._lines = store, lines
        self.groups: dict[str, array[int]] = {}
        self.again, self.stored, self.done = bytearray(len(lines)), bytearray(len(lines)), bytearray(len(lines))
        self._ids, self._operations = Numbered(), Numbered()
        self._begun, self._counts = array("I"), array("I")
        self.codes: dict[str, tuple[str, ...]] = {}
        self.added: set[str] = set()
        self.erased: set[str] = set()
        self.merging: list[int] = []
        for start in range(0, len(lines), OFTEN):
            part = [(index, lines[index].entry) for index in range(start, min(start + OFTEN, len(lines)))]
            for index, entry in part:
                self._see(index, entry)
            self._compare(part)
            step(start / len(lines))

    def first(self, entry_id: str) -> int | None:
        """The first line that has this id."""
        return self._ids.find(mark_of(entry_id), lambda index: self._lines[index].entry.id == entry_id)

    def count(self, operation: str, change: int = 0) -> int:
        """How many lines are of an operation; `change`: so many more from now on."""
        place = self._operations.find(mark_of(operation), lambda place: self._is_of(place, operation))
        if place is None:
            return 0
        self._counts[place] += change
        return self._counts[place]

    def _is_of(self, place: int, operation: str) -> bool:
        return self._lines[self._begun[place]].entry.operation == operation

    def _see(self, index: int, entry: Entry) -> None:
        self.groups.setdefault(entry.client, array("I")).append(index)
        self.again[index] = index != self._ids.add(mark_of(entry.id), index, lambda earlier: self._lines[earlier].entry.id == entry.id)
        if entry.operation:
            self._count(index, entry.operation)
        if entry.kind == "client.added":
            self.added.add(entry.client)
            self._coded(entry.data["code"], entry.client)
        elif entry.kind == "person.erased":
            self.erased.add(entry.subject)
        elif entry.kind == "client.merged":
            self.merging.append(index)
        elif entry.kind == "client.changed" and entry.data["field"] == "code":
            self._coded(str(entry.data["new"]), entry.client)

    def _coded(self, code: str, client: str) -> None:
        held = self.codes.get(folded(code), ())
        if client not in held:
            self.codes[folded(code)] = (*held, client)

    def _count(self, index: int, operation: str) -> None:
        place = self._operations.add(mark_of(operation), len(self._begun), lambda place: self._is_of(place, operation))
        if place == len(self._begun):
            self._begun.append(index)
            self._counts.append(0)
        self._counts[place] += 1

    def _compare(self, part: list[tuple[int, Entry]]) -> None:
        """Mark which of some lines the log has."""
        ids = self._store.known([entry.id for _, entry in part])
        operations = self._store.known_operations({entry.operation for _, entry in part if entry.operation})
        for index, entry in part:
            self.stored[index] = entry.id in ids
            self.done[index] = entry.operation in operations


class Meant(NamedTuple):
    """Whom each client of the file is: what is written -> id; and for those that nobody or several may be, a code with facts."""

    clients: dict[str, str]
    wrong: dict[str, tuple[str, dict[str, Any]]]


def meant(desk: Desk, names: Iterable[str], survey: Survey, clients: frozenset[str]) -> Meant:
    """Look up each client that a file names: an id of the database or the file, else a present or former code of either."""
    names, found, wrong = tuple(names), {OFFICE: OFFICE}, dict[str, tuple[str, dict[str, Any]]]()
    open_ones = [written for written in names if written not in found and written not in clients]
    codes = _codes(desk, set(map(folded, open_ones))) if open_ones else {}
    found |= {written: written for written in names if written in clients}
    for written in open_ones:
        present, former = codes.get(folded(written), (set(), set()))
        known = present or former
        if not known and written in survey.added:
            known = {written}
        known = known or {found.get(one, one) for one in survey.codes.get(folded(written), ())} & (clients | survey.added)
        if len(known) == 1:
            found[written] = next(iter(known))
        elif known:
            wrong[written] = "ambiguous_client", {"text": written, "names": ", ".join(sorted(known))}
        else:
            wrong[written] = "unknown_client", {"text": written}
    return Meant(found, wrong)


def _codes(desk: Desk, wanted: set[str]) -> dict[str, tuple[set[str], set[str]]]:
    """Those of the wanted codes that the database knows, folded -> the clients that have it, and those that had it."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for text, what, client in names_known(desk):
        if text in wanted and what in ("code", "former"):
            found.setdefault(text, (set(), set()))[what == "former"].add(client)
    return found


def names_known(desk: Desk) -> Iterator[tuple[str, str, str]]:
    """What clients are called: from the derived names, and from the logs of those whose names nobody has derived yet."""
    office, store = desk.office, desk.store
    stale = store.stale(desk.now().isoformat(), office.stamp, RULES, len(store.clients()))
    behind = {client for client in stale if store.standing(client) is None}
    yield from ((text, hit.what, hit.client) for text, hit in store.names() if hit.client not in behind)
    for client in behind:
        yield from ((text, what, client) for text, what in names_of(fold(store.log(client), office.zone)))


class People:
    """The contacts of one client by name, from what stands in the log and what comes in."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.ids: set[str] = set()
        self._named: dict[str, set[str]] = {}
        for entry in entries:
            if entry.kind == "contact.added":
                self.ids.add(entry.subject)
                self._named.setdefault(folded(entry.data["name"]), set()).add(entry.subject)
            elif entry.kind == "contact.changed" and entry.data["field"] == "name":
                self._named.setdefault(folded(str(entry.data["new"])), set()).add(entry.subject)

    def meant(self, written: str) -> set[str]:
        """Who may be meant: the one with that id, or all with that name."""
        return {written} if written in self.ids else self._named.get(folded(written), set())

    def named(self, data: dict[str, Any]) -> Iterator[str]:
        """The contacts that a payload names."""
        if data.get("contact"):
            yield data["contact"]
        yield from data.get("contacts") or ()

    def ambiguous(self, data: dict[str, Any]) -> str:
        """A name in the payload that several contacts bear, or ""."""
        return next((written for written in self.named(data) if len(self.meant(written)) > 1), "")

    def by_name(self, data: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """The contacts that a payload gives by a name that one alone bears, each with its id; who is unknown stays as written."""
        for written in self.named(data):
            who = self.meant(written)
            if len(who) == 1 and written not in who:
                yield written, next(iter(who))


def with_ids(data: dict[str, Any], ids: dict[str, str]) -> dict[str, Any]:
    """A payload with ids in the place of contacts' names."""
    changed = dict(data)
    if data.get("contact"):
        changed["contact"] = ids.get(data["contact"], data["contact"])
    if data.get("contacts"):
        changed["contacts"] = [ids.get(written, written) for written in data["contacts"]]
    return changed


MEMBER_FIELDS = ("owner", "deputy", "approved_by", "proposed_by", "signed_by", "economics_waived_by")
CLIENT_FIELDS = {"tie.noted": "client", "tie.ended": "client", "client.merged": "into", "contact.left": "to_client"}
"""Where a payload names another client."""


def members_named(entry: Entry) -> list[str]:
    """The members whom an entry's payload names."""
    if entry.client == OFFICE:
        return []
    return [entry.data[field] for field in MEMBER_FIELDS if entry.data.get(field)]


def client_named(entry: Entry) -> str:
    """The other client whom an entry's payload names, or ""."""
    field = CLIENT_FIELDS.get(entry.kind)
    return str(entry.data.get(field) or "") if field else ""


def targets(entry: Entry) -> tuple[tuple[str, str], ...]:
    """What an undoing or a correction is about: (operation or entry, its id)."""
    if entry.kind not in UNDOINGS:
        return ()
    if entry.kind == "entry.corrected":
        return ("entry", entry.data["entry"]), ("entry", entry.data["by_entry"])
    return (("operation", entry.data["operation"]),)
