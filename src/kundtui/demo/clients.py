"""The table of the demo's fictional clients. None of them exists; what happened with each is in the tales."""

from __future__ import annotations

from typing import NamedTuple


class Person(NamedTuple):
    """Somebody at a client, with what we think of them."""

    name: str
    role: str
    will: str = "yes"
    mandate: str = "yes"
    stance: str = "for"


class Client(NamedTuple):
    """One row: `tale` names what happened, `owner` a member's word, `months` how long we know each other."""

    code: str
    name: str
    language: str
    owner: str
    months: int
    tale: str
    tags: tuple[str, ...]
    contacts: tuple[Person, ...]
    project: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def country(self) -> str:
        return "NO" if self.language == "nb" else "SE"


def _people(text: str) -> tuple[Person, ...]:
    """Read "Name, role; Name, role": the first decides and wants, the second wants, the third is not known yet."""
    views = (("yes", "yes", "for"), ("yes", "no", "neutral"), ("unknown", "unknown", "neutral"))
    found = (part.strip().partition(", ") for part in text.split(";"))
    return tuple(Person(name, role, *views[min(number, 2)]) for number, (name, _, role) in enumerate(found))


def _row(line: str) -> Client:
    fields = [field.strip() for field in line.split("|")]
    code, name, language, owner, months, tale, tags, contacts = fields[:8]
    rest = [*fields[8:], "", ""]
    aliases = tuple(alias.strip() for alias in rest[1].split(",") if alias.strip())
    return Client(code, name, language, owner, int(months), tale, tuple(tags.split()), _people(contacts), rest[0], aliases)


