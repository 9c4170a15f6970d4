"""One act on many clients: looked at first, then all of it in one transaction and one operation, or nothing. One undo takes it back."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from kundtui.desk.act import TRIES, Fact, attempt, entries_of, filled, refuse_unlawful, refuse_writing, with_entries
from kundtui.desk.deriving import derive
from kundtui.desk.refused import Refused
from kundtui.domain.dossier import fold
from kundtui.domain.entry import OFFICE
from kundtui.domain.offboarding import lifecycle
from kundtui.language.fold import fold as folded
from kundtui.store.port import Busy, Moved, Operation, Write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from kundtui.desk.desk import Desk
    from kundtui.domain.dossier import Dossier
    from kundtui.domain.entry import Log

ROWS = 200
"""Up to so many clients are computed anew within the act; beyond, their rows are lowered to stale and brought up later."""
OWNER, TAG, UNTAG, RHYTHM = "owner", "tag", "untag", "rhythm"
WORDS = {OWNER: "owner.assigned", TAG: "client.changed", UNTAG: "client.changed", RHYTHM: "rhythm.agreed"}
"""What is done -> the word of the act."""
CHANNELS = ("talk", "written", "sales", "report")
LONGEST = 3650
"""Days that a rhythm may span."""


class Wish(NamedTuple):
    """What shall be done with all of them: a member as owner, a tag, or a rhythm of so many contacts in so many days."""

    what: str
    member: str = ""
    tag: str = ""
    channel: str = "talk"
    need: int = 1
    days: int = 14

    @property
    def tags(self) -> list[str]:
        """The tags that are meant: several stand with commas between, as with one client."""
        return [part.strip() for part in self.tag.split(",") if part.strip()]


class LeftOut(NamedTuple):
    """A client that stays as it is. `why`: same, ended, merged or unknown."""

    client: str
    name: str
    why: str


class Plan(NamedTuple):
    """Whom it would change, by id and name, and who is left out."""

    clients: tuple[tuple[str, str], ...]
    left_out: tuple[LeftOut, ...]


class Done(NamedTuple):
    """What was stored: the operation ("" where there was nothing to do), and the plan that was carried out."""

    operation: str
    plan: Plan


def preview(desk: Desk, wish: Wish, clients: Sequence[str]) -> Plan:
    """Tell what it would do; nothing is stored. Refused what no client could take."""
    _refuse_unfit(desk, wish)
    plan, _ = _planned(desk, wish, {client: desk.store.log(client) for client in dict.fromkeys(clients)}, desk.now())
    return plan


def carry_out(desk: Desk, wish: Wish, clients: Sequence[str]) -> Done:
    """Do it with all who can take it, on facts as they now are."""
    operation = desk.new_id()
    for turn in range(TRIES):
        with attempt(desk, turn), suppress(Moved):
            return _tried(desk, Operation(operation, "", WORDS[wish.what], ""), wish, tuple(dict.fromkeys(clients)))
    raise Busy("locked", holder="")


def _tried(desk: Desk, operation: Operation, wish: Wish, clients: Sequence[str]) -> Done:
    refuse_writing(desk)
    _refuse_unfit(desk, wish)
    office, moment = desk.office, desk.now()
    logs = {client: desk.store.log(client) for client in clients}
    plan, facts = _planned(desk, wish, logs, moment)
    if not facts:
        raise Refused("nothing_changed")
    entries = {client: entries_of(desk, operation.id, client, [fact], moment) for client, fact in facts.items()}
    after = {client: with_entries(logs[client], new) for client, new in entries.items()}
    for client, log in after.items():
        refuse_unlawful(desk, logs[client], log)
    rows = [derive(client, log, office, moment) for client, log in after.items()] if len(after) <= ROWS else []
    expected = {client: logs[client].position for client in after} | {OFFICE: office.position}
    done = operation._replace(by=desk.member.id, at=desk.recorded_at())
    desk.store.append(Write(done, [one for new in entries.values() for one in new], expected, rows))
    return Done(done.id, plan)


def _planned(desk: Desk, wish: Wish, logs: dict[str, Log], moment: datetime) -> tuple[Plan, dict[str, Fact]]:
    """Whom it changes and by what fact, and who is left out."""
    found, names, out = dict[str, Fact](), list[tuple[str, str]](), list[LeftOut]()
    for client, log in logs.items():
        dossier = fold(log, desk.office.zone)
        name = str(dossier.client.newest("name") or client)
        why = _left_out(desk, dossier, moment)
        fact = None if why else next(_facts(wish, dossier), None)
        if fact is None:
            out.append(LeftOut(client, name, why or "same"))
        else:
            found[client] = fact
            names.append((client, name))
    return Plan(tuple(names), tuple(out)), found


def _left_out(desk: Desk, dossier: Dossier, moment: datetime) -> str:
    """Why nothing can be done with a client; "" where it can."""
    gone = dossier.client.gone.last(moment)
    if not dossier.client.added:
        return "unknown"
    if gone and gone.how == "merged":
        return "merged"
    return "ended" if lifecycle(dossier, desk.office.policy(moment), moment) == "E" else ""


def _facts(wish: Wish, dossier: Dossier) -> Iterator[Fact]:
    """What is to be recorded about a client: one fact, or none where it is so already."""
    facts = dossier.client
    if wish.what == OWNER:
        last = facts.owners.facts[-1] if facts.owners.facts else None
        if last is None or last.owner != wish.member:
            deputy = last.deputy if last and last.deputy != wish.member else ""
            yield Fact("owner.assigned", filled(owner=wish.member, deputy=deputy))
    elif wish.what == RHYTHM:
        series = dossier.rhythms[wish.channel].facts
        if not series or (series[-1].need, series[-1].days, series[-1].basis) != (wish.need, wish.days, "agreed"):
            yield Fact("rhythm.agreed", {"channel": wish.channel, "need": wish.need, "days": wish.days})
    else:
        held = list(facts.newest("tags") or ())
        asked, there = {folded(tag): tag for tag in wish.tags}, set(map(folded, held))
        kept = [tag for tag in held if folded(tag) not in asked]
        new = kept if wish.what == UNTAG else [*held, *(tag for word, tag in asked.items() if word not in there)]
        if new != held:
            yield Fact("client.changed", {"field": "tags", "old": held or None, "new": new or None})


def _refuse_unfit(desk: Desk, wish: Wish) -> None:
    """Refuse what no client could take: nobody as owner, an empty tag, a rhythm that is none."""
    if wish.what == OWNER:
        if not wish.member:
            raise Refused("missing_owner", "N3")
        if wish.member not in desk.office.members or desk.office.members[wish.member].left:
            raise Refused("unknown_member", "N3", member=wish.member)
    elif wish.what == RHYTHM:
        for field, value, most in (("need", wish.need, LONGEST), ("days", wish.days, LONGEST)):
            if not 1 <= value <= most:
                raise Refused("bad_value", "T11", field=field, value=value, allowed=f"1 - {most}")
        if wish.channel not in CHANNELS:
            raise Refused("bad_value", "T11", field="channel", value=wish.channel, allowed=", ".join(CHANNELS))
    elif not wish.tags:
        raise Refused("missing_field", field="tags")
