"""The store's protocol and its errors: all that the desk may ask of an engine. No SQL here; engines are in files beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import date

    from kundtui.domain.entry import Entry, Log
    from kundtui.domain.standing import Derived, Diary, Filter, LevelChange, Occasion, Owned, Rate, Standing


class StoreError(Exception):
    """The store cannot do what was asked. `code` names the fault for `words.faults`; `facts` are its arguments.

    Codes of no kind below: exists, no_group, not_in_group, folder_not_shared, group_kept_out, kept_out (facts: group, which may
    reach it; or ""), duplicate_id (facts: id), bad_text, io_error, engine (facts: reason).
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class Missing(StoreError):  # noqa: N818 - a state, said as one
    """No database at that path (code: no_database)."""


class NotOurs(StoreError):  # noqa: N818 - a state, said as one
    """A file that is no kundtui database, or damaged or reachable by others.

    Codes: not_a_database, other_program, damaged, empty_file, network_disk, too_open (facts: mode, wanted), folder_not_handing (facts: mode,
    folder).
    """


class Newer(StoreError):  # noqa: N818 - a state, said as one
    """Written by a newer program (code: newer_schema)."""


class Busy(StoreError):  # noqa: N818 - a state, said as one
    """Somebody else holds the gate or the lock for more than the limit (code: locked; facts: holder)."""


class ReadOnly(StoreError):  # noqa: N818 - a state, said as one
    """The file or its folder cannot be written (codes: read_only; older_schema where it would have to be brought up to date)."""


class Full(StoreError):  # noqa: N818 - a state, said as one
    """The disk is full (code: disk_full)."""


class Moved(Exception):  # noqa: N818 - a state, said as one
    """A log that an act has read has moved on meanwhile: begin again. `clients` names whose."""

    def __init__(self, clients: tuple[str, ...]) -> None:
        super().__init__(clients)
        self.clients = clients


class Operation(NamedTuple):
    """One act of one person. `act` is the word of the act (complaint.log, import, undo …); `at` a UTC moment."""

    id: str
    by: str
    act: str
    at: str


class Done(NamedTuple):
    """An operation as the log has it: what it was, how many entries, whose, and the operation that took it back (or "")."""

    operation: Operation
    entries: int
    clients: tuple[str, ...]
    voided: str


class Write(NamedTuple):
    """One transaction: the entries of one operation, the positions that the act has read, and the rows that follow.

    `expected` maps each client whose log the act relied on ("" is the office) to the position it read. `derived` rows are
    stamped with the new position by the store; a touched client without a row is lowered to stale.
    """

    operation: Operation
    entries: Sequence[Entry]
    expected: Mapping[str, int]
    derived: Sequence[Derived]


class Hit(NamedTuple):
    """A client found by name: `what` tells by what (code, former, name, alias)."""

    client: str
    name: str
    code: str
    what: str


class Grid(Protocol):
    """An ordered, filtered view of all standings, paged. Row numbers start at 0; valid until `refresh`.

    Days that are not there sort after all others (a talk before all others), descending is exactly the reverse. While others
    write, fewer rows than asked for may come until `refresh`.
    """

    @property
    def total(self) -> int: ...
    def rows(self, start: int, stop: int) -> Sequence[Standing]: ...
    def index_of(self, client: str) -> int | None: ...
    def refresh(self) -> None: ...


class Turns(Protocol):
    """Whose turn it is at one database, and how it is.

    `alone` keeps all others from writing while it is held, for acts that others would overtake time after time. `holder` tells the
    id of whoever keeps all others from writing now, as far as it is known, without waiting. `lease` is held by the one who catches
    up many rows (False: by somebody else), and keeps nobody from writing; `leased` tells whether anybody holds it.
    `changed` tells whether anybody, oneself included, has stored something since it was last asked, and the first time that
    they have. `refuse_damaged` raises NotOurs where the database is no longer whole.
    """

    @property
    def where(self) -> str: ...
    @property
    def demo(self) -> bool: ...
    @property
    def personal(self) -> Personal: ...
    def alone(self, who: str) -> AbstractContextManager[None]: ...
    def holder(self) -> str: ...
    def lease(self) -> AbstractContextManager[bool]: ...
    def leased(self) -> bool: ...
    def changed(self) -> bool: ...
    def refuse_damaged(self) -> None: ...
    def close(self) -> None: ...


