"""On which days of the past a warning is counted: every 90 days back, while the relation lasted."""

from __future__ import annotations

from tests.domain.history import DAY, Scene

from kundtui.domain.backtest import SAMPLES, samples

KNOWN = "-400 client.added\n" + "\n".join(f"-{days} yes" for days in range(3, 399, 5))


def counted(scene: Scene) -> int:
    return len(samples(scene.log, scene.office, scene.dossier, DAY.toordinal()))


def test_a_client_that_is_known_is_counted_on_each_sampled_day() -> None:
    assert counted(Scene(KNOWN)) == SAMPLES


def test_a_day_after_the_end_tells_nothing_of_the_colours() -> None:
    assert (
        counted(Scene("\n".join(line for line in KNOWN.splitlines() if int(line.split()[0]) < -200) + "\n-200 client.lost told_on=-200"))
        == 2
    )
