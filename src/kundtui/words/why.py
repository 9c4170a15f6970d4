"""The page "why": an assessment as lines of words, the same for the command and the screen. How a line looks is theirs."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.standing import FACTORS
from kundtui.domain.state import Ratio
from kundtui.domain.values import UNIT
from kundtui.i18n import _, say_day, say_number
from kundtui.words import owners, picture, rhythm, rising
from kundtui.words.ceilings import ceiling
from kundtui.words.excerpt import excerpts
from kundtui.words.factors import factor, unknown
from kundtui.words.findings import finding
from kundtui.words.forecast import forecast
from kundtui.words.standing import level
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kundtui.desk.portfolio import Reading
    from kundtui.domain.assessment import Assessment
    from kundtui.domain.finding import Finding
    from kundtui.domain.strain import Over

TOLD_FOR = timedelta(days=14)
"""How long after the first contact the page says that this made attention known, and after a level set by hand that it ended."""


class WhyLine(NamedTuple):
    """One line. `kind`: level, raw, rise, rhythm, override, score, trend, drop, ceiling, lift, factor, finding, gap or note.

    `parts`: a factor's name and points; a finding's signed points and sentence; else one sentence. `level`: for the colour.
    `id`: the ceiling or factor. `entries`: what it rests on, `practice`: the practice. `dated`: whether the day of the entries tells
    something; beside a clock that has passed or a day that is due it would read as that.
    """

    kind: str
    depth: int
    parts: tuple[str, ...]
    level: str = ""
    id: str = ""
    entries: tuple[str, ...] = ()
    practice: str = ""
    dated: bool = True


def page(reading: Reading, names: Mapping[str, str], today: date, *, whole: bool = False) -> list[WhyLine]:
    """Say why a client stands as it does, from the desk's reading; long words of users only where they shall be `whole`."""
    touches = reading.dossier.touches
    first = touches.ats[0].date() if touches.known(reading.assessment.moment) else None
    found = lines(reading.assessment, names, today, first_contact_on=first, whole=whole)
    at = next((at for at, line in enumerate(found) if line.kind == "factor"), len(found))
    return [*found[:at], *_people(reading, names, today), *_rhythm(reading, names, today), *found[at:]]


def _people(reading: Reading, names: Mapping[str, str], today: date) -> Iterator[WhyLine]:
    """Ask after a drop whether the owner is still the right one (N3), and say where only one person there is talked with (N12)."""
    if reading.fell:
        yield WhyLine("note", 0, (owners.still_right(reading.fell, names, today),), reading.fell.level, "owner", practice="N3")
    threads = reading.threads
    if threads and threads.single and reading.assessment.lifecycle != "E":
        yield WhyLine("note", 0, (picture.single(threads, names),), "", "single", threads.entries, "N12", dated=False)


def _rhythm(reading: Reading, names: Mapping[str, str], today: date) -> Iterator[WhyLine]:
    """Say what the client is used to, and what is agreed with it or assumed (T11); of an ended one nothing."""
    if reading.habit is None or reading.assessment.lifecycle == "E":
        return
    yield from (WhyLine("rhythm", 0, (said,), id="rhythm", practice="T11") for said in rhythm.lines(reading.habit, names, today))


def lines(
    assessment: Assessment, names: Mapping[str, str], today: date, *, first_contact_on: date | None = None, whole: bool = False
) -> list[WhyLine]:
    """Say why: the level and what holds it, where it goes, then factor by factor. `first_contact_on` allows for the note on it."""
    return [
        *_head(assessment, today),
        *_note(assessment, first_contact_on),
        *_ceilings(assessment, today, whole=whole),
        *_factors(assessment, names, today, whole=whole),
    ]


def _points(points: int) -> str:
    return say_number(Fraction(points, UNIT), 1)


def _signed(points: int) -> str:
    return f"+{_points(points)}" if points > 0 else f"\N{MINUS SIGN}{_points(-points)}"


def _score(ratio: Ratio) -> str:
    return say_number(Fraction(ratio.tenths or 0, 10), 1)


def _head(seen: Assessment, today: date) -> Iterator[WhyLine]:
    """Say level, raw level, override, score, trend and forecast."""
    shown = level(seen.level, override=seen.override is not None)
    yield WhyLine("level", 0, (shown, word("lifecycle", seen.lifecycle)), seen.level)
    if seen.override:
        said = _(
            "Set by hand until {until}; computed: {level}",
            until=say_day(date.fromisoformat(seen.override.until), today),
            level=word("level", seen.computed),
        )
        yield WhyLine("override", 0, (said,), seen.computed, entries=(seen.override.entry,))
    if seen.over and seen.moment.date() - date.fromisoformat(seen.over.on) < TOLD_FOR:
        yield WhyLine("note", 0, (_over(seen.over, today),), id="override", entries=(seen.over.entry,))
    if seen.computed != seen.raw:
        yield WhyLine("raw", 0, (_raw(seen, today),), seen.raw)
        yield from _rise(seen, today)
    yield from _numbers(seen, today)
    if seen.drop:
        said = forecast(seen.drop.level, seen.drop.cause, seen.drop.day, today)
        yield WhyLine("drop", 0, (said,), seen.drop.level, seen.drop.cause)