class LogStore(Protocol):
    """What can be asked of the log.

    `append` raises Moved where a log of `expected` has moved on. `operations` of "" are everybody's; so is what was `recorded` since
    a UTC moment, what was taken back included, in the order of recording. `happened`: what stands of one kind, of all clients, by the
    day (ISO) since which it happened. `having` names the clients whose log has any of these kinds, taken back or not. `first_day` is
    that of the earliest entry of any client, or ""; `recorded_after` names the clients of whom something was recorded or taken back
    after a UTC moment, "" among them where it may be any. `touched` says whose log has moved on since a place in it, by no client where
    only rows were derived anew. `chained` gives each entry with its salt and digest.
    """

    def log(self, client: str) -> Log: ...
    def position(self, client: str) -> int: ...
    def append(self, write: Write) -> int: ...
    def entry(self, entry_id: str) -> Entry | None: ...
    def entries_of(self, operation: str) -> tuple[Entry, ...]: ...
    def operations(self, by: str, limit: int) -> tuple[Done, ...]: ...
    def operation(self, operation: str) -> Done | None: ...
    def recorded(self, since: str, by: str, kind: str = "") -> tuple[Entry, ...]: ...
    def happened(self, kind: str, since: str, field: str = "") -> tuple[Entry, ...]: ...
    def export(self) -> Iterator[Entry]: ...
    def chained(self) -> Iterator[tuple[Entry, str, str]]: ...
    def known(self, ids: Iterable[str]) -> set[str]: ...
    def known_operations(self, ids: Iterable[str]) -> set[str]: ...
    def having(self, *kinds: str) -> tuple[str, ...]: ...
    def clients(self) -> tuple[str, ...]: ...
    def first_day(self) -> str: ...
    def recorded_after(self, moment: str) -> set[str]: ...
    def touched(self, after: int) -> tuple[int, tuple[str, ...]]: ...
    def verify(self) -> tuple[int, ...]: ...


class RowStore(Protocol):
    """What can be asked of the derived rows.

    `rewrite` raises Moved only where the office ("") has moved on, and leaves out each client that has; a row without a code makes the
    client's derived rows go. `stale` names clients to derive anew, `now` being office wall time. `shown_levels` gives each client's
    changes of the shown level by day.
    """

    def rewrite(self, rows: Iterable[Derived], expected: Mapping[str, int]) -> None: ...
    def named(self, folded: str) -> tuple[Hit, ...]: ...
    def names(self) -> Iterator[tuple[str, Hit]]: ...
    def standing(self, client: str) -> Standing | None: ...
    def grid(self, order: str, descending: bool, keep: Filter) -> Grid: ...  # noqa: FBT001 - two of three words of one view
    def tally(self) -> dict[str, int]: ...
    def rates(self) -> tuple[Rate, ...]: ...
    def owned(self) -> tuple[Owned, ...]: ...
    def quickest(self, owner: str, limit: int) -> tuple[Standing, ...]: ...
    def stale(self, now: str, policy: int, rules: int, limit: int) -> tuple[str, ...]: ...
    def closed_days(self, country: str, year: int) -> frozenset[date] | None: ...
    def keep_closed_days(self, country: str, year: int, days: frozenset[date]) -> None: ...
    def shown_levels(self) -> Iterator[tuple[str, str, str]]: ...
    def levels(self, client: str) -> tuple[LevelChange, ...]: ...
    def diary(self, until: str, since: str = "") -> tuple[Diary, ...]: ...
    def occasions(self, whats: Sequence[str], since: str = "") -> tuple[Occasion, ...]: ...
    def search(self, text: str, limit: int) -> tuple[tuple[str, str], ...]: ...


class Store(Turns, LogStore, RowStore, Protocol):
    """What an engine offers. Every method opens what it needs and closes it; none is called from two threads at once."""


class Personal(Protocol):
    """What is a member's own and no part of the log: drafts, remembered views, marks, what is open. `member` is an id.

    `stamp` is another whenever anybody has written, and costs nothing to ask for.
    """

    def save_draft(self, member: str, place: str, data: dict[str, Any]) -> None: ...
    def draft(self, member: str, place: str) -> dict[str, Any] | None: ...
    def drafts(self, member: str) -> tuple[str, ...]: ...
    def drop_draft(self, member: str, place: str) -> None: ...
    def remember(self, member: str, name: str, value: object) -> None: ...
    def remembered(self, member: str, name: str) -> Any: ...  # noqa: ANN401 - anything that JSON can say
    def mark(self, member: str, client: str) -> None: ...
    def unmark(self, member: str, client: str) -> None: ...
    def marks(self, member: str) -> tuple[str, ...]: ...
    def mark_these(self, member: str, clients: Iterable[str], *, marked: bool) -> None: ...
    def open_client(self, member: str, client: str, when: str) -> None: ...
    def close_client(self, member: str, client: str) -> None: ...
    def others(self, member: str, client: str, after: str) -> tuple[str, ...]: ...
    def forget(self, member: str) -> None: ...
    def stamp(self) -> object: ...
