"""Texts that want to steer a terminal, break a layout or be markup; a portfolio made of them; and what of them came out."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kundtui.desk import founding
from kundtui.desk.act import Fact, act
from kundtui.desk.desk import Desk
from kundtui.door import who
from kundtui.store.sqlite import create

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Path(__file__).parents[1] / "data/nasty"
LENT = Path(__file__).parents[3] / "shared/data/nasty"
"""A larger collection, where there is one."""

CONTROLS = (
    "A\x1b[31mred",
    "\x1b[2J\x1b[Hcleared",
    "\x1b]0;title\x07after",
    "\x1b]52;c;ZXZpbA==\x1b\\clip",
    "\x1b]8;;http://evil/\x1b\\link\x1b]8;;\x1b\\",
    "\x1bPq#0;2;0;0;0\x1b\\sixel",
    "\x1b[?1049lleft\x1b[?25l",
    "\x1bc reset",
    "\x1b[6n asks\x1b[c",
    "\x1b[200~paste\x1b[201~",
    "\x9b31mc1 csi",
    "\x9d0;c1 title\x9cx",
    "\x90c1 dcs\x9c",
    "a\x00b nul",
    "a\x07\x08\x0b\x0c\x0e\x0f\x7fb",
    "first\rsecond",
    "tab\there\nline\r\nline",
    "\x85next\u2028line\u2029paragraph",
)
MARKUP = (
    "[/]",
    "[/red]",
    "[red]x",
    '[a="]x',
    "[@click=app.quit]X[/]",
    "[@click=app.screenshot('x.svg')]Y[/]",
    '[link="http://evil/"]L[/]',
    "[link](http://evil/) ![x](y)",
    "https://evil.example/",
    ":skull:",
    "A\\[B\\",
    "[$x] [foo bar=]",
    "[1/2 done] [[B]] A [ B",
    "$v {x} {0} %s %(x)s",
    "<b>&amp;</b>",
)
ODD = (
    "abc\u202egnp.exe",
    "\u2066isolate\u2069 \u200e\u200f\u061c",
    "zero\u200bwidth\u200djoin\ufeff\u00ad",
    "e" + "\u0301" * 300,
    "\u0301\u0301 begins with marks",
    "日本語の会社 株式会社",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇳🇴 👍🏽",
    "שלום עולם مرحبا",
    "﷽ ﷽ ﷽",
    "x" * 100_000,
    "\U0001d57f\U0001d58d\U0001d58a \U0001f9d9 \U000e0041",
    "\u3164\u115f\u1160\uffa0hangul filler",
    "   ",
    "'; drop table entry; --",
    "=cmd()|' /C calc'!A0",
)
FLAT = 60
"""Characters of the longest text that is also used as a name."""


def texts() -> tuple[str, ...]:
    """Every text there is."""
    listed: list[str] = json.loads((HERE / "blns.json").read_text(encoding="utf-8"))
    lent = sorted([*LENT.glob("escape/*.in"), *LENT.glob("csv-spectrum/csvs/*.csv")])
    files = [path.read_bytes().decode("utf-8", "replace") for path in lent]
    return tuple(text for text in (*CONTROLS, *MARKUP, *ODD, *listed, *files) if text)


class Raw:
    """A database into whose log these texts went as they are, past every check of what is typed or imported."""

    def __init__(self, path: Path, found: Iterable[str], clients: int) -> None:
        self._given = cycle(found)
        self.desk = Desk(create(str(path)), who(), lambda: datetime.now(UTC))
        founding.found(self.desk, founding.Founding("Anna [/] \x1b[31mEk", who()))
        for number in range(clients):
            self._client(number)
        self.desk.store.close()

    def _client(self, number: int) -> None:
        desk, client = self.desk, self.desk.new_id()
        names = (text[:FLAT] for text in self._given)
        name, code, alias, tag, role, phone, email, process = islice(names, 8)
        people = [desk.new_id() for _ in range(4)]
        cases = [desk.new_id() for _ in range(4)]
        told = list(islice(self._given, 28))
        code = f"{number:02}{code}"[:12] if number % 2 else f"C{number:02}"
        facts = [
            Fact("client.added", {"name": name, "code": code, "aliases": [alias], "tags": [tag]}, at=self.ago(90)),
            Fact("contact.added", {"name": told[0][:FLAT], "role": role, "phone": phone, "email": email}, people[0], self.ago(80)),
            *(Fact("contact.added", {"name": text[:FLAT]}, one, self.ago(80)) for one, text in zip(people[1:], told[1:4], strict=True)),
            *(
                Fact("complaint.received", {"severity": "high", "text": text, "contact": people[0]}, case, self.ago(6))
                for case, text in zip(cases, told[4:8], strict=True)
            ),
            Fact("complaint.resolved", {"outcome": "upheld", "cause": "ours", "prevention": told[8]}, cases[0], self.ago(3)),
            *(Fact("review.marked", {"outcome": "noted", "reason": text}, at=self.ago(2)) for text in (*told[9:11], *told[16:])),
            Fact("interaction.logged", _talk(people[0], told[11]), at=self.ago(1)),
            Fact("expectation.noted", {"process": process, "when": told[12]}, desk.new_id(), self.ago(60)),
            Fact("promise.made", {"text": told[13], "due": self.ago(4).date().isoformat(), "side": "us"}, desk.new_id(), self.ago(20)),
            Fact("economics.answered", {"question": told[14][:FLAT], "text": told[15]}, at=self.ago(50)),
        ]
        act(desk, "import", client, lambda _dossier, _now: facts)

    def ago(self, days: int) -> datetime:
        return self.desk.now() - timedelta(days=days)


def _talk(contact: str, note: str) -> dict[str, Any]:
    return {"channel": "call", "direction": "out", "reached": True, "contacts": [contact], "note": note, "asked": {"ok": note}}


# What came out

SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[PX^_][^\x1b]*(?:\x1b\\)?|[ -/]*[0-~]?)")
OURS = re.compile(
    rb"\x1b\[(?:[\d;]*m|\d+;\d+H|\d*[ABCDG]|\?(?:7|25|100[0-6]|1015|1049|2004|2026|2031|2048)[hl]|\?20(?:26|48)\$p|>\d+u|<u)|\x1b\]22;default\x07"
)
"""Everything that the screens send: colours, moves of the cursor, modes, and the shape of the mouse pointer."""
KEPT = 14
"""Characters of a payload that would tell it from what is ours."""


def leaks(output: bytes, payloads: Iterable[str]) -> Iterator[str]:
    """Name everything in the output that no screen sends, and every payload's sequence that got through with its text."""
    for found in SEQUENCE.findall(output):
        if not OURS.fullmatch(found):
            yield f"a sequence that is not ours: {found!r}"
    rest = SEQUENCE.sub(b"", output).decode()
    yield from (
        f"a control character: {one!r}"
        for one in set(re.findall("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]", rest))
    )
    for text in payloads:
        for at in re.finditer("\x1b", text):
            part = text[at.start() : at.start() + KEPT].encode()
            if len(part) == KEPT and part in output:
                yield f"a payload: {part!r}"
