"""What cells of a client list say in a word: nothing, a channel, a direction, a country. Dates in columns are in `columndates`."""

from __future__ import annotations

from kundtui.language.fold import fold

NOTHING = frozenset(
    (
        "",
        "null",
        "(null)",
        "<null>",
        "\\n",
        "none",
        "nan",
        "n/a",
        "#n/a",
        "#saknas!",
        "#i/t",
        "-",
        "--",
        "\N{EN DASH}",
        "\N{EM DASH}",
        "(blank)",
        "(tom)",
    )
)
"""What programs and people write where there is nothing."""
TOTALS = frozenset(
    (
        "total",
        "totals",
        "totalt",
        "grandtotal",
        "grandtotalrecords",
        "totalrecords",
        "totalrows",
        "recordcount",
        "rowcount",
        "records",
        "summa",
        "sum",
        "totalsumma",
        "totalsum",
        "slutsumma",
        "delsumma",
        "delsum",
        "subtotal",
        "antalposter",
        "antallposter",
        "antalrader",
        "antallrader",
        "totaltantal",
        "totaltantall",
    )
)
"""What stands before the sums and counts at the end of a report."""
CHANNELS = {
    word: channel
    for channel, words in {
        "call": "call phone phonecall telephone telefon telefonsamtal telefonsamtale samtal samtale ring ringt ringde ringte outboundcall "
        "inboundcall loggedcall tel tlf",
        "video": "video videocall videomeeting videosamtal videosamtale videomote teams zoom meet onlinemeeting onlinemote webbmote digitaltmote",
        "meeting": "meeting mote motet event inpersonmeeting fysisktmote",
        "visit": "visit besok kundbesok kundebesok",
        "email": "email mail mejl epost outgoingemail incomingemail loggedemail",
        "letter": "letter brev post postalmail postbrev",
        "sms": "sms text textmessage sms/mms tekstmelding textmeddelande",
        "chat": "chat chatt livechat whatsapp messenger slack",
    }.items()
    for word in words.split()
}
NO_CHANNELS = frozenset(
    ("web", "website", "webform", "webb", "webbformular", "nettskjema", "socialmedia", "socialamedier", "sosialemedier", "referral")
)
NO_CHANNELS |= frozenset(("portal", "form", "formular", "skjema", "fax", "other", "annat", "ovrigt", "annet", "task", "note"))
"""Ways in which words may come that are none of the channels."""
SEVERITIES = {
    word: severity
    for severity, words in {
        "low": "low lag lav minor liten lett trivial p4 p5",
        "medium": "medium normal medel middels moderate mellan mellom p3",
        "high": "high hog hoy critical kritisk urgent bradskande haster major alvorlig allvarlig severe p1 p2 blocker",
    }.items()
    for word in words.split()
}
DIRECTIONS = {
    word: direction
    for direction, words in {
        "out": "out outbound outgoing ut utgaende fromus franoss fraoss",
        "in": "in inbound incoming inn inkommande innkommende tous tilloss tiloss",
    }.items()
    for word in words.split()
}
COUNTRIES = {
    word: code
    for code, words in {
        "SE": "sweden sverige swe",
        "NO": "norway norge noreg nor",
        "DK": "denmark danmark dnk",
        "FI": "finland suomi fin",
        "IS": "iceland island isl",
        "DE": "germany tyskland deutschland deu",
        "GB": "uk unitedkingdom greatbritain storbritannien storbritannia england scotland wales gbr",
        "IE": "ireland irland irl eire",
        "NL": "netherlands thenetherlands nederlanderna nederland holland nld",
        "BE": "belgium belgien belgia bel",
        "LU": "luxembourg luxemburg",
        "FR": "france frankrike fra",
        "ES": "spain spanien spania espana esp",
        "PT": "portugal prt",
        "IT": "italy italien italia ita",
        "CH": "switzerland schweiz sveits che",
        "AT": "austria osterrike osterreich osterike aut",
        "PL": "poland polen polska pol",
        "CZ": "czechia czechrepublic tjeckien tsjekkia cze",
        "SK": "slovakia slovakien",
        "HU": "hungary ungern ungarn",
        "RO": "romania rumanien",
        "BG": "bulgaria bulgarien",
        "GR": "greece grekland hellas",
        "HR": "croatia kroatien kroatia",
        "SI": "slovenia slovenien",
        "RS": "serbia serbien",
        "EE": "estonia estland est",
        "LV": "latvia lettland latvija",
        "LT": "lithuania litauen",
        "UA": "ukraine ukraina",
        "TR": "turkey turkiye turkiet tyrkia",
        "RU": "russia ryssland russland russianfederation",
        "US": "usa us unitedstates unitedstatesofamerica forentastaterna",
        "CA": "canada kanada can",
        "MX": "mexico mex",
        "BR": "brazil brasilien brasil bra",
        "AR": "argentina arg",
        "CL": "chile",
        "CO": "colombia",
        "PE": "peru",
        "VE": "venezuela ven",
        "AU": "australia australien aus",
        "NZ": "newzealand nyazeeland newzealand",
        "JP": "japan jpn",
        "CN": "china kina chn",
        "HK": "hongkong",
        "TW": "taiwan",
        "KR": "southkorea korea sydkorea sorkorea republicofkorea",
        "SG": "singapore sgp",
        "IN": "india indien ind",
        "TH": "thailand",
        "MY": "malaysia",
        "ID": "indonesia indonesien",
        "PH": "philippines filippinerna filippinene",
        "VN": "vietnam",
        "AE": "unitedarabemirates uae forenadearabemiraten",
        "SA": "saudiarabia saudiarabien",
        "IL": "israel",
        "EG": "egypt egypten",
        "MA": "morocco marocko marokko",
        "KE": "kenya",
        "NG": "nigeria",
        "ZA": "southafrica sydafrika sorafrika",
        "CY": "cyprus cypern kypros",
        "MT": "malta",
        "FO": "faroeislands faroarna faroyene",
        "GL": "greenland gronland",
        "AX": "aland alandislands",
        "LI": "liechtenstein",
        "MC": "monaco",
        "AD": "andorra",
    }.items()
    for word in words.split()
}
LETTERS = 2
"""Letters of a country's code."""


def nothing(text: str) -> bool:
    """Tell whether a cell stands for nothing."""
    return text.strip().casefold() in NOTHING


def _key(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())


def total(text: str) -> bool:
    """Tell whether a cell heads a line of sums or counts, as reports end with; figures in it do not count."""
    return "".join(letter for letter in fold(text) if letter.isalpha()) in TOTALS


def channel(text: str) -> str | None:
    """The channel that a word means; "" for a way that is none of them, None for what is not known."""
    word = _key(text)
    return CHANNELS.get(word, "" if word in NO_CHANNELS else None)


def severity(text: str) -> str | None:
    """How grave a complaint is; None for what is not known."""
    return SEVERITIES.get(_key(text))


def direction(text: str) -> str | None:
    """Whether somebody came to us or we to them; None for what is not known."""
    return DIRECTIONS.get(_key(text))


def country(text: str) -> str | None:
    """The two letters of a country; "" for a name that is not on the list, None for what is no name at all."""
    written = text.strip()
    if not any(letter.isalpha() for letter in written) or any(letter.isdigit() for letter in written):
        return None
    word = _key(written)
    if word in COUNTRIES:
        return COUNTRIES[word]
    return written.upper() if len(written) == LETTERS and written.isascii() and written.isalpha() else ""
