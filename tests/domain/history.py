"""A small reader of client history: a few lines of text become entries, so that a scenario is read where it is tested.

A line is `DAYS [HH:MM] WORD [subject] [field=value ...] [known=DAYS]`. DAYS count from the scene's day and may be several
(`-6,-3`); WORD is a kind or one of WORDS. Fields that a kind demands have defaults, which `field=` takes away; `+3` in a field of days is a day of the scene.
"""

from __future__ import annotations

import json
import shlex
from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kundtui.domain.assessment import assess
from kundtui.domain.dossier import check, fold
from kundtui.domain.entry import OFFICE, UNDOINGS, Entry, Log
from kundtui.domain.levels import ground_at, judged, replay
from kundtui.domain.office import fold_office
from kundtui.domain.stand import stand
from kundtui.domain.values import UNIT

if TYPE_CHECKING:
    from kundtui.domain.assessment import Assessment
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.levels import Step
    from kundtui.domain.office import Ground, Office
    from kundtui.domain.standing import Standing
    from kundtui.domain.state import State

DAY = date(2026, 11, 23)
"""A Monday; day 0 of every scene that names no other."""
ZONE = ZoneInfo("Europe/Stockholm")
RED = {"SE": frozenset({date(2026, 5, 14), date(2026, 12, 25)}), "NO": frozenset({date(2026, 5, 14), date(2026, 11, 24)})}
"""Red-letter days of two countries; a Tuesday of the scenes is made one in Norway."""

HOMEWORK = ("read_up", "agenda", "agenda_ok", "followed", "future", "action_plan", "next_booked")
DAYS = ("due", "decision_on", "until", "on", "review_on", "told_on", "ends_on")
LISTS = ("contacts", "services", "tags", "closed_days")

WORDS: dict[str, tuple[str, dict[str, Any]]] = {
    **{word: ("interaction.logged", {"channel": word}) for word in ("call", "video", "meeting", "visit", "email", "letter", "sms", "chat")},
    "tried": ("interaction.logged", {"channel": "call", "reached": False}),
    "mail_in": ("interaction.logged", {"channel": "email", "direction": "in"}),
    "yes": ("interaction.logged", {"channel": "call", "asked": {"ok": "yes", "delivering": "yes", "anything": "no"}}),
    "no": ("interaction.logged", {"channel": "call", "asked": {"ok": "no"}}),
    "no2": ("interaction.logged", {"channel": "call", "asked": {"delivering": "no"}}),
    "noes": ("interaction.logged", {"channel": "call", "asked": {"ok": "no", "delivering": "no"}}),
}
TEXT: dict[str, Any] = {"text": "t"}
DEFAULTS: dict[str, dict[str, Any]] = {
    "client.added": {"name": "Nordbygg", "code": "NB"},
    "client.closed": {"on": "+0", "reason": "r"},
    "client.lost": {"told_on": "+0", "destination": "unknown", "reason": "r"},
    "contact.added": {"name": "A"},
    "contact.assessed": {"will": "yes", "mandate": "yes", "stance": "for"},
    "project.started": {"name": "P"},
    "interaction.logged": {"direction": "out", "reached": True},
    "meeting.held": {"place": "client", "homework": "7", "punctuality": "on_time", "no_actions_because": "n", "no_next_because": "n"},
    "meeting.planned": {"place": "client", "agenda": ["a"]},
    "service.presented": {"services": ["s1"]},
    "competitor.noted": {"name": "Q", "text": "t"},
    "mirror.noted": {"observation": "o", "source": "s", "solution": "s"},
    "complaint.received": {"text": "t", "severity": "low"},
    "complaint.answered": {"channel": "call", "decision_on": "+90"},
    "complaint.resolved": {"outcome": "upheld", "cause": "ours"},
    "complaint.decision_moved": {"reason": "r"},
    "complaint.withdrawn": {"reason": "r"},
    "complaint.reopened": {"reason": "r"},
    "promise.made": {"text": "t", "side": "us"},
    "promise.moved": {"told": True},
    "expectation.noted": {"process": "a", "deliverable": "b", "when": "c", "reach": "d"},
    "economics.answered": {"text": "t"},
    "override.set": {"reason": "a reason of ten"},
    "repair.waived": {"reason": "r", "approved_by": "m2"},
    "plan.started": {"hours_per_month": 6, "months": 3, "text": "t"},
    "offboarding.considered": {"reason": "r"},
    "offboarding.decided": {"proposed_by": "m1", "approved_by": "m2", "reason": "r"},
    "offboarding.notice_given": {"channel": "call", "text": "t", "ends_on": "+30"},
    "offboarding.returned": {"reason": "r"},
    "offboarding.ended": {"look_back": "l", "freed_hours_plan": "f"},
    "service.listed": {"name": "S"},
    "policy.changed": {"old": None, "version": 1},
    **dict.fromkeys(
        [
            "complaint.assessed",
            "complaint.decided",
            "complaint.apologised",
            "complaint.proposed",
            "complaint.helped",
            "complaint.informed",
            "promise.told",
            "promise.settled",
            "report.sent",
            "surprise.noted",
            "gesture.made",
            "idea.shared",
            "market_promise.noted",
            "feedback.asked",
            "feedback.given",
            "interaction.cleared",
            "notice.threatened",
            "notice.given",
            "notice.withdrawn",
        ],
        TEXT,
    ),
}


