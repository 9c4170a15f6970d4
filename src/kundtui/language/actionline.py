"""Reads a line of an action plan: `who | what | by when`, with | or ; between. Who is meant and which day, is found elsewhere."""

from __future__ import annotations

import re
from typing import NamedTuple

BETWEEN = re.compile(r"\s*[|;]\s*")
"""A semicolon serves as well: | needs AltGr on Nordic keyboards."""
PARTS = 3


class Said(NamedTuple):
    """The three parts as they were typed; a part that is missing is empty."""

    who: str
    what: str
    due: str


def read(line: str) -> Said:
    """Read one line. What stands between the first and the last sign is what shall be done, signs and all."""
    parts = BETWEEN.split(line.strip())
    if len(parts) > PARTS:
        parts = [parts[0], "; ".join(parts[1:-1]), parts[-1]]
    return Said(*[*parts, "", ""][:PARTS])


def lines(text: str) -> list[Said]:
    """Read a text of several lines; empty ones are none."""
    return [read(line) for line in text.splitlines() if line.strip()]
