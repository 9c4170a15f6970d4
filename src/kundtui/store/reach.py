"""Who is kept out of a database, and who may be let in: why a path cannot be reached, and a file that is open to too many.

Only a fault asks: a light act loads nothing of it.
"""

# ruff: noqa: PTH116, PTH120 - the paths of the database are text throughout this room
from __future__ import annotations

import os
import stat

from kundtui.store.port import NotOurs, StoreError


def kept_out(path: str) -> StoreError:
    """Say that a login does not come to a file, and by which group's right it would: it is not in that group, or not yet since it logged in."""
    return StoreError("kept_out", path=path, group=_missing_group(path))


def exposed(path: str, mode: int) -> NotOurs:
    """Say how a file is closed that others may reach: anybody, or a group whose folder does not hand the group on to the journals."""
    folder, shown = os.path.dirname(path), f"{mode & 0o777:o}"
    hands_on = os.stat(folder).st_mode & stat.S_ISGID
    if mode & stat.S_IRWXO:
        return NotOurs("too_open", path=path, mode=shown, wanted="660" if mode & stat.S_IRWXG and hands_on else "600")
    return NotOurs("folder_not_handing", path=path, mode=shown, folder=folder)


def _missing_group(path: str) -> str:
    """The group that may pass where this login may not; "" where none may."""
    folder = os.path.dirname(path)
    while not os.access(folder, os.X_OK) and not os.access(os.path.dirname(folder), os.X_OK):
        folder = os.path.dirname(folder)
    place, right = (path, stat.S_IRGRP) if os.access(folder, os.X_OK) else (folder, stat.S_IXGRP)
    status = os.stat(place)
    return group_called(status.st_gid) if status.st_mode & right and status.st_gid not in {os.getegid(), *os.getgroups()} else ""


def group_of(folder: str) -> str:
    """The group that a folder hands on to what is made in it, where the group may write there; "" where it is nobody's but its owner's."""
    status = os.stat(folder)
    shared = stat.S_ISGID | stat.S_IWGRP
    return group_called(status.st_gid) if status.st_mode & shared == shared else ""


def group_called(number: int) -> str:
    """A group's name, or its number where the machine knows no name for it."""
    import grp  # noqa: PLC0415 - Unix only, and only asked here

    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return str(number)