def entries(text: str, *, client: str = "c1", day: date = DAY) -> tuple[Entry, ...]:
    """Every line's entries, numbered in the order of the text."""
    found: list[Entry] = []
    for line in text.strip().splitlines():
        parts = shlex.split(line, comments=True)
        if not parts:
            continue
        for days in parts[0].split(","):
            found.append(_entry(len(found) + 1, int(days), parts[1:], client, day))
    return tuple(found)


def _entry(seq: int, days: int, parts: list[str], client: str, day: date) -> Entry:
    at = (day + timedelta(days=days)).isoformat()
    if ":" not in parts[0]:
        parts = ["10:00", *parts]
    clock, word, *rest = parts
    kind, given = WORDS.get(word, (word, {}))
    plain = [part for part in rest if "=" not in part]
    data = {**DEFAULTS.get(kind, {}), **given, **dict(part.split("=", 1) for part in rest if "=" in part)}
    known, name = data.pop("known", None), data.pop("id", f"e{seq}")
    written = (
        datetime.combine(day + timedelta(days=int(known)), time(10), ZONE) if known else datetime.fromisoformat(f"{at}T{_real(clock)}")
    )
    moment = at if clock == "all:day" else f"{at}T{_real(clock)}"
    payload = {field: _value(field, value, day) for field, value in data.items() if value != ""}
    return Entry(
        seq,
        name,
        f"o{seq}",
        client,
        kind,
        plain[0] if plain else "",
        datetime.fromisoformat(moment).replace(tzinfo=ZONE).isoformat() if "T" in moment else moment,
        written.replace(tzinfo=ZONE).astimezone(ZoneInfo("UTC")).isoformat(),
        "m1",
        payload,
    )


def _real(clock: str) -> str:
    return "00:00" if clock == "all:day" else clock


def _value(field: str, value: Any, day: date) -> Any:  # noqa: ANN401 - a payload holds anything
    if field == "homework":
        done = int(value)
        return {item: index < done for index, item in enumerate(HOMEWORK)}
    if not isinstance(value, str):
        return value
    if field in DAYS and len(value) < len("2026-11-23"):
        return (day + timedelta(days=int(value))).isoformat()
    if field in LISTS:
        return value.split(",")
    try:
        return json.loads(value)
    except ValueError:
        return value


def red_days(country: str, year: int) -> frozenset[date]:
    """The calendar of the scenes: Monday to Friday, and a few red-letter days."""
    return frozenset(one for one in RED.get(country, ()) if one.year == year)


@lru_cache(maxsize=64)
def office_of(text: str = "-2000 service.listed s1", day: date = DAY) -> Office:
    listed = entries(text, client=OFFICE, day=day)
    return fold_office(Log(listed, (), len(listed)), ZoneInfo, red_days)


class Scene:
    """One client as the lines tell it, and what the rules say of it on days counted from the scene's day."""

    def __init__(self, text: str, *, office: str = "-2000 service.listed s1", day: date = DAY) -> None:
        self.text = text
        self.day = day
        self.office = office_of(office, day)
        lines = entries(text, day=day)
        self.log = Log(
            tuple(entry for entry in lines if entry.kind not in UNDOINGS),
            tuple(entry for entry in lines if entry.kind in UNDOINGS),
            len(lines),
        )

    def moment(self, days: int = 0, clock: str = "12:00") -> datetime:
        return datetime.combine(self.day + timedelta(days=days), time.fromisoformat(clock))

    @cached_property
    def dossier(self) -> Dossier:
        faults = check(self.log, ZONE)
        assert not faults, [(fault.entry.kind, fault.code, fault.facts) for fault in faults]
        return fold(self.log, ZONE)

    def at(self, days: int, clock: str = "12:00") -> Dossier:
        """What the log tells up to then."""
        return fold(self.log, ZONE, until=self.moment(days, clock))

    def ground(self, days: int = 0, clock: str = "12:00") -> Ground:
        return ground_at(self.dossier, self.office, self.moment(days, clock))

    def state(self, days: int = 0, clock: str = "12:00") -> State:
        return judged(self.dossier, self.office, self.moment(days, clock))

    def points(self, name: str, days: int = 0, clock: str = "12:00") -> float | None:
        """A factor's points; None where it is unknown."""
        factor = self.state(days, clock).factors[name]
        return factor.points / UNIT if factor else None

    def assess(self, days: int = 0, clock: str = "12:00") -> Assessment:
        return assess(self.at(days, clock), self.office, self.moment(days, clock))

    def row(self, days: int = 0, clock: str = "12:00") -> Standing:
        return stand("c1", self.at(days, clock), self.office, self.moment(days, clock), len(self.log.entries))[0]

    def steps(self, days: int) -> dict[int, Step]:
        """Every day's step up to that one, by days counted from the scene's day."""
        walked = replay(fold(self.log, ZONE), self.office, datetime.combine(self.day + timedelta(days=days), time.max))
        return {step.day - self.day.toordinal(): step for step in walked}

    def shown(self, days: int) -> list[tuple[int, str]]:
        """The days on which the shown level changed."""
        found: list[tuple[int, str]] = []
        for day, step in self.steps(days).items():
            if not found or found[-1][1] != step.shown:
                found.append((day, step.shown))
        return found

    def ceilings(self, days: int = 0, clock: str = "12:00") -> list[tuple[str, str]]:
        return [(one.id, one.level) for one in self.state(days, clock).ceilings]


def at_day(days: int) -> int:
    """A day of the scenes as an ordinal."""
    return DAY.toordinal() + days
