"""Which tests prove which of the 92 practices. `python -m tests.practices` prints the table.

First come those that `tests.verifies` names, because together they do what the practice's sentence of how to verify it asks; then those that
are named by its id, say it in their docstring, or cite it in what they assert.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.verifies import VERIFIES

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

    @property
    def place(self) -> str:
        return f"{self.where}::{self.test}"


@cache
def proofs() -> dict[str, list[Proof]]:
    """Every practice with the tests that prove it, the best first."""
    found: dict[str, list[Proof]] = {one: [] for one in PRACTICES}
    for path in sorted(TESTS.rglob("test_*.py")):
        for proof in _in_file(path):
            if proof.practice in found:
                found[proof.practice].append(proof)
    return {one: sorted(those, key=_best) for one, those in found.items()}


def _best(proof: Proof) -> tuple[int, Proof]:
    named = VERIFIES.get(proof.practice, ())
    return named.index(proof.place) if proof.place in named else len(named), proof


def _in_file(path: Path) -> Iterator[Proof]:
    where = path.relative_to(TESTS).as_posix()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test_"):
            place = f"{where}::{node.name}"
            ways = {
                **dict.fromkeys((one for one, places in VERIFIES.items() if place in places), CITED),
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
        nearest = those[: max(1, len(VERIFIES.get(one, ())))]
        places = ", ".join(f"`tests/{proof.place}`" for proof in nearest)
        yield f"| {one} | {practice(one)} | {state} | {places or OWNED.get(one, '')} |"


if __name__ == "__main__":
    for line in table():
        print(line)  # noqa: T201 - the table is what one asks for
