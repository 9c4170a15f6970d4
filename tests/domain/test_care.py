"""Care for one client: what is noted of it, what is evidence, and how the client sees us (T2-T6)."""

from __future__ import annotations

from tests.domain.history import Scene

from kundtui.domain.caring import caring
from kundtui.domain.trust import trusted


def test_t2_only_a_change_of_the_trust_is_one() -> None:
    scene = Scene("-400 client.added\n-30 client.changed field=trust old= new=partner\n-20 client.changed field=name old=Nordbygg new=Nord")
    assert [one.level for one in trusted(scene.dossier, scene.moment())] == ["partner"]


def test_t3_t4_t5_what_is_noted_of_care_counts_from_its_very_moment() -> None:
    scene = Scene("-400 client.added\n-3 12:00 competitor.noted q\n-2 12:00 gesture.made\n")
    told = [caring(scene.dossier, scene.moment(*at)) for at in ((-3, "11:59"), (-3, "12:00"), (-2, "11:59"), (-2, "12:00"))]
    assert [(len(one.competitors), len(one.told)) for one in told] == [(0, 0), (1, 0), (1, 0), (1, 1)]


def test_t6_only_what_was_presented_is_evidence_of_it() -> None:
    scene = Scene("-400 client.added\n-30 service.presented id=shown\n-20 gesture.made id=flowers\n")
    factor = scene.state().factors["care"]
    assert factor
    assert next(one.entries for one in factor.findings if one.practice == "T6") == ("shown",)
