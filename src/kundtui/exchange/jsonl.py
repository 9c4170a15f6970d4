"""The log as JSON Lines: taken in from a file, written out. What a line may say is in `envelope` and `payload`, what may stand in the desk."""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from kundtui.desk.importing import Way, refuse_import, take
from kundtui.desk.incoming import Problem, Unread
from kundtui.desk.refused import Refused
from kundtui.desk.seen import PRIVATE
from kundtui.domain.entry import OFFICE, UNDOINGS, voided
from kundtui.exchange.envelope import Reader
from kundtui.exchange.lines import copy_lines, opened, raw_lines, size_of
from kundtui.exchange.pace import Pace
from kundtui.exchange.spool import Spool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kundtui.desk.desk import Desk
    from kundtui.domain.entry import Entry
    from kundtui.exchange.pace import Progress

READING = 3
"""Parts of ten that reading the file takes of an import's time."""
NAMES = 1000
"""How many files of rejected lines may stand beside a file."""


class Imported(NamedTuple):
    """What an import did. `operation` is "" where nothing was stored; `lines`: how many the file has, blank ones not counted.

    `stored`: how many entries were stored, or in a trial would be; `known`: lines that were there already; `problems` by line;
    `rejected`: the file beside that has the lines with problems, where there is one.
    """

    operation: str
    lines: int
    stored: int
    known: int
    clients: tuple[str, ...]
    problems: tuple[Problem, ...]
    rejected: Path | None


def import_log(
    desk: Desk,
    source: Path | BinaryIO,
    way: Way = Way(),  # noqa: B008 - a plain value
    *,
    rejected: Path | None = None,
    progress: Progress | None = None,
) -> Imported:
    """Take in a log from JSON Lines as one operation: all of it or nothing, or with `keep_going` what is good.

    `rejected`: where the other lines go then, by default beside the file. Raises Refused, and the store's errors.
    """
    refuse_import(desk)
    with opened(source) as file, Spool() as lines:
        size = size_of(file)
        pace = Pace(size, progress)
        reader, unread, count = Reader(desk.clock(), desk.office.zone), list[Problem](), 0
        for raw in raw_lines(file):
            read = reader.read(raw)
            if isinstance(read, list):
                unread += read
            else:
                lines.add(read)
            count += 1
            pace.at(raw.end * READING / 10)
        said = Unread(unread, reader.torn)
        taken = take(desk, lines, said, way, lambda done: pace.at(size * (READING + (10 - READING) * done) / 10))
        beside = _reject(file, source, rejected, taken.problems) if way.keep_going and not way.trial else None
        pace.end()
    return Imported(taken.operation, count, taken.entries, taken.known, taken.clients, taken.problems, beside)


def _reject(file: BinaryIO, source: Path | BinaryIO, rejected: Path | None, problems: tuple[Problem, ...]) -> Path | None:
    """Write the lines with problems to a new file, which only its owner may read."""
    if not problems or (rejected is None and not isinstance(source, Path)):
        return None
    with new_file(rejected, source) as (target, place):
        file.seek(0)
        copy_lines(file, {problem.line for problem in problems}, target)
    return place


@contextmanager
def new_file(rejected: Path | None, source: Path | BinaryIO) -> Iterator[tuple[BinaryIO, Path]]:
    """Open a file that was not there, which only its owner may read: the one named, or the first free name beside the source."""
    first = rejected or Path(f"{source}.rejected")
    names = [first] if rejected else [first, *(Path(f"{first}.{number}") for number in range(2, NAMES))]
    for place in names:
        try:
            with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600), "wb") as target:
                yield target, place
                return
        except FileExistsError:
            continue
        except OSError as error:
            raise Refused("unwritable_file", file=str(place), detail=error.strerror or "") from error
    raise Refused("unwritable_file", file=str(first), detail="")


def _shown(chained: Iterable[tuple[Entry, str, str]], viewer: str) -> Iterator[tuple[Entry, str, str]]:
    """Leave out what is private to others, and the undoing of it."""
    hidden: set[str] = set()
    for entry, salt, digest in chained:
        if (entry.kind == PRIVATE and entry.by != viewer) or (entry.kind in UNDOINGS and entry.data.get("operation") in hidden):
            hidden.add(entry.operation)
        else:
            yield entry, salt, digest


def export_log(desk: Desk, out: BinaryIO, *, progress: Progress | None = None) -> int:
    """Write the log, one entry a line in the order of recording; tells how many. What is private to others stays out (N4)."""
    taken = voided(entry for entry in desk.store.log(OFFICE).entries if entry.kind in UNDOINGS)
    pace, count = Pace(desk.store.touched(0)[0], progress), 0
    for count, (entry, salt, digest) in enumerate(_shown(desk.store.chained(), desk.member.id), 1):
        record = entry._asdict()
        del record["seq"]
        record |= {"salt": salt, "digest": digest, "voided": taken.get(entry.operation) or taken.get(entry.id) or ""}
        out.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        pace.at(count)
    pace.end()
    return count
