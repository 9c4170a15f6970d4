"""The page "why": the level and what holds it, where it goes, and every factor with its points, in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.domain.history import DAY, Scene
from tests.words.codes import OWN_WORDS

from kundtui import i18n
from kundtui.desk.portfolio import Reading
from kundtui.domain.standing import FACTORS
from kundtui.domain.values import UNIT
from kundtui.words.practices import PRACTICES
from kundtui.words.why import lines, page

if TYPE_CHECKING:
    from kundtui.words.why import WhyLine

HARD = f"""
-400 client.added
-300 project.started p1
-60 promise.made r1 due=-10
-60 promise.made r2 due=-9 text="plan by Friday"
-200 meeting.held m1 homework=2 punctuality=late
-16 no
-10 email
-50 report.sent
-30 surprise.noted
-300 contact.added k1 main=true
-200 contact.assessed k1 will=no stance=soured
-8 complaint.received q1 severity=medium text="{OWN_WORDS}"
"""
GROUND = "-100 client.added\n-90 rhythm.agreed channel=talk need=1 days=14\n"


def why(text: str, days: int = 0) -> list[WhyLine]:
    scene = Scene(text)
    reading = Reading("c1", "Nordbygg", scene.at(days), scene.assess(days))
    return page(reading, {}, scene.moment(days).date())


def of(kind: str, found: list[WhyLine]) -> list[WhyLine]:
    return [line for line in found if line.kind == kind]


def only(kind: str, found: list[WhyLine]) -> str:
    (line,) = of(kind, found)
    return line.parts[0]


def test_every_factor_stands_once_with_its_points_or_why_it_has_none() -> None:
    found = of("factor", why("-20 client.added\n-16 yes\n-3 promise.made r1 due=+4"))
    assert [line.id for line in found] == list(FACTORS)
    said = {line.id: line.parts[1] for line in found}
    assert said["promises"] == "15.0 of 15.0"
    assert said["meetings"] == "unknown"
    assert said["reporting"] == "does not apply"


def test_an_unknown_factor_says_what_would_make_it_known() -> None:
    found = why("-20 client.added")
    gaps = [line.parts[0] for line in of("gap", found)]
    assert gaps[:2] == ["Log a talk or a message", "Ask the three questions"]
    assert only("score", found) == "No score: nothing is known yet"


def test_the_points_of_the_findings_are_those_of_the_assessment() -> None:
    seen = Scene(HARD).assess()
    found = of("finding", why(HARD))
    lost = {one.code for one in seen.findings}
    told = [one for one in seen.findings if f"{one.code}_not" not in lost]
    assert len(found) == len(told) < len(seen.findings)
    for line, one in zip(found, told, strict=True):
        assert line.parts[0][0] == ("+" if one.points > 0 else "−")  # noqa: RUF001 - the minus itself
        assert abs(float(line.parts[0][1:]) - abs(one.points) / UNIT) <= 0.05
        assert line.practice in PRACTICES
        assert line.entries == one.entries


def test_what_was_won_in_part_stands_with_what_was_lost_of_it() -> None:
    seen = Scene(HARD).assess()
    partly = [one for one in seen.findings if any(other.code == f"{one.code}_not" for other in seen.findings)]
    said = [line.parts[1] for line in of("finding", why(HARD)) if line.parts[1].endswith(" won)")]
    assert [f"({one.points / UNIT:.1f} won)" for one in partly] == [f"({text.rpartition('(')[2]}" for text in said]


def test_every_ceiling_is_followed_by_what_lifts_it() -> None:
    found = why(HARD)
    ceilings = of("ceiling", found)
    assert [line.id for line in ceilings] == [one.id for one in Scene(HARD).assess().ceilings]
    for line in ceilings:
        after = found[found.index(line) + 1]
        assert (after.kind, after.id, after.depth) == ("lift", line.id, 1)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_nothing_raw_is_on_the_page_and_user_text_is_as_it_was_written(language: str) -> None:
    i18n.use(language)
    said = "\n".join(part for line in why(HARD) for part in line.parts)
    assert OWN_WORDS in said
    assert not re.search(r"[{}_]|None", said.replace(OWN_WORDS, ""))


def test_the_drop_is_said_with_its_day_and_what_brings_it() -> None:
    found = why(GROUND + "-20 yes\n-20 project.started p1\n-20 economics.answered question=delay\n-20 report.sent")
    (drop,) = of("drop", found)
    seen = Scene(GROUND + "-20 yes\n-20 project.started p1\n-20 economics.answered question=delay\n-20 report.sent").assess().drop
    assert seen is not None
    assert drop.level == seen.level
    assert re.fullmatch(r"(Watch|At risk|Crisis) on \w{3} \d+ \w{3}( 2027)? if .+", drop.parts[0])


def test_shown_and_raw_differ_after_a_repair_and_the_day_of_the_rise_is_said() -> None:
    text = GROUND + (
        "-9 complaint.received q1 severity=high\n-9 yes\n-3 complaint.answered q1\n-2 complaint.resolved q1\n-2 complaint.confirmed q1\n-1 meeting"
    )
    found = why(text)
    assert only("raw", found) == "Crisis, raw Watch for 10 more days"
    assert only("rise", found) == "At risk on Thu 3 Dec if the facts stay as good as today"


def test_a_level_set_by_hand_says_until_when_and_what_is_computed() -> None:
    found = why(GROUND + "-9 yes\n-1 override.set level=crisis until=+7")
    assert of("level", found)[0].parts[0] == "Crisis*"
    assert re.fullmatch(r"Set by hand until Mon 30 Nov; computed: \w+", only("override", found))


def test_a_trend_says_both_scores() -> None:
    found = why(GROUND + "-30 yes\n-16 call\n-2 complaint.received q1 severity=high")
    assert re.fullmatch(r"Falling: [0-9.]+ before, [0-9.]+ now", only("trend", found))


FIRST = "-100 client.added\n-50 promise.made r1 due=-40\n-41 promise.kept r1\n-1 call"


def test_a_score_that_falls_with_the_first_contact_is_explained() -> None:
    assert only("note", why(FIRST)) == "The score fell from 100.0 because the first contact made attention known"


def test_the_explanation_is_not_given_for_old_contacts_or_a_score_that_rose() -> None:
    assert not of("note", why(FIRST.replace("-1 call", "-20 call")))
    assert not of("note", why(FIRST.replace("-41 promise.kept r1", "-30 promise.kept r1").replace("-1 call", "-1 call sales=true")))
    scene = Scene(FIRST)
    assert not of("note", lines(scene.assess(), {}, DAY))
