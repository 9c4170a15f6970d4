"""What stands above and beneath the portfolio: the counts by level, whose session it is, and in two lines the client under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from kundtui.domain.standing import RANK
from kundtui.i18n import _, ngettext, say_day, short_day
from kundtui.tui.clients import falls_soon
from kundtui.words import standing as said
from kundtui.words.forecast import forecast_of, short_forecast
from kundtui.words.rising import beside_of, step_of

if TYPE_CHECKING:
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.desk.reputation import Told
    from kundtui.domain.standing import Standing
    from kundtui.tui.columns import Run
    from kundtui.tui.theme import Look

ROOMY = 100
"""From so many columns on the header has room for names and blanks."""


def head(desk: Desk, look: Look, width: int, told: Told | None = None) -> tuple[list[Run], list[Run]]:
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
    return left, [*_alarms(told, wide=width >= ROOMY), *_seat(desk, wide=width >= ROOMY)]


def _alarms(told: Told | None, *, wide: bool) -> list[Run]:
    """Fewer new clients than lost ones (B12), and how many may hear of what makes clients unhappy (B10); nothing where all is well."""
    if told is None:
        return []
    turnover, number = told.turnover, told.exposure
    long = _("ALARM: {new} new, {lost} lost", new=turnover.new, lost=turnover.lost)
    found: list[Run] = [(long if wide else _("ALARM {new}<{lost}", new=turnover.new, lost=turnover.lost), "late"), ("  ", "")]
    if turnover.verdict != "alarm":
        found = []
    heard = ngettext("{n} may hear ill of us", "{n} may hear ill of us", number) if wide else _("rumour {n}", n=number)
    return [*found, *([(heard, "key"), ("  ", "")] if number and (wide or not found) else [])]


def _seat(desk: Desk, *, wide: bool) -> list[Run]:
    now = desk.now().date()
    day = (say_day(now) if wide else short_day(now, now)) if desk.today else ""
    who = (desk.member.name if wide else desk.member.name.split(" ")[0]) or _("reading only")
    return [(f"{day}  " if day else "", "key"), (f"{who} ", "")]


def strip(  # noqa: PLR0913 - one row, and all that its look depends on
    row: Standing, owner: str, look: Look, today: date, width: int, *, marked: bool = False
) -> tuple[tuple[list[Run], list[Run]], tuple[list[Run], list[Run]]]:
    """What the narrow grid has no room for: name, level, owner, what is due; why, and where the level goes if nothing happens.

    `marked`: the arrow is across a change of rules.
    """
    words = said.cells(row, today, ascii_only=look.ascii, marked=marked)
    level = (f"{look.sign(words.level_code)} {words.level} {words.score}", words.level_code)
    first: list[Run] = [(f" {row.name}", "bold"), ("  ", ""), level, (f"  {owner or _('no owner')}", "dim")]
    first += [(f"  {row.lifecycle} {words.plan}", "late" if words.plan_over else "key")] if words.plan else []
    due = f"{words.due_what}: {words.due} " if row.next_due_on else ""
    why = _why(row, words.reason, today, width)
    room = width - cell_len(why)
    sooner = bool(row.rise_on and row.drop_on and row.rise_on < row.drop_on)
    ahead = (_rises(row, today, room) if sooner else []) or falls(row, today, room) or _rises(row, today, room)
    return (first, [(due, "late" if words.due_late else "")]), ([(f" {why}", "")], ahead)


def _why(row: Standing, reason: str, today: date, width: int) -> str:
    """Why the level is what it is; where the facts give another, both levels before it, as far as there is room."""
    both = beside_of(row, today)
    if both and row.reason == "dwell":
        return both
    whole = f"{both}. {reason}"
    return whole if both and 2 * cell_len(whole) <= width + BLANKS else reason


def _rises(row: Standing, today: date, room: int) -> list[Run]:
    """The next step up, where nothing is to fall and there is room for it."""
    text = step_of(row, today)
    return [(f"{text} ", "dim")] if text and cell_len(text) + BLANKS <= room else []


BLANKS = 4
"""Cells at the edges, and between a reason and what stands beside it."""


def falls(row: Standing, today: date, room: int) -> list[Run]:
    """Where the level goes if nothing happens, with the cause where there is room for it."""
    whole = forecast_of(row, today)
    text = whole if cell_len(whole) + BLANKS <= room else short_forecast(row, today)
    return [(f"{text} ", "falling" if falls_soon(row, today) else "dim")] if text else []
