"""How things look: level to symbol and colour, the palettes, the two themes. Quiet good, loud bad; no widget and no word here."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from rich.style import Style
from textual.theme import BUILTIN_THEMES, Theme

from kundtui.domain.standing import LEVELS
from kundtui.tui.abilities import depth, needs_ascii

if TYPE_CHECKING:
    from collections.abc import Mapping


PALETTES = ("default", "cvd", "ansi", "none")
"""`cvd` for colour-blind eyes, `ansi` the terminal's own 16 colours, `none` no colour code at all."""


class Ink(NamedTuple):
    """The colours of one level: letters and ground of its pill, and its letters on a dark and on a light ground."""

    letters: str
    ground: str
    dark: str
    light: str


INKS: dict[str, dict[str, Ink]] = {
    "default": {
        "good": Ink("#ffffff", "#1e6b34", "#62bd6e", "#1b6b30"),
        "watch": Ink("#000000", "#f0c434", "#f0c434", "#7a5c00"),
        "at_risk": Ink("#000000", "#ef7d22", "#ff9a4d", "#9a4700"),
        "crisis": Ink("#ffffff", "#c0182b", "#ff7a85", "#b00020"),
        "unknown": Ink("#ffffff", "#5b5f66", "#a0a5ad", "#5b5f66"),
    },
    "cvd": {
        "good": Ink("#ffffff", "#0b5394", "#74b3f0", "#0b5394"),
        "watch": Ink("#000000", "#efeadd", "#efeadd", "#5a5648"),
        "at_risk": Ink("#000000", "#f0a132", "#f0a132", "#8a5200"),
        "crisis": Ink("#ffffff", "#a8142a", "#ff8290", "#a8142a"),
        "unknown": Ink("#ffffff", "#5b5f66", "#a0a5ad", "#5b5f66"),
    },
    "ansi": {
        "good": Ink("black", "green", "green", "green"),
        "watch": Ink("black", "bright_yellow", "bright_yellow", "yellow"),
        "at_risk": Ink("black", "bright_red", "bright_red", "bright_red"),
        "crisis": Ink("bright_white", "red", "red", "red"),
        "unknown": Ink("white", "bright_black", "bright_black", "bright_black"),
    },
    "none": dict.fromkeys(LEVELS, Ink("default", "default", "default", "default")),
}
DEEP = {"default": "#124d24", "cvd": "#073763", "ansi": "green", "none": "default"}
"""The ground of a Good pill from 90 points on."""

LOUD = {"at_risk": "bold", "crisis": "bold"}
BARE = {"at_risk": "bold", "crisis": "bold reverse", "unknown": "dim"}
"""What tells the levels apart where there is no colour."""

SIGN_NAMES = ("good", "watch", "at_risk", "crisis", "unknown", "up", "flat", "down", "cursor", "mark", "more", "none", "bar", "line")
SIGNS = dict(zip(SIGN_NAMES, "●◊▲■?↑→↓►√…·│─", strict=True))
"""All are in WGL4, one cell wide and no emoji: in almost every font."""
ASCII_SIGNS = dict(zip(SIGN_NAMES, "+~!X?^-v>x~.|-", strict=True))


class Look(NamedTuple):
    """One way to show everything: palette, dark or light ground, and whether signs are plain ASCII."""

    palette: str = "default"
    dark: bool = True
    ascii: bool = False

    def sign(self, name: str) -> str:
        """Give the sign of a level, a trend (up, flat, down) or a mark of the screen."""
        return (ASCII_SIGNS if self.ascii else SIGNS)[name]

    def style(self, name: str) -> Style:
        """Resolve names from `style_names`, several with a blank between; later ones win. Empty is the ground's own style."""
        return _style(self.palette, self.dark, name)

    @property
    def native(self) -> bool:
        """Whether colours are the terminal's own, or none."""
        return self.palette in {"ansi", "none"}

    @property
    def theme(self) -> Theme:
        """Give the Textual theme; its variables hold the same colours as the styles (`$level-crisis`, `$pill-crisis`)."""
        return _theme(self)


class Looking(Protocol):
    """An app that has a look."""

    @property
    def look(self) -> Look: ...


def choose(palette: str, environ: Mapping[str, str], *, dark: bool = True, ascii_only: bool | None = None, encoding: str = "utf-8") -> Look:
    """Settle the look from a seat's settings and what its terminal can do. `ascii_only` None follows encoding and locale."""
    if "NO_COLOR" in environ:
        palette = "none"
    elif depth(environ) == "standard":
        palette = "ansi"
    known = palette if palette in PALETTES else "default"
    return Look(known, dark, needs_ascii(environ, encoding) if ascii_only is None else ascii_only)


