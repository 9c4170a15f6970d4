"""The office's services: listed, retired. Who was presented which, and what that is worth, is of the topic of care."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk.act import Fact
from kundtui.desk.officing import act_on_office
from kundtui.desk.refused import Refused
from kundtui.language.fold import fold

if TYPE_CHECKING:
    from datetime import date

    from kundtui.desk.desk import Desk
    from kundtui.domain.office import Office


def services(desk: Desk, on: date | None = None) -> dict[str, str]:
    """The services on the list on a day (by default now): id -> name."""
    return desk.office.services(desk.moment(on) if on else desk.now())


def _called(listed: dict[str, str], name: str) -> str:
    return next((one for one, known in listed.items() if fold(known) == fold(name)), "")


def enlist(desk: Desk, name: str) -> str:
    """Put a service on the office's list (T6); gives its id."""
    subject = desk.new_id()

    def decide(office: Office) -> Fact:
        if not name.strip():
            raise Refused("missing_field", "T6", field="name")
        if _called(office.services(desk.now()), name):
            raise Refused("service_listed_already", "T6", service=name)
        return Fact("service.listed", {"name": name.strip()}, subject)

    act_on_office(desk, "service.listed", decide)
    return subject


def retire(desk: Desk, name: str) -> str:
    """Take a service off the list; gives its name. What was presented of it stays in the log."""
    found = ""

    def decide(office: Office) -> Fact:
        nonlocal found
        listed = office.services(desk.now())
        subject = name if name in listed else _called(listed, name)
        if not subject:
            raise Refused("unknown_service", "T6", service=name)
        found = listed[subject]
        return Fact("service.retired", {"name": found}, subject)

    act_on_office(desk, "service.retired", decide)
    return found
