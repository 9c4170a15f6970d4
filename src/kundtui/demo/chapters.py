"""Stretches of a relation that most clients of the demo share: getting to know each other, calls, meetings, care, promises, a project."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zlib import crc32

from kundtui.demo.days import at
from kundtui.demo.phrases import PHRASES, TERSE, Phrases, pick

if TYPE_CHECKING:
    from kundtui.demo.story import Story

STRAINED = ("everything", "plan", "parting")
"""The tales whose talks are no pleasure."""
CLOCKS = ("09:10", "10:25", "13:40", "14:15", "15:30", "11:05", "08:50")
MAIL_CLOCKS = ("08:35", "11:45", "13:05", "15:15", "16:25")
SERVICES = ("signs", "print", "stands", "vehicles")
HOMEWORK = ("read_up", "agenda", "agenda_ok", "followed", "future", "action_plan", "next_booked")
ALL_FINE = {"ok": "yes", "delivering": "yes", "anything": "no"}
MONTH = 30


def words(story: Story) -> Phrases:
    return PHRASES[story.client.language]


def start_of(story: Story) -> int:
    """A number that sets one client's sentences and hours apart from the next one's."""
    return crc32(story.client.code.encode())


def clock(story: Story, number: int) -> str:
    return CLOCKS[(start_of(story) + number) % len(CLOCKS)]


def beginning(story: Story, back: int) -> None:
    """The client comes in: name, owner, country, people."""
    client, first = story.client, story.on(back, "09:00")
    agreed = first.date().isoformat() if back > MONTH else None
    tags, aliases = list(client.tags), list(client.aliases) or None
    story.put(first, "client.added", name=client.name, code=client.code, tags=tags, aliases=aliases, first_agreement_on=agreed)
    if client.owner:
        story.also("owner.assigned", owner=story.people[client.owner])
    if client.country != "SE":
        story.also("client.changed", field="country", old=None, new=client.country)
    for number, person in enumerate(client.contacts):
        contact = {"name": person.name, "role": person.role, "email": _email(story, person.name), "phone": _phone(story, number)}
        story.put(story.on(back, f"09:{10 + number}"), "contact.added", f"contact{number}", **contact, main=number == 0)


def _email(story: Story, name: str) -> str:
    plain = name.lower().translate(str.maketrans("åäöæøé", "aaoaoe")).replace(".", "").split()
    return f"{plain[0]}.{plain[-1]}@{story.client.code.lower().translate(str.maketrans('åäöæø', 'aaoao'))}.example"


def _phone(story: Story, number: int) -> str:
    last = 5 + (start_of(story) + number) % 95
    return f"+47 400 00 1{last:02}" if story.client.country == "NO" else f"070-174 06 {last:02}"


def assessed(story: Story, back: int, *, soured: bool = False) -> None:
    """What we think of each of the people."""
    for number, person in enumerate(story.client.contacts):
        stance = "soured" if soured and number == 0 else person.stance
        story.put(
            story.on(back, f"16:{10 + number}"),
            "contact.assessed",
            f"contact{number}",
            will=person.will,
            mandate=person.mandate,
            stance=stance,
        )


def agreement(story: Story, back: int, fields: int = 4) -> None:
    """The expectation note: as many of its four fields as were talked about."""
    said = dict(zip(("process", "deliverable", "when", "reach"), words(story).expectation, strict=True))
    story.put(story.on(back, "11:20"), "expectation.noted", "expectation", **dict(list(said.items())[:fields]))
    story.put(story.on(back, "15:45"), "expectation.acknowledged", "expectation", contact=story.contact(0))


def rhythm(story: Story, back: int, days: int, need: int = 1, channel: str = "talk") -> None:
    story.put(story.on(back, "11:40"), "rhythm.agreed", channel=channel, need=need, days=days, contact=story.contact(0))


def call(story: Story, back: int, number: int, *, ask: bool = False, sales: bool = False) -> str:
    """A talk over the phone with one of the people."""
    story.put(
        story.on(back, clock(story, number)),
        "interaction.logged",
        channel="video" if number % 9 == 4 else "call",  # noqa: PLR2004 - now and then somebody prefers to be seen
        direction="in" if number % 5 == 3 else "out",  # noqa: PLR2004 - now and then they call us
        reached=True,
        contacts=[story.contact(number % 2)],
        minutes=6 + (start_of(story) + 7 * number) % 19,
        note=pick(TERSE if story.client.tale in STRAINED else words(story).calls, start_of(story) + number),
        asked=dict(ALL_FINE) if ask else None,
        sales=True if sales else None,
    )
    return story.entries[-1].id


def calls(story: Story, first: int, last: int, every: float, *, asking: int = 25, selling: int = 20) -> None:  # noqa: PLR0913 - the parts of one event
    """Calls from `first` to `last` days ago at an interval; asked after things and about new work every so often."""
    count = int((first - last) / every)
    asked = sold = 10_000
    for number in range(count, -1, -1):
        back = round(last + number * every)
        ask, sell = asked - back >= asking, sold - back >= selling
        call(story, back, number, ask=ask, sales=sell)
        asked, sold = (back if ask else asked), (back if sell else sold)


def mails(story: Story, first: int, last: int, every: float) -> None:
    """Written messages of ours at an interval."""
    for number in range(int((first - last) / every), -1, -1):
        story.put(
            story.on(round(last + number * every), pick(MAIL_CLOCKS, start_of(story) + number)),
            "interaction.logged",
            channel=("email", "email", "sms", "email", "chat", "letter")[number % 6],
            direction="out",
            reached=True,
            contacts=[story.contact(number % 2)],
            note=pick(words(story).mails, start_of(story) + number),
        )


def meeting(story: Story, back: int, name: str, *, kept: int = 7, punctuality: str = "on_time", place: str = "client") -> None:  # noqa: PLR0913 - the parts of one event
    """A meeting: planned, its agenda approved, held with so many of the seven things done."""
    said, held = words(story), story.on(back, "13:00")
    story.put(
        story.on(back + 12, "10:05"), "meeting.planned", name, on=held.date().isoformat(), place=place, agenda=list(said.agenda), buffer=15
    )
    if kept > 3:  # noqa: PLR2004 - who comes unprepared has not asked for the agenda's approval either
        approved = story.days.back(back + 6)
        story.put(at(approved, "14:30"), "meeting.agenda_approved", name, contact=story.contact(0), on=approved.isoformat())
    due = (held.date() + timedelta(days=7)).isoformat()
    actions = [{"who": "vi" if story.client.language != "en" else "we", "what": what, "due": due} for what in said.actions]
    story.put(
        held,
        "meeting.held",
        name,
        place=place,
        contacts=[story.contact(0), story.contact(1)][: len(story.client.contacts)],
        homework={item: number < kept for number, item in enumerate(HOMEWORK)},
        punctuality=punctuality,
        actions=actions,
        no_next_because=said.no_next,
        covered=list(said.agenda[: 2 + kept // 3]),
        small_talk=pick(said.small_talk, start_of(story) + back),
        for_them=1 if kept > 3 else 0,  # noqa: PLR2004 - as above
    )


def promise(story: Story, made: int, due: int, name: str, *, kept: int | None = None, side: str = "us") -> None:  # noqa: PLR0913 - the parts of one event
    """A promise, by days ago; kept so many days ago, or still open."""
    said = words(story)
    sentences = said.promises if side == "us" else said.awaited
    story.put(
        story.on(made, "10:40"),
        "promise.made",
        name,
        text=pick(sentences, start_of(story) + made),
        due=story.due(due),
        side=side,
        consequence=said.consequence if side == "client" else None,
    )
    if kept is not None:
        story.put(story.on(kept, "15:10"), "promise.kept", name)


def coming(story: Story, name: str, first: int, last: int, *, side: str = "us", made: int = 0) -> None:  # noqa: PLR0913 - the parts of one event
    """A promise that falls due some days ahead, made some days ago."""
    made = made or 2 + (start_of(story) + last) % 9
    said = words(story)
    sentences = said.promises if side == "us" else said.awaited
    due = story.days.ahead(first, last).isoformat()
    later = said.consequence if side == "client" else None
    text = pick(sentences, start_of(story) + last)
    story.put(story.on(made, "14:50"), "promise.made", name, text=text, due=due, side=side, consequence=later)


def promises(story: Story, first: int, last: int, every: int) -> None:
    """Promises of ours, each kept on time, and now and then one of theirs."""
    for number in range((first - last) // every, -1, -1):
        back = last + number * every
        promise(story, back + 9, back, f"promise{back}", kept=back + 1)
        if number % 3 == 1:
            promise(story, back + 7, back - 1, f"theirs{back}", kept=back, side="client")


def care(story: Story, back: int, *, without: str = "") -> None:
    """Services shown, a competitor's move passed on, something seen in the mirror, a gesture; one of these may be left out."""
    said, person = words(story), story.contact(0)
    shown = [story.people[name] for name in SERVICES if name != without]
    story.put(story.on(back, "13:50"), "service.presented", services=shown)
    story.also("service.answered", service=story.people["print"], answer="has")
    story.also("service.answered", service=story.people["stands"], answer=("interested", "no")[start_of(story) % 2])
    away = start_of(story) % 17
    story.put(story.on(min(back, 40 + away), "09:35"), "competitor.noted", "competitor", name=said.competitor[0], text=said.competitor[1])
    story.put(story.on(min(back, 38 + away), "10:15"), "competitor.shared", "competitor", contact=person)
    if without != "mirror":
        seen = dict(zip(("observation", "source", "solution"), said.mirror, strict=True))
        story.put(story.on(min(back, 70 + away), "14:20"), "mirror.noted", "mirror", **seen)
        story.put(story.on(min(back, 68 + away), "14:45"), "mirror.sent", "mirror", contact=person)
    if without != "gesture":
        story.put(story.on(min(back, 33 + away), "16:05"), "gesture.made", text=pick(said.gestures, start_of(story)))
        story.put(story.on(min(back, 61 + away), "16:20"), "idea.shared", text=pick(said.ideas, start_of(story)))


