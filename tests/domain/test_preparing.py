"""Meetings as rules, by practice: agendas and what is left over, approval in time, the checklist, what came since, the share at the client's."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.history import DAY, ZONE, Scene
from tests.domain.strategies import logs

from kundtui.domain.agreement import unconfirmed
from kundtui.domain.dossier import fold
from kundtui.domain.meeting import HOMEWORK
from kundtui.domain.preparing import (
    Held,
    bare,
    homework,
    last_held,
    left_over,
    looks_ahead,
    meetings_at,
    next_planned,
    sent_at,
    share_at_clients,
    since,
    so_far,
    tidied,
)

if TYPE_CHECKING:
    from kundtui.domain.entry import Log
    from kundtui.domain.preparing import Plan

ADDED = "-100 client.added\n-99 contact.added k1"


def plans(text: str, days: int = 0) -> tuple[Plan, ...]:
    quoted = re.sub(r"=(\[[^\]]*\])", r"='\1'", text)
    scene = Scene(f"{ADDED}\n{quoted}")
    return meetings_at(scene.dossier, scene.moment(days))


def test_a_meeting_stands_on_the_newest_day_that_was_named_for_it() -> None:
    story = "-10 meeting.planned a on=+3\n-5 meeting.moved a on=+6 reason=r\n-2 meeting.cancelled a reason=r"
    assert [(one.state, one.on) for one in plans(story, -7)] == [("planned", "2026-11-26")]
    assert [(one.state, one.on, one.moves) for one in plans(story, -4)] == [("planned", "2026-11-29", 1)]
    assert [(one.state, one.on) for one in plans(story)] == [("cancelled", "2026-11-29")]
    assert next_planned(plans(story)) is None


def test_those_planned_stand_by_day_and_those_over_the_newest_first() -> None:
    story = "-30 meeting.held x\n-20 meeting.held y\n-9 meeting.planned b on=+9\n-8 meeting.planned a on=+3"
    assert [one.id for one in plans(story)] == ["a", "b", "y", "x"]


def test_t21_an_approval_on_the_day_of_the_meeting_is_too_late_and_one_before_counts() -> None:
    for on, counts in (("+2", True), ("+3", False), ("+4", False)):
        (one,) = plans(f"-10 meeting.planned a on=+3\n-2 meeting.agenda_approved a contact=k1 on={on}")
        assert one.approved
        assert one.approved_in_time is counts


def test_t21_an_agenda_approved_in_time_stays_so_when_the_meeting_moves_ahead_and_not_when_it_comes_nearer() -> None:
    story = "-10 meeting.planned a on=+5\n-2 meeting.agenda_approved a contact=k1 on=+0\n"
    assert plans(story + "-1 meeting.moved a on=+9 reason=r")[0].approved_in_time
    assert not plans(story + "-1 meeting.moved a on=+0 reason=r")[0].approved_in_time


def test_t22_what_was_left_goes_to_the_next_meeting_and_from_there_to_the_one_after() -> None:
    story = "-30 meeting.planned a on=-20\n-30 meeting.planned b on=-10\n-30 meeting.planned c on=+5\n-20 meeting.held a covered=[]"
    first = {one.id: one for one in plans(story, -19)}
    assert first["a"].left == ("a",)
    assert (first["b"].agenda, first["c"].agenda) == (("a",), ("a",))
    story = story.replace("meeting.planned b on=-10", 'meeting.planned b on=-10 agenda=["b"]')
    assert {one.id: one.agenda for one in plans(story, -19)}["b"] == ("b", "a")
    held = story + '\n-10 meeting.held b covered=["b"]'
    assert {one.id: one.agenda for one in plans(held)}["c"] == ("a",)
    over = story + '\n-10 meeting.held b covered=["a"]'
    assert {one.id: one.agenda for one in plans(over)}["c"] == ("a", "b")


def test_t22_what_no_planned_meeting_has_is_left_over() -> None:
    story = '-30 meeting.planned a on=-20 agenda=["x","y"]\n-20 meeting.held a covered=["x"]'
    assert left_over(plans(story)) == ("y",)
    assert left_over(plans(story + '\n-10 meeting.planned b on=+5 agenda=["z"]')) == ("y",)
    assert left_over(plans(story + '\n-10 meeting.planned b on=+5 agenda=["y"]')) == ()


def test_t22_a_visit_that_nobody_planned_loses_nothing_of_what_was_left() -> None:
    story = '-30 meeting.planned a on=-20 agenda=["x","y"]\n-20 meeting.held a covered=["x"]\n-10 meeting.held visit'
    assert left_over(plans(story)) == ("y",)
    assert {one.id: one.agenda for one in plans(story)}["visit"] == ()
    assert left_over(plans(story.replace("held visit", 'held visit covered=["y"]'))) == ()


def test_t20_t21_t23_the_checklist_so_far() -> None:
    (one,) = plans("-10 meeting.planned a on=+3 agenda=[]")
    assert sum(so_far(one, read_up=False).values()) == 0
    (one,) = plans('-10 meeting.planned a on=+3 agenda=["x"]')
    assert sum(so_far(one, read_up=True).values()) == 2
    (one,) = plans('-10 meeting.planned a on=+3 agenda=["x"]\n-9 meeting.agenda_approved a contact=k1 on=-9')
    assert sum(so_far(one, read_up=True).values()) == 3
    (one,) = plans('-10 meeting.planned a on=+3 agenda=["+ x"]\n-9 meeting.agenda_approved a contact=k1 on=-9')
    assert so_far(one, read_up=True)["future"]
    assert tuple(so_far(one, read_up=True)) == HOMEWORK


def test_t19_t25_a_meeting_without_anything_has_no_homework_and_one_with_all_has_seven() -> None:
    nothing = Held(frozenset(), action_plan=False, next_booked=False, read_up=False, future=False)
    assert sum(homework(None, nothing).values()) == 0
    (one,) = plans('-10 meeting.planned a on=+3 agenda=["x"]\n-9 meeting.agenda_approved a contact=k1 on=-9')
    full = Held(frozenset({"x"}), action_plan=True, next_booked=True, read_up=True, future=True)
    assert sum(homework(one, full).values()) == 7
    assert not homework(one, full._replace(covered=frozenset()))["followed"]


def test_t19_since_the_last_meeting_are_exactly_the_entries_after_it() -> None:
    scene = Scene(f"{ADDED}\n-20 call\n-10 meeting.held a\n-9 call id=one\n-1 promise.made p due=+3 id=two")
    entries, last = scene.dossier.entries, last_held(meetings_at(scene.dossier, scene.moment()))
    assert [entry.id for _at, entry in since(entries, last)] == ["one", "two"]
    assert len(since(entries, None)) == len(entries)


def test_t18_the_share_at_the_clients_counts_held_meetings_only() -> None:
    story = "-30 meeting.held a\n-20 meeting.held b place=ours\n-10 meeting.held c place=video\n-9 meeting.planned d on=+3"
    assert share_at_clients(plans(story)) == (1, 3)
    assert share_at_clients(()) == (0, 0)


def test_r5_only_what_is_older_than_three_days_and_not_confirmed_is_listed() -> None:
    scene = Scene(f"{ADDED}\n-4 agreed.noted a text=old\n-3 agreed.noted b text=new\n-9 agreed.noted c text=c\n-8 agreed.confirmed c")
    assert [one.text for one in unconfirmed(scene.dossier, scene.moment(), 3)] == ["old"]


def test_t23_an_item_with_a_plus_looks_ahead() -> None:
    assert tidied(["+new", "+  new ", "", "+", " old "]) == ("+ new", "old")
    assert [looks_ahead(one) for one in ("+ new", "old", "+47 is Norway")] == [True, False, False]
    assert bare("+ new") == "new"


items = st.lists(st.sampled_from(("a", "b", "c", "d")), max_size=4, unique=True)


@given(agendas=st.lists(st.tuples(items, items), min_size=1, max_size=5))
def test_t22_no_item_is_ever_lost_before_it_is_covered(agendas: list[tuple[list[str], list[str]]]) -> None:
    """Meetings planned all at once and held one after the other: what was on an agenda and never covered stands on the next."""
    lines = ["-90 meeting.planned last on=+5 agenda=[]"]
    lines += [f"-90 meeting.planned m{at} on=-{80 - at} agenda={json.dumps(agenda)}" for at, (agenda, _covered) in enumerate(agendas)]
    lines += [f"-{80 - at} meeting.held m{at} covered={json.dumps(covered)}" for at, (_agenda, covered) in enumerate(agendas)]
    owed: set[str] = set()
    for agenda, covered in agendas:
        owed = (owed | set(agenda)) - set(covered)
    found = next_planned(plans("\n".join(lines)))
    assert found
    assert set(found.agenda) == owed
    assert len(found.agenda) == len(owed)


@given(log=logs())
def test_of_any_history_each_meeting_is_told_once_and_nothing_planned_is_over(log: Log) -> None:
    dossier = fold(log, ZONE)
    moment = Scene(ADDED).moment()
    found = meetings_at(dossier, moment)
    known = {entry.subject for at, entry in dossier.entries if entry.kind.startswith("meeting.") and at <= moment}
    assert {one.id for one in found} == known
    assert len(found) == len(known)
    share = share_at_clients(found)
    assert 0 <= share.there <= share.of == sum(one.state == "held" for one in found)
    planned = [one.on for one in found if one.state == "planned"]
    assert planned == sorted(planned)
    assert {one.id for one in found if one.state == "planned"} == {one.id for one in dossier.meetings.values() if one.planned_on(moment)}


def sent(text: str, before: str = "") -> str | None:
    """The day on which the agenda of the only meeting went to the client."""
    scene = Scene(f'{ADDED}\n{before}\n-10 meeting.planned a on=+3 agenda=\'["prices", "+ new market"]\'\n{text}')
    (one,) = meetings_at(scene.dossier, scene.moment())
    found = sent_at(one, scene.dossier.entries)
    return found.date().isoformat() if found else None


def test_t21_an_agenda_was_sent_when_all_of_it_went_out_in_writing_after_it_was_written() -> None:
    whole = "note='1. Prices\n2. new   market'".replace("\n", " ")
    assert sent(f"-4 interaction.logged channel=email direction=out {whole}") == "2026-11-19"
    assert sent(
        f"-4 interaction.logged channel=email direction=out {whole}\n-2 interaction.logged channel=letter direction=out {whole}"
    ) == ("2026-11-21")
    assert sent(f"-4 interaction.logged channel=email direction=in {whole}") is None
    assert sent(f"-4 interaction.logged channel=call direction=out {whole}") is None
    assert sent("-4 interaction.logged channel=email direction=out note='1. prices'") is None
    assert sent("", before=f"-11 interaction.logged channel=email direction=out {whole}") is None
    assert sent("") is None


def test_t21_the_newest_yes_to_the_agenda_is_the_one_that_is_told() -> None:
    scene = Scene(
        "-400 client.added\n-400 contact.added anna\n-400 contact.added bo\n-20 meeting.planned m on=+5\n-10 meeting.agenda_approved m contact=anna on=-10\n-8 meeting.agenda_approved m contact=bo on=-8\n"
    )
    (plan,) = meetings_at(scene.dossier, scene.moment())
    assert plan.approved
    assert (plan.approved.contact, plan.approved.on) == ("bo", (DAY - timedelta(days=8)).isoformat())
