"""Dates of a column: the order is decided for all of it, and an order that is not plain is never guessed."""

from __future__ import annotations

from datetime import date, time

import pytest

from kundtui.language.columndates import order_of, parted, read, stamp

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "orders"),
    [
        (["2026-11-24", "2026-01-02"], ("ymd",)),
        (["24/11/2026", "01/02/2026"], ("dmy",)),
        (["11/24/2026", "01/02/2026"], ("mdy",)),
        (["01/02/2026", "03/04/2026"], ("dmy", "mdy")),
        (["01.02.2026", "3.4.2026"], ("dmy",)),
        (["24/11/2026", "11/24/2026"], ()),
        (["26-11-24"], ("ymd", "dmy")),
        (["99-11-24"], ("ymd",)),
        (["1 Nov 2026", "soon"], ("ymd",)),
        ([], ("ymd",)),
    ],
)
def test_the_order_is_that_of_the_whole_column(days: list[str], orders: tuple[str, ...]) -> None:
    assert order_of(days) == orders


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("2026-11-24", "ymd", date(2026, 11, 24)),
        ("2018/3/31", "ymd", date(2018, 3, 31)),
        ("20261124", "ymd", date(2026, 11, 24)),
        ("01/02/2026", "dmy", date(2026, 2, 1)),
        ("01/02/2026", "mdy", date(2026, 1, 2)),
        ("24.11.26", "dmy", date(2026, 11, 24)),
        ("24 november 2026", "ymd", date(2026, 11, 24)),
        ("24. desember 2026", "ymd", date(2026, 12, 24)),
        ("Nov 24, 2026", "ymd", date(2026, 11, 24)),
        ("24-Nov-26", "ymd", date(2026, 11, 24)),
        ("45982", "ymd", None),
        ("24 nov", "ymd", None),
        ("fredag", "ymd", None),
        ("2026-02-30", "ymd", None),
        ("24/11/2026", "mdy", None),
    ],
)
def test_a_day_is_read_in_the_order_of_its_column(text: str, order: str, day: date | None) -> None:
    assert read(text, order, TODAY) == day


@pytest.mark.parametrize(
    ("text", "day", "clock", "offset"),
    [
        ("1996-07-04 00:00:00.000", "1996-07-04", None, ""),
        ("2006-04-15T03:23:15.000Z", "2006-04-15", time(3, 23, 15), "+00:00"),
        ("07/15/2009 02:14:45+0800", "07/15/2009", time(2, 14, 45), "+08:00"),
        ("2026-11-24 kl. 09.05", "2026-11-24", time(9, 5), ""),
        ("11/24/2026 2:30 PM", "11/24/2026", time(14, 30), ""),
        ("11/24/2026 12:00 AM", "11/24/2026", None, ""),
        ("24.11.2026", "24.11.2026", None, ""),
        ("2026-11-24 29:00", "2026-11-24 29:00", None, ""),
    ],
)
def test_the_time_of_day_is_parted_from_the_day(text: str, day: str, clock: time | None, offset: str) -> None:
    assert parted(text) == (day, clock, offset)


def test_a_stamp_has_what_the_cell_said() -> None:
    assert stamp(date(2026, 11, 24), parted("x")) == "2026-11-24"
    assert stamp(date(2006, 4, 15), parted("2006-04-15T03:23:15.000Z")) == "2006-04-15T03:23:15+00:00"


def test_days_that_a_spreadsheet_has_numbered_are_read_where_all_of_a_column_are() -> None:
    assert order_of(["46346", "45982"]) == ("serial",)
    assert order_of(["46346", "2026-11-24"]) == order_of(["2026-11-24", "46346"]) == ("ymd",)
    assert order_of(["12345", "99999"]) == ("ymd",)
    assert read("46346", "serial", TODAY) == date(2026, 11, 20)
    assert read("2026-11-24", "serial", TODAY) is None
