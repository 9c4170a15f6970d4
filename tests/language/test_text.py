"""Text at the border: cleaned or refused, never changed into something that can act, and clean once is clean for good."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kundtui.language.text import MARKS, NAME, TEXT, Unclean, clean, one_line, tidy

NASTY = Path(__file__).parent.parent / "data" / "nasty" / "blns.json"
BLNS: list[str] = json.loads(NASTY.read_text(encoding="utf-8"))
ANYTHING = st.text(st.characters(codec=None, exclude_categories=()))
MARKED = st.text("ae\u0301\u0327\u0308\u200d\u202e \n\t\r\u2028\u0338\u1100\u1161\u11a8", max_size=40)


def refused(text: str, *, lines: bool = False, limit: int | None = None) -> str:
    with pytest.raises(Unclean) as caught:
        clean(text, lines=lines, limit=limit)
    return caught.value.code


def is_harmless(text: str, *, lines: bool) -> bool:
    """No control but layout, nothing invisible that steers, no lone half of a character, no heap of marks."""
    heap = 0
    for letter in text:
        category = unicodedata.category(letter)
        heap = heap + 1 if category in {"Mn", "Me"} else 0
        if heap > MARKS or category in {"Cf", "Cs", "Zl", "Zp"}:
            return False
        if category == "Cc" and not (lines and letter in "\t\n"):
            return False
    return text == text.strip() and unicodedata.is_normalized("NFC", text)


def check(text: str, *, lines: bool) -> None:
    try:
        cleaned = clean(text, lines=lines, limit=TEXT)
    except Unclean:
        return
    assert is_harmless(cleaned, lines=lines)
    assert clean(cleaned, lines=lines, limit=TEXT) == cleaned


@given(ANYTHING | MARKED, st.booleans())
@example("\u0301 \u0301a", False)  # noqa: FBT003 - hypothesis passes examples by place
@example("e\u200d\u0301", False)  # noqa: FBT003 - the same
def test_cleaned_or_refused_and_clean_for_good(text: str, lines: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    check(text, lines=lines)


@pytest.mark.parametrize("lines", [False, True])
@pytest.mark.parametrize("text", BLNS, ids=range(len(BLNS)))
def test_naughty_strings_are_cleaned_or_refused(text: str, lines: bool) -> None:  # noqa: FBT001 - given by place
    check(text, lines=lines)


def test_no_place_hides_a_character_that_acts() -> None:
    acting = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]
    for letter in acting:
        for text in (f"{letter}ab", f"a{letter}b", f"ab{letter}"):
            check(text, lines=False)
            check(text, lines=True)


@pytest.mark.parametrize("text", ["Nordbygg AB", "Ørsta & Sønner", "日本語", "50 % [bold]x[/]", "a  b", "👍🏽 ok", "مرحبا"])
def test_honest_text_stays(text: str) -> None:
    assert clean(text) == text


def test_normal_form_and_blanks() -> None:
    assert clean("  A\u030angstro\u0308m\u00a0\n") == "Ångström"


def test_marks_that_nobody_sees_are_taken_away() -> None:
    assert clean("Acme\u202etxt\u2066\u200b\ufeff\u00ad") == "Acmetxt"


def test_lines_are_kept_where_there_may_be_some() -> None:
    assert clean("one\r\n\ttwo\u2028three", lines=True) == "one\n\ttwo\nthree"
    assert refused("one\ntwo") == "control"
    assert refused("one\ttwo") == "control"


@pytest.mark.parametrize("text", ["a\x1b[31m", "\x1ba", "a\x00", "a\x7fb", "a\x9bb", "a\rb", "\x1ca", "a\x85"])
@pytest.mark.parametrize("lines", [False, True])
def test_control_characters_are_refused(text: str, lines: bool) -> None:  # noqa: FBT001 - given by place
    assert refused(text, lines=lines) == "control"


def test_a_lone_half_of_a_character_is_refused() -> None:
    with pytest.raises(Unclean) as caught:
        clean("ab\ud800")
    assert (caught.value.code, caught.value.facts) == ("surrogate", {"at": 3, "character": "U+D800"})


def test_a_letter_carries_few_marks() -> None:
    assert clean("Z" + "\u0335" * 300 + "algo") == "Z" + "\u0335" * MARKS + "algo"
    assert clean("\u0301\u0301a \u0301b") == "a b"


def test_length() -> None:
    assert clean("x" * NAME) == "x" * NAME
    assert refused("x" * (NAME + 1)) == "too_long"
    assert clean("x" * TEXT, lines=True) == "x" * TEXT
    assert refused("x" * (TEXT + 1), lines=True) == "too_long"
    assert refused("ab", limit=1) == "too_long"
    assert refused("\u0301" * 1_000_000) == "too_long"


def test_what_was_pasted_is_tidied_and_never_refused() -> None:
    assert tidy(" a\x1b[31m\r\nb\rc\x85d\x00\x9b\u202e\ud800\te ") == " a[31m\nb\nc\nd\te "
    assert tidy("\u0301" * 100_000 + "a") == "a"
    assert clean(tidy("A\x1b]0;title\x07b")) == "A]0;titleb"


def test_lines_become_one_with_blanks_between() -> None:
    assert one_line("one\n  two\n\nthree\n") == "one two three"
    assert one_line(" as\tit is ") == " as it is "
    assert one_line("") == ""
