"""The one line for everything: `<client> <verb> <text> [&contact] [#tag] [>due] [<when] [30m | 1h30]`, read part by part (model.md, 10).

Nothing is guessed: the first thing that is not understood is named with its place. Who is meant by the words is asked of the caller.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, TypeVar

from kundtui.language import fullname, parts, verbs, yesno
from kundtui.language.fold import fold
from kundtui.language.fullname import ENDING
from kundtui.language.linestart import Started, as_named, said, whose
from kundtui.language.understood import Day, OneLine, Part, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kundtui.domain.worktime import WorkTime
    from kundtui.language.linestart import Finds
    from kundtui.language.parts import Word
    from kundtui.language.verbs import Verb

T = TypeVar("T")

DAY = 6
"""Words of a day that are looked at: "fredag den 25 november 2026"."""
DAY_WORDS = 3
"""Words of the longest word for a day: "day before yesterday"."""
SHORT = 4
"""Words of a text that may well be who was called and when; the end of a longer one is rather what was said."""
BARE = 2
"""Words of a text that is hardly more than a weekday: "på fredag"."""
ANSWERS = 3
LONGEST = 20_000
"""Characters of the longest line that is read: twice the longest text."""
OR = frozenset(("eller", "or"))
"""Between two days of which one is meant."""
LEAST_WEEKDAY = 5
"""Letters of a weekday behind a day; a shorter one may be the next word of a sentence."""


def read(  # noqa: PLR0913 - what is known of a line before it is read is told by name
    line: str, find: Finds[T], today: date, *, client: T | None = None, work: WorkTime | None = None, names: Sequence[tuple[int, int]] = ()
) -> OneLine[T]:
    """Read a line. With a client at hand the first word is the verb and never a client. `work` counts business days (+5b).

    `names`: from where to where contacts of more than one word are named, once that is known.
    """
    if len(line) > LONGEST:
        facts = {"length": str(len(line)), "limit": str(LONGEST)}
        return OneLine((Part("unread", 0, len(line)),), client, problem=Problem("too_long", 0, len(line), facts))
    words = list(fullname.joined(line, parts.words(line), names) if names else parts.words(line))
    start = Started[T](client, (), 0, ()) if client is not None else whose([as_named(line, word) for word in words], find)
    reader = _Reader(line, words, today, work)
    reader.parts += start.parts
    if start.problem:
        reader.problems.append(start.problem)
    if start.problem and start.problem.code != "ambiguous_client":
        reader.unread(words[start.next :])
        verb = None
    else:
        verb = reader.verb(start.next)
    if verb is not None:
        reader.rest(verb, start.next + 1)
    found = reader.found
    return OneLine(
        tuple(sorted(reader.parts, key=lambda part: part.start)),
        start.client,
        start.candidates,
        verb,
        found.text,
        found.answers,
        tuple(found.contacts),
        tuple(found.tags),
        found.days.get("due"),
        found.days.get("when"),
        found.minutes,
        found.progress,
        min(reader.problems, key=lambda problem: problem.start) if reader.problems else None,
    )


def _plain(words: Sequence[Word]) -> str:
    """Words as the words for days are compared; nothing where some are in quotes."""
    return "" if any(word.quoted for word in words) else fold(said(words)).strip(ENDING)


class _Found:
    """What has been found so far behind the verb."""

    def __init__(self) -> None:
        self.text = ""
        self.answers: tuple[str, ...] = ()
        self.contacts: list[str] = []
        self.tags: list[str] = []
        self.days: dict[str, Day] = {}
        self.minutes: int | None = None
        self.progress: tuple[int, int] | None = None


class _Reader:
    """Reads a line behind its client."""

    def __init__(self, line: str, words: Sequence[Word], today: date, work: WorkTime | None) -> None:
        self.line = line
        self.words = words
        self.today = today
        self.work = work
        self.parts: list[Part] = []
        self.problems: list[Problem] = []
        self.found = _Found()

    def verb(self, at: int) -> Verb | None:
        """The verb, where the word in its place is one."""
        if at >= len(self.words):
            self.wrong("verb_missing", len(self.line), len(self.line))
            return None
        word = self.words[at]
        verb = None if word.quoted or word.kind else verbs.read(word.text)
        if verb is None:
            self.wrong("no_verb", word.start, word.end, word=self.line[word.start : word.end])
            self.unread(self.words[at:])
        else:
            self.parts.append(Part("verb", word.start, word.end))
        return verb

    def rest(self, verb: Verb, at: int) -> None:
        """Read what follows the verb."""
        texts: list[Word] = []
        asked = False
        while at < len(self.words):
            word = self.words[at]
            kind = word.kind
            if not asked and not kind and parts.minutes(word.text) is None:
                asked = True  # the first words that are no sign, and no length of time, may be the answers
                following = self._answers(verb, at)
                if following != at:
                    at = following
                    continue
            if kind in ("due", "when"):
                at = self._day(verb, kind, at)
                continue
            if kind and word.text and not (kind == "tag" and word.text.rstrip(ENDING).isdecimal()):
                self._named(verb, kind, word if word.quoted else word._replace(text=word.text.rstrip(ENDING) or word.text))
            else:
                texts.append(word)
            at += 1
        self._measures(verb, texts)
        self._text(verb, texts)

    def _answers(self, verb: Verb, at: int) -> int:
        """Take the three answers where they stand; one or two alone are a slip."""
        said, letters = self._said(at)
        if not said or not verbs.asks(verb):
            if said and verb.entry == "interaction":
                self.wrong("asked_not_reached", said[0].start, said[-1].end, practice="B4")
            return at
        kind = "answers" if len(letters) == ANSWERS else "unread"
        self.parts.append(Part(kind, said[0].start, said[-1].end))
        if len(letters) < ANSWERS:
            self.wrong("three_answers", said[0].start, said[-1].end, practice="B4")
        else:
            self.found.answers = tuple(yesno.read(letter) for letter in letters)
        return at + len(said)

    def _said(self, at: int) -> tuple[Sequence[Word], Sequence[str]]:
        """Find the answers at a place: three words or one of three letters; fewer only as letters, for "nej" may begin a sentence."""
        plain = list(takewhile(lambda word: not (word.quoted or word.kind), self.words[at : at + ANSWERS]))
        if plain and (letters := yesno.letters(plain[0].text)):
            return plain[:1], letters
        words = [word for word in plain if yesno.read(word.text)]
        if len(words) == ANSWERS:
            return words, [word.text for word in words]
        count = next((number for number, word in enumerate(plain) if word.text.casefold().rstrip(",;") not in yesno.LETTERS), len(plain))
        return plain[:count], [word.text for word in plain[:count]]

    def _named(self, verb: Verb, kind: str, word: Word) -> None:
        """Take a contact or a tag."""
        if kind == "contact" and not self._fits(verb, kind, word.start, word.end):
            return
        if kind == "contact" and self.found.contacts and verb.entry != "interaction":
            self.parts.append(Part("unread", word.start, word.end))
            self.wrong("twice", word.start, word.end, word=self.line[word.start : word.end])
            return
        (self.found.contacts if kind == "contact" else self.found.tags).append(word.text)
        self.parts.append(Part(kind, word.start, word.end))

    def _fits(self, verb: Verb, kind: str, start: int, end: int) -> bool:
        """Whether the entry can hold such a part; what it cannot is not understood."""
        if kind in verbs.TAKES[verb.entry]:
            return True
        self.parts.append(Part("unread", start, end))
        self.wrong("not_in_entry", start, end, word=self.line[start:end], entry=verb.entry, part=kind)
        return False

    def _day(self, verb: Verb, kind: str, at: int) -> int:
        """Take the longest row of words that is a day, and with "when" a time of day; tells where the line goes on."""
        day, following = self._either(kind, *self._read_day(kind, at))
        start, end = self.words[at].start, self.words[following - 1].end
        if not self._fits(verb, kind, start, end):
            return following
        if kind in self.found.days:
            self.parts.append(Part("unread", start, end))
            self.wrong("twice", start, end, word=self.line[start:end])
            return following
        problem = (day.reading.problem if day.reading else "") if day else "unread"
        part = Part("unread" if problem else kind, start, end)
        self.parts.append(part)
        if day is None or problem:
            typed = self.line[start:end].lstrip("<> ")
            self.wrong(problem if typed else "empty", start, end, text=typed)
        else:
            self.found.days[kind] = day._replace(part=part)
        return following

    def _either(self, kind: str, day: Day | None, following: int) -> tuple[Day | None, int]:
        """Take along what follows a day and changes it: another day that may be meant, or a weekday that must be its own."""
        if day is None or day.reading is None or day.reading.day is None or following >= len(self.words):
            return day, following
        from kundtui.language.datewords import WEEKDAYS  # noqa: PLC0415 - a line without a day does without them

        word = self.words[following]
        said = fold(word.text)
        if word.quoted or word.kind:
            return day, following
        if said in OR and following + 1 < len(self.words) and not self.words[following + 1].kind:
            other, after = self._read_day(kind, following + 1)
            if other and other.reading and other.reading.day:
                reading = day.reading._replace(ambiguous=True, other=other.reading.day)
                return day._replace(typed=f"{day.typed} {word.text} {other.typed}", reading=reading), after
        if said in WEEKDAYS and len(said) >= LEAST_WEEKDAY:
            problem = "" if WEEKDAYS[said] == day.reading.day.weekday() else "wrong_weekday"
            return day._replace(typed=f"{day.typed} {word.text}", reading=day.reading._replace(problem=problem)), following + 1
        return day, following

    def _read_day(self, kind: str, at: int) -> tuple[Day | None, int]:
        from kundtui.language import clocks, dates  # noqa: PLC0415 - a line without a day does without them

        first = self.words[at]
        last = at + 1
        while last < len(self.words) and last - at < DAY and not first.quoted and not (self.words[last].quoted or self.words[last].kind):
            last += 1
        for end in range(last, at, -1):
            typed = said(self.words[at:end]).strip()
            days, clock = clocks.parted(typed) if kind == "when" else (typed, "")
            reading = dates.read(days, self.today, past=kind == "when", work=self.work) if days or not clock else None
            if reading is None or reading.problem not in ("unread", "empty"):
                return Day(typed, reading, clock, Part(kind, 0, 0)), end
        return None, at + 1

    def _measures(self, verb: Verb, texts: list[Word]) -> None:
        """Take how long it took, or how far it is, from the beginning or the end of the text."""
        for kind, measure in (("duration", parts.minutes), ("progress", parts.progress)):
            if kind not in verbs.TAKES[verb.entry]:
                continue
            for words in parts.ends(texts):
                value = measure(said(words))
                if value is None:
                    continue
                for word in words:
                    texts.remove(word)
                    self.parts.append(Part(kind, word.start, word.end))
                if isinstance(value, tuple):
                    self.found.progress = value
                else:
                    self.found.minutes = value
                break
        if verb.entry == "hours" and not self.found.minutes:
            self.wrong("hours_unsaid", len(self.line), len(self.line))

    def _text(self, verb: Verb, texts: Sequence[Word]) -> None:
        """Take the text: what is in quotes as it stands, without the quotes where nothing else is said."""
        alone = len(texts) == 1 and texts[0].quoted and not texts[0].kind
        self.found.text = texts[0].text if alone else " ".join(self.line[word.start : word.end] for word in texts)
        problem, unsigned = self._unsigned(verb, texts)
        self.parts += (Part("unread" if word in unsigned else "text", word.start, word.end) for word in texts)
        if unsigned:
            self.wrong(problem, unsigned[0].start, unsigned[-1].end, text=said(unsigned).strip(ENDING))
        if verb.entry in verbs.TEXTS and not self.found.text.strip():
            self.wrong("empty_text", len(self.line), len(self.line))
        if verb.entry == "promise" and "due" not in self.found.days:
            self.wrong("promise_without_day", len(self.line), len(self.line), practice="R2")

    def _unsigned(self, verb: Verb, texts: Sequence[Word]) -> tuple[str, Sequence[Word]]:
        """Find a day in what was said of a contact that has no sign before it: it would be logged as one of now, also where it is to come."""
        if verb.entry not in verbs.TIMED or not texts or "when" in self.found.days:
            return "", ()
        from kundtui.language.datewords import AHEAD, GONE, WEEKDAYS  # noqa: PLC0415 - a line without words does without them

        for count in range(min(DAY_WORDS, len(texts)), 0, -1):
            first, last = texts[:count], texts[-count:]
            if _plain(first) in AHEAD:
                return "day_to_come", first
            if _plain(first) in GONE:
                return "day_unsigned", first
            if len(texts) <= SHORT and _plain(last) in GONE:
                return "day_unsigned", last
        last_word = _plain(texts[-1:])
        alone = len(texts) <= BARE and len(last_word) >= LEAST_WEEKDAY and last_word in WEEKDAYS
        return "weekday_unsigned", texts[-1:] if alone else ()

    def unread(self, words: Sequence[Word]) -> None:
        """Mark words as not understood."""
        if words:
            self.parts.append(Part("unread", words[0].start, words[-1].end))

    def wrong(self, code: str, start: int, end: int, practice: str = "", **facts: str) -> None:
        """Note that something was not understood."""
        self.problems.append(Problem(code, start, end, facts, practice))
