"""Makes a database with its folder and gate, for one person or a group, and brings an older one up to date. What the tables are: `migrations`."""

from __future__ import annotations

import os
import shutil
import stat
import uuid
from contextlib import closing
from pathlib import Path

from kundtui.store import gate, migrations, opening
from kundtui.store.port import StoreError

PRIVATE, SHARED = 0o600, 0o660
PRIVATE_FOLDER, SHARED_FOLDER = 0o700, 0o2770
PERSONAL = ".personal"


def create(path: str, *, demo: bool, group: str) -> None:
    """Make the files at `path`; a name that is taken is refused and left alone."""
    place = Path(path)
    try:
        _make_folder(place.parent, group)
        _make_file(place, group)
    except FileExistsError as error:
        raise StoreError("exists", path=path) from error
    except OSError as error:
        raise gate.translated(error, path) from error
    try:
        _fill(path, demo=demo, group=group)
    except BaseException:
        for end in ("", ".gate", ".lease", PERSONAL, "-wal", "-shm", "-journal"):
            Path(path + end).unlink(missing_ok=True)
        raise


def upgrade(path: str, limit: float = gate.LIMIT) -> None:
    """Apply what is not applied yet, behind the gate: of two who start at once the second finds nothing to do."""
    with gate.held(path, "", limit), opening.asked(path), closing(opening.connect(path, limit=limit)) as db:
        opening.refuse_foreign(db, path)
        migrations.upgrade(db)


def _make_folder(folder: Path, group: str) -> None:
    """Make the folder, and those above it that are not there; one that is there already must suit."""
    if group:
        _refuse_kept_out(folder, group)
    missing = [one for one in (folder, *folder.parents) if not one.is_dir()]
    for one in reversed(missing):
        one.mkdir(mode=PRIVATE_FOLDER)
        if group:
            shutil.chown(one, group=group)
            one.chmod(SHARED_FOLDER)


def _refuse_kept_out(folder: Path, group: str) -> None:
    """Refuse what the group could not use: one that we are not in, a folder that is not theirs, a way to it that is closed to them."""
    import grp  # noqa: PLC0415 - only a shared database has a group

    try:
        number = grp.getgrnam(group).gr_gid
    except KeyError as error:
        raise StoreError("no_group", group=group) from error
    if os.geteuid() and number not in {os.getegid(), *os.getgroups()}:
        raise StoreError("not_in_group", group=group)
    if folder.is_dir() and not _is_theirs(folder.stat(), number):
        raise StoreError("folder_not_shared", folder=str(folder), group=group)
    for above in folder.parents:
        status = above.stat() if above.is_dir() else None
        if status and not status.st_mode & (stat.S_IXGRP if status.st_gid == number else stat.S_IXOTH):
            raise StoreError("group_kept_out", folder=str(above), group=group)


def _is_theirs(status: os.stat_result, group: int) -> bool:
    return status.st_gid == group and stat.S_IMODE(status.st_mode) & SHARED_FOLDER == SHARED_FOLDER and not status.st_mode & stat.S_IRWXO


def _make_file(place: Path, group: str) -> None:
    """Make the three files empty, with their modes, before SQLite writes: its journals take the mode of the database."""
    for name in (str(place), gate.gate_of(str(place)), str(place) + PERSONAL):
        must_be_new = os.O_EXCL if name == str(place) else 0
        file = os.open(name, os.O_RDWR | os.O_CREAT | must_be_new | os.O_CLOEXEC, PRIVATE)
        try:
            if group:
                shutil.chown(name, group=group)
                os.fchmod(file, SHARED)
        finally:
            os.close(file)


def _fill(path: str, *, demo: bool, group: str) -> None:
    with gate.held(path, ""), opening.asked(path), closing(opening.connect(path)) as db:
        db.execute("pragma journal_mode = wal")
        db.execute(f"pragma application_id = {opening.APPLICATION}")
        migrations.upgrade(db)
        settings = {"database": str(uuid.uuid4()), "demo": "1" if demo else "0", "group": group}
        db.executemany("insert into setting (name, value) values (?, ?)", settings.items())
