"""The entry line at a desk: who and what is meant by it, what has to be asked first, and its entries stored as one operation.

Every entry goes through the act of its topic. How the words are read is in `language.oneline`.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import agreement, client, complaint, hours, interaction, portfolio, promise, reporting
from kundtui.desk.act import together
from kundtui.desk.gathering import Gathering
from kundtui.desk.naming import the_contact
from kundtui.desk.refused import Refused
from kundtui.domain import worktime
from kundtui.domain.values import QUESTIONS
from kundtui.language import fullname, oneline
from kundtui.language.fold import fold
from kundtui.language.names import Guess
from kundtui.language.text import Unclean, clean
from kundtui.language.understood import OneLine, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.act import Receipt
    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.language.understood import Day, Part
    from kundtui.language.verbs import Verb
    from kundtui.store.port import Hit

MOST = 1000
"""Lines that are stored at once."""
WORDS = {
    "complaint": "complaint.received",
    "interaction": "interaction.logged",
    "promise": "promise.made",
    "expectation": "expectation.noted",
    "report": "report.sent",
    "note": "review.marked",
    "hours": "hours.logged",
}
"""The kind of thing that a verb makes -> the word of the act."""
SEVERAL = "oneline"
"""The word of the act that stores several lines."""


class Meant(NamedTuple):
    """What a line means. `people`: ids and names; `at`: None is now; `problem`: why it cannot be stored as it stands.

    `consequence`: what follows if the client's part is late (R16); None where nobody has been asked. `came_from`: the call in which
    a complaint came up (B4).
    """

    line: str
    found: OneLine[Hit]
    text: str = ""
    people: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    due: date | None = None
    at: datetime | None = None
    problem: Problem | None = None
    consequence: str | None = None
    came_from: str = ""

    @property
    def sure(self) -> tuple[Hit, Verb]:
        """The client and the verb; refused where the line does not tell them."""
        refuse(self)
        if self.found.client is None or self.found.verb is None:
            raise Refused("verb_missing")
        return self.found.client, self.found.verb

    @property
    def asks_consequence(self) -> bool:
        """Whether it is a promise of the client's of which nobody has said what follows if it is late (R16)."""
        verb = self.found.verb
        return verb is not None and verb.entry == "promise" and verb.code == "client" and self.consequence is None


def understand(desk: Desk, line: str, at_hand: Hit | None = None) -> Meant:
    """Say what a line means. With a client at hand it begins with the verb. Nothing is stored, and nothing raised but the store's errors."""
    now = desk.now()
    find = _Finder(desk)
    work = desk.office.work(desk.office.policy(now))
    found = oneline.read(line, find, now.date(), client=at_hand, work=work)
    reading = _Reading(desk, now, line, found)
    people = reading.people()
    if longer := reading.full_names(people):
        found = oneline.read(line, find, now.date(), client=at_hand, work=work, names=longer)
        reading = _Reading(desk, now, line, found)
        people = reading.people()
    text = reading.cleaned(found.text, "text")
    tags = tuple(dict.fromkeys(filter(None, (reading.cleaned(tag, "tag") for tag in found.tags))))
    due, at = reading.due(), reading.when()
    problems = [one for one in (found.problem, *reading.problems) if one]
    problem = min(problems, key=lambda one: one.start) if problems else None
    return Meant(line, found, text, people, tags, due, at, problem)


def refuse(meant: Meant) -> None:
    """Refuse what was not understood."""
    if meant.problem:
        raise Refused(meant.problem.code, meant.problem.practice, **meant.problem.facts)


def check(desk: Desk, meant: Meant) -> None:
    """Refuse a line whose act would be refused; nothing is stored."""
    who, _ = meant.sure
    if meant.asks_consequence:
        raise Refused("consequence_unasked", "R16", text=meant.text)
    gathering = Gathering(desk)
    _do(gathering, meant)
    dossier, now = portfolio.dossier(desk, who.client), desk.now()
    for step in gathering.steps:
        for facts in step.decide({who.client: dossier}, now).values():
            list(facts)


