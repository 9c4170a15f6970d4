"""How long the grid takes with few clients and with very many. Run: `python -m tests.bench.grid_rows [ROWS …]`."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from tests.store.making import put_many

from kundtui.domain.office import Office
from kundtui.domain.standing import LEVELS, RULES, Filter, Standing
from kundtui.store import opening, sqlite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZES = (100, 10_000, 1_000_000)
ROUNDS = 15
BEGINNINGS = ("Ås", "Nord", "Berg", "Vik", "Ørsta", "Sol", "Ek", "Älv", "Fjord", "Hav", "Lund", "Strand", "Sten", "Åker", "Mo", "Dal")
ENDINGS = ("bygg", "data", "frakt", "fisk", "mark", "plåt", "revisjon", "skog", "snickeri", "tryck", "verk", "vård")
STAMP = Office(UTC, lambda _country, _year: frozenset()).stamp
"""The stamp of an office without rules of its own: rows that carry it are taken as they are."""
OWNERS = ("anna", "bo", "cecilia", "dag", "eva")


def portfolio(path: str | Path, clients: int) -> str:
    """Make a database at `path` with this many standings and nothing else, always the same ones; one that is there is taken as it is."""
    place = Path(path)
    if not place.exists():
        sqlite.create(place)
        with closing(opening.connect(str(place))) as db:
            db.execute("begin immediate")
            put_many(db, _rows(clients))
            db.execute("insert into client_name (folded, what, client) select words, 'name', client from standing")
            db.execute("commit")
    return str(place)


def _rows(clients: int) -> Iterator[Standing]:
    chance = random.Random(7)  # noqa: S311 - invented clients
    for number in range(clients):
        yield _row(number, chance)


def _row(number: int, chance: random.Random) -> Standing:
    level = LEVELS[chance.choices(range(5), (60, 20, 10, 4, 6))[0]]
    late = chance.randrange(3) if level in ("at_risk", "crisis") else 0
    return Standing(
        client=f"client-{number:07}", code=f"k{number}", name=f"{chance.choice(BEGINNINGS)}{chance.choice(ENDINGS)} {number}", level=level,
        raw=level, score=None if level == "unknown" else chance.randrange(1000), score_14=500, trend=chance.choice(("up", "down", "flat")),
        coverage=70, thin=False, override=False, open=late + chance.randrange(2), late=late, last_talk_on=_day(chance, 10),
        next_due_on=_day(chance, 12), next_due="talk", drop_on=_day(chance, 12), drop_level="watch", drop_cause="talk",
        owner=chance.choice(OWNERS), lifecycle="E" if number % 50 == 49 else "A", tags=("vip",) if number % 20 == 0 else (), reason="rhythm",
        reason_args={"days": number % 30}, position=number + 1, policy=STAMP, rules=RULES, good_until="2999-01-01T00:00", stale=False,
        judged_on="2000-01-01",
    )  # fmt: skip


def _day(chance: random.Random, month: int) -> str:
    return f"2026-{month:02}-{chance.randrange(1, 29):02}"


def best(act: Callable[[], object]) -> float:
    """Measure an act several times; tell the median in milliseconds."""
    spans = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        act()
        spans.append(time.perf_counter() - begun)
    return sorted(spans)[ROUNDS // 2] * 1000


def figures(path: str) -> dict[str, float]:
    """Measure what a person at the grid waits for."""
    store = sqlite.open_store(path)
    middle = store.grid("name", False, Filter()).rows(0, 1)[0].client  # noqa: FBT003 - as the port has it

    def first() -> None:
        opened = sqlite.open_store(path)
        opened.tally()
        opened.grid("level", False, Filter()).rows(0, 40)  # noqa: FBT003 - as the port has it

    def down() -> Callable[[], object]:
        view = store.grid("level", False, Filter())  # noqa: FBT003 - as the port has it
        pages = iter(range(10**9))
        view.rows(0, 40)

        def page() -> None:
            start = next(pages) * 128 % max(view.total - 40, 1)
            view.rows(start, start + 40)

        return page

    def at_end() -> None:
        view = store.grid("level", False, Filter())  # noqa: FBT003 - as the port has it
        view.rows(view.total - 40, view.total)

    def in_the_middle() -> None:
        view = store.grid("level", False, Filter())  # noqa: FBT003 - as the port has it
        view.rows(view.total // 2, view.total // 2 + 40)

    def filtered(keep: Filter) -> Callable[[], object]:
        return lambda: store.grid("level", False, keep).rows(0, 40)  # noqa: FBT003 - as the port has it

    acts: dict[str, Callable[[], object]] = {
        "open, tally, first 40": first,
        "a page on": down(),
        "End": at_end,
        "the middle": in_the_middle,
        "index_of": lambda: store.grid("level", False, Filter()).index_of(middle),  # noqa: FBT003 - as the port has it
        "level:crisis": filtered(Filter(levels=("crisis",))),
        "owner:anna late": filtered(Filter(owners=("anna",), late=True)),
        "a rare word": filtered(Filter(words=("k99 ",))),
        "named": lambda: store.named("orstafisk"),
        "stale": lambda: store.stale("2026-11-20T12:00", 1, 1, 200),
        "changed": store.changed,
    }
    measured = {name: best(act) for name, act in acts.items()}
    store.close()
    return measured


def main() -> None:
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    with tempfile.TemporaryDirectory() as folder:
        columns = {size: figures(portfolio(Path(folder) / f"{size}.kundtui", size)) for size in sizes}
    print("ms (median)".ljust(24), *(f"{size:>12,}" for size in sizes))  # noqa: T201 - the result
    for name in columns[sizes[0]]:
        print(name.ljust(24), *(f"{columns[size][name]:12.3f}" for size in sizes))  # noqa: T201 - the result


if __name__ == "__main__":
    main()
