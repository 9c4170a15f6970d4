"""One text about a client as it is listed for whoever may demand to read it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from kundtui.i18n import _, quoted, say_day
from kundtui.words.terms import word

if TYPE_CHECKING:
    from kundtui.desk.disclosing import Text


def line(one: Text, today: date) -> str:
    """The text with its day, what it is, and who wrote it."""
    day = say_day(date.fromisoformat(one.on), today)
    said = _("{day}  {what}: {words}  by {who}", day=day, what=word("act", one.kind), words=quoted(" ".join(one.words.split())), who=one.by)
    return f"{said}  ({_('taken back')})" if one.taken_back else said


def text_json(one: Text) -> dict[str, Any]:
    """The text as data."""
    return one._asdict()
