"""Agreed and assumed rhythms (T11, Rulings 2 and 19): what a client is used to, agreeing it, asking again after a year, what is refused."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

import pytest
from tests.desk.seat import TODAY, Seat

from kundtui.desk import people, rhythm
from kundtui.desk.act import Fact, act
from kundtui.desk.rhythm import Agreed
from kundtui.words.rhythm import lines


def talks(seat: Seat, *days: int) -> None:
    """Talks so many days ago."""
    data = {"channel": "call", "direction": "out", "reached": True}
    facts = [Fact("interaction.logged", data, at=seat.desk.now() - timedelta(days=day)) for day in days]
    act(seat.desk, "import", seat.client, lambda _dossier, _now: facts)


def said(seat: Seat) -> list[str]:
    found = rhythm.seen(seat.desk, seat.client)
    return [*lines(found.habit, {}, TODAY)]


def test_what_a_client_is_used_to_and_how_the_assumed_window_was_found(seat: Seat) -> None:
    talks(seat, 60, 40, 20, 0)
    habit = rhythm.seen(seat.desk, seat.client).habit
    assert (habit.intervals, habit.median, habit.assumed) == (3, Fraction(20), 17)
    assert said(seat)[:3] == [
        "Used to a talk every 20 days (the middle of 3 intervals)",
        "Assumed: a talk every 17 days, from 3 times 20 and 3 times the office's usual 14 days",
        "Talks: 1 in 17 days, assumed (not agreed)",
    ]


def test_without_two_days_with_a_talk_the_usual_interval_is_assumed(seat: Seat) -> None:
    assert said(seat)[:2] == [
        "No habit of talks yet: there are no two days with a talk",
        "Assumed: a talk every 14 days, the office's usual interval",
    ]


def test_t11_an_agreement_takes_the_place_of_what_is_assumed_and_loses_the_mark(seat: Seat) -> None:
    talks(seat, 60, 40, 20, 0)
    contact = people.add(seat.desk, people.Added(seat.client, "Lisa Berg")).entries[0]
    who = seat.desk.store.entry(contact)
    assert who is not None
    rhythm.agree(seat.desk, Agreed(seat.client, "talk", 1, 30, who.subject))
    assert seat.newest() == ("rhythm.agreed", {"channel": "talk", "need": 1, "days": 30, "contact": who.subject})
    kept = rhythm.seen(seat.desk, seat.client).habit.talk
    assert (kept.rhythm.need, kept.rhythm.days, kept.firm, kept.contact, kept.agreed_on) == (1, 30, True, who.subject, TODAY)
    row = seat.desk.store.standing(seat.client)
    assert row is not None
    assert (row.talk_need, row.talk_days, row.talk_basis) == (1, 30, "agreed")
    assert "Talks: 1 in 30 days, agreed on Fri 20 Nov" in said(seat)


@pytest.mark.parametrize("channel", ["written", "sales", "report"])
def test_t11_other_channels_are_agreed_too(seat: Seat, channel: str) -> None:
    act(seat.desk, "import", seat.client, lambda _dossier, _now: [Fact("project.started", {"name": "P"}, "p1")])
    rhythm.agree(seat.desk, Agreed(seat.client, channel, 1, 20))
    kept = next(one for one in rhythm.seen(seat.desk, seat.client).habit.kept if one.rhythm.channel == channel)
    assert (kept.rhythm.days, kept.firm) == (20, True)


def test_t11_after_a_year_it_is_asked_about_again(seat: Seat) -> None:
    rhythm.agree(seat.desk, Agreed(seat.client, "talk", 1, 30))
    for days, again in ((364, False), (365, True)):
        seen = rhythm.seen(seat.desk, seat.client, TODAY + timedelta(days=days))
        assert seen.habit.talk.ask_again(TODAY + timedelta(days=days)) is again
    later = rhythm.seen(seat.desk, seat.client, TODAY + timedelta(days=400)).habit
    assert any("ask again whether it suits" in line for line in lines(later, {}, TODAY + timedelta(days=400)))


@pytest.mark.parametrize(
    "draft",
    [
        Agreed("", "fax"),
        Agreed("", "talk", 0),
        Agreed("", "talk", -1),
        Agreed("", "talk", 1, 0),
        Agreed("", "talk", 1, 3651),
        Agreed("", "talk", 3651, 5),
        Agreed("", "report", 2, 30),
    ],
)
def test_t11_what_is_no_rhythm_is_refused(seat: Seat, draft: Agreed) -> None:
    assert seat.refuses(rhythm.agree, seat.desk, draft._replace(client=seat.client)) == ("bad_value", "T11")


@pytest.mark.parametrize("typed", ["", "x", "1.5", "-1", "١٢", "9" * 40])
def test_t11_what_is_no_number_is_refused(seat: Seat, typed: str) -> None:
    assert seat.refuses(rhythm.number, "days", typed) == ("bad_value", "T11")


def test_a_reader_agrees_nothing(seat: Seat) -> None:
    assert seat.refuses(rhythm.agree, seat.colleague("rut"), Agreed(seat.client)) == ("not_allowed", "")


def test_an_agreement_can_be_taken_back(seat: Seat) -> None:
    from kundtui.desk import undo  # noqa: PLC0415 - only here

    rhythm.agree(seat.desk, Agreed(seat.client, "talk", 1, 30))
    undo.undo(seat.desk)
    assert rhythm.seen(seat.desk, seat.client).habit.talk.rhythm.basis == "assumed"
