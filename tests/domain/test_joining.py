"""Whose entries count for a client: those of everybody who was merged into it, from merge to merge."""

from __future__ import annotations

import pytest

from kundtui.domain.entry import Entry
from kundtui.domain.joining import merged_into


def merge(client: str, into: str) -> Entry:
    return Entry(1, "e1", "o1", client, "client.merged", "", "2026-11-23", "2026-11-23T09:00+00:00", "m1", {"into": into})


def separation(client: str) -> Entry:
    return merge(client, "")._replace(kind="client.separated", data={})


@pytest.mark.parametrize(
    ("entries", "counted"),
    [
        ([merge("b", "a")], {"b"}),
        ([merge("c", "b"), merge("b", "a")], {"b", "c"}),
        ([merge("c", "b")], set()),
        ([merge("b", "a"), separation("b")], set()),
        ([merge("b", "c"), merge("c", "b")], set()),  # a ring leads nowhere
    ],
)
def test_a_merge_is_followed_until_it_is_parted_again(entries: list[Entry], counted: set[str]) -> None:
    assert merged_into("a", entries) == counted
