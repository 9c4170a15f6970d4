"""While another process writes, the screen goes on: keys echo, Escape leaves, an act says whom it waits for, drafts are kept in the end."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from tests.tui.portfolio import Portfolio, appears, text, type_in, until
from textual import events
from textual.widgets import Input, TextArea

from kundtui.config import Settings
from kundtui.store import gate
from kundtui.store.port import Busy, StoreError
from kundtui.tui.forms.complaint import ComplaintForm
from kundtui.tui.forms.note import NoteForm
from kundtui.tui.keeping import NOTHING, Keeper
from kundtui.tui.screens.portfolio import PortfolioScreen
from kundtui.tui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest
    from textual.pilot import Pilot


@contextmanager
def writing(portfolio: Portfolio, who: str = "") -> Iterator[None]:
    """Be another process that has begun to write to both files, and does not end."""
    with ExitStack() as stack:
        stack.enter_context(gate.held(portfolio.path, who))
        for path in (portfolio.path, portfolio.path + ".personal"):
            db = sqlite3.connect(path, isolation_level=None)
            stack.callback(db.close)
            db.execute("begin immediate")
        yield


def forget_days(portfolio: Portfolio) -> None:
    """Let no red-letter day be kept, as before the first act of a new year."""
    db = sqlite3.connect(portfolio.path)
    with db:
        db.execute("delete from closed")
    db.close()


async def opened(pilot: Pilot[int], key: str, form: type) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, PortfolioScreen) and pilot.app.screen.lines.rows.total > 0)
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, form))


async def test_while_another_writes_keys_echo_and_escape_leaves(portfolio: Portfolio) -> None:
    forget_days(portfolio)
    portfolio.desk.store.personal.save_draft("anna", "elsewhere", {})
    app = Session(portfolio.colleague(), Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, "c", ComplaintForm)
        with writing(portfolio):
            began = time.monotonic()
            await type_in(pilot, "late again")
            await appears(pilot, "“late again”", "first answer by")
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, PortfolioScreen))
            assert time.monotonic() - began < 3
            await opened(pilot, "c", ComplaintForm)
            assert app.screen.query_one("#line", Input).value == "late again"
    kept = [portfolio.desk.store.personal.draft("anna", name) for name in portfolio.desk.store.personal.drafts("anna")]
    assert {"line": "late again"} in kept


async def test_an_act_that_waits_says_for_whom_and_is_done_when_its_turn_comes(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, "c", ComplaintForm)
        await type_in(pilot, "late again")
        with writing(portfolio, "nobody known"):
            await pilot.press("enter")
            await appears(pilot, "Waiting for whoever is writing")
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, PortfolioScreen))
            assert "Stored" not in text(app)
        await appears(pilot, "Stored")
    assert portfolio.desk.store.personal.drafts("anna") == ()


async def test_a_draft_that_comes_back_has_the_cursor_at_its_end(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        for key, form in (("n", NoteForm), ("c", ComplaintForm)):
            await opened(pilot, key, form)
            await type_in(pilot, "one")
            await pilot.press("escape")
            await opened(pilot, key, form)
            await type_in(pilot, "two")
            field = app.screen.query("#text, #line").first()
            await until(pilot, lambda field=field: (field.text if isinstance(field, TextArea) else field.value) == "onetwo")  # type: ignore[misc]
            await pilot.press("escape")


async def test_all_lines_of_a_paste_come_into_a_field_of_one_line(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, "c", ComplaintForm)
        app.post_message(events.Paste("late again\n  and wrong\n\nthird time\n"))
        await appears(pilot, "“late again and wrong third time”")


async def test_a_refusal_is_told_once_and_no_words_are_no_fault_while_typing(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, "c", ComplaintForm)
        await type_in(pilot, "!!")
        await pilot.pause()
        assert "There is no text" not in text(app)
        await type_in(pilot, " late &zzz")
        await appears(pilot, "zzz")
        told = str(app.screen.query_one("#echo").render())
        await pilot.press("enter")
        await until(pilot, lambda: str(app.screen.query_one(".error").render()) == told)
        assert not str(app.screen.query_one("#echo").render())


# The thread that keeps


def after(*errors: StoreError, done: list[str], word: str) -> Callable[[], None]:
    """Write a word after so many faults."""
    waiting = list(errors)

    def write() -> None:
        if waiting:
            raise waiting.pop()
        done.append(word)

    return write


def test_what_waits_for_a_lock_is_kept_in_the_end_and_a_faulty_file_is_passed_over() -> None:
    keeper, done = Keeper(), list[str]()
    keeper.put("a", 1, after(Busy("locked"), Busy("locked"), done=done, word="a"))
    assert keeper.waiting("a") == 1
    keeper.put("b", 2, after(StoreError("io_error"), done=done, word="b"))
    keeper.put("c", 3, after(done=done, word="c"))
    keeper.flush(20)
    assert done == ["a", "c"]
    assert keeper.waiting("a") is NOTHING


def test_of_each_name_the_newest_alone_is_kept() -> None:
    keeper, done, go = Keeper(), list[str](), threading.Event()

    def first() -> None:
        done.append("first")
        go.wait(20)

    keeper.put("first", 0, first)
    for word in ("old", "older", "new"):
        keeper.put("a", word, after(done=done, word=word))
    assert keeper.waiting("a") == "new"
    go.set()
    keeper.flush(20)
    assert done == ["first", "new"]


async def test_what_is_read_for_long_is_said_and_said_no_longer_when_it_is_read(
    portfolio: Portfolio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kundtui.tui.beating.SLOW", 0.0)
    app, read = portfolio.session(), threading.Event()
    async with app.run_test() as pilot:
        await appears(pilot, "Nordbygg")

        async def reading() -> None:
            with app.awaited():
                await app.ask(lambda _desk: read.wait())

        worker = app.run_worker(reading())
        await appears(pilot, "Reading …")
        read.set()
        await worker.wait()
        await appears(pilot, "Open", "Keys")
        assert "Reading …" not in text(app)
