"""The office: members, the policy of each day, services; folded from the office's own entries. Its calendar is handed in."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NotRequired, TypedDict
from zlib import crc32

from kundtui.domain.closing import closing, year_of
from kundtui.domain.entry import Entry, Log, voided, wall
from kundtui.domain.policy import DEFAULT, Policy
from kundtui.domain.series import Series
from kundtui.domain.values import Name, Ref, Text, Unlawful
from kundtui.domain.worktime import WorkTime, business_hours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import tzinfo

    from kundtui.domain.closing import Year

    Calendar = Callable[[str, int], frozenset[date]]
    """Country and year -> the days on which it is closed by law."""


class MemberAdded(TypedDict):
    name: Name
    role: Literal["reader", "member", "leader", "admin"]
    login: NotRequired[Name]
    key: NotRequired[Name]


class MemberChanged(TypedDict):
    name: NotRequired[Name]
    role: NotRequired[Literal["reader", "member", "leader", "admin"]]
    login: NotRequired[Name]
    key: NotRequired[Name]


class MemberLeft(TypedDict):
    reason: NotRequired[Text]


class PolicyChanged(TypedDict):
    field: Name
    old: NotRequired[Any]
    new: Any
    version: int


class ServiceListed(TypedDict):
    name: Name


class ServiceRetired(TypedDict):
    name: NotRequired[Name]


class PersonErased(TypedDict):
    reason: Text


class OperationUndone(TypedDict):
    operation: Ref
    reason: NotRequired[Text]


class OperationRedone(TypedDict):
    operation: Ref


class EntryCorrected(TypedDict):
    entry: Ref
    by_entry: Ref


class Member(NamedTuple):
    """One who works here. `login` is the Unix login; `left` members keep their name in the log."""

    id: str
    name: str
    role: str
    login: str
    left: bool


class Ground(NamedTuple):
    """What the rules stand on at a moment, beside the client's own dossier."""

    policy: Policy
    work: WorkTime
    services: frozenset[str]


class Office:
    """The office at every moment."""

    def __init__(self, zone: tzinfo, calendar: Calendar) -> None:
        self.zone = zone
        self.members: dict[str, Member] = {}
        self.position = 0
        self.unknown_kinds: set[str] = set()
        self._calendar = calendar
        self._policies: Series[Policy] = Series()
        self._services: Series[dict[str, str]] = Series()
        self._work: dict[tuple[str, tuple[str, ...], str], WorkTime] = {}
        self._stamp: tuple[tuple[int, int], int] | None = None
        self._grounds: dict[tuple[int, int, str], Ground] = {}

    def policy(self, moment: datetime) -> Policy:
        return self._policies.last(moment) or DEFAULT

    def until(self, moment: datetime) -> Office:
        """The office without what changed after the moment: a forecast made on a day of the past knows no rule that came later."""
        if self._policies.whole(moment) and self._services.whole(moment):
            return self
        found = Office(self.zone, self._calendar)
        found.members, found.position, found.unknown_kinds = self.members, self.position, self.unknown_kinds
        found._policies, found._services = self._policies.cut(moment), self._services.cut(moment)
        found._work, found._grounds = self._work, self._grounds  # what is kept there is by the same rules and holds for both
        return found

    def policies(self) -> list[Policy]:
        """Every policy that has been in force, the default first."""
        return [DEFAULT, *self._policies.facts]

    @property
    def stamp(self) -> int:
        """Changes whenever a policy or a service has changed, and with nothing else: what derived rows are stamped with."""
        told = len(self._policies.facts), len(self._services.facts)
        if self._stamp is None or self._stamp[0] != told:
            facts = (self._policies.ats, self._policies.facts, self._services.ats, self._services.facts)
            self._stamp = told, crc32(repr(facts).encode())
        return self._stamp[1]

    def turning_days(self) -> set[int]:
        """The days on which the policy or the services changed."""
        return {*self._policies.days, *self._services.days}

    def rules_changed(self, after: date, until: date) -> date | None:
        """The last day after one day, up to another, on which a rule of the office changed; where and when it works is no rule."""
        days = [day for day in self._policies.days if after.toordinal() < day <= until.toordinal()]
        ruled = {day: (_rules_at_end(self, day - 1), _rules_at_end(self, day)) for day in days}
        return date.fromordinal(max(changed)) if (changed := [day for day, (before, now) in ruled.items() if before != now]) else None

    def services(self, moment: datetime) -> dict[str, str]:
        """The services listed at the moment: id -> name."""
        return self._services.last(moment) or {}

    def ground(self, moment: datetime, country: str = "", policy: Policy | None = None) -> Ground:
        """The policy (of that moment, or the one given), the working time of the client's country, and the services."""
        if policy:
            return self._ground(policy, moment, country)
        key = self._policies.known(moment), self._services.known(moment), country
        if key not in self._grounds:
            self._grounds[key] = self._ground(self.policy(moment), moment, country)
        return self._grounds[key]

    def _ground(self, policy: Policy, moment: datetime, country: str) -> Ground:
        return Ground(policy, self.work(policy, country), frozenset(self.services(moment)))

    def work(self, policy: Policy, country: str = "") -> WorkTime:
        """The working time of the office, with a client's own red-letter days (Rulings 22, 24)."""
        key = (policy.business_hours, policy.closed_days, country or policy.country)
        if key not in self._work:
            self._work[key] = self._worktime(*key)
        return self._work[key]

    def _worktime(self, hours: str, closed_days: tuple[str, ...], country: str) -> WorkTime:
        listed = [closing(entry) for entry in closed_days]
        calendar = self._calendar

        @cache
        def of(year: int) -> Year:
            return year_of(listed, lambda asked: calendar(country, asked), year)

        return WorkTime(business_hours(hours), lambda year: of(year).closed, lambda year: of(year).short)

    def member_of(self, login: str) -> Member | None:
        """The member who logs in by that name and has not left."""
        return next((member for member in self.members.values() if member.login == login and not member.left), None)

    def apply(self, entry: Entry) -> None:
        """Take in one office entry; raises Unlawful."""
        effect = _EFFECTS.get(entry.kind)
        if effect is None:
            self.unknown_kinds.add(entry.kind)
        else:
            effect(self, entry)


