"""Word of mouth, new against lost, recoveries and ties on a real file: what the derived rows know equals what the logs say."""

from __future__ import annotations

from datetime import date, timedelta

from tests.desk.seat import TODAY, Seat

from kundtui.desk import client, complaint, interaction, leaving, merging, reputation, ties, undo
from kundtui.domain.occasions import COMING, GOING, HELD, RECOVERED, SURPRISE, TIES, UNHAPPY

EVERY = (*COMING, *GOING, *TIES, *UNHAPPY, RECOVERED, HELD, SURPRISE)


def complain(seat: Seat, of: str = "") -> str:
    complaint.log(seat.desk, complaint.Received(of or seat.client, "late again"))
    return next(reversed(seat.dossier(of).complaints))


def resolve(seat: Seat, case: str) -> None:
    told = {"apology": "we are sorry", "proposal": "a new one", "help": "brought it"}
    complaint.resolve(seat.desk, complaint.Resolved(seat.client, case, "upheld", "ours", told, {}, prevention="two of us read it"))


def test_b10_an_open_complaint_exposes_and_its_resolution_ends_it(seat: Seat) -> None:
    assert reputation.heard(seat.desk).exposure.number == 0
    case = complain(seat)
    heard = reputation.heard(seat.desk)
    assert (heard.exposure.number, heard.names[seat.client]) == (10, "Nordbygg AB")
    resolve(seat, case)
    assert reputation.heard(seat.desk).exposure.number == 0


def test_b10_an_unanswered_no_exposes_too(seat: Seat) -> None:
    interaction.log(seat.desk, interaction.Logged(seat.client, "call", asked={"ok": "no"}))
    (one,) = reputation.heard(seat.desk).exposure.unhappy
    assert [what for what, _day, _subject in one.causes] == ["no"]


def test_b9_a_tie_is_noted_seen_from_both_ends_and_ended_from_either(seat: Seat) -> None:
    ties.note(seat.desk, ties.Noted(seat.client, seat.other, ambassador=True))
    complain(seat, seat.other)
    (one,) = reputation.heard(seat.desk).exposure.unhappy
    assert (one.client, one.knows, one.ambassadors, one.unrecorded) == (seat.other, (seat.client,), (seat.client,), 9)
    ties.end(seat.desk, seat.other, seat.client)
    assert reputation.heard(seat.desk).exposure.unhappy[0].knows == ()


def test_b9_who_has_left_us_still_hears_whichever_end_noted_the_tie(seat: Seat) -> None:
    ties.note(seat.desk, ties.Noted(seat.client, seat.other, ambassador=True))
    complain(seat, seat.other)
    leaving.lose(seat.desk, leaving.Lost(seat.client, TODAY, "own_staff", "vi kände oss bortglömda"))
    (one,) = reputation.heard(seat.desk).exposure.unhappy
    assert (one.client, one.knows, one.ambassadors, one.unrecorded) == (seat.other, (seat.client,), (), 9)


def test_b9_a_tie_to_itself_a_known_one_and_an_unknown_one_are_refused(seat: Seat) -> None:
    assert seat.refuses(ties.note, seat.desk, ties.Noted(seat.client, seat.client)) == ("tie_to_itself", "B9")
    assert seat.refuses(ties.note, seat.desk, ties.Noted(seat.client, "nobody")) == ("unknown_client", "B9")
    assert seat.refuses(ties.end, seat.desk, seat.client, seat.other) == ("unknown_tie", "B9")
    ties.note(seat.desk, ties.Noted(seat.client, seat.other))
    assert seat.refuses(ties.note, seat.desk, ties.Noted(seat.client, seat.other)) == ("tie_known", "B9")
    ties.note(seat.desk, ties.Noted(seat.client, seat.other, ambassador=True))


def test_b12_a_lost_client_alarms_until_it_is_taken_back(seat: Seat) -> None:
    third = client.add(seat.desk, client.Added("Tre Kronor", "TK")).client
    for one in (seat.client, seat.other, third):
        leaving.lose(seat.desk, leaving.Lost(one, TODAY, "own_staff", "vi kände oss bortglömda"))
    found = reputation.new_and_lost(seat.desk)
    assert (found.windows[0].new, found.windows[0].lost, found.windows[0].verdict) == (3, 3, "notice")
    assert (found.share.percent, dict(found.table)["own_staff"]) == (100, 3)
    undo.undo(seat.desk)
    assert reputation.new_and_lost(seat.desk).windows[0].lost == 2


def test_b12_a_merged_client_is_neither_new_nor_lost(seat: Seat) -> None:
    merging.merge(seat.desk, seat.other, seat.client)
    first = reputation.new_and_lost(seat.desk).windows[0]
    assert (first.new, first.lost, first.merged) == (1, 0, 1)


def test_a10_a_confirmed_remedy_is_told_with_its_levels_and_the_day_of_the_answer(seat: Seat) -> None:
    case = complain(seat)
    resolve(seat, case)
    complaint.confirm(seat.desk, seat.client, case)
    (one,) = reputation.recovered(seat.desk).recoveries
    assert (one.complaint, one.after, one.after_on) == (case, "", TODAY + timedelta(days=90))
    seat.time += timedelta(days=95)
    (later,) = reputation.recovered(seat.desk).recoveries
    assert later.after


def test_what_the_rows_know_is_what_the_logs_say(seat: Seat) -> None:
    case = complain(seat)
    complain(seat, seat.other)
    ties.note(seat.desk, ties.Noted(seat.client, seat.other))
    resolve(seat, case)
    complaint.confirm(seat.desk, seat.client, case)
    stored = seat.desk.store.occasions(EVERY)
    folded = reputation._folded(seat.desk, seat.desk.store.clients(), TODAY)  # noqa: SLF001 - the slow way, beside the quick one
    assert sorted(stored) == sorted(folded)


def test_another_day_is_answered_from_the_logs(seat: Seat) -> None:
    complain(seat)
    assert reputation.heard(seat.desk, date(2026, 11, 19)).exposure.number == 0
    assert reputation.heard(seat.desk, date(2026, 11, 30)).exposure.unhappy[0].days == 10
