"""Reads a command line by hand, for the starts that cannot wait for click. What is not plain is left to click."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def options(args: Sequence[str], known: Mapping[str, str]) -> tuple[list[str], dict[str, str]] | None:
    """Part words from the values of known options (option -> name); None where an option is not known or has no value."""
    words: list[str] = []
    chosen = dict.fromkeys(known.values(), "")
    rest = iter(args)
    for arg in rest:
        if arg == "--":
            words.extend(rest)
        elif not arg.startswith("-") or arg == "-":
            words.append(arg)
        else:
            option, given, value = arg.partition("=")
            value = value if given else next(rest, "")
            if option not in known or not value:
                return None
            chosen[known[option]] = value
    return words, chosen


def value_of(args: Sequence[str], option: str) -> str:
    """Tell the value of one option wherever it stands, before anything else is read; "" where it does not."""
    found = ""
    for at, arg in enumerate(args):
        if arg == "--":
            break
        if arg == option:
            found = args[at + 1] if at + 1 < len(args) else ""
        elif arg.startswith(option + "="):
            found = arg.partition("=")[2]
    return found
