"""What is said of a ledger of promises while another one is made (R2). Sentences of their entries are in `complaint`."""

from __future__ import annotations

from kundtui.i18n import _, ngettext


def kept(count: int, of: int, same_day: int) -> str:
    """Say how many of the last ones were kept and how many are due the same day: "12 of 15 kept; 4 due the same day"; "" where there is nothing."""
    parts = [_("{kept} of {of} kept", kept=count, of=of)] if of else []
    parts += [ngettext("{n} due the same day", "{n} due the same day", same_day)] if same_day else []
    return "; ".join(parts)


def crowded(count: int) -> str:
    """Warn of too many for one day; "" where they are not."""
    return _("{n} promises are due that day: can all be kept?", n=count) if count else ""
