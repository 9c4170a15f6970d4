"""The services and the clients: presented, answered, as a matrix of one client (T6), and the white space across all of them (T7).

The office's own list of services: `desk.service`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act
from kundtui.desk.days import standings
from kundtui.desk.looking import not_yet
from kundtui.desk.portfolio import reading
from kundtui.desk.refused import Refused
from kundtui.desk.reputation import asked
from kundtui.domain.occasions import SERVICE
from kundtui.domain.offering import ANSWERS, WHITE, Offer, Presentation, offers, presentation
from kundtui.domain.standing import Filter
from kundtui.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.standing import Standing

GOOD = "good"


class Matrix(NamedTuple):
    """The services of the office and one client. `names`: service -> what it is called."""

    client: str
    name: str
    moment: datetime
    offers: tuple[Offer, ...]
    presentation: Presentation
    names: dict[str, str]


class White(NamedTuple):
    """A client in a good relation, and what could be sold to it: what it wants and has not, what it was never shown."""

    row: Standing
    interested: tuple[str, ...]
    unshown: tuple[str, ...]


class Space(NamedTuple):
    """What is white across all clients; `names` as in Matrix."""

    on: date
    clients: tuple[White, ...]
    names: dict[str, str]


def matrix(desk: Desk, client: str, on: date | None = None) -> Matrix:
    """What a client has, was presented and wants of the services listed on a day (T6)."""
    found = reading(desk, client, on)
    moment = desk.moment(on) if on else desk.now()
    if not found.dossier.client.added:
        raise not_yet(desk, client, moment.date())
    names, policy = desk.office.services(moment), desk.office.policy(moment)
    listed = sorted(names, key=lambda one: (fold(names[one]), one))
    shown = presentation(found.dossier, policy, frozenset(names), moment)
    return Matrix(client, found.name, moment, offers(found.dossier, policy, listed, moment), shown, dict(names))


def called(desk: Desk, typed: str) -> str:
    """The one listed service whose name is, or begins as, what was typed; refused where there is none or several."""
    names, wanted = desk.office.services(desk.now()), fold(typed.strip())
    exact = [one for one, name in names.items() if one == typed or fold(name) == wanted]
    found = exact or [one for one, name in names.items() if wanted and fold(name).startswith(wanted)]
    if not found:
        raise Refused("unknown_service", "T6", service=typed)
    if len(found) > 1:
        raise Refused("ambiguous_service", "T6", service=typed, names=", ".join(sorted(names[one] for one in found)))
    return found[0]


def present(desk: Desk, client: str, services: Sequence[str], at: datetime | None = None) -> Receipt:
    """Store that services were presented to the client (T6), several at once, each of those on the office's list."""
    chosen = list(dict.fromkeys(services))
    if not chosen:
        raise Refused("no_service", "T6")
    _refuse_unlisted(desk, chosen)
    return act(desk, "service.presented", client, lambda _dossier, _now: [Fact("service.presented", {"services": chosen}, at=at)])


def answer(desk: Desk, client: str, service: str, said: str) -> Receipt:
    """Store what the client says of a service: has, interested or no (T6)."""
    if said not in ANSWERS:
        raise Refused("bad_value", "T6", field="answer", value=said, allowed=", ".join(ANSWERS))
    _refuse_unlisted(desk, (service,))
    data = {"service": service, "answer": said}
    return act(desk, "service.answered", client, lambda _dossier, _now: [Fact("service.answered", data)])


def _refuse_unlisted(desk: Desk, services: Sequence[str]) -> None:
    listed = desk.office.services(desk.now())
    for service in services:
        if service not in listed:
            raise Refused("unknown_service", "T6", service=service)


def white(desk: Desk, on: date | None = None) -> Space:
    """What could be sold to whom (T7): only to clients in a good relation without an open complaint, and never while one is ending."""
    day = on or desk.now().date()
    names = desk.office.services(desk.moment(day))
    listed = sorted(names, key=lambda one: (fold(names[one]), one))
    known = {(one.client, one.subject): one.what.removeprefix("service_") for one in asked(desk, SERVICE, on)}
    found = (_white(row, listed, known) for row in _good(desk, on))
    clients = sorted((one for one in found if one.interested or one.unshown), key=lambda one: (not one.interested, fold(one.row.name)))
    return Space(day, tuple(clients), dict(names))


def _white(row: Standing, listed: Sequence[str], known: dict[tuple[str, str], str]) -> White:
    states = {service: known.get((row.client, service), "none") for service in listed}
    interested, unshown = (tuple(one for one in listed if states[one] == state) for state in WHITE)
    return White(row, interested, unshown)


def _good(desk: Desk, on: date | None) -> Iterator[Standing]:
    """The clients to whom something may be offered."""
    if (on is not None and on != desk.now().date()) or desk.reads_only:
        rows: Iterator[Standing] | Sequence[Standing] = standings(desk, on or desk.now().date())
    else:
        grid = desk.store.grid("name", False, Filter(levels=(GOOD,)))  # noqa: FBT003 - the store's words of one view
        rows = grid.rows(0, grid.total)
    return (row for row in rows if row.level == GOOD and not row.open and row.lifecycle not in ("E", "O"))
