"""The personal file keeps what a member left lying, and never stands in the way."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kundtui.store.personal import PersonalFile

if TYPE_CHECKING:
    from kundtui.store.port import Personal


@pytest.fixture
def database(tmp_path: Path) -> str:
    place = tmp_path / "office.kundtui"
    place.touch(0o600)
    return str(place)


@pytest.fixture
def personal(database: str) -> Personal:
    return PersonalFile(database)


def test_a_draft_is_kept_by_member_and_place_until_it_is_dropped(personal: Personal) -> None:
    personal.save_draft("anna", "complaint", {"text": "late [/] å"})
    personal.save_draft("anna", "complaint", {"text": "late again"})
    personal.save_draft("bo", "complaint", {"text": "other"})
    assert personal.draft("anna", "complaint") == {"text": "late again"}
    assert personal.drafts("anna") == ("complaint",)
    personal.drop_draft("anna", "complaint")
    assert personal.draft("anna", "complaint") is None
    assert personal.draft("bo", "complaint") == {"text": "other"}


def test_a_view_is_remembered(personal: Personal) -> None:
    assert personal.remembered("anna", "sort") is None
    personal.remember("anna", "sort", ["level", True])
    assert personal.remembered("anna", "sort") == ["level", True]
    assert personal.remembered("bo", "sort") is None


def test_marks_are_set_and_taken_off(personal: Personal) -> None:
    personal.mark("anna", "c2")
    personal.mark("anna", "c1")
    personal.mark("anna", "c1")
    assert personal.marks("anna") == ("c1", "c2")
    personal.unmark("anna", "c1")
    assert personal.marks("anna") == ("c2",)


def test_it_is_told_who_else_has_a_client_open_lately(personal: Personal) -> None:
    personal.open_client("anna", "c1", "2026-11-20T09:00:00Z")
    personal.open_client("bo", "c1", "2026-11-20T09:05:00Z")
    assert personal.others("anna", "c1", "2026-11-20T09:00:00Z") == ("bo",)
    assert personal.others("bo", "c1", "2026-11-20T09:00:00Z") == ()
    personal.close_client("bo", "c1")
    assert personal.others("anna", "c1", "") == ()


def test_a_member_who_is_forgotten_leaves_nothing(personal: Personal, database: str) -> None:
    personal.save_draft("anna", "complaint", {"text": "Hemlighet"})
    personal.remember("anna", "sort", "Hemlighet")
    personal.mark("anna", "c1")
    personal.forget("anna")
    assert personal.drafts("anna") == personal.marks("anna") == ()
    assert b"Hemlighet" not in Path(database + ".personal").read_bytes()


def test_reading_makes_no_file(personal: Personal, database: str) -> None:
    assert personal.draft("anna", "complaint") is None
    personal.drop_draft("anna", "complaint")
    assert not Path(database + ".personal").exists()


def test_the_file_is_as_private_as_the_database_and_may_go_at_any_time(personal: Personal, database: str) -> None:
    personal.mark("anna", "c1")
    file = Path(database + ".personal")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.unlink()
    assert personal.marks("anna") == ()
    personal.mark("anna", "c2")
    assert personal.marks("anna") == ("c2",)


def test_a_file_that_cannot_be_read_is_put_aside(personal: Personal, database: str) -> None:
    file = Path(database + ".personal")
    file.write_text("no database at all, rather a letter\n" * 50)
    assert personal.marks("anna") == ()
    personal.mark("anna", "c1")
    assert personal.marks("anna") == ("c1",)
    assert file.with_name(file.name + ".damaged").exists()
