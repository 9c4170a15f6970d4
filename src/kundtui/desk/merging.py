"""Two clients that are one: merged, and parted again. What a merge makes of their logs: `domain.joining`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from kundtui.desk import portfolio
from kundtui.desk.act import TRIES, Fact, Receipt, attempt, entries_of, refuse_unlawful, refuse_writing, with_entries
from kundtui.desk.deriving import derive
from kundtui.desk.refused import Refused
from kundtui.domain.dossier import fold
from kundtui.domain.entry import OFFICE, Log
from kundtui.domain.offboarding import lifecycle, offboarding_stage
from kundtui.domain.standing import Filter
from kundtui.language.fold import fold as folded
from kundtui.store.port import Busy, Moved, Operation, Write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kundtui.desk.desk import Desk


def merge(desk: Desk, client: str, into: str) -> Receipt:
    """Merge a client into another, who has its names, its entries and their weight from then on; for every day, also past ones.

    Refused where either has ended or is merged already, or where the two logs cannot stand together.
    """
    if client == into:
        raise Refused("merge_into_itself")

    def decide(logs: Mapping[str, Log]) -> Fact:
        for one in (client, into):
            _refuse_over(desk, one, logs[one])
        return Fact("client.merged", {"into": into})

    return _attempted(desk, "client.merged", (client, into), decide)


def separate(desk: Desk, client: str) -> Receipt:
    """Part a client from the one that it was merged into: both stand as if they had never been one.

    Refused where something was recorded since that belongs to both, and that is named.
    """
    into = merged_target(desk, client)
    if not into:
        raise Refused("not_merged", client=client)

    def decide(logs: Mapping[str, Log]) -> Fact:
        if _target(desk, logs[client]) != into:
            raise Refused("not_merged", client=client)
        return Fact("client.separated", {})

    return _attempted(desk, "client.separated", (client, into), decide)


def merged_target(desk: Desk, client: str) -> str:
    """The client that one is merged into; "" where it is not."""
    return _target(desk, desk.store.log(client))


def merged_as(desk: Desk, typed: str) -> str:
    """The merged client whose own name or code is what was typed, although that finds the other; refused where there is none or several."""
    wanted = folded(typed)
    gone = portfolio.view(desk, keep=Filter(lifecycles=("E",)))
    rows = [row for row in gone.rows(0, gone.total) if wanted in (folded(row.name), folded(row.code), row.client)]
    found = [row for row in rows if merged_target(desk, row.client)]
    if len(found) > 1:
        raise Refused("ambiguous_client", text=typed, names=", ".join(f"{row.name} ({row.code})" for row in found))
    return found[0].client if found else portfolio.the_client(desk, typed).client


def logs_with_targets(desk: Desk, clients: Iterable[str]) -> dict[str, Log]:
    """The logs of these clients and of those that any of them was ever merged into: what is taken back of the ones changes the others."""
    found: dict[str, Log] = {}
    open_ones = list(reversed(tuple(clients)))
    while open_ones:
        client = open_ones.pop()
        if client not in found:
            found[client] = desk.store.log(client)
            merges = (entry for entry in found[client].entries if entry.kind == "client.merged")
            open_ones += [str(entry.data["into"]) for entry in merges]
    return found


def _target(desk: Desk, log: Log) -> str:
    gone = fold(log, desk.office.zone).client.gone.facts
    return gone[-1].into if gone and gone[-1].how == "merged" else ""


def _called(desk: Desk, client: str) -> str:
    row = desk.store.standing(client)
    return row.name if row else client


def _refuse_over(desk: Desk, client: str, log: Log) -> None:
    dossier, moment = fold(log, desk.office.zone), desk.now()
    name = str(dossier.client.newest("name") or "")
    gone = dossier.client.gone.last(moment)
    if gone and gone.how == "merged":
        raise Refused("merged_already", client=name, into=_called(desk, gone.into))
    if not dossier.client.added:
        raise Refused("unknown_client", text=client)
    if lifecycle(dossier, desk.office.policy(moment), moment) == "E":
        raise Refused("merge_ended", client=name)
    if offboarding_stage(dossier, moment) in ("decided", "noticed"):
        raise Refused("merge_ending", client=name)


def _attempted(desk: Desk, word: str, pair: tuple[str, str], decide: Callable[[Mapping[str, Log]], Fact]) -> Receipt:
    """Carry out one act on the first of two clients, with the rows of both and of whoever else it was ever merged into."""
    operation = desk.new_id()
    for turn in range(TRIES):
        with attempt(desk, turn), suppress(Moved):
            return _tried(desk, Operation(operation, "", word, ""), pair, decide)
    raise Busy("locked", holder="")


def _tried(desk: Desk, operation: Operation, pair: tuple[str, str], decide: Callable[[Mapping[str, Log]], Fact]) -> Receipt:
    refuse_writing(desk)
    office, moment, client = desk.office, desk.now(), pair[0]
    logs = logs_with_targets(desk, pair)
    entries = entries_of(desk, operation.id, client, [decide(logs)], moment)
    own = with_entries(logs[client], entries)
    after = {one: own if one == client else _with(log, own) for one, log in logs.items()}
    for one, log in logs.items():
        refuse_unlawful(desk, log, after[one])
    before, rows = desk.store.standing(client), [derive(one, log, office, moment) for one, log in after.items()]
    done = operation._replace(by=desk.member.id, at=desk.recorded_at())
    expected = {one: log.position for one, log in logs.items()} | {OFFICE: office.position}
    desk.store.append(Write(done, entries, expected, rows))
    level = before.level if before else "unknown"
    return Receipt(done.id, client, (entries[0].id,), level, level)


def _with(log: Log, other: Log) -> Log:
    """A client's log with another's joined to it, as it will read."""
    joined = {entry.id: entry for entry in (*log.joined, *other.entries, *other.joined)}
    undoings = {entry.id: entry for entry in (*log.undoings, *other.undoings)}
    own = {entry.id for entry in log.entries}
    return log._replace(
        joined=tuple(entry for entry in joined.values() if entry.id not in own),
        undoings=tuple(sorted(undoings.values(), key=lambda entry: entry.seq)),
    )
