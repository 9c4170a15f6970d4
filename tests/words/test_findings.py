"""Findings, ceilings and reasons: every code of the rules has words in every language, nothing raw, user text as it was written."""

from __future__ import annotations

import ast
import re
from datetime import date
from typing import Any

import pytest
from rich.cells import cell_len
from tests.words.codes import FULL, OWN_WORDS, arguments, ceilings, finding_codes, findings_in

from kundtui import i18n
from kundtui.domain.standing import FACTORS
from kundtui.words.ceilings import LIFTS, WHY, ceiling
from kundtui.words.factors import UNKNOWN, factor, unknown
from kundtui.words.findings import FINDINGS, finding
from kundtui.words.reasons import REASONS, reason

TODAY = date(2026, 11, 23)
REASON_CELLS = 60
USUAL_CELLS = 80
CODES = {value for value in FULL.values() if isinstance(value, str) and re.fullmatch(r"[a-z]+_[a-z_]+", value)}


def loose(said: str) -> bool:
    """Tell whether something is said that no person would say: a place, a code, a None."""
    rest = said.replace(OWN_WORDS, "")
    return bool(re.search(r"[{}\n_]|None|\bK[0-9]\b", rest)) or not said.strip() or any(code in rest for code in CODES)


def test_codes_are_found_in_calls_choices_tables_and_names() -> None:
    module = ast.parse(
        'code = "a" if x else "b"\nFinding("R9", code, 1)\nFinding.won_or_lost("N1", "c", 1)\nT = (("T4", "d", series),)\n'
        "Finding(practice, f'no_{no.question}', 1)"
    )
    assert findings_in(module) == {"a", "b", "c", "c_not", "d", "d_not", "no_ok", "no_delivering"}


def test_every_finding_of_the_rules_has_a_sentence_and_no_other() -> None:
    assert finding_codes() == set(FINDINGS)


def test_every_ceiling_of_the_rules_has_words_and_so_has_what_lifts_it() -> None:
    found = list(ceilings())
    assert {one for one, _level, _acts in found} == set(WHY)
    assert set().union(*(acts for _id, _level, acts in found)) == set(LIFTS)


def test_every_reason_has_its_short_form() -> None:
    lost = {code for code in finding_codes() if code.endswith("_not") or f"{code}_not" not in FINDINGS} - {"recovery"}
    assert set(WHY) | lost | {"override", "dwell", "fine"} == set(REASONS) | {"expectation", "economics"}


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_nothing_raw_is_said_whatever_the_arguments(language: str) -> None:
    i18n.use(language)
    for args in arguments():
        for code in FINDINGS:
            assert not loose(finding(code, args, {}, today=TODAY)), (code, args)
        for code in REASONS:
            assert not loose(reason(code, args, today=TODAY)), (code, args)
        for one in WHY:
            for act in LIFTS:
                for said in ceiling(one, "at_risk", act, args, today=TODAY):
                    assert not loose(said), (one, args)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_reason_fits_its_column(language: str) -> None:
    i18n.use(language)
    for code in REASONS:
        for args in arguments():
            assert cell_len(reason(code, args, today=TODAY)) <= REASON_CELLS, (code, args)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_finding_is_short(language: str) -> None:
    i18n.use(language)
    for code in FINDINGS:
        said = finding(code, {**FULL, "text": "late again"}, {}, today=TODAY)
        assert cell_len(said) <= USUAL_CELLS, said


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_what_people_wrote_stands_as_they_wrote_it(language: str) -> None:
    i18n.use(language)
    for code in ("complaint_open", "complaint_late", "complaint_reopened", "promise_broken", "promise_told", "recovery"):
        assert OWN_WORDS in finding(code, FULL, {})
    assert OWN_WORDS in ceiling("K1", "crisis", "answer", FULL)[0]


def said_in(language: str) -> dict[str, str]:
    i18n.use(language)
    sentences = {code: finding(code, FULL, {}) for code in FINDINGS}
    return sentences | {f"{code} in short": reason(code, FULL) for code in REASONS}


@pytest.mark.parametrize("language", ["sv", "nb"])
def test_every_code_is_said_in_the_language_itself(language: str) -> None:
    english = said_in("en")
    translated = said_in(language)
    assert not [code for code in english if english[code] == translated[code]]


def test_an_erased_text_leaves_a_dash() -> None:
    assert finding("promise_broken", {"text": "", "due": "2026-11-12"}, {}, today=TODAY) == "Promise “–” broke on 12 Nov"  # noqa: RUF001 - the dash itself


def test_a_code_of_a_newer_program_is_still_said() -> None:
    assert "moon_landed" in finding("moon_landed", {}, {})
    assert "moon_landed" in reason("moon_landed", {})


