"""The screens that can be opened from anywhere, by name: their words, where they are, and whether they are about one client."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from kundtui.i18n import N_, _
from kundtui.tui import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.store.port import Hit
    from kundtui.tui.place import Place


class Room(NamedTuple):
    """A screen: what it is called in menus and the palette, its module and class.

    `with_client`: it is made from the client at hand and the grid in whose order one goes on; else from nothing.
    """

    words: str
    module: str
    screen: str
    with_client: bool = False


ROOMS = {
    "today": Room(N_("Today: calls and all that is due"), "today", "TodayScreen"),
    "review": Room(N_("Daily review, client after client"), "review", "ReviewScreen"),
    "call": Room(N_("Call, with the three questions"), "call", "CallScreen", with_client=True),
    "meeting.prepare": Room(N_("Prepare the next meeting"), "meeting", "PreparationScreen", with_client=True),
    "anyday": Room(N_("Any day gone by or to come"), "anyday", "AnyDayScreen"),
    "policy": Room(N_("Policy: the rules of the office, and its services"), "policy", "PolicyScreen"),
    "backtest": Room(N_("Back-test: how far to trust the colours"), "backtest", "BacktestScreen"),
    "complaints": Room(N_("All complaints, by their clock"), "complaints", "ComplaintsScreen"),
    "promises": Room(N_("Promises, ours and theirs"), "promises", "PromisesScreen"),
    "reports": Room(N_("Status reports, unconfirmed points, surprises"), "reports", "ReportsScreen"),
    "doorstep": Room(N_("Our own doorstep"), "doorstep", "DoorstepScreen", with_client=True),
    "why": Room(N_("Why this colour"), "why", "WhyScreen", with_client=True),
    "whatif": Room(N_("What would turn it"), "whatif", "WhatIfScreen", with_client=True),
    "people": Room(N_("People: will and mandate"), "picture", "PictureScreen", with_client=True),
    "owners": Room(N_("Owners and their load"), "owners", "OwnersScreen"),
    "capacity": Room(N_("Capacity: talks that the rhythms need"), "capacity", "CapacityScreen"),
    "offboarding": Room(N_("Ending the relation"), "offboarding", "OffboardingScreen", with_client=True),
    "services": Room(N_("Services: what they know and have"), "offering", "ServicesScreen", with_client=True),
    "whitespace": Room(N_("White space: what could be offered to whom"), "whitespace", "WhitespaceScreen"),
    "care": Room(N_("Care: trust, competitors, mirror notes, gestures"), "care", "CareScreen", with_client=True),
    "programme": Room(N_("Care programme"), "programme", "ProgrammeScreen"),
    "revenue": Room(N_("Revenue by level"), "revenue", "RevenueScreen"),
    "exposure": Room(N_("Word of mouth: who may hear of it"), "exposure", "ExposureScreen"),
    "alarm": Room(N_("New clients against lost ones"), "alarm", "AlarmScreen"),
    "recoveries": Room(N_("What became of recoveries"), "recoveries", "RecoveriesScreen"),
    "import": Room(N_("Import a list: clients, contacts, interactions, complaints"), "importing", "ImportScreen"),
    "drafts": Room(N_("Held drafts"), "drafts", "DraftsScreen"),
    "diagnosis": Room(N_("Problem client, or client with a problem"), "diagnosis", "DiagnosisScreen", with_client=True),
    "attempt": Room(N_("The attempt to mend it"), "attempt", "AttemptScreen", with_client=True),
    "assertions": Room(N_("Standing up for ourselves"), "assertions", "AssertionsScreen", with_client=True),
    "difficult": Room(N_("Difficult relations"), "difficult", "DifficultScreen"),
    "farewell": Room(N_("Keep or end: the calculation"), "farewell", "FarewellScreen", with_client=True),
}
"""Name -> screen. A key opens one with `does="open('name')"`; what has no key is found in the palette and, with a client, behind `.`."""


def enter(place: Place, name: str, client: Hit | None = None) -> None:
    """Open a screen from a place, about this client or the one at hand; nothing happens where one stands on it already."""
    room = ROOMS[name]
    screen = getattr(import_module(f"kundtui.tui.screens.{room.module}"), room.screen)
    if isinstance(place, screen):
        return
    if not room.with_client:
        place.app.push_screen(screen())
    elif (client := client or place.needed()) is not None:
        opened = screen(client, place.neighbours())
        opened.sight = place.sight
        place.app.push_screen(opened)


def offers(place: Place) -> Sequence[keys.Shown]:
    """What the palette has of them beside the keys of the place."""
    keyed = {key.action for scope in keys.PLACES[place.place] for key in keys.of(scope)}
    found = {name: f"open('{name}')" for name, room in ROOMS.items() if not room.with_client or place.at_hand() is not None}
    return tuple(keys.Shown("", _(ROOMS[name].words), f"open.{name}", action) for name, action in found.items() if action not in keyed)
