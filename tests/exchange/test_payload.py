"""Every kind's payload: the least and the most that it may hold, and what it may not."""

from __future__ import annotations

from typing import Any

import pytest

from kundtui.domain.kinds import KINDS, OFFICE_KINDS
from kundtui.exchange.payload import BadPayloadError, check, check_emptied

HOMEWORK = dict.fromkeys(("read_up", "agenda", "agenda_ok", "followed", "future", "action_plan", "next_booked"), True)
T, D, R = {"text": "x\ny"}, "2026-11-24", {"reason": "x"}
PAPER = {"claim": "x", "evidence": ["e"], "wanted": "y"}
EXAMPLES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "client.added": ({"name": "Å", "code": "A"}, {"aliases": ["a"], "tags": ["b"], "first_agreement_on": D}),
    "client.changed": ({"field": "name", "old": "A", "new": "B"}, {}),
    "client.merged": ({"into": "c2"}, {}),
    "client.separated": ({}, {}),
    "client.closed": ({"on": D, "reason": "x"}, {}),
    "client.lost": ({"told_on": D, "destination": "unknown", "reason": "x"}, {}),
    "owner.assigned": ({"owner": "m"}, {"deputy": "n", "reason": "x"}),
    "review.marked": ({"outcome": "noted"}, {"until": D, "reason": "x"}),
    "contact.added": ({"name": "Åsa"}, {"role": "x", "email": "a@b", "phone": "1", "main": True}),
    "contact.changed": ({"field": "role", "old": None, "new": "x"}, {}),
    "contact.assessed": ({"will": "yes", "mandate": "no", "stance": "for"}, R),
    "contact.left": ({}, {"to_client": "c2"}),
    "tie.noted": ({"client": "c2"}, {"ambassador": False}),
    "tie.ended": ({"client": "c2"}, {}),
    "rhythm.agreed": ({"channel": "talk", "need": 1, "days": 7}, {"contact": "p", "assumed": True}),
    "project.started": ({"name": "x"}, {"fixed_price": True, "economics_waived_by": "m"}),
    "project.progressed": ({"done": 1, "of": 3}, T),
    "project.ended": ({}, {}),
    "interaction.logged": (
        {"channel": "call", "direction": "out", "reached": True},
        {"contacts": ["p"], "sales": True, "minutes": 3, "note": "x", "asked": {"ok": "yes", "delivering": "no", "anything": "a text"}},
    ),
    "interaction.cleared": ({"entry": "e", "text": "x"}, {}),
    "feedback.asked": (T, {"contact": "p"}),
    "feedback.given": (T, {"contact": "p"}),
    "report.sent": (T, {"done": 1, "of": 2}),
    "surprise.noted": (T, {"expectation": "x"}),
    "meeting.planned": ({"on": D, "place": "ours", "agenda": []}, {"buffer": 15}),
    "meeting.agenda_approved": ({"contact": "p", "on": D}, {}),
    "meeting.moved": ({"on": D, "reason": "x"}, {}),
    "meeting.cancelled": (R, {}),
    "meeting.held": (
        {"place": "client", "homework": HOMEWORK, "punctuality": "on_time"},
        {
            "place_reason": "x", "contacts": ["p"], "actions": [{"who": "a", "what": "b", "due": D}], "no_actions_because": "x", "next_on": D,
            "no_next_because": "x", "covered": ["a"], "small_talk": "x", "for_them": -1,
        },
    ),
    "service.presented": ({"services": ["s"]}, {}),
    "service.answered": ({"service": "s", "answer": "has"}, {}),
    "gesture.made": (T, {}),
    "idea.shared": (T, {}),
    "competitor.noted": ({"name": "x", "text": "y"}, {}),
    "competitor.shared": ({}, {"contact": "p"}),
    "market_promise.noted": (T, {}),
    "mirror.noted": ({"observation": "x", "source": "y", "solution": "z"}, {}),
    "mirror.sent": ({}, {"contact": "p"}),
    "complaint.received": ({"text": "x", "severity": "low"}, {"contact": "p", "channel": "sms", "repeats": "k", "from": "e"}),
    "complaint.answered": ({"channel": "call", "decision_on": D}, {"remedy_sought": "x", "contact": "p"}),
    "complaint.assessed": (T, {}),
    "complaint.decision_moved": ({"decision_on": D, "reason": "x"}, {}),
    "complaint.decided": (T, {}),
    "complaint.apologised": (T, {"redo": True, "minutes": 0}),
    "complaint.proposed": (T, {"redo": True, "minutes": 5}),
    "complaint.helped": (T, {"redo": True, "minutes": 5}),
    "complaint.informed": (T, {}),
    "complaint.waiting": ({}, {"until": D}),
    "complaint.resumed": ({}, {"until": D}),
    "complaint.resolved": ({"outcome": "partly", "cause": "none"}, {"grounds": "x", "prevention": "y", "waived": {"help": "z"}}),
    "complaint.confirmed": ({}, {"contact": "p"}),
    "complaint.withdrawn": (R, {}),
    "complaint.reopened": (R, {}),
    "complaint.merged": ({"into": "k"}, {}),
    "promise.made": ({"text": "x", "due": D, "side": "us"}, {"consequence": "y"}),
    "promise.kept": ({}, {}),
    "promise.moved": ({"due": D, "told": False}, R),
    "promise.told": (T, {}),
    "promise.settled": (T, {}),
    "expectation.noted": ({}, {"process": "x", "deliverable": "x", "when": "x", "reach": "x"}),
    "expectation.acknowledged": ({}, {"contact": "p"}),
    "economics.answered": ({"question": "delay", "text": "x"}, {"contact": "p"}),
    "economics.confirmed": ({}, {"contact": "p"}),
    "agreement.signed": ({"on": D}, T),
    "agreed.noted": (T, {"contact": "p"}),
    "agreed.confirmed": ({}, {"text": "x", "contact": "p"}),
    "issue.parked": (T, R),
    "issue.taken_up": ({}, {"text": "x", "reason": "y"}),
    "hardship.noted": ({"review_on": D}, {}),
    "hardship.ended": ({}, {}),
    "incident.noted": ({"type": "P7", "text": "x", "seen_by": []}, {"contact": "p"}),
    "energy.marked": ({"value": 0}, {}),
    "hours.logged": ({"minutes": 60}, {"billable": True, "estimate": False, "note": "x"}),
    "money.recorded": ({"from": D, "to": D, "revenue": "1200.50", "direct_cost": "-3"}, {"estimate": True}),
    "notice.threatened": (T, {}),
    "notice.given": (T, {}),
    "notice.withdrawn": (T, {}),
    "override.set": ({"level": "watch", "reason": "x", "until": D}, {}),
    "override.cleared": ({}, {}),
    "repair.waived": ({"reason": "x", "approved_by": "m"}, {}),
    "plan.started": ({"hours_per_month": 4, "months": 3, "text": "x"}, {}),
    "plan.ended": ({}, T),
    "diagnosis.signed": ({"verdict": "x", "evidence": ["e"], "signed_by": "m"}, {}),
    "assertion.drafted": (PAPER, {"approved_by": "m"}),
    "assertion.approved": (PAPER, {"approved_by": "m"}),
    "assertion.made": (PAPER, {"approved_by": "m"}),
    "draft.held": ({"text": "x", "rules": ["T1"]}, {}),
    "draft.released": ({}, R),
    "offboarding.considered": (R, {"diagnosis": "x", "calculus": "y"}),
    "offboarding.gate_passed": ({"gate": "tried"}, {"evidence": ["e"], "reason": "x"}),
    "offboarding.gate_waived": ({"gate": "met", "reason": "x"}, {}),
    "offboarding.decided": ({"proposed_by": "m", "approved_by": "n", "reason": "x"}, {}),
    "offboarding.obligation_listed": ({"what": "x"}, {"due": D, "ref": "promise"}),
    "offboarding.obligation_met": ({"ref": "x", "how": "released"}, {"reference": "y"}),
    "offboarding.notice_given": ({"channel": "letter", "text": "x", "ends_on": D}, {}),
    "offboarding.returned": (R, {}),
    "offboarding.ended": ({"look_back": "x", "freed_hours_plan": "y"}, {}),
    "offboarding.followed_up": ({"forecast": "x", "actual": "y"}, {}),
    "member.added": ({"name": "Bo", "role": "member"}, {"login": "bo", "key": "ssh-ed25519 A"}),
    "member.changed": ({}, {"name": "Bo", "role": "admin", "login": "bo", "key": "k"}),
    "member.left": ({}, R),
    "policy.changed": ({"field": "talk_days", "old": 7, "new": 8, "version": 1}, {}),
    "service.listed": ({"name": "x"}, {}),
    "service.retired": ({}, {"name": "x"}),
    "person.erased": (R, {}),
    "operation.undone": ({"operation": "o"}, R),
    "operation.redone": ({"operation": "o"}, {}),
    "entry.corrected": ({"entry": "e", "by_entry": "f"}, {}),
}  # fmt: skip


