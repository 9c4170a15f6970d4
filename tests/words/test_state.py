"""The answer as data (model.md, Rulings 3 and 23): its keys, its numbers, and that it is JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.domain.history import DAY, Scene

from kundtui import i18n
from kundtui.desk.portfolio import Reading
from kundtui.words.state import state_json

KEYS = {"client", "on", "level", "raw", "score", "coverage", "lifecycle", "trend", "drop", "factors", "ceilings", "findings", "override"}


def answer(text: str) -> dict[str, Any]:
    scene = Scene(text)
    return state_json(Reading("c1", "Nordbygg", scene.at(0), scene.assess()), DAY, {})


PROJECT = """
-400 client.added
-300 project.started p1
-5 yes
-3 meeting.held m1 homework=2
-9 report.sent
-2 complaint.received q1 severity=high text=late
"""


def test_the_keys_are_those_of_the_ruling_and_the_clients_code_and_name() -> None:
    found = answer(PROJECT)
    assert set(found) == KEYS | {"code", "name", "rules_changed_on", "rise"}
    assert (found["client"], found["code"], found["name"], found["on"]) == ("c1", "NB", "Nordbygg", DAY.isoformat())
    assert json.loads(json.dumps(found)) == found


def test_points_are_numbers_of_four_decimals_and_the_score_of_one() -> None:
    found = answer(PROJECT)
    assert found["factors"]["meetings"] == {"points": 5.8571, "budget": 8}
    assert round(found["score"], 1) == found["score"]
    assert isinstance(found["coverage"], int)


def test_the_findings_of_a_factor_add_up_to_its_points() -> None:
    won = sum(one["points"] for one in answer(PROJECT)["findings"] if one["practice"] in {"N8", "T24", "T27"} and one["points"] > 0)
    assert won == pytest.approx(answer(PROJECT)["factors"]["meetings"]["points"], abs=0.001)


def test_an_unknown_factor_is_null_and_one_that_does_not_apply_is_absent() -> None:
    found = answer("-20 client.added\n-16 yes")
    assert found["factors"]["meetings"] is None
    assert "reporting" not in found["factors"]


def test_a_client_of_whom_only_the_name_is_known() -> None:
    found = answer("-20 client.added")
    assert (found["level"], found["score"], found["coverage"], found["trend"], found["drop"]) == ("unknown", None, 0, None, None)
    assert [(one["id"], one["level"], one["lifted_by"]) for one in found["ceilings"]] == [("K5", "unknown", "first_evidence")]


def test_codes_stay_codes_and_the_sentence_beside_them_is_in_the_users_language() -> None:
    i18n.use("sv")
    (ceiling,) = [one for one in answer(PROJECT)["ceilings"] if one["id"] == "K1"]
    assert ceiling == {"id": "K1", "level": "at_risk", "lifted_by": "answer", "text": "Bekräfta klagomålet med ett första svar"}


def test_a_drop_has_its_day_and_cause_and_an_override_its_entry() -> None:
    found = answer(
        "-100 client.added\n-90 rhythm.agreed channel=talk need=1 days=14\n-20 yes id=y\n-1 override.set level=crisis until=+7 id=o"
    )
    assert found["override"] == {"level": "crisis", "until": "2026-11-30", "entry": "o"}
    assert found["level"] == "crisis"
    assert found["drop"] is None or set(found["drop"]) == {"level", "day", "cause"}
    assert {"y"} <= {entry for one in found["findings"] for entry in one["entries"]}
