"""What the columns of a list mean, as programs and people in three countries call them; what is no such list is refused with what was found."""

from __future__ import annotations

import pytest

from kundtui.desk.refused import Refused
from kundtui.exchange.headings import Asked, Columns, heading_row, recognise, told_columns
from kundtui.exchange.sheet import Row


def read(heading: str, separator: str = ",", **told: object) -> Columns:
    asked = Asked(**told)  # type: ignore[arg-type]
    row = Row(1, heading.split(separator))
    return recognise(heading_row([row], asked, "x"), asked)


def refused(heading: str, separator: str = ",", **told: object) -> str:
    with pytest.raises(Refused) as caught:
        read(heading, separator, **told)
    return caught.value.code


@pytest.mark.parametrize(
    ("heading", "kind", "fields"),
    [
        ("Record ID,Company name,Company owner,Phone Number,City,Country/Region,Industry", "clients", "client owner phone country"),
        (
            "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Primary Associated Company,Lead Status",
            "contacts",
            "first_name last_name email phone owner client",
        ),
        ("ID,NAME,TYPE,BILLINGCITY,BILLINGCOUNTRY,PHONE,ACCOUNTNUMBER,WEBSITE,OWNERID", "clients", "client country phone code"),
        ("First Name,Last Name,Title,Account Name,Mailing Country,Phone,Mobile,Email", "contacts", None),
        ("Name,Website,Email Address,Office Phone,Billing Street,Assigned to", "clients", "client email phone owner"),
        ("First Name,Last Name,Account Name,Job Title,Office Phone,Email Address", "contacts", None),
        ("CustomerID,CompanyName,ContactName,ContactTitle,Address,City,Country,Phone", "clients", "code client contact role country phone"),
        ("Kundnr;Kundnamn;Orgnr;Adress;Postnr;Ort;Tel;E-post;Er referens", "clients", "code client phone email contact"),
        ("Kundenr;Navn;Kontaktperson;E-post;Telefon;Kundeansvarlig", "clients", "code client contact email phone owner"),
        ("Företag;Förnamn;Efternamn;Befattning;E-postadress;Mobiltelefon", "contacts", "client first_name last_name role email phone"),
        ("Bedrift;Fornavn;Etternavn;Stilling;E-post;Mobil", "contacts", "client first_name last_name role email phone"),
        ("Customer name,Contact first name,Contact surname,E-mail address", "contacts", "client first_name last_name email"),
        ("Kund;Inkommet;Prioritet;Beskrivning", "complaints", "client date severity text"),
        ("Datum;Kund;Kontaktsätt;Anteckning", "interactions", "date client channel text"),
        ("Dato;Kunde;Kanal;Retning;Notat", "interactions", "date client channel direction text"),
        ("Activity date,Activity type,Company,Notes", "interactions", "date channel client text"),
        ("Mottagen;Kund;Klagomål;Allvarlighetsgrad", "complaints", "date client text severity"),
        ("Mottatt dato;Kunde;Klage;Alvorlighetsgrad;Kanal", "complaints", "date client text severity channel"),
        (
            "Title,First Name,Last Name,Company,Job Title,Business Phone,Categories,E-mail Address,Notes,Priority,Sensitivity",
            "contacts",
            "first_name last_name client role phone tags email",
        ),
        (
            "Titel;Förnamn;Efternamn;Företag;Befattning;Telefon, arbete;E-postadress;Anteckningar;Prioritet",
            "contacts",
            "first_name last_name client role phone email",
        ),
        (
            "Tittel;Fornavn;Etternavn;Firma;Stilling;Telefon, arbeid;E-postadresse;Prioritet",
            "contacts",
            "first_name last_name client role phone email",
        ),
        (
            "Name,Given Name,Family Name,Priority,Subject,Notes,E-mail 1 - Value,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title",
            "contacts",
            "contact first_name last_name email phone client role",
        ),
        ("Person - Name,Person - Organization,Person - Email - Work,Person - Job Title", "clients", "contact client email role"),
        (
            "Activity - Type,Activity - Subject,Activity - Due date,Organization - Name,Activity - Note",
            "interactions",
            "channel text date client text",
        ),
        (
            "Assigned,Subject,First Name,Last Name,Priority,Date,Task,Company / Account,Type,Full Comments",
            "interactions",
            "text first_name last_name date client channel text",
        ),
        ("Case Number,Account Name,Subject,Priority,Created Date,ProductId", "complaints", "client text severity date"),
        ("Id,Requester,Organization,Subject,Priority,Created at,Via", "complaints", "contact client text severity date channel"),
        ("complaint_id,date,customer_id,order_id,complaint_text,Priority", "complaints", "date code text severity"),
        ("Kontonamn,Telefon (huvud),Primär kontaktperson,E-post (primär kontaktperson)", "clients", "client phone contact email"),
        ("Kund;Prioritet;Land", "clients", "client country"),
        ("Kund;Inkommet;Skapad;Klagomål;Allvar", "complaints", "client date text severity"),
        ("LOCATION,BUSINESS_NAME,CITY", "clients", "client"),
        ("Föreningsnamn;Organisationsnr;E-post;Ort", "clients", "client email"),
        ("Organisasjonsnavn;Kontaktperson;Telefon", "clients", "client contact phone"),
        ("Klubb;Kontakt;E-post", "clients", "client contact email"),
        ("Company,Contact Name,Contact Emails,Contact Phones", "clients", "client contact email phone"),
        ("Kundnr;Namn;Er referens;Vår referens", "clients", "code client contact owner"),
        ("Kontonamn;Primär kontakt;E-post (primär kontakt)", "clients", "client contact email"),
        (
            "Ticket ID,Ticket name,Create date,Priority,Ticket description,Associated Company",
            "complaints",
            "text date severity text client",
        ),
        ("Number,Opened,Short description,Caller,Priority,Company", "complaints", "date text contact severity client"),
        ("Issue key,Summary,Priority,Created,Due Date,Organizations", "complaints", "text severity date client"),
        ("interaction_id,interaction_type,client_id,deal_id,interaction_datetime,subject", "interactions", "channel code date text"),
        ("Task Type,Date,Company,Due Date,Notes,Channel", "interactions", "date client text channel"),
    ],
)
def test_a_list_is_known_by_its_headings(heading: str, kind: str, fields: str | None) -> None:
    columns = read(heading, ";" if ";" in heading else ",")
    assert columns.kind == kind
    assert fields is None or [field for _heading, field in columns.told()] == fields.split()


