"""The echo of the entry line in three languages, and a sentence for everything that may stop one."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kundtui import i18n
from kundtui.desk import oneline as at_desk
from kundtui.desk.oneline import Meant
from kundtui.language import linestart, oneline, verbs
from kundtui.language.names import Guess
from kundtui.store.port import Hit
from kundtui.words import oneline as words
from kundtui.words.onscreen import on_screen
from kundtui.words.refusals import REFUSALS, refusal

if TYPE_CHECKING:
    from kundtui.language.understood import OneLine

MONDAY = date(2026, 11, 23)
NORDBYGG = Hit("1", "Nordbygg", "NB", "code")


def find(typed: str, *, whole: bool) -> Guess[Hit]:  # noqa: ARG001 - whoever is asked for
    return Guess((NORDBYGG,), sure=True)


def echo(line: str, *people: str) -> str:
    found: OneLine[Hit] = oneline.read(line, find, MONDAY)
    due = found.due.reading.day if found.due and found.due.reading else None
    return words.echo(Meant(line, found, found.text, tuple(("", name) for name in people), found.tags, due))


def test_the_example_of_the_model_in_each_language() -> None:
    line = "nb !! fel moms &lisa >imorgon"
    said = {}
    for language in i18n.LANGUAGES:
        i18n.use(language)
        said[language] = echo(line, "Lisa Berg")
    assert said == {
        "en": "Nordbygg · complaint medium · “fel moms” · Lisa Berg · answer promised by Tue 2026-11-24 (w48)",
        "sv": "Nordbygg · klagomål (medel) · ”fel moms” · Lisa Berg · svar senast tis 2026-11-24 (v48)",
        "nb": "Nordbygg · klage (middels) · «fel moms» · Lisa Berg · svar senest tir. 2026-11-24 (uke 48)",
    }


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nb ring j j n 30m", "Nordbygg · call · is all well: yes, do we deliver: yes, anything else: no · 30 min"),
        ("nb sökt ej hemma", "Nordbygg · call, not reached · “ej hemma”"),
        ("nb tid 1h30 x #vip", "Nordbygg · time spent · “x” · 1 h 30 min · #vip"),
        ("nb rapport x 3/5", "Nordbygg · status report · “x” · 3 of 5 done"),
        ("nb rapport x", "Nordbygg · status report · “x” · no position; 3/5 tells it"),
        ("nb väntar x >v50", "Nordbygg · the client's promise · “x” · due Fri 2026-12-11 (w50)"),
        ("nb förv x >v50", "Nordbygg · expectation · “x” · when: Fri 2026-12-11 (w50)"),
    ],
)
def test_what_is_said_of_each_entry(line: str, said: str) -> None:
    assert echo(line) == said


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_verb_has_its_words(language: str) -> None:
    i18n.use(language)
    said = {words.entry(verb) for verb in verbs.VERBS.values()}
    assert len(said) == len(set(verbs.VERBS.values()))


@pytest.mark.parametrize(("minutes", "said"), [(1, "1 min"), (59, "59 min"), (60, "1 h"), (90, "1 h 30 min"), (0, "0 min")])
def test_how_long(minutes: int, said: str) -> None:
    assert words.spent(minutes) == said


def codes() -> set[str]:
    """What may stop a line, as the readers name it."""
    found = set()
    for module in (linestart, oneline, at_desk):
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("Problem", "wrong", "_wrong"):
                found |= {one.value for one in node.args[:1] if isinstance(one, ast.Constant)}
    return {str(code) for code in found}


def test_everything_that_may_stop_a_line_has_a_sentence() -> None:
    assert len(codes()) > 10
    assert codes() <= set(REFUSALS)


@pytest.mark.parametrize("code", sorted(codes()))
def test_on_the_screen_no_command_is_advised(code: str) -> None:
    assert "kundtui" not in on_screen(code)
    assert refusal(code)
