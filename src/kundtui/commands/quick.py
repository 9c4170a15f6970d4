"""`kundtui complain` and `kundtui add` in their common form, read by hand and stored by the light act. Every other form goes the long way round by click."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kundtui import config, i18n
from kundtui.commands import byhand
from kundtui.desk import light
from kundtui.desk.light import Complaint
from kundtui.language import severity
from kundtui.store import light_store

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kundtui.desk.light import Stored

COMMON = {"--database": "database", "--lang": "lang"}
OPTIONS = {"--severity": "severity", "-s": "severity", "--channel": "channel", **COMMON}
LEAST = 2
"""A client and a word."""


def complain(args: Sequence[str], login: str) -> bool:
    """Store a complaint and echo it; False where the long way has to decide."""
    seat = _seated(args, OPTIONS)
    if seat is None:
        return False
    words, chosen, path = seat
    typed = Complaint(words[0], " ".join(words[1:]), severity.read(chosen["severity"] or "low"), chosen["channel"])
    stored = light.complain(light_store, path, login, typed, now)
    if stored is None:
        return False
    echo(stored)
    return True


def add(args: Sequence[str], login: str) -> bool:
    """Store a plain entry line and echo it; False where the long way has to decide."""
    seat = _seated(args, COMMON)
    if seat is None:
        return False
    words, _chosen, path = seat
    added = light.add(light_store, path, login, " ".join(words), now)
    if added is None:
        return False
    from kundtui.commands.speaking import say  # noqa: PLC0415 - only once something is stored
    from kundtui.words.oneline import told  # noqa: PLC0415 - the same

    say(told(added.name, added.found, added.text))
    return True


def _seated(args: Sequence[str], options: Mapping[str, str]) -> tuple[list[str], dict[str, str], str] | None:
    """Part the words from the options, settle the language, find the database; None where the long way has to."""
    read = byhand.options(args, options)
    if read is None:
        return None
    words, chosen = read
    if len(" ".join(words).split()) < LEAST or (chosen["lang"] and i18n.known_language(chosen["lang"]) is None):
        return None
    settings, problems = config.load(os.environ)
    if problems:
        return None
    i18n.use(i18n.choose(chosen["lang"], settings.language, os.environ))
    return words, chosen, config.database(chosen["database"], os.environ, settings)


def echo(stored: Stored) -> None:
    """Say what was stored, as it is now in the log."""
    from kundtui.commands.speaking import say  # noqa: PLC0415 - only once something is stored
    from kundtui.words.excerpt import excerpt  # noqa: PLC0415 - the same

    _ = i18n._
    grade = {"low": _("complaint low"), "medium": _("complaint medium"), "high": _("complaint high")}[stored.severity]
    say(
        _(
            "{client} · {grade} · “{text}” · stored. Take it back with `kundtui undo`.",
            client=stored.name,
            grade=grade,
            text=excerpt(stored.text),
        )
    )


def now() -> datetime:
    """Tell the real time."""
    return datetime.now(UTC)
