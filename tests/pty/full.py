"""The program on a disk that is full for as long as a file named in FULL exists. Tests run it."""

from __future__ import annotations

import os
import sys

FLAG = os.environ.get("FULL", "")
"""Read before the door is passed: the program itself must never see it."""


def main() -> int:
    from kundtui.__main__ import main as program  # noqa: PLC0415 - the variable is read first
    from kundtui.store import opening  # noqa: PLC0415 - as above

    connect, once = opening.connect, opening.ONCE

    def limited(path: str, mode: str = "rw", limit: float = 10.0) -> object:
        opening.ONCE = once + ("pragma max_page_count = 1;" if os.path.exists(FLAG) else "")  # noqa: PTH110 - one question
        return connect(path, mode, limit)

    opening.connect = limited  # type: ignore[assignment]
    return program()


if __name__ == "__main__":
    sys.exit(main())
