"""Ending a relation at the desk: who may, what is refused with its practice and its names, what is stored; and two who act at once."""

from __future__ import annotations

from datetime import date, timedelta
from threading import Barrier, Thread
from typing import TYPE_CHECKING

import pytest
from tests.desk.seat import TODAY, Seat

from kundtui.desk import client, complaint, gates, interaction, member, offboarding, portfolio, promise, undo
from kundtui.desk.desk import Desk
from kundtui.desk.refused import Refused
from kundtui.domain.inventory import ASKED
from kundtui.domain.standing import Filter
from kundtui.store.sqlite import SqliteStore, open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from kundtui.store.port import Write

SOON = TODAY + timedelta(days=30)
ROUNDS = 8


def considered(seat: Seat) -> Desk:
    """Bo considers it; gives Bo's desk."""
    bo = seat.colleague("bo")
    offboarding.consider(bo, seat.client, "it costs more than it gives")
    return bo


def ready(seat: Seat) -> Desk:
    """A leader has waived what was not tried, and the calculation."""
    bo = considered(seat)
    for gate in ("tried", "calculus"):
        gates.waive(seat.desk, gates.Waiver(seat.client, gate, "it is small"))
    return bo


def decided(seat: Seat) -> Desk:
    bo = ready(seat)
    offboarding.decide(seat.desk, offboarding.Decided(seat.client, "we both tried"))
    return bo


def noticed(seat: Seat) -> Desk:
    """Told, and the notice runs out today."""
    bo = decided(seat)
    interaction.log(bo, interaction.Logged(seat.client))
    written(seat, bo, "thanks for these years", TODAY, "letter")
    gates.wind_down(bo, gates.WoundDown(seat.client, "mail of 3 May", "nothing of theirs"))
    return bo


NOTHING = dict.fromkeys(ASKED, "")


def rested(seat: Seat, bo: Desk, text: str = "thanks for these years") -> None:
    """A complete list, and a draft whose night a leader has skipped."""
    gates.complete(bo, gates.Complete(seat.client, NOTHING))
    gates.draft_notice(bo, seat.client, text)
    gates.skip_night(seat.desk, seat.client, "read by both of us")


def written(seat: Seat, bo: Desk, text: str, ends_on: date, channel: str = "email") -> None:
    rested(seat, bo, text)
    offboarding.give_notice(bo, offboarding.Notice(seat.client, text, ends_on, channel))


def end(seat: Seat) -> None:
    offboarding.end(seat.desk, seat.client, "we said it too late", "two days a month for Fisk")


def owed(seat: Seat, kind: str = "") -> str:
    """The ref of the first thing that is owed."""
    return next(one.ref for one in offboarding.seen(seat.desk, seat.client).checklist.owed if one.open and one.kind == kind)


