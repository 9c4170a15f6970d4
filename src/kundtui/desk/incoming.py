"""Lines that come in and whom they mean: a client by id or code, a contact by name. Whether they may stand: `sifting`."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from kundtui.desk.deriving import names_of
from kundtui.domain.dossier import fold
from kundtui.domain.entry import OFFICE, UNDOINGS, Entry
from kundtui.domain.standing import RULES
from kundtui.language.fold import fold as folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kundtui.desk.desk import Desk

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
    """What must be known of all lines before one can be judged: whose they are, their ids, operations and names."""

    def __init__(self, lines: Lines, step: Step) -> None:
        self.groups: dict[str, array[int]] = {}
        self.first: dict[str, int] = {}
        self.again: dict[int, int] = {}
        self.operations: Counter[str] = Counter()
        self.codes: dict[str, set[str]] = {}
        self.added: set[str] = set()
        self.erased: set[str] = set()
        self.merging: list[int] = []
        for index in range(len(lines)):
            self._see(index, lines[index].entry)
            if not index % OFTEN:
                step(index / len(lines))

    def _see(self, index: int, entry: Entry) -> None:
        self.groups.setdefault(entry.client, array("L")).append(index)
        earlier = self.first.setdefault(entry.id, index)
        if earlier != index:
            self.again[index] = earlier
        if entry.operation:
            self.operations[entry.operation] += 1
        if entry.kind == "client.added":
            self.added.add(entry.client)
            self.codes.setdefault(folded(entry.data["code"]), set()).add(entry.client)
        elif entry.kind == "person.erased":
            self.erased.add(entry.subject)
        elif entry.kind == "client.merged":
            self.merging.append(index)
        elif entry.kind == "client.changed" and entry.data["field"] == "code":
            self.codes.setdefault(folded(str(entry.data["new"])), set()).add(entry.client)


class Meant(NamedTuple):
    """Whom each client of the file is: what is written -> id; and for those that nobody or several may be, a code with facts."""

    clients: dict[str, str]
    wrong: dict[str, tuple[str, dict[str, Any]]]


def meant(desk: Desk, names: Iterable[str], survey: Survey, clients: frozenset[str]) -> Meant:
    """Look up each client that a file names: an id of the database or the file, else a present or former code of either."""
    names, found, wrong = tuple(names), {OFFICE: OFFICE}, dict[str, tuple[str, dict[str, Any]]]()
    open_ones = [written for written in names if written not in found and written not in clients]
    codes = _codes(desk) if open_ones else {}
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


def _codes(desk: Desk) -> dict[str, tuple[set[str], set[str]]]:
    """Every code of the database, folded -> the clients that have it, and those that had it."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for text, what, client in names_known(desk):
        if what in ("code", "former"):
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

    def resolved(self, data: dict[str, Any]) -> dict[str, Any] | None:
        """The payload with ids in the place of names, or None where nothing is to be replaced; who is unknown stays as written."""
        if all(written in self.ids for written in self.named(data)):
            return None
        changed = dict(data)
        if data.get("contact"):
            changed["contact"] = self._id(data["contact"])
        if data.get("contacts"):
            changed["contacts"] = [self._id(written) for written in data["contacts"]]
        return changed

    def _id(self, written: str) -> str:
        found = self.meant(written)
        return next(iter(found)) if len(found) == 1 else written


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
