"""What would turn a client, in words: each step with its acts, points and ceilings, when the shown level follows, what stays missing."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.domain.agreement import EXPECTED
from kundtui.i18n import N_, _, day_to_come, ngettext, quoted, say_day, say_number
from kundtui.words.excerpt import excerpt
from kundtui.words.findings import finding
from kundtui.words.rhythm import lines as rhythm_lines
from kundtui.words.rhythm import rhythm_json
from kundtui.words.rising import step as rising_step
from kundtui.words.state import number
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from kundtui.desk.whatif import Turning
    from kundtui.domain.moves import Move, Part
    from kundtui.domain.whatif import Missing, Stage

TEXT = 30
"""Cells of a complaint's or a promise's words within a step."""


class WhatLine(NamedTuple):
    """One line. `kind`: level, target, step, after, missing, rhythm or note; `head`: points or a number before the sentence.

    `stage`: the number of the step from 0 that the line belongs to, -1 where to none.
    """

    kind: str
    text: str
    head: str = ""
    level: str = ""
    practice: str = ""
    stage: int = -1


PLAIN: dict[str, str] = {
    "clear": N_("make good what they said no to, and note it"),
    "meet": N_("meet in person, well prepared: agenda, homework, on time"),
    "economics_confirm": N_("ask them to confirm the answers about money"),
    "report": N_("send a status report"),
    "contact": N_("find somebody with will and mandate, and talk with them"),
    "sales": N_("make a sales contact"),
    "gesture": N_("make a gesture, or share an idea for their development"),
    "mirror": N_("show them what their own market sees, with a solution"),
    "competitor": N_("share something about a competitor of theirs"),
}
"""Acts that are said alike whatever they are about."""
FIELDS: dict[str, str] = {
    "process": N_("how we work"),
    "deliverable": N_("what they get"),
    "when": N_("when"),
    "reach": N_("how to reach us"),
}


def _named(parts: Sequence[Part]) -> str:
    return ", ".join(quoted(excerpt(part.about, TEXT)) for part in parts)


def _said(act: str, parts: Sequence[Part]) -> str:  # noqa: PLR0911 - one sentence for each act
    """Say the parts of one act together."""
    n = len(parts)
    if act in PLAIN:
        return _(PLAIN[act])
    if act == "answer":
        return ngettext("answer the complaint {texts}", "answer the complaints {texts}", n, texts=_named(parts))
    if act == "decide":
        return ngettext("decide on the complaint {texts}", "decide on the complaints {texts}", n, texts=_named(parts))
    if act == "resolve":
        return ngettext("resolve the complaint {texts}", "resolve the complaints {texts}", n, texts=_named(parts))
    if act == "confirm":
        return ngettext("ask them to confirm the remedy", "ask them to confirm the remedies", n)
    if act == "keep":
        return ngettext("keep the promise {texts}", "keep the promises {texts}", n, texts=_named(parts))
    return _counted(act, parts)


def _counted(act: str, parts: Sequence[Part]) -> str:
    times = parts[0].times
    if act == "call":
        return ngettext("call them, with the three questions", "call them {n} times, with the three questions", times)
    if act == "mail":
        return ngettext("write to them", "write to them {n} times", times)
    if act == "talk_with":
        return _("talk with {contact} too", contact=parts[0].about)
    if act == "services":
        return ngettext("present {n} service that they have not been shown", "present {n} services that they have not been shown", times)
    if act == "expectation":
        whole = len(parts) == len(EXPECTED)
        fields = ", ".join(_(FIELDS[part.subject]) for part in parts)
        return _("tell them what they may count on") if whole else _("tell them what they may count on: {fields}", fields=fields)
    return _("talk about money: {questions}", questions=", ".join(word("question", part.subject) for part in parts))


def move(one: Move) -> str:
    """Say a step: its acts in one sentence."""
    acts: dict[str, list[Part]] = {}
    for part in one.parts:
        acts.setdefault(part.act, []).append(part)
    said = "; ".join(_said(act, parts) for act, parts in acts.items())
    return said[:1].upper() + said[1:]


def act(part: Part) -> str:
    """Say one act of a step, for a menu."""
    said = _said(part.act, [part])
    return said[:1].upper() + said[1:]


def signed(points: Fraction) -> str:
    """Say points that are won or lost."""
    return f"+{say_number(points, 1)}" if points >= 0 else f"\N{MINUS SIGN}{say_number(-points, 1)}"


def _after(stage: Stage, today: date) -> str:
    """How the client stands after a step: score and level, what was lifted, when the shown level can follow."""
    score = say_number(Fraction(stage.score.tenths or 0, 10), 1) if stage.score.known else "-"
    parts = [f"{score} {word('level', stage.raw)}"]
    if stage.lifts:
        parts.append(_("lifts {ceilings}", ceilings=", ".join(f"{one.id} ({word('level', one.level)})" for one in stage.lifts)))
    if stage.shown:
        levels = ", ".join(f"{word('level', one.level)} {say_day(one.day, today)}" for one in stage.shown)
        parts.append(_("shown at the earliest: {levels}", levels=levels))
    if stage.owed and stage.raw == "good":
        parts.append(_("no better than {level} before a meeting in person", level=word("level", "watch")))
    return "; ".join(parts)


WHY = {
    "later": N_("{what}: once they are no longer in trouble and no complaint is open"),
    "client": N_("{what}: only the client can end this"),
    "open": N_("{what}"),
}


def missing(one: Missing, names: Mapping[str, str], today: date) -> str:
    """Say what is lost still, and what ends it."""
    what = finding(one.finding.code, one.finding.args, names, today=today)
    if one.why != "time":
        return _(WHY[one.why], what=what)
    if one.until is None:
        return _("{what}: only time heals this", what=what)
    return _("{what}: only time heals this, by {day}", what=what, day=day_to_come(one.until, today))


def page(turning: Turning, names: Mapping[str, str], today: date) -> list[WhatLine]:
    """Say the whole answer, line by line."""
    return [*_head(turning, today), *_steps(turning, today), *_end(turning, names, today), *_rhythm(turning, names, today)]


def _head(turning: Turning, today: date) -> Iterator[WhatLine]:
    seen, found = turning.reading.assessment, turning.found
    shown, raw = word("level", seen.level), word("level", seen.raw)
    yield WhatLine("level", shown if seen.level == seen.raw else _("{shown}, raw {raw}", shown=shown, raw=raw), level=seen.level)
    if seen.rise:
        yield WhatLine("note", rising_step(seen.rise.level, seen.rise.day, seen.rise.waits_for, today), level=seen.rise.level)
    if found.content:
        held = _("The goal with this client is to hold: {level} is good enough. Nothing has to be turned.", level=raw)
        yield WhatLine("note", held, level=seen.raw)
    elif not found.target:
        yield WhatLine("note", _("The relation has ended: there is nothing to turn."))
    elif found.reached and not found.stages:
        yield WhatLine(
            "note", _("The facts give {level} already: there is nothing to turn.", level=word("level", found.raw)), level=found.raw
        )
    elif found.stages:
        said = (
            _("To {level}:", level=word("level", found.target))
            if found.reached
            else _("Towards {level}:", level=word("level", found.target))
        )
        yield WhatLine("target", said, level=found.target)


def _steps(turning: Turning, today: date) -> Iterator[WhatLine]:
    for number_of, stage in enumerate(turning.found.stages):
        yield WhatLine("step", move(stage.move), signed(stage.points), practice=stage.move.practice, stage=number_of)
        yield WhatLine("after", _after(stage, today), level=stage.raw, stage=number_of)


def _end(turning: Turning, names: Mapping[str, str], today: date) -> Iterator[WhatLine]:
    """What is missing at the end of a way that does not come where it should."""
    found = turning.found
    if found.reached or not found.target:
        return
    notice = any(one.id == "K8" for one in turning.reading.assessment.ceilings)
    if notice:
        yield WhatLine("note", _("The client gave or threatened notice: only they can take it back. Talk with them."), level="crisis")
    if found.short > 0:
        said = _("{points} points short of {level}. Missing:", points=say_number(found.short, 1), level=word("level", found.target))
        yield WhatLine("target", said, level=found.target)
    elif not notice:
        yield WhatLine("note", _("No act of ours goes further."))
    for one in found.missing:
        yield WhatLine("missing", missing(one, names, today), signed(-one.points), practice=one.finding.practice)


def _rhythm(turning: Turning, names: Mapping[str, str], today: date) -> Iterator[WhatLine]:
    yield from (WhatLine("rhythm", said, practice="T11") for said in rhythm_lines(turning.habit, names, today))


def whatif_json(turning: Turning, on: date, names: Mapping[str, str]) -> dict[str, Any]:
    """Give the answer as data; days are dates, points and scores numbers."""
    seen, found = turning.reading.assessment, turning.found
    return {
        "client": turning.reading.client,
        "name": turning.reading.name,
        "on": on.isoformat(),
        "level": seen.level,
        "raw": seen.raw,
        "score": _tenths(found.score.tenths),
        "target": found.target or None,
        "content": found.content,
        "reached": found.reached,
        "short": number(found.short),
        "steps": [_stage_json(stage) for stage in found.stages],
        "missing": [
            {
                "practice": one.finding.practice,
                "points": number(one.points),
                "why": one.why,
                "until": one.until.isoformat() if one.until else None,
                "text": missing(one, names, on),
            }
            for one in found.missing
        ],
        "rhythm": rhythm_json(turning.habit, on),
    }


def _stage_json(stage: Stage) -> dict[str, Any]:
    return {
        "move": stage.move.name,
        "practice": stage.move.practice,
        "acts": [{"act": part.act, "subject": part.subject or None, "times": part.times} for part in stage.move.parts],
        "points": number(stage.points),
        "lifts": [{"id": one.id, "level": one.level} for one in stage.lifts],
        "score": _tenths(stage.score.tenths),
        "raw": stage.raw,
        "shown": [{"level": one.level, "day": one.day.isoformat()} for one in stage.shown],
        "meeting_owed": stage.owed,
        "text": move(stage.move),
    }


def _tenths(tenths: int | None) -> int | float | None:
    return None if tenths is None else number(Fraction(tenths, 10))
