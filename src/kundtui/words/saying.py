"""How a sentence about an entry is built: a head, the clauses that its payload has something for, and how each field is said.

The sentences themselves are in the topics beside this file; here is no kind and no code.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from string import Formatter
from typing import Any, NamedTuple

from kundtui.i18n import _, say_day, say_moment, say_number
from kundtui.words.terms import TERMS, word

NOTHING = "\N{EN DASH}"
"""Stands where a sentence needs a word and the entry has none (erased, or never said)."""
BETWEEN = "; "
ID_LENGTH = 36


class Lookup(NamedTuple):
    """What a payload's references are called (id -> name), and the day on which it is read."""

    names: Mapping[str, str]
    today: date | None


Way = Callable[[Any, Lookup], str]


THERE = object()
"""Stands for whatever value a field may hold."""


class When(NamedTuple):
    """A clause that is said when a field holds this value, and needs nothing else."""

    field: str
    value: object
    message: str


def if_so(field: str, message: str) -> When:
    """Say a clause when a field is true."""
    return When(field, value=True, message=message)


def if_not(field: str, message: str) -> When:
    """Say a clause when a field is there and false."""
    return When(field, value=False, message=message)


def if_there(field: str, message: str) -> When:
    """Say a clause when a field is there, whatever it holds."""
    return When(field, THERE, message)


class Saying(NamedTuple):
    """A sentence: `head`, then each of `clauses` whose fields are there; `ways` says fields otherwise than usual."""

    head: str
    clauses: Sequence[str | When] = ()
    ways: Mapping[str, Way] = {}


Sayings = Mapping[str, "Saying | Callable[[Mapping[str, Any]], Saying]"]
"""Kind -> its sentence, or what picks one by the payload."""


