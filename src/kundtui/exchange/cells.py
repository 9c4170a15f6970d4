"""What one row says, field by field, judged: a country, a phone number, a day … Whom it means is in `parties`, what it becomes in `drafts`."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.domain.people import is_email, is_phone
from kundtui.domain.values import CHANNELS
from kundtui.language import cellwords, columndates
from kundtui.language.text import BLANKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, tzinfo

    from kundtui.exchange.headings import Columns

SEVERAL = " ::: "
"""What an address book writes between several addresses of a person."""
KIND_BEFORE = "::::"
"""What stands between the kind of a thing and its name, where a program writes both."""
SPOILED = "\ufffd"
"""What stands for a letter that some program before us could not read."""


class WrongCellError(ValueError):
    """A cell that cannot be what its column says. `code` and `facts` as in a problem."""

    def __init__(self, code: str, **facts: Any) -> None:  # noqa: ANN401 - facts of any kind
        super().__init__(code)
        self.code, self.facts = code, facts


class Days(NamedTuple):
    """How the days of a file are read: the order of each field's column, today, and the office's zone."""

    orders: dict[str, str]
    today: date
    zone: tzinfo


class Cells:
    """Reads rows by what their columns mean."""

    def __init__(self, columns: Columns, days: Days) -> None:
        self._places: dict[str, list[int]] = {}
        for place, field in enumerate(columns.fields):
            if field:
                self._places.setdefault(field, []).append(place)
        self._days = days
        self._ways: dict[str, Callable[[str], Any]] = {
            "country": _country,
            "email": _email,
            "phone": _phone,
            "severity": _severity,
            "channel": _channel,
            "direction": _direction,
            "minutes": _minutes,
            "date": lambda text: self._moment(text, "date"),
            "since": lambda text: self._moment(text, "since")[:10],
            "client": _name,
            "contact": _name,
            "first_name": _name,
            "last_name": _name,
        }

    def read(self, row: list[str]) -> tuple[dict[str, Any], list[tuple[str, WrongCellError]]]:
        """What the row says by field, what is empty left out; and what is wrong, by field."""
        said: dict[str, Any] = {}
        wrong: list[tuple[str, WrongCellError]] = []
        for field, places in self._places.items():
            texts = [text for text in (row[place].strip(BLANKS) for place in places) if not cellwords.nothing(text)]
            if not texts:
                continue
            try:
                said[field] = self._said(field, texts)
            except WrongCellError as error:
                wrong.append((field, error))
        return said, wrong

    def _said(self, field: str, texts: list[str]) -> Any:  # noqa: ANN401 - a text, a number or a list
        if SPOILED in "".join(texts):
            raise WrongCellError("spoiled_letters", text=next(text for text in texts if SPOILED in text))
        if field == "text":
            return "\n".join(dict.fromkeys(texts))
        if field in {"tags", "aliases"}:
            return list(dict.fromkeys(part for text in texts for part in parts(text)))
        way = self._ways.get(field)
        return way(texts[0]) if way else texts[0]

    def _moment(self, text: str, field: str) -> str:
        cell = columndates.parted(text)
        day = columndates.read(cell.day, self._days.orders.get(field, "ymd"), self._days.today)
        if day is None:
            raise WrongCellError("bad_cell_date", text=text)
        stamp = columndates.stamp(day, cell)
        if cell.clock is not None and not cell.offset:
            return datetime.fromisoformat(stamp).replace(tzinfo=self._days.zone).isoformat(timespec="seconds")
        return stamp


def parts(text: str) -> Iterator[str]:
    """The parts of a cell that holds several words: by semicolon, bar or comma. What a program marks as its own ("* myContacts") is none of them."""
    for sign in (SEVERAL, ";", "|"):
        text = text.replace(sign, ",")
    yield from (part.strip() for part in text.split(",") if part.strip() and not part.strip().startswith("* "))


def _name(text: str) -> str:
    text = text.rpartition(KIND_BEFORE)[2]
    if not any(letter.isalnum() for letter in text):
        raise WrongCellError("no_letters", text=text)
    return _line(text)


def _country(text: str) -> str:
    found = cellwords.country(text)
    if found is None:
        raise WrongCellError("bad_country", text=text)
    return found


def _email(text: str) -> str:
    """The first address of a cell, without the name that some programs write around it."""
    first = next((part for part in re.split(f"{SEVERAL}|[;,\n\r]", text) if part.strip()), "").strip(BLANKS)
    address = first.rpartition("<")[2].rstrip(">").removeprefix("mailto:")
    if not is_email(address):
        raise WrongCellError("bad_email", text=text)
    return address


def _phone(text: str) -> str:
    text = re.split(f"{SEVERAL}|[;\n\r]", text.strip(BLANKS))[0].strip(BLANKS)
    if not is_phone(text):
        raise WrongCellError("bad_phone", text=text)
    return _line(text)


def _line(text: str) -> str:
    """A text on one line, otherwise as it is written."""
    return text if text.isprintable() else " ".join(text.split())


def _severity(text: str) -> str:
    found = cellwords.severity(text)
    if found is None:
        raise WrongCellError("bad_severity", text=text)
    return found


def _channel(text: str) -> str:
    found = cellwords.channel(text)
    if found is None:
        raise WrongCellError("bad_channel", text=text, allowed=", ".join(CHANNELS))
    return found


def _direction(text: str) -> str:
    found = cellwords.direction(text)
    if found is None:
        raise WrongCellError("bad_direction", text=text)
    return found


def _minutes(text: str) -> int:
    """A whole number of minutes, whatever sign parts the decimals, or hours and minutes."""
    hours, colon, rest = text.partition(":")
    if colon and hours.isdecimal() and rest[:2].isdecimal():
        return int(hours) * 60 + int(rest[:2])
    number = "".join(text.casefold().removesuffix("min").strip(BLANKS + ".").replace(",", ".").split())
    try:
        return round(float(number)) if float(number) >= 0 and not number.startswith("n") else int("-")
    except (ValueError, OverflowError):
        raise WrongCellError("bad_minutes", text=text) from None
