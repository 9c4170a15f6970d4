"""A time of day as people type it behind a day: 14:30, kl 14, kl. 14.30, 2 pm. Days are read in `dates`."""

from __future__ import annotations

import re

NOON = 12
SAID = r"(?:kl\.?|klockan|klokka|klokken|at)\s*"
CLOCK = re.compile(
    rf"(?:^|[\sT])(?:(?:{SAID})?(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})(?:\s*(?P<half>[ap]m))?"
    rf"|{SAID}(?P<hour2>\d{{1,2}})(?:\.(?P<minute2>\d{{2}}))?(?:\s*(?P<half2>[ap]m))?"
    r"|(?P<hour3>\d{1,2})\s*(?P<half3>[ap]m))$",
    re.IGNORECASE | re.ASCII,
)
"""A figure alone is no time, and 14.30 alone may be a day."""


def parted(typed: str) -> tuple[str, str]:
    """Part a typed moment into its day and its time of day, as 14:30; "" for what is not there. Whether there is such a time is not asked."""
    match = CLOCK.search(typed)
    if not match:
        return typed, ""
    hour = match["hour"] or match["hour2"] or match["hour3"]
    minute = match["minute"] or match["minute2"] or "00"
    half = (match["half"] or match["half2"] or match["half3"] or "").casefold()
    if half and 1 <= int(hour) <= NOON:
        hour = str(int(hour) % NOON + (NOON if half == "pm" else 0))
    return typed[: match.start()].strip(), f"{hour}:{minute}"
