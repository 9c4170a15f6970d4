"""The act on status reports: that one was sent (T13). How old the last may be is in the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.desk.desk import Desk


class Sent(NamedTuple):
    """A status report that the client got. `done` of `of`: milestones, where it tells them (T16)."""

    client: str
    text: str
    done: int | None = None
    of: int | None = None
    project: str = ""
    at: datetime | None = None


def send(desk: Desk, draft: Sent) -> Receipt:
    """Store that a status report was sent (T13); refused without words, or with more done than there is (T16)."""
    if not draft.text.strip():
        raise Refused("empty_text", "T13")
    told = {} if draft.done is None or draft.of is None else {"done": draft.done, "of": draft.of}
    if told and (told["of"] == 0 or not 0 <= told["done"] <= told["of"]):
        raise Refused("bad_progress", "T16", done=draft.done, of=draft.of)
    data = filled(text=draft.text.strip()) | told
    return act(desk, "report.sent", draft.client, lambda _dossier, _now: [Fact("report.sent", data, draft.project, draft.at)])
