"""The acts that open a gate of an ending: everything tried, the result kept, the list complete, the draft of the notice, wound down, or waived.

What blocks each: `domain.gates`. The steps of the way itself: `offboarding`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import drafting
from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.drafting import refuse_unfit
from kundtui.desk.offboarding import actor, refuse, said, step_of
from kundtui.desk.refused import Refused
from kundtui.desk.tried import NOBODY_KNOWS, beside, normal_client
from kundtui.domain.dossier import fold
from kundtui.domain.ending import Ending, ending_at, is_open
from kundtui.domain.gates import NIGHT, WAIVABLE, blockers, items_of, nights
from kundtui.domain.inventory import ASKED, inventory, nothing_of
from kundtui.domain.obligations import still_open
from kundtui.domain.outlook import Kept, write
from kundtui.domain.tried import ITEMS, waiver
from kundtui.domain.winding import weeks
from kundtui.language.fulldays import days_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.desk.farewell import Sums
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.tried import Item

PASSED, WAIVED = "offboarding.gate_passed", "offboarding.gate_waived"


UNSAID = "…"
"""Stands in a draft where the day of the end is still to be filled in."""


class Waiver(NamedTuple):
    """A gate that is let go with a reason. `items`: of what was tried only these; none are all that is still open."""

    client: str
    gate: str
    reason: str
    items: tuple[str, ...] = ()


class Complete(NamedTuple):
    """The answers to what is asked one by one: kind -> what is owed of it, "" where there is nothing of it."""

    client: str
    answers: Mapping[str, str]


class WoundDown(NamedTuple):
    """What shows that the work is wound down: where the final invoice was agreed, and how access and data went back."""

    client: str
    invoice: str
    returned: str


def confirm_tried(desk: Desk, client: str) -> Receipt:
    """Store that everything was tried, with the evidence as it stands: each of the seven is shown by the log or waived (G1, N14)."""

    def facts(ending: Ending, dossier: Dossier, now: datetime) -> Iterable[Fact]:
        yield _all_tried(ending, items_of(ending, beside(desk, dossier, now, normal)))

    normal = normal_client(desk, client)
    return step_of(desk, client, "tried", facts, normal)


def _all_tried(ending: Ending, items: Iterable[Item]) -> Fact:
    """That everything was tried, with the evidence as it stands."""
    evidence = list(dict.fromkeys(entry for item in items for entry in item.evidence))
    return Fact(PASSED, {"gate": "tried", "evidence": evidence}, ending.subject)


def keep_result(desk: Desk, sums: Sums) -> Receipt:
    """Keep the result of a calculation for the ending: its numbers and what ending gives beyond keeping, for the follow-up (G2, N16, N17)."""
    result = sums.result
    if result is None:
        raise Refused("cannot_keep", "N16")
    kept = write(Kept(result.difference, result.verdict, sums.known))
    rest = [entry for part in (sums.life.hours, sums.life.money) if part for entry in part.entries]

    def facts(ending: Ending, _dossier: Dossier, _now: datetime) -> Iterable[Fact]:
        yield Fact(PASSED, {"gate": "calculus", "evidence": rest, "reason": kept}, ending.subject)

    return step_of(desk, sums.reading.client, "calculus", facts)


def waive(desk: Desk, draft: Waiver) -> Receipt:
    """Store that a leader lets a gate go with a reason; of what was tried the items are named, one or all (G1, G2, G6).

    With the last open item the gate is passed: each has its evidence or its waiver.
    """
    reason = said(WAIVABLE.get(draft.gate, "N14"), reason=draft.reason)["reason"]
    if draft.gate not in WAIVABLE:
        raise Refused("bad_value", field="gate", value=draft.gate, allowed=", ".join(WAIVABLE))
    for item in draft.items:
        if draft.gate != "tried" or item not in ITEMS:
            raise Refused("bad_value", field="tried", value=item, allowed=", ".join(ITEMS))
    normal = normal_client(desk, draft.client) if draft.gate == "tried" else NOBODY_KNOWS

    def facts(ending: Ending, dossier: Dossier, now: datetime) -> Iterable[Fact]:
        _refuse_waived(ending, draft.gate)
        if draft.gate != "tried":
            yield Fact(WAIVED, {"gate": draft.gate, "reason": reason}, ending.subject)
            return
        items = items_of(ending, beside(desk, dossier, now, normal))
        names = _items(draft, items)
        yield Fact(WAIVED, {"gate": "tried", "reason": waiver(names, reason)}, ending.subject)
        if not any(item.open and item.name not in names for item in items):
            yield _all_tried(ending, items)

    return step_of(desk, draft.client, "waive", facts, normal)


def _refuse_waived(ending: Ending, gate: str) -> None:
    if gate == "wind_down" and ending.stage != "noticed":
        raise Refused("not_noticed", "A13")
    if gate != "wind_down" and ending.stage != "considered":
        raise Refused("already_decided")
    if not is_open(ending, gate):
        raise Refused("gate_open_already", WAIVABLE[gate])


def _items(draft: Waiver, items: Iterable[Item]) -> list[str]:
    """The items to waive: those named, each of which must be open, or all that are."""
    still = [item.name for item in items if item.open]
    for name in draft.items:
        if name not in still:
            raise Refused("item_not_open", "N14", tried=[name])
    found = list(draft.items) or still
    if not found:
        raise Refused("nothing_to_waive", "N14")
    return found


def complete(desk: Desk, draft: Complete) -> Receipt:
    """Store that the list of what is owed is complete: each kind is listed, or there is nothing of it (G4, A12)."""
    for kind in draft.answers:
        if kind not in ASKED:
            raise Refused("bad_value", field="ref", value=kind, allowed=", ".join(ASKED))
    new = {kind: text.strip() for kind, text in draft.answers.items() if text.strip()}

    def facts(ending: Ending, dossier: Dossier, now: datetime) -> Iterable[Fact]:
        known = inventory(ending)
        unasked = [kind for kind in ASKED if kind not in draft.answers and kind not in known.listed]
        if unasked:
            raise Refused("inventory_unanswered", "A12", ref=unasked)
        for kind, what in new.items():
            if what not in known.listed.get(kind, ()):
                yield Fact("offboarding.obligation_listed", {"what": what, "ref": kind}, ending.subject)
        none = [kind for kind in ASKED if kind not in new and kind not in known.listed]
        evidence = [one.ref for one in still_open(dossier, now)]
        yield Fact(PASSED, {"gate": "obligations"} | filled(evidence=evidence, reason=nothing_of(none)), ending.subject)

    return step_of(desk, draft.client, "inventory", facts)


def draft_notice(desk: Desk, client: str, text: str, *, as_it_stands: bool = False) -> Receipt:
    """Keep a draft of the notice over the night; how it sounds is judged first (G5, A13)."""
    words = said("A13", text=text)["text"]
    if UNSAID in words and not days_in(words):
        raise Refused("notice_without_day", "A13")
    refuse_unfit(desk, client, (words,), as_it_stands=as_it_stands)
    subject = desk.new_id()

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        refuse(blockers("draft", dossier, now, actor(desk), beside(desk, dossier, now)))
        yield Fact("draft.held", {"text": words, "rules": [NIGHT]}, subject)

    return act(desk, "draft.held", client, decide)


def skip_night(desk: Desk, client: str, reason: str) -> Receipt:
    """Let the newest draft of the notice go before its night is over, as a leader who did not write it (G5, R13)."""
    words, now = said("A13", reason=reason)["reason"], desk.now()
    found = fold(desk.store.log(client), desk.office.zone)
    looked = beside(desk, found, now)
    refuse(blockers("skip", found, now, actor(desk), looked))
    asleep = [one for one in nights(ending_at(found, now), looked) if one.sleeps(now)]
    return drafting.release(desk, client, asleep[-1].id, words)


def wind_down(desk: Desk, draft: WoundDown) -> Receipt:
    """Store that the work is wound down: a status in each week, the final invoice agreed, access and data returned (G6, A13)."""
    words = said("A13", invoice=draft.invoice, returned=draft.returned)

    def facts(ending: Ending, dossier: Dossier, now: datetime) -> Iterable[Fact]:
        evidence = list(weeks(dossier, ending, now).evidence)
        data = {"gate": "wind_down"} | filled(evidence=evidence, reason=f"{words['invoice']}; {words['returned']}")
        yield Fact(PASSED, data, ending.subject)

    return step_of(desk, draft.client, "wind_down", facts)
