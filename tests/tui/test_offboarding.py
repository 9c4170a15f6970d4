"""The checklist of an ending on the screen: what blocks each step by name, a form for each, refusals and drafts in it, two sizes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from tests.tui.portfolio import NOW, Portfolio, appears, text, type_in, until, vanishes
from textual.widgets import Input, TextArea

from kundtui.config import Settings
from kundtui.desk import gates, interaction, member, offboarding, promise
from kundtui.desk.desk import Desk
from kundtui.domain.inventory import ASKED
from kundtui.domain.standing import Filter
from kundtui.store.sqlite import open_store
from kundtui.tui.forms.base import Form
from kundtui.tui.lines import Lines
from kundtui.tui.pick import Pick
from kundtui.tui.screens.farewell import FarewellScreen
from kundtui.tui.screens.menu import Menu
from kundtui.tui.screens.offboarding import OffboardingScreen
from kundtui.tui.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

SIZES = ((80, 24), (160, 50))
TODAY = NOW.date()


class Office(Portfolio):
    """Anna leads; Bo is a member, Rut reads. Fisk is the client that it goes ill with."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        member.add(self.desk, "Bo Lund", "bo", "member")
        member.add(self.desk, "Rut Alm", "rut", "reader")
        self.bo = self.as_("bo")

    def as_(self, login: str) -> Desk:
        return Desk(open_store(self.path), login, lambda: NOW)

    def considered(self) -> None:
        offboarding.consider(self.bo, self.fisk, "it costs more than it gives")

    def ready(self) -> None:
        self.considered()
        for gate in ("tried", "calculus"):
            gates.waive(self.desk, gates.Waiver(self.fisk, gate, "it is small"))

    def decided(self) -> None:
        self.ready()
        offboarding.decide(self.desk, offboarding.Decided(self.fisk, "we both tried"))

    def noticed(self) -> None:
        self.decided()
        interaction.log(self.bo, interaction.Logged(self.fisk))
        self.rested("thanks")
        offboarding.give_notice(self.bo, offboarding.Notice(self.fisk, "thanks", TODAY, "letter"))
        gates.wind_down(self.bo, gates.WoundDown(self.fisk, "mail of 3 May", "nothing of theirs"))

    def rested(self, text: str) -> None:
        """What is owed is gone through, and a draft has had its night."""
        gates.complete(self.bo, gates.Complete(self.fisk, dict.fromkeys(ASKED, "")))
        gates.draft_notice(self.bo, self.fisk, text)
        gates.skip_night(self.desk, self.fisk, "read by two")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


async def opened(pilot: Pilot[int], app: Session, office: Office, client: str = "") -> None:
    """Go to a client's checklist from the grid, by its key."""
    wanted = client or office.fisk
    await until(pilot, lambda: app.screen.query_one(Lines).rows.total == 3)
    names = [row.client for row in office.desk.store.grid("level", False, Filter()).rows(0, 9)]  # noqa: FBT003 - as the port has it
    app.screen.query_one(Lines).move(names.index(wanted))
    await pilot.press("o")
    await until(pilot, lambda: isinstance(app.screen, OffboardingScreen) and app.screen.seen is not None)


async def on_gate(pilot: Pilot[int], app: Session, gate: str) -> None:
    """Put the cursor on a gate."""
    screen = app.screen
    assert isinstance(screen, OffboardingScreen)
    at = next(at for at, one in enumerate(screen.shown) if one.check is not None and one.check.gate == gate)
    screen.query_one(Lines).move(at)
    await pilot.pause()


async def form(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, Form))


async def closed(pilot: Pilot[int]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, OffboardingScreen))


@pytest.mark.parametrize("size", SIZES)
async def test_considering_is_two_keys_and_a_reason_and_says_that_the_client_is_not_told(office: Office, size: tuple[int, int]) -> None:
    app = office.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, office)
        await appears(pilot, "No end of the relation is considered.", "Considering", "Everything tried", "Followed up")
        await form(pilot, "enter")
        await type_in(pilot, "it costs too much")
        await pilot.press("enter")
        await closed(pilot)
        await appears(pilot, "not told to the client", "Stored: considering an end.", "0 of 14 d")
        assert office.newest(office.fisk) == {"reason": "it costs too much"}


async def test_o2_who_considered_it_is_told_that_a_second_person_decides(office: Office) -> None:
    offboarding.consider(office.desk, office.fisk, "it costs too much")
    for gate in ("tried", "calculus"):
        gates.waive(office.desk, gates.Waiver(office.fisk, gate, "it is small"))
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, office)
        await appears(pilot, "Who considered or proposed the end cannot decide it.", "R13")
        await on_gate(pilot, app, "decision")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, OffboardingScreen)
        assert [one.text for one in app.told][-1].endswith("A second person must. (practice R13)")


