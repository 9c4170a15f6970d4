"""Care for one client: how it sees us, competitors, mirror notes, what it promises its market, gestures and ideas (T2-T5, T26)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.desk import care
from kundtui.i18n import _, say_day
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.screens.listing import ClientListing, Line
from kundtui.words import care as said
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from kundtui.desk.care import Cared
    from kundtui.desk.desk import Desk
    from kundtui.domain.caring import Competitor, Mirror, Told
    from kundtui.domain.trust import Trust
    from kundtui.tui.columns import Run

ADDS = ("trust.note", "competitor.note", "mirror.note", "market_promise.note", "gesture.make", "idea.share", "services")
"""What can be added on every line."""
ADD = {"market_promise": "market_promise.note", "gesture": "gesture.make", "idea": "idea.share"}


class CareScreen(ClientListing):
    """Enter goes on with a line: tells the client of a competitor, sends a note, or notes what there is not yet."""

    def ask(self, desk: Desk) -> Cared:
        return care.cared(desk, self.client.client, self.sight.on if self.sight else None)

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same at every width
        return (Column(_("About"), 24), Column(_("What was said"), weight=1, least=30), Column("", 22, drops=1))

    def header(self, found: Cared) -> tuple[Sequence[Run], Sequence[Run]]:
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        return [(f" {found.name}  ", "bold"), (_("Care"), "")], demo

    def lay_out(self, found: Cared, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - as above
        today, caring = found.moment.date(), found.caring
        whole: list[Line | Heading] = [Heading(_("How the client sees us"))]
        whole += [self._trust(one, number, today) for number, one in reversed(list(enumerate(found.trust)))] or [self._none("trust.note")]
        whole.append(Heading(_("Competitors")))
        whole += [self._competitor(one, today) for one in caring.competitors] or [self._none("competitor.note")]
        whole.append(Heading(_("Mirror notes")))
        whole += [self._mirror(one, today) for one in caring.mirrors] or [self._none("mirror.note")]
        whole.append(Heading(_("What they promise, gestures and ideas")))
        return [*whole, *self._told(found, today)]

    def _line(self, cells: tuple[tuple[str, str], ...], key: str, first: Sequence[str], thing: object, detail: Sequence[Passage]) -> Line:
        able = tuple(dict.fromkeys((*first, *ADDS)))
        return Line(cells, key, self.client, able, thing, detail)

    def _none(self, act: str) -> Line:
        return self._line(((_("not yet"), "dim"), (_("Enter notes it"), "dim"), ("", "")), act, (act,), None, ())

    def _trust(self, one: Trust, number: int, today: date) -> Line:
        level = word("trust", one.level) if one.level else _("not known")
        detail = (Passage(text=level, style="bold"), Passage(say_day(one.at.date(), today), one.said))
        return self._line(
            ((level, ""), (one.said, ""), (say_day(one.at.date(), today), "dim")), f"trust {number}", ("trust.note",), None, detail
        )

    def _competitor(self, one: Competitor, today: date) -> Line:
        state = said.competitor(one, today)
        cells = ((one.name, ""), (one.notes[-1][1], ""), (state, "late" if one.unshared else "dim"))
        detail = [Passage(text=one.name, style="bold"), Passage(text=state)]
        detail += [Passage(say_day(at.date(), today), text) for at, text in reversed(one.notes)]
        return self._line(cells, one.id, ("competitor.share",) if one.unshared else ("competitor.note",), one, detail)

    def _mirror(self, one: Mirror, today: date) -> Line:
        state = said.mirror(one, today)
        cells = ((word("care", "mirror"), ""), (one.observation, ""), (state, "dim" if one.sent else "late"))
        detail = (
            Passage(_("What is seen"), one.observation),
            Passage(_("Source"), one.source),
            Passage(_("Solution"), one.solution),
            Passage(say_day(one.at.date(), today), state),
        )
        return self._line(cells, one.id, ("mirror.note",) if one.sent else ("mirror.send",), one, detail)

    def _told(self, found: Cared, today: date) -> Iterator[Line]:
        for what, act in ADD.items():
            every = found.caring.of(what)
            yield from (self._text(one, act, today) for one in every)
            if not every:
                yield self._line(((word("care", what), "dim"), (_("Enter notes it"), "dim"), ("", "")), act, (act,), None, ())

    def _text(self, one: Told, act: str, today: date) -> Line:
        day, name = say_day(one.at.date(), today), word("care", one.what)
        detail = (Passage(text=name, style="bold"), Passage(day, one.text))
        return self._line(((name, ""), (one.text, ""), (day, "dim")), one.entry, (act,), None, detail)
