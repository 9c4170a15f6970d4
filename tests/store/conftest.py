"""Each engine opens real files; the contract is the same for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kundtui.store import sqlite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kundtui.store.port import Store

ENGINES: dict[str, Callable[[Path], Store]] = {"sqlite": lambda folder: sqlite.create(folder / "office.kundtui")}


@pytest.fixture(params=["sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened = ENGINES[request.param](tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def path(store: Store) -> str:
    return store.where
