"""Typed days in three languages: the rulings, nothing read silently wrong, and nothing typed breaks it."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kundtui.domain.worktime import WorkTime
from kundtui.language.dates import DateReading, read
from kundtui.language.datewords import BEFORE, DAYS, END_OF, MONTHS, NUMBERS, UNITS, WEEKDAYS
from kundtui.language.feasts import EASTER, FIXED, MIDSUMMER, in_year
from kundtui.language.fold import fold

TODAY = date(2026, 11, 23)  # a Monday, week 48
FRIDAY = date(2026, 11, 27)
OFFICE = WorkTime(((480, 1020),), lambda _: frozenset({date(2026, 11, 25)}))
DATES = st.dates(date(1950, 1, 1), date(2100, 1, 1))
TODAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


def cases(lines: str) -> list[tuple[str, date]]:
    """Each line: a day, and after it the forms that mean it, between bars."""
    parts = [line.strip().split(" ", 1) for line in lines.strip().splitlines()]
    return [(form.strip(), date.fromisoformat(day)) for day, forms in parts for form in forms.split("|")]


DUE = cases("""
    2026-11-23 today | idag | i dag | I DAG | 23/11 | 2026-11-23 | +0
    2026-11-24 tomorrow | imorgon | i morgon | i morgen | imorgen | tis | tir | tue | tisdag | på tirsdag | 24.11. | +1
    2026-11-25 i övermorgon | övermorgon | overmorgen | i overmorgen | the day after tomorrow | om två dagar | om to dager | ons
    2026-11-25 25/11 | 25.11 | 25.11. | 25 nov | 25. november | 25 november | 25:e november | den 25 november | nov 25 | 25/11 2026
    2026-11-25 2026-11-25 | 20261125 | 2026/11/25 | 2026.11.25 | 25-11 | 25.11.26 | 25/11/2026 | 25-11-2026 | 25nov | November 25th, 2026
    2026-11-25 ons 25/11 | onsdag 25 november | Wed, Nov 25 | onsdag den 25. november | by wednesday | innen onsdag | senast på onsdag
    2026-11-26 +3 | +3d | + 3 d | torsdag | tors | thu | om tre dagar | in 3 days | om 3 d
    2026-11-27 fre | fre. | fredag | på fredag | friday | fri | on Friday | this friday | denne fredagen | kommande fredag | nu på fredag
    2026-11-28 lør | lör | lördag | lørdag | sat | saturday
    2026-11-29 søn | sön | söndag | søndag | sun
    2026-12-04 nästa fredag | neste fredag | next friday | fredag nästa vecka | fredag neste uke | friday next week | friday week | nästa vecka
    2026-12-01 1/12 | 1. des | 1 dec | 1. desember | tisdag i nästa vecka | December 1
    2026-12-07 om två veckor | om to uker | in 2 weeks | in two weeks | +2w | +2v | +2u | om 14 dagar | om fjorton dagar
    2026-12-11 v50 | V50 | v.50 | v 50 | vecka 50 | w50 | week 50 | uke 50 | uke50 | u50 | v50 2026 | 2026-W50 | 2026W50 | fre v50
    2026-12-09 v50 onsdag | onsdag v50 | onsdag i uke 50 | wed w50 | 2026-W50-3
    2026-12-23 +1m | om en månad | om en måned | in a month | om 1 mån
    2027-01-01 v53 | 1/1
    2027-01-08 v1 | uke 1 | 2027-W01
    2027-11-23 +1y | om ett år | in a year
    2027-05-17 17. mai | 17/5 | 17 maj | 17 May | 17th of may | syttende mai
    2026-12-03 den 3:e | 3:e | den 3. | den 3 | the 3rd | by the 3rd | torsdag den 3:e | senast den 3:e
    2026-11-27 fredag den 27:e | fre 27:e | 27 november fredag | den här veckan | denne uka | slutet av veckan | end of the week
    2026-12-07 14 dagar | 14 dager | två veckor | to uker | 2 weeks | inom två veckor | innom to uker | within 2 weeks | om 2 veker | om 2 uger
    2026-12-01 tisdag om en vecka | tirsdag om en uke | om en vecka på tisdag | tuesday in a week | nästa vecka tisdag | neste uke på tirsdag
    2026-12-01 next week, tuesday | tis. nästa vecka | næste tirsdag
    2026-12-04 slutet av nästa vecka | slutten av neste uke | end of next week | kommande vecka | kommende uke
    2026-11-30 end of month | end of the month | EOM | månadsskiftet | slutet av månaden | slutten av måneden | månedsslutt | ultimo november
    2026-11-30 denna månad | denne måneden | this month | end of november
    2026-12-31 slutet av nästa månad | end of december | nyårsafton | nyttårsaften
    2027-01-23 om 2 md. | in 2 mo | om 2 måneder
    2026-12-14 om 3 v. | in 3 wk.
    2026-12-04 a week from Friday | en vecka från fredag | en uke fra fredag | 11 days from now | 10 days from tomorrow
    2026-12-24 julafton | julaften | Christmas Eve
    2026-12-25 juldagen | 1. juledag | Christmas Day
    2027-03-26 långfredagen | langfredag | Good Friday
    2027-06-25 midsommarafton
    2027-05-06 kristi himmelsfärdsdag | Kristi himmelfartsdag
    2026-11-24 tysdag
