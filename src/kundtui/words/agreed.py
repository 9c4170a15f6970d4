"""What is said of a signature and its three questions, of points that nobody has confirmed, and of when a client was last asked how we do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.i18n import N_, _, ngettext
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


LABELS = {"process": N_("How we work"), "deliverable": N_("What they get"), "when": N_("When"), "reach": N_("How to reach us")}
"""What the fields of an expectation note are called (A4, A5)."""


def brought_up(questions: Sequence[str]) -> str:
    """Say which of the three questions about money are open after a signature (R18)."""
    return _("Talk about money now: {questions} not answered.", questions=", ".join(word("question", one) for one in questions))


def asked_ago(day: date | None, today: date) -> str:
    """Say how long ago it was: today, 12 days ago, never."""
    if day is None:
        return _("never")
    ago = (today - day).days
    return ngettext("{n} day ago", "{n} days ago", ago) if ago > 0 else _("today")
