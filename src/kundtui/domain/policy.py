"""Every number of ours that the rules use: its default, its range, and why. Who may change one is in `desk`.

A number without a practice id is an own choice (model.md, Principles 3).
"""

from __future__ import annotations

from typing import NamedTuple


class Policy(NamedTuple):
    """The office's values on one day. Days are calendar days, points are points of 100, hours are spelled as text."""

    version: int = 0
    time_zone: str = "Europe/Stockholm"
    country: str = "SE"
    currency: str = "SEK"
    business_hours: str = "08:00-17:00"
    closed_days: tuple[str, ...] = ()
    usual_interval: int = 14
    talk_points: int = 16
    written_points: int = 7
    sales_points: int = 7
    talk_need: int = 2
    talk_days: int = 7
    written_need: int = 1
    written_days: int = 7
    sales_need: int = 1
    sales_days: int = 30
    interval_shortest: int = 7
    interval_longest: int = 90
    interval_shrink: int = 3
    complaint_points: int = 20
    complaint_low: int = 3
    complaint_medium: int = 6
    complaint_high: int = 10
    complaint_late_times: int = 2
    complaint_again: int = 4
    complaint_unconfirmed: int = 2
    complaint_no: int = 3
    recovery_points: int = 2
    recovery_days: int = 90
    asked_days: int = 60
    promise_points: int = 15
    promise_broken: int = 6
    promise_told: int = 2
    promise_kept_late: int = 2
    promise_days: int = 90
    broken_promises_ceiling: int = 2
    meeting_points: int = 8
    in_person_points: int = 3
    in_person_days: int = 90
    homework_points: int = 3
    punctuality_points: int = 2
    report_points: int = 8
    report_ok_points: int = 6
    report_late_points: int = 2
    report_days: int = 14
    report_ok_days: int = 31
    report_late_days: int = 45
    report_words: int = 150
    surprise_points: int = 3
    surprise_days: int = 60
    expectation_points: int = 4
    economics_points: int = 4
    surface_mandate_points: int = 3
    surface_breadth_points: int = 2
    surface_stance_points: int = 1
    breadth_contacts: int = 2
    breadth_days: int = 90
    care_services_points: int = 2
    care_services_days: int = 365
    care_competitor_days: int = 90
    care_mirror_days: int = 180
    care_gesture_days: int = 90
    good_score: int = 80
    watch_score: int = 60
    risk_score: int = 40
    thin_coverage: int = 70
    unknown_coverage: int = 50
    silence_watch: int = 2
    silence_risk: int = 4
    silence_crisis: int = 8
    dwell_days: int = 7
    dwell_crisis_days: int = 14
    unknown_memory_days: int = 90
    trend_days: int = 14
    trend_points: int = 5
    forecast_days: int = 60
    new_days: int = 14
    first_answer_days: int = 1
    decision_days: int = 3
    resolve_low_days: int = 10
    resolve_medium_days: int = 5
    resolve_high_days: int = 2
    inform_days: int = 5
    outer_limit_days: int = 56
    reopen_days: int = 14
    considering_days: int = 14
    noticing_days: int = 7
    winding_down_days: int = 60
    follow_up_days: int = 90
    tried_weeks: int = 8
    watch_days: int = 30
    retention_days: int = 365
    word_of_mouth: int = 10
    incident_days: int = 365
    incident_dissatisfied: int = 3
    incident_demand: int = 1
    incident_time: int = 1
    incident_knows_better: int = 1
    incident_changes: int = 2
    incident_attack: int = 2
    incident_owes: int = 1
    own_failure_days: int = 30
    failure_promise: int = 2
    failure_complaint: int = 2
    failure_surprise: int = 1
    failure_late: int = 1
    failure_report: int = 1
    cycle_repeat_days: int = 30
    pattern_weight_low: int = 4
    pattern_weight: int = 8
    pattern_kinds: int = 3
    pattern_span_days: int = 60
    pattern_cycles: int = 2
    pattern_witnesses: int = 2
    single_contact_share: int = 80
    hardship_days: int = 60
    plan_months: int = 3
    farewell_use_low: int = 50
    farewell_use: int = 70
    farewell_use_high: int = 90
    farewell_months: int = 2
    farewell_clear: int = 90
    farewell_leans: int = 65
    usual_clients: int = 3
    backtest_clients: int = 10
    override_days: int = 30
    override_steps: int = 1
    override_reason: int = 10
    call_turning_days: int = 3
    call_snoozes: int = 2
    parked_days: int = 7
    dependency_days: int = 5
    prepare_days: int = 3
    prepare_buffer: int = 15
    agreed_days: int = 3
    routine_talks: int = 4
    rhythm_again_days: int = 365
    owner_load: int = 3


