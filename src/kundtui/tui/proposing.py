"""Tells a leader once a month what usual interval between talks the portfolio speaks for (Ruling 2). Where it is accepted: the policy's screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.i18n import _
from kundtui.tui.here import ERRORS

if TYPE_CHECKING:
    from kundtui.tui.session import Session


async def propose(session: Session) -> None:
    """Work it out some clients at a time, off the loop, and say it where it is another than the office counts."""
    from kundtui.desk import usual  # noqa: PLC0415 - rules, which the first screen does without
    from kundtui.desk.portfolio import portions  # noqa: PLC0415 - as above
    from kundtui.words import rules  # noqa: PLC0415 - as above

    try:
        if session.desk.store.demo or not await session.ask(usual.due):
            return
        twice: list[int] = []
        for some in await session.ask(portions):
            twice += await session.ask(usual.medians, some)
        found = await session.ask(usual.propose, twice)
        await session.ask(usual.told)
    except ERRORS:
        return
    if found.differs:
        session.tell(_("{proposal} ctrl+p Policy", proposal=rules.proposal(found)))
