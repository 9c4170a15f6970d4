"""The acts on status reports and surprises: what the client was told and how far it is (T13, T16), and what it had not expected (T15, A6).

How old the last report may be is in the domain; over all clients: `reports`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.drafting import refuse_unfit
from kundtui.desk.refused import Refused
from kundtui.domain.reporting import position, progress

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier


class Sent(NamedTuple):
    """A status report that the client gets. `done` of `of`: milestones; left out they are those of the project, where it has any (T16).

    `no_position`: it is marked as one without. `gone`: it went before and is only recorded, so its tone is past mending.
    `as_it_stands`: whoever sends it goes on although the tone guard warns.
    """

    client: str
    text: str
    done: int | None = None
    of: int | None = None
    project: str = ""
    at: datetime | None = None
    no_position: bool = False
    gone: bool = False
    as_it_stands: bool = False


class Surprised(NamedTuple):
    """Something that the client had not expected. `expectation`: the note that it broke; none was recorded where it is empty (A6)."""

    client: str
    text: str
    expectation: str = ""
    at: datetime | None = None


def send(desk: Desk, draft: Sent) -> Receipt:
    """Store that a status report was sent (T13), and in the same act how far the project is, where that has moved (T16).

    Refused without words, without a position, with more done than there is, and by the tone guard (R11, R15).
    """
    if not draft.text.strip():
        raise Refused("empty_text", "T13")
    given = None if draft.done is None or draft.of is None else (draft.done, draft.of)
    if given and not (given[1] and 0 <= given[0] <= given[1]):
        raise Refused("bad_progress", "T16", done=draft.done, of=draft.of)
    if not draft.gone:
        refuse_unfit(desk, draft.client, (draft.text,), as_it_stands=draft.as_it_stands)

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        project = draft.project or the_project(dossier, now)
        told = given or (None if draft.no_position else position(dossier, project, now))
        if told is None and not draft.no_position:
            raise Refused("report_without_position", "T16")
        numbers = {"done": told[0], "of": told[1]} if told else {}
        yield Fact("report.sent", {"text": draft.text.strip()} | numbers, project, draft.at)
        known = dossier.projects.get(project)
        if told and told != progress(dossier, project, now) and known is not None and known.runs(now):
            yield Fact("project.progressed", numbers, project, draft.at)

    return act(desk, "report.sent", draft.client, decide)


def the_project(dossier: Dossier, moment: datetime) -> str:
    """The project that runs, where it is the only one; else none."""
    running = [project.id for project in dossier.projects.values() if project.runs(moment)]
    return running[0] if len(running) == 1 else ""


def surprise(desk: Desk, draft: Surprised) -> Receipt:
    """Store that something took the client by surprise (T15), against the expectation that it broke or as one that no note had told (A6)."""
    if not draft.text.strip():
        raise Refused("empty_text", "T15")

    def decide(dossier: Dossier, _now: datetime) -> Iterable[Fact]:
        if draft.expectation and all(note.subject != draft.expectation for note in dossier.expectations.facts):
            raise Refused("unknown_expectation", "A6", text=draft.expectation)
        yield Fact("surprise.noted", filled(text=draft.text.strip(), expectation=draft.expectation), at=draft.at)

    return act(desk, "surprise.noted", draft.client, decide)


def the_expectation(dossier: Dossier, typed: str) -> str:
    """The expectation note that is meant by words that it says or said, by one of its fields, or by the end of its id; refused where none is (A6)."""
    wanted = typed.strip().casefold()
    for note in reversed(dossier.expectations.facts):
        said = " ".join((*note.fields, *note.fields.values())).casefold()
        if wanted and (wanted in said or note.subject.endswith(wanted)):
            return note.subject
    raise Refused("unknown_expectation", "A6", text=typed)
