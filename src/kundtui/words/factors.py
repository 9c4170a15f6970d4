"""The eight factors by name, and what would make an unknown one known. Why points were won or lost is in `findings`."""

from __future__ import annotations

from kundtui.i18n import N_, _
from kundtui.words.terms import word

UNKNOWN: dict[str, str] = {
    "attention": N_("Log a talk or a message"),
    "complaints": N_("Ask the three questions"),
    "promises": N_("Note a promise of ours, with its day"),
    "meetings": N_("Hold a meeting and log it"),
    "reporting": N_("Send a status report"),
    "agreement": N_("Note what the client may expect"),
    "surface": N_("Assess a contact: will, mandate, stance"),
    "care": N_("Present a service, share an idea or note a competitor"),
}


def factor(name: str) -> str:
    """Name a factor, as in a heading."""
    said = word("factor", name)
    return said[:1].upper() + said[1:]


def unknown(name: str) -> str:
    """Say what would make an unknown factor known."""
    return _(UNKNOWN[name]) if name in UNKNOWN else _("Log what you know of the client")
