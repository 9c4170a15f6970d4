"""How long Today and the review take with very many clients, and the next client with a long history. Run: `python -m tests.bench.working_day [CLIENTS]`."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kundtui.desk import founding, portfolio
from kundtui.desk.calls import call_list
from kundtui.desk.desk import Desk
from kundtui.desk.importing import catch_up_all
from kundtui.desk.review import page, review
from kundtui.desk.today import today
from kundtui.exchange.jsonl import import_log
from kundtui.store.sqlite import create

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
LONG = 2000
TALK = {"channel": "call", "direction": "out", "reached": True, "asked": {"ok": "yes", "delivering": "yes"}}


def lines(clients: int) -> Iterator[dict[str, Any]]:
    """A client with a long history, and many with a short one; every tenth complains, every seventh is promised something."""
    for number in range(clients + 1):
        client = f"00000000-0000-7000-8000-{number:012d}"
        yield _line(client, "client.added", 300, {"name": f"Client {number}", "code": f"K{number}"})
        days = [n // 8 for n in range(LONG)] if not number else [250, 120, 60, 35, 21 + number % 9, 5 + number % 13]
        for ago in sorted(days, reverse=True):
            yield _line(client, "interaction.logged", ago + 4, TALK)
        if number % 10 == 1:
            yield _line(client, "complaint.received", 5 + number % 3, {"text": "late again", "severity": "high"}, f"c{number}")
        if number % 7 == 1:
            due = {"text": "the drawing", "due": f"2026-11-{20 + number % 9}", "side": "us"}
            yield _line(client, "promise.made", 9, due, f"p{number}")


def _line(client: str, kind: str, ago: int, data: dict[str, Any], subject: str = "") -> dict[str, Any]:
    return {"client": client, "kind": kind, "at": (NOW - timedelta(days=ago)).isoformat(), "data": data, "subject": subject}


def timed(what: str, function: Callable[[], object]) -> None:
    """Say how long it took, in milliseconds."""
    begin = time.perf_counter()
    function()
    print(f"{what}: {1000 * (time.perf_counter() - begin):.0f} ms")  # noqa: T201 - the answer


def main(clients: int) -> None:
    """Build the portfolio and measure."""
    with tempfile.TemporaryDirectory() as folder:
        time_now = [NOW - timedelta(days=3)]
        desk = Desk(create(f"{folder}/office.db"), "anna", lambda: time_now[0])
        founding.found(desk, founding.Founding("Anna Ek", "anna"))
        file = Path(folder) / "log.jsonl"
        file.write_text("".join(json.dumps({k: v for k, v in line.items() if v}) + "\n" for line in lines(clients)))
        begin = time.perf_counter()
        import_log(desk, file)
        time_now[0] = NOW
        catch_up_all(desk, lambda _done, _of: None)
        print(f"{clients} clients made in {time.perf_counter() - begin:.0f} s")  # noqa: T201 - as above
        timed("the call list", lambda: call_list(desk))
        timed("Today", lambda: today(desk))
        timed("the order of the review", lambda: review(desk))
        first = portfolio.find(desk, "K0").clients[0].client
        timed(f"the page of a client with {LONG} entries", lambda: page(desk, first))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
