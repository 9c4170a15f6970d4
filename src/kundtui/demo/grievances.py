"""Complaints of the demo: what clients said, in their words, and the steps that followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.demo.chapters import start_of, words
from kundtui.demo.phrases import pick

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.demo.story import Story

SAID = {
    "VÄT": "Skyltarna kom en dag för sent, vi fick öppna utan dem",
    "KVM": "Fel blå på kartongerna, den är nästan lila",
    "GRÄ": "Två av menyerna hade kaffefläckar när vi packade upp",
    "ÄLV": "Ni skickade 200 ex i stället för 2 000",
    "BYR": "Fakturan stämmer inte med offerten",
    "MØL": "Posene lakk i limingen, halvparten måtte kastes",
    "ASK": "Dekoren på bilen släpper redan i hörnen",
    "TRÆ": "Etikettene tåler ikke kulde, de faller av",
    "PEP": "Momsen är fel på förra fakturan",
    "MÅN": "Hela upplagan är skuren två millimeter snett",
    "DAL": "Fel namn på minnesbladet. Familjen såg det före oss",
    "ÖST": "Skylten föll ner i blåsten. Tur att ingen stod under",
    "GUL": "Vi har purret tre ganger uten å få svar",
    "BLÅ": "Ingen svarar när jag ringer",
    "NÆR": "Feil dato på invitasjonen til hundre gjester",
    "BRO": "Hela kampanjen hänger och ni levererade fel pris på affischerna",
    "SKA": "Brosjyrene kom etter at sesongen var over",
    "GAS": "Programbladet var inte klart till premiären",
    "FRO": "Plantemerkene blekner i sola",
    "NWC": "The swing tags smell of glue, our shop had to air them",
    "NB": "Montören kom utan att ringa först",
    "PLA": "Arbetskläderna hade fel logga på ryggen",
    "OCK": "Jag vill ha allt gratis, annars skriver jag om er",
    "STE": "Gruset på bilden är inte vårt",
}


EARLIER = {
    "sv": (
        "Kartongerna stod kvar på gatan i regnet",
        "Fick fel kuvert, fönster på fel sida",
        "Ingen sa att receptionen stänger klockan tre",
        "Korrekturet kom en dag efter utlovat",
        "Fakturan gick till fel adress",
        "Färgen smetade på de översta arken",
        "Montören lämnade skräp efter sig",
    ),
    "nb": (
        "Eskene sto ute i regnet",
        "Feil adresse på følgeseddelen",
        "Korrekturen kom en dag for sent",
        "Fakturaen kom to ganger",
        "Ingen ringte før montering",
    ),
    "en": ("The parcel was left at the wrong gate",),
}
"""Small things that went wrong once and were put right."""


def earlier(story: Story) -> str:
    """What a client once complained of."""
    return pick(EARLIER[story.client.language], start_of(story))


def received(story: Story, when: datetime, severity: str, name: str = "complaint", *, text: str = "", channel: str = "call") -> str:  # noqa: PLR0913 - the parts of one event
    """What the client said, as it came in."""
    said = text or SAID[story.client.code]
    return story.put(when, "complaint.received", name, text=said, severity=severity, contact=story.contact(0), channel=channel)


def answered(story: Story, when: datetime, decision_on: str, name: str = "complaint", *, sought: bool = True) -> None:
    """The first answer, with the day of the decision."""
    remedy = words(story).sought if sought else None
    story.put(when, "complaint.answered", name, channel="call", decision_on=decision_on, remedy_sought=remedy, contact=story.contact(0))


def decided(story: Story, when: datetime, name: str = "complaint") -> None:
    story.put(when, "complaint.assessed", name, text=SAID[story.client.code])
    story.also("complaint.decided", name, text=words(story).decision)


def resolved(story: Story, when: datetime, name: str = "complaint", *, outcome: str = "upheld") -> None:
    """Sorry said, put right, helped, and resolved, in one act."""
    said = words(story)
    story.put(when, "complaint.apologised", name, text=said.apology)
    story.also("complaint.proposed", name, text=said.proposal, redo=True)
    story.also("complaint.helped", name, text=said.help, minutes=90)
    story.also("complaint.resolved", name, outcome=outcome, cause="ours", prevention=said.prevention)


def confirmed(story: Story, when: datetime, name: str = "complaint") -> None:
    story.put(when, "complaint.confirmed", name, contact=story.contact(0))


def recovered(story: Story, back: int, severity: str, name: str = "complaint", *, text: str = "") -> None:
    """A whole complaint within a week, answered in time, which the client called settled."""
    received(story, story.on(back, "09:20"), severity, name, text=text)
    answered(story, story.on(back, "14:10"), story.due(back - 3), name)
    story.put(story.on(back - 3, "14:30"), "complaint.decided", name, text=words(story).decision)
    story.put(story.on(back - 4, "14:50"), "complaint.waiting", name, until=story.due(back - 8))
    story.put(story.on(back - 6, "15:30"), "complaint.resumed", name)
    resolved(story, story.on(back - 7, "16:00"), name)
    confirmed(story, story.on(back - 11, "16:20"), name)
