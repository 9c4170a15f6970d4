"""Makes the pictures of the README from the demo portfolio on a fixed day: `python -m tests.screenshots`, with `--check` tells what is stale.

The SVG files are the truth and are compared; the PNG files are made from them.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from itertools import pairwise, repeat
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kundtui import i18n
from kundtui.config import Settings
from kundtui.demo import portfolio as demo
from kundtui.desk.desk import Desk
from kundtui.store.sqlite import create, open_store
from kundtui.tui.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import App
    from textual.pilot import Pilot

FOLDER = Path(__file__).parent.parent / "screenshots"
DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 8, 12, tzinfo=UTC)
AT_ONCE = 4
FONTS = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)


class Picture(NamedTuple):
    """A picture: its file, the size of the window, the keys that lead there, and a text to type at the end."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    text: str = ""
    language: str = "en"
    settings: Settings = Settings()


NAMED = {",": "comma", ":": "colon", " ": "space", "-": "minus"}
"""What Textual calls the keys of some signs."""
TYPING = (["ctrl+p"], ["slash"])
"""What opens a field to type in."""
PANES = (("1", "contacts"), ("2", "complaints"), ("3", "expectations"), ("4", "promises"), ("5", "timeline"))
FAREWELL = "180000\t20000\t520\t\t600..850..1000\t\t25000\t"
"""The numbers of a calculation, typed field by field."""
PICTURES = (
    Picture("grid-80x24", (80, 24)),
    Picture("grid-160x50", (160, 50)),
    Picture("grid-light", (120, 30), settings=Settings(theme="light")),
    Picture("grid-colour-blind", (80, 24), settings=Settings(palette="cvd")),
    Picture("client", (80, 24), ("enter", "2")),
    Picture("client-160x50", (160, 50), ("enter", "5")),
    *(Picture(f"pane-{name}", (80, 24), ("enter", key)) for key, name in PANES),
    *(Picture(f"pane-{name}-160x50", (160, 50), ("enter", key)) for key, name in PANES),
    Picture("complaint", (80, 24), ("c",), "!! fakturan är fel igen"),
    Picture("why", (80, 24), ("w",)),
    Picture("contact", (80, 24), ("i",)),
    Picture("offboarding", (80, 24), ("slash", *"ockelby", "enter", "o")),
    Picture("offboarding-160x50", (160, 50), ("slash", *"ockelby", "enter", "o", "j")),
    Picture("today", (80, 24), ("t",)),
    Picture("today-160x50", (160, 50), ("t",)),
    Picture("call", (80, 24), ("t", "enter")),
    Picture("review", (80, 24), ("r",)),
    Picture("one-line", (80, 24), ("colon",), "!! fel moms >imorgon"),
    Picture("whatif", (80, 24), ("x", "enter")),
    Picture("whatif-160x50", (160, 50), ("x", "enter")),
    Picture("pane-trend", (80, 24), ("enter", "6")),
    Picture("pane-trend-160x50", (160, 50), ("enter", "6")),
    Picture("any-day", (80, 24), ("T", "pageup", "pageup", "H")),
    Picture("any-day-160x50", (160, 50), ("T", "pageup", "pageup", "H")),
    Picture("complaint-list", (80, 24), ("C",)),
    Picture("complaint-list-160x50", (160, 50), ("C",)),
    Picture("doorstep", (80, 24), ("D",)),
    Picture("diagnosis", (80, 24), ("d",)),
    Picture("diagnosis-160x50", (160, 50), ("d",)),
    Picture("farewell", (80, 24), ("f",), FAREWELL),
    Picture("meeting", (80, 24), ("m",)),
    Picture("meeting-160x50", (160, 50), ("m",)),
    Picture("pane-meetings", (80, 24), ("enter", "7")),
    Picture("promise-ledger", (80, 24), ("ctrl+p", *"promises, ours", "enter")),
    Picture("people", (80, 24), ("ctrl+p", *"people: will", "enter")),
    Picture("owners", (80, 24), ("ctrl+p", *"owners", "enter")),
    Picture("care-programme", (80, 24), ("ctrl+p", *"care programme", "enter")),
    Picture("difficult", (80, 24), ("ctrl+p", *"difficult", "enter")),
    Picture("difficult-160x50", (160, 50), ("ctrl+p", *"difficult", "enter")),
    Picture("acts", (80, 24), ("full_stop",)),
    Picture("word-of-mouth", (80, 24), ("ctrl+p", *"mouth", "enter")),
    Picture("new-and-lost", (80, 24), ("ctrl+p", *"lost", "enter")),
    Picture("policy", (80, 24), ("ctrl+p", *"policy", "enter")),
    Picture("back-test", (80, 24), ("ctrl+p", *"back-test", "enter")),
    Picture("heat", (80, 24), ("v", "j", "space", "l", "space", "l")),
    Picture("heat-160x50", (160, 50), ("v", "j", "l")),
    Picture("heat-colour-blind", (80, 24), ("v",), settings=Settings(palette="cvd")),
    Picture("many", (80, 24), ("space", "space", "space", "full_stop", "b"), "vip"),
    Picture("keys", (80, 24), ("question_mark",)),
    Picture("grid-svenska", (80, 24), language="sv"),
    Picture("grid-norsk", (80, 24), language="nb"),
)


