"""The office's policy: what it is, what a change of it would do to the portfolio, and the change itself. The numbers: `domain.policy`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import available_timezones

from kundtui.desk.act import Fact, refuse_writing
from kundtui.desk.calendar import closed_days
from kundtui.desk.officing import act_on_office, foreseen
from kundtui.desk.portfolio import portions
from kundtui.desk.refused import Refused
from kundtui.domain.assessment import assess
from kundtui.domain.closing import EXAMPLES, closing
from kundtui.domain.dossier import fold
from kundtui.domain.levels import judged, replay
from kundtui.domain.offboarding import lifecycle
from kundtui.domain.policy import CHAINS, DEFAULT, RANGES, Policy
from kundtui.domain.strain import override
from kundtui.domain.worktime import business_hours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.office import Office

FIELDS = tuple(field for field in Policy._fields if field != "version")
TEXTS = tuple(field for field in FIELDS if field not in RANGES)
"""The office's words, in the order in which they are listed."""
LETTERS = {"country": 2, "currency": 3}


class Value(NamedTuple):
    """One value of the policy: what it is now and by default, its bounds (None for a word), and the practice it rests on ("" is an own choice)."""

    field: str
    now: Any
    default: Any
    lowest: int | None
    highest: int | None
    practice: str


class Trial(NamedTuple):
    """A change that nobody has made yet: what the field is and would be, and the office with it."""

    field: str
    old: Any
    new: Any
    office: Office


class Move(NamedTuple):
    """A client whose level would be another. `later`: only as the days pass, because a level rises step by step (N6)."""

    client: str
    name: str
    before: str
    after: str
    later: bool


class Preview(NamedTuple):
    """What a change would do: how many clients were judged, and those whose level would be another, worst first."""

    trial: Trial
    judged: int
    moves: tuple[Move, ...]

    @property
    def counts(self) -> dict[tuple[str, str], int]:
        """From what level to what at once -> how many clients."""
        return Counter((move.before, move.after) for move in self.moves if not move.later)

    @property
    def later(self) -> dict[tuple[str, str], int]:
        """The same of those that rise as the days pass, to the level that today's facts alone give."""
        return Counter((move.before, move.after) for move in self.moves if move.later)


def values(desk: Desk, on: date | None = None) -> list[Value]:
    """The policy in force now, or on another day: every value with its default, bounds and practice."""
    policy = desk.office.policy(desk.moment(on) if on else desk.now())
    return [value_of(policy, field) for field in FIELDS]


def value_of(policy: Policy, field: str) -> Value:
    """One value of a policy; refused where there is no such field."""
    if field not in FIELDS:
        raise Refused("unknown_policy_field", field=field)
    bounds = RANGES.get(field)
    now, default = getattr(policy, field), getattr(DEFAULT, field)
    return Value(
        field, now, default, bounds.lowest if bounds else None, bounds.highest if bounds else None, bounds.practice if bounds else ""
    )


def the_field(typed: str) -> str:
    """The field that is meant: by its name or the beginning of one; refused where it is none or may be several."""
    found = [field for field in FIELDS if field == typed] or [field for field in FIELDS if typed and field.startswith(typed)]
    if len(found) != 1:
        raise Refused("ambiguous_policy_field" if found else "unknown_policy_field", field=typed, names=", ".join(found))
    return found[0]


# What may stand in a field


def read(field: str, typed: str) -> Any:  # noqa: ANN401 - a number, a word or a list, as the field is
    """Read a typed value; refused outside its range, or where it is no such thing."""
    text = " ".join(typed.split())
    if field in RANGES:
        return _number(field, text)
    if field == "closed_days":
        return [_closed(one.strip()) for one in text.split(",") if one.strip()]
    if field == "business_hours":
        return _hours(text)
    if field == "time_zone":
        if text not in available_timezones():
            raise Refused("policy_word", rule=field, value=text, allowed="Europe/Stockholm, Europe/Oslo …")
        return text
    return _code(field, text.upper())


def _number(field: str, text: str) -> int:
    bounds = RANGES[field]
    if not (text.isascii() and text.isdecimal()) or not bounds.lowest <= int(text) <= bounds.highest:
        raise Refused("policy_range", bounds.practice, rule=field, value=text, lowest=bounds.lowest, highest=bounds.highest)
    return int(text)


def _code(field: str, text: str) -> str:
    if not (len(text) == LETTERS[field] and text.isascii() and text.isalpha()):
        raise Refused("policy_word", rule=field, value=text, allowed="SE, NO, DK, FI …" if field == "country" else "SEK, NOK, EUR …")
    if field == "country" and closed_days(text, DEFAULT_YEAR).problem:
        raise Refused("unknown_country", country=text)
    return text


DEFAULT_YEAR = 2026
"""A year of which every country's red-letter days are asked, to see whether they are known at all."""


