"""Names that are nearly another's: the kind of firm, a typing error, words behind; and those that are not."""

from __future__ import annotations

import pytest

from kundtui.language.nearly import Nearly, core

KNOWN = Nearly(
    [("Nordbygg AB", "1"), ("Ørsta Fisk AS", "2"), ("Bank of America", "3"), ("Butik 12 AB", "4"), ("Åre El", "5"), ("Folk och fä HB", "6")]
)


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("Nordbygg", ("1",)),
        ("NORDBYGG AS", ("1",)),
        ("Nordbyg AB", ("1",)),
        ("Orsta fisk", ("2",)),
        ("Ørsta Fiks", ("2",)),
        ("Bank of America, National Association", ("3",)),
        ("Butik 13 AB", ()),
        ("Folk & fä HB", ("6",)),
        ("Folk og fæ", ("6",)),
        ("Nordbygg Aktiebolag (publ)", ("1",)),
        ("Are El", ("5",)),
        ("Sydbygg AB", ()),
        ("Nordisk Optik", ()),
        ("Åre", ()),
        ("!!", ()),
    ],
)
def test_a_name_is_near(name: str, whose: tuple[str, ...]) -> None:
    assert KNOWN.to(name) == whose


def test_the_core_of_a_name_is_without_signs_and_kind_of_firm() -> None:
    assert core("Trikes, Inc.") == "trikes"
    assert core("AB") == "ab"
    assert core("B's Beverages") == "bs beverages"