async def settled(app: Session, pilot: Pilot[int]) -> None:
    """Wait until the screen stands still: what rests, follows and is read off the loop has come."""
    before = ""
    while (now := picture_of(app)) != before:
        before = now
        await pilot.pause(0.25)
        await app.ask(lambda _: None)
        await pilot.pause()


def picture_of(app: App[int]) -> str:
    """The screen as it is drawn now."""
    return app.export_screenshot(title="kundtui")


def built(folder: str) -> None:
    """Build the demo once; each picture is drawn on a copy of it."""
    store = create(f"{folder}/demo.db", demo=True)
    demo.build(store, DAY, "anna", lambda: NOW)
    store.close()


def spelled(keys: Sequence[str]) -> list[list[str]]:
    """The keys as Textual calls them; letters that follow each other in a field are one word, and stand still only at its end."""
    found: list[list[str]] = []
    for before, key in pairwise(("", *keys)):
        named = NAMED.get(key, key)
        if found and len(key) == 1 and len(before) == 1 and not (before + key).isupper() and found[0] in TYPING:
            found[-1].append(named)
        else:
            found.append([named])
    return found


async def drawn(picture: Picture, path: str) -> str:
    """Draw one picture as SVG."""
    i18n.use(picture.language)
    store = open_store(path)
    app = Session(Desk(store, "anna", lambda: NOW, DAY), picture.settings)
    async with app.run_test(size=picture.size) as pilot:
        await settled(app, pilot)
        for words in spelled(picture.keys):
            await pilot.press(*words)
            await settled(app, pilot)
        for letter in picture.text:
            await pilot.press("tab" if letter == "\t" else letter)
        await settled(app, pilot)
        svg = picture_of(app)
    store.close()
    return FONTS.sub("", svg)


def drawn_apart(picture: Picture, folder: str) -> str:
    """Draw one picture on its own copy of the demo in the folder."""
    own = Path(folder) / picture.name
    own.mkdir(mode=0o700)
    for part in Path(folder).glob("demo.db*"):
        shutil.copy(part, own)
    return asyncio.run(drawn(picture, str(own / "demo.db")))


def all_drawn() -> dict[str, str]:
    """Every picture by its name; several are drawn at once, since each mostly waits."""
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(AT_ONCE, get_context("spawn")) as pool:
        built(folder)
        names = [picture.name for picture in PICTURES]
        return dict(zip(names, pool.map(drawn_apart, PICTURES, repeat(folder)), strict=True))


def main() -> int:
    """Write the pictures, or with --check name those that are not what the program shows now."""
    os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor"})
    os.environ.pop("NO_COLOR", None)
    pictures = all_drawn()
    if "--check" in sys.argv:
        stale = [
            name for name, svg in pictures.items() if not (FOLDER / f"{name}.svg").exists() or (FOLDER / f"{name}.svg").read_text() != svg
        ]
        for name in stale:
            sys.stderr.write(f"screenshots/{name}.svg is not what the program shows: run python -m tests.screenshots\n")
        return 1 if stale else 0
    import resvg_py  # noqa: PLC0415 - a check needs no pictures in points

    FOLDER.mkdir(exist_ok=True)
    for name, svg in pictures.items():
        (FOLDER / f"{name}.svg").write_text(svg)
        (FOLDER / f"{name}.png").write_bytes(
            bytes(resvg_py.svg_to_bytes(svg_string=svg, font_family="DejaVu Sans Mono", monospace_family="DejaVu Sans Mono"))
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
