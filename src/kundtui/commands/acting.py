"""What acts on a client have in common on the command line: cleaned words, and the echo of what was stored."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kundtui.commands.speaking import json_line, say
from kundtui.desk import portfolio
from kundtui.desk.refused import Refused
from kundtui.desk.seen import names_of
from kundtui.i18n import N_, _
from kundtui.language import yesno
from kundtui.language.text import TEXT, Unclean, clean
from kundtui.words.entries import sentence
from kundtui.words.excerpt import excerpts
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.commands.seat import Seat
    from kundtui.desk.act import Receipt


WHEN = "DATE|TIME|DATE TIME"
AS_IT_STANDS = N_("go on although the tone guard warns of the words")
LETTER = 4
"""Bytes that a letter takes at most."""


def text_of(words: Sequence[str] | str | None) -> str:
    """Clean a text of one or more lines, typed as one word or several."""
    if words is None:
        return ""
    return clean(words if isinstance(words, str) else " ".join(words), lines=True)


def field_of(field: str, typed: str) -> str:
    """Clean the value of a field; where it cannot be kept the refusal names the field."""
    try:
        return clean(typed)
    except Unclean as unclean:
        raise Unclean(unclean.code, **unclean.facts, field=field) from None


def read_in() -> str:
    """Read a text from the standard input; what is no text in UTF-8 is refused."""
    try:
        return sys.stdin.buffer.read(TEXT * LETTER + 1).decode()
    except UnicodeDecodeError as error:
        raise Refused("not_utf8_text", at=error.start + 1) from None


def answer_of(typed: str | None) -> str:
    """Read an answer to one of the three questions: yes, no, or the client's words."""
    text = text_of(typed)
    return yesno.read(text) or text


def truth_of(typed: str, field: str) -> bool:
    """Read yes or no; refused where it is neither."""
    said = yesno.read(typed)
    if not said:
        raise Refused("bad_value", field=field, value=typed, allowed="yes, no")
    return said == "yes"


def several_of(typed: str) -> list[str]:
    """Read names with commas between, each once."""
    return list(dict.fromkeys(one for part in typed.split(",") if (one := clean(part))))


def echo(seat: Seat, receipt: Receipt, *, as_json: bool = False) -> None:
    """Say what was stored and what it did to the level."""
    if as_json:
        say(json_line(receipt._asdict()))
        return
    desk = seat.desk
    reading = portfolio.reading(desk, receipt.client)
    names = names_of(desk, reading.dossier)
    today = desk.now().date()
    stored = [entry for entry in map(desk.store.entry, receipt.entries) if entry]
    said = "; ".join(sentence(entry.kind, excerpts(entry.data), excerpts(names), subject=entry.subject, today=today) for entry in stored)
    if receipt.before != receipt.after:
        said += " · " + _("{before} → {after}", before=word("level", receipt.before), after=word("level", receipt.after))
    say(_("{client} · {what} · stored. Take it back with `kundtui undo`.", client=reading.name, what=said))
