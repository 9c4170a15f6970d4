"""Judges the tone of a draft that a client will read, in Swedish, Norwegian and English at once. It quotes; what is said of it is in `words`.

Pure and offline: the phrases are in `tonewords_sv`, `_nb`, `_en`. What follows from a finding (held, warned) is in `desk.drafting`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kundtui.language.toneinsult import LISTS, insults
from kundtui.language.tonequotes import own_words, unsigned
from kundtui.language.tonesense import Said, denied, sense_of, sensed
from kundtui.language.tonewords import any_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kundtui.language.tonewords import ToneWords

RULES = {
    "insult": "A13",
    "shouting": "R11",
    "excuse": "R15",
    "absolutes": "R11",
    "no_date": "R2",
    "accusation": "R12",
    "defence": "B7",
    "no_solution": "T5",
}
"""Rule -> the practice that it rests on."""
HOLDING = ("insult", "shouting")
"""The rules that hold a draft; the others warn."""
LONG = 4
"""Letters from which on a word in capitals is rather a word than an abbreviation."""
SHOUTED = 2
"""Words in capitals that make a shout."""

THEIRS = 2
"""So many words before an excuse may say that it is the client's: "while you were away"."""
TELLING = {
    language: frozenset(told.split())
    for language, told in {
        "sv": "är varit blivit något någon ju sig upp eller mycket också av inte åt",
        "nb": "er grunn forsinket levert uken vært blitt noe noen jo seg opp mye av de ikke siste ennå ved ut blir",
        "en": "i my me their his her about there then",
    }.items()
}
"""More words by which a language is told; these may stand in capitals."""
LETTERS = {"sv": "äö", "nb": "æø", "en": ""}

SENTENCE = re.compile(r"(?:[^.!?\n]|[.](?=\S)|[.](?=\s+[a-zåäöæø\d])|\n(?!\s*\n))+[.!?]*")
WORD = re.compile(r"[^\W\d_]{2,}")
MARKS = re.compile(r"[!?]*!!+[!?]*|[!?]{3,}")
NUMERIC_DAY = re.compile(
    r"\d{4}-\d\d?-\d\d?|(?<!\d)\d{1,2}[./]\d{1,2}\b|\b(?:v|vecka|uke|week)\.?\s?\d{1,2}\b|\bkl\.?\s?\d|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\s?(?:am|pm)\b"
    r"|\b(?:inom|innan|innen|within|in|på|om)\s+(?!(?:de|den|the|närmaste|nærmeste|kommande|kommende|några|noen|coming|next|few|rimlig|reasonable|due|good|loppet)\b)\w+\s+(?:\w+\s+)?(?:minut|timm|time|dag|dygn|døgn|veck|uke|virkedag|arbetsdag|arbeidsdag|minute|hour|day|week)",
    re.IGNORECASE,
)
LINKED = re.compile(r"https?://|www\.|\b(?:faktura|order|ordre|invoice|ticket|bilaga|vedlegg)\s*(?:nr|no|#)?\.?\s*\d|#\d", re.IGNORECASE)
FIRMS = frozenset(("AB", "AS", "ASA", "HB", "KB", "OY", "APS", "LTD", "LLC", "PLC", "INC", "GMBH", "GROUP"))


class Finding(NamedTuple):
    """What a rule found: its code, practice, the words with their span in the draft. `hold`: it is held, else it warns.

    `instead`: for an excuse, what tells of the consequences in its place, in the draft's language; else "".
    """

    rule: str
    practice: str
    hold: bool
    quote: str
    start: int
    end: int
    instead: str = ""


class Rules(NamedTuple):
    """The phrases of all three languages as patterns: a draft may mix them, and what one language lets pass all let pass."""

    excuses: re.Pattern[str]
    excuses_unless: re.Pattern[str]
    absolutes: re.Pattern[str]
    absolutes_with: re.Pattern[str]
    absolutes_unless: re.Pattern[str]
    reproaches: re.Pattern[str]
    undated: re.Pattern[str]
    undated_unless: re.Pattern[str]
    days: re.Pattern[str]
    accusations: re.Pattern[str]
    ifs: re.Pattern[str]
    faults: re.Pattern[str]
    evidence: re.Pattern[str]


@cache
def _rules() -> Rules:
    return Rules(*(any_of(phrase for words in LISTS for phrase in getattr(words, field)) for field in Rules._fields))


@cache
def _shouted_words() -> frozenset[str]:
    """The ordinary words of the three languages: whoever writes one of these in capitals means to be loud."""
    return frozenset(word for words in LISTS for word in (*words.common, *words.urging))


