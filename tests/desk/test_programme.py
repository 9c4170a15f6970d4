"""The care programme and the revenue across all clients: shares, weeks, progress; what has ended or is yet to come."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from tests.desk.seat import TODAY, Seat

from kundtui.desk import care, client, money, programme, revenue
from kundtui.desk.act import Fact, act
from kundtui.domain.programme import CHECKS


def share(seat: Seat, practice: str, on: date = TODAY) -> programme.Row:
    told: list[tuple[int, int]] = []
    found = programme.run(seat.desk, on, lambda done, of: told.append((done, of)))
    assert told[-1] == (len(seat.desk.store.clients()),) * 2
    assert [row.practice for row in found.rows] == list(CHECKS)
    return next(row for row in found.rows if row.practice == practice)


def test_t30_three_of_four_clients_are_75_percent(seat: Seat) -> None:
    others = [client.add(seat.desk, client.Added(f"Client {code}", code)).client for code in ("C1", "C2")]
    for one in (seat.client, seat.other, others[0]):
        care.tell(seat.desk, "gesture", one, "flowers")
    row = share(seat, "T3")
    assert (row.now, row.now.percent, row.without) == ((3, 4), 75, (others[1],))


def test_t30_twelve_weeks_are_shown_and_what_happened_later_is_in_none_of_them(seat: Seat) -> None:
    week = timedelta(weeks=1)
    added = Fact("client.added", {"name": "Old Oak", "code": "OAK"}, at=seat.desk.now() - 30 * week)
    old = seat.desk.new_id()
    act(seat.desk, "import", old, lambda _dossier, _now: [added, Fact("gesture.made", {"text": "t"}, at=seat.desk.now() - 5 * week)])
    row = share(seat, "T3")
    assert [one.of for one in row.weeks] == [1] * 11 + [3]
    assert [one.kept for one in row.weeks] == [0] * 6 + [1] * 6
    then = share(seat, "T3", TODAY - 6 * week)
    assert [one.kept for one in then.weeks] == [0] * 12
    assert then.without == (old,)


def test_t30_where_a_practice_applies_to_nobody_there_is_no_share(seat: Seat) -> None:
    assert share(seat, "T9").now.percent is None


def earn(seat: Seat, of: str, revenue: int, since: date = TODAY - timedelta(days=100)) -> None:
    money.record(seat.desk, money.Recorded(of, since, TODAY, Fraction(revenue), Fraction(0)))


def test_b1_revenue_by_level_makes_100_percent_with_unknown(seat: Seat) -> None:
    earn(seat, seat.client, 75_000)
    earn(seat, seat.other, 25_000)
    act(seat.desk, "notice.given", seat.client, lambda _dossier, _now: [Fact("notice.given", {"text": "we leave"})])
    found = revenue.hanging(seat.desk)
    levels = {one.client: one.level for one in found.earned}
    assert levels == {seat.client: "crisis", seat.other: "unknown"}
    assert {part.level: part.percent for part in found.revenue.parts if part.clients} == {"crisis": 75, "unknown": 25}
    assert (found.revenue.at_stake, found.unrecorded, found.currency) == (Fraction(3, 4), 0, "SEK")


def test_b1_of_another_day_and_without_those_who_have_left(seat: Seat) -> None:
    earn(seat, seat.client, 101_000)
    gone = Fact("client.lost", {"told_on": TODAY.isoformat(), "destination": "unknown", "reason": "r"})
    act(seat.desk, "client.lost", seat.client, lambda _dossier, _now: [gone])
    found = revenue.hanging(seat.desk)
    assert (found.revenue.total, found.revenue.gone) == (Fraction(0), Fraction(101_000))
    assert found.unrecorded == 1
    tomorrow = revenue.hanging(seat.desk, TODAY + timedelta(days=280))
    assert tomorrow.revenue.gone == 101_000 * Fraction(85, 101)
