"""A database is opened only where it is there, whole, ours and not newer, and never made by opening."""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
import stat
import tempfile
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from tests.store.making import derived, entry, write

from kundtui.domain.standing import Filter
from kundtui.store import opening, sqlite
from kundtui.store.port import Full, Missing, Newer, NotOurs, ReadOnly, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kundtui.store.sqlite import SqliteStore


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a database with enough in it to be cut, its journal folded in."""
    store = sqlite.create(tmp_path / "office.kundtui")
    store.append(write("o1", *(entry(f"e{number}", text="x" * 500) for number in range(200)), derived=[derived()]))
    return Path(store.where)


def cut(share: float) -> Callable[[Path], None]:
    return lambda place: os.truncate(place, int(place.stat().st_size * share))


def stamped(pragma: str) -> Callable[[Path], None]:
    def stamp(place: Path) -> None:
        with closing(sqlite3.connect(place)) as db:
            db.execute(f"pragma {pragma}")

    return stamp


def flipped_page(place: Path) -> None:
    with place.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 600)


SPOILT: dict[str, tuple[Callable[[Path], object], type[StoreError], str]] = {
    "missing": (Path.unlink, Missing, "no_database"),
    "empty": (lambda place: os.truncate(place, 0), NotOurs, "empty_file"),
    "text": (lambda place: place.write_text("client,name\n" * 99), NotOurs, "not_a_database"),
    "short text": (lambda place: place.write_text("hi"), NotOurs, "not_a_database"),
    "binary": (lambda place: place.write_bytes(bytes(range(256)) * 40), NotOurs, "not_a_database"),
    "cut within the head": (lambda place: os.truncate(place, 50), NotOurs, "damaged"),
    "cut at 10 %": (cut(0.1), NotOurs, "damaged"),
    "cut at 50 %": (cut(0.5), NotOurs, "damaged"),
    "cut at 99 %": (cut(0.99), NotOurs, "damaged"),
    "another program's": (stamped("application_id = 7"), NotOurs, "other_program"),
    "newer": (stamped(f"user_version = {opening.SCHEMA + 1}"), Newer, "newer_schema"),
    "spoilt first page": (flipped_page, NotOurs, "damaged"),
}


@pytest.mark.parametrize("how", SPOILT)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_cannot_be_trusted_is_refused_and_left_alone(place: Path, how: str, *, read_only: bool) -> None:
    spoil, kind, code = SPOILT[how]
    spoil(place)
    before = place.read_bytes() if place.exists() else None
    with pytest.raises(kind) as refused:
        sqlite.open_store(place, read_only=read_only)
    assert refused.value.code == code
    assert (place.read_bytes() if place.exists() else None) == before


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(NotOurs):
        sqlite.open_store(tmp_path)
    with pytest.raises(Missing):
        sqlite.open_store(tmp_path / "none" / "office.kundtui")
    assert list(tmp_path.iterdir()) == []


def test_a_name_with_signs_of_an_address_is_a_plain_name(tmp_path: Path) -> None:
    place = tmp_path / "a?mode=memory#b%20c Å.kundtui"
    sqlite.create(place).append(write("o1", entry("e1")))
    assert sqlite.open_store(place).position("c1") == 1
    assert place.exists()


def test_a_name_in_no_known_alphabet_is_a_name(tmp_path: Path) -> None:
    place = tmp_path / os.fsdecode(b"b\xff\xe5d.kundtui")
    sqlite.create(place).append(write("o1", entry("e1")))
    assert sqlite.open_store(place).position("c1") == 1
    assert place.exists()
    with pytest.raises(Missing):
        sqlite.open_store("no\0name")


def test_text_that_no_file_can_hold_is_refused_and_nothing_is_stored(place: Path) -> None:
    store = sqlite.open_store(place)
    with pytest.raises(StoreError) as refused:
        store.append(write("o2", entry("f1"), entry("f2", text="\udcff")))
    assert refused.value.code == "bad_text"
    assert store.known(["f1"]) == set()
    with pytest.raises(StoreError):
        store.named("\udcff")


@pytest.mark.parametrize("seed", range(40))
def test_damage_anywhere_is_said_in_the_words_of_the_port(place: Path, seed: int) -> None:
    """A flipped octet may go unseen by the engine; it may never come up as anything but the port's own fault."""
    chance = random.Random(seed)  # noqa: S311 - where the damage is
    with place.open("r+b") as file:
        for _ in range(3):
            file.seek(chance.randrange(100, place.stat().st_size - 4096))
            file.write(chance.randbytes(chance.choice((1, 40, 4096))))
    with contextlib.suppress(StoreError):
        read_all(sqlite.open_store(place))


