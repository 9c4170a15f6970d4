"""The catalogue's tool: it finds messages, keeps translations, and notices what is stale, missing or wrong."""

from __future__ import annotations

import ast
from gettext import GNUTranslations
from typing import TYPE_CHECKING

import pytest
from tests import catalogue

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "a.py").write_text(
        '_("Hello {name}")\nN_("Bye")\nngettext("{n} day", "{n} days", 3)\nlog("no message")\n', encoding="utf-8"
    )
    catalogue.main([], tmp_path)
    return tmp_path


def translate(source: Path, message: str, translation: str) -> None:
    for language in catalogue.LANGUAGES:
        path, _compiled = catalogue.files(language, source)
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(f'msgid "{message}"\nmsgstr ""', f'msgid "{message}"\nmsgstr "{translation}"'), encoding="utf-8")


def wrong(source: Path) -> set[str]:
    return set(catalogue.problems(catalogue.merged("sv", source)))


def test_the_messages_of_the_source_are_found_and_nothing_else(source: Path) -> None:
    assert set(catalogue.extracted(source)) == {"Hello {name}", "Bye", ("{n} day", "{n} days")}


def test_a_message_within_a_formatted_string_is_found_too(source: Path) -> None:
    (source / "b.py").write_text("f\"{_('Inside')} {ngettext('{n} hour', '{n} hours', 2)} {len('no message')}\"\n", encoding="utf-8")
    assert set(catalogue.extracted(source)) >= {"Inside", ("{n} hour", "{n} hours")}
    assert "no message" not in catalogue.extracted(source)


def test_what_is_not_translated_is_named(source: Path) -> None:
    assert wrong(source) == {"not translated: Hello {name}", "not translated: Bye", "not translated: {n} day"}


def test_a_translation_is_kept_compiled_and_read_back(source: Path) -> None:
    translate(source, "Bye", "Hej då")
    assert catalogue.main([], source) == 0
    with catalogue.files("sv", source)[1].open("rb") as compiled:
        assert GNUTranslations(compiled).gettext("Bye") == "Hej då"
    assert "not translated: Bye" not in wrong(source)


def test_a_translation_with_other_places_is_named(source: Path) -> None:
    translate(source, "Hello {name}", "Hej {namn}")
    assert "other places than its message: Hello {name}" in wrong(source)


def test_a_message_that_is_gone_takes_its_translation_along(source: Path) -> None:
    translate(source, "Bye", "Hej då")
    (source / "a.py").write_text('_("Hello {name}")\n', encoding="utf-8")
    catalogue.main([], source)
    assert "Hej" not in catalogue.files("sv", source)[0].read_text(encoding="utf-8")


def test_writing_twice_gives_the_same_bytes_and_the_check_agrees(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = [path.read_bytes() for path in catalogue.files("nb", source)]
    catalogue.main([], source)
    assert [path.read_bytes() for path in catalogue.files("nb", source)] == before
    capsys.readouterr()
    catalogue.main(["--check"], source)
    assert "stale" not in capsys.readouterr().out


def test_the_check_fails_when_the_source_has_moved_on(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (source / "b.py").write_text('_("More")\n', encoding="utf-8")
    assert catalogue.main(["--check"], source) == 1
    assert "is stale" in capsys.readouterr().out


def test_every_message_that_is_said_is_found_in_the_source_also_where_a_string_holds_it() -> None:
    """The tool that finds messages does not look into f-strings, so none may stand there."""
    found = {one for message in catalogue.extracted() for one in ([message] if isinstance(message, str) else message)}
    said = {
        node.args[0].value
        for path in catalogue.SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "N_", "ngettext"}
        if node.args and isinstance(node.args[0], ast.Constant)
    }
    assert said <= found, said - found
