"""Random lawful histories of one client over some two hundred days, with everything that weighs, and random offices."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import strategies as st
from tests.domain.history import DAY, ZONE, office_of

from kundtui.domain.dossier import Dossier, check
from kundtui.domain.entry import Entry, Log, wall
from kundtui.domain.values import Unlawful

if TYPE_CHECKING:
    from kundtui.domain.office import Office

SPAN = 200
"""Days from the first to the last entry of a history, which ends on DAY."""

Happening = tuple[str, str, dict[str, Any]]
"""A kind, a subject and a payload."""

subjects = st.sampled_from(("a", "b", "c"))
contacts = st.sampled_from(("k1", "k2"))
clocks = st.sampled_from(("00:00", "07:59", "10:00", "12:30", "16:30", "23:59"))


def _iso(days: int) -> str:
    return (DAY + timedelta(days=days)).isoformat()


days_ahead = st.sampled_from((-SPAN, -150, -100, -60, -31, -7, -1, 0, 1, 5, 14, 40, 120)).map(_iso)


def _of(kind: str, subject: st.SearchStrategy[str] | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Happening]:
    return st.tuples(st.just(kind), st.just("") if subject is None else subject, st.fixed_dictionaries(fields))


text = st.just("t")
talk_channels = st.sampled_from(("call", "video", "meeting", "visit"))
written_channels = st.sampled_from(("email", "letter", "sms", "chat"))
answers = st.sampled_from(("yes", "no", "so so"))

TALK: dict[str, Any] = {"channel": "call", "direction": "out", "reached": True}

talks = _of(
    "interaction.logged",
    channel=talk_channels,
    direction=st.sampled_from(("in", "out")),
    reached=st.sampled_from((True, True, True, False)),
    contacts=st.lists(contacts, max_size=2, unique=True),
    sales=st.booleans(),
)
asking = _of(
    "interaction.logged",
    channel=talk_channels,
    direction=st.just("out"),
    reached=st.just(True),  # noqa: FBT003 - a value
    asked=st.fixed_dictionaries({"ok": answers}, optional={"delivering": answers, "anything": answers}),
)
written = _of(
    "interaction.logged",
    channel=written_channels,
    direction=st.sampled_from(("in", "out", "out")),
    reached=st.just(True),  # noqa: FBT003 - a value
    sales=st.booleans(),
)
complaints = st.one_of(
    _of("complaint.received", subjects, text=text, severity=st.sampled_from(("low", "medium", "high"))),
    _of("complaint.received", subjects, text=text, severity=st.sampled_from(("low", "medium", "high"))),
    _of("complaint.answered", subjects, channel=st.just("call"), decision_on=days_ahead),
    _of("complaint.decision_moved", subjects, decision_on=days_ahead, reason=text),
    _of("complaint.decided", subjects, text=text),
    _of("complaint.informed", subjects, text=text),
    _of("complaint.helped", subjects, text=text),
    st.one_of(_of("complaint.waiting", subjects), _of("complaint.waiting", subjects, until=days_ahead)),
    _of("complaint.resumed", subjects),
    _of("complaint.resolved", subjects, outcome=st.sampled_from(("upheld", "declined")), cause=st.just("ours")),
    _of("complaint.confirmed", subjects),
    _of("complaint.reopened", subjects, reason=text),
    _of("complaint.withdrawn", subjects, reason=text),
)
promises = st.one_of(
    _of("promise.made", subjects, text=text, due=days_ahead, side=st.sampled_from(("us", "us", "client"))),
    _of("promise.made", subjects, text=text, due=days_ahead, side=st.just("us")),
    _of("promise.moved", subjects, due=days_ahead, told=st.booleans()),
    _of("promise.told", subjects, text=text),
    _of("promise.kept", subjects),
    _of("promise.settled", subjects, text=text),
)
homework = ("read_up", "agenda", "agenda_ok", "followed", "future", "action_plan", "next_booked")
work = st.one_of(
    _of("project.started", subjects.map("p".__add__), name=text),
    _of("project.ended", subjects.map("p".__add__)),
    _of("report.sent", text=text),
    _of("surprise.noted", text=text),
    _of(
        "meeting.held",
        subjects.map("m".__add__),
        place=st.sampled_from(("client", "video")),
        contacts=st.lists(contacts, max_size=2, unique=True),
        homework=st.fixed_dictionaries(dict.fromkeys(homework, st.booleans())),
        punctuality=st.sampled_from(("on_time", "late_told_sorry", "late_sorry", "late")),
    ),
    _of(
        "rhythm.agreed",
        channel=st.sampled_from(("talk", "talk", "written", "sales", "report")),
        need=st.integers(1, 3),
        days=st.sampled_from((1, 5, 10, 20, 60)),
    ),
)
people = st.one_of(
    _of("contact.added", contacts, name=text, main=st.booleans()),
    _of(
        "contact.assessed",
        contacts,
        will=st.sampled_from(("yes", "no")),
        mandate=st.sampled_from(("yes", "unknown")),
        stance=st.sampled_from(("for", "soured")),
    ),
    _of("contact.left", contacts),
    _of("expectation.noted", process=text),
    _of("expectation.noted", process=text, deliverable=text, when=text, reach=text),
    _of("economics.answered", question=st.sampled_from(("change", "payment", "delay")), text=text),
    _of("economics.confirmed"),
    _of("service.presented", services=st.lists(st.sampled_from(("s1", "s2")), max_size=2)),
    _of("gesture.made", text=text),
    _of("competitor.noted", st.just("q"), name=text, text=text),
    _of("competitor.shared", st.just("q")),
    _of("mirror.noted", st.just("w"), observation=text, source=text, solution=text),
    _of("feedback.given", text=text),
)
strain = st.one_of(
    _of("notice.threatened", text=text),
    _of("notice.withdrawn", text=text),
    _of("repair.waived", reason=text, approved_by=text),
    _of("override.set", level=st.sampled_from(("good", "watch", "crisis")), reason=text, until=days_ahead),
    _of("override.cleared"),
    _of("owner.assigned", owner=st.sampled_from(("m1", "m2"))),
    _of("plan.started", subjects, hours_per_month=st.sampled_from((1, 40)), months=st.sampled_from((1, 3)), text=text),
    _of("hours.logged", minutes=st.sampled_from((30, 480))),
    _of("plan.ended", subjects),
    _of("offboarding.considered", subjects, reason=text),
    _of("offboarding.decided", subjects, proposed_by=text, approved_by=text, reason=text),
    _of("offboarding.returned", subjects, reason=text),
    _of("client.changed", field=st.just("country"), old=st.sampled_from((None, "NO")), new=st.sampled_from(("NO", "SE"))),
)
happenings = st.one_of(talks, talks, asking, written, complaints, complaints, promises, work, work, people, people, strain)


class Told(NamedTuple):
    """A random history: what happened on which day and hour, told in the order in which it was recorded."""

    log: Log

    @property
    def first(self) -> int:
        return min(wall(entry.at, ZONE).toordinal() for entry in self.log.entries)


def entry_of(seq: int, days: int, clock: str, what: Happening, recorded: int | None = None) -> Entry:
    """One happening as an entry, DAYS from DAY."""
    kind, subject, data = what
    at = datetime.combine(DAY + timedelta(days=days), time.fromisoformat(clock), ZONE)
    written_at = at if recorded is None else datetime.combine(DAY + timedelta(days=recorded), time(23), ZONE)
    return Entry(seq, f"e{seq}", f"o{seq}", "c1", kind, subject, at.isoformat(), written_at.isoformat(), "m1", data)


@st.composite
def habits(draw: st.DrawFn, span: int) -> list[tuple[int, str, Happening]]:
    """What makes a client known and good, or nothing: contact kept up every so many days until some day, a meeting, an assessment."""
    every = draw(st.sampled_from((0, 0, 3, 5, 8, 13)))
    if not every:
        return []
    until = draw(st.sampled_from((0, 0, -10, -45, -100)))
    call: Happening = ("interaction.logged", "", dict(TALK, asked={"ok": "yes", "delivering": "yes"}, sales=True, contacts=["k1", "k2"]))
    mail: Happening = ("interaction.logged", "", {"channel": "email", "direction": "out", "reached": True})
    known: list[Happening] = [
        ("contact.added", "k1", {"name": "t", "main": True}),
        ("contact.added", "k2", {"name": "t"}),
        ("contact.assessed", "k1", {"will": "yes", "mandate": "yes", "stance": "for"}),
        ("expectation.noted", "", {"process": "t", "deliverable": "t", "when": "t", "reach": "t"}),
        ("economics.answered", "", {"question": "change", "text": "t"}),
        ("meeting.held", "mm", {"place": "client", "homework": dict.fromkeys(homework, True), "punctuality": "on_time"}),
        ("promise.made", "rr", {"text": "t", "due": _iso(-60), "side": "us"}),
        ("promise.kept", "rr", {}),
    ]
    facts = [(-span, "00:00", fact) for fact in known]
    facts += [(day, "09:00", fact) for day in range(-span, until, every) for fact in (call, mail)]
    return facts


@st.composite
def logs(draw: st.DrawFn, *, most: int = 40, late: bool = False) -> Log:
    """A lawful log: what could not stand where it happened is left out. With `late`, some was recorded days after it happened."""
    least = draw(st.sampled_from((0, most // 3, most)))
    facts = draw(st.lists(st.tuples(st.integers(-SPAN, 0), clocks, happenings), min_size=least, max_size=most))
    span = draw(st.sampled_from((SPAN, SPAN, 40, 10)))
    facts += draw(habits(span))
    placed = sorted((max(days, -span), clock, index) for index, (days, clock, _) in enumerate(facts))
    added: Happening = ("client.added", "", {"name": "N", "code": "N"})
    told = [entry_of(1, -span, "00:00", added)]
    dossier = Dossier()
    dossier.apply(told[0], wall(told[0].at, ZONE))
    for days, clock, index in placed:
        recorded = draw(st.integers(days, 0)) if late else None
        entry = entry_of(len(told) + 1, days, clock, facts[index][2], recorded)
        try:
            dossier.apply(entry, wall(entry.at, ZONE))
        except Unlawful:
            continue
        told.append(entry)
    known = set(dossier.contacts)
    told = [_without_strangers(entry, known) for entry in told]
    log = Log(tuple(told), (), len(told))
    assert not check(log, ZONE)
    return log


def _without_strangers(entry: Entry, known: set[str]) -> Entry:
    if "contacts" not in entry.data:
        return entry
    return entry._replace(data={**entry.data, "contacts": [one for one in entry.data["contacts"] if one in known]})


OFFICES = (
    "-2000 service.listed s1",
    "-2000 service.listed s1\n-90 policy.changed field=talk_days new=10\n-40 service.listed s2",
    "-120 policy.changed field=usual_interval new=30\n-50 policy.changed field=silence_watch new=3\n-20 policy.changed field=promise_days new=60",
    "-2000 service.listed s1\n-70 policy.changed field=first_answer_days new=3\n-30 policy.changed field=asked_days new=20\n-10 service.retired s1",
    "-2000 policy.changed field=silence_risk new=5\n-2000 policy.changed field=dwell_days new=3\n-60 policy.changed field=good_score new=90",
)
offices: st.SearchStrategy[Office] = st.sampled_from(OFFICES).map(office_of)


def ordinal(days: int) -> int:
    return date.toordinal(DAY + timedelta(days=days))
