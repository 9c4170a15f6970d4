"""Two clients that are one, on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.running import Seat


def test_a_merged_clients_names_and_complaints_are_the_others_until_it_is_taken_back(kundtui: Seat) -> None:
    kundtui.ok("complain", "of", "late")
    assert "Merged into Nordbygg AB" in kundtui.ok("client", "merge", "of", "nb").out
    assert [row["code"] for row in kundtui.ok("grid", "--json").objects] == ["NB"]
    assert "Nordbygg AB" in kundtui.ok("complain", "ørsta", "again").out
    assert len(kundtui.ok("complaints", "nb", "--json").objects) == 2
    kundtui.ok("undo")
    assert kundtui.ok("undo").out.startswith("Taken back: merging of clients · Ørsta Fisk · 1 entry.")
    assert [row["code"] for row in kundtui.ok("grid", "--json").objects] == ["OF", "NB"]


def test_a_merged_client_is_parted_by_its_own_name(kundtui: Seat) -> None:
    kundtui.ok("client", "merge", "of", "nb")
    assert "Nothing can be merged into itself" in kundtui.refused("client", "merge", "of", "nb")
    kundtui.ok("client", "separate", "of")
    assert len(kundtui.ok("grid", "--json").objects) == 2
    assert "not merged" in kundtui.refused("client", "separate", "of")
