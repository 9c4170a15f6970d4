"""How a list may be taken in, one choice a line: what its rows are, what all of them share, its encoding. The screen is `importing`."""

from __future__ import annotations

from typing import NamedTuple

from kundtui.domain.values import CHANNELS, SEVERITIES
from kundtui.exchange.headings import KINDS, Asked
from kundtui.exchange.keeping import Plan
from kundtui.i18n import N_, _
from kundtui.language.columndates import ORDERS
from kundtui.words.terms import word

UNSAID = "-"
"""What is chosen to leave it to what the file says."""
ENCODINGS = ("utf-8", "cp1252", "cp850", "mac_roman", "utf-16")
HAPPENINGS = ("interactions", "complaints")
YES, NO = "yes", "no"
OF_ROWS = ("kind", "severity", "channel")
"""What may be told of all rows."""


class Way(NamedTuple):
    """One choice. `group`: of the terms that its codes are words of; `kinds`: of lists that have it, all where none is named; `asked_by`: a refusal that asks for it."""

    id: str
    words: str
    choices: tuple[str, ...]
    group: str = ""
    kinds: tuple[str, ...] = ()
    asked_by: tuple[str, ...] = ()

    def counts(self, kind: str, refused: str, *, faulty: bool) -> bool:
        """Tell whether it says anything of a list of this kind, which was refused so or has faults."""
        if self.id == "keep_going":
            return faulty
        return refused in self.asked_by or (kind in self.kinds if self.kinds else not self.asked_by)

    def word(self, code: str) -> str:
        """What a choice is called."""
        if code == UNSAID:
            return _("as the file says")
        if code in {YES, NO}:
            return _("yes") if code == YES else _("no")
        return word(self.group, code) if self.group else code

    def held(self, plan: Plan, *, keep_going: bool) -> str:
        """What is chosen now."""
        if self.id in OF_ROWS:
            return str(getattr(plan.asked, self.id)) or UNSAID
        if self.id == "keep_going":
            return YES if keep_going else NO
        if self.id == "add_clients":
            return YES if plan.add_clients else NO
        return str(getattr(plan, self.id)) or UNSAID

    def put(self, plan: Plan, code: str, *, keep_going: bool) -> tuple[Plan, bool]:
        """The plan with another choice, and whether the good rows are taken without the others."""
        said = "" if code == UNSAID else code
        if self.id == "keep_going":
            return plan, code == YES
        if self.id == "add_clients":
            return plan._replace(add_clients=code == YES), keep_going
        if self.id in OF_ROWS:
            return plan._replace(asked=Asked(**(plan.asked._asdict() | {self.id: said}))), keep_going
        return Plan(**(plan._asdict() | {self.id: said})), keep_going


WAYS = (
    Way("kind", N_("What each row is"), (UNSAID, *KINDS), "list"),
    Way(
        "severity",
        N_("How grave, of all"),
        (UNSAID, *SEVERITIES),
        "severity",
        ("complaints",),
        ("missing_severity",),
    ),
    Way("channel", N_("How made, of all"), (UNSAID, *CHANNELS), "channel", ("interactions",), ("missing_channel",)),
    Way("add_clients", N_("Add whom nobody knows"), (YES, NO), "", HAPPENINGS),
    Way("order", N_("Order of day, month and year"), (UNSAID, *ORDERS), "", HAPPENINGS, ("unclear_dates", "mixed_dates")),
    Way("encoding", N_("Encoding"), (UNSAID, *ENCODINGS)),
    Way("keep_going", N_("Leave faulty rows out"), (YES, NO)),
)


def way_of(name: str) -> Way:
    """The way of this name."""
    return next(way for way in WAYS if way.id == name)
