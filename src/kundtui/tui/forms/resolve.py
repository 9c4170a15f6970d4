"""The end of a complaint (A8, A9, B6, R1): outcome, cause, the three parts of the remedy and prevention, each told or left out for a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal
from textual.widgets import Input, Static

from kundtui.desk import complaint
from kundtui.desk.complaint import CAUSES, OUTCOMES, REMEDIES, WAIVABLE
from kundtui.i18n import _
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import excerpt, line, stored
from kundtui.tui.pick import Choice, Pick
from kundtui.tui.terminal import plain
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.domain.complaint import Case, Reading
    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class ResolveForm(Form):
    """Stores the resolution. What was told before is shown as done and is not asked again."""

    CSS: ClassVar[str] = ".remedy { height: 1; } .told { width: 3fr; } .waived { width: 2fr; }"

    def __init__(self, session: Session, client: Hit, case: Case, reading: Reading) -> None:
        super().__init__(session, f"resolve:{case.id}", _("Resolve the complaint of {client}", client=client.name))
        self.client = client
        self.case = case
        self.words = excerpt(case.text)
        self.told = {step.what: str(step.entry.data.get("text", "")) for step in reading.steps}

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield "", Static(plain(self.words), id="words")
        yield _("Outcome"), Pick([Choice(code, word("outcome", code)) for code in OUTCOMES], id="outcome")
        yield _("Grounds"), Input(placeholder=_("why it is declined, as told to the client"), id="grounds", compact=True)
        yield _("Cause"), Pick([Choice(code, word("cause", code)) for code in CAUSES], id="cause")
        for part in REMEDIES:
            name = word("step", part)
            yield name[:1].upper() + name[1:], self._remedy(part)
        yield _("Prevention"), _told_or_waived("prevention", _("what we do from now on"))

    def _remedy(self, part: str) -> Widget:
        """One part of the remedy: what was told, or a field for it and one for the reason why not."""
        if REMEDIES[part] in self.told:
            return Static(plain(_("done: {text}", text=excerpt(self.told[REMEDIES[part]]))), id=f"done-{part}")
        return _told_or_waived(part, _("what they were told"))

    def on_mount(self) -> None:
        self.ask_grounds()

    @on(Pick.Changed)
    def ask_grounds(self) -> None:
        """Grounds are asked for where the complaint is declined."""
        row = self.query_one("#grounds").parent
        if isinstance(row, Horizontal):
            row.display = self.query_one("#outcome", Pick).value == "declined"

    def read_by_client(self) -> tuple[str, ...]:
        return ("apology", "proposal", "grounds")

    def draft(self, client: str, case: str) -> complaint.Resolved:
        """What is typed, for one complaint."""
        typed = self.typed()
        return complaint.Resolved(
            client,
            case,
            outcome=typed["outcome"],
            cause=typed["cause"],
            told={part: line(typed.get(part, "")) for part in REMEDIES},
            waived={part: line(typed.get(f"waived-{part}", "")) for part in WAIVABLE},
            grounds=line(typed["grounds"]),
            prevention=line(typed["prevention"]),
            as_it_stands=self.as_it_stands,
        )

    async def save(self) -> str:
        receipt = await self.session.act(complaint.resolve, self.draft(self.client.client, self.case.id))
        return stored(_("Stored: resolved."), receipt, self.client.name)


def _told_or_waived(part: str, hint: str) -> Horizontal:
    """A field for what is told, and one for the reason why not."""
    return Horizontal(
        Input(placeholder=hint, id=part, compact=True, classes="told"),
        Input(placeholder=_("or left out because"), id=f"waived-{part}", compact=True, classes="waived"),
        classes="remedy",
    )