def store(desk: Desk, lines: Sequence[Meant]) -> Receipt:
    """Store what the lines mean, all or nothing, as one operation that one undo takes back."""
    if not lines:
        raise Refused("empty_line")
    if len(lines) > MOST:
        raise Refused("too_many_lines", count=len(lines), limit=MOST)
    for meant in lines:
        if meant.asks_consequence:
            raise Refused("consequence_unasked", "R16", text=meant.text)
    word = SEVERAL if len(lines) > 1 else WORDS[lines[0].sure[1].entry]

    def doing(gathering: Desk) -> None:
        for meant in lines:
            _do(gathering, meant)
        _tag(gathering, lines)

    return together(desk, word, doing)


def first_answer(desk: Desk, meant: Meant) -> datetime | None:
    """When the first answer to a complaint is due by the clock of the client's country (B7); None where the line is no complaint."""
    found = meant.found
    if found.client is None or found.verb is None or found.verb.entry != "complaint":
        return None
    now = desk.now()
    policy = desk.office.policy(now)
    work = desk.office.work(policy, str(portfolio.dossier(desk, found.client.client).client.newest("country") or ""))
    return worktime.add(work, meant.at or now, policy.first_answer_days * worktime.day_minutes(work))


def searchable(typed: str) -> bool:
    """Whether a store can be asked for it: half a letter, as it comes out of a broken pipe, has no bytes."""
    return not any("\ud800" <= letter <= "\udfff" for letter in typed)


class _Finder:
    """Finds clients for the reader of the line."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __call__(self, typed: str, *, whole: bool) -> Guess[Hit]:
        wanted = fold(typed)
        if not searchable(wanted):
            return Guess()
        hits = self._desk.store.named(wanted) if wanted else ()
        clients = tuple({hit.client: hit for hit in hits}.values())
        if len(clients) == 1:
            return Guess(clients, sure=True)
        if not whole:
            return portfolio.find(self._desk, typed)
        exact = tuple(hit for hit in clients if wanted in (fold(hit.name), fold(hit.code)))
        return Guess(exact, sure=True) if len(exact) == 1 else Guess(clients)


class _Reading:
    """What a line's words stand for at this desk, and what is wrong with them."""

    def __init__(self, desk: Desk, now: datetime, line: str, found: OneLine[Hit]) -> None:
        self.desk = desk
        self.now = now
        self.line = line
        self.found = found
        self.problems: list[Problem] = []

    def people(self) -> tuple[tuple[str, str], ...]:
        """The contacts that are named; none while the client is not known."""
        if not self.found.contacts or self.found.client is None:
            return ()
        dossier = portfolio.dossier(self.desk, self.found.client.client)
        places = [part for part in self.found.parts if part.kind == "contact"]
        people = {}
        for typed, part in zip(self.found.contacts, places, strict=True):
            try:
                contact = self._contact(dossier, typed, part)
            except Refused as refused:
                self._wrong(refused.code, part.start, part.end, {name: str(value) for name, value in refused.facts.items()})
                continue
            people[contact] = str(dossier.contacts[contact].newest("name"))
        return tuple(people.items())

    def _contact(self, dossier: Dossier, typed: str, part: Part) -> str:
        """Who is meant; where it may be several, the word behind may tell which: "&lisa berg"."""
        try:
            return the_contact(dossier, typed, self.now)
        except Refused as refused:
            following = self.line[part.end :].split(maxsplit=1)
            if refused.code != "ambiguous_contact" or not following:
                raise
            try:
                return the_contact(dossier, f"{typed} {following[0].rstrip(fullname.ENDING)}", self.now)
            except Refused:
                raise refused from None

    def full_names(self, people: tuple[tuple[str, str], ...]) -> list[tuple[int, int]]:
        """Where a contact's name goes on in the words behind it; none where not all of them are known."""
        places = [part for part in self.found.parts if part.kind == "contact"]
        if self.problems or len(places) != len(people):
            return []
        ends = [(part, fullname.end(self.line, part, name)) for part, (_, name) in zip(places, people, strict=True)]
        return [(part.start, end) for part, end in ends if end > part.end]

    def cleaned(self, typed: str, kind: str) -> str:
        """A text as it may be kept."""
        try:
            return clean(typed, lines=kind == "text")
        except Unclean as unclean:
            part = self.found.part(kind)
            self._wrong(unclean.code, part.start if part else 0, part.end if part else 0, {k: str(v) for k, v in unclean.facts.items()})
            return ""

    def due(self) -> date | None:
        """The day by which something is due; asked about where it is past or may be another."""
        day = self.found.due
        reading = day.reading if day else None
        if day is None or reading is None or reading.day is None:
            return None
        if reading.is_past:
            self._wrong("past_day", day.part.start, day.part.end, {"text": day.typed, "on": reading.day.isoformat()})
        elif reading.other is not None:
            self._unclear(day, reading.day, reading.other)
        return reading.day

    def when(self) -> datetime | None:
        """When it happened; asked about where it may have been another day."""
        day = self.found.when
        if day is None:
            return None
        today = self.now.date()
        on = day.reading.day if day.reading and day.reading.day else today
        if day.reading and day.reading.other is not None and day.reading.other <= today:
            self._unclear(day, on, day.reading.other)
        if on == today and not day.clock:
            return None
        try:
            at = datetime.combine(on, time.fromisoformat(day.clock.zfill(5)) if day.clock else time())
            self.desk.refuse_future(at)
        except ValueError:
            self._wrong("no_such_time", day.part.start, day.part.end, {"text": day.clock})
            return None
        except Refused as refused:
            self._wrong(refused.code, day.part.start, day.part.end, {name: str(value) for name, value in refused.facts.items()})
            return None
        return at

    def _unclear(self, day: Day, one: date, other: date) -> None:
        sign = ">" if day.part.kind == "due" else "<"
        days = {"one": one.isoformat(), "other": other.isoformat()}
        facts = {"text": day.typed, **days, "first": f"{sign}{days['one']}", "second": f"{sign}{days['other']}"}
        self._wrong("ambiguous_day", day.part.start, day.part.end, facts)

    def _wrong(self, code: str, start: int, end: int, facts: dict[str, str]) -> None:
        self.problems.append(Problem(code, start, end, facts))


