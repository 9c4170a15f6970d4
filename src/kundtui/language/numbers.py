"""Numbers as people type them: 12 000,50 and 12'000.50, a share with %, a range of three with .. between. Amounts in files: `cellwords`."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

BETWEEN = ".."
LONGEST = 24
"""Characters of a number; what is longer is none."""
BLANKS = str.maketrans("", "", " '\u00a0\u202f\u2019_")
GROUP = 3
"""Digits of a group of thousands."""


class Ranged(NamedTuple):
    """Lowest, likely and highest, as they were typed; all the same where one number was."""

    low: Fraction
    likely: Fraction
    high: Fraction


def number(typed: str) -> Fraction | None:
    """Read one number; None where it is none. A comma or a point is the decimal mark unless three digits of a group follow each."""
    text = typed.translate(BLANKS)
    sign = text.startswith(("-", "\N{MINUS SIGN}"))
    text = text[1:] if sign else text
    if not text or len(text) > LONGEST:
        return None
    whole, _, part = _marked(text).partition(".")
    if not (whole + part).isascii() or not (whole + part).isdigit() or not whole:
        return None
    value = Fraction(int(whole + part), 10 ** len(part))
    return -value if sign else value


def _marked(text: str) -> str:
    """The number with a point before its decimals and nothing between its thousands."""
    marks = [mark for mark in text if mark in ",."]
    if len(set(marks)) > 1:
        decimal = marks[-1]
        return text.replace("," if decimal == "." else ".", "").replace(decimal, ".") if text.count(decimal) == 1 else "?"
    if len(marks) > 1:
        groups = text.replace(",", ".").split(".")
        return "".join(groups) if all(len(group) == GROUP for group in groups[1:]) else "?"
    return text.replace(",", ".")


def share(typed: str) -> Fraction | None:
    """Read a share: 70 %, 70 or 0,7 is seven tenths; above one it is per cent."""
    text = typed.strip()
    value = number(text.removesuffix("%").strip())
    if value is None:
        return None
    return value / 100 if text.endswith("%") or value > 1 else value


def ranged(typed: str, *, shares: bool = False) -> Ranged | None:
    """Read a number or a range `lowest..likely..highest`; of two the likely one is their middle. None where it is no range upwards."""
    one = share if shares else number
    values = [one(part.strip()) for part in typed.split(BETWEEN)]
    read = [value for value in values if value is not None]
    if len(read) != len(values) or not 1 <= len(read) <= GROUP or read != sorted(read):
        return None
    low, high = read[0], read[-1]
    return Ranged(low, read[1] if len(read) == GROUP else (low + high) / 2, high)
