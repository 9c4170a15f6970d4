"""The act that a client begins with: added, with the name that it goes by. How it is found later: `portfolio`."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.act import Fact, Receipt, act
from kundtui.desk.refused import Refused
from kundtui.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier

CODE_LETTERS = 4
KINDS_OF_FIRM = frozenset(("ab", "as", "asa", "hb", "kb", "ek", "ans", "da", "ba", "oy", "aps", "gmbh", "ltd", "inc"))
"""What stands behind a firm's name and tells nobody which firm it is."""


class Added(NamedTuple):
    """A client to be: names and tags as they were typed, `owner` a member's id or ""."""

    name: str
    code: str
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    owner: str = ""


def add(desk: Desk, draft: Added) -> Receipt:
    """Store a new client with its owner (N3). A code that any client has or had is refused."""
    for field in ("name", "code"):
        if not getattr(draft, field).strip():
            raise Refused("missing_field", field=field)
    _refuse_taken(desk, draft.code)
    data: dict[str, Any] = {"name": draft.name, "code": draft.code}
    data |= {field: list(values) for field, values in (("aliases", draft.aliases), ("tags", draft.tags)) if values}

    def decide(_dossier: Dossier, _now: datetime) -> Iterable[Fact]:
        yield Fact("client.added", data)
        if draft.owner:
            yield Fact("owner.assigned", {"owner": draft.owner})

    return act(desk, "client.added", desk.new_id(), decide)


def _refuse_taken(desk: Desk, code: str) -> None:
    wanted = fold(code)
    for folded, hit in desk.store.names():
        if folded == wanted and (fold(hit.code) == wanted or hit.what == "former"):
            raise Refused("duplicate_client", code=code)


def proposed_code(desk: Desk, name: str) -> str:
    """A code for a new name that no client has: its first letters, or the initials of several words; numbered where that is taken."""
    words = ["".join(letter for letter in word if letter.isalnum()) for word in fold(name).split()]
    telling = [word for word in words if word and word not in KINDS_OF_FIRM] or [word for word in words if word]
    if not telling:
        return ""
    several = len(telling) > 1
    stem = ("".join(word[0] for word in telling) if several else telling[0])[:CODE_LETTERS].upper()
    codes = (stem if number == 1 else f"{stem}{number}" for number in count(1))
    return next(code for code in codes if all(fold(hit.code) != fold(code) for hit in desk.store.named(fold(code))))
