"""The program on a disk that is full for as long as a file named in FULL exists. Tests run it."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

FLAG = os.environ.get("FULL", "")
"""Read before the door is passed: the program itself must never see it."""
ANY = 4294967294
"""Pages that a database may have at most."""


def main() -> int:
    from kundtui.__main__ import main as program  # noqa: PLC0415 - the variable is read first
    from kundtui.store import opening  # noqa: PLC0415 - as above

    written = opening.written

    @contextmanager
    def limited(db: sqlite3.Connection, path: str) -> Iterator[None]:
        """Let the database grow no further, or as far as any."""
        db.execute(f"pragma max_page_count = {1 if os.path.exists(FLAG) else ANY}")  # noqa: PTH110 - one question
        with written(db, path):
            yield

    opening.written = limited
    return program()


if __name__ == "__main__":
    sys.exit(main())
