"""Who may do what: each act by each role on a real file, every way to the log past the same gate, and what no role may do."""

from __future__ import annotations

import ast
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from kundtui import desk as room
from kundtui.desk import (
    agreement,
    bulk,
    client,
    complaint,
    founding,
    interaction,
    light,
    member,
    merging,
    offboarding,
    officing,
    people,
    policy,
    promise,
    service,
    undo,
)
from kundtui.desk.act import Fact
from kundtui.desk.desk import Desk
from kundtui.desk.light import Complaint
from kundtui.desk.may import NEEDED, ROLES, may
from kundtui.desk.refused import Refused
from kundtui.exchange.jsonl import import_log
from kundtui.store import light_store
from kundtui.store.sqlite import create, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
LATER = "2026-11-20T09:01:00+00:00"
DUE = date(2026, 12, 1)
FOLDER = Path(room.__file__).parent


class Office:
    """A client with a contact and a complaint, and one member of each role, whose login is the role."""

    def __init__(self, folder: Path) -> None:
        self.path = str(folder / "office.db")
        self.desk = Desk(create(self.path), "founder", lambda: NOW)
        self.founder = founding.found(self.desk, founding.Founding("Fia Grund", "founder"))
        self.members = {role: member.add(self.desk, role.title(), role, role) for role in ROLES}
        self.spare = member.add(self.desk, "Spare", "spare", "member")
        self.client = client.add(self.desk, client.Added("Nordbygg AB", "NB")).client
        self.other = client.add(self.desk, client.Added("Bygg i norr", "BN")).client
        people.add(self.desk, people.Added(self.client, "Ingrid Moe"))
        complaint.log(self.desk, complaint.Received(self.client, "late"))
        newest = self.desk.store.log(self.client).entries
        self.contact, self.complaint = newest[-2].subject, newest[-1].subject

    def of(self, login: str) -> Desk:
        """Another process at the same file."""
        return Desk(open_store(self.path), login, lambda: NOW)

    @property
    def ids(self) -> list[str]:
        return [entry.id for entry in self.desk.store.export()]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


class Rule(NamedTuple):
    """The least role for an act, and how it is done."""

    least: str
    do: Callable[[Office, Desk], object]
    before: Callable[[Office], object] | None = None


def take_in(desk: Desk, *lines: Mapping[str, object]) -> list[str]:
    """Import lines; give the codes of those that were refused."""
    file = io.BytesIO("\n".join(map(json.dumps, lines)).encode())
    return [problem.code for problem in import_log(desk, file).problems]


def gesture(office: Office) -> Mapping[str, object]:
    return {"client": office.client, "kind": "gesture.made", "at": "2026-11-20", "data": {"text": "cake"}}


LISTED = Fact("service.listed", {"name": "Gardening"}, "gardening")


def taken_back(office: Office) -> Desk:
    """Let the founder do something that can be taken back."""
    complaint.log(office.desk, complaint.Received(office.client, "not so"))
    return office.desk


