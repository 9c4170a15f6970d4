"""What the log refuses where it stands: order and references, each with its code (entries.md)."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from tests.domain.history import ZONE, entries, office_of, red_days

from kundtui.domain.dossier import check, fold
from kundtui.domain.entry import OFFICE, Log
from kundtui.domain.office import fold_office
from kundtui.domain.values import Unlawful
from kundtui.domain.worktime import business_hours

OLD = "-400 client.added\n"
RECEIVED = OLD + "-9 complaint.received c\n"
PROMISED = OLD + "-9 promise.made r due=3\n"
CONTACT = OLD + "-9 contact.added k name=Anna\n"
CONSIDERED = OLD + "-9 offboarding.considered o\n"


def faults(lines: str) -> list[tuple[str, str]]:
    told = entries(lines)
    return [(fault.entry.kind, fault.code) for fault in check(Log(told, (), len(told)), ZONE)]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (OLD + "-3 client.added", "client_added_twice"),
        (OLD + "-3 client.changed field=shoe old=null new=1", "unknown_field"),
        (OLD + "-3 client.changed field=trust old=null new=friend", "bad_value"),
        (OLD + "-3 client.changed field=name old=Sydbygg new=N", "conflict"),
        (OLD + "-3 client.merged into=c1", "merge_into_itself"),
        (OLD + "-3 client.separated", "not_merged"),
        (OLD + "-3 tie.noted client=c1", "tie_to_itself"),
        (OLD + "-3 tie.ended client=c2", "unknown_tie"),
        (CONTACT + "-3 contact.added k", "duplicate_subject"),
        (CONTACT + "-3 contact.changed k field=age old=null new=1", "unknown_field"),
        (CONTACT + "-3 contact.changed k field=name old=Bo new=Cia", "conflict"),
        (CONTACT + "-3 contact.left k\n-2 contact.left k", "contact_left_already"),
        (OLD + "-3 contact.assessed k", "unknown_contact"),
        (OLD + "-3 call contacts=k", "unknown_contact"),
        (OLD + "-3 feedback.asked contact=k", "unknown_contact"),
        (OLD + "-3 interaction.cleared entry=e99", "unknown_entry"),
        (OLD + "-3 complaint.received c repeats=b", "unknown_subject"),
        (OLD + "-3 complaint.received c from=e99", "unknown_entry"),
        (OLD + "-3 surprise.noted expectation=x", "unknown_subject"),
        (OLD + "-3 report.sent p", "unknown_subject"),
        (RECEIVED + "-3 complaint.received c", "duplicate_subject"),
        (OLD + "-3 complaint.answered c", "unknown_subject"),
        (RECEIVED + "-3 complaint.confirmed c", "not_resolved"),
        (RECEIVED + "-3 complaint.reopened c", "not_resolved"),
        (RECEIVED + "-3 complaint.resolved c\n-2 complaint.resolved c", "already_resolved"),
        (RECEIVED + "-3 complaint.resolved c\n-2 complaint.confirmed c\n-1 complaint.confirmed c", "already_confirmed"),
        (RECEIVED + "-3 complaint.withdrawn c\n-2 complaint.answered c", "not_open"),
        (RECEIVED + "-3 complaint.merged c into=c", "merge_into_itself"),
        (RECEIVED + "-3 complaint.merged c into=d", "unknown_subject"),
        (PROMISED + "-3 promise.made r due=4", "duplicate_subject"),
        (OLD + "-3 promise.kept r", "unknown_subject"),
        (PROMISED + "-3 promise.kept r\n-2 promise.moved r due=4", "promise_closed"),
        (OLD + "-3 project.started p\n-2 project.started p", "duplicate_subject"),
        (OLD + "-3 project.progressed p done=1 of=2", "unknown_subject"),
        (OLD + "-3 project.started p\n-2 project.ended p\n-1 project.progressed p done=1 of=2", "project_ended"),
        (OLD + "-3 meeting.planned m on=1\n-2 meeting.planned m on=2", "duplicate_subject"),
        (OLD + "-3 meeting.moved m on=1 reason=r", "unknown_subject"),
        (OLD + "-3 meeting.held m\n-2 meeting.cancelled m reason=r", "meeting_closed"),
        (OLD + "-3 competitor.shared q", "unknown_subject"),
        (OLD + "-3 mirror.sent w", "unknown_subject"),
        (OLD + "-3 expectation.noted x process= deliverable= when= reach=", "empty_expectation"),
        (OLD + "-3 expectation.acknowledged x", "unknown_subject"),
        (OLD + "-3 agreed.confirmed a", "unknown_subject"),
        (OLD + "-3 issue.taken_up i", "unknown_subject"),
        (OLD + "-3 notice.withdrawn", "no_notice"),
        (OLD + "-3 plan.ended p", "unknown_subject"),
        (OLD + "-3 plan.started p\n-2 plan.started p", "duplicate_subject"),
        (OLD + "-3 plan.started p\n-2 plan.ended p\n-1 plan.ended p", "plan_ended_already"),
        (OLD + "-3 draft.released d", "unknown_subject"),
        (OLD + "-3 offboarding.decided o", "unknown_subject"),
        (CONSIDERED + "-3 offboarding.considered o", "duplicate_subject"),
        (CONSIDERED + "-3 offboarding.ended o", "not_decided"),
        (CONSIDERED + "-3 offboarding.returned o\n-2 offboarding.decided o", "offboarding_over"),
        (CONSIDERED + "-3 offboarding.followed_up o forecast=a actual=b", "offboarding_not_over"),
        (
            CONSIDERED + "-3 offboarding.obligation_listed o what=data\n-2 offboarding.obligation_met o ref=data how=released",
            "release_unwritten",
        ),
        (OLD + "-3 rhythm.agreed channel=talk need=1 days=7 contact=nobody", "unknown_contact"),
        (OLD + "-3 rhythm.agreed channel=talk need=0 days=7", "bad_value"),
        ("-3 call", "unknown_client"),
    ],
)
def test_what_cannot_stand_is_named(lines: str, code: str) -> None:
    assert [found for _, found in faults(lines)] == [code]


@pytest.mark.parametrize(
    "lines",
    [
        OLD + "-9 client.changed field=name old=Nordbygg new=Syd\n-8 client.changed field=custom.shoe old=null new=42",
        CONTACT + "-3 contact.changed k field=name old=Anna new=Ann\n-2 call contacts=k\n-1 contact.left k",
        OLD + "-3 tie.noted client=c2 ambassador=true\n-2 tie.ended client=c2",
        RECEIVED + "-3 complaint.merged c into=d\n-9 complaint.received d",
        RECEIVED + "-3 complaint.resolved c\n-2 complaint.decided c\n-2 complaint.helped c\n-1 complaint.informed c",
        OLD + "-9 project.started p\n-8 project.progressed p done=1 of=2\n-7 report.sent p\n-7 report.sent",
        OLD
        + "-9 meeting.planned m on=1\n-8 meeting.agenda_approved m contact=k on=-8\n-7 meeting.moved m on=2 reason=r\n-9 contact.added k",
        OLD + "-9 meeting.planned m on=1\n-8 meeting.cancelled m reason=r",
        OLD + "-9 agreed.noted a text=t\n-8 agreed.confirmed a\n-7 issue.parked i text=t\n-6 issue.taken_up i",
        OLD + "-9 expectation.noted x\n-8 expectation.acknowledged x\n-8 surprise.noted expectation=x",
        OLD + "-9 mirror.noted w\n-8 mirror.sent w\n-7 service.answered service=s1 answer=has",
        OLD + "-9 hardship.noted review_on=3\n-8 hardship.ended\n-7 incident.noted i type=P1 text=t seen_by='[]'",
        OLD + "-9 draft.held d text=t rules='[]'\n-8 draft.released d\n-7 energy.marked value=1\n-7 review.marked outcome=noted reason=r",
        CONSIDERED + "-3 offboarding.decided o\n-2 offboarding.ended o\n-1 offboarding.followed_up o forecast=a actual=b",
    ],
)
def test_what_is_lawful_has_no_fault(lines: str) -> None:
    assert faults(lines) == []


def test_the_fold_passes_over_what_cannot_stand_and_what_it_does_not_know() -> None:
    told = entries(OLD + "-3 promise.kept r\n-2 moon.landed\n-1 call")
    dossier = fold(Log(told, (), 4), ZONE)
    assert [entry.kind for _, entry in dossier.entries] == ["client.added", "interaction.logged"]
    assert dossier.unknown_kinds == {"moon.landed"}


# the office

MEMBERS = "-9 member.added m1 name=Anna role=admin login=anna\n"


def office_faults(lines: str) -> str:
    told = entries(lines, client=OFFICE)
    try:
        fold_office(Log(told, (), len(told)), ZoneInfo, red_days, strict=True)
    except Unlawful as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (MEMBERS + "-3 member.added m1 name=B role=member", "member_added_twice"),
        (MEMBERS + "-3 member.added m2 name=B role=member login=anna", "login_taken"),
        (MEMBERS + "-3 member.left m2", "unknown_member"),
        ("-3 policy.changed field=colour new=1", "unknown_policy_field"),
        ("-3 policy.changed field=version new=1", "unknown_policy_field"),
        ("-3 service.retired s9", "unknown_service"),
        (MEMBERS + "-3 person.erased k reason=r", ""),
    ],
)
def test_what_the_office_refuses(lines: str, code: str) -> None:
    assert office_faults(lines) == code


def test_the_office_knows_its_members_and_what_it_does_not_know() -> None:
    office = office_of(
        MEMBERS + "-8 member.changed m1 role=leader\n-7 member.added m2 name=Bo role=member login=bo\n-6 member.left m2\n-5 moon.landed"
    )
    anna = office.member_of("anna")
    assert anna is not None
    assert (anna.name, anna.role) == ("Anna", "leader")
    assert office.member_of("bo") is None
    assert office.members["m2"].left
    assert office.unknown_kinds == {"moon.landed"}


def test_the_office_stands_in_its_newest_time_zone() -> None:
    assert str(office_of("").zone) == "Europe/Stockholm"
    assert str(office_of("-9 policy.changed field=time_zone new=Europe/Oslo").zone) == "Europe/Oslo"


def test_a_stamp_changes_with_policy_and_services_alone() -> None:
    stamps = {office_of(lines).stamp for lines in ("", "-9 service.listed s1", "-9 policy.changed field=talk_days new=9")}
    assert len(stamps) == 3
    assert office_of(MEMBERS).stamp == office_of("").stamp


@pytest.mark.parametrize("text", ["", "8-17", "17:00-08:00", "08:00-12:00,11:00-17:00", "08:00-25:00"])
def test_hours_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        business_hours(text)
