"""The light act: a complaint, a contact or a note stored in the time that `echo` takes. What it cannot decide cheaply is left to the full acts.

Nothing is loaded here but the log's envelope, the office and the names; the engine is handed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol
from zoneinfo import ZoneInfo

from kundtui.desk.ids import new_id
from kundtui.desk.may import least, may
from kundtui.desk.refused import Refused
from kundtui.domain.entry import OFFICE, Entry, voided, wall
from kundtui.domain.kind_names import NAMES
from kundtui.domain.values import CHANNELS, MOST_MINUTES, QUESTIONS, SEVERITIES
from kundtui.language.fold import fold
from kundtui.language.text import clean
from kundtui.store.port import Busy, Moved, Operation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime, tzinfo

    from kundtui.domain.entry import Log
    from kundtui.language.understood import OneLine

TRIES = 3
"""How often the act begins again when others write to the same client meanwhile; then the full act waits for its turn."""
LIGHT = {"complaint": "complaint.received", "interaction": "interaction.logged", "note": "review.marked"}
"""What an entry line may make by a light act -> the kind of entry."""
CALLING = frozenset(("member.added", "member.changed"))
"""The kinds that name a member."""
MILLISECONDS = 1000
ZONE = "Europe/Stockholm"
"""The time zone of an office that has set none, as `policy` has it, which takes longer to load than this act has."""


class Engine(Protocol):
    """What a light act asks of an engine (`store.light_store`)."""

    def light_named(self, path: str, folded: str, /) -> tuple[str, ...]: ...
    def light_logs(self, path: str, /, *clients: str) -> tuple[Log, ...]: ...
    def light_append(self, path: str, operation: Operation, entries: Sequence[Entry], expected: Mapping[str, int], /) -> int: ...


class Complaint(NamedTuple):
    """A complaint as it was typed: who is meant, the words, how grave, and how it came."""

    client: str
    text: str
    severity: str = "low"
    channel: str = ""


class Stored(NamedTuple):
    """What was stored, for the echo: the operation and the client with its name, beside the cleaned words."""

    operation: str
    client: str
    name: str
    severity: str
    text: str


class Added(NamedTuple):
    """An entry line that was stored, for the echo: the client's name, what was understood, and the cleaned words."""

    operation: str
    name: str
    found: OneLine[str]
    text: str


class Found(NamedTuple):
    """Who may be meant by a typed name, by id."""

    clients: tuple[str, ...]
    sure: bool


def complain(engine: Engine, path: str, login: str, typed: Complaint, clock: Callable[[], datetime]) -> Stored | None:
    """Store a complaint about the one client whose name, code or alias is, or begins with, what was typed.

    None where nobody or more than one is meant, where the client's log needs the full act to be judged, or where others are quicker
    time after time: nothing is stored then. Raises Refused, Unclean and the store's errors as the full act does.
    """
    text = refuse_unfit(typed)
    wanted = fold(clean(typed.client))
    found = engine.light_named(path, wanted) if wanted else ()
    if len(found) != 1:
        return None
    data = {"text": text, "severity": typed.severity} | ({"channel": typed.channel} if typed.channel else {})
    stored = _stored(engine, path, login, _Written(found[0], "complaint.received", data), clock)
    return Stored(stored[0], found[0], stored[1], typed.severity, text) if stored else None


def add(engine: Engine, path: str, login: str, line: str, clock: Callable[[], datetime]) -> Added | None:
    """Store a plain entry line: a complaint, a contact or a note on the one client that is meant, with nobody named, no day and no tag.

    None where the line is not plain or not understood, and where `complain` gives None: nothing is stored then.
    """
    from kundtui.language import oneline, parts  # noqa: PLC0415 - `complain` reads no line

    if len(line) > oneline.LONGEST or any(word.kind for word in parts.words(line)):
        return None

    def find(typed: str, *, whole: bool) -> Found:  # noqa: ARG001 - what is nearly right is left to the full act
        clients = engine.light_named(path, wanted) if (wanted := fold(typed)) else ()
        return Found(clients, len(clients) == 1)

    found = oneline.read(line, find, clock().date())
    if found.problem or found.client is None or found.verb is None or found.verb.entry not in LIGHT:
        return None
    text = clean(found.text, lines=True)
    if found.minutes is not None and found.minutes > MOST_MINUTES:
        return None
    stored = _stored(engine, path, login, _Written(found.client, LIGHT[found.verb.entry], _payload(found, text)), clock)
    return Added(stored[0], stored[1], found, text) if stored else None


def _payload(found: OneLine[str], text: str) -> dict[str, Any]:
    """The payload of an understood line, as the act of its topic makes it."""
    if found.verb is None or found.verb.entry == "note":
        return {"outcome": "noted", "reason": text}
    if found.verb.entry == "complaint":
        return {"text": text, "severity": found.verb.code}
    data: dict[str, Any] = {"channel": found.verb.code, "direction": "out", "reached": found.verb.reached}
    asked = dict(zip(QUESTIONS, found.answers, strict=False))
    return data | {
        name: value for name, value in (("minutes", found.minutes), ("note", text), ("asked", asked)) if value not in (None, "", {})
    }


