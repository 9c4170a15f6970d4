"""The entry line (model.md, 10): its grammar in three languages, its days, and that nothing typed breaks it or is taken for what it is not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kundtui.language import oneline, parts, verbs
from kundtui.language.fold import fold
from kundtui.language.names import Guess, guess
from kundtui.language.verbs import Verb

if TYPE_CHECKING:
    from kundtui.language.understood import OneLine

MONDAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)
NASTY = Path(__file__).parents[1] / "data/nasty/blns.json"


class Client(NamedTuple):
    client: str
    name: str
    code: str
    what: str = "name"


CLIENTS = tuple(
    Client(code, name, code)
    for name, code in (
        ("Nordbygg AB", "NB"),
        ("Nordbygg Väst", "NV"),
        ("Umeå Urmakeri", "UU"),
        ("Ring Mail AB", "RM"),
        ("Hög & Låg El", "HL"),
    )
)
PAIRS = [(fold(one.name), one) for one in CLIENTS] + [(fold(one.code), one._replace(what="code")) for one in CLIENTS]
NORDBYGG = CLIENTS[0]


def find(typed: str, *, whole: bool) -> Guess[Client]:
    wanted = fold(typed)
    hits = {hit.client: hit for text, hit in PAIRS if wanted and text.startswith(wanted)}
    return Guess(tuple(hits.values()), sure=len(hits) == 1) if whole or len(hits) == 1 else guess(typed, PAIRS)


def read(line: str, today: date = MONDAY, client: Client | None = None) -> OneLine[Client]:
    return oneline.read(line, find, today, client=client)


def problem(line: str, today: date = MONDAY, client: Client | None = None) -> tuple[str, str]:
    """The code of what is wrong, and the words that it is about."""
    found = read(line, today, client).problem
    assert found
    return found.code, line[found.start : found.end]


def name(line: str) -> str:
    client = read(line).client
    return client.name if client else ""


VERBS = {
    ("complaint", "low"): "! låg lav low klagomål klage complaint",
    ("complaint", "medium"): "!! medel middels medium",
    ("complaint", "high"): "!!! hög høy high",
    ("interaction", "call"): "ring tel call ringde ringte called",
    ("interaction", "email"): "mail mejl e-post epost email mailade",
    ("interaction", "sms"): "sms",
    ("interaction", "letter"): "brev letter",
    ("interaction", "meeting"): "möte møte meeting",
    ("interaction", "video"): "video teams",
    ("interaction", "visit"): "besök besøk visit",
    ("interaction", "chat"): "chat",
    ("promise", "us"): "lovat lovet promised lovade lovte",
    ("promise", "client"): "väntar venter awaits",
    ("expectation", ""): "förv forv expects",
    ("report", ""): "rapport report",
    ("note", ""): "notat note anteckning",
    ("hours", ""): "tid hours",
}
"""The verbs as model.md has them, and how else they are said."""


@pytest.mark.parametrize(("meant", "word"), [(meant, word) for meant, words in VERBS.items() for word in words.split()])
def test_every_verb_in_every_language_at_once(meant: tuple[str, str], word: str) -> None:
    for typed in (word, word.upper(), fold(word)):
        assert read(f"nb {typed} hej 30m >imorgon").verb == Verb(*meant)


@pytest.mark.parametrize("word", ["sökt", "søkt", "tried"])
def test_an_attempt_reached_nobody(word: str) -> None:
    assert read(f"nb {word} svarar ej").verb == Verb("interaction", "call", reached=False)


def test_the_example_of_the_model() -> None:
    found = read("nb !! fel moms &lisa >imorgon")
    assert (found.client, found.verb, found.text, found.contacts) == (
        NORDBYGG._replace(what="code"),
        Verb("complaint", "medium"),
        "fel moms",
        ("lisa",),
    )
    assert found.due
    assert found.due.reading
    assert found.due.reading.day == date(2026, 11, 24)
    assert found.problem is None


@pytest.mark.parametrize(
    ("line", "client"),
    [
        ("nordbygg väst !! fel", "Nordbygg Väst"),
        ("nordbygg v !! fel", "Nordbygg Väst"),
        ("NORDBYGG VAST !! fel", "Nordbygg Väst"),
        ("nv !! fel", "Nordbygg Väst"),
        ("umea urmakeri ring", "Umeå Urmakeri"),
        ("umea urmakkeri ring", "Umeå Urmakeri"),  # nearly right
        ("urmakeri ring", "Umeå Urmakeri"),
        ("ring mail ring hej", "Ring Mail AB"),  # verbs in a name: the longest name counts
        ("ring mail ab mail hej mail", "Ring Mail AB"),
        ("ring mail hej", "Ring Mail AB"),
        ('"Ring Mail AB" ring hej', "Ring Mail AB"),
        ("hög & låg !! hissen", "Hög & Låg El"),  # with verbs on both sides of its sign
    ],
)
def test_the_client_is_the_longest_name_before_a_verb(line: str, client: str) -> None:
    assert name(line) == client
    assert read(line).problem is None


def test_a_verb_in_the_text_is_text() -> None:
    found = read("nb !! ring lisa om mail och tid")
    assert (found.verb, found.text) == (Verb("complaint", "medium"), "ring lisa om mail och tid")


@pytest.mark.parametrize("line", ["nb !!fel moms", "nb ringa lisa", "nb ring, hej", "nb mailet kom", "nb fel !! moms", 'nb "!!" fel'])
def test_a_verb_is_one_only_directly_after_the_client_and_as_a_whole_word(line: str) -> None:
    assert problem(line)[0] in ("no_verb", "unknown_client")


def test_with_a_client_at_hand_the_first_word_is_never_read_as_a_client() -> None:
    assert problem("nv !! fel", client=NORDBYGG) == ("no_verb", "nv")
    assert read("ring mail", client=NORDBYGG).verb == Verb("interaction", "call")
    assert read("ring mail", client=NORDBYGG).text == "mail"
    assert read("!! fel", client=NORDBYGG).client == NORDBYGG


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("", "empty_line", ""),
        ("   ", "empty_line", ""),
        ("nb", "verb_missing", ""),
        ("nb fel moms", "no_verb", "fel"),
        ("!! fel", "client_first", "!!"),
        ("zzz !! fel", "unknown_client", "zzz"),
        ("nordbygg !! fel", "ambiguous_client", "nordbygg"),
        ("nb !!", "empty_text", ""),
        ("nb !! &lisa", "empty_text", ""),
        ("nb lovat offert", "promise_without_day", ""),
        ("nb tid workshop", "hours_unsaid", ""),
        ("nb ring j n", "three_answers", "j n"),
        ("nb ring n såg henne", "three_answers", "n"),
        ("nb sökt j j n", "asked_not_reached", "j j n"),
        ("nb !! fel >31 nov", "no_such_date", ">31 nov"),
        ("nb !! fel >fre 31 nov", "no_such_date", ">fre 31 nov"),
        ("nb !! fel >v54 igen", "no_such_week", ">v54"),
        ("nb !! fel >snart", "unread", ">snart"),
        ("nb !! fel >", "empty", ">"),
        ("nb !! fel >fre >lör", "twice", ">lör"),
        ("nb !! fel &a &b", "twice", "&b"),
        ("nb ring hej >fre", "not_in_entry", ">fre"),
        ("nb lovat offert &lisa >fre", "not_in_entry", "&lisa"),
    ],
)
def test_the_first_thing_not_understood_is_named_with_its_place(line: str, code: str, words: str) -> None:
    assert problem(line) == (code, words)


def test_what_is_understood_stays_so_beside_what_is_not() -> None:
    found = read("nb !! fel moms >snart #vip")
    assert (found.text, found.tags, found.due) == ("fel moms", ("vip",), None)
    assert [part.kind for part in found.parts if part.kind != "text"] == ["client", "verb", "unread", "tag"]


@pytest.mark.parametrize("line", ["nb ring j j n", "nb tel y y n", "nb möte J Y N", "nb call j y n tog tid"])
def test_three_letters_are_the_three_answers(line: str) -> None:
    assert read(line).answers == ("yes", "yes", "no")
    assert read(line).problem is None


def test_at_and_ampersand_are_one() -> None:
    assert read("nb ring @lisa &per hej").contacts == ("lisa", "per")
    assert read('nb ring &"Lisa Berg" hej').contacts == ("Lisa Berg",)
    assert read("nb !! R&D fick mail a@b.se & mer").text == "R&D fick mail a@b.se & mer"


def test_a_comma_ends_a_contact_and_a_tag() -> None:
    found = read("nb ring &lisa, @per: om #moms, igen")
    assert (found.contacts, found.tags, found.text) == (("lisa", "per"), ("moms",), "om igen")
    assert read('nb ring &"lisa," hej').contacts == ("lisa,",)


def test_a_name_of_several_words_is_one_contact() -> None:
    line = "nb ring &lisa berg j j n 20m"
    found = oneline.read(line, find, MONDAY, names=[(8, 18)])
    assert (found.contacts, found.answers, found.minutes, found.text) == (("lisa berg",), ("yes", "yes", "no"), 20, "")


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("nb ringt igår", "day_unsigned", "igår"),
        ("nb ringde lisa i går.", "day_unsigned", "i går."),
        ("nb möte i tisdags 1h", "day_unsigned", "i tisdags"),
        ("nb called the day before yesterday", "day_unsigned", "day before yesterday"),
        ("nb tid 2h igår", "day_unsigned", "igår"),
        ("nb ring imorgon", "day_to_come", "imorgon"),
        ("nb möte i morgen tidlig 1h", "day_to_come", "i morgen"),
        ("nb möte på fredag", "weekday_unsigned", "fredag"),
    ],
)
def test_a_day_without_its_sign_is_asked_and_not_logged_as_one_of_now(line: str, code: str, words: str) -> None:
    assert problem(line) == (code, words)


@pytest.mark.parametrize(
    "line", ['nb ring "om igår"', "nb ring <igår hej", "nb !! det blev fel igår", "nb ring vad som hände igår kväll", "nb ring idag"]
)
def test_a_day_that_is_told_with_its_sign_or_within_a_text_is_not(line: str) -> None:
    assert read(line).problem is None


def test_a_tag_has_a_letter() -> None:
    found = read("nb !! fel på faktura #1234 #vip")
    assert (found.tags, found.text) == (("vip",), "fel på faktura #1234")
    found = read("nb !! faktura #1234, kom två gånger #vip.")
    assert (found.tags, found.text) == (("vip",), "faktura #1234, kom två gånger")


def test_an_hour_has_no_ninety_minutes() -> None:
    assert parts.minutes("1h59") == 119
    assert parts.minutes("1h60") is None
    assert parts.minutes("3h99m") is None


@pytest.mark.parametrize(("typed", "minutes"), [("30m", 30), ("1h30", 90), ("1h", 60), ("2t15", 135), ("90min", 90), ("1h30m", 90)])
def test_how_long_it_took(typed: str, minutes: int) -> None:
    for line in (f"nb ring {typed} hej", f"nb ring hej {typed}", f"nb tid {typed} hej"):
        found = read(line)
        assert (found.minutes, found.text) == (minutes, "hej")
    assert read(f"nb !! väntade {typed} igen").text == f"väntade {typed} igen"


def test_milestones_of_a_report() -> None:
    found = read("nb rapport grunden klar 3/5")
    assert (found.progress, found.text) == ((3, 5), "grunden klar")


RULINGS = {
    "imorgon": "2026-11-24",
    "i morgen": "2026-11-24",
    "tomorrow": "2026-11-24",
    "i övermorgon": "2026-11-25",
    "overmorgen": "2026-11-25",
    "fre": "2026-11-27",
    "på fredag": "2026-11-27",
    "nästa fredag": "2026-12-04",
    "neste fredag": "2026-12-04",
    "om två veckor": "2026-12-07",
    "om to uker": "2026-12-07",
    "v50": "2026-12-11",
    "25/11": "2026-11-25",
    "25.11": "2026-11-25",
    "25. november": "2026-11-25",
    "v53": "2027-01-01",
    "v1": "2027-01-08",
    "fredag den 25 december 2026": "2026-12-25",
}
"""Section 10, on Monday 23 November 2026."""


@pytest.mark.parametrize(("typed", "day"), RULINGS.items())
@pytest.mark.parametrize(
    "line",
    [
        "nb lovat skicka offert >{}",
        "nb lovat >{} skicka offert",
        "nb lovat skicka >{} offert",
        'nb lovat skicka offert >"{}"',
        "nb lovat skicka offert > {}",
    ],
)
def test_the_days_of_the_rulings_in_several_words(line: str, typed: str, day: str) -> None:
    found = read(line.format(typed))
    assert found.due
    assert found.due.reading
    assert (found.due.reading.day, found.due.reading.other) == (date.fromisoformat(day), None)
    assert (found.text, found.problem) == ("skicka offert", None)


@pytest.mark.parametrize(
    ("typed", "day"), [("förra tisdagen", "2026-11-17"), ("i förrgår", "2026-11-21"), ("25/11", "2025-11-25"), ("igår", "2026-11-22")]
)
def test_when_it_was(typed: str, day: str) -> None:
    found = read(f"nb ring hej <{typed} &lisa")
    assert found.when
    assert found.when.reading
    assert (found.when.reading.day, found.text, found.contacts) == (date.fromisoformat(day), "hej", ("lisa",))


@pytest.mark.parametrize(
    ("typed", "clock", "day"),
    [("igår 14:30", "14:30", date(2026, 11, 22)), ("14:30", "14:30", None), ("i förrgår 9:05", "9:05", date(2026, 11, 21))],
)
def test_at_what_time_it_was(typed: str, clock: str, day: date | None) -> None:
    found = read(f"nb ring hej <{typed}")
    assert found.when
    assert (found.when.clock, found.when.reading.day if found.when.reading else None) == (clock, day)


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("igår kl 14", "14:00"),
        ("i går kl. 14.30", "14:30"),
        ("kl 9", "9:00"),
        ("yesterday 2pm", "14:00"),
        ("yesterday at 12:05 am", "0:05"),
        ("klockan 8.15", "8:15"),
        ("i går klokka 8", "8:00"),
    ],
)
def test_a_time_of_day_as_it_is_said(typed: str, clock: str) -> None:
    found = read(f"nb ring <{typed} bra samtal")
    assert found.when
    assert (found.when.clock, found.text, found.problem) == (clock, "bra samtal", None)


@pytest.mark.parametrize(
    ("typed", "day", "text"),
    [
        ("nästa vecka tisdag", "2026-12-01", "offert"),
        ("tisdag om en vecka", "2026-12-01", "offert"),
        ("neste uke på tirsdag", "2026-12-01", "offert"),
        ("imorgon tisdag", "2026-11-24", "offert"),
        ("24/12 12 stolar", "2026-12-24", "12 stolar offert"),
        ("3/12 30 stolar", "2026-12-03", "30 stolar offert"),
        ("den 3:e dec", "2026-12-03", "offert"),
        ("end of month", "2026-11-30", "offert"),
        ("fredag man ska", "2026-11-27", "man ska offert"),
    ],
)
def test_all_words_of_a_day_belong_to_it_and_none_of_the_text(typed: str, day: str, text: str) -> None:
    found = read(f"nb lovat >{typed} offert")
    assert found.due
    assert found.due.reading
    assert (found.due.reading.day, found.due.reading.other, found.text, found.problem) == (date.fromisoformat(day), None, text, None)


def test_two_days_in_one_are_asked_or_refused() -> None:
    due = read("nb lovat offert >fredag eller måndag").due
    assert due
    assert due.reading
    assert (due.reading.day, due.reading.other, due.typed) == (FRIDAY, date(2026, 11, 30), "fredag eller måndag")
    assert problem("nb lovat offert >imorgon fredag") == ("wrong_weekday", ">imorgon fredag")
    assert read("nb lovat >fredag eller så offert").text == "eller så offert"


@pytest.mark.parametrize(
    "typed", ["j j n", "jjn", "JJN", "yyn", "ja ja nej", "yes yes no", "ja j nei", "j,j,n", "j/j/n", "j, j, n", "ja, ja, nej"]
)
def test_the_three_answers_as_letters_or_words_b4(typed: str) -> None:
    found = read(f"nb ring {typed} hej")
    assert (found.answers, found.text, found.problem) == (("yes", "yes", "no"), "hej", None)


@pytest.mark.parametrize("typed", ["&lisa @bo j j n hej", "&lisa jjn @bo hej", "20m &lisa &bo jjn hej", "<igår jjn &lisa &bo hej"])
def test_the_three_answers_stand_also_behind_who_was_called_b4(typed: str) -> None:
    found = read(f"nb ring {typed}")
    assert (found.answers, found.text, found.contacts, found.problem) == (("yes", "yes", "no"), "hej", ("lisa", "bo"), None)


@pytest.mark.parametrize(("typed", "text"), [("ja det gick bra", "ja det gick bra"), ("ny offert", "ny offert"), ("nej nej", "nej nej")])
def test_a_word_of_an_answer_may_begin_a_sentence(typed: str, text: str) -> None:
    found = read(f"nb ring {typed}")
    assert (found.answers, found.text, found.problem) == ((), text, None)


@pytest.mark.parametrize("typed", ["jj", "jn", "j", "j n hej"])
def test_fewer_than_three_answers_are_a_slip_b4(typed: str) -> None:
    assert problem(f"nb ring {typed}")[0] == "three_answers"
    assert problem("nb sökt jjn")[0] == "asked_not_reached"


@pytest.mark.parametrize(
    ("typed", "minutes", "text"),
    [
        ("2,5h möte", 150, "möte"),
        ("möte 2.5 h", 150, "möte"),
        ("2 timmar", 120, ""),
        ("45 min", 45, ""),
        ("möte 30 minutter", 30, "möte"),
        ("1,5t", 90, ""),
        ("möte om 2 timmar 1h", 60, "möte om 2 timmar"),
        ("1 h 30 min möte", 90, "möte"),
        ("möte 1t 30m", 90, "möte"),
        ("2 timmar och 15 minuter", 135, ""),
    ],
)
def test_how_long_it_took_as_it_is_said(typed: str, minutes: int, text: str) -> None:
    found = read(f"nb tid {typed}")
    assert (found.minutes, found.text, found.problem) == (minutes, text, None)


@pytest.mark.parametrize("typed", ["möte om 2 timmar", "5 m kabel", "2,5 minuter"])
def test_what_is_no_length_of_time_stays_text(typed: str) -> None:
    assert (read(f"nb ring {typed}").minutes, read(f"nb ring {typed}").text) == (None, typed)


@pytest.mark.parametrize("line", ["nb: !! fel", "nb, !! fel", "nordbygg väst: !! fel"])
def test_a_colon_behind_the_client_is_none_of_its_name(line: str) -> None:
    assert (read(line).text, read(line).problem) == ("fel", None)


@pytest.mark.parametrize(
    ("typed", "day", "other"), [("v47", date(2027, 11, 26), date(2026, 11, 20)), ("tisdag v46", date(2027, 11, 16), date(2026, 11, 10))]
)
def test_a_week_just_gone_by_is_marked_and_not_taken_for_next_years(typed: str, day: date, other: date) -> None:
    due = read(f"nb lovat offert >{typed}").due
    assert due
    assert due.reading
    assert (due.reading.day, due.reading.other) == (day, other)
    plain = read(f"nb lovat offert >{typed} 2027").due
    assert plain
    assert plain.reading
    assert plain.reading.other is None


def test_friday_on_a_friday_is_marked_and_not_guessed() -> None:
    due = read("nb lovat offert >fredag", FRIDAY).due
    assert due
    assert due.reading
    assert (due.reading.day, due.reading.other) == (date(2026, 12, 4), FRIDAY)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ('"a  & >b #c 30m"', "a  & >b #c 30m"),
        ("”hej !! då”", "hej !! då"),
        ("«nei >i går»", "nei >i går"),
        ('sade "nu  räcker >det" igen', 'sade "nu  räcker >det" igen'),
        ('"open', '"open'),
    ],
)
def test_text_in_quotes_is_taken_as_it_stands(typed: str, text: str) -> None:
    found = read(f"nb !! {typed}")
    assert (found.text, found.problem) == (text, None)


PIECES = (
    *("nb", "nordbygg", "väst", "ring", "!!", "!", "!!!", "lovat", "j", "n", "tid", "30m", "1h30", "3/5", ">", "<", "&", "#", "@"),
    *(">fre", ">nästa", "fredag", ">om", "två", "veckor", "<igår", "14:30", "&lisa", "#vip", '"', '"a', 'b"', "«", "»", "zz", "\t", "\x1b"),
)
TYPED = (
    some.text(max_size=60)
    | some.lists(some.sampled_from(PIECES), max_size=12).map(" ".join)
    | some.lists(some.sampled_from(PIECES), max_size=12).map("".join)
)


@given(TYPED, some.booleans(), some.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_whatever_is_typed_never_raises_and_its_parts_cover_the_line(line: str, at_hand: bool, today: date) -> None:  # noqa: FBT001 - drawn
    found = read(line, today, NORDBYGG if at_hand else None)
    covered = [at for part in found.parts for at in range(part.start, part.end)]
    assert len(covered) == len(set(covered))
    assert {at for at, letter in enumerate(line) if not letter.isspace()} <= set(covered)
    assert found.problem is not None or (found.client and found.verb)
    if found.problem:
        assert 0 <= found.problem.start <= found.problem.end <= len(line)


@given(some.text(max_size=40).filter(lambda text: '"' not in text and text.strip()))
def test_whatever_is_in_quotes_is_kept_letter_for_letter(text: str) -> None:
    found = read(f'nb !! "{text}" &lisa')
    assert (found.text, found.contacts, found.problem) == (text, ("lisa",), None)


@pytest.mark.parametrize("text", json.loads(NASTY.read_text(encoding="utf-8")))
def test_naughty_strings_are_text_or_refused(text: str) -> None:
    for line in (text, f"nb !! {text}", f"nb ring &{text} >{text} <{text} #{text}"):
        for found in (read(line), read(line, client=NORDBYGG)):
            assert found.problem or found.verb
            assert set(found.text) <= set(line)


def test_a_line_without_end_is_not_read() -> None:
    assert problem("nb !! " + "„ " * 20_000)[0] == "too_long"


@given(some.text(max_size=20))
def test_words_keep_their_places(line: str) -> None:
    for word in parts.words(line):
        assert line[word.start : word.end].strip() == line[word.start : word.end]
        assert word.text in line[word.start : word.end]


@pytest.mark.parametrize("language", ["sv", "nb", "en", "fi"])
def test_each_verb_has_a_word_in_each_language_that_means_it(language: str) -> None:
    assert all(verbs.read(verbs.spelled(verb, language)) == verb for verb in set(verbs.VERBS.values()))


def test_verbs_are_offered_by_their_beginning() -> None:
    assert verbs.beginning("mö", "sv") == ["möte"]
    assert verbs.beginning("m", "nb") == ["medel", "mail", "møte"]
    assert verbs.beginning("pro", "sv") == ["promised"]
    assert len(verbs.beginning("", "en")) == len(set(verbs.VERBS.values()))
