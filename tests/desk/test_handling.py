"""The steps of a complaint at the desk: what each records, and what a step out of order or without its parts is refused for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from tests.desk.seat import TODAY, Seat

from kundtui.desk import complaint, handling, undo
from kundtui.desk.handling import Step
from kundtui.desk.refused import Refused
from kundtui.domain.complaint import read
from kundtui.domain.diary import diary
from kundtui.domain.handling import escalated, lawful, next_step
from kundtui.domain.levels import ground_at
from kundtui.words.refusals import refusal
from kundtui.words.steps import NEXT

if TYPE_CHECKING:
    from pathlib import Path

    from kundtui.domain.complaint import Reading

PARTS = {"apology": "a", "proposal": "p", "help": "h"}
PREVENTED = "two of us read it"
MONDAY = TODAY + timedelta(days=3)


class Complaining(Seat):
    """Nordbygg has complained."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.case = self.complain("late again")

    def complain(self, text: str, client: str = "") -> str:
        return self.of(complaint.log(self.desk, complaint.Received(client or self.client, text)).entries[0])

    def of(self, entry: str) -> str:
        found = self.desk.store.entry(entry)
        assert found
        return found.subject

    def answer(self, **fields: Any) -> None:  # noqa: ANN401 - fields of the draft
        complaint.answer(self.desk, complaint.Answered(self.client, self.case, **fields))

    def take(self, step: str, text: str = "", **fields: Any) -> None:  # noqa: ANN401 - as above
        handling.take(self.desk, self.step(step, text, **fields))

    def step(self, step: str, text: str = "", **fields: Any) -> Step:  # noqa: ANN401 - as above
        return Step(self.client, fields.pop("case", self.case), step, text, **fields)

    def refused(self, step: str, text: str = "", **fields: Any) -> tuple[str, str]:  # noqa: ANN401 - as above
        return self.refuses(handling.take, self.desk, self.step(step, text, **fields))

    def resolve(self, outcome: str = "upheld") -> None:
        complaint.resolve(self.desk, complaint.Resolved(self.client, self.case, outcome, "ours", PARTS, {}, prevention=PREVENTED))

    def reading(self) -> Reading:
        return read(self.dossier().complaints[self.case], self.desk.now())

    def later(self, days: int) -> None:
        self.time += timedelta(days=days)


@pytest.fixture
def seat(tmp_path: Path) -> Complaining:
    return Complaining(tmp_path)


# The order of a life


def test_a_complaint_is_led_from_receipt_to_the_clients_word(seat: Complaining) -> None:
    """Section 8: received, answered, assessed, decided, apologised, proposed, helped, resolved, confirmed."""
    assert next_step(seat.reading()) == "answer"
    seat.answer()
    assert next_step(seat.reading()) == "decide"
    for step in ("assess", "decide", "apologise", "propose", "help", "inform"):
        seat.take(step, f"{step}d")
    assert next_step(seat.reading()) == "resolve"
    complaint.resolve(seat.desk, complaint.Resolved(seat.client, seat.case, "upheld", "ours", {}, {}, prevention=PREVENTED))
    assert next_step(seat.reading()) == "confirm"
    complaint.confirm(seat.desk, seat.client, seat.case)
    kinds = [kind.partition(".")[2] for kind, _ in seat.stored() if kind.startswith("complaint.")]
    assert kinds == ["received", "answered", "assessed", "decided", "apologised", "proposed", "helped", "informed", "resolved", "confirmed"]


@pytest.mark.parametrize("step", ["assess", "apologise", "propose", "help", "wait"])
def test_r9_nothing_comes_before_the_first_answer(seat: Complaining, step: str) -> None:
    assert seat.refused(step, "x", day=MONDAY) == ("answer_first", "R9")


def test_steps_out_of_order_are_refused(seat: Complaining) -> None:
    assert seat.refused("move", "x", day=MONDAY) == ("no_decision_day", "B8")
    assert seat.refused("resume") == ("not_waiting", "B8")
    assert seat.refused("reopen", "x") == ("not_resolved", "B6")
    assert seat.refused("repeat") == ("not_closed", "R6")
    seat.answer()
    seat.take("decide", "we pay")
    assert seat.refused("decide", "again") == ("decision_told", "B8")
    assert seat.refused("move", "x", day=MONDAY) == ("decision_told", "B8")
    seat.resolve()
    for step in ("assess", "apologise", "wait", "withdraw", "decline"):
        assert seat.refused(step, "x", day=MONDAY)[0] in ("not_open", "already_resolved")


def test_a10_a_second_confirmation_is_refused(seat: Complaining) -> None:
    seat.answer()
    seat.resolve()
    complaint.confirm(seat.desk, seat.client, seat.case)
    assert seat.refuses(complaint.confirm, seat.desk, seat.client, seat.case) == ("already_confirmed", "A10")


@pytest.mark.parametrize(("step", "practice"), [("assess", "B6"), ("decide", "R4"), ("inform", "R4"), ("apologise", "A8"), ("help", "A9")])
def test_a_step_without_words_is_refused(seat: Complaining, step: str, practice: str) -> None:
    seat.answer()
    assert seat.refused(step, "  ") == ("step_without_words", practice)


