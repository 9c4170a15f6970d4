"""The notice that ends a relation, as a draft in the client's language: dates, what remains, whom to ask, thanks; no blame (A13).

These are words to a client, in the language of the client and not of whoever writes, so they are no messages of the catalogue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.i18n import full_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

TEMPLATES = {
    "en": (
        "Dear {client},\n\nWe have talked about this: our work together ends on {day}.\n{remains}"
        "Ask {whom} about anything that concerns this.\n\nThank you for the time together. We wish you well."
    ),
    "sv": (
        "Hej {client},\n\nVi har talats vid om att vårt samarbete avslutas den {day}.\n{remains}"
        "Fråga {whom} om det som rör detta.\n\nTack för tiden tillsammans. Vi önskar er allt gott."
    ),
    "nb": (
        "Hei {client},\n\nVi har snakket sammen om at samarbeidet avsluttes {day}.\n{remains}"
        "Spør {whom} om det som gjelder dette.\n\nTakk for tiden sammen. Vi ønsker dere alt godt."
    ),
}
REMAINS = {
    "en": ("Until then we do what remains:", "Nothing remains to be done between us."),
    "sv": ("Till dess gör vi det som återstår:", "Inget återstår att göra mellan oss."),
    "nb": ("Til da gjør vi det som gjenstår:", "Ingenting gjenstår mellom oss."),
}
OWED = {
    "en": {"complaint": "we finish what you have complained of"},
    "sv": {"complaint": "vi gör klart det som ni har klagat på"},
    "nb": {"complaint": "vi gjør ferdig det dere har klaget på"},
}
"""What is named by its kind and not in its own words."""
NO_DAY, NOBODY = "…", "…"
"""Stand where nothing was said, so that whoever writes sees what is missing."""


def notice(language: str, client: str, day: date | None, remaining: Sequence[str], whom: str) -> str:
    """Draft the notice. `remaining`: what is still owed, in its own words or as a kind of `OWED`; `whom`: who answers questions."""
    some, none = REMAINS[language]
    remains = "\n".join((some, *(f"- {OWED[language].get(text, text)}" for text in remaining), "")) if remaining else f"{none}\n"
    said = full_day(day, language) if day else NO_DAY
    return TEMPLATES[language].format(client=client, day=said, remains=remains, whom=whom or NOBODY)
