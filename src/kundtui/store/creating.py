"""Makes a database with its folder and gate, for one person or a group, and brings an older one up to date. What the tables are: `migrations`."""

from __future__ import annotations

import os
import shutil
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
    except LookupError as error:
        raise StoreError("no_group", group=group) from error
    except OSError as error:
        raise gate.translated(error, path) from error
    try:
        _fill(path, demo=demo, group=group)
    except BaseException:
        for end in ("", ".gate", PERSONAL, "-wal", "-shm", "-journal"):
            Path(path + end).unlink(missing_ok=True)
        raise


def upgrade(path: str, limit: float = gate.LIMIT) -> None:
    """Apply what is not applied yet, behind the gate: of two who start at once the second finds nothing to do."""
    with gate.held(path, "", limit), opening.asked(path), closing(opening.connect(path, limit=limit)) as db:
        opening.refuse_foreign(db, path)
        migrations.upgrade(db)


def _make_folder(folder: Path, group: str) -> None:
    if folder.is_dir():
        if group and folder.stat().st_mode & SHARED_FOLDER != SHARED_FOLDER:
            raise StoreError("folder_not_shared", folder=str(folder), group=group)
        return
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True)
    if group:
        shutil.chown(folder, group=group)
        folder.chmod(SHARED_FOLDER)


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
