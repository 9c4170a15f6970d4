"""The words of a status report: its five lines to begin from in three languages (T14), what of them was filled in, how long it is, its position.

No I/O. A report is written in the client's language, whatever the language of the screens.
"""

from __future__ import annotations

LINES = {
    "sv": ("Klart:", "Nästa steg:", "Behövs från er:", "Risker:", "Nästa rapport:"),
    "nb": ("Ferdig:", "Neste steg:", "Trengs fra dere:", "Risikoer:", "Neste rapport:"),
    "en": ("Done:", "Next:", "Needed from you:", "Risks:", "Next report:"),
}
"""Language -> done, next, needed from you, risks, when next."""
BY_COUNTRY = {"SE": "sv", "NO": "nb"}
"""The language that clients of a country are written in; others in English."""
NONE = "-"
"""How one says that there is no position."""
LONGEST = 6
"""Figures of a number of milestones."""
_LABELS = frozenset(label for lines in LINES.values() for label in lines)


def template(language: str, next_on: str = "") -> str:
    """The five lines, each with its label alone; the last names the day of the next report where it is known."""
    *first, last = LINES[language]
    return "\n".join([*(f"{label} " for label in first), f"{last} {next_on}"])


def untouched(text: str) -> bool:
    """Tell whether nothing but the lines of a template is there, a day of the next report apart."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    lasts = tuple(labels[-1] for labels in LINES.values())
    return all(line in _LABELS or line.startswith(lasts) for line in lines)


def filled(text: str) -> str:
    """The text without lines of the template that were left empty; nothing where none was filled in."""
    if untouched(text):
        return ""
    return "\n".join(line.rstrip() for line in text.splitlines() if line.strip() and line.strip() not in _LABELS)


def words_in(text: str) -> int:
    """How many words the client reads: labels, numbers and signs between blanks each count as one."""
    return len(text.split())


def position(typed: str) -> tuple[int, int] | None:
    """Read a position such as 3/5: so many milestones done, of so many; None where it is none."""
    done, slash, of = (part.strip() for part in typed.partition("/"))
    numbers = all(part.isascii() and part.isdigit() and len(part) <= LONGEST for part in (done, of))
    return (int(done), int(of)) if slash and numbers else None
