"""The door: only expected variables with expected values come in, and nobody can claim another login."""

from __future__ import annotations

import os
import pwd
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kundtui.door import PATH, TERM, clean_environment, is_forced, who

if TYPE_CHECKING:
    from pathlib import Path

FOREIGN = {
    "TEXTUAL_DRIVER": "evil:Driver",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_LOG": "/tmp/log",  # noqa: S108 - the name of a file that must never be written
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL": "devtools",
    "PYTHONPATH": "/evil",
    "PYTHONSTARTUP": "/evil.py",
    "PYTHONINSPECT": "1",
    "BROWSER": "/evil",
    "EDITOR": "/evil",
    "PAGER": "/evil",
    "LC_EVIL": "1",
    "LD_PRELOAD": "/evil.so",
    "ESCDELAY": "99999",
    "LOGNAME": "boss",
    "USER": "boss",
    "SHELL": "/evil",
    "TMPDIR": "/evil",
}


@pytest.mark.parametrize("name", sorted(FOREIGN))
def test_a_variable_that_is_not_expected_stays_outside(name: str) -> None:
    assert set(clean_environment({name: FOREIGN[name]})) == {"PATH", "TERM"}


def test_path_is_fixed_whatever_was_sent() -> None:
    assert clean_environment({"PATH": "/evil"})["PATH"] == PATH


@pytest.mark.parametrize("term", ["xterm", "xterm-256color", "tmux-256color", "screen.xterm-new", "dumb", "linux"])
def test_a_terminal_with_an_ordinary_name_keeps_it(term: str) -> None:
    assert clean_environment({"TERM": term})["TERM"] == term


@pytest.mark.parametrize("term", ["", "../../etc/passwd", "x\x1b[31m\ny", "x" * 33, "xterm color", "xtérm"])
def test_a_terminal_with_an_odd_name_becomes_the_usual_one(term: str) -> None:
    assert clean_environment({"TERM": term})["TERM"] == TERM


@pytest.mark.parametrize(("name", "good"), [("LANG", "sv_SE.UTF-8"), ("LC_ALL", "nb_NO"), ("LC_MESSAGES", "no_NO@bokmal")])
def test_the_language_comes_in_only_as_a_locale_name(name: str, good: str) -> None:
    assert clean_environment({name: good})[name] == good
    for bad in ("", "x$(id)", "../sv", "sv\n", "x" * 33):
        assert name not in clean_environment({name: bad})


@pytest.mark.parametrize(("value", "kept"), [("truecolor", True), ("24bit", True), ("yes", False), ("\x1b[0m", False)])
def test_colour_depth_is_one_of_two_words(value: str, *, kept: bool) -> None:
    assert ("COLORTERM" in clean_environment({"COLORTERM": value})) is kept


def test_a_home_is_an_absolute_path_in_plain_text() -> None:
    assert clean_environment({"HOME": "/home/åsa"})["HOME"] == "/home/åsa"
    assert "HOME" not in clean_environment({"HOME": "relative"})
    assert "HOME" not in clean_environment({"HOME": "/x\x1b]0;y"})


def test_the_own_seat_steers_by_its_variables_but_a_forced_command_does_not() -> None:
    sent = {"XDG_CONFIG_HOME": "/a", "KUNDTUI_DATABASE": "/b", "SSH_CONNECTION": "10.0.0.1 5022 10.0.0.2 22"}
    assert set(clean_environment(sent)) == {*sent, "PATH", "TERM"}
    assert set(clean_environment(sent, forced=True)) == {"SSH_CONNECTION", "PATH", "TERM"}


@pytest.mark.parametrize(
    ("environ", "args", "forced"),
    [
        ({}, [], False),
        ({"SSH_ORIGINAL_COMMAND": "rm -rf /"}, [], True),
        ({}, ["--as", "anna"], True),
        ({}, ["--as=anna"], True),
        ({}, ["complain", "acme", "as promised"], False),
        ({}, ["import", "--as", "contacts", "people.csv"], False),
    ],
)
def test_a_forced_command_is_known_by_what_the_server_adds(environ: dict[str, str], args: list[str], *, forced: bool) -> None:
    assert is_forced(environ, args) is forced


@given(st.dictionaries(st.text(), st.text()))
def test_whatever_is_sent_only_expected_names_and_printable_values_come_in(sent: dict[str, str]) -> None:
    for name, value in clean_environment(sent).items():
        assert name.isascii()
        assert value.isprintable()


def test_the_login_is_that_of_the_real_uid_and_never_a_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "boss")
    monkeypatch.setenv("USER", "boss")
    assert who() == pwd.getpwuid(os.getuid()).pw_name


def test_entering_cleans_the_process_itself(tmp_path: Path) -> None:
    """After the door the process has a clean environment, makes files for its owner alone and leaves no core file."""
    program = (
        "import os, sys, resource\n"
        "from kundtui import door\n"
        "door.enter(os.environ, sys.argv)\n"
        "open('made', 'w').close()\n"
        "print(sorted(os.environ), oct(os.stat('made').st_mode & 0o777), resource.getrlimit(resource.RLIMIT_CORE))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env={**FOREIGN, "PYTHONINSPECT": ""}, capture_output=True, text=True, check=True
    )
    assert run.stdout == "['PATH', 'TERM'] 0o600 (0, 0)\n"


@pytest.mark.parametrize(("value", "kept"), [("sv_SE.UTF-8", True), ("C", True), ("C.UTF-8", False), ("$(id)", False)])
def test_the_locale_of_letters_comes_in_but_for_what_python_wrote_there_itself(value: str, kept: bool) -> None:  # noqa: FBT001 - a row of a table
    assert ("LC_CTYPE" in clean_environment({"LC_CTYPE": value})) == kept