class Field(NamedTuple):
    """One value of the policy: lowest and highest allowed, and the practice it rests on ("" is an own choice)."""

    lowest: int
    highest: int
    practice: str = ""


RANGES: dict[str, Field] = {
    "usual_interval": Field(7, 90, "T11"),
    "talk_points": Field(1, 30, "T8"),
    "written_points": Field(0, 30, "T9"),
    "sales_points": Field(0, 30, "T10"),
    "talk_need": Field(1, 14, "T8"),
    "talk_days": Field(1, 90, "T8"),
    "written_need": Field(1, 14, "T9"),
    "written_days": Field(1, 90, "T9"),
    "sales_need": Field(1, 14, "T10"),
    "sales_days": Field(1, 180, "T10"),
    "interval_shortest": Field(1, 30, "T11"),
    "interval_longest": Field(30, 365, "T11"),
    "interval_shrink": Field(0, 20, "T11"),
    "complaint_points": Field(1, 60, "B6"),
    "complaint_low": Field(0, 60, "R6"),
    "complaint_medium": Field(0, 60, "B6"),
    "complaint_high": Field(0, 60, "B6"),
    "complaint_late_times": Field(1, 5, "R9"),
    "complaint_again": Field(0, 20, "B6"),
    "complaint_unconfirmed": Field(0, 20, "A10"),
    "complaint_no": Field(0, 20, "B4"),
    "recovery_points": Field(0, 10, "A10"),
    "recovery_days": Field(1, 365, "A10"),
    "asked_days": Field(1, 365, "T12"),
    "promise_points": Field(1, 60, "R2"),
    "promise_broken": Field(0, 30, "R3"),
    "promise_told": Field(0, 30, "R3"),
    "promise_kept_late": Field(0, 30, "R2"),
    "promise_days": Field(1, 365, "R2"),
    "broken_promises_ceiling": Field(1, 10, "R2"),
    "meeting_points": Field(1, 30, "N8"),
    "in_person_points": Field(0, 20, "N8"),
    "in_person_days": Field(1, 365, "N8"),
    "homework_points": Field(0, 20, "T19"),
    "punctuality_points": Field(0, 20, "T27"),
    "report_points": Field(1, 30, "T13"),
    "report_ok_points": Field(0, 30, "T13"),
    "report_late_points": Field(0, 30, "T13"),
    "report_days": Field(1, 90, "T13"),
    "report_ok_days": Field(1, 180, "T13"),
    "report_late_days": Field(1, 365, "T13"),
    "report_words": Field(20, 2000, "T14"),
    "surprise_points": Field(0, 20, "T15"),
    "surprise_days": Field(1, 365, "T15"),
    "expectation_points": Field(0, 20, "A4"),
    "economics_points": Field(0, 20, "R18"),
    "surface_mandate_points": Field(0, 20, "N13"),
    "surface_breadth_points": Field(0, 20, "N12"),
    "surface_stance_points": Field(0, 20, "N11"),
    "breadth_contacts": Field(1, 10, "N12"),
    "breadth_days": Field(1, 365, "N12"),
    "care_services_points": Field(0, 20, "T6"),
    "care_services_days": Field(30, 730, "T6"),
    "care_competitor_days": Field(1, 365, "T4"),
    "care_mirror_days": Field(1, 730, "T5"),
    "care_gesture_days": Field(1, 365, "T3"),
    "good_score": Field(50, 100),
    "watch_score": Field(30, 90),
    "risk_score": Field(10, 80),
    "thin_coverage": Field(10, 100),
    "unknown_coverage": Field(5, 95),
    "silence_watch": Field(1, 20, "B3"),
    "silence_risk": Field(1, 40, "B3"),
    "silence_crisis": Field(1, 80, "B3"),
    "dwell_days": Field(1, 60, "N6"),
    "dwell_crisis_days": Field(1, 90, "N6"),
    "unknown_memory_days": Field(1, 365),
    "trend_days": Field(1, 90),
    "trend_points": Field(1, 50),
    "forecast_days": Field(1, 120, "T17"),
    "new_days": Field(1, 90),
    "first_answer_days": Field(1, 10, "R9"),
    "decision_days": Field(1, 20, "B8"),
    "resolve_low_days": Field(1, 60, "B6"),
    "resolve_medium_days": Field(1, 60, "B6"),
    "resolve_high_days": Field(1, 60, "B6"),
    "inform_days": Field(1, 60, "R3"),
    "outer_limit_days": Field(7, 365),
    "reopen_days": Field(1, 90),
    "considering_days": Field(1, 90, "A11"),
    "noticing_days": Field(1, 90, "A13"),
    "winding_down_days": Field(1, 365, "A12"),
    "follow_up_days": Field(7, 365, "N17"),
    "tried_weeks": Field(1, 52, "N5"),
    "watch_days": Field(1, 365, "B9"),
    "retention_days": Field(30, 3650),
    "word_of_mouth": Field(0, 50, "B10"),
    "incident_days": Field(1, 730, "A2"),
    "incident_dissatisfied": Field(0, 10, "A2"),
    "incident_demand": Field(0, 10, "A2"),
    "incident_time": Field(0, 10, "A2"),
    "incident_knows_better": Field(0, 10, "A2"),
    "incident_changes": Field(0, 10, "A2"),
    "incident_attack": Field(0, 10, "A2"),
    "incident_owes": Field(0, 10, "A2"),
    "own_failure_days": Field(0, 180, "A3"),
    "failure_promise": Field(0, 10, "R10"),
    "failure_complaint": Field(0, 10, "R10"),
    "failure_surprise": Field(0, 10, "R10"),
    "failure_late": Field(0, 10, "R10"),
    "failure_report": Field(0, 10, "R10"),
    "cycle_repeat_days": Field(1, 180, "A9"),
    "pattern_weight_low": Field(1, 30, "A1"),
    "pattern_weight": Field(1, 60, "A1"),
    "pattern_kinds": Field(1, 7, "A2"),
    "pattern_span_days": Field(1, 365, "A2"),
    "pattern_cycles": Field(0, 10, "A8"),
    "pattern_witnesses": Field(1, 10, "A2"),
    "single_contact_share": Field(50, 100, "N11"),
    "hardship_days": Field(1, 120, "A7"),
    "plan_months": Field(1, 24, "N6"),
    "farewell_use_low": Field(0, 100, "N16"),
    "farewell_use": Field(0, 100, "N16"),
    "farewell_use_high": Field(0, 100, "N16"),
    "farewell_months": Field(0, 11, "N16"),
    "farewell_clear": Field(50, 100, "N16"),
    "farewell_leans": Field(50, 100, "N16"),
    "usual_clients": Field(1, 100, "T11"),
    "backtest_clients": Field(1, 100),
    "override_days": Field(1, 90, "N6"),
    "override_steps": Field(0, 3, "N6"),
    "override_reason": Field(1, 200),
    "call_turning_days": Field(1, 30, "B3"),
    "call_snoozes": Field(0, 10, "B5"),
    "parked_days": Field(1, 60, "R7"),
    "dependency_days": Field(1, 30, "R16"),
    "prepare_days": Field(0, 30, "T19"),
    "prepare_buffer": Field(0, 120, "N9"),
    "agreed_days": Field(0, 60, "R5"),
    "routine_talks": Field(1, 20, "B5"),
    "rhythm_again_days": Field(30, 730, "T11"),
    "owner_load": Field(1, 20, "N4"),
}
"""The whole numbers of the policy. The office's words (zone, country, currency, hours, closed days) are checked where they are set."""

CHAINS = (
    ("risk_score", "watch_score", "good_score"),
    ("unknown_coverage", "thin_coverage"),
    ("silence_watch", "silence_risk", "silence_crisis"),
    ("interval_shortest", "usual_interval", "interval_longest"),
    ("complaint_low", "complaint_medium", "complaint_high"),
    ("report_days", "report_ok_days", "report_late_days"),
    ("report_late_points", "report_ok_points", "report_points"),
    ("resolve_high_days", "resolve_medium_days", "resolve_low_days"),
    ("farewell_leans", "farewell_clear"),
    ("pattern_weight_low", "pattern_weight"),
)
"""Numbers of which each must be at least the one before it, or the rules would contradict themselves."""

DEFAULT = Policy()
