"""What was agreed with the client: expectations, the talk about money, projects and reports, agreed and parked matters, feedback."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from kundtui.domain.agreement import EXPECTED, QUESTIONS, unconfirmed
from kundtui.domain.reporting import reports
from kundtui.domain.trust import trusted
from kundtui.i18n import N_, _, quoted
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.panes.pane import Count, Pane, under
from kundtui.words.agreed import LABELS, asked_ago
from kundtui.words.report import bar
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from kundtui.domain.agreement import Unconfirmed
    from kundtui.domain.entry import Entry
    from kundtui.domain.work import Project
    from kundtui.tui.columns import Row

FEEDBACK = {"feedback.asked": N_("Last asked"), "feedback.given": N_("Last told us")}
REPORT = "report"
"""The key of the line of the last status report."""
ACTS = {"trust": ("trust.note",), REPORT: ("report.send", "surprise.note"), **dict.fromkeys(FEEDBACK, ("feedback.note",))}
"""What can be done with the lines of trust, reports and feedback."""
Dated = tuple["datetime", "Entry"]


class Item(NamedTuple):
    """One thing agreed or missing: its label, the words that count now, the entries behind it (the oldest first)."""

    key: str
    label: str
    words: str
    entries: tuple[Dated, ...]
    missing: bool = False
    done: bool = False


class Expectations(Pane[Item]):
    """The note's four fields with their acknowledgement, the talk about money, what was agreed, what was parked."""

    name: ClassVar[str] = "expectations"
    adds: ClassVar[tuple[str, ...]] = (
        "expectation.note",
        "economics.answer",
        "project.start",
        "report.send",
        "surprise.note",
        "agreement.sign",
        "agreed.note",
        "feedback.note",
    )

    @classmethod
    def columns(cls) -> tuple[Column, ...]:
        return (Column(_("About"), 21), Column(_("What was said"), weight=1, least=24), Column(_("Day"), 13, drops=1))

    @classmethod
    def empty(cls) -> str:
        return _("Nothing is agreed yet.")

    def gather(self) -> Sequence[Item | Heading]:
        return [
            Heading(_("Expectations")),
            *self._note(),
            Heading(_("Talk about money")),
            *self._economics(),
            *under(_("Projects"), [*self._projects(), *self._reports()]),
            *self._matters(_("Agreed"), "agreement.signed", "agreed.noted", "agreed.confirmed"),
            *self._matters(_("Parked questions"), "issue.parked", "issue.taken_up"),
            *under(_("Feedback"), [*self._feedback()]),
            Heading(_("How the client sees us")),
            *self._trust(),
        ]

    def count(self) -> Count:
        return Count(sum(1 for item in self.shown if isinstance(item, Item) and not item.missing))

    def _of(self, *kinds: str) -> list[Dated]:
        return [(at, entry) for at, entry in self.seen.dossier.entries if entry.kind in kinds]

    def _note(self) -> Iterator[Item]:
        notes = self._of("expectation.noted")
        for field in EXPECTED:
            versions = tuple((at, entry) for at, entry in notes if entry.data.get(field))
            words = versions[-1][1].data[field] if versions else _("not said yet")
            yield Item(field, _(LABELS[field]), words, versions, missing=not versions)
        told = self._of("expectation.acknowledged")
        newest = notes[-1][0] if notes else None
        fresh = bool(told and newest and told[-1][0] >= newest)
        words = self.said(told[-1][1]) if fresh else _("not for the newest note") if told else _("not acknowledged by the client yet")
        yield Item("acknowledged", _("Acknowledged"), words, tuple(told), missing=not fresh)

    def _economics(self) -> Iterator[Item]:
        answers = self._of("economics.answered")
        for question in QUESTIONS:
            given = tuple((at, entry) for at, entry in answers if entry.data["question"] == question)
            topic = word("question", question)
            words = given[-1][1].data["text"] if given else _("no answer yet on {topic}", topic=topic)
            yield Item(question, topic[:1].upper() + topic[1:], words, given, missing=not given)
        confirmed = tuple(self._of("economics.confirmed"))
        words = self.said(confirmed[-1][1]) if confirmed else _("not confirmed by the client yet")
        yield Item("confirmed", _("Confirmed"), words, confirmed, missing=not confirmed)

    def _projects(self) -> Iterator[Item]:
        """Projects that run, then those that have ended, the newest first."""
        projects = sorted(self.seen.dossier.projects.values(), key=lambda one: (not self._runs(one), -one.started_at.toordinal()))
        for project in projects:
            entries = tuple((at, entry) for at, entry in self.seen.dossier.entries if entry.subject == project.id)
            last = project.progress[-1] if project.progress else None
            far = _("{done} of {of} done", done=last.done, of=last.of) if last else _("begun")
            label = far if self._runs(project) else _("ended")
            yield Item(project.id, label, project.name, entries, done=not self._runs(project))

    def _reports(self) -> Iterator[Item]:
        """How the last status report read, with the position that it began with (T16)."""
        sent = reports(self.seen.dossier, self.seen.moment)
        if sent:
            entries = tuple(self._of("report.sent"))
            yield Item(REPORT, bar(sent[-1].position, ascii_only=self.look.ascii), sent[-1].text, entries)

    def _feedback(self) -> Iterator[Item]:
        """When the client was asked last, and what it said last (T12)."""
        for kind, label in FEEDBACK.items():
            entries = tuple(self._of(kind))
            if entries:
                ago = asked_ago(entries[-1][0].date(), self.today)
                yield Item(kind, _(label), f"{ago}: {entries[-1][1].data['text']}", entries)

    def _runs(self, project: Project) -> bool:
        return project.runs(self.seen.moment)

    def _trust(self) -> Iterator[Item]:
        """What the client sees us as now, with what it said (T2)."""
        changes = [(at, entry) for at, entry in self._of("client.changed") if entry.data["field"] == "trust"]
        history = trusted(self.seen.dossier, self.seen.moment)
        now = history[-1] if history and history[-1].level else None
        words = (quoted(now.said) if now.said else _("without the client's words")) if now else _("nobody has said how the client sees us")
        yield Item("trust", word("trust", now.level) if now else _("not known"), words, tuple(changes), missing=now is None)

    def _matters(self, title: str, *kinds: str) -> list[Item | Heading]:
        """What was noted and later confirmed or taken up, the open first and the newest above."""
        by_subject: dict[str, list[Dated]] = {}
        for at, entry in self._of(*kinds):
            by_subject.setdefault(entry.subject or entry.id, []).append((at, entry))
        items = [self._matter(subject, entries) for subject, entries in by_subject.items()]
        items.sort(key=lambda item: (item.done, -item.entries[-1][0].toordinal()))
        return under(title, items)

    def _matter(self, subject: str, entries: list[Dated]) -> Item:
        last = entries[-1][1].kind
        words = next((str(entry.data["text"]) for _at, entry in reversed(entries) if entry.data.get("text")), self.said(entries[0][1]))
        labels = {
            "agreement.signed": _("Agreement"),
            "agreed.noted": _("not confirmed"),
            "agreed.confirmed": _("confirmed"),
            "issue.parked": _("parked"),
            "issue.taken_up": _("taken up"),
        }
        return Item(subject, labels[last], words, tuple(entries), done=last == "issue.taken_up")

    def row(self, item: Item) -> Row:
        style = "dim" if item.missing or item.done else ""
        day = self.day(item.entries[-1][0]) if item.entries else ""
        return (item.label, style), (item.words, style), (day, "dim")

    def key(self, item: Item) -> str:
        return item.key

    def acts(self, item: Item) -> tuple[str, ...]:
        if item.key in EXPECTED or item.key == "acknowledged":
            return ("expectation.acknowledge", "expectation.note") if item.key == "acknowledged" else ("expectation.note",)
        if item.key in QUESTIONS or item.key == "confirmed":
            return ("economics.confirm",) if item.key == "confirmed" else ("economics.answer",)
        if item.key in ACTS:
            return ACTS[item.key]
        if self._point(item) is not None:
            return ("agreed.confirm",)
        return ("project.progress", "project.end") if item.key in self.seen.dossier.projects and not item.done else ()

    def next_act(self, item: Item) -> str:
        """What is missing is asked for; a project that runs goes on."""
        goes_on = item.missing or item.key in self.seen.dossier.projects or self._point(item) is not None
        return next(iter(self.acts(item)), "") if goes_on else ""

    def change_act(self, item: Item) -> str:
        return next(iter(self.acts(item)), "")

    def about(self, item: Item) -> object:
        return self._point(item) or self.seen.dossier.projects.get(item.key, item.key)

    def _point(self, item: Item) -> Unconfirmed | None:
        """The agreed point of a line that nobody has confirmed (R5)."""
        if item.key not in self.seen.dossier.agreed:
            return None
        return next((one for one in unconfirmed(self.seen.dossier, self.seen.moment, -1) if one.id == item.key), None)

    def detail(self, item: Item) -> Sequence[Passage]:
        return [*self._at_length(item)]

    def _at_length(self, item: Item) -> Iterator[Passage]:
        yield Passage(item.label)
        yield Passage(text=item.words, style="dim" if item.missing else "")
        if item.entries:
            yield Passage()
            yield Passage(_("As it was said, the newest first"))
        for at, entry in reversed(item.entries):
            who = self.name_of(entry.by)
            words = str(entry.data[item.key]) if item.key in EXPECTED else self.said(entry)
            yield Passage(self.day(at), f"{words} ({who})" if who else words)
        if item.key in EXPECTED:
            told = self._of("expectation.acknowledged")
            yield from (Passage(self.day(at), self.said(entry)) for at, entry in reversed(told))
