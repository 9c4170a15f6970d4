"""What the store tells for any day: changes of the shown level, the first day, and who was told of later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.making import derived, entry, write

from kundtui.domain.standing import LevelChange

if TYPE_CHECKING:
    from kundtui.store.port import Store


def test_only_changes_of_the_shown_level_are_given_by_client_and_day(store: Store) -> None:
    days = (
        ("2026-01-01", "good", "good"),
        ("2026-02-01", "good", "watch"),
        ("2026-03-01", "watch", "watch"),
        ("2026-04-01", "good", "good"),
    )
    levels = tuple(LevelChange("c1", *day) for day in days)
    store.append(write("o1", entry("e1"), derived=[derived()._replace(levels=levels)]))
    assert list(store.shown_levels()) == [("c1", "2026-01-01", "good"), ("c1", "2026-03-01", "watch"), ("c1", "2026-04-01", "good")]


def test_the_first_day_is_that_of_the_earliest_entry_of_any_client(store: Store) -> None:
    assert store.first_day() == ""
    store.append(write("o1", entry("e0", "")._replace(at="2019-01-01T08:00:00+01:00")))
    assert store.first_day() == ""
    store.append(write("o2", entry("e1")._replace(at="2026-03-02T08:00:00+01:00"), entry("e2", "c2")._replace(at="2025-12-24")))
    assert store.first_day() == "2025-12-24"


def test_who_was_told_of_later_is_named_and_nobody_else(store: Store) -> None:
    store.append(write("o1", entry("e1")._replace(recorded_at="2026-05-01T10:00:00.000+00:00")))
    store.append(write("o2", entry("e2", "c2")._replace(recorded_at="2026-06-01T10:00:00.000+00:00")))
    assert store.recorded_after("2026-05-15T21:59:59.999+00:00") == {"c2"}
    assert store.recorded_after("2026-06-15T21:59:59.999+00:00") == set()


def test_the_lease_is_for_one_and_keeps_nobody_from_writing(store: Store) -> None:
    assert not store.leased()
    with store.lease() as alone:
        assert alone
        assert store.leased()
        with store.lease() as second:
            assert not second
        assert store.append(write("o1", entry("e1"))) == 1
    assert not store.leased()
