"""What may come next in an entry line that is being typed: clients, verbs, contacts, tags. How a whole line is read: `oneline`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import portfolio
from kundtui.desk.oneline import searchable
from kundtui.domain.standing import Filter
from kundtui.language import parts, verbs
from kundtui.language.fold import fold
from kundtui.language.parts import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kundtui.desk.desk import Desk
    from kundtui.desk.oneline import Meant
    from kundtui.store.port import Hit

MOST = 18
"""So many are offered at once: every verb."""
ROWS = 200
"""Clients whose tags are offered beside those of the client itself."""


class Offer(NamedTuple):
    """Something that may be meant by a word: what is shown, what is put in its place, where that begins, and the client that it is."""

    shown: str
    text: str
    start: int
    client: Hit | None = None


def offers(desk: Desk, meant: Meant, at: int, at_hand: Hit | None, language: str) -> tuple[Offer, ...]:
    """What the word that ends at this place of the line may become, the likeliest first; verbs by their word in the language."""
    typed = meant.line[:at]
    words = tuple(parts.words(typed))
    last = words[-1] if words and words[-1].end == len(typed) else Word("", len(typed), len(typed))
    if last.quoted or not searchable(typed):
        return ()
    return tuple(_offered(desk, meant, at_hand, language, last))[:MOST]


def _offered(desk: Desk, meant: Meant, at_hand: Hit | None, language: str, last: Word) -> Iterator[Offer]:
    found = meant.found
    verb, client = found.part("verb"), found.part("client")
    if verb is None or last.end <= verb.start:
        behind = last.start == 0 if at_hand else client is not None and client.end < last.start
        if found.client is not None and behind and verb is None:
            yield from (Offer(word, word, last.start) for word in verbs.beginning(last.text, language))
        elif at_hand is None and (typed := meant.line[: last.end].strip()):
            hits = desk.store.named(fold(typed)) or portfolio.find(desk, typed).clients
            yield from (Offer(f"{hit.name} ({hit.code})", hit.name, 0, hit) for hit in hits)
    elif found.client is not None and last.kind == "contact":
        yield from _contacts(desk, found.client, last)
    elif found.client is not None and last.kind == "tag":
        wanted = fold(last.text)
        yield from (Offer(f"#{tag}", f"#{tag}", last.start) for tag in _tags(desk, found.client) if fold(tag).startswith(wanted))


def _contacts(desk: Desk, client: Hit, last: Word) -> Iterator[Offer]:
    """The contacts who are there and whose name has a word that begins so: by that word where it names one alone."""
    dossier, now, wanted = portfolio.dossier(desk, client.client), desk.now(), fold(last.text)
    names = [str(one.value("name", now) or "") for one in dossier.contacts.values() if one.here(now)]
    for name in names:
        word = next((word for word in name.split() if fold(word).startswith(wanted)), "")
        if word and '"' not in name:
            alone = sum(any(fold(other).startswith(fold(word)) for other in one.split()) for one in names) == 1
            yield Offer(name, f"&{word}" if alone else f'&"{name}"', last.start)


def _tags(desk: Desk, client: Hit) -> Iterable[str]:
    """The tags that are in use, this client's first; none with a blank, for it would be two words."""
    own = list(portfolio.dossier(desk, client.client).client.newest("tags") or ())
    grid = desk.store.grid("name", False, Filter())  # noqa: FBT003 - as the port has it
    others = (tag for row in grid.rows(0, min(ROWS, grid.total)) for tag in row.tags)
    return [tag for tag in dict.fromkeys((*own, *others)) if not any(letter.isspace() for letter in tag)]