TALK = {"channel": "talk", "need": 2, "days": 7, "count": 0, "since": 31, "basis": "agreed"}
SAID: list[tuple[str, dict[str, Any], str]] = [
    ("rhythm_talk_not", {**TALK, "count": 1, "since": 3}, "1 talk in 7 days; the rhythm is 2 (agreed)"),
    ("rhythm_talk_not", TALK, "No talk for 31 days; the rhythm is 2 in 7 days (agreed)"),
    ("rhythm_talk_not", {**TALK, "since": None, "basis": "noted"}, "No talk yet; the rhythm is 2 in 7 days (assumed)"),
    ("rhythm_talk", {**TALK, "since": 20}, "Last talk 20 days ago; the rhythm is 2 in 7 days (agreed)"),
    ("rhythm_talk", {**TALK, "since": None}, "A new client: the first contact meets the rhythm of talks"),
    ("complaint_late", {"text": "late again", "severity": "high", "clock": "first_answer"}, "“late again” (high) is past its first answer"),
    ("promise_broken", {"text": "plan by Friday", "due": "2026-11-12"}, "Promise “plan by Friday” broke on 12 Nov"),
    ("met_not", {"days": None}, "Never met in person"),
    ("met", {"days": 0}, "Met in person today"),
    ("report", {"days": 1}, "Status report sent 1 day ago"),
    ("breadth_not", {"contacts": 1}, "Only 1 contact talked with lately"),
    ("breadth_not", {"contacts": 0}, "No named contact talked with lately"),
    ("services_not", {"missing": 1, "of": 3}, "1 of 3 services not presented lately"),
    ("services_not", {"missing": 0, "of": 0}, "The office has no service on its list"),
]


@pytest.mark.parametrize(("code", "args", "said"), SAID)
def test_a_finding_reads_as_a_person_would_say_it(code: str, args: dict[str, Any], said: str) -> None:
    assert finding(code, args, {}, today=TODAY) == said


SHORT: list[tuple[str, dict[str, Any], str]] = [
    ("K1", {"severity": "high", "clock": "first_answer"}, "Complaint late: first answer"),
    ("K1", {"severity": "high", "clock": ""}, "Open complaint (high)"),
    ("K2", {"unknown": ["promises", "care"]}, "Thin evidence: ask about promises"),
    ("K3", {"count": 2}, "2 promises broken"),
    ("K4", {"days": 31, "window": 7}, "Silent 31 d"),
    ("K5", {"unknown": [name for name in FACTORS if name != "reporting"]}, "Nothing known yet"),
    ("K5", {"unknown": ["promises", "care"]}, "Too little known: ask about promises"),
    ("K6", {"act": "meet"}, "Repair: meet in person"),
    ("dwell", {"raw": "good", "days": 5}, "Waiting: raw Good, day 5"),
    ("dwell", {"raw": "good", "days": 5, "of": 14}, "Waiting: raw Good, 5 of 14 days"),
    ("override", {"level": "watch", "until": "2026-11-30"}, "Set by hand to 30 Nov, else Watch"),
    ("rhythm_talk_not", TALK, "Silent 31 d"),
    ("rhythm_talk_not", {**TALK, "count": 1}, "Talks: 1 of 2 in 7 d"),
    ("fine", {}, "All in order"),
]


@pytest.mark.parametrize(("code", "args", "said"), SHORT)
def test_a_reason_is_said_in_the_fewest_words(code: str, args: dict[str, Any], said: str) -> None:
    assert reason(code, args, today=TODAY) == said


def test_a_ceiling_says_why_it_holds_and_what_lifts_it() -> None:
    args = {"text": "late again", "severity": "high", "clock": ""}
    assert ceiling("K1", "at_risk", "answer", args) == (
        "No better than At risk: open complaint “late again” (high)",
        "Answer the complaint",
    )
    assert (
        ceiling("K4", "watch", "talk", {"days": 15, "window": 7})[0]
        == "No better than Watch: no talk for 15 days, where one is due every 7 days"
    )


def test_a_client_of_whom_too_little_is_known_is_not_held_but_unknown() -> None:
    assert ceiling("K5", "unknown", "first_evidence", {})[0] == "Unknown: too little is known"


def test_thin_evidence_names_what_would_count_most() -> None:
    why, act = ceiling("K2", "watch", "fill_gap", {"unknown": ["promises", "meetings", "surface", "care"]})
    assert why == "No better than Watch: thin evidence, nothing known about promises, meetings, contact surface, care"
    assert act == unknown("promises")


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_factor_has_a_name_and_a_way_to_become_known(language: str) -> None:
    i18n.use(language)
    assert set(UNKNOWN) == set(FACTORS)
    assert len({factor(name) for name in FACTORS}) == len({unknown(name) for name in FACTORS}) == len(FACTORS)
    assert factor("surface")[0].isupper()
    assert unknown("moon")
