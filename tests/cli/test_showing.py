"""What the commands show: the grid, states on any day, why, complaints, timelines, as text and as JSON."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.cli.running import day

from kundtui.commands.speaking import table
from kundtui.domain.months import later
from kundtui.i18n import say_day

if TYPE_CHECKING:
    from tests.cli.running import Seat


def test_the_grid_has_a_line_for_each_client_with_its_level_in_words(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late", "again", "--severity", "high")
    lines = kundtui.ok("grid").out.splitlines()
    assert "2 clients" in lines[0]
    assert lines[1].split()[:3] == ["Level", "Client", "Code"]
    assert "▲ At risk?" in lines[2]
    assert "Nordbygg AB" in lines[2]
    assert "Anna Berg" in lines[2]
    assert "Open complaint (high)" in lines[2]
    assert "Ørsta Fisk" in lines[3]


def test_the_grid_tells_the_letter_of_the_lifecycle_beside_the_score(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late", "--severity", "high")
    kundtui.ok("plan", "start", "nb", "--hours", "6", "--months", "3", "visits")
    line = next(line for line in kundtui.ok("grid").out.splitlines() if "Nordbygg AB" in line)
    assert " P " in line


def test_n5_the_grid_tells_the_hours_of_a_plan_and_its_month_and_is_sorted_by_them(kundtui: Seat) -> None:
    assert [row["plan"] for row in kundtui.ok("grid", "--json").objects] == [None, None]
    kundtui.ok("plan", "start", "ørsta", "--hours", "6", "--months", "3", "--owner", "anna", "visits")
    kundtui.ok("hours", "ørsta", "2h30")
    assert "2.5/6 h, month 1 of 3" in next(line for line in kundtui.ok("grid").out.splitlines() if "Ørsta" in line)
    first, second = kundtui.ok("grid", "--sort", "plan", "--json").objects
    assert (first["name"], second["plan"]) == ("Ørsta Fisk", None)
    over_on = later(date.fromisoformat(day()), 3).isoformat()
    assert first["plan"] == {"hours": {"month": 2.5, "planned": 6}, "month": 1, "months": 3, "to": over_on, "over": False}
    then = kundtui.ok("grid", "--sort", "plan", "--on", day(40), "--json").objects[0]
    assert (then["plan"]["hours"], then["plan"]["month"]) == ({"month": 0.0, "planned": 6}, 2)


def test_the_grid_as_json_has_one_object_a_line(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late", "--severity", "high")
    first, second = kundtui.ok("grid", "--json").objects
    assert (first["name"], first["level"], first["open"], first["owner"], first["tags"]) == (
        "Nordbygg AB",
        "at_risk",
        1,
        "Anna Berg",
        ["vip"],
    )
    assert first["reason"] == {"code": "K1", "text": "Open complaint (high)"}
    assert (second["name"], second["level"], second["score"], second["owner"]) == ("Ørsta Fisk", "unknown", None, None)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("ørsta", ["Ørsta Fisk"]),
        ("orsta", ["Ørsta Fisk"]),
        ("tag:vip", ["Nordbygg AB"]),
        ("owner:anna", ["Nordbygg AB"]),
        ("owner:me", ["Nordbygg AB"]),
        ("level:unknown", ["Ørsta Fisk"]),
        ("open", ["Nordbygg AB"]),
        ("cold>14", ["Nordbygg AB", "Ørsta Fisk"]),
        ("level:good", []),
    ],
)
def test_the_grid_is_filtered_now_and_on_another_day_alike(kundtui: Seat, words: str, names: list[str]) -> None:
    kundtui.ok("complain", "nb", "late", "--severity", "high")
    for on in ([], ["--on", day(1)]):
        found = kundtui.ok("grid", "--json", "--sort", "name", "--filter", words, *on).objects
        assert [row["name"] for row in found] == names


def test_the_grid_is_sorted_both_ways(kundtui: Seat) -> None:
    for on in ([], ["--on", day(1)]):
        names = [row["name"] for row in kundtui.ok("grid", "--json", "--sort", "name", *on).objects]
        assert names == ["Nordbygg AB", "Ørsta Fisk"]
        assert [row["name"] for row in kundtui.ok("grid", "--json", "--sort", "name", "--reverse", *on).objects] == names[::-1]


def test_the_grid_of_a_day_to_come_shows_what_becomes_of_it(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late", "--severity", "high")
    (row,) = kundtui.ok("grid", "--json", "--filter", "nordbygg", "--on", day(10)).objects
    assert (row["level"], row["late"], row["on"]) == ("crisis", 1, day(10))


def test_a_day_of_which_nothing_can_be_said_is_refused_with_the_limit_and_why(kundtui: Seat) -> None:
    for words in (("grid",), ("state", "--all")):
        said = kundtui.refused(*words, "--on", day(-10))
        assert "lies before the first entry, which is of" in said
        assert "\n" not in said
    for words in (("grid",), ("state", "--all"), ("state", "nb"), ("why", "nb"), ("trend", "nb")):
        assert f"no day after {say_day(date.fromisoformat(day(366)))} is computed" in kundtui.refused(*words, "--on", day(367))
        assert kundtui.ok(*words, "--on", day(366)).out
        assert "is no date" in kundtui.refused(*words, "--on", "somewhen")


def test_the_grid_has_plain_signs_where_the_seat_or_the_locale_asks_for_them(kundtui: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    kundtui.ok("complain", "nb", "late", "--severity", "high")
    assert "▲ At risk" in kundtui.ok("grid").out
    for variable, value in (("LC_ALL", "C"), ("LC_CTYPE", "POSIX"), ("LANG", "en_GB.ISO-8859-1")):
        with monkeypatch.context() as patch:
            patch.setenv(variable, value)
            assert "! At risk" in kundtui.ok("grid").out
            assert "! At risk" in kundtui.ok("state", "--all").out
    folder = kundtui.home / ".config" / "kundtui"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text("ascii = true\n", encoding="utf-8")
    assert "! At risk" in kundtui.ok("grid").out


def test_every_client_is_a_line_with_its_code_in_columns(kundtui: Seat) -> None:
    kundtui.ok("contact", "nb", "--ok", "y")
    head, first, second = kundtui.ok("state", "--all").out.splitlines()
    assert head.split() == ["Level", "Client", "Code", "Score"]
    assert first.index("NB") == second.index("OF") == head.index("Code")


def test_scores_with_and_without_an_arrow_stand_below_each_other() -> None:
    lines = table(("Name", "Score"), (("a", "19.4↓"), ("b", "9.1"), ("c", "100.0→"), ("d", "-")), (1,), ("↓", "→", "↑"))
    assert {line.index(".") for line in lines[1:4]} == {9}


def test_what_was_not_known_yet_is_not_said_to_be_so(kundtui: Seat) -> None:
    for command in ("state", "why"):
        assert "Nothing was known of Nordbygg AB by" in kundtui.refused(command, "nb", "--known-on", day(-3))
        assert "was no client on" in kundtui.refused(command, "nb", "--on", day(-3))
        assert "yet to come" in kundtui.refused(command, "nb", "--known-on", day(3))
    assert "yet to come" in kundtui.refused("grid", "--known-on", day(3))


def test_a_filter_for_nobody_names_nobody(kundtui: Seat) -> None:
    assert kundtui.refused("grid", "--filter", "owner:zoe").startswith("Nobody called “zoe” owns")


def test_an_empty_portfolio_says_what_to_do(nowhere: Seat) -> None:
    nowhere.ok("init", "--name", "Anna")
    assert "kundtui client add" in nowhere.ok("grid").out


def test_a_state_has_the_keys_of_the_contract(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late", "--severity", "high")
    (state,) = kundtui.ok("state", "nb", "--json").objects
    wanted = "client on level raw score coverage lifecycle trend drop factors ceilings findings override".split()  # noqa: SIM905 - as the model lists them
    assert set(wanted) <= set(state)
    assert (state["level"], state["ceilings"][0]["id"]) == ("at_risk", "K1")
    assert state["findings"][0]["practice"]


def test_all_states_are_one_object_a_line(kundtui: Seat) -> None:
    assert {one["name"] for one in kundtui.ok("state", "--all", "--json").objects} == {"Nordbygg AB", "Ørsta Fisk"}
    assert len(kundtui.ok("state", "--all").out.splitlines()) == 3


def test_a_state_as_was_known_then_knows_nothing_of_later_entries(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late", "--severity", "high")
    (now,) = kundtui.ok("state", "nb", "--json", "--on", day(1)).objects
    assert now["findings"]
    said = kundtui.refused("state", "nb", "--on", day(1), "--known-on", day(-3))
    assert said.startswith("Nothing was known of Nordbygg AB by ")


def test_why_names_practices_and_the_act_that_lifts_a_ceiling(kundtui: Seat) -> None:
    kundtui.ok("complain", "nb", "late", "--severity", "high")
    out = kundtui.ok("why", "nb").out
    assert "Nordbygg AB" in out.splitlines()[0]
    assert "K1  " in out
    assert "[R9]" in out
    assert "unknown" in out
    (why,) = kundtui.ok("why", "nb", "--json").objects
    assert {line["kind"] for line in why["lines"]} >= {"level", "factor", "finding", "ceiling", "lift", "gap"}


def test_complaints_tell_step_clock_and_words(kundtui: Seat) -> None:
    assert kundtui.ok("complaints").out == "No complaints.\n"
    kundtui.ok("complain", "nb", "late", "again")
    head, words, following = kundtui.ok("complaints", "nb").out.splitlines()
    assert "received" in head
    assert "first answer by" in head
    assert words.strip() == "late again"
    assert following.strip() == "next: call them: the first answer"
    (one,) = kundtui.ok("complaints", "--json").objects
    assert (one["text"], one["phase"], next(iter(one["clocks"]))) == ("late again", "open", "first_answer")


def test_a_timeline_says_every_entry_the_newest_first(kundtui: Seat) -> None:
    kundtui.ok("note", "nb", "looked in")
    lines = kundtui.ok("timeline", "nb").out.splitlines()
    assert "looked in" in lines[0]
    assert "Client added: Nordbygg AB (NB)" in lines[-1]
    assert [one["kind"] for one in kundtui.ok("timeline", "nb", "--json").objects] == ["review.marked", "owner.assigned", "client.added"]


def test_a_feeling_is_in_nobody_elses_timeline(kundtui: Seat) -> None:
    kundtui.ok("member", "add", "Bo", "--login", "bo")
    file = kundtui.home / "felt.jsonl"
    file.write_text('{"client": "NB", "kind": "energy.marked", "at": "' + day(0) + '", "data": {"value": -1}}\n', encoding="utf-8")
    kundtui.ok("import", str(file))
    assert "energy.marked" in kundtui.ok("timeline", "nb", "--json").out
    assert "energy.marked" not in kundtui.ok("timeline", "nb", "--json", login="bo").out


def test_keys_are_the_table_with_ones_own(kundtui: Seat) -> None:
    folder = kundtui.home / ".config" / "kundtui"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text('[keys]\n"complaint.add" = "ctrl+k"\n"nothing" = "x"\n', encoding="utf-8")
    said = kundtui.ok("keys")
    assert "^k" in next(line for line in said.out.splitlines() if "complaint.add" in line)
    assert "nothing" in said.err
    assert {"id": "undo", "keys": ["u"], "where": "everywhere", "help": "Undo what you did last"} in kundtui.ok("keys", "--json").objects


def test_a_day_that_may_be_another_is_echoed(kundtui: Seat) -> None:
    said = kundtui.ok("state", "nb", "--on", "+3d")
    assert said.err.startswith("“+3d” is read as ")
    assert not kundtui.ok("state", "nb", "--on", day(3)).err


def test_a_session_of_another_day_shows_that_day_and_stores_nothing(kundtui: Seat) -> None:
    assert kundtui.ok("grid", "--json", "--today", day(5)).objects[0]["on"] == day(5)
    assert "only reads" in kundtui.refused("note", "nb", "hello", "--today", day(5))
    assert "only reads" in kundtui.refused("complain", "nb", "hello", "--today", day(5))


@pytest.mark.parametrize(("language", "state", "level"), [("sv", "Läge", "Okänd"), ("nb", "Status", "Ukjent")])
def test_the_grid_speaks_the_users_language(kundtui: Seat, language: str, state: str, level: str) -> None:
    out = kundtui.ok("grid", "--lang", language).out
    assert "Nordbygg AB" in out
    assert level.casefold() in out.casefold()
    assert state in out
