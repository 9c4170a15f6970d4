"""The catalogue's tool: `python -m tests.catalogue` brings .po and .mo files up to date with the source, `--check` tells whether they are.

Messages are those in `_("…")`, `N_("…")` and `ngettext("…", "…", n)`. A translation is kept as long as its message stands in the source.
Files carry no dates and no line numbers, so that the same source always gives the same files.
"""

from __future__ import annotations

import argparse
import ast
import io
import sys
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parents[1] / "src/kundtui"
LANGUAGES = {"sv": "nplurals=2; plural=(n != 1);", "nb": "nplurals=2; plural=(n != 1);"}
HEAD = "# Translations of kundtui's messages. Edit the msgstr lines and run: python -m tests.catalogue"
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "N_": None, "ngettext": (1, 2)}


class Words(Catalog):
    """A catalogue whose head says only what a reader of the file needs."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        language = str(self.locale)
        return [("Language", language), ("Plural-Forms", LANGUAGES[language]), ("Content-Type", "text/plain; charset=utf-8")]


def files(language: str, root: Path = SOURCE) -> tuple[Path, Path]:
    """Name the text and the compiled file of a language."""
    folder = root / "locale" / language / "LC_MESSAGES"
    return folder / "kundtui.po", folder / "kundtui.mo"


def extracted(root: Path = SOURCE) -> dict[str | tuple[str, ...], set[str]]:
    """Find the messages of the source, each with the files in which it stands."""
    found: dict[str | tuple[str, ...], set[str]] = {}
    for name, _line, message, _comments, _context in extract_from_dir(root, [("**.py", "python")], keywords=KEYWORDS, comment_tags=()):
        found.setdefault(message, set()).add(Path(name).as_posix())
    for path in sorted(root.rglob("*.py")):
        for message in formatted(path.read_text(encoding="utf-8")):
            found.setdefault(message, set()).add(path.relative_to(root).as_posix())
    return found


def formatted(source: str) -> Iterator[str | tuple[str, ...]]:
    """The messages within formatted strings, which the extraction by tokens does not see before Python 3.12."""
    for outer in (one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.JoinedStr)):
        for call in (one for one in ast.walk(outer) if isinstance(one, ast.Call)):
            if isinstance(call.func, ast.Name) and call.func.id in KEYWORDS:
                places = KEYWORDS[call.func.id] or (1,)
                words = [one.value for one in call.args[: len(places)] if isinstance(one, ast.Constant) and isinstance(one.value, str)]
                if len(words) == len(places):
                    yield tuple(words) if len(words) > 1 else words[0]


def merged(language: str, root: Path = SOURCE) -> Words:
    """Put the messages of the source together with the translations that there are."""
    text, _compiled = files(language, root)
    known = read_po(io.BytesIO(text.read_bytes()), locale=language) if text.exists() else Catalog(locale=language)
    words = Words(locale=language, fuzzy=False, header_comment=HEAD)
    for message, places in sorted(extracted(root).items(), key=lambda pair: str(pair[0])):
        before = known.get(message if isinstance(message, str) else message[0])
        words.add(message, before.string if before else None, locations=[(place, 0) for place in sorted(places)])
    return words


def as_files(words: Words) -> tuple[bytes, bytes]:
    """Write the text file and the compiled one."""
    text, compiled = io.BytesIO(), io.BytesIO()
    write_po(text, words, width=120, omit_header=False, include_lineno=False, sort_output=True)
    write_mo(compiled, words)
    return text.getvalue(), compiled.getvalue()


def _places(text: str) -> set[str]:
    return {name for _text, name, _form, _conversion in Formatter().parse(text) if name is not None}


def _forms(message: Message) -> list[str]:
    return [message.string or ""] if isinstance(message.string, str | None) else list(message.string)


def problems(words: Words) -> Iterator[str]:
    """Tell what is not translated, or says other places than the message does."""
    for message in words:
        if not message.id:
            continue
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        if not all(_forms(message)):
            yield f"not translated: {ids[0]}"
        elif any(_places(form) not in map(_places, ids) for form in _forms(message)) or _places(_forms(message)[-1]) != _places(ids[-1]):
            yield f"other places than its message: {ids[0]}"


def main(arguments: list[str] | None = None, root: Path = SOURCE) -> int:
    """Write or check the catalogue of each language."""
    parser = argparse.ArgumentParser(prog="python -m tests.catalogue", description="Bring the catalogue up to date with the source.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file is stale or a message is not translated")
    check = parser.parse_args(arguments).check
    wrong = 0
    for language in LANGUAGES:
        words = merged(language, root)
        for problem in problems(words):
            print(f"{language}: {problem}")  # noqa: T201 - a tool of the command line
            wrong += 1
        for path, content in zip(files(language, root), as_files(words), strict=True):
            if check and not (path.exists() and path.read_bytes() == content):
                print(f"{path.relative_to(root)} is stale: run python -m tests.catalogue")  # noqa: T201 - the same
                wrong += 1
            elif not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
    return 1 if check and wrong else 0


if __name__ == "__main__":
    sys.exit(main())
