"""The payload of an entry as it comes in: the marks of `domain.values` turned into checks. What a change of a field may hold: `changes`.

Codes come out, never a library's words; the good case costs a microsecond or two.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from functools import cache
from re import compile as pattern
from types import NoneType
from typing import Annotated, Any, Literal, NamedTuple, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

import typing_extensions
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError, with_config
from pydantic_core import PydanticCustomError

from kundtui.domain.kinds import KINDS, OFFICE_KINDS
from kundtui.language.text import NAME, TEXT, Unclean, clean

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Days outside are typing errors, and the rules could not count on from them."""
MOST = 1_000_000_000
"""The largest number of anything that is counted."""
DEEPEST = 8
"""How deep a value may be nested where a field may hold anything."""
MONEY = pattern(r"-?[0-9]{1,15}(\.[0-9]{1,4})?")
QUOTED = pattern(r"'([^']*)'")


_TYPED_DICT: Any = typing_extensions.TypedDict
"""Called as a function: pydantic reads only these, and before Python 3.12 not those of the standard library."""


Path = tuple[int | str, ...]
"""Where in a payload: names of fields, and places in lists."""
STAND_IN = "x"
"""What stands for an emptied text while the rest is checked."""


class Wrong(NamedTuple):
    """One thing that is wrong with a payload: where, a code of `words.refusals`, its facts."""

    field: str
    code: str
    facts: dict[str, Any]
    path: Path = ()


class BadPayloadError(Exception):
    """A payload that cannot be kept, with everything that is wrong in it."""

    def __init__(self, wrongs: list[Wrong]) -> None:
        super().__init__(wrongs)
        self.wrongs = wrongs


def check(kind: str, data: object) -> dict[str, Any]:
    """Give a payload of a known kind, cleaned; raises BadPayloadError."""
    try:
        kept: dict[str, Any] = _adapter(kind).validate_python(data)
    except ValidationError as error:
        raise BadPayloadError(wrongs_of(error)) from None
    return kept


def check_emptied(kind: str, data: object) -> tuple[dict[str, Any], str]:
    """As `check`, but texts may be empty, as an erasure leaves them; tells the first such field, or ""."""
    try:
        return check(kind, data), ""
    except BadPayloadError as bad:
        places = [wrong.path for wrong in bad.wrongs]
        if not isinstance(data, dict) or not all(wrong.code == "empty_field" and _at(data, wrong.path) == "" for wrong in bad.wrongs):
            raise
    kept = check(kind, _put(data, places, STAND_IN))
    return _put(kept, places, ""), ".".join(map(str, places[0]))


def _at(data: Any, path: Path) -> Any:  # noqa: ANN401 - JSON is anything
    for step in path:
        if isinstance(data, dict) and step not in data:
            return None
        data = data[step]
    return data


def _put(data: dict[str, Any], places: list[Path], text: str) -> dict[str, Any]:
    """Give a copy with this text at these places."""
    copied: dict[str, Any] = deepcopy(data)
    for *way, last in places:
        _at(copied, tuple(way))[last] = text
    return copied


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(checked_type(KINDS[kind].payload if kind in KINDS else OFFICE_KINDS[kind][1]))


def checked_type(hint: Any) -> Any:  # noqa: ANN401, PLR0911 - a type hint is anything, and each sort of them is told apart
    """Turn a payload's type hint into one whose marks are checks."""
    if hint is Any:
        return Annotated[Any, AfterValidator(clean_value)]
    if is_typeddict(hint):
        fields = {name: checked_type(field) for name, field in get_type_hints(hint, include_extras=True).items()}
        return with_config(ConfigDict(extra="forbid", strict=True))(_TYPED_DICT(hint.__name__, fields))
    origin, inner = get_origin(hint), get_args(hint)
    if origin is NotRequired:
        return typing_extensions.NotRequired[checked_type(inner[0])]
    if origin is Annotated:
        return CHECKS[inner[1]]
    if origin is list:
        return list[checked_type(inner[0])]  # type: ignore[misc]
    if origin is dict:
        return dict[checked_type(inner[0]), checked_type(inner[1])]  # type: ignore[misc]
    if origin is Literal and isinstance(inner[0], int):
        return Annotated[hint, BeforeValidator(_no_truth)]
    return hint


