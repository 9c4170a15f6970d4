"""The acts on projects: started after the talk about money, progressed, ended. What runs meanwhile is in the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.agreement import unanswered
from kundtui.desk.may import may
from kundtui.desk.refused import Refused
from kundtui.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier


class Started(NamedTuple):
    """A project to begin; `waived`: without the talk about money, on the word of the leader who sits here (R17)."""

    client: str
    name: str
    fixed_price: bool = False
    waived: bool = False


class Progressed(NamedTuple):
    """Milestone `done` of `of` (T16)."""

    client: str
    project: str
    done: int
    of: int
    text: str = ""


def start(desk: Desk, draft: Started) -> Receipt:
    """Store that a project runs; refused before all three money questions are answered, but by a leader's waiver (R17)."""
    if not draft.name.strip():
        raise Refused("missing_field", field="name")
    subject = desk.new_id()

    def decide(dossier: Dossier, now: datetime) -> Iterable[Fact]:
        if any(fold(project.name) == fold(draft.name) and project.runs(now) for project in dossier.projects.values()):
            raise Refused("duplicate_subject", subject=draft.name)
        missing = unanswered(dossier, now)
        if missing and not draft.waived:
            raise Refused("economics_missing", "R17", questions=missing)
        if missing and not may(desk.member.role, "waive"):
            raise Refused("waiver_needs_leader", "R17", role=desk.member.role)
        waived_by = desk.member.id if missing else ""
        yield Fact(
            "project.started", filled(name=draft.name.strip(), fixed_price=draft.fixed_price, economics_waived_by=waived_by), subject
        )

    return act(desk, "project.started", draft.client, decide)


def progress(desk: Desk, draft: Progressed) -> Receipt:
    """Store where a project is (T16)."""
    if not (0 <= draft.done <= draft.of and draft.of):
        raise Refused("bad_progress", "T16", done=draft.done, of=draft.of)
    data = {"done": draft.done, "of": draft.of} | filled(text=draft.text.strip())
    return act(desk, "project.progressed", draft.client, lambda _dossier, _now: [Fact("project.progressed", data, draft.project)])


def end(desk: Desk, client: str, project: str) -> Receipt:
    """Store that a project has ended."""
    return act(desk, "project.ended", client, lambda _dossier, _now: [Fact("project.ended", {}, project)])