def project(story: Story, back: int, *, priced: bool = True, reports: int = 4) -> None:
    """A project that runs: agreement, the money talk, progress and status reports up to some days ago."""
    said, begun = words(story), story.on(back, "10:30")
    if priced:
        money(story, back + 4)
    story.put(story.on(back + 2, "11:30"), "agreement.signed", on=story.due(back + 2), text=story.client.project)
    story.put(begun, "project.started", "project", name=story.client.project, fixed_price=True)
    for number in range((back - reports) // 11, -1, -1):
        ago = reports + 11 * number
        done = min(9, 1 + (back - ago) // 12)
        story.put(
            story.on(ago, "15:50"), "report.sent", "project", text=pick(said.reports, (done - 1) * len(said.reports) // 9), done=done, of=10
        )
        story.also("project.progressed", "project", done=done, of=10)


def money(story: Story, back: int) -> None:
    """The three economics questions, answered and confirmed."""
    for question, text in zip(("change", "payment", "delay"), words(story).economics, strict=True):
        story.put(story.on(back, "09:45"), "economics.answered", question=question, text=text, contact=story.contact(0))
    story.put(story.on(back, "15:05"), "economics.confirmed", contact=story.contact(0))


def hours(story: Story, first: int, every: int) -> None:
    """Hours of ours, the money of the last year, and how it felt to us."""
    for number, back in enumerate(range(first, 3, -every)):
        note = story.client.project or None
        story.put(story.on(back, "16:40"), "hours.logged", minutes=360 + 240 * (number % 4), billable=number % 3 != 0, note=note)
        story.put(story.on(back, "16:45"), "energy.marked", value=(1, 0, 1, -1)[(start_of(story) + number) % 4])
    since, until = story.due(first), story.due(20)
    revenue = str(40_000 + start_of(story) % 140 * 1000)
    story.put(
        story.on(15, "16:30"),
        "money.recorded",
        from_=since,
        to=until,
        revenue=revenue,
        direct_cost=f"{5_000 + start_of(story) % 90 * 100}.50",
        estimate=True,
    )


def meeting_ahead(story: Story) -> None:
    """A meeting that stands in the calendar."""
    on = story.days.ahead(3, 10).isoformat()
    story.put(story.on(6, "11:15"), "meeting.planned", "ahead", on=on, place="client", agenda=list(words(story).agenda), buffer=20)
