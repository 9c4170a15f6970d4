"""What the panes say of a client: states of promises, next steps of complaints, tabs, details, and that a long timeline costs no more."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any
from unicodedata import category

import pytest
from rich.cells import cell_len
from tests.tui.portfolio import Portfolio, appears, text

from kundtui import i18n
from kundtui.desk.act import Fact
from kundtui.desk.client import proposed_code
from kundtui.desk.seen import Seen, see
from kundtui.domain.handling import next_step
from kundtui.i18n import say_day
from kundtui.tui.columns import Heading, fit, runs, widths
from kundtui.tui.detail import Passage, broken, laid_out
from kundtui.tui.panes.complaints import Complaints
from kundtui.tui.panes.expectations import Expectations
from kundtui.tui.panes.meetings import Meetings
from kundtui.tui.panes.pane import Count
from kundtui.tui.panes.promises import Promises
from kundtui.tui.panes.tabs import tab_line
from kundtui.tui.panes.timeline import Timeline
from kundtui.tui.screens.client import PANES, ClientScreen
from kundtui.tui.theme import Look

if TYPE_CHECKING:
    from kundtui.tui.panes.pane import Pane

LOOK = Look()


def seen(portfolio: Portfolio) -> Seen:
    return see(portfolio.desk, portfolio.nordbygg)


def lines(pane: Pane[Any]) -> list[str]:
    """The rows as text, headings too."""
    found: list[str] = []
    for row in pane.rows(0, pane.total):
        cells = (row.text,) if isinstance(row, Heading) else tuple(cell if isinstance(cell, str) else cell[0] for cell in row)
        found.append(" | ".join(map(str, cells)))
    return found


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ([], "overdue"),
        ([("kept", 4, {})], "kept"),
        ([("kept", 1, {})], "kept late"),
        ([("moved", 5, {"due": "2026-11-27", "told": True})], "moved in time"),
        ([("moved", 1, {"due": "2026-11-27", "told": True})], "broken, moved"),
        ([("told", 4, {"text": "two days more"})], "delay told"),
        ([("settled", 1, {"text": "paid back"})], "settled"),
    ],
)
def test_a_promise_is_named_by_how_it_stands(portfolio: Portfolio, steps: list[tuple[str, int, dict[str, object]]], state: str) -> None:
    promise, today = portfolio.desk.new_id(), portfolio.ago
    made = Fact("promise.made", {"text": "the report", "due": "2026-11-18", "side": "us"}, promise, today(9))
    portfolio.record(portfolio.nordbygg, made, *(Fact(f"promise.{what}", dict(data), promise, today(ago)) for what, ago, data in steps))
    assert next(line for line in lines(Promises(seen(portfolio), LOOK)) if "the report" in line).split(" | ")[3] == state


def test_r16_a_part_of_the_clients_says_that_nobody_told_what_follows_until_it_is_told(portfolio: Portfolio) -> None:
    def state() -> str:
        return next(line for line in lines(Promises(seen(portfolio), LOOK)) if "numbers" in line).split(" | ")[3]

    assert state() == "not told"
    (theirs,) = (one.id for one in seen(portfolio).dossier.promises.values() if one.side == "client")
    portfolio.record(portfolio.nordbygg, Fact("promise.told", {"text": "a week later"}, theirs))
    assert state() == "told"


def test_open_complaints_come_first_by_their_clock_and_the_closed_last(portfolio: Portfolio) -> None:
    done = portfolio.complain("closed one", days=9)
    portfolio.record(portfolio.nordbygg, Fact("complaint.withdrawn", {"reason": "x"}, done))
    portfolio.complain("newer", days=0)
    portfolio.complain("older", days=2)
    pane = Complaints(seen(portfolio), LOOK)
    assert [line.split(" | ")[-1 if line == "Closed" else 1] for line in lines(pane)] == ["older", "newer", "Closed", "closed one"]
    assert pane.count() == Count(3, 1)


def test_the_next_step_follows_the_steps_that_were_taken(portfolio: Portfolio) -> None:
    case = portfolio.complain("late again", days=2)

    def step(*facts: Fact) -> str:
        portfolio.record(portfolio.nordbygg, *facts)
        item = Complaints(seen(portfolio), LOOK).item(0)
        return next_step(item.reading) if item else "gone"

    assert step() == "answer"
    assert step(Fact("complaint.answered", {"channel": "call", "decision_on": "2026-11-23"}, case)) == "decide"
    assert step(Fact("complaint.decided", {"text": "we pay"}, case)) == "resolve"
    assert step(Fact("complaint.resolved", {"outcome": "upheld", "cause": "ours"}, case)) == "confirm"
    assert step(Fact("complaint.confirmed", {}, case)) == "gone"


def test_an_acknowledgement_counts_for_the_note_that_was_there(portfolio: Portfolio) -> None:
    note = portfolio.desk.new_id()
    portfolio.record(
        portfolio.nordbygg,
        Fact("expectation.noted", {"process": "weekly calls"}, note, portfolio.ago(20)),
        Fact("expectation.acknowledged", {}, note, portfolio.ago(19)),
    )
    assert "Acknowledged | Expectations acknowledged by the client | Sun 1 Nov" in lines(Expectations(seen(portfolio), LOOK))
    portfolio.record(portfolio.nordbygg, Fact("expectation.noted", {"process": "daily calls"}, note, portfolio.ago(10)))
    pane = Expectations(seen(portfolio), LOOK)
    assert any("not for the newest note" in line for line in lines(pane))
    item = pane.item(1)
    assert item is not None
    said = [passage.text for passage in pane.detail(item)]
    assert said[1] == "daily calls"
    assert [text for text in said if "weekly" in text] == ["weekly calls (Anna Ek)"]


def test_another_members_energy_mark_is_nobodys_business(portfolio: Portfolio) -> None:
    portfolio.record(portfolio.nordbygg, Fact("energy.marked", {"value": -1}))
    mine = Timeline(seen(portfolio), LOOK)
    others = Timeline(seen(portfolio)._replace(viewer="somebody else"), LOOK)
    assert others.count().things == mine.count().things - 1


def test_a_step_of_a_complaint_names_the_complaint(portfolio: Portfolio) -> None:
    case = portfolio.complain("late again", days=2)
    portfolio.record(portfolio.nordbygg, Fact("complaint.answered", {"channel": "call", "decision_on": "2026-11-23"}, case))
    assert any(line.split(" | ")[1].endswith("; on: late again") for line in lines(Timeline(seen(portfolio), LOOK)) if " | " in line)


def test_a_filter_keeps_the_heading_of_what_it_finds(portfolio: Portfolio) -> None:
    pane = Timeline(seen(portfolio), LOOK)
    pane.narrow("alesund FISK")
    assert [line.split(" | ")[-2:][0] for line in lines(pane)] == [
        "Wednesday 11 November 2026",
        "Knows another client: Ålesund Fisk; speaks well of us",
    ]
    pane.narrow("no such words")
    assert pane.total == 0
    pane.narrow("")
    assert pane.total == len(pane.whole)


def test_two_thousand_entries_open_in_a_tenth_of_a_second(portfolio: Portfolio) -> None:
    talk = {"channel": "call", "direction": "out", "reached": True, "contacts": [portfolio.ingrid], "note": "as usual"}
    portfolio.record(portfolio.nordbygg, *(Fact("interaction.logged", talk, at=portfolio.ago(n // 40)) for n in range(2000)))

    def once() -> float:
        began = perf_counter()
        pane = Timeline(seen(portfolio), LOOK)
        pane.rows(0, 64)
        return perf_counter() - began

    assert min(once() for _ in range(5)) < 0.1


COUNTS = [("contacts", Count(2)), ("complaints", Count(4, 1)), ("expectations", Count(3)), ("promises", Count(2)), ("timeline", Count(61))]


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (120, " 1 Contacts 2  │  2 Complaints 4 (1 late)  │  3 Expectations 3  │  4 Promises 2  │  5 Timeline 61 "),
        (86, " 1 Contacts 2 │ 2 Complaints 4 1! │ 3 Expectations 3 │ 4 Promises 2 │ 5 Timeline 61 "),
        (80, "1 Contacts 2│2 Complaints 4 1!│3 Expectations 3│4 Promises 2│5 Timeline 61"),
        (70, "1 Contacts│2 Complaints 4!│3 Expectations│4 Promises│5 Timeline"),
        (60, "1 Contacts│2!Complaints│3 Expectations│4 Promises│5 Timeline"),
        (40, "1 Cont│2!Complaints│3 Expe│4 Prom│5 Time"),
    ],
)
def test_the_tabs_fit_their_window(width: int, said: str) -> None:
    assert "".join(text for text, _style in tab_line(COUNTS, 1, width)) == said


def test_a_text_is_broken_between_words_and_a_long_word_within() -> None:
    assert broken("one two three\nfour", 7) == ["one two", "three", "four"]
    assert broken("abcdefghij", 4) == ["abcd", "efgh", "ij"]
    assert broken("   one two", 7) == ["   one", "two"]
    assert broken("   a long one", 4) == ["   a", "long", "one"]
    assert broken("     longer", 4) == ["long", "er"]
    assert broken("日本語テキスト", 6) == ["日本語", "テキス", "ト"]


def test_texts_stand_under_each_other_beside_their_labels() -> None:
    found = laid_out([Passage("Role", "chief of things"), Passage("Last talk", "today"), Passage("Steps")], 20)
    assert ["".join(text for text, _style in line) for line in found] == [
        "Role    chief of",
        "        things",
        "Last talk",
        "        today",
        "Steps",
    ]


@pytest.mark.parametrize(
    ("name", "code"), [("Acme AB", "ACME"), ("Nordbygg Stål", "NS"), ("Åkers Ö", "AO"), ("Nordbygg i Bergen", "NIB"), ("", ""), ("!!!", "")]
)
def test_a_code_is_proposed_from_the_name(portfolio: Portfolio, name: str, code: str) -> None:
    assert proposed_code(portfolio.desk, name) == code


def test_no_naughty_text_breaks_a_row_or_a_detail(portfolio: Portfolio) -> None:
    strings = json.loads((Path(__file__).parents[1] / "data/nasty/blns.json").read_text(encoding="utf-8"))
    kept = [text for text in strings if text.strip() and "\0" not in text]
    new, ago = portfolio.desk.new_id, portfolio.ago
    portfolio.record(
        portfolio.nordbygg,
        *(Fact("contact.added", {"name": text[:200]}, new(), ago(1)) for text in kept),
        *(Fact("complaint.received", {"text": text, "severity": "low"}, new(), ago(1)) for text in kept),
        *(Fact("promise.made", {"text": text, "due": "2026-11-23", "side": "us", "consequence": text}, new(), ago(1)) for text in kept),
    )
    found = seen(portfolio)
    for kind in PANES:
        pane = kind(found, LOOK)
        for index in range(pane.total):
            item = pane.item(index)
            for line in laid_out(pane.detail(item), 40) if item is not None else ():
                said = "".join(text for text, _style in line)
                assert cell_len(said) <= 40
                assert not any(category(letter).startswith("C") and category(letter) not in ("Cn", "Co") for letter in said)
        assert all(cell_len("".join(text for text, _style in drawn(pane, row))) == 76 for row in pane.rows(0, pane.total))


def drawn(pane: Pane[Any], row: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - a row of any kind
    """One row as a list draws it in a narrow window."""
    if isinstance(row, Heading):
        return [(fit(row.text, 76), "")]
    return runs(row, pane.columns(), widths(pane.columns(), 76), "…")


@pytest.mark.parametrize("language", ["en", "sv", "nb"])
def test_what_an_answer_is_about_is_named_whole(portfolio: Portfolio, language: str) -> None:
    i18n.use(language)
    try:
        pane = Expectations(seen(portfolio), LOOK)
        room = Expectations.columns()[0].width
        assert [item.label for item in pane.shown if not isinstance(item, Heading) and cell_len(item.label) > room] == []
    finally:
        i18n.use("en")


async def test_a_menu_of_a_line_names_nothing_twice(portfolio: Portfolio) -> None:
    app = portfolio.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await appears(pilot, "Nordbygg")
        app.push_screen(ClientScreen(portfolio.nordbygg))
        await appears(pilot, "Ingrid Moe")
        await pilot.press("3")
        await appears(pilot, "How to reach us")
        await pilot.press(".")
        await appears(pilot, "Everything about it")
        assert text(app).count("What the client may count on") == 1


def test_the_day_of_a_meeting_next_year_is_whole() -> None:
    day = Meetings.columns()[0]
    assert day.width >= cell_len(say_day(date(2027, 1, 18), date(2026, 11, 24)))
