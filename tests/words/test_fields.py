"""Each field of each kind of entry has a name of its own, and a value in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from kundtui import i18n
from kundtui.domain.entry import Entry
from kundtui.domain.kinds import KINDS
from kundtui.words.fields import FIELDS, fields, mentioned
from kundtui.words.terms import TERMS

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


ID = "0198c0de-0000-7000-8000-00000000000{}"


def test_an_entry_that_another_rests_on_is_told_by_day_and_sentence_and_by_its_id_only_where_nothing_is_known() -> None:
    known, unknown = ID.format(1), ID.format(2)
    at = datetime(2026, 11, 5, 9, 0, tzinfo=UTC)
    entry = Entry(1, known, "op", "c", "notice.threatened", "", at.isoformat(), at.isoformat(), "m", {"text": "we look around"})
    data = {"gate": "G1", "evidence": [known, unknown]}
    names = mentioned(data, [(at, entry)], {}, TODAY)
    assert names == {known: "Thu 5 Nov: The client threatens to leave: we look around"}
    said = dict(fields("offboarding.gate_passed", data, names, TODAY))
    assert said["Evidence"] == f"Thu 5 Nov: The client threatens to leave: we look around\n{unknown}"
    assert dict(fields("interaction.cleared", {"entry": known, "text": known[:-1]}, names, TODAY)) == {
        "Entry": "Thu 5 Nov: The client threatens to leave: we look around",
        "Words": known[:-1],
    }


@pytest.mark.parametrize("language", ["en", "sv", "nb"])
def test_where_a_client_went_is_not_said_doubly(language: str) -> None:
    i18n.use(language)
    try:
        for code in TERMS["destination"]:
            ((label, value),) = fields("client.lost", {"destination": code}, {}, TODAY)
            assert label.split()[-1].lower() != value.split()[0].lower()
    finally:
        i18n.use("en")
