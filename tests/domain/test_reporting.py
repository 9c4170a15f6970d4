"""Status reports (T13, T16): where a project stands by them, and which gap between two is a failure of ours."""

from __future__ import annotations

import pytest
from tests.domain.history import Scene

from kundtui.domain.failures import failures
from kundtui.domain.policy import DEFAULT
from kundtui.domain.reporting import position


def test_t16_the_progress_of_a_project_counts_before_what_its_last_report_said() -> None:
    scene = Scene("-400 client.added\n-90 project.started p\n-40 project.progressed p done=2 of=5\n-30 report.sent done=1 of=5")
    assert position(scene.dossier, "p", scene.moment()) == (2, 5)
    assert position(scene.at(-50), "p", scene.moment(-50)) is None


@pytest.mark.parametrize(("gap", "count"), [(31, 0), (32, 1)])
def test_t13_a_gap_of_more_than_thirty_one_days_between_reports_is_a_failure_of_ours(gap: int, count: int) -> None:
    scene = Scene(f"-400 client.added\n-{gap + 10} project.started p\n-{gap + 10} report.sent\n-10 report.sent\n")
    assert len(failures(scene.dossier, DEFAULT, scene.moment())) == count
