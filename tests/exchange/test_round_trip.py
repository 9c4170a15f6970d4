"""A log that goes out and comes into a fresh database says the same and is judged the same on every day."""

from __future__ import annotations

import json
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.making import NOW, empty, exported, founded, line, take, told

from kundtui.demo.portfolio import build
from kundtui.desk import complaint, interaction, portfolio, undo
from kundtui.desk.act import Fact, act
from kundtui.desk.desk import Desk
from kundtui.desk.refused import Refused
from kundtui.domain.entry import is_day
from kundtui.language.text import Unclean, clean
from kundtui.store import sqlite

if TYPE_CHECKING:
    from collections.abc import Callable


NASTY = json.loads((Path(__file__).parents[1] / "data/nasty/blns.json").read_text(encoding="utf-8"))
WORDS = st.text(min_size=1, max_size=30).filter(lambda text: _kept(text) == text)
DAYS = (date(2026, 9, 1), date(2026, 10, 3), date(2026, 10, 31), date(2026, 11, 20), date(2026, 12, 24))


def _kept(text: str) -> str:
    try:
        return clean(text)
    except Unclean:
        return ""


def add(desk: Desk, name: str, at: datetime) -> str:
    client = desk.new_id()
    act(desk, "client.added", client, lambda *_: [Fact("client.added", {"name": name, "code": client[-6:]}, at=at)])
    act(desk, "contact.added", client, lambda *_: [Fact("contact.added", {"name": name}, "p", at=at)])
    return client


def steps(desk: Desk, client: str, words: str, at: datetime) -> list[Callable[[], Any]]:
    """The acts that may follow at that moment; each may be refused."""

    def case() -> str:
        return next(iter(portfolio.reading(desk, client).dossier.complaints), "")

    due = (at + timedelta(days=9)).date().isoformat()
    return [
        lambda: interaction.log(desk, interaction.Logged(client, contacts=("p",), asked={"ok": "no", "anything": words}, at=at)),
        lambda: interaction.log(desk, interaction.Logged(client, "email", note=words, at=at)),
        lambda: complaint.log(desk, complaint.Received(client, words, "high", "p", at=at)),
        lambda: complaint.answer(desk, complaint.Answered(client, case(), remedy_sought=words)),
        lambda: complaint.resolve(
            desk, complaint.Resolved(client, case(), "upheld", "ours", {"apology": words}, {"proposal": "x", "help": "y"}, prevention=words)
        ),
        lambda: complaint.confirm(desk, client, case()),
        lambda: act(
            desk, "promise.made", client, lambda *_: [Fact("promise.made", {"text": words, "due": due, "side": "us"}, words[:9], at)]
        ),
        lambda: act(desk, "promise.kept", client, lambda *_: [Fact("promise.kept", {}, words[:9], at)]),
        lambda: act(
            desk, "client.changed", client, lambda *_: [Fact("client.changed", {"field": "tags", "old": None, "new": [words]}, at=at)]
        ),
        lambda: interaction.note(desk, client, words, at),
        lambda: undo.undo(desk),
        lambda: undo.redo(desk),
    ]


ACTS = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 1), WORDS, st.integers(0, 110)), max_size=14)