MATRIX: dict[str, Rule] = {
    "agreement.note": Rule("member", lambda o, d: agreement.note(d, agreement.Expected(o.client, when="on Fridays"))),
    "agreement.answer": Rule("member", lambda o, d: agreement.answer(d, agreement.Answered(o.client, "payment", "30 days"))),
    "bulk.carry_out": Rule("member", lambda o, d: bulk.carry_out(d, bulk.Wish("tag", tag="vip"), [o.client, o.other])),
    "client.add": Rule("member", lambda _o, d: client.add(d, client.Added("Fisk", "FI"))),
    "client.change": Rule("member", lambda o, d: client.change(d, client.Changed(o.client, {"name": "Nordbygg AS"}))),
    "client.assign": Rule("member", lambda o, d: client.assign(d, client.Assigned(o.client, o.spare))),
    "complaint.log": Rule("member", lambda o, d: complaint.log(d, complaint.Received(o.client, "late again"))),
    "complaint.answer": Rule("member", lambda o, d: complaint.answer(d, complaint.Answered(o.client, o.complaint))),
    "interaction.log": Rule("member", lambda o, d: interaction.log(d, interaction.Logged(o.client))),
    "interaction.note": Rule("member", lambda o, d: interaction.note(d, o.client, "all is well")),
    "light.complain": Rule("member", lambda o, d: light.complain(light_store, o.path, d.login, Complaint("nb", "late"), d.clock)),
    "merging.merge": Rule("member", lambda o, d: merging.merge(d, o.other, o.client)),
    "merging.separate": Rule("member", lambda o, d: merging.separate(d, o.other), lambda o: merging.merge(o.desk, o.other, o.client)),
    "people.add": Rule("member", lambda o, d: people.add(d, people.Added(o.client, "Olav Berg"))),
    "people.leave": Rule("member", lambda o, d: people.leave(d, people.Left(o.client, o.contact))),
    "policy.change": Rule("leader", lambda _o, d: policy.change(d, "good_score", "90")),
    "officing.act_on_office": Rule("leader", lambda _o, d: officing.act_on_office(d, "service.listed", lambda _now: LISTED)),
    "service.enlist": Rule("leader", lambda _o, d: service.enlist(d, "Cleaning")),
    "service.retire": Rule("leader", lambda _o, d: service.retire(d, "Painting"), lambda o: service.enlist(o.of("admin"), "Painting")),
    "promise.make": Rule("member", lambda o, d: promise.make(d, promise.Made(o.client, "the drawing", DUE))),
    "offboarding.consider": Rule("member", lambda o, d: offboarding.consider(d, o.client, "too much strain")),
    "importing.take": Rule("member", lambda o, d: take_in(d, gesture(o))),
    "undo.undo": Rule("leader", lambda o, d: undo.undo(d, newest(o)), taken_back),
    "undo.redo": Rule("leader", lambda o, d: undo.redo(d, newest(o, voided=True)), lambda o: undo.undo(taken_back(o))),
    "member.add": Rule("admin", lambda _o, d: member.add(d, "Ny", "ny", "member")),
    "member.change": Rule("admin", lambda o, d: member.change(d, member.Changed(o.spare, role="leader"))),
    "member.leave": Rule("admin", lambda o, d: member.leave(d, o.spare)),
}
"""Every kind of act, by topic and name. What is not here comes to the log by `act.act` alone, which asks for "record"."""


def newest(office: Office, *, voided: bool = False) -> str:
    """The founder's newest complaint that stands, or that was taken back."""
    done = office.desk.store.operations(office.founder, 9)
    return next(one.operation.id for one in done if one.operation.act == "complaint.received" and bool(one.voided) == voided)


@pytest.mark.parametrize("role", [*ROLES, "stranger"])
@pytest.mark.parametrize("name", MATRIX)
def test_an_act_is_stored_for_whom_it_is_and_for_nobody_below(office: Office, name: str, role: str) -> None:
    rule = MATRIX[name]
    if rule.before:
        rule.before(office)
    before = office.ids
    if role in ROLES and ROLES.index(role) >= ROLES.index(rule.least):
        assert rule.do(office, office.of(role)) is not None
        assert len(office.ids) > len(before)
        return
    with pytest.raises(Refused) as refused:
        rule.do(office, office.of(role))
    assert refused.value.code in {"not_allowed", "not_yours", "import_not_yours", "no_member"}
    assert office.ids == before


# Every way to the log


def functions() -> Iterator[tuple[str, ast.FunctionDef, dict[str, str]]]:
    """Every function of the desk by topic and name, with what the names in its module stand for."""
    for path in sorted(FOLDER.glob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        known = {node.name: f"{path.stem}.{node.name}" for node in module.body if isinstance(node, ast.FunctionDef)}
        for node in ast.walk(module):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kundtui.desk"):
                topic = (node.module or "").removeprefix("kundtui.desk").lstrip(".")
                known |= {alias.asname or alias.name: f"{topic}.{alias.name}" if topic else alias.name for alias in node.names}
        for node in module.body:
            if isinstance(node, ast.FunctionDef):
                yield f"{path.stem}.{node.name}", node, known


def called(node: ast.FunctionDef, known: dict[str, str]) -> set[str]:
    """What a function calls or hands on, by topic and name."""
    found = {known[one.id] for one in ast.walk(node) if isinstance(one, ast.Name) and one.id in known}
    for one in ast.walk(node):
        if isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name) and one.value.id in known:
            found.add(f"{known[one.value.id]}.{one.attr}")
    return found


