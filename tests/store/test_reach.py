"""Who cannot come to a database is told why and what to ask for: not the same as not being allowed to write."""

from __future__ import annotations

import errno
import grp
import os
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.store.making import entry, write

from kundtui.store import light_store, opening, reach, sqlite
from kundtui.store.port import Full, NotOurs, StoreError
from kundtui.words.faults import fault


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "clients"
    folder.mkdir(0o700)
    store = sqlite.create(folder / "office.db")
    store.append(write("o1", entry("e1")))
    store.close()
    return Path(store.where)


@pytest.fixture
def stranger(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A login in no group to whom modes mean something: the tests may run as root."""
    real = os.stat

    def may(name: str, right: int) -> bool:
        others = real(name).st_mode & 0o007
        return others & right == right if place.is_relative_to(name) and Path(name) not in place.parent.parents else True

    def seen(name: str, *, follow_symlinks: bool = True) -> os.stat_result:
        if name == str(place) and not may(str(place.parent), os.X_OK):
            raise PermissionError(errno.EACCES, "closed", name)
        return real(name, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(os, "access", may)
    monkeypatch.setattr(os, "stat", seen)
    monkeypatch.setattr(os, "getegid", lambda: 4_000_000)
    monkeypatch.setattr(os, "getgroups", list)


@pytest.mark.usefixtures("stranger")
def test_who_is_not_in_the_folders_group_is_told_which_one_it_is(place: Path) -> None:
    place.parent.chmod(0o2770)
    group = grp.getgrgid(place.parent.stat().st_gid).gr_name
    for reading in (sqlite.open_store, light_store.light_logs):
        with pytest.raises(StoreError) as told:
            reading(str(place))
        assert (told.value.code, told.value.facts) == ("kept_out", {"path": str(place), "group": group})
    assert fault("kept_out", told.value.facts).startswith(f"{place} belongs to the group {group}, and your login is not in it.")


@pytest.mark.usefixtures("stranger")
def test_a_file_of_a_group_in_a_folder_of_everybodys_names_the_group_too(place: Path) -> None:
    place.parent.chmod(0o2775)
    place.chmod(0o660)
    assert reach.kept_out(str(place)).facts["group"] == grp.getgrgid(place.stat().st_gid).gr_name


@pytest.mark.usefixtures("stranger")
def test_what_is_closed_to_every_group_names_none(place: Path) -> None:
    place.parent.chmod(0o700)
    told = reach.kept_out(str(place))
    assert told.facts["group"] == ""
    assert fault(told.code, told.facts) == f"{place} is closed to your login. Ask who looks after it to let you in."


def test_a_group_that_the_machine_has_no_name_for_is_told_by_number(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda name, _: not str(name).startswith(str(place.parent)))
    monkeypatch.setattr(os, "getegid", lambda: 4_000_000)
    monkeypatch.setattr(os, "getgroups", list)
    monkeypatch.setattr(os, "stat", lambda _: SimpleNamespace(st_mode=0o2770, st_gid=4_000_001))
    assert reach.kept_out(str(place)).facts["group"] == "4000001"


@pytest.mark.parametrize(
    ("folder", "file", "code", "does"),
    [
        (0o2770, 0o664, "too_open", "chmod 660 {path}"),
        (0o700, 0o644, "too_open", "chmod 600 {path}"),
        (0o770, 0o660, "folder_not_handing", "chmod 2770 {folder}"),
        (0o700, 0o640, "folder_not_handing", "chmod 600 {path}"),
    ],
)
def test_what_closes_a_file_that_others_can_reach_leaves_the_group_its_database(
    place: Path, folder: int, file: int, code: str, does: str
) -> None:
    place.parent.chmod(folder)
    place.chmod(file)
    with pytest.raises(NotOurs) as told:
        sqlite.open_store(place)
    assert told.value.code == code
    assert f"`{does.format(path=place, folder=place.parent)}`" in fault(code, told.value.facts)


@pytest.mark.parametrize(("room", "code"), [(0, "disk_full"), (1000, "io_error")])
def test_a_disk_without_room_for_the_shared_memory_is_called_full(monkeypatch: pytest.MonkeyPatch, room: int, code: str) -> None:
    """Faults 33: the engine calls it a fault of the disk, which sends people to look for a broken one."""
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_bavail=room, f_frsize=4096))
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = opening.IOERR
    told = opening.translated(error, "/srv/office.db")
    assert told.code == code
    assert isinstance(told, Full) is (room == 0)
