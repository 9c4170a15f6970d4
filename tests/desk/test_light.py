"""The light act: it stores what the full act stores, refuses what it refuses, and leaves to it what it cannot decide."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kundtui.desk import client, complaint, founding, light, portfolio, undo
from kundtui.desk.calendar import red_letter_days
from kundtui.desk.desk import Desk, zone_of
from kundtui.desk.light import Complaint, Stored
from kundtui.desk.refused import Refused
from kundtui.domain.entry import OFFICE, Entry, Log
from kundtui.domain.kind_names import NAMES
from kundtui.domain.kinds import KINDS, OFFICE_KINDS
from kundtui.domain.office import fold_office
from kundtui.domain.policy import DEFAULT
from kundtui.language.text import Unclean
from kundtui.store import light_store, sqlite
from kundtui.store.port import Moved, Operation, Write

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

NOW = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


def clock() -> datetime:
    return NOW


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An office in Oslo with two clients whose names begin alike."""
    desk = Desk(sqlite.create(tmp_path / "office.db"), "anna", clock)
    founding.found(desk, founding.Founding("Anna", "anna", "NO", "Europe/Oslo", "NOK"))
    client.add(desk, client.Added("Nordbygg AB", "NB", ("Bygget",)))
    client.add(desk, client.Added("Nordfisk", "NF"))
    return desk


def complain(desk: Desk, name: str, text: str = "late again", severity: str = "high", login: str = "anna") -> Stored | None:
    return light.complain(light_store, desk.store.where, login, Complaint(name, text, severity), clock)


def of(desk: Desk, name: str) -> str:
    return portfolio.the_client(desk, name).client


def test_whoever_the_light_act_takes_the_full_act_takes_too(desk: Desk) -> None:
    """For every beginning of every name, of every word in it and of every code."""
    others = (
        ("Ånge Nord", "AN", ("Fjället",)),
        ("Fisk & Nord", "FN", ()),
        ("Bygg i Åmål", "BIA", ("nf-bygg",)),
        ("Ab Nordfiske", "NFI", ()),
    )
    for name, code, aliases in others:
        client.add(desk, client.Added(name, code, aliases))
    words = {word for folded, _ in desk.store.names() for word in (folded, *folded.split())}
    typed = {word[:end].strip() for word in words for end in range(1, len(word) + 1)}
    taken = {one: found[0] for one in typed if len(found := light_store.light_named(desk.store.where, one)) == 1}
    assert len(taken) > len(others)
    assert {one: of(desk, one) for one in taken} == taken


@pytest.mark.parametrize("typed", ["NB", "nb", "nordbygg ab", "Nordb", "BYGGET", "byg"])
def test_the_client_is_found_by_code_name_alias_or_beginning(desk: Desk, typed: str) -> None:
    stored = complain(desk, typed)
    assert stored is not None
    assert (stored.client, stored.name, stored.text) == (of(desk, "NB"), "Nordbygg AB", "late again")


@pytest.mark.parametrize("typed", ["nord", "zzz", "nordbyg ag", "", "   "])
def test_nobody_and_several_are_left_to_the_full_act(desk: Desk, typed: str) -> None:
    before = desk.store.touched(0)
    assert complain(desk, typed) is None
    assert desk.store.touched(0) == before


def test_it_stores_what_the_full_act_stores(desk: Desk) -> None:
    complain(desk, "NB")
    complaint.log(desk, complaint.Received(of(desk, "NF"), "late again", "high"))
    one, other = (desk.store.log(of(desk, name)).entries[-1] for name in ("NB", "NF"))
    same = ("kind", "at", "recorded_at", "by", "data")
    assert [getattr(one, field) for field in same] == [getattr(other, field) for field in same]
    acts = [done.operation.act for done in desk.store.operations(desk.member.id, 2)]
    assert acts == ["complaint.received"] * 2
    assert desk.store.verify() == ()


def test_the_row_is_lowered_to_stale_and_caught_up(desk: Desk) -> None:
    found = of(desk, "NB")
    complain(desk, "NB")
    row = desk.store.standing(found)
    assert row is not None
    assert row.stale
    assert portfolio.fresh(desk, row).open == 1
    assert portfolio.catch_up(desk) == 1
    caught = desk.store.standing(found)
    assert caught is not None
    assert (caught.stale, caught.open, caught.level) == (False, 1, "at_risk")


def test_it_can_be_taken_back(desk: Desk) -> None:
    complain(desk, "NB")
    assert undo.undo(desk).act == "complaint.received"
    assert not portfolio.reading(desk, of(desk, "NB")).dossier.complaints


@pytest.mark.parametrize(
    ("text", "severity", "code"), [("", "low", "empty_text"), (" \t\n ", "low", "empty_text"), ("late", "awful", "bad_value")]
)
def test_what_is_no_complaint_is_refused(desk: Desk, text: str, severity: str, code: str) -> None:
    before = desk.store.touched(0)
    with pytest.raises(Refused) as refused:
        complain(desk, "NB", text, severity)
    assert refused.value.code == code
    assert desk.store.touched(0) == before


@pytest.mark.parametrize("text", ["a\x1b[31mb", "\x9b31m", "half \ud800", "x" * 10_001])
def test_words_that_cannot_be_kept_are_refused(desk: Desk, text: str) -> None:
    with pytest.raises(Unclean):
        complain(desk, "NB", text)


def test_a_stranger_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        complain(desk, "NB", login="eve")
    assert refused.value.code == "no_member"


def test_a_reader_is_refused(desk: Desk) -> None:
    added = office_entry("member.added", "m2", name="Bo", role="reader", login="bo")
    desk.store.append(Write(Operation("o2", desk.member.id, "member.added", "x"), [added], {}, ()))
    with pytest.raises(Refused) as refused:
        complain(desk, "NB", login="bo")
    assert (refused.value.code, refused.value.facts) == ("not_allowed", {"role": "reader", "needs": "member"})


