"""Which test proves which of the 92 practices: read from the names, docstrings and citations of all tests. `python -m tests.practices` prints the table.

A test proves a practice best where it is named by its id, else where its docstring says so, else where it cites it in what it asserts.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kundtui.words.practices import PRACTICES, practice

if TYPE_CHECKING:
    from collections.abc import Iterator

TESTS = Path(__file__).parent
ID = re.compile(r"[NTARB][1-9][0-9]?")
NAMED, DOCUMENTED, CITED = range(3)
WAYS = ("named", "in its docstring", "cited")

OWNED: dict[str, str] = {}
"""Practices that no test proves, with the issue that owns each and why."""


class Proof(NamedTuple):
    """A test and a practice that it proves; `how`: the lower the better."""

    practice: str
    how: int
    where: str
    test: str


def proofs() -> dict[str, list[Proof]]:
    """Every practice with the tests that prove it, the best first."""
    found: dict[str, list[Proof]] = {one: [] for one in PRACTICES}
    for path in sorted(TESTS.rglob("test_*.py")):
        for proof in _in_file(path):
            if proof.practice in found:
                found[proof.practice].append(proof)
    return {one: sorted(those) for one, those in found.items()}


def _in_file(path: Path) -> Iterator[Proof]:
    where = path.relative_to(TESTS.parent).as_posix()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test_"):
            ways = {
                **dict.fromkeys(_cited(node), CITED),
                **dict.fromkeys(_said(node), DOCUMENTED),
                **dict.fromkeys(_named(node.name), NAMED),
            }
            yield from (Proof(one, how, where, node.name) for one, how in ways.items())


def _named(name: str) -> set[str]:
    return {part.upper() for part in name.split("_") if ID.fullmatch(part.upper())}


def _said(node: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    return {word for word in re.findall(r"\w+", ast.get_docstring(node) or "") if ID.fullmatch(word)}


def _cited(node: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    """Ids that are asserted: alone, as `practice T6`, or as `[T6]`, in the test or in what it is run with."""
    texts = (one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str))
    return {one for text in texts for one in re.findall(r"(?:^|practice |\[)([NTARB][1-9][0-9]?)(?=$|\)|\])", text)}


def table() -> Iterator[str]:
    """The table in Markdown: each practice, what it asks for, and the test that proves it or who owns it."""
    yield "| id | practice | state | proved by |"
    yield "|---|---|---|---|"
    for one, those in proofs().items():
        state = "done" if those else OWNED.get(one, "").partition(":")[0] or "open"
        best = f"`{those[0].where}::{those[0].test}`" if those else OWNED.get(one, "")
        yield f"| {one} | {practice(one)} | {state} | {best} |"


if __name__ == "__main__":
    for line in table():
        print(line)  # noqa: T201 - the table is what one asks for
