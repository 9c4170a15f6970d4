"""Nothing but a message of the catalogue or `plain()` goes into a widget: read from the source, so that no new place is forgotten."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import kundtui.tui

FILES = sorted(Path(kundtui.tui.__file__).parent.rglob("*.py"))
WIDGETS = {
    "Static",
    "Label",
    "Button",
    "Checkbox",
    "Collapsible",
    "Option",
    "RadioButton",
    "Link",
    "TabPane",
    "Tab",
    "Markdown",
    "Log",
    "RichLog",
}
READERS = {"update", "write", "add_option", "add_options", "set_options"}
TITLES = {"border_title", "border_subtitle", "tooltip", "label"}
FIT = {"plain", "Content", "N_"}


def fit(node: ast.expr) -> bool:
    """Tell whether what goes into a widget can hold no markup of data: a literal, a message without values, `plain()`."""
    match node:
        case ast.Constant(value):
            return not isinstance(value, str) or "[" not in value
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in FIT or name.endswith("assemble") or (name == "_" and not node.keywords)
        case ast.IfExp(body=body, orelse=orelse):
            return fit(body) and fit(orelse)
    return False


def leaks(source: str) -> list[int]:
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            to_screen = isinstance(node.func, ast.Attribute) and name in READERS and "query_one" in ast.unparse(node.func)
            if (name in WIDGETS or to_screen) and not fit(node.args[0]):
                found.append(node.lineno)
        if isinstance(node, ast.Assign) and any(getattr(target, "attr", "") in TITLES for target in node.targets) and not fit(node.value):
            found.append(node.lineno)
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_data_goes_into_widgets_through_plain(file: Path) -> None:
    assert leaks(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(name)",
        "Static(f'{name}')",
        "Label(_('of {n}', n=name))",
        "self.query_one(Static).update(name)",
        "self.border_title = name",
        "Button('[b]x')",
    ],
)
def test_a_leak_is_found(source: str) -> None:
    assert leaks(source) == [1]


@pytest.mark.parametrize(
    "source",
    [
        "Static()",
        "Static('Quit')",
        "Static(plain(name))",
        "Label(_('Quit'))",
        "self.query_one(Static).update(plain(name))",
        "self.border_title = plain(name)",
    ],
)
def test_what_is_plain_passes(source: str) -> None:
    assert leaks(source) == []