def _over(over: Over, today: date) -> str:
    """Say that a level set by hand is no longer shown, and by what that ended."""
    on, was = say_day(date.fromisoformat(over.on), today), word("level", over.level)
    if over.how == "handed_over":
        return _("The level set by hand ({level}) ended on {day}, when the client got a new owner", level=was, day=on)
    return _("The level set by hand ({level}) ran out; since {day} the computed one is shown", level=was, day=on)


def _rise(seen: Assessment, today: date) -> Iterator[WhyLine]:
    """Say the next step up of the computed level: its day, or what it waits for."""
    if seen.rise:
        said = rising.step(seen.rise.level, seen.rise.day, seen.rise.waits_for, today)
        yield WhyLine("rise", 0, (said,), seen.rise.level, seen.rise.waits_for)


def _raw(seen: Assessment, today: date) -> str:
    """Say the computed level and the raw one side by side."""
    on = seen.rise.day if seen.rise and not seen.rise.waits_for else None
    return rising.beside(seen.computed, seen.raw, on, today)


def _numbers(seen: Assessment, today: date) -> Iterator[WhyLine]:
    score, coverage = seen.state.score, seen.state.coverage.percent
    if not score.known:
        yield WhyLine("score", 0, (_("No score: nothing is known yet"),))
        return
    yield WhyLine("score", 0, (_("Score {score} of 100; {coverage} % of what counts is known", score=_score(score), coverage=coverage),))
    if seen.trend:
        said = _("{trend}: {before} before, {now} now", trend=_trend(seen.trend), before=_score(seen.score_14), now=_score(score))
        yield WhyLine("trend", 0, (said,), id=seen.trend)
        if seen.rules_on:
            said = _(
                "In between, on {day}, the office changed its rules; both scores are by the new ones", day=say_day(seen.rules_on, today)
            )
            yield WhyLine("trend", 1, (said,), id="rules")


def _trend(trend: str) -> str:
    said = word("trend", trend)
    return said[:1].upper() + said[1:]


def _note(seen: Assessment, first_contact_on: date | None) -> Iterator[WhyLine]:
    """Say that a first contact made attention known and lowered the score by that (Ruling 24)."""
    attention = seen.state.factors.get("attention")
    if first_contact_on is None or attention is None or seen.moment.date() - first_contact_on >= TOLD_FOR:
        return
    rest = Ratio(seen.state.score.points - attention.points, seen.state.score.budget - attention.budget)
    if rest.known and seen.state.score.below(rest):
        said = _("The score fell from {before} because the first contact made attention known", before=_score(rest))
        yield WhyLine("note", 0, (said,), id="attention")


def _ceilings(seen: Assessment, today: date, *, whole: bool) -> Iterator[WhyLine]:
    for one in seen.ceilings:
        why, act = ceiling(one.id, one.level, one.lifted_by, one.args if whole else excerpts(one.args), today=today)
        yield WhyLine("ceiling", 0, (why,), one.level, one.id, one.entries, dated=not one.args.get("clock"))
        yield WhyLine("lift", 1, (act,), one.level, one.id, one.entries)


def _factors(seen: Assessment, names: Mapping[str, str], today: date, *, whole: bool) -> Iterator[WhyLine]:
    for name in FACTORS:
        if name not in seen.state.factors:
            yield WhyLine("factor", 0, (factor(name), _("does not apply")), id=name)
            continue
        found = seen.state.factors[name]
        if found is None:
            yield WhyLine("factor", 0, (factor(name), _("unknown")), "unknown", name)
            yield WhyLine("gap", 1, (unknown(name),), id=name)
            continue
        share = _("{points} of {budget}", points=_points(found.points), budget=_points(found.budget))
        yield WhyLine("factor", 0, (factor(name), share), id=name)
        partly = {
            one.code: one.points
            for one in found.findings
            if one.points > 0 and any(f"{one.code}_not" == other.code for other in found.findings)
        }
        yield from (_finding(one, names, today, partly, whole=whole) for one in found.findings if one.code not in partly)


def _finding(one: Finding, names: Mapping[str, str], today: date, partly: Mapping[str, int], *, whole: bool) -> WhyLine:
    """Say a finding; what was won in part and lost in part is one line, with the points that were won at its end."""
    said = finding(one.code, one.args, names, today=today, whole=whole)
    won = partly.get(one.code.removesuffix("_not"), 0)
    if won:
        said = _("{finding} ({points} won)", finding=said, points=_points(won))
    return WhyLine(
        "finding",
        1,
        (_signed(one.points), said),
        entries=one.entries,
        practice=one.practice,
        dated=not (one.args.get("clock") or one.args.get("due")),
    )
