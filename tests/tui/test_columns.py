"""How cells become a line: widths, cutting by cells, dropping columns, joining runs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kundtui.tui.columns import Column, fit, joined, runs, titles, widths
from kundtui.tui.terminal import safe

COLUMNS = (
    Column("State", 10),
    Column("Client", least=12, weight=2),
    Column("Score", 5, align="right"),
    Column("Why", weight=1, drops=2),
    Column("Last", 6, drops=1),
)


@given(st.text(max_size=40), st.integers(0, 30), st.booleans())
def test_a_fitted_text_is_exactly_as_wide_as_its_place(text: str, width: int, right: bool) -> None:  # noqa: FBT001 - drawn
    assert cell_len(fit(text, width, right=right)) == width


@given(st.text(max_size=20))
def test_a_text_that_has_room_is_whole(text: str) -> None:
    assert fit(text, 60).startswith(safe(text))


def test_what_is_cut_ends_with_a_sign_and_wide_letters_are_not_halved() -> None:
    assert fit("Ørsta Møbler", 8) == "Ørsta M…"
    assert fit("日本語", 4) == "日… "
    assert fit("日本語", 6) == "日本語"
    assert fit("abc", 1) == "…"
    assert fit("12", 5, right=True) == "   12"
    assert fit("abcdef", 4, more="~") == "abc~"


@given(st.integers(0, 200))
def test_columns_fill_the_room_and_never_more_while_anything_can_be_dropped(room: int) -> None:
    given_ = widths(COLUMNS, room)
    shown = [width for width in given_ if width]
    assert all(width or column.drops for width, column in zip(given_, COLUMNS, strict=True))
    if room >= 29:
        assert sum(shown) + len(shown) - 1 == room


def test_columns_drop_by_their_rank_and_share_by_weight() -> None:
    assert widths(COLUMNS, 29) == (10, 12, 5, 0, 0)
    assert widths(COLUMNS, 36) == (10, 12, 5, 0, 6)
    assert widths(COLUMNS, 75) == (10, 32, 5, 18, 6)


def test_equal_styles_side_by_side_are_one_run() -> None:
    columns = (Column("A", 3), Column("B", 3), Column("C", 3, align="right"))
    line = joined(runs((("a", "pill.good"), "b", "c"), columns, (3, 3, 3), "…"))
    assert line == [("a  ", "pill.good"), (" b     c", "")]
    assert joined(titles(columns, (3, 3, 3), "…")) == [("A   B     C", "head")]


def test_a_missing_cell_is_empty() -> None:
    assert runs(("a",), (Column("A", 2), Column("B", 2)), (2, 2), "…") == [("a ", ""), (" ", ""), ("  ", "")]


def test_a_long_text_runs_on_over_empty_cells_and_no_further() -> None:
    columns = (Column("A", 3), Column("B", 3), Column("C", 3), Column("D", 2))
    said = [text for text, _style in runs((("abcdefg", "late"), "", "c"), columns, (3, 3, 3, 2), "…")]
    assert said == ["abcdefg", " ", "c  ", " ", "  "]
    assert "".join(text for text, _style in runs(("abcdefghi", "", "c"), columns, (3, 0, 3, 2), "…")) == "ab… c     "


@given(st.lists(st.text(max_size=9), max_size=4))
def test_a_row_is_as_wide_as_its_columns_however_long_its_texts(cells: list[str]) -> None:
    columns = (Column("A", 3), Column("B", 3, align="right"), Column("C", 3), Column("D", 2))
    assert sum(cell_len(text) for text, _style in runs(cells, columns, (3, 3, 3, 2), "…")) == 14
