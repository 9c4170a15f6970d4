"""Which client is meant by a typed name: exact, by its beginning, or nearly right. Where the names come from is not known here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from kundtui.language.fold import fold, straight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SHOWN = 9
"""Candidates that are offered at most: one key each."""
WHAT = ("code", "name", "alias", "former")
"""By what a client is found; the first is the better where two are equally near."""
EDITS = ((8, 2), (4, 1))
"""From that many letters on, so many typing errors (a letter wrong, missing, too much, or two swapped) are forgiven.

Under four letters none: one letter more or less makes another code there."""


class Named(Protocol):
    """What a candidate must tell of itself; the store's `Hit` does."""

    @property
    def client(self) -> str: ...
    @property
    def what(self) -> str: ...


T = TypeVar("T", bound=Named)
Match = tuple[tuple[int, ...], str, T]


class Guess(NamedTuple, Generic[T]):
    """The clients who may be meant, the best first, each once. `near`: none is as typed, they are only nearly so."""

    clients: tuple[T, ...] = ()
    sure: bool = False
    near: bool = False


def guess(typed: str, hits: Iterable[tuple[str, T]]) -> Guess[T]:
    """Guess who is meant among folded names. An exact code beats an exact name, that a beginning, that a near miss.

    Sure where one client alone is meant in the best of these ways; the beginning of a name goes before that of a later word in it.
    """
    wanted, pairs = straight(fold(typed)), tuple((straight(text), hit) for text, hit in hits)
    if not wanted:
        return Guess()
    for finds in (_is_code, _is_name, _begins):
        matches = [(rank, text, hit) for text, hit in pairs if (rank := finds(wanted, text, hit))]
        if matches:
            best = min(rank for rank, _, _ in matches)
            alone = len({hit.client for rank, _, hit in matches if rank == best}) == 1
            return Guess(_best(matches)[:SHOWN], sure=alone)
    found = _best(_near(wanted, pairs))
    return Guess(found[:SHOWN], sure=len(found) == 1, near=bool(found))


def _best(matches: Iterable[Match[T]]) -> tuple[T, ...]:
    """Sort the matches and keep the best of each client."""
    by_client: dict[str, T] = {}
    for _, _, hit in sorted(matches, key=lambda match: (match[0], WHAT.index(match[2].what), len(match[1]), match[1], match[2].client)):
        by_client.setdefault(hit.client, hit)
    return tuple(by_client.values())


def _is_code(wanted: str, text: str, hit: Named) -> tuple[int, ...]:
    return (1,) if text == wanted and hit.what == "code" else ()


def _is_name(wanted: str, text: str, _hit: Named) -> tuple[int, ...]:
    return (1,) if text == wanted else ()


def _begins(wanted: str, text: str, _hit: Named) -> tuple[int, ...]:
    """Tell whether the text begins so, or words in it do, each with one of the typed words."""
    if text.startswith(wanted):
        return (1,)
    parts = wanted.split()
    if not all(part in text for part in parts):
        return ()
    words = _words(text)
    return (2,) if all(any(word.startswith(part) for word in words) for part in parts) else ()


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text).split()


def _near(wanted: str, pairs: Iterable[tuple[str, T]]) -> Iterator[Match[T]]:
    """Find what differs by few typing errors as a whole or in words that follow each other; figures must be right."""
    edits = _forgiven(wanted)
    if not edits:
        return
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - 10 ms that a name typed right does not pay

    distance: Callable[..., int] = OSA.distance
    figures = _figures(wanted)
    for text, hit in pairs:
        for part in _parts(text, len(wanted.split())):
            allowed = min(edits, _forgiven(part))
            if allowed and _figures(part) == figures and (off := distance(wanted, part, score_cutoff=allowed)) <= allowed:
                yield (off,), text, hit


def _parts(text: str, count: int) -> Iterator[str]:
    yield text
    words = _words(text)
    for start in range(len(words) - count + 1):
        yield " ".join(words[start : start + count])


def _forgiven(text: str) -> int:
    return next((edits for length, edits in EDITS if len(text) >= length), 0)


def _figures(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())
