"""Care at the desk: competitors, mirror notes, gestures, ideas, trust; what is refused, and with which practice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kundtui.desk import care, people, trust
from kundtui.desk.refused import Refused
from kundtui.domain.care import care as factor
from kundtui.domain.values import UNIT

if TYPE_CHECKING:
    from tests.desk.seat import Seat


def noted(seat: Seat, name: str = "Lindorm", text: str = "free freight") -> str:
    care.note_competitor(seat.desk, care.Noted(seat.client, name, text))
    return care.cared(seat.desk, seat.client).caring.competitors[0].id


def mirror(seat: Seat, observation: str = "the sign is dark", solution: str = "a lamp") -> str:
    care.note_mirror(seat.desk, care.Mirrored(seat.client, observation, "a visit", solution))
    return care.cared(seat.desk, seat.client).caring.mirrors[0].id


def points(seat: Seat) -> int | None:
    """The whole points of care, where anything of it is known."""
    desk = seat.desk
    moment = desk.now()
    found = factor(seat.dossier(), desk.office.policy(moment), frozenset(), moment)
    return found.points // UNIT if found else None


def test_t4_a_note_of_a_competitor_gives_nothing_and_one_that_is_shared_a_point(seat: Seat) -> None:
    competitor = noted(seat)
    assert points(seat) == 0
    care.share(seat.desk, seat.client, competitor)
    assert points(seat) == 1
    assert seat.newest() == ("competitor.shared", {})


def test_t4_the_same_name_is_the_same_competitor_and_what_is_told_is_shared_once(seat: Seat) -> None:
    first = noted(seat)
    assert noted(seat, "LINDORM", "opens in Umeå") == first
    care.share(seat.desk, seat.client, first)
    assert seat.refuses(care.share, seat.desk, seat.client, first) == ("shared_already", "T4")
    noted(seat, "Lindorm", "has left Umeå")
    (one,) = care.cared(seat.desk, seat.client).caring.competitors
    assert one.unshared
    assert [text for _, text in one.notes] == ["free freight", "opens in Umeå", "has left Umeå"]
    care.share(seat.desk, seat.client, first)


def test_t4_a_competitor_needs_a_name_a_text_and_must_be_known_to_be_shared(seat: Seat) -> None:
    assert seat.refuses(care.note_competitor, seat.desk, care.Noted(seat.client, " ", "x")) == ("missing_field", "T4")
    assert seat.refuses(care.note_competitor, seat.desk, care.Noted(seat.client, "x", " ")) == ("empty_text", "T4")
    assert seat.refuses(care.share, seat.desk, seat.client, "nobody") == ("unknown_competitor", "T4")


def test_t5_a_mirror_note_without_a_solution_is_refused_and_one_with_it_is_sent_once(seat: Seat) -> None:
    draft = care.Mirrored(seat.client, "the sign is dark", "a visit", " ")
    assert seat.refuses(care.note_mirror, seat.desk, draft) == ("no_solution", "T5")
    assert seat.refuses(care.note_mirror, seat.desk, draft._replace(source="")) == ("missing_field", "T5")
    note = mirror(seat)
    people.add(seat.desk, people.Added(seat.client, "Ingrid Moe"))
    (ingrid,) = seat.dossier().contacts
    care.send_mirror(seat.desk, seat.client, note, ingrid)
    assert seat.newest() == ("mirror.sent", {"contact": ingrid})
    assert seat.refuses(care.send_mirror, seat.desk, seat.client, note) == ("mirror_sent", "T5")
    assert seat.refuses(care.send_mirror, seat.desk, seat.client, "none") == ("unknown_mirror", "T5")
    assert points(seat) == 1


def test_t5_r11_what_a_client_will_read_passes_the_tone_guard(seat: Seat) -> None:
    note = mirror(seat, "Ni är idioter.")
    with pytest.raises(Refused) as refused:
        care.send_mirror(seat.desk, seat.client, note)
    assert (refused.value.code, refused.value.practice) == ("draft_held", "A13")
    assert not care.cared(seat.desk, seat.client).caring.mirrors[0].sent


def test_t5_what_the_client_promises_its_market_is_kept(seat: Seat) -> None:
    care.tell(seat.desk, "market_promise", seat.client, " an answer within a day ")
    assert seat.newest() == ("market_promise.noted", {"text": "an answer within a day"})
    assert [one.text for one in care.cared(seat.desk, seat.client).caring.of("market_promise")] == ["an answer within a day"]
    assert seat.refuses(care.tell, seat.desk, "market_promise", seat.client, " ") == ("empty_text", "T5")


def test_t3_twenty_gestures_are_one_point(seat: Seat) -> None:
    for number in range(20):
        care.tell(seat.desk, "gesture", seat.client, f"flowers {number}")
    assert points(seat) == 1
    assert len(care.cared(seat.desk, seat.client).caring.of("gesture")) == 20


def test_t26_an_idea_for_them_is_kept_and_counts_like_a_gesture(seat: Seat) -> None:
    care.tell(seat.desk, "idea", seat.client, "a guided tour")
    assert points(seat) == 1
    assert seat.refuses(care.tell, seat.desk, "idea", seat.client, "") == ("empty_text", "T26")


def test_t2_trust_is_noted_with_what_the_client_said_and_has_a_history(seat: Seat) -> None:
    assert seat.refuses(trust.note, seat.desk, trust.Trusted(seat.client, "partner", " ")) == ("trust_without_words", "T2")
    assert seat.refuses(trust.note, seat.desk, trust.Trusted(seat.client, "friend", "x")) == ("bad_value", "T2")
    trust.note(seat.desk, trust.Trusted(seat.client, "supplier", "you are one of three"))
    seat.time += timedelta(days=30)
    receipt = trust.note(seat.desk, trust.Trusted(seat.client, "partner", "we would not do it without you"))
    assert len(receipt.entries) == 2
    history = care.cared(seat.desk, seat.client).trust
    assert [(one.level, one.said) for one in history] == [
        ("supplier", "you are one of three"),
        ("partner", "we would not do it without you"),
    ]
    assert (history[1].at - history[0].at).days == 30
    assert seat.dossier().client.newest("trust") == "partner"
