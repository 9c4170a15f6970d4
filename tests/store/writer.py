"""A process of its own that writes: endlessly until it is killed, a number of acts beside others, or holding the gate. Started by tests."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tests.store.making import derived, entry, write

if TYPE_CHECKING:
    from collections.abc import Callable

from kundtui.store import gate
from kundtui.store.port import Moved
from kundtui.store.sqlite import SqliteStore, open_store


def endless(path: str) -> None:
    """Append pairs; say each pair's name once it is stored."""
    store = open_store(path)
    number = 0
    while True:
        name = f"{os.getpid()}-{number}"
        store.append(
            write(name, entry(name + "a", text="x" * 300), entry(name + "b"), derived=[derived(level=("good", "crisis")[number % 2])])
        )
        os.write(1, f"{name}\n".encode())
        number += 1


def several(path: str, acts: str) -> None:
    """Do acts that each rely on what they read, beginning again where a log has moved."""
    store = open_store(path)
    for number in range(int(acts)):
        _act(store, f"{os.getpid()}-{number}")


def _act(store: SqliteStore, name: str) -> None:
    while True:
        try:
            store.append(
                write(name, entry(name), expected={"c1": store.position("c1")}, derived=[derived(open=len(store.log("c1").entries) + 1)])
            )
        except Moved:
            continue
        return


def holding(path: str) -> None:
    """Hold the gate until standard input ends."""
    with gate.held(path, "bo"):
        os.write(1, b"held\n")
        sys.stdin.read()


if __name__ == "__main__":
    what: dict[str, Callable[..., None]] = {"endless": endless, "several": several, "holding": holding}
    what[sys.argv[1]](*sys.argv[2:])
