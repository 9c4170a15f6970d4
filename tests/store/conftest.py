"""Each engine opens real files; the contract is the same for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kundtui.store import sqlite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kundtui.store.sqlite import SqliteStore

ENGINES: dict[str, Callable[[Path], SqliteStore]] = {"sqlite": lambda folder: sqlite.create(folder / "office.kundtui")}


@pytest.fixture(params=["sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqliteStore]:
    opened = ENGINES[request.param](tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def path(store: SqliteStore) -> str:
    return store.where
