"""A list brought in on the screen: what it was taken for, each column to be corrected, every fault by its row; Enter on the first line stores it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.desk.importing import Way, refuse_import
from kundtui.desk.refused import Refused
from kundtui.exchange.headings import TELLABLE, UNUSED
from kundtui.exchange.keeping import Plan
from kundtui.exchange.parties import NEW, SKIP, spelled
from kundtui.exchange.peeking import lists_in, peek
from kundtui.exchange.tables import import_table
from kundtui.i18n import _, ngettext
from kundtui.tui import acts
from kundtui.tui.columns import Column, Heading
from kundtui.tui.detail import Passage
from kundtui.tui.footer import Footer
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.pick import Choice
from kundtui.tui.screens.importways import WAYS, way_of
from kundtui.tui.screens.listing import Line, Listing
from kundtui.words.onscreen import on_screen
from kundtui.words.tables import left_out, outcome, passed_over, read_as
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kundtui.desk.desk import Desk
    from kundtui.exchange.peeking import Peeked
    from kundtui.exchange.tables import Brought
    from kundtui.tui.columns import Run

FILE, TAKE, GO, COLUMN, WAY, DECIDE = "import.file", "import.take", "import.go", "import.column", "import.way", "import.decide"
SHOWN = 200
"""Faults and names that are listed; of more only the number is."""
FEW = 8
"""Lines of faults that stand before the columns; more stand behind them."""
HOLDS, EXAMPLE = 22, 26


class Tried(NamedTuple):
    """What the screen lists: files to choose from, or one that was looked at and tried. `refused`: why it cannot come in as it stands."""

    files: tuple[Path, ...] = ()
    peeked: Peeked | None = None
    brought: Brought | None = None
    refused: Refused | None = None


class ImportScreen(Listing):
    """Nothing is stored before Enter on the line that says what would be; one `u` takes all of it back."""

    def __init__(self) -> None:
        super().__init__()
        self.path: Path | None = None
        self.plan = Plan()
        self.keep_going = False

    # Reading

    def ask(self, desk: Desk) -> Tried:
        """Try the file without storing anything."""
        refuse_import(desk)
        if self.path is None:
            return Tried(files=lists_in(Path.cwd()))
        try:
            peeked = peek(desk, self.path, self.plan)
        except Refused as error:
            return Tried(refused=error)
        try:
            return Tried(peeked=peeked, brought=import_table(desk, self.path, self.plan, Way(trial=True, keep_going=self.keep_going)))
        except Refused as error:
            return Tried(peeked=peeked, refused=error)

    def reread(self) -> None:
        """What others write meanwhile is no reason to read a file anew; what is stored is judged again when it is."""

    def header(self, found: Tried) -> tuple[Sequence[Run], Sequence[Run]]:  # noqa: ARG002 - the name stands there before anything is read
        demo: list[Run] = [(" DEMO ", "pill.watch")] if self.desk.store.demo else []
        name = f" · {self.path.name}" if self.path else ""
        return [(" " + _("Import a list") + name, "bold")], demo

    def columns(self, width: int) -> tuple[Column, ...]:  # noqa: ARG002 - the same at every width
        return (Column("", weight=2, least=20), Column("", HOLDS), Column("", EXAMPLE, drops=1))

    def lay_out(self, found: Tried, width: int) -> Sequence[Line | Heading]:  # noqa: ARG002 - the same at every width
        if found.peeked is None and found.refused is None:
            return [*self._files(found.files)]
        faults = [*self._faults(found.brought)]
        first = len(faults) <= FEW
        return [
            *self._upshot(found),
            *self._nearly(found.brought),
            *(faults if first else ()),
            *self._columns(found.peeked),
            *self._ways(found),
            *(() if first else faults),
        ]

    def _files(self, files: tuple[Path, ...]) -> Iterator[Line | Heading]:
        yield Heading(_("Clients, contacts, interactions or complaints from CSV. Nothing is stored before you have seen what would be."))
        yield Line((_("Name a file …"), "", ""), FILE, acts=(FILE,))
        if files:
            yield Heading(_("Lists in this folder, the newest first"))
            yield from (Line((file.name, "", ""), str(file), acts=(TAKE,), thing=file) for file in files)

    def _upshot(self, found: Tried) -> Iterator[Line | Heading]:
        """What would be stored, or why nothing can be."""
        brought = found.brought
        if brought is None:
            error = found.refused
            yield Heading(on_screen(error.code, error.facts, error.practice) if error else "", "late")
            return
        taken, shown = brought.taken, brought.shown
        orders = {shown.columns.heading(field): order for field, order in shown.orders.items()}
        yield Heading(read_as(shown.columns.kind, shown.form.encoding, shown.form.separator, shown.columns.row, orders), "dim")
        yield from (Heading(sentence, "dim") for sentence in passed_over(shown.totals, shown.foot, shown.joined))
        clients = (len(taken.clients), brought.made.get("client.added", 0))
        if brought.nearly:
            yield Heading(_("Some names are nearly a client's: decide on them below, then it can be stored."), "late")
        elif taken.problems and not self.keep_going:
            yield Heading(
                ngettext(
                    "{n} fault: nothing is stored as long as it is there.",
                    "{n} faults: nothing is stored as long as they are there.",
                    len(taken.problems),
                ),
                "late",
            )
        elif not taken.entries:
            yield Heading(_("All of it is there already."))
        else:
            yield Heading(outcome(brought.rows, taken.entries, taken.known, clients, trial=True))
            yield Line(((_("Store it"), "bold"), "", ""), GO, acts=(GO,))

    @staticmethod
    def _columns(peeked: Peeked | None) -> Iterator[Line | Heading]:
        if peeked is None:
            return
        yield Heading(_("The columns, as you told them before; Enter changes one") if peeked.kept else _("The columns; Enter changes one"))
        for column in peeked.columns:
            field = "client" if column.field == "name" else column.field
            holds = (word("column", field), "bold") if field else (_("not used"), "dim")
            yield Line(
                (column.heading or _("column {n}", n=column.key), holds, (column.example, "dim")),
                f"column:{column.key}",
                acts=(COLUMN,),
                thing=column,
            )

    def _ways(self, found: Tried) -> Iterator[Line | Heading]:
        yield Heading(_("How it is taken in; Enter changes it"))
        kind = found.brought.shown.columns.kind if found.brought else self.plan.asked.kind
        refused = found.refused.code if found.refused else ""
        faulty = bool(found.brought and found.brought.taken.problems)
        for way in WAYS:
            if way.counts(kind, refused, faulty=faulty):
                held = way.word(way.held(self.plan, keep_going=self.keep_going))
                yield Line((_(way.words), (held, "bold"), ""), f"way:{way.id}", acts=(WAY,), thing=way.id)
        yield Line((_("Another file …"), "", ""), "import.another", acts=(FILE,))

    @staticmethod
    def _nearly(brought: Brought | None) -> Iterator[Line | Heading]:
        if brought is None:
            return
        if brought.nearly:
            yield Heading(_("Nearly a client's name; Enter decides"))
        for near in brought.nearly[:SHOWN]:
            names = ", ".join(one.name for one in near.candidates)
            yield Line((near.name, names, _("row {row}", row=near.row)), f"near:{spelled(near.name)}", acts=(DECIDE,), thing=near)

    def _faults(self, brought: Brought | None) -> Iterator[Line | Heading]:
        if brought is None:
            return
        problems = brought.taken.problems
        if problems:
            yield Heading(_("To be mended in the file") if not self.keep_going else _("Left out, and written to a file beside"))
        for problem in problems[:SHOWN]:
            said = on_screen(problem.code, problem.facts)
            yield Line(
                (said, problem.field, _("row {row}", row=problem.line)),
                f"fault:{problem}",
                detail=[Passage(_("Row"), str(problem.line)), Passage(_("Column"), problem.field), Passage("", said)],
            )
        if len(problems) > SHOWN:
            yield Heading(ngettext("… and {n} problem more", "… and {n} problems more", len(problems) - SHOWN), "dim")
        if brought.left:
            yield Heading(_("Has no place, and is left out"))
            yield from (Heading(f"  {left_out(left.field, left.text, rows)}", "dim") for left, rows in sorted(brought.left.items()))

    # Acting

    def own_words(self, act: str) -> str:
        return {
            FILE: _("Name a file …"), TAKE: _("Look at this list"), GO: _("Store it"), COLUMN: _("Say what the column is"),
            WAY: _("Change it"), DECIDE: _("Decide who it is"),
        }.get(act, "")  # fmt: skip

    async def do_own(self, act: str, line: Line) -> None:
        if act == FILE:
            await self._name_file()
        elif act == TAKE:
            self._take(line.thing)
        elif act == GO:
            await self._store()
        elif act == COLUMN:
            await self._tell_column(line.thing)
        elif act == WAY:
            await self._change_way(line.thing)
        elif act == DECIDE:
            await self._decide(line.thing)

    async def _name_file(self) -> None:
        from kundtui.tui.forms.importing import FileForm  # noqa: PLC0415 - a form is loaded when it is first opened

        told = await self.app.push_screen_wait(FileForm(self.session))
        if told:
            self._take(Path(told))

    def _take(self, path: Path) -> None:
        self.path, self.plan, self.keep_going, self.current = path, Plan(), False, GO
        self.lines.action_edge(0)
        self.read()

    async def _tell_column(self, column: Any) -> None:  # noqa: ANN401 - as a line holds it
        offered = [Choice(field, word("column", "client" if field == "name" else field)) for field in TELLABLE]
        chosen = await acts.choose(
            self, _("What is “{column}”?", column=column.heading or column.key), [*offered, Choice(UNUSED, _("not used"))]
        )
        if chosen:
            told = dict(self.plan.asked.columns) | {column.key: {"name": "client"}.get(chosen, chosen)}
            self.plan = self.plan._replace(asked=self.plan.asked._replace(columns=told))
            self.read()

    async def _change_way(self, way: str) -> None:
        known = way_of(way)
        chosen = await acts.choose(self, _(known.words), [Choice(one, known.word(one)) for one in known.choices])
        if chosen:
            self.plan, self.keep_going = known.put(self.plan, chosen, keep_going=self.keep_going)
            self.read()

    async def _decide(self, near: Any) -> None:  # noqa: ANN401 - as above
        same = [Choice(one.client, _("the same as {name}", name=f"{one.name} ({one.code})")) for one in near.candidates]
        chosen = await acts.choose(self, near.name, [*same, Choice(NEW, _("a new client")), Choice(SKIP, _("leave these rows out"))])
        if chosen:
            self.plan = self.plan._replace(decided=dict(self.plan.decided) | {spelled(near.name): chosen})
            self.read()

    async def _store(self) -> None:
        """Store the list as one act, saying how far it is; then go back to where one came from."""
        if self.path is None:
            return
        try:
            done = await self.session.act(import_table, self.path, self.plan, Way(keep_going=self.keep_going), progress=self._progress)
        except ERRORS as error:
            self.session.tell(explain(error), severity="warning")
            return
        taken = done.taken
        if not taken.operation:
            self.read()
            return
        self.action_leave()
        clients = (len(taken.clients), done.made.get("client.added", 0))
        beside = [_("the others are in {file}", file=done.rejected.name)] if done.rejected else []
        self.session.tell(" · ".join([outcome(done.rows, taken.entries, taken.known, clients, trial=False), *beside, _("u takes it back")]))

    def _progress(self, done: int, of: int) -> None:
        """Say how far it is; told from where the work is done."""
        said = _("Storing: {percent} %", percent=100 * done // max(of, 1))
        self.app.call_from_thread(self.query_one(Footer).tell, said, "accent")
