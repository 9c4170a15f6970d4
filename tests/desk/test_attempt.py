"""A plan to mend, begun and ended at the desk; the client's notice; the waived meeting; the portfolio of difficult relations (N3-N8, K6, K8)."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from tests.desk.seat import TODAY, Seat

from kundtui.desk import attempt, difficult, hours, incident, member, notice, offboarding, portfolio
from kundtui.desk import client as clients
from kundtui.desk.act import Fact, act
from kundtui.domain.attempt import DOOMED, ENOUGH, Normal

if TYPE_CHECKING:
    import pytest

    from kundtui.desk.desk import Desk
    from kundtui.domain.entry import Log


def begun(seat: Seat, hours_per_month: int = 6, months: int = 3, owner: str = "") -> attempt.Begun:
    return attempt.Begun(seat.client, hours_per_month, months, "A visit every other week", owner or seat.bo)


def spend(seat: Seat, client: str, minutes: int, days: int = 3) -> None:
    hours.log(seat.desk, hours.Spent(client, minutes, at=seat.desk.now() - timedelta(days=days)))


def record(seat: Seat, *facts: Fact, client: str = "") -> None:
    act(seat.desk, "import", client or seat.client, lambda _dossier, _now: facts)


def leader(seat: Seat) -> Desk:
    member.add(seat.desk, "Lena Dahl", "lena", "leader")
    return seat.colleague("lena")


def test_a_plan_names_its_owner_and_is_shown_with_the_median_and_of_how_many_n3_n5(seat: Seat) -> None:
    spend(seat, seat.other, 900)
    spend(seat, seat.client, 120, days=0)
    attempt.begin(seat.desk, begun(seat, 4))
    assert [kind for kind, _ in seat.stored()][-2:] == ["owner.assigned", "plan.started"]
    assert seat.newest()[1] == {"hours_per_month": 4, "months": 3, "text": "A visit every other week"}
    found = attempt.attempted(seat.desk, seat.client)
    assert found.normal == Normal(Fraction(5), 1)
    assert found.attempt
    assert (found.attempt.fate, found.attempt.spent, found.owner and found.owner.owner) == (DOOMED, Fraction(2), seat.bo)
    assert seat.dossier().client.owner(seat.desk.now()) == seat.bo


def test_six_hours_against_a_median_of_five_are_enough_n5(seat: Seat) -> None:
    spend(seat, seat.other, 900)
    attempt.begin(seat.desk, begun(seat, 6))
    found = attempt.attempted(seat.desk, seat.client).attempt
    assert found
    assert found.fate == ENOUGH


def test_hours_that_were_taken_back_or_are_old_make_no_median_n5(seat: Seat) -> None:
    spend(seat, seat.other, 900, days=95)
    assert attempt.normal(seat.desk, seat.client, seat.desk.now()) == Normal(None, 0)
    spend(seat, seat.other, 900, days=89)
    assert attempt.normal(seat.desk, seat.client, seat.desk.now()) == Normal(Fraction(5), 1)
    assert attempt.normal(seat.desk, seat.other, seat.desk.now()) == Normal(None, 0)


def test_calls_and_meetings_are_hours_that_a_client_took_n5(seat: Seat) -> None:
    spend(seat, seat.other, 600)
    talk = {"channel": "visit", "direction": "out", "reached": True}
    record(seat, Fact("interaction.logged", talk | {"minutes": 300}), Fact("interaction.logged", talk), client=seat.other)
    assert attempt.normal(seat.desk, seat.client, seat.desk.now()) == Normal(Fraction(5), 1)


def test_a_plan_is_refused_without_owner_words_hours_or_three_months(seat: Seat) -> None:
    desk = seat.desk
    assert seat.refuses(attempt.begin, desk, begun(seat, months=2)) == ("plan_too_short", "N6")
    assert seat.refuses(attempt.begin, desk, begun(seat, months=61)) == ("plan_too_short", "N6")
    assert seat.refuses(attempt.begin, desk, begun(seat, 0)) == ("bad_value", "N5")
    assert seat.refuses(attempt.begin, desk, begun(seat)._replace(text=" ")) == ("missing_field", "N6")
    assert seat.refuses(attempt.begin, desk, begun(seat)._replace(owner="")) == ("missing_owner", "N3")
    assert seat.refuses(attempt.begin, desk, begun(seat)._replace(owner="nobody")) == ("unknown_member", "N3")
    assert seat.refuses(attempt.begin, desk, begun(seat)._replace(deputy=seat.bo)) == ("deputy_is_owner", "N3")
    assert seat.refuses(attempt.begin, seat.colleague("rut"), begun(seat)) == ("not_allowed", "")


def test_one_plan_runs_at_a_time_and_ends_with_what_came_of_it_n6(seat: Seat) -> None:
    assert seat.refuses(attempt.end, seat.desk, seat.client, "better") == ("no_plan", "N6")
    attempt.begin(seat.desk, begun(seat))
    assert portfolio.reading(seat.desk, seat.client).assessment.lifecycle == "P"
    assert seat.refuses(attempt.begin, seat.desk, begun(seat)) == ("plan_runs", "N6")
    assert seat.refuses(attempt.end, seat.desk, seat.client, " ") == ("missing_field", "N6")
    attempt.end(seat.desk, seat.client, "better")
    assert seat.newest() == ("plan.ended", {"text": "better"})
    attempt.begin(seat.desk, begun(seat))


def test_the_client_threatens_gives_and_takes_back_k8(seat: Seat) -> None:
    def crisis() -> bool:
        return any(one.id == "K8" for one in portfolio.reading(seat.desk, seat.client).assessment.ceilings)

    assert seat.refuses(notice.tell, seat.desk, notice.Told(seat.client, "withdrawn", "no")) == ("no_notice", "")
    assert seat.refuses(notice.tell, seat.desk, notice.Told(seat.client, "given", " ")) == ("missing_field", "")
    assert seat.refuses(notice.tell, seat.desk, notice.Told(seat.client, "perhaps", "x")) == ("bad_value", "")
    notice.tell(seat.desk, notice.Told(seat.client, "threatened", "One more and we go"))
    assert seat.newest() == ("notice.threatened", {"text": "One more and we go"})
    assert crisis()
    notice.tell(seat.desk, notice.Told(seat.client, "withdrawn", "We stay"))
    assert not crisis()


def test_only_a_leader_waives_the_meeting_that_is_owed_with_a_reason_k6(seat: Seat) -> None:
    assert seat.refuses(notice.waive_meeting, seat.desk, seat.client, "x") == ("no_meeting_owed", "N8")
    notice.tell(seat.desk, notice.Told(seat.client, "threatened", "One more and we go"))
    assert seat.refuses(notice.waive_meeting, seat.colleague("bo"), seat.client, "far away") == ("leader_needed", "N8")
    assert seat.refuses(notice.waive_meeting, seat.desk, seat.client, " ") == ("missing_field", "N8")
    notice.waive_meeting(seat.desk, seat.client, "They are in Tromsø")
    assert seat.newest() == ("repair.waived", {"reason": "They are in Tromsø", "approved_by": seat.anna})


# The portfolio of difficult relations


def stages(seat: Seat) -> list[tuple[str, str]]:
    return [(one.place.stage, one.client.code) for one in difficult.difficult(seat.desk).relations]


def noted(seat: Seat, client: str = "") -> None:
    incident.note(seat.desk, incident.Incident(client or seat.client, "P5", "Wanted all of it anew", seat.desk.now()))


def test_a_relation_goes_through_the_stages_of_difficulty(seat: Seat) -> None:
    desk = seat.desk
    assert stages(seat) == []
    noted(seat)
    assert stages(seat) == [("incidents", "NB")]
    incident.hard_time(desk, seat.client, TODAY + timedelta(days=20))
    assert stages(seat) == [("hard_time", "NB")]
    record(seat, Fact("promise.made", {"text": "send it", "due": "2026-11-18", "side": "us"}, "p1", desk.now() - timedelta(days=4)))
    assert stages(seat) == [("sweep", "NB")]
    record(seat, Fact("promise.settled", {"text": "a gift"}, "p1"))
    incident.over(desk, seat.client)
    attempt.begin(desk, begun(seat))
    assert stages(seat) == [("plan", "NB")]
    offboarding.consider(desk, seat.client, "It takes too much")
    found = difficult.difficult(desk).relations[0]
    assert (found.place.stage, found.place.target, found.place.late(TODAY)) == ("considered", 14, False)
    assert found.ending
    assert found.ending.next


def test_a_signature_that_waits_is_a_stage_and_counts_its_days_a11(seat: Seat) -> None:
    from kundtui.desk import diagnosis  # noqa: PLC0415 - of this test alone

    clients.assign(seat.desk, clients.Assigned(seat.client, seat.bo))
    noted(seat)
    diagnosis.sign(seat.colleague("bo"), seat.client)
    found = difficult.difficult(seat.desk).relations[0]
    assert (found.place.stage, found.signing and found.signing.needs, found.place.target) == ("signing", "leader", 14)
    assert found.place.late(TODAY + timedelta(days=15))
    diagnosis.sign(leader(seat), seat.client)
    assert stages(seat) == [("incidents", "NB")]


def test_those_that_are_late_come_first_within_a_stage(seat: Seat) -> None:
    for client, days in ((seat.client, 3), (seat.other, 20)):
        since = seat.desk.now() - timedelta(days=days)
        record(seat, Fact("offboarding.considered", {"reason": "r"}, seat.desk.new_id(), since), client=client)
    assert stages(seat) == [("considered", "FISK"), ("considered", "NB")]
    assert [one.place.late(TODAY) for one in difficult.difficult(seat.desk).relations] == [True, False]


def test_who_has_ended_waits_for_the_follow_up_and_is_then_gone(seat: Seat) -> None:
    then = seat.desk.now() - timedelta(days=100)
    ended: tuple[tuple[str, dict[str, object]], ...] = (
        ("offboarding.considered", {"reason": "r"}),
        ("offboarding.decided", {"proposed_by": seat.bo, "approved_by": seat.anna, "reason": "r"}),
        ("offboarding.notice_given", {"channel": "letter", "text": "t", "ends_on": "2026-08-13"}),
        ("offboarding.ended", {"look_back": "l", "freed_hours_plan": "f"}),
    )
    record(seat, *(Fact(kind, data, "way", then + timedelta(minutes=number)) for number, (kind, data) in enumerate(ended)))
    found = difficult.difficult(seat.desk).relations[0]
    assert (found.place.stage, found.place.due, found.place.late(TODAY)) == ("follow_up", TODAY - timedelta(days=10), True)
    record(seat, Fact("offboarding.followed_up", {"forecast": "1", "actual": "2"}, "way"))
    assert stages(seat) == []


def test_only_logs_that_hold_anything_difficult_are_read(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    noted(seat)
    store = seat.desk.store
    asked: list[str] = []
    real = store.log

    def log(_self: object, client: str) -> Log:
        asked.append(client)
        return real(client)

    monkeypatch.setattr(type(store), "log", log)
    difficult.difficult(seat.desk)
    assert seat.other not in asked
