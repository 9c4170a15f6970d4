"""`kundtui doctor`: what this terminal can do, what was chosen and why, where everything is, and how the database is. It mends nothing."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from kundtui import __version__, config
from kundtui.commands.failing import sentence
from kundtui.commands.seat import Seat
from kundtui.commands.showing import JSON
from kundtui.commands.speaking import json_line, say
from kundtui.commands.spoken import command, option
from kundtui.domain.standing import RULES
from kundtui.i18n import N_, _, language, ngettext
from kundtui.store.gate import gate_of
from kundtui.store.health import KNOWN, Health
from kundtui.store.personal import END
from kundtui.store.port import StoreError
from kundtui.store.reach import group_of
from kundtui.tui.abilities import LEAST, depth, has_all_letters
from kundtui.words.health import NAMES, VALUES, trouble
from kundtui.words.refusals import refusal
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

Facts = dict[str, dict[str, Any]]
LITTLE = 100
"""Megabytes below which a disk is nearly full."""
MEGABYTE = 1_000_000
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


class Trouble(NamedTuple):
    """Something wrong: its code and the sentence that says what to do."""

    code: str
    text: str


@command(N_("Say what the terminal can do, where everything is and whether the database is well."))
@option("--json", "as_json", is_flag=True, text=JSON)
@click.pass_obj
def doctor_command(seat: Seat, as_json: bool) -> None:
    """Look everything over; ends with 1 where something is wrong."""
    found, troubles = looked_over(seat)
    if as_json:
        say(json_line({**found, "problems": [one._asdict() for one in troubles]}))
    else:
        _tell(found, troubles)
    if troubles:
        raise click.exceptions.Exit(1)


def looked_over(seat: Seat) -> tuple[Facts, list[Trouble]]:
    """Everything by topic, and what is wrong. No client, member or entry is named, but for one's own login."""
    found: Facts = {
        "versions": _versions(),
        "terminal": _terminal(),
        "language": {"in_use": language(), "because": _because(seat)},
        "paths": _paths(seat),
    }
    troubles = [Trouble(one.code, refusal(one.code, one.facts)) for one in seat.problems]
    troubles += _of_terminal(found["terminal"])
    try:
        found["you"], found["database"] = _you(seat), _database(seat)
        troubles += _of_database(seat, found)
    except StoreError as error:
        found.setdefault("you", {"login": seat.login})
        troubles.append(Trouble(error.code, sentence(error)))
    return found, troubles


def _versions() -> dict[str, Any]:
    return {
        "kundtui": __version__,
        "python": platform.python_version(),
        "engine": sqlite3.sqlite_version,
        "screens": version("textual"),
    }


def _terminal() -> dict[str, Any]:
    kind = os.environ.get("TERM", "")
    size = shutil.get_terminal_size() if sys.stdout.isatty() else None
    return {
        "type": kind,
        "colours": depth(os.environ),
        "letters": has_all_letters(sys.stdout.encoding or ""),
        "size": f"{size.columns}x{size.lines}" if size else None,
        "no_colour": "NO_COLOR" in os.environ,
        "ssh": "SSH_CONNECTION" in os.environ,
        "clipboard": "osc52_multiplexed" if kind.startswith(("tmux", "screen")) else "osc52",
    }


def _because(seat: Seat) -> str:
    """What settled the language, as `i18n.choose` goes about it."""
    if seat.chosen.get("lang"):
        return "--lang"
    if seat.settings.language:
        return "settings"
    chosen = next((name for name in LOCALE if os.environ.get(name)), "")
    return f"{chosen}={os.environ[chosen]}" if chosen else "default"


def _paths(seat: Seat) -> dict[str, Any]:
    own, *machine = config.files(os.environ)
    if seat.chosen.get("database"):
        why = "--database"
    elif os.environ.get(config.DATABASE_VARIABLE):
        why = config.DATABASE_VARIABLE
    else:
        why = "settings" if seat.settings.database else "default"
    return {
        "own_settings": own,
        "machine_settings": ", ".join(machine),
        "place": seat.path,
        "place_because": why,
        "gate": gate_of(seat.path),
        "personal": seat.path + END,
    }


