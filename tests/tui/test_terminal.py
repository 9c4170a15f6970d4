"""What data may do to a terminal: nothing but be read."""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from kundtui.tui.terminal import DRAWN, Drawn, Safe, plain, refusal, safe

NASTY: list[str] = json.loads((Path(__file__).parents[1] / "data/nasty/blns.json").read_text(encoding="utf-8"))
BLACK = Color(0, 0, 0)


def harmless(text: str) -> bool:
    return not {unicodedata.category(letter) for letter in text} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(st.text(st.characters(codec=None), max_size=60) | st.sampled_from(NASTY))
def test_no_text_keeps_a_control_direction_or_invisible_character(text: str) -> None:
    assert harmless(safe(text))
    assert harmless(safe(text, lines=True).replace("\n", ""))
    assert safe(safe(text)) == safe(text)


@given(st.text(st.characters(codec=None), max_size=60))
def test_the_filter_keeps_the_width_of_what_it_cleans(text: str) -> None:
    (segment,) = Safe().apply([Segment(text, Style(bold=True))], BLACK)
    assert harmless(segment.text)
    assert segment.style == Style(bold=True)
    assert cell_len(segment.text) == cell_len(text)


@pytest.mark.parametrize("text", ["Ørsta Møbler", "Åkerlund & Söner", "日本", "👍 bra", "[/] [red]", "[@click=app.quit]X[/]", "e\u0301"])
def test_ordinary_text_and_markup_are_shown_as_they_are(text: str) -> None:
    assert safe(text) == text
    content = plain(text)
    assert content.plain == text
    assert not content.spans


def test_line_ends_are_kept_only_where_there_are_lines() -> None:
    assert safe("a\r\nb\tc\u2028d") == "a b c d"
    assert safe("a\r\nb\tc", lines=True) == "a\nb c"


def test_a_letter_carries_four_marks() -> None:
    assert safe("z" + "\u0301" * 300 + "x") == "z" + "\u0301" * 4 + "x"


def test_bidi_and_joiners_are_left_out_and_a_lone_surrogate_is_marked() -> None:
    assert safe("a\u202eb\u2066c\u200d\u200bd\ud800") == "abcd\ufffd"


def test_letters_that_no_longer_join_take_no_more_room_than_before() -> None:
    family = "\U0001f469\u200d\U0001f469\u200d\U0001f467 us"
    (segment,) = Safe().apply([Segment(family)], BLACK)
    assert cell_len(segment.text) == cell_len(family)


def test_without_utf8_frames_bars_and_marks_are_plain_signs_and_names_keep_their_letters() -> None:
    (segment,) = Drawn().apply([Segment("╭──┤ “Åre · Ørsta” … ▃│█", Style(bold=True))], BLACK)
    assert segment.text == '+--+ "Åre . Ørsta" ~  |#'
    assert segment.style == Style(bold=True)
    assert all(len(sign) == 1 and sign.isascii() for sign in map(chr, DRAWN.values()))
    assert all(cell_len(chr(sign)) == 1 for sign in DRAWN)


def test_the_filter_drops_hyperlinks_and_control_segments() -> None:
    segments = [Segment("link", Style(link="http://evil/")), Segment("\x1b]52;c;x\x07", None, [(1, 1)])]  # type: ignore[list-item]
    link, control = Safe().apply(segments, BLACK)
    assert link.style is not None
    assert link.style.link is None
    assert not control.control
    assert "\x1b" not in control.text


class Stream:
    def __init__(self, *, tty: bool) -> None:
        self.tty = tty

    def isatty(self) -> bool:
        return self.tty


@pytest.mark.parametrize(
    ("stdin", "stdout", "term", "code"),
    [
        (True, True, "xterm-256color", None),
        (True, True, "", None),
        (False, True, "xterm", "not_a_terminal"),
        (True, False, "xterm", "not_a_terminal"),
        (True, True, "dumb", "dumb_terminal"),
    ],
)
def test_the_screen_is_refused_without_a_terminal_that_can_draw(
    monkeypatch: pytest.MonkeyPatch,
    *,
    stdin: bool,
    stdout: bool,
    term: str,
    code: str | None,
) -> None:
    monkeypatch.setattr(sys, "__stdin__", Stream(tty=stdin))
    monkeypatch.setattr(sys, "__stdout__", Stream(tty=stdout))
    monkeypatch.setenv("TERM", term)
    assert refusal() == code
