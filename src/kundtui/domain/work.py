"""Projects: started, progressed, ended; and the hours and money of our own side, which never touch the level."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, NotRequired, TypedDict

from kundtui.domain.values import Count, Day, Feeling, Minutes, Money, Name, Ref, Text, Unlawful

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry


TIMED = ("hours.logged", "interaction.logged")
"""Kinds that tell of time of ours. Help with a complaint stores its own hours beside it (R8)."""


class ProjectStarted(TypedDict):
    name: Name
    fixed_price: NotRequired[bool]
    economics_waived_by: NotRequired[Ref]


class ProjectProgressed(TypedDict):
    done: Count
    of: Count
    text: NotRequired[Text]


class ProjectEnded(TypedDict):
    pass


class HoursLogged(TypedDict):
    minutes: Minutes
    billable: NotRequired[bool]
    estimate: NotRequired[bool]
    note: NotRequired[Text]


MoneyRecorded = TypedDict(
    "MoneyRecorded",
    {"from": Day, "to": Day, "revenue": Money, "direct_cost": Money, "estimate": NotRequired[bool]},
)


class EnergyMarked(TypedDict):
    value: Feeling


class Progress(NamedTuple):
    """Milestone `done` of `of` (T16)."""

    at: datetime
    done: int
    of: int
    entry: str


class Project:
    """One project of the client."""

    __slots__ = ("ended_at", "entry", "id", "name", "progress", "started_at")

    def __init__(self, project: str, name: str, entry: str, started_at: datetime) -> None:
        self.id = project
        self.name = name
        self.entry = entry
        self.started_at = started_at
        self.ended_at: datetime | None = None
        self.progress: list[Progress] = []

    def runs(self, moment: datetime) -> bool:
        return self.started_at <= moment and (self.ended_at is None or self.ended_at > moment)


def started(dossier: Dossier, entry: Entry, at: datetime) -> None:
    if entry.subject in dossier.projects:
        raise Unlawful("duplicate_subject", subject=entry.subject)
    dossier.projects[entry.subject] = Project(entry.subject, entry.data["name"], entry.id, at)


def _running(dossier: Dossier, entry: Entry) -> Project:
    project = dossier.projects.get(entry.subject)
    if project is None:
        raise Unlawful("unknown_subject", subject=entry.subject)
    if project.ended_at is not None:
        raise Unlawful("project_ended", name=project.name)
    return project


def progressed(dossier: Dossier, entry: Entry, at: datetime) -> None:
    _running(dossier, entry).progress.append(Progress(at, entry.data["done"], entry.data["of"], entry.id))


def ended(dossier: Dossier, entry: Entry, at: datetime) -> None:
    _running(dossier, entry).ended_at = at


def time_spent(dossier: Dossier, moment: datetime) -> list[tuple[datetime, Entry]]:
    """Every entry up to the moment that says how long it took us, in `minutes`: hours logged, and contacts whose length was told (9a: all our hours)."""
    return [(at, entry) for at, entry in dossier.entries if entry.kind in TIMED and at <= moment and entry.data.get("minutes")]


def running(dossier: Dossier, moment: datetime) -> bool:
    """Tell whether a project runs: written contact, reporting and economics apply only then (T9, T13, R18)."""
    for project in dossier.projects.values():  # noqa: SIM110 - asked so often that a generator would be felt
        if project.runs(moment):
            return True
    return False
