"""One text about a client as it is listed for whoever may demand to read it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from kundtui.i18n import _, quoted, say_day
from kundtui.words.saying import Lookup
from kundtui.words.strain import as_gate_reason
from kundtui.words.terms import word

if TYPE_CHECKING:
    from kundtui.desk.disclosing import Text

GATES = ("offboarding.gate_passed", "offboarding.gate_waived")
"""Steps whose reason the program may have written."""


def line(one: Text, today: date) -> str:
    """The text with its day, what it is, and who wrote it."""
    day = say_day(date.fromisoformat(one.on), today)
    said = _("{day}  {what}: {words}  by {who}", day=day, what=word("act", one.kind), words=quoted(_words(one)), who=one.by)
    return f"{said}  ({_('taken back')})" if one.taken_back else said


def _words(one: Text) -> str:
    """The words on one line; what the program wrote in codes is said in words."""
    if one.field == "verdict":
        return word("verdict", one.words)
    words = as_gate_reason(one.words, Lookup({}, None)) if one.kind in GATES else one.words
    return " ".join(words.split())


def text_json(one: Text) -> dict[str, Any]:
    """The text as data."""
    return one._asdict()
