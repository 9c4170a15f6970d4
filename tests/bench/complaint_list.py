"""How long the complaints of all clients take on a database: their head, all of them, and a second look.

python -m tests.bench.complaint_list DATABASE
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from time import perf_counter
from typing import TYPE_CHECKING

from kundtui.desk import complaints
from kundtui.desk.desk import Desk
from kundtui.store.sqlite import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from kundtui.desk.kept import Folded


def main(path: str) -> None:
    """Say each in milliseconds."""
    desk = Desk(open_store(path), "", lambda: datetime.now(UTC))
    kept: Folded = {}
    looks: tuple[tuple[str, Callable[[], complaints.Complaints]], ...] = (
        ("head", lambda: complaints.soonest(desk, 100, kept)),
        ("all", lambda: complaints.listed(desk, kept=kept)),
        ("again", lambda: complaints.listed(desk, kept=kept)),
    )
    print(f"{len(desk.store.clients())} clients")  # noqa: T201 - the result
    for name, look in looks:
        begun = perf_counter()
        found = look()
        print(f"{name:6} {len(found.items):6} complaints {1000 * (perf_counter() - begun):8.0f} ms")  # noqa: T201 - the result


if __name__ == "__main__":
    main(sys.argv[1])
