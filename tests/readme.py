"""Makes the README's tables of keys and commands from the source: `python -m tests.readme`. The rest of the README is written by hand."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kundtui import cli
from kundtui.tui.keys import KEYS, PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

README = Path(__file__).parents[1] / "README.md"
SIGNS = {
    "up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "Enter", "escape": "Esc", "pageup": "PgUp", "pagedown": "PgDn",
    "home": "Home", "end": "End", "tab": "Tab", "shift+tab": "Shift+Tab", "space": "Space",
}  # fmt: skip
CALLED = {
    "client": "a client", "why": "why", "whatif": "what would turn it", "list": "other lists", "grid": "grid", "form": "long texts",
    "listing": "lists of things to do", "today": "Today", "review": "review", "call": "call card", "felt": "after a hard call",
    "anyday": "any day",
}  # fmt: skip
"""What the README calls the places of the table of keys; another is called as it is."""
WIDE = {"lines": "every list", "with_client": "wherever there is a client", "everywhere": "everywhere", "app": "everywhere"}
"""Scopes that hold in so many places that a name says more than their list."""


def keys_table() -> str:
    """The keys, in the order of their table; those that do the same (tabs by number) share a line."""
    lines: dict[tuple[str, str], list[str]] = {}
    for key in KEYS:
        pressed = lines.setdefault((key.help, _where(key.scope)), [])
        pressed += (f"`{SIGNS.get(one, one)}`" for one in key.keys.split())
    return _table(("key", "what it does", "where"), ((" ".join(pressed), says, where) for (says, where), pressed in lines.items()))


def _where(scope: str) -> str:
    return WIDE.get(scope) or ", ".join(CALLED.get(place, place) for place, scopes in PLACES.items() if scope in scopes)


def commands_table() -> str:
    """The commands, in the order of the help, each with its own sentence."""
    return _table(("command", "what it does"), ((f"`kundtui {words}`", one.help or "") for words, one in commands()))


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command with the words that call it."""
    program = cli.Commands("kundtui")
    ctx = click.Context(program)
    for name in program.list_commands(ctx):
        found = program.get_command(ctx, name)
        if isinstance(found, click.Group):
            yield from ((f"{name} {one}", command) for one, command in found.commands.items())
        elif found is not None:
            yield name, found


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (heads, ("---",) * len(heads), *rows)
    return "".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |\n" for line in lines)


TABLES = {"keys": keys_table, "commands": commands_table}


def renewed(text: str) -> str:
    """The README with its tables as the source has them now."""
    for name, table in TABLES.items():
        before, begin, rest = text.partition(f"<!-- {name}: python -m tests.readme -->\n")
        _old, end, after = rest.partition(f"<!-- /{name} -->")
        if not begin or not end:
            raise LookupError(name)
        text = f"{before}{begin}\n{table()}\n{end}{after}"
    return text


def main() -> int:
    """Write the tables into the README."""
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