NO_RULES = ("version", "time_zone", "country", "currency", "business_hours", "closed_days")
"""Fields of the policy that say where and when the office works."""


def _rules_at_end(office: Office, day: int) -> Policy:
    """The rules in force at the end of a day, without what is no rule."""
    policy = office.policy(datetime.combine(date.fromordinal(day), time.max))
    return policy._replace(**{field: getattr(DEFAULT, field) for field in NO_RULES})


def _member_added(office: Office, entry: Entry) -> None:
    if entry.subject in office.members:
        raise Unlawful("member_added_twice", member=entry.data["name"])
    data = entry.data
    if data.get("login") and office.member_of(data["login"]):
        raise Unlawful("login_taken", login=data["login"])
    office.members[entry.subject] = Member(entry.subject, data["name"], data["role"], data.get("login") or "", left=False)


def _member_changed(office: Office, entry: Entry) -> None:
    member = _member(office, entry)
    changes = {field: entry.data[field] for field in ("name", "role", "login") if entry.data.get(field) is not None}
    office.members[member.id] = member._replace(**changes)


def _member_left(office: Office, entry: Entry) -> None:
    member = _member(office, entry)
    office.members[member.id] = member._replace(left=True)


def _member(office: Office, entry: Entry) -> Member:
    if entry.subject not in office.members:
        raise Unlawful("unknown_member", member=entry.subject)
    return office.members[entry.subject]


def _policy_changed(office: Office, entry: Entry) -> None:
    field, new = entry.data["field"], entry.data["new"]
    if field not in Policy._fields or field == "version":
        raise Unlawful("unknown_policy_field", field=field)
    last = office._policies.facts[-1] if office._policies.facts else DEFAULT  # noqa: SLF001 - its own fold
    value = tuple(new) if isinstance(new, list) else new
    changed = last._replace(**{field: value, "version": entry.data["version"]})
    office._policies.add(wall(entry.at, office.zone), changed)  # noqa: SLF001 - its own fold


def _service(office: Office, entry: Entry) -> None:
    listed = dict(office._services.facts[-1]) if office._services.facts else {}  # noqa: SLF001 - its own fold
    if entry.kind == "service.listed":
        listed[entry.subject] = entry.data["name"]
    elif listed.pop(entry.subject, None) is None:
        raise Unlawful("unknown_service", service=entry.subject)
    office._services.add(wall(entry.at, office.zone), listed)  # noqa: SLF001 - its own fold


def _nothing(office: Office, entry: Entry) -> None:
    """Undoings have had their effect before the fold begins; an erasure has had its effect in the payloads."""


_EFFECTS: dict[str, Callable[[Office, Entry], None]] = {
    "member.added": _member_added,
    "member.changed": _member_changed,
    "member.left": _member_left,
    "policy.changed": _policy_changed,
    "service.listed": _service,
    "service.retired": _service,
    "person.erased": _nothing,
    "operation.undone": _nothing,
    "operation.redone": _nothing,
    "entry.corrected": _nothing,
}


def time_zone(entries: Iterable[Entry]) -> str:
    """The name of the office's time zone by its newest entry that sets one; everything else needs it first."""
    changes = (entry for entry in entries if entry.kind == "policy.changed" and entry.data["field"] == "time_zone")
    return max(((entry.seq, str(entry.data["new"])) for entry in changes), default=(0, DEFAULT.time_zone))[1]


def fold_office(log: Log, zone_of: Callable[[str], tzinfo], calendar: Calendar, *, strict: bool = False) -> Office:
    """Fold the office's entries. With `strict` an unlawful entry raises Unlawful; else it is passed over."""
    office, faults = judge_office(log, zone_of, calendar)
    if strict and faults:
        raise faults[0][1]
    return office


def judge_office(log: Log, zone_of: Callable[[str], tzinfo], calendar: Calendar) -> tuple[Office, list[tuple[Entry, Unlawful]]]:
    """Fold the office's entries; beside it every entry that cannot stand where it is, and why."""
    taken = voided(log.undoings)
    kept = [entry for entry in log.entries if entry.operation not in taken and entry.id not in taken]
    office = Office(zone_of(time_zone(kept)), calendar)
    faults: list[tuple[Entry, Unlawful]] = []
    for entry in sorted(kept, key=lambda one: (wall(one.at, office.zone), one.seq)):
        try:
            office.apply(entry)
        except Unlawful as refusal:
            faults.append((entry, refusal))
    office.position = log.position
    return office, faults
