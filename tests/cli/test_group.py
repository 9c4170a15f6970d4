"""A database for a group: two Unix users work on one file, others cannot reach it, and members come, change and leave by command."""

from __future__ import annotations

import grp
import os
import shutil
import stat
import subprocess
import sys
import sysconfig
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.running import Seat

ANNA, BO, EVE = 54321, 54322, 54323
"""Users that no machine knows by name: their number is their login."""
SOURCE = Path(__file__).parents[2] / "src"
BASE = Path(sys.base_prefix).resolve()
FOLDERS = (BASE, SOURCE, Path(sysconfig.get_path("purelib")))
"""What a program of another user reads: this Python, the package, and what it needs."""


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder of Anna's to which everybody can come."""
    with tempfile.TemporaryDirectory() as folder:
        os.chown(folder, ANNA, ANNA)
        Path(folder).chmod(0o755)
        yield Path(folder) / "kund" / "office.db"


class Person:
    """A Unix user in a group."""

    def __init__(self, uid: int, group: int, database: Path) -> None:
        self.before = ["setpriv", f"--reuid={uid}", f"--regid={uid}", f"--groups={group}", "--"]
        self.environ = {"KUNDTUI_DATABASE": str(database), "HOME": "/", "PYTHONDONTWRITEBYTECODE": "1"}

    def __call__(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self.run("-m", "kundtui", *words)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run Python as this user. The folders are handed over open: the way to them may be closed to everybody else."""
        with ExitStack() as stack:
            opened = [os.open(folder, os.O_RDONLY | os.O_DIRECTORY) for folder in FOLDERS]
            for number in opened:
                stack.callback(os.close, number)
            base, *more = (f"/proc/self/fd/{number}" for number in opened)
            command = [*self.before, f"{base}/{Path(sys.executable).resolve().relative_to(BASE)}", *words]
            environ = self.environ | {"PYTHONHOME": base, "PYTHONPATH": os.pathsep.join(more)}
            return subprocess.run(command, env=environ, pass_fds=opened, capture_output=True, text=True, check=False, umask=0o022, cwd="/")

    def ok(self, *words: str) -> str:
        done = self(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout


def other_group() -> grp.struct_group:
    """A group of this machine that is not the user's own."""
    return next(group for group in grp.getgrall() if group.gr_gid not in {0, ANNA, BO, EVE})


@pytest.mark.skipif(os.geteuid() != 0 or shutil.which("setpriv") is None, reason="only root becomes other users")
def test_two_users_of_a_group_work_on_one_database_and_a_third_cannot_reach_it(place: Path) -> None:
    group = other_group()
    anna, bo = (Person(uid, group.gr_gid, place) for uid in (ANNA, BO))
    if anna.run("-c", "import kundtui.cli, sqlite_utils").returncode:
        pytest.skip("other users cannot run this Python")
    anna.ok("init", "--group", group.gr_name, "--name", "Anna", "--country", "SE", "--time-zone", "Europe/Stockholm", "--currency", "SEK")
    assert "is no member" in bo("client", "add", "B", "--code", "B").stderr
    anna.ok("member", "add", "Bo Lund", "--login", str(BO), "--role", "member")
    anna.ok("client", "add", "Nordbygg AB", "--code", "NB")
    assert "late again" in bo.ok("complain", "nb", "late again")
    bo.ok("note", "nb", "asked about it")
    anna.ok("note", "nb", "all is well")
    assert "Bo Lund" in anna.ok("timeline", "nb")
    assert "does not allow" in bo("member", "add", "Eve", "--login", str(EVE)).stderr
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o2770
    assert {(stat.S_IMODE(file.stat().st_mode), file.stat().st_gid) for file in place.parent.iterdir()} == {(0o660, group.gr_gid)}
    stranger = Person(EVE, EVE, place)("grid")
    assert (stranger.returncode, len(stranger.stderr.splitlines())) == (2, 1)
    assert f"belongs to the group {group.gr_name}, and your login is not in it" in stranger.stderr
    closed = anna("init", "--group", "no-such-group", "--name", "A", "--database", str(place.parent.parent / "b" / "b.db"))
    assert "no group no-such-group" in closed.stderr


@pytest.mark.skipif(os.geteuid() != 0 or shutil.which("setpriv") is None, reason="only root becomes other users")
def test_a_group_that_one_is_not_in_is_refused_in_plain_words(place: Path) -> None:
    group = other_group()
    anna = Person(ANNA, ANNA, place)
    if anna.run("-c", "import kundtui.cli, sqlite_utils").returncode:
        pytest.skip("other users cannot run this Python")
    assert (
        f"not in the group {group.gr_name}, or were taken in after you logged in"
        in anna("init", "--group", group.gr_name, "--name", "Anna").stderr
    )
    assert not place.parent.exists()


# Members, by command


def test_a_member_is_added_changed_and_leaves(kundtui: Seat) -> None:
    added = kundtui.ok("member", "add", "Bo Lund", "--login", "no-such-login", "--role", "reader")
    assert added.err == "This machine knows no login no-such-login.\n"
    assert "Bo Lund is a member now (leader)." in kundtui.ok("member", "change", "bo", "--role", "leader").out
    assert "Bo Lunde is a member now (leader)." in kundtui.ok("member", "change", "bo", "--name", "Bo Lunde").out
    assert kundtui.ok("member", "list", "--json").objects[1] | {"id": ""} == {
        "id": "",
        "name": "Bo Lunde",
        "role": "leader",
        "login": "no-such-login",
    }
    kundtui.ok("owner", "nb", "Bo Lunde")
    left = kundtui.ok("member", "left", "bo", "--reason", "moved on")
    assert "Bo Lunde is no member any more" in left.out
    assert "1 client is still theirs" in left.err
    assert len(kundtui.ok("member", "list", "--json").objects) == 1
    assert "No member" in kundtui.refused("member", "change", "bo", "--role", "member")


def test_a_member_without_a_login_is_told_apart(kundtui: Seat) -> None:
    assert "Ola has no login yet" in kundtui.ok("member", "add", "Ola").err


def test_the_last_administrator_stays(kundtui: Seat) -> None:
    assert "without an administrator" in kundtui.refused("member", "left", "Anna")
    assert "without an administrator" in kundtui.refused("member", "change", "Anna", "--role", "member")
    assert "already" in kundtui.refused("member", "change", "Anna", "--role", "admin")


def test_a_login_of_nobody_and_a_role_too_low_are_refused_in_one_line(kundtui: Seat) -> None:
    kundtui.ok("member", "add", "Rut", "--login", "rut", "--role", "reader")
    said = kundtui("note", "nb", "x", login="rut")
    assert (said.code, said.err) == (2, "Your role (reader) does not allow that. It takes a higher one: member.\n")
    assert "“eve” is no member of this office" in kundtui("note", "nb", "x", login="eve").err
    assert "Nordbygg" in kundtui.ok("grid", login="rut").out
