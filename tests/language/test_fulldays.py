"""The days that a letter names in full, as the drafts of a notice write them and as people do."""

from __future__ import annotations

from datetime import date

import pytest

from kundtui.i18n import full_day
from kundtui.language.fulldays import days_in

DAY = date(2027, 1, 15)


@pytest.mark.parametrize("language", ["en", "sv", "nb"])
@pytest.mark.parametrize("month", range(1, 13))
def test_each_day_that_a_draft_writes_is_found_again(language: str, month: int) -> None:
    day = date(2027, month, 9)
    assert days_in(f"vårt samarbete avslutas den {full_day(day, language)}.") == (day,)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("", ()),
        ("on Friday, in the spring, 15/1", ()),
        ("den 15 januari 2027 och den 15 JANUARI 2027", (DAY,)),
        ("15. januar 2027", (DAY,)),
        ("2027-01-15", (DAY,)),
        ("31 February 2027, 12 plates 2027", ()),
        ("invoice 1 Dec 2026, end 15 Jan. 2027", (date(2026, 12, 1), DAY)),
    ],
)
def test_only_whole_days_of_the_calendar_count(text: str, days: tuple[date, ...]) -> None:
    assert days_in(text) == days
