"""One line of JSON as an entry that has not been judged yet: the envelope's own fields, and an id where there is none. Payloads: `payload`."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, datetime, timedelta
from hashlib import sha256
from re import compile as pattern
from typing import TYPE_CHECKING, Any

from kundtui.desk.incoming import Line, Problem
from kundtui.desk.numbered import Numbered
from kundtui.domain.entry import Entry, is_day
from kundtui.domain.kinds import KINDS, OFFICE_KINDS
from kundtui.exchange.changes import refuse_changes
from kundtui.exchange.payload import FIRST_YEAR, BadPayloadError, check_emptied
from kundtui.language.text import NAME, Unclean, clean

if TYPE_CHECKING:
    from datetime import tzinfo

    from kundtui.exchange.lines import Raw

FIELDS = frozenset(
    ("id", "operation", "client", "kind", "subject", "at", "recorded_at", "by", "data", "salt", "digest", "voided", "seq"),
)
MOMENT = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?")
AHEAD = timedelta(minutes=5)
"""How far an `at` may lie ahead: clocks differ."""
DIGITS = 15
"""Figures of a whole number; more would not survive every reader of JSON."""
CHANGES = ("client.changed", "contact.changed", "policy.changed")


class NotReadError(ValueError):
    """A line that is no entry. `code` and `facts` as in a problem."""

    def __init__(self, code: str, field: str = "", /, **facts: object) -> None:
        super().__init__(code)
        self.problem = Problem(0, code, facts, field)


class Reader:
    """Reads lines one after the other, in the order of the file. `now` is the clock's moment, `zone` the office's.

    `torn`: what can be read of the lines whose form is bad, so that what they name is judged with the rest.
    """

    def __init__(self, now: datetime, zone: tzinfo) -> None:
        self._latest = now + AHEAD
        self._latest_day = self._latest.astimezone(zone).date()
        self._ranks = Numbered()
        self.torn: list[Line] = []

    def read(self, raw: Raw) -> Line | list[Problem]:
        """Read one line: the entry, or everything that is wrong with it."""
        if raw.problem:
            return [Problem(raw.number, raw.problem, {})]
        try:
            record = _record(raw)
        except NotReadError as wrong:
            return [wrong.problem._replace(line=raw.number)]
        return self.line(raw.number, record)

    def line(self, number: int, record: dict[str, Any]) -> Line | list[Problem]:
        """Judge one record: the entry, or everything that is wrong with it."""
        problems = [Problem(number, "unknown_field", {"field": name}, name) for name in record.keys() - FIELDS]
        told: dict[str, str] = {}
        kind = record.get("kind")
        steps = (("kind", _kind), ("id", _ref), ("operation", _ref), ("client", _ref), ("subject", _ref), ("by", _ref), ("at", self._at))
        for field, step in steps:
            try:
                told[field] = step(field, record.get(field))
            except NotReadError as wrong:
                problems.append(wrong.problem._replace(line=number))
        if "kind" in told:
            problems += _misplaced(number, told)
            problems += self._payload(number, told["kind"], record)
        empty = record.pop("empty", "")
        if problems:
            if "kind" in told:
                self.torn.append(_torn(number, told, record.get("data")))
            return problems
        entry = Entry(
            0, told["id"], told["operation"], told["client"], str(kind), told["subject"], told["at"], "", told["by"], record["data"]
        )
        made = not entry.id
        return Line(number, made, entry._replace(id=self._made_id(record, entry)) if made else entry, empty)

    def _at(self, field: str, value: object) -> str:
        """A moment with its offset, or a date; not more than five minutes ahead."""
        if value is None:
            raise NotReadError("missing_field", field, field=field)
        if not isinstance(value, str) or not MOMENT.fullmatch(value):
            raise NotReadError("bad_moment", field, text=value)
        try:
            if is_day(value):
                day, ahead = date.fromisoformat(value), date.fromisoformat(value) > self._latest_day
            else:
                moment = datetime.fromisoformat(value.upper())
                day, ahead = moment.date(), moment > self._latest
        except ValueError:
            raise NotReadError("bad_moment", field, text=value) from None
        if ahead:
            raise NotReadError("future_at", field, at=value)
        if day.year < FIRST_YEAR:
            raise NotReadError("too_far", field, text=value)
        return value if is_day(value) else value.upper().replace(" ", "T")

    @staticmethod
    def _payload(number: int, kind: str, record: dict[str, Any]) -> list[Problem]:
        """Check the payload and put the cleaned one in its place."""
        if "data" not in record:
            return [Problem(number, "missing_field", {"field": "data"}, "data")]
        try:
            data, empty = check_emptied(kind, record["data"])
            if kind in CHANGES:
                refuse_changes(kind, data)
                empty = empty or ("new" if data["new"] == "" else "")
        except BadPayloadError as bad:
            return [Problem(number, wrong.code, wrong.facts, f"data.{wrong.field}" if wrong.field else "data") for wrong in bad.wrongs]
        record |= {"data": data, "empty": empty and f"data.{empty}"}
        return []

    def _made_id(self, record: dict[str, Any], entry: Entry) -> str:
        """Make an id from what the line says and its rank among equal lines, so that the same file gives the same ids."""
        told = [entry.client, entry.kind, entry.subject, entry.at, record["data"]]
        says = sha256(json.dumps(told, sort_keys=True).encode()).digest()
        rank = self._ranks.rank(int.from_bytes(says[:8]) or 1)
        text = sha256(says + str(rank).encode()).hexdigest()
        return f"{text[:8]}-{text[8:12]}-8{text[13:16]}-{'89ab'[int(text[16], 16) % 4]}{text[17:20]}-{text[20:32]}"


def _torn(number: int, told: dict[str, str], data: object) -> Line:
    """What a line with a bad form names all the same."""
    names: dict[str, Any] = {name: value for name, value in data.items() if isinstance(value, str)} if isinstance(data, dict) else {}
    several = data.get("contacts") if isinstance(data, dict) else None
    if isinstance(several, list) and all(isinstance(one, str) for one in several):
        names["contacts"] = several
    client, subject = told.get("client", ""), told.get("subject", "")
    return Line(number, False, Entry(0, "", "", client, told["kind"], subject, "", "", "", names))  # noqa: FBT003 - its id is nobody's


def _kind(field: str, value: object) -> str:
    if value is None:
        raise NotReadError("missing_field", field, field=field)
    if not isinstance(value, str) or (value not in KINDS and value not in OFFICE_KINDS):
        raise NotReadError("unknown_kind", field, kind=value)
    return value


def _ref(field: str, value: object) -> str:
    """An id, or "" where there is none."""
    if value is None or value == "":
        return ""
    if not isinstance(value, str):
        raise NotReadError("not_text", field, field=field)
    try:
        kept = clean(value, limit=NAME)
    except Unclean as unclean:
        raise NotReadError(unclean.code, field, **unclean.facts) from None
    if not kept:
        raise NotReadError("empty_field", field, field=field)
    return kept


def _misplaced(number: int, told: dict[str, str]) -> list[Problem]:
    """Find a client or a subject that the kind demands and the line lacks, or that the kind does not have."""
    kind = told["kind"]
    subject = OFFICE_KINDS[kind][0] if kind in OFFICE_KINDS else KINDS[kind].subject
    office = kind in OFFICE_KINDS
    missing = {"client": not office, "subject": bool(subject) and not subject.startswith("?")}
    needless = {"client": office, "subject": not subject}
    found = [Problem(number, "missing_field", {"field": name}, name) for name, so in missing.items() if so and told.get(name) == ""]
    found += [Problem(number, "needless_field", {"field": name}, name) for name, so in needless.items() if so and told.get(name)]
    return found


def _record(raw: Raw) -> dict[str, Any]:
    """Read a line as a JSON object, strictly: no key twice, no number that others could not read."""
    try:
        text = raw.text.decode()
    except UnicodeDecodeError as error:
        raise NotReadError("not_utf8", at=error.start + 1) from None
    try:
        record = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number, parse_int=_whole, parse_float=_float)
    except json.JSONDecodeError as error:
        cut_off = not raw.ended and text.lstrip().startswith("{")
        raise NotReadError(
            "half_line" if cut_off else "not_json", at=error.pos + 1, text=text[error.pos : error.pos + 20].strip()
        ) from None
    except RecursionError:
        raise NotReadError("too_deep") from None
    if not isinstance(record, dict):
        raise NotReadError("not_an_object")
    return record


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        twice = next(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)
        raise NotReadError("field_twice", twice, field=twice)
    return record


def _no_number(text: str) -> float:
    raise NotReadError("not_a_number", text=text)


def _whole(text: str) -> int:
    if len(text.lstrip("-")) > DIGITS:
        raise NotReadError("not_a_number", text=text[:DIGITS] + "…")
    return int(text)


def _float(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise NotReadError("not_a_number", text=text[:DIGITS])
    return value
