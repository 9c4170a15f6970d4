"""The hard tales of the demo: open complaints, broken promises, silence, notice, and what is done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.demo import chapters as ch
from kundtui.demo import grievances as gr
from kundtui.demo.tales import grounded

if TYPE_CHECKING:
    from kundtui.demo.story import Story


def _kept_up(story: Story, *, met: int = 52, last: int = 2) -> int:
    """A relation that was well kept up to some days ago."""
    age = grounded(story, met=met)
    ch.rhythm(story, age - 3, 7)
    ch.calls(story, age - 5, last, 6.4)
    ch.mails(story, age - 8, 9, 24)
    return age


def medium(story: Story) -> None:
    """A complaint of middle weight, answered in time; the decision is due within days."""
    _kept_up(story)
    gr.received(story, story.work(1, "09:40"), "medium")
    gr.answered(story, story.work(1, "15:10"), story.days.ahead(1, 4).isoformat())
    ch.coming(story, "coming", 4, 9)


def medium_decided(story: Story) -> None:
    """A complaint of middle weight, decided in time, being put right."""
    _kept_up(story)
    gr.received(story, story.work(6, "10:05"), "medium")
    gr.answered(story, story.work(6, "14:35"), story.days.work(3).isoformat())
    gr.decided(story, story.work(4, "11:15"))
    story.put(story.work(2, "09:50"), "complaint.proposed", "complaint", text=ch.words(story).proposal, redo=True)
    story.put(story.work(1, "13:45"), "complaint.informed", "complaint", text=ch.words(story).mails[1])
    ch.coming(story, "coming", 3, 7)


def low_late(story: Story) -> None:
    """A small complaint that nobody has answered."""
    _kept_up(story)
    gr.received(story, story.work(4, "10:30"), "low", channel="email")
    ch.coming(story, "coming", 3, 7)


def high(story: Story) -> None:
    """A grave complaint, answered and decided in time, not yet put right."""
    _kept_up(story)
    gr.received(story, story.work(4, "08:35"), "high")
    gr.answered(story, story.work(4, "10:20"), story.days.work(2).isoformat())
    gr.decided(story, story.work(3, "14:05"))
    story.put(story.work(3, "14:30"), "complaint.apologised", "complaint", text=ch.words(story).apology)
    story.put(story.work(1, "11:30"), "complaint.informed", "complaint", text="Nya fästen är beställda, montering med två man")
    ch.coming(story, "coming", 1, 3)
    ch.meeting_ahead(story)


def medium_late(story: Story) -> None:
    """A complaint of middle weight whose decision we never gave."""
    _kept_up(story)
    gr.received(story, story.work(9, "09:25"), "medium", channel="email")
    gr.answered(story, story.work(8, "16:20"), story.days.work(6).isoformat(), sought=False)
    story.put(
        story.work(6, "15:30"),
        "complaint.decision_moved",
        "complaint",
        decision_on=story.days.work(4).isoformat(),
        reason="Ventet på fotografen",
    )
    ch.coming(story, "awaited", 2, 6, side="client")


def broken(story: Story) -> None:
    """Two promises of ours broken and nothing said."""
    _kept_up(story)
    ch.promise(story, 36, 22, "broken1")
    ch.promise(story, 28, 12, "broken2")
    ch.coming(story, "coming", 2, 5)


def unheard(story: Story) -> None:
    """Two promises broken; the leader has talked with them and set the level by hand."""
    _kept_up(story)
    ch.promise(story, 30, 16, "broken1")
    ch.promise(story, 24, 10, "broken2")
    until = story.days.ahead(14, 20).isoformat()
    reason = "Chefen ringde själv i går, allt är överenskommet muntligt."
    story.put(story.work(2, "16:10"), "override.set", level="watch", reason=reason, until=until)
    ch.coming(story, "coming", 1, 4)


def mending(story: Story) -> None:
    """A complaint was left too long; it is put right and confirmed, and the wait has begun."""
    _kept_up(story)
    gr.received(story, story.work(6, "09:05"), "medium")
    gr.answered(story, story.work(1, "08:40"), story.days.work(1).isoformat())
    gr.decided(story, story.work(1, "09:20"))
    gr.resolved(story, story.work(1, "14:40"))
    gr.confirmed(story, story.work(1, "16:25"))
    ch.coming(story, "coming", 3, 8)


def plan(story: Story) -> None:
    """A bad year, and a plan to mend it."""
    age = story.client.months * ch.MONTH
    ch.beginning(story, age)
    ch.assessed(story, age - 12, soured=True)
    ch.agreement(story, age - 4, fields=1)
    ch.rhythm(story, age - 3, 14)
    ch.calls(story, age - 5, 40, 13)
    ch.call(story, 18, 3, ask=True)
    ch.promises(story, age - 30, 60, 40)
    ch.promise(story, 40, 25, "broken1")
    ch.meeting(story, 200, "meeting", kept=2, punctuality="late")
    story.put(story.on(120, "14:10"), "idea.shared", text=ch.words(story).ideas[0])
    gr.received(story, story.work(6, "09:50"), "low")
    gr.answered(story, story.work(6, "13:10"), story.days.work(4).isoformat())
    gr.decided(story, story.work(5, "11:30"))
    story.put(story.on(21, "10:10"), "plan.started", "plan", hours_per_month=12, months=3, text="Besök varannan vecka och en fast kontakt")
    ch.coming(story, "coming", 2, 6)
    ch.meeting_ahead(story)


def burning(story: Story) -> None:
    """A grave complaint that nobody has answered, on top of a small one."""
    _kept_up(story, last=4)
    gr.received(story, story.work(3, "08:20"), "high")
    gr.received(story, story.work(1, "15:05"), "low", "complaint2", text="Och nu svarar ni inte i telefon heller", channel="email")
    ch.coming(story, "coming", 1, 2)
    ch.coming(story, "awaited", 3, 7, side="client")


def leaving(story: Story) -> None:
    """The client has said that they may leave."""
    _kept_up(story, met=80)
    gr.recovered(story, 40, "medium")
    story.put(story.work(2, "14:25"), "notice.threatened", text="Får vi ikke svar denne uken, går vi til en annen")
    ch.coming(story, "coming", 1, 4)


def forgotten(story: Story) -> None:
    """Nobody has talked with them for more than two months, though once a week was agreed."""
    age = grounded(story, met=75)
    ch.rhythm(story, age - 3, 7)
    ch.calls(story, age - 5, 70, 6.5)
    story.put(
        story.on(13, "11:25"),
        "interaction.logged",
        channel="email",
        direction="in",
        reached=True,
        contacts=[story.contact(1)],
        note="Undrar om vi finns kvar.",
    )
    ch.coming(story, "coming", 2, 6)


def everything(story: Story) -> None:
    """All at once: reopened and late complaints, a broken promise, surprises, an old report, a soured contact."""
    age = story.client.months * ch.MONTH
    ch.beginning(story, age)
    ch.assessed(story, age - 12)
    ch.calls(story, age - 5, 66, 10)
    ch.meeting(story, 205, "meeting", kept=2, punctuality="late")
    ch.promises(story, age - 30, 110, 40)
    ch.promise(story, 50, 30, "broken1")
    story.put(story.on(95, "10:30"), "project.started", "project", name=story.client.project)
    story.put(story.on(90, "09:45"), "economics.answered", question="payment", text=ch.words(story).economics[1])
    ch.calls(story, 64, 17, 6, asking=9999, selling=9999)
    story.put(story.on(52, "15:50"), "report.sent", "project", text=ch.words(story).reports[1], done=3, of=10)
    for back, text in ((35, "Vi fick höra av tryckeriet att det blir sent"), (28, "Priset blev ett annat än vi sagt")):
        story.put(story.on(back, "13:15"), "surprise.noted", text=text)
    gr.received(story, story.on(32, "09:30"), "medium")
    gr.answered(story, story.on(32, "15:00"), story.due(29))
    gr.decided(story, story.on(29, "10:15"))
    gr.resolved(story, story.on(25, "11:20"))
    story.put(story.work(8, "08:45"), "complaint.reopened", "complaint", reason="Andra upplagan hade samma fel")
    gr.received(story, story.work(5, "16:05"), "low", "complaint2", text="Ingen hade sagt att priset ändrats", channel="email")
    story.put(
        story.work(7, "16:30"), "contact.assessed", "contact0", will="no", mandate="yes", stance="soured", reason="Svarar kort, hälsar inte"
    )
    story.put(
        story.work(6, "13:05"),
        "incident.noted",
        "incident1",
        type="P6",
        text="Skällde på receptionen om en fraktsedel",
        contact=story.contact(0),
        seen_by=[story.people["ingrid"]],
    )
    ch.coming(story, "coming", 1, 4)
    ch.coming(story, "awaited", 2, 5, side="client")
