"""How long a log takes to come in, to be refused as known, to go out and to be taken back. Run: `python -m tests.bench.import_lines [LINES …]`."""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kundtui.desk import founding, undo
from kundtui.desk.desk import Desk
from kundtui.desk.importing import catch_up_all
from kundtui.exchange.jsonl import export_log, import_log
from kundtui.store import sqlite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZES = (10_000, 100_000)
EACH = 200
"""Lines of one client."""
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def lines(count: int) -> Iterator[dict[str, Any]]:
    """Make the lawful log of a portfolio, always the same one, each line an act of its own."""
    for number in range(count):
        client, step = divmod(number, EACH)
        at = NOW - timedelta(days=400) + timedelta(days=2 * step, minutes=client % 60)
        kind, subject, data = _fact(client, step)
        yield {"id": f"e{number:09}", "operation": f"o{number:09}", "client": f"c{client:06}", "kind": kind, "at": at.isoformat()} | {
            "data": data,
            **({"subject": subject} if subject else {}),
        }


def _fact(client: int, step: int) -> tuple[str, str, dict[str, Any]]:
    if step == 0:
        return "client.added", "", {"name": f"Nordbygg {client} AB", "code": f"K{client}"}
    if step == 1:
        return "contact.added", "p", {"name": "Åsa Ørsta", "role": "manager", "main": True}
    complaint, part = divmod(step - 2, 8)
    if part == 0:
        return "complaint.received", f"k{complaint}", {"text": "The delivery came late again, and nobody had told us.", "severity": "low"}
    if part == 1:
        return "complaint.answered", f"k{complaint}", {"channel": "call", "decision_on": "2026-01-05", "contact": "Åsa Ørsta"}
    if part == 2:
        return "complaint.resolved", f"k{complaint}", {"outcome": "upheld", "cause": "ours"}
    return (
        "interaction.logged",
        "",
        {"channel": "call", "direction": "out", "reached": True, "contacts": ["p"], "note": "All is well. " * 5},
    )


def timed(name: str, act: Callable[[], object]) -> None:
    begun = time.perf_counter()
    act()
    spent = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {name:<16}{spent:8.2f} s   {peak:6.0f} MiB at most so far")  # noqa: T201 - the result


def main() -> None:
    for size in tuple(map(int, sys.argv[1:])) or SIZES:
        print(f"{size:,} lines, {size // EACH:,} clients")  # noqa: T201 - the result
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "log.jsonl"
            file.write_text("\n".join(map(json.dumps, lines(size))), encoding="utf-8")
            desk = Desk(sqlite.create(Path(folder) / "office.kundtui"), "anna", lambda: NOW)
            founding.found(desk, founding.Founding("Anna", "anna"))
            timed("import", lambda: import_log(desk, file))  # noqa: B023 - called at once
            timed("import again", lambda: import_log(desk, file))  # noqa: B023 - called at once
            timed("rows", lambda: catch_up_all(desk, lambda *_: None))  # noqa: B023 - called at once
            with (Path(folder) / "out.jsonl").open("wb") as out:
                timed("export", lambda: export_log(desk, out))  # noqa: B023 - called at once
            timed("undo", lambda: undo.undo(desk))  # noqa: B023 - called at once
            with (Path(folder) / "undone.jsonl").open("wb") as out:
                export_log(desk, out)
            fresh = Desk(sqlite.create(Path(folder) / "fresh.kundtui"), "anna", lambda: NOW)
            timed("import, undone", lambda: import_log(fresh, Path(folder) / "undone.jsonl"))  # noqa: B023 - called at once


if __name__ == "__main__":
    main()
