"""The quiet tales of the demo: relations that go well, that get thin, or that somebody has let slip. Trouble is in `troubles`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.demo import chapters as ch
from kundtui.demo import grievances as gr
from kundtui.demo.days import at

if TYPE_CHECKING:
    from kundtui.demo.story import Story


LONG = 190
"""After so many days together something small has gone wrong once."""


def grounded(story: Story, *, met: int = 52, people: bool = True) -> int:
    """What every client of some months has: people, agreement, meetings, care, promises. Returns the age in days."""
    age = story.client.months * ch.MONTH
    ch.beginning(story, age)
    if people:
        ch.assessed(story, age - 12)
    nature = ch.start_of(story)
    met += nature % 13 - 6
    ch.agreement(story, age - 4, fields=3 if nature % 3 == 0 else 4)
    for number, back in enumerate(range(age - 20, met - 1, -80)):
        ch.meeting(story, back, f"meeting{number}", kept=6)
    ch.meeting(story, met, "meeting", kept=7 - nature // 12 % 3, punctuality="late_told_sorry" if nature // 36 % 4 == 0 else "on_time")
    ch.promises(story, age - 30, 12 + nature % 13, 34)
    if nature // 5 % 4 == 0:
        ch.promise(story, 61, 47, "slow", kept=41)
    ch.care(story, min(age - 25, 200), without=("", "mirror", "gesture", "vehicles")[nature // 3 % 4])
    if age > LONG:
        gr.recovered(story, 105 + ch.start_of(story) % 60, "low", "earlier", text=gr.earlier(story))
    return age


def steady(story: Story) -> None:
    """Calls as agreed, promises kept, nothing to complain of."""
    age = grounded(story)
    days = 7 + ch.start_of(story) % 8
    ch.rhythm(story, age - 3, days)
    slow = ch.start_of(story) // 11 % 4 == 0
    ch.calls(story, age - 5, days + 1 if slow else 3, days - 1, selling=40 if not slow and ch.start_of(story) // 7 % 3 == 0 else 20)
    ch.mails(story, age - 8, 6, 24)
    ch.coming(story, "coming", 3, 9)
    ch.coming(story, "awaited", 2, 12, side="client")
    ch.hours(story, min(age - 10, 150), 30)


def quiet(story: Story) -> None:
    """A small client with a call every third week, as agreed."""
    age = grounded(story)
    ch.rhythm(story, age - 3, 21)
    ch.calls(story, age - 5, 6, 18)
    ch.coming(story, "awaited", 4, 8, side="client")


def busy(story: Story) -> None:
    """A project runs: two calls and a mail a week, a report every second week."""
    age = grounded(story, met=24)
    ch.calls(story, age - 5, 74, 11)
    ch.project(story, 70, reports=4)
    ch.calls(story, 69, 1, 2.9)
    ch.mails(story, 68, 2, 5.5)
    ch.rhythm(story, 66, 14, channel="report")
    ch.coming(story, "coming", 2, 6)
    ch.coming(story, "awaited", 1, 4, side="client")
    ch.meeting_ahead(story)
    ch.hours(story, 66, 8)


def recovered(story: Story) -> None:
    """A complaint some weeks ago, put right and confirmed, and a visit afterwards."""
    steady(story)
    gr.recovered(story, 62, "medium")


def minor(story: Story) -> None:
    """All well, and one small complaint that is on its way."""
    steady(story)
    gr.received(story, story.work(4, "10:10"), "low", channel="email")
    gr.answered(story, story.work(4, "15:20"), story.days.work(2).isoformat())
    gr.decided(story, story.work(2, "13:00"))
    story.put(story.work(1, "09:30"), "complaint.waiting", "complaint", until=story.days.ahead(2, 6).isoformat())


def turning(story: Story) -> None:
    """All well for years, but nobody has called for a good week and a half: it turns within days."""
    age = grounded(story)
    ch.rhythm(story, age - 3, 7)
    ch.calls(story, age - 5, 18, 6.5)
    last = at(story.days.within(9, 13), "10:50")
    note = ch.words(story).calls[3]
    story.put(last, "interaction.logged", channel="call", direction="out", reached=True, contacts=[story.contact(0)], note=note, sales=True)
    ch.mails(story, age - 8, 6, 24)
    ch.coming(story, "coming", 4, 8)


def rising(story: Story) -> None:
    """Let slip for a while, taken up again in the last two weeks."""
    age = story.client.months * ch.MONTH
    ch.beginning(story, age)
    ch.assessed(story, age - 12)
    ch.agreement(story, age - 4)
    ch.rhythm(story, age - 3, 14)
    ch.calls(story, age - 5, 33, 12)
    ch.calls(story, 12, 2, 5, asking=1, selling=5)
    ch.promises(story, age - 30, 14, 34)
    ch.meeting(story, 150, "meeting0", kept=3, punctuality="late_sorry")
    ch.meeting(story, 7, "meeting", kept=7)
    story.put(story.on(6, "14:00"), "gesture.made", text=ch.words(story).gestures[0])
    story.put(story.on(7, "15:00"), "service.presented", services=[story.people[name] for name in ch.SERVICES])
    ch.coming(story, "coming", 3, 7)


def thin(story: Story) -> None:
    """Known for two months, talked with, and little else."""
    age = story.client.months * ch.MONTH
    ch.beginning(story, age)
    ch.rhythm(story, age - 3, 14)
    ch.calls(story, age - 5, 3, 11)
    ch.coming(story, "awaited", 5, 9, side="client")


def unpriced(story: Story) -> None:
    """A project runs and nobody has talked about money."""
    age = grounded(story, met=30)
    ch.calls(story, age - 5, 54, 12)
    ch.project(story, 50, priced=False, reports=5)
    ch.calls(story, 49, 1, 2.9)
    ch.mails(story, 48, 2, 5.5)
    ch.coming(story, "coming", 4, 9)
    ch.meeting_ahead(story)


def said_no(story: Story) -> None:
    """Asked whether all delivers, the client said no, and nobody has taken it up."""
    age = grounded(story)
    ch.rhythm(story, age - 3, 7)
    ch.calls(story, age - 5, 9, 6.5)
    story.put(
        story.work(3, "10:20"),
        "interaction.logged",
        channel="call",
        direction="out",
        reached=True,
        contacts=[story.contact(1)],
        minutes=14,
        note="Sista omgången affischer satt inte kvar på väggen.",
        asked={"ok": "yes", "delivering": "no", "anything": "Vill veta vem man ringer på kvällen"},
    )
    ch.coming(story, "coming", 3, 7)


def silent(story: Story) -> None:
    """A weekly rhythm, and three weeks without a word."""
    age = grounded(story)
    ch.rhythm(story, age - 3, 7)
    ch.calls(story, age - 5, 21, 6.5)
    for number in (4, 2):
        story.put(
            story.work(number, "09:40"),
            "interaction.logged",
            channel="call",
            direction="out",
            reached=False,
            contacts=[story.contact(0)],
            note=ch.words(story).tried,
        )
    story.put(story.work(2, "09:45"), "review.marked", outcome="not_reached")
    ch.coming(story, "coming", 5, 9)


def quieted(story: Story) -> None:
    """A weekly rhythm, and five weeks without a word."""
    age = grounded(story)
    ch.rhythm(story, age - 3, 7)
    ch.calls(story, age - 5, 39, 6.5)
    ch.mails(story, age - 8, 12, 20)
    ch.coming(story, "awaited", 3, 9, side="client")


def silent_low(story: Story) -> None:
    """Silence, and a small complaint that came in by mail on the last workday; the answer is due today."""
    silent(story)
    gr.received(story, story.work(1, "15:40"), "low", channel="email")


def unmet(story: Story) -> None:
    """A grave complaint is long put right, but nobody has been there since."""
    age = grounded(story, met=95)
    ch.rhythm(story, age - 3, 7)
    ch.calls(story, age - 5, 2, 6)
    gr.received(story, story.on(74, "09:15"), "high")
    gr.answered(story, story.on(70, "09:40"), story.due(67))
    gr.decided(story, story.on(67, "13:30"))
    gr.resolved(story, story.on(64, "15:10"))
    gr.confirmed(story, story.on(61, "16:10"))
    ch.coming(story, "coming", 3, 7)


def faded(story: Story) -> None:
    """Nothing has gone wrong; it has only become less and less."""
    age = story.client.months * ch.MONTH
    ch.beginning(story, age)
    ch.assessed(story, age - 12)
    ch.agreement(story, age - 4, fields=2)
    ch.rhythm(story, age - 3, 14)
    ch.calls(story, age - 5, 38, 12)
    ch.call(story, 20, 1, ask=True)
    ch.promises(story, age - 30, 50, 34)
    ch.meeting(story, 205, "meeting", kept=3, punctuality="late_sorry")
    story.put(story.on(55, "15:00"), "idea.shared", text=ch.words(story).ideas[0])
    ch.coming(story, "awaited", 3, 8, side="client")


def settled(story: Story) -> None:
    """A small complaint was left too long and has just been settled: good again, but not shown so yet."""
    steady(story)
    gr.received(story, story.work(5, "10:10"), "low", channel="letter")
    gr.answered(story, story.work(1, "08:50"), story.days.work(1).isoformat())
    gr.decided(story, story.work(1, "09:15"))
    gr.resolved(story, story.work(1, "13:30"))
    gr.confirmed(story, story.work(1, "15:40"))


def newcomer(story: Story) -> None:
    """Came in some days ago; only a name so far."""
    ch.beginning(story, 4)


def greeted(story: Story) -> None:
    """New, one good call and a first note on what they expect."""
    ch.beginning(story, 10)
    ch.call(story, 5, 2, ask=True, sales=True)
    ch.agreement(story, 5)
    ch.coming(story, "awaited", 4, 8, side="client", made=3)


def unreached(story: Story) -> None:
    """Came in a month ago without an owner; nobody has got hold of them."""
    ch.beginning(story, 31)
    for back in (24, 9):
        story.put(
            story.on(back, "10:50"),
            "interaction.logged",
            channel="call",
            direction="out",
            reached=False,
            contacts=[story.contact(0)],
            note=ch.words(story).tried,
        )
    story.put(
        story.on(9, "11:00"),
        "review.marked",
        outcome="snoozed",
        until=story.days.ahead(1, 4).isoformat(),
        reason="Öppnar igen efter ombyggnaden",
    )


def unasked(story: Story) -> None:
    """Four months of calls on orders; nobody asked how it is, promised or met."""
    ch.beginning(story, 118)
    ch.calls(story, 110, 6, 13, asking=9999)
