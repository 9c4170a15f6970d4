"""Standing up for oneself at the desk: drafted with evidence, approved by another person, made in a talk (R11-R14). Its states: `domain.assertion`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk import drafting
from kundtui.desk.act import Fact, Receipt, act, filled
from kundtui.desk.may import may
from kundtui.desk.refused import Refused
from kundtui.desk.seen import PRIVATE, names_of
from kundtui.domain.assertion import Standing, assertions, reference, unowned
from kundtui.domain.doorstep import doorstep
from kundtui.domain.dossier import Dossier, fold
from kundtui.domain.levels import ground_at
from kundtui.domain.offboarding import lifecycle
from kundtui.domain.values import CHANNELS, TALK_CHANNELS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.doorstep import Item
    from kundtui.domain.entry import Entry


AMONG_US = ("assertion.", "diagnosis.", "draft.", "hardship.", "offboarding.", "override.")
"""Topics that are no evidence: an end that is considered, above all, is hidden from the client (G0)."""


class Drafted(NamedTuple):
    """A claim, the entries it rests on, what we want. `acknowledged`: what of ours is owned up to. `as_it_stands`: past a warning of tone."""

    client: str
    claim: str
    evidence: Sequence[str]
    wanted: str
    acknowledged: Sequence[str] = ()
    as_it_stands: bool = False


class Made(NamedTuple):
    """It was said to the client. `channel`: of the talk, which is logged with it; "" where a talk since the approval is logged already."""

    client: str
    assertion: str
    channel: str = ""
    contacts: Sequence[str] = ()
    acknowledged: Sequence[str] = ()


class Asserted(NamedTuple):
    """A client's assertions, our own doorstep towards it, what can be evidence (newest first), and what the ids are called."""

    client: str
    name: str
    moment: datetime
    assertions: tuple[Standing, ...]
    items: tuple[Item, ...]
    entries: Mapping[str, tuple[datetime, Entry]]
    names: Mapping[str, str]

    @property
    def open(self) -> tuple[Standing, ...]:
        return tuple(one for one in self.assertions if one.open)


def seen(desk: Desk, client: str, on: date | None = None) -> Asserted:
    """Read a client's assertions as they are now, or were on a day."""
    moment = desk.moment(on) if on else desk.now()
    log = desk.store.log(client)
    if not log.entries:
        raise Refused("unknown_client", text=client)
    dossier = fold(log, desk.office.zone, until=moment)
    name = str(dossier.client.newest("name") or "")
    items = doorstep(dossier, ground_at(dossier, desk.office, moment), moment) if dossier.client.added else ()
    entries = {entry.id: (at, entry) for at, entry in reversed(dossier.entries) if _shows(entry)}
    return Asserted(client, name, moment, tuple(assertions(dossier, moment)), items, entries, names_of(desk, dossier))


def _shows(entry: Entry) -> bool:
    """Whether an entry can be shown to the client: no private mark, and nothing that we only say among ourselves."""
    return entry.kind != PRIVATE and not entry.kind.startswith(AMONG_US)


def draft(desk: Desk, drafted: Drafted) -> Receipt:
    """Draft an assertion: refused without evidence (R12), with what is ours unowned (R14), or in a tone that loses (R11)."""
    claim, wanted = drafted.claim.strip(), drafted.wanted.strip()
    for field, text in (("claim", claim), ("wanted", wanted)):
        if not text:
            raise Refused("missing_field", "R12", field=field)
    evidence = list(dict.fromkeys(drafted.evidence))
    if not evidence:
        raise Refused("no_evidence", "R12")
    _refuse(desk, fold(desk.store.log(drafted.client), desk.office.zone), desk.now(), evidence, drafted.acknowledged)
    drafting.refuse_unfit(desk, drafted.client, (claim, wanted), as_it_stands=drafted.as_it_stands)
    subject = desk.new_id()

    def decide(dossier: Dossier, now: datetime) -> Iterator[Fact]:
        owned = _refuse(desk, dossier, now, evidence, drafted.acknowledged)
        data = {"claim": claim, "evidence": evidence, "wanted": wanted} | filled(acknowledged=owned)
        yield Fact("assertion.drafted", data, subject)

    return act(desk, "assertion.drafted", drafted.client, decide)


