"""What the columns of a client list are called in English, Swedish, Norwegian and by the usual programs. What follows from it: `exchange.headings`."""

from __future__ import annotations

from kundtui.language.fold import fold

WORDS = {
    "client": "client clientname company companyname customer customername account accountname organization organizationname organisation "
    "organisationname kund kundnamn kunde kundenavn klient klientnamn klientnavn foretag foretaget foretagsnamn firma firmanamn "
    "firmanavn bedrift bedriftsnavn bedriftsnamn selskap selskapsnavn bolag bolagsnamn supplier suppliername vendor vendorname "
    "leverantor leverantorsnamn leverandor leverandornavn partner partnername associatedcompany primaryassociatedcompany "
    "personorganization accountaccountname primarycompany forening forbund virksomhet virksomhetsnavn bestallare oppdragsgiver "
    "uppdragsgivare businessname entityname companyaccount organizations organization1name kontonamn kontonavn "
    "requesterorganization virksomhed virksomhedsnavn associatedaccount kundforetag kundbolag organisationsnamn organisasjon "
    "organisasjonsnavn foreningsnamn foreningsnavn foreningensnamn foreningensnavn klubb klubbnamn klubbnavn idrettslag "
    "idrottsforening medlemsforetag medlemsbedrift medlemsorganisation medlemsorganisasjon",
    "name": "name namn navn fullname displayname",
    "code": "code kod kode clientcode customercode kundkod kundekode clientid clientno clientnumber customerid customerkey customerno customernumber "
    "customernr kundid kundnr kundnummer kundenr kundeid kundenummer companycode companyid accountnumber accountno accountcode "
    "supplierid vendorid vendornumber leverantorsnr leverantorsnummer leverandornr shortname kortnamn kortnavn "
    "klientnr klientnummer clientref",
    "contact": "contact contactname contactperson contactfullname kontakt kontaktperson kontaktnamn kontaktnavn person personname referens "
    "erreferens deresreferanse kontaktpersoner navnkontaktperson maincontact primarycontact primarycontactname huvudkontakt "
    "hovedkontakt yourreference yourref primarkontaktperson primarkontakt primaerkontakt primaerkontaktperson huvudkontaktperson "
    "hovedkontaktperson associatedcontact kontaktfullname kontaktpersonnavn personnamn requester requestername reporter anmalare "
    "melder deresref caller callername",
    "first_name": "firstname givenname fornamn fornavn contactfirstname tilltalsnamn forename contactgivenname contactforename",
    "last_name": "lastname surname familyname efternamn etternavn contactlastname contactsurname contactfamilyname efternavn contactefternamn",
    "email": "email emailaddress mail mailaddress emailadress emailadresse epost epostadress epostadresse mejl mejladress mailadress "
    "contactemail personemail customeremail workemail primaryemail email1 emailaddress1 kontaktepost email1value personemailwork "
    "emailprimarycontact epostprimarkontaktperson epostarbete epostarbeid requesteremail epostkontaktperson emailwork "
    "contactemailaddress contactemails emails emailaddresses epostprimarkontakt epostprimaerkontakt",
    "phone": "phone phonenumber telephone telephonenumber telefon telefonnummer telefonnr tel tlf tlfnr mobile mobilephone mobil "
    "mobiltelefon mobilnummer mobilnr workphone businessphone officephone directphone phoneoffice phonework phonemobile "
    "officephonenumber contactphone personphone phone1 primaryphone customerphone cellphone cell phone1value mainphone telefonhuvud "
    "telefonarbete telefonarbeid personphonework personphonemobile telefonkontaktperson mobilephone1 hovedtelefon huvudtelefon "
    "vaxel sentralbord contactphones phones phonenumbers",
    "role": "role roll rolle title titel tittel jobtitle position befattning stilling contacttitle yrkesroll funktion funksjon "
    "organizationtitle organization1title personjobtitle personroll",
    "country": "country countryregion countrycode land landkod landskod landkode billingcountry billingaddresscountry mailingcountry "
    "primaryaddresscountry addresscountry companycountry landregion billingcountrycode landarbete landomradearbeid "
    "businesscountryregion businesscountry organizationcountry addresscountryregion address1countryregion workcountry",
    "tags": "tags tag taggar etikett etiketter merker merkelapper nyckelord labels kategori kategorier category categories segment "
    "organizationlabel",
    "is_company": "isacompany iscompany istcinunternehmen isteinunternehmen arforetag erforetag erfirma",
    "parent": "relatedcompany parentid parentidname parentname verbundenesunternehmen relateratforetag relatertselskap",
    "aliases": "alias aliases othernames othername aka alternatenames kallas kalles alternativtnamn alternativtnavn tidigarenamn",
    "owner": "owner ownername accountowner companyowner clientowner accountmanager keyaccountmanager kam ansvarig ansvarlig kundansvarig "
    "kundeansvarlig kontaktansvarig kontoansvarig assignedto assigneduser assignedusername contactowner saljare selger salesrep "
    "agare eier organizationowner personowner salesperson assigneduserid accountownername ownedby ansvarigsaljare ansvarligselger "
    "varreferens varref varreferanse varkontakt",
    "since": "customersince clientsince kundsedan kundesiden firstagreement forstaavtal forsteavtale avtalsstart avtalestart avtalsdatum "
    "customersincedate startdatum avtaledato firstagreementon kundfran kundefra",
    "date": "date datum dato dag day datereceived receiveddate receivedon received mottatt mottattdato mottagen mottagningsdatum inkom "
    "inkommen inkommet inkommetdatum inkomdatum ankomstdato activitydate meetingdate calldate opened openeddate dateopened "
    "datetimeopened createdon registrert registrerad tidspunkt tidpunkt klagomalsdatum klagedato complaintdate ticketdate when nar "
    "datumtid datoogtid createdat createddate createdtime created datecreated creationdate opendate activityduedate filedate "
    "fileddate dateofcomplaint complaintreceived ticketcreated submissiondate submitteddate activitystart calldatetime starttime "
    "startdatetime oppretta opprettet skapad skapades anmald arendedatum saksdato createdate mottaget "
    "mottagetdatum mottaksdato innmeldt kontaktdatum kontaktdato motesdatum motedato besoksdatum besoksdato samtalsdatum visitdate interactiondate interactiondatetime",
    "channel": "channel kanal type typ activitytype aktivitet aktivitetstyp aktivitetstype contacttype kontakttyp kontaktmate kontaktsatt "
    "kontaktform submittedvia via ticketchannel medium interactiontype engagementtype form caseorigin casechannel complaintchannel "
    "ticketsource inkanal",
    "direction": "direction riktning retning inout calldirection activitydirection",
    "text": "text note notes notering anteckning anteckningar notat notater comment comments kommentar kommentarer description beskrivning "
    "beskrivelse subject rubrik amne emne issue subissue summary sammanfattning oppsummering sammendrag details detaljer body "
    "message complaint klagomal klage reklamation reklamasjon complainttext ticketsubject ticketname ticketdescription narrative "
    "consumercomplaintnarrative innehall innhold arende sak handelse fullcomments activitysubject activitynote calltitle callnotes "
    "meetingname meetingnotes complaintexcerpt complaintcategory complaintdetails complaintdescription casesubject casedescription "
    "feilbeskrivelse felbeskrivning shortdescription",
    "severity": "severity priority prioritet ticketpriority allvar allvarlighet allvarlighetsgrad alvor alvorlighet alvorlighetsgrad "
    "alvorsgrad grad urgency impact",
    "minutes": "minutes minuter minutter duration durationminutes varaktighet varighet langd lengde durationmin tidmin activityduration "
    "callduration",
}
"""Field -> the headings that mean it, folded and without anything but letters and figures."""
ABOUT_FIRMS = frozenset(
    [
        "website",
        "webbplats",
        "hemsida",
        "nettside",
        "nettsted",
        "homepage",
        "url",
        "domain",
        "companydomainname",
        "industry",
        "bransch",
        "bransje",
        "naering",
        "annualrevenue",
        "revenue",
        "omsattning",
        "omsetning",
        "numberofemployees",
        "employees",
        "antalanstallda",
        "antallansatte",
        "ansatte",
        "orgnr",
        "organisationsnummer",
        "organisasjonsnummer",
        "orgnummer",
        "organisationsnr",
        "organisasjonsnr",
        "vatnumber",
        "vat",
        "momsnr",
        "mvanr",
        "billingstreet",
        "billingcity",
        "billingstate",
        "billingpostalcode",
        "billingaddress",
        "accounttype",
        "accountnumber",
        "accountsource",
        "tickersymbol",
        "ownership",
        "sic",
        "siccode",
        "parentaccount",
        "domainnames",
        "kundgrupp",
        "kundegruppe",
        "betalningsvillkor",
        "betalingsbetingelser",
        "paymentterms",
        "organisationnumber",
        "lifecyclestage",
        "creditrating",
        "fakturaadress",
        "fakturaadresse",
        "billingaddressstreet",
        "billingaddresscity",
    ]
)
"""Headings that only a list of firms has: there a plain “Name” is the firm's."""
ABOUT_COMPLAINTS = ("complaint", "klagomal", "klage", "reklam", "ticket", "arende", "case", "saksn", "incident")
"""What the headings of a list of complaints begin with."""
ABOUT_TALKS = ("activity", "aktivit", "task", "call", "meeting", "engagement", "interaction")
"""What the headings of a list of contacts made begin with, where programs write it."""
WEAK = frozenset(
    [
        "title",
        "titel",
        "tittel",
        "type",
        "typ",
        "form",
        "medium",
        "createdat",
        "createdate",
        "createddate",
        "createdtime",
        "created",
        "datecreated",
        "creationdate",
        "createdon",
        "starttime",
        "oppretta",
        "opprettet",
        "skapad",
        "skapades",
        "priority",
        "prioritet",
        "complaintcategory",
        "requester",
        "reporter",
        "caller",
        "callername",
    ]
)
"""Headings that mean a field only where no other heading does: a form of address, the day on which a record was made …"""
ABOUT_SALES = frozenset(
    [
        "orderid",
        "orderno",
        "ordernr",
        "ordernumber",
        "orderdate",
        "orderdatum",
        "ordredato",
        "ordrenr",
        "ordrenummer",
        "ordernummer",
        "invoiceid",
        "invoiceno",
        "invoicenumber",
        "fakturanr",
        "fakturanummer",
        "opportunityid",
        "opportunityname",
        "dealid",
        "dealname",
        "dealstage",
        "stagename",
        "salesstage",
        "quantity",
        "antal",
        "antall",
        "unitprice",
        "styckpris",
        "enhetspris",
        "productid",
        "artikelnr",
        "varenr",
        "forecastcategory",
        "freight",
        "invoice",
        "invoicedate",
        "fakturadatum",
        "fakturadato",
        "forfallodatum",
        "forfallsdato",
    ]
)
"""Headings of orders, invoices and deals, which are about something else than who the clients are."""
ABOUT_TASKS = frozenset(
    ["uppgift", "oppgave", "arbetsuppgift", "arbeidsoppgave", "todo", "duedate", "datedue", "attendees", "requiredattendees"]
)
"""Headings of what is still to be done or to be met about; so are all that begin with “task”."""
OF_ANYTHING = frozenset(["code", "kod", "kode"])
"""Headings of codes that countries and goods have as well as clients."""
FIELDS = {word: field for field, words in WORDS.items() for word in words.split()}
CUSTOM = "__c"
"""What one program hangs on the columns that its users have made."""


def squash(heading: str) -> str:
    """Fold a heading to its letters and figures: "Kund-namn" and "KUNDNAMN" are one."""
    return "".join(letter for letter in fold(heading).removesuffix(CUSTOM) if letter.isalnum())


def field_of(heading: str) -> str:
    """The field that a heading means, or ""."""
    return FIELDS.get(squash(heading), "")
