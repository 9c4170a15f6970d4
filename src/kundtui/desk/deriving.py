"""From a client's log to its derived rows: standing, diary, levels, names, search. The rules are in `domain.stand`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.domain.dossier import Dossier, fold
from kundtui.domain.levels import NOTHING, Kept, ground_at
from kundtui.domain.occasions import occasions
from kundtui.domain.stand import kept as kept_by
from kundtui.domain.stand import stand
from kundtui.domain.standing import Derived, Occasion
from kundtui.language.fold import fold as folded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.entry import Log
    from kundtui.domain.office import Office

WORDS = ("text", "note", "reason", "name", "observation", "solution", "small_talk", "look_back", "process", "deliverable", "when", "reach")
"""The payload fields whose words can be searched."""


def derive(client: str, log: Log, office: Office, moment: datetime, kept: Kept = NOTHING) -> Derived:
    """Compute everything derived about one client as it reads at the moment. `kept`: levels that need not be judged anew."""
    dossier = fold(log, office.zone)
    standing, diary, levels = stand(client, dossier, office, moment, log.position, kept)
    found = tuple(Occasion(client, *one) for one in occasions(dossier, ground_at(dossier, office, moment), moment))
    return Derived(standing, diary, levels, tuple(dict.fromkeys(names_of(dossier))), tuple(_search(dossier)), found)


def kept_levels(desk: Desk, client: str, log: Log) -> Kept:
    """The levels that the client's rows keep, as far as they are of this log and today's rules."""
    return kept_by(desk.store.standing(client), desk.store.levels(client), desk.office, log.position)


def names_of(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Everything that the client is or was called, folded, and as what, with the names of those merged into it; a merged one has none."""
    facts = dossier.client
    if facts.gone.facts and facts.gone.facts[-1].how == "merged":
        return
    yield from ((folded(name), what) for name, what in facts.others_names)
    for field, what in (("code", "code"), ("name", "name")):
        if facts.newest(field):
            yield folded(str(facts.newest(field))), what
    for alias in facts.newest("aliases") or ():
        yield folded(str(alias)), "alias"
    for change in facts.changes.facts:
        if change.field in ("code", "name") and change.value and change.value != facts.newest(change.field):
            yield folded(str(change.value)), "former"


def _search(dossier: Dossier) -> Iterator[tuple[str, str]]:
    for _, entry in dossier.entries:
        words = " ".join(str(entry.data[field]) for field in WORDS if isinstance(entry.data.get(field), str))
        if words:
            yield entry.id, words
