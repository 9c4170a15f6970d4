"""The office's services and one client: what it has, was shown, wants (T6); when all are to be presented again; what is white space (T7)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kundtui.domain.care import missing_services

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.policy import Policy

ANSWERS = ("has", "interested", "no")
STATES = (*ANSWERS, "shown", "none")
"""How a client stands to a service: by its last answer, else shown to it, else nothing is known."""
WHITE = ("interested", "none")
"""What is still to be sold: it was never presented, or the client wants it and has it not."""


class Offer(NamedTuple):
    """One service and the client. `answer`: its last, or ""; `fresh`: presented within the time for which that counts."""

    service: str
    answer: str
    answered_on: date | None
    shown_on: date | None
    fresh: bool

    @property
    def state(self) -> str:
        """One of STATES."""
        return self.answer or ("shown" if self.shown_on else "none")


class Presentation(NamedTuple):
    """Whether all services are presented: `missing` are not, within the time that counts; `due_on` by when all are to be again.

    Without a service on the list, or before the first presentation, nothing is due.
    """

    complete: bool
    missing: tuple[str, ...]
    due_on: date | None


def offers(dossier: Dossier, policy: Policy, services: Iterable[str], moment: datetime) -> tuple[Offer, ...]:
    """Each of these services and the client, in their order."""
    shown, said = shown_on(dossier, moment), answers(dossier, moment)
    oldest = moment.toordinal() - policy.care_services_days
    return tuple(
        Offer(
            service,
            said[service][0] if service in said else "",
            date.fromordinal(said[service][1]) if service in said else None,
            date.fromordinal(shown[service]) if service in shown else None,
            shown.get(service, 0) >= oldest,
        )
        for service in services
    )


def shown_on(dossier: Dossier, moment: datetime) -> dict[str, int]:
    """The last day on which each service was presented, as an ordinal."""
    care = dossier.care
    known = care.known(moment)
    return {service: day for day, act in zip(care.days[:known], care.facts[:known], strict=True) for service in act.services}


def answers(dossier: Dossier, moment: datetime) -> dict[str, tuple[str, int]]:
    """What the client last said of each service, and on which day."""
    said = dossier.service_answers
    known = said.known(moment)
    return {service: (answer, day) for day, (service, answer) in zip(said.days[:known], said.facts[:known], strict=True)}


def presentation(dossier: Dossier, policy: Policy, services: frozenset[str], moment: datetime) -> Presentation:
    """The clock of the yearly presentation (T6): it starts anew for each service on the day on which that is presented.

    A service that was never presented has the day of the last presentation of anything.
    """
    missing = tuple(sorted(missing_services(dossier, policy, services, moment)))
    shown = shown_on(dossier, moment)
    if not services or not shown:
        return Presentation(complete=False, missing=missing, due_on=None)
    last = max(shown.values())
    first = min(shown.get(service, last) for service in services)
    return Presentation(not missing, missing, date.fromordinal(first + policy.care_services_days))
