"""Which clients' entries count for a client because those were merged into it, and which of them stay the other's own matter.

A merge joins the whole logs: also the days before it are read as of the joined log, and a separation or an undoing parts them as
wholly. Only a reading *as known then* of an earlier day does not know of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Entry

OWN_TOPICS = frozenset(("client", "owner", "override", "offboarding"))
"""What is said of the other client as such: its name, its owner, its end. It is shown, and counts for nobody else."""


def is_own_matter(entry: Entry) -> bool:
    """Tell whether an entry of a merged client stays that client's own."""
    return entry.kind.partition(".")[0] in OWN_TOPICS


def merged_into(own: str, entries: Iterable[Entry]) -> frozenset[str]:
    """Tell whose entries count for a client, by the merges and separations that stand among these entries, in their order."""
    into: dict[str, str] = {}
    for entry in entries:
        if entry.kind == "client.merged":
            into[entry.client] = entry.data["into"]
        elif entry.kind == "client.separated":
            into.pop(entry.client, None)
    return frozenset(client for client in into if _leads(client, own, into))


def _leads(client: str, own: str, into: dict[str, str]) -> bool:
    """Follow a client from merge to merge; a ring leads nowhere."""
    seen = {client}
    while client in into:
        client = into[client]
        if client == own:
            return True
        if client in seen:
            return False
        seen.add(client)
    return False


def note_names(dossier: Dossier, entry: Entry) -> None:
    """Keep what a merged client is or was called: it is found by that from now on."""
    said = entry.data
    fields = {said.get("field"): said.get("new")} if entry.kind == "client.changed" else said if entry.kind == "client.added" else {}
    found = dossier.client.others_names
    found += [(str(fields[field]), "former") for field in ("name", "code") if fields.get(field)]
    found += [(str(alias), "alias") for alias in fields.get("aliases") or ()]
