"""What an entry line was understood to mean, in one line: client, entry, words, people, days with their week. How it is read: `language.oneline`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.values import QUESTIONS
from kundtui.i18n import N_, _, quoted, say_week, weekday
from kundtui.words.excerpt import excerpt
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from kundtui.desk.oneline import Meant
    from kundtui.language.understood import OneLine
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


def told(client: str, found: OneLine[Any], text: str) -> str:
    """Say that a plain line was stored."""
    said = [client, *_plain(found, text)]
    return _("{what} · stored. Take it back with `kundtui undo`.", what=" · ".join(said))


def echo(meant: Meant, answer_by: datetime | None = None) -> str:
    """Say everything that was understood. `answer_by`: when the first answer to a complaint is due by the clock."""
    client = [meant.found.client.name] if meant.found.client else []
    verb = meant.found.verb
    return " · ".join([*client, *(_behind(meant, verb, answer_by) if verb else ())])


def _behind(meant: Meant, verb: Verb, answer_by: datetime | None) -> Iterator[str]:
    yield from _plain(meant.found, meant.text, (name for _id, name in meant.people))
    if meant.at:
        yield _("it was {day}", day=moment(meant.at))
    if meant.due:
        yield _(DUE[verb.entry], day=day(meant.due))
    elif verb.entry == "complaint" and answer_by:
        yield _("first answer by {due}", due=moment(answer_by))
    if meant.consequence:
        yield _("if late: {consequence}", consequence=excerpt(meant.consequence))
    yield from (f"#{tag}" for tag in meant.tags)


def _plain(found: OneLine[Any], text: str, people: Iterable[str] = ()) -> Iterator[str]:
    """Say the entry, its words, who was there, what they answered, how far it is and how long it took."""
    if found.verb:
        yield entry(found.verb)
    if text:
        yield quoted(excerpt(text))
    yield from people
    if found.answers:
        answers = zip(QUESTIONS, found.answers, strict=False)
        yield ", ".join(f"{word('asked', question)}: {word('answer', answer)}" for question, answer in answers)
    if found.progress:
        yield _("{done} of {of} done", done=found.progress[0], of=found.progress[1])
    elif found.verb and found.verb.entry == "report":
        yield _("no position; 3/5 tells it")
    if found.minutes:
        yield spent(found.minutes)


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


def moment(at: datetime) -> str:
    """Say when it was, with the time of day where one was told."""
    return f"{day(at.date())} {at:%H:%M}" if (at.hour, at.minute) != (0, 0) else day(at.date())
