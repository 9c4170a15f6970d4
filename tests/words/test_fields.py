"""Each field of each kind of entry has a name of its own, and a value in words."""

from __future__ import annotations

from datetime import date

import pytest

from kundtui.domain.kinds import KINDS
from kundtui.words.fields import FIELDS, fields

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_every_kind_has_a_name(kind: str) -> None:
    assert set(KINDS[kind].payload.__annotations__) <= FIELDS.keys() | {"custom"}


@pytest.mark.parametrize(
    ("kind", "data", "said"),
    [
        ("complaint.received", {"severity": "high", "text": "late\nagain"}, [("Severity", "high"), ("Words", "late\nagain")]),
        ("complaint.answered", {"decision_on": "2026-11-24", "contact": "k"}, [("Decision by", "Tue 24 Nov"), ("Contact", "Ingrid")]),
        ("rhythm.agreed", {"channel": "talk", "need": 2, "assumed": True}, [("Channel", "talks"), ("How many", "2"), ("Assumed", "yes")]),
        ("energy.marked", {"value": -1}, [("Value", "low")]),
        ("client.changed", {"field": "target", "old": None, "new": "hold"}, [("Field", "Target"), ("Now", "hold the relation")]),
        ("promise.made", {"side": "client", "minutes": 90}, [("Whose", "the client's"), ("Time", "1 h 30 min")]),
        ("interaction.logged", {"asked": {"ok": "no"}, "sales": False}, [("Three questions", "is all well: no"), ("About sales", "no")]),
    ],
)
def test_a_value_is_said_by_what_its_field_means_in_that_kind(kind: str, data: dict[str, object], said: list[tuple[str, str]]) -> None:
    assert list(fields(kind, data, {"k": "Ingrid"}, TODAY)) == said


def test_a_field_that_this_program_does_not_know_is_shown_as_it_is() -> None:
    assert list(fields("x.y", {"odd": "value"}, {}, TODAY)) == [("odd", "value")]
