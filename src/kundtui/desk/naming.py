"""Who is meant within a client or an office: contacts and members by what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk.refused import Refused
from kundtui.language.fold import fold, straight

if TYPE_CHECKING:
    from datetime import datetime

    from kundtui.domain.dossier import Dossier


def the_contact(dossier: Dossier, typed: str, moment: datetime) -> str:
    """The one contact of a client whose name, or a word of it, begins as typed; refused when there is none or several."""
    wanted = straight(fold(typed))
    names = {contact.id: str(contact.value("name", moment) or "") for contact in dossier.contacts.values() if contact.here(moment)}
    folded = {one: straight(fold(name)) for one, name in names.items()}
    exact = [one for one, name in folded.items() if name == wanted]
    begun = [one for one, name in folded.items() if wanted and any(part.startswith(wanted) for part in (name, *name.split()))]
    found = exact if len(exact) == 1 else begun
    if not found:
        raise Refused("unknown_contact", contact=typed)
    if len(found) > 1:
        raise Refused("ambiguous_contact", contact=typed, names=", ".join(names[one] for one in found))
    return found[0]
