"""What is difficult with some clients of the demo: incidents, remedies in vain, hard times, a plan's hours, a claim. Each verdict is seen somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.demo import grievances as gr

if TYPE_CHECKING:
    from kundtui.demo.story import Story


def difficulties(story: Story) -> None:
    """Add what is difficult with this client, if anything is."""
    own = _OWN.get(story.client.code)
    if own:
        own(story)


def _incident(  # noqa: PLR0913 - the parts of one event
    story: Story, back: int, kind: str, text: str, contact: int = 0, *, seen: tuple[str, ...] = ()
) -> str:
    """Something that happened so many days ago; the owner saw it, where nobody is named."""
    seen_by = [story.people[one] for one in seen] or [story.author]
    clock = f"{9 + back % 7:02}:20"
    return story.put(
        story.on(back, clock), "incident.noted", f"incident{back}", type=kind, text=text, contact=story.contact(contact), seen_by=seen_by
    )


def _in_vain(story: Story, back: int, name: str, text: str) -> None:
    """A complaint with a whole remedy, declined and told, that came again all the same."""
    gr.received(story, story.on(back, "09:20"), "low", name, text=text)
    gr.answered(story, story.on(back, "13:10"), story.due(back - 3), name)
    story.put(story.on(back - 2, "10:10"), "complaint.decided", name, text="Vi står för trycket, och hjälper ändå")
    story.put(story.on(back - 3, "10:20"), "complaint.apologised", name, text="Ledsamt att det inte blev som ni tänkt")
    story.also("complaint.proposed", name, text="Vi går igenom korrekturet tillsammans")
    story.also("complaint.helped", name, text="Ett nytt korrektur utan kostnad", minutes=60)
    story.also("complaint.resolved", name, outcome="declined", cause="none", grounds="Trycket är enligt godkänt korrektur")


def _halvon(story: Story) -> None:
    """A pattern: several kinds, from two people, seen by two, and two remedies in vain. One signature is there."""
    both = ("björn", "anna")
    _in_vain(story, 240, "vain1", "Tidtabellen ser blek ut")
    _in_vain(story, 190, "vain2", "Tidtabellen är fortfarande blek")
    evidence = [
        _incident(story, 230, "P1", "Ringde en vecka senare: fortfarande inte nöjd med tidtabellen", seen=both),
        _incident(story, 181, "P1", "Ville ha pengarna tillbaka trots nytt korrektur", 1),
        _incident(story, 120, "P5", "Bad om en liten ändring och ändrade sedan allt elva gånger", 1),
        _incident(story, 60, "P6", "Skrev på nätet om vår reception, för ett felstavat namn", seen=both),
    ]
    signed_by = story.people["björn"]
    story.put(story.on(4, "15:10"), "diagnosis.signed", "diagnosis", verdict="problem_client", evidence=evidence, signed_by=signed_by)


def _stenkulla(story: Story) -> None:
    """Nearly all of it from one of two people."""
    _incident(story, 75, "P1", "Inte nöjd med avdraget som vi kom överens om")
    _incident(story, 40, "P7", "Vill inte betala enligt avtalet")
    _incident(story, 22, "P5", "Ändrade beställningen för femte gången")
    story.put(story.on(70, "10:05"), "client.changed", field="origin", old=None, new="values")


def _granso(story: Story) -> None:
    """Too early to say; a claim waits for approval."""
    evidence = [
        _incident(story, 34, "P5", "Menyn skulle bara få nytt datum, det blev en ny meny"),
        _incident(story, 20, "P1", "Missnöjd igen, nu med datumet", 1),
    ]
    claim = "Menyn godkändes den gången med de priser som står på den"
    story.put(story.on(3, "14:30"), "assertion.drafted", "claim", claim=claim, evidence=evidence, wanted="Att ändringarna betalas")


def _klartext(story: Story) -> None:
    """Something of theirs after a failure of ours."""
    _incident(story, 28, "P2", "Ville ha hela upplagan igen gratis")


def _mostly_ours(story: Story) -> None:
    """More of ours than of theirs."""
    for number, text in enumerate(("Etiketten var sned", "Fel färg på locken", "Lådorna kom öppnade")):
        gr.recovered(story, 190 - 25 * number, "low", f"ours{number}", text=text)
    _incident(story, 100, "P1", "Inte nöjd med de nya etiketterna")
    _incident(story, 75, "P5", "Etiketten ändrades tre gånger efter godkänt korrektur", 1)
    _incident(story, 60, "P6", "Skrev på nätet att vi aldrig svarar", 1)


def _lanso(story: Story) -> None:
    """A hard time, with its day of review and no cause."""
    _incident(story, 12, "P3", "Ringde tre kvällar i rad efter stängning")
    story.put(story.on(15, "09:40"), "hardship.noted", review_on=story.days.ahead(20, 30).isoformat())


def _ryd(story: Story) -> None:
    """What is done about the plan: an owner named for it, hours."""
    owner, deputy = story.people["maja"], story.people["björn"]
    story.put(story.on(21, "10:20"), "owner.assigned", owner=owner, deputy=deputy, reason="Besök varannan vecka och en fast kontakt")
    for back, minutes in ((19, 240), (14, 180), (9, 300), (4, 120)):
        story.put(story.on(back, "15:45"), "hours.logged", minutes=minutes, note="Enligt planen")
    _incident(story, 45, "P2", "Ville ha plåtskylten omgjord för en repa på baksidan")


_OWN = {
    "HAL": _halvon,
    "STE": _stenkulla,
    "GRÄ": _granso,
    "VÄT": _klartext,
    "BRK": _mostly_ours,
    "LÄN": _lanso,
    "PLA": _ryd,
}
