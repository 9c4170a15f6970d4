"""Services and clients: the matrix with the clock of the yearly presentation (T6), Today's line of it, and white space across clients (T7)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.desk.seat import TODAY, Seat

from kundtui.desk import client, complaint, offering, service
from kundtui.desk.act import Fact, act
from kundtui.desk.importing import catch_up_all
from kundtui.desk.today import today


@pytest.fixture
def listed(seat: Seat) -> tuple[str, str]:
    return service.enlist(seat.desk, "Print"), service.enlist(seat.desk, "Signs")


def presented(seat: Seat, services: tuple[str, ...], days: int, of: str = "") -> None:
    """Services were presented so many days ago."""
    fact = Fact("service.presented", {"services": list(services)}, at=seat.desk.now() - timedelta(days=days))
    act(seat.desk, "service.presented", of or seat.client, lambda _dossier, _now: [fact])


def good(seat: Seat, of: str) -> None:
    """Bring a client to a good relation, as months of care would."""
    people = [seat.desk.new_id() for _ in range(2)]
    asked = {"ok": "yes", "delivering": "yes"}
    facts = [Fact("contact.added", {"name": f"Ingrid {one}"}, one) for one in people]
    facts += [Fact("contact.assessed", {"will": "yes", "mandate": "yes", "stance": "for"}, one) for one in people]
    visit = {"channel": "visit", "direction": "out", "reached": True, "sales": True, "contacts": people, "asked": asked}
    facts += [Fact("interaction.logged", visit) for _ in range(2)]
    facts.append(Fact("expectation.noted", {"process": "a", "deliverable": "b", "when": "c", "reach": "d"}, seat.desk.new_id()))
    homework = dict.fromkeys(("read_up", "agenda", "agenda_ok", "followed", "future", "action_plan", "next_booked"), True)
    held = {"place": "client", "homework": homework, "punctuality": "on_time", "no_actions_because": "-", "no_next_because": "-"}
    facts.append(Fact("meeting.held", held, seat.desk.new_id()))
    facts += [
        Fact("competitor.noted", {"name": "Q", "text": "t"}, "q"),
        Fact("competitor.shared", {}, "q"),
        Fact("gesture.made", {"text": "t"}),
    ]
    facts.append(Fact("mirror.noted", {"observation": "o", "source": "s", "solution": "s"}, "m"))
    act(seat.desk, "import", of, lambda _dossier, _now: facts)


def test_t6_present_several_at_once_and_answer(seat: Seat, listed: tuple[str, str]) -> None:
    offering.present(seat.desk, seat.client, (*listed, listed[0]))
    assert seat.newest() == ("service.presented", {"services": list(listed)})
    offering.answer(seat.desk, seat.client, listed[1], "has")
    found = offering.matrix(seat.desk, seat.client)
    assert [(found.names[one.service], one.state, one.shown_on, one.fresh) for one in found.offers] == [
        ("Print", "shown", TODAY, True),
        ("Signs", "has", TODAY, True),
    ]
    assert found.presentation.complete
    assert [one.state for one in offering.matrix(seat.desk, seat.other).offers] == ["none", "none"]


def test_t6_what_is_not_on_the_list_or_no_answer_is_refused(seat: Seat, listed: tuple[str, str]) -> None:
    assert seat.refuses(offering.present, seat.desk, seat.client, ()) == ("no_service", "T6")
    assert seat.refuses(offering.present, seat.desk, seat.client, ("flags",)) == ("unknown_service", "T6")
    assert seat.refuses(offering.answer, seat.desk, seat.client, listed[0], "maybe") == ("bad_value", "T6")
    assert offering.called(seat.desk, "pri") == listed[0]
    assert seat.refuses(offering.called, seat.desk, "flags") == ("unknown_service", "T6")
    service.enlist(seat.desk, "Printed books")
    assert offering.called(seat.desk, "print") == listed[0]
    assert seat.refuses(offering.called, seat.desk, "pr") == ("ambiguous_service", "T6")


@pytest.mark.parametrize(("days", "due", "late"), [(364, False, False), (365, True, False), (366, True, True)])
def test_t6_after_364_days_it_is_in_order_and_after_366_it_is_due(
    seat: Seat, listed: tuple[str, str], days: int, *, due: bool, late: bool
) -> None:
    client.assign(seat.desk, client.Assigned(seat.client, seat.anna))
    presented(seat, listed, days)
    lines = [task for task in today(seat.desk).tasks if task.what == "services"]
    assert [(task.late, task.text) for task in lines] == ([(late, "Print, Signs")] if due else [])
    assert offering.matrix(seat.desk, seat.client).presentation.complete is not late


def test_t6_with_one_service_unpresented_it_is_not_complete(seat: Seat, listed: tuple[str, str]) -> None:
    presented(seat, listed[:1], 10)
    found = offering.matrix(seat.desk, seat.client).presentation
    assert (found.complete, found.missing) == (False, (listed[1],))
    assert found.due_on == TODAY + timedelta(days=355)


def test_t6_nothing_is_due_before_anything_was_presented(seat: Seat, listed: tuple[str, str]) -> None:
    assert offering.matrix(seat.desk, seat.client).presentation == (False, tuple(sorted(listed)), None)


def test_t7_white_space_is_for_good_relations_without_an_open_complaint(seat: Seat, listed: tuple[str, str]) -> None:
    third = client.add(seat.desk, client.Added("Tre Kronor", "TK")).client
    for one in (seat.client, seat.other):
        good(seat, one)
    offering.answer(seat.desk, seat.client, listed[0], "interested")
    offering.answer(seat.desk, seat.client, listed[1], "no")
    catch_up_all(seat.desk, lambda _done, _of: None)
    levels = {one: seat.desk.store.standing(one).level for one in (seat.client, seat.other, third)}  # type: ignore[union-attr]
    assert levels == {seat.client: "good", seat.other: "good", third: "unknown"}
    found = offering.white(seat.desk)
    assert [(one.row.client, one.interested, one.unshown) for one in found.clients] == [
        (seat.client, (listed[0],), ()),
        (seat.other, (), listed),
    ]
    complaint.log(seat.desk, complaint.Received(seat.other, "too late", "low"))
    assert seat.other not in [one.row.client for one in offering.white(seat.desk).clients]
