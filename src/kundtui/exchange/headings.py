"""What the columns of a table mean: its heading found, each column recognised or told, and what kind of list it is. Words are in `language.columnwords`."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.refused import Refused
from kundtui.exchange.likely import likely
from kundtui.exchange.sheet import HIGHEST, MARK, Row
from kundtui.language.columnwords import (
    ABOUT_COMPLAINTS,
    ABOUT_FIRMS,
    ABOUT_SALES,
    ABOUT_TALKS,
    ABOUT_TASKS,
    OF_ANYTHING,
    WEAK,
    WORDS,
    field_of,
    squash,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PEOPLE = ("contact", "first_name", "last_name")
OF_CLIENTS = ("client", "code", *PEOPLE, "email", "phone", "role", "country", "tags", "aliases", "owner", "since")
MIXED = ("is_company", "parent")
"""What tells firms and their people apart where they stand among one another, each with a name."""
KINDS = {
    "clients": (*OF_CLIENTS, *MIXED),
    "contacts": OF_CLIENTS,
    "interactions": ("client", "code", *PEOPLE, "date", "channel", "direction", "minutes", "text"),
    "complaints": ("client", "code", *PEOPLE, "date", "channel", "severity", "text"),
}
"""Kind of list -> the fields that its rows may have."""
NEEDED = {"clients": (), "contacts": (), "interactions": ("date", "channel"), "complaints": ("date", "severity", "text")}
LACKS = {"severity": "missing_severity", "channel": "missing_channel"}
"""Field that may be told of all rows -> what is refused where no column has it."""
TELLABLE = ("name", *(field for field in WORDS if field not in {"name", "client", *MIXED}))
"""The fields that a column may be told to be: `name` is the client's."""
SEVERAL = ("text", "tags", "aliases")
"""Fields whose columns are read together; of the others a told one takes the place of those that are recognised."""
UNUSED = "-"
SHOWN = 12
"""Headings that a refusal names at most."""


class Asked(NamedTuple):
    """What was told about a table. `columns`: heading, or its number -> field; `headed`: it has a heading.

    `severity`, `channel`: of every row that does not say; `client`: of every row.
    """

    kind: str = ""
    columns: Mapping[str, str] = {}
    severity: str = ""
    client: str = ""
    headed: bool = True
    channel: str = ""


class Columns(NamedTuple):
    """What a table is: its kind, the number of its heading row (0: none), the headings, and the field of each ("" is not used)."""

    kind: str
    row: int
    headings: tuple[str, ...]
    fields: tuple[str, ...]

    def heading(self, field: str) -> str:
        """The heading of the first column that holds a field, or ""."""
        return next((heading for heading, one in zip(self.headings, self.fields, strict=True) if one == field), "")

    def told(self) -> tuple[tuple[str, str], ...]:
        """What is used, as (heading, field)."""
        return tuple((heading, field) for heading, field in zip(self.headings, self.fields, strict=True) if field)

    def unused(self) -> tuple[str, ...]:
        """The headings of columns that are not used."""
        return tuple(heading for heading, field in zip(self.headings, self.fields, strict=True) if heading and not field)


def signature(cells: Sequence[str]) -> str:
    """What a heading is remembered by."""
    return sha256("\x1f".join(map(squash, cells)).encode()).hexdigest()[:16]


def told_columns(pairs: Sequence[str]) -> dict[str, str]:
    """Read what was told of columns, each as HEADING=FIELD; refuses a field that there is none of."""
    found: dict[str, str] = {}
    for pair in pairs:
        heading, equals, field = pair.rpartition("=")
        if not equals or not heading.strip():
            raise Refused("bad_map", text=pair)
        field = field.strip().lower().replace("-", "_") or UNUSED
        if field not in (*TELLABLE, "client", "_", UNUSED):
            raise Refused("unknown_column_field", heading=heading, text=field, allowed=", ".join(TELLABLE))
        told, heading = {"name": "client", "_": UNUSED}.get(field, field), heading.strip()
        if found.setdefault(heading, told) != told:
            old, now = ("name" if one == "client" else one for one in (found[heading], told))
            raise Refused("column_twice", heading=heading, old=old, now=now)
    return found


