"""Meetings by command, by practice: planned, prepared, approved, held; refusals in one line; and the calendar file, read back by a reader of our own."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.running import day

from kundtui.desk import meeting
from kundtui.exchange import ical

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Seat

    from kundtui.desk.act import Receipt
    from kundtui.desk.desk import Desk

ODD = 'a,b;c\\d "q" å\N{SNOWMAN} [/]'


@pytest.fixture
def office(kundtui: Seat) -> Seat:
    kundtui.ok("person", "add", "nb", "Ingrid Moe")
    return kundtui


def plan(seat: Seat, *items: str, ahead: int = 7, more: tuple[str, ...] = ()) -> None:
    seat.ok("meeting", "plan", "nb", "--day", day(ahead), *(part for one in items for part in ("--item", one)), *more)


def first(seat: Seat) -> dict[str, Any]:
    found: dict[str, Any] = seat.ok("meeting", "nb", "--json").objects[0]
    return found


def test_t18_t22_n9_a_meeting_is_planned_and_listed(office: Seat) -> None:
    assert "No meeting was held yet" in office.ok("meeting", "nb").out
    plan(office, "prices", "+new market", more=("--place", "ours", "--buffer", "20"))
    known = first(office)
    assert (known["state"], known["on"], known["place"], known["buffer"]) == ("planned", day(7), "ours", 20)
    assert known["agenda"] == ["prices", "+ new market"]
    assert "planned" in office.ok("meeting", "nb").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("plan", "nb"), "T25"),
        (("plan", "nb", "--day", "2020-01-01"), "T25"),
        (("plan", "nb", "--day", "someday"), "no date"),
        (("plan", "nb", "--day", "+7", "--place", "moon"), "moon"),
        (("plan", "nb", "--day", "2099-01-05", "--buffer", "999"), "N9"),
        (("move", "nb", "they asked", "--to", "+9"), "No meeting is planned"),
        (("hold", "nb", "--no-next", "x"), "T24"),
        (("hold", "nb", "--no-actions", "x"), "T25"),
        (("hold", "nb", "--no-actions", "x", "--no-next", "x", "--place", "ours"), "T18"),
        (("hold", "nb", "--action", "Anna | send", "--no-next", "x"), "T24"),
        (("hold", "nb", "--no-actions", "x", "--no-next", "x", "--covered", "1"), "T22"),
        (("hold", "nb", "--no-actions", "x", "--no-next", "x", "--read-up", "perhaps"), "perhaps"),
        (("hold", "nb", "--no-actions", "x", "--no-next", "x", "--with", "Zorro"), "Zorro"),
        (("calendar", "nb"), "nothing for a calendar"),
        (("calendar",), "--owner"),
        (("calendar", "nb", "--owner", "Anna"), "--owner"),
        (("calendar", "nb", "--time", "25:00"), "25:00"),
        (("calendar", "nb", "--time", "soon"), "soon"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(office: Seat, words: tuple[str, ...], said: str) -> None:
    assert said in office.refused("meeting", *words)


def test_t20_what_is_added_to_an_agenda_drops_no_item_that_a_colleague_adds_at_the_same_moment(
    office: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan(office, "prices")
    rewrite = meeting.rewrite

    def beaten(desk: Desk, draft: meeting.Rewritten) -> Receipt:
        rewrite(desk, meeting.Rewritten(draft.client, draft.meeting, ("prices", "staff")))
        return rewrite(desk, draft)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(meeting, "rewrite", beaten)
        assert "Somebody has changed" in office("meeting", "agenda", "nb", "--add", "--item", "delivery").err
    office.ok("meeting", "agenda", "nb", "--add", "--item", "delivery")
    assert first(office)["agenda"] == ["prices", "staff", "delivery"]


def test_t21_an_agenda_approved_on_the_day_of_the_meeting_or_later_is_refused(office: Seat) -> None:
    plan(office, "prices", ahead=0)
    said = office.refused("meeting", "approve", "nb", "--with", "Ingrid")
    assert "is too late" in said
    assert "T21" in said


def test_t24_a_meeting_cannot_be_closed_without_an_action_plan(office: Seat) -> None:
    plan(office, "prices")
    assert "who does what by when" in office.refused("meeting", "hold", "nb", "--covered", "all", "--no-next", "they call")
    assert first(office)["state"] == "planned"


def test_t19_t25_from_plan_to_hold_all_seven(office: Seat) -> None:
    plan(office, "prices", "+ new market")
    office.ok("meeting", "send", "nb", "--with", "Ingrid")
    office.ok("meeting", "approve", "nb", "--with", "Ingrid")
    page = office.ok("meeting", "prepare", "nb").out
    assert "4/7" in page
    assert "1. prices" in page
    assert "looks ahead" in page
    assert "coffee" not in page
    told = ("--covered", "all", "--with", "Ingrid", "--small-talk", "her boat", "--for-them", "good")
    following = ("--action", f"Anna | send numbers | {day(9)}", "--action", "Ingrid; drawings; +12", "--promises", "--next", day(30))
    office.ok("meeting", "hold", "nb", *told, *following)
    planned, held = office.ok("meeting", "nb", "--json").objects
    assert (planned["on"], planned["agenda"]) == (day(30), [])
    assert all(held["held"]["homework"].values())
    assert held["held"]["for_them"] == 1
    state = office.ok("state", "nb", "--json").objects[0]
    assert state["factors"]["meetings"] == {"points": 8, "budget": 8}
    assert "1 of 1" in office.ok("meeting", "nb").out
    page = office.ok("meeting", "prepare", "nb", "--json").objects[0]
    assert [(one["side"], one["text"]) for one in page["promises"]] == [("us", "send numbers"), ("client", "drawings")]
    assert page["small_talk"] == {"what": "small_talk", "text": "her boat"}
    assert page["since"] == []


@pytest.mark.parametrize(
    ("told", "homework"),
    [
        (("--covered", "1", "--no-actions", "x", "--no-next", "x"), "3/7"),
        (("--covered", "2", "--no-actions", "x", "--no-next", "x"), "4/7"),
        (("--covered", "all", "--no-actions", "x", "--no-next", "x"), "5/7"),
        (("--covered", "all", "--action", f"Anna | send | {day(9)}", "--no-next", "x"), "6/7"),
        (("--covered", "all", "--action", f"Anna | send | {day(9)}", "--next", day(20)), "7/7"),
    ],
)
def test_t23_t24_t25_the_homework_of_a_meeting_step_by_step(office: Seat, told: tuple[str, ...], homework: str) -> None:
    """Read up, agenda and its approval are three; followed to its end and an item that looks ahead make five; then the plan, then the day."""
    plan(office, "prices", "+ new market")
    office.ok("meeting", "approve", "nb", "--with", "Ingrid", "--day", day(0))
    office.ok("meeting", "prepare", "nb")
    office.ok("meeting", "hold", "nb", *told)
    assert homework in office.ok("meeting", "nb").out


def test_t22_the_uncovered_item_appears_next_time(office: Seat) -> None:
    plan(office, "prices", "delivery")
    office.ok("meeting", "hold", "nb", "--covered", "1", "--no-actions", "x", "--next", day(20))
    assert first(office)["agenda"] == ["delivery"]


def test_t26_the_host_list_is_there_only_when_we_host(office: Seat) -> None:
    plan(office, more=("--place", "ours"))
    assert "coffee" in office.ok("meeting", "prepare", "nb").out
    assert office.ok("meeting", "prepare", "nb", "--json").objects[0]["host"]
    office.ok("meeting", "agenda", "nb", "--place", "client")
    assert "coffee" not in office.ok("meeting", "prepare", "nb").out


def test_t27_t28_t29_punctuality_scores_between_on_time_and_late(office: Seat) -> None:
    points = {}
    for word in ("late", "late_sorry", "late_told_sorry", "on_time"):
        office.ok("meeting", "hold", "nb", "--no-actions", "x", "--no-next", "x", "--punctuality", word)
        points[word] = office.ok("state", "nb", "--json").objects[0]["factors"]["meetings"]["points"]
    assert list(points) == sorted(points, key=lambda one: points[one])
    assert [round(points[word] - points["late"], 1) for word in points] == [0, 1, 1.5, 2]


def test_the_page_can_be_asked_of_another_day_and_of_nobodys_meeting(office: Seat) -> None:
    assert "No meeting is planned" in office.ok("meeting", "prepare", "nb").out
    plan(office, "prices")
    assert office.ok("meeting", "prepare", "nb", "--on", day(3), "--json").objects[0]["on"] == day(3)


def test_several_meetings_are_told_apart_by_day_or_id(office: Seat) -> None:
    plan(office, "prices")
    plan(office, "staff", ahead=14)
    assert "Several meetings" in office.refused("meeting", "cancel", "nb", "no need")
    office.ok("meeting", "cancel", "nb", "no need", "--meeting", day(14))
    assert [one["state"] for one in office.ok("meeting", "nb", "--json").objects] == ["planned", "cancelled"]
    office.ok("meeting", "move", "nb", "they asked", "--to", day(8), "--meeting", first(office)["id"][-6:])
    assert first(office)["on"] == day(8)


# The calendar file


def events(content: bytes) -> list[dict[str, str]]:
    """Read a calendar file by the letter of RFC 5545: lines end in CRLF, none has more than 75 bytes, long ones are folded, texts escaped."""
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    lines = content.replace(b"\r\n ", b"").decode().split("\r\n")
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name not in ("END", "BEGIN"):
            found[-1][name] = unescaped(value)
    return found


def unescaped(value: str) -> str:
    letters, found = iter(value), ""
    for letter in letters:
        following = next(letters) if letter == "\\" else ""
        found += {"n": "\n", "N": "\n"}.get(following, following) if following else letter
    return found


def test_n9_a_timed_meeting_is_written_with_its_buffer_and_read_back(office: Seat, tmp_path: Path) -> None:
    plan(office, "prices", ODD, more=("--buffer", "20"))
    file = tmp_path / "m.ics"
    assert "1 meeting written" in office.ok("meeting", "calendar", "nb", "--time", "10:00", "--minutes", "90", "-o", str(file)).out
    (event,) = events(file.read_bytes())
    begin = datetime.strptime(event["DTSTART"], "%Y%m%dT%H%M%SZ")  # noqa: DTZ007 - both are UTC
    end = datetime.strptime(event["DTEND"], "%Y%m%dT%H%M%SZ")  # noqa: DTZ007 - as above
    assert end - begin == timedelta(minutes=90 + 2 * 20)
    assert begin.minute == 40
    assert ODD in event["DESCRIPTION"]
    assert "20 min before and after" in event["DESCRIPTION"]
    assert "10:00 to 11:30" in event["DESCRIPTION"]
    assert event["SUMMARY"] == "Meeting: Nordbygg AB"
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_same_meeting_keeps_its_uid_whatever_becomes_of_it(office: Seat, tmp_path: Path) -> None:
    plan(office, "prices")
    before, after = tmp_path / "before.ics", tmp_path / "after.ics"
    office.ok("meeting", "calendar", "nb", "-o", str(before))
    office.ok("meeting", "move", "nb", "they asked", "--to", day(9))
    plan(office, "staff", ahead=20)
    office.ok("meeting", "calendar", "--owner", "Anna", "-o", str(after))
    (one,), several = events(before.read_bytes()), events(after.read_bytes())
    assert [event["UID"] == one["UID"] for event in several] == [True, False]
    assert [event["SEQUENCE"] for event in several] == ["1", "0"]
    assert several[0]["DTSTART;VALUE=DATE"] == day(9).replace("-", "")


def test_without_a_file_the_calendar_goes_to_the_standard_output(office: Seat) -> None:
    plan(office, "prices")
    said = office.ok("meeting", "calendar", "nb").out
    assert said.startswith("BEGIN:VCALENDAR")
    assert "1 … 1440" in office.refused("meeting", "calendar", "nb", "--time", "9.30", "--minutes", "0")


def test_n9_one_of_several_meetings_goes_into_the_calendar_by_its_day_as_everywhere(office: Seat) -> None:
    plan(office, "prices")
    plan(office, "staff", ahead=20)
    (one,) = events(office.ok("meeting", "calendar", "nb", "--meeting", day(20), "--time", "10:00").out.encode())
    assert one["DTSTART"].startswith(day(20).replace("-", ""))
    assert "nothing for a calendar" in office.refused("meeting", "calendar", "nb", "--meeting", day(8))
    assert "is no date" in office.refused("meeting", "calendar", "nb", "--meeting", "the next one")


def test_a_file_that_is_there_is_kept_and_a_time_of_day_fits_one_meeting_only(office: Seat, tmp_path: Path) -> None:
    plan(office, "prices")
    plan(office, "staff", ahead=20)
    file = tmp_path / "m.ics"
    assert "10:00" not in office.refused("meeting", "calendar", "nb", "--time", "10:00")
    office.ok("meeting", "calendar", "nb", "-o", str(file))
    assert office("meeting", "calendar", "nb", "-o", str(file)).code != 0
    office.ok("meeting", "calendar", "nb", "-o", str(file), "--replace")
    assert office("meeting", "calendar", "nb", "-o", str(tmp_path / "none" / "m.ics")).code != 0


def test_text_that_would_begin_a_line_of_its_own_stays_text() -> None:
    now = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    text = "x\r\nEND:VEVENT\nBEGIN:VALARM" + "å" * 90
    content = ical.calendar([ical.Event("u", date(2026, 11, 30), text, text, ODD, now)], now)
    (event,) = events(content)
    assert "END:VEVENT" in event["DESCRIPTION"]
    assert event["LOCATION"] == ODD


def test_the_library_of_calendars_is_loaded_by_nothing_but_the_file() -> None:
    code = "import sys, kundtui.commands.meeting, kundtui.exchange.ical; print('icalendar' in sys.modules, 'textual' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "False"]
