"""Refusals and faults: every code that the program raises has its sentence, and facts are data in it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kundtui import i18n
from kundtui.words.faults import FAULTS, fault
from kundtui.words.refusals import REFUSALS, refusal
from kundtui.words.saying import places

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(i18n.__file__).parent
ROOTS = {"Refused", "Unlawful", "Unclean", "StoreError", "_NotReadError", "_NotADateError"}


def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.rglob("*.py"))}


def raised_by(modules: dict[Path, ast.Module]) -> set[str]:
    """Name the exceptions with codes: those of ROOTS and whatever is derived from them."""
    bases = {
        node.name: {ast.unparse(base).split(".")[-1] for base in node.bases}
        for module in modules.values()
        for node in ast.walk(module)
        if isinstance(node, ast.ClassDef)
    }
    names, found = set[str](), set(ROOTS)
    while found != names:
        names = set(found)
        found |= {name for name, above in bases.items() if above & names}
    return found


def texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from texts(node.body)
        yield from texts(node.orelse)


def codes_in(module: ast.Module, names: set[str]) -> Iterator[str]:
    """Find the codes in `Refused("code", ...)` and in tables such as `(Full, "disk_full")`."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in names:
            given = [*node.args[:1], *(keyword.value for keyword in node.keywords if keyword.arg == "code")]
        elif isinstance(node, ast.Tuple) and len(node.elts) > 1 and ast.unparse(node.elts[0]) in names:
            given = node.elts[1:2]
        else:
            continue
        for one in given:
            yield from texts(one)


def test_codes_are_found_in_calls_choices_and_tables() -> None:
    module = ast.parse(
        'class Gone(Refused): ...\nraise Gone("a", x=1)\nRefused(code="b")\nRefused("c" if x else "d")\nT = {1: (Gone, "e")}'
    )
    assert set(codes_in(module, raised_by({Path(): module}))) == {"a", "b", "c", "d", "e"}


def test_every_code_that_is_raised_has_a_sentence() -> None:
    modules = trees()
    names = raised_by(modules)
    missing = {
        f"{path.relative_to(SOURCE)}: {code}"
        for path, module in modules.items()
        for code in codes_in(module, names)
        if code not in REFUSALS | FAULTS
    }
    assert not missing


def test_every_fault_of_the_store_has_a_sentence_among_the_faults() -> None:
    modules = {path: module for path, module in trees().items() if path.parent.name == "store"}
    names = raised_by(modules) - {"Unlawful", "Refused", "Unclean"}
    assert {code for module in modules.values() for code in codes_in(module, names)} <= set(FAULTS)


def test_no_code_means_two_things() -> None:
    assert not set(REFUSALS) & set(FAULTS)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_each_sentence_is_one_line_and_needs_no_fact(language: str) -> None:
    i18n.use(language)
    for said in [*(refusal(code) for code in REFUSALS), *(fault(code) for code in FAULTS)]:
        assert said
        assert "\n" not in said
        assert "{" not in said


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_fact_is_data_and_never_a_message(language: str) -> None:
    i18n.use(language)
    odd = "{0} {text.__class__} [/] %s\nx"
    for code, message in (REFUSALS | FAULTS).items():
        said = (refusal if code in REFUSALS else fault)(code, dict.fromkeys(places(message), odd))
        assert said.count("{0} {text.__class__} [/] %s x") == len(places(message))


def test_days_roles_and_kinds_among_the_facts_are_said_in_words() -> None:
    assert refusal("not_allowed", {"role": "reader", "needs": "admin"}).startswith("Your role (reader) ")
    facts = {"author": "Anna", "entry": "complaint.answered", "at": "2026-11-24T09:05:00+01:00"}
    assert "Anna has built on it since (complaint, Tue 24 Nov 2026)" in refusal("undo_unlawful", facts)


def test_a_list_of_names_is_said_one_after_the_other() -> None:
    assert "Acme AB, Acme Norge" in refusal("ambiguous_client", {"text": "acme", "names": ("Acme AB", "Acme Norge")})


def test_the_practice_that_asks_for_it_is_named() -> None:
    assert refusal("missing_apology", practice="B7").endswith("(practice B7)")


def test_a_code_that_nobody_has_worded_is_still_said() -> None:
    assert "brand_new" in refusal("brand_new", {"x": 1})
