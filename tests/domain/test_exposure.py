"""Word of mouth (model.md 8b, B9-B11), new against lost (8c, B12, B13, T1), recoveries (A10): the rules on occasions."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kundtui.domain.alarm import MONTHS, Lost, months, share, table, turnover
from kundtui.domain.exposure import exposure
from kundtui.domain.standing import Occasion

TODAY = date(2026, 11, 23)


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


def unhappy(*clients: str, days: int = 0, what: str = "complaint") -> list[Occasion]:
    return [Occasion(client, what, ago(days), "s") for client in clients]


def came(count: int, days: int = 1) -> list[Occasion]:
    return [Occasion(f"new{n}", "agreement", ago(days), "") for n in range(count)]


def lost(count: int, days: int = 1, how: str = "lost") -> list[Occasion]:
    return [Occasion(f"{how}{n}", how, ago(days), f"e{n}") for n in range(count)]


def test_w1_b10_three_unhappy_without_ties_expose_us_to_exactly_thirty() -> None:
    found = exposure(unhappy("a", "b", "c"), 10, TODAY)
    assert (found.number, found.known, found.unrecorded) == (30, (), 30)


def test_b10_known_ties_count_once_and_take_the_place_of_thought_ones() -> None:
    ties = [Occasion("a", "tie", ago(9), "x"), Occasion("b", "tie", ago(9), "x"), Occasion("b", "tie", ago(9), "y")]
    found = exposure([*unhappy("a", "b"), *ties], 10, TODAY)
    assert found.known == ("x", "y")
    assert found.unrecorded == 9 + 8
    assert found.number == 2 + 17


def test_b9_a_tie_shows_from_both_ends() -> None:
    found = exposure([*unhappy("a"), Occasion("x", "tie", ago(9), "a")], 10, TODAY)
    assert found.unhappy[0].knows == ("x",)


def test_b9_an_ambassador_one_step_away_is_who_speaks_well_of_us_to_the_unhappy() -> None:
    ties = [Occasion("x", "ambassador", ago(9), "a"), Occasion("a", "ambassador", ago(9), "y")]
    found = exposure([*unhappy("a"), *ties], 10, TODAY)
    assert found.unhappy[0].ambassadors == ("x",)
    assert found.unhappy[0].knows == ("x", "y")


def test_b10_only_the_unhappy_and_the_ties_expose_us() -> None:
    assert exposure([*unhappy("a"), Occasion("a", "agreement", ago(9), "")], 10, TODAY).number == 10


def test_b11_a_story_that_has_run_for_twelve_days_says_so_and_exposes_no_more() -> None:
    young, old = exposure(unhappy("a"), 10, TODAY), exposure(unhappy("a", days=12), 10, TODAY)
    assert (old.unhappy[0].days, young.unhappy[0].days) == (12, 0)
    assert old.number == young.number == 10


def test_b11_what_has_had_its_answer_is_unhappy_and_not_unanswered() -> None:
    found = exposure(unhappy("a", days=12, what="answered"), 10, TODAY)
    assert (found.number, found.unhappy[0].days) == (10, None)


def test_b10_many_ties_never_count_below_nothing() -> None:
    ties = [Occasion("a", "tie", ago(1), f"x{n}") for n in range(14)]
    assert exposure([*unhappy("a"), *ties], 10, TODAY).number == 14


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=12), st.sets(st.sampled_from("abcdef")))
def test_b10_the_number_is_that_of_the_written_rule(pairs: list[tuple[str, str]], sad: set[str]) -> None:
    """Exposure = |union of recorded ties of the unhappy| + the sum of max(0, 10 - own ties)."""
    pairs = [(one, other) for one, other in pairs if one != other]
    found = exposure([*unhappy(*sorted(sad)), *(Occasion(one, "tie", ago(1), other) for one, other in pairs)], 10, TODAY)
    known = {one: {b for a, b in pairs if a == one} | {a for a, b in pairs if b == one} for one in sad}
    assert found.number == len(set().union(*known.values())) + sum(max(0, 10 - len(ties)) for ties in known.values())


@pytest.mark.parametrize(("new", "gone", "verdict"), [(2, 3, "alarm"), (3, 3, "notice"), (4, 3, "none"), (0, 0, "none")])
def test_v1_v3_b12_fewer_new_than_lost_alarms(new: int, gone: int, verdict: str) -> None:
    assert turnover([*came(new), *lost(gone)], TODAY, 90).verdict == verdict


def test_b12_who_was_ended_closed_down_or_merged_is_counted_apart() -> None:
    found = turnover([*came(1), *lost(1), *lost(2, how="ended"), *lost(3, how="closed"), *lost(4, how="merged")], TODAY, 90)
    assert (found.new, found.lost, found.ended, found.closed, found.merged, found.verdict) == (1, 1, 2, 3, 4, "notice")


@pytest.mark.parametrize(("days", "counted"), [(0, 1), (89, 1), (90, 0), (-1, 0)])
def test_b12_the_window_rolls_by_the_day_on_which_it_was_told(days: int, counted: int) -> None:
    assert turnover(lost(1, days), TODAY, 90).lost == counted


def test_b12_twelve_months_end_with_the_one_that_runs() -> None:
    found = months([*came(2), *lost(1, 30), *came(1, 400)], TODAY)
    assert len(found) == MONTHS
    assert (found[-1].first, found[-1].new, found[-2].lost) == (date(2026, 11, 1), 2, 1)
    assert found[0].first == date(2025, 12, 1)


def gone(cause: str, where: str = "unknown") -> Lost:
    return Lost("c", ago(1), where, "r", cause)


def test_b13_every_destination_stands_in_the_table() -> None:
    assert table([gone("price", "own_staff"), gone("price", "own_staff"), gone("price")]) == (
        ("other_supplier", 0),
        ("own_staff", 2),
        ("back_to_shop", 0),
        ("unknown", 1),
    )


def test_t1_ten_lost_and_seven_for_want_of_attention_are_seventy_per_cent() -> None:
    found = share([*(gone("attention") for _ in range(7)), *(gone("price") for _ in range(3))])
    assert (found.attention, found.of, found.percent) == (7, 10, 70)
    assert share([]).percent is None


def test_t1_half_a_per_cent_is_rounded_up() -> None:
    assert share([gone("attention"), *(gone("price") for _ in range(7))]).percent == 13