def style_names() -> frozenset[str]:
    """Give every name that `Look.style` knows."""
    return frozenset(_styles("default", dark=True))


@cache
def _style(palette: str, dark: bool, names: str) -> Style:  # noqa: FBT001 - the key of a cache
    styles = _styles(palette, dark=dark)
    return Style.combine([Style.parse(styles[name]) for name in names.split()]) if names else Style.null()


@cache
def _styles(palette: str, *, dark: bool) -> dict[str, str]:
    """Every style by its name, in Rich's words."""
    found = {"bold": "bold", "dim": "dim", "reverse": "reverse", "underline": "underline"}
    for level, ink in INKS[palette].items():
        loud = LOUD.get(level, "")
        found[level] = f"{loud} {ink.dark if dark else ink.light}"
        found[f"pill.{level}"] = f"{loud} {ink.letters} on {ink.ground}"
        if palette == "ansi":
            found[f"pill.{level}"] = f"not reverse {found[f'pill.{level}']}"
        if palette == "none":
            found[level] = found[f"pill.{level}"] = BARE.get(level, "none")
    return found | _roles(palette, dark=dark)


def _roles(palette: str, *, dark: bool) -> dict[str, str]:
    """Styles of what is no level: the cursor, headings, keys, bars, late and falling values."""
    if palette == "none":
        roles = {"late": "bold", "falling": "bold", "cursor": "bold reverse", "cursor.blur": "dim", "mark": "bold", "bar": "reverse"}
        return {**roles, "head": "bold", "heading": "underline", "key": "bold", "accent": "bold", "pill.good.deep": "none"}
    red = INKS[palette]["crisis"].dark if dark else INKS[palette]["crisis"].light
    deep = f"{'not reverse ' if palette == 'ansi' else ''}{INKS[palette]['good'].letters} on {DEEP[palette]}"
    common = {"late": f"bold {red}", "falling": "bold", "pill.good.deep": deep}
    if palette == "ansi":
        accent = "bright_blue" if dark else "blue"
        ansi = {
            "late": f"bold {'bright_red' if dark else red}",
            "cursor": f"bold {accent}",
            "cursor.blur": "dim",
            "mark": "bold",
            "bar": "reverse",
            "head": "bold",
            "heading": f"bold {accent}",
        }
        return {**common, **ansi, "key": f"bold {accent}", "accent": accent}
    ground = GROUNDS[dark]
    named = {
        "dim": ground.dim,
        "head": f"{ground.dim} on {ground.panel}",
        "heading": ground.accent,
        "bar": f"{ground.text} on {ground.panel}",
    }
    marks = {"cursor": f"bold {ground.accent}", "cursor.blur": ground.dim, "mark": f"bold {ground.key}"}
    return {**common, **named, **marks, "key": f"bold {ground.key}", "accent": ground.accent}


class Ground(NamedTuple):
    """The colours of one theme that are no level's."""

    name: str
    text: str
    dim: str
    accent: str
    key: str
    back: str
    surface: str
    panel: str


GROUNDS = {
    True: Ground("kundtui-dark", "#e4e6ea", "#9aa0a8", "#6cb6ff", "#ffb454", "#141517", "#1b1d20", "#26323c"),
    False: Ground("kundtui-light", "#1d2126", "#5a616b", "#0a5cad", "#8a4b00", "#fbfbf9", "#f3f3f0", "#dfe6ec"),
}


def _variables(look: Look) -> dict[str, str]:
    found: dict[str, str] = {}
    for level, ink in INKS[look.palette].items():
        name = level.replace("_", "-")
        found[f"level-{name}"] = _css(ink.dark if look.dark else ink.light)
        found[f"pill-{name}"], found[f"pill-{name}-letters"] = _css(ink.ground), _css(ink.letters)
    return found


def _css(colour: str) -> str:
    return colour if colour.startswith("#") else f"ansi_{colour}"


@cache
def _theme(look: Look) -> Theme:
    if look.native:
        base = BUILTIN_THEMES["ansi-dark" if look.dark else "ansi-light"]
        typing = {"input-cursor-text-style": "reverse"} if look.palette == "none" else {}
        return replace(base, name=f"kundtui-{base.name}", variables={**base.variables, **_variables(look), **typing})
    ground, inks = GROUNDS[look.dark], INKS[look.palette]
    error, success, warning = ((ink.dark if look.dark else ink.light) for ink in (inks["crisis"], inks["good"], inks["watch"]))
    return Theme(
        name=ground.name,
        primary=ground.accent,
        secondary=ground.panel,
        accent=ground.key,
        warning=warning,
        error=error,
        success=success,
        foreground=ground.text,
        background=ground.back,
        surface=ground.surface,
        panel=ground.panel,
        dark=look.dark,
        variables=_variables(look),
    )
