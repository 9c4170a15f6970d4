"""What was told about a table, and what of it is remembered for the next one with that heading. What columns mean: `headings`."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from kundtui.exchange.headings import Asked, heading_row, signature
from kundtui.exchange.lines import opened
from kundtui.exchange.sheet import HIGHEST, Row, form_of, rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kundtui.desk.desk import Desk

KEPT = "import.columns"
"""The name under which a member's columns are remembered: signature of a heading -> what was told of it."""


class Plan(NamedTuple):
    """What was told about a file. `decided`: a name as `parties.spelled` gives it -> client, new or skip; `nearly`: what of the others: same, new, skip or "" to ask.

    `order`: of dates of figures; `add_clients`: whom a list of interactions or complaints names and nobody knows is added.
    """

    asked: Asked = Asked()
    encoding: str = ""
    order: str = ""
    nearly: str = ""
    decided: Mapping[str, str] = {}
    add_clients: bool = False
    forget: bool = False


def with_kept(desk: Desk, first: list[Row], plan: Plan, name: str) -> tuple[Asked, bool, Row]:
    """What is told of the columns: now, else what this member told of the same heading before."""
    kept: dict[str, Any] = desk.store.personal.remembered(desk.member.id, KEPT) or {} if desk.member.id else {}
    asked = plan.asked
    if not asked.columns and asked.headed and not plan.forget:
        for row in first:
            known = kept.get(signature([cell.strip() for cell in row.cells]))
            if known:
                return asked._replace(columns=known["columns"], kind=asked.kind or known["kind"]), True, row
    return asked, False, heading_row(first, asked, name)


def remember_columns(desk: Desk, mark: str, plan: Plan, kind: str) -> None:
    """Remember what this member told of the columns under this heading, and what kind of list it was."""
    if not desk.member.id or not plan.asked.headed:
        return
    kept = dict(desk.store.personal.remembered(desk.member.id, KEPT) or {})
    kept[mark] = {"columns": dict(plan.asked.columns), "kind": kind}
    desk.store.personal.remember(desk.member.id, KEPT, kept)


def forget_columns(desk: Desk, source: Path | BinaryIO, plan: Plan) -> None:
    """Forget what was remembered of the columns of a file like this."""
    with opened(source, any_text=True) as file:
        form = form_of(file, str(source), plan.encoding)
        marks = {signature([cell.strip() for cell in row.cells]) for row in islice(rows(file, form), HIGHEST)}
    kept: dict[str, Any] = desk.store.personal.remembered(desk.member.id, KEPT) or {}
    left = {mark: told for mark, told in kept.items() if mark not in marks}
    if len(left) < len(kept):
        desk.store.personal.remember(desk.member.id, KEPT, left)
