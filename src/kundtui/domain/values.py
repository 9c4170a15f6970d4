"""The types of payload fields, as marks that a border turns into checks. The checks themselves are in `exchange.payload`.

`Text` and `Name` fields hold words and names: they are what an erasure empties; everything else is a code, a day or a number.
"""

from __future__ import annotations

from typing import Annotated, Literal

Text = Annotated[str, "text"]
"""Words of several lines at most; never empty."""
Name = Annotated[str, "name"]
"""Words of one line; never empty."""
Day = Annotated[str, "day"]
"""A calendar day, YYYY-MM-DD."""
Ref = Annotated[str, "ref"]
"""The id of an entry, a subject or a client."""
Money = Annotated[str, "money"]
"""A decimal number in the office's currency."""
Minutes = Annotated[int, "minutes"]
"""A duration in whole minutes, not negative."""
Count = Annotated[int, "count"]
"""A whole number, not negative."""
Answer = Annotated[str, "answer"]
"""yes, no, or the client's words (B4)."""

Channel = Literal["call", "video", "meeting", "visit", "email", "letter", "sms", "chat"]
Level = Literal["good", "watch", "at_risk", "crisis"]
Severity = Literal["low", "medium", "high"]
Will = Literal["yes", "no", "unknown"]
Stance = Literal["for", "neutral", "soured"]
Feeling = Literal[-1, 0, 1]

TALK_CHANNELS = frozenset(("call", "video", "meeting", "visit"))
WRITTEN_CHANNELS = frozenset(("email", "letter", "sms", "chat"))
IN_PERSON_CHANNELS = frozenset(("meeting", "visit"))
SEVERITIES = ("low", "medium", "high")
CHANNELS = ("call", "video", "meeting", "visit", "email", "letter", "sms", "chat")
QUESTIONS = ("ok", "delivering", "anything")
"""The three questions of a call (B4)."""
MOST_MINUTES = 24 * 60
"""Nobody talks or works longer at a stretch; what took longer is logged day by day."""


class Unlawful(Exception):  # noqa: N818 - it names what the log would be
    """A step that the log does not allow where it stands. `code` is a code of `words.refusals`, `facts` its arguments."""

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


UNIT = 672
"""Points are counted in 672nds, so that halves, sevenths and every share of a rhythm, down to a 32nd, are whole numbers and nothing is rounded."""
