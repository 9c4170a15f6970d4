"""Ids that sort by time (RFC 9562, version 7), made without the uuid module, which a light act cannot afford."""

from __future__ import annotations

import os

_last = [0, 0]
COUNTER_BITS = 12


def new_id(milliseconds: int) -> str:
    """Make an id from a UTC moment in milliseconds; ids of one process never go backwards."""
    if milliseconds > _last[0]:
        _last[0], _last[1] = milliseconds, 0
    else:
        _last[1] += 1
        if _last[1] >> COUNTER_BITS:
            _last[0], _last[1] = _last[0] + 1, 0
    high = (_last[0] << 16) | 0x7000 | _last[1]
    low = (int.from_bytes(os.urandom(8), "big") & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
    text = f"{high:016x}{low:016x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
