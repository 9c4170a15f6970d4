"""What is said of a ledger of promises while another one is made (R2). Sentences of their entries are in `complaint`."""

from __future__ import annotations

from kundtui.i18n import N_, _, ngettext

STATES = {
    "open": N_("open"),
    "moved": N_("moved in time"),
    "told": N_("delay told"),
    "overdue": N_("overdue"),
    "broken": N_("broken, moved"),
    "kept": N_("kept"),
    "kept_late": N_("kept late"),
    "settled": N_("settled"),
}
"""How a promise stands."""


def stands(state: str, side: str = "us", *, untold: bool = False) -> str:
    """Say how a promise stands. Of the client's part it is told what follows, not a delay of ours (R16)."""
    if side == "client" and state in ("open", "told"):
        return _("not told") if untold else _("told") if state == "told" else _(STATES[state])
    return _(STATES[state])


def kept(count: int, of: int, same_day: int) -> str:
    """Say how many of the last ones were kept and how many are due the same day: "12 of 15 kept; 4 due the same day"; "" where there is nothing."""
    parts = [_("{kept} of {of} kept", kept=count, of=of)] if of else []
    parts += [ngettext("{n} due the same day", "{n} due the same day", same_day)] if same_day else []
    return "; ".join(parts)


def crowded(count: int) -> str:
    """Warn of too many for one day; "" where they are not."""
    return _("{n} promises are due that day: can all be kept?", n=count) if count else ""


def rate(count: int, of: int) -> str:
    """Say how many of those that fell due were kept: "12 of 15 kept"; "" where none did."""
    return _("{kept} of {of} kept", kept=count, of=of) if of else ""


def overload(due: int, day: str, count: int, of: int) -> str:
    """Warn of a day that has too many promises of ours (R2): "5 due tomorrow; 12 of 15 kept"."""
    said = ngettext("{n} due {day}", "{n} due {day}", due, day=day)
    return "; ".join(part for part in (said, rate(count, of)) if part)


def consequence(text: str, *, untold: bool) -> str:
    """Say what follows if the client's part is late, and whether they were told (R16)."""
    if not untold:
        return text
    return _("not told: {text}", text=text) if text else _("what follows is not said")
