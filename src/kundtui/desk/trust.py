"""The act on what a client trusts us as: supplier, partner or adviser, with what the client said (T2). Its history: `domain.trust`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import client, interaction
from kundtui.desk.act import Receipt, together
from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from kundtui.desk.desk import Desk


class Trusted(NamedTuple):
    """What a client sees us as, and the words by which one knows."""

    client: str
    level: str
    said: str


def note(desk: Desk, draft: Trusted) -> Receipt:
    """Store it, with what the client said as a note of the same act (T2); refused without these words: it is never guessed."""
    if not draft.said.strip():
        raise Refused("trust_without_words", "T2")

    def both(at: Desk) -> None:
        client.change(at, client.Changed(draft.client, {"trust": draft.level}))
        interaction.note(at, draft.client, draft.said)

    return together(desk, "client.changed", both)
