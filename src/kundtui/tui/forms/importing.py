"""The form that names a file to bring in. What becomes of it: `screens.importing`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from kundtui.exchange.peeking import present
from kundtui.i18n import _
from kundtui.tui.forms.base import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.tui.session import Session


class FileForm(Form):
    """Asks for a path; closes with it where there is such a file."""

    needs = "import"

    def __init__(self, session: Session) -> None:
        super().__init__(session, "import.file", _("Which list is to be brought in?"))

    def fields(self) -> Iterator[tuple[str, Widget]]:
        yield _("File"), Input(placeholder=_("its path, for example ~/clients.csv"), id="file", compact=True)

    def hint(self) -> str:
        return _("Enter looks at it, nothing is stored yet   Esc leaves")

    async def save(self) -> str:
        return str(await self.session.ask(present, self.typed()["file"]))
