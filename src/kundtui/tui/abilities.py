"""What a terminal can do, as far as its environment tells: colours and letters. Loads nothing, so that commands can ask too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LOCALES = ("LC_ALL", "LC_CTYPE", "LANG")
"""The variables that name the locale of letters, the first that is set goes before the others."""
LEAST = (60, 16)
"""The smallest window in which the screens can be read: columns and lines."""


def depth(environ: Mapping[str, str]) -> str:
    """Tell how many colours the terminal has, as the screen's library will see it: truecolor, 256 or standard."""
    if environ.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return "truecolor"
    kind = environ.get("TERM", "").strip().lower().rpartition("-")[2]
    return "256" if kind in {"256color", "kitty"} else "standard"


def has_all_letters(encoding: str) -> bool:
    """Tell whether every letter and sign can be written: whether the encoding is UTF-8."""
    return encoding.lower().replace("-", "").replace("_", "") in {"utf8", "utf8sig"}


def needs_ascii(environ: Mapping[str, str], encoding: str) -> bool:
    """Tell whether signs must be plain ASCII: by the encoding, or because the locale says that the terminal has no UTF-8."""
    return not has_all_letters(encoding) or not _locale_allows(environ)


def _locale_allows(environ: Mapping[str, str]) -> bool:
    """A locale that names no encoding decides nothing, but C and POSIX have none."""
    named = next((told for name in LOCALES if (told := environ.get(name))), "")
    encoding = named.partition(".")[2].partition("@")[0]
    return named not in {"C", "POSIX"} and (not encoding or has_all_letters(encoding))
