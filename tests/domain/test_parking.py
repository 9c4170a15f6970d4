"""Parked questions (R7)."""

from __future__ import annotations

from tests.domain.history import Scene

from kundtui.domain.agreement import parked


def test_r7_before_it_was_parked_nothing_is() -> None:
    scene = Scene("-400 client.added\n-3 issue.parked q text=t\n")
    assert parked(scene.dossier, scene.moment(-4)) == []
    assert [one.id for one in parked(scene.dossier, scene.moment())] == ["q"]
