"""The catalogue: English messages in the user's language, plurals, and how days, numbers and sorting go there.

One process speaks one language, chosen once by `use`. What is said lives in `words`; typed dates are read in `language`.
Nothing is imported for English, because the light act comes this way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from decimal import Decimal
    from fractions import Fraction
    from gettext import GNUTranslations

LANGUAGES = ("en", "sv", "nb")
DOMAIN = "kundtui"
_TAGS = {"en": "en", "sv": "sv", "swe": "sv", "nb": "nb", "no": "nb", "nn": "nb", "nob": "nb", "nno": "nb", "nor": "nb"}
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


class _Voice:
    """The language in use and its translations."""

    __slots__ = ("language", "translations")

    def __init__(self) -> None:
        self.language = "en"
        self.translations: GNUTranslations | None = None


_VOICE = _Voice()


def known_language(tag: str) -> str | None:
    """Turn a locale name or language tag (sv_SE.UTF-8, no, nn-NO) into one of our languages, or nothing."""
    for mark in ".@-":
        tag = tag.replace(mark, "_")
    return _TAGS.get(tag.split("_")[0].lower())


def choose(option: str | None, setting: str | None, environ: Mapping[str, str]) -> str:
    """Choose the language: asked for in this run, else set for this seat, else the locale's; English where we have none."""
    wishes = [option, setting, *(environ.get(name) for name in _LOCALE_VARIABLES)]
    wish = next((wish for wish in wishes if wish), "en")
    return known_language(wish) or "en"


def use(language: str) -> None:
    """Speak this language from now on; English where its catalogue is missing or damaged."""
    _VOICE.language = language if language in LANGUAGES else "en"
    _VOICE.translations = None if _VOICE.language == "en" else _load(_VOICE.language)


def _load(language: str) -> GNUTranslations | None:
    from gettext import GNUTranslations  # noqa: PLC0415 - English needs none

    folder = __file__.rpartition("/")[0]
    try:
        with open(f"{folder}/locale/{language}/LC_MESSAGES/{DOMAIN}.mo", "rb") as file:  # noqa: PTH123 - pathlib doubles a light start
            return GNUTranslations(file)
    except (OSError, ValueError, UnicodeError):
        return None


def language() -> str:
    """Tell which language is in use."""
    return _VOICE.language


def N_(message: str) -> str:  # noqa: N802 - the customary mark
    """Mark a message for the catalogue where it stands in a table; `_` translates it when it is said."""
    return message


def _(message: str, /, **values: str | int) -> str:
    """Say a message, with values in its named places. A value is text and is never read as a message."""
    said = _VOICE.translations.gettext(message) if _VOICE.translations else message
    return _filled(said, message, values) if values else said


def ngettext(one: str, many: str, n: int, /, **values: str | int) -> str:
    """Say a message about a number of things; `{n}` is that number."""
    english = one if n == 1 else many
    said = _VOICE.translations.ngettext(one, many, n) if _VOICE.translations else english
    return _filled(said, english, {"n": n, **values})


_QUOTES = {"en": "“{}”", "sv": "”{}”", "nb": "«{}»"}


def quoted(text: str) -> str:
    """Put somebody's own words in the quotes of the language: “ ”, ” ”, « »."""
    return _QUOTES[_VOICE.language].replace("{}", text)


def _filled(said: str, english: str, values: Mapping[str, str | int]) -> str:
    try:
        return said.format_map(values)
    except (KeyError, ValueError, IndexError):
        return english.format_map(values)


_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "nb": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
}
_MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    "sv": ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"),
    "nb": ("januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"),
}
_SHORT_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "sv": ("jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"),
    "nb": ("jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."),
}
_WEEK = {"en": "w{}", "sv": "v{}", "nb": "uke {}"}


def weekday(day: date) -> str:
    """Name a weekday in short: Tue, tis, tir."""
    name = _WEEKDAYS[_VOICE.language][day.weekday()][:3]
    return f"{name}." if _VOICE.language == "nb" else name


def short_day(day: date, today: date | None = None) -> str:
    """Say a day without its weekday: 24 Nov, 24 nov, 24. nov.; with the year unless it is today's."""
    month = _SHORT_MONTHS[_VOICE.language][day.month - 1]
    number = f"{day.day}." if _VOICE.language == "nb" else str(day.day)
    return f"{number} {month}" if today and day.year == today.year else f"{number} {month} {day.year}"


def full_day(day: date, language: str) -> str:
    """A day with its month in full, in a language that need not be the one in use: 24 November 2026, 24. november 2026."""
    return f"{day.day}{'.' if language == 'nb' else ''} {_MONTHS[language][day.month - 1]} {day.year}"


def say_day(day: date, today: date | None = None) -> str:
    """Say a day: Tue 24 Nov, tis 24 nov, tir. 24. nov.; with the year unless it is today's."""
    return f"{weekday(day)} {short_day(day, today)}"


def day_to_come(day: date, today: date) -> str:
    """Say a day to come as a sentence names it: by its weekday alone where it lies within a week, Monday, på måndag, på mandag; else as `say_day`.

    Where the language has a word like the English "on" it is said by the sentence in English and is here in the others.
    """
    if not 0 < (day - today).days < len(_WEEKDAYS["en"]):
        return say_day(day, today)
    name = _WEEKDAYS[_VOICE.language][day.weekday()]
    return name if _VOICE.language == "en" else f"på {name}"


def long_day(day: date) -> str:
    """Say a day in full: Tuesday 24 November 2026, tisdag 24 november 2026, tirsdag 24. november 2026."""
    number = f"{day.day}." if _VOICE.language == "nb" else str(day.day)
    return f"{_WEEKDAYS[_VOICE.language][day.weekday()]} {number} {_MONTHS[_VOICE.language][day.month - 1]} {day.year}"


def say_moment(moment: datetime, today: date | None = None) -> str:
    """Say a moment of the office's wall: its day and time of day."""
    return f"{say_day(moment.date(), today)} {moment:%H:%M}"


def say_week(day: date) -> str:
    """Say the ISO week of a day: w48, v48, uke 48."""
    return _WEEK[_VOICE.language].format(day.isocalendar().week)


def say_number(value: float | Fraction | Decimal, decimals: int = 0) -> str:
    """Say a number rounded half up, with the language's decimal mark and thousands apart."""
    scaled = int((abs(value) * 10**decimals * 2 + 1) // 2)
    whole, part = divmod(scaled, 10**decimals)
    thousands, mark = (",", ".") if _VOICE.language == "en" else ("\N{NO-BREAK SPACE}", ",")
    said = f"{whole:,}".replace(",", thousands) + (f"{mark}{part:0{decimals}d}" if decimals else "")
    return f"-{said}" if value < 0 and scaled else said


_AFTER_Z = {
    "sv": {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"},
    "nb": {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"},
    "en": {"æ": "ae", "ø": "o"},
}


def sort_key(text: str) -> tuple[str, str]:
    """Give what to sort a name by: å ä ö last in Swedish, æ ø å in Norwegian, other accents by their plain letter."""
    from unicodedata import combining, normalize  # noqa: PLC0415 - no light act sorts

    last = _AFTER_Z[_VOICE.language]
    lowered = normalize("NFC", text.lower())
    placed = "".join(last.get(letter) or normalize("NFD", letter) for letter in lowered)
    return "".join(letter for letter in placed if not combining(letter)), text
