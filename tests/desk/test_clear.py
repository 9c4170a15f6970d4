"""A "no" on the first two questions stands until it is answered: by a complaint, or cleared with a note (B4, K9)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from kundtui.desk import client, founding, interaction, portfolio
from kundtui.desk.desk import Desk
from kundtui.desk.refused import Refused
from kundtui.store.sqlite import create

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(create(str(tmp_path / "office.db")), "anna", lambda: NOW)
    founding.found(made, founding.Founding("Anna Ek", "anna"))
    return made


def ceilings(desk: Desk, who: str) -> list[str]:
    return [one.id for one in portfolio.reading(desk, who).assessment.ceilings]


def test_a_standing_no_is_lifted_by_a_note_that_clears_it(desk: Desk) -> None:
    who = client.add(desk, client.Added("Nordbygg AB", "NB")).client
    interaction.log(desk, interaction.Logged(who, asked={"ok": "no", "delivering": "yes"}))
    assert "K9" in ceilings(desk, who)
    interaction.clear(desk, who, "it was another office")
    assert "K9" not in ceilings(desk, who)


@pytest.mark.parametrize(("text", "code"), [("why", "no_standing_no"), (" ", "empty_text")])
def test_where_no_no_stands_or_no_reason_is_given_nothing_is_cleared(desk: Desk, text: str, code: str) -> None:
    who = client.add(desk, client.Added("Nordbygg AB", "NB")).client
    with pytest.raises(Refused) as refusal:
        interaction.clear(desk, who, text)
    assert refusal.value.code == code
