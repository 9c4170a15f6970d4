"""The acts that put something aside for a while: a client until a day, a question until it is taken up; and how a contact felt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.refused import Refused
from kundtui.domain.agreement import parked
from kundtui.domain.calls import snoozes
from kundtui.domain.ending import ending_at
from kundtui.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier

FEELINGS = (1, 0, -1)
FARTHEST = 92
"""Days for which a client may be put off at most."""


def snooze(desk: Desk, client: str, until: date | None, reason: str) -> Receipt:
    """Put a client off to a day, with the reason (B5): twice at most until the next talk, once while an end is to be decided (A11)."""
    if not reason.strip():
        raise Refused("snooze_without_reason", "B5")
    if until is None:
        raise Refused("snooze_without_day", "B5")

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        days = (until - now.date()).days
        if days < 1:
            raise Refused("due_in_past", "B5", on=until.isoformat())
        if days > FARTHEST:
            raise Refused("snooze_too_far", "B5", on=until.isoformat(), days=FARTHEST)
        _refuse_again(desk, dossier, now)
        yield Fact("review.marked", {"outcome": "snoozed", "until": until.isoformat(), "reason": reason.strip()})

    return act(desk, "review.snoozed", client, decide)


def _refuse_again(desk: Desk, dossier: Dossier, now: datetime) -> None:
    ending = ending_at(dossier, now)
    if ending is not None and ending.running and ending.last("decided") is None:
        begun = ending.steps[0].at
        reviews = dossier.client.reviews
        if any(at >= begun and entry.data["outcome"] == "snoozed" for at, entry in zip(reviews.ats, reviews.until(now), strict=False)):
            raise Refused("snoozed_once", "A11")
    most = desk.office.policy(now).call_snoozes
    if snoozes(dossier, now) >= most:
        raise Refused("snoozed_enough", "B5", times=most)


def park(desk: Desk, client: str, text: str, reason: str = "", issue: str = "") -> Receipt:
    """Put a question aside (R7); one that is parked, or was before, only with a reason. `issue`: which one is parked again."""
    if not text.strip() and not issue:
        raise Refused("empty_text", "R7")
    fresh = desk.new_id()

    def decide(dossier: Dossier, _now: datetime) -> Iterable[Fact]:
        if issue and issue not in dossier.issues:
            raise Refused("unknown_subject", "R7", subject=issue)
        before = issue or _same(dossier, text)
        if before and not reason.strip():
            raise Refused("parked_twice", "R7", text=_words(dossier, before))
        yield Fact("issue.parked", filled(text=text.strip() or _words(dossier, before), reason=reason.strip()), before or fresh)

    return act(desk, "issue.parked", client, decide)


def _same(dossier: Dossier, text: str) -> str:
    """The question that was parked before in the same words, or ""."""
    folded = fold(text.strip())
    return next((issue for issue in dossier.issues if fold(_words(dossier, issue)) == folded), "")


def _words(dossier: Dossier, issue: str) -> str:
    """The words of a question, parked or not."""
    said = [str(entry.data["text"]) for _, entry in dossier.issues[issue] if entry.kind == "issue.parked"]
    return said[-1] if said else ""


def take_up(desk: Desk, client: str, issue: str, text: str = "") -> Receipt:
    """Log that a parked question was taken up with the client (R7)."""

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        if all(one.id != issue for one in parked(dossier, now)):
            raise Refused("not_parked", "R7")
        yield Fact("issue.taken_up", filled(text=text.strip()), issue)

    return act(desk, "issue.taken_up", client, decide)


def feel(desk: Desk, client: str, value: int) -> Receipt:
    """Log how a contact felt: 1, 0 or -1; for its author alone (N4)."""
    if value not in FEELINGS:
        raise Refused("bad_value", "N4", field="value", value=value, allowed="1, 0, -1")
    return act(desk, "energy.marked", client, lambda _dossier, _now: [Fact("energy.marked", {"value": value})])
