"""Standing up for oneself: refused without evidence, with what is ours unowned, without another person, or in writing (R4, R11-R14)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kundtui.desk import assertion, interaction, member
from kundtui.desk.act import Fact, act
from kundtui.desk.refused import Refused
from kundtui.domain.assertion import reference

if TYPE_CHECKING:
    from tests.desk.seat import Seat

    from kundtui.desk.desk import Desk
    from kundtui.domain.assertion import Standing

CLAIM, WANTED = "The invoice of March was due when the reminder went", "That we agree on the dates"


def evidence(seat: Seat) -> list[str]:
    return [seat.desk.store.log(seat.client).entries[0].id]


def drafted(seat: Seat, *acknowledged: str) -> assertion.Drafted:
    return assertion.Drafted(seat.client, CLAIM, evidence(seat), WANTED, acknowledged)


def the_one(seat: Seat) -> Standing:
    return assertion.seen(seat.desk, seat.client).assertions[-1]


def overdue(seat: Seat, promise: str = "p1") -> None:
    made = Fact("promise.made", {"text": "send it", "due": "2026-11-18", "side": "us"}, promise, seat.desk.now() - timedelta(days=4))
    act(seat.desk, "import", seat.client, lambda _dossier, _now: [made])


def leader(seat: Seat) -> Desk:
    member.add(seat.desk, "Lena Dahl", "lena", "leader")
    return seat.colleague("lena")


def test_a_claim_is_stored_with_its_evidence_and_what_we_want_r12(seat: Seat) -> None:
    assertion.draft(seat.desk, drafted(seat))
    assert seat.newest() == ("assertion.drafted", {"claim": CLAIM, "evidence": evidence(seat), "wanted": WANTED})
    assert (the_one(seat).state, the_one(seat).by, the_one(seat).open) == ("drafted", seat.anna, True)


def test_a_claim_without_evidence_or_with_that_of_another_client_is_refused_r12(seat: Seat) -> None:
    desk = seat.desk
    assert seat.refuses(assertion.draft, desk, drafted(seat)._replace(evidence=[])) == ("no_evidence", "R12")
    strange = [desk.store.log(seat.other).entries[0].id]
    assert seat.refuses(assertion.draft, desk, drafted(seat)._replace(evidence=strange)) == ("unknown_evidence", "R12")
    for empty in (drafted(seat)._replace(claim=" "), drafted(seat)._replace(wanted="")):
        assert seat.refuses(assertion.draft, desk, empty) == ("missing_field", "R12")


def test_somebodys_private_mark_is_no_evidence_n4(seat: Seat) -> None:
    act(seat.desk, "import", seat.client, lambda _dossier, _now: [Fact("energy.marked", {"value": -1})])
    mark = seat.desk.store.log(seat.client).entries[-1].id
    assert seat.refuses(assertion.draft, seat.desk, drafted(seat)._replace(evidence=[mark])) == ("unknown_evidence", "R12")
    assert mark not in assertion.seen(seat.desk, seat.client).entries


def test_what_is_hidden_from_the_client_is_no_evidence_g0(seat: Seat) -> None:
    hidden = [Fact("offboarding.considered", {"reason": "too dear"}, "o"), Fact("draft.held", {"text": "fools", "rules": ["insult"]}, "d")]
    act(seat.desk, "import", seat.client, lambda _dossier, _now: hidden)
    ours = [entry.id for entry in seat.desk.store.log(seat.client).entries[-2:]]
    assert not set(ours) & set(assertion.seen(seat.desk, seat.client).entries)
    assert seat.refuses(assertion.draft, seat.desk, drafted(seat)._replace(evidence=ours)) == ("unknown_evidence", "R12")


def test_an_open_thing_of_ours_blocks_until_it_is_acknowledged_item_by_item_r14(seat: Seat) -> None:
    overdue(seat, "p1")
    overdue(seat, "p2")
    assert [reference(item) for item in assertion.seen(seat.desk, seat.client).items] == ["p1", "p2"]
    assert seat.refuses(assertion.draft, seat.desk, drafted(seat)) == ("doorstep_unowned", "R14")
    assert seat.refuses(assertion.draft, seat.desk, drafted(seat, "p1")) == ("doorstep_unowned", "R14")
    assertion.draft(seat.desk, drafted(seat, "p1", "p2", "p3"))
    assert seat.newest()[1]["acknowledged"] == ["p1", "p2"]


def test_the_author_never_approves_and_a_leader_does_r13(seat: Seat) -> None:
    bo, lena = seat.colleague("bo"), leader(seat)
    assertion.draft(bo, drafted(seat))
    one = the_one(seat).id
    assert seat.refuses(assertion.approve, bo, seat.client, one) == ("own_assertion", "R13")
    member.add(seat.desk, "Siv Moe", "siv", "member")
    assert seat.refuses(assertion.approve, seat.colleague("siv"), seat.client, one) == ("leader_needed", "R13")
    assert seat.refuses(assertion.approve, lena, seat.client, "nothing") == ("no_assertion", "R12")
    assertion.approve(lena, seat.client, one)
    assert (the_one(seat).state, the_one(seat).approved_by) == ("approved", lena.member.id)
    assert seat.refuses(assertion.approve, seat.desk, seat.client, one) == ("assertion_approved_already", "R13")


def test_what_a_leader_drafted_any_second_person_may_approve_r13(seat: Seat) -> None:
    assertion.draft(seat.desk, drafted(seat))
    assertion.approve(seat.colleague("bo"), seat.client, the_one(seat).id)
    assert the_one(seat).approved_by == seat.bo


def approved(seat: Seat) -> str:
    assertion.draft(seat.desk, drafted(seat))
    assertion.approve(seat.colleague("bo"), seat.client, the_one(seat).id)
    return the_one(seat).id


def test_it_is_said_in_a_talk_after_the_approval_r4(seat: Seat) -> None:
    assertion.draft(seat.desk, drafted(seat))
    made = assertion.Made(seat.client, the_one(seat).id, "call")
    assert seat.refuses(assertion.made, seat.desk, made) == ("assertion_unapproved", "R13")
    assertion.approve(seat.colleague("bo"), seat.client, made.assertion)
    assert seat.refuses(assertion.made, seat.desk, made._replace(channel="email")) == ("assertion_unspoken", "R4")
    assert seat.refuses(assertion.made, seat.desk, made._replace(channel="pigeon")) == ("bad_value", "R4")
    assert seat.refuses(assertion.made, seat.desk, made._replace(channel="")) == ("assertion_unsaid", "R4")
    assertion.made(seat.desk, made)
    assert [kind for kind, _ in seat.stored()][-2:] == ["interaction.logged", "assertion.made"]
    assert seat.newest()[1]["approved_by"] == seat.bo
    assert not the_one(seat).open
    assert seat.refuses(assertion.made, seat.desk, made) == ("assertion_made_already", "")


def test_a_talk_that_is_logged_since_the_approval_is_enough_r4(seat: Seat) -> None:
    one = approved(seat)
    interaction.log(seat.desk, interaction.Logged(seat.client))
    assertion.made(seat.desk, assertion.Made(seat.client, one))
    assert the_one(seat).state == "made"


def test_what_has_come_up_of_ours_since_the_draft_blocks_it_too_r14(seat: Seat) -> None:
    one = approved(seat)
    overdue(seat)
    made = assertion.Made(seat.client, one, "call")
    assert seat.refuses(assertion.made, seat.desk, made) == ("doorstep_unowned", "R14")
    assertion.made(seat.desk, made._replace(acknowledged=["p1"]))
    assert the_one(seat).acknowledged == {"p1"}


def test_an_angry_claim_is_held_until_the_morning_r11(seat: Seat) -> None:
    with pytest.raises(Refused, match="draft_held"):
        assertion.draft(seat.desk, drafted(seat)._replace(claim="You are an idiot"))
    assert [kind for kind, _ in seat.stored()][-1] == "draft.held"


def test_a_claim_in_absolutes_is_warned_of_and_goes_knowingly_r11(seat: Seat) -> None:
    warned = drafted(seat)._replace(claim="You always pay late")
    assert seat.refuses(assertion.draft, seat.desk, warned)[0] == "draft_warned"
    assertion.draft(seat.desk, warned._replace(as_it_stands=True))
    assert seat.newest()[0] == "assertion.drafted"
