"""What belongs to one client of the demo alone: ties, hardship, a handover, changed fields, a merged complaint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.demo import chapters as ch
from kundtui.demo import grievances as gr

if TYPE_CHECKING:
    from kundtui.demo.story import Story


def extras(story: Story) -> None:
    """Add what only this client has, if it has anything."""
    own = _OWN.get(story.client.code)
    if own:
        own(story)


def _nordbygg(story: Story) -> None:
    story.put(story.on(200, "10:00"), "client.changed", field="trust", old=None, new="supplier")
    story.also("review.marked", outcome="noted", reason="Ni är en av tre som vi frågar")
    story.put(story.on(80, "10:00"), "client.changed", field="trust", old="supplier", new="partner")
    story.also("review.marked", outcome="noted", reason="Nu frågar vi er innan vi bestämmer oss")
    story.put(story.on(80, "10:05"), "client.changed", field="target", old=None, new="hold")
    story.put(story.on(79, "10:05"), "client.changed", field="custom.port", old=None, new="Port 4, ring på klockan")
    for code, ambassador in (("ÖST", True), ("SJÖ", None), ("TIM", None)):
        story.put(story.on(60, "10:20"), "tie.noted", client=story.people[f"client:{code}"], ambassador=ambassador)
    story.put(story.on(75, "11:00"), "agreed.noted", "gate", text="Leverans bara före klockan tio", contact=story.contact(1))
    story.put(story.on(72, "14:20"), "agreed.confirmed", "gate", contact=story.contact(1))
    story.put(story.on(45, "11:10"), "issue.parked", "parking", text="Skylt vid infarten", reason="Väntar på bygglov")
    story.put(story.on(9, "11:10"), "issue.taken_up", "parking", text="Bygglovet är klart")
    gr.recovered(story, 130, "low")


def _akerlund(story: Story) -> None:
    story.put(story.on(90, "09:50"), "contact.changed", "contact1", field="role", old="kontorschef", new="byråchef")
    story.put(story.on(30, "11:25"), "feedback.asked", text="Hur var vårt senaste möte?", contact=story.contact(0))
    story.put(story.on(27, "08:40"), "feedback.given", text="Bra att ni kom i tid. Färre bilder nästa gång.", contact=story.contact(0))
    story.put(story.on(21, "14:45"), "market_promise.noted", text="Lovar sina kunder svar inom en dag")
    story.put(story.on(8, "16:15"), "review.marked", outcome="noted", reason="Karin fyller femtio i vår")


def _vattersund(story: Story) -> None:
    story.put(story.on(120, "10:00"), "hardship.noted", review_on=story.due(80))
    story.put(story.on(82, "10:00"), "hardship.ended")
    story.put(story.on(44, "10:10"), "client.changed", field="origin", old=None, new="bad_start")


def _kvarnmossen(story: Story) -> None:
    story.put(story.on(240, "09:15"), "owner.assigned", owner=story.people["anna"], deputy=story.people["ole"])
    story.put(
        story.on(100, "09:15"),
        "owner.assigned",
        owner=story.people["björn"],
        deputy=story.people["ole"],
        reason="Bytte ansvar vid halvårsskiftet",
    )
    story.put(story.on(50, "09:10"), "tie.noted", client=story.people["client:BRK"], ambassador=True)


def _tromso(story: Story) -> None:
    story.put(story.on(55, "09:15"), "tie.noted", client=story.people["client:NÆR"])
    story.put(story.on(54, "09:15"), "tie.noted", client=story.people["client:TRÆ"], ambassador=True)
    story.put(story.on(20, "09:25"), "tie.ended", client=story.people["client:NÆR"])
    ch.rhythm(story, 66, 7, channel="written")
    ch.rhythm(story, 65, 30, channel="sales")
    ch.promise(story, 40, 30, "moved")
    story.put(story.on(33, "11:30"), "promise.moved", "moved", due=story.due(22), told=True, reason="Papiret kom sent")
    story.put(story.on(24, "11:30"), "promise.kept", "moved")


def _lanso(story: Story) -> None:
    name = {"name": "Ove Tand", "role": "ekonomi"}
    story.put(story.on(300, "10:30"), "contact.added", "old", **name)
    story.put(story.on(140, "10:30"), "contact.left", "old", to_client=story.people["client:BLÅ"])
    story.put(story.on(42, "10:35"), "client.changed", field="do_not_call", old=None, new=False)
    ch.promise(story, 60, 45, "told")
    story.put(story.on(47, "10:35"), "promise.told", "told", text="Kartongen är slut hos bruket, två dagar senare")
    story.put(story.on(44, "14:35"), "promise.kept", "told")


def _kaffe(story: Story) -> None:
    ch.meeting_ahead(story)
    story.put(
        story.on(4, "13:45"), "meeting.moved", "ahead", on=story.days.ahead(5, 12).isoformat(), reason="Rosten går dygnet runt den veckan"
    )
    planned = story.due(85)
    story.put(story.on(97, "10:45"), "meeting.planned", "off", on=planned, place="video", agenda=["Etiketter"])
    story.put(story.on(90, "10:45"), "meeting.cancelled", "off", reason="Båda hade hunnit prata ändå")


def _granso(story: Story) -> None:
    first = "Kuverten kom utan linjer"
    gr.received(story, story.on(150, "09:30"), "low", "first", text=first)
    gr.received(story, story.on(149, "10:30"), "low", "second", text="Kuverten igen, samma sak")
    story.put(story.on(149, "11:00"), "complaint.merged", "second", into=story.ref("first"))
    gr.answered(story, story.on(149, "13:30"), story.due(146), "first")
    story.put(story.on(146, "15:30"), "complaint.withdrawn", "first", reason="De låg i en annan låda")


def _sjobo(story: Story) -> None:
    story.put(story.on(170, "10:30"), "project.started", "project", name="Ny verkstadsskylt")
    ch.money(story, 171)
    story.put(story.on(150, "15:40"), "project.progressed", "project", done=10, of=10, text="Uppe och lyser")
    story.also("project.ended", "project")
    story.put(story.on(160, "13:00"), "surprise.noted", text="Stolpen fick inte stå där vi tänkt", expectation=story.ref("expectation"))


def _klockarnas(story: Story) -> None:
    told = story.put(
        story.on(90, "10:05"),
        "interaction.logged",
        channel="call",
        direction="in",
        reached=True,
        contacts=[story.contact(0)],
        minutes=9,
        note="Missnöjd med väntan i telefon.",
        asked={"ok": "no", "delivering": "yes"},
    )
    story.put(story.on(89, "10:25"), "interaction.cleared", entry=told, text="Ringde upp, de har fått direktnumret")


def _skarvoya(story: Story) -> None:
    story.put(story.on(70, "09:45"), "notice.threatened", text="Vi vurderer å bytte")
    story.put(story.on(66, "13:45"), "notice.withdrawn", text="Vi blir, når dere svarer raskere")


def _mansten(story: Story) -> None:
    ch.promise(story, 112, 104, "settled")
    story.put(story.on(98, "10:50"), "promise.settled", "settled", text="Vi kom överens om avdrag på fakturan")


def _dalbro(story: Story) -> None:
    story.put(story.on(250, "10:10"), "plan.started", "plan", hours_per_month=12, months=4, text="En fast kontakt och korrektur av två")
    story.put(story.on(140, "10:10"), "plan.ended", "plan", text="Målet nått")
    story.put(story.on(180, "16:10"), "override.set", level="watch", reason="Ny ägare, vi väntar och ser", until=story.due(160))
    story.put(story.on(170, "16:10"), "override.cleared")


def _osterasen(story: Story) -> None:
    story.put(story.on(60, "10:20"), "tie.noted", client=story.people["client:NB"], ambassador=True)
    approved = story.people["anna"]
    gr.recovered(story, 160, "high", "first", text="Fel mått på hela serien")
    story.put(story.on(140, "09:20"), "repair.waived", reason="Träffades redan på mässan samma vecka", approved_by=approved)


def _trana(story: Story) -> None:
    gr.recovered(story, 80, "medium", "first", text="Etikettene krøllet seg på rullen")


def _brofastet(story: Story) -> None:
    for code in ("ASK", "STI", "ÖST", "HAL"):
        story.put(story.on(50, "10:20"), "tie.noted", client=story.people[f"client:{code}"])
    gr.recovered(story, 110, "medium", "first", text="Affischerna var beställda i A2, inte A3")


def _vagsunda(story: Story) -> None:
    story.put(story.on(300, "10:30"), "contact.added", "erased", name="", role="reception")


_OWN = {
    "NB": _nordbygg,
    "ÅJ": _akerlund,
    "VÄT": _vattersund,
    "KVM": _kvarnmossen,
    "TSJ": _tromso,
    "LÄN": _lanso,
    "BRK": _kaffe,
    "GRÄ": _granso,
    "SJÖ": _sjobo,
    "KLO": _klockarnas,
    "SKA": _skarvoya,
    "MÅN": _mansten,
    "DAL": _dalbro,
    "ÖST": _osterasen,
    "TRÆ": _trana,
    "BRO": _brofastet,
    "VÅG": _vagsunda,
}
