"""For all tests: random examples on CI are the same every time, each begins in English, and none leaves a database open."""

from __future__ import annotations

import os
import resource
from typing import TYPE_CHECKING
from weakref import WeakSet

import pytest
from hypothesis import settings

from kundtui import i18n
from kundtui.store.connected import Connected

if TYPE_CHECKING:
    from collections.abc import Iterator

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

FILES = 512
"""As many files as a process of tests may have open: one that leaks is found here, and not where a system gives few."""
resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))


@pytest.fixture(autouse=True)
def _databases_closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Close what a test has opened: who holds on to it may live until the garbage is collected."""
    opened, connect = WeakSet[Connected](), Connected.__init__

    def noted(store: Connected, path: str, mode: str = "rw", **options: float) -> None:
        opened.add(store)
        connect(store, path, mode, **options)

    monkeypatch.setattr(Connected, "__init__", noted)
    yield
    for store in opened:
        store.close()


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    i18n.use("en")
