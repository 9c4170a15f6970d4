"""A day as people type it, in English, Swedish and Norwegian at once: a small closed grammar. The words are in `datewords`.

What is not known is refused, and what could be meant otherwise is marked; a general parser reads much of it silently wrong.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain import months
from kundtui.language import feasts
from kundtui.language.datewords import (
    BEFORE,
    COMING,
    DAYS,
    END_OF,
    LATEST,
    LEADING,
    MONTH,
    MONTH_END,
    MONTHS,
    NEXT,
    NUMBERS,
    PREVIOUS,
    THIS,
    UNITS,
    WEEKDAYS,
    WEEKS,
)
from kundtui.language.fold import fold
from kundtui.language.reckoning import (
    WEEK,
    Asked,
    Found,
    NotADateError,
    after,
    coming,
    in_week,
    latest,
    monday_of,
    month_of,
    nearest,
    relative_weekday,
    the_date,
    week_beyond,
    week_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kundtui.domain.worktime import WorkTime

LONGEST = 60
LONGEST_MONTH = 31
TO_COME = 4
"""Of so many months one at least has a 31st that is still to come, or has gone by."""
FAR = 100
"""Years from today beyond which a day is a slip of the fingers."""


class DateReading(NamedTuple):
    """What a typed day means. `other`: the day that may be meant as well, where it is ambiguous; `is_past`: before today.

    `problem`, where there is no day: empty, unread, no_such_date, no_such_week, wrong_weekday, unclear_year, century_away, no_calendar.
    """

    day: date | None
    ambiguous: bool = False
    is_past: bool = False
    problem: str = ""
    other: date | None = None


def read(text: str, today: date, *, past: bool = False, start: bool = False, work: WorkTime | None = None) -> DateReading:
    """Read a typed day. Without a year, and for a weekday, the nearest to come is meant, or with `past` the nearest gone by.

    A week's day is its Friday, with `start` its Monday. `work` counts business days (+5b).
    """
    folded = fold(text)
    typed = _bare(folded)
    if not typed:
        return DateReading(None, problem="empty")
    asked = Asked(today, past, start, work)
    try:
        found = _day_of_month(folded, asked) or _found(typed, asked)
    except NotADateError as problem:
        return DateReading(None, problem=problem.args[0])
    except OverflowError:
        return DateReading(None, problem="century_away")
    if not found:
        return DateReading(None, problem="unread")
    day, other = found
    if abs(day.year - today.year) > FAR:
        return DateReading(None, problem="century_away")
    return DateReading(day, ambiguous=other is not None, is_past=day < today, other=other)


def _bare(typed: str) -> str:
    typed = typed.strip(" .,")
    for word in LEADING:
        typed = typed.removeprefix(word)
    return typed


def _found(typed: str, asked: Asked) -> Found | None:
    if typed in DAYS:
        return asked.today + timedelta(days=DAYS[typed]), None
    if len(typed) > LONGEST:
        return None
    for form, reads in FORMS:
        match = form.fullmatch(typed)
        found = reads(match.groupdict(default=""), asked) if match else None
        if found:
            return found
    found = _feast(typed, asked)
    return found if found or asked.past else _end(typed, asked) or _before(typed, asked)


def _feast(typed: str, asked: Asked) -> Found | None:
    """Read "julafton": the next one, or the latest; today's is today's."""
    year = asked.today.year
    if not date.min.year < year < date.max.year:
        return None
    days = [day for near in (year - 1, year, year + 1) if (day := feasts.in_year(typed, near))]
    gone, ahead = ([day for day in days if day <= asked.today], [day for day in days if day >= asked.today])
    return (gone[-1] if asked.past else ahead[0], None) if days else None


def _day_of_month(folded: str, asked: Asked) -> Found | None:
    """Read "den 3:e": the next such day of a month, or the latest; today may be meant as well."""
    match = ORDINAL.fullmatch(folded.strip(" ,")) if len(folded) <= LONGEST else None
    if not match or (match["weekday"] and match["weekday"] not in WEEKDAYS):
        return None
    number, today = int(match["day"] or match["ordinal"]), asked.today
    if not 1 <= number <= LONGEST_MONTH:
        raise NotADateError("no_such_date")
    firsts = [months.later(today.replace(day=1), -count if asked.past else count) for count in range(TO_COME)]
    days = [first.replace(day=number) for first in firsts if number <= months.end(first).day]
    day = next(day for day in days if (day < today if asked.past else day > today))
    if match["weekday"] and day.weekday() != WEEKDAYS[match["weekday"]]:
        raise NotADateError("wrong_weekday")
    return day, today if number == today.day and not match["weekday"] else None


def _end(typed: str, asked: Asked) -> Found | None:
    """Read "end of November", "slutet av nästa vecka": the last day of a month, the Friday of a week."""
    if typed in MONTH_END:
        return months.end(asked.today), None
    rest = next((typed.removeprefix(word).removeprefix("the ") for word in END_OF if typed.startswith(word)), "")
    if rest in MONTHS:
        year = asked.today.year + (MONTHS[rest] < asked.today.month)
        return months.end(date(year, MONTHS[rest], 1)), None
    which, _, word = rest.rpartition(" ")
    if word in MONTH and (not which or which in THIS | NEXT):
        return months.end(months.later(asked.today, int(which in NEXT))), None
    if word in WEEKS and (not which or which in THIS | NEXT):
        return in_week(week_of(which, asked), None, asked), None
    return None


def _before(typed: str, asked: Asked) -> Found | None:
    """Read "före fredag": the day before, or the day itself."""
    rest = next((typed.removeprefix(word) for word in BEFORE if typed.startswith(word)), "")
    found = _found(_bare(rest), asked) if rest else None
    return (found[0] - timedelta(days=1), found[0]) if found and not found[1] else None


def _iso(part: dict[str, str], _asked: Asked) -> Found:
    return the_date(int(part["year"]), int(part["month"]), int(part["day"])), None


def _numeric(part: dict[str, str], asked: Asked) -> Found | None:
    """Read day before month, as all Nordic countries write; "26-11-25" may begin with the year, so it is not read."""
    if part["short"] and part["between"] == "-":
        raise NotADateError("unclear_year")
    year = "20" + part["short"] if part["short"] else part["year"]
    weekday = _weekday_beside(part)
    return None if weekday is None else _on(weekday, int(part["day"]), int(part["month"]), year, asked)


def _named_month(part: dict[str, str], asked: Asked) -> Found | None:
    month = MONTHS.get(part["month"])
    weekday = _weekday_beside(part)
    return None if not month or weekday is None else _on(weekday, int(part["day"]), month, part["year"], asked)


def _weekday_beside(part: dict[str, str]) -> str | None:
    """Tell the weekday before or behind a day, "" for none; None where what stands there is none."""
    said = [word for word in (part["weekday"], part.get("after", "")) if word]
    return None if any(word not in WEEKDAYS for word in said) else said[0] if said else ""


def _on(weekday: str, day: int, month: int, year: str, asked: Asked) -> Found:
    found = (the_date(int(year), month, day), None) if year else nearest(day, month, asked)
    if weekday and found[0].weekday() != WEEKDAYS[weekday]:
        raise NotADateError("wrong_weekday")
    return found


def _week(part: dict[str, str], asked: Asked) -> Found | None:
    weekday = part["weekday"] or part["after"]
    if part["word"] not in WEEKS or (weekday and weekday not in WEEKDAYS):
        return None
    monday = monday_of(int(part["number"]), part["year"], asked)
    day = in_week(monday, WEEKDAYS.get(weekday), asked)
    if part["year"]:
        return day, None
    unfinished = asked.past and not weekday  # what happened this week happened by today
    return min(day, asked.today) if unfinished else day, week_beyond(monday, day, asked)


def _iso_week(part: dict[str, str], asked: Asked) -> Found:
    monday = monday_of(int(part["number"]), part["year"], asked)
    return in_week(monday, int(part["weekday"]) - 1 if part["weekday"] else None, asked), None


def _steps(part: dict[str, str], asked: Asked) -> Found | None:
    count = int(part["count"])
    return after(-count if part["sign"] in "-−–" else count, part["unit"] or "d", asked)  # noqa: RUF001 - the minus sign


def _ahead(part: dict[str, str], asked: Asked) -> Found | None:
    count = _count(part["count"])
    return after(count, part["unit"], asked) if count else None


def _counted(part: dict[str, str], asked: Asked) -> Found | None:
    """Read "14 dagar" as that many days to come; how long ago something was takes a word more."""
    return None if asked.past else _ahead(part, asked)


def _counted_from(part: dict[str, str], asked: Asked) -> Found | None:
    """Read "a week from Friday": so much after the day that is named."""
    found = _found(_bare(part["day"]), asked) if not asked.past else None
    if not found or found[1]:
        return None
    return _ahead(part, asked._replace(today=found[0]))


def _weekday_ahead(part: dict[str, str], asked: Asked) -> Found | None:
    """Read "tisdag om en vecka": a week after the coming Tuesday, or the Tuesday of the week after this one."""
    weekday, count = WEEKDAYS.get(part["weekday"]), _count(part["count"])
    if weekday is None or not count or UNITS.get(part["unit"]) != "week":
        return None
    ahead = timedelta(days=WEEK * count)
    found = coming(weekday, asked)[0] + ahead
    other = week_of("", asked) + ahead + timedelta(days=weekday)
    return found, other if other != found else None


def _weekday_week(part: dict[str, str], asked: Asked) -> Found | None:
    """Read "Friday week": a week after the coming Friday."""
    return None if asked.past else _weekday_ahead({"weekday": part["weekday"], "count": "1", "unit": "week"}, asked)


def _ago(part: dict[str, str], asked: Asked) -> Found | None:
    count = _count(part["count"])
    return after(-count, part["unit"], asked) if count else None


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS.get(word, 0)


def _relative(part: dict[str, str], asked: Asked) -> Found | None:
    """Read "next Friday", "last Tuesday", "this week": those of the next, the previous and this ISO week."""
    which, word = part["which"], part["word"]
    if word in WEEKS:
        return in_week(week_of(which, asked), None, asked), None
    weekday = relative_weekday(which, word, asked)
    if word not in MONTH or which in LATEST | (COMING - THIS):
        return weekday
    month = None if asked.past else month_of(which, asked)
    if weekday is None or month is None:
        return None if which in PREVIOUS else weekday or month
    return weekday[0], month[0] if month[0] != weekday[0] else None


def _weekday_of_week(part: dict[str, str], asked: Asked) -> Found | None:
    """Read "Friday next week"."""
    if part["weekday"] not in WEEKDAYS or part["word"] not in WEEKS:
        return None
    return in_week(week_of(part["which"], asked), WEEKDAYS[part["weekday"]], asked), None


def _past_weekday(part: dict[str, str], asked: Asked) -> Found | None:
    """Read the Swedish "i tisdags"."""
    weekday = WEEKDAYS.get(part["word"])
    return None if weekday is None else latest(weekday, asked)


def _weekday(part: dict[str, str], asked: Asked) -> Found | None:
    weekday = WEEKDAYS.get(part["word"])
    if weekday is None:
        return None
    return latest(weekday, asked) if asked.past else coming(weekday, asked)


WHICH = "(?P<which>" + "|".join(sorted(NEXT | PREVIOUS | LATEST | COMING)) + ")"
COUNT = "(?P<count>[a-z]+|[0-9]{1,5})"
AHEAD = "(?:om|in|inom|innom|within|i lopet av)"
AFTER = r"(?:,? (?P<after>[a-z]{5,}))?"
"""A weekday behind a day; a short one may be the next word of a sentence."""
FIRST = r"(?:(?P<weekday>[a-z]+)\.?,? )?(?:den |the )?"
"""What may stand before the day of a month."""
ORDINAL = re.compile(
    "(?:(?:nu pa|senast|senest|innen|till|til|by|pa|on) )?" + r"(?:(?!den |the )(?P<weekday>[a-z]+)\.?,? )?"
    r"(?:(?:den|the) (?P<day>[0-9]{1,2})(?:\.|:?[ae]|st|nd|rd|th)?|(?P<ordinal>[0-9]{1,2})(?::[ae]|st|nd|rd|th))"
)
FORMS: tuple[tuple[re.Pattern[str], Callable[[dict[str, str], Asked], Found | None]], ...] = tuple(
    (re.compile(form), reads)
    for form, reads in (
        (r"(?P<year>[0-9]{4})(?P<between>[-/.]?)(?P<month>[0-9]{2})(?P=between)(?P<day>[0-9]{2})", _iso),
        (r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})", _iso),
        (
            FIRST + r"(?P<day>[0-9]{1,2})(?P<between>[-/.]) ?(?P<month>[0-9]{1,2})"
            r"(?:(?P=between)(?P<short>[0-9]{2})|(?:(?P=between)|\.? ) ?(?P<year>[0-9]{4})|\.)?" + AFTER,
            _numeric,
        ),
        (
            FIRST + r"(?P<day>[0-9]{1,2})(?:\.|(?::?[ae]|st|nd|rd|th)\b)? ?(?:of )?(?P<month>[a-z]{3,})\.?,? ?(?P<year>[0-9]{4})?" + AFTER,
            _named_month,
        ),
        (FIRST + r"(?P<month>[a-z]{3,})\.? ?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>[0-9]{4}))?", _named_month),
        (
            r"(?:(?P<weekday>[a-z]+)\.?,? )?(?:i )?(?P<word>[a-z]+)\.? ?(?P<number>[0-9]{1,2})(?:[ /](?P<year>[0-9]{4}))?(?: (?P<after>[a-z]+))?",
            _week,
        ),
        (r"(?P<year>[0-9]{4})-?w(?P<number>[0-9]{2})(?:-?(?P<weekday>[1-7]))?", _iso_week),
        (r"(?P<sign>[-+−–]) ?(?P<count>[0-9]{1,5}) ?(?P<unit>[a-z ]*)", _steps),  # noqa: RUF001 - the minus sign
        (f"{AHEAD} {COUNT} ?(?P<unit>[a-z ]+)", _ahead),
        (f"{COUNT} ?(?P<unit>[a-z]{{2,}}(?: [a-z]+)?)", _counted),
        (f"(?:{AHEAD} )?{COUNT} ?(?P<unit>[a-z]{{2,}}) (?:from|fran|fra) (?P<day>.+)", _counted_from),
        (r"(?P<weekday>[a-z]+)\.? " + f"{AHEAD} {COUNT} ?(?P<unit>[a-z]+)", _weekday_ahead),
        (f"{AHEAD} {COUNT} ?(?P<unit>[a-z]+) (?:pa |on )?(?P<weekday>[a-z]+)", _weekday_ahead),
        (r"(?P<weekday>[a-z]+) week", _weekday_week),
        (f"(?:for )?{COUNT} ?" + r"(?P<unit>[a-z]+)\.? (?:sedan|sen|siden|sidan|ago)", _ago),
        (WHICH + " (?P<word>[a-z]+)", _relative),
        (r"(?P<weekday>[a-z]+)\.?,? (?:i )?" + WHICH + " (?P<word>[a-z]+)", _weekday_of_week),
        (WHICH + " (?P<word>[a-z]+),? (?:pa |on )?(?P<weekday>[a-z]+)", _weekday_of_week),
        ("i (?P<word>[a-z]+)s", _past_weekday),
        ("(?P<word>[a-z]+)", _weekday),
    )
)
