"""Saved views and acts on many clients, on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.commands.seat import clock
from kundtui.desk import views
from kundtui.desk.desk import Desk
from kundtui.store.sqlite import open_store

if TYPE_CHECKING:
    from tests.cli.running import Seat


def desk(kundtui: Seat) -> Desk:
    return Desk(open_store(str(kundtui.database)), "anna", clock)


def test_a_saved_view_is_listed_and_shown_by_its_number(kundtui: Seat) -> None:
    assert "No view is saved yet" in kundtui.ok("views").out
    views.save(desk(kundtui), 2, views.View("Important", "tag:vip", "name", descending=True))
    assert "Important" in kundtui.ok("views").out
    assert kundtui.ok("views", "--json").objects[0]["words"] == "tag:vip"
    assert [row["code"] for row in kundtui.ok("grid", "--view", "2", "--json").objects] == ["NB"]
    assert len(kundtui.ok("grid", "--view", "0", "--json").objects) == 2
    assert "no saved view 3" in kundtui.refused("grid", "--view", "3")
    assert "from 1 to 9" in kundtui.refused("grid", "--view", "12")


def test_what_would_be_done_is_shown_and_stored_only_with_yes(kundtui: Seat) -> None:
    said = kundtui.ok("bulk", "tag", "vip", "--filter", "lifecycle:*").out
    assert "1 client changes: Ørsta Fisk" in said
    assert "it is so already (1): Nordbygg AB" in said
    assert "--yes" in said
    assert len(kundtui.ok("grid", "--filter", "tag:vip", "--json").objects) == 1
    assert "Stored for 1 client." in kundtui.ok("bulk", "tag", "vip", "--filter", "ørsta", "--yes").out
    assert len(kundtui.ok("grid", "--filter", "tag:vip", "--json").objects) == 2
    kundtui.ok("bulk", "untag", "vip", "--filter", "tag:vip", "--yes")
    assert not kundtui.ok("grid", "--filter", "tag:vip", "--json").objects
    kundtui.ok("undo")
    assert len(kundtui.ok("grid", "--filter", "tag:vip", "--json").objects) == 2


def test_owner_and_rhythm_of_many_and_of_the_marked(kundtui: Seat) -> None:
    desk(kundtui).store.personal.mark_these("anna", [row["client"] for row in kundtui.ok("grid", "--json").objects], marked=True)
    assert "Stored for 1 client." in kundtui.ok("bulk", "owner", "anna", "--marked", "--yes").out
    done = kundtui.ok("bulk", "rhythm", "--days", "14", "--marked", "--yes", "--json").objects[0]
    assert len(done["clients"]) == 2
    assert done["operation"]


def test_for_whom_must_be_said(kundtui: Seat) -> None:
    assert "--filter" in kundtui.refused("bulk", "tag", "vip", "--yes")
    assert "keeps no client" in kundtui.refused("bulk", "tag", "vip", "--filter", "nosuch", "--yes")
    assert "keeps no client" in kundtui.refused("bulk", "tag", "vip", "--marked", "--yes")
    assert "Stored for" not in kundtui("bulk", "rhythm", "--days", "0", "--filter", "nord", "--yes").out
