"""What stands above and beneath the portfolio: the counts by level, whose session it is, and in two lines the client under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.domain.standing import RANK
from kundtui.i18n import _, ngettext, say_day, short_day
from kundtui.words import standing as said
from kundtui.words import terms

if TYPE_CHECKING:
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.domain.standing import Standing
    from kundtui.tui.columns import Run
    from kundtui.tui.theme import Look

ROOMY = 100
"""From so many columns on the header has room for names and blanks."""


def head(desk: Desk, look: Look, width: int) -> tuple[list[Run], list[Run]]:
    """The header: how many clients, how many of each level; on the right the session's day and member."""
    counts = desk.store.tally()
    total = sum(counts.values())
    left: list[Run] = [(" kundtui ", "bold")]
    if desk.store.demo:
        left.append((" DEMO ", "pill.watch"))
    left.append((" " + ngettext("{count} client", "{count} clients", total, count=total) + "  ", ""))
    gap = " " if width >= ROOMY else ""
    for level in sorted(RANK, key=lambda one: RANK[one]):
        left += [(f"{gap}{look.sign(level)} {counts.get(level, 0)}{gap}", f"pill.{level}"), (" ", "")]
    return left, _seat(desk, wide=width >= ROOMY)


def _seat(desk: Desk, *, wide: bool) -> list[Run]:
    now = desk.now().date()
    day = (say_day(now) if wide else short_day(now, now)) if desk.today else ""
    who = (desk.member.name if wide else desk.member.name.split(" ")[0]) or _("reading only")
    return [(f"{day}  " if day else "", "key"), (f"{who} ", "")]


def strip(row: Standing, owner: str, look: Look, today: date) -> tuple[tuple[list[Run], list[Run]], tuple[list[Run], list[Run]]]:
    """What the narrow grid has no room for: name, level, owner, what is due; why, and where the level goes if nothing happens."""
    words = said.cells(row, today, ascii_only=look.ascii)
    level = (f"{look.sign(words.level_code)} {words.level} {words.score}", words.level_code)
    first: list[Run] = [(f" {row.name}", "bold"), ("  ", ""), level, (f"  {owner or _('no owner')}", "dim")]
    due = f"{words.due_what}: {words.due} " if row.next_due_on else ""
    return (first, [(due, "late" if words.due_late else "")]), ([(f" {words.reason}", "")], falls(row, today))


def falls(row: Standing, today: date) -> list[Run]:
    """Where the level goes if nothing happens."""
    if row.drop_on is None or row.drop_level is None:
        return []
    days = said.drop(row.drop_on, today)
    return [(_("{level} in {days} ", level=terms.word("level", row.drop_level), days=days), "dim")]