@given(acts=ACTS, names=st.tuples(WORDS, WORDS))
@settings(max_examples=25, deadline=None)
def test_a_log_that_goes_out_and_in_gives_the_same_answers(acts: list[tuple[int, int, str, int]], names: tuple[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        first = founded(Path(folder))
        begun = first.now() - timedelta(days=120)
        clients = [add(first, name, begun) for name in names]
        for which, whose, words, day in acts:
            try:
                steps(first, clients[whose], words, begun + timedelta(days=day))[which]()
            except Refused:
                continue
        second = empty(Path(folder))
        whole = exported(first)
        done = take(second, whole)
        assert done.problems == ()
        assert told(exported(second)) == told(whole)
        assert second.store.verify() == ()
        for client in clients:
            _same(first, second, client)
        assert take(second, whole).known == done.lines


def _same(first: Desk, second: Desk, client: str) -> None:
    if not portfolio.reading(first, client).dossier.client.added:
        assert second.store.standing(client) is None
        return
    for day in DAYS:
        assert portfolio.reading(first, client, day).assessment == portfolio.reading(second, client, day).assessment
    portfolio.catch_up(first)
    rows = [desk.store.standing(client) for desk in (first, second)]
    assert len({repr(row and row._replace(position=0)) for row in rows}) == 1
    assert first.store.levels(client) == second.store.levels(client)
    assert [one for one in first.store.diary("2999-01-01") if one.client == client] == [
        one for one in second.store.diary("2999-01-01") if one.client == client
    ]


@pytest.mark.parametrize("field", ["name", "text", "id"])
def test_naughty_strings_are_kept_as_data_or_refused_by_code(tmp_path: Path, field: str) -> None:
    desk = founded(tmp_path)
    lines = []
    for number, string in enumerate(NASTY):
        if field == "name":
            lines.append(line("client.added", {"name": string, "code": f"K{number}"}, client=f"c{number}"))
        elif field == "text":
            lines.append(line("client.added", {"name": "x", "code": f"K{number}"}, client=f"c{number}", at="2026-10-01"))
            lines.append(line("gesture.made", {"text": string}, client=f"c{number}"))
        else:
            lines.append(line("client.added", {"name": "x", "code": f"K{number}"}, client=f"c{number}", id=string))
    done = take(desk, *lines, keep_going=True)
    assert {problem.code for problem in done.problems} <= {"control", "empty_field", "too_long", "surrogate", "id_twice"}
    assert done.stored > len(NASTY) * 0.9
    other = empty(tmp_path)
    assert take(other, exported(desk)).problems == ()
    assert told(exported(other)) == told(exported(desk))


def test_undoing_an_import_gives_back_what_was_before_and_redoing_what_it_brought(tmp_path: Path) -> None:
    source, desk = founded(tmp_path, "source"), founded(tmp_path)
    own = add(desk, "Own", desk.now() - timedelta(days=30))
    begun = source.now() - timedelta(days=50)
    for number in range(3):
        client = add(source, f"Brought {number}", begun)
        for step in steps(source, client, "word", begun)[: 4 + number]:
            step()
    undo.undo(source)
    lines = [one for one in told(exported(source)) if one["client"] or one["kind"].startswith("operation.")]
    extra = line("complaint.received", {"text": "x", "severity": "high"}, client=own, subject="k")
    before = _state(desk)
    done = take(desk, *lines, extra)
    assert done.problems == ()
    with_import = _state(desk)
    assert with_import != before
    for _ in range(2):
        undo.undo(desk, done.operation)
        assert _state(desk) == before
        assert [row.client for row in portfolio.view(desk).rows(0, 99)] == [own]
        undo.redo(desk, done.operation)
        assert _state(desk) == with_import


def _state(desk: Desk) -> dict[str, Any]:
    """Everything that is shown of all clients, and how each reads on several days."""
    rows = {row.client: row._replace(position=0, stale=False) for row in portfolio.view(desk).rows(0, 99)}
    told_on = {(client, day): portfolio.reading(desk, client, day).assessment for client in rows for day in DAYS}
    found = {hit.client for _, hit in desk.store.names()} | {client for client, _ in desk.store.search("word", 99)}
    return {"rows": rows, "told": told_on, "tally": desk.store.tally(), "found": found, "diary": desk.store.diary("2999-01-01")}


def test_many_clients_are_lowered_to_stale_and_brought_up_later(tmp_path: Path) -> None:
    from kundtui.desk.importing import catch_up_all  # noqa: PLC0415 - only here

    desk = founded(tmp_path)
    done = take(desk, *(line("client.added", {"name": f"N{one}", "code": f"K{one}"}, client=f"c{one}") for one in range(60)))
    assert len(done.clients) == 60
    assert portfolio.view(desk).total == 0
    assert take(desk, line("gesture.made", {"text": "x"}, client="k7")).clients == ("c7",)
    seen: list[tuple[int, int]] = []
    assert catch_up_all(desk, lambda *told: seen.append(told)) == 59
    assert (portfolio.view(desk).total, seen[-1]) == (60, (59, 59))
    undo.undo(desk)
    undo.undo(desk)
    catch_up_all(desk, lambda *_: None)
    assert portfolio.view(desk).total == 0


def test_the_clock_of_the_import_is_when_it_was_written_down(tmp_path: Path) -> None:
    first = founded(tmp_path)
    client = add(first, "Nordbygg", first.now() - timedelta(days=9))
    later = empty(tmp_path)
    later.clock = lambda: NOW + timedelta(days=3)
    take(later, exported(first))
    entries = later.store.log(client).entries
    assert {entry.recorded_at for entry in entries} == {later.recorded_at()}
    assert not any(is_day(entry.at) for entry in entries)


def test_the_demo_goes_out_and_in(tmp_path: Path) -> None:
    day = NOW.date()
    store = sqlite.create(tmp_path / "demo.kundtui", demo=True)
    build(store, day, "anna", lambda: NOW)
    first, second = Desk(store, "anna", lambda: NOW), empty(tmp_path)
    whole = exported(first)
    done = take(second, whole)
    assert done.problems == ()
    assert told(exported(second)) == told(whole)
    for client in store.clients()[::5]:
        for on in DAYS:
            assert portfolio.reading(first, client, on).assessment == portfolio.reading(second, client, on).assessment