def wrongs(kind: str, data: object) -> list[tuple[str, str]]:
    with pytest.raises(BadPayloadError) as bad:
        check(kind, data)
    assert all(wrong.facts["field"] for wrong in bad.value.wrongs)
    return [(wrong.field, wrong.code) for wrong in bad.value.wrongs]


def test_every_kind_has_an_example() -> None:
    assert EXAMPLES.keys() == KINDS.keys() | OFFICE_KINDS.keys()


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_least_and_the_most_are_taken_as_they_stand(kind: str) -> None:
    least, more = EXAMPLES[kind]
    assert check(kind, dict(least)) == least
    assert check(kind, least | more) == least | more


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_missing_field_and_a_foreign_one_are_named(kind: str) -> None:
    least, _ = EXAMPLES[kind]
    for name in least.keys() - {"old"}:
        assert wrongs(kind, {field: value for field, value in least.items() if field != name}) == [(name, "missing_field")]
    assert wrongs(kind, least | {"zz": 1}) == [("zz", "unknown_field")]
    assert wrongs(kind, []) == [("", "not_object")]


@pytest.mark.parametrize("kind", EXAMPLES)
def test_no_field_is_null(kind: str) -> None:
    least, more = EXAMPLES[kind]
    for name in (least | more).keys() - {"old", "new"}:
        assert [field for field, _ in wrongs(kind, least | more | {name: None})] == [name]


