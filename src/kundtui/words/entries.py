"""One sentence for each entry of the log, for timelines and echoes. The sentences are listed by topic in the files beside this one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_
from kundtui.words.client import CLIENT
from kundtui.words.complaint import COMPLAINTS, PROMISES
from kundtui.words.interaction import WORK
from kundtui.words.office import OFFICE
from kundtui.words.saying import Lookup, Saying, say
from kundtui.words.strain import OFFBOARDING, STRAIN
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kundtui.words.saying import Sayings

__all__ = ["SAYINGS", "sentence", "word"]

SAYINGS: Sayings = {**CLIENT, **WORK, **COMPLAINTS, **PROMISES, **STRAIN, **OFFBOARDING, **OFFICE}
UNHEARD = Saying(N_("An entry of a newer program: {kind}"))


def sentence(kind: str, data: Mapping[str, Any], names: Mapping[str, str], *, subject: str = "", today: date | None = None) -> str:
    """Say an entry in one line of the user's language.

    `names` tells what contacts, members, clients, services and subjects are called (id -> name). A `subject` named there is
    said where the payload alone would not tell which one. The year of a day is left out when it is that of `today`.
    """
    picked = SAYINGS.get(kind, UNHEARD)
    saying = picked if isinstance(picked, Saying) else picked(data)
    facts = {**data, "kind": kind, "subject": names.get(subject, "")}
    return say(saying, facts, Lookup(names, today))
