"""What people at the demo's office write and what its clients say, in Swedish, Norwegian and English. Only words; no rules."""

from __future__ import annotations

from typing import NamedTuple


class Phrases(NamedTuple):
    """One language's sentences, each list long enough that neighbours differ."""

    calls: tuple[str, ...]
    mails: tuple[str, ...]
    promises: tuple[str, ...]
    awaited: tuple[str, ...]
    agenda: tuple[str, ...]
    actions: tuple[str, ...]
    small_talk: tuple[str, ...]
    reports: tuple[str, ...]
    gestures: tuple[str, ...]
    ideas: tuple[str, ...]
    competitor: tuple[str, str]
    mirror: tuple[str, str, str]
    expectation: tuple[str, str, str, str]
    economics: tuple[str, str, str]
    consequence: str
    no_next: str
    apology: str
    proposal: str
    help: str
    prevention: str
    decision: str
    sought: str
    tried: str


SWEDISH = Phrases(
    calls=(
        "Nöjd med senaste leveransen. Vill se prov på mattare papper.",
        "Stämde av läget. Inget nytt, allt rullar på.",
        "Frågade om leverans före helgen, lovade återkomma samma dag.",
        "Berättade om jubileet nästa år. Vill ha förslag i god tid.",
        "Kort avstämning. De har bytt leveransadress.",
        "Gick igenom korrekturet tillsammans, två små ändringar.",
        "Undrade över frakten på senaste fakturan, redde ut det direkt.",
        "Glad över responsen från sina kunder. Ringer igen om en vecka.",
        "Vill gärna ses på plats och titta på väggen innan vi mäter.",
        "Pratade om höstens behov. De väntar på sin budget.",
        "Allt bra. Tackade för att vi ringer även när inget är fel.",
        "Har mycket att göra just nu, håller samtalen korta.",
    ),
    mails=(
        "Skickade korrektur och tidplan.",
        "Bekräftade leveransdag och port.",
        "Skickade offert på tilläggsbeställningen.",
        "Tackade för besöket och sammanfattade.",
        "Skickade bilder från provtryckningen.",
        "Påminde om underlaget till nästa omgång.",
    ),
    promises=(
        "Färgprov på tre papper",
        "Offert på kuvert med nytt tryck",
        "Ringa tillbaka om monteringsdag",
        "Nytt korrektur med rätt adress",
        "Lista över vad som finns kvar i lager",
        "Skiss på entréskylten",
    ),
    awaited=("Godkänt korrektur", "Bilder i full storlek", "Besked om antal", "Mått på väggen"),
    agenda=("Läget just nu", "Det som hänt sedan sist", "Nästa halvår", "Övrigt"),
    actions=("Skicka skiss på entréskylten", "Ta fram pris för två storlekar"),
    small_talk=("Nyss hemma från fjällen", "Dottern har börjat skolan", "Bygger ut lagret", "Kören sjunger i helgen"),
    reports=(
        "Skisserna är klara, provtryck nästa vecka.",
        "Väntar på två bilder från er, i övrigt i fas.",
        "Hälften är producerat. Vi ligger enligt plan.",
        "Montering bokad, allt material är här.",
    ),
    gestures=("Tårta till invigningen", "Handskrivet kort efter säsongen", "Lämnade provtrycken personligen"),
    ideas=("Samma skylt i mindre format till släpet", "Återanvänd montern i vår med nya dukar"),
    competitor=("Firma Lindorm", "Lockar med gratis frakt den här månaden. Kan vara bra att veta."),
    mirror=("Skylten mot gatan är svår att läsa efter mörkrets inbrott", "Besök på plats", "En enkel lampa ovanför, vi mäter gärna"),
    expectation=(
        "Skiss, korrektur, tryck, leverans",
        "Tryckt och packat enligt offert",
        "Tre veckor från godkänt korrektur",
        "Direktnummer 8-17",
    ),
    economics=(
        "Ändringar efter godkänt korrektur prissätts först",
        "30 dagar, delbetalning vid stora jobb",
        "Försening: vi ringer samma dag och delar på frakten",
    ),
    consequence="Blir det senare flyttas leveransen lika mycket",
    no_next="Hörs per telefon tills säsongen är över",
    apology="Vi ringde och bad om ursäkt utan omvägar",
    proposal="Rättat samma vecka, utan kostnad",
    help="Åkte dit och ordnade det på plats",
    prevention="En av oss går igenom allt före leverans",
    decision="Vi rättar det och står för kostnaden",
    sought="Vill veta när det blir rätt",
    tried="Inget svar, lämnade meddelande",
)

