"""How a line begins: whose client it is, found in the words before the verb. What follows is read in `oneline`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from kundtui.language import verbs
from kundtui.language.understood import Part, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    from kundtui.language.parts import Word

    T_co = TypeVar("T_co", covariant=True)

    class Who(Protocol[T_co]):
        """Whom a name may mean, as `names.Guess` tells it."""

        @property
        def clients(self) -> tuple[T_co, ...]: ...
        @property
        def sure(self) -> bool: ...

    class Finds(Protocol[T_co]):
        """Finds clients by a typed name; with `whole` only those who are called so or whose name begins so, none that is nearly right."""

        def __call__(self, typed: str, *, whole: bool) -> Who[T_co]: ...


T = TypeVar("T")

CLIENT = 8
"""Words of a client's name that are looked at."""


class Started(NamedTuple, Generic[T]):
    """The beginning of a line: who is meant, and the number of the word that follows."""

    client: T | None
    candidates: tuple[T, ...]
    next: int
    parts: tuple[Part, ...]
    problem: Problem | None = None


def whose(words: Sequence[Word], find: Finds[T]) -> Started[T]:
    """Find whom the words before a verb mean: the longest whole name first; before the first verb also one nearly right."""
    splits = [at for at in range(1, min(CLIENT + 1, len(words))) if not words[at].quoted and verbs.read(words[at].text)]
    for at in reversed(splits):
        who = find(_named(words[:at]), whole=True) if at != splits[0] else find(_named(words[:at]), whole=False)
        part = Part("client", words[0].start, words[at - 1].end)
        if who.sure:
            return Started(who.clients[0], (), at, (part,))
        if who.clients:
            facts = {"text": _named(words[:at]), "names": ", ".join(str(getattr(one, "name", one)) for one in who.clients)}
            return Started(None, who.clients, at, (part,), Problem("ambiguous_client", part.start, part.end, facts))
    return _unfollowed(words[: splits[0]] if splits else words, find)


def _unfollowed(words: Sequence[Word], find: Finds[T]) -> Started[T]:
    """Tell what is wrong with a line whose client is not known, or is not followed by a verb."""
    if not words:
        return Started(None, (), 0, (), Problem("empty_line", 0, 0, {}))
    for at in range(min(CLIENT, len(words)), 0, -1):
        who = find(_named(words[:at]), whole=True)
        if who.clients:
            part = Part("client", words[0].start, words[at - 1].end)
            sure = who.clients[0] if who.sure else None
            return Started(sure, () if who.sure else who.clients, at, (part,), _no_verb(words, at))
    first = words[0]
    if verbs.read(first.text) and not first.quoted:
        return Started(None, (), 0, (), Problem("client_first", first.start, first.end, {"word": first.text}))
    return Started(None, (), 0, (), Problem("unknown_client", first.start, words[-1].end, {"text": said(words[:1])}))


def _no_verb(words: Sequence[Word], at: int) -> Problem:
    if at == len(words):
        return Problem("verb_missing", words[-1].end, words[-1].end, {})
    return Problem("no_verb", words[at].start, words[at].end, {"word": words[at].text})


def as_named(line: str, word: Word) -> Word:
    """A word as it may stand in a client's name: "Berg & Co" has its sign."""
    return word if word.quoted else word._replace(text=line[word.start : word.end])


def said(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _named(words: Sequence[Word]) -> str:
    """Tell the name that words make; a colon or a comma behind it is none of it."""
    return said(words).rstrip(" :,;") or said(words)
