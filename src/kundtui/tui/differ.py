"""Sends only the cells that changed: it keeps what the terminal shows and compares. May be left out; then whole regions are sent.

It hooks `App._display`, which is private: a test holds the screen with it equal to the screen without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from rich.cells import cell_len
from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console
    from rich.style import Style
    from textual.geometry import Size
    from textual.screen import Screen

NARROW = 0x0300
"""Below this every letter is one cell wide, whatever the terminal."""
SIGNS = range(0x2000, 0x2700)
"""Punctuation, arrows, boxes and symbols, most of one cell. The width of what is outside both is not taken on trust."""
BRIDGE = 4
"""Unchanged cells that are cheaper to send again than to step over."""
SHOWN_ON_BLANKS = frozenset({"4", "7", "9", "21", "53"})
"""Underline, reverse, strike and overline: they show where there is no letter."""


class Ink(NamedTuple):
    """The style of a cell as codes for the terminal; `shows` where a blank in it differs from a blank in another of the same ground."""

    marks: frozenset[str] = frozenset()
    letter: str = ""
    ground: str = ""
    shows: bool = False


PLAIN = Ink()
UNKNOWN = Ink(ground="?")


class Line:
    """One line of the terminal, cell by cell: letters (empty where a wide letter reaches in) and inks."""

    __slots__ = ("inks", "letters", "sure")

    def __init__(self, width: int) -> None:
        self.letters = [" "] * width
        self.inks = [UNKNOWN] * width
        self.sure = True

    def put(self, x: int, text: str, ink: Ink) -> int:
        """Put text of one ink at a place and give the place after it; what reaches out of the line is left out."""
        cells = list(text) if text.isascii() else self._cells(text)
        end = x + len(cells)
        cells = cells[: max(0, len(self.letters) - x)]
        self.letters[x : x + len(cells)] = cells
        self.inks[x : x + len(cells)] = [ink] * len(cells)
        return end

    def _cells(self, text: str) -> list[str]:
        if all(ord(letter) < NARROW or (ord(letter) in SIGNS and cell_len(letter) == 1) for letter in text):
            return list(text)
        self.sure = False
        cells: list[str] = []
        for letter in text:
            width = cell_len(letter)
            if width == 0 and cells:
                cells[-1] += letter
            else:
                cells += [letter, *[""] * (width - 1)]
        whole = cell_len(text)  # letters that join are narrower together than one by one
        return cells if len(cells) == whole else [text, *[""] * (whole - 1)][:whole]

    def mend(self) -> None:
        """Blank the half of a wide letter whose other half was painted over."""
        for x in range(len(self.letters)):
            if self._halved(x):
                self.letters[x] = " "

    def _halved(self, x: int) -> bool:
        start = x
        while start > 0 and not self.letters[start]:
            start -= 1
        width = cell_len(self.letters[start])
        return width <= x - start or (x == start and width > 1 and self.letters[x + 1 : x + 2] != [""])

    def copy(self) -> Line:
        other = Line(0)
        other.letters, other.inks, other.sure = self.letters[:], self.inks[:], self.sure
        return other


class Shown:
    """What the terminal shows."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._size: tuple[int, int] = (0, 0)
        self._inks: dict[Style | None, Ink] = {None: PLAIN}
        self._depth = ColorSystem.TRUECOLOR

    def forget(self) -> None:
        """Take nothing for granted: the next painting sends every cell that it touches."""
        self._size = (0, 0)

    def update(self, update: LayoutUpdate | ChopsUpdate, size: Size, console: Console) -> str:
        """Give what to send so that the terminal shows this update, and remember it as shown."""
        self._depth = console._color_system or ColorSystem.TRUECOLOR  # noqa: SLF001 - as Textual's own strips read it
        if self._size != size:
            self._size = (size.width, size.height)
            self._lines = [Line(size.width) for _ in range(size.height)]
        pen = Pen()
        for y, places in _by_line(update):
            if 0 <= y < len(self._lines):
                before = self._lines[y]
                after = self._lines[y] = before.copy()
                for x, strip in places:
                    self._put(after, x, strip)
                _paint(pen, y, before, after)
        return pen.sent()

    def _put(self, line: Line, x: int, strip: Strip) -> None:
        for text, style, control in strip:
            if not control:
                ink = self._inks.get(style)
                if ink is None:
                    ink = self._inks[style] = _ink(style, self._depth)
                x = line.put(x, text, ink)


def _ink(style: Style | None, depth: ColorSystem) -> Ink:
    """Turn a style into codes; the terminal's default colours need none, because every painting begins without any."""
    if style is None:
        return PLAIN
    letter, ground = (
        "" if colour is None or colour.is_default else ";".join(colour.downgrade(depth).get_ansi_codes(foreground))
        for colour, foreground in ((style.color, True), (style.bgcolor, False))
    )
    marks = frozenset(Strip.render_ansi(style.without_color, depth).split(";")) - {""}
    return Ink(marks, letter, ground, bool(marks & SHOWN_ON_BLANKS))


