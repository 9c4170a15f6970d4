"""What an entry line was understood to mean, in one line: client, entry, words, people, days with their week. How it is read: `language.oneline`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.domain.interaction import QUESTIONS
from kundtui.i18n import N_, _, quoted, say_week, weekday
from kundtui.words.excerpt import excerpt
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from kundtui.desk.oneline import Meant
    from kundtui.language.verbs import Verb

DUE = {
    "complaint": N_("answer promised by {day}"),
    "promise": N_("due {day}"),
    "expectation": N_("when: {day}"),
}
ENTRIES = {
    "expectation": N_("expectation"),
    "report": N_("status report"),
    "note": N_("note"),
    "hours": N_("time spent"),
}
HOUR = 60


def echo(meant: Meant, answer_by: datetime | None = None) -> str:
    """Say everything that was understood. `answer_by`: when the first answer to a complaint is due by the clock."""
    client = [meant.found.client.name] if meant.found.client else []
    verb = meant.found.verb
    return " · ".join([*client, *(_behind(meant, verb, answer_by) if verb else ())])


def _behind(meant: Meant, verb: Verb, answer_by: datetime | None) -> Iterator[str]:
    yield entry(verb)
    if meant.text:
        yield quoted(excerpt(meant.text))
    yield from (name for _id, name in meant.people)
    if meant.found.answers:
        answers = zip(QUESTIONS, meant.found.answers, strict=False)
        yield ", ".join(f"{word('asked', question)}: {word('answer', answer)}" for question, answer in answers)
    if meant.found.progress:
        yield _("{done} of {of} done", done=meant.found.progress[0], of=meant.found.progress[1])
    if meant.found.minutes:
        yield spent(meant.found.minutes)
    if meant.at:
        yield _("it was {day}", day=_at(meant.at))
    if meant.due:
        yield _(DUE[verb.entry], day=day(meant.due))
    elif verb.entry == "complaint" and answer_by:
        yield _("first answer by {due}", due=_at(answer_by))
    if meant.consequence:
        yield _("if late: {consequence}", consequence=excerpt(meant.consequence))
    yield from (f"#{tag}" for tag in meant.tags)


def entry(verb: Verb) -> str:
    """Say what a verb makes."""
    if verb.entry == "complaint":
        return _("complaint {severity}", severity=word("severity", verb.code))
    if verb.entry == "interaction":
        return word("channel", verb.code) if verb.reached else _("{channel}, not reached", channel=word("channel", verb.code))
    if verb.entry == "promise":
        return _("our promise") if verb.code == "us" else _("the client's promise")
    return _(ENTRIES[verb.entry])


def day(on: date) -> str:
    """Say a day so that nobody mistakes it: its weekday, the whole date and its week."""
    return f"{weekday(on)} {on.isoformat()} ({say_week(on)})"


def spent(minutes: int) -> str:
    """Say how long something took: 45 min, 1 h, 1 h 30 min."""
    hours, rest = divmod(minutes, HOUR)
    return " ".join(([f"{hours} h"] if hours else []) + ([f"{rest} min"] if rest or not hours else []))


def _at(moment: datetime) -> str:
    return f"{day(moment.date())} {moment:%H:%M}" if (moment.hour, moment.minute) != (0, 0) else day(moment.date())
