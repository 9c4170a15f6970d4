"""The acts on who knows whom among the clients (B9): a tie noted at one of the two, seen from both, and ended from either."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import portfolio
from kundtui.desk.act import Fact, Receipt, act_on, filled
from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.people import Tie


class Noted(NamedTuple):
    """A client who knows another; `ambassador`: they speak well of us to them."""

    client: str
    other: str
    ambassador: bool = False


def note(desk: Desk, draft: Noted) -> Receipt:
    """Store that a client knows another, or whether they speak well of us to them."""
    if draft.client == draft.other:
        raise Refused("tie_to_itself", "B9")

    def decide(dossiers: Mapping[str, Dossier], now: datetime) -> Mapping[str, Iterable[Fact]]:
        _refuse_unknown(dossiers[draft.other], draft.other)
        tie = known(dossiers[draft.client], now).get(draft.other)
        if tie is not None and tie.ambassador == draft.ambassador:
            raise Refused("tie_known", "B9", client=_name(dossiers[draft.other]))
        return {draft.client: [Fact("tie.noted", filled(client=draft.other, ambassador=draft.ambassador))]}

    return act_on(desk, "tie.noted", (draft.client, draft.other), decide)


def end(desk: Desk, client: str, other: str) -> Receipt:
    """Store that the two no longer know each other, at whichever of them it was noted."""
    if other not in known(portfolio.dossier(desk, client), desk.now()):
        client, other = other, client

    def decide(dossiers: Mapping[str, Dossier], now: datetime) -> Mapping[str, Iterable[Fact]]:
        found = {
            one: [Fact("tie.ended", {"client": another})]
            for one, another in ((client, other), (other, client))
            if another in known(dossiers[one], now)
        }
        if not found:
            raise Refused("unknown_tie", "B9", client=_name(dossiers[client]))
        return found

    return act_on(desk, "tie.ended", tuple(dict.fromkeys((client, other))), decide)


def known(dossier: Dossier, now: datetime) -> dict[str, Tie]:
    """The clients whom one knows by its own notes, by id."""
    last = {tie.client: tie for tie in dossier.ties.until(now)}
    return {other: tie for other, tie in last.items() if tie.known}


def _refuse_unknown(dossier: Dossier, client: str) -> None:
    if not dossier.client.added:
        raise Refused("unknown_client", "B9", text=client)


def _name(dossier: Dossier) -> str:
    return str(dossier.client.newest("name") or "")
