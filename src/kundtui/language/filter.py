"""The live filter of the grid, read from typed words in three languages at once. What it is matched against is not known here."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.domain.standing import Filter
from kundtui.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

LEVELS = {
    "good": "good trygg trygge green gron grona gronn gronne",
    "watch": "watch bevaka folg folg_med folgmed yellow gul gula gule",
    "at_risk": "at_risk atrisk risk risiko orange",
    "crisis": "crisis kris krise red rod roda rode",
    "unknown": "unknown okand okanda ukjent ukjente grey gray gra",
}
LIFECYCLES = {
    "N": "n new ny nya nye uppstart oppstart",
    "A": "a active aktiv aktiva aktive",
    "P": "p plan forbattring forbedring",
    "O": "o offboarding avslut avslutning under_avslut under_avslutning",
    "E": "e ended avslutad avslutade avsluttet tidigare tidligere",
}
ALL = frozenset(("all", "alla", "alle", "*"))
TARGETS = {"improve": "improve forbattra forbedre", "hold": "hold halla holde behalla"}
TRUSTS = {
    "supplier": "supplier leverantor leverandor",
    "partner": "partner",
    "adviser": "adviser advisor radgivare radgiver",
}
PLANS = {"needed": "needed no none nej nei saknas mangler behovs trengs", "running": "running yes ja pagar pagatt lopande igang"}
NOBODY = frozenset(("none", "nobody", "ingen", "-"))
"""What may stand after owner: for clients without one."""
FLAGS = {
    "late": "late sen sena sene forsenad forsenade forsinket forsinkede forfalt forfalte overdue",
    "open": "open oppen oppna apen apne",
}
KEYS = {
    "level": "level niva lage status",
    "owner": "owner ansvarig ansvarlig kundansvarig kundeansvarlig agare eier",
    "tag": "tag tags tagg taggar etikett merke",
    "lifecycle": "lifecycle livscykel livssyklus fas fase",
    "target": "target mal maal",
    "trust": "trust fortroende tillit",
    "plan": "plan",
    "cold": "cold kall kald tyst stille",
    "due": "due forfaller frist",
    "drop": "drop drops fall faller",
}
PIECE = re.compile(r'[^\s"]*"[^"]*"?|[^\s"]+')
PAIR = re.compile(r"([^:<>=]+)(<=|>=|[:<>=])(.*)", re.DOTALL)
DAYS = re.compile(r"([0-9]{1,4})([dwvu]?)")
LIMITS = ("cold", "due", "drop")
WEEK = 7

Value = tuple[str, ...] | str | bool


def _codes(words: Mapping[str, str]) -> dict[str, str]:
    return {word: code for code, line in words.items() for word in line.split()}


LEVEL_WORDS, LIFECYCLE_WORDS, FLAG_WORDS, KEY_WORDS = (_codes(words) for words in (LEVELS, LIFECYCLES, FLAGS, KEYS))
TARGET_WORDS, TRUST_WORDS, PLAN_WORDS = (_codes(words) for words in (TARGETS, TRUSTS, PLANS))


class Problem(NamedTuple):
    """A word that is no filter. `code`: unknown_ and what it should be (key, level, owner, plan …), not_days, wrong_way."""

    code: str
    word: str


class Reading(NamedTuple):
    """What the typed words keep, and which of them could not be read."""

    keep: Filter
    problems: tuple[Problem, ...] = ()


class _NotReadError(Exception):
    """A piece that cannot be read: the code of the problem, and the part that is wrong where it is not all of it."""


def read(text: str, today: date, owners: Mapping[str, str] | None = None) -> Reading:
    """Read a filter as it stands at this keystroke. What is begun is ignored, what is wrong is told; nothing is raised.

    `owners`: folded names (and words for oneself) to member ids, found by their beginning; without it the folded
    word itself is given. Text in "…" is searched for as it stands.
    """
    fields: dict[str, Any] = {}
    problems = []
    for piece in PIECE.findall(text):
        try:
            field, value = _field(piece, today, owners)
        except _NotReadError as wrong:
            problems.append(Problem(wrong.args[0], wrong.args[1] if len(wrong.args) > 1 else piece))
        else:
            fields[field] = tuple(dict.fromkeys((*fields.get(field, ()), *value))) if isinstance(value, tuple) else value
    return Reading(Filter(**fields), tuple(problems))


def _field(piece: str, today: date, owners: Mapping[str, str] | None) -> tuple[str, Value]:
    """Turn one piece into a field of the filter and what it adds there."""
    pair = None if piece.startswith('"') else PAIR.fullmatch(piece)
    if pair:
        return _pair(fold(pair[1]), pair[2], fold(pair[3].replace('"', " ")), today, owners)
    if piece.startswith("#"):
        return "tags", _some(fold(piece[1:]))
    word = fold(piece.replace('"', " "))
    flag = None if '"' in piece else FLAG_WORDS.get(word)
    return (flag, True) if flag else ("words", _some(word))


def _pair(word: str, sign: str, value: str, today: date, owners: Mapping[str, str] | None) -> tuple[str, Value]:
    key = KEY_WORDS.get(word)
    if not key:
        raise _NotReadError("unknown_key")
    if not value:
        return "words", ()
    if key in LIMITS:
        return _limit(key, sign, value, today)
    if sign not in ":=":
        raise _NotReadError("wrong_way")
    if key == "plan":
        return key, next(iter(_meant(value.strip(), PLAN_WORDS, "unknown_plan")))
    choose: dict[str, Callable[[str], Iterable[str]]] = {
        "level": lambda part: _meant(part, LEVEL_WORDS, "unknown_level"),
        "lifecycle": _lifecycles,
        "owner": lambda part: _owners(part, owners),
        "tag": lambda part: [part],
        "target": lambda part: _meant(part, TARGET_WORDS, "unknown_target"),
        "trust": lambda part: _meant(part, TRUST_WORDS, "unknown_trust"),
    }
    parts = (part.strip() for part in value.split(","))
    return f"{key}s", tuple(code for part in parts if part for code in choose[key](part))


def _some(word: str) -> tuple[str, ...]:
    return (word,) if word else ()


def _lifecycles(part: str) -> Iterable[str]:
    return LIFECYCLES if part in ALL else _meant(part, LIFECYCLE_WORDS, "unknown_lifecycle")


def _owners(part: str, owners: Mapping[str, str] | None) -> Iterable[str]:
    """Give the owner's id; the empty one is nobody's."""
    if part in NOBODY:
        return [""]
    return [part] if owners is None else _meant(part, owners, "unknown_owner")


def _meant(part: str, words: Mapping[str, str], problem: str) -> Iterable[str]:
    """Give the one word's code, or those of all words that begin so: a filter narrows while it is being typed."""
    if part in words:
        return [words[part]]
    found = [code for word, code in words.items() if word.startswith((part, part.replace(" ", "_")))]
    if not found:
        raise _NotReadError(problem, part)
    return found


def _limit(key: str, sign: str, value: str, today: date) -> tuple[str, str]:
    """Turn "cold>14" into the day before which the last talk was, "due<7" and "drop<7" into the last day that is within."""
    days = DAYS.fullmatch(value)
    if not days:
        raise _NotReadError("not_days")
    count = int(days[1]) * (WEEK if days[2] in {"w", "v", "u"} else 1)
    if key == "cold":
        if sign in {"<", "<="}:
            raise _NotReadError("wrong_way")
        return "cold_before", (today - timedelta(days=count - (sign == ">="))).isoformat()
    if sign in {">", ">="}:
        raise _NotReadError("wrong_way")
    return f"{key}_by", (today + timedelta(days=count - (sign == "<"))).isoformat()