def test_a_plain_name_is_the_clients_where_the_list_is_one_of_firms() -> None:
    assert read("Name,Website").heading("client") == "Name"
    assert read("Kundnr,Namn").heading("client") == "Namn"
    assert read("Namn,Företag,E-post").heading("contact") == "Namn"
    assert read("Namn,Telefon", kind="clients").heading("client") == "Namn"
    assert read("Namn,Telefon", kind="contacts", client="c1").heading("contact") == "Namn"


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("id,name", "name_of_whom"),
        ("Name,Date", "name_of_whom"),
        ("Namn,Telefon,E-post", "name_of_whom"),
        ("column1,column2,column3", "unknown_table"),
        ("1492,AUSTRALI0001,Australia Bike Retailer,1", "unknown_table"),
        ("45", "unknown_table"),
        ("Year,Make,Model,Description,Price", "no_client_column"),
        ("orderID,customerID,employeeID,orderDate,freight,shipName", "sales_table"),
        ("ID,ACCOUNTID,NAME,STAGENAME,AMOUNT,CLOSEDATE", "sales_table"),
        ("Fakturanr,Kund,Belopp", "sales_table"),
        ("employeeID,lastName,firstName,title,birthDate", "people_without_client"),
        ("Kund,Klagomål,Allvar", "missing_column"),
        ("Kund,Datum,Klagomål", "missing_severity"),
        ("Call Title,Activity date,Call direction,Associated Company", "missing_channel"),
        ("Body,Name,ParentId", "name_of_whom"),
        ("id,name,email,organization_id,role", "name_of_whom"),
        ("Code,Name", "name_of_whom"),
        ("Kod,Namn,Pris", "name_of_whom"),
        ("Assigned,Subject,Date,Company / Account,Contact,Task,Priority,Status,Comments", "task_table"),
        ("Task,Company,Due Date,Owner,Status", "task_table"),
        ("Uppgift,Kund,Datum,Prioritet,Beskrivning", "task_table"),
        ("Kund,Fakturadatum,Förfallodatum,Belopp", "sales_table"),
    ],
)
def test_what_is_no_such_list_is_refused(heading: str, code: str) -> None:
    assert refused(heading) == code


