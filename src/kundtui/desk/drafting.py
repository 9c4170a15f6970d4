"""Where drafts that a client will read pass the tone guard (R11, R15, A13): a hold is stored and slept over, a warning is passed knowingly.

Which words are held or warned of: `language.tone`. Until when a held draft sleeps: `domain.drafts`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.may import may
from kundtui.desk.refused import Refused
from kundtui.desk.reputation import asked
from kundtui.domain.dossier import fold
from kundtui.domain.drafts import drafts, may_send
from kundtui.domain.levels import ground_at
from kundtui.domain.occasions import HELD
from kundtui.language.tone import held, judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.drafts import Held
    from kundtui.language.tone import Finding

SHOWN_OF_ID = 8
"""Letters at the end of an id by which a held draft is named."""


class HeldOf(NamedTuple):
    """A held draft with the client it was meant for."""

    client: str
    name: str
    draft: Held


def names(desk: Desk, dossier: Dossier) -> tuple[str, ...]:
    """Names that may stand in capitals: the client's, its people's, our own members'."""
    facts = dossier.client
    own = [facts.newest("name"), facts.newest("code"), *(facts.newest("aliases") or ())]
    people = [contact.newest("name") for contact in dossier.contacts.values()]
    return tuple(str(name) for name in (*own, *people, *(member.name for member in desk.office.members.values())) if name)


def findings(desk: Desk, client: str, text: str) -> tuple[Finding, ...]:
    """What the tone guard says of a draft to a client."""
    if not judge(text):
        return ()
    return judge(text, names(desk, fold(desk.store.log(client), desk.office.zone)))


def refuse_unfit(desk: Desk, client: str, texts: Iterable[str], *, as_it_stands: bool = False) -> None:
    """Refuse what a client should not read. Every act whose words a client will read asks this first.

    A draft with an insult or a shout is held: stored once, and refused until the next workday at nine, or until a leader other than its
    author releases it. Then it goes as it stands. What only warns is refused until somebody goes on all the same.
    """
    for text in texts:
        found = findings(desk, client, text)
        if not found:
            continue
        dossier = fold(desk.store.log(client), desk.office.zone)
        now = desk.now()
        work = ground_at(dossier, desk.office, now).work
        before = may_send(dossier, work, now, text, desk.member.id)
        if before is not None and not before.sleeps(now):
            continue
        if held(found):
            if before is None:
                hold(desk, client, text, held(found))
                dossier = fold(desk.store.log(client), desk.office.zone)
                before = may_send(dossier, work, desk.now(), text, desk.member.id)
            until = before.free_at.isoformat(sep=" ", timespec="minutes") if before else ""
            raise Refused("draft_held", held(found)[0].practice, quotes=quotes(held(found)), until=until)
        if not as_it_stands:
            raise Refused("draft_warned", found[0].practice, quotes=quotes(found), findings=found)


def quotes(found: Iterable[Finding]) -> list[str]:
    """The words that were found, each once."""
    return list(dict.fromkeys(one.quote for one in found))


def hold(desk: Desk, client: str, text: str, found: Iterable[Finding]) -> Receipt:
    """Store a draft that is held back, with its rules."""
    data = {"text": text, "rules": list(dict.fromkeys(one.rule for one in found))}
    subject = desk.new_id()
    return act(desk, "draft.held", client, lambda _dossier, _now: [Fact("draft.held", data, subject)])


def release(desk: Desk, client: str, draft: str, reason: str = "") -> Receipt:
    """Let a held draft go before its night's rest is over: only a leader may, and not with a draft of their own (R13)."""

    def decide(dossier: Dossier, now: datetime) -> Iterator[Fact]:
        if not may(desk.member.role, "waive"):
            raise Refused("leader_needed", "R13")
        work = ground_at(dossier, desk.office, now).work
        one = next((one for one in drafts(dossier, work, now) if one.id == draft), None)
        if one is None:
            raise Refused("unknown_draft", "R11", text=draft)
        if not one.sleeps(now):
            raise Refused("draft_free", "R11")
        if one.by == desk.member.id:
            raise Refused("own_draft", "R13")
        yield Fact("draft.released", filled(reason=reason.strip()), draft)

    return act(desk, "draft.released", client, decide)


def waiting(desk: Desk) -> list[HeldOf]:
    """Every held draft that nobody may send yet, the oldest first."""
    found = []
    now = desk.now()
    for client in dict.fromkeys(one.client for one in asked(desk, (HELD,))):
        dossier = fold(desk.store.log(client), desk.office.zone)
        work = ground_at(dossier, desk.office, now).work
        name = str(dossier.client.newest("name") or "")
        found += [HeldOf(client, name, one) for one in drafts(dossier, work, now) if one.sleeps(now)]
    return sorted(found, key=lambda one: one.draft.at)


def the_draft(desk: Desk, typed: str) -> HeldOf:
    """The one held draft that is meant by the end of its id or its words; refused where there is none or several."""
    found = [one for one in waiting(desk) if one.draft.id.endswith(typed) or typed.casefold() in one.draft.text.casefold()]
    if not found:
        raise Refused("unknown_draft", "R11", text=typed)
    if len(found) > 1:
        raise Refused("ambiguous_draft", "R11", drafts=[f"{one.draft.id[-SHOWN_OF_ID:]} {one.name}" for one in found])
    return found[0]