@pytest.mark.parametrize("size", SIZES)
async def test_the_cursor_begins_on_the_next_step_and_enter_takes_it(office: Office, size: tuple[int, int]) -> None:
    office.ready()
    app = office.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, office)
        await appears(pilot, "Bo Lund", "Enter: Decide to end")
        await form(pilot, "enter")
        await type_in(pilot, "we both tried")
        await pilot.press("enter")
        await closed(pilot)
        await appears(pilot, "The end is decided; not told to the client yet.", "Anna Ek")
        assert office.newest(office.fisk)["approved_by"] == office.desk.member.id


async def test_the_notice_needs_a_talk_first_and_then_has_lines_and_a_day(office: Office) -> None:
    office.decided()
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, office)
        await appears(pilot, "They have not been told in a talk since the decision.", "R4")
        await form(pilot, "i")
        await pilot.press("enter")
        await closed(pilot)
        await vanishes(pilot, "They have not been told")
        office.rested("Thanks for these years.\nWhat remains:")
        await on_gate(pilot, app, "notice")
        await appears(pilot, "Enter: Give notice")
        await form(pilot, "enter")
        app.screen.query_one("#ends_on", Input).value = "yesterday"
        assert app.screen.query_one("#text", TextArea).text == "Thanks for these years.\nWhat remains:"
        await pilot.press("ctrl+s")
        await appears(pilot, "is past. Choose a day to come for the end.", "A13)")
        app.screen.query_one("#ends_on", Input).value = "2026-12-20"
        await pilot.press("ctrl+s")
        await closed(pilot)
        await appears(pilot, "The relation ends on Sun 20 Dec; the client has got notice.")
        assert office.newest(office.fisk)["text"] == "Thanks for these years.\nWhat remains:"


@pytest.mark.parametrize("size", SIZES)
async def test_o1_an_open_promise_is_named_and_is_met_by_its_form(office: Office, size: tuple[int, int]) -> None:
    office.noticed()
    promise.make(office.bo, promise.Made(office.fisk, "send [/] the drawing", TODAY + timedelta(days=4)))
    app = office.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, office)
        await appears(pilot, "Still open: promise “send [/] the drawing”.", "1 of 2 open")
        await form(pilot, "enter")
        await pilot.press("left", "enter")
        await appears(pilot, "A release must be in writing.", "A12)")
        app.screen.query_one("#reference", Input).value = "mail of 3 May"
        await pilot.press("enter")
        await closed(pilot)
        await vanishes(pilot, "Still open")
        assert "promise.settled" in office.kinds(office.fisk)


async def test_of_several_things_that_are_owed_one_is_chosen(office: Office) -> None:
    office.decided()
    for what in ("their keys", "their plates"):
        offboarding.list_obligation(office.bo, offboarding.Owed(office.fisk, what))
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, office)
        await on_gate(pilot, app, "met")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Menu))
        await form(pilot, "b")
        await pilot.press("enter")
        await closed(pilot)
        assert office.newest(office.fisk)["how"] == "fulfilled"
        await appears(pilot, "1 of 2 open")


async def test_an_end_takes_the_client_out_of_the_grid(office: Office) -> None:
    office.noticed()
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, office)
        await form(pilot, "enter")
        await type_in(pilot, "too late")
        await pilot.press("tab")
        await type_in(pilot, "two days")
        await pilot.press("enter")
        await closed(pilot)
        await appears(pilot, "The relation has ended.", "0 of 90 d")
        await pilot.press("escape")
        await until(pilot, lambda: app.screen.query_one(Lines).rows.total == 2)
        assert "Ålesund Fisk" not in text(app).split("►")[0]


async def test_the_menu_offers_only_what_can_be_done(office: Office) -> None:
    office.noticed()
    app = Session(office.bo, Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, office)
        await appears(pilot, "Only a leader can do that.")
        await pilot.press(".")
        await until(pilot, lambda: isinstance(app.screen, Menu))
        assert [choice.id for choice in app.screen.choices] == ["list"]  # type: ignore[attr-defined]


async def test_what_is_listed_has_a_kind_and_a_day(office: Office) -> None:
    office.considered()
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, office)
        await pilot.press(".")
        await until(pilot, lambda: isinstance(app.screen, Menu))
        letter = [choice.id for choice in app.screen.choices].index("list")  # type: ignore[attr-defined]
        await form(pilot, "abcdef"[letter])
        await type_in(pilot, "the last delivery")
        await pilot.press("tab", "right", "tab")
        await type_in(pilot, "2026-12-01")
        await pilot.press("enter")
        await closed(pilot)
        assert office.newest(office.fisk) == {"what": "the last delivery", "due": "2026-12-01", "ref": "delivery"}
        await appears(pilot, "delivery “the last delive", "by 1 Dec")


async def test_escape_keeps_the_draft_and_a_refusal_keeps_the_form(office: Office) -> None:
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, office)
        await form(pilot, "enter")
        await pilot.press("enter")
        await appears(pilot, "“reason” is missing.")
        await type_in(pilot, "half a")
        await pilot.press("escape")
        await closed(pilot)
        assert office.kinds(office.fisk) == ["client.added"]
        await form(pilot, "enter")
        assert app.screen.query_one("#reason", Input).value == "half a"


