"""Whether those who shall do something are ourselves, as people type it in English, Swedish and Norwegian at once. Names are found elsewhere."""

from __future__ import annotations

from kundtui.language.fold import fold

OURS = frozenset(map(fold, ("we", "us", "ours", "vi", "oss", "vår", "jag", "jeg", "me")))
THEIRS = frozenset(map(fold, ("they", "them", "client", "de", "dem", "kund", "kunden", "kunde")))


def read(who: str) -> str:
    """Us, client, or "" where the word says neither."""
    said = fold(who).strip()
    return "us" if said in OURS else "client" if said in THEIRS else ""
