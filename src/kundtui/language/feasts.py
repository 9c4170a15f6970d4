"""Days that people call by their name: Christmas Eve, midsommarafton, 17. mai, Easter; folded, in three languages. Days in figures: `dates`."""

from __future__ import annotations

from datetime import date, timedelta

FIXED = {
    word: (month, day)
    for month, day, line in (
        (1, 1, "new year's day|nyarsdagen|forste nyttarsdag|1. nyttarsdag"),
        (1, 6, "epiphany|trettondagen|trettondedag jul"),
        (4, 30, "valborg|valborgsmassoafton"),
        (5, 1, "forsta maj|forste mai|may day"),
        (5, 17, "syttende mai|grunnlovsdagen|grunnlovsdag|nasjonaldagen"),
        (6, 6, "nationaldagen|sveriges nationaldag"),
        (6, 23, "sankthansaften|sankthans"),
        (12, 13, "lucia"),
        (12, 23, "lille julaften|lillejulaften"),
        (12, 24, "christmas eve|julafton|julaften"),
        (12, 25, "christmas day|juldagen|juledag|forste juledag|1. juledag"),
        (12, 26, "boxing day|annandag jul|andre juledag|2. juledag"),
        (12, 31, "new year's eve|nyarsafton|nyttarsaften"),
    )
    for word in line.split("|")
}
"""The month and the day of what comes on the same one each year."""
EASTER = {
    word: offset
    for offset, line in (
        (-3, "maundy thursday|skartorsdagen|skartorsdag|skjaertorsdag"),
        (-2, "good friday|langfredagen|langfredag"),
        (-1, "paskafton|paskeaften"),
        (0, "easter sunday|easter day|paskdagen|forste paskedag|1. paskedag"),
        (1, "easter monday|annandag pask|andre paskedag|2. paskedag"),
        (39, "ascension day|kristi himmelsfardsdag|kristi himmelsfardsdagen|kristi himmelfartsdag"),
        (48, "pingstafton|pinseaften"),
        (49, "whit sunday|pingstdagen|forste pinsedag|1. pinsedag"),
        (50, "whit monday|annandag pingst|andre pinsedag|2. pinsedag"),
    )
    for word in line.split("|")
}
"""Days from Easter Sunday."""
MIDSUMMER = {"midsommarafton": 0, "midsummer eve": 0, "midsommardagen": 1, "midsummer day": 1}
"""Days from the Friday between 19 and 25 June, as Sweden keeps it."""
FRIDAY = 4


def in_year(word: str, year: int) -> date | None:
    """Tell the day that a folded name means in a year; None for what is no name of a day."""
    if word in FIXED:
        return date(year, *FIXED[word])
    if word in EASTER:
        from dateutil.easter import easter  # noqa: PLC0415 - a day in figures does without

        return easter(year) + timedelta(days=EASTER[word])
    if word in MIDSUMMER:
        first = date(year, 6, 19)
        return first + timedelta(days=(FRIDAY - first.weekday()) % 7 + MIDSUMMER[word])
    return None
