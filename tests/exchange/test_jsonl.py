"""A log that comes in: lines and their faults, ids, references and order; all of it or nothing, or what is good."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.exchange.making import ADDED, AT, NOW, codes, empty, exported, founded, line, take, text, told

from kundtui import i18n
from kundtui.desk.desk import Desk
from kundtui.desk.importing import Way
from kundtui.desk.refused import Refused
from kundtui.domain.kinds import KINDS, OFFICE_KINDS
from kundtui.exchange.jsonl import import_log
from kundtui.words.refusals import REFUSALS, refusal

if TYPE_CHECKING:
    from pathlib import Path

LATE = line("complaint.received", {"text": "late", "severity": "low"}, subject="k1")
ANSWERED = line("complaint.answered", {"channel": "call", "decision_on": "2026-11-05"}, subject="k1", at="2026-11-03")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return founded(tmp_path)


def everything(desk: Desk) -> list[tuple[str, str, str]]:
    return [(entry.id, entry.client, entry.kind) for entry in desk.store.export()]


def test_a_log_is_stored_as_one_operation(desk: Desk) -> None:
    done = take(desk, ADDED, LATE, ANSWERED)
    assert (done.lines, done.stored, done.known, done.clients, done.problems) == (3, 3, 0, ("c1",), ())
    stored = desk.store.entries_of(done.operation)
    assert [entry.kind for entry in stored] == ["client.added", "complaint.received", "complaint.answered"]
    assert {entry.operation for entry in stored} == {done.operation}
    assert {entry.by for entry in stored} == {desk.member.id}
    assert {entry.recorded_at for entry in stored} == {desk.recorded_at()}
    row = desk.store.standing("c1")
    assert row is not None
    assert (row.code, row.open, row.stale) == ("NB", 1, False)


def test_the_same_file_twice_stores_nothing_the_second_time(desk: Desk) -> None:
    first = take(
        desk,
        ADDED,
        LATE,
        ANSWERED,
        LATE | {"subject": "k2"},
        line("gesture.made", {"text": "cake"}),
        line("gesture.made", {"text": "cake"}),
    )
    assert first.stored == 6
    before = everything(desk)
    again = take(
        desk,
        ADDED,
        LATE,
        ANSWERED,
        LATE | {"subject": "k2"},
        line("gesture.made", {"text": "cake"}),
        line("gesture.made", {"text": "cake"}),
    )
    assert (again.operation, again.stored, again.known, again.problems) == ("", 0, 6, ())
    assert everything(desk) == before


def test_a_made_id_is_shaped_like_a_uuid_and_follows_the_content(desk: Desk) -> None:
    take(desk, ADDED)
    (made,) = (entry.id for entry in desk.store.export() if entry.client)
    assert [len(part) for part in made.split("-")] == [8, 4, 4, 4, 12]
    assert take(desk, b'{"data": {"code": "NB", "name": "Nordbygg AB"},"at":"2026-10-01","client":"c1", "kind":"client.added"}').known == 1


def test_a_given_id_is_known_again_and_stands_for_one_entry_only(desk: Desk) -> None:
    cake = line("gesture.made", {"text": "cake"}, id="g1")
    take(desk, ADDED, cake)
    assert take(desk, cake).known == 1
    assert codes(take(desk, cake | {"data": {"text": "tart"}})) == [(1, "id_taken")]
    assert codes(take(desk, line("gesture.made", {"text": "a"}, id="g2"), line("gesture.made", {"text": "b"}, id="g2"))) == [
        (2, "id_twice")
    ]
    twice = take(desk, line("gesture.made", {"text": "a"}, id="g3"), line("gesture.made", {"text": "a"}, id="g3"))
    assert (twice.stored, twice.known) == (1, 1)


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\n\n \t\n"])
@pytest.mark.parametrize("last", [True, False])
def test_marks_line_ends_and_blank_lines_do_not_matter(desk: Desk, before: bytes, end: bytes, *, last: bool) -> None:
    whole = before + end.join(text(one).strip() for one in (ADDED, LATE)) + (end if last else b"")
    assert (take(desk, whole).stored, take(desk, b"").lines, take(desk, before + end).stored) == (2, 0, 0)


def test_line_numbers_count_blank_lines(desk: Desk) -> None:
    assert codes(take(desk, b"\xef\xbb\xbf\n\r\n", text(ADDED), b"\nx\n")) == [(5, "not_json")]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"not json\n", "not_json"),
        (b'{"kind": "client.added", "data": {"na', "half_line"),
        (b"[1, 2]\n", "not_an_object"),
        (b"null\n", "not_an_object"),
        (b'{"kind": "a", "kind": "b"}\n', "field_twice"),
        (b'{"kind": "gesture.made", "data": {"text": "a", "text": "b"}}\n', "field_twice"),
        (b'{"a": NaN}\n', "not_a_number"),
        (b'{"a": -Infinity}\n', "not_a_number"),
        (b'{"a": 1e999}\n', "not_a_number"),
        (b'{"a": ' + b"9" * 5000 + b"}\n", "not_a_number"),
        (b'{"a": ' + b"[" * 100_000 + b"}\n", "too_deep"),
        (b'{"a": "\xff\xfe"}\n', "not_utf8"),
        (b'{"a": "' + b"x" * (3 << 20) + b'"}\n', "line_too_long"),
        (b'{"a": "\x01"}\n', "not_json"),
    ],
)
def test_a_line_that_is_no_entry_is_told_with_its_number(desk: Desk, raw: bytes, code: str) -> None:
    assert codes(take(desk, ADDED, raw)) == [(2, code)]
    assert desk.store.clients() == ()


def test_lines_after_one_that_is_too_long_are_read(desk: Desk) -> None:
    found = codes(take(desk, b'"' + b"x" * (2 << 20) + b'"\n', text(ADDED), b"y\n", b"z" * (1 << 20)))
    assert found == [(1, "line_too_long"), (3, "not_json"), (4, "line_too_long")]


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"kind": None}, "kind", "missing_field"),
        ({"kind": "gesture.sung"}, "kind", "unknown_kind"),
        ({"kind": ["x"]}, "kind", "unknown_kind"),
        ({"client": None}, "client", "missing_field"),
        ({"client": 3}, "client", "not_text"),
        ({"client": "c\x1b"}, "client", "control"),
        ({"client": "c" * 300}, "client", "too_long"),
        ({"subject": "x"}, "subject", "needless_field"),
        ({"at": None}, "at", "missing_field"),
        ({"at": "yesterday"}, "at", "bad_moment"),
        ({"at": "2026-13-01"}, "at", "bad_moment"),
        ({"at": "2026-11-02T09:00:00"}, "at", "bad_moment"),
        ({"at": "2026-11-02T25:00:00Z"}, "at", "bad_moment"),
        ({"at": "20261102"}, "at", "bad_moment"),
        ({"at": 20261102}, "at", "bad_moment"),
        ({"at": "1066-10-14"}, "at", "too_far"),
        ({"at": "2026-11-20T12:06:00Z"}, "at", "future_at"),
        ({"at": "2026-11-21"}, "at", "future_at"),
        ({"data": None}, "data", "not_object"),
        ({"data": {}}, "data.text", "missing_field"),
        ({"id": 5}, "id", "not_text"),
        ({"id": "\u200b"}, "id", "empty_field"),
        ({"colour": "red"}, "colour", "unknown_field"),
    ],
)
def test_what_is_wrong_with_a_line_is_told_by_field(desk: Desk, change: dict[str, Any], field: str, code: str) -> None:
    done = take(desk, ADDED, line("gesture.made", {"text": "cake"}) | change)
    assert [(wrong.line, wrong.field, wrong.code) for wrong in done.problems] == [(2, field, code)]
    assert desk.store.clients() == ()


@pytest.mark.parametrize(
    "at", ["2026-11-20T12:05:00Z", "2026-11-20", "2026-11-20t12:00:00.123456789z", "2026-11-20 13:00:00+01:00", "1999-01-01"]
)
def test_moments_with_their_offset_and_days_are_taken(desk: Desk, at: str) -> None:
    assert take(desk, ADDED | {"at": "1990-01-01"}, line("gesture.made", {"text": "cake"}, at=at)).stored == 2


def test_kinds_have_a_client_and_a_subject_where_the_table_says_so(desk: Desk) -> None:
    for kind in (*KINDS, *OFFICE_KINDS):
        bare = {"kind": kind, "at": AT, "data": {}}
        subject = OFFICE_KINDS[kind][0] if kind in OFFICE_KINDS else KINDS[kind].subject
        missing = {wrong.field for wrong in take(desk, bare).problems if wrong.code == "missing_field"} & {"client", "subject"}
        assert missing == {*(["client"] if kind in KINDS else []), *(["subject"] if subject and subject[0] != "?" else [])}
        needless = {wrong.field for wrong in take(desk, bare | {"client": "c", "subject": "s"}).problems if wrong.code == "needless_field"}
        assert needless == {*(["client"] if kind in OFFICE_KINDS else []), *([] if subject else ["subject"])}


def test_what_the_store_makes_is_ignored_in_a_file(desk: Desk) -> None:
    done = take(desk, ADDED | {"recorded_at": "2001-01-01T00:00:00Z", "seq": 7, "salt": "x", "digest": "y", "voided": "o9", "by": "nobody"})
    (entry,) = desk.store.entries_of(done.operation)
    assert (entry.recorded_at, entry.by) == (desk.recorded_at(), desk.member.id)


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"field": "name", "old": "Nordbygg AB", "new": None}, "data.new", "empty_field"),
        ({"field": "name", "old": "Nordbygg AB", "new": 3}, "data.new", "not_text"),
        ({"field": "tags", "old": None, "new": "vip"}, "data.new", "not_list"),
        ({"field": "do_not_call", "old": None, "new": "yes"}, "data.new", "not_truth"),
        ({"field": "target", "old": None, "new": "more"}, "", "bad_value"),
        ({"field": "shoe_size", "old": None, "new": "more"}, "", "unknown_field"),
        ({"field": "name", "old": "Other", "new": "New"}, "", "conflict"),
    ],
)
def test_a_change_fits_its_field(desk: Desk, change: dict[str, Any], field: str, code: str) -> None:
    done = take(desk, ADDED, line("client.changed", change))
    assert [(wrong.line, wrong.field, wrong.code) for wrong in done.problems] == [(2, field, code)]


@pytest.mark.parametrize(
    ("field", "new", "good"),
    [
        ("talk_days", 10, True), ("talk_days", 0, False), ("talk_days", "10", False), ("talk_days", True, False),
        ("time_zone", "Europe/Oslo", True), ("time_zone", "Oslo", False), ("country", "NO", True), ("country", "Norway", False),
        ("currency", "NOK", True), ("currency", 3, False), ("business_hours", "08:00-12:00,13:00-17:00", True),
        ("business_hours", "17:00-08:00", False), ("business_hours", "always", False), ("closed_days", ["2026-12-24"], True), ("closed_days", ["12-23 08:00-12:00", "eve"], True), ("closed_days", ["12-23 08"], False),
        ("closed_days", ["Christmas"], False), ("closed_days", "2026-12-24", False), ("tea_time", 4, False), ("version", 4, False),
    ],
)  # fmt: skip
def test_a_policy_is_taken_only_in_its_range(desk: Desk, field: str, new: object, *, good: bool) -> None:
    done = take(desk, line("policy.changed", {"field": field, "old": None, "new": new, "version": 9}))
    assert (done.stored == 1) is good
    assert bool(done.problems) is not good


def test_a_client_is_found_by_its_present_and_its_former_code(desk: Desk) -> None:
    recode = line("client.changed", {"field": "code", "old": "NB", "new": "NBY"}, at="2026-10-05")
    take(desk, ADDED, recode)
    done = take(desk, *(line("gesture.made", {"text": code}, client=code) for code in ("c1", "nby", "Nb")))
    assert (done.stored, done.clients) == (3, ("c1",))
    assert codes(take(desk, line("gesture.made", {"text": "x"}, client="nb2"))) == [(1, "unknown_client")]


def test_a_client_of_the_file_is_found_by_code_wherever_it_is_added(desk: Desk) -> None:
    done = take(desk, line("gesture.made", {"text": "x"}, client="nb"), ADDED, line("gesture.made", {"text": "x"}, client="old"),
                line("client.changed", {"field": "code", "old": "NB", "new": "OLD"}, at="2026-10-02"))  # fmt: skip
    assert (done.stored, done.clients) == (4, ("c1",))
    other = ADDED | {"client": "c9", "data": {"name": "Nordby", "code": "NB"}}
    assert (
        codes(
            take(
                desk, other, ADDED | {"client": "c8", "data": {"name": "x", "code": "X8"}}, line("idea.shared", {"text": "x"}, client="X8")
            )
        )
        == []
    )


def test_a_code_of_several_clients_is_not_guessed(desk: Desk) -> None:
    one, two = (ADDED | {"client": name, "data": {"name": name, "code": "same"}} for name in ("c1", "c2"))
    assert codes(take(desk, one, two, line("gesture.made", {"text": "x"}, client="same"))) == [(3, "ambiguous_client")]


def test_a_contact_may_be_named_where_the_name_is_unique(desk: Desk) -> None:
    people = [
        line("contact.added", {"name": name}, subject=f"p{number}", at="2026-10-02") for number, name in enumerate(("Åsa", "Bo", "Bo"))
    ]
    call = line("interaction.logged", {"channel": "call", "direction": "out", "reached": True, "contacts": ["åsa", "p1"]})
    done = take(desk, ADDED, call, *people)
    assert [entry.data["contacts"] for entry in desk.store.entries_of(done.operation) if entry.kind == "interaction.logged"] == [
        ["p0", "p1"]
    ]
    assert take(desk, call).known == 1
    wrong = take(desk, line("complaint.received", {"text": "x", "severity": "low", "contact": "Bo"}, subject="k"),
                 line("complaint.received", {"text": "x", "severity": "low", "contact": "Eva"}, subject="l"))  # fmt: skip
    assert codes(wrong) == [(1, "ambiguous_contact"), (2, "unknown_contact")]


def test_order_and_references_are_checked_all_at_once(desk: Desk) -> None:
    done = take(
        desk, ADDED, LATE,
        line("complaint.confirmed", subject="k1"),
        line("promise.kept", subject="p1"),
        line("interaction.cleared", {"entry": "e9", "text": "x"}),
        line("owner.assigned", {"owner": "m9"}),
        line("tie.noted", {"client": "c9"}),
        line("operation.undone", {"operation": "o9"}),
        line("entry.corrected", {"entry": "e8", "by_entry": "e9"}),
        line("member.left", subject="m9"),
        line("gesture.made", {"text": "x"}, client="c7"),
    )  # fmt: skip
    assert codes(done) == [
        (3, "not_resolved"), (4, "unknown_subject"), (5, "unknown_entry"), (6, "unknown_member"), (7, "unknown_client"),
        (8, "unknown_operation"), (9, "unknown_entry"), (10, "unknown_member"), (11, "unknown_client"),
    ]  # fmt: skip
    assert desk.store.clients() == ()


def test_the_order_of_the_file_does_not_matter_but_the_order_in_time_does(desk: Desk) -> None:
    assert take(desk, ANSWERED, LATE, ADDED).stored == 3
    assert codes(take(desk, line("complaint.reopened", {"reason": "x"}, subject="k1", at="2026-11-01"))) == [(1, "unknown_subject")]


def test_gates_roles_and_tone_are_not_asked(desk: Desk) -> None:
    resolved = line("complaint.resolved", {"outcome": "declined", "cause": "theirs"}, subject="k1", at="2026-11-04")
    assert take(desk, ADDED, LATE, resolved, line("offboarding.considered", {"reason": "x"}, subject="f1"),
                line("offboarding.decided", {"proposed_by": desk.member.id, "approved_by": desk.member.id, "reason": "x"}, subject="f1")).stored == 5  # fmt: skip


def test_what_would_spoil_a_stored_entry_is_refused(desk: Desk) -> None:
    done = take(desk, ADDED | {"operation": "o1"}, LATE | {"operation": "o2"}, ANSWERED | {"operation": "o3"})
    assert done.stored == 3
    assert codes(take(desk, line("complaint.withdrawn", {"reason": "x"}, subject="k1", at="2026-11-02T10:00:00+01:00"))) == [
        (1, "spoils_stored")
    ]
    assert codes(take(desk, line("operation.undone", {"operation": "o2"}))) == [(1, "spoils_stored")]
    assert take(desk, line("operation.undone", {"operation": "o3"})).stored == 1


def test_what_a_file_takes_back_weighs_nothing(desk: Desk) -> None:
    done = take(desk, ADDED, LATE | {"operation": "o1"}, line("operation.undone", {"operation": "o1"}, operation="o2"))
    row = desk.store.standing("c1")
    assert done.stored == 3
    assert row is not None
    assert row.open == 0
    assert take(desk, line("operation.redone", {"operation": "o1"})).stored == 1
    again = desk.store.standing("c1")
    assert again is not None
    assert again.open == 1


def test_a_corrected_entry_weighs_nothing(desk: Desk) -> None:
    other = LATE | {"subject": "k2", "id": "e2"}
    assert take(desk, ADDED, LATE | {"id": "e1"}, other, line("entry.corrected", {"entry": "e1", "by_entry": "e2"})).stored == 4
    row = desk.store.standing("c1")
    assert row is not None
    assert row.open == 1


def test_a_member_of_the_file_whose_login_somebody_here_has_is_named(desk: Desk) -> None:
    """Who exports, makes a new database and imports meets themselves: the line says so, and what to do instead."""
    me = line("member.added", {"name": "Anna", "role": "admin", "login": desk.member.login}, subject="m8", at="2026-01-01")
    done = take(desk, me, ADDED, line("owner.assigned", {"owner": "m8"}))
    assert codes(done) == [(1, "login_here"), (3, "unknown_member")]
    assert "init --from" in refusal(done.problems[0].code, done.problems[0].facts)
    assert desk.store.clients() == ()


def test_no_entry_is_corrected_by_itself(desk: Desk) -> None:
    done = take(desk, ADDED, LATE | {"id": "e1"}, line("entry.corrected", {"entry": "e1", "by_entry": "e1"}))
    assert codes(done) == [(3, "corrects_itself")]
    assert desk.store.clients() == ()


def test_the_person_of_an_agreed_rhythm_is_named_and_known(desk: Desk) -> None:
    agreed = {"channel": "talk", "need": 1, "days": 14}
    lisa = line("contact.added", {"name": "Lisa"}, subject="p1")
    assert codes(take(desk, ADDED, lisa, line("rhythm.agreed", agreed | {"contact": "Eva"}))) == [(3, "unknown_contact")]
    done = take(desk, ADDED, lisa, line("rhythm.agreed", agreed | {"contact": "Lisa"}))
    assert desk.store.entries_of(done.operation)[-1].data["contact"] == "p1"


def test_a_files_own_operations_are_kept_but_not_taken_up_again(desk: Desk) -> None:
    done = take(desk, ADDED | {"operation": "o1"}, LATE)
    assert [entry.operation for entry in desk.store.entries_of(done.operation)] == ["o1", done.operation]
    assert codes(take(desk, line("gesture.made", {"text": "x"}, operation="o1"))) == [(1, "operation_stored")]


def test_a_trial_tells_the_same_and_stores_nothing(desk: Desk) -> None:
    trial = take(desk, ADDED, LATE, trial=True)
    assert (trial.operation, trial.stored, trial.clients, desk.store.clients()) == ("", 2, ("c1",), ())
    assert codes(take(desk, ADDED, LATE, b"x\n", trial=True)) == [(3, "not_json")]


def test_what_is_good_is_stored_and_the_rest_written_beside(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    bad = [b'{"half": \r\n', text(ANSWERED | {"subject": "k9"}), text(line("complaint.confirmed", subject="k9"))]
    file.write_bytes(text(ADDED) + bad[0] + b"\n" + text(LATE) + bad[1] + text(ANSWERED) + bad[2].strip())
    done = import_log(desk, file, Way(keep_going=True))
    assert (done.stored, codes(done)) == (3, [(2, "not_json"), (5, "unknown_subject"), (7, "unknown_subject")])
    assert done.rejected == tmp_path / "log.jsonl.rejected"
    assert done.rejected.read_bytes() == b"".join(bad)
    assert done.rejected.stat().st_mode & 0o777 == 0o600
    again = import_log(desk, file, Way(keep_going=True))
    assert (again.stored, again.known, again.rejected) == (0, 3, tmp_path / "log.jsonl.rejected.2")
    good = import_log(desk, done.rejected, Way(keep_going=True), rejected=tmp_path / "third")
    assert (good.stored, good.rejected) == (0, tmp_path / "third")
    with pytest.raises(Refused, match="unwritable_file"):
        import_log(desk, done.rejected, Way(keep_going=True), rejected=tmp_path / "third")


def test_dropping_a_line_drops_what_rests_on_it(desk: Desk) -> None:
    done = take(desk, line("gesture.made", {"text": "x"}), ADDED | {"operation": 7}, ADDED | {"client": "c2", "data": {"name": "x", "code": "y"}},
                LATE | {"client": "c2", "data": {"text": "", "severity": "low"}}, ANSWERED | {"client": "c2"},
                line("tie.noted", {"client": "c1"}, client="c2"), line("idea.shared", {"text": "x"}, client="c2"), keep_going=True)  # fmt: skip
    assert codes(done) == [(1, "unknown_client"), (2, "not_text"), (4, "empty_field"), (5, "unknown_subject"), (6, "unknown_client")]
    assert done.stored == 2


def test_a_missing_and_an_unreadable_and_a_binary_file_are_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"SQLite format 3\0")
    (tmp_path / "wide").write_bytes("{}".encode("utf-16"))
    for name, code in (("nowhere", "no_such_file"), (".", "unreadable_file"), ("binary", "binary_file"), ("wide", "binary_file")):
        with pytest.raises(Refused) as refused:
            import_log(desk, tmp_path / name)
        assert refused.value.code == code


def test_who_may_not_import_is_refused(desk: Desk) -> None:
    take(desk, line("member.added", {"name": "Rut", "role": "reader", "login": "rut"}, subject="m1"),
         line("member.added", {"name": "Mia", "role": "member", "login": "mia"}, subject="m2"))  # fmt: skip
    for login, code in (("rut", "not_allowed"), ("nobody", "no_member")):
        with pytest.raises(Refused) as refused:
            take(Desk(desk.store, login, desk.clock), ADDED)
        assert refused.value.code == code
    with pytest.raises(Refused, match="read_only_session"):
        take(Desk(desk.store, "anna", desk.clock, NOW.date()), ADDED)
    done = take(Desk(desk.store, "mia", desk.clock), ADDED | {"by": desk.member.id})
    assert [entry.by for entry in desk.store.entries_of(done.operation)] == ["m2"]
    kept = take(desk, line("gesture.made", {"text": "x"}, by="m2"), line("gesture.made", {"text": "y"}, by="m9"))
    assert [entry.by for entry in desk.store.entries_of(kept.operation)] == ["m2", desk.member.id]


def test_an_empty_database_is_founded_by_what_it_takes_in(tmp_path: Path) -> None:
    first = founded(tmp_path)
    take(first, ADDED, LATE)
    second = empty(tmp_path)
    assert take(second, exported(first)).problems == ()
    assert told(exported(second)) == told(exported(first))
    assert second.member == first.member
    with pytest.raises(Refused, match="no_member"):
        take(empty(tmp_path, "third"), ADDED)


def test_whoever_brings_back_a_backup_has_not_written_what_others_did(tmp_path: Path) -> None:
    first = founded(tmp_path)
    take(first, line("member.added", {"name": "Mia", "role": "member", "login": "mia"}, subject="m1"), ADDED, LATE)
    fresh = empty(tmp_path)
    second = Desk(fresh.store, "mia", fresh.clock)
    assert take(second, exported(first)).problems == ()
    assert {entry.by for entry in second.store.export()} == {first.member.id}
    assert second.member.role == "member"
    mine = take(second, line("gesture.made", {"text": "x"}, by=first.member.id))
    assert [entry.by for entry in second.store.entries_of(mine.operation)] == ["m1"]


def test_progress_ends_with_all_done(desk: Desk) -> None:
    seen: list[tuple[int, int]] = []
    whole = text(ADDED, LATE)
    import_log(desk, io.BytesIO(whole), progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (len(whole), len(whole))
    assert seen == sorted(seen)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_problem_has_its_sentence_and_its_field(desk: Desk, language: str) -> None:
    i18n.use(language)
    done = take(
        desk, b"x\n", ADDED | {"at": "then"}, line("gesture.made", {"text": 3}), LATE | {"zz": 1}, line("promise.kept", subject="p")
    )
    for wrong in done.problems:
        assert wrong.code in REFUSALS
        assert "{" not in refusal(wrong.code, wrong.facts)
    assert [wrong.field for wrong in done.problems] == ["", "at", "data.text", "zz", "client"]


def test_the_keys_of_a_line_stand_in_the_contracts_order(desk: Desk) -> None:
    take(desk, ADDED, LATE | {"operation": "o1"}, line("operation.undone", {"operation": "o1"}, operation="o2"))
    lines = [json.loads(one) for one in exported(desk).splitlines()]
    names = ["id", "operation", "client", "kind", "subject", "at", "recorded_at", "by", "data", "salt", "digest", "voided"]
    assert all(list(one) == names for one in lines)
    assert [one["voided"] for one in lines if one["operation"] == "o1"] == ["o2"]
    assert {one["voided"] for one in lines if one["operation"] != "o1"} == {""}


def test_words_may_be_missing_only_where_a_person_was_erased(desk: Desk) -> None:
    gone = line("contact.added", {"name": "", "email": ""}, subject="p1", at="2026-10-02")
    renamed = line("contact.changed", {"field": "name", "old": "", "new": ""}, subject="p1")
    said = line("complaint.received", {"text": "", "severity": "low"}, subject="k1")
    wrong = [(wrong.line, wrong.field, wrong.code) for wrong in take(desk, ADDED, gone, renamed, said).problems]
    assert wrong == [(2, "data.name", "empty_field"), (3, "data.new", "empty_field"), (4, "data.text", "empty_field")]
    assert take(desk, ADDED, gone, renamed, said, line("person.erased", {"reason": "asked for"}, subject="p1")).stored == 5
    other = ADDED | {"client": "c2", "data": {"name": "Other", "code": "O"}}
    assert codes(take(desk, other, said | {"client": "c2"})) == [(2, "empty_field")]


def test_a_field_that_was_never_set_has_no_old_value(desk: Desk) -> None:
    assert take(desk, ADDED, line("client.changed", {"field": "country", "new": "NO"})).stored == 2
    assert codes(take(desk, line("client.changed", {"field": "name", "new": "New"}))) == [(1, "conflict")]


def test_a_line_with_a_bad_form_tells_whom_it_names_and_nobody_knows_too(desk: Desk) -> None:
    people = [line("contact.added", {"name": "Bo"}, subject=f"p{number}", at="2026-10-02") for number in (1, 2)]
    done = take(
        desk, ADDED, LATE, *people,
        line("gesture.made", {"words": "x", "text": "y"}, client="c7"),
        line("promise.kept", subject="p9", at="soon"),
        line("complaint.answered", {"channel": "pigeon", "decision_on": "2026-11-05", "contact": "Eva"}, subject="k1"),
        line("complaint.confirmed", {"contact": "Bo", "more": "x"}, subject="k1"),
        line("owner.assigned", {"owner": "m9", "deputy": 3}),
        line("tie.noted", {"client": "c9", "ambassador": "yes"}),
        line("contact.left", {"why": "x"}, subject="p7"),
        line("promise.made", {"text": "x", "due": "soon", "side": "us"}, subject="p5"),
        line("promise.kept", {"more": "x"}, subject="p5"),
        line("client.added", {"name": "Other"}, client="c5"),
        line("gesture.made", {"text": ""} | {"more": "x"}, client="c5"),
    )  # fmt: skip
    told = [(problem.line, problem.code) for problem in done.problems]
    assert [one for one in told if one[0] in range(5, 12)] == [
        (5, "unknown_field"), (5, "unknown_client"), (6, "bad_moment"), (6, "unknown_subject"), (7, "bad_value"), (7, "unknown_contact"),
        (8, "unknown_field"), (8, "ambiguous_contact"), (9, "not_text"), (9, "unknown_member"), (10, "not_truth"), (10, "unknown_client"),
        (11, "unknown_field"), (11, "unknown_contact"),
    ]  # fmt: skip
    assert {code for number, code in told if number > 11} == {"bad_day", "unknown_field", "missing_field", "empty_field"}
    assert desk.store.clients() == ()
    kept = take(desk, ADDED, line("gesture.made", {"words": "x"}, client="c7"), keep_going=True)
    assert (kept.stored, codes(kept)) == (1, [(2, "missing_field"), (2, "unknown_field"), (2, "unknown_client")])