def test_a_kind_of_a_newer_program_is_left_to_the_full_act(desk: Desk) -> None:
    found = of(desk, "NB")
    newer = Entry(0, "e9", "o9", found, "song.sung", "", "2026-11-20", "2026-11-20T08:00:00Z", desk.member.id, {})
    desk.store.append(Write(Operation("o9", desk.member.id, "song.sung", "x"), [newer], {}, ()))
    assert complain(desk, "NB") is None


def test_a_client_that_was_taken_back_is_left_to_the_full_act(desk: Desk) -> None:
    added = desk.store.log(of(desk, "NF")).entries[0].operation
    path, found = desk.store.where, of(desk, "NF")
    undo.undo(desk, added)
    engine = Stubborn(found)
    assert light.complain(engine, path, "anna", Complaint("NF", "late"), clock) is None


def test_the_newest_name_is_echoed(desk: Desk) -> None:
    found = of(desk, "NB")
    renamed = Entry(
        0, "e8", "o8", found, "client.changed", "", "2026-11-20T09:40:00+01:00", "2026-11-20T08:40:00Z", desk.member.id,
        {"field": "name", "old": "Nordbygg AB", "new": "Nordhus AB"},
    )  # fmt: skip
    desk.store.append(Write(Operation("o8", desk.member.id, "client.changed", "x"), [renamed], {}, ()))
    stored = complain(desk, "NB")
    assert stored is not None
    assert stored.name == "Nordhus AB"


class Stubborn:
    """The real engine, but one client is always found by name, and the first append finds that somebody was quicker."""

    def __init__(self, found: str = "") -> None:
        self.found = found
        self.quicker = 0

    def light_named(self, path: str, folded: str, /) -> tuple[str, ...]:
        return (self.found,) if self.found else light_store.light_named(path, folded)

    def light_logs(self, path: str, /, *clients: str) -> tuple[Log, ...]:
        return light_store.light_logs(path, *clients)

    def light_append(self, path: str, operation: Operation, entries: Sequence[Entry], expected: Mapping[str, int], /) -> int:
        self.quicker += 1
        if self.quicker == 1:
            raise Moved((entries[0].client,))
        return light_store.light_append(path, operation, entries, expected)


def test_who_was_overtaken_begins_again(desk: Desk) -> None:
    engine = Stubborn()
    assert light.complain(engine, desk.store.where, "anna", Complaint("NB", "late"), clock) is not None
    assert engine.quicker == 2
    assert len(portfolio.reading(desk, of(desk, "NB")).dossier.complaints) == 1


def test_the_names_of_the_kinds_are_those_of_the_register() -> None:
    assert set(KINDS) | set(OFFICE_KINDS) == NAMES


def test_the_time_zone_of_an_office_that_set_none_is_the_policys() -> None:
    assert DEFAULT.time_zone == light.ZONE


def office_entry(kind: str, subject: str = "", at: str = "2026-11-20", **data: Any) -> Entry:  # noqa: ANN401 - payloads
    return Entry(0, f"{kind} {subject} {at}", "o2", OFFICE, kind, subject, at, "2026-11-20T08:00:00Z", "m1", data)


SUBJECTS, LOGINS = some.sampled_from(("m1", "m2", "m3")), some.sampled_from(("anna", "bo"))
ROLES = some.sampled_from(("reader", "member", "leader", "admin"))
DAYS = some.sampled_from(("2026-11-18", "2026-11-19", "2026-11-20T01:00:00+02:00", "2026-11-19T23:30:00Z"))
EVENTS = some.one_of(
    some.builds(lambda who, at, role, login: office_entry("member.added", who, at, name=who, role=role, login=login), SUBJECTS, DAYS, ROLES, LOGINS),
    some.builds(lambda who, at, role: office_entry("member.added", who, at, name=who, role=role), SUBJECTS, DAYS, ROLES),
    some.builds(lambda who, at, role: office_entry("member.changed", who, at, role=role), SUBJECTS, DAYS, ROLES),
    some.builds(lambda who, at, login: office_entry("member.changed", who, at, login=login), SUBJECTS, DAYS, LOGINS),
    some.builds(lambda who, at: office_entry("member.left", who, at), SUBJECTS, DAYS),
    some.builds(
        lambda at, zone: office_entry("policy.changed", "", at, field="time_zone", old=DEFAULT.time_zone, new=zone, version=1),
        DAYS,
        some.sampled_from(("Europe/Oslo", "America/New_York")),
    ),
)  # fmt: skip


@given(some.lists(EVENTS, max_size=12), some.sets(some.integers(0, 11), max_size=3))
def test_the_office_is_read_as_the_full_fold_reads_it(events: list[Entry], taken: set[int]) -> None:
    entries = tuple(event._replace(seq=at, operation=f"o{at}") for at, event in enumerate(events, 1))
    undoings = tuple(
        office_entry("operation.undone", at=f"2026-11-2{n}", operation=f"o{n}")._replace(seq=100 + n, operation=f"u{n}")
        for n in sorted(taken)
    )
    log = Log(entries, undoings, 200)
    office = fold_office(log, zone_of, red_letter_days)
    for login in ("anna", "bo"):
        full = office.member_of(login)
        expected = (full.id, str(office.zone)) if full and full.role != "reader" else "not_allowed" if full else "no_member"
        assert seat(log, login) == expected


def seat(log: Log, login: str) -> tuple[str, str] | str:
    """Who sits there and in what zone, or why nobody may record."""
    try:
        member, zone = light.member_of(log, login)
    except Refused as refused:
        return refused.code
    return member, str(zone)