def _hours(text: str) -> str:
    try:
        business_hours(text)
    except (ValueError, IndexError):
        raise Refused("policy_word", rule="business_hours", value=text, allowed="08:00-17:00, 08:00-12:00,13:00-17:00 …") from None
    return text


def _closed(text: str) -> str:
    try:
        closing(text)
    except (ValueError, IndexError):
        raise Refused("policy_word", rule="closed_days", value=text, allowed=EXAMPLES) from None
    return text


def _refuse_order(policy: Policy, field: str, new: int) -> None:
    """Refuse a number that would turn a ladder of numbers around: the lowest score of Watch above that of Good."""
    for chain in CHAINS:
        if field in chain:
            values = [new if one == field else getattr(policy, one) for one in chain]
            if values != sorted(values):
                raise Refused("policy_order", RANGES[field].practice, rule=field, value=new, rules=list(chain))


# What a change would do


def trial(desk: Desk, field: str, typed: str) -> Trial:
    """A change to look at before anybody makes it; refused where it could not be made by whoever sits here."""
    refuse_writing(desk, "set_policy")
    fact = _fact(desk.office, desk.now(), field, typed)
    return Trial(field, fact.data["old"], fact.data["new"], foreseen(desk, fact)[1])


def _fact(office: Office, now: datetime, field: str, typed: str) -> Fact:
    policy = office.policies()[-1]
    old = value_of(policy, field).now
    new = read(field, typed)
    old = list(old) if isinstance(old, tuple) else old
    if new == old:
        raise Refused("nothing_changed")
    if field in RANGES:
        _refuse_order(policy, field, new)
    return Fact("policy.changed", {"field": field, "old": old, "new": new, "version": policy.version + 1}, at=now)


def judge(desk: Desk, wanted: Trial, clients: Iterable[str]) -> list[Move]:
    """Those of some clients whose level would be another. Ended ones stand still."""
    office, now = desk.office, desk.now()
    found = (_moved(desk, client, fold(desk.store.log(client), office.zone), wanted, now) for client in clients)
    return [move for move in found if move]


STEPPING = ("dwell_days", "dwell_crisis_days", "unknown_memory_days")
"""Rules of how a level follows the facts: they may move it though today's facts give the same."""


def _moved(desk: Desk, client: str, dossier: Dossier, wanted: Trial, now: datetime) -> Move | None:
    office = desk.office
    if lifecycle(dossier, office.policy(now), now) == "E" or not dossier.client.added:
        return None
    if not _may_move(dossier, office, wanted, now):
        return None
    name, other = str(dossier.client.newest("name") or ""), wanted.office
    (before, raw), (after, other_raw) = _stored(desk, client, now) or _level(dossier, office, now), _level(dossier, other, now)
    if before != after:
        return Move(client, name, before, after, later=False)
    return Move(client, name, before, other_raw, later=True) if other_raw not in (raw, before) else None


def _stored(desk: Desk, client: str, now: datetime) -> tuple[str, str] | None:
    """The shown and the raw level of the derived row, where that is good."""
    row = desk.store.standing(client)
    return (row.level, row.raw) if row and row.good(now, desk.office.stamp) else None


def _may_move(dossier: Dossier, office: Office, wanted: Trial, now: datetime) -> bool:
    """Tell whether the days need to be replayed at all: days gone by keep their policy, so today's raw level decides."""
    if wanted.field in STEPPING or override(dossier, now) is not None:
        return True
    return judged(dossier, office, now).raw != judged(dossier, wanted.office, now).raw


def _level(dossier: Dossier, office: Office, now: datetime) -> tuple[str, str]:
    """The shown and the raw level; an override needs the whole assessment, the others only the replay."""
    if override(dossier, now) is not None:
        seen = assess(dossier, office, now)
        return seen.level, seen.raw
    steps = replay(dossier, office, now)
    return (steps[-1].shown, steps[-1].raw) if steps else ("unknown", "unknown")


def preview(desk: Desk, wanted: Trial, progress: Callable[[int, int], None]) -> Preview:
    """Judge the whole portfolio under a change; `progress` hears how many of how many are judged."""
    total, done, moves = len(desk.store.clients()), 0, list[Move]()
    for some in portions(desk):
        moves += judge(desk, wanted, some)
        done += len(some)
        progress(done, total)
    return Preview(wanted, done, ordered(moves))


def ordered(moves: Iterable[Move]) -> tuple[Move, ...]:
    """Those first that fall deepest, those that rise later last."""
    rank = {"crisis": 0, "at_risk": 1, "watch": 2, "unknown": 3, "good": 4}
    return tuple(sorted(moves, key=lambda move: (move.later, rank[move.after], rank[move.before], move.name)))


def change(desk: Desk, field: str, typed: str) -> Policy:
    """Store another value of a field, as a leader; days gone by keep the policy of their day. Gives the policy as it is then."""
    return act_on_office(desk, "policy.changed", lambda office: _fact(office, desk.now(), field, typed)).policies()[-1]
