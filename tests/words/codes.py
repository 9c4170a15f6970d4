"""What the rules can say: every code of a finding, a ceiling and an act that lifts one, read from their source; and arguments for them."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kundtui.domain import finding
from kundtui.domain.agreement import EXPECTED, QUESTIONS
from kundtui.domain.interaction import JUDGED_QUESTIONS
from kundtui.domain.rhythm import PRACTICES as RHYTHMS
from kundtui.domain.standing import FACTORS

if TYPE_CHECKING:
    from collections.abc import Iterator

DOMAIN = Path(finding.__file__).parent
PRACTICE = re.compile(r"[NTARB][0-9]{1,2}")
BUILT = {
    "f'rhythm_{rhythm.channel}'": {f"rhythm_{channel}" for channel in RHYTHMS},
    "f'rhythm_{rhythm.channel}_not'": {f"rhythm_{channel}_not" for channel in RHYTHMS},
    "f'no_{no.question}'": {f"no_{question}" for question in JUDGED_QUESTIONS},
    "f'{code}_{name}_not'": {
        *(f"expectation_{name}_not" for name in EXPECTED),
        *(f"economics_{name}_not" for name in (*QUESTIONS, "confirmed")),
    },
    "f'{code}_not'": set[str](),
}
"""Codes that the rules put together, by how they do; `{code}_not` is counted where the code is given."""
BOTH = ("won_or_lost", "_part")
"""What makes a finding of a code, or of its `_not`."""

OWN_WORDS = "{0} {name} [/] [@click=app.quit]x %s"
FULL: dict[str, Any] = {
    "text": OWN_WORDS,
    "severity": "medium",
    "clock": "first_answer",
    "due": "2026-11-12",
    "channel": "talk",
    "need": 2,
    "days": 31,
    "window": 14,
    "since": 31,
    "basis": "agreed",
    "done": 2,
    "of": 7,
    "punctuality": "late",
    "contacts": 1,
    "missing": 2,
    "count": 2,
    "unknown": ["attention", "surface", "care", "promises"],
    "level": "at_risk",
    "until": "2026-11-30",
    "raw": "good",
}


def arguments() -> Iterator[dict[str, Any]]:
    """Yield no argument, all of them, and all with each one missing, nothing, one, or another word."""
    yield {}
    yield FULL
    for name, value in FULL.items():
        yield {**FULL, name: None}
        if isinstance(value, int):
            yield from ({**FULL, name: number} for number in (0, 1, 400))
    yield from ({**FULL, "basis": basis, "count": 0} for basis in ("agreed", "noted", "assumed", "project", "usual"))
    yield {**FULL, "since": "2026-11-12", "unknown": list(FACTORS)}


def trees() -> Iterator[ast.Module]:
    return (ast.parse(path.read_text(encoding="utf-8")) for path in sorted(DOMAIN.glob("*.py")))


def texts(node: ast.AST, module: ast.Module) -> Iterator[str]:
    """Yield the texts that an expression may be: a constant, either of a choice, or what a name was set to."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from texts(node.body, module)
        yield from texts(node.orelse, module)
    elif isinstance(node, ast.JoinedStr):
        yield from BUILT[ast.unparse(node)]
    elif isinstance(node, ast.Name):
        for one in ast.walk(module):
            if isinstance(one, ast.Assign) and any(isinstance(target, ast.Name) and target.id == node.id for target in one.targets):
                yield from texts(one.value, module)


def findings_in(module: ast.Module) -> set[str]:
    """Find the codes of findings: the word after a practice, and what is given to a finding."""
    found: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            name, parts = ast.unparse(node.func).split(".")[-1], node.args
        elif isinstance(node, ast.Tuple):
            name, parts = "won_or_lost", node.elts
        else:
            continue
        after_practice = len(parts) > 1 and isinstance(parts[0], ast.Constant) and PRACTICE.fullmatch(str(parts[0].value))
        if after_practice or (name == "Finding" and len(parts) > 1):
            codes = set(texts(parts[1], module))
            found |= codes | {f"{code}_not" for code in codes if name in BOTH}
    return found


def finding_codes() -> set[str]:
    return set().union(*(findings_in(module) for module in trees()))


def ceilings() -> Iterator[tuple[str, str, set[str]]]:
    """Yield each ceiling's id, and the acts that lift it (those of K1 are what its rule says is next)."""
    for module in trees():
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Ceiling" and isinstance(node.args[0], ast.Constant):
                acts = set(texts(node.args[2], module)) or {"answer", "decide", "resolve"}
                yield str(node.args[0].value), ast.unparse(node.args[1]).strip("'"), acts
