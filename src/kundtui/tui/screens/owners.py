"""The owners and what each carries: clients by level, those in trouble, talks a week. Enter shows an owner's clients in the portfolio.

From here one does a colleague's day too, who is ill or wants help: their Today, and their daily review together with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import owners
from kundtui.domain.standing import LEVELS
from kundtui.i18n import N_, _, ngettext
from kundtui.tui.columns import Column
from kundtui.tui.detail import Passage
from kundtui.tui.screens.listing import Line, Listing
from kundtui.words import owners as said
from kundtui.words.capacity import agreed, number, owner_name
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kundtui.desk.desk import Desk
    from kundtui.desk.owners import Owners
    from kundtui.domain.owners import Carried
    from kundtui.tui.columns import Cell, Heading, Run

CLIENTS, TODAY, REVIEW = "owner.clients", "owner.today", "owner.review"
WORDS = {CLIENTS: N_("The clients, in the portfolio"), TODAY: N_("The day of this owner"), REVIEW: N_("The daily review of these clients")}


class OwnersScreen(Listing):
    """Clients without an owner are the first line (N3). How contacts felt is said to oneself alone, at one's own line (N4)."""

    def ask(self, desk: Desk) -> Owners:
        return owners.owners(desk, desk.now().date())

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same columns at every width
        levels = [Column(self.session.look.sign(level), 4, align="right", drops=2) for level in LEVELS]
        return (
            Column(_("Owner"), weight=2, least=16),
            Column(_("Clients"), 7, align="right"),
            *levels,
            Column(_("Load"), 6, align="right"),
            Column(_("Talks"), 8, align="right"),
            Column(_("Routine"), 8, align="right", drops=1),
        )

    def header(self, found: Owners) -> tuple[Sequence[Run], Sequence[Run]]:
        heavy = sum(one.heavy for one in found.owners)
        left: list[Run] = [(" " + _("Owners"), "bold")]
        if heavy:
            left.append(("  " + ngettext("{n} owner with much to carry", "{n} owners with much to carry", heavy), "late"))
        return left, [(" DEMO ", "pill.watch")] if self.desk.store.demo else []

    def empty(self) -> str:
        return _("No clients yet.")

    def lay_out(self, found: Owners, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same lines at every width
        return [self._line(one, found) for one in found.owners]

    def _line(self, one: Carried, found: Owners) -> Line:
        member = self.desk.office.members.get(one.owner)
        name = owner_name(member.name if member else "")
        cells: tuple[Cell, ...] = (
            (name, "" if one.owner else "late"),
            str(one.clients),
            *((str(one.levels[level]), "") if one.levels[level] else (self.session.look.sign("none"), "dim") for level in LEVELS),
            (str(one.load), "late" if one.heavy else ""),
            (number(one.talks.need), "late" if one.owner and one.talks.over else ""),
            str(one.talks.gives) if one.owner else "",
        )
        able = (CLIENTS, TODAY, REVIEW) if one.owner else (CLIENTS,)
        return Line(cells, f"owner {one.owner}", acts=able, thing=one, detail=[*self._detail(one, name, found)])

    def _detail(self, one: Carried, name: str, found: Owners) -> Sequence[Passage]:
        counts = " · ".join(f"{word('level', level)} {one.levels[level]}" for level in LEVELS if one.levels[level])
        passages = [Passage(text=name, style="bold")]
        if one.owner:
            passages.append(Passage(text=said.load(one) + " (N4)", style="late" if one.heavy else ""))
        elif one.clients:
            passages.append(Passage(text=said.unowned(one) + " (N3)", style="late"))
        own = said.felt(found.felt) if one.owner and one.owner == self.desk.member.id else ""
        passages += [Passage(text=own, style="dim")] if own else []
        passages += [Passage(text=f"{said.talks(one)}; {agreed(one.talks)}")] if one.clients else []
        return [*passages, *([Passage(text=counts)] if counts else [])]

    def own_words(self, act: str) -> str:
        return _(WORDS[act]) if act in WORDS else ""

    async def do_own(self, act: str, line: Line) -> None:
        """Show an owner's clients in the portfolio, or do the owner's day."""
        if act == CLIENTS:
            self._in_portfolio(line.thing.owner)
            return
        from kundtui.tui.screens.review import ReviewScreen  # noqa: PLC0415 - loaded when first asked for
        from kundtui.tui.screens.today import TodayScreen  # noqa: PLC0415 - as above

        self.app.push_screen((TodayScreen if act == TODAY else ReviewScreen)(line.thing.owner))

    def _in_portfolio(self, owner: str) -> None:
        """Go back to the portfolio and show this owner's clients there."""
        from kundtui.tui.screens.portfolio import PortfolioScreen  # noqa: PLC0415 - it stands already, and the two do not need each other

        member = self.desk.office.members.get(owner)
        words = f'owner:"{member.name}"' if member else "owner:none"
        while len(self.app.screen_stack) > 1 and not isinstance(self.app.screen, PortfolioScreen):
            self.app.pop_screen()
        if isinstance(self.app.screen, PortfolioScreen):
            self.app.screen.action_narrow_to(words)
