"""A form that asks for one line of words on a client, or on one thing of it. What is stored, and when, is said in each topic's forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input, Static

from kundtui.i18n import _
from kundtui.tui.forms.base import Form
from kundtui.tui.forms.telling import excerpt, line
from kundtui.tui.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from kundtui.store.port import Hit
    from kundtui.tui.session import Session


class TextForm(Form):
    """One line of words. TITLE, LABEL and HINT are messages; what it is on stands above the field."""

    WHAT: ClassVar[str]
    TITLE: ClassVar[str]
    LABEL: ClassVar[str]
    HINT: ClassVar[str] = ""

    def __init__(self, session: Session, client: Hit, subject: str = "", about: str = "") -> None:
        super().__init__(session, f"{self.WHAT}:{subject or client.client}", _(self.TITLE, client=client.name))
        self.client = client
        self.about = about

    def fields(self) -> Iterator[tuple[str, Widget]]:
        if self.about:
            yield "", Static(plain(excerpt(self.about)), id="words")
        yield _(self.LABEL), Input(self.given(), placeholder=self.field_hint(), id="text", compact=True)

    def given(self) -> str:
        """The words that stand in the field before anything is typed; typing takes their place."""
        return ""

    def field_hint(self) -> str:
        """What stands in the field while it is empty."""
        return _(self.HINT)

    @property
    def words(self) -> str:
        return line(self.typed()["text"])
