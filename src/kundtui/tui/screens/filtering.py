"""What every screen with a filtered list has: the field at the foot, what Esc does with it, the list narrowed while one types."""

from __future__ import annotations

from textual import on
from textual.widgets import Input

from kundtui.tui.lines import Lines
from kundtui.tui.place import Place


class Filtering(Place):
    """A place whose list is narrowed by words. A subclass has the list and shows it anew."""

    DEFAULT_CSS = """
    Filtering {
        #filter { display: none; height: 1; border: none; padding: 0 1; background: $surface; }
        #filter.-open { display: block; }
    }
    """
    words = ""

    @property
    def lines(self) -> Lines:
        """The list that is shown now."""
        return self.query_one(Lines)

    def narrow(self) -> None:
        """Show the list narrowed by the words as they now are."""
        raise NotImplementedError

    def narrowed_for_good(self) -> None:
        """The words stand: the field was left, or they were taken away."""

    def beneath(self) -> None:
        """What Esc does where no words narrow the list: one goes back."""
        super().action_back()

    @property
    def field(self) -> Input:
        return self.query_one("#filter", Input)

    def action_list_filter(self) -> None:
        self.field.value = self.words
        self.field.add_class("-open")
        self.field.focus()

    @on(Input.Changed, "#filter")
    def words_typed(self, event: Input.Changed) -> None:
        if event.value != self.words:
            self.words = event.value
            self.narrow()

    @on(Input.Submitted, "#filter")
    def close_filter(self) -> None:
        self.field.remove_class("-open")
        self.lines.focus()
        self.narrowed_for_good()

    def action_back(self) -> None:
        """Leave the filter's field first, then clear the filter, then go back."""
        if self.field.has_class("-open"):
            self.close_filter()
        elif self.words:
            self.words = ""
            self.narrow()
            self.narrowed_for_good()
        else:
            self.beneath()
