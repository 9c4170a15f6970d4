"""Ties between clients (B9): noted, made an ambassador, ended."""

from __future__ import annotations

from tests.domain.history import Scene


def test_b9_a_tie_is_meant_by_the_other_client_and_its_newest_word_counts() -> None:
    scene = Scene("-400 client.added\n-3 tie.noted client=c2\n-2 tie.noted client=c2 ambassador=true\n-1 tie.ended client=c2")
    told = [(tie.id, tie.ambassador, tie.known) for tie in scene.dossier.ties.facts]
    assert told == [("c2", False, True), ("c2", True, True), ("c2", False, False)]
