"""Who waits at the gate comes in the order of coming, also past whoever was killed, and past one who comes again at once."""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import closing
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from kundtui.store import gate, opening, queueing
from kundtui.store.port import Busy
from kundtui.store.sqlite import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(not queueing.SET, reason="this system has no locks of open files")


def number(path: str) -> int:
    """The last number that was given."""
    file = os.open(gate.gate_of(path), os.O_RDONLY)
    try:
        return int.from_bytes(os.pread(file, queueing.LENGTH, queueing.COUNTER), "big")
    finally:
        os.close(file)


def until(true: Callable[[], bool]) -> None:
    limit = time.monotonic() + 20
    while not true():
        assert time.monotonic() < limit
        time.sleep(0.001)


class Waiter:
    """One who comes to the gate, and notes when they had it."""

    def __init__(self, path: str, name: str, had: list[str], limit: float = 20.0) -> None:
        self.thread = Thread(target=self.come, args=(path, name, had, limit))
        before = number(path)
        self.thread.start()
        until(lambda: number(path) > before)

    @staticmethod
    def come(path: str, name: str, had: list[str], limit: float) -> None:
        try:
            with gate.held(path, name, limit):
                had.append(name)
        except Busy:
            had.append(f"not {name}")


def test_the_gate_is_given_in_the_order_of_coming_and_nobody_slips_in(path: str) -> None:
    had: list[str] = []
    with gate.held(path, "anna"):
        waiters = [Waiter(path, name, had) for name in ("bo", "cecilia", "dag")]
    with gate.held(path, "anna"):
        had.append("anna again")
    for waiter in waiters:
        waiter.thread.join()
    assert had == ["bo", "cecilia", "dag", "anna again"]


def test_who_gives_up_is_passed_over(path: str) -> None:
    had: list[str] = []
    with gate.held(path, "anna"):
        Waiter(path, "bo", had, limit=0.01).thread.join()
        after = Waiter(path, "cecilia", had)
    after.thread.join()
    assert had == ["not bo", "cecilia"]


def test_a_number_goes_with_whoever_took_it(path: str) -> None:
    first, second = (os.open(gate.gate_of(path), os.O_RDWR) for _ in range(2))
    try:
        one, two = queueing.place(first), queueing.place(second)
        assert two == one + 1
        with pytest.raises(BlockingIOError):
            queueing.follow(second, two, wait=False)
        os.close(first)
        first = -1
        queueing.follow(second, two, wait=True)
    finally:
        for file in {first, second} - {-1}:
            os.close(file)


def test_where_no_numbers_are_to_be_had_the_gate_is_held_all_the_same(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queueing, "SET", 0)
    with gate.held(path, "anna"), pytest.raises(Busy), gate.held(path, "bo", limit=0.01):
        pass
    with gate.held(path, "bo"):
        pass


def test_a_number_that_somebody_is_long_about_is_not_waited_for(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queueing, "TRIES", 2)
    with gate.held(path, "anna"):
        pass
    slow = os.open(gate.gate_of(path), os.O_RDWR)
    try:
        queueing._lock(slow, queueing.MUTEX, fcntl.F_WRLCK, queueing.SET)  # noqa: SLF001 - as one who is stopped in between
        with gate.held(path, "bo"):
            assert gate.holder(path) == "bo"
    finally:
        os.close(slow)


def test_a_long_journal_is_written_back_between_two_writes(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LONG_JOURNAL", 0)
    store = open_store(path)
    store.keep_closed_days("SE", 2026, frozenset())
    with closing(opening.connect(path)) as db:
        logged, back = db.execute("pragma wal_checkpoint(passive)").fetchone()[1:]
    assert logged == back
    opening.write_back(store._kept.db, path + "x")  # noqa: SLF001 - a journal that is not there
    store.close()