def _no_truth(value: object) -> object:
    """A choice among numbers: True is no 1, and 1.0 neither."""
    if not isinstance(value, int | str) or isinstance(value, bool):
        raise PydanticCustomError("not_whole", "not_whole")
    return value


def _cleaned(text: str, *, lines: bool, limit: int) -> str:
    try:
        kept = clean(text, lines=lines, limit=limit)
    except Unclean as unclean:
        raise PydanticCustomError(unclean.code, "unclean", unclean.facts) from None
    if not kept:
        raise PydanticCustomError("empty_field", "empty_field")
    return kept


def _text(text: str) -> str:
    return _cleaned(text, lines=True, limit=TEXT)


def _name(text: str) -> str:
    return _cleaned(text, lines=False, limit=NAME)


def _day(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("bad_day", "bad_day", {"text": text}) from None
    if text != day.isoformat():
        raise PydanticCustomError("bad_day", "bad_day", {"text": text})
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError("too_far", "too_far", {"text": text})
    return text


def _money(text: str) -> str:
    if not MONEY.fullmatch(text):
        raise PydanticCustomError("bad_money", "bad_money", {"text": text})
    return text


def clean_value(value: Any, depth: int = 0) -> Any:  # noqa: ANN401 - JSON is anything
    """Clean a value that may be anything: its texts, and how deep it goes."""
    if isinstance(value, str):
        return _cleaned(value, lines=True, limit=TEXT) if value else value
    if isinstance(value, bool | int | float | NoneType):
        return value
    if depth >= DEEPEST:
        raise PydanticCustomError("too_deep", "too_deep")
    if isinstance(value, list):
        return [clean_value(one, depth + 1) for one in value]
    return {_name(name): clean_value(one, depth + 1) for name, one in value.items()}


CHECKS: dict[str, Any] = {
    "text": Annotated[str, Field(strict=True), AfterValidator(_text)],
    "answer": Annotated[str, Field(strict=True), AfterValidator(_text)],
    "name": Annotated[str, Field(strict=True), AfterValidator(_name)],
    "ref": Annotated[str, Field(strict=True), AfterValidator(_name)],
    "day": Annotated[str, Field(strict=True), AfterValidator(_day)],
    "money": Annotated[str, Field(strict=True), AfterValidator(_money)],
    "minutes": Annotated[int, Field(strict=True, ge=0, le=MOST)],
    "count": Annotated[int, Field(strict=True, ge=0, le=MOST)],
}
CODES = {
    "missing": "missing_field",
    "extra_forbidden": "unknown_field",
    "string_type": "not_text",
    "string_unicode": "surrogate",
    "int_type": "not_whole",
    "greater_than_equal": "not_whole",
    "less_than_equal": "not_whole",
    "bool_type": "not_truth",
    "list_type": "not_list",
    "dict_type": "not_object",
    "literal_error": "bad_value",
}
"""What the library calls an error -> our code; codes of our own checks stand for themselves."""


def wrongs_of(error: ValidationError, before: str = "") -> list[Wrong]:
    """Say each error of the library as code, field path and facts."""
    found = []
    for one in error.errors(include_url=False):
        field = ".".join(map(str, (*((before,) if before else ()), *one["loc"])))
        facts = dict(one.get("ctx") or {})
        if one["type"] == "literal_error":
            expected = facts.pop("expected")
            facts = {"value": one["input"], "allowed": ", ".join(QUOTED.findall(expected)) or expected.replace(" or ", ", ")}
        found.append(Wrong(field, CODES.get(one["type"], one["type"]), {"field": field or "data", **facts}, one["loc"]))
    return found
