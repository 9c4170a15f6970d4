"""What a store keeps open: its locks outlive whatever else looks at the file, readings nest, and a file put in its place is read."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.store.making import entry, write

from kundtui.store import opening
from kundtui.store.port import Missing
from kundtui.store.sqlite import SqliteStore, create, open_store

if TYPE_CHECKING:
    from kundtui.store.port import Store

ROOT = Path(__file__).parents[2]


def elsewhere(path: str) -> None:
    """Let another process write once, as the only one it knows of, and end."""
    subprocess.run([sys.executable, "-m", "tests.store.writer", "several", path, "1"], cwd=ROOT, check=True)


def test_opening_the_same_file_again_takes_no_lock_from_what_is_open(store: Store, path: str) -> None:
    """The other process would write the journal back and delete it under the feet of the first, had the second opening cost its lock."""
    store.append(write("o1", entry("e1")))
    assert open_store(path).position("c1") == 1
    elsewhere(path)
    assert os.path.getsize(path + "-wal")  # noqa: PTH202 - paths are text in the store
    assert store.append(write("o3", entry("e3"))) == 3
    elsewhere(path)
    assert store.append(write("o5", entry("e5"))) == 5
    assert open_store(path).verify() == ()


def test_a_store_that_has_ended_is_known_to_keep_nothing(path: str) -> None:
    before = dict(opening.HELD)
    store = open_store(path)
    store.close()
    store.close()
    assert before == opening.HELD
    assert store.position("c1") == 0
    assert not store.changed()
    other = open_store(path)
    assert before != opening.HELD
    del other
    assert before == opening.HELD


def test_who_reads_while_reading_is_answered(store: Store) -> None:
    store.append(write("o1", entry("e1"), entry("e2", client="c2")))
    assert [(one.id, store.position(one.client)) for one in store.export()] == [("e1", 1), ("e2", 2)]


def test_a_reading_that_was_left_half_way_hides_nothing_that_comes_after(store: Store) -> None:
    store.append(write("o1", entry("e1"), entry("e2")))
    half = iter(store.export())
    next(half)
    store.append(write("o2", entry("e3")))
    del half
    assert store.position("c1") == 3


def test_each_thread_reads_for_itself(store: Store) -> None:
    store.append(write("o1", entry("e1")))
    found: list[int] = []
    other = threading.Thread(target=lambda: found.append(store.position("c1")))
    for _one in store.export():
        other.start()
        other.join()
    assert found == [1]


def test_a_file_that_was_put_in_its_place_is_what_is_read(tmp_path: Path) -> None:
    store = create(tmp_path / "office.db")
    restored = create(tmp_path / "restored.db")
    restored.append(write("o1", entry("e1")))
    restored.close()
    assert store.position("c1") == 0
    for end in ("-wal", "-shm"):
        (tmp_path / f"office.db{end}").unlink(missing_ok=True)
    (tmp_path / "restored.db").replace(tmp_path / "office.db")
    assert store.position("c1") == 1


def test_a_file_that_is_gone_is_missed(tmp_path: Path) -> None:
    store: SqliteStore = create(tmp_path / "office.db")
    for file in tmp_path.iterdir():
        file.unlink()
    with pytest.raises(Missing):
        store.position("c1")
    assert list(tmp_path.iterdir()) == []
