"""Which of many names are nearly a given one: the same but for the kind of firm, a typing error, or words behind. Who is meant by a typed name: `names`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS_OF_FIRM = frozenset(
    [
        "ab",
        "as",
        "asa",
        "hb",
        "kb",
        "ek",
        "ans",
        "da",
        "ba",
        "oy",
        "aps",
        "gmbh",
        "ltd",
        "inc",
        "llc",
        "plc",
        "enk",
        "nuf",
        "publ",
        "aktiebolag",
        "aktiebolaget",
        "handelsbolag",
        "kommanditbolag",
        "aksjeselskap",
        "limited",
    ]
)
"""What stands behind a firm's name and tells nobody which firm it is."""
AND = frozenset(("och", "og", "and", "und"))
"""What others write as a sign, which counts for nothing."""
LEAST_WORDS = 2
"""Words that a name must have for a longer one that begins so to be nearly it."""
EDITS = ((8, 2), (4, 1))
"""From that many letters on, so many typing errors are forgiven."""
MOST = 9


class Nearly:
    """Many names with whom they stand for, asked many times. Figures must be right: firm 12 is not firm 13."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        self._by_figures: dict[str, tuple[list[str], list[str]]] = {}
        self._by_start: dict[str, list[tuple[str, str]]] = {}
        for name, whose in named:
            self.add(name, whose)

    def add(self, name: str, whose: str) -> None:
        """Take in a name."""
        bare = core(name)
        if bare:
            names, owners = self._by_figures.setdefault(_figures(bare), ([], []))
            names.append(bare)
            owners.append(whose)
            self._by_start.setdefault(_start(bare), []).append((bare, whose))

    def to(self, name: str) -> tuple[str, ...]:
        """Whom the name may stand for, the nearest first, each once."""
        bare = core(name)
        names, owners = self._by_figures.get(_figures(bare), ([], []))
        longer = self._by_start.get(_start(bare), []) if _start(bare) else []
        begun = [whose for other, whose in longer if _begins(bare, other) or _begins(other, bare)]
        return tuple(dict.fromkeys((*self._typed(bare, names, owners), *begun)))[:MOST]

    @staticmethod
    def _typed(bare: str, names: list[str], owners: list[str]) -> list[str]:
        """Whom it stands for if it is mistyped, the fewest errors first."""
        if not bare or not names:
            return []
        from rapidfuzz import process  # noqa: PLC0415 - 10 ms that an import without near names does not pay
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above

        edits = _forgiven(bare)
        found = process.extract(bare, names, scorer=OSA.distance, score_cutoff=edits, limit=MOST)
        return [owners[place] for other, off, place in found if off <= _forgiven(other)]


def core(name: str) -> str:
    """A folded name without signs and without the kind of firm."""
    letters = "".join(letter if letter.isalnum() else " " for letter in fold(name).replace("'", ""))
    words = letters.split()
    telling = [word for word in words if word not in KINDS_OF_FIRM and word not in AND]
    return " ".join(telling or words)


def _start(text: str) -> str:
    """The first words that two names must share for one to be the beginning of the other; "" where it has too few."""
    words = text.split()
    return " ".join(words[:LEAST_WORDS]) if len(words) >= LEAST_WORDS else ""


def _begins(short: str, long: str) -> bool:
    return long.startswith(short + " ") and _figures(short) == _figures(long)


def _forgiven(text: str) -> int:
    return next((allowed for length, allowed in EDITS if len(text) >= length), 0)


def _figures(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())
