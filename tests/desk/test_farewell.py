"""The calculation on a real store: numbers from log, portfolio and what is typed, each with its source; refusals in field words (N16, F4)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from kundtui.desk import client as clients
from kundtui.desk import farewell, hours, money
from kundtui.desk.act import Fact, act
from kundtui.domain.farewell import Range

if TYPE_CHECKING:
    from tests.desk.seat import Seat

    from kundtui.desk.desk import Desk

F = Fraction
F1 = {
    "revenue": "180 000",
    "cost": "20000",
    "hours": "520",
    "use": "70",
    "value": "850",
    "months": "2",
    "ending": "25 000",
    "rumour": "12 000",
}


def computed(seat: Seat, **typed: str) -> farewell.Sums:
    return farewell.compute(seat.desk, farewell.ground(seat.desk, seat.client), farewell.given(typed))


def logged(seat: Seat, client: str, revenue: int, minutes: int = 600) -> None:
    """A year's money and hours of one client."""
    act(seat.desk, "import", client, lambda _dossier, _now: [Fact("hours.logged", {"minutes": minutes})])
    days = (date(2025, 11, 21), date(2026, 11, 20))
    money.record(seat.desk, money.Recorded(client, *days, F(revenue), F(0)))


def felt(desk: Desk, client: str, value: int) -> None:
    act(desk, "import", client, lambda _dossier, _now: [Fact("energy.marked", {"value": value})])


def test_f1_with_every_number_typed(seat: Seat) -> None:
    found = computed(seat, **F1)
    assert found.result
    assert found.result.difference == F(182_500, 3)
    assert set(found.sources.values()) == {"given"}
    assert found.warnings == ("points",)
    assert not computed(seat, **F1 | {"value": "600..850..1000"}).warnings


def test_f4_without_hours_nothing_is_computed_and_what_is_missing_is_named(seat: Seat) -> None:
    found = computed(seat, revenue="1000", cost="0", value="500")
    assert found.missing == ("hours",)
    assert found.result is None


def test_hours_and_money_come_from_the_log_and_an_hours_value_from_the_other_clients(seat: Seat) -> None:
    logged(seat, seat.client, 10_000)
    logged(seat, seat.other, 5_000)
    found = computed(seat)
    assert found.numbers
    assert found.numbers.hours == 10
    assert found.numbers.margin == 10_000
    assert found.portfolio.clients == 1
    assert found.numbers.value.likely == 500
    assert (found.sources["hours"], found.sources["revenue"], found.sources["value"]) == ("logged", "recorded", "portfolio")
    assert set(found.warnings) == {"no_rumour", "no_ending", "few_clients"}


def test_of_several_clients_the_quarters_make_the_range(seat: Seat) -> None:
    for number in range(1, 6):
        other = clients.add(seat.desk, clients.Added(f"Firma {number} AB", f"F{number}")).client
        logged(seat, other, 1000 * number)
    value = farewell.portfolio(seat.desk, seat.client, seat.desk.now()).value
    assert value
    assert list(value) == [200, 300, 400]


def test_an_estimate_is_marked(seat: Seat) -> None:
    hours.log(seat.desk, hours.Spent(seat.client, 600, estimate=True))
    found = computed(seat, revenue="1000", cost="0", value="500")
    assert found.sources["hours"] == "estimated"
    assert "estimates" in found.warnings


def test_hours_bought_in_need_no_value_elsewhere(seat: Seat) -> None:
    found = computed(seat, **{name: text for name, text in F1.items() if name != "value"}, bought="400")
    assert found.result
    assert found.result.difference == 520 * 400 - 160_000 - 25_000 - 12_000


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"hours": "0"}, "no_hours"),
        ({"revenue": "-5"}, "negative_money"),
        ({"rumour": "-5..0..5"}, "negative_money"),
        ({"use": "120"}, "bad_value"),
        ({"months": "12"}, "bad_value"),
        ({"extra": "-1"}, "bad_value"),
        ({"hours": "many"}, "not_one_number"),
        ({"hours": "1..2..3"}, "not_one_number"),
        ({"value": "900..600"}, "no_number"),
    ],
)
def test_numbers_that_cannot_be_are_refused_n16(seat: Seat, typed: dict[str, str], code: str) -> None:
    assert seat.refuses(lambda _desk: computed(seat, **typed), seat.desk) == (code, "N16")


def test_how_it_felt_stands_beside_and_is_only_ones_own_n4_n15(seat: Seat) -> None:
    felt(seat.desk, seat.client, -1)
    felt(seat.colleague("bo"), seat.client, 1)
    assert computed(seat, **F1).felt == (1, 0, 0)


def test_money_is_kept_exactly_and_refused_where_it_cannot_be_n16(seat: Seat) -> None:
    days = (date(2026, 1, 1), date(2026, 12, 31))
    good = money.Recorded(seat.client, *days, F("2000.50"), F(1000))
    money.record(seat.desk, good)
    assert seat.newest()[1] == {"from": "2026-01-01", "to": "2026-12-31", "revenue": "2000.5", "direct_cost": "1000"}
    assert seat.refuses(money.record, seat.desk, good._replace(cost=F(-1))) == ("negative_money", "N16")
    assert seat.refuses(money.record, seat.desk, good._replace(revenue=None)) == ("missing_field", "N16")
    assert seat.refuses(money.record, seat.desk, good._replace(first=days[1], last=days[0])) == ("days_backwards", "N16")
    assert seat.refuses(money.record, seat.desk, good._replace(last=None)) == ("missing_field", "N16")


def test_n16_from_three_clients_on_the_value_of_an_hour_is_a_range_of_quarters(seat: Seat) -> None:
    hourly = [100, 200, 300, 400, 500, 600, 700, 800]
    for number, value in enumerate(hourly):
        one = clients.add(seat.desk, clients.Added(f"Client {number}", f"C{number}")).client
        logged(seat, one, 10 * value)
    found = farewell.ground(seat.desk, seat.client).portfolio
    assert found.clients == len(hourly)
    assert found.value == Range(F(300), F(450), F(600))


def test_n4_how_it_felt_is_counted_for_whoever_asks(seat: Seat) -> None:
    for value in (-1, 0, 0, 1, 1, 1):
        felt(seat.desk, seat.client, value)
    felt(seat.colleague("bo"), seat.client, 0)
    assert farewell.ground(seat.desk, seat.client).felt == (1, 2, 3)
    assert farewell.ground(seat.desk, seat.other).portfolio.clients == 0


def test_n16_what_nobody_has_said_is_assumed_as_a_range(seat: Seat) -> None:
    found = computed(seat, revenue="1000", cost="0", hours="10", value="500")
    assert found.numbers
    assert found.numbers.use == Range(F(1, 2), F(7, 10), F(9, 10))
    assert found.numbers.months == 2
