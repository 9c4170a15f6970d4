"""The README tells what is so: its tables, commands, keys, files, sample lines and settings are those of the program."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import click
import pytest
from tests import readme
from tests.cli.running import LOGIN, Seat

from kundtui import cli, config
from kundtui.commands import spoken
from kundtui.tui.keys import accept

if TYPE_CHECKING:
    from pathlib import Path

ROOT = readme.README.parent
TEXT = readme.README.read_text(encoding="utf-8")
CHANGES = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)
CALLED = re.compile(r"`kundtui( [^`]*)?`")
LINKED = re.compile(r"\]\(([^)#]+)\)")
RULES = re.compile(r"^\| ([^|`]+) \| `(\w+/\w+\.py)` \|$", re.MULTILINE)
"""A field's words and the file of their rule, as the table for developers tells them."""
PICTURED = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


def block(language: str) -> str:
    """The one fenced block of a language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)
    return str(found)


def called() -> set[str]:
    """Every command line of the program that the README shows, in a shell block or in the text."""
    shown = (line.partition("#")[0].strip() for part in SHELL.findall(TEXT) for line in part.splitlines())
    lines = {step.strip() for line in shown for step in line.split("&&")}
    typed = {line.removeprefix(".venv/bin/") for line in lines}
    told = {"kundtui" + (words or "") for words in CALLED.findall(TEXT + CHANGES)}
    return {line for line in typed | told if line.split()[0] == "kundtui"}


def test_the_tables_of_keys_and_commands_are_those_of_the_program() -> None:
    assert readme.renewed(TEXT) == TEXT, "run: python -m tests.readme"


def test_the_readme_shows_the_commands_that_a_new_user_needs() -> None:
    assert {line.split()[1] for line in called() if len(line.split()) > 1} >= {
        "init",
        "demo",
        "import",
        "export",
        "complain",
        "why",
        "grid",
    }


@pytest.mark.parametrize("line", sorted(called()))
def test_every_command_in_the_readme_exists_with_the_options_shown(line: str) -> None:
    words = shlex.split(line)[1:]
    with click.Context(cli.Commands("kundtui"), info_name="kundtui") as ctx:
        command: click.Command = ctx.command
        while words and isinstance(command, click.Group):
            found = command.get_command(ctx, words[0])
            if found is None and words[0].isupper():
                break  # a word that stands for what is typed there
            assert found, line
            command, words = found, words[1:]
        options = {name for param in (*command.params, *spoken.common()) for name in param.opts}
        assert {word.partition("=")[0] for word in words if word.startswith("-")} <= options | {"--help"}, line


def test_every_file_that_is_linked_exists() -> None:
    linked = LINKED.findall(TEXT + CHANGES)
    assert linked
    assert [path for path in linked if not (ROOT / path).exists()] == []


def test_a_rule_is_where_the_readme_says() -> None:
    found = [(word, path) for words, path in RULES.findall(TEXT) for word in words.split(", ")]
    assert len(found) > 15
    for word, path in found:
        plain = re.sub(r"[-_\s]+", " ", (ROOT / "src" / "kundtui" / path).read_text(encoding="utf-8"))
        assert word.replace("-", " ").lower() in plain.lower(), (word, path)


def test_every_picture_is_described_and_comes_from_the_tool() -> None:
    pictures = PICTURED.findall(TEXT)
    assert pictures
    assert all(len(alt) > 20 and (ROOT / path).with_suffix(".svg").exists() for alt, path in pictures)


def test_no_host_and_no_private_path_stands_in_it() -> None:
    assert not re.search(r"https?://|/home/|/root|/tmp", TEXT + CHANGES)


def test_the_sample_lines_come_in_whole_and_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tmp_path.chmod(0o700)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "none"))
    monkeypatch.setenv("KUNDTUI_DATABASE", str(tmp_path / "office.db"))
    sample = tmp_path / "sample.jsonl"
    sample.write_text(block("jsonl"), encoding="utf-8")
    kundtui = Seat(tmp_path, capsys)
    kundtui.ok("--lang=en", "init", "--name", "Anna Berg", login=LOGIN)
    (done,) = kundtui.ok("import", str(sample), "--json").objects
    assert (done["stored"], done["problems"]) == (len(block("jsonl").splitlines()), [])
    (again,) = kundtui.ok("import", str(sample), "--json").objects
    assert again["stored"] == 0
    assert "late again" in kundtui.ok("complaints", "northwind").out


def test_what_the_tour_types_in_a_shell_works_word_by_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "none"))
    monkeypatch.setenv("KUNDTUI_DATABASE", str(tmp_path / "demo.db"))
    kundtui = Seat(tmp_path, capsys)
    (tour,) = (part for part in SHELL.findall(TEXT) if "KUNDTUI_DATABASE=demo.db" in part)
    first, *lines = tour.splitlines()
    made = shlex.split(first.partition("&&")[0])[1:]
    kundtui.ok(*[str(tmp_path / word) if word == "demo.db" else word for word in made])
    assert len(lines) > 5
    for line in lines:
        assert kundtui.ok(*shlex.split(line)[1:]).out, line


def test_the_settings_example_loads_without_a_complaint(tmp_path: Path) -> None:
    seat = {"HOME": str(tmp_path), "XDG_CONFIG_DIRS": str(tmp_path / "none")}
    own = tmp_path / ".config" / "kundtui" / "config.toml"
    own.parent.mkdir(parents=True)
    own.write_text(block("toml"), encoding="utf-8")
    settings, problems = config.load(seat)
    assert problems == ()
    assert accept(settings.keys)[1] == ()
    assert set(settings._asdict()) - {"keys"} == {line.split()[0] for line in block("toml").partition("[keys]")[0].split("\n") if line}


def test_an_example_of_the_filter_names_what_the_filter_knows() -> None:
    from kundtui.language import filter as language  # noqa: PLC0415 - the name of a builtin

    assert "level:crisis owner:anna" in TEXT
    assert {"level", "owner", "cold"} <= set(language.KEYS)
