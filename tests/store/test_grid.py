"""The grid equals a plain sort and filter of all rows, however it is paged."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.making import put_many, standing

from kundtui.domain.standing import LEVELS, ORDERS, RANK, Filter, Standing, needs_plan
from kundtui.language.fold import fold
from kundtui.store import derived, grid, opening, sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kundtui.store.sqlite import SqliteStore

NEVER = "9999"
DAYS = st.sampled_from([None, "2026-11-01", "2026-11-20", "2026-12-24"])
NAMES = st.sampled_from(["Acme", "acme", "Ås", "Ärla", "Öst", "Æble", "Ørsta", "Zeta", "É 50%", "a_b", "Ab"])
TAGS = st.lists(st.sampled_from(["vip", "Öl", "vi", "50%"]), max_size=2, unique=True).map(tuple)
ROWS = st.lists(
    st.builds(
        standing, name=NAMES, code=st.sampled_from(["x", "y1"]), level=st.sampled_from(LEVELS), score=st.none() | st.integers(0, 3),
        owner=st.sampled_from(["", "anna", "bo"]), open=st.integers(0, 2), late=st.integers(0, 2), last_talk_on=DAYS, next_due_on=DAYS,
        drop_on=DAYS, lifecycle=st.sampled_from("NAPOE"), tags=TAGS,
        plan_minutes=st.sampled_from([None, None, 0, 600, 1200]), plan_hours=st.sampled_from([0, 10, 40]),
        target=st.sampled_from([None, "improve", "hold"]), trust=st.sampled_from([None, "supplier", "partner", "adviser"]),
    ),
    max_size=25,
).map(lambda rows: [row._replace(client=f"c{place:02}") for place, row in enumerate(rows)])  # fmt: skip
FILTERS = st.builds(
    Filter, words=st.lists(st.sampled_from(["a", "orsta", "%", "_", "vip", "y1"]), max_size=2).map(tuple),
    levels=st.lists(st.sampled_from(LEVELS), max_size=2, unique=True).map(tuple), owners=st.sampled_from([(), (), ("anna",), ("anna", "bo")]),
    lifecycles=st.sampled_from([(), (), ("E",), ("A", "E"), ("N", "P")]), tags=st.sampled_from([(), (), ("vip",), ("ol", "50%")]),
    late=st.sampled_from([False, False, True]), open=st.sampled_from([False, False, True]), cold_before=st.sampled_from([None, None, "2026-11-20"]),
    due_by=st.sampled_from([None, None, "2026-11-20"]), drop_by=st.sampled_from([None, None, "2026-12-24"]),
    clients=st.sampled_from([(), (), ("c01", "c02", "c03", "c99")]),
    targets=st.sampled_from([(), (), ("hold",)]), trusts=st.sampled_from([(), (), ("partner", "adviser")]),
    plan=st.sampled_from(["", "", "needed", "running"]),
)  # fmt: skip


def alphabet(name: str) -> tuple[str, ...]:
    letters = name.casefold().replace("æ", "ä").replace("ø", "ö")
    return tuple({"å": "\U00010001", "ä": "\U00010002", "ö": "\U00010003"}.get(letter, fold(letter)) for letter in letters if letter != " ")


def plain_key(order: str, row: Standing) -> tuple[object, ...]:
    score = 10_000 if row.score is None else row.score
    first: dict[str, tuple[object, ...]] = {
        "level": (RANK[row.level], score), "name": (), "score": (score,), "drop": (row.drop_on or NEVER,), "due": (row.next_due_on or NEVER,),
        "talk": (row.last_talk_on or "",), "open": (row.open,), "late": (row.late,), "owner": (row.owner,),
        "trust": (row.trust or NEVER,),
        "plan": (row.plan_minutes is None, (row.plan_minutes or 0) * 1000 // (60 * (row.plan_hours or 0) or 1)),
    }  # fmt: skip
    return (*first[order], derived.sort_name(row.name), row.client)


def kept(keep: Filter, row: Standing) -> bool:
    words = fold(" ".join((row.name, row.code, *row.tags)))
    return all((
        all(word in words for word in keep.words),
        not keep.levels or row.level in keep.levels,
        not keep.owners or row.owner in keep.owners,
        row.lifecycle in keep.lifecycles if keep.lifecycles else row.lifecycle != "E",
        not keep.tags or bool({fold(tag) for tag in keep.tags} & {fold(tag) for tag in row.tags}),
        not keep.late or row.late > 0,
        not keep.open or row.open > 0,
        keep.cold_before is None or (row.last_talk_on or "") < keep.cold_before,
        keep.due_by is None or (row.next_due_on or NEVER) <= keep.due_by,
        keep.drop_by is None or (row.drop_on or NEVER) <= keep.drop_by,
        not keep.clients or row.client in keep.clients,
        not keep.targets or row.target in keep.targets,
        not keep.trusts or row.trust in keep.trusts,
        keep.plan != "needed" or needs_plan(row),
        keep.plan != "running" or row.lifecycle == "P",
    ))  # fmt: skip


def fill(store: SqliteStore, rows: list[Standing]) -> None:
    with opening.asked(store.where), closing(opening.connect(store.where)) as db:
        db.execute("begin immediate")
        db.execute("delete from standing")
        put_many(db, rows)
        db.execute("commit")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    store = sqlite.create(tmp_path_factory.mktemp("grid") / "office.kundtui")
    yield store
    store.close()


@pytest.fixture(scope="module", autouse=True)
def small_pages() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grid, "PAGE", 3)
        patch.setattr(grid, "KEPT", 2)
        patch.setattr(grid, "FEW", 4)
        yield


@given(rows=ROWS, keep=FILTERS, order=st.sampled_from(ORDERS), descending=st.booleans(), walk=st.lists(st.integers(0, 25), max_size=8))
@settings(max_examples=150, deadline=None)
def test_the_grid_is_a_plain_sort_and_filter(  # noqa: PLR0913 - rows, view and walk are drawn apart
    filled: SqliteStore, rows: list[Standing], keep: Filter, order: str, *, descending: bool, walk: list[int]
) -> None:
    fill(filled, rows)
    expected = sorted((row for row in rows if kept(keep, row)), key=lambda row: plain_key(order, row), reverse=descending)
    view = filled.grid(order, descending, keep)
    assert view.total == len(expected)
    for start in walk:
        assert list(view.rows(start, start + 4)) == expected[start : start + 4]
    assert list(view.rows(0, 100)) == expected
    fresh = filled.grid(order, descending, keep)
    assert [fresh.index_of(row.client) for row in expected] == list(range(len(expected)))


@given(rows=ROWS, names=st.lists(NAMES, max_size=8))
@settings(max_examples=20, deadline=None)
def test_names_sort_with_the_northern_letters_last(filled: SqliteStore, rows: list[Standing], names: list[str]) -> None:
    fill(filled, rows)
    assert [alphabet(name) for name in sorted(names, key=derived.sort_name)] == sorted(alphabet(name) for name in names)


@given(rows=ROWS, order=st.sampled_from(ORDERS), descending=st.booleans())
@settings(max_examples=40, deadline=None)
def test_paging_by_edges_equals_slicing_in_both_directions(
    filled: SqliteStore, rows: list[Standing], order: str, *, descending: bool
) -> None:
    fill(filled, rows)
    view = filled.grid(order, descending, Filter())
    down = [row for start in range(0, view.total, 3) for row in view.rows(start, start + 3)]
    up = [row for start in range((view.total - 1) // 3 * 3, -1, -3) for row in reversed(view.rows(start, start + 3))]
    assert down == up[::-1]
    assert len(down) == view.total


def test_a_view_stands_until_it_is_refreshed(filled: SqliteStore) -> None:
    fill(filled, [standing("c1"), standing("c2")])
    view = filled.grid("name", False, Filter())  # noqa: FBT003 - as the port has it
    assert [row.client for row in view.rows(0, 5)] == ["c1", "c2"]
    fill(filled, [standing("c2"), standing("c3"), standing("c4", lifecycle="E")])
    assert [row.client for row in view.rows(0, 5)] == ["c1", "c2"]
    view.refresh()
    assert [row.client for row in view.rows(0, 5)] == ["c2", "c3"]
    assert view.total == 2


def test_a_client_that_the_filter_leaves_out_has_no_row(filled: SqliteStore) -> None:
    fill(filled, [standing("c1"), standing("c2", lifecycle="E")])
    view = filled.grid("level", True, Filter())  # noqa: FBT003 - as the port has it
    assert view.index_of("c1") == 0
    assert view.index_of("c2") is None
    assert view.index_of("nobody") is None
    assert view.rows(5, 9) == view.rows(-3, 0) == ()


def test_a_word_finds_a_client_by_another_name_and_a_former_one(filled: SqliteStore) -> None:
    fill(filled, [standing("c1", name="Nordbygg AB"), standing("c2", name="Sydbygg AB"), standing("c3", lifecycle="E")])
    with opening.asked(filled.where), closing(opening.connect(filled.where)) as db:
        db.execute("delete from client_name")
        names = (("c1", "the 50% firm", "alias"), ("c2", "orsta bygg", "former"), ("c3", "the firm", "alias"), ("c1", "nb", "code"))
        db.executemany("insert into client_name (client, folded, what) values (?, ?, ?)", names)
    found = {word: [row.client for row in filled.grid("name", False, Filter(words=word)).rows(0, 9)]  # noqa: FBT003 - as the port has it
             for word in (("firm",), ("50%",), ("5%",), ("orsta",), ("firm", "nord"), ("firm", "syd"), ("nb",))}  # fmt: skip
    assert found == {("firm",): ["c1"], ("50%",): ["c1"], ("5%",): [], ("orsta",): ["c2"], ("firm", "nord"): ["c1"], ("firm", "syd"): [],
                     ("nb",): ["c1"]}  # fmt: skip
    view = filled.grid("name", False, Filter(words=("bygg", "orsta")))  # noqa: FBT003 - as the port has it
    assert (view.total, view.index_of("c2"), view.index_of("c1")) == (1, 0, None)
