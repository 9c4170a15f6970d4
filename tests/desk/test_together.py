"""Several acts as one operation; and the acts on status reports and working time, which the entry line brings along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kundtui.desk import complaint, hours, interaction, reporting, undo
from kundtui.desk.act import together
from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from tests.desk.seat import Seat

    from kundtui.desk.desk import Desk


def test_acts_on_several_clients_become_one_operation(seat: Seat) -> None:
    def doing(desk: Desk) -> None:
        complaint.log(desk, complaint.Received(seat.client, "late"))
        interaction.note(desk, seat.other, "looks well")
        interaction.note(desk, seat.client, "angry")

    receipt = together(seat.desk, "oneline", doing)
    assert (receipt.client, len(receipt.entries)) == (seat.client, 3)
    assert [kind for kind, _ in seat.stored()][-2:] == ["complaint.received", "review.marked"]
    row = seat.desk.store.standing(seat.client)
    assert row is not None
    assert (row.open, row.stale) == (1, False)
    assert undo.undo(seat.desk).entries == 3
    assert not seat.dossier().complaints


def test_where_one_is_refused_none_is_stored(seat: Seat) -> None:
    def doing(desk: Desk) -> None:
        complaint.log(desk, complaint.Received(seat.client, "late"))
        complaint.confirm(desk, seat.client, "no-such-complaint")

    assert seat.refuses(together, seat.desk, "oneline", doing)[0] == "unknown_subject"


def test_a_report_sent_t13(seat: Seat) -> None:
    reporting.send(seat.desk, reporting.Sent(seat.client, " ground ready ", 3, 5))
    assert seat.newest() == ("report.sent", {"text": "ground ready", "done": 3, "of": 5})
    assert seat.dossier().reports.days_since(seat.desk.now()) == 0
    assert seat.refuses(reporting.send, seat.desk, reporting.Sent(seat.client, " ")) == ("empty_text", "T13")
    for done, of in ((6, 5), (0, 0), (-1, 5)):
        assert seat.refuses(reporting.send, seat.desk, reporting.Sent(seat.client, "x", done, of)) == ("bad_progress", "T16")


def test_working_time_n14(seat: Seat) -> None:
    hours.log(seat.desk, hours.Spent(seat.client, 90, "workshop", billable=False))
    assert seat.newest() == ("hours.logged", {"minutes": 90, "note": "workshop", "billable": False})
    for minutes in (0, -5, 24 * 60 + 1):
        with pytest.raises(Refused, match="bad_value"):
            hours.log(seat.desk, hours.Spent(seat.client, minutes))
