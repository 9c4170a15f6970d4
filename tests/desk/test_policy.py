"""The office's policy: every number explained, previewed before it is changed, kept for its day; the usual interval; the services (T6, T11)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.desk.seat import TODAY, Seat

from kundtui.desk import client, policy, portfolio, service, usual
from kundtui.desk.act import Fact, act
from kundtui.desk.portfolio import reading
from kundtui.domain.policy import CHAINS, DEFAULT, RANGES
from kundtui.words import rules
from kundtui.words.policy import POLICY


def talks(seat: Seat, of: str, *days: int) -> None:
    data = {"channel": "call", "direction": "out", "reached": True, "asked": {"ok": "yes", "delivering": "yes"}}
    at = [seat.desk.now() - timedelta(days=day) for day in days]
    act(seat.desk, "import", of, lambda _dossier, _now: [Fact("interaction.logged", data, at=one) for one in at])


def preview(seat: Seat, field: str, typed: str) -> policy.Preview:
    return policy.preview(seat.desk, policy.trial(seat.desk, field, typed), lambda _done, _total: None)


def test_every_field_has_name_reason_range_and_a_default_within_it() -> None:
    for field in policy.FIELDS:
        assert field in POLICY
        assert rules.group(field)
        value = policy.value_of(DEFAULT, field)
        assert (field in RANGES) == (value.lowest is not None)
        assert value.lowest is None or value.highest is None or value.lowest <= value.default <= value.highest
    assert {rules.group_of(field) for field in RANGES} >= {text for _, text in rules.GROUPS if text != rules.OFFICE}


def test_the_defaults_stand_in_their_order() -> None:
    for chain in CHAINS:
        numbers = [getattr(DEFAULT, field) for field in chain]
        assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    ("field", "typed", "refused"),
    [
        ("good_score", "101", ("policy_range", "")),
        ("good_score", "åttio", ("policy_range", "")),
        ("good_score", "", ("policy_range", "")),
        ("good_score", "55", ("policy_order", "")),
        ("good_score", "80", ("nothing_changed", "")),
        ("dwell_days", "0", ("policy_range", "N6")),
        ("silence_risk", "1", ("policy_order", "B3")),
        ("time_zone", "Mars/Base", ("policy_word", "")),
        ("country", "Sverige", ("policy_word", "")),
        ("country", "ZZ", ("unknown_country", "")),
        ("currency", "kr", ("policy_word", "")),
        ("business_hours", "8-17", ("policy_word", "")),
        ("business_hours", "17:00-08:00", ("policy_word", "")),
        ("closed_days", "2026-02-31", ("policy_word", "")),
        ("version", "9", ("unknown_policy_field", "")),
    ],
)
def test_a_value_outside_its_range_is_refused(seat: Seat, field: str, typed: str, refused: tuple[str, str]) -> None:
    assert seat.refuses(policy.change, seat.desk, field, typed) == refused


def test_only_a_leader_changes_one_and_a_preview_stores_nothing(seat: Seat) -> None:
    assert seat.refuses(policy.change, seat.colleague("bo"), "good_score", "90")[0] == "not_allowed"
    assert seat.refuses(policy.trial, seat.colleague("bo"), "good_score", "90")[0] == "not_allowed"
    before = list(seat.desk.store.export())
    preview(seat, "good_score", "90")
    assert list(seat.desk.store.export()) == before


def test_a_change_is_stored_with_old_new_and_version(seat: Seat) -> None:
    policy.change(seat.desk, "good_score", "90")
    policy.change(seat.desk, "closed_days", "12-24, 2026-12-28")
    changes = [entry.data for entry in seat.desk.store.log("").entries if entry.kind == "policy.changed"]
    assert changes == [
        {"field": "good_score", "old": 80, "new": 90, "version": 1},
        {"field": "closed_days", "old": [], "new": ["12-24", "2026-12-28"], "version": 2},
    ]


def test_the_preview_says_who_would_move_and_so_it_is(seat: Seat) -> None:
    """Talked with ten days ago where seven were agreed: good until silence counts after one window."""
    talks(seat, seat.client, 10, 12)
    rhythm = {"channel": "talk", "need": 1, "days": 7}
    act(seat.desk, "rhythm", seat.client, lambda _d, now: [Fact("rhythm.agreed", rhythm, at=now - timedelta(days=12))])
    policy.change(seat.desk, "thin_coverage", "50")
    before = reading(seat.desk, seat.client).assessment.level
    found = preview(seat, "silence_watch", "1")
    policy.change(seat.desk, "silence_watch", "1")
    after = {client: reading(seat.desk, client).assessment.level for client in seat.desk.store.clients()}
    assert found.judged == len(after)
    assert {move.client: move.after for move in found.moves if not move.later} == (
        {seat.client: after[seat.client]} if after[seat.client] != before else {}
    )


def test_a_level_that_would_rise_is_told_as_later(seat: Seat) -> None:
    talks(seat, seat.client, 0, 1, 2)
    assert reading(seat.desk, seat.client).assessment.level == "watch"
    found = preview(seat, "thin_coverage", "51")
    assert [(move.client, move.before, move.after, move.later) for move in found.moves] == [(seat.client, "watch", "good", True)]
    assert (found.counts, found.later) == ({}, {("watch", "good"): 1})


def test_past_days_keep_the_policy_of_their_day(seat: Seat) -> None:
    talks(seat, seat.client, 30)
    yesterday = TODAY - timedelta(days=1)
    before = reading(seat.desk, seat.client, yesterday).assessment
    policy.change(seat.desk, "silence_watch", "1")
    policy.change(seat.desk, "silence_risk", "1")
    after = reading(seat.desk, seat.client, yesterday).assessment
    assert (after.raw, after.level) == (before.raw, before.level)
    assert reading(seat.desk, seat.client).assessment.raw == "at_risk"
    assert [value.now for value in policy.values(seat.desk, yesterday) if value.field == "silence_risk"] == [DEFAULT.silence_risk]


def test_every_row_is_stale_after_a_change(seat: Seat) -> None:
    policy.change(seat.desk, "silence_watch", "1")
    assert portfolio.catch_up(seat.desk) == len(seat.desk.store.clients())


def test_the_usual_interval_is_the_median_of_the_clients_medians(seat: Seat) -> None:
    third = client.add(seat.desk, client.Added("Tredje AB", "TRE")).client
    for of, gap in ((seat.client, 10), (seat.other, 21)):
        talks(seat, of, 0, gap, 2 * gap)
    assert usual.proposal(seat.desk) == usual.Proposal(14, 0, 2, 3)
    talks(seat, third, 0, 40)
    assert usual.proposal(seat.desk) == usual.Proposal(14, 21, 3, 3)
    policy.change(seat.desk, usual.FIELD, "21")
    assert not usual.proposal(seat.desk).differs


def test_a_proposal_is_told_once_a_month_to_whoever_may_accept_it(seat: Seat) -> None:
    assert usual.due(seat.desk)
    assert not usual.due(seat.colleague("bo"))
    usual.told(seat.desk)
    assert not usual.due(seat.desk)
    seat.time += timedelta(days=12)
    assert usual.due(seat.desk)


def test_services_are_listed_and_retired(seat: Seat) -> None:
    service.enlist(seat.desk, "Städning")
    assert list(service.services(seat.desk).values()) == ["Städning"]
    assert seat.refuses(service.enlist, seat.desk, "städning") == ("service_listed_already", "T6")
    assert seat.refuses(service.enlist, seat.desk, " ") == ("missing_field", "T6")
    assert seat.refuses(service.enlist, seat.colleague("bo"), "Fönster")[0] == "not_allowed"
    assert service.retire(seat.desk, "STÄDNING") == "Städning"
    assert not service.services(seat.desk)
    assert seat.refuses(service.retire, seat.desk, "Städning") == ("unknown_service", "T6")