def _do(desk: Desk, meant: Meant) -> None:
    """Ask for the acts of one line, its tags apart."""
    who, verb = meant.sure
    of = who.client
    people = tuple(contact for contact, _ in meant.people)
    if verb.entry == "complaint":
        who_said, channel = people[0] if people else "", "call" if meant.came_from else ""
        complaint.log(desk, complaint.Received(of, meant.text, verb.code, who_said, channel, meant.at, meant.came_from))
        if meant.due:
            promise.make(desk, promise.Made(of, meant.text, meant.due))
    elif verb.entry == "interaction":
        asked = dict(zip(QUESTIONS, meant.found.answers, strict=False))
        interaction.log(
            desk,
            interaction.Logged(
                of, verb.code, reached=verb.reached, contacts=people, minutes=meant.found.minutes, note=meant.text, asked=asked, at=meant.at
            ),
        )
    else:
        _note(desk, of, verb, meant)


def _note(desk: Desk, of: str, verb: Verb, meant: Meant) -> None:
    """Ask for the act of what is neither a complaint nor a contact."""
    due = meant.due.isoformat() if meant.due else ""
    if verb.entry == "promise":
        promise.make(desk, promise.Made(of, meant.text, meant.due, verb.code, meant.consequence or ""))
    elif verb.entry == "expectation":
        agreement.note(desk, agreement.Expected(of, deliverable=meant.text, when=due))
    elif verb.entry == "report":
        done, total = meant.found.progress or (None, None)
        reporting.send(desk, reporting.Sent(of, meant.text, done, total, at=meant.at, no_position=True, gone=True))
    elif verb.entry == "note":
        interaction.note(desk, of, meant.text, meant.at)
    else:
        hours.log(desk, hours.Spent(of, meant.found.minutes or 0, meant.text, at=meant.at))


def _tag(desk: Desk, lines: Sequence[Meant]) -> None:
    """Ask for the new tags of each client at once, so that two lines do not overwrite each other's."""
    wanted: dict[str, list[str]] = {}
    for meant in lines:
        wanted.setdefault(meant.sure[0].client, []).extend(meant.tags)
    for of, tags in wanted.items():
        if not tags:
            continue
        held = list(portfolio.dossier(desk, of).client.newest("tags") or ())
        new = {fold(tag): tag for tag in tags if fold(tag) not in {fold(one) for one in held}}
        if new:
            client.change(desk, client.Changed(of, {"tags": [*held, *new.values()]}, {"tags": held}))