@pytest.mark.parametrize(
    ("kind", "change", "field", "code"),
    [
        ("project.progressed", {"done": "3"}, "done", "not_whole"),
        ("project.progressed", {"done": True}, "done", "not_whole"),
        ("project.progressed", {"done": 1.0}, "done", "not_whole"),
        ("project.progressed", {"done": -1}, "done", "not_whole"),
        ("project.progressed", {"done": 10**12}, "done", "not_whole"),
        ("interaction.logged", {"reached": 1}, "reached", "not_truth"),
        ("interaction.logged", {"reached": "true"}, "reached", "not_truth"),
        ("interaction.logged", {"channel": "fax"}, "channel", "bad_value"),
        ("interaction.logged", {"contacts": "p"}, "contacts", "not_list"),
        ("interaction.logged", {"contacts": ["p", ""]}, "contacts.1", "empty_field"),
        ("interaction.logged", {"asked": {"ok": " "}}, "asked.ok", "empty_field"),
        ("interaction.logged", {"note": "a\x1b[31m"}, "note", "control"),
        ("interaction.logged", {"note": "\ud800"}, "note", "surrogate"),
        ("interaction.logged", {"note": "x" * 10_001}, "note", "too_long"),
        ("interaction.logged", {"note": 3}, "note", "not_text"),
        ("energy.marked", {"value": True}, "value", "not_whole"),
        ("energy.marked", {"value": 1.0}, "value", "not_whole"),
        ("energy.marked", {"value": 2}, "value", "bad_value"),
        ("contact.added", {"name": "two\nlines"}, "name", "control"),
        ("contact.added", {"name": "x" * 201}, "name", "too_long"),
        ("promise.made", {"due": "2026-02-30"}, "due", "bad_day"),
        ("promise.made", {"due": "20261124"}, "due", "bad_day"),
        ("promise.made", {"due": "2026-W48-2"}, "due", "bad_day"),
        ("promise.made", {"due": "9999-12-31"}, "due", "too_far"),
        ("money.recorded", {"revenue": "1,5"}, "revenue", "bad_money"),
        ("money.recorded", {"revenue": "NaN"}, "revenue", "bad_money"),
        ("money.recorded", {"revenue": "1e5"}, "revenue", "bad_money"),
        ("complaint.resolved", {"waived": {"help": ""}}, "waived.help", "empty_field"),
        ("complaint.resolved", {"waived": []}, "waived", "not_object"),
        ("meeting.held", {"homework": {**HOMEWORK, "agenda": 1}}, "homework.agenda", "not_truth"),
        ("meeting.held", {"actions": [{"who": "a", "what": "b", "due": "soon"}]}, "actions.0.due", "bad_day"),
        ("client.changed", {"new": "\x07"}, "new", "control"),
        ("client.changed", {"new": [[[[[[[[[[1]]]]]]]]]]}, "new", "too_deep"),
    ],
)
def test_what_is_wrong_is_told_by_code_and_field(kind: str, change: dict[str, Any], field: str, code: str) -> None:
    assert wrongs(kind, EXAMPLES[kind][0] | change) == [(field, code)]


def test_a_choice_tells_what_is_possible() -> None:
    with pytest.raises(BadPayloadError) as bad:
        check("complaint.received", {"text": "x", "severity": "huge"})
    assert bad.value.wrongs[0].facts == {"field": "severity", "value": "huge", "allowed": "low, medium, high"}


def test_texts_are_cleaned_on_the_way() -> None:
    data = check("contact.added", {"name": " Asa\u030a \u200b", "role": "chef\u202e"})
    assert data == {"name": "Aså", "role": "chef"}


def test_everything_that_is_wrong_is_told_at_once() -> None:
    found = wrongs("complaint.received", {"text": "", "severity": "x", "channel": 3, "zz": 1})
    assert sorted(found) == [("channel", "bad_value"), ("severity", "bad_value"), ("text", "empty_field"), ("zz", "unknown_field")]


def test_what_an_erasure_has_emptied_is_told_and_the_rest_still_checked() -> None:
    assert check_emptied("gesture.made", {"text": "x"}) == ({"text": "x"}, "")
    action = {"who": "", "what": "b", "due": D}
    data = {"place": "client", "homework": HOMEWORK, "punctuality": "on_time", "actions": [action], "small_talk": ""}
    assert check_emptied("meeting.held", data) == (data, "actions.0.who")
    for wrong in ({"small_talk": " "}, {"actions": [{"who": "", "what": "b"}]}, {"small_talk": "", "zz": 1}):
        with pytest.raises(BadPayloadError):
            check_emptied("meeting.held", data | wrong)