_TABLE = """
NB   | Nordbygg AB            | sv | maja   | 9  | busy      | bygg nyckelkund | Lisa Berg, inköpschef; Per Åslund, vd; Jonas Ek, platschef | Skyltar till nya kontoret | NBygg, Nordbygg Norr
ÅJ   | Åkerlund Juridik       | sv | maja   | 11 | steady    | byrå | Karin Åkerlund, delägare; Stefan Wik, kontorschef | | Åkerlunds
TSJ  | Tromsø Sjømat AS       | nb | ole    | 8  | busy      | eksport mat | Silje Johansen, markedssjef; Arve Myhre, daglig leder | Messestand til våren | Tromsø Sjø
ØRM  | Ørsta Møbel            | nb | ole    | 10 | quiet     | møbel | Geir Ødegård, daglig leder; Marit Vik, salg | | Ørsta
BRK  | Brunnsviks Kafferosteri| sv | björn  | 7  | steady    | mat butik | Elin Sandström, ägare; Adam Roos, rosterist
SJÖ  | Sjöbo Snickeri         | sv | björn  | 12 | steady    | hantverk | Mats Nyberg, ägare; Ulla Nyberg, ekonomi
FJK  | Fjellklart AS          | nb | ole    | 6  | busy      | friluft | Ingvild Moen, produktsjef; Tor Haugen, innkjøp | Katalog for sesongen
LÄN  | Länsö Tandvård         | sv | maja   | 11 | steady    | vård | Helena Frisk, klinikchef; Omar Said, tandläkare
VÄT  | Vättersunds Trädgård   | sv | maja   | 8  | recovered | butik | Anders Gran, ägare; Sofie Blad, butikschef
KVM  | Kvarnmossens Mejeri    | sv | björn  | 14 | recovered | mat nyckelkund | Eva-Lena Ström, marknadschef; Göran Palm, inköp
HÅK  | Håkons Båtbyggeri      | nb | ole    | 9  | quieted   | båt | Håkon Lie, eier; Berit Lie, regnskap
SØR  | Sørlia Barnehage       | nb | ole    | 7  | rising    | skole | Trine Bakke, styrer; Jon Solli, eier
GRÄ  | Gränsö Hotell          | sv | maja   | 12 | minor     | hotell | Petra Hall, hotellchef; Leo Winter, reception
ÄLV  | Älvdala Timmer         | sv | björn  | 6  | turning   | skog | Bo Granqvist, vd; Yvonne Lund, marknad | | Älvdala
BYR  | Byråhuset Öst          | sv | anna   | 7  | turning   | fastighet | Camilla Ö. Berg, förvaltare; Nils Rask, drift
MØL  | Møllebakken Bakeri     | nb | ole    | 8  | rising    | mat butik | Kjersti Møll, eier; Pål Dahl, butikk
STI  | Stigbergets Cykel      | sv | björn  | 7  | rising    | butik | Hanna Lööf, ägare; Viktor Sten, verkstad
RÖD  | Rostiga Ladans Teater  | sv | maja   | 9  | busy      | kultur | Maria Quist, producent; Isak Blom, teknik | Affischer och program
NWC  | Northwick Chairs Ltd   | en | anna   | 8  | steady    | export furniture | Helen Marsh, operations; Tom Ashby, director
ASK  | Askims Elservice       | sv | maja   | 5  | medium    | hantverk | Rickard Ask, ägare; Linda Ask, kontor | | Elservice
TRÆ  | Træna Fiskebruk        | nb | ole    | 7  | medium_decided | eksport mat | Oddvar Nes, daglig leder; Ragnhild Nes, kontor
PEP  | Kanelhuset i Mo        | sv | björn  | 6  | low_late  | mat | Agneta Kanel, ägare; Simon Frost, lager
VIN  | Vindrosens Skola       | sv | maja   | 2  | thin      | skola | Fatima Noor, rektor; Erik Ståhl, vaktmästare
BEK  | Bekkelund Rør          | nb | ole    | 2  | thin      | håndverk | Svein Bekk, eier; Nina Foss, kontor
LUN  | Lundagrens Optik       | sv | anna   | 7  | unpriced  | vård butik | Jenny Lundagren, ägare; Patrik Glad, optiker | Ny butiksinredning
KLO  | Klockarnäs Gym         | sv | björn  | 6  | said_no   | hälsa | Robin Falk, ägare; Tilda Sjö, platschef
SIL  | Silverdalens Bryggeri  | sv | maja   | 11 | silent    | mat | Oskar Humle, bryggmästare; Lena Malm, vd
FRO  | Frognes Planteskole    | nb | ole    | 9  | silent_low| hage butikk | Anne Frogn, eier; Lars Eng, drift
MÅN  | Månstens Förlag        | sv | anna   | 7  | unmet     | kultur | Cecilia Måne, förläggare; Johan Skrift, produktion
HAL  | Halvöns Rederi         | sv | björn  | 9  | faded     | sjöfart | Torsten Köl, vd; Mia Fyr, marknad
DAL  | Dalbro Begravningsbyrå | sv | maja   | 12 | settled   | byrå | Gunilla Dal, ägare; Fredrik Bro, kontor
ÖST  | Österåsens Plåt        | sv | maja   | 8  | high      | hantverk nyckelkund | Kent Plåt, vd; Ewa Norén, inköp | | Österåsen
GUL  | Gulbrandsø Kraft       | nb | ole    | 10 | medium_late | energi | Bjørg Strøm, kommunikasjon; Even Tangen, direktør | | Gulbrandsø
KRI  | Kristallbo Städ        | sv | björn  | 6  | broken    | service | Samira Haddad, vd; Tommy Ren, drift
BLÅ  | Blåklintens Vårdcentral| sv | anna   | 11 | unheard   | vård | Margareta Vall, verksamhetschef; Ali Rahimi, administration
NÆR  | Nærøy Havbruk          | nb | ole    | 8  | mending   | eksport mat | Stian Nærøy, daglig leder; Lise Havn, HR
PLA  | Plåtslagarna i Ryd     | sv | maja   | 8  | plan      | hantverk | Conny Ryd, ägare; Sussi Ryd, kontor
OCK  | Ockelby Handel         | sv | björn  | 7  | parting   | butik | Gösta Ockel, ägare; Vera Ockel, kassa
BRO  | Brofästets Bil         | sv | maja   | 6  | burning   | bil nyckelkund | Dennis Krona, vd; Anna-Karin Ljung, marknad | | Brofästet
SKA  | Skarvøya Ferie         | nb | ole    | 8  | leaving   | hotell | Vidar Skarv, eier; Tone Berg, booking
TIM  | Timmerviks Hus         | sv | björn  | 8  | forgotten | bygg | Kjell Timmer, vd; Anita Vik, inköp
GAS  | Gasverkets Scen        | sv | anna   | 11 | everything| kultur | Rolf Gas, chef; Mimmi Scen, program; Aron Ljus, teknik | Höstens programblad
HÖG  | Högalunds Bageri       | sv | maja   | 0  | newcomer  | mat | Saga Lind, ägare
ULV  | Ulvsund Regnskap       | nb | ole    | 0  | greeted   | byrå | Hilde Ulv, partner; Morten Sund, partner
NYA  | Nya Torgets Blommor    | sv |        | 1  | unreached | butik | Iris Torg, ägare
EKÖ  | Ekö Marina             | sv | björn  | 4  | unasked   | båt | Sten Ekö, hamnchef; Moa Brygg, kontor
STE  | Stenkulla Grus         | sv | anna   | 10 | disputed  | bygg | Roger Sten, vd; Birgitta Kull, ekonomi
VÅG  | Vågsunda Bad           | sv | anna   | 12 | ended     | hälsa | Lotta Vall, chef; Pia Bad, reception
MOR  | Morgonstjärnans Resor  | sv | björn  | 9  | lost      | resor | Ylva Stjärn, ägare; Love Morgon, säljare
KVA  | Kvarnens Antik         | sv | maja   | 8  | closed    | butik | Arvid Kvarn, ägare
NBS  | Nordbygg Syd           | sv | maja   | 7  | merged    | bygg | Tina Berg, platschef
"""

CLIENTS = tuple(_row(line) for line in _TABLE.strip().splitlines())
