"""The questions across all clients that rest on `occasions`: word of mouth, new against lost, what became of recoveries. The rules are in the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain import alarm, exposure
from kundtui.domain.occasions import COMING, GOING, RECOVERED, SURPRISE, TIES, UNHAPPY, occasions
from kundtui.domain.standing import RULES, Occasion
from kundtui.language.fold import fold as folded
from kundtui.language.leavingwords import cause
from kundtui.store.port import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.domain.alarm import Lost, Month, Share, Turnover
    from kundtui.domain.exposure import Exposure
    from kundtui.domain.recovery import Recovery, Surprise

STALE = 500
"""Stale rows that a question computes for itself; more are being caught up, and it is answered from what is there."""


class Heard(NamedTuple):
    """Word of mouth on a day. `hits`: client -> its name and code, of all that are mentioned."""

    on: date
    exposure: Exposure
    hits: dict[str, Hit]

    @property
    def names(self) -> dict[str, str]:
        """What each client is called."""
        return called(self.hits)


class Alarm(NamedTuple):
    """New against lost on a day. `windows`: the alarm's own first. `lost`: those of the longest window, the newest first."""

    on: date
    windows: tuple[Turnover, ...]
    months: tuple[Month, ...]
    lost: tuple[Lost, ...]
    table: tuple[tuple[str, int], ...]
    share: Share
    hits: dict[str, Hit]

    @property
    def names(self) -> dict[str, str]:
        """What each client is called."""
        return called(self.hits)


class Told(NamedTuple):
    """What the head of the portfolio says of it all: how many may hear, and the alarm's own window."""

    exposure: int
    turnover: Turnover


class Recovered(NamedTuple):
    """What became of confirmed remedies (A10), and how many surprises no note had told of (A6)."""

    on: date
    recoveries: tuple[Recovery, ...]
    surprises: tuple[Surprise, ...]
    hits: dict[str, Hit]

    @property
    def names(self) -> dict[str, str]:
        """What each client is called."""
        return called(self.hits)


def asked(desk: Desk, whats: Sequence[str], on: date | None = None) -> list[Occasion]:
    """The occasions of all clients now, from the derived rows; on another day each client is folded for it."""
    now, office = desk.now(), desk.office
    if (on is not None and on != now.date()) or desk.reads_only:
        return [one for one in _folded(desk, desk.store.clients(), on or now.date()) if one.what in whats]
    stale = set(desk.store.stale(now.isoformat(), office.stamp, RULES, STALE))
    found = [one for one in desk.store.occasions(whats) if one.client not in stale]
    return found + [one for one in _folded(desk, sorted(stale), now.date()) if one.what in whats]


def _folded(desk: Desk, clients: Sequence[str], on: date) -> Iterator[Occasion]:
    from kundtui.domain.dossier import fold  # noqa: PLC0415 - the rules are loaded where the stored rows do not answer
    from kundtui.domain.levels import ground_at  # noqa: PLC0415 - as above

    moment, office = desk.moment(on), desk.office
    for client in clients:
        dossier = fold(desk.store.log(client), office.zone, until=moment)
        yield from (Occasion(client, *one) for one in occasions(dossier, ground_at(dossier, office, moment), moment))


def hits_of(desk: Desk, clients: Sequence[str]) -> dict[str, Hit]:
    """Clients by id, with their names and codes."""
    rows = ((client, desk.store.standing(client)) for client in dict.fromkeys(clients))
    return {client: Hit(client, row.name, row.code, "name") for client, row in rows if row}


def called(hits: dict[str, Hit]) -> dict[str, str]:
    """What clients are called, by id."""
    return {client: hit.name for client, hit in hits.items()}


def told(desk: Desk) -> Told | None:
    """The two numbers that stand at the head; None in a session of another day, where they would take long."""
    if desk.reads_only:
        return None
    found, now = asked(desk, (*UNHAPPY, *TIES, *COMING, *GOING)), desk.now()
    number = exposure.exposure(found, desk.office.policy(now).word_of_mouth, now.date()).number
    return Told(number, alarm.turnover(found, now.date(), alarm.WINDOWS[0]))


def heard(desk: Desk, on: date | None = None) -> Heard:
    """The exposure to word of mouth, with everybody's name (B9-B11)."""
    day = on or desk.now().date()
    found = exposure.exposure(asked(desk, (*UNHAPPY, *TIES), on), desk.office.policy(desk.moment(day)).word_of_mouth, day)
    return Heard(day, found, hits_of(desk, [*(one.client for one in found.unhappy), *found.known]))


def new_and_lost(desk: Desk, on: date | None = None) -> Alarm:
    """New clients against lost ones, where these went and why (B12, B13, T1)."""
    day = on or desk.now().date()
    found = asked(desk, (*COMING, *GOING), on)
    windows = tuple(alarm.turnover(found, day, days) for days in alarm.WINDOWS)
    lost = tuple(sorted(_lost(desk, found, day), key=lambda one: one.on, reverse=True))
    return Alarm(
        day, windows, alarm.months(found, day), lost, alarm.table(lost), alarm.share(lost), hits_of(desk, [one.client for one in lost])
    )


def _lost(desk: Desk, found: Sequence[Occasion], day: date) -> Iterator[Lost]:
    """The lost clients of the longest window, as their entries tell."""
    first = max(alarm.WINDOWS)
    for one in found:
        entry = desk.store.entry(one.subject) if one.what == "lost" and 0 <= (day - day.fromisoformat(one.day)).days < first else None
        if entry:
            reason = str(entry.data.get("reason", ""))
            yield alarm.Lost(one.client, one.day, entry.data["destination"], reason, cause(folded(reason)))


def recovered(desk: Desk, on: date | None = None) -> Recovered:
    """What became of every confirmed remedy, and the surprises of all clients that have one."""
    from kundtui.domain.dossier import fold  # noqa: PLC0415 - as above
    from kundtui.domain.levels import replay  # noqa: PLC0415 - as above
    from kundtui.domain.recovery import recoveries, surprises  # noqa: PLC0415 - as above

    day = on or desk.now().date()
    moment, office = desk.moment(day), desk.office
    policy = office.policy(moment)
    found: list[Recovery] = []
    shocks: list[Surprise] = []
    mentioned = asked(desk, (RECOVERED, SURPRISE), on)
    for client in dict.fromkeys(one.client for one in mentioned):
        dossier = fold(desk.store.log(client), office.zone, until=moment)
        if any(one.client == client and one.what == RECOVERED for one in mentioned):
            found += recoveries(client, dossier, replay(dossier, office, moment), policy, moment)
        shocks += surprises(client, dossier, moment)
    found.sort(key=lambda one: (one.confirmed_on, one.client), reverse=True)
    shocks.sort(key=lambda one: (one.on, one.client), reverse=True)
    return Recovered(day, tuple(found), tuple(shocks), hits_of(desk, [one.client for one in mentioned]))