@pytest.mark.parametrize(
    ("heading", "cells", "field"),
    [
        ("Name,Tags,Customer", [["Acme", "", "True"], ["Beta", "", "False"]], "client"),
        ("Kund,E-post", [["Acme", "ja"], ["Beta", "nej"]], "email"),
        ("Kund,Country code", [["Acme", "+46"], ["Beta", ""]], "country"),
        ("Kund,Typ", [["Acme", "Stor"], ["Beta", "Liten"]], "channel"),
    ],
)
def test_a_column_whose_cells_cannot_be_what_its_heading_says_is_not_that(heading: str, cells: list[list[str]], field: str) -> None:
    row = Row(1, heading.split(","))
    columns = recognise(row, Asked("clients"), [Row(number, one) for number, one in enumerate(cells, 2)])
    assert columns.heading(field) == ("Name" if field == "client" else "")


def test_a_list_of_accounts_with_the_day_on_which_each_was_made_is_one_of_clients() -> None:
    below = [Row(2, ["Acme", "Customer", "2024-01-01"]), Row(3, ["Beta", "Prospect", "2024-02-01"])]
    row = Row(1, ["Account Name", "Type", "Created On"])
    assert recognise(row, Asked(), below).kind == "clients"
    talks = [Row(2, ["Acme", "Call", "2024-01-01"]), Row(3, ["Beta", "Prospect", "2024-02-01"])]
    assert recognise(row, Asked(), talks).kind == "interactions"


def test_firms_and_their_people_may_stand_among_one_another() -> None:
    columns = read("Name,Is a company,Related company,Country")
    assert (columns.kind, columns.heading("client"), columns.heading("parent")) == ("clients", "Name", "Related company")
    assert refused("Name,Related company,Country") == "name_of_whom"


def test_each_row_is_a_person_where_that_is_told() -> None:
    assert refused("Förnamn,Efternamn,E-post") == "people_without_client"
    assert read("Förnamn,Efternamn,E-post", kind="clients").fields == ("first_name", "last_name", "email")
    assert refused("E-post,Telefon", kind="clients") == "no_client_column"


def test_people_may_be_at_a_client_who_is_named_by_the_code_alone() -> None:
    assert refused("LastName,FirstName,AccountId") == "people_without_client"
    assert read("LastName,FirstName,AccountId", columns=told_columns(["AccountId=code"])).heading("code") == "AccountId"


def test_a_refusal_names_what_was_found() -> None:
    with pytest.raises(Refused) as caught:
        read("Year,Make,Model,Description,Price")
    assert caught.value.facts["found"] == "Year, Make, Model, Description, Price"


def test_tasks_are_neither_clients_nor_complaints_unless_somebody_says_what_they_are() -> None:
    """A task with a priority would else lower a client's level as a complaint does."""
    heading = "Subject,Regarding,Required Attendees,Priority,Start Time"
    assert refused(heading, columns={"Regarding": "client"}) == "task_table"
    assert read(heading, columns={"Regarding": "client"}, kind="interactions", channel="meeting").kind == "interactions"