def heading_row(rows: Sequence[Row], asked: Asked, name: str) -> Row:
    """Find the row of headings among the first ones: where most cells are known, or told."""
    if not rows:
        raise Refused("empty_table", file=name)
    if not asked.headed:
        return Row(0, [str(number) for number in range(1, max(len(row.cells) for row in rows) + 1)])
    told = {squash(heading) for heading in asked.columns}
    return max(
        rows[:HIGHEST], key=lambda row: sum(bool(field_of(cell)) + (bool(cell.strip()) and squash(cell) in told) for cell in row.cells)
    )


def recognise(row: Row, asked: Asked, below: Sequence[Row] = ()) -> Columns:
    """Say what each column is and what kind of list it makes; refuses what is none, with what was found and what is needed.

    `below`: some rows under the heading, for what a heading alone does not tell.
    """
    headings, told, fields = meanings(row, asked, below)
    squashed = [squash(heading) for heading in headings]
    _refuse_unknown(headings, asked)
    if not asked.kind and not asked.columns and not any(fields):
        raise Refused("unknown_table", found=_shown(headings))
    kind = _asked_kind(asked, squashed) or _kind(fields, squashed)
    if not asked.kind:
        _refuse_other(headings, squashed, kind, told=bool(asked.columns))
    fields = _named(fields, headings, kind, asked)
    kept = tuple(field if field in KINDS[kind] else "" for field in fields)
    columns = Columns(kind, row.number, headings, kept)
    _refuse_idle(columns, told)
    _refuse_lacking(columns, asked)
    return columns


def _refuse_other(headings: Sequence[str], squashed: Sequence[str], kind: str, *, told: bool) -> None:
    """Refuse a table of what was sold, or of what is to be done, where nobody said what its rows are."""
    sold = [heading for heading, word in zip(headings, squashed, strict=True) if word in ABOUT_SALES]
    talks = kind == "interactions" and any(word.startswith(ABOUT_TALKS) for word in squashed)
    if sold and kind != "complaints" and not talks and not told:
        raise Refused("sales_table", found=_shown(sold))
    tasks = [heading for heading, word in zip(headings, squashed, strict=True) if word.startswith("task") or word in ABOUT_TASKS]
    asked_for = any(word.startswith(("issue", "request")) for word in squashed)
    if tasks and kind != "interactions" and not asked_for and not _speaks_of_complaints(squashed):
        raise Refused("task_table", found=_shown(tasks))


def meanings(row: Row, asked: Asked, below: Sequence[Row] = ()) -> tuple[tuple[str, ...], list[str], list[str]]:
    """The headings, what was told of each, and what each means: a field, “name” of whom is not known yet, or ""."""
    headings = tuple(" ".join(cell.replace(MARK, "").split()) for cell in row.cells)
    while headings and not headings[-1]:
        headings = headings[:-1]
    squashed = [squash(heading) for heading in headings]
    told = [_told(place, heading, asked) for place, heading in enumerate(headings, 1)]
    found = likely([_recognised(heading, told) for heading in headings], squashed, below)
    fields = [field or _strongest(place, found, squashed) for place, field in enumerate(told)]
    return headings, told, fields if {"name", *MIXED} <= set(fields) else ["" if field in MIXED else field for field in fields]


def _told(place: int, heading: str, asked: Asked) -> str:
    for told, field in asked.columns.items():
        if told == str(place) or (heading and squash(told) == squash(heading)):
            return field
    return ""


def _recognised(heading: str, told: Sequence[str]) -> str:
    """What a heading says, unless another column was told to be it; a text may stand in several."""
    field = field_of(heading)
    return "" if field in told and field not in SEVERAL else field


def _strongest(place: int, found: Sequence[str], squashed: Sequence[str]) -> str:
    """What a heading means, unless it means it weakly and another one says it plainly."""
    field = found[place]
    plain = any(one == field and word not in WEAK for one, word in zip(found, squashed, strict=True))
    return "" if squashed[place] in WEAK and plain else field


def _refuse_idle(columns: Columns, told: Sequence[str]) -> None:
    """Refuse what was told of a column and is nothing that such a list has."""
    for heading, field in zip(columns.headings, told, strict=True):
        if field not in ("", UNUSED, *KINDS[columns.kind]):
            raise Refused("idle_column", heading=heading, told="name" if field == "client" else field, list=columns.kind)


