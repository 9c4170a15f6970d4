"""Meetings at the desk, by practice: what is refused and why, what is stored, what moves to the next agenda, what becomes a promise."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from tests.desk.seat import TODAY, Seat

from kundtui.desk import complaint, holding, meeting, parking, preparing, undo
from kundtui.desk.act import Fact, act
from kundtui.desk.client import Assigned, assign
from kundtui.desk.holding import Action, Held
from kundtui.desk.meeting import Approved, Planned, Rewritten, Sent
from kundtui.desk.people import Added
from kundtui.desk.people import add as add_contact
from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from kundtui.domain.preparing import Plan

NEXT = TODAY + timedelta(days=10)
LATER = TODAY + timedelta(days=40)


def plans(seat: Seat) -> tuple[Plan, ...]:
    return preparing.meetings(seat.desk, seat.client).plans


def planned(seat: Seat, *agenda: str, on: date | None = NEXT, place: str = "client") -> str:
    meeting.plan(seat.desk, Planned(seat.client, on, place, agenda))
    found = [entry.subject for entry in seat.desk.store.log(seat.client).entries if entry.kind == "meeting.planned"]
    return found[-1]


def contact(seat: Seat, name: str = "Ingrid Moe") -> str:
    receipt = add_contact(seat.desk, Added(seat.client, name))
    entry = seat.desk.store.entry(receipt.entries[0])
    assert entry
    return entry.subject


def held(seat: Seat, one: str = "", **more: Any) -> Held:  # noqa: ANN401 - fields of the draft
    return Held(seat.client, one, **{"no_actions_because": "only a visit", "no_next_because": "they call us", **more})


def test_a_meeting_is_planned_with_place_agenda_and_the_usual_buffer_n9(seat: Seat) -> None:
    planned(seat, " prices ", "", "+new market", "prices")
    agenda = ["prices", "+ new market"]
    assert seat.newest() == ("meeting.planned", {"on": NEXT.isoformat(), "place": "client", "agenda": agenda, "buffer": 15})


@pytest.mark.parametrize(
    ("draft", "refused"),
    [
        ({"on": None}, ("meeting_without_day", "T25")),
        ({"on": TODAY - timedelta(days=1)}, ("due_in_past", "T25")),
        ({"on": NEXT, "place": "moon"}, ("bad_value", "T18")),
        ({"on": NEXT, "buffer": -1}, ("bad_value", "N9")),
        ({"on": NEXT, "buffer": 241}, ("bad_value", "N9")),
    ],
)
def test_what_is_no_plan_is_refused(seat: Seat, draft: dict[str, Any], refused: tuple[str, str]) -> None:
    assert seat.refuses(meeting.plan, seat.desk, Planned(seat.client, **draft)) == refused


def test_a_meeting_is_moved_and_cancelled_with_the_reason_only(seat: Seat) -> None:
    one = planned(seat)
    assert seat.refuses(meeting.move, seat.desk, seat.client, one, LATER, " ") == ("meeting_moved_why", "R3")
    assert seat.refuses(meeting.move, seat.desk, seat.client, one, NEXT, "ill") == ("nothing_changed", "R3")
    assert seat.refuses(meeting.move, seat.desk, seat.client, one, None, "ill") == ("meeting_without_day", "T25")
    meeting.move(seat.desk, seat.client, one, LATER, "they asked")
    assert (plans(seat)[0].on, plans(seat)[0].moves) == (LATER.isoformat(), 1)
    assert seat.refuses(meeting.cancel, seat.desk, seat.client, one, "") == ("meeting_cancelled_why", "R3")
    meeting.cancel(seat.desk, seat.client, one, "no need")
    assert plans(seat)[0].state == "cancelled"
    assert seat.refuses(meeting.move, seat.desk, seat.client, one, NEXT, "x") == ("meeting_closed", "")
    assert seat.refuses(meeting.cancel, seat.desk, seat.client, "nobody", "x") == ("no_meeting_planned", "T25")


def test_t21_an_agenda_is_approved_by_a_contact_on_a_day_before_the_meeting(seat: Seat) -> None:
    ingrid, one = contact(seat), planned(seat)
    approve = Approved(seat.client, one, ingrid)
    assert seat.refuses(meeting.approve, seat.desk, approve) == ("no_agenda", "T20")
    meeting.rewrite(seat.desk, Rewritten(seat.client, one, ("prices",)))
    assert seat.refuses(meeting.approve, seat.desk, approve._replace(contact="")) == ("approved_by_nobody", "T21")
    assert seat.refuses(meeting.approve, seat.desk, approve._replace(on=NEXT)) == ("approved_too_late", "T21")
    assert seat.refuses(meeting.approve, seat.desk, approve._replace(on=NEXT + timedelta(days=1))) == ("approved_too_late", "T21")
    assert seat.refuses(meeting.approve, seat.desk, approve._replace(on=TODAY + timedelta(days=1))) == ("future_at", "T21")
    meeting.approve(seat.desk, approve)
    assert seat.newest() == ("meeting.agenda_approved", {"contact": ingrid, "on": TODAY.isoformat()})
    holding.hold(seat.desk, held(seat, one, covered=("prices",)))
    assert seat.refuses(meeting.approve, seat.desk, approve) == ("approved_after_meeting", "T21")
    cancelled = planned(seat, "prices")
    meeting.cancel(seat.desk, seat.client, cancelled, "they are ill")
    assert seat.refuses(meeting.approve, seat.desk, approve._replace(meeting=cancelled)) == ("meeting_closed", "")


def test_t20_an_agenda_is_written_anew_and_one_undo_gives_the_old_one_back_with_its_approval(seat: Seat) -> None:
    ingrid, one = contact(seat), planned(seat, "prices")
    meeting.approve(seat.desk, Approved(seat.client, one, ingrid))
    assert seat.refuses(meeting.rewrite, seat.desk, Rewritten(seat.client, one, ("prices",))) == ("nothing_changed", "T20")
    assert seat.refuses(meeting.rewrite, seat.desk, Rewritten(seat.client, one, buffer=500)) == ("bad_value", "N9")
    assert seat.refuses(meeting.rewrite, seat.desk, Rewritten(seat.client, one, place="moon")) == ("bad_value", "T18")
    meeting.rewrite(seat.desk, Rewritten(seat.client, one, ("delivery",), place="video", buffer=30))
    plan = plans(seat)[0]
    assert (plan.agenda, plan.place, plan.buffer, plan.approved) == (("delivery",), "video", 30, None)
    undo.undo(seat.desk)
    plan = plans(seat)[0]
    assert (plan.agenda, plan.place, plan.approved_in_time) == (("prices",), "client", True)
    undo.redo(seat.desk)
    assert plans(seat)[0].agenda == ("delivery",)
    meeting.move(seat.desk, seat.client, one, LATER, "they asked")
    meeting.rewrite(seat.desk, Rewritten(seat.client, one, ("delivery", "prices")))
    assert (plans(seat)[0].on, plans(seat)[0].agenda) == (LATER.isoformat(), ("delivery", "prices"))


def test_t21_what_is_sent_passes_the_tone_guard_and_is_a_contact_in_writing(seat: Seat) -> None:
    one = planned(seat)
    assert seat.refuses(meeting.send, seat.desk, Sent(seat.client, one, "hello")) == ("no_agenda", "T20")
    meeting.rewrite(seat.desk, Rewritten(seat.client, one, ("prices",)))
    assert seat.refuses(meeting.send, seat.desk, Sent(seat.client, one, " ")) == ("empty_text", "T21")
    with pytest.raises(Refused, match="draft_held"):
        meeting.send(seat.desk, Sent(seat.client, one, "YOU NEVER READ IT!!"))
    meeting.send(seat.desk, Sent(seat.client, one, "1. prices"))
    assert seat.newest() == ("interaction.logged", {"channel": "email", "direction": "out", "reached": True, "note": "1. prices"})


@pytest.mark.parametrize(
    ("more", "refused"),
    [
        ({"place": "ours"}, ("place_unreasoned", "T18")),
        ({"place": "video"}, ("place_unreasoned", "T18")),
        ({"punctuality": "soon"}, ("bad_value", "T27")),
        ({"for_them": 2}, ("bad_value", "T26")),
        ({"no_actions_because": ""}, ("no_action_plan", "T24")),
        ({"no_actions_because": "", "actions": (Action("Anna", "send numbers", None),)}, ("action_unfinished", "T24")),
        ({"no_actions_because": "", "actions": (Action("", "send numbers", NEXT),)}, ("action_unfinished", "T24")),
        ({"actions": (Action("Anna", "send numbers", NEXT),)}, ("plan_or_reason", "T24")),
        ({"no_actions_because": "", "actions": (Action("Anna", "x", TODAY - timedelta(days=1)),)}, ("due_in_past", "T24")),
        ({"no_next_because": " "}, ("no_next_meeting", "T25")),
        ({"next_on": LATER}, ("next_or_reason", "T25")),
        ({"no_next_because": "", "next_on": TODAY - timedelta(days=1)}, ("due_in_past", "T25")),
        ({"covered": ("weather",)}, ("not_on_agenda", "T22")),
    ],
)
def test_t18_t22_t24_t25_t27_what_no_meeting_is_closed_with(seat: Seat, more: dict[str, Any], refused: tuple[str, str]) -> None:
    one = planned(seat, "prices")
    assert seat.refuses(holding.hold, seat.desk, held(seat, one, **more)) == refused
    assert plans(seat)[0].state == "planned"


def test_t18_the_reason_for_the_place_is_asked_for_once(seat: Seat) -> None:
    one = planned(seat, place="ours")
    draft = held(seat, one, place="ours")
    assert seat.refuses(holding.hold, seat.desk, draft) == ("place_unreasoned", "T18")
    holding.hold(seat.desk, draft._replace(without_reason=True))
    assert "place_reason" not in seat.newest()[1]
    again = planned(seat, place="ours")
    holding.hold(seat.desk, held(seat, again, place="ours", place_reason="our workshop"))
    assert seat.newest()[1]["place_reason"] == "our workshop"


def test_t18_t29_a_held_meeting_says_all_of_it_and_books_the_next_one_in_the_same_operation(seat: Seat) -> None:
    ingrid, one = contact(seat), planned(seat, "prices", "+ new market", "delivery")
    meeting.approve(seat.desk, Approved(seat.client, one, ingrid))
    receipt = holding.hold(
        seat.desk,
        held(
            seat,
            one,
            contacts=(ingrid,),
            covered=("+ new market", "prices"),
            actions=(Action("Anna", "send numbers", NEXT),),
            no_actions_because="",
            next_on=LATER,
            no_next_because="",
            punctuality="late_sorry",
            small_talk="her boat",
            for_them=1,
            read_up=True,
            future=True,
        ),
    )
    (kind, data), (following, plan) = seat.stored()[-2:]
    assert (kind, following, len(receipt.entries)) == ("meeting.held", "meeting.planned", 2)
    assert data == {
        "place": "client",
        "homework": {
            "read_up": True,
            "agenda": True,
            "agenda_ok": True,
            "followed": False,
            "future": True,
            "action_plan": True,
            "next_booked": True,
        },
        "punctuality": "late_sorry",
        "contacts": [ingrid],
        "covered": ["prices", "+ new market"],
        "actions": [{"who": "Anna", "what": "send numbers", "due": NEXT.isoformat()}],
        "next_on": LATER.isoformat(),
        "small_talk": "her boat",
        "for_them": 1,
    }
    assert plan == {"on": LATER.isoformat(), "place": "client", "agenda": ["delivery"], "buffer": 15}
    undo.undo(seat.desk)
    assert [one.state for one in plans(seat)] == ["planned"]


def test_t22_what_was_left_uncovered_appears_next_time_however_that_is_planned(seat: Seat) -> None:
    one = planned(seat, "prices", "delivery")
    holding.hold(seat.desk, held(seat, one, covered=("prices",)))
    assert preparing.preparation(seat.desk, seat.client).left == ("delivery",)
    planned(seat, "staff", on=LATER)
    assert plans(seat)[0].agenda == ("staff", "delivery")
    assert preparing.preparation(seat.desk, seat.client).left == ()


def test_t22_a_visit_that_nobody_planned_passes_on_what_was_left(seat: Seat) -> None:
    holding.hold(seat.desk, held(seat, planned(seat, "prices", "delivery"), covered=("prices",)))
    holding.hold(seat.desk, held(seat, no_next_because="", next_on=NEXT))
    assert plans(seat)[0].agenda == ("delivery",)


def test_t22_a_meeting_that_was_planned_already_takes_over_what_was_left_and_passes_it_on(seat: Seat) -> None:
    first = planned(seat, "prices", "delivery", on=TODAY)
    second, third = planned(seat, "staff"), planned(seat, on=LATER)
    holding.hold(seat.desk, held(seat, first, covered=("prices",), no_next_because=""))
    assert seat.newest()[1]["next_on"] == NEXT.isoformat()
    by_id = {one.id: one for one in plans(seat)}
    assert (by_id[second].agenda, by_id[third].agenda) == (("staff", "delivery"), ())
    holding.hold(seat.desk, held(seat, second, covered=("staff",), no_next_because=""))
    assert {one.id: one.agenda for one in plans(seat)}[third] == ("delivery",)
    meeting.rewrite(seat.desk, Rewritten(seat.client, third, ("other",)))
    assert {one.id: one.agenda for one in plans(seat)}[third] == ("other",)


def test_t24_actions_become_promises_of_whoever_does_them_in_the_same_operation(seat: Seat) -> None:
    contact(seat)
    actions = (Action("Anna", "send numbers", NEXT), Action("Ingrid", "send drawings", LATER), Action("vi", "book the hall", NEXT))
    draft = held(seat, planned(seat), actions=actions, no_actions_because="", promises=True)
    receipt = holding.hold(seat.desk, draft)
    made = [(data["text"], data["side"], data["due"]) for kind, data in seat.stored() if kind == "promise.made"]
    assert made == [
        ("send numbers", "us", NEXT.isoformat()),
        ("send drawings", "client", LATER.isoformat()),
        ("book the hall", "us", NEXT.isoformat()),
    ]
    assert len(receipt.entries) == 4
    undo.undo(seat.desk)
    assert not seat.dossier().promises


def test_t24_an_action_of_nobody_known_becomes_no_promise(seat: Seat) -> None:
    draft = held(seat, planned(seat), actions=(Action("Zorro", "come", NEXT),), no_actions_because="", promises=True)
    assert seat.refuses(holding.hold, seat.desk, draft) == ("whose_action", "T24")
    holding.hold(seat.desk, draft._replace(promises=False))


def test_a_meeting_that_nobody_planned_is_held_too_and_one_is_held_but_once(seat: Seat) -> None:
    holding.hold(seat.desk, held(seat))
    assert [one.state for one in plans(seat)] == ["held"]
    one = planned(seat)
    assert seat.refuses(holding.hold, seat.desk, held(seat, one, at=seat.desk.now() - timedelta(days=1))) == ("held_before_planned", "T25")
    holding.hold(seat.desk, held(seat, one))
    assert seat.refuses(holding.hold, seat.desk, held(seat, one)) == ("meeting_closed", "")


def test_t19_the_page_shows_exactly_what_came_since_the_last_meeting(seat: Seat) -> None:
    holding.hold(seat.desk, held(seat, planned(seat), no_next_because="", next_on=NEXT))
    parking.park(seat.desk, seat.client, "the new price list")
    complaint.log(seat.desk, complaint.Received(seat.client, "late again", "low"))
    found = preparing.preparation(seat.desk, seat.client)
    assert [entry.kind for _at, entry in found.since] == ["issue.parked", "complaint.received"]
    assert ([one.text for one in found.parked], [one.text for one in found.complaints]) == (["the new price list"], ["late again"])


def test_t19_to_t21_the_checklist_counts_two_with_an_agenda_and_three_with_its_approval(seat: Seat) -> None:
    ingrid, one = contact(seat), planned(seat, "prices")
    assert sum(preparing.preparation(seat.desk, seat.client).homework.values()) == 1
    assert sum(preparing.open_page(seat.desk, seat.client).homework.values()) == 2
    meeting.approve(seat.desk, Approved(seat.client, one, ingrid))
    assert sum(preparing.preparation(seat.desk, seat.client).homework.values()) == 3
    assert preparing.has_read(seat.desk, one)
    assert not preparing.has_read(seat.colleague("bo"), one)


def test_r5_what_was_agreed_and_not_confirmed_is_listed_after_three_days(seat: Seat) -> None:
    act(seat.desk, "import", seat.client, lambda _d, _n: [Fact("agreed.noted", {"text": "x"}, "x", seat.desk.now())])
    assert preparing.preparation(seat.desk, seat.client).unconfirmed == ()
    assert preparing.preparation(seat.desk, seat.client, on=TODAY + timedelta(days=3)).unconfirmed == ()
    late = preparing.preparation(seat.desk, seat.client, on=TODAY + timedelta(days=4)).unconfirmed
    assert [one.text for one in late] == ["x"]
    act(seat.desk, "import", seat.client, lambda _d, _n: [Fact("agreed.confirmed", {"text": "x"}, "x", seat.desk.now())])
    assert preparing.preparation(seat.desk, seat.client, on=TODAY + timedelta(days=4)).unconfirmed == ()


def test_n9_and_t26_small_talk_and_a_thought_stand_on_the_page(seat: Seat) -> None:
    holding.hold(seat.desk, held(seat, small_talk="her boat"))
    act(seat.desk, "import", seat.client, lambda _d, _n: [Fact("idea.shared", {"text": "a web shop"})])
    found = preparing.preparation(seat.desk, seat.client)
    assert (found.small_talk and found.small_talk.text, found.thought and found.thought.text) == ("her boat", "a web shop")


def test_t18_the_share_of_meetings_at_the_clients(seat: Seat) -> None:
    for place in ("client", "client", "ours", "client"):
        holding.hold(seat.desk, held(seat, place=place, without_reason=True))
    assert preparing.meetings(seat.desk, seat.client).share == (3, 4)


def test_appointments_of_an_owner_are_those_of_all_of_their_clients(seat: Seat) -> None:
    one = planned(seat, "prices")
    meeting.plan(seat.desk, Planned(seat.other, LATER))
    for each in (seat.client, seat.other):
        assign(seat.desk, Assigned(each, seat.anna))
    found = preparing.appointments(seat.desk, owner=seat.anna)
    assert [(one.name, one.plan.on) for one in found] == [("Nordbygg AB", NEXT.isoformat()), ("Ålesund Fisk", LATER.isoformat())]
    assert [found.plan.id for found in preparing.appointments(seat.desk, seat.client)] == [one]
    assert preparing.appointments(seat.desk, owner=seat.bo) == []


@pytest.mark.parametrize(
    ("buffer", "code"), [(-1, "bad_value"), (0, ""), (meeting.LONGEST_BUFFER, ""), (meeting.LONGEST_BUFFER + 1, "bad_value")]
)
def test_n9_time_kept_free_may_be_none_and_is_no_whole_day(seat: Seat, buffer: int, code: str) -> None:
    draft = Planned(seat.client, NEXT, "client", ("a",), buffer=buffer)
    if code:
        assert seat.refuses(meeting.plan, seat.desk, draft)[0] == code
    else:
        meeting.plan(seat.desk, draft)
        assert seat.newest()[1]["buffer"] == buffer


def test_a_meeting_that_was_held_is_not_prepared_any_more(seat: Seat) -> None:
    one = planned(seat, "prices")
    assert preparing.preparation(seat.desk, seat.client, one).plan
    holding.hold(seat.desk, held(seat, one))
    assert preparing.preparation(seat.desk, seat.client, one).plan is None