def test_a_list_of_which_is_told_how_the_contacts_were_made_is_one_of_contacts() -> None:
    assert read("Datum;Kund;Text", ";", channel="call").kind == "interactions"
    assert refused("Start;Kund;Text", ";", channel="call") == "missing_column"
    assert read("Case Number,Account Name,Subject,Priority,Opened", channel="call").kind == "complaints"


def test_a_code_and_a_name_may_be_told_to_be_a_clients() -> None:
    assert read("Code,Name", kind="clients").heading("client") == "Name"
    assert read("Kod,Namn", columns={"Kod": "code"}).heading("client") == "Namn"
    assert read("Kod,Namn,Land").heading("client") == "Namn"


def test_columns_can_be_told() -> None:
    columns = read("Vem,Telefon,Land", columns=told_columns(["Vem=name", "land=-"]))
    assert columns.told() == (("Vem", "client"), ("Telefon", "phone"))
    assert columns.unused() == ("Land",)
    numbered = read("x,y", columns=told_columns(["2=name", "1=code"]), headed=False)
    assert (numbered.row, numbered.fields) == (0, ("code", "client"))


def test_what_is_told_must_be_a_field_and_a_column() -> None:
    for pair, code in (("Vem=nom", "unknown_column_field"), ("Vem", "bad_map"), ("=name", "bad_map")):
        with pytest.raises(Refused) as caught:
            told_columns([pair])
        assert caught.value.code == code
    assert refused("Vem,Telefon", columns={"Hvem": "client"}) == "unknown_column"
    assert refused("Vem,Telefon", columns={"7": "client"}) == "unknown_column"


def test_a_told_column_takes_the_place_of_the_one_that_was_recognised() -> None:
    columns = read("Kund,Butik,Telefon", columns=told_columns(["Butik=name"]))
    assert columns.told() == (("Butik", "client"), ("Telefon", "phone"))
    assert columns.unused() == ("Kund",)
    texts = read("Kund,Datum,Klagomål,Mer", columns=told_columns(["Mer=text"]), severity="low")
    assert [heading for heading, field in texts.told() if field == "text"] == ["Klagomål", "Mer"]


def test_one_column_told_to_be_two_things_is_refused() -> None:
    assert told_columns(["Vem=name", "Vem=client"]) == {"Vem": "client"}
    with pytest.raises(Refused) as caught:
        told_columns(["Vem=name", "Vem=phone"])
    assert (caught.value.code, caught.value.facts) == ("column_twice", {"heading": "Vem", "old": "name", "now": "phone"})


def test_what_is_told_and_such_a_list_does_not_have_is_refused_not_left_out() -> None:
    told = told_columns(["Wer=name", "Was=text", "Wann=date"])
    assert refused("Wer,Was,Wann", columns=told) == "idle_column"
    assert read("Wer,Was,Wann", columns=told, severity="low").kind == "complaints"


def test_a_list_of_complaints_whose_day_is_in_no_known_column_names_the_columns_that_are_left() -> None:
    heading = "Ticket ID,Customer Name,Date of Purchase,Ticket Subject,Ticket Priority,Ticket Channel,First Response Time"
    with pytest.raises(Refused) as caught:
        read(heading)
    assert (caught.value.code, caught.value.facts["told"]) == ("missing_column", "date")
    assert caught.value.facts["found"] == "Ticket ID, Date of Purchase, First Response Time"
    columns = read(heading, columns=told_columns(["First Response Time=date"]))
    assert (columns.kind, columns.heading("date")) == ("complaints", "First Response Time")


def test_the_heading_is_the_row_with_most_known_cells() -> None:
    found = [Row(1, ["Kundlista 2026"]), Row(2, ["Skriven", "av Anna"]), Row(4, ["Kund", "Ort", "Telefon"]), Row(5, ["Acme", "Oslo", "1"])]
    assert heading_row(found, Asked(), "x").number == 4
