"""Incidents, hard times and signatures at the desk (A1, A2, A7, R13), and every text that a client could demand to read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from tests.desk.seat import TODAY, Seat

from kundtui.desk import client as clients
from kundtui.desk import diagnosis, disclosing, incident, member, people
from kundtui.desk.act import Fact, act
from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk


def noted(seat: Seat, text: str = "Wanted all of it anew", kind: str = "P5") -> incident.Incident:
    return incident.Incident(seat.client, kind, text, seat.desk.now())


def test_an_incident_has_type_words_day_and_who_saw_it_a2(seat: Seat) -> None:
    incident.note(seat.desk, noted(seat))
    assert seat.newest() == ("incident.noted", {"type": "P5", "text": "Wanted all of it anew", "seen_by": [seat.anna]})
    for draft in (noted(seat)._replace(text=" "), noted(seat)._replace(at=None), noted(seat)._replace(type="")):
        assert seat.refuses(incident.note, seat.desk, draft) == ("missing_field", "A2")
    assert seat.refuses(incident.note, seat.desk, noted(seat, kind="P8")) == ("bad_value", "A2")


def test_an_incident_with_an_insult_is_held_by_the_tone_guard_a13(seat: Seat) -> None:
    with pytest.raises(Refused, match="draft_held"):
        incident.note(seat.desk, noted(seat, "He is an idiot"))
    assert seat.newest()[0] == "draft.held"


def test_a_hard_time_is_looked_at_again_within_sixty_days_and_no_cause_is_stored_a7(seat: Seat) -> None:
    assert seat.refuses(incident.hard_time, seat.desk, seat.client, None) == ("missing_field", "A7")
    for day in (TODAY + timedelta(days=61), TODAY - timedelta(days=1)):
        assert seat.refuses(incident.hard_time, seat.desk, seat.client, day) == ("review_too_far", "A7")
    assert seat.refuses(incident.over, seat.desk, seat.client) == ("no_hard_time", "A7")
    incident.hard_time(seat.desk, seat.client, TODAY + timedelta(days=60))
    assert seat.newest() == ("hardship.noted", {"review_on": "2027-01-19"})
    assert diagnosis.diagnosed(seat.desk, seat.client).diagnosis.verdict == "hard_time"
    incident.over(seat.desk, seat.client)
    assert seat.newest() == ("hardship.ended", {})
    assert diagnosis.diagnosed(seat.desk, seat.client).diagnosis.verdict == "no_pattern"
    assert seat.refuses(incident.over, seat.desk, seat.client) == ("no_hard_time", "A7")


def owned(seat: Seat, owner: str) -> None:
    clients.assign(seat.desk, clients.Assigned(seat.client, owner))


def leader(seat: Seat) -> Desk:
    member.add(seat.desk, "Lena Dahl", "lena", "leader")
    return seat.colleague("lena")


def test_owner_and_another_who_leads_sign_and_the_evidence_stays_as_it_stood_r13(seat: Seat) -> None:
    owned(seat, seat.bo)
    incident.note(seat.desk, noted(seat))
    diagnosis.sign(seat.colleague("bo"), seat.client)
    half = diagnosis.diagnosed(seat.desk, seat.client).signing
    assert half
    assert (half.whole, half.needs, len(half.evidence)) == (False, "leader", 1)
    incident.note(seat.desk, noted(seat, "And once more", "P3"))
    diagnosis.sign(leader(seat), seat.client)
    whole = diagnosis.diagnosed(seat.desk, seat.client).signing
    assert whole
    assert (whole.whole, whole.verdict, whole.evidence) == (True, "no_pattern", half.evidence)


def test_nobody_signs_twice_nor_for_another_r13(seat: Seat) -> None:
    assert seat.refuses(diagnosis.sign, seat.desk, seat.client) == ("no_owner", "N3")
    owned(seat, seat.anna)
    assert seat.refuses(diagnosis.sign, seat.colleague("bo"), seat.client) == ("owner_or_leader_signs", "R13")
    diagnosis.sign(seat.desk, seat.client)
    assert seat.refuses(diagnosis.sign, seat.desk, seat.client) == ("signed_already", "R13")
    diagnosis.sign(leader(seat), seat.client)
    signing = diagnosis.diagnosed(seat.desk, seat.client).signing
    assert signing
    assert signing.whole


def test_what_both_have_signed_is_not_signed_again_until_something_of_it_changes_a1(seat: Seat) -> None:
    owned(seat, seat.bo)
    diagnosis.sign(seat.colleague("bo"), seat.client)
    diagnosis.sign(leader(seat), seat.client)
    for signer in (seat.desk, seat.colleague("lena"), seat.colleague("bo")):
        assert seat.refuses(diagnosis.sign, signer, seat.client) == ("diagnosis_signed", "A1")
    incident.note(seat.desk, noted(seat))
    diagnosis.sign(seat.desk, seat.client)
    signing = diagnosis.diagnosed(seat.desk, seat.client).signing
    assert signing
    assert not signing.whole


def test_a7_a_hard_time_whose_day_has_passed_can_still_be_said_to_be_over(seat: Seat) -> None:
    incident.hard_time(seat.desk, seat.client, TODAY)
    seat.time += timedelta(days=3)
    incident.over(seat.desk, seat.client)
    assert seat.refuses(incident.over, seat.desk, seat.client) == ("no_hard_time", "A7")


def test_a_verdict_that_has_changed_is_signed_anew(seat: Seat) -> None:
    owned(seat, seat.bo)
    diagnosis.sign(seat.colleague("bo"), seat.client)
    act(seat.desk, "import", seat.client, lambda _dossier, _now: [Fact("surprise.noted", {"text": "I thought it was done"})])
    diagnosis.sign(leader(seat), seat.client)
    signing = diagnosis.diagnosed(seat.desk, seat.client).signing
    assert signing
    assert (signing.verdict, signing.whole, signing.needs) == ("we_failed", False, "owner")


def test_who_signed_a_verdict_that_has_changed_since_signs_the_new_one_first_too_a1(seat: Seat) -> None:
    owned(seat, seat.bo)
    bo = seat.colleague("bo")
    diagnosis.sign(bo, seat.client)
    act(seat.desk, "import", seat.client, lambda _dossier, _now: [Fact("surprise.noted", {"text": "I thought it was done"})])
    diagnosis.sign(bo, seat.client)
    assert seat.refuses(diagnosis.sign, bo, seat.client) == ("signed_already", "R13")
    diagnosis.sign(leader(seat), seat.client)
    signing = diagnosis.diagnosed(seat.desk, seat.client).signing
    assert signing
    assert (signing.verdict, signing.whole) == ("we_failed", True)


def test_every_text_that_a_client_could_demand_to_read_is_listed(seat: Seat) -> None:
    people.add(seat.desk, people.Added(seat.client, "Ingrid Moe", "buyer"))
    person = next(iter(seat.dossier().contacts))
    incident.note(seat.desk, noted(seat)._replace(contact=person))
    act(
        seat.desk,
        "import",
        seat.client,
        lambda _dossier, _now: [Fact("energy.marked", {"value": -1}), Fact("gesture.made", {"text": "cake"})],
    )
    words = [one.words for one in disclosing.texts(seat.desk, seat.client)]
    assert {"Nordbygg AB", "NB", "Ingrid Moe", "buyer", "Wanted all of it anew", "cake"} <= set(words)
    assert not {"P5", seat.anna, "-1"} & set(words)
    assert {one.words for one in disclosing.texts(seat.desk, seat.client, person)} == {"Ingrid Moe", "buyer", "Wanted all of it anew"}
    assert {one.by for one in disclosing.texts(seat.desk, seat.client)} == {"Anna Ek"}
    assert all(date.fromisoformat(one.on) for one in disclosing.texts(seat.desk, seat.client))


def test_what_they_could_demand_to_read_has_every_word_and_no_code(seat: Seat) -> None:
    person = seat.desk.new_id()
    facts = [
        Fact("contact.added", {"name": "Ingrid Moe"}, person),
        Fact("contact.changed", {"field": "role", "old": None, "new": "head of buying"}, person),
        Fact(
            "interaction.logged", {"channel": "call", "direction": "in", "reached": True, "asked": {"ok": "no", "anything": "cold coffee"}}
        ),
        Fact("hours.logged", {"minutes": 60, "note": "long talk with Ingrid Moe"}),
        Fact("draft.held", {"text": "So we part", "rules": ["one_night"]}, "d1"),
        Fact("offboarding.considered", {"reason": "too dear"}, "o1"),
        Fact("offboarding.obligation_listed", {"what": "the plates", "ref": "data"}, "o1"),
        Fact("offboarding.obligation_met", {"ref": "the plates", "how": "fulfilled", "reference": "sent in June"}, "o1"),
        Fact("offboarding.obligation_met", {"ref": "notice", "how": "released", "reference": "their mail"}, "o1"),
    ]
    act(seat.desk, "import", seat.client, lambda _dossier, _now: facts)
    words = {one.words for one in disclosing.texts(seat.desk, seat.client)}
    assert {"head of buying", "cold coffee", "So we part", "too dear", "the plates", "sent in June", "their mail"} <= words
    assert not {"no", "role", "one_night", "data", "notice", person} & words
    assert {one.words for one in disclosing.texts(seat.desk, seat.client, person)} == {
        "Ingrid Moe",
        "head of buying",
        "long talk with Ingrid Moe",
    }


def test_what_was_to_be_done_after_a_meeting_can_be_read_too(seat: Seat) -> None:
    done = ("read_up", "agenda", "agenda_ok", "followed", "future", "action_plan", "next_booked")
    held: dict[str, Any] = {
        "place": "client",
        "homework": dict.fromkeys(done, True),
        "punctuality": "on_time",
        "no_next_because": "they call",
    }
    held["actions"] = [{"who": "Ingrid", "what": "send the map", "due": "2026-12-01"}]
    act(seat.desk, "import", seat.client, lambda _dossier, _now: [Fact("meeting.held", held, "m1")])
    assert {"Ingrid", "send the map", "they call"} <= {one.words for one in disclosing.texts(seat.desk, seat.client)}
