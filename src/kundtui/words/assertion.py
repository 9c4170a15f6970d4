"""What is said of an assertion: its state, its evidence, what of ours was owned up to (R12-R14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.domain.assertion import reference
from kundtui.i18n import _, ngettext, say_day
from kundtui.words import doorstep
from kundtui.words.entries import sentence
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from kundtui.desk.assertion import Asserted
    from kundtui.domain.assertion import Standing
    from kundtui.domain.doorstep import Item
    from kundtui.domain.entry import Entry


def state(one: Standing, names: Mapping[str, str], today: date) -> str:
    """Where it stands, since when, and by whom."""
    said = word("assertion", one.state)
    if one.made_at is not None:
        return f"{said} {say_day(one.made_at.date(), today)}"
    if one.approved_at is not None:
        return _("{state}; by {who} on {day}", state=said, who=names.get(one.approved_by, ""), day=say_day(one.approved_at.date(), today))
    return _("{state}; drafted by {who} on {day}", state=said, who=names.get(one.by, ""), day=say_day(one.drafted_at.date(), today))


def evidence(one: Standing) -> str:
    """On how many entries it rests."""
    return ngettext("{n} entry as evidence", "{n} entries as evidence", len(one.evidence))


def entry(at: datetime, one: Entry, names: Mapping[str, str], today: date) -> str:
    """An entry that is evidence, in one line."""
    return f"{say_day(at.date(), today)}  {sentence(one.kind, one.data, names, subject=one.subject, today=today)}"


def item(one: Item, today: date, *, owned: bool = False) -> str:
    """Something on our doorstep, and whether it is owned up to."""
    said = doorstep.item(one, today)
    return _("{what} (acknowledged)", what=said) if owned else said


def assertions_json(found: Asserted) -> dict[str, Any]:
    """The assertions and the doorstep as data."""
    return {
        "client": found.client,
        "on": found.moment.date().isoformat(),
        "assertions": [
            {
                "id": one.id,
                "state": one.state,
                "claim": one.claim,
                "evidence": list(one.evidence),
                "wanted": one.wanted,
                "by": one.by,
                "drafted": one.drafted_at.date().isoformat(),
                "approved_by": one.approved_by or None,
                "approved": one.approved_at.date().isoformat() if one.approved_at else None,
                "made": one.made_at.date().isoformat() if one.made_at else None,
                "acknowledged": sorted(one.acknowledged),
            }
            for one in found.assertions
        ],
        "doorstep": [
            {"item": reference(one), "what": one.what, "blocks": one.blocks, "since": one.since.isoformat()} for one in found.items
        ],
    }
