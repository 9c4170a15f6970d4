"""What was agreed, at the desk: the expectation note in versions, and the talk about money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import agreement, people

if TYPE_CHECKING:
    from tests.desk.seat import Seat


def noted(seat: Seat, **fields: str) -> None:
    agreement.note(seat.desk, agreement.Expected(seat.client, **fields))


def answer(seat: Seat, question: str, text: str = "at cost") -> None:
    agreement.answer(seat.desk, agreement.Answered(seat.client, question, text))


def test_a_new_version_stands_under_the_same_subject_and_says_only_what_is_new(seat: Seat) -> None:
    noted(seat, process=" weekly steps ", reach="call Anna")
    noted(seat, process="weekly steps", when="every Friday")
    assert [data for _kind, data in seat.stored()[1:]] == [{"process": "weekly steps", "reach": "call Anna"}, {"when": "every Friday"}]
    assert len({note.subject for note in seat.dossier().expectations.facts}) == 1
    assert agreement.said(seat.dossier()) == {"process": "weekly steps", "reach": "call Anna", "when": "every Friday"}


def test_an_empty_expectation_and_one_that_says_the_same_are_refused_a4(seat: Seat) -> None:
    assert seat.refuses(agreement.note, seat.desk, agreement.Expected(seat.client, when=" ")) == ("empty_expectation", "A4")
    noted(seat, when="every Friday")
    assert seat.refuses(agreement.note, seat.desk, agreement.Expected(seat.client, when="every Friday")) == ("nothing_changed", "A4")


def test_each_version_is_acknowledged_once_and_only_when_there_is_one_a4(seat: Seat) -> None:
    assert seat.refuses(agreement.acknowledge, seat.desk, seat.client) == ("no_expectation", "A4")
    people.add(seat.desk, people.Added(seat.client, "Ingrid Moe"))
    (ingrid,) = seat.dossier().contacts
    noted(seat, when="every Friday")
    agreement.acknowledge(seat.desk, seat.client, ingrid)
    assert seat.newest() == ("expectation.acknowledged", {"contact": ingrid})
    assert seat.refuses(agreement.acknowledge, seat.desk, seat.client) == ("already_acknowledged", "A4")
    noted(seat, when="every Monday")
    agreement.acknowledge(seat.desk, seat.client)
    assert seat.newest() == ("expectation.acknowledged", {})


def test_an_answer_is_in_the_clients_words_and_to_one_of_the_three_questions_r18(seat: Seat) -> None:
    answer(seat, "payment", " within 30 days ")
    assert seat.newest() == ("economics.answered", {"question": "payment", "text": "within 30 days"})
    assert seat.refuses(agreement.answer, seat.desk, agreement.Answered(seat.client, "payment", " ")) == ("empty_text", "R18")
    assert seat.refuses(agreement.answer, seat.desk, agreement.Answered(seat.client, "colour", "red")) == ("bad_value", "R18")


def test_the_talk_about_money_is_confirmed_when_all_three_are_answered_and_again_after_a_new_answer_r17_r18(seat: Seat) -> None:
    answer(seat, "payment")
    answer(seat, "change")
    assert seat.refuses(agreement.confirm, seat.desk, seat.client) == ("economics_unanswered", "R18")
    answer(seat, "delay")
    agreement.confirm(seat.desk, seat.client)
    assert seat.refuses(agreement.confirm, seat.desk, seat.client) == ("economics_confirmed_already", "R17")
    answer(seat, "delay", "we wait a week")
    agreement.confirm(seat.desk, seat.client)
    assert [kind for kind, _data in seat.stored()].count("economics.confirmed") == 2


def test_who_confirms_must_be_a_contact_of_the_client(seat: Seat) -> None:
    assert seat.refuses(agreement.answer, seat.desk, agreement.Answered(seat.client, "delay", "x", "nobody"))[0] == "unknown_contact"
