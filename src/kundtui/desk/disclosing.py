"""Every text about a client that they could demand to read, with who wrote it and when; also what was taken back, for the log keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple, get_args, get_origin, get_type_hints

from kundtui.desk.seen import PRIVATE, names_of
from kundtui.domain.dossier import fold
from kundtui.domain.entry import voided
from kundtui.domain.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kundtui.desk.desk import Desk
    from kundtui.domain.entry import Entry

WORDS = frozenset(("text", "name"))
"""The marks of payload fields that hold words or names."""


class Text(NamedTuple):
    """One text: its entry's day (ISO), kind and field, the words, who wrote them (a name), and whether they were taken back."""

    on: str
    kind: str
    field: str
    words: str
    by: str
    taken_back: bool
    entry: str


def texts(desk: Desk, client: str, contact: str = "") -> list[Text]:
    """List them, the oldest first; with a contact only those of entries that name that person. Private marks are their author's alone."""
    log = desk.store.log(client)
    dossier = fold(log, desk.office.zone)
    names, taken = names_of(desk, dossier), voided(log.undoings)
    mine = (one for one in log.entries if one.kind != PRIVATE and (not contact or _names(one, contact)))
    return [
        Text(
            entry.at[:10], entry.kind, field, words, names.get(entry.by, entry.by), entry.operation in taken or entry.id in taken, entry.id
        )
        for entry in sorted(mine, key=lambda one: (one.at, one.seq))
        for field, words in _texts(entry)
    ]


def _names(entry: Entry, contact: str) -> bool:
    data = entry.data
    return contact in (entry.subject, data.get("contact")) or contact in (data.get("contacts") or ())


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    """The fields of an entry that hold words."""
    kind = KINDS.get(entry.kind)
    hints = get_type_hints(kind.payload, include_extras=True) if kind else {}
    for field, value in entry.data.items():
        if field not in hints or _is_words(hints[field]):
            yield from ((field, str(one)) for one in _flat(value) if str(one).strip())


def _is_words(hint: object) -> bool:
    """Tell whether a type holds words somewhere: in a list, a mapping, or as it is."""
    if get_origin(hint) is Annotated:
        return bool(WORDS.intersection(get_args(hint)[1:])) or _is_words(get_args(hint)[0])
    return any(map(_is_words, get_args(hint)))


def _flat(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _flat(one)
    elif isinstance(value, list):
        for one in value:
            yield from _flat(one)
    elif isinstance(value, str):
        yield value
