"""The catalogue of acts (model.md section 4): which are proposed, how often, and what stays missing."""

from __future__ import annotations

import pytest
from tests.domain.history import Scene
from tests.domain.test_whatif import asked, offered

from kundtui.domain.whatif import Way


def test_what_is_reached_is_short_of_nothing() -> None:
    found = asked(Scene("-400 client.added\n-20,-13,-6 yes\n-2 no"))
    assert found.reached
    assert found.short == 0


def test_t8_so_many_talks_are_proposed_as_the_rhythm_lacks_beside_the_meeting() -> None:
    lines = "-400 client.added\n-100 project.started p\n-100 economics.answered question=change\n-30 rhythm.agreed channel=talk need=3 days=10\n"
    found = asked(Scene(lines + "-25 yes\n-3 call\n"), "good")
    touch = next(stage for stage in found.stages if stage.move.name == "touch")
    assert [(part.act, part.times) for part in touch.move.parts] == [("call", 1), ("mail", 1)]


@pytest.mark.parametrize(("days", "wanted"), [(14, False), (15, True)])
def test_t13_a_report_is_proposed_from_the_day_on_which_the_last_is_no_longer_fresh(days: int, wanted: bool) -> None:  # noqa: FBT001 - a column of the table
    assert ("report" in offered(Scene(f"-400 client.added\n-100 project.started p\n-{days} report.sent\n"))) is wanted


def test_t8_a_rhythm_that_is_kept_asks_for_no_talk() -> None:
    kept = "-400 client.added\n-100 project.started p\n-30 rhythm.agreed channel=talk need=1 days=10\n-3 yes\n-30 email\n"
    scene = Scene(kept)
    way = Way(scene.dossier, scene.office, scene.assess())
    parts = [(part.act, part.times) for move in way.moves(way.start) for part in move.parts]
    assert ("mail", 1) in parts
    assert "call" not in {act for act, _times in parts}
