"""How relations end in the demo: by us, gate by gate; by the client; by closing down; by merging with another."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from kundtui.demo import chapters as ch
from kundtui.demo import grievances as gr
from kundtui.demo.tales import grounded
from kundtui.domain.farewell import Range
from kundtui.domain.inventory import nothing_of
from kundtui.domain.outlook import Kept, write
from kundtui.domain.tried import waiver

if TYPE_CHECKING:
    from kundtui.demo.story import Story

FORECAST = Kept(
    Fraction(31000),
    "leans_end",
    {
        "hours": Range.point(104),
        "use": Range(Fraction(1, 2), Fraction(7, 10), Fraction(9, 10)),
        "value": Range.point(850),
        "revenue": Range.point(42000),
        "cost": Range.point(21400),
    },
)
"""What was reckoned before the end of which the demo tells."""


def _incidents(story: Story, first: int) -> str:
    """Three incidents over some months; gives the entry of the last."""
    texts = (("P5", "Ville ändra allt för tredje gången"), ("P1", "Missnöjd igen efter omtrycket"), ("P7", "Betalar inte det avtalade"))
    seen = [story.people["anna"], story.people["björn"]]
    last = ""
    for number, (kind, text) in enumerate(texts):
        when = story.on(first - 30 * number, "10:50")
        last = story.put(when, "incident.noted", f"incident{number}", type=kind, text=text, contact=story.contact(0), seen_by=seen)
    return last


def _ending(story: Story, back: int, kept: str = "") -> None:
    """Considered, gates passed or waived, decided by two, and what is owed gone through. `kept`: the result of the calculation, if there is one."""
    evidence = _incidents(story, back + 95)
    signed = story.put(
        story.on(back, "09:30"),
        "diagnosis.signed",
        "diagnosis",
        verdict="problem_client",
        evidence=[evidence],
        signed_by=story.people["anna"],
    )
    story.put(
        story.on(back, "10:15"), "offboarding.considered", "ending", reason="Går inte ihop längre, för någon av oss", diagnosis=signed
    )
    story.put(story.on(back - 3, "11:00"), "offboarding.gate_passed", "ending", gate="tried", evidence=[evidence])
    if kept:
        story.put(story.on(back - 5, "11:30"), "offboarding.gate_passed", "ending", gate="calculus", evidence=[], reason=kept)
    else:
        story.put(
            story.on(back - 5, "11:30"), "offboarding.gate_waived", "ending", gate="calculus", reason="För få timmar för att räkna på"
        )
    story.put(
        story.on(back - 8, "13:30"),
        "offboarding.decided",
        "ending",
        proposed_by=story.people["björn"],
        approved_by=story.people["anna"],
        reason="Vi har båda försökt länge",
    )
    story.put(
        story.on(back - 10, "10:20"),
        "offboarding.obligation_listed",
        "ending",
        what="Sista upplagan",
        due=story.due(back - 20),
        ref="delivery",
    )
    story.put(story.on(back - 10, "10:25"), "offboarding.obligation_listed", "ending", what="Deras tryckplåtar", ref="data")
    none = nothing_of(("prepaid", "warranty", "notice", "access"))
    story.put(story.on(back - 10, "10:30"), "offboarding.gate_passed", "ending", gate="obligations", evidence=[], reason=none)


def _noticed(story: Story, back: int, ends: str) -> None:
    text = "Tack för de här åren. Efter sista upplagan slutar vi; det här återstår."
    story.put(story.on(back + 6, "15:30"), "draft.held", "draft", text=text, rules=["one_night"])
    story.put(story.on(back + 1, "09:05"), "draft.released", "draft", reason="Läst av två efter en natt")
    story.put(story.on(back, "10:00"), "offboarding.notice_given", "ending", channel="letter", text=text, ends_on=ends)


def _told(story: Story, *backs: int) -> None:
    """How it goes, in writing, week by week."""
    for back in backs:
        story.put(
            story.on(back, "14:20"), "interaction.logged", channel="email", direction="out", reached=True, note="Så här långt har vi kommit"
        )


def on_the_way(story: Story) -> None:
    """Add the first steps towards an end, where one is thought of or decided and not told yet."""
    if story.client.code == "STE":
        _considered(story, 5, "Fjärde tvisten; den nya ekonomichefen kom inte åt det", "ending2")
    elif story.client.code == "GUL":
        _decided(story)


def _considered(story: Story, back: int, reason: str, ending: str = "ending") -> None:
    """An end is thought of, and little of what should be tried first has been."""
    story.put(story.work(back, "15:20"), "offboarding.considered", ending, reason=reason)


def _decided(story: Story) -> None:
    """Decided by two some days ago; the client is to be told in a talk."""
    _considered(story, 9, "De vill ha jour dygnet runt, och det kan vi inte ge")
    reason = waiver(("strengthened", "time", "broadened", "expectations", "recovery", "doorstep"), "Det är tjänsten som inte passar")
    story.put(story.work(7, "10:10"), "offboarding.gate_waived", "ending", gate="tried", reason=reason)
    story.also("offboarding.gate_passed", "ending", gate="tried", evidence=[])
    story.put(story.work(6, "11:30"), "offboarding.gate_passed", "ending", gate="calculus", evidence=[], reason=write(FORECAST))
    both = {"proposed_by": story.people["ole"], "approved_by": story.people["anna"]}
    story.put(story.work(2, "13:45"), "offboarding.decided", "ending", **both, reason="Någon annan kan ge dem det bättre")


def parting(story: Story) -> None:
    """We are ending it: decided and told, obligations still open."""
    age = story.client.months * ch.MONTH
    ch.beginning(story, age)
    ch.assessed(story, age - 12, soured=True)
    ch.agreement(story, age - 4, fields=2)
    ch.rhythm(story, age - 3, 14)
    ch.calls(story, age - 5, 25, 13)
    ch.call(story, 12, 2)
    ch.promises(story, age - 30, 60, 40)
    ch.promise(story, 42, 28, "broken1")
    ch.meeting(story, 190, "meeting", kept=3, punctuality="late_sorry")
    story.put(story.on(140, "14:10"), "idea.shared", text=ch.words(story).ideas[0])
    gr.received(story, story.work(7, "11:10"), "medium", channel="letter")
    gr.answered(story, story.work(6, "09:05"), story.days.work(3).isoformat())
    _ending(story, 45)
    _noticed(story, 24, story.days.ahead(20, 30).isoformat())
    _told(story, 19, 12, 5)
    story.put(story.on(14, "13:20"), "offboarding.obligation_met", "ending", ref="delivery", how="fulfilled")
    ch.coming(story, "coming", 4, 9)


def ended(story: Story) -> None:
    """Ended by us, with an orderly farewell and a look back."""
    age = story.client.months * ch.MONTH
    ch.beginning(story, age)
    ch.calls(story, age - 5, 190, 14)
    ch.meeting(story, 250, "meeting", kept=4)
    _ending(story, 180, kept=write(FORECAST))
    _noticed(story, 160, story.due(120))
    _told(story, 154, 147, 140, 133, 126)
    released = "Brev från Lotta, i pärmen"
    story.put(story.on(130, "10:10"), "offboarding.obligation_met", "ending", ref="delivery", how="fulfilled")
    story.put(story.on(128, "10:10"), "offboarding.obligation_met", "ending", ref="data", how="released", reference=released)
    wound = "Slutfakturan godkänd i Lottas brev; nycklar och filer är tillbaka"
    story.put(story.on(121, "11:10"), "offboarding.gate_passed", "ending", gate="wind_down", evidence=[], reason=wound)
    look_back = "Vi sa för sent att priset inte räckte."
    story.put(
        story.on(118, "15:00"), "offboarding.ended", "ending", look_back=look_back, freed_hours_plan="Två dagar i månaden till Nordbygg"
    )
    story.put(story.on(25, "09:50"), "offboarding.followed_up", "ending", forecast="31000", actual="28500")


def disputed(story: Story) -> None:
    """Ending was considered and taken back; since then it goes well."""
    age = grounded(story)
    ch.rhythm(story, age - 3, 10)
    ch.calls(story, age - 5, 3, 9)
    story.put(story.on(112, "10:15"), "offboarding.considered", "ending", reason="Tredje tvisten om betalning på ett år")
    story.put(story.on(100, "14:00"), "offboarding.returned", "ending", reason="Ny ekonomichef, vi börjar om")
    claim = "Fakturan i våras var inte betald när påminnelsen gick"
    evidence = [story.entries[-1].id]
    story.put(story.on(108, "10:25"), "assertion.drafted", "claim", claim=claim, evidence=evidence, wanted="Att vi är överens om datumen")
    approved = story.people["anna"]
    story.put(
        story.on(107, "10:55"),
        "assertion.approved",
        "claim",
        claim=claim,
        evidence=evidence,
        wanted="Överens om datumen",
        approved_by=approved,
    )
    story.put(
        story.on(106, "13:35"), "assertion.made", "claim", claim=claim, evidence=evidence, wanted="Överens om datumen", approved_by=approved
    )
    gr.received(story, story.on(96, "09:10"), "low")
    gr.answered(story, story.on(96, "13:10"), story.due(93))
    gr.decided(story, story.on(93, "10:10"))
    story.put(
        story.on(92, "10:20"),
        "complaint.resolved",
        "complaint",
        outcome="declined",
        cause="none",
        grounds="Bilden är från deras eget grustag",
    )
    ch.coming(story, "coming", 3, 8)
    ch.coming(story, "awaited", 4, 9, side="client")


def lost(story: Story) -> None:
    """The client gave notice and went."""
    age = grounded(story, met=120)
    ch.calls(story, age - 5, 60, 13)
    story.put(story.on(52, "09:40"), "notice.given", text="Vi har hittat en annan som är närmare")
    reason = "Närmare till leverantören, och vi ringde för sällan"
    story.put(story.on(40, "10:30"), "client.lost", told_on=story.due(52), destination="other_supplier", reason=reason)


def closed(story: Story) -> None:
    """The shop closed for good."""
    age = story.client.months * ch.MONTH
    ch.beginning(story, age)
    ch.calls(story, age - 5, 80, 20)
    story.put(story.on(70, "10:30"), "client.closed", on=story.due(70), reason="Ägaren gick i pension")


def merged(story: Story) -> None:
    """A branch that was entered twice; the second time it stayed merged."""
    age = story.client.months * ch.MONTH
    ch.beginning(story, age)
    ch.calls(story, age - 5, 100, 20)
    into = story.people["client:NB"]
    story.put(story.on(95, "10:30"), "client.merged", into=into)
    story.put(story.on(90, "11:30"), "client.separated")
    story.put(story.on(60, "11:30"), "client.merged", into=into)
