"""Which test proves which of the 92 practices: read from the names, docstrings and citations of all tests. `python -m tests.practices` prints the table.

A test proves a practice best where it is named in VERIFIES, else where it is named by its id, else where its docstring says so, else where
it cites it in what it asserts.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kundtui.words.practices import PRACTICES, practice

if TYPE_CHECKING:
    from collections.abc import Iterator

TESTS = Path(__file__).parent
ID = re.compile(r"[NTARB][1-9][0-9]?")
NAMED, DOCUMENTED, CITED = range(3)
WAYS = ("named", "in its docstring", "cited")

OWNED: dict[str, str] = {}
"""Practices that no test proves, with the issue that owns each and why."""

VERIFIES = {
    "N2": "tests/domain/test_owners.py::test_n2_a_held_client_at_watch_needs_no_plan_and_one_to_improve_does",
    "N3": "tests/cli/test_people.py::test_n3_owners_with_clients_of_nobody_first_as_words_and_data",
    "N6": "tests/domain/test_practices.py::test_n6_however_much_is_done_on_one_day_crisis_is_not_good_in_less_than_28_days",
    "N11": "tests/domain/test_practices.py::test_n11_a_soured_main_counterpart_takes_a_point_and_stands_in_the_evidence",
    "N12": "tests/domain/test_picture.py::test_n12_one_contact_flags_with_the_next_person_and_a_second_contact_clears",
    "N13": "tests/domain/test_calls.py::test_n13_of_two_contacts_the_one_with_will_and_mandate_is_asked",
    "N14": "tests/desk/test_gates.py::test_n14_the_gate_refuses_with_any_item_open_and_no_waiver",
    "T1": "tests/domain/test_exposure.py::test_t1_ten_lost_and_seven_for_want_of_attention_are_seventy_per_cent",
    "T3": "tests/desk/test_care.py::test_t3_twenty_gestures_are_one_point",
    "T4": "tests/desk/test_care.py::test_t4_a_note_of_a_competitor_gives_nothing_and_one_that_is_shared_a_point",
    "T5": "tests/desk/test_care.py::test_t5_a_mirror_note_without_a_solution_is_refused_and_one_with_it_is_sent_once",
    "T6": "tests/desk/test_offering.py::test_t6_after_364_days_it_is_in_order_and_after_366_it_is_due",
    "T7": "tests/desk/test_offering.py::test_t7_white_space_is_for_good_relations_without_an_open_complaint",
    "T12": "tests/domain/test_practices.py::test_t12_asking_for_feedback_makes_the_factor_of_complaints_known",
    "T13": "tests/domain/test_practices.py::test_t13_the_points_of_a_report_at_each_boundary",
    "T18": "tests/desk/test_meeting.py::test_t18_the_reason_for_the_place_is_asked_for_once",
    "T19": "tests/desk/test_meeting.py::test_t19_the_page_shows_exactly_what_came_since_the_last_meeting",
    "T20": "tests/domain/test_preparing.py::test_t20_t21_t23_the_checklist_so_far",
    "T21": "tests/desk/test_meeting.py::test_t21_an_agenda_is_approved_by_a_contact_on_a_day_before_the_meeting",
    "T22": "tests/cli/test_meeting.py::test_t22_the_uncovered_item_appears_next_time",
    "T26": "tests/tui/test_meeting.py::test_t26_the_host_list_is_hidden_when_at_the_clients",
    "T27": "tests/domain/test_practices.py::test_t27_t28_t29_on_time_before_late_told_before_late_and_sorry_before_late",
    "T28": "tests/domain/test_practices.py::test_t27_t28_t29_on_time_before_late_told_before_late_and_sorry_before_late",
    "T29": "tests/domain/test_practices.py::test_t27_t28_t29_on_time_before_late_told_before_late_and_sorry_before_late",
    "T30": "tests/desk/test_programme.py::test_t30_three_of_four_clients_are_75_percent",
    "A4": "tests/domain/test_practices.py::test_a4_a5_each_of_the_four_fields_of_an_expectation_is_a_point",
    "A5": "tests/domain/test_practices.py::test_a4_a5_each_of_the_four_fields_of_an_expectation_is_a_point",
    "A6": "tests/desk/test_reporting.py::test_a6_the_surprises_that_no_note_had_told_of_are_reported",
    "A10": "tests/domain/test_practices.py::test_b6_a10_a_confirmed_remedy_adds_two_to_one_that_is_not_confirmed",
    "A11": "tests/desk/test_today.py::test_a11_the_decision_on_an_end_is_on_the_list_and_late_on_day_fifteen",
    "R1": "tests/desk/test_handling.py::test_r1_a_complaint_is_declined_only_with_grounds",
    "R3": "tests/domain/test_examples.py::test_r3_told_in_time_each_costs_two",
    "R4": "tests/desk/test_handling.py::test_r4_the_next_step_proposed_for_an_open_complaint_is_a_call",
    "R5": "tests/desk/test_agreed.py::test_r5_unconfirmed_for_more_than_three_days_is_listed_and_on_today",
    "R7": "tests/desk/test_today.py::test_r7_a_parked_question_is_on_the_list_on_day_eight",
    "R10": "tests/domain/test_doorstep.py::test_r10_the_list_equals_the_negative_evidence_that_is_ours",
    "R12": "tests/desk/test_assertion.py::test_a_claim_without_evidence_or_with_that_of_another_client_is_refused_r12",
    "R13": "tests/desk/test_assertion.py::test_the_author_never_approves_and_a_leader_does_r13",
    "R14": "tests/desk/test_assertion.py::test_an_open_thing_of_ours_blocks_until_it_is_acknowledged_item_by_item_r14",
    "R16": "tests/desk/test_today.py::test_r16_a_part_of_the_client_due_in_five_days_without_a_told_consequence_is_on_the_list",
    "R17": "tests/desk/test_agreed.py::test_r17_no_project_starts_without_the_talk_about_money_but_by_a_leaders_waiver",
    "R18": "tests/domain/test_practices.py::test_r18_each_of_the_three_answers_is_a_point_and_their_confirmation_another",
    "B1": "tests/desk/test_programme.py::test_b1_revenue_by_level_makes_100_percent_with_unknown",
    "B2": "tests/domain/test_calls.py::test_b2_a_list_with_five_fires_still_has_a_green_client",
    "B4": "tests/domain/test_practices.py::test_b4_a_no_on_one_of_the_first_two_questions_holds_the_client_at_watch",
    "B5": "tests/desk/test_calls.py::test_b5_the_streak_survives_a_weekend_and_breaks_on_a_missed_tuesday",
    "B6": "tests/domain/test_practices.py::test_b6_a10_a_confirmed_remedy_adds_two_to_one_that_is_not_confirmed",
    "B7": "tests/tui/test_today.py::test_b7_the_first_answer_goes_by_one_key_and_asks_for_no_explanation",
    "B9": "tests/domain/test_exposure.py::test_b9_a_tie_shows_from_both_ends",
    "B10": "tests/domain/test_exposure.py::test_w1_b10_three_unhappy_without_ties_expose_us_to_exactly_thirty",
    "B12": "tests/domain/test_exposure.py::test_v1_v3_b12_fewer_new_than_lost_alarms",
}
"""Where a practice is proved by several tests: the one that does what its own sentence of how to verify it says. It stands first."""


class Proof(NamedTuple):
    """A test and a practice that it proves; `how`: the lower the better."""

    practice: str
    how: int
    where: str
    test: str

    @property
    def place(self) -> str:
        return f"{self.where}::{self.test}"


@cache
def proofs() -> dict[str, list[Proof]]:
    """Every practice with the tests that prove it, the best first."""
    found: dict[str, list[Proof]] = {one: [] for one in PRACTICES}
    for path in sorted(TESTS.rglob("test_*.py")):
        for proof in _in_file(path):
            if proof.practice in found:
                found[proof.practice].append(proof)
    return {one: sorted(those, key=_best) for one, those in found.items()}


def _best(proof: Proof) -> tuple[bool, Proof]:
    return proof.place != VERIFIES.get(proof.practice), proof


def _in_file(path: Path) -> Iterator[Proof]:
    where = path.relative_to(TESTS.parent).as_posix()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test_"):
            ways = {
                **dict.fromkeys(_cited(node), CITED),
                **dict.fromkeys(_said(node), DOCUMENTED),
                **dict.fromkeys(_named(node.name), NAMED),
            }
            yield from (Proof(one, how, where, node.name) for one, how in ways.items())


def _named(name: str) -> set[str]:
    return {part.upper() for part in name.split("_") if ID.fullmatch(part.upper())}


def _said(node: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    return {word for word in re.findall(r"\w+", ast.get_docstring(node) or "") if ID.fullmatch(word)}


def _cited(node: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    """Ids that are asserted: alone, as `practice T6`, or as `[T6]`, in the test or in what it is run with."""
    texts = (one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str))
    return {one for text in texts for one in re.findall(r"(?:^|practice |\[)([NTARB][1-9][0-9]?)(?=$|\)|\])", text)}


def table() -> Iterator[str]:
    """The table in Markdown: each practice, what it asks for, and the test that proves it or who owns it."""
    yield "| id | practice | state | proved by |"
    yield "|---|---|---|---|"
    for one, those in proofs().items():
        state = "done" if those else OWNED.get(one, "").partition(":")[0] or "open"
        best = f"`{those[0].place}`" if those else OWNED.get(one, "")
        yield f"| {one} | {practice(one)} | {state} | {best} |"


if __name__ == "__main__":
    for line in table():
        print(line)  # noqa: T201 - the table is what one asks for