class Pen:
    """Writes cells one after the other with as few codes as it can; it begins and ends without any style."""

    def __init__(self) -> None:
        self._sent: list[str] = []
        self._ink = PLAIN
        self._x = self._y = -1

    def move(self, x: int, y: int) -> None:
        """Go to a cell."""
        if y == self._y:
            if x != self._x:
                self._sent.append(f"\x1b[{x - self._x}C" if x > self._x else f"\x1b[{x + 1}G")
        elif x == 0 and y == self._y + 1 > 0:
            self._sent.append("\r\n")
        else:
            self._sent.append(f"\x1b[{y + 1};{x + 1}H")
        self._x, self._y = x, y

    def write(self, letter: str, ink: Ink) -> None:
        """Write one cell. Of a blank only the ground is seen, so the colour of letters stays what it is."""
        if letter == " " and not ink.shows and not self._ink.shows:
            ink = self._ink if self._ink.ground == ink.ground else self._ink._replace(ground=ink.ground)
        if ink is not self._ink and ink != self._ink:
            self._sent.append(_switch(self._ink, ink))
            self._ink = ink
        self._sent.append(letter)
        self._x += 1

    def settle(self, x: int) -> None:
        """Go to a column outright, after a letter whose width terminals disagree on."""
        self._sent.append(f"\x1b[{x + 1}G")
        self._x = x

    def sent(self) -> str:
        """Give everything written."""
        if self._ink != PLAIN:
            self._sent.append("\x1b[0m")
        return "".join(self._sent)


def _switch(now: Ink, ink: Ink) -> str:
    if not ink.marks >= now.marks:
        codes = ["0", *sorted(ink.marks), ink.letter, ink.ground]
    else:
        codes = sorted(ink.marks - now.marks)
        codes += [ink.letter or "39"] if ink.letter != now.letter else []
        codes += [ink.ground or "49"] if ink.ground != now.ground else []
    return f"\x1b[{';'.join(filter(None, codes))}m"


def _by_line(update: LayoutUpdate | ChopsUpdate) -> Iterator[tuple[int, list[tuple[int, Strip]]]]:
    """Give the strips of an update by line, each with its column, as Textual would send them."""
    if isinstance(update, LayoutUpdate):
        for y, line in enumerate(update.strips, update.region.y):
            places, x = [], update.region.x
            for strip in line:
                places.append((x, strip))
                x += strip.cell_length
            yield y, places
    else:
        for y, start, stop in update.spans:
            yield y, [*_cut(update.chops[y], update.chop_ends[y], start, stop)]


def _cut(line: Any, ends: Iterable[int], start: int, stop: int) -> Iterator[tuple[int, Strip]]:  # noqa: ANN401 - Textual's own mapping
    """Give the parts of a line that reach into a span, cut on the right only."""
    for end, (x, strip) in zip(ends, line.items(), strict=False):
        if strip is not None and x <= stop and end > start:
            yield x, strip if stop > x >= start and end <= stop else strip.crop(0, min(end, stop) - x)


def _paint(pen: Pen, y: int, before: Line, after: Line) -> None:
    """Write what turns one line into another. A line with letters of doubtful width is written whole, each cell at its place."""
    if before.letters == after.letters and before.inks == after.inks:
        return
    if before.sure and after.sure:
        for start, stop in _spans(before, after):
            pen.move(start, y)
            for x in range(start, stop):
                pen.write(after.letters[x], after.inks[x])
        return
    after.mend()
    after.sure = True
    pen.move(0, y)
    for x, (letter, ink) in enumerate(zip(after.letters, after.inks, strict=True)):
        if letter and ink is not UNKNOWN:
            pen.move(x, y)
            pen.write(letter, ink)
            if not _is_sure(letter):
                after.sure = False
                pen.settle(x + 1)


def _is_sure(letter: str) -> bool:
    return len(letter) == 1 and (ord(letter) < NARROW or (ord(letter) in SIGNS and cell_len(letter) == 1))


def _spans(before: Line, after: Line) -> list[tuple[int, int]]:
    """Find what changed, taking along a few cells between two changes of one style."""
    spans: list[tuple[int, int]] = []
    inks = after.inks
    for x, (letter, old, ink, old_ink) in enumerate(zip(after.letters, before.letters, inks, before.inks, strict=True)):
        if letter != old or (ink is not old_ink and ink != old_ink):
            if spans and x - spans[-1][1] <= BRIDGE and all(one == ink for one in inks[spans[-1][1] - 1 : x]):
                spans[-1] = (spans[-1][0], x + 1)
            else:
                spans.append((x, x + 1))
    return spans


class _Changes(CompositorUpdate):
    """An update that sends only what differs from what is shown, worked out when it is really sent."""

    def __init__(self, shown: Shown, update: LayoutUpdate | ChopsUpdate, size: Size) -> None:
        self._shown = shown
        self._update = update
        self._size = size

    def render_segments(self, console: Console) -> str:
        return self._shown.update(self._update, self._size, console)


class Differing(App[int]):
    """An app that sends only the cells that changed."""

    shown: Shown
    _starts = 0

    def _display(self, screen: Screen[Any], renderable: Any) -> None:  # noqa: ANN401 - whatever Textual displays
        """Put the comparison before what Textual would send."""
        if isinstance(renderable, (LayoutUpdate, ChopsUpdate)) and self._driver is not None and not self._driver.is_inline:
            if (starts := getattr(self._driver, "starts", 0)) != self._starts:
                self._starts = starts
                self.shown.forget()
            renderable = _Changes(self.shown, renderable, self.size)
        super()._display(screen, renderable)
