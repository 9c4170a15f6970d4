"""The office's rules explained: what each number does, its value and range, and what a change of it would do. Their names: `policy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_, _, ngettext
from kundtui.words.practices import PRACTICES
from kundtui.words.saying import NOTHING
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kundtui.desk.policy import Move, Preview, Value
    from kundtui.desk.usual import Proposal

OWN = N_("own choice")
TALKED = N_("Attention: contact within its window gives all of the points, within two half, then one part in as many windows as it is ago.")
HABIT = N_(
    "Habit: where no rhythm is agreed and no project runs, the client's own habit counts, drawn towards the office's usual interval."
)
COMPLAINED = N_("Complaints: each begins with all of the points and loses by what is open, late, repeated or not confirmed.")
PROMISED = N_("Promises: all of the points, less what was broken, told late or kept late.")
MET = N_("Meetings: in person, prepared and on time.")
REPORTED = N_("Reports: while a project runs, the age of the last status report decides, and each surprise costs.")
AGREED = N_("Agreement: what the client may count on, and the talk about money.")
BROAD = N_("Contact surface: people with will and mandate, several of them, and the main one not soured.")
CARED = N_("Care: services presented, competitors watched, the client told about itself, gestures and ideas, each for so long.")
SCORED = N_("Levels: the score of 100 decides, and how much of what counts is known.")
SILENT = N_("Silence: after so many windows without a talk no level is better than this, whatever the score.")
WAITED = N_("Rising: a level falls at once and rises one step at a time, after so many days on which the facts were better.")
AHEAD = N_("Where it is heading: arrow, forecast, and how long a client is new.")
CLOCKED = N_("The clocks of a complaint: how many days until it is late.")
ENDED = N_("Ending a relation: the days meant for each step.")
JUDGED = N_("Problem client or client with a problem: what weighs how much, and how much is needed before anybody says so.")
MENDED = N_("The attempt to mend: how long a plan runs at least.")
BY_HAND = N_("A level set by hand: for how long, how much better, and with what reason.")
RECKONED = N_("The calculation: what it assumes, and when its answer is called clear.")
CALLED = N_("The day: its calls, and what is parked, put off or prepared.")
OFFICE = N_("The office itself: where its days begin, when it works, in what it counts money.")
OTHER = N_("Other numbers: nothing but experience speaks for it.")
GROUPS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("time_zone", "country", "currency", "business_hours", "closed_days"), OFFICE),
    (("usual_", "interval_", "rhythm_"), HABIT),
    (("talk_", "written_", "sales_"), TALKED),
    (("complaint_", "recovery_", "asked_"), COMPLAINED),
    (("promise_", "broken_"), PROMISED),
    (("meeting_", "in_person_", "homework_", "punctuality_"), MET),
    (("report_", "surprise_"), REPORTED),
    (("expectation_", "economics_", "agreed_"), AGREED),
    (("surface_", "breadth_"), BROAD),
    (("care_",), CARED),
    (("good_", "watch_", "risk_", "thin_", "unknown_coverage"), SCORED),
    (("silence_",), SILENT),
    (("dwell_", "unknown_memory"), WAITED),
    (("trend_", "forecast_", "new_"), AHEAD),
    (("first_answer", "decision_", "resolve_", "inform_", "outer_", "reopen_"), CLOCKED),
    (("considering_", "noticing_", "winding_", "follow_"), ENDED),
    (("incident_", "own_failure", "failure_", "cycle_", "pattern_", "single_", "hardship_"), JUDGED),
    (("plan_",), MENDED),
    (("override_",), BY_HAND),
    (("farewell_",), RECKONED),
    (("call_", "parked_", "dependency_", "prepare_", "routine_"), CALLED),
)
"""By how its name begins, what a number belongs to."""


def group_of(field: str) -> str:
    """The message of what a field belongs to."""
    return next((text for begins, text in GROUPS if field.startswith(begins)), OTHER)


def group(field: str) -> str:
    """Say in a word or two what a number belongs to."""
    return explained(field).partition(":")[0]


def explained(field: str) -> str:
    """Say what a number belongs to and does."""
    return _(group_of(field))


def rests_on(value: Value) -> str:
    """Say on what a value rests: a practice in its words, or an own choice."""
    return f"{value.practice}: {_(PRACTICES[value.practice])}" if value.practice in PRACTICES else value.practice or _(OWN)


def shown(value: Any) -> str:  # noqa: ANN401 - a number, a word or a list
    """Say a value; nothing in a list is a dash."""
    return ", ".join(map(str, value)) or NOTHING if isinstance(value, list | tuple) else str(value)


def bounds(value: Value) -> str:
    """Say between what it may be, and what it is by default."""
    default = _("by default {value}", value=shown(value.default))
    if value.lowest is None or value.highest is None:
        return default
    return _("{lowest} to {highest}; {default}", lowest=value.lowest, highest=value.highest, default=default)


MOST = 12
"""Clients that a preview names."""


def preview_lines(preview: Preview) -> list[str]:
    """Say what a change would do, before anybody makes it: how many go from what level to what, and who."""
    trial = preview.trial
    head = _("{rule}: {old} → {new}", rule=word("policy", trial.field), old=shown(trial.old), new=shown(trial.new))
    if not preview.moves:
        return [head, ngettext("{n} client judged; no level changes.", "{n} clients judged; no level changes.", preview.judged)]
    lines = [head, ngettext("{n} client judged.", "{n} clients judged.", preview.judged)]
    lines += _counted(preview.counts, _("at once"))
    lines += _counted(preview.later, _("as the days pass, if the facts stay so"))
    lines += [f"  {_move(move)}" for move in preview.moves[:MOST]]
    left = len(preview.moves) - MOST
    return [*lines, *([ngettext("  and {n} more", "  and {n} more", left)] if left > 0 else [])]


def _counted(counts: Mapping[tuple[str, str], int], when: str) -> list[str]:
    return [
        f"{count:6}  {_('{before} → {after}', before=word('level', before), after=word('level', after))}  ({when})"
        for (before, after), count in counts.items()
    ]


def _move(move: Move) -> str:
    way = _("{before} → {after}", before=word("level", move.before), after=word("level", move.after))
    later = _("later")
    return f"{move.name}: {way}" + (f" ({later})" if move.later else "")


def preview_json(preview: Preview, fields: Sequence[str] = ("client", "name", "before", "after", "later")) -> dict[str, Any]:
    """The same as data."""
    trial = preview.trial
    moves = [{field: getattr(move, field) for field in fields} for move in preview.moves]
    counts = [
        {"before": a, "after": b, "later": late, "clients": n}
        for late, table in ((False, preview.counts), (True, preview.later))
        for (a, b), n in table.items()
    ]
    return {"field": trial.field, "old": trial.old, "new": trial.new, "judged": preview.judged, "changes": counts, "clients": moves}


def proposal(found: Proposal) -> str:
    """Say what usual interval the portfolio speaks for."""
    if not found.proposed:
        return _(
            "The usual interval between talks is {now} days; {clients} clients have a habit of their own, and {least} are needed for a proposal.",
            now=found.now,
            clients=found.clients,
            least=found.least,
        )
    if not found.differs:
        return _(
            "The usual interval between talks is {now} days, and so says the portfolio ({clients} clients).",
            now=found.now,
            clients=found.clients,
        )
    return _(
        "The portfolio's usual interval between talks is {proposed} days ({clients} clients); the office counts {now}.",
        proposed=found.proposed,
        clients=found.clients,
        now=found.now,
    )
