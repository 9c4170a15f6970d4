"""What the models promise of any history: what never helps, what never hurts, and what later entries never change."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.domain.history import ZONE, at_day, office_of
from tests.domain.strategies import entry_of, logs, offices

from kundtui.domain.assessment import assess
from kundtui.domain.ceiling import ORDER
from kundtui.domain.dossier import fold
from kundtui.domain.entry import Entry, Log, voided
from kundtui.domain.interaction import standing_noes
from kundtui.domain.kinds import KINDS
from kundtui.domain.levels import end_of, judged, replay

if TYPE_CHECKING:
    import random

    from kundtui.domain.levels import Step
    from kundtui.domain.office import Office

TODAY = at_day(0)
DEFAULT = office_of("")
FIRM: tuple[tuple[str, dict[str, Any]], ...] = (
    ("project.started", {"name": "P"}),
    ("rhythm.agreed", {"channel": "talk", "need": 2, "days": 9}),
)
lightly = settings(max_examples=60, deadline=None)


def also(log: Log, on: int, clock: str, kind: str, /, **data: object) -> Log:
    """The log with one entry more, recorded last."""
    more = entry_of(len(log.entries) + 1, on, clock, (kind, "new", data))
    return Log((*log.entries, more), (), len(log.entries) + 1)


@lightly
@given(logs(), offices, st.sampled_from(("call", "email", "visit", "sms")), st.sampled_from(FIRM))
def test_a_contact_today_never_lowers_attention_where_the_rhythm_is_agreed_or_a_project_runs(
    log: Log, office: Office, channel: str, firm: tuple[str, dict[str, Any]]
) -> None:
    now = end_of(TODAY)
    log = also(
        also(log, -30, "10:00", "interaction.logged", channel="sms", direction="out", reached=True), -20, "10:00", firm[0], **firm[1]
    )
    before, after = (
        fold(told, ZONE) for told in (log, also(log, 0, "23:59", "interaction.logged", channel=channel, direction="out", reached=True))
    )
    had, has = (judged(dossier, office, now).factors["attention"] for dossier in (before, after))
    assert had
    assert has
    assert has.points >= had.points


@lightly
@given(logs(), offices, st.sampled_from(("call", "video", "meeting", "visit")), st.sampled_from(FIRM))
def test_a_talk_today_never_lowers_the_score_nor_the_level_where_attention_is_known(
    log: Log, office: Office, channel: str, firm: tuple[str, dict[str, Any]]
) -> None:
    """Where the rhythm is agreed or a project runs (Ruling 2: an assumed one follows the client's own talks)."""
    now = end_of(TODAY)
    told = also(
        also(log, -30, "10:00", "interaction.logged", channel="sms", direction="out", reached=True), -20, "10:00", firm[0], **firm[1]
    )
    before, after = (
        judged(fold(one, ZONE), office, now)
        for one in (told, also(told, 0, "23:59", "interaction.logged", channel=channel, direction="out", reached=True))
    )
    assert not after.score.below(before.score)
    if after.raw == "unknown":
        assert before.raw in {"unknown", "at_risk", "crisis"}, "only where the talk lifts the ceiling that stood for want of evidence"
    else:
        assert before.raw == "unknown" or ORDER[after.raw] >= ORDER[before.raw]


@lightly
@given(logs(), offices, st.sampled_from(("low", "medium", "high")))
def test_a_complaint_never_raises_the_score_and_never_makes_the_level_better(log: Log, office: Office, severity: str) -> None:
    """But for the one that answers a "no" (Ruling 7)."""
    now = end_of(TODAY)
    dossier = fold(log, ZONE)
    assume(not standing_noes(dossier, now))
    before = judged(dossier, office, now)
    after = judged(fold(also(log, 0, "23:59", "complaint.received", text="t", severity=severity), ZONE), office, now)
    assert not (before.score.known and before.score.below(after.score))
    if before.raw == "unknown":
        assert after.raw in {"unknown", "at_risk", "crisis"}
    else:
        assert ORDER[after.raw] <= ORDER[before.raw]


@lightly
@given(logs(), offices)
def test_with_nothing_new_attention_never_rises(log: Log, office: Office) -> None:
    dossier = fold(log, ZONE)
    factors = [judged(dossier, office, end_of(day)).factors["attention"] for day in range(TODAY, TODAY + 140)]
    points = [factor.points for factor in factors if factor]
    assert points == sorted(points, reverse=True)


@lightly
@given(logs(), offices, st.integers(-200, -1))
def test_what_happens_later_changes_no_earlier_day(log: Log, office: Office, day: int) -> None:
    moment = end_of(at_day(day))
    whole, part = fold(log, ZONE), fold(log, ZONE, until=moment)
    assert judged(whole, office, moment) == judged(part, office, moment)
    assert replay(whole, office, moment) == replay(part, office, moment)


@lightly
@given(logs(late=True), offices, st.integers(-200, 0))
def test_as_known_then_sees_nothing_that_was_recorded_later(log: Log, office: Office, day: int) -> None:
    moment = end_of(at_day(day))
    known = tuple(entry for entry in log.entries if datetime.fromisoformat(entry.recorded_at).replace(tzinfo=None) <= moment)
    then = fold(log, ZONE, known_on=moment)
    assert replay(then, office, moment) == replay(fold(Log(known, (), 0), ZONE), office, moment)
    assert {entry.id for _, entry in then.entries} <= {entry.id for entry in known}


@lightly
@given(logs(), offices, st.randoms(use_true_random=False))
def test_the_order_in_which_entries_are_read_does_not_matter(log: Log, office: Office, chance: random.Random) -> None:
    shuffled = list(log.entries)
    chance.shuffle(shuffled)
    now = end_of(TODAY)
    assert replay(fold(log, ZONE), office, now) == replay(fold(Log(tuple(shuffled), (), 0), ZONE), office, now)


@lightly
@given(logs(most=25), offices)
def test_the_forecast_is_what_comes_when_nothing_is_recorded(log: Log, office: Office) -> None:
    now = datetime.combine(end_of(TODAY).date(), time(12))
    dossier = fold(log, ZONE, until=now)
    seen = assess(dossier, office, now)
    forecast = seen.drop
    steps = {step.day: step for step in replay(dossier, office, end_of(TODAY + 61))}
    assume(seen.lifecycle != "E")
    known = seen.today.known if seen.today else ""
    fallen = [day for day in range(TODAY + 1, TODAY + 61) if _below(steps[day], known)]
    assert (forecast.day.toordinal() if forecast else None) == (fallen[0] if fallen else None)
    if forecast:
        later = assess(dossier, office, end_of(forecast.day.toordinal()))
        assert (later.computed, later.raw) == (forecast.level, forecast.level)


def _below(step: Step, known: str) -> bool:
    """Below the level of today; where nothing was ever known, trouble is."""
    if step.shown == "unknown":
        return False
    return ORDER[step.shown] < ORDER[known] if known else step.shown in {"at_risk", "crisis"}


@lightly
@given(logs(most=60))
def test_from_crisis_to_good_takes_at_least_twenty_eight_days(log: Log) -> None:
    steps = replay(fold(log, ZONE), DEFAULT, end_of(TODAY))
    _at_least_a_month(steps)


@lightly
@given(logs(most=20), st.data())
def test_whatever_is_logged_on_one_day(log: Log, data: st.DataObject) -> None:
    """Everything good at once, soon after a crisis; our own ending lifts a notice (Ruling 21), so that it is none."""
    crisis = also(log, 0, "23:59", "notice.given", text="t")
    day = data.draw(st.integers(1, 5))
    entries = list(crisis.entries)
    for number in range(data.draw(st.integers(1, 60))):
        kind, fields = data.draw(st.sampled_from(GOOD))
        entries.append(entry_of(len(entries) + 1, day, "12:00", (kind, f"g{number}", fields)))
    steps = replay(fold(Log(tuple(entries), (), 0), ZONE), DEFAULT, end_of(TODAY + 60))
    _at_least_a_month(steps)
    in_crisis = any(step.day == TODAY and step.raw == "crisis" for step in steps)
    assert not (in_crisis and [step for step in steps if step.shown == "good" and TODAY <= step.day < TODAY + 28])


GOOD: tuple[tuple[str, dict[str, Any]], ...] = (
    ("notice.withdrawn", {"text": "t"}),
    (
        "interaction.logged",
        {"channel": "visit", "direction": "out", "reached": True, "sales": True, "asked": {"ok": "yes", "delivering": "yes"}},
    ),
    ("interaction.logged", {"channel": "email", "direction": "out", "reached": True, "sales": True}),
    ("report.sent", {"text": "t"}),
    ("gesture.made", {"text": "t"}),
    ("repair.waived", {"reason": "r", "approved_by": "m"}),
)


def _at_least_a_month(steps: list[Step]) -> None:
    fell = 0
    for before, step in pairwise(steps):
        if step.shown == "unknown":
            fell = 0
        elif step.shown == "crisis" and before.shown != "crisis":
            fell = step.day
        assert not (step.shown == "good" and fell and step.day - fell < 28)


# undo and redo


def undoing(seq: int, kind: str, target: str) -> Entry:
    moment = "2026-11-01T00:00:00+00:00"
    data = {"entry": target, "by_entry": "e0"} if kind == "entry.corrected" else {"operation": target}
    return Entry(seq, f"u{seq}", f"op{seq}", "", kind, "", moment, moment, "m1", data)


@st.composite
def undoings(draw: st.DrawFn) -> list[Entry]:
    found: list[Entry] = []
    for seq in range(1, draw(st.integers(1, 12))):
        targets = ["op0", "first", *(entry.operation for entry in found)]
        kind = draw(st.sampled_from(("operation.undone", "operation.undone", "operation.redone", "entry.corrected")))
        found.append(undoing(seq, kind, draw(st.sampled_from(targets))))
    return found


def slowly_voided(target: str, told: list[Entry]) -> str:
    """The last operation that took it back and is not itself taken back; a redoing that stands ends the search."""
    for one in reversed(told):
        named = one.data.get("entry") or one.data.get("operation")
        if named == target and not slowly_voided(one.operation, told):
            return "" if one.kind == "operation.redone" else one.operation
    return ""


@settings(max_examples=300, deadline=None)
@given(undoings())
def test_what_is_taken_back_by_any_row_of_undoings_and_redoings(told: list[Entry]) -> None:
    found = voided(told)
    for target in ("op0", "first", *(entry.operation for entry in told)):
        assert found.get(target, "") == slowly_voided(target, told)


@lightly
@given(logs(most=15), offices, st.data())
def test_undoing_is_as_if_it_had_never_been_and_redoing_as_if_it_had_never_been_undone(
    log: Log, office: Office, data: st.DataObject
) -> None:
    victim = data.draw(st.sampled_from(log.entries))
    undone = undoing(900, "operation.undone", victim.operation)
    redone = undoing(901, "operation.redone", victim.operation)
    now = end_of(TODAY)
    without = Log(tuple(entry for entry in log.entries if entry is not victim), (), 0)
    assert replay(fold(log._replace(undoings=(undone,)), ZONE), office, now) == replay(fold(without, ZONE), office, now)
    assert replay(fold(log._replace(undoings=(undone, redone)), ZONE), office, now) == replay(fold(log, ZONE), office, now)


# erasure


def emptied(entry: Entry) -> Entry:
    """The entry with its words gone, as an erasure leaves it."""
    hints = get_type_hints(KINDS[entry.kind].payload, include_extras=True)
    words = {field for field, mark in hints.items() if "text" in _marks(mark)}
    data: dict[str, Any] = {field: "" if field in words else value for field, value in entry.data.items()}
    if isinstance(data.get("asked"), dict):
        data["asked"] = {question: answer if answer in {"yes", "no"} else "" for question, answer in data["asked"].items()}
    return entry._replace(data=data)


def _marks(mark: Any) -> tuple[Any, ...]:  # noqa: ANN401 - the marks of a type
    inner = get_args(mark)
    if get_origin(mark) is not None and inner and not getattr(mark, "__metadata__", ()):
        return _marks(inner[0])
    return getattr(mark, "__metadata__", ())


@lightly
@given(logs(), offices)
def test_when_words_are_erased_no_level_of_any_day_changes(log: Log, office: Office) -> None:
    erased = log._replace(entries=tuple(emptied(entry) for entry in log.entries))
    now = end_of(TODAY)
    assert replay(fold(erased, ZONE), office, now) == replay(fold(log, ZONE), office, now)


def test_erasing_empties_what_it_should() -> None:
    asked = entry_of(
        1, 0, "10:00", ("interaction.logged", "", {"channel": "call", "note": "n", "asked": {"ok": "so so", "delivering": "no"}})
    )
    assert emptied(asked).data == {"channel": "call", "note": "", "asked": {"ok": "", "delivering": "no"}}


def test_a_day_has_an_end() -> None:
    assert end_of(TODAY) + timedelta(microseconds=1) == datetime.fromordinal(TODAY + 1)
