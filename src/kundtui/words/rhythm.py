"""Sentences about a client's rhythms: what it is used to, what is agreed with it, what is assumed and why (T11)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_, _, ngettext, say_day, say_number
from kundtui.words.amounts import days
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from kundtui.domain.habit import Habit, Kept

BASIS = {
    "agreed": N_("{channel}: {need} in {days}, agreed"),
    "noted": N_("{channel}: {need} in {days}, assumed (not agreed)"),
    "assumed": N_("{channel}: {need} in {days}, assumed (not agreed)"),
    "project": N_("{channel}: {need} in {days}, for the project under way (not agreed)"),
    "usual": N_("{channel}: {need} in {days}, as usual (not agreed)"),
}


def used_to(habit: Habit) -> str:
    """Say how often the client is talked with, by its own days with a talk."""
    if habit.median is None:
        return _("No habit of talks yet: there are no two days with a talk")
    decimals = 0 if habit.median.denominator == 1 else 1
    return ngettext(
        "Used to a talk every {days} (the middle of {n} interval)",
        "Used to a talk every {days} (the middle of {n} intervals)",
        habit.intervals,
        days=_("{days} days", days=say_number(habit.median, decimals)),
    )


def found(habit: Habit) -> str:
    """Say how the assumed window follows: the client's own intervals, and the office's usual one as if so many of it had been seen."""
    own = say_number(habit.median or Fraction(0), 0 if habit.median is None or habit.median.denominator == 1 else 1)
    if not habit.intervals:
        return _("Assumed: a talk every {days}, the office's usual interval", days=days(habit.assumed))
    return _(
        "Assumed: a talk every {days}, from {n} times {own} and {m} times the office's usual {usual} days",
        days=days(habit.assumed),
        n=habit.intervals,
        own=own,
        m=habit.shrink,
        usual=habit.usual,
    )


def kept(one: Kept, names: Mapping[str, str], today: date) -> str:
    """Say one channel's rhythm, on what it rests, and whether to ask anew."""
    rhythm = one.rhythm
    channel = word("rhythm", rhythm.channel)
    said = _(BASIS[rhythm.basis], channel=channel[:1].upper() + channel[1:], need=rhythm.need, days=days(rhythm.days))
    if one.firm and one.agreed_on:
        said += " " + _("on {day}", day=say_day(one.agreed_on, today))
        who = names.get(one.contact, "")
        said += " " + _("with {contact}", contact=who) if who else ""
    if one.ask_again(today):
        said += "; " + _("more than a year ago: ask again whether it suits")
    return said


def lines(habit: Habit, names: Mapping[str, str], today: date) -> Iterator[str]:
    """Say everything: what the client is used to, how the assumed window was found, and each channel."""
    yield used_to(habit)
    if habit.talk.rhythm.basis == "assumed":
        yield found(habit)
    yield from (kept(one, names, today) for one in habit.kept)


def rhythm_json(habit: Habit, today: date) -> dict[str, Any]:
    """Give everything as data."""
    return {
        "intervals": habit.intervals,
        "median_days": float(habit.median) if habit.median is not None else None,
        "usual_interval": habit.usual,
        "assumed_days": habit.assumed,
        "channels": [
            {
                "channel": one.rhythm.channel,
                "need": one.rhythm.need,
                "days": one.rhythm.days,
                "basis": one.rhythm.basis,
                "agreed_on": one.agreed_on.isoformat() if one.firm and one.agreed_on else None,
                "contact": one.contact or None,
                "ask_again_on": one.again_on.isoformat() if one.again_on else None,
                "ask_again": one.ask_again(today),
            }
            for one in habit.kept
        ],
    }
