"""Who owns a client since when, what an owner carries, and when to ask whether the owner is still the right one (N3, N4)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from tests.domain.history import Scene

from kundtui.domain.capacity import Load
from kundtui.domain.owners import carried, still_right
from kundtui.domain.policy import DEFAULT
from kundtui.domain.standing import Owned, needs_plan
from kundtui.words.owners import load
from kundtui.words.owners import still_right as asked

DROPPED = """
    -200 client.added
    -200 owner.assigned owner=anna
    -60 call
"""
"""Talked with every week or two, then silent for two months."""


def talks(*owners: str) -> dict[str, Load]:
    return {owner: Load(owner, 0, 0, Fraction(0), 20) for owner in owners}


def test_n4_three_clients_in_trouble_are_much_for_one_owner_and_clients_of_nobody_come_first() -> None:
    owned = (
        Owned("anna", "good", 9),
        Owned("anna", "at_risk", 2),
        Owned("bo", "at_risk", 2),
        Owned("bo", "crisis", 1),
        Owned("", "crisis", 4),
    )
    found = carried(owned, talks("", "anna", "bo", "cia"), ("anna", "bo", "cia"), DEFAULT)
    assert [(one.owner, one.clients, one.load, one.heavy) for one in found] == [
        ("", 4, 4, False),
        ("bo", 3, 3, True),
        ("anna", 11, 2, False),
        ("cia", 0, 0, False),
    ]
    assert load(found[1]) == "3 clients at risk or in crisis: too much for one person, share them"
    more = carried(owned, talks("", "anna", "bo"), (), DEFAULT._replace(owner_load=4))
    assert not any(one.heavy for one in more)


def test_n3_after_a_drop_to_at_risk_one_asks_whether_the_owner_is_still_right() -> None:
    scene = Scene(DROPPED)
    fell = still_right(scene.at(0), scene.assess(0))
    assert fell is not None
    assert (fell.owner, fell.level) == ("anna", "at_risk")
    assert asked(fell, {"anna": "Anna Ek"}, date(2026, 11, 23)).startswith("Fell to At risk on")


def test_n3_who_is_named_anew_after_the_drop_answers_it_and_so_does_nobody_before() -> None:
    answered = Scene(f"{DROPPED}    0 09:00 owner.assigned owner=anna reason=still\n")
    assert still_right(answered.at(0), answered.assess(0)) is None
    without = Scene(DROPPED.replace("    -200 owner.assigned owner=anna\n", ""))
    assert still_right(without.at(0), without.assess(0)) is None
    calm = Scene(DROPPED + "    -30,-24,-18,-12,-6,-1 yes\n")
    assert calm.assess(0).level not in {"at_risk", "crisis"}
    assert still_right(calm.at(0), calm.assess(0)) is None


def test_n3_an_owner_is_it_since_the_first_of_an_unbroken_run() -> None:
    scene = Scene("""
        -90 client.added
        -80 owner.assigned owner=anna
        -70 owner.assigned owner=bo deputy=anna
        -60 owner.assigned owner=bo deputy=anna reason=still
        -50 owner.assigned owner=bo
        -40 owner.assigned owner=bo deputy=anna
    """)
    facts, moment = scene.at(0).client, scene.moment(0)
    since, deputy = facts.since(moment), facts.since(moment, "deputy")
    assert since is not None
    assert deputy is not None
    assert ((moment - since).days, (moment - deputy).days) == (70, 40)
    assert Scene("-90 client.added\n").at(0).client.since(moment) is None


def test_n2_a_held_client_at_watch_needs_no_plan_and_one_to_improve_does() -> None:
    from tests.store.making import standing  # noqa: PLC0415 - a row with everything else filled in

    def needs(level: str, target: str | None, lifecycle: str = "A") -> bool:
        return needs_plan(standing(level=level, target=target, lifecycle=lifecycle))

    assert not needs("watch", "hold")
    assert needs("watch", "improve")
    assert not needs("watch", None)
    assert needs("at_risk", "hold")
    assert needs("crisis", None)
    assert not needs("at_risk", "improve", "P")
    assert not needs("crisis", None, "O")
    assert not needs("good", "improve")


def test_n3_the_drop_is_the_day_on_which_trouble_began_not_the_last_of_it() -> None:
    scene = Scene(DROPPED)
    fell = still_right(scene.at(0), scene.assess(0))
    began, level = scene.shown(0)[-1]
    assert fell
    assert (fell.day, fell.level) == (scene.moment(began).date(), level)


def test_n3_a_client_that_was_never_in_trouble_asks_for_no_other_owner() -> None:
    scene = Scene("-200 client.added\n-200 owner.assigned owner=anna\n-60 yes\n")
    assert scene.assess(-40).level not in ("at_risk", "crisis")
    assert still_right(scene.at(-40), scene.assess(-40)) is None