def stores(node: ast.FunctionDef) -> bool:
    """Tell whether a function itself appends to the log."""
    sinks = ("store.append", "light_append")
    return any(isinstance(one, ast.Call) and ast.unparse(one.func).endswith(sinks) for one in ast.walk(node))


WAYS = {"act.act", "act.act_on", "correcting.correct"}
"""The ways to the log that every plain act takes: each asks the role itself."""
GATES = {"act.refuse_writing", "importing.refuse_import", "light.member_of"}
"""What refuses by role; whatever stores must ask one of them itself, in the same try."""


def test_whatever_stores_asks_first_who_does_it() -> None:
    ungated = {name for name, node, known in functions() if stores(node) and not called(node, known) & GATES}
    assert ungated == {"founding.found"}


def test_every_public_act_has_its_rule() -> None:
    """An act that does not go by one of the plain ways alone needs a line in the matrix."""
    calls = {name: called(node, known) for name, node, known in functions()}
    sinks = {name for name, node, _known in functions() if stores(node)}
    free = {name for name, node, _ in functions() if not node.name.startswith("_") and node.args.args and node.args.args[0].arg == "desk"}

    def reaches(name: str, seen: set[str]) -> bool:
        if name in sinks:
            return True
        fresh = calls.get(name, set()) - seen - WAYS
        return any(reaches(one, seen | fresh) for one in fresh)

    acts = {name for name in free if reaches(name, {name})} - WAYS - {"founding.found"}
    assert acts <= set(MATRIX), "give it a rule in MATRIX"
    assert "member.leave" in acts
    assert "undo.undo" in acts


def test_every_verb_names_a_role_and_an_unknown_role_may_nothing() -> None:
    assert set(NEEDED.values()) <= set(ROLES)
    assert not any(may("stranger", verb) for verb in NEEDED)
    assert all(may("admin", verb) for verb in NEEDED)
    assert {verb for verb in NEEDED if may("reader", verb)} == {"read"}


# What no role may do, and what nobody may slip past


def test_the_last_administrator_neither_leaves_nor_steps_down(office: Office) -> None:
    admin = office.members["admin"]
    member.leave(office.desk, admin)
    before = office.ids
    with pytest.raises(Refused) as left:
        member.leave(office.desk, office.founder)
    with pytest.raises(Refused) as stepped_down:
        member.change(office.desk, member.Changed(office.founder, role="leader"))
    with pytest.raises(Refused) as imported:
        take_in(office.desk, {"kind": "member.left", "subject": office.founder, "at": LATER, "data": {}, "client": ""})
    assert {left.value.code, stepped_down.value.code, imported.value.code} == {"last_admin"}
    assert office.ids == before


