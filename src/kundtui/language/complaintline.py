"""Reads a complaint typed on one line: `[client] [! !! !!! or a word] text [&contact]`. Who is meant is found elsewhere."""

from __future__ import annotations

from typing import NamedTuple

from kundtui.domain.values import SEVERITIES
from kundtui.language.severity import read as read_severity


class ComplaintLine(NamedTuple):
    """What was understood. `severity` is "" where the line does not say; `contact` is as typed, without its sign."""

    text: str
    severity: str = ""
    contact: str = ""


def read(line: str) -> ComplaintLine:
    """Read what follows the client. A severity is one only as the first whole word; a text in quotes is taken as it stands."""
    severity, rest = _graded(line.strip())
    quoted = _quoted(rest)
    if quoted is not None:
        return ComplaintLine(quoted[0], severity, _contact(quoted[1].split())[1])
    words, contact = _contact(rest.split(" "))
    return ComplaintLine(" ".join(words).strip(), severity, contact)


def as_entry(line: str) -> str:
    """The same as an entry line about a client at hand: its marks, then the words; the low ones where the line does not say."""
    severity, rest = _graded(line.strip())
    return f"{'!' * (SEVERITIES.index(severity or SEVERITIES[0]) + 1)} {rest}"


def _graded(line: str) -> tuple[str, str]:
    """Part how grave it is from the words; "" where the line does not say."""
    first, _, rest = line.partition(" ")
    bangs = len(first) - len(first.lstrip("!"))
    if bangs:
        return SEVERITIES[min(bangs, len(SEVERITIES)) - 1], f"{first[bangs:]} {rest}".strip()
    if rest.strip() and read_severity(first) in SEVERITIES:
        return read_severity(first), rest
    return "", line


def _quoted(text: str) -> tuple[str, str] | None:
    """A text in quotes and what follows it; None where it does not begin with quotes that end."""
    for opening, closing in (('"', '"'), ("”", "”"), ("“", "”"), ("«", "»")):
        if text.startswith(opening) and (end := text.find(closing, 1)) > 0:
            return text[1:end].strip(), text[end + 1 :]
    return None


def _contact(words: list[str]) -> tuple[list[str], str]:
    """Take out the first word that names a contact: &lisa, or @lisa where a keyboard makes that easier."""
    at = next((at for at, word in enumerate(words) if len(word) > 1 and word[0] in "&@"), None)
    return (words, "") if at is None else ([*words[:at], *words[at + 1 :]], words[at][1:])


def clients(line: str) -> list[tuple[str, str]]:
    """The ways to take the first words for a client and the rest for the complaint, the longest name first."""
    words = line.split(" ")
    ways = [(" ".join(words[:count]).strip(), " ".join(words[count:]).strip()) for count in range(min(4, len(words)), 0, -1)]
    return [(client, rest) for client, rest in ways if client]
