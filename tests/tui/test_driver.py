"""The lines in and out: input is understood as before but asked for only when there is some, and output never fails."""

from __future__ import annotations

import fcntl
import os
import resource
import select
import threading
from typing import TYPE_CHECKING

import pytest
from textual import events

from kundtui.tui import pasted
from kundtui.tui.driver import Driver, Outlet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.message import Message


BEYOND = 1024
"""The first file that `select.select` refuses."""


class Heard(Driver):
    """The driver's ear alone, on a pipe."""

    def __init__(self) -> None:  # its parent would take over a terminal
        self.fileno, self.line = os.pipe()
        self._ears, self._mouth = os.pipe()
        self.messages: list[Message] = []
        self.came = threading.Condition()

    def process_message(self, message: Message) -> None:
        with self.came:
            self.messages.append(message)
            self.came.notify()

    def keys(self) -> list[str]:
        return [message.key for message in self.messages if isinstance(message, events.Key)]

    def until(self, keys: list[str]) -> None:
        with self.came:
            assert self.came.wait_for(lambda: self.keys() == keys, timeout=20), self.keys()


@pytest.fixture
def heard() -> Iterator[Heard]:
    driver = Heard()
    thread = threading.Thread(target=driver.run_input_thread, daemon=True)
    thread.start()
    yield driver
    if thread.is_alive():
        os.write(driver._mouth, b"x")  # noqa: SLF001 - as `disable_input` does
    thread.join(20)
    assert not thread.is_alive()


def test_keys_and_sequences_are_understood(heard: Heard) -> None:
    os.write(heard.line, "jå\x1b[A\x1b[6~\x1b[15~\r".encode())
    heard.until(["j", "å", "up", "pagedown", "f5", "enter"])


def test_an_escape_alone_is_a_key_once_nothing_follows(heard: Heard) -> None:
    os.write(heard.line, b"\x1b")
    heard.until(["escape"])
    os.write(heard.line, b"j")
    heard.until(["escape", "j"])


def test_a_letter_in_two_pieces_and_bytes_that_are_no_text_do_no_harm(heard: Heard) -> None:
    os.write(heard.line, "å".encode()[:1])
    os.write(heard.line, "å".encode()[1:] + b"\xff" + b"j")
    heard.until(["å", "replacement_character", "j"])


def test_a_paste_is_one_paste_and_no_key_comes_of_it(heard: Heard) -> None:
    for piece in (b"j\x1b[2", b"00~bb\x1b[", b"A\r\nqu", b"it\x11\x1b", b"[201", b"~k"):
        os.write(heard.line, piece)
    heard.until(["j", "k"])
    assert [message.text for message in heard.messages if isinstance(message, events.Paste)] == ["bb[A\nquit"]


def test_a_paste_that_never_ends_is_handed_over_in_the_end(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pasted, "SILENCE", 0.05)
    os.write(heard.line, b"\x1b[200~half")
    with heard.came:
        assert heard.came.wait_for(lambda: any(isinstance(message, events.Paste) for message in heard.messages), timeout=20)
    os.write(heard.line, b"j")
    heard.until(["j"])


def test_between_keys_it_sleeps_without_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[int | None] = []
    real = select.poll

    class Noted:
        def __init__(self) -> None:
            self.poll_of = real()
            self.register = self.poll_of.register

        def poll(self, limit: int | None = None) -> list[tuple[int, int]]:
            waits.append(limit)
            return self.poll_of.poll(limit)

    monkeypatch.setattr(select, "poll", Noted)
    driver = Heard()
    thread = threading.Thread(target=driver.run_input_thread, daemon=True)
    thread.start()
    os.write(driver.line, b"j\x1b")
    driver.until(["j", "escape"])
    os.close(driver.line)
    thread.join(20)
    assert not thread.is_alive()
    assert waits[0] is None
    assert waits[-1] is None
    assert all(limit is None or 0 <= limit <= 1000 for limit in waits)
    assert len(waits) <= 5


def test_the_ear_ends_with_the_terminal() -> None:
    driver = Heard()
    thread = threading.Thread(target=driver.run_input_thread, daemon=True)
    thread.start()
    os.close(driver.line)
    thread.join(20)
    assert not thread.is_alive()


def test_files_beyond_the_1024th_are_heard_and_written_to_like_any_other() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < BEYOND + 10:
        pytest.skip("the system gives no such files")
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    driver = Heard()
    near = driver.fileno, driver._ears  # noqa: SLF001 - the two that are listened to
    try:
        driver.fileno, driver._ears = (fcntl.fcntl(file, fcntl.F_DUPFD_CLOEXEC, BEYOND) for file in near)  # noqa: SLF001 - as above
        thread = threading.Thread(target=driver.run_input_thread, daemon=True)
        thread.start()
        os.write(driver.line, b"j")
        driver.until(["j"])
        os.write(driver._mouth, b"x")  # noqa: SLF001 - as `disable_input` does
        thread.join(20)
        assert not thread.is_alive()
    finally:
        for file in (driver.fileno, driver._ears):  # noqa: SLF001 - as above
            os.close(file)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_what_the_terminals_encoding_lacks_becomes_a_question_mark() -> None:
    read, write = os.pipe()
    outlet = Outlet(write, "latin-1")
    outlet.write("å●\ud800")
    outlet.write("b")
    outlet.flush()
    assert os.read(read, 100) == "å??b".encode("latin-1")


def test_a_terminal_that_takes_little_at_a_time_gets_all() -> None:
    read, write = os.pipe()
    os.set_blocking(write, False)
    outlet = Outlet(write, "utf-8")
    outlet.write("x" * 300_000)
    thread = threading.Thread(target=outlet.flush, daemon=True)
    thread.start()
    taken = 0
    while taken < 300_000:
        assert select.select([read], [], [], 20)[0]
        taken += len(os.read(read, 1 << 16))
    thread.join(20)
    assert taken == 300_000


def test_a_terminal_that_has_gone_swallows_everything() -> None:
    read, write = os.pipe()
    outlet = Outlet(write, "utf-8")
    os.close(read)
    outlet.write("a")
    outlet.flush()
    outlet.write("b")
    outlet.flush()
