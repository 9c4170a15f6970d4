"""`kundtui add`: one line, many on the standard input, what was understood without storing it, and what is asked instead of guessed."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from tests.cli.running import day

from kundtui import i18n

if TYPE_CHECKING:
    from tests.cli.running import Said, Seat


def given(monkeypatch: pytest.MonkeyPatch, text: str | bytes) -> None:
    """Put something on the standard input."""
    raw = text.encode() if isinstance(text, str) else text
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(raw), isatty=lambda: False))


def kinds(kundtui: Seat, client: str = "nb") -> list[str]:
    return [one["kind"] for one in kundtui.ok("timeline", client, "--json").objects]


def test_a_line_is_stored_and_said_again(kundtui: Seat) -> None:
    kundtui.ok("person", "add", "nb", "Lisa Berg")
    said = kundtui.ok("add", f'nordbygg !! "fel moms" &lisa >{day(9)}')
    assert said.out.startswith("Nordbygg AB · complaint medium · “fel moms” · Lisa Berg · answer promised by ")
    assert f"{day(9)} (w" in said.out
    assert "kundtui undo" in said.out
    assert {"complaint.received", "promise.made"} <= set(kinds(kundtui))
    assert "complaint" in kundtui.ok("undo").out
    assert "complaint.received" not in kinds(kundtui)


def test_words_need_no_quotes_of_the_shell_where_it_has_no_signs(kundtui: Seat) -> None:
    assert "complaint low" in kundtui.ok("add", "nb", "low", "late", "again").out


def test_dry_run_says_what_was_understood_and_stores_nothing(kundtui: Seat) -> None:
    before = kundtui.bytes
    assert "first answer by" in kundtui.ok("add", "--dry-run", "nb !!! late again").out
    told = kundtui.ok("add", "--dry-run", "--json", f"nb väntar siffror >{day(9)} #vip", "--if-late", "a week later").objects[0]
    assert (told["kind"], told["text"], told["due"], told["tags"], told["if_late"]) == (
        "promise.made",
        "siffror",
        day(9),
        ["vip"],
        "a week later",
    )
    assert kundtui.bytes == before


def test_json_tells_what_was_stored(kundtui: Seat) -> None:
    told = kundtui.ok("add", "--json", "nb ring j j n").objects[0]
    assert len(told["entries"]) == 1
    assert told["operation"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("nb fel moms", "“fel” is not understood"),
        ("nb", "What happened?"),
        ("!! fel", "“!!” comes after the client"),
        ("zz !! fel", "No client is called “zz”"),
        ("nb !! fel &zz", "No contact of this client is called “zz”"),
        ("nb !! fel >igår", "which is past. By when is it due?"),
        (f"nb lovat fel >{day(-5)}", "which is past"),
        ("nb lovat fel", "Say by when. (practice R2)"),
        ("nb väntar siffror >v50", "Say it with --if-late TEXT"),
        ("nb ring j n", "three answers, each j, y or n"),
        ("nb ring hej >imorgon", "“>imorgon” has no place in such an entry"),
        ("nb tid workshop", "30m or 1h30"),
        ("nb !! fel >31 nov", "There is no such day as “31 nov”"),
        ("   ", "The line is empty"),
    ],
)
def test_what_is_not_understood_is_refused_in_one_line(kundtui: Seat, line: str, words: str) -> None:
    assert words in kundtui.refused("add", line)


def test_a_weekday_on_itself_is_asked_about_with_how_to_say_it(kundtui: Seat) -> None:
    weekday = kundtui.ok("add", "--dry-run", "--json", f"nb lovat x >{day(7)}").objects[0]["echo"]
    name = next(word for word in ("mon", "tue", "wed", "thu", "fri", "sat", "sun") if word in weekday.casefold())
    asked = kundtui.refused("add", f"nb lovat x >{name}")
    assert asked.startswith(f"Is “{name}” ")
    assert "Write >20" in asked


def test_lines_of_the_standard_input_are_one_operation(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    for words in (("add", "-"), ("add",)):
        given(monkeypatch, "\ufeffnb !! a\n\n  of ring j j n  \nnb note c\n")
        assert kundtui.ok(*words).out.startswith("3 lines are stored.")
    kundtui.ok("undo")
    assert kinds(kundtui).count("complaint.received") == 1


def bad(kundtui: Seat, monkeypatch: pytest.MonkeyPatch, text: str | bytes) -> Said:
    """Lines of which nothing may be stored."""
    given(monkeypatch, text)
    before = kundtui.bytes
    said = kundtui("add", "-")
    assert (said.code, said.out) == (2, "")
    assert kundtui.bytes == before
    return said


def test_all_bad_lines_are_said_at_once_and_nothing_is_stored(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    said = bad(kundtui, monkeypatch, "nb !! good\nzz !! a\n\nnb fel\nof !! x >igår\n").err.splitlines()
    assert [line.partition(":")[0] for line in said] == ["Line 2", "Line 4", "Line 5", "Nothing is stored"]


def test_what_is_no_text_or_too_much_is_refused(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "UTF-8" in bad(kundtui, monkeypatch, b"nb !! \xff\n").err
    assert "1000 is the most" in bad(kundtui, monkeypatch, "nb !! a\n" * 1001).err
    assert "The line is empty" in bad(kundtui, monkeypatch, "\n\n").err


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_help_tells_the_verbs_of_all_three_languages(kundtui: Seat, language: str) -> None:
    told = kundtui.ok("add", "--help", "--lang", language).out
    for verb in ("!!!", "høy", "ring", "søkt", "möte", "lovet", "väntar", "forv", "rapport", "anteckning", "hours"):
        assert verb in told


def test_the_echo_is_in_the_language_of_the_interface_whatever_that_of_the_line(kundtui: Seat) -> None:
    line = f"nb promised x >{day(9)}"
    assert "vårt löfte" in kundtui.ok("add", "--dry-run", "--lang", "sv", line).out
    assert "vårt løfte" in kundtui.ok("add", "--dry-run", "--lang", "nb", line).out
