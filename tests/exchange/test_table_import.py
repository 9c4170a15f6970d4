"""Lists come in as people have them: nothing doubled, nothing spoiled, nothing by half; what is wrong is told by row and column."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from tests.exchange.making import founded
from tests.exchange.tabled import bring, clients, entries, faults, people, value

from kundtui.desk import merging, portfolio, undo
from kundtui.desk.importing import Way
from kundtui.desk.refused import Refused
from kundtui.exchange.keeping import Plan, forget_columns

if TYPE_CHECKING:
    from pathlib import Path

    from kundtui.desk.desk import Desk

SWEDISH = (
    "Kundlista 2026-11-20;;;;;\r\n"
    ";;;;;\r\n"
    "Kundnr;Företag;Kontaktperson;E-post;Telefon;Land;Omsättning\r\n"
    "1001;Berglunds snabbköp;Åsa Öberg;asa@example.se;0921-12 34 65;Sverige;1000,50\r\n"
    "1002;Ørsta Fisk AS;Ægir Sørensen;NULL;+47 70 06 60 00;Norge;2000,00\r\n"
    "Kundnr;Företag;Kontaktperson;E-post;Telefon;Land;Omsättning\r\n"
    "1003;PB Knäckebröd AB\r\n"
    "1004;Folk och fä HB;Märta Björk;-;N/A;SE;3,5\r\n"
)
PEOPLE = (
    "First Name,Last Name,Email,Job Title,Company name,Contact owner\n"
    "Åsa,Öberg,asa@example.se,Buyer,Nordbygg AB,Anna\n"
    "Øyvind,Sæther,oyvind@example.no,Manager,Nordbygg AB,Bea\n"
    "Kåre,Ås,kare@example.no,,Ørsta Fisk AS,\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return founded(tmp_path / "office")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_list_of_clients_comes_in_with_its_people(desk: Desk, encoding: str) -> None:
    done = bring(desk, SWEDISH.encode(encoding))
    assert faults(done) == []
    assert (done.rows, done.shown.columns.row, done.shown.columns.kind) == (4, 3, "clients")
    told = list(csv.reader(io.StringIO(SWEDISH, newline=""), delimiter=";"))
    assert clients(desk) == {row[0]: row[1] for row in told[3:] if row[0].isdigit()}
    assert people(desk, "1001") == {"Åsa Öberg": ("asa@example.se", "0921-12 34 65", None)}
    assert people(desk, "1002") == {"Ægir Sørensen": (None, "+47 70 06 60 00", None)}
    assert people(desk, "1003") == {}
    assert people(desk, "1004") == {"Märta Björk": (None, None, None)}
    assert [value(desk, code, "country") for code in ("1001", "1002", "1003", "1004")] == ["SE", "NO", None, "SE"]
    assert done.shown.columns.unused() == ("Omsättning",)


def test_blank_columns_doubled_headings_and_short_rows_do_no_harm(desk: Desk) -> None:
    table = ";Kund;;Kontaktperson;Telefon;Telefon;\r\n;Åre El;;Bo;;070-1 23;\r\n;;;;;;\r\n;Bodø Bygg\r\n"
    assert faults(bring(desk, table)) == []
    assert set(clients(desk).values()) == {"Åre El", "Bodø Bygg"}
    assert people(desk, "Åre El") == {"Bo": (None, "070-1 23", None)}


def test_people_come_in_with_their_clients(desk: Desk) -> None:
    done = bring(desk, PEOPLE)
    assert done.shown.columns.kind == "contacts"
    assert clients(desk) == {"NORD": "Nordbygg AB", "OF": "Ørsta Fisk AS"}
    assert people(desk, "Nordbygg AB") == {
        "Åsa Öberg": ("asa@example.se", None, "Buyer"),
        "Øyvind Sæther": ("oyvind@example.no", None, "Manager"),
    }
    anna = next(iter(desk.office.members))
    assert [entry.data["owner"] for entry in entries(desk, "Nordbygg AB", "owner.assigned")] == [anna]
    assert [(left.field, left.text, rows) for left, rows in done.left.items()] == [("owner", "Bea", 1)]


@pytest.mark.parametrize("table", [SWEDISH, PEOPLE])
def test_a_list_brought_twice_adds_nothing(desk: Desk, table: str) -> None:
    bring(desk, table)
    before = len(list(desk.store.export()))
    again = bring(desk, table)
    assert (again.taken.operation, again.taken.entries, faults(again)) == ("", 0, [])
    assert len(list(desk.store.export())) == before


def test_an_import_is_one_act_that_is_taken_back_and_can_be_made_again(desk: Desk) -> None:
    happened = "Datum;Kund;Kanal;Anteckning\n2026-11-02;Nordbygg AB;Möte;Allt är väl\n"
    bring(desk, PEOPLE)
    bring(desk, happened)
    undo.undo(desk)
    assert entries(desk, "Nordbygg AB", "interaction.logged")
    assert not portfolio.dossier(desk, portfolio.the_client(desk, "Nordbygg AB").client).touches.facts
    assert bring(desk, happened).taken.entries == 1
    assert len(portfolio.dossier(desk, portfolio.the_client(desk, "Nordbygg AB").client).touches.facts) == 1
    undo.undo(desk)
    undo.undo(desk)
    portfolio.catch_up(desk)
    assert clients(desk) == {}
    assert bring(desk, PEOPLE).taken.entries > 0
    assert set(clients(desk).values()) == {"Nordbygg AB", "Ørsta Fisk AS"}


def test_a_trial_stores_nothing_and_shows_names_with_their_letters(desk: Desk) -> None:
    before = len(list(desk.store.export()))
    done = bring(desk, SWEDISH.encode("cp1252"), Way(trial=True))
    assert (done.taken.operation, done.taken.entries) == ("", 10)
    assert ("client", "Berglunds snabbköp") in done.shown.samples[0].said
    assert len(list(desk.store.export())) == before


def test_what_is_known_already_gets_only_what_is_missing(desk: Desk) -> None:
    bring(desk, "Kund;Kontaktperson;Telefon;Land;Taggar\nNordbygg AB;Åsa Öberg;;;vip\n")
    bring(desk, "Kund;Kontaktperson;Telefon;Land;Taggar\nNORDBYGG AB;Åsa Öberg;070-123;Norge;vip, nord\n")
    bring(desk, "Kund;Kontaktperson;Telefon;Land;Taggar\nNordbygg AB;Åsa Öberg;070-999;Sverige;\n")
    assert clients(desk) == {"NORD": "Nordbygg AB"}
    assert people(desk, "NORD") == {"Åsa Öberg": (None, "070-123", None)}
    assert (value(desk, "NORD", "country"), value(desk, "NORD", "tags")) == ("NO", ["vip", "nord"])


def test_codes_are_proposed_and_unique(desk: Desk) -> None:
    bring(desk, "Kund;Hemsida\nNordbygg AB;x\nNordan;x\nNord AB;x\n", nearly="new")
    assert clients(desk) == {"NORD": "Nordbygg AB", "NORD2": "Nordan", "NORD3": "Nord AB"}


def test_what_is_nearly_a_client_waits_for_a_decision(desk: Desk) -> None:
    bring(desk, "Kund\nNordbygg AB\n")
    near = "Kund;Land\nNordbyg;Norge\nØrsta Fisk;Norge\n"
    done = bring(desk, near)
    assert [(one.row, one.name, [who.name for who in one.candidates]) for one in done.nearly] == [(2, "Nordbyg", ["Nordbygg AB"])]
    assert (done.taken.operation, clients(desk)) == ("", {"NORD": "Nordbygg AB"})


def test_the_same_gets_the_missing_facts_and_is_known_by_that_name_from_then_on(desk: Desk) -> None:
    bring(desk, "Kund\nNordbygg AB\n")
    near = "Kund;Land\nNordbyg;Norge\n"
    bring(desk, near, nearly="same")
    assert (clients(desk), value(desk, "NORD", "country"), value(desk, "NORD", "aliases")) == ({"NORD": "Nordbygg AB"}, "NO", ["Nordbyg"])
    again = bring(desk, near)
    assert (again.nearly, again.taken.entries) == ((), 0)


def test_a_name_decided_to_be_new_or_skipped_is_so(desk: Desk) -> None:
    bring(desk, "Kund\nNordbygg AB\n")
    assert bring(desk, "Kund\nNordbyg\n", nearly="skip").taken.entries == 0
    bring(desk, "Kund\nNordbyg\nNordbygge\n", decided={"nordbyg": "new", "nordbygge": "skip"})
    assert set(clients(desk).values()) == {"Nordbygg AB", "Nordbyg"}


def test_a_letter_with_a_mark_is_another_letter(desk: Desk) -> None:
    both = "Kund;Hemsida\nÅre El;x\nAre El;x\n"
    bring(desk, both)
    assert set(clients(desk).values()) == {"Åre El", "Are El"}
    assert (bring(desk, both).taken.entries, bring(desk, both).nearly) == (0, ())
    assert faults(bring(desk, "Datum;Kund;Kanal\n2026-11-01;Are El;Besök\n2026-11-01;ÅRE EL;Besök\n")) == []
    assert [len(entries(desk, code, "interaction.logged")) for code in clients(desk)] == [1, 1]
    done = bring(desk, "Kund;Hemsida\nÁre El;x\nÅRE EL;x\n")
    assert [(near.name, len(near.candidates)) for near in done.nearly] == [("Áre El", 2)]


def test_a_spelling_that_was_decided_on_is_known(desk: Desk) -> None:
    bring(desk, "Kund;Hemsida\nÅre El;x\n")
    bring(desk, "Kund;Hemsida\nAre El;x\n", nearly="same")
    assert value(desk, "Åre El", "aliases") == ["Are El"]
    assert bring(desk, "Kund;Hemsida\nAre El;x\n").nearly == ()


def test_a_decision_on_a_list_of_interactions_is_kept_too(desk: Desk) -> None:
    bring(desk, "Kund;Hemsida\nNordbygg AB;x\n")
    table = "Datum;Kund;Kanal\n2026-11-01;Nordbyg;Besök\n2026-11-02;Nordbyg;Besök\n"
    assert len(bring(desk, table).nearly) == 1
    assert bring(desk, table, nearly="same").taken.entries == 3
    again = bring(desk, table)
    assert (again.nearly, again.taken.entries, again.taken.known) == ((), 0, 2)
    assert value(desk, "NORD", "aliases") == ["Nordbyg"]


def test_a_client_that_was_merged_is_the_other(desk: Desk) -> None:
    bring(desk, "Kund;Hemsida\nAlfa Bygg;x\nBeta Data;x\n")
    merging.merge(desk, portfolio.the_client(desk, "Alfa Bygg").client, portfolio.the_client(desk, "Beta Data").client)
    portfolio.catch_up(desk)
    bring(desk, "Kund;Kontaktperson\nAlfa Bygg;Åsa\n")
    assert set(people(desk, "Beta Data")) == {"Åsa"}
    assert not value(desk, "Beta Data", "aliases")


def test_a_code_with_another_name_is_a_decision_too(desk: Desk) -> None:
    bring(desk, "Kundnr;Kund\n17;Nordbygg AB\n")
    done = bring(desk, "Kundnr;Kund\n17;Bergen Data\n")
    assert [(one.name, one.candidates[0].name) for one in done.nearly] == [("Bergen Data", "Nordbygg AB")]
    assert faults(bring(desk, "Kundnr;Kund\n17;Bergen Data\n", nearly="new")) == [(2, "duplicate_client", "Kundnr")]


def test_every_row_that_is_wrong_is_told_and_nothing_is_stored(desk: Desk) -> None:
    table = (
        "Kundnr;Kund;Kontaktperson;E-post;Telefon;Land\n"
        "1;Acme;Åsa;asa;070-123;Norge\n"
        "2;;Bo;;;\n"
        "3;Beta;Bo;;France;67000\n"
        "4;???;;;;\n"
        "5;Gamma\ufffd;;;;\n"
        "6;Delta;;;;;;överskott;till;vänster\n"
        "1;Epsilon;;;;\n"
        "7;Zeta;;;;Sverige\n"
        "7;Zeta;;;;Norge\n"
        "8;Eta\x07;;;;\n"
    )
    done = bring(desk, table)
    assert faults(done) == [
        (2, "bad_email", "E-post"),
        (3, "row_without_client", "Kund"),
        (4, "bad_phone", "Telefon"),
        (4, "bad_country", "Land"),
        (5, "no_letters", "Kund"),
        (6, "spoiled_letters", "Kund"),
        (7, "row_too_long", ""),
        (10, "rows_contradict", "Land"),
        (11, "control", "Kund"),
    ]
    assert clients(desk) == {}


def test_two_rows_with_one_code_and_two_names_contradict_each_other(desk: Desk) -> None:
    done = bring(desk, "Kundnr;Kund\n1;Acme\n2;Beta\n1;Gamma\n")
    assert faults(done) == [(4, "rows_contradict", "Kund")]
    assert done.taken.problems[0].facts == {"row": 2, "column": "client", "now": "Gamma", "old": "Acme"}


def test_the_good_rows_are_taken_where_that_is_asked_for_and_the_others_come_again(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "kunder.csv"
    file.write_bytes("Kund;Telefon\r\nÅre El;070-123\r\nBodø Bygg;France\r\n".encode("cp1252"))
    done = bring(desk, file, Way(keep_going=True))
    assert set(clients(desk).values()) == {"Åre El"}
    assert done.rejected is not None
    assert done.rejected.stat().st_mode & 0o777 == 0o600
    assert done.rejected.read_text(encoding="utf-8-sig").splitlines() == ["Kund;Telefon", "Bodø Bygg;France"]
    assert faults(bring(desk, done.rejected)) == [(2, "bad_phone", "Telefon")]


def test_interactions_come_in(desk: Desk) -> None:
    bring(desk, PEOPLE)
    table = (
        "Datum;Kund;Kanal;Riktning;Kontaktperson;Minuter;Anteckning\n"
        "2026-11-02;Nordbygg AB;Möte;ut;Åsa Öberg;30,0;Allt är väl\n"
        "2026-11-03 14:30;NORD;E-post;in;;;Fråga om leverans\n"
        "2026-11-03 14:30;NORD;E-post;in;;;Fråga om leverans\n"
    )
    assert faults(bring(desk, table)) == []
    stored = entries(desk, "NORD", "interaction.logged")
    assert [entry.at for entry in stored] == ["2026-11-02", *["2026-11-03T14:30:00+01:00"] * 2]
    assert stored[0].data["channel"] == "meeting"
    assert (stored[0].data["minutes"], stored[0].data["note"]) == (30, "Allt är väl")
    assert stored[1].data == {"channel": "email", "direction": "in", "reached": True, "note": "Fråga om leverans"}
    again = bring(desk, table)
    assert (again.taken.entries, again.taken.known) == (0, 3)


def test_complaints_come_in(desk: Desk) -> None:
    bring(desk, PEOPLE)
    table = (
        "Mottatt dato,Kunde,Klage,Alvorlighetsgrad,Kanal\n"
        "24.10.2026,Nordbygg AB,For sent levert,Høy,Telefon\n"
        "1.11.2026,ørsta fisk as,Feil faktura,Lav,Web\n"
    )
    done = bring(desk, table)
    assert faults(done) == []
    (late,) = entries(desk, "Nordbygg AB", "complaint.received")
    assert (late.at, late.data) == ("2026-10-24", {"text": "For sent levert", "severity": "high", "channel": "call"})
    (wrong,) = entries(desk, "Ørsta Fisk AS", "complaint.received")
    assert wrong.data == {"text": "Feil faktura", "severity": "low"}
    assert bring(desk, table).taken.entries == 0


def test_complaints_of_nobody_who_is_known_are_refused_unless_they_are_to_be_added(desk: Desk) -> None:
    table = (
        "date_received,product,issue,sub_issue,complaint_narrative,company,submitted_via,complaint_id\n"
        '2017-03-21,Mortgage,"Loan servicing, payments",Late,,"CITIBANK, N.A.",Web,1\n'
        "2017-04-19,Card,Other,N/A,,U.S. BANCORP,Phone,2\n"
    )
    with pytest.raises(Refused) as caught:
        bring(desk, table)
    assert caught.value.code == "missing_severity"
    assert [code for _row, code, _column in faults(bring(desk, table, severity="medium"))] == ["unknown_client"] * 2
    bring(desk, table, severity="medium", add_clients=True)
    (received,) = entries(desk, "CITIBANK, N.A.", "complaint.received")
    assert received.data == {"text": "Loan servicing, payments\nLate", "severity": "medium"}


def test_a_complaint_lacks_nothing_that_it_must_have(desk: Desk) -> None:
    bring(desk, PEOPLE)
    table = "Datum;Kund;Klagomål;Prioritet\n;NORD;Sent;hög\n2026-11-01;NORD;;hög\n2026-11-01;NORD;Sent;\n2027-01-01;NORD;Sent;hög\n31;NORD;Sent;mycket\n"
    assert faults(bring(desk, table)) == [
        (2, "empty_cell", "Datum"),
        (3, "empty_cell", "Klagomål"),
        (4, "empty_cell", "Prioritet"),
        (5, "future_at", "Datum"),
        (6, "bad_cell_date", "Datum"),
        (6, "bad_severity", "Prioritet"),
    ]


def test_an_order_of_dates_that_is_not_plain_is_asked_for(desk: Desk) -> None:
    bring(desk, PEOPLE)
    table = "Date,Client,Channel,Note\n03/04/2026,NORD,call,a\n05/06/2026,NORD,call,b\n"
    for odd, code in ((table, "unclear_dates"), (table + "24/06/2026,NORD,call,c\n06/24/2026,NORD,call,d\n", "mixed_dates")):
        with pytest.raises(Refused) as caught:
            bring(desk, odd)
        assert (caught.value.code, caught.value.facts["column"], caught.value.facts["text"]) == (code, "Date", "03/04/2026")
    bring(desk, table, order="mdy")
    assert [entry.at for entry in entries(desk, "NORD", "interaction.logged")] == ["2026-03-04", "2026-05-06"]
    bring(desk, table + "24/06/2026,NORD,call,c\n")
    assert [entry.at for entry in entries(desk, "NORD", "interaction.logged")][2:] == ["2026-04-03", "2026-06-05", "2026-06-24"]


def test_all_rows_may_be_one_clients(desk: Desk) -> None:
    bring(desk, "Kund\nNordbygg AB\n")
    client = portfolio.the_client(desk, "NORD").client
    bring(desk, "lastName,firstName,title\nDavolio,Nancy,Sales\nFuller,Åke,\n", client=client)
    assert set(people(desk, "NORD")) == {"Nancy Davolio", "Åke Fuller"}


def test_a_table_without_a_heading_is_read_by_numbers(desk: Desk) -> None:
    table = "1492\tAUSTRALI0001\tAustralia Bike Retailer\t1\n1494\tALLENSON0001\tAllenson Cycles\t2\n"
    bring(desk, table, columns=("3=name", "2=code"), headed=False)
    assert clients(desk) == {"AUSTRALI0001": "Australia Bike Retailer", "ALLENSON0001": "Allenson Cycles"}


def test_columns_that_were_told_are_kept_until_they_are_forgotten(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Hvem;Ringes\nÅre El;070-1 23\n", encoding="utf-8")
    with pytest.raises(Refused):
        bring(desk, file)
    assert not bring(desk, file, columns=("Hvem=name",)).shown.kept
    file.write_text("Hvem;Ringes\nBodø Bygg;070-4 56\n", encoding="utf-8")
    assert bring(desk, file).shown.kept
    assert set(clients(desk).values()) == {"Åre El", "Bodø Bygg"}
    forget_columns(desk, file, Plan())
    with pytest.raises(Refused):
        bring(desk, file)


def test_a_sum_at_the_end_of_a_report_is_no_client(desk: Desk) -> None:
    done = bring(desk, "Kund;Land;Omsättning\nTotal;NO;3\nSumma;;3\nÅre AB;Sverige;7\n;;\nSumma;;10\nGrand total: 3 records;;\n")
    assert sorted(clients(desk).values()) == ["Summa", "Total", "Åre AB"]
    assert (done.rows, done.shown.totals) == (3, (6, 7))
    again = bring(desk, "Kundnr;Kund;Kontakt;Omsättning\nK1;Öst AB;Åsa;7\nTotalt;;;7\n")
    assert (again.rows, again.shown.totals) == (1, (3,))
    assert faults(bring(desk, "Kund;Kontakt\nVäst AB;Bo\nTotal;Eva\n")) == []
    assert "Total" in clients(desk).values()


@pytest.mark.parametrize(
    "ending",
    [
        "Antal kunder: 1;;",
        "Antall kunder;1;",
        "Totalt;1;",
        ";Totalt antal kunder: 1;",
        "1 rader",
        "Count: 1",
        "Sum;;1",
        "Antal poster: 1;;",
    ],
)
def test_a_count_at_the_end_of_a_report_is_no_client(desk: Desk, ending: str) -> None:
    done = bring(desk, f"Kundnr;Kund;Land\n7;Åre AB;NO\n{ending}\n")
    assert (list(clients(desk).values()), done.taken.problems, done.shown.totals) == (["Åre AB"], (), (3,))


@pytest.mark.parametrize("name", ["Totalt", "Antal Kunder AB", "Sum;SE", "5 Rader Bygg AB"])
def test_a_client_that_is_called_much_like_a_count_comes_in(desk: Desk, name: str) -> None:
    assert bring(desk, f"Kundnr;Kund;Land\n7;Åre AB;NO\n8;{name}\n").shown.totals == ()
    assert name.partition(";")[0] in clients(desk).values()


def test_a_number_before_the_word_for_how_grave_it_is_does_not_count(desk: Desk) -> None:
    bring(desk, "Kund;Mottaget;Klagomål;Allvar\nAcme;2026-11-02;Sent;2 - High\nAcme;2026-11-03;Fel;4. Low\n", add_clients=True)
    assert [one.data["severity"] for one in entries(desk, "Acme", "complaint.received")] == ["high", "low"]
    assert [code for _row, code, _column in faults(bring(desk, "Kund;Mottaget;Klagomål;Allvar\nAcme;2026-11-04;Sen;2\n"))] == [
        "bad_severity"
    ]


def test_of_several_addresses_and_numbers_in_a_cell_the_first_is_taken(desk: Desk) -> None:
    bring(desk, 'Kund;Kontakt;E-post;Telefon\nÅre AB;Åsa;"\na@x.se\nb@x.se";"070-1 23\n08-45 67"\nBodø;Kåre;a@b.no, c@d.no;"22 33;44 55"\n')
    assert people(desk, "Åre AB") == {"Åsa": ("a@x.se", "070-1 23", None)}
    assert people(desk, "Bodø") == {"Kåre": ("a@b.no", "22 33", None)}


def test_days_numbered_by_a_spreadsheet_and_minutes_with_blanks_are_read(desk: Desk) -> None:
    done = bring(desk, "Kund;Datum;Kanal;Minuter\nAcme;46346;Telefon;1 200,0\nAcme;46300;Möte;12,4\n", add_clients=True)
    assert done.shown.orders == {"date": "serial"}
    assert [(one.at, one.data["minutes"]) for one in entries(desk, "Acme", "interaction.logged")] == [
        ("2026-11-20", 1200),
        ("2026-10-05", 12),
    ]
    mixed = bring(desk, "Kund;Datum;Kanal\nAcme;46346;Telefon\nAcme;2026-11-02;Möte\n")
    assert faults(mixed) == [(2, "bad_cell_date", "Datum")]


def test_words_for_nothing_are_nothing(desk: Desk) -> None:
    bring(desk, "Kund;Kontakt;E-post;Telefon;Land;Taggar\nAcme;NULL;-;n/a;none;NaN\n")
    assert (people(desk, "Acme"), value(desk, "Acme", "country"), value(desk, "Acme", "tags")) == ({}, None, None)


def test_the_remarks_at_the_foot_of_a_report_are_no_clients(desk: Desk) -> None:
    foot = '\n"Accounts report"\n"Copyright (c) 2000-2026 Somebody"\n"Generated By:  Åsa  2026-11-02"\n"Demo AB"\n'
    done = bring(desk, "Account Name,Owner\nNordbygg AB,\nØrsta Fisk AS,\n" + foot)
    assert (faults(done), done.shown.foot) == ([], (5, 6, 7, 8))
    assert set(clients(desk).values()) == {"Nordbygg AB", "Ørsta Fisk AS"}


def test_a_short_row_behind_a_blank_one_is_a_client(desk: Desk) -> None:
    assert faults(bring(desk, "Kund;Telefon;Land\nNordbygg AB;;SE\n\nBodø Bygg\n")) == []
    assert set(clients(desk).values()) == {"Nordbygg AB", "Bodø Bygg"}


def test_people_whom_a_list_of_complaints_names_are_added_with_their_clients(desk: Desk) -> None:
    table = (
        "Datum;Kund;Kontaktperson;Klagomål;Allvar;Kanal\n2026-10-02;Åre El;Bo Öst;Sen;Hög;Mobile App\n2026-10-03;Åre El;BO ÖST;Fel;Låg;\n"
    )
    assert bring(desk, "Kund\nÅre El\n").taken.entries == 1
    assert [code for _row, code, _column in faults(bring(desk, table))] == ["unknown_contact"] * 2
    done = bring(desk, table, add_clients=True)
    assert (faults(done), done.made) == ([], {"contact.added": 1, "complaint.received": 2})
    contact = entries(desk, "Åre El", "contact.added")[0].subject
    assert [entry.data["contact"] for entry in entries(desk, "Åre El", "complaint.received")] == [contact, contact]
    assert [(left.field, rows) for left, rows in done.left.items()] == [("channel", 1)]
    assert bring(desk, table, add_clients=True).taken.entries == 0


def test_how_the_contacts_were_made_may_be_told_of_all(desk: Desk) -> None:
    table = "Call Title,Activity date,Call direction,Call duration,Associated Company\nPris,2026-10-02 14:11,OUTBOUND,00:12:30,Åre El\n"
    assert faults(bring(desk, table, channel="call", add_clients=True)) == []
    assert entries(desk, "Åre El", "interaction.logged")[0].data == {
        "channel": "call", "direction": "out", "reached": True, "note": "Pris", "minutes": 12,
    }  # fmt: skip


def test_clients_may_be_persons(desk: Desk) -> None:
    table = "Förnamn;Efternamn;E-post;Kundnr\nÅke;Öberg;ake@example.se;1\nÅke;Öberg;;2\nMärta;;;3\n;;x@example.se;4\n;;;5\n"
    done = bring(desk, table, Way(keep_going=True), kind="clients")
    assert clients(desk) == {"1": "Åke Öberg", "2": "Åke Öberg", "3": "Märta", "4": "x@example.se"}
    assert people(desk, "1") == {"Åke Öberg": ("ake@example.se", None, None)}
    assert faults(done) == [(6, "row_without_client", "")]


def test_people_come_in_at_clients_who_are_named_by_their_codes(desk: Desk) -> None:
    bring(desk, "Id,Name,Website\n001A,Åre El,\n001B,Bodø Bygg,\n", columns=("Id=code",))
    told = ("AccountId=code",)
    done = bring(desk, "LastName,FirstName,AccountId\nÖst,Bo,001A\nÅs,Kåre,001C\n", Way(keep_going=True), columns=told)
    assert faults(done) == [(3, "unknown_client", "AccountId")]
    assert (people(desk, "001A"), clients(desk)) == ({"Bo Öst": (None, None, None)}, {"001A": "Åre El", "001B": "Bodø Bygg"})


def test_firms_and_their_people_come_in_from_one_list(desk: Desk) -> None:
    table = "Name,Is a company,Related company,Email\nÅre El,1,,\nBo Öst,0,Åre El,bo@example.se\nKåre Ås,0,,\n"
    assert faults(bring(desk, table)) == []
    assert set(clients(desk).values()) == {"Åre El", "Kåre Ås"}
    assert people(desk, "Åre El") == {"Bo Öst": ("bo@example.se", None, None)}


def test_what_an_address_book_writes_around_its_cells_is_left(desk: Desk) -> None:
    table = (
        "First Name,Last Name,Organization Name,Labels,E-mail 1 - Value,Phone 1 - Value\n"
        "Bo,Öst,Accounts::::Åre El,* myContacts ::: El,bo@example.se ::: b@example.se,070-111 ::: 021-1\n"
    )
    assert faults(bring(desk, table)) == []
    assert (people(desk, "Åre El"), value(desk, "Åre El", "tags")) == ({"Bo Öst": ("bo@example.se", "070-111", None)}, ["El"])


@pytest.mark.parametrize(
    ("name", "code"), [("Djibouti", "DJ"), ("Elfenbenskysten", "CI"), ("Österrike", "AT"), ("FAROE ISLANDS", "FO"), ("uk", "GB")]
)
def test_countries_are_known_by_name(desk: Desk, name: str, code: str) -> None:
    bring(desk, f"Kund;Land\nÅre El;{name}\n")
    assert value(desk, "Åre El", "country") == code