async def test_a_reader_sees_it_and_cannot_act(office: Office) -> None:
    app = Session(office.as_("rut"), Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, office, office.naughty)
        await appears(pilot, "[/] [@click=app.exit]", "Considering")
        await pilot.press("enter")
        await appears(pilot, "Your role (reader) does not allow that.")


async def test_a_colleagues_step_is_shown_and_the_cursor_stays(office: Office) -> None:
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, office)
        office.considered()
        await appears(pilot, "An end is considered; not told to the client.")
        assert app.screen.query_one(Lines).cursor == 0


async def test_enter_on_what_is_done_shows_the_entry(office: Office) -> None:
    office.considered()
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, office)
        await on_gate(pilot, app, "considering")
        await pilot.press("enter")
        await appears(pilot, "Ending the relation is considered: it costs more than it gives")


# The gates by key


@pytest.mark.parametrize("size", SIZES)
async def test_n14_a_leader_waives_what_was_not_tried_from_its_line(office: Office, size: tuple[int, int]) -> None:
    office.considered()
    app = office.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, office)
        await appears(pilot, "met in person (N8)", "in the log")
        screen = app.screen
        assert isinstance(screen, OffboardingScreen)
        screen.query_one(Lines).move(next(at for at, one in enumerate(screen.shown) if one.item is not None and one.item.name == "met"))
        await form(pilot, "enter")
        app.screen.query_one("#reason", Input).value = "they live abroad"
        await pilot.press("enter")
        await closed(pilot)
        assert office.newest(office.fisk) == {"gate": "tried", "reason": "met: they live abroad"}
        await appears(pilot, "waived by")


async def test_a_member_is_told_that_a_leader_waives(office: Office) -> None:
    office.considered()
    app = Session(office.bo, Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, office)
        await pilot.press("down", "enter")
        await until(pilot, lambda: any("stronger owner" in one.text for one in app.told))
        assert isinstance(app.screen, OffboardingScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_a12_each_kind_is_asked_and_a_dash_is_nothing(office: Office, size: tuple[int, int]) -> None:
    office.decided()
    app = office.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, office)
        await on_gate(pilot, app, "obligations")
        await form(pilot, "enter")
        for kind in ASKED[1:]:
            app.screen.query_one(f"#{kind}", Input).value = "-"
        await pilot.press("enter")
        await appears(pilot, "Say of each what is owed, or that there is nothing: delivery.", "A12)")
        app.screen.query_one("#delivery", Input).value = "the last print run"
        await pilot.press("enter")
        await closed(pilot)
        await appears(pilot, "nothing of: prepaid work, warranty")
        assert "offboarding.obligation_listed" in office.kinds(office.fisk)


@pytest.mark.parametrize("size", SIZES)
async def test_a13_the_notice_is_drafted_in_the_clients_language_and_then_rests(office: Office, size: tuple[int, int]) -> None:
    office.decided()
    interaction.log(office.bo, interaction.Logged(office.fisk))
    gates.complete(office.bo, gates.Complete(office.fisk, dict.fromkeys(ASKED, "")))
    app = office.session()
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app, office)
        await appears(pilot, "Enter: Draft the notice")
        await form(pilot, "enter")
        app.screen.query_one("#ends_on", Input).value = "2026-12-20"
        app.screen.query_one("#language", Pick).value = "sv"
        await until(pilot, lambda: "den 20 december 2026" in app.screen.query_one("#text", TextArea).text)
        await pilot.press("ctrl+s")
        await closed(pilot)
        assert office.newest(office.fisk)["rules"] == ["one_night"]
        await appears(pilot, "The draft of the notice rests until")


async def test_n16_the_calculation_opens_from_its_line_and_its_result_is_kept(office: Office) -> None:
    office.considered()
    app = office.session()
    async with app.run_test(size=(160, 50)) as pilot:
        await opened(pilot, app, office)
        await on_gate(pilot, app, "calculus")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FarewellScreen) and app.screen.sums is not None)
        for name, number in {"revenue": "180000", "cost": "20000", "hours": "520", "value": "850"}.items():
            app.screen.query_one(f"#{name}", Input).value = number
        await until(pilot, lambda: isinstance(app.screen, FarewellScreen) and app.screen.sums is not None and bool(app.screen.sums.result))
        await pilot.press("escape", ".")
        await until(pilot, lambda: isinstance(app.screen, Menu))
        await pilot.press("a")
        await appears(pilot, "Stored: the result")
        assert office.newest(office.fisk)["reason"].startswith("difference=")


async def test_what_is_owed_is_read_whole_at_eighty_columns(office: Office) -> None:
    office.decided()
    words = "the drawings of both halls, with the changes of this spring"
    offboarding.list_obligation(office.bo, offboarding.Owed(office.fisk, words, "delivery"))
    app = office.session()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, office)
        await appears(pilot, f"“{words}”")
