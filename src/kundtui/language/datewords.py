"""The words for days, months, numbers and spans of time in English, Swedish and Norwegian, folded. How they combine is in `dates`."""

from __future__ import annotations


def _numbered(*lines: str, first: int = 1) -> dict[str, int]:
    return {word: number for number, line in enumerate(lines, first) for word in line.split()}


MONTHS = _numbered(
    "jan january januari januar",
    "feb february februari februar",
    "mar mars march",
    "apr april",
    "may maj mai",
    "jun june juni",
    "jul july juli",
    "aug august augusti",
    "sep sept september",
    "oct okt october oktober",
    "nov november",
    "dec des december desember",
)
WEEKDAYS = _numbered(
    "mon man mand monday mandag mandagen",
    "tue tues tis tisd tir tuesday tisdag tisdagen tirsdag tirsdagen tysdag tysdagen",
    "wed weds ons onsd wednesday onsdag onsdagen",
    "thu thur thurs tor tors torsd thursday torsdag torsdagen",
    "fri fre fred friday fredag fredagen",
    "sat lor lord saturday lordag lordagen laurdag laurdagen",
    "sun son sond sunday sondag sondagen sundag sundagen",
    first=0,
)
NUMBERS = _numbered(
    "one a an en ett ei et",
    "two tva to",
    "three tre",
    "four fyra fire",
    "five fem",
    "six sex seks",
    "seven sju syv",
    "eight atta atte",
    "nine nio ni",
    "ten tio ti",
    "eleven elva elleve",
    "twelve tolv",
    "thirteen tretton tretten",
    "fourteen fjorton fjorten",
)
DAYS = {
    "day before yesterday": -2,
    "i forrgar": -2,
    "iforrgar": -2,
    "forrgar": -2,
    "i forgar": -2,
    "i forgars": -2,
    "iforgars": -2,
    "forgars": -2,
    "yesterday": -1,
    "i gar": -1,
    "igar": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "i morse": 0,
    "imorse": 0,
    "i morges": 0,
    "imorges": 0,
    "i formiddag": 0,
    "i eftermiddag": 0,
    "i ettermiddag": 0,
    "now": 0,
    "nu": 0,
    "na": 0,
    "i kvall": 0,
    "ikvall": 0,
    "i kveld": 0,
    "ikveld": 0,
    "i dag": 0,
    "idag": 0,
    "tomorrow": 1,
    "i morgon": 1,
    "imorgon": 1,
    "imorrn": 1,
    "imorron": 1,
    "i morron": 1,
    "imorra": 1,
    "i morra": 1,
    "i morgen": 1,
    "imorgen": 1,
    "day after tomorrow": 2,
    "i overmorgon": 2,
    "iovermorgon": 2,
    "overmorgon": 2,
    "i overmorgen": 2,
    "iovermorgen": 2,
    "overmorgen": 2,
}
"""Days from today."""
GONE = frozenset(word for word, days in DAYS.items() if days < 0) | {
    f"i {day}s" for day in ("mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag")
}
"""What says of a day that it is over, wherever it stands."""
AHEAD = frozenset(word for word, days in DAYS.items() if days > 0)
"""What says of a day that it is to come."""
UNITS = {
    word: unit
    for unit, line in {
        "day": "d day days dag dagar dager dage dogn",
        "week": "w v u wk wks week weeks vecka veckor uke uker veke veker uge uger",
        "month": "m man manad manader manadar maned maneder mnd md mdr mo mos month months",
        "year": "y yr yrs year years ar",
        "business": "b business_day business_days working_day working_days arbetsdag arbetsdagar arbeidsdag arbeidsdager "
        "virkedag virkedager bankdag bankdagar bankdager vardag vardagar",
    }.items()
    for word in line.split()
}
WEEKS = frozenset(("v", "w", "u", "wk", "week", "vecka", "veckan", "uke", "uken", "uka", "veke", "veka", "uge", "ugen"))
MONTH = frozenset(("month", "mo", "man", "md", "mnd", "manad", "manaden", "maned", "maneden"))
"""Words for a month; "mån" is a Monday as well."""
NEXT = frozenset(("next", "nasta", "neste", "naeste"))
PREVIOUS = frozenset(("last", "forra", "forrige", "forre"))
LATEST = frozenset(("sist", "sista", "siste", "sidste"))
THIS = frozenset(("this", "denna", "denne", "den har", "har"))
COMING = THIS | {"coming", "kommande", "kommende", "nastkommande", "forstkommende"}
LEADING = ("nu pa ", "senast ", "senest ", "innen ", "till ", "til ", "by ", "pa ", "on ", "den ", "the ")
"""What may stand before a day and says nothing more; several may follow each other, in this order."""
BEFORE = ("innan ", "fore ", "for ", "before ")
"""What means the day before as often as the day itself."""
END_OF = ("end of ", "slutet av ", "slutet pa ", "slutten av ", "ultimo ")
MONTH_END = frozenset(
    ("eom", "month end", "end of month", "manadsskiftet", "manedsskiftet", "manadsslut", "manadens slut", "manedsslutt", "manedens slutt")
)
"""Words for the last day of this month."""
