"""An assertion on a day: drafted, approved, made."""

from __future__ import annotations

from tests.domain.history import Scene

from kundtui.domain.assertion import assertions

DRAFT = '-5 assertion.drafted a claim=c "evidence=[\\"e1\\"]" wanted=w'


def test_an_assertion_that_is_drafted_later_is_none_yet() -> None:
    scene = Scene("-400 client.added\n" + DRAFT)
    assert assertions(scene.dossier, scene.moment(-6)) == []
    assert [one.state for one in assertions(scene.dossier, scene.moment())] == ["drafted"]