NORWEGIAN = Phrases(
    calls=(
        "Fornøyd med siste levering. Vil se prøver på tykkere papir.",
        "Kort prat om status. Ingenting nytt, alt går bra.",
        "Spurte om levering før helgen, lovet svar samme dag.",
        "Fortalte om jubileet neste år. Vil ha forslag i god tid.",
        "De har fått ny leveringsadresse.",
        "Gikk gjennom korrekturen sammen, to små rettelser.",
        "Lurte på frakten på siste faktura, ordnet det med en gang.",
        "Glad for tilbakemeldingene fra kundene sine.",
        "Vil gjerne møtes på stedet og se på veggen før vi måler.",
        "Snakket om høstens behov. De venter på budsjettet.",
        "Alt bra. Takket for at vi ringer også når ingenting er galt.",
        "Har det travelt nå, holder samtalene korte.",
    ),
    mails=(
        "Sendte korrektur og tidsplan.",
        "Bekreftet leveringsdag.",
        "Sendte tilbud på tilleggsbestillingen.",
        "Takket for besøket og oppsummerte.",
        "Sendte bilder fra prøvetrykket.",
        "Minnet om underlaget til neste runde.",
    ),
    promises=(
        "Fargeprøver på tre papirer",
        "Tilbud på konvolutter med nytt trykk",
        "Ringe tilbake om monteringsdag",
        "Ny korrektur med riktig adresse",
        "Liste over det som er på lager",
        "Skisse til inngangsskiltet",
    ),
    awaited=("Godkjent korrektur", "Bilder i full størrelse", "Svar om antall", "Mål på veggen"),
    agenda=("Status nå", "Siden sist", "Neste halvår", "Eventuelt"),
    actions=("Sende skisse til inngangsskiltet", "Gi pris på to størrelser"),
    small_talk=("Nettopp hjemme fra hytta", "Sønnen har begynt på skolen", "Bygger ut lageret", "Korpset spiller i helgen"),
    reports=(
        "Skissene er klare, prøvetrykk neste uke.",
        "Venter på to bilder fra dere, ellers i rute.",
        "Halvparten er produsert. Vi følger planen.",
        "Montering bestilt, alt materiell er her.",
    ),
    gestures=("Kake til åpningen", "Håndskrevet kort etter sesongen", "Leverte prøvetrykkene personlig"),
    ideas=("Samme skilt i mindre format til tilhengeren", "Bruk messestanden om igjen med nye duker"),
    competitor=("Firma Lindorm", "Lokker med gratis frakt denne måneden. Greit å vite."),
    mirror=("Skiltet mot veien er vanskelig å lese i mørket", "Besøk på stedet", "En enkel lampe over, vi måler gjerne"),
    expectation=(
        "Skisse, korrektur, trykk, levering",
        "Trykt og pakket som i tilbudet",
        "Tre uker fra godkjent korrektur",
        "Direktenummer 8-17",
    ),
    economics=(
        "Endringer etter godkjent korrektur prises først",
        "30 dager, delbetaling ved store jobber",
        "Forsinkelse: vi ringer samme dag og deler frakten",
    ),
    consequence="Blir det senere, flyttes leveringen like mye",
    no_next="Vi snakkes på telefon til sesongen er over",
    apology="Vi ringte og beklaget uten omveier",
    proposal="Rettet samme uke, uten kostnad",
    help="Dro dit og ordnet det på stedet",
    prevention="En av oss ser over alt før levering",
    decision="Vi retter det og tar kostnaden",
    sought="Vil vite når det blir riktig",
    tried="Ikke svar, la igjen beskjed",
)

ENGLISH = Phrases(
    calls=(
        "Pleased with the last batch. Wants to see a heavier paper.",
        "Short call, nothing new on their side.",
        "Asked whether we can deliver before the weekend.",
        "They are planning a show in spring and want ideas early.",
        "New delivery address, the old yard closes.",
        "Went through the proof together, two small changes.",
        "Good words from their own customers about the labels.",
    ),
    mails=(
        "Sent the proof and the schedule.",
        "Confirmed the delivery day.",
        "Thanked for the visit and summed up.",
        "Sent photos of the test print.",
    ),
    promises=("Paper samples, three weights", "Quote for swing tags", "A new proof with the right address", "A sketch for the show wall"),
    awaited=("The approved proof", "Photos in full size", "Final quantities"),
    agenda=("Where we stand", "Since last time", "The next half year", "Anything else"),
    actions=("Send the sketch", "Price two sizes"),
    small_talk=("Just back from the coast", "Their choir sings on Sunday"),
    reports=("Sketches are done, test print next week.", "Half of it is printed, on schedule."),
    gestures=("Hand-written card after the show", "Dropped off the test prints in person"),
    ideas=("Use the same wall twice, with new cloth",),
    competitor=("Lindorm & Co", "Free delivery this month. Worth knowing."),
    mirror=("The sign on the gate is hard to read after dark", "A visit", "One small lamp above it; happy to measure"),
    expectation=(
        "Sketch, proof, print, delivery",
        "Printed and packed as quoted",
        "Three weeks from the approved proof",
        "Direct line 8 to 5",
    ),
    economics=("Changes after approval are priced first", "30 days", "If we are late we call the same day and share the freight"),
    consequence="If it comes later, delivery moves as much",
    no_next="We keep to the phone until the show is over",
    apology="We called and said sorry without excuses",
    proposal="Put right this week, at our cost",
    help="Went there and sorted it out",
    prevention="One of us checks everything before delivery",
    decision="We put it right at our cost",
    sought="Wants to know when it will be right",
    tried="No answer, left a message",
)

PHRASES = {"sv": SWEDISH, "nb": NORWEGIAN, "en": ENGLISH}


TERSE = (
    "Kort i tonen. Ville bara ha besked om leverans.",
    "Hade inte tid, skulle ringa upp själv.",
    "Frågade varför ingen hört av sig.",
    "Påpekade att det är tredje gången i år.",
    "Pratade mest om pengar. Lovade inget från vår sida.",
)
"""What colleagues note after talks with the clients where it does not go well."""


def pick(sentences: tuple[str, ...], number: int) -> str:
    """The sentence of that number, counted round."""
    return sentences[number % len(sentences)]
