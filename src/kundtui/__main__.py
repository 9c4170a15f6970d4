"""The entry: cleans the environment, reads `complain`, `add` and bare `kundtui` by hand, leaves the rest to `cli`. What is done is not here."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from kundtui import door

if TYPE_CHECKING:
    from collections.abc import Sequence

OPTIONS = ("--database", "--lang", "--today")
"""With these alone the screens are opened."""
COLLECTED = 50_000
"""Objects made between two collections: starts and acts are short, and what they make lives until the end."""


def main() -> int:
    """Run the program for this process; gives its exit code."""
    gc.disable()
    args = sys.argv[1:]
    door.enter(os.environ, args)
    try:
        code = _run(args)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - nobody shall meet a traceback
        from kundtui.commands import failing  # noqa: PLC0415 - nothing is loaded for what did not happen

        code = failing.fail(error)
    return code


def _run(args: list[str]) -> int:
    if args[:1] in (["complain"], ["add"]):
        from kundtui.commands import quick  # noqa: PLC0415 - the light act loads nothing of the rest, and the rest nothing of it

        if (quick.complain if args[0] == "complain" else quick.add)(args[1:], door.who()):
            sys.stdout.flush()
            os._exit(0)  # everything is stored, closed and said; taking the interpreter apart takes an eighth of the whole act
    elif all(arg.startswith("-") or args[at - 1] in OPTIONS for at, arg in enumerate(args)):
        from kundtui.commands import screens  # noqa: PLC0415 - most starts are commands

        code = screens.by_hand(args, door.who(), _command)
        if code is not None:
            return code
    return _command(args)


def _command(args: Sequence[str]) -> int:
    from kundtui import cli  # noqa: PLC0415 - a light act ends before it

    gc.freeze()
    gc.set_threshold(COLLECTED)
    gc.enable()
    return cli.run(args, door.who())


if __name__ == "__main__":
    sys.exit(main())
