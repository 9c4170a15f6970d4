"""Sentences about what an owner carries (N4), about whether the owner is still the right one (N3), and how contacts felt to the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import _, ngettext, say_day
from kundtui.words.capacity import number
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kundtui.desk.owners import Felt
    from kundtui.domain.owners import Carried, Fell


FEELINGS = ("1", "0", "-1")
"""The marks in the order in which they are counted."""


def load(one: Carried) -> str:
    """Say how many clients in trouble an owner holds, and whether that is much."""
    said = ngettext("{n} client at risk or in crisis", "{n} clients at risk or in crisis", one.load)
    return _("{load}: too much for one person, share them", load=said) if one.heavy else said


def unowned(one: Carried) -> str:
    """Say how many clients nobody is responsible for."""
    return ngettext("{n} client has no owner; name one", "{n} clients have no owner; name one for each", one.clients)


def talks(one: Carried) -> str:
    """Say the talks a week that the rhythms need, and what the routine gives."""
    need = number(one.talks.need)
    if not one.owner:
        return _("{need} talks a week", need=need)
    return _("{need} talks a week, the routine gives {gives}", need=need, gives=one.talks.gives)


def still_right(fell: Fell, names: Mapping[str, str], today: date) -> str:
    """Ask whether the owner is still the right one."""
    owner = names.get(fell.owner) or _("the owner")
    return _(
        "Fell to {level} on {day}: is {owner} still the right owner? Name one, with the reason",
        level=word("level", fell.level),
        day=say_day(fell.day, today),
        owner=owner,
    )


def felt(marks: Felt) -> str:
    """Say how contacts felt to whoever asks; nothing where they marked none."""
    if not any((*marks.now, *marks.before)):
        return ""
    now, before = (
        ", ".join(f"{word('feeling', code)} {n}" for code, n in zip(FEELINGS, counts, strict=True)) for counts in (marks.now, marks.before)
    )
    return _(
        "Only you see this: how contacts felt in the last {days} days: {now}; before: {before}", days=marks.days, now=now, before=before
    )


def owner_json(one: Carried, name: str | None) -> dict[str, Any]:
    """Give an owner's load as data; talks as numbers to four decimals."""
    return {
        "owner": name,
        "clients": one.clients,
        "levels": dict(one.levels),
        "load": one.load,
        "heavy": one.heavy,
        "talks_a_week": round(float(one.talks.need), 4),
        "routine_gives": one.talks.gives,
    }


def felt_json(marks: Felt) -> dict[str, Any]:
    """Give the reader's own marks as data."""
    names = ("good", "neutral", "low")
    return {
        "days": marks.days,
        **{when: dict(zip(names, counts, strict=True)) for when, counts in (("now", marks.now), ("before", marks.before))},
    }