def read_all(store: SqliteStore) -> None:
    store.log("c1")
    store.verify()
    store.grid("level", False, Filter()).rows(0, 10)  # noqa: FBT003 - as the port has it
    store.named("c")
    store.search("x", 5)
    store.operations("", 5)
    store.close()


def test_a_newer_program_is_noticed_in_the_middle_of_a_session(place: Path) -> None:
    store = sqlite.open_store(place)
    stamped(f"user_version = {opening.SCHEMA + 1}")(place)
    with pytest.raises(Newer):
        store.append(write("o2", entry("f1")))
    assert store.known(["f1"]) == set()


def test_without_the_right_to_write_it_opens_for_reading_only(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests may run as root, whom no mode stops: the answer of the system is put in its place."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ReadOnly):
        sqlite.open_store(place)
    store = sqlite.open_store(place, read_only=True)
    assert store.read_only
    assert store.position("c1") == 200
    with pytest.raises(ReadOnly):
        store.append(write("o2", entry("f1")))


def test_a_database_on_a_medium_that_nobody_can_write_is_read(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mount is put in place of a real one; that nothing is written beside the file shows that it is opened so."""
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_flag=os.ST_RDONLY))
    with pytest.raises(ReadOnly):
        sqlite.open_store(place)
    before = sorted(place.parent.iterdir())
    store = sqlite.open_store(place, read_only=True)
    assert store.position("c1") == 200
    store.changed()
    assert sorted(place.parent.iterdir()) == before


def test_an_engine_that_may_not_write_says_so(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = sqlite.open_store(place)
    connect = opening.connect
    monkeypatch.setattr(opening, "connect", lambda path, _mode="rw", **_: connect(path, "ro"))
    with pytest.raises(ReadOnly):
        store.append(write("o2", entry("f1")))


@pytest.mark.parametrize(
    ("folder", "file", "refused"),
    [
        (0o700, 0o600, False),
        (0o755, 0o600, False),
        (0o700, 0o604, True),
        (0o700, 0o606, True),
        (0o770, 0o660, True),
        (0o700, 0o640, True),
        (0o2770, 0o660, False),
        (0o2770, 0o664, True),
    ],
)
def test_a_file_that_others_can_reach_is_refused(place: Path, folder: int, file: int, *, refused: bool) -> None:
    place.parent.chmod(folder)
    place.chmod(file)
    if not refused:
        assert sqlite.open_store(place).position("c1") == 200
        return
    with pytest.raises(NotOurs) as told:
        sqlite.open_store(place)
    assert told.value.code == ("too_open" if file & 0o007 else "folder_not_handing")
    assert told.value.facts["mode"] == f"{file:o}"


def test_a_database_of_another_machine_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "on_network", lambda _: True)
    with pytest.raises(NotOurs) as refused:
        sqlite.open_store(place)
    assert refused.value.code == "network_disk"


@pytest.mark.parametrize(("kind", "remote"), [("nfs4", True), ("cifs", True), ("fuse.sshfs", True), ("ext4", False), ("overlay", False)])
def test_file_systems_of_other_machines_are_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, *, remote: bool) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"36 35 98:0 / / rw - ext4 /dev/a rw\n37 36 0:51 / /srv/a\\040b rw,noatime shared:1 - {kind} host:/a rw\n")
    real = open
    monkeypatch.setattr(
        "builtins.open", lambda name, *rest, **more: real(mounts if name == "/proc/self/mountinfo" else name, *rest, **more)
    )
    assert opening.on_network(os.makedev(0, 51)) is remote
    assert opening.on_network(os.makedev(98, 0)) is False
    assert opening.on_network(os.makedev(1, 1)) is False


def test_a_full_disk_stores_nothing_of_the_act_and_goes_on_when_there_is_room(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = sqlite.open_store(place)
    pages = place.stat().st_size // 4096
    with monkeypatch.context() as full:
        full.setattr(opening, "ONCE", opening.ONCE + f"pragma max_page_count = {pages};")
        with pytest.raises(Full) as refused:
            store.append(write("o2", *(entry(f"f{number}", text="y" * 900) for number in range(50))))
        assert refused.value.code == "disk_full"
        assert store.position("c1") == 200
        assert len(store.log("c1").entries) == 200
        assert store.operation("o2") is None
    assert store.append(write("o2", entry("f1"))) == 201
    assert store.verify() == ()


def test_a_new_database_is_for_its_owner_only(tmp_path: Path) -> None:
    place = tmp_path / "new" / "folder" / "office.kundtui"
    store = sqlite.create(place, demo=True)
    assert store.demo
    assert store.where == str(place)
    store.append(write("o1", entry("e1")))
    store.changed()
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in place.parent.iterdir()} == {0o600}
    store.close()


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder to which everybody can come, as a group needs it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_a_database_for_a_group_is_open_to_it_with_its_journals(reachable: Path) -> None:
    import grp  # noqa: PLC0415 - where there are groups

    group = grp.getgrgid(os.getgid()).gr_name
    place = reachable / "deeper" / "shared" / "office.kundtui"
    store = sqlite.create(place, group=group)
    assert store.group == group
    store.changed()
    store.append(write("o1", entry("e1")))
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (place.parent, place.parent.parent)} == {0o2770}
    assert {stat.S_IMODE(file.stat().st_mode) for file in place.parent.iterdir()} == {0o660}
    assert {file.name for file in place.parent.iterdir()} >= {"office.kundtui-wal", "office.kundtui-shm", "office.kundtui.gate"}
    store.close()


def test_a_folder_that_is_not_shared_is_no_place_for_a_group(reachable: Path) -> None:
    import grp  # noqa: PLC0415 - where there are groups

    group = grp.getgrgid(os.getgid()).gr_name
    closed = reachable / "closed"
    closed.mkdir(0o700)
    for place, code in ((reachable, "folder_not_shared"), (closed / "new", "group_kept_out")):
        with pytest.raises(StoreError) as refused:
            sqlite.create(place / "office.kundtui", group=group)
        assert refused.value.code == code
    assert not (closed / "new").exists()
    with pytest.raises(StoreError) as unknown:
        sqlite.create(reachable / "new" / "office.kundtui", group="no-such-group")
    assert unknown.value.code == "no_group"


def test_a_group_that_one_is_not_in_or_not_yet_makes_no_database(reachable: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import grp  # noqa: PLC0415 - where there are groups

    group = grp.getgrgid(os.getgid()).gr_name
    for name, answer in (("geteuid", 4_000_000), ("getegid", 4_000_000), ("getgroups", [])):
        monkeypatch.setattr(os, name, lambda answer=answer: answer)
    with pytest.raises(StoreError) as refused:
        sqlite.create(reachable / "new" / "office.kundtui", group=group)
    assert refused.value.code == "not_in_group"
    assert not (reachable / "new").exists()


def test_a_file_that_is_there_is_never_made_over(place: Path) -> None:
    before = place.read_bytes()
    with pytest.raises(StoreError) as refused:
        sqlite.create(place)
    assert refused.value.code == "exists"
    assert place.read_bytes() == before


def test_what_could_not_be_made_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "ONCE", opening.ONCE + "pragma max_page_count = 4;")
    with pytest.raises(Full):
        sqlite.create(tmp_path / "office.kundtui")
    assert list(tmp_path.iterdir()) == []


def test_a_lost_gate_is_made_again_as_open_as_the_database(place: Path) -> None:
    place.parent.chmod(0o2770)
    place.chmod(0o660)
    gate = place.with_name(place.name + ".gate")
    gate.unlink()
    sqlite.open_store(place).append(write("o2", entry("f1")))
    assert stat.S_IMODE(gate.stat().st_mode) == 0o660
