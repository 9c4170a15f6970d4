"""Many processes write one database: nobody fails, nothing acknowledged is lost, nothing is stored by half."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.store.making import entry, write

from kundtui.store import gate
from kundtui.store.port import Busy
from kundtui.store.sqlite import SqliteStore, open_store

if TYPE_CHECKING:
    from kundtui.store.port import Store

ROOT = Path(__file__).parents[2]


def started(*words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.store.writer", *words]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_what_was_acknowledged_before_a_kill_is_there_and_nothing_is_torn(store: SqliteStore, path: str) -> None:
    acked: list[str] = []
    for _ in range(4):
        with started("endless", path) as writer:
            assert writer.stdout is not None
            acked += [writer.stdout.readline().decode().strip() for _ in range(60)]
            writer.kill()
            acked += writer.stdout.read().decode().split()
    again = open_store(path)
    ids = {one.id for one in again.export()}
    assert {name + half for name in acked for half in "ab"} <= ids
    assert {name[:-1] for name in ids if name.endswith("a")} == {name[:-1] for name in ids if name.endswith("b")}
    assert again.verify() == ()
    assert again.position("c1") == len(ids)
    assert sum(again.tally().values()) == 1
    assert store.append(write("after", entry("after"))) == len(ids) + 1


def test_eight_processes_write_fifty_acts_each_without_an_error(store: Store, path: str) -> None:
    writers = [started("several", path, "50") for _ in range(8)]
    faults = [writer.communicate()[1].decode() for writer in writers]
    assert faults == [""] * 8
    row = store.standing("c1")
    assert row is not None
    assert (row.open, row.position, row.stale) == (400, 400, False)
    assert store.position("c1") == 400
    assert store.verify() == ()


def test_a_writer_who_waits_too_long_is_told_who_holds_the_gate(path: str) -> None:
    with started("holding", path) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        impatient = open_store(path, limit=0.05)
        assert impatient.position("c1") == 0
        begun = time.monotonic()
        with pytest.raises(Busy) as busy:
            impatient.append(write("o1", entry("e1")))
        assert time.monotonic() - begun < 5
        assert (busy.value.code, busy.value.facts["holder"]) == ("locked", "bo")
        holder.communicate()
    assert impatient.append(write("o1", entry("e1"))) == 1


def test_a_gate_is_free_again_when_its_holder_is_killed(path: str) -> None:
    with started("holding", path) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        holder.kill()
    with gate.held(path, "anna", limit=0.05):
        pass


def test_a_lock_from_outside_the_gate_is_busy_too(store: SqliteStore, path: str) -> None:
    import sqlite3  # noqa: PLC0415 - a stranger's tool

    stranger = sqlite3.connect(path, isolation_level=None)
    stranger.execute("begin immediate")
    with pytest.raises(Busy):
        open_store(path, limit=0.05).append(write("o1", entry("e1")))
    stranger.execute("rollback")
    stranger.close()
    assert store.append(write("o1", entry("e1"))) == 1
