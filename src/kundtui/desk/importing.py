"""The import of a log: one act, one operation, all of it or nothing, unless what is good is asked for. Reading files: `exchange`."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, overload

from kundtui.desk.act import TRIES, attempt, refuse_writing
from kundtui.desk.deriving import derive
from kundtui.desk.incoming import OFTEN, Lines, Problem
from kundtui.desk.may import may
from kundtui.desk.membership import refuse_without_admin
from kundtui.desk.portfolio import ALL, behind, caught_up
from kundtui.desk.refused import Refused
from kundtui.desk.sifting import Sift
from kundtui.desk.torn import references
from kundtui.desk.undo import ALL_ROWS
from kundtui.domain.entry import OFFICE, Entry
from kundtui.domain.standing import Derived
from kundtui.store.port import Busy, Moved, Operation, Write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kundtui.desk.desk import Desk
    from kundtui.desk.incoming import Step, Unread
    from kundtui.domain.office import Member


SIFTING, DERIVING = 0.4, 0.7
"""How far the work is, of 1, when the lines are judged, and when the rows are computed."""


class Taken(NamedTuple):
    """What an import did, or would do. `operation` is "" where nothing was stored; `known`: lines that were there already.

    `entries`: how many were stored (in a trial: would be). `clients`: whose.
    """

    operation: str
    entries: int
    known: int
    clients: tuple[str, ...]
    problems: tuple[Problem, ...]


class Way(NamedTuple):
    """How to go about it: `trial` stores nothing; `keep_going` stores what is good though other lines are not."""

    trial: bool = False
    keep_going: bool = False


def take(desk: Desk, lines: Lines, unread: Unread, way: Way, step: Step) -> Taken:
    """Take in the lines of a file as one operation; those that could not be read are judged by what they name.

    Checks references and order, not gates, roles or tone: yesterday's lawful log is always taken.
    """
    for _ in range(TRIES):
        refuse_import(desk)
        before = desk.office
        sift = Sift(desk, lines, desk.new_id(), lambda done: step(done * SIFTING))
        sift.sift()
        wrong = (*unread.problems, *sift.dropped.values(), *(references(sift, unread.torn) if unread.torn else ()))
        problems = tuple(sorted(wrong, key=lambda problem: problem.line))
        coming = Coming(desk, sift, lambda done: step(DERIVING + done * (1 - DERIVING)))
        clients = tuple(client for client in sift.groups if client and sift.adds_to(client))
        if way.trial or not coming or (problems and not way.keep_going):
            would = way.trial and (way.keep_going or not problems)
            return Taken("", len(coming) if would else 0, sift.skipped.count(1), clients if would else (), problems)
        refuse_without_admin(before, sift.office)
        own = Operation(sift.own, coming.importer.id, "import", coming.recorded_at)
        with attempt(desk, 0), suppress(Moved):
            desk.store.append(Write(own, coming, sift.positions, rows(desk, sift, step)))
            return Taken(sift.own, len(coming), sift.skipped.count(1), clients, problems)
    raise Busy("locked", holder="")


def refuse_import(desk: Desk) -> None:
    """Refuse who may not import. A database without any member is founded by what it takes in."""
    if desk.office.members:
        refuse_writing(desk, "import")
    elif desk.reads_only:
        raise Refused("read_only_session")
    if desk.office.unknown_kinds:
        raise Refused("unknown_kind", kind=", ".join(sorted(desk.office.unknown_kinds)))


def importer_of(desk: Desk, sift: Sift) -> Member:
    """Who imports: who sits here; in a database that is founded by it, the file's member of that login, else its first admin."""
    if desk.member.id:
        return desk.member
    admins = [member for member in sift.office.members.values() if member.role == "admin" and not member.left]
    found = sift.office.member_of(desk.login) or next(iter(admins), None)
    if found is None:
        raise Refused("no_member", login=desk.login)
    return found


class Coming(Sequence[Entry]):
    """The entries that an import stores, in the order of the file, made one by one as they are asked for.

    Who wrote an entry is kept where an administrator imports, and where the office begins with the file: there is nobody yet in whose name
    one could write, and who brings back a backup has not written what the others did.
    """

    def __init__(self, desk: Desk, sift: Sift, step: Step) -> None:
        self._kept = array("I", (index for index, known in enumerate(sift.skipped) if not known and index not in sift.dropped))
        self._sift, self._step = sift, step
        self.recorded_at = desk.recorded_at()
        if self._kept:
            self.importer = importer_of(desk, sift)
            self._keeps = not desk.office.members or may(self.importer.role, "keep_author")

    def __len__(self) -> int:
        return len(self._kept)

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> list[Entry]: ...
    def __getitem__(self, place: int | slice) -> Entry | list[Entry]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        entry = self._sift.entry(self._kept[place])
        by = entry.by if self._keeps and entry.by in self._sift.office.members else self.importer.id
        return entry._replace(recorded_at=self.recorded_at, by=by)

    def __iter__(self) -> Iterator[Entry]:
        for place in range(len(self)):
            if not place % OFTEN:
                self._step(place / len(self))
            yield self[place]


def rows(desk: Desk, sift: Sift, step: Step) -> list[Derived]:
    """The rows of the clients that are touched, where they are few; more are lowered to stale and brought up later."""
    clients = [client for client in sift.positions if client != OFFICE and (sift.adds_to(client) or sift.undoes())]
    if len(clients) > ALL_ROWS:
        return []
    moment, found = desk.now(), list[Derived]()
    for place, client in enumerate(clients):
        step(SIFTING + place / len(clients) * (DERIVING - SIFTING))
        log = sift.after(client)
        if log.entries:
            found.append(derive(client, log, sift.office, moment))
    return found


def catch_up_all(desk: Desk, progress: Callable[[int, int], None]) -> int:
    """Bring every row up to date that is stale when it begins, in transactions of some hundreds; tells how many were. `progress`: done, and of how many."""
    done, total = 0, behind(desk, ALL)
    if total:
        progress(0, total)
    for count in caught_up(desk):
        done += count
        progress(done, max(done, total))
    return done