def names(doing: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refusal:
        doing()
    assert refusal.value.code == "obligations_open"
    found: list[tuple[str, str]] = refusal.value.facts["owed"]  # type: ignore[assignment]
    return found


def test_the_whole_way_is_stored_step_by_step(seat: Seat) -> None:
    bo = noticed(seat)
    offboarding.list_obligation(bo, offboarding.Owed(seat.client, " the printing plates ", "data", SOON))
    ref = owed(seat, "data")
    offboarding.meet_obligation(bo, offboarding.Met(seat.client, ref, "handed_over", "to Lotta"))
    end(seat)
    assert seat.refuses(offboarding.follow_up, bo, seat.client, "31000", "28500") == ("follow_up_early", "N17")
    seat.time += timedelta(days=90)
    offboarding.follow_up(bo, seat.client, "31000", "28500")
    said = [one for one in seat.stored() if one[0].startswith("offboarding.")]
    items = "strengthened, time, met, broadened, expectations, recovery"
    assert said == [
        ("offboarding.considered", {"reason": "it costs more than it gives"}),
        ("offboarding.gate_waived", {"gate": "tried", "reason": f"{items}: it is small"}),
        ("offboarding.gate_passed", {"gate": "tried", "evidence": []}),
        ("offboarding.gate_waived", {"gate": "calculus", "reason": "it is small"}),
        ("offboarding.decided", {"proposed_by": seat.bo, "approved_by": seat.anna, "reason": "we both tried"}),
        ("offboarding.gate_passed", {"gate": "obligations", "reason": "none: delivery, prepaid, warranty, notice, data, access"}),
        ("offboarding.notice_given", {"channel": "letter", "text": "thanks for these years", "ends_on": "2026-11-20"}),
        ("offboarding.gate_passed", {"gate": "wind_down", "reason": "mail of 3 May; nothing of theirs"}),
        ("offboarding.obligation_listed", {"what": "the printing plates", "due": "2026-12-20", "ref": "data"}),
        ("offboarding.obligation_met", {"ref": ref, "how": "handed_over", "reference": "to Lotta"}),
        ("offboarding.ended", {"look_back": "we said it too late", "freed_hours_plan": "two days a month for Fisk"}),
        ("offboarding.followed_up", {"forecast": "31000", "actual": "28500"}),
    ]


def test_words_are_needed_for_each_step(seat: Seat) -> None:
    assert seat.refuses(offboarding.consider, seat.desk, seat.client, " ") == ("missing_field", "A11")
    noticed(seat)
    assert seat.refuses(offboarding.end, seat.desk, seat.client, "x", "") == ("missing_field", "N17")
    assert seat.refuses(offboarding.back, seat.desk, seat.client, "") == ("missing_field", "A11")
    assert seat.refuses(offboarding.list_obligation, seat.desk, offboarding.Owed(seat.client, "")) == ("missing_field", "A12")


# The decision: O2


def test_o2_the_proposer_cannot_approve(seat: Seat) -> None:
    offboarding.consider(seat.desk, seat.client, "it costs too much")
    for gate in ("tried", "calculus"):
        gates.waive(seat.desk, gates.Waiver(seat.client, gate, "it is small"))
    assert seat.refuses(offboarding.decide, seat.desk, offboarding.Decided(seat.client, "yes")) == ("own_proposal", "R13")
    draft = offboarding.Decided(seat.client, "yes", seat.bo)
    assert seat.refuses(offboarding.decide, seat.desk, draft) == ("own_proposal", "R13")


def test_o2_who_approves_cannot_be_named_as_who_proposed(seat: Seat) -> None:
    ready(seat)
    draft = offboarding.Decided(seat.client, "yes", seat.anna)
    assert seat.refuses(offboarding.decide, seat.desk, draft) == ("own_proposal", "R13")
    assert seat.refuses(offboarding.decide, seat.desk, offboarding.Decided(seat.client, "yes", "nobody")) == ("unknown_member", "")


def test_a_member_decides_nothing_and_a_reader_writes_nothing(seat: Seat) -> None:
    ready(seat)
    carl = member.add(seat.desk, "Carl Ek", "carl", "member")
    assert carl
    assert seat.refuses(offboarding.decide, seat.colleague("carl"), offboarding.Decided(seat.client, "x")) == ("leader_needed", "R13")
    assert seat.refuses(offboarding.consider, seat.colleague("rut"), seat.other, "x") == ("not_allowed", "")
    assert seat.refuses(offboarding.back, seat.colleague("rut"), seat.client, "x") == ("not_allowed", "")


def test_another_member_may_have_proposed_what_one_considered(seat: Seat) -> None:
    ready(seat)
    rut = offboarding.Decided(seat.client, "yes", seat.rut)
    offboarding.decide(seat.desk, rut)
    assert seat.newest()[1]["proposed_by"] == seat.rut


# The notice


def test_the_notice_is_spoken_first_and_then_in_writing_r4(seat: Seat) -> None:
    bo = decided(seat)

    def refused(channel: str = "email", ends_on: object = SOON, text: str = "thanks") -> tuple[str, str]:
        return seat.refuses(offboarding.give_notice, bo, offboarding.Notice(seat.client, text, ends_on, channel))  # type: ignore[arg-type]

    assert refused() == ("no_talk_since", "R4")
    interaction.log(bo, interaction.Logged(seat.client, reached=False))
    assert refused() == ("no_talk_since", "R4")
    interaction.log(bo, interaction.Logged(seat.client, "meeting"))
    assert refused("call") == ("notice_unwritten", "R4")
    rested(seat, bo, "thanks")
    assert refused(ends_on=TODAY - timedelta(days=1)) == ("ends_in_past", "A13")
    assert refused(ends_on=None) == ("missing_field", "A13")
    offboarding.give_notice(bo, offboarding.Notice(seat.client, "thanks", SOON))
    assert refused() == ("already_noticed", "")


# What is owed: O1


def test_o1_one_open_promise_blocks_the_end_with_its_name(seat: Seat) -> None:
    noticed(seat)
    promise.make(seat.desk, promise.Made(seat.client, "send the drawing", SOON))
    assert names(lambda: end(seat)) == [("promise", "send the drawing")]
    promise.keep(seat.desk, seat.client, owed(seat, "promise"))
    end(seat)
    assert seat.newest()[0] == "offboarding.ended"


def test_everything_that_is_open_is_named_at_once(seat: Seat) -> None:
    bo = decided(seat)
    promise.make(bo, promise.Made(seat.client, "send the drawing", SOON))
    complaint.log(bo, complaint.Received(seat.client, "too late"))
    offboarding.list_obligation(bo, offboarding.Owed(seat.client, "their keys", "access"))
    interaction.log(bo, interaction.Logged(seat.client))
    written(seat, bo, "thanks", SOON)
    assert names(lambda: end(seat)) == [
        ("promise", "send the drawing"),
        ("complaint", "too late"),
        ("access", "their keys"),
        ("notice", ""),
    ]


def met(seat: Seat, kind: str, how: str, reference: str = "") -> offboarding.Met:
    return offboarding.Met(seat.client, owed(seat, kind), how, reference)


def test_a_promise_is_closed_by_the_act_that_meets_it_a12(seat: Seat) -> None:
    bo = noticed(seat)
    for text in ("one", "two", "three"):
        promise.make(bo, promise.Made(seat.client, text, SOON))
    offboarding.meet_obligation(bo, met(seat, "promise", "fulfilled"))
    assert seat.refuses(offboarding.meet_obligation, bo, met(seat, "promise", "released")) == ("release_unwritten", "A12")
    assert seat.refuses(offboarding.meet_obligation, bo, met(seat, "promise", "handed_over")) == ("missing_field", "A12")
    offboarding.meet_obligation(bo, met(seat, "promise", "released", "mail of 3 May"))
    offboarding.meet_obligation(bo, met(seat, "promise", "handed_over", "to Tryck AB"))
    assert [one for one in seat.stored() if one[0] in ("promise.kept", "promise.settled")] == [
        ("promise.kept", {}),
        ("promise.settled", {"text": "mail of 3 May"}),
        ("promise.settled", {"text": "to Tryck AB"}),
    ]
    end(seat)


def test_a_complaint_is_resolved_in_its_own_steps_or_withdrawn_by_the_client_in_writing(seat: Seat) -> None:
    bo = noticed(seat)
    complaint.log(bo, complaint.Received(seat.client, "too late"))
    for how in ("fulfilled", "handed_over"):
        assert seat.refuses(offboarding.meet_obligation, bo, met(seat, "complaint", how, "x")) == ("resolve_first", "A8")
    offboarding.meet_obligation(bo, met(seat, "complaint", "released", "mail of 3 May"))
    assert ("complaint.withdrawn", {"reason": "mail of 3 May"}) in seat.stored()
    end(seat)


def test_the_notice_period_runs_out_or_the_client_releases_us(seat: Seat) -> None:
    bo = decided(seat)
    interaction.log(bo, interaction.Logged(seat.client))
    offboarding.list_obligation(bo, offboarding.Owed(seat.client, "thirty days by the agreement", "notice"))
    written(seat, bo, "thanks", SOON)
    assert names(lambda: end(seat)) == [("notice", "thirty days by the agreement")]
    assert seat.refuses(offboarding.meet_obligation, bo, met(seat, "notice", "fulfilled")) == ("notice_runs", "A12")
    seat.time += timedelta(days=30)
    gates.waive(seat.desk, gates.Waiver(seat.client, "wind_down", "they were here every day"))
    end(seat)


def test_what_was_released_in_writing_stays_in_sight_with_its_reference_also_after_the_end_a12(seat: Seat) -> None:
    bo = noticed(seat)
    promise.make(bo, promise.Made(seat.client, "send the drawing", SOON))
    complaint.log(bo, complaint.Received(seat.client, "too late"))
    offboarding.meet_obligation(bo, met(seat, "promise", "released", "mail of 2 May"))
    offboarding.meet_obligation(bo, met(seat, "complaint", "released", "mail of 3 May"))

    def released() -> list[tuple[str, str, str, str]]:
        owed = offboarding.seen(bo, seat.client).checklist.owed
        return [(one.kind, one.text, one.how, one.reference) for one in owed if one.kind in ("promise", "complaint")]

    both = [("promise", "send the drawing", "released", "mail of 2 May"), ("complaint", "too late", "released", "mail of 3 May")]
    assert released() == both
    end(seat)
    assert released() == both


def test_the_obligations_are_met_on_the_day_of_the_last_of_them(seat: Seat) -> None:
    bo = decided(seat)
    offboarding.list_obligation(bo, offboarding.Owed(seat.client, "their keys", "access"))
    interaction.log(bo, interaction.Logged(seat.client))
    written(seat, bo, "thanks", SOON)
    offboarding.meet_obligation(bo, met(seat, "access", "handed_over", "to Ida"))
    seat.time += timedelta(days=30)
    (gate,) = (one for one in offboarding.seen(bo, seat.client).checklist.checks if one.gate == "met")
    assert gate.at
    assert (gate.done, gate.at.date(), gate.by) == (True, SOON, "")


def test_what_is_not_owed_cannot_be_met(seat: Seat) -> None:
    bo = considered(seat)
    assert seat.refuses(offboarding.meet_obligation, bo, offboarding.Met(seat.client, "x")) == ("nothing_owed", "")
    offboarding.list_obligation(bo, offboarding.Owed(seat.client, "their keys"))
    assert seat.refuses(offboarding.meet_obligation, bo, offboarding.Met(seat.client, "x")) == ("no_such_obligation", "A12")
    assert seat.refuses(offboarding.meet_obligation, bo, offboarding.Met(seat.client, owed(seat), "lost")) == ("bad_value", "")
    assert seat.refuses(offboarding.list_obligation, bo, offboarding.Owed(seat.client, "x", "shoes")) == ("bad_value", "")


# The return and the end


def test_the_way_back_is_free_until_the_notice_and_a_leaders_after(seat: Seat) -> None:
    bo = decided(seat)
    offboarding.back(bo, seat.client, "a new manager")
    assert offboarding.seen(bo, seat.client).checklist.returned is not None
    seat.time += timedelta(days=1)
    offboarding.consider(bo, seat.client, "again")
    assert seat.refuses(offboarding.decide, seat.desk, offboarding.Decided(seat.client, "again")) == ("tried_open", "N14")
    for gate in ("tried", "calculus"):
        gates.waive(seat.desk, gates.Waiver(seat.client, gate, "as last time"))
    offboarding.decide(seat.desk, offboarding.Decided(seat.client, "again"))
    interaction.log(bo, interaction.Logged(seat.client))
    written(seat, bo, "thanks", SOON)
    assert seat.refuses(offboarding.back, bo, seat.client, "no") == ("told_already", "")
    offboarding.back(seat.desk, seat.client, "a new manager")
    assert portfolio.reading(seat.desk, seat.client).assessment.lifecycle == "N"


def test_an_ended_client_leaves_the_grid_and_owes_no_talk_and_is_still_found(seat: Seat) -> None:
    bo = noticed(seat)
    assert seat.refuses(offboarding.end, bo, seat.client, "x", "y") == ("leader_needed", "R13")
    end(seat)
    shown = seat.desk.store.grid("name", False, Filter())  # noqa: FBT003 - as the port has it
    assert [row.client for row in shown.rows(0, 9)] == [seat.other]
    ended = seat.desk.store.grid("name", False, Filter(lifecycles=("E",))).rows(0, 9)  # noqa: FBT003 - the same
    assert [(row.client, row.next_due) for row in ended] == [(seat.client, "follow_up")]
    due = [(one.what, one.due) for one in seat.desk.store.diary("9999") if one.client == seat.client]
    assert due == [("follow_up", (TODAY + timedelta(days=90)).isoformat())]
    assert portfolio.reading(seat.desk, seat.client).assessment.lifecycle == "E"
    assert seat.refuses(offboarding.consider, bo, seat.client, "again") == ("relation_over", "")


def test_an_end_is_taken_back_like_any_act(seat: Seat) -> None:
    noticed(seat)
    end(seat)
    undo.undo(seat.desk)
    assert offboarding.seen(seat.desk, seat.client).checklist.stage == "noticed"


def test_what_happens_after_the_end_is_seen_though_the_level_stands_still(seat: Seat) -> None:
    noticed(seat)
    end(seat)
    assert offboarding.seen(seat.desk, seat.client).steps == []
    seat.time += timedelta(days=90)
    assert offboarding.seen(seat.desk, seat.client).steps == ["follow_up"]
    offboarding.follow_up(seat.desk, seat.client, "31000", "28500")
    seen = offboarding.seen(seat.desk, seat.client).checklist
    assert (seen.next, seen.checks[-1].used, seen.checks[-1].done) == (None, 90, True)


def test_what_the_end_rests_on_is_taken_back_only_after_the_end_itself_a12(seat: Seat) -> None:
    bo = noticed(seat)
    promise.make(bo, promise.Made(seat.client, "send the drawing", SOON))
    kept = promise.keep(bo, seat.client, owed(seat, "promise")).operation
    end(seat)
    seat.time += timedelta(minutes=1)
    promise.make(bo, promise.Made(seat.client, "a look back together", SOON))
    later = promise.keep(bo, seat.client, list(seat.dossier().promises)[-1]).operation
    assert seat.refuses(undo.undo, bo, kept) == ("undo_unlawful", "")
    undo.undo(bo, later)
    undo.undo(seat.desk)
    undo.undo(bo, kept)
    assert names(lambda: end(seat))[0] == ("promise", "send the drawing")


# Two at once


class Interrupted(SqliteStore):
    """A colleague stores something between what an act has read and what it writes."""

    meanwhile: Callable[[], object] | None = None

    def append(self, write: Write) -> int:
        doing, self.meanwhile = self.meanwhile, None
        if doing is not None:
            doing()
        return super().append(write)


def test_a_promise_made_while_the_end_is_being_written_blocks_it(seat: Seat) -> None:
    bo = noticed(seat)
    store = Interrupted(seat.path)
    store.meanwhile = lambda: promise.make(bo, promise.Made(seat.client, "one thing more", SOON))
    desk = Desk(store, "anna", seat.clock)
    assert names(lambda: offboarding.end(desk, seat.client, "x", "y")) == [("promise", "one thing more")]
    assert store.meanwhile is None
    assert seat.newest()[0] == "promise.made"


def test_two_who_act_at_once_never_end_a_client_with_an_open_promise(seat: Seat) -> None:
    for _ in range(ROUNDS):
        bo = noticed(seat)
        start = Barrier(2)
        threads = [Thread(target=_ending, args=(seat, start)), Thread(target=_promising, args=(seat, start))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        kinds = [kind for kind, _ in seat.stored()]
        last = kinds.index("offboarding.ended") if "offboarding.ended" in kinds else len(kinds)
        assert "promise.made" not in kinds[:last] or "offboarding.ended" not in kinds
        assert len(kinds) - len({"offboarding.ended", "promise.made"} & set(kinds)) == kinds.index("offboarding.notice_given") + 2
        assert bo.store.verify() == ()
        seat.client = _another(seat)


def _ending(seat: Seat, start: Barrier) -> None:
    desk = Desk(open_store(seat.path), "anna", seat.clock)
    start.wait()
    try:
        offboarding.end(desk, seat.client, "x", "y")
    except Refused as refusal:
        assert refusal.code == "obligations_open"  # noqa: PT017 - a thread's fault would be lost; the log tells


def _promising(seat: Seat, start: Barrier) -> None:
    desk = Desk(open_store(seat.path), "bo", seat.clock)
    start.wait()
    promise.make(desk, promise.Made(seat.client, "one thing more", SOON))


def _another(seat: Seat) -> str:
    code = client.proposed_code(seat.desk, "Round")
    return client.add(seat.desk, client.Added("Round", code)).client