# Closing, and what comes after


def test_a_resolution_lacking_any_part_is_refused_by_name(seat: Complaining) -> None:
    """A8, A9, B6: an apology, a proposal, real help, and what keeps it from coming again, or a reason for each."""
    seat.answer()
    for part, practice in (("apology", "A8"), ("proposal", "A8"), ("help", "A9"), ("prevention", "B6")):
        told = {name: text for name, text in PARTS.items() if name != part}
        draft = complaint.Resolved(seat.client, seat.case, "upheld", "ours", told, {}, prevention=PREVENTED * (part != "prevention"))
        assert seat.refuses(complaint.resolve, seat.desk, draft) == (f"missing_{part}", practice)
        assert seat.refuses(complaint.resolve, seat.desk, draft._replace(waived={part: " "})) == (f"missing_{part}", practice)
    waived = dict.fromkeys((*PARTS, "prevention"), "nothing was wrong")
    complaint.resolve(seat.desk, complaint.Resolved(seat.client, seat.case, "upheld", "none", {}, waived))
    assert seat.newest()[1]["waived"] == waived


def test_r1_a_complaint_is_declined_only_with_grounds(seat: Complaining) -> None:
    seat.answer()
    assert seat.refused("decline", " ") == ("missing_grounds", "R1")
    draft = complaint.Resolved(seat.client, seat.case, "declined", "theirs", PARTS, {})
    assert seat.refuses(complaint.resolve, seat.desk, draft) == ("missing_grounds", "R1")
    seat.take("decline", "it was agreed so", cause="theirs")
    assert seat.reading().phase == "declined"
    assert seat.newest() == (
        "complaint.resolved",
        {"outcome": "declined", "grounds": "it was agreed so", "cause": "theirs", "waived": dict.fromkeys(PARTS, "it was agreed so")},
    )


def test_b6_a_complaint_is_reopened_within_fourteen_days_and_not_on_the_fifteenth(seat: Complaining) -> None:
    seat.answer()
    seat.resolve()
    assert seat.refused("reopen", " ") == ("reopen_without_reason", "B6")
    seat.later(15)
    assert seat.refused("reopen", "it leaks again") == ("reopen_too_late", "B6")
    seat.later(-1)
    seat.take("reopen", "it leaks again")
    assert seat.reading().open
    assert next_step(seat.reading()) == "answer"


def test_what_comes_again_later_is_a_new_complaint_that_is_linked(seat: Complaining) -> None:
    seat.answer()
    seat.resolve()
    seat.later(40)
    seat.take("repeat")
    kind, data = seat.newest()
    assert (kind, data["repeats"], data["text"], data["severity"]) == ("complaint.received", seat.case, "late again", "low")
    assert seat.refused("repeat", severity="huge") == ("bad_value", "R6")


def test_a_complaint_is_merged_into_another_open_one_of_the_client(seat: Complaining) -> None:
    other, closed = seat.complain("the same"), seat.complain("an old one")
    handling.take(seat.desk, Step(seat.client, closed, "withdraw", "a mistake"))
    assert seat.refused("merge", into=seat.case) == ("merge_into_itself", "R6")
    assert seat.refused("merge", into=closed) == ("merge_into_closed", "R6")
    assert seat.refused("merge", into=seat.complain("elsewhere", seat.other)) == ("unknown_subject", "")
    seat.take("merge", into=other)
    assert seat.reading().phase == "merged"


def test_a_complaint_is_withdrawn_for_a_reason(seat: Complaining) -> None:
    assert seat.refused("withdraw") == ("withdraw_without_reason", "R6")
    seat.take("withdraw", "it was another supplier")
    assert seat.reading().phase == "withdrawn"


# The decision, the pause, the redo


def test_b8_a_decision_is_moved_for_a_reason_and_the_second_move_goes_to_the_leader(seat: Complaining) -> None:
    seat.answer()
    assert seat.refused("move", " ", day=MONDAY) == ("move_without_reason", "B8")
    assert seat.refused("move", "x") == ("no_new_day", "B8")
    assert seat.refused("move", "x", day=date(2026, 11, 19)) == ("decision_in_past", "B8")
    seat.take("move", "the expert is late", day=date(2026, 11, 27))
    assert seat.refused("move", "x", day=date(2026, 11, 27)) == ("nothing_changed", "B8")
    assert not escalated(seat.reading())
    seat.take("move", "the expert is later", day=date(2026, 12, 1))
    assert escalated(seat.reading())
    whats = {thing.what for thing in seat.desk.store.diary("2027") if thing.subject == seat.case}
    assert "decision_moved" in whats
    assert "decision" not in whats
    seat.take("decide", "we pay")
    assert not escalated(seat.reading())


def test_ruling_16_a_decision_later_than_three_business_days_needs_a_reason(seat: Complaining) -> None:
    """Friday: three business days are Wednesday."""
    draft = complaint.Answered(seat.client, seat.case, decision_on=date(2026, 11, 26))
    assert seat.refuses(complaint.answer, seat.desk, draft) == ("decision_too_late", "B8")
    seat.answer(decision_on=date(2026, 11, 25))


