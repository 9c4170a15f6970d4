"""What both sides agreed: points noted and confirmed (R5), a signature with its questions (R18), feedback (T12)."""

from __future__ import annotations

from datetime import date, timedelta

from tests.desk.seat import TODAY, Seat

from kundtui.desk import agreed, agreement, feedback, today, work
from kundtui.desk.agreed import Noted
from kundtui.desk.agreement import Signed
from kundtui.desk.feedback import Feedback


def test_r5_what_was_agreed_waits_until_it_is_confirmed(seat: Seat) -> None:
    agreed.note(seat.desk, Noted(seat.client, " glass, not steel "))
    assert seat.newest() == ("agreed.noted", {"text": "glass, not steel"})
    assert seat.refuses(agreed.note, seat.desk, Noted(seat.client, "Glass, not steel")) == ("agreed_already", "R5")
    assert seat.refuses(agreed.note, seat.desk, Noted(seat.client, " ")) == ("empty_text", "R5")
    point = agreed.the_point(seat.desk, seat.client, "", "Nordbygg AB")
    agreed.confirm(seat.desk, seat.client, point, "mail of Friday")
    assert seat.newest() == ("agreed.confirmed", {"text": "mail of Friday"})
    assert seat.refuses(agreed.confirm, seat.desk, seat.client, point) == ("agreed_confirmed", "R5")
    assert seat.refuses(agreed.confirm, seat.desk, seat.client, "none") == ("unknown_subject", "R5")
    assert seat.refuses(agreed.the_point, seat.desk, seat.client, "", "Nordbygg AB") == ("nothing_agreed", "R5")


def test_r5_a_point_may_be_in_writing_at_once(seat: Seat) -> None:
    agreed.note(seat.desk, Noted(seat.client, "glass", confirmed=True))
    assert [kind for kind, _ in seat.stored()[-2:]] == ["agreed.noted", "agreed.confirmed"]
    assert agreed.waiting(seat.desk).items == ()


def test_r5_unconfirmed_for_more_than_three_days_is_listed_and_on_today(seat: Seat) -> None:
    seat.desk.store.clients()
    agreed.note(seat.desk, Noted(seat.client, "glass"))
    seat.time += timedelta(days=3)
    assert (len(agreed.waiting(seat.desk).items), agreed.waiting(seat.desk).listed()) == (1, ())
    seat.time += timedelta(days=1)
    assert [one.point.text for one in agreed.waiting(seat.desk).listed()] == ["glass"]
    lines = [(task.what, task.text) for task in today.tasks_of(seat.desk, seat.client, "", seat.desk.now())]
    assert ("agreed", "glass") in lines
    assert agreed.waiting(seat.desk, TODAY - timedelta(days=1)).items == ()


def test_r5_which_point_is_meant_is_asked_for(seat: Seat) -> None:
    agreed.note(seat.desk, Noted(seat.client, "glass"))
    agreed.note(seat.desk, Noted(seat.client, "blue"))
    assert seat.refuses(agreed.the_point, seat.desk, seat.client, "", "Nordbygg AB") == ("ambiguous_agreed", "R5")
    assert seat.refuses(agreed.the_point, seat.desk, seat.client, "red", "Nordbygg AB") == ("unknown_agreed", "R5")
    blue = agreed.the_point(seat.desk, seat.client, "BLUE", "Nordbygg AB")
    assert agreed.the_point(seat.desk, seat.client, blue[-6:], "Nordbygg AB") == blue


def test_r18_a_signature_brings_up_the_three_questions_and_takes_their_answers_in_one_act(seat: Seat) -> None:
    assert agreement.still_open(seat.desk, seat.client) == ["change", "payment", "delay"]
    agreement.sign(seat.desk, Signed(seat.client, TODAY, "the pier", {"payment": "30 days", "change": " "}))
    assert seat.stored()[-2:] == [
        ("agreement.signed", {"on": TODAY.isoformat(), "text": "the pier"}),
        ("economics.answered", {"question": "payment", "text": "30 days"}),
    ]
    assert agreement.still_open(seat.desk, seat.client) == ["change", "delay"]
    pier = work.Started(seat.client, "the pier")
    assert seat.refuses(work.start, seat.desk, pier) == ("economics_missing", "R17")
    for question in ("change", "delay"):
        agreement.answer(seat.desk, agreement.Answered(seat.client, question, "by the hour"))
    work.start(seat.desk, pier)


def test_r18_a_signature_needs_a_day_gone_by_and_is_known_once(seat: Seat) -> None:
    def refused(on: date | None, answers: dict[str, str] | None = None) -> tuple[str, str]:
        return seat.refuses(agreement.sign, seat.desk, Signed(seat.client, on, answers=answers or {}))

    assert refused(None) == ("agreement_without_day", "R18")
    assert refused(TODAY + timedelta(days=1)) == ("signed_ahead", "R18")
    assert refused(TODAY, answers={"weather": "fine"}) == ("bad_value", "R18")
    agreement.sign(seat.desk, Signed(seat.client, TODAY))
    assert refused(TODAY) == ("signed_before", "R18")


def test_r17_no_project_starts_without_the_talk_about_money_but_by_a_leaders_waiver(seat: Seat) -> None:
    agreement.sign(seat.desk, Signed(seat.client, TODAY))
    bo = seat.colleague("bo")
    assert seat.refuses(work.start, bo, work.Started(seat.client, "the pier")) == ("economics_missing", "R17")
    assert seat.refuses(work.start, bo, work.Started(seat.client, "the pier", waived=True)) == ("waiver_needs_leader", "R17")
    work.start(seat.desk, work.Started(seat.client, "the pier", waived=True))
    assert seat.newest()[1] == {"name": "the pier", "economics_waived_by": seat.anna}


def test_t12_feedback_is_asked_and_given_and_the_last_asked_is_known(seat: Seat) -> None:
    assert seat.refuses(feedback.ask, seat.desk, Feedback(seat.client, " ")) == ("empty_text", "T12")
    feedback.ask(seat.desk, Feedback(seat.client, "how was the meeting?"))
    feedback.give(seat.desk, Feedback(seat.client, "fewer slides"))
    assert [kind for kind, _ in seat.stored()[-2:]] == ["feedback.asked", "feedback.given"]
    found = feedback.heard(seat.desk)
    assert [(one.name, one.last.asked_on, one.last.given_on) for one in found] == [
        ("Ålesund Fisk", None, None),
        ("Nordbygg AB", TODAY, TODAY),
    ]
    assert [one.last.asked_on for one in feedback.heard(seat.desk, TODAY - timedelta(days=1))] == []


def test_r18_an_agreement_of_another_day_is_another_one(seat: Seat) -> None:
    for days in (30, 0):
        agreement.sign(seat.desk, Signed(seat.client, TODAY - timedelta(days=days)))
    assert [data["on"] for kind, data in seat.stored() if kind == "agreement.signed"] == ["2026-10-21", "2026-11-20"]