def judge(text: str, names: Collection[str] = (), solution: str | None = None) -> tuple[Finding, ...]:
    """Everything that the tone guard finds in a draft, in the order of the text. Quoted words of the client are not judged.

    `names`: of clients, firms and people, which may stand in capitals. `solution`: that of a note on the client's own market, which
    must have one (T5); None for any other draft.
    """
    shown = own_words(text).replace("\u2019", "'")
    found = [*_shouts(text, shown, names)]
    sentences = [match.span() for match in SENTENCE.finditer(shown) if match.group().strip()]
    language = told_language(shown)
    instead = instead_in(language)
    found += (_finding(text, "insult", one.start, one.end)._replace(hold=one.hold) for one in insults(shown, sentences, language))
    for start, end in sentences:
        found += _in_sentence(text, shown[start:end], start, language)
    said = [_said(shown[start:end], start) for start, end in sentences]
    for hit in sensed(said, language):
        one = _finding(text, hit.rule, hit.start, hit.end, instead if hit.rule == "excuse" else "")
        found.append(one._replace(hold=one.hold and hit.sure))
    if solution is not None and not solution.strip():
        found.append(_finding(text, "no_solution", 0, 0))
    return tuple(sorted(_apart(found), key=lambda one: (one.start, one.end)))


def held(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those for which a draft is held."""
    return tuple(one for one in findings if one.hold)


def told_language(text: str) -> str:
    """The language in which a text is most likely written: the one with most of its own common words."""
    spoken = [word.lower() for word in WORD.findall(text)]
    counts = {words.language: sum(_tells(word, words) for word in spoken) for words in LISTS}
    return max(counts, key=counts.__getitem__)


def _tells(word: str, words: ToneWords) -> bool:
    """Whether a word belongs to a language: one of its common ones, or one with its own letters."""
    return word in words.common or word in TELLING[words.language] or any(letter in word for letter in LETTERS[words.language])


def _finding(text: str, rule: str, start: int, end: int, instead: str = "") -> Finding:
    return Finding(rule, RULES[rule], rule in HOLDING, " ".join(text[start:end].split()), start, end, instead)


def _in_sentence(text: str, sentence: str, at: int, language: str) -> Iterator[Finding]:
    """What is found in one sentence, beside insults."""
    rules, instead = _rules(), instead_in(language)

    def found(rule: str, pattern: re.Pattern[str], instead: str = "") -> Iterator[Finding]:
        return (_finding(text, rule, at + match.start(), at + match.end(), instead) for match in pattern.finditer(sentence))

    if not rules.excuses_unless.search(sentence):
        yield from (
            one for one in found("excuse", rules.excuses, instead) if not sense_of(language).theirs(sentence, one.start - at, THEIRS)
        )
    if rules.absolutes_with.search(sentence) and not rules.absolutes_unless.search(sentence):
        yield from found("absolutes", rules.absolutes)
    yield from found("absolutes", rules.reproaches)
    dated = _dated(sentence)
    if not dated and not rules.undated_unless.search(sentence):
        yield from found("no_date", rules.undated)
    if not (dated or LINKED.search(sentence) or rules.evidence.search(sentence) or rules.ifs.search(sentence)):
        yield from found("accusation", rules.accusations)
    yield from (one for one in found("accusation", rules.faults) if not denied(sentence[: one.start - at]))


def _said(sentence: str, at: int) -> Said:
    rules = _rules()
    return Said(at, sentence, _dated(sentence), bool(LINKED.search(sentence) or rules.evidence.search(sentence)))


def _dated(sentence: str) -> bool:
    return bool(NUMERIC_DAY.search(sentence) or _rules().days.search(sentence))


def instead_in(language: str) -> str:
    """What tells of the consequences in place of an excuse: what we need and by when, what we then deliver, what else follows (R16)."""
    return next(words.instead for words in LISTS if words.language == language)


def _shouts(text: str, shown: str, names: Collection[str]) -> Iterator[Finding]:
    """Exclamation marks in rows, and two or more words in capitals that are neither names nor abbreviations (R11)."""
    yield from (_finding(text, "shouting", *match.span()) for match in MARKS.finditer(shown))
    known = {word.upper() for name in names for word in WORD.findall(name)}
    runs = [run for run in _runs(unsigned(shown), known) if run]
    sure = [word for run in runs for word in run if word.group() not in FIRMS and word.group().lower() in _shouted_words()]
    for run in runs:
        loud = run if sure and any(word in sure for word in run) else [word for word in run if word in sure]
        if (len(loud) >= SHOUTED and len(sure) >= 1) or (loud and len(sure) >= SHOUTED) or _all_long(run):
            yield _finding(text, "shouting", run[0].start(), run[-1].end())


def _all_long(run: list[re.Match[str]]) -> bool:
    """Three long words in a row in capitals, none of them the kind of a firm, are shouted whatever they are."""
    return sum(len(word.group()) >= LONG for word in run) > SHOUTED and not any(word.group() in FIRMS for word in run)


def _runs(shown: str, known: Collection[str]) -> list[list[re.Match[str]]]:
    """Words in capitals that follow each other with nothing but blanks and marks between."""
    words = [word for word in WORD.finditer(shown) if word.group().isupper() and word.group() not in known]
    if not words:
        return []
    runs = [[words[0]]]
    for before, word in pairwise(words):
        if re.fullmatch(r"[\s,;:!?-]*", shown[before.end() : word.start()]):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _apart(found: list[Finding]) -> list[Finding]:
    """One finding a rule where several lists found the same words or a part of them: one that holds before one that warns."""
    kept: list[Finding] = []
    for one in sorted(found, key=lambda one: (not one.hold, one.start, -one.end)):
        if not any(one.rule == other.rule and one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return kept
