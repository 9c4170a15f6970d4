"""What a store keeps open ends with it, whether anybody closes it or not: a connection left behind would lose its locks unseen."""

from __future__ import annotations

import gc
import os
from pathlib import Path

from kundtui.store.sqlite import create, open_store


def held(path: Path) -> list[str]:
    """The descriptors of this process on a database and its journal."""
    links = [Path("/proc/self/fd") / name for name in os.listdir("/proc/self/fd")]  # noqa: PTH208 - the names alone
    return [target for link in links if os.path.lexists(link) and (target := str(link.readlink())).startswith(str(path))]


def test_a_store_that_is_let_go_leaves_nothing_open(tmp_path: Path) -> None:
    path = tmp_path / "office.db"
    gc.disable()
    try:
        store = create(str(path))
        assert store.clients() == ()
        assert held(path)
        del store
        assert not held(path)
        again = open_store(path)
        assert again.tally()
        del again
        assert not held(path)
    finally:
        gc.enable()
    assert not path.with_name("office.db-wal").exists()
