"""The entry line by the light act: it stores what the full one stores, and leaves to it what is not plain."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from kundtui.desk import client, founding, light, oneline
from kundtui.desk.desk import Desk
from kundtui.desk.refused import Refused
from kundtui.language.text import Unclean
from kundtui.store import light_store, sqlite

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


def clock() -> datetime:
    return NOW


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(sqlite.create(tmp_path / "office.db"), "anna", clock)
    founding.found(desk, founding.Founding("Anna", "anna", "NO", "Europe/Oslo", "NOK"))
    client.add(desk, client.Added("Nordbygg AB", "NB", ("Bygget",)))
    client.add(desk, client.Added("Ring Mail AB", "RM"))
    return desk


def add(desk: Desk, line: str, login: str = "anna") -> light.Added | None:
    return light.add(light_store, desk.store.where, login, line, clock)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "nb !! fel moms",
            'nordb hög "a  b"',
            "bygget ! hej 30m",
            "nb ring",
            "nb ring j j n",
            "nb ring j n j sa hej 30m",
            "nb sökt ej hemma",
        ),
        *("nb mail offert", "nb sms hej", "nb möte 1h30 hej", "nb notat ser bra ut", "ring mail ring hej", "rm !!! x"),
    ],
)
def test_a_plain_line_is_stored_as_by_the_full_act(desk: Desk, line: str) -> None:
    added = add(desk, line)
    assert added
    meant = oneline.understand(desk, line)
    oneline.store(desk, [meant])
    one, other = desk.store.log(meant.sure[0].client).entries[-2:]
    same = ("kind", "at", "recorded_at", "by", "data")
    assert [getattr(one, field) for field in same] == [getattr(other, field) for field in same]
    assert bool(one.subject) == bool(other.subject)
    acts = [done.operation.act for done in desk.store.operations(desk.member.id, 2)]
    assert acts[0] == acts[1]
    assert desk.store.verify() == ()


@pytest.mark.parametrize(
    "line",
    [
        *("", "nb", "nb fel", "zz !! x", "nb !!", "nb !! x &lisa", "nb !! x >fre", "nb ring x <igår", "nb !! x #vip", "nb ring j n"),
        *("nb lovat x", "nb tid 30m", "nb rapport x", "nb förv x", "nordbyg ag !! x", "nb ring 99h x"),
    ],
)
def test_whatever_is_not_plain_is_left_to_the_full_act(desk: Desk, line: str) -> None:
    before = desk.store.touched(0)
    assert add(desk, line) is None
    assert desk.store.touched(0) == before


def test_what_the_full_act_refuses_it_refuses(desk: Desk) -> None:
    with pytest.raises(Refused, match="no_member"):
        add(desk, "nb !! x", "nobody")
    with pytest.raises(Unclean):
        add(desk, "nb !! a\x1b[31mb")
