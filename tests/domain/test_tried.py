"""Everything tried (N14): each of the seven items by its evidence in the log, and by a leader's waiver; winding down week by week."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

import pytest
from tests.domain.history import Scene

from kundtui.domain.attempt import Normal
from kundtui.domain.ending import ending_at, is_open
from kundtui.domain.farewell import Range
from kundtui.domain.gates import Actor, Beside, blockers, items_of
from kundtui.domain.inventory import ASKED, inventory, nothing_of, read_nothing
from kundtui.domain.outlook import Kept, kept_of, outlook, read, write
from kundtui.domain.tried import ITEMS, Item, read_waiver, tried, trouble_since, waiver
from kundtui.domain.winding import weeks

TROUBLE = "-400 client.added\n-390 owner.assigned owner=m1\n-200 incident.noted type=P4 text=t seen_by=m1\n"
NORMAL = Normal(Fraction(30, 7), 5)
"""An hour a week."""
NOBODY = Normal(None, 0)


def items(lines: str, normal: Normal = NORMAL) -> dict[str, Item]:
    scene = Scene(TROUBLE + lines)
    return {item.name: item for item in tried(scene.dossier, scene.ground(), scene.moment(), normal)}


def shown(lines: str, normal: Normal = NORMAL) -> list[str]:
    """The items that the log shows, beside a doorstep on which nothing lies."""
    return [name for name, item in items(lines, normal).items() if item.done and name != "doorstep"]


def hours(weeks: int, minutes: int, first: int = -1) -> str:
    return "".join(f"{first - 7 * week} hours.logged minutes={minutes}\n" for week in range(weeks))


CYCLE = "-50 complaint.received c\n-49 complaint.apologised c\n-48 complaint.proposed c\n-47 complaint.helped c\n"
TWO = "-300 contact.added a\n-300 contact.added b\n"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("", []),
        ("-100 owner.assigned owner=m2", ["strengthened"]),
        ("-100 owner.assigned owner=m1 deputy=m2", ["strengthened"]),
        ("-100 owner.assigned owner=m1", []),
        ("-300 owner.assigned owner=m2", []),
        ("-100 plan.started p", ["strengthened"]),
        (hours(8, 61), ["time"]),
        (hours(7, 61), []),
        (hours(9, 60), []),
        (hours(30, 61, first=-201), []),
        ("-20 meeting", ["met"]),
        ("-20 meeting.held m", ["met"]),
        ("-20 meeting.held m place=video", []),
        ("-250 meeting", []),
        (TWO + "-20 call contacts=a\n-19 call contacts=b", ["broadened"]),
        (TWO + "-20 call contacts=a\n-19 call contacts=a", []),
        (TWO + "-220 call contacts=a\n-19 call contacts=b", []),
        ("-20 expectation.noted e", ["expectations"]),
        ("-250 expectation.noted e", []),
        (CYCLE, ["recovery"]),
        (CYCLE.replace("helped", "informed"), []),
    ],
)
def test_n14_each_item_is_found_in_the_log_since_the_trouble_began(lines: str, found: list[str]) -> None:
    assert shown(lines) == found


def test_n5_where_nobody_elses_hours_are_known_nothing_is_more_than_those() -> None:
    assert shown(hours(20, 600), NOBODY) == []


def test_n14_the_evidence_of_an_item_is_its_entries() -> None:
    found = items("-20 meeting id=visit\n" + CYCLE.replace("helped c", "helped c id=help"))
    assert found["met"].evidence == ("visit",)
    assert len(found["recovery"].evidence) == 3
    assert found["recovery"].evidence[-1] == "help"


def test_r10_a_doorstep_with_an_overdue_promise_is_not_swept() -> None:
    assert items("")["doorstep"].done
    assert not items("-20 promise.made p due=-5")["doorstep"].done


def test_without_incident_or_complaint_the_trouble_is_as_old_as_the_window() -> None:
    scene = Scene("-400 client.added\n-300 meeting")
    found = {item.name: item for item in tried(scene.dossier, scene.ground(), scene.moment(), NOBODY)}
    assert found["met"].done


def test_every_item_has_its_practice_and_its_order() -> None:
    assert [*items("")] == [*ITEMS]


# Waivers


WAY = TROUBLE + "-20 offboarding.considered o\n"
LEADER = Actor("m2", leads=True)


def causes(lines: str, step: str = "decide") -> list[tuple[str, object]]:
    scene = Scene(WAY + lines)
    beside = Beside(tried(scene.dossier, scene.ground(), scene.moment(), NORMAL))
    return [(one.code, one.facts.get("tried")) for one in blockers(step, scene.dossier, scene.moment(), LEADER, beside)]


def test_n14_the_decision_waits_for_each_open_item_by_name() -> None:
    assert causes("-10 meeting\n-9 plan.started p")[0] == ("tried_open", ["time", "broadened", "expectations", "recovery"])
    assert causes("", "tried") == [("tried_open", ["strengthened", "time", "met", "broadened", "expectations", "recovery"])]


EVIDENCE = {
    "strengthened": "-9 owner.assigned owner=m2\n",
    "time": hours(8, 61),
    "met": "-10 meeting\n",
    "broadened": TWO + "-20 call contacts=a\n-19 call contacts=b\n",
    "expectations": "-20 expectation.noted e\n",
    "recovery": CYCLE + "-46 complaint.resolved c\n-45 complaint.confirmed c\n",
}
"""What shows each item; the seventh is a doorstep on which nothing lies."""
OVERDUE = "-20 promise.made p due=-5\n"


@pytest.mark.parametrize("item", ITEMS)
def test_n14_the_gate_refuses_with_any_one_of_the_seven_open_and_opens_with_all_of_them(item: str) -> None:
    assert causes("".join(EVIDENCE.values()), "tried") == []
    lines = "".join(those for name, those in EVIDENCE.items() if name != item) + (OVERDUE if item == "doorstep" else "")
    assert causes(lines, "tried") == [("tried_open", [item])]


def test_n14_a_waived_item_is_no_longer_open_and_a_waiver_of_some_does_not_open_the_gate() -> None:
    waived = '-5 offboarding.gate_waived o gate=tried reason="met, broadened: they live abroad"\n'
    assert causes("-9 plan.started p\n" + waived)[0] == ("tried_open", ["time", "expectations", "recovery"])
    rest = '-4 offboarding.gate_waived o gate=tried reason="time, expectations, recovery: no use"\n'
    assert causes("-9 plan.started p\n" + waived + rest, "tried") == []
    assert causes("-9 plan.started p\n" + waived + rest)[0][0] == "tried_unsaid"


def test_a_waiver_without_items_opens_the_gate_as_logs_of_yesterday_have_it() -> None:
    scene = Scene(WAY + '-5 offboarding.gate_waived o gate=tried reason="we have had enough: truly"')
    ending = ending_at(scene.dossier, scene.moment())
    assert not is_open(ending, "tried")
    beside = Beside(tried(scene.dossier, scene.ground(), scene.moment(), NOBODY))
    assert {one.reason for one in items_of(ending, beside) if not one.done} == {"we have had enough: truly"}


def test_a_waiver_says_its_items_and_its_reason_both_ways() -> None:
    assert read_waiver(waiver(("met", "time"), "abroad: always"), ITEMS) == (("met", "time"), "abroad: always")
    assert read_waiver("as it is", ITEMS) == ((), "as it is")


# What is owed of each kind


def test_a12_each_kind_is_listed_or_there_is_nothing_of_it() -> None:
    lines = WAY + "-9 offboarding.obligation_listed o what=keys ref=access\n"
    passed = '-8 offboarding.gate_passed o gate=obligations reason="none: delivery, prepaid, access"'
    scene = Scene(lines + passed)
    found = inventory(ending_at(scene.dossier, scene.moment()))
    assert (found.listed, found.none, found.unanswered) == ({"access": ("keys",)}, ("delivery", "prepaid"), ("warranty", "notice", "data"))
    assert read_nothing(nothing_of(ASKED)) == ASKED
    assert (nothing_of(()), read_nothing("nothing much")) == ("", ())


# Winding down


NOTICED = WAY + "-30 offboarding.decided o\n-22 10:00 offboarding.notice_given o ends_on=+9\n"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("", (3, 0)),
        ("-20 email\n-12 call\n-3 email", (3, 3)),
        ("-20 email\n-19 email\n-3 report.sent", (3, 2)),
        ("-20 mail_in\n-12 tried", (3, 0)),
        ("-22 09:00 email", (3, 0)),
    ],
)
def test_g6_each_whole_week_since_the_notice_has_a_status(lines: str, told: tuple[int, int]) -> None:
    scene = Scene(NOTICED.replace("-20 offboarding.considered", "-40 offboarding.considered") + lines)
    ending = ending_at(scene.dossier, scene.moment())
    assert ending is not None
    assert weeks(scene.dossier, ending, scene.moment())[:2] == told


def test_g6_after_the_day_of_the_end_no_week_is_owed_a_status() -> None:
    scene = Scene(NOTICED.replace("-20 offboarding.considered", "-40 offboarding.considered").replace("+9", "-16"))
    ending = ending_at(scene.dossier, scene.moment())
    assert ending is not None
    assert weeks(scene.dossier, ending, scene.moment()).all == 0


# The result that is kept


KEPT = Kept(Fraction(182500, 3), "leans_end", {"hours": Range.point(520), "use": Range(Fraction(1, 2), Fraction(7, 10), Fraction(9, 10))})


def test_n17_a_result_is_kept_and_read_again() -> None:
    text = write(KEPT)
    assert text == "difference=60833.3333; verdict=leans_end; hours=520; use=0.5..0.7..0.9"
    found = read(text)
    assert found is not None
    assert (round(found.difference), found.verdict, int(found.freed), int(found.used)) == (60833, "leans_end", 520, 364)


@pytest.mark.parametrize("text", ["", "too few hours", "difference=x; verdict=y", "difference=1", "difference=1/0; verdict=v"])
def test_somebodys_own_words_are_no_kept_result(text: str) -> None:
    assert read(text) is None


def test_a_number_that_was_cut_off_is_left_out() -> None:
    found = read("difference=1; verdict=v; hours=520; use=0.5..0.7; months=2…")
    assert found is not None
    assert found.numbers == {"hours": Range.point(520)}


def test_a_negative_difference_is_kept_as_it_is() -> None:
    found = read(write(Kept(Fraction(-5, 4), "clear_keep", {})))
    assert found is not None
    assert (found.difference, int(found.freed), int(found.used)) == (Fraction(-5, 4), 0, 0)


def test_n17_after_the_end_the_forecast_stands_against_what_it_took() -> None:
    kept = f'-150 offboarding.gate_passed o gate=calculus reason="{write(KEPT)}"\n'
    lines = "-400 client.added\n-160 offboarding.considered o\n" + kept + "-140 offboarding.decided o\n-90 offboarding.ended o\n"
    scene = Scene(lines + "-100 hours.logged minutes=600\n-20 hours.logged minutes=180\n")
    ending = ending_at(scene.dossier, scene.moment())
    found = outlook(scene.dossier, ending, scene.moment())
    assert found is not None
    assert (found.days, found.forecast, int(found.spent)) == (90, 520 * Fraction(90, 365), 3)
    assert found.freed == found.forecast - 3
    assert found.used == 364 * Fraction(90, 365)
    before = scene.moment() - timedelta(days=100)
    assert outlook(scene.dossier, ending_at(scene.dossier, before), before) is None


def test_where_no_result_was_kept_nothing_was_forecast() -> None:
    scene = Scene("-400 client.added\n-160 offboarding.considered o\n-140 offboarding.decided o\n-90 offboarding.ended o\n")
    ending = ending_at(scene.dossier, scene.moment())
    found = outlook(scene.dossier, ending, scene.moment())
    assert found is not None
    assert (kept_of(ending), found.kept, int(found.forecast)) == (None, None, 0)


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        ("-400 complaint.received old\n-200 incident.noted type=P4 text=t seen_by=m1\n", -200),
        ("-300 complaint.received new\n-200 incident.noted type=P4 text=t seen_by=m1\n", -300),
        ("-400 complaint.received old\n", -365),
    ],
)
def test_n14_trouble_began_with_the_first_incident_or_complaint_of_the_last_year(lines: str, days: int) -> None:
    scene = Scene("-500 client.added\n" + lines)
    assert trouble_since(scene.dossier, 365, scene.moment()).date() == scene.moment(days).date()
