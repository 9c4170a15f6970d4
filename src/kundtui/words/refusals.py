"""One sentence for each refusal: what is wrong and what to do. Faults of the store are in `faults`.

The tables are by code; whoever refuses with a code adds its sentence to one of them (a test finds those without).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import _, quoted
from kundtui.words.excerpt import excerpt
from kundtui.words.refusedinput import INPUT
from kundtui.words.refusednames import NAMES
from kundtui.words.refusedpractices import PRACTICES
from kundtui.words.refusedsteps import STEPS
from kundtui.words.saying import NOTHING, Lookup, Way, as_day, as_text, coded, listed, places
from kundtui.words.systems import reason
from kundtui.words.terms import TERMS, word

if TYPE_CHECKING:
    from collections.abc import Mapping

REFUSALS: dict[str, str] = {**NAMES, **PRACTICES, **STEPS, **INPUT}


def _as_moment(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a fact
    """Say a moment; of one that names its zone only the day, because it may not be the office's."""
    text = str(value)
    return as_day(text if " " in text else text.partition("T")[0], lookup)


def _as_topic(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a fact
    """Say what an entry is about, by its kind; an id as it stands."""
    topic = str(value).partition(".")[0]
    return word("topic", topic) if topic in TERMS["topic"] else as_text(value, lookup)


def _as_owed(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a fact
    """Say something that is owed: its kind and its words, where it has both."""
    kind, text = value if isinstance(value, tuple) else ("", value)
    said = as_text(text, lookup)
    called = word("obligation", kind) if kind else ""
    return _("{kind} “{text}”", kind=called, text=said) if called and said else called or said


def _as_refused(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a fact
    """Say of several (whose, which, the refusal) why each is refused."""
    if not isinstance(value, list):
        return as_text(value, lookup)
    return " ".join(f"{name} {quoted(excerpt(text))}: {refusal(why.code, why.facts, why.practice)}" for name, text, why in value)


def _as_item(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a fact
    """Say something on our doorstep: what it is, with its words where it has any."""
    what, text = value if isinstance(value, tuple) else (value, "")
    said = as_text(word("doorstep", str(what)), lookup)
    return _("{kind} “{text}”", kind=said, text=excerpt(text)) if text else said


NOBODY = Lookup({}, None)
WAYS: dict[str, Way] = {
    "role": coded("role"),
    "needs": coded("role"),
    "on": as_day,
    "day": as_day,
    "place": coded("place"),
    "one": as_day,
    "other": as_day,
    "at": _as_moment,
    "field": coded("field"),
    "rule": coded("policy"),
    "rules": listed(coded("policy")),
    "first": as_day,
    "last": as_day,
    "level": coded("level"),
    "computed": coded("level"),
    "best": coded("level"),
    "column": coded("column"),
    "list": coded("list"),
    "entry": _as_topic,
    "questions": listed(coded("question")),
    "owed": listed(_as_owed),
    "tried": listed(coded("tried")),
    "ref": listed(coded("obligation")),
    "items": listed(_as_item),
    "refused": _as_refused,
    "until": _as_moment,
    "quotes": listed(lambda value, lookup: quoted(as_text(value, lookup))),
    "text": lambda value, lookup: excerpt(listed(as_text)(value, lookup)),
    "detail": lambda value, lookup: as_text(reason(str(value)), lookup),
}
"""How a fact of this name is said; the others are text."""


def refusal(code: str, facts: Mapping[str, object] | None = None, practice: str = "") -> str:
    """Say why an act is refused and what to do; with the practice that asks for it, where there is one."""
    return _with_practice(told(REFUSALS, code, facts or {}), practice)


def told(table: Mapping[str, str], code: str, facts: Mapping[str, object]) -> str:
    """Fill a table's sentence with facts; a code without a sentence is named, so that nobody is left with nothing."""
    message = table.get(code)
    if message is None:
        return _("This cannot be done ({code}).", code=code)
    return _(message, **{name: _said(name, facts.get(name)) for name in places(message)})


def _with_practice(sentence: str, practice: str) -> str:
    return _("{sentence} (practice {practice})", sentence=sentence, practice=practice) if practice else sentence


def _said(name: str, value: object) -> str:
    way = WAYS.get(name, listed(as_text))
    return (way(list(value) if isinstance(value, set | frozenset) else value, NOBODY) if value is not None else "") or NOTHING
