"""Which lines of an import may stand: ids, references and order, client by client, until dropping one spoils no other."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.act import with_entries
from kundtui.desk.calendar import red_letter_days
from kundtui.desk.desk import zone_of
from kundtui.desk.incoming import Line, Lines, People, Problem, Survey, client_named, meant, members_named, targets, with_ids
from kundtui.desk.may import least, may
from kundtui.desk.membership import concerns_office, verb_to_undo
from kundtui.domain.dossier import check
from kundtui.domain.entry import OFFICE, UNDOINGS, Entry, Log
from kundtui.domain.office import Office, judge_office

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kundtui.desk.desk import Desk
    from kundtui.desk.incoming import Step

EMPTY = Log((), (), 0)


class Fault(NamedTuple):
    """Why an entry cannot stand."""

    entry: Entry
    code: str
    facts: dict[str, Any]


class Sift:
    """Judges the lines of a file against the log. `own` is the import's operation, taken by lines that have none."""

    def __init__(self, desk: Desk, lines: Lines, own: str, step: Step) -> None:
        self.desk, self.lines, self.own, self._step = desk, lines, own, step
        self.survey = Survey(desk.store, lines, lambda done: step(done / 4))
        self.stored_clients = frozenset(desk.store.clients())
        self.dropped: dict[int, Problem] = {}
        self.skipped = bytearray(len(lines))
        self.groups: dict[str, array[int]] = {OFFICE: array("I")}
        self.positions: dict[str, int] = {}
        self.office: Office = desk.office
        self._office_log = desk.store.log(OFFICE)
        self._named: dict[str, dict[str, str]] = {}
        self._stored_targets: set[str] = set()
        self._undoings: dict[str, list[tuple[int, Entry]]] = {}
        self._seen: set[str] = set()
        self._erased = self.survey.erased | {entry.subject for entry in self._office_log.entries if entry.kind == "person.erased"}
        self._shifts = 0
        self._merges: set[tuple[str, str]] = set()

    def sift(self) -> None:
        """Go through all lines until what stays stands together."""
        self._group()
        self._new_ones(OFFICE, self._office_log)
        self._find_touched()
        self._refuse_unentitled()
        while True:
            self._judge_office()
            before = self._shifts
            for place, client in enumerate(self.groups):
                if client != OFFICE:
                    self._judge_client(client)
                self._step(1 / 4 + place / len(self.groups) * 3 / 4)
            self._judge_office()
            if self._shifts == before:
                return

    def entry(self, index: int, line: Line | None = None) -> Entry:
        """The entry of a line as it will be: whose it is, its operation, its contacts by id."""
        entry = (line or self.lines[index]).entry
        client = self._clients[entry.client]
        ids = self._named.get(client)
        return entry._replace(client=client, operation=entry.operation or self.own, data=with_ids(entry.data, ids) if ids else entry.data)

    def after(self, client: str) -> Log:
        """A client's log as it will be."""
        log = self._log(client)
        entries = [self.entry(index) for index in self._kept(client)]
        return with_entries(log, entries)._replace(undoings=(*log.undoings, *(one for _, one in self._undone(log, entries))))

    def adds_to(self, client: str) -> bool:
        """Tell whether any line stays for this client."""
        return bool(self._kept(client))

    def undoes(self) -> bool:
        """Tell whether the file takes anything back."""
        return bool(self._undoings)

    def _kept(self, client: str) -> list[int]:
        return [index for index in self.groups[client] if index not in self.dropped and not self.skipped[index]]

    def _log(self, client: str) -> Log:
        if client == OFFICE:
            return self._office_log
        log = self.desk.store.log(client) if client in self.stored_clients else EMPTY
        return self._joined(client, log) if self._merges else log

    def _joined(self, client: str, log: Log) -> Log:
        """A client's log with those of clients that the log or the file merges into it, and with what the file brings for them."""
        known = {entry.client for entry in log.joined}
        found, open_ones, wanted = list(log.joined), [client, *known], {client, *known}
        while open_ones:
            into = open_ones.pop()
            fresh = {one for one, target in self._merges if target == into} - wanted
            open_ones += fresh
            wanted |= fresh
        undoings = {entry.id: entry for entry in log.undoings}
        for one in sorted(wanted - {client}):
            stored = self.desk.store.log(one) if one in self.stored_clients and one not in known else EMPTY
            undoings |= {entry.id: entry for entry in stored.undoings}
            found += [*stored.entries, *(self.entry(index) for index in self._kept(one))] if one in self.groups else stored.entries
        return log._replace(joined=tuple(found), undoings=tuple(sorted(undoings.values(), key=lambda entry: entry.seq)))

    def _drop(self, index: int, code: str, facts: dict[str, Any], field: str = "") -> None:
        """Take a line out; what others rely on makes a further round needed."""
        if index in self.dropped:
            return
        line = self.lines[index]
        self.dropped[index] = Problem(line.number, code, facts, field)
        if line.entry.operation:
            self.survey.count(line.entry.operation, -1)
        self._shifts += line.entry.client == OFFICE or line.entry.kind == "client.added" or bool(self._merges)

    def _group(self) -> None:
        """Put the lines of each client together, whatever it is called; refuse those of nobody."""
        self._clients, wrong = meant(self.desk, self.survey.groups, self.survey, self.stored_clients)
        for written, indexes in self.survey.groups.items():
            if written in wrong:
                for index in indexes:
                    self._drop(index, *wrong[written], "client")
            else:
                client = self._clients[written]
                before = self.groups.get(client)
                self.groups[client] = array("I", sorted((*before, *indexes))) if before else indexes
        merging = [self.lines[index].entry for index in self.survey.merging]
        self._merges = {(self._clients.get(entry.client, ""), str(entry.data["into"])) for entry in merging}

    def _find_touched(self) -> None:
        """Count in the clients of the database whose entries the file takes back or gives back."""
        named = {target for index in self._kept(OFFICE) for target in targets(self.lines[index].entry)}
        store = self.desk.store
        self._stored_targets |= store.known_operations([target for what, target in named if what == "operation"])
        self._stored_targets |= store.known([target for what, target in named if what == "entry"])
        open_ones = [one for one in named if one[1] in self._stored_targets]
        seen: set[tuple[str, str]] = set()
        while open_ones:
            what, target = one = open_ones.pop()
            if one in seen:
                continue
            seen.add(one)
            entries: Iterable[Entry | None] = store.entries_of(target) if what == "operation" else (store.entry(target),)
            for entry in entries:
                if entry is not None:
                    self.groups.setdefault(entry.client, array("I"))
                    open_ones += targets(entry)

    def _refuse_unentitled(self) -> None:
        """Refuse lines that this member may not record: what changes the office is an administrator's, an undoing its author's."""
        role = self.desk.member.role
        if not self.desk.office.members or may(role, "office"):
            return
        for index in self._kept(OFFICE):
            entry = self.entry(index)
            named = [one for one in targets(entry) if one[1] in self._stored_targets]
            verbs = ["office"] if concerns_office((entry,)) else [verb_to_undo(self.desk, *one) for one in named]
            lacking = next((verb for verb in verbs if not may(role, verb)), "")
            if lacking:
                self._drop(index, "not_allowed", {"role": role, "needs": least(lacking)})

    def _new_ones(self, client: str, log: Log) -> None:
        """Tell the lines that are new from those that the log has; done once for each client."""
        if client in self._seen:
            return
        self._seen.add(client)
        self.positions[client] = log.position
        survey = self.survey
        there = {entry.id: entry for entry in log.entries} if any(survey.stored[index] for index in self.groups[client]) else {}
        self._resolve(client, log)
        for index in self._kept(client):
            line = self.lines[index]
            earlier = survey.first(line.entry.id) if survey.again[index] else None
            if earlier is not None:
                self._skip_same(index, line, self.lines[earlier].entry, "id_twice")
            elif survey.stored[index]:
                new = self.entry(index, line)
                self._skip_same(index, line._replace(entry=new), there.get(new.id), "id_taken")
            elif survey.done[index]:
                self._drop(index, "operation_stored", {"operation": line.entry.operation}, "operation")

    def _skip_same(self, index: int, line: Line, known: Entry | None, code: str) -> None:
        """Skip a line that is there already; refuse one whose id stands for something else."""
        new = line.entry
        same = known is not None and (known.client, known.kind, known.subject, known.at) == (new.client, new.kind, new.subject, new.at)
        if same and known is not None and (line.made or known.data == new.data):
            self.skipped[index] = 1
        else:
            self._drop(index, code, {"id": new.id}, "id")

    def _resolve(self, client: str, log: Log) -> None:
        """Put ids in the place of contacts' names; refuse what has no words, unless an erasure has emptied this client's."""
        lines = [(index, self.lines[index]) for index in self._kept(client)]
        people = People((*log.entries, *(line.entry for _, line in lines)))
        for index, line in lines:
            data = line.entry.data
            if line.empty and not people.ids & self._erased:
                self._drop(index, "empty_field", {"field": line.empty}, line.empty)
            if client == OFFICE or not (data.get("contact") or data.get("contacts")):
                continue
            name = people.ambiguous(data)
            if name:
                self._drop(index, "ambiguous_contact", {"contact": name, "names": ", ".join(sorted(people.meant(name)))}, "contact")
            elif ids := dict(people.by_name(data)):
                self._named.setdefault(client, {}).update(ids)

    def _judge_office(self) -> None:
        """Judge the office's lines, and whether what undoings are about is there."""
        while True:
            self._refuse_logins()
            kept = {index: self.entry(index) for index in self._kept(OFFICE)}
            undoings = [(index, entry) for index, entry in kept.items() if entry.kind in UNDOINGS]
            for index, entry in undoings:
                if entry.kind == "entry.corrected" and entry.data["entry"] == entry.data["by_entry"]:
                    self._drop(index, "corrects_itself", {}, "by_entry")
                for what, target in targets(entry):
                    if not self._exists(what, target):
                        self._drop(index, f"unknown_{what}", {what: target}, what)
            log = with_entries(self._office_log, list(kept.values()))
            log = log._replace(undoings=(*log.undoings, *(entry for _, entry in undoings)))
            self.office, found = judge_office(log, zone_of, red_letter_days)
            stored = {entry.id for entry in self._office_log.entries}
            faults = [Fault(entry, wrong.code, wrong.facts) for entry, wrong in found if entry.id not in stored]
            spoiled = self._spoiled_office(found, stored)
            if not self._refuse(OFFICE, kept, faults, spoiled) and not any(index in self.dropped for index in kept):
                break
        self._undoings = {}
        for index, entry in undoings:
            self._undoings.setdefault(targets(entry)[0][1], []).append((index, entry))

    def _refuse_logins(self) -> None:
        """Refuse members of the file whose login somebody here has: two histories of one person are not brought together by themselves."""
        for index in self._kept(OFFICE):
            entry = self.entry(index)
            login = str(entry.data.get("login") or "") if entry.kind in ("member.added", "member.changed") else ""
            holder = self.desk.office.member_of(login) if login else None
            if holder is not None and holder.id != entry.subject:
                self._drop(index, "login_here", {"login": login, "member": holder.name}, "login")

    def _spoiled_office(self, found: list[tuple[Entry, Any]], stored: set[str]) -> Entry | None:
        """The first stored entry of the office that stood and would not stand with these lines."""
        suspects = [entry for entry, _ in found if entry.id in stored]
        if not suspects:
            return None
        before = {entry.id for entry, _ in judge_office(self._office_log, zone_of, red_letter_days)[1]}
        return next((entry for entry in suspects if entry.id not in before), None)

    def _exists(self, what: str, target: str) -> bool:
        if target in self._stored_targets:
            return True
        first = self.survey.first(target)
        return self.survey.count(target) > 0 if what == "operation" else first is not None and first not in self.dropped

    def _undone(self, log: Log, entries: list[Entry]) -> list[tuple[int, Entry]]:
        """The file's undoings that touch a client, in their order."""
        if not self._undoings:
            return []
        everything = (*log.entries, *log.joined, *entries)
        open_ones = {one.operation for one in (*everything, *log.undoings)} | {entry.id for entry in everything}
        found: dict[int, Entry] = {}
        while open_ones:
            fresh = {index: entry for target in open_ones for index, entry in self._undoings.get(target, ())}
            open_ones = {entry.operation for index, entry in fresh.items() if index not in found}
            found |= fresh
        return sorted(found.items())

    def _judge_client(self, client: str) -> None:
        log = self._log(client)
        self._new_ones(client, log)
        kept = {index: self.entry(index) for index in self._kept(client)}
        while True:
            undoings = self._undone(log, list(kept.values()))
            if not kept and not undoings:
                return
            after = with_entries(log, list(kept.values()))
            after = after._replace(undoings=(*log.undoings, *(entry for _, entry in undoings)))
            new = {entry.id for entry in kept.values()}
            faults, spoiled = self._faults(log, after, new)
            if faults and faults[0].code == "unknown_client" and not faults[0].facts.get("of"):
                faults = [Fault(entry, "unknown_client", {"text": entry.client}) for entry in kept.values()]
            if not self._refuse(client, kept | dict(undoings), faults, spoiled):
                return
            kept = {index: entry for index, entry in kept.items() if index not in self.dropped}

    def _faults(self, log: Log, after: Log, new: set[str]) -> tuple[list[Fault], Entry | None]:
        """What is wrong with the new entries, and the first stored one that would not stand any more."""
        zone = self.office.zone
        found = check(after, zone)
        faults = [Fault(fault.entry, fault.code, fault.facts) for fault in found if fault.entry.id in new]
        for entry in after.entries:
            if entry.id in new:
                faults += self._strangers(entry)
        own = {entry.id for entry in log.entries}
        suspects = [fault for fault in found if fault.entry.id in own]
        known = {(fault.entry.id, fault.code) for fault in check(log, zone)} if suspects else set()
        return faults, next((fault.entry for fault in suspects if (fault.entry.id, fault.code) not in known), None)

    def _strangers(self, entry: Entry) -> list[Fault]:
        """Members and other clients whom an entry names and nobody knows."""
        faults = [Fault(entry, "unknown_member", {"member": one}) for one in members_named(entry) if one not in self.office.members]
        other = client_named(entry)
        if other and other not in self.stored_clients and other not in self.added():
            faults.append(Fault(entry, "unknown_client", {"text": other, "of": entry.client}))
        return faults

    def added(self) -> set[str]:
        """The clients that the file adds."""
        return {client for client in self.survey.added if any(index not in self.dropped for index in self.survey.groups[client])}

    def _refuse(self, client: str, kept: dict[int, Entry], faults: list[Fault], spoiled: Entry | None) -> bool:
        """Drop the faulty lines; where only a stored entry suffers, all that could be the cause. Tell whether any was dropped."""
        places = {entry.id: index for index, entry in kept.items()}
        before = len(self.dropped)
        for fault in faults:
            if fault.entry.id in places:
                self._drop(places[fault.entry.id], fault.code, fault.facts)
        if len(self.dropped) == before and spoiled is not None:
            for index in kept:
                self._drop(index, "spoils_stored", {"kind": spoiled.kind, "client": client, "at": spoiled.at})
        return len(self.dropped) > before