def _refuse_unknown(headings: Sequence[str], asked: Asked) -> None:
    """Refuse what was told of a column that the table does not have."""
    there = {squash(heading) for heading in headings}
    for told in asked.columns:
        if squash(told) not in there and not (told.isdigit() and 1 <= int(told) <= len(headings)):
            raise Refused("unknown_column", heading=told, found=_shown(headings))


def _asked_kind(asked: Asked, squashed: Sequence[str]) -> str:
    """What kind of list was told, or follows from what was told of all rows."""
    if asked.kind or asked.severity:
        return asked.kind or "complaints"
    return "interactions" if asked.channel and not _speaks_of_complaints(squashed) else ""


def _kind(fields: Sequence[str], squashed: Sequence[str]) -> str:
    """Tell what kind of list has these fields."""
    there = set(fields)
    if _speaks_of_complaints(squashed) and {"text", "severity"} & there:
        return "complaints"
    talks = any(word.startswith(ABOUT_TALKS) for word in squashed) and {"channel", "direction", "minutes"} & there
    graded = "severity" in there and ("date" in there or not any(word in WEAK for word in _said_by("severity", fields, squashed)))
    if graded and not talks:
        return "complaints"
    dated = "date" in there and (talks or "channel" in there) and {"client", "text"} & there
    if dated and not ABOUT_FIRMS & set(squashed):
        return "interactions"
    people = {"first_name", "last_name"} & there
    return "contacts" if people or {"email", "name", "client"} <= there else "clients"


def _speaks_of_complaints(squashed: Sequence[str]) -> bool:
    return any(word.startswith(ABOUT_COMPLAINTS) or ABOUT_COMPLAINTS[0] in word for word in squashed)


def _said_by(field: str, fields: Sequence[str], squashed: Sequence[str]) -> list[str]:
    return [word for one, word in zip(fields, squashed, strict=True) if one == field]


def _named(fields: list[str], headings: Sequence[str], kind: str, asked: Asked) -> list[str]:
    """Decide whose name a column called just “Name” holds: the client's, or a person's."""
    if "name" not in fields:
        return fields
    if asked.kind == "contacts" or "client" in fields or asked.client or {"first_name", "last_name"} & set(fields):
        whose = "contact"
    elif asked.kind or kind != "clients" or {"contact", *MIXED} & set(fields) or _tells_of_firms(fields, headings, asked):
        whose = "client"
    else:
        raise Refused("name_of_whom", found=_shown(headings))
    return [whose if field == "name" else field for field in fields]


def _tells_of_firms(fields: Sequence[str], headings: Sequence[str], asked: Asked) -> bool:
    """Tell whether a plain “Name” is a firm's: it has what only firms have, or a code that is not just any."""
    squashed = set(map(squash, headings))
    bare = set(fields) <= {"", "name", "code"} and not asked.columns and OF_ANYTHING & squashed
    return bool(ABOUT_FIRMS & squashed) or ("code" in fields and not bare)


def names_persons(columns: Columns, asked: Asked) -> bool:
    """Whether each row is a client who is a person: so it was told, and no column has another client's name."""
    there = set(columns.fields)
    return asked.kind == "clients" and "client" not in there and bool({*PEOPLE} & there)


def _refuse_lacking(columns: Columns, asked: Asked) -> None:
    """Refuse a list that lacks what none of its rows could be without."""
    there, kind = set(columns.fields), columns.kind
    found = _shown(columns.headings)
    told = {"code", "client"} & set(asked.columns.values()) if kind == "contacts" else kind != "clients"
    by_code = "code" in there and told
    if "client" not in there and not by_code and not asked.client and not names_persons(columns, asked):
        lacks_people = kind != "clients" and {*PEOPLE} & there
        raise Refused("people_without_client" if lacks_people else "no_client_column", found=found)
    if kind == "contacts" and not {*PEOPLE, "email"} & there:
        raise Refused("missing_column", column="contact", told="contact", found=found)
    free = _shown(columns.unused()) or found
    for field in NEEDED[kind]:
        if field not in there and not getattr(asked, field, ""):
            raise Refused(LACKS.get(field, "missing_column"), column=field, told=field, found=free)


def _shown(headings: Sequence[str]) -> str:
    named = [heading for heading in headings if heading]
    return ", ".join(named[:SHOWN]) + (" …" if len(named) > SHOWN else "")
