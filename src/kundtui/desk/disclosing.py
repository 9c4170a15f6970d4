"""Every text about a client that they could demand to read, with who wrote it and when; also what was taken back, for the log keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

from kundtui.desk.offboarding import KINDS as OWED
from kundtui.desk.seen import PRIVATE, names_of
from kundtui.domain.dossier import fold
from kundtui.domain.entry import voided, wall
from kundtui.domain.kinds import KINDS
from kundtui.language.fold import fold as folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.domain.entry import Entry

WORDS = frozenset(("text", "name", "answer"))
"""The marks of payload fields that hold words or names."""
CODES = frozenset(("draft.held rules", "client.changed field", "contact.changed field"))
"""Fields that are marked as names and hold codes."""
ANSWERS = frozenset(("yes", "no"))
"""What was answered in one key is no text."""
CHANGED = frozenset(("name", "code", "aliases", "tags", "role", "email", "phone"))
"""The fields whose new value is a text; those of one's own, `custom.…`, are too."""


class Text(NamedTuple):
    """One text: its entry's day (ISO), kind and field, the words, who wrote them (a name), and whether they were taken back."""

    on: str
    kind: str
    field: str
    words: str
    by: str
    taken_back: bool
    entry: str


def texts(desk: Desk, client: str, contact: str = "", on: date | None = None) -> list[Text]:
    """List them up to the end of a day (by default all), the oldest first; with a contact only those about that person, or in which the name stands. Private marks are their author's alone."""
    log = desk.store.log(client)
    dossier = fold(log, desk.office.zone)
    names, taken = names_of(desk, dossier), voided(log.undoings)
    last = desk.moment(on) if on else None
    ids = {one.id for one in log.entries} | {one.subject for one in log.entries}
    person = folded(names.get(contact, contact))
    return [
        Text(
            entry.at[:10], entry.kind, field, words, names.get(entry.by, entry.by), entry.operation in taken or entry.id in taken, entry.id
        )
        for entry in sorted(log.entries, key=lambda one: (one.at, one.seq))
        if entry.kind != PRIVATE and (last is None or wall(entry.at, desk.office.zone) <= last)
        for field, words in _texts(entry, ids)
        if not contact or _names(entry, contact) or person in folded(words)
    ]


def _names(entry: Entry, contact: str) -> bool:
    data = entry.data
    return contact in (entry.subject, data.get("contact")) or contact in (data.get("contacts") or ())


def _texts(entry: Entry, ids: Collection[str]) -> Iterator[tuple[str, str]]:
    """The fields of an entry that hold words; what is named by its id or by a code is told where it was written."""
    kind = KINDS.get(entry.kind)
    hints = get_type_hints(kind.payload, include_extras=True) if kind else {}
    for field, value in entry.data.items():
        if f"{entry.kind} {field}" in CODES:
            continue
        said = _new(entry, value) if entry.kind.endswith(".changed") and field == "new" else _said(value, hints.get(field, Any))
        skipped = {*ids, *OWED} if field == "ref" else ()
        yield from ((field, one) for one in said if one.strip() and one not in skipped)


def _new(entry: Entry, value: object) -> Iterator[str]:
    """What a field was changed to, where it holds words."""
    field = str(entry.data.get("field"))
    return _flat(value) if field in CHANGED or field.startswith("custom.") else iter(())


def _said(value: object, hint: Any) -> Iterator[str]:  # noqa: ANN401 - the type of a field
    """The words in a value, by the type of its field; of a field that no type tells of all that is text."""
    kind = get_args(hint)[0] if get_origin(hint) is NotRequired else hint
    if kind is Any:
        yield from _flat(value)
    elif isinstance(value, str):
        yield from [value] if WORDS.intersection(get_args(kind)[1:]) and value not in ANSWERS else []
    elif isinstance(value, list):
        yield from (words for one in value for words in _said(one, get_args(kind)[0]))
    elif isinstance(value, dict):
        hints = get_type_hints(kind, include_extras=True) if is_typeddict(kind) else dict.fromkeys(value, get_args(kind)[1])
        yield from (words for field, one in value.items() for words in _said(one, hints.get(field, Any)))


def _flat(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _flat(one)
    elif isinstance(value, list):
        for one in value:
            yield from _flat(one)
    elif isinstance(value, str):
        yield value