def as_text(value: Any, _lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    """Give one line of somebody's own words, as they are."""
    return " ".join(str(value).split())


def as_day(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    """Say a day, or a moment where the payload has one."""
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        return as_text(value, lookup)
    return say_day(moment.date(), lookup.today) if len(str(value)) == len("YYYY-MM-DD") else say_moment(moment, lookup.today)


def as_name(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    """Say what a reference is called; an id that nobody can name any more is not shown."""
    name = lookup.names.get(str(value))
    if name:
        return as_text(name, lookup)
    nameless = name == "" or (len(str(value)) == ID_LENGTH and str(value).count("-") == len("----"))
    return NOTHING if nameless else as_text(value, lookup)


def as_number(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    """Say a number as it was written, in the language's form."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return as_text(value, lookup)
    if not number.is_finite():
        return as_text(value, lookup)
    exponent = number.as_tuple().exponent
    return say_number(number, max(0, -exponent) if isinstance(exponent, int) else 0)


def as_minutes(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    """Say a duration in minutes as hours and minutes."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        return as_text(value, lookup)
    hours, minutes = divmod(value, 60)
    if not hours:
        return _("{minutes} min", minutes=minutes)
    return _("{hours} h {minutes} min", hours=hours, minutes=minutes) if minutes else _("{hours} h", hours=hours)


def as_yes_or_no(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    """Say a truth as a word; anything else as it stands."""
    return word("answer", "yes" if value else "no") if isinstance(value, bool) else as_text(value, lookup)


def coded(group: str) -> Way:
    """Say a field by the words of a group."""
    return lambda value, lookup: as_text(word(group, str(value)), lookup)


def headed(way: Way) -> Way:
    """Say a field as the first word of a sentence."""

    def said(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
        text = way(value, lookup)
        return text[:1].upper() + text[1:]

    return said


def listed(way: Way) -> Way:
    """Say each of a list; one alone may come without it."""

    def said(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
        several = value if isinstance(value, list | tuple) else [value]
        return ", ".join(way(one, lookup) for one in several)

    return said


def _as_homework(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    if not isinstance(value, Mapping):
        return as_text(value, lookup)
    done = sum(1 for ticked in value.values() if ticked is True)
    return _("homework {done} of {all}", done=done, all=len(TERMS["homework"]))


def _as_action(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    if not isinstance(value, Mapping):
        return as_text(value, lookup)
    said = {name: as_text(value.get(name) or NOTHING, lookup) for name in ("who", "what")}
    return _("{who}: {what}, by {due}", **said, due=as_day(value.get("due") or NOTHING, lookup))


def _rank(group: str, name: str) -> int:
    """Where a name stands in its group, which is the order in which one asks; what is not in it comes last."""
    known = list(TERMS[group])
    return known.index(name) if name in known else len(known)


def as_pairs(group: str, way: Way) -> Way:
    """Say a small table: each name by the words of a group, with its value."""

    def said(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
        if not isinstance(value, Mapping):
            return as_text(value, lookup)
        pairs = ((word(group, name), way(answer, lookup)) for name, answer in sorted(value.items(), key=lambda pair: _rank(group, pair[0])))
        return ", ".join(_("{name}: {value}", name=name, value=answer) for name, answer in pairs)

    return said


USUAL: dict[str, Way] = {
    **dict.fromkeys(("on", "due", "until", "decision_on", "ends_on", "review_on", "told_on", "next_on", "first_agreement_on"), as_day),
    **dict.fromkeys(("contact", "owner", "deputy", "approved_by", "proposed_by", "signed_by", "economics_waived_by"), as_name),
    **dict.fromkeys(("client", "into", "to_client", "service", "subject", "repeats"), as_name),
    **dict.fromkeys(("contacts", "seen_by", "services", "acknowledged"), listed(as_name)),
    **dict.fromkeys(("aliases", "tags", "agenda", "covered"), listed(as_text)),
    **dict.fromkeys(("done", "of", "need", "days", "months", "hours_per_month", "revenue", "direct_cost"), as_number),
    **dict.fromkeys(("minutes", "buffer"), as_minutes),
    **dict.fromkeys(("will", "mandate"), coded("answer")),
    **{name: coded(name) for name in ("channel", "severity", "cause", "outcome", "place", "punctuality", "stance", "level", "gate")},
    **{name: coded(name) for name in ("question", "destination", "verdict", "role")},
    "for_them": coded("feeling"),
    "homework": _as_homework,
    "actions": listed(_as_action),
    "rules": listed(coded("tone")),
    "waived": as_pairs("step", as_text),
    "asked": as_pairs("asked", coded("answer")),
}
"""How a field of this name is said in every kind that does not say it otherwise."""


@cache
def places(message: str) -> tuple[str, ...]:
    """Name the places of a message."""
    return tuple(name for _text, name, _form, _conversion in Formatter().parse(message) if name)


def _there(value: object) -> bool:
    return value is not None and value not in ("", [], {}, ())


def say(saying: Saying, data: Mapping[str, Any], lookup: Lookup) -> str:
    """Build the sentence: the head with every place in it, then the clauses for which there is something to say."""
    head = _(saying.head, **{name: _said(saying, name, data, lookup) for name in places(saying.head)})
    clauses = (_clause(saying, clause, data, lookup) for clause in saying.clauses)
    return BETWEEN.join([head, *filter(None, clauses)])


def _clause(saying: Saying, clause: str | When, data: Mapping[str, Any], lookup: Lookup) -> str:
    if isinstance(clause, When):
        value = data.get(clause.field)
        holds = _there(value) if clause.value is THERE else value is clause.value
        return _(clause.message) if holds else ""
    said = {name: _said(saying, name, data, lookup) for name in places(clause)}
    return "" if NOTHING in said.values() else _(clause, **said)


def _said(saying: Saying, name: str, data: Mapping[str, Any], lookup: Lookup) -> str:
    value = data.get(name)
    way = saying.ways.get(name) or USUAL.get(name, as_text)
    return (way(value, lookup) or NOTHING) if _there(value) else NOTHING
