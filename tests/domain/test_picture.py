"""The picture of a client's people: will and mandate (N13), who has soured (N11), one thread or several (N12)."""

from __future__ import annotations

from tests.domain.history import Scene

from kundtui.domain.picture import Picture, Threads, picture, threads
from kundtui.domain.policy import DEFAULT
from kundtui.words.picture import lines, single

PEOPLE = """
    -200 client.added
    -200 contact.added ingrid name=Ingrid
    -200 contact.added olav name=Olav
    -200 contact.added kari name=Kari
    -150 contact.assessed ingrid will=yes mandate=yes stance=for
    -150 contact.assessed olav will=yes mandate=no stance=soured reason=overruled_at_purchase
    -10 call contacts=ingrid
"""
NAMES = {"ingrid": "Ingrid", "olav": "Olav", "kari": "Kari"}


def held(text: str, days: int = 0) -> Threads:
    scene = Scene(text)
    return threads(scene.at(days), DEFAULT, scene.moment(days))


def drawn(text: str) -> Picture:
    scene = Scene(text)
    return picture(scene.at(0), DEFAULT, scene.moment(0))


def test_n12_one_contact_flags_with_the_next_person_and_a_second_contact_clears() -> None:
    alone = held(PEOPLE)
    assert (alone.single, alone.active, alone.following) == (True, ("ingrid",), "kari")
    assert single(alone, NAMES) == "Single-threaded. Only Ingrid talked with in 90 days; next: Kari"
    assert not held(PEOPLE + "    -3 call contacts=kari\n").single


def test_n12_a_talk_is_forgotten_after_its_days_and_nobody_flags_too() -> None:
    assert held(PEOPLE.replace("-10 call", "-90 call")).active == ()
    assert held(PEOPLE.replace("-10 call", "-89 call")).active == ("ingrid",)
    none = held("-9 client.added\n")
    assert single(none, {}) == "Single-threaded. Nobody there talked with in 90 days; find somebody else there"


def test_n12_the_soured_one_is_next_only_where_there_is_nobody_else() -> None:
    assert held(PEOPLE + "    -5 contact.left kari\n").following == "olav"


def test_n13_everybody_stands_in_one_of_nine_fields_and_who_is_next_is_marked() -> None:
    found = drawn(PEOPLE)
    fields = [
        [one.contact.id for one in found.field(will, mandate)] for will in ("yes", "no", "unknown") for mandate in ("yes", "no", "unknown")
    ]
    assert fields == [["ingrid"], ["olav"], [], [], [], [], [], [], ["kari"]]
    assert found.following == "kari"
    assert lines(found, ">") == [
        ("wants to", "Ingrid", "Olav", ""),
        ("does not want to", "", "", ""),
        ("will not known", "", "", "> Kari"),
    ]


def test_n13_with_two_threads_the_one_with_will_and_mandate_is_next() -> None:
    assert drawn(PEOPLE + "    -3 call contacts=kari\n").following == "ingrid"


def test_n11_who_has_soured_is_named_with_the_reason() -> None:
    assert [(one.contact.id, one.reason) for one in drawn(PEOPLE).soured] == [("olav", "overruled_at_purchase")]


def test_n13_before_the_first_talk_with_a_person_no_day_of_a_talk_is_told() -> None:
    scene = Scene("-400 client.added\n-300 contact.added a name=A\n-20 call contacts=a")
    told = {days: picture(scene.dossier, DEFAULT, scene.moment(days)).people[0].talked_on for days in (-21, -20)}
    assert told == {-21: None, -20: scene.moment(-20).date()}
