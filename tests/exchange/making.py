"""Desks on fresh databases, and lines of JSON, for the tests of exchange."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from kundtui.desk import founding
from kundtui.desk.desk import Desk
from kundtui.desk.importing import Way
from kundtui.exchange.jsonl import Imported, export_log, import_log
from kundtui.store import sqlite

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
AT = "2026-11-02T09:00:00+01:00"


def empty(folder: Path, name: str = "empty", login: str = "anna") -> Desk:
    """Make a desk on a database without any entry."""
    folder.mkdir(exist_ok=True)
    return Desk(sqlite.create(folder / f"{name}.kundtui"), login, lambda: NOW)


def founded(folder: Path, name: str = "office") -> Desk:
    """Make a desk of Anna, admin of a new office."""
    desk = empty(folder, name)
    founding.found(desk, founding.Founding("Anna", "anna"))
    return desk


def line(kind: str, data: dict[str, Any] | None = None, /, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of a line
    """Make a line of client c1, on a day when all is lawful."""
    client = (
        {} if kind.startswith(("member.", "policy.", "service.l", "service.r", "person.", "operation.", "entry.")) else {"client": "c1"}
    )
    return {"kind": kind, "at": AT, **client, "data": data or {}, **fields}


ADDED = line("client.added", {"name": "Nordbygg AB", "code": "NB"}, at="2026-10-01")


def text(*lines: dict[str, Any]) -> bytes:
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in lines)


def take(desk: Desk, *lines: dict[str, Any] | bytes, keep_going: bool = False, trial: bool = False) -> Imported:
    """Import lines as they are, or written out."""
    whole = b"".join(one if isinstance(one, bytes) else text(one) for one in lines)
    return import_log(desk, io.BytesIO(whole), Way(trial, keep_going))


def codes(done: Imported) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in done.problems]


def exported(desk: Desk) -> bytes:
    out = io.BytesIO()
    export_log(desk, out)
    return out.getvalue()


def told(export: bytes) -> list[dict[str, Any]]:
    """What an export says, but for what each database makes itself."""
    own = ("recorded_at", "salt", "digest")
    return [{name: value for name, value in json.loads(one).items() if name not in own} for one in export.splitlines()]
