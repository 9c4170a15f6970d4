"""The door: what of the environment comes in, the process's own limits, and who stands outside. Nothing of the product is known here.

Imported before anything else and stdlib only: whatever is imported later must never see the environment as it was sent.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence

PATH = "/usr/bin:/bin"
TERM = "xterm-256color"
COLOUR_DEPTHS = ("truecolor", "24bit")
LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
TERM_LETTERS = LETTERS | frozenset("._+-")
LOCALE_LETTERS = LETTERS | frozenset("._@-")
ADDRESS_LETTERS = LETTERS | frozenset(".:%- ")
NAME_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
NAME_LIMIT = 32
ADDRESS_LIMIT = 160
VALUE_LIMIT = 4096
COERCED = frozenset(("C.UTF-8", "C.utf8", "UTF-8"))
"""What Python itself writes into LC_CTYPE where the locale is C, so that it says nothing of the terminal."""
OWN_PREFIXES = ("XDG_", "KUNDTUI_")
"""Variables with which a person steers their own seat; under a forced command the seat is not theirs."""


def _fits(value: str, letters: Iterable[str], limit: int) -> bool:
    """Tell whether a value has one to `limit` characters, all of them expected."""
    return 0 < len(value) <= limit and set(value) <= set(letters)


def _plain(value: str) -> bool:
    """Tell whether a value is printable text of a sane length, whatever language it is in."""
    return 0 < len(value) <= VALUE_LIMIT and value.isprintable()


def _locale(value: str) -> bool:
    return _fits(value, LOCALE_LETTERS, NAME_LIMIT)


_KEPT: dict[str, Callable[[str], bool]] = {
    "HOME": lambda value: _plain(value) and value.startswith("/"),
    "COLORTERM": lambda value: value in COLOUR_DEPTHS,
    "NO_COLOR": _plain,
    "LANG": _locale,
    "LC_ALL": _locale,
    "LC_CTYPE": lambda value: _locale(value) and value not in COERCED,
    "LC_MESSAGES": _locale,
    "SSH_CONNECTION": lambda value: _fits(value, ADDRESS_LETTERS, ADDRESS_LIMIT),
}


def _own(name: str, value: str) -> bool:
    return name.startswith(OWN_PREFIXES) and _fits(name, NAME_LETTERS, NAME_LIMIT) and _plain(value)


def is_forced(environ: Mapping[str, str], args: Sequence[str]) -> bool:
    """Tell whether an SSH server started us by a forced command, so that whoever connects sends the environment.

    Such a command names its member first of all; behind a command, `--as` is an option of that one.
    """
    return "SSH_ORIGINAL_COMMAND" in environ or any(word == "--as" or word.startswith("--as=") for word in args[:1])


def clean_environment(environ: Mapping[str, str], *, forced: bool = False) -> dict[str, str]:
    """Build the environment anew from what is expected; everything else, and every odd value, stays outside."""
    kept = {name: environ[name] for name, fits in _KEPT.items() if fits(environ.get(name, ""))}
    if not forced:
        kept |= {name: value for name, value in environ.items() if _own(name, value)}
    term = environ.get("TERM", "")
    return kept | {"PATH": PATH, "TERM": term if _fits(term, TERM_LETTERS, NAME_LIMIT) else TERM}


def enter(environ: MutableMapping[str, str], args: Sequence[str]) -> None:
    """Clean the environment in place, make new files ours alone, and leave no memory of clients in a core file."""
    cleaned = clean_environment(environ, forced=is_forced(environ, args))
    environ.clear()
    environ.update(cleaned)
    os.umask(0o077)
    _forbid_core_files()


def _forbid_core_files() -> None:
    import resource  # noqa: PLC0415 - Unix only, and only the running program has limits to set

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def who() -> str:
    """Name the login of the real uid: no variable, option or setuid bit can claim another."""
    import pwd  # noqa: PLC0415 - Unix only, and only asked once a member is looked up

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())