""")

PAST = cases("""
    2026-11-23 today | idag | 23/11 | v48
    2026-11-22 yesterday | igår | i går | søn | söndag | i söndags | 22/11 | -1 | -1d | för en dag sedan | a day ago
    2026-11-21 i förrgår | förrgår | i forgårs | day before yesterday | lör | sist lørdag | 21. november | for to dager siden
    2026-11-20 fre | fredag | på fredag | last friday | förra fredagen | forrige fredag | sist fredag | i fredags | v47 | förra veckan
    2026-11-17 tis | tisdag | förra tisdagen | forrige tirsdag | last tuesday | i tisdags | tisdag v47 | \u22126d
    2026-11-16 mandag den 16. november
    2026-11-09 för två veckor sedan | for to uker siden | 2 weeks ago | -2w | två veckor sedan | for 2 uker sen
    2026-10-23 -1m | för en månad sedan | a month ago
    2026-08-10 för 15 vecka sedan
    2025-11-25 25/11
    2025-12-24 24/12 | 24. desember | 24 dec
    2025-12-12 v50
    2014-09-03 Sept 03 2014 | onsdag, 03 september 2014
    1976-07-04 July 4, 1976 | 4 jul 1976
    2001-05-03 3rd of May 2001 | on the 3rd of May 2001
    2017-11-13 13NOV2017
    2003-09-25 25-09-2003 | 25/09/2003 | 2003/09/25 | 20030925
    2003-09-10 10.09.2003
    2026-11-23 i morse | i morges | this morning
    2026-11-03 den 3:e | the 3rd | 3:e
    2026-10-31 den 31:a
    2026-11-20 sist uke | siste uke | sista veckan
    2026-11-17 tis. förra veckan | tirsdag sist uke
    2026-11-02 for 3 veker sidan | 3 uker siden | 3 wk. ago | \u201321 d
    2025-12-24 julafton
    2026-06-19 midsommarafton