def _you(seat: Seat) -> dict[str, Any]:
    member = seat.desk.member
    return {"login": seat.login, "role": member.role if member.id else "nobody"}


def _database(seat: Seat) -> dict[str, Any]:
    health, desk = seat.store.health(), seat.desk
    stale = desk.store.stale(desk.now().isoformat(), desk.office.stamp, RULES, health.clients)
    return {
        "schema": f"{health.schema}/{KNOWN}",
        "mode": health.files[0].mode,
        "group": seat.store.group or None,
        "bytes": health.size,
        "entries": health.entries,
        "clients": health.clients,
        "stale": len(stale),
        "chain": not seat.store.verify(),
        "whole": not health.damage,
        "last_import": health.last_import or None,
        "demo": seat.store.demo,
    }


# What is wrong


def _of_terminal(terminal: dict[str, Any]) -> Iterator[Trouble]:
    if terminal["type"] == "dumb":
        yield _trouble("dumb_terminal")
    if terminal["size"]:
        columns, rows = map(int, terminal["size"].split("x"))
        if columns < LEAST[0] or rows < LEAST[1]:
            yield _trouble("small_window", columns=columns, rows=rows, least="x".join(map(str, LEAST)))


def _of_database(seat: Seat, found: Facts) -> Iterator[Trouble]:
    health = seat.store.health()
    if found["you"]["role"] == "nobody":
        yield _trouble("no_member", login=seat.login)
    if seat.store.read_only:
        yield _trouble("read_only", path=seat.path)
    if health.damage:
        yield _trouble("engine_damage", path=seat.path, detail=health.damage[0])
    if not found["database"]["chain"]:
        yield _trouble("chain_broken", count=len(seat.store.verify()))
    if health.free < LITTLE * MEGABYTE:
        yield _trouble("disk_nearly_full", free=health.free // MEGABYTE)
    yield from _of_files(health, seat.store.group)


def _of_files(health: Health, group: str) -> Iterator[Trouble]:
    """Files that not everybody can write who may, or that are not the group's; and the folder, which must hand the group on."""
    database, folder = health.files[0], health.folder
    wanted = "660" if group else "600"
    for file in health.files:
        if file.mode and file.mode != wanted:
            yield _trouble("mode_differs", path=file.path, mode=file.mode, wanted=wanted)
        if file.mode and group and file.group != folder.group:
            yield _trouble("group_differs", path=file.path, group=group)
    if group and folder.mode != "2770":
        yield _trouble("folder_differs", path=folder.path, mode=folder.mode, wanted="2770")
    elif not group and (shared := group_of(folder.path)):
        yield _trouble("alone_among_group", path=database.path, group=shared)
    elif not group and int(folder.mode, 8) & 0o022 and not int(folder.mode, 8) & 0o1000 and database.mode:
        yield _trouble("folder_differs", path=folder.path, mode=folder.mode, wanted="700")


def _trouble(code: str, **facts: object) -> Trouble:
    return Trouble(code, trouble(code, facts))


# How it is said


def _tell(found: Facts, troubles: list[Trouble]) -> None:
    wide = max(len(_name(name)) for facts in found.values() for name in facts)
    for topic, facts in found.items():
        say(_name(topic))
        for name, value in facts.items():
            say(f"  {_name(name):{wide}}  {_value(name, value)}")
    if not troubles:
        say(_("All is well."))
        return
    say(ngettext("{n} thing is wrong:", "{n} things are wrong:", len(troubles)))
    for one in troubles:
        say(f"! {one.text}")


def _name(name: str) -> str:
    return _(NAMES[name]) if name in NAMES else name


def _value(name: str, value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value is None or value == "":
        return "—"
    text = str(value)
    return _(VALUES[text]) if text in VALUES else word("role", text) if name == "role" else text
