"""The derived row of one client: everything that the grid shows, as dates, codes and numbers. How it is computed: `stand`."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

LEVELS = ("good", "watch", "at_risk", "crisis", "unknown")
RANK = {"crisis": 0, "at_risk": 1, "watch": 2, "unknown": 3, "good": 4}
"""The order of attention in the grid; trouble first, then what nobody knows."""


FACTORS = ("attention", "complaints", "promises", "meetings", "reporting", "agreement", "surface", "care")
"""The eight factors of a relation's state, in the order in which they are told."""
RULES = 15
"""Raised with any change of a rule's outcome, so that every stored row is computed anew."""


class Standing(NamedTuple):
    """One client's row (house.md, "Derived tables"). Ages and words are made when it is shown.

    `score` and `score_14` are tenths of a point (219 is 21.9), None where nothing is known. Days are ISO dates;
    `good_until` is an ISO moment in office wall time (no zone): from it on the row may read otherwise with no new entry;
    `judged_on` is the day on which it was judged: on an earlier one it may read otherwise too (a demo is seen on any day, and clocks go wrong).
    A row without a code is of a client whose adding was taken back; the store lets it go.
    `reason`: a code of `words.reasons` with its arguments. `trend`: up, down, flat or None. `lifecycle`: N A P O E.
    `rise_on`: the first day on which the level can step up to `rise_level` if the facts stay as good as they are; `rise_waits`: "K6" where
    it comes only after a meeting in person. The rhythm of talks is `talk_need` in `talk_days`; `talk_basis`: agreed, noted, project, assumed.
    `target`: improve or hold (N2), `trust`: adviser, partner or supplier (T2), None where nobody has said.
    Where an improvement plan runs (P): `plan_minutes` spent in its month, of `plan_hours` planned for it; `plan_month` of `plan_months`;
    `plan_over_on` is the first day after them. None where none runs.
    `position`, `policy` (the office's stamp) and `rules` are the stamps; `stale` is set by whoever writes an entry without recomputing.
    """

    client: str
    code: str
    name: str
    level: str
    raw: str
    score: int | None
    score_14: int | None
    trend: str | None
    coverage: int
    thin: bool
    override: bool
    open: int
    late: int
    last_talk_on: str | None
    next_due_on: str | None
    next_due: str | None
    drop_on: str | None
    drop_level: str | None
    drop_cause: str | None
    owner: str
    lifecycle: str
    tags: tuple[str, ...]
    reason: str
    reason_args: dict[str, Any]
    position: int
    policy: int
    rules: int
    good_until: str
    stale: bool
    rise_on: str | None = None
    rise_level: str | None = None
    rise_waits: str | None = None
    talk_need: int = 1
    talk_days: int = 14
    talk_basis: str = "assumed"
    target: str | None = None
    trust: str | None = None
    judged_on: str = ""
    plan_minutes: int | None = None
    plan_hours: int | None = None
    plan_month: int | None = None
    plan_months: int | None = None
    plan_over_on: str | None = None

    def good(self, moment: datetime, stamp: int) -> bool:
        """Tell whether the row reads true at an office moment, under the office of this stamp."""
        now = moment.isoformat()
        return not self.stale and self.under(stamp) and self.judged_on <= now[:10] and now < self.good_until

    def fallen(self, today: str) -> bool:
        """Tell whether the drop that the row foretells has come by a day (ISO), and nobody judged it anew; one of later today has not."""
        return self.drop_on is not None and (self.drop_on < today or self.drop_on == today != self.judged_on)

    def under(self, stamp: int) -> bool:
        """Tell whether the row was judged by the rules of now and of the office of this stamp."""
        return (self.policy, self.rules) == (stamp, RULES)


class Diary(NamedTuple):
    """One thing of one client that has a day or a clock (`diary.Due`), with the client's owner."""

    client: str
    due: str
    what: str
    subject: str
    owner: str


class LevelChange(NamedTuple):
    """From this day on (ISO date, read at the day's end) the client's level reads so, until the next row."""

    client: str
    day: str
    shown: str
    raw: str


class Occasion(NamedTuple):
    """One thing of one client that is asked for across all by its day (`occasions.Event`)."""

    client: str
    what: str
    day: str
    subject: str


class Derived(NamedTuple):
    """Everything derived about one client, as one write replaces it. `names`: (folded text, what) with what in code, former, name, alias."""

    standing: Standing
    diary: tuple[Diary, ...]
    levels: tuple[LevelChange, ...]
    names: tuple[tuple[str, str], ...]
    search: tuple[tuple[str, str], ...]
    """(entry id or contact id, text) pairs for full text, unfolded."""
    occasions: tuple[Occasion, ...] = ()


class Rate(NamedTuple):
    """How many clients that have not ended share an owner and a rhythm of talks."""

    owner: str
    need: int
    days: int
    basis: str
    clients: int


class Owned(NamedTuple):
    """How many clients that have not ended an owner ("" is nobody) holds at a level."""

    owner: str
    level: str
    clients: int


EVERYBODY = ("N", "A", "P", "O", "E")
"""Every place in the lifecycle, for who asks about the ended ones too."""


class Filter(NamedTuple):
    """What the grid shows. `words` are folded and all must be found in name, code or tags. Empty fields do not narrow.

    `cold_before`: the last talk was on an earlier day than this ISO date, or never. `due_by`: next due on or before it.
    `plan`: "running" for those with an improvement plan, "needed" for those who ought to have one (N2, `needs_plan`).
    `lifecycles` empty means all but E (an ended client is out of the grid).
    """

    words: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    lifecycles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    late: bool = False
    open: bool = False
    cold_before: str | None = None
    due_by: str | None = None
    drop_by: str | None = None
    clients: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    trusts: tuple[str, ...] = ()
    plan: str = ""


ORDERS = ("level", "name", "score", "drop", "due", "talk", "open", "late", "owner", "trust", "plan")
"""By what the grid can be sorted; `level` is trouble first, then score, then name, and `trust` is advisers first and unsaid last.

`plan` is the improvement plan with least of its hours spent first, and whoever has none last.
"""
PLANLESS_LAST = 1_000_000_000
"""Sorts after every share of a plan's hours."""

NEED_PLAN = ("at_risk", "crisis")
"""Levels at which whoever is in none needs a plan, whatever the target."""
BELOW = {"watch": "improve"}
"""Levels at which only a client with this target needs one: who is to be held at an acceptable level has it there (N2)."""
PLANLESS = ("N", "A")
"""Places in the lifecycle without a plan in which one can be made."""


def needs_plan(row: Standing) -> bool:
    """Tell whether a client ought to have an improvement plan and has none (N2): at risk, or below its target."""
    below = row.level in NEED_PLAN or (row.level in BELOW and row.target == BELOW[row.level])
    return row.lifecycle in PLANLESS and below


def plan_share(row: Standing) -> int:
    """Thousandths of the hours planned for this month that are spent (N5); what sorts last where no plan runs."""
    if row.plan_minutes is None:
        return PLANLESS_LAST
    return min(row.plan_minutes * 1000 // max(1, (row.plan_hours or 0) * 60), PLANLESS_LAST - 1)


def earliest(day: date, waits_for: str, today: date) -> date:
    """The first day on which a step up can come: what waits for a meeting comes the day after it at the soonest."""
    return max(day, today + timedelta(days=1)) if waits_for else day
