"""The verify column of the practices, where it is about what an act stores or refuses: one test for each, named by the practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kundtui.desk import complaint, leaving, reputation, work
from kundtui.desk.importing import catch_up_all

if TYPE_CHECKING:
    from tests.desk.seat import Seat


def test_r6_a_complaint_of_which_nobody_says_how_grave_it_is_is_low(seat: Seat) -> None:
    complaint.log(seat.desk, complaint.Received(seat.client, "a small thing"))
    assert seat.newest()[1]["severity"] == "low"


@pytest.mark.parametrize(("part", "practice"), [("apology", "A8"), ("proposal", "A8"), ("help", "A9")])
def test_a8_a9_a_complaint_cannot_be_resolved_with_a_part_missing_but_with_a_reason(seat: Seat, part: str, practice: str) -> None:
    receipt = complaint.log(seat.desk, complaint.Received(seat.client, "late again"))
    entry = seat.desk.store.entry(receipt.entries[0])
    assert entry is not None
    complaint.answer(seat.desk, complaint.Answered(seat.client, entry.subject, "call", seat.time.date()))
    told = {name: name for name in ("apology", "proposal", "help") if name != part}
    draft = complaint.Resolved(seat.client, entry.subject, "upheld", "ours", told, {}, prevention="two of us read it")
    assert seat.refuses(complaint.resolve, seat.desk, draft) == (f"missing_{part}", practice)
    complaint.resolve(seat.desk, draft._replace(waived={part: "the client wanted none"}))
    assert seat.newest()[0] == "complaint.resolved"


def test_r17_a_project_does_not_start_without_the_talk_about_money_but_by_a_leader(seat: Seat) -> None:
    draft = work.Started(seat.client, "Signs")
    assert seat.refuses(work.start, seat.colleague("bo"), draft)[1] == "R17"
    work.start(seat.desk, draft._replace(waived=True))


def test_t1_the_share_of_lost_for_want_of_attention_stands_beside_the_claim_of_the_source(seat: Seat) -> None:
    for lost, reason in ((seat.client, "ingen hörde av sig"), (seat.other, "för dyrt")):
        leaving.lose(seat.desk, leaving.Lost(lost, seat.desk.now().date(), "other_supplier", reason))
    catch_up_all(seat.desk, lambda _done, _of: None)
    share = reputation.new_and_lost(seat.desk).share
    assert (share.attention, share.of, share.percent) == (1, 2, 50)