def test_the_founding_is_not_taken_back(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        undo.undo(office.desk, next(one.operation.id for one in office.desk.store.operations("", 99) if one.operation.act == "init"))
    assert refused.value.code == "undo_own_seat"


def test_nobody_takes_back_what_brought_themselves(office: Office) -> None:
    brought = office.desk.store.log("").entries
    by_role = {entry.data.get("role"): entry.operation for entry in brought if entry.kind == "member.added"}
    with pytest.raises(Refused) as refused:
        undo.undo(office.of("admin"), by_role["admin"])
    assert refused.value.code == "undo_own_seat"
    with pytest.raises(Refused) as low:
        undo.undo(office.of("leader"), by_role["reader"])
    assert low.value.code == "not_allowed"
    undo.undo(office.of("admin"), by_role["reader"])
    assert office.desk.office.member_of("reader") is None


def test_who_may_not_is_told_who_may(office: Office) -> None:
    for login, do, needs in (
        ("reader", lambda desk: complaint.log(desk, complaint.Received(office.client, "late")), "member"),
        ("member", lambda desk: policy.change(desk, "good_score", "90"), "leader"),
        ("leader", lambda desk: member.add(desk, "Bo", "", "member"), "admin"),
    ):
        with pytest.raises(Refused) as refused:
            do(office.of(login))
        assert (refused.value.code, refused.value.facts) == ("not_allowed", {"role": login, "needs": needs})


def test_a_whole_import_is_its_importers_or_an_administrators_to_take_back(office: Office) -> None:
    assert take_in(office.of("member"), gesture(office)) == []
    brought = next(done.operation for done in office.desk.store.operations("", 9) if done.operation.act == "import")
    with pytest.raises(Refused) as refused:
        undo.undo(office.of("leader"), brought.id)
    assert (refused.value.code, refused.value.facts) == ("import_not_yours", {"author": "Member"})
    line = {"client": "", "kind": "operation.undone", "at": "2026-11-20", "data": {"operation": brought.id}}
    assert take_in(office.of("leader"), line) == ["not_allowed"]
    undo.undo(office.of("admin"), brought.id)


def test_an_office_is_founded_once(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        founding.found(office.desk, founding.Founding("Eve", "eve"))
    assert refused.value.code == "founded_already"


def test_a_file_makes_nobody_an_administrator_who_is_none(office: Office) -> None:
    raised = {"client": "", "kind": "member.changed", "subject": office.members["member"], "at": LATER, "data": {"role": "admin"}}
    before = office.ids
    for login in ("member", "leader"):
        assert take_in(office.of(login), raised, gesture(office)) == ["not_allowed"]
    assert office.ids == before
    assert take_in(office.of("admin"), raised) == []


def test_a_file_takes_back_only_what_its_importer_may(office: Office) -> None:
    theirs = next(one.operation.id for one in office.desk.store.operations(office.founder, 9) if one.operation.act == "complaint.received")
    line = {"client": "", "kind": "operation.undone", "at": "2026-11-20", "data": {"operation": theirs}}
    assert take_in(office.of("member"), line) == ["not_allowed"]
    assert take_in(office.of("leader"), line) == []


def test_a_login_belongs_to_one_member_and_what_changes_nothing_is_refused(office: Office) -> None:
    spare = office.spare
    for draft, code in (
        (member.Changed(spare, login="leader"), "login_taken"),
        (member.Changed(spare, role="boss"), "bad_value"),
        (member.Changed(spare, name="Spare"), "nothing_changed"),
        (member.Changed("nobody", name="N"), "unknown_member"),
    ):
        with pytest.raises(Refused) as refused:
            member.change(office.desk, draft)
        assert refused.value.code == code
    member.leave(office.desk, spare)
    with pytest.raises(Refused) as gone:
        member.change(office.desk, member.Changed(spare, name="N"))
    assert gone.value.code == "unknown_member"
    member.add(office.desk, "Again", "spare", "reader")


def test_two_members_are_not_called_the_same(office: Office) -> None:
    renamed = member.Changed(office.members["reader"], name="SPARE")
    acts: tuple[Callable[[], object], ...] = (
        lambda: member.add(office.desk, "spare", "", "member"),
        lambda: member.change(office.desk, renamed),
    )
    for act in acts:
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == "member_named"
    member.change(office.desk, member.Changed(office.spare, name="SPARE"))
    member.leave(office.desk, office.spare)
    member.add(office.desk, "Spare", "", "member")


def test_members_of_one_name_that_a_file_brought_are_told_apart(office: Office) -> None:
    same = {
        "client": "",
        "kind": "member.added",
        "subject": "twin",
        "at": LATER,
        "data": {"name": "Spare", "role": "member", "login": "tw"},
    }
    assert take_in(office.desk, same) == []
    with pytest.raises(Refused) as refused:
        member.the_member(office.desk, "Spare")
    assert (refused.value.code, refused.value.facts["names"]) == ("ambiguous_member", "Spare (spare), Spare (tw)")
    assert [member.the_member(office.desk, typed) for typed in (office.spare, "twin", "tw")] == [office.spare, "twin", "twin"]


def test_with_a_member_goes_what_was_theirs_alone(office: Office) -> None:
    personal = office.desk.store.personal
    personal.save_draft("spare", "complaint", {"text": "half"})
    personal.mark(office.spare, office.client)
    personal.mark(office.founder, office.client)
    member.leave(office.desk, office.spare, "moved on")
    assert (personal.drafts("spare"), personal.marks(office.spare), personal.marks(office.founder)) == ((), (), (office.client,))


def test_a_role_that_was_taken_meanwhile_counts(office: Office) -> None:
    theirs = office.of("member")
    interaction.note(theirs, office.client, "fine")
    member.change(office.desk, member.Changed(office.members["member"], role="reader"))
    with pytest.raises(Refused):
        interaction.note(theirs, office.client, "fine")
