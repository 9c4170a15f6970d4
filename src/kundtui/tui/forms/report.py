"""The forms on what the client is told and what it had not expected: a status report on five lines, and a surprise."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Input, Static, TextArea

from kundtui.desk import portfolio, reporting
from kundtui.desk.refused import Refused
from kundtui.domain.reporting import position as position_at
from kundtui.domain.reporting import report_days, reports
from kundtui.i18n import _, say_day
from kundtui.language import reportlines
from kundtui.language.reportlines import LINES, NONE
from kundtui.language.text import clean
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.echo import UNDER
from kundtui.tui.forms.telling import excerpt, line, moment_of, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words.report import bar, last, long
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session

LANGUAGES = {"sv": "svenska", "nb": "norsk", "en": "English"}
"""Each language in its own word."""
SAID = 4
"""Lines of the last report that stand above the new one."""


class ReportForm(Form):
    """Stores a status report. It begins with the position, shows what was said last time, counts words, and passes the tone guard."""

    CSS: ClassVar[str] = """
    ReportForm { #text { height: 7; } #said { height: auto; color: $foreground 70%; } #bar { width: 1fr; color: $accent; }
        #count { width: 1fr; color: $foreground 70%; &.-long { color: $warning; text-style: bold; } } }
    """

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"report:{client.client}", _("Status report: {client}", client=client.name))
        self.client = client
        desk = session.desk
        self.now = desk.now()
        self.dossier = portfolio.dossier(desk, client.client)
        self.most = desk.office.policy(self.now).report_words
        self.running = [project for project in self.dossier.projects.values() if project.runs(self.now)]
        country = str(self.dossier.client.value("country", self.now) or desk.office.policy(self.now).country or "")
        self.language = reportlines.BY_COUNTRY.get(country, "en")

    def fields(self) -> Iterator[tuple[str, Widget]]:
        before = reports(self.dossier, self.now)[-1:]
        yield _("Last time"), Static(plain(last(before[0] if before else None, self.now.date())), id="before")
        for one in before:
            yield UNDER, Static(plain("\n".join(excerpt(each) for each in one.text.splitlines()[:SAID])), id="said")
        if len(self.running) > 1:
            yield _("Project"), Pick([Choice(project.id, project.name) for project in self.running], id="project")
        yield _("Position"), Input(self._position(), placeholder=_("3/5, or - where there is none"), id="position", compact=True)
        yield UNDER, Static("", id="bar")
        yield _("Language"), Pick([Choice(code, LANGUAGES[code]) for code in LINES], self.language, id="language")
        yield _("Words"), TextArea(self._template(self.language), id="text", compact=True)
        yield UNDER, Static("", id="count")

    def _position(self, project: str = "") -> str:
        """Where the project is, as it was said last."""
        chosen = project or (self.running[0].id if self.running else "")
        far = position_at(self.dossier, chosen, self.now)
        return f"{far[0]}/{far[1]}" if far else ""

    def _template(self, language: str) -> str:
        days = report_days(self.dossier, self.session.desk.office.policy(self.now), self.now)[0]
        return reportlines.template(language, (self.now.date() + timedelta(days)).isoformat())

    def on_mount(self) -> None:
        text = self.query_one("#text", TextArea)
        text.move_cursor((0, len(text.document.get_line(0))))
        text.focus()
        self.say_again()

    def hint(self) -> str:
        return _("^s saves   Tab next field   Esc leaves, the draft is kept")

    def read_by_client(self) -> tuple[str, ...]:
        return ("text",)

    @on(Pick.Changed)
    def turn(self, event: Pick.Changed) -> None:
        """Another project is somewhere else; another language has other lines, as long as nothing stands on them."""
        if event.pick.id == "project":
            self.query_one("#position", Input).value = self._position(event.pick.value)
            return
        text = self.query_one("#text", TextArea)
        if reportlines.untouched(text.text):
            text.text = self._template(event.pick.value)

    @on(Input.Changed, "#position")
    @on(TextArea.Changed)
    def say_again(self) -> None:
        """Draw the position, and count the words (T14)."""
        typed = self.typed()
        found = reportlines.position(typed["position"])
        said = bar(found) if found and found[1] and found[0] <= found[1] else bar(None) if typed["position"].strip() == NONE else ""
        for place in self.query("#bar").results(Static):
            place.update(plain(said))
        count = reportlines.words_in(reportlines.filled(typed["text"]))
        for place in self.query("#count").results(Static):
            place.update(plain(long(count, self.most)))
            place.set_class(count > self.most, "-long")

    async def save(self) -> str:
        typed = self.typed()
        place, words = typed["position"].strip(), reportlines.filled(clean(typed["text"], lines=True))
        found = reportlines.position(place)
        if not place:
            raise Refused("report_without_position", "T16")
        if found is None and place != NONE:
            raise Refused("bad_position", "T16", text=place)
        done, of = found or (None, None)
        project, again = typed.get("project", ""), self.as_it_stands
        draft = reporting.Sent(self.client.client, words, done, of, project, no_position=place == NONE, as_it_stands=again)
        receipt = await self.session.act(reporting.send, draft)
        count = reportlines.words_in(words)
        return stored(_("Stored: status report."), receipt, self.client.name, long(count, self.most) if count > self.most else "")


class SurpriseForm(Form):
    """Stores something that took the client by surprise, against the expectation that it broke."""

    def __init__(self, session: Session, client: Hit, _item: object = None) -> None:
        super().__init__(session, f"surprise:{client.client}", _("Taken by surprise: {client}", client=client.name))
        self.client = client
        self.notes: dict[str, str] = {}
        dossier = portfolio.dossier(session.desk, client.client)
        days = zip(dossier.expectations.ats, dossier.expectations.facts, strict=True)
        for at, note in days:
            words = excerpt(" · ".join(note.fields.values()))
            self.notes[note.subject] = f"{say_day(at.date(), session.desk.now().date())} {words}"

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("What"), Input(placeholder=_("“I thought it would be done today”"), id="text", compact=True)
        choices = [Choice(NONE, _("none was recorded")), *(Choice(subject, said) for subject, said in self.notes.items())]
        yield _("It broke"), Pick(choices, id="expectation")
        yield _("When"), Input(placeholder=_("now   14:30   yesterday   24/11"), id="at", compact=True)

    async def save(self) -> str:
        typed = self.typed()
        note = "" if typed["expectation"] == NONE else typed["expectation"]
        draft = reporting.Surprised(self.client.client, line(typed["text"]), note, moment_of(self.session.desk, typed["at"]))
        receipt = await self.session.act(reporting.surprise, draft)
        return stored(_("Stored: {what}.", what=word("topic", "surprise")), receipt, self.client.name)
