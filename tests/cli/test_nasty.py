"""The big list of naughty strings goes in wherever words are typed: each is stored and shown as it is, or refused in one line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kundtui.language.text import Unclean, clean

if TYPE_CHECKING:
    from tests.cli.running import Seat

STRINGS: list[str] = json.loads((Path(__file__).parents[1] / "data/nasty/blns.json").read_text(encoding="utf-8"))
SOME = 17
"""So many parts, each with its own database, so that a failure names few strings."""


def cleaned(text: str) -> str:
    """What is kept of a text, or "" where it is refused."""
    try:
        return clean(text, lines=True)
    except Unclean:
        return ""


@pytest.mark.parametrize("part", range(SOME))
def test_every_complaint_is_kept_as_it_was_typed_or_refused(kundtui: Seat, part: int) -> None:
    for text in STRINGS[part::SOME]:
        said = kundtui("complain", "nb", "--", text)
        assert (said.code, len(said.err.splitlines())) == ((0, 0) if cleaned(text) else (2, 1)), (text, said)
    kept = [one["text"] for one in kundtui.ok("complaints", "nb", "--json").objects]
    assert kept == [cleaned(text) for text in STRINGS[part::SOME] if cleaned(text)]
    assert "Traceback" not in kundtui.ok("complaints", "nb").out + kundtui.ok("timeline", "nb").out + kundtui.ok("why", "nb").out


@pytest.mark.parametrize(
    "words", [("state",), ("why",), ("timeline",), ("answer", "nb"), ("undo",), ("grid", "--filter"), ("grid", "--on"), ("import",)]
)
def test_no_word_breaks_a_command(kundtui: Seat, words: tuple[str, ...]) -> None:
    for text in STRINGS[::5]:
        option = [f"{words[-1]}={text}"] if words[-1].startswith("-") else [words[-1], "--", text]
        said = kundtui(*words[:-1], *option)
        assert said.code in (0, 2), (text, said)
        assert "Traceback" not in said.err
        assert "should not have happened" not in said.err


def test_names_are_found_again_by_what_they_are(kundtui: Seat) -> None:
    names = [text for text in STRINGS[::7] if text.isprintable() and 0 < len(clean(text)) <= 100 and clean(text) == text]
    for number, name in enumerate(names):
        kundtui.ok("client", "add", "--code", f"C{number:03}", "--", name)
    rows = {row["code"]: row["name"] for row in kundtui.ok("grid", "--json").objects}
    assert [rows[f"C{number:03}"] for number in range(len(names))] == names