def test_a_pause_has_an_end(seat: Complaining) -> None:
    seat.answer()
    assert seat.refused("wait") == ("pause_without_end", "B8")
    assert seat.refused("wait", day=date(2026, 11, 19)) == ("pause_in_past", "B8")
    seat.take("wait", day=MONDAY)
    dossier = seat.dossier()
    ground = ground_at(dossier, seat.desk.office, seat.desk.now())
    assert "resolve" not in {due.what for due in diary(dossier, ground, seat.desk.now())}
    seat.take("resume")
    dossier = seat.dossier()
    assert "resolve" in {due.what for due in diary(dossier, ground, seat.desk.now())}


def test_r8_what_is_done_again_is_never_billed_and_its_hours_go_to_cost(seat: Complaining) -> None:
    seat.answer()
    assert seat.refused("help", "painted anew", redo=True, minutes=90, billable=True) == ("redo_billable", "R8")
    assert seat.refused("propose", "paint anew", redo=True, billable=True) == ("redo_billable", "R8")
    assert seat.refused("help", "x", minutes=0) == ("bad_value", "R8")
    seat.take("help", "painted anew", redo=True, minutes=90)
    assert seat.stored()[-2:] == [
        ("complaint.helped", {"text": "painted anew", "redo": True, "minutes": 90}),
        ("hours.logged", {"minutes": 90, "billable": False, "note": "painted anew"}),
    ]


def test_a_refusal_holds_nothing_of_the_one_before(seat: Complaining) -> None:
    """One that is raised again keeps the frames of each time, and with them all that they knew."""
    seat.answer()
    told: list[BaseException] = []
    for _ in range(2):
        with pytest.raises(Refused) as caught:
            complaint.resolve(seat.desk, complaint.Resolved(seat.client, seat.case, "upheld", "ours", {}, {}))
        told.append(caught.value)
    assert told[0] is not told[1]


# Several at once


def test_a_bulk_close_passes_the_gate_of_each_or_stores_nothing(seat: Complaining) -> None:
    """Each that is refused is named; nothing by half; one undo takes all back."""
    other = seat.complain("wrong colour", seat.other)
    drafts = [
        complaint.Resolved(
            seat.client, seat.case, "upheld", "ours", {}, dict.fromkeys(PARTS, "all agreed on the phone"), prevention=PREVENTED
        ),
        complaint.Resolved(seat.other, other, "upheld", "ours", {}, {}),
    ]
    assert seat.refuses(handling.resolve_all, seat.desk, drafts) == ("several_refused", "")
    with pytest.raises(Refused) as caught:
        handling.resolve_all(seat.desk, drafts)
    said = refusal(caught.value.code, caught.value.facts)
    assert "Ålesund Fisk “wrong colour”: An apology is missing" in said
    assert "Nordbygg" not in said
    receipt = handling.resolve_all(seat.desk, [drafts[0], drafts[1]._replace(waived=drafts[0].waived, prevention=PREVENTED)])
    assert len(receipt.entries) == 2
    assert [seat.stored(of)[-1][0] for of in (seat.client, seat.other)] == ["complaint.resolved"] * 2
    undo.undo(seat.desk)
    assert seat.reading().open


def test_a_step_on_several_is_one_act(seat: Complaining) -> None:
    other = seat.complain("wrong colour", seat.other)
    handling.take_all(
        seat.desk, [Step(seat.client, seat.case, "inform", "we work on it"), Step(seat.other, other, "inform", "we work on it")]
    )
    assert [seat.stored(of)[-1][0] for of in (seat.client, seat.other)] == ["complaint.informed"] * 2
    assert seat.refuses(handling.carry_out, seat.desk, "complaint.informed", []) == ("nothing_marked", "")


def test_what_is_offered_is_what_can_be_done(seat: Complaining) -> None:
    """No step that is offered is refused for its order, and the next one is offered first."""
    policy = seat.desk.office.policy(seat.desk.now())
    assert lawful(seat.reading(), policy, seat.desk.now()) == ("answer", "decide", "inform", "resolve", "decline", "withdraw", "merge")
    seat.answer()
    assert lawful(seat.reading(), policy, seat.desk.now())[0] == "decide"
    seat.resolve()
    assert lawful(seat.reading(), policy, seat.desk.now()) == ("confirm", "decide", "help", "inform", "reopen", "repeat")


def test_r4_the_next_step_proposed_for_an_open_complaint_is_a_call(seat: Complaining) -> None:
    """Whatever comes next is said as a call, and a first answer of which nothing else is told was one; so long as it is open something is."""
    proposed = []
    for take in (
        seat.answer,
        lambda: seat.take("decide", "we pay"),
        seat.resolve,
        lambda: complaint.confirm(seat.desk, seat.client, seat.case),
    ):
        proposed.append(NEXT[next_step(seat.reading())])
        take()
    assert len(set(proposed)) == len(NEXT) == len(proposed)
    assert all(words.startswith("call them: ") for words in proposed)
    assert next_step(seat.reading()) == ""
    assert [data["channel"] for kind, data in seat.stored() if kind == "complaint.answered"] == ["call"]
