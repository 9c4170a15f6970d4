"""The call list of a day (B2, B4, B5, N13): its slots, who is left out, whom to ask for, and when a workday is kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.history import Scene

from kundtui.domain.calls import (
    Look,
    friends,
    look,
    snoozed_until,
    snoozes,
    tried_on,
    whom_to_ask,
    workday,
    workday_before,
)
from kundtui.domain.picking import Prospect, kept, pick_calls
from kundtui.domain.policy import DEFAULT
from kundtui.domain.rhythm import Rhythm
from kundtui.words.calls import why

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2026, 11, 23)
TODAY = DAY.toordinal()
WEEKLY = Rhythm("talk", 1, 7, "assumed", "")


def prospect(  # noqa: PLR0913 - the fields of a row that a rule reads
    name: str, level: str = "good", *, drop: int | None = None, clock: str = "", coverage: int = 100, talked: int = 8
) -> Prospect:
    falls = TODAY + drop if drop is not None else None
    return Prospect(name, name, name, level, level, coverage, falls, "watch", clock, TODAY - talked, TODAY - talked + 7)


def seen(one: Prospect, *, matters: bool = True, asked: bool = True) -> Look:
    since = TODAY - (one.talked or TODAY)
    return Look(since, True, WEEKLY, matters, asked, False, (), "", False)  # noqa: FBT003 - the fields of one look


def asking(*prospects: Prospect, **given: bool) -> Callable[[str], Look | None]:
    known = {one.client: seen(one, **given) for one in prospects}
    return known.get


def picked(*prospects: Prospect, tried: tuple[str, ...] = (), more: bool = False) -> list[tuple[str, str]]:
    found = pick_calls(prospects, asking(*prospects), tried, DAY, DEFAULT, more=more)
    return [(pick.slot, pick.prospect.name) for pick in found]


def test_l1_five_in_crisis_and_twenty_green_give_one_of_each_slot() -> None:
    crises = [prospect(f"c{n}", "crisis", clock=f"2026-11-2{n}") for n in range(5)]
    greens = [prospect(f"g{n:02}", drop=2 if n == 7 else 20, talked=8 + n) for n in range(20)]
    assert picked(*crises, *greens) == [("burning", "c0"), ("turning", "g07"), ("neglected", "g19")]


def test_b2_a_list_with_five_fires_still_has_a_green_client() -> None:
    fires = [prospect(f"c{n}", "crisis", drop=1) for n in range(5)]
    assert ("neglected", "green") in picked(*fires, prospect("green"))


def test_l3_an_owner_of_two_clients_has_two_picks() -> None:
    assert [name for _, name in picked(prospect("a"), prospect("b"), more=True)] == ["a", "b"]
    assert [name for _, name in picked(prospect("a", "crisis"), prospect("b", "crisis"), more=True)] == ["a", "b"]


def test_the_fourth_is_added_and_the_first_three_stand() -> None:
    ones = [prospect("c", "crisis"), prospect("t", drop=3), prospect("g"), prospect("w", "watch", coverage=55)]
    assert picked(*ones, more=True)[:3] == picked(*ones)
    assert picked(*ones, more=True)[3] == ("wildcard", "w")


def test_burning_is_the_worst_level_then_the_earliest_clock_then_the_name() -> None:
    late = prospect("b", "at_risk", clock="2026-11-20T10:00")
    assert picked(late, prospect("a", "crisis"))[0] == ("burning", "a")
    assert picked(late, prospect("a", "at_risk", clock="2026-11-25T10:00"))[0] == ("burning", "b")
    assert picked(prospect("b", "crisis"), prospect("A", "crisis"))[0] == ("burning", "A")


def test_where_the_next_step_is_no_call_nothing_burns() -> None:
    one = prospect("a", "crisis")
    found = pick_calls([one], asking(one, matters=False), (), DAY, DEFAULT)
    assert [pick.slot for pick in found] == ["wildcard"]


def test_a_level_that_only_waits_to_rise_does_not_burn() -> None:
    waiting = prospect("a", "crisis")._replace(raw="good")
    assert picked(waiting) == [("wildcard", "a")]


def test_a_drop_in_four_days_does_not_turn_yet() -> None:
    assert picked(prospect("a", "watch", drop=4)) == [("wildcard", "a")]
    assert picked(prospect("a", "watch", drop=3)) == [("turning", "a")]


def test_b2_neglect_is_measured_in_the_clients_own_windows() -> None:
    slow = prospect("slow", talked=40)._replace(talk_due=TODAY + 20)
    quick = prospect("quick", talked=14)
    known = {"slow": seen(slow)._replace(rhythm=Rhythm("talk", 1, 60, "agreed", "e")), "quick": seen(quick)}
    assert pick_calls([slow, quick], known.get, (), DAY, DEFAULT)[0].prospect.name == "quick"


def test_the_wildcard_prefers_whom_nobody_has_asked_yet() -> None:
    ones = [prospect("a", "watch", coverage=40), prospect("b", "watch", coverage=80)]
    known = {"a": seen(ones[0]), "b": seen(ones[1], asked=False)}
    assert pick_calls(ones, known.get, (), DAY, DEFAULT)[0].prospect.name == "b"


def test_b4_the_wildcard_says_what_makes_it_one_and_never_that_little_is_known_of_a_client_well_known() -> None:
    thin, known = prospect("a", "watch", coverage=40), prospect("b", "watch", coverage=80)
    found = pick_calls([thin, known], asking(thin, known), (), DAY, DEFAULT)
    assert [pick.wild for pick in found] == ["thin", "least"]
    assert why(found[1], DAY).endswith("least known of the rest: 80 %")
    assert "little is known" in why(found[0], DAY)


def test_who_turns_today_stands_before_who_turns_tomorrow() -> None:
    ones = [prospect("a", "at_risk", drop=1)._replace(raw="good"), prospect("b", "at_risk", drop=0)._replace(raw="good")]
    found = pick_calls(ones, asking(*ones), (), DAY, DEFAULT)
    assert found[0].prospect.name == "b"
    assert "turns Watch today" in why(found[0], DAY)


def test_whom_nobody_reached_comes_first_and_green_keeps_its_place() -> None:
    ones = [prospect("c", "crisis"), prospect("w1", "watch"), prospect("w2", "watch"), prospect("g")]
    found = picked(*ones, tried=("w1", "w2"))
    assert found[0] == ("turning", "w1")
    assert ("neglected", "g") in found
    assert ("burning", "c") in found


def test_ties_go_by_name_and_the_order_of_the_rows_does_not_matter() -> None:
    ones = [prospect(name) for name in "dacb"]
    assert picked(*ones) == picked(*reversed(ones)) == [("neglected", "a"), ("neglected", "b"), ("neglected", "c")]


@given(st.lists(st.tuples(st.sampled_from(["good", "watch", "crisis"]), st.integers(3, 60), st.integers(7, 90)), max_size=25), st.data())
def test_the_green_client_is_the_most_neglected_of_all_whatever_is_looked_at(rows: list[tuple[str, int, int]], data: st.DataObject) -> None:
    ones = [
        prospect(f"n{at}", level, talked=talked)._replace(talk_due=TODAY - talked + window)
        for at, (level, talked, window) in enumerate(rows)
    ]
    wider = {one.client: data.draw(st.integers(0, 30)) for one in ones}
    known = {
        one.client: seen(one)._replace(rhythm=Rhythm("talk", 2, (one.talk_due or 0) - (one.talked or 0) + wider[one.client], "agreed", ""))
        for one in ones
    }
    found = next((pick for pick in pick_calls(ones, known.get, (), DAY, DEFAULT) if pick.slot == "neglected"), None)
    greens = [one for one in ones if one.level == "good"]
    if found and len(greens) == len(ones):
        assert found.look.neglect == max(known[one.client].neglect for one in greens)
    assert bool(greens) <= bool(found)


# Who is left out


OLD = "-90 client.added\n"


def looked(text: str, days: int = 0, clock: str = "09:00") -> Look | None:
    scene = Scene(OLD + text)
    return look(scene.at(days, clock), scene.ground(days, clock), scene.moment(days, clock), lambda _client: False)


@pytest.mark.parametrize(
    "text",
    [
        "0 08:00 call",
        "-3 call",
        "-9 client.changed field=do_not_call new=true",
        "-9 review.marked outcome=snoozed until=+2 reason=r",
        "-5 rhythm.agreed channel=talk need=1 days=30\n-4 call",
        "-30 offboarding.considered o\n-20 offboarding.decided o\n-9 offboarding.notice_given o",
        "-9 client.lost told_on=-9",
    ],
)
def test_left_out(text: str) -> None:
    assert looked(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "-4 call",
        "-3 tried",
        "-9 review.marked outcome=snoozed until=+0 reason=r",
        "-40 rhythm.agreed channel=talk need=1 days=30\n-35 call",
        "-40 rhythm.agreed channel=talk need=1 days=30\n-5 call\n-4 complaint.received c",
        "-30 offboarding.considered o",
    ],
)
def test_not_left_out(text: str) -> None:
    assert looked(text) is not None


def test_a_complaint_that_waits_for_the_client_asks_for_no_call() -> None:
    answered = "-5 call\n-4 complaint.received c\n-4 11:00 complaint.answered c\n"
    assert looked("-90 rhythm.agreed channel=talk need=1 days=90\n" + answered + "-4 12:00 complaint.waiting c until=+9") is None
    assert (found := looked(answered)) is not None
    assert found.matters


# Whom to ask for


def test_n13_of_two_contacts_the_one_with_will_and_mandate_is_asked() -> None:
    scene = Scene(OLD + "-9 contact.added a name=Ada\n-9 contact.added b name=Bea\n-8 contact.assessed b\n-8 contact.assessed a mandate=no")
    contact = whom_to_ask(scene.dossier, scene.moment())
    assert contact is not None
    assert contact.id == "b"


def test_n13_of_two_able_ones_the_one_least_recently_talked_with() -> None:
    people = "-9 contact.added a\n-9 contact.added b\n-8 contact.assessed a\n-8 contact.assessed b\n-5 call contacts=a\n-4 call contacts=b"
    contact = whom_to_ask(Scene(OLD + people).dossier, Scene(OLD).moment())
    assert contact is not None
    assert contact.id == "a"


def test_n11_a_soured_one_is_never_asked_first() -> None:
    people = "-9 contact.added a\n-9 contact.added b\n-8 contact.assessed a stance=soured\n-8 contact.assessed b will=no"
    contact = whom_to_ask(Scene(OLD + people).dossier, Scene(OLD).moment())
    assert contact is not None
    assert contact.id == "b"


# Attempts, putting off, workdays


def test_an_attempt_is_none_of_the_talks() -> None:
    scene = Scene(OLD + "-3 tried\n-2 mail_in")
    assert tried_on(scene.dossier, DAY - timedelta(days=3), scene.moment())
    assert not tried_on(scene.dossier, DAY - timedelta(days=2), scene.moment())


def test_puttings_off_count_since_the_last_talk() -> None:
    scene = Scene(OLD + "-9 review.marked outcome=snoozed until=-7 reason=r\n-6 call\n-3 review.marked outcome=snoozed until=+2 reason=r")
    assert snoozes(scene.dossier, scene.moment()) == 1
    assert snoozed_until(scene.dossier, scene.moment()) == "2026-11-25"
    assert not snoozed_until(scene.dossier, scene.moment(2))


def test_l4_no_list_on_weekends_and_red_letter_days() -> None:
    work = Scene(OLD).ground().work
    assert workday(work, DAY)
    assert not workday(work, date(2026, 11, 22))
    assert not workday(work, date(2026, 12, 25))
    assert workday_before(work, DAY) == date(2026, 11, 20)
    assert workday_before(work, date(2026, 5, 15)) == date(2026, 5, 13)


def test_b5_a_workday_is_kept_by_three_tries_or_all_on_a_shorter_list() -> None:
    assert kept(3, 20)
    assert kept(2, 2)
    assert kept(2, 3) is False
    assert kept(0, 0) is None


def test_b2_a_green_client_never_talked_with_is_looked_at_before_all_others() -> None:
    never = prospect("never")._replace(talked=None, talk_due=None)
    assert never.at_most(TODAY) > prospect("long", talked=700).at_most(TODAY)
    assert ("neglected", "never") in picked(never, prospect("a"), prospect("b"))


def test_b11_a_tie_that_has_ended_makes_nobody_an_ambassador() -> None:
    scene = Scene(
        "-400 client.added\n-30 tie.noted client=c2 ambassador=true\n-30 tie.noted client=c3 ambassador=true\n-3 tie.ended client=c2"
    )
    assert friends(scene.at(-10), scene.moment(-10)) == ["c2", "c3"]
    assert friends(scene.dossier, scene.moment()) == ["c3"]


def test_b5_a_talk_begins_the_count_of_snoozes_anew() -> None:
    put_off = "-400 client.added\n-60 call\n-50 review.marked outcome=snoozed until=-49 reason=r\n"
    scene = Scene(put_off + "-40 call\n-30 review.marked outcome=snoozed until=-29 reason=r\n-20 review.marked outcome=seen\n")
    assert snoozes(scene.at(-45), scene.moment(-45)) == 1
    assert snoozes(scene.at(-35), scene.moment(-35)) == 0
    assert snoozes(scene.dossier, scene.moment()) == 1


def test_b2_neglect_is_at_most_the_days_since_the_talk_over_the_days_to_the_next_one_due() -> None:
    assert prospect("a", talked=20)._replace(talk_due=TODAY - 10).at_most(TODAY) == 2
    assert prospect("a", talked=20)._replace(talk_due=TODAY - 20).at_most(TODAY) == 20