""")


@pytest.mark.parametrize(("typed", "day"), DUE)
def test_due(typed: str, day: date) -> None:
    reading = read(typed, TODAY)
    assert (reading.day, reading.ambiguous, reading.problem) == (day, False, "")


@pytest.mark.parametrize(("typed", "day"), PAST)
def test_past(typed: str, day: date) -> None:
    reading = read(typed, TODAY, past=True)
    assert (reading.day, reading.is_past, reading.problem) == (day, day < TODAY, "")


@pytest.mark.parametrize(
    ("typed", "today", "day", "other"),
    [
        ("fredag", FRIDAY, FRIDAY + timedelta(days=7), FRIDAY),  # today may be meant
        ("fre", FRIDAY, FRIDAY + timedelta(days=7), FRIDAY),
        ("22/11", TODAY, date(2027, 11, 22), date(2026, 11, 22)),  # yesterday, or in a year?
        ("last tuesday", FRIDAY, date(2026, 11, 17), date(2026, 11, 24)),  # of last week, or the latest?
        ("den 23:e", TODAY, date(2026, 12, 23), TODAY),
        ("före fredag", TODAY, date(2026, 11, 26), FRIDAY),  # by Thursday, or by Friday?
        ("før julaften", TODAY, date(2026, 12, 23), date(2026, 12, 24)),
        ("nästa månad", TODAY, date(2026, 12, 31), date(2026, 12, 23)),  # by its end, or in a month?
        ("nästa mån", TODAY, date(2026, 11, 30), date(2026, 12, 31)),  # Monday, or the month?
        ("måndag om en vecka", TODAY, date(2026, 12, 7), date(2026, 11, 30)),
        ("tisdag om en vecka", FRIDAY, date(2026, 12, 8), date(2026, 12, 1)),
    ],
)
def test_what_may_be_meant_otherwise_is_marked(typed: str, today: date, day: date, other: date) -> None:
    assert read(typed, today) == DateReading(day, ambiguous=True, is_past=day < today, other=other)


@pytest.mark.parametrize("typed", ["förra månaden", "last month", "förra mån", "14 dagar", "end of month", "före fredag"])
def test_what_is_no_one_day_that_has_been_is_not_guessed(typed: str) -> None:
    assert read(typed, TODAY, past=True).problem == "unread"


def test_easter_is_the_one_of_the_calendars() -> None:
    for country, name in (("SE", "Påskdagen"), ("NO", "Første påskedag")):
        listed = holidays.country_holidays(country, years=range(1960, 2100), language="sv" if country == "SE" else "no")
        sundays = {day for day, called in listed.items() if name in called}
        assert sundays == {in_year("paskdagen", year) for year in range(1960, 2100)}


@given(st.sampled_from(sorted({*FIXED, *EASTER, *MIDSUMMER})), TODAYS)
def test_a_day_with_a_name_comes_within_a_year_or_so(word: str, today: date) -> None:
    coming, gone = read(word, today), read(word, today, past=True)
    assert coming.day
    assert gone.day
    assert coming.day == gone.day == today or gone.day < today < coming.day
    assert (coming.day - today).days <= 400
    assert (today - gone.day).days <= 400


def test_nearest_past_may_mean_a_day_to_come() -> None:
    assert read("25/11", TODAY, past=True).other == date(2026, 11, 25)
    assert read("fredag", FRIDAY, past=True) == DateReading(date(2026, 11, 20), ambiguous=True, is_past=True, other=FRIDAY)


@pytest.mark.parametrize("typed", ["2026-11-20", "20/11/2026", "i går", "last week", "v47 2026", "för en vecka sedan"])
def test_a_past_day_is_marked(typed: str) -> None:
    assert read(typed, TODAY).is_past


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "empty"),
        (" , ", "empty"),
        ("31 nov", "no_such_date"),
        ("31/11", "no_such_date"),
        ("2026-02-30", "no_such_date"),
        ("29/2", "no_such_date"),  # 2027 has none; 2028 is no guess to make
        ("11/25", "no_such_date"),  # the day stands first; it is never turned round
        ("09.25.2003", "no_such_date"),
        ("12.30", "no_such_date"),
        ("0/1", "no_such_date"),
        ("v54", "no_such_week"),
        ("v0", "no_such_week"),
        ("v53 2027", "no_such_week"),
        ("fredag, 03 september 2014", "wrong_weekday"),
        ("tor 27/11", "wrong_weekday"),
        ("26-11-25", "unclear_year"),
        ("10-09-03", "unclear_year"),
        ("+5b", "no_calendar"),
        ("0206-11-25", "century_away"),
        ("+99999m", "century_away"),
        ("-99999m", "century_away"),
        ("+99999w", "century_away"),
        ("-99999y", "century_away"),
        ("-5b", "unread"),
        ("snarast", "unread"),
        ("25", "unread"),
        ("november", "unread"),
        ("nästa år", "unread"),
        ("5 m", "unread"),
        ("24/12 27", "unread"),  # 27 chairs by Christmas Eve, not the year 2027
        ("den 32:a", "no_such_date"),
        ("tors 27:e", "wrong_weekday"),
        ("25 november torsdag", "wrong_weekday"),
        ("end of the line", "unread"),
        ("före snarast", "unread"),
        ("om en stund", "unread"),
        ("om 0 dagar", "unread"),
        ("foo 25/11", "unread"),
        ("foo v50", "unread"),
        ("next acme", "unread"),
        ("acme next week", "unread"),
        ("i dagens", "unread"),
        ("måndag kl 9", "unread"),
        ("2026-11-25T10:00", "unread"),
        ("December.0031.30", "unread"),
        ("25 03 Sep", "unread"),
        ("+3x", "unread"),
        ("x" * 1000, "unread"),
    ],
)
def test_what_is_no_day_is_a_problem_and_never_a_guess(typed: str, problem: str) -> None:
    assert read(typed, TODAY) == DateReading(None, problem=problem)


def test_a_leap_day_is_read_where_it_comes() -> None:
    assert read("29/2", date(2027, 3, 1)).day == date(2028, 2, 29)
    assert read("29/2", date(2028, 2, 28)) == DateReading(date(2028, 2, 29))
    assert read("29/2", date(2028, 3, 1), past=True).day == date(2028, 2, 29)


def test_a_month_ends_where_the_other_is_shorter() -> None:
    assert read("+1m", date(2027, 1, 31)).day == date(2027, 2, 28)
    assert read("+1m", date(2026, 12, 31)).day == date(2027, 1, 31)
    assert read("+1y", date(2028, 2, 29)).day == date(2029, 2, 28)


def test_business_days_go_over_closed_days() -> None:
    assert read("+5b", TODAY, work=OFFICE).day == date(2026, 12, 1)
    assert read("om 2 arbetsdagar", TODAY, work=OFFICE).day == date(2026, 11, 26)
    assert read("in two business days", TODAY, work=OFFICE).day == date(2026, 11, 26)


def test_a_week_starts_on_monday_and_is_due_on_friday() -> None:
    assert read("v50", TODAY, start=True).day == date(2026, 12, 7)
    assert read("nästa vecka", TODAY, start=True).day == date(2026, 11, 30)
    assert read("v48", date(2026, 11, 28)) == DateReading(FRIDAY, is_past=True)  # this week, though its Friday has gone


def test_the_year_of_a_week_is_that_of_its_thursday() -> None:
    assert read("v53", date(2027, 1, 2), start=True).day == date(2026, 12, 28)
    assert read("v1", date(2027, 1, 2)).day == date(2027, 1, 8)
    assert read("v53", date(2027, 1, 4)).problem == "no_such_week"
    assert read("v52", date(2027, 1, 2), past=True).day == date(2026, 12, 25)


@given(DATES, TODAYS)
def test_an_iso_date_is_itself(day: date, today: date) -> None:
    assert read(day.isoformat(), today) == DateReading(day, is_past=day < today) or abs(day.year - today.year) > 100


@given(st.integers(1, 31), st.integers(1, 12), TODAYS, st.booleans(), st.sampled_from(("{}/{}", "{}.{}", "{}.{}.")))
def test_a_day_without_a_year_is_the_nearest(day: int, month: int, today: date, past: bool, form: str) -> None:  # noqa: FBT001 - drawn
    reading = read(form.format(day, month), today, past=past)
    if reading.day:
        assert (reading.day.day, reading.day.month) == (day, month)
        assert timedelta(0) <= (today - reading.day if past else reading.day - today) < timedelta(days=366 * 2)
        nearer = (reading.day.year + (1 if past else -1), month, day)
        now = (today.year, today.month, today.day)
        assert nearer > now if past else nearer < now
    else:
        assert reading.problem == "no_such_date"


@given(st.sampled_from(sorted(WEEKDAYS)), TODAYS)
def test_a_weekday_comes_within_a_week(word: str, today: date) -> None:
    coming, latest, following = (read(*asked) for asked in ((word, today), (f"sist {word}", today), (f"next {word}", today)))
    assert coming.day
    assert latest.day
    assert following.day
    assert {day.weekday() for day in (coming.day, latest.day, following.day)} == {WEEKDAYS[word]}
    assert 1 <= (coming.day - today).days <= 7
    assert 1 <= (today - latest.day).days <= 7
    assert following.day.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]


@given(st.integers(1, 53), TODAYS)
def test_a_week_is_this_one_or_to_come(number: int, today: date) -> None:
    reading = read(f"v{number}", today)
    if reading.day:
        assert (reading.day.isocalendar().week, reading.day.isoweekday()) == (number, 5)
        assert -2 <= (reading.day - today).days <= 53 * 7 + 4
    else:
        assert (number, reading.problem) == (53, "no_such_week")


PIECES = sorted(
    {
        *DAYS,
        *MONTHS,
        *WEEKDAYS,
        *NUMBERS,
        *UNITS,
        *FIXED,
        *EASTER,
        *END_OF,
        *BEFORE,
        "den ",
        ":e",
        "next month",
        "om ",
        "for ",
        "next ",
        "i ",
        "v",
        "w",
        " sedan",
        "+",
        "-",
        "/",
        ".",
        " ",
    }
)


@given(st.text() | st.lists(st.sampled_from([*PIECES, *"0123456789"]), max_size=8).map("".join), TODAYS | st.dates(), st.booleans())
def test_nothing_typed_breaks_it(text: str, today: date, past: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    reading = read(text, today, past=past, work=OFFICE)
    assert (reading.day is None) == bool(reading.problem)
    assert reading.ambiguous == (reading.other is not None)


def test_all_words_are_folded() -> None:
    for words in (DAYS, MONTHS, WEEKDAYS, NUMBERS, UNITS, FIXED, EASTER, MIDSUMMER):
        assert all(fold(word) == word for word in words)