def _refuse(desk: Desk, dossier: Dossier, now: datetime, evidence: Sequence[str], acknowledged: Collection[str]) -> list[str]:
    if lifecycle(dossier, desk.office.policy(now), now) == "E":
        raise Refused("relation_over")
    known = {entry.id for _, entry in dossier.entries if _shows(entry)}
    strange = next((one for one in evidence if one not in known), None)
    if strange is not None:
        raise Refused("unknown_evidence", "R12", text=strange)
    return _owned(desk, dossier, now, acknowledged)


def _owned(desk: Desk, dossier: Dossier, now: datetime, acknowledged: Collection[str]) -> list[str]:
    """What of our doorstep was owned up to; refused where something was not (R14)."""
    items = doorstep(dossier, ground_at(dossier, desk.office, now), now)
    left = unowned(items, acknowledged)
    if left:
        raise Refused("doorstep_unowned", "R14", items=[(item.what, item.args.get("text", "")) for item in left])
    return [ref for ref in map(reference, items) if ref in acknowledged]


def approve(desk: Desk, client: str, assertion: str) -> Receipt:
    """Approve it: never its author, and one who leads unless the author does (R13)."""

    def decide(dossier: Dossier, now: datetime) -> Iterator[Fact]:
        one = _the(dossier, now, assertion)
        if one.state != "drafted":
            raise Refused("assertion_approved_already", "R13")
        if one.by == desk.member.id:
            raise Refused("own_assertion", "R13")
        if not (may(desk.member.role, "waive") or _leads(desk, one.by)):
            raise Refused("leader_needed", "R13")
        yield Fact("assertion.approved", _data(one, desk.member.id), assertion)

    return act(desk, "assertion.approved", client, decide)


def _leads(desk: Desk, member: str) -> bool:
    known = desk.office.members.get(member)
    return known is not None and may(known.role, "waive")


def made(desk: Desk, draft: Made) -> Receipt:
    """Store that it was said, in a talk (R4): after the approval (R13), with what is ours owned up to as it now lies (R14)."""
    if draft.channel and draft.channel not in CHANNELS:
        raise Refused("bad_value", "R4", field="channel", value=draft.channel, allowed=", ".join(sorted(TALK_CHANNELS)))
    if draft.channel and draft.channel not in TALK_CHANNELS:
        raise Refused("assertion_unspoken", "R4")

    def decide(dossier: Dossier, now: datetime) -> Iterator[Fact]:
        one = _the(dossier, now, draft.assertion)
        if one.state == "made":
            raise Refused("assertion_made_already")
        if one.state != "approved" or one.approved_at is None:
            raise Refused("assertion_unapproved", "R13")
        owned = _owned(desk, dossier, now, {*one.acknowledged, *draft.acknowledged})
        if draft.channel:
            talk = {"channel": draft.channel, "direction": "out", "reached": True} | filled(contacts=list(draft.contacts), note=one.claim)
            yield Fact("interaction.logged", talk)
        elif not any(one.approved_at <= at <= now for at in dossier.talks.ats):
            raise Refused("assertion_unsaid", "R4")
        yield Fact("assertion.made", _data(one, one.approved_by) | filled(acknowledged=owned), draft.assertion)

    return act(desk, "assertion.made", draft.client, decide)


def _the(dossier: Dossier, now: datetime, assertion: str) -> Standing:
    one = next((one for one in assertions(dossier, now) if one.id == assertion), None)
    if one is None:
        raise Refused("no_assertion", "R12")
    return one


def _data(one: Standing, approved_by: str) -> dict[str, object]:
    return {"claim": one.claim, "evidence": list(one.evidence), "wanted": one.wanted, "approved_by": approved_by}
