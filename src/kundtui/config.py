"""The settings of one seat: what a person chooses for their own terminal, and where their database is. The office's values are in the log.

The own file goes before the machine's. Everything wrong is reported at once, as codes for `words.refusals`; what is right still counts.
Paths are plain text here: the light act comes this way and must start at once.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.i18n import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PROGRAM = "kundtui"
FILE = "config.toml"
DATABASE = "kundtui.db"
PALETTES = ("default", "cvd", "ansi")
THEMES = ("dark", "light")
DATABASE_VARIABLE = "KUNDTUI_DATABASE"


class Settings(NamedTuple):
    """What one seat has chosen. Empty `database` and `language`: nothing chosen. `keys`: id of a key of `tui.keys` -> keys."""

    database: str = ""
    language: str = ""
    palette: str = "default"
    theme: str = "dark"
    ascii: bool = False
    mouse: bool = True
    keys: Mapping[str, str] = {}


class Problem(NamedTuple):
    """One thing wrong in a settings file: a code of `words.refusals` and its facts."""

    code: str
    facts: dict[str, str]


class _Setting(NamedTuple):
    fits: Callable[[Any], bool]
    allowed: str


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) > 0 and value.isprintable()


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _one_of(words: tuple[str, ...]) -> _Setting:
    return _Setting(lambda value: value in words, ", ".join(words))


_SETTINGS = {
    "database": _Setting(_is_text, "text"),
    "language": _one_of(LANGUAGES),
    "palette": _one_of(PALETTES),
    "theme": _one_of(THEMES),
    "ascii": _Setting(_is_switch, "true, false"),
    "mouse": _Setting(_is_switch, "true, false"),
}


def _folder(environ: Mapping[str, str], variable: str, default: str, elsewhere: str) -> str:
    """Give one of the user's folders; by hand where the XDG rules hold, because that needs no import."""
    if sys.platform != "linux":
        import platformdirs  # noqa: PLC0415 - only other systems need it

        return str(getattr(platformdirs, elsewhere)(PROGRAM, appauthor=False))
    base = environ.get(variable, "")
    if not os.path.isabs(base):
        base = os.path.join(environ.get("HOME") or os.path.expanduser("~"), default)
    return os.path.join(base, PROGRAM)


def settings_folder(environ: Mapping[str, str]) -> str:
    """Say where the own settings file lies."""
    return _folder(environ, "XDG_CONFIG_HOME", ".config", "user_config_dir")


def data_folder(environ: Mapping[str, str]) -> str:
    """Say where the user's own database lies when nothing else is chosen."""
    return _folder(environ, "XDG_DATA_HOME", ".local/share", "user_data_dir")


def files(environ: Mapping[str, str]) -> tuple[str, ...]:
    """List the settings files that count, the weightiest first: the own one, then the machine's."""
    machine = [folder for folder in environ.get("XDG_CONFIG_DIRS", "").split(":") if os.path.isabs(folder)] or ["/etc/xdg"]
    return (os.path.join(settings_folder(environ), FILE), *(os.path.join(folder, PROGRAM, FILE) for folder in machine))


def load(environ: Mapping[str, str]) -> tuple[Settings, tuple[Problem, ...]]:
    """Read the settings of this seat, with everything that is wrong in them."""
    chosen: dict[str, Any] = {}
    keys: dict[str, str] = {}
    problems: list[Problem] = []
    for path in reversed(files(environ)):
        if not os.path.exists(path):
            continue
        found = _read(path, problems)
        keys |= _keys(path, found.pop("keys", {}), problems)
        chosen |= _checked(path, found, problems)
    return Settings(**chosen, keys=keys), tuple(problems)


def _read(path: str, problems: list[Problem]) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - most seats have no settings file

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem("settings_not_toml", {"file": path, "detail": str(error)}))
    except UnicodeDecodeError:
        problems.append(Problem("settings_not_toml", {"file": path, "detail": "UTF-8"}))
    except OSError as error:
        problems.append(Problem("settings_unreadable", {"file": path, "detail": error.strerror or ""}))
    return {}


def _checked(path: str, found: Mapping[str, Any], problems: list[Problem]) -> dict[str, Any]:
    good = {}
    for name, value in found.items():
        setting = _SETTINGS.get(name)
        if setting is None:
            problems.append(Problem("settings_unknown", {"file": path, "name": name}))
        elif not setting.fits(value):
            problems.append(Problem("settings_bad_value", {"file": path, "name": name, "value": str(value), "allowed": setting.allowed}))
        else:
            good[name] = value
    return good


def _keys(path: str, found: object, problems: list[Problem]) -> dict[str, str]:
    """Check the form of the key table; which ids and keys exist is known to `tui.keys`."""
    if not isinstance(found, dict):
        problems.append(Problem("settings_bad_value", {"file": path, "name": "keys", "value": str(found), "allowed": "[keys]"}))
        return {}
    named: dict[str, Any] = {f"{name}.{part}" if part else name: keys for name, value in found.items() for part, keys in _parts(value)}
    bad = {name: value for name, value in named.items() if not _is_text(value)}
    for name, value in bad.items():
        problems.append(Problem("settings_bad_value", {"file": path, "name": f"keys.{name}", "value": str(value), "allowed": "text"}))
    return {name: value for name, value in named.items() if name not in bad}


def _parts(value: object) -> list[tuple[str, object]]:
    """A key's id has a dot: written without quotation marks TOML makes a table of it, which means the same here."""
    return [(str(part), keys) for part, keys in value.items()] if isinstance(value, dict) else [("", value)]


def database(option: str | None, environ: Mapping[str, str], settings: Settings) -> str:
    """Say where the database is: asked for in this run, else the environment's, else set for this seat, else in the user's data folder.

    A path or the URL of a database server; whether anything is there is the store's question.
    """
    where = option or environ.get(DATABASE_VARIABLE) or settings.database or os.path.join(data_folder(environ), DATABASE)
    return where if "://" in where else os.path.abspath(_at_home(where, environ))


def _at_home(path: str, environ: Mapping[str, str]) -> str:
    home = environ.get("HOME")
    return home + path[1:] if home and (path == "~" or path.startswith("~/")) else os.path.expanduser(path)
