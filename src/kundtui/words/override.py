"""Sentences about a level set by hand: it beside the computed one, how long it counts, and what may be set."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kundtui.i18n import _, say_day
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kundtui.domain.assessment import Assessment
    from kundtui.domain.strain import Override


def both(seen: Assessment, signs: Mapping[str, str], level: str | None = None) -> str:
    """Say both levels: the one shown, or about to be (none set by hand is ""), with a star where it is set by hand; and the computed one."""
    by_hand = seen.override is not None if level is None else bool(level)
    shown = (level or seen.computed) if level is not None else seen.level
    star = "*" if by_hand else ""
    computed = f"{signs[seen.computed]} {word('level', seen.computed)}"
    return _("Shown: {level}   computed: {computed}", level=f"{signs[shown]}{star} {word('level', shown)}", computed=computed)


def until(override: Override, today: date) -> str:
    """Say how long it counts."""
    return _("Set by hand until {until}.", until=say_day(date.fromisoformat(override.until), today))


def allowed(best: str, last: date, characters: int, today: date) -> str:
    """Say what may be set."""
    return _(
        "At best {best}, any worse; until {last} at most; the reason in at least {n} characters.",
        best=word("level", best),
        last=say_day(last, today),
        n=characters,
    )
