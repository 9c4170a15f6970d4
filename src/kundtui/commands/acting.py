"""What acts on a client have in common on the command line: cleaned words, and the echo of what was stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.commands.speaking import json_line, say
from kundtui.desk import portfolio
from kundtui.desk.refused import Refused
from kundtui.desk.seen import names_of
from kundtui.i18n import _
from kundtui.language.fold import fold
from kundtui.language.text import clean
from kundtui.words.entries import sentence
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.commands.seat import Seat
    from kundtui.desk.act import Receipt

YES = frozenset(("y", "yes", "j", "ja"))
NO = frozenset(("n", "no", "nej", "nei"))


def text_of(words: Sequence[str] | str | None) -> str:
    """Clean a text of one or more lines, typed as one word or several."""
    if words is None:
        return ""
    return clean(words if isinstance(words, str) else " ".join(words), lines=True)


def answer_of(typed: str | None) -> str:
    """Read an answer to one of the three questions: yes, no, or the client's words."""
    text = text_of(typed)
    return "yes" if fold(text) in YES else "no" if fold(text) in NO else text


def truth_of(typed: str, field: str) -> bool:
    """Read yes or no; refused where it is neither."""
    said = fold(typed)
    if said not in YES | NO:
        raise Refused("bad_value", field=field, value=typed, allowed="yes, no")
    return said in YES


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
    said = "; ".join(sentence(entry.kind, entry.data, names, subject=entry.subject, today=today) for entry in stored)
    if receipt.before != receipt.after:
        said += " · " + _("{before} → {after}", before=word("level", receipt.before), after=word("level", receipt.after))
    say(_("{client} · {what} · stored. Take it back with `kundtui undo`.", client=reading.name, what=said))
