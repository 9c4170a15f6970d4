"""The looks: every level tells itself apart by symbol in every palette, and can be read."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

import pytest
from rich.color import ColorType
from textual.color import Color
from textual.screen import Screen

import kundtui.tui
from kundtui.domain.standing import LEVELS
from kundtui.tui import theme
from kundtui.tui.abilities import depth, needs_ascii
from kundtui.tui.bar import drawn
from kundtui.tui.theme import GROUNDS, INKS, PALETTES, Look, choose, style_names

if TYPE_CHECKING:
    from collections.abc import Iterator

READ = 4.5
"""Contrast from which on a text of plain size can be read."""
REDS = {"red": "#cd0000", "bright_red": "#ff0000"}
"""As terminals show them."""


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [part / 255 for part in Color.parse(colour).rgb]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_levels_are_those_of_the_domain() -> None:
    assert all(set(inks) == set(LEVELS) for inks in INKS.values())


@pytest.mark.parametrize("ascii_only", [False, True])
def test_each_level_has_a_sign_of_its_own_of_one_cell(ascii_only: bool) -> None:  # noqa: FBT001 - a table of examples
    look = Look(ascii=ascii_only)
    signs = [look.sign(level) for level in LEVELS]
    assert len(set(signs)) == len(LEVELS)
    assert all(len(sign) == 1 and sign.isascii() >= ascii_only for sign in signs)
    assert theme.SIGNS.keys() == theme.ASCII_SIGNS.keys()
    assert all(sign.isascii() for sign in theme.ASCII_SIGNS.values())


@pytest.mark.parametrize("palette", ["default", "cvd"])
def test_pills_and_texts_can_be_read(palette: str) -> None:
    for ink in INKS[palette].values():
        assert contrast(ink.letters, ink.ground) >= 6.1
        assert contrast(ink.dark, GROUNDS[True].back) >= 6.6
        assert contrast(ink.light, GROUNDS[False].back) >= 4.4
    for ground in GROUNDS.values():
        assert min(contrast(part, ground.back) for part in (ground.text, ground.dim, ground.accent, ground.key)) >= 4.5
        assert contrast(ground.dim, ground.panel) >= 4.4


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("dark", [True, False])
def test_every_style_resolves_in_every_palette(palette: str, dark: bool) -> None:  # noqa: FBT001 - a table of examples
    look = Look(palette, dark)
    for name in style_names():
        look.style(name)  # KeyError where one is missing
    with pytest.raises(KeyError):
        look.style("nosuch")


def test_no_style_of_no_colour_names_a_colour_but_crisis_and_cursor_stand_out() -> None:
    look = Look("none")
    assert all(look.style(name).color is None and look.style(name).bgcolor is None for name in style_names())
    assert look.style("pill.crisis").reverse
    assert look.style("cursor").reverse
    assert look.style("at_risk").bold


def test_the_ansi_palette_uses_the_terminals_own_sixteen() -> None:
    look = Look("ansi")
    for name in style_names():
        for colour in (look.style(name).color, look.style(name).bgcolor):
            assert colour is None or colour.type in {ColorType.STANDARD, ColorType.DEFAULT}


def test_bold_is_for_bad_news() -> None:
    look = Look()
    assert [level for level in LEVELS if look.style(level).bold] == ["at_risk", "crisis"]


@pytest.mark.parametrize(
    ("environ", "palette"),
    [
        ({"COLORTERM": "truecolor"}, "cvd"),
        ({"TERM": "xterm-256color"}, "cvd"),
        ({"TERM": "linux"}, "ansi"),
        ({}, "ansi"),
        ({"COLORTERM": "truecolor", "NO_COLOR": "1"}, "none"),
    ],
)
def test_the_terminal_limits_the_palette(environ: dict[str, str], palette: str) -> None:
    assert choose("cvd", environ).palette == palette


def test_an_unknown_palette_is_the_default_and_a_narrow_encoding_means_ascii() -> None:
    colours = {"COLORTERM": "24bit"}
    assert choose("nosuch", colours).palette == "default"
    assert choose("default", colours, encoding="ISO-8859-1").ascii
    assert not choose("default", colours, encoding="UTF-8").ascii
    assert choose("default", colours, ascii_only=True).ascii
    assert depth({"TERM": "screen-256color"}) == "256"


@pytest.mark.parametrize("look", [Look(palette, dark) for palette in PALETTES for dark in (True, False)])
def test_each_look_is_a_theme_whose_variables_hold_the_levels(look: Look) -> None:
    made = look.theme
    assert made.ansi == look.native
    assert made.dark == look.dark
    assert made.name.startswith("kundtui-")
    assert made.variables["pill-at-risk"] == (INKS[look.palette]["at_risk"].ground if not look.native else made.variables["pill-at-risk"])
    made.to_color_system().generate()


@pytest.mark.parametrize(
    ("environ", "plain"),
    [
        ({}, False),
        ({"LANG": "sv_SE"}, False),
        ({"LANG": "sv_SE.UTF-8"}, False),
        ({"LANG": "C"}, True),
        ({"LANG": "C", "LC_CTYPE": "sv_SE.utf8"}, False),
        ({"LANG": "sv_SE.UTF-8", "LC_ALL": "POSIX"}, True),
        ({"LANG": "sv_SE.ISO-8859-15@euro"}, True),
    ],
)
def test_signs_are_plain_where_the_locale_says_so(environ: dict[str, str], plain: bool) -> None:  # noqa: FBT001 - a row of a table
    assert needs_ascii(environ, "utf-8") == plain
    assert needs_ascii(environ, "latin-1")


def test_in_sixteen_colours_a_level_has_its_own_ground_on_a_bar_that_is_reversed() -> None:
    look = Look("ansi")
    assert look.style("bar").reverse
    for level in LEVELS:
        both = look.style("bar") + look.style(f"pill.{level}")
        assert (both.reverse, both.bgcolor) == (False, look.style(f"pill.{level}").bgcolor)


def test_in_sixteen_colours_what_is_late_can_be_read_on_black_and_blanks_are_no_block() -> None:
    for dark, behind in ((True, "#000000"), (False, "#ffffff")):
        late = Look("ansi", dark=dark).style("late")
        assert late.bold
        assert late.color is not None
        assert contrast(REDS[late.color.name], behind) > READ
    look, ground = Look("ansi"), Look("ansi").style("bar")
    assert drawn(look, ground, ("  ", "key")).style == ground
    assert drawn(look, ground, (" P ", "key")).style == ground + look.style("key")


def test_the_place_one_types_at_is_seen_without_colour() -> None:
    assert Look("none").theme.variables["input-cursor-text-style"] == "reverse"


def test_a_form_that_grows_out_of_another_looks_like_it() -> None:
    """A screen's style is scoped to its own class: a rule that names the class it comes from does not reach those that inherit it."""
    for module in pkgutil.walk_packages(kundtui.tui.__path__, "kundtui.tui."):
        importlib.import_module(module.name)
    for screen in _below(Screen):
        owner = next((one for one in screen.__mro__ if "CSS" in vars(one) and one.__module__.startswith("kundtui.")), None)
        if owner is not None and owner is not screen:
            assert owner.__name__ not in str(vars(owner)["CSS"]), f"{screen.__name__} does not get the style of {owner.__name__}"


def _below(screen: type[Screen[object]]) -> Iterator[type[Screen[object]]]:
    for one in screen.__subclasses__():
        yield one
        yield from _below(one)