class _Written(NamedTuple):
    """An entry to be written: whose, of what kind, and its payload."""

    client: str
    kind: str
    data: dict[str, Any]


def _stored(engine: Engine, path: str, login: str, what: _Written, clock: Callable[[], datetime]) -> tuple[str, str] | None:
    """Store one entry; tells the operation and the client's name. None where the full act has to decide."""
    for _ in range(TRIES):
        rules, log = engine.light_logs(path, OFFICE, what.client)
        member, zone = member_of(rules, login)
        name = _name(log, zone)
        if not name or any(entry.kind not in NAMES for entry in rules.entries):
            return None
        operation, entry = _written(member, zone, what, clock())
        try:
            engine.light_append(path, operation, (entry,), {OFFICE: rules.position, what.client: log.position})
        except Moved:
            continue
        except Busy as busy:
            raise Busy(busy.code, **busy.facts | {"holder": _called(rules, str(busy.facts.get("holder", "")))}) from busy
        return operation.id, name
    return None


def _called(office: Log, member: str) -> str:
    """What a member is called; an id that nobody has stays as it is."""
    names = [entry.data.get("name") for entry in office.entries if entry.subject == member and entry.kind in CALLING]
    return next((str(name) for name in reversed(names) if name), member)


def refuse_unfit(typed: Complaint) -> str:
    """Refuse what no complaint can be; tells the cleaned text."""
    text = clean(typed.text, lines=True)
    if not text:
        raise Refused("empty_text")
    if typed.severity not in SEVERITIES:
        raise Refused("bad_value", field="severity", value=typed.severity, allowed=", ".join(SEVERITIES))
    if typed.channel and typed.channel not in CHANNELS:
        raise Refused("bad_value", field="channel", value=typed.channel, allowed=", ".join(CHANNELS))
    return text


def _kept(log: Log) -> list[Entry]:
    """The entries that stand."""
    taken = voided(log.undoings)
    return [entry for entry in log.entries if entry.operation not in taken and entry.id not in taken]


def member_of(office: Log, login: str) -> tuple[str, tzinfo]:
    """Who sits here and the office's time zone, as the full fold of the office has them; refused where nobody may record."""
    kept = _kept(office)
    zones = [str(entry.data["new"]) for entry in kept if entry.kind == "policy.changed" and entry.data["field"] == "time_zone"]
    zone = ZoneInfo(zones[-1] if zones else ZONE)
    members: dict[str, tuple[str, str]] = {}
    gone: set[str] = set()
    for entry in sorted(kept, key=lambda entry: (wall(entry.at, zone), entry.seq)):
        member, said = entry.subject, entry.data
        if entry.kind == "member.left" and member in members:
            gone.add(member)
        elif entry.kind == "member.changed" and member in members:
            members[member] = said.get("login") or members[member][0], said.get("role") or members[member][1]
        elif entry.kind == "member.added" and member not in members and not _is_taken(said.get("login"), members, gone):
            members[member] = said.get("login") or "", said["role"]
    here = next((member for member, (known, _role) in members.items() if known == login and member not in gone), "")
    if not here:
        raise Refused("no_member", login=login)
    if not may(members[here][1], "record"):
        raise Refused("not_allowed", role=members[here][1], needs=least("record"))
    return here, zone


def _is_taken(login: str | None, members: Mapping[str, tuple[str, str]], gone: set[str]) -> bool:
    """Tell whether somebody who has not left has this login."""
    return bool(login) and any(known == login for member, (known, _role) in members.items() if member not in gone)


def _name(log: Log, zone: tzinfo) -> str:
    """Name a client that stands in the log; nothing where its adding was taken back, or where a newer program wrote to it."""
    kept = _kept(log)
    if any(entry.kind not in NAMES for entry in log.entries) or not any(entry.kind == "client.added" for entry in kept):
        return ""
    called = [entry for entry in kept if entry.kind == "client.added" or _renames(entry)]
    newest = max(called, key=lambda entry: (wall(entry.at, zone), entry.seq))
    return str(newest.data["name" if newest.kind == "client.added" else "new"])


def _renames(entry: Entry) -> bool:
    return entry.kind == "client.changed" and entry.data["field"] == "name"


def _written(member: str, zone: tzinfo, what: _Written, moment: datetime) -> tuple[Operation, Entry]:
    """Write the operation and its one entry out."""
    operation, entry, subject = (new_id(int(moment.timestamp() * MILLISECONDS)) for _ in range(3))
    recorded_at = moment.isoformat(timespec="milliseconds")
    at = moment.astimezone(zone).isoformat(timespec="seconds")
    about = subject if what.kind == "complaint.received" else ""
    return Operation(operation, member, what.kind, recorded_at), Entry(
        0, entry, operation, what.client, what.kind, about, at, recorded_at, member, what.data
    )
