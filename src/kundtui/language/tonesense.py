"""Judges a draft by how its words stand together: a cause of ours beside a failing of ours, a promise of hazy work with no day, "you" beside a blaming verb.

The families of words are in `tonesense_sv`, `_nb`, `_en`; only those of the draft's own language are looked at, since `er` is "your" in one and
"is" in the next. Fixed phrases, insults and capitals: `tone`.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from kundtui.language.tonewords import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MODULES = {"sv": ("tonesense_sv", "SWEDISH"), "nb": ("tonesense_nb", "NORWEGIAN"), "en": ("tonesense_en", "ENGLISH")}
NEAR = 2
"""So many sentences away from a cause may stand what failed."""
EXPLAINING = 3
"""So many sentences may explain (B7); more are a defence."""
REASONED = 2
"""So many of them must give a reason outright; the others go on from those."""
BEFORE = 3
"""So many words before a cause may say whose it is: "you have been ill" is no excuse of ours."""
OWNED = 2
"""So many words before a firm may say that it is theirs: "your new supplier"."""
DENYING = 2
"""So many words before a fault may deny it."""
DENIALS = frozenset(("inte", "ej", "aldrig", "ikke", "aldri", "not", "never", "isn't", "wasn't"))
FAULT = re.compile("fel|feil|fault|skuld|skyld", re.IGNORECASE)

DIGIT = re.compile(r"\d")
GREETING = re.compile(r"\s*(?:hej|hei|hi|hello|dear|good|god|bästa|kära|kjære|käre)\b", re.IGNORECASE)


class ToneSense(NamedTuple):
    """One language's families of words. All are compared without regard to case.

    `yours`: the client; `ours`: words that end the reach of "you" to a blaming verb. `failing`: something of ours is late or wrong. `causes`: what names a reason; `firms`, `staff`,
    `things`, `nature`: what is blamed, with `lapses`, `slips` and `breaks` as what they did. `away` and `strain` excuse by being told beside a failing; `helpless` always; `spares`: never. `remedies`: what a client can hold on to.
    `hazes`: no day; `promising`: to come; `works`: work that promises nothing by itself; `asks`: what the client is asked, which needs no day; `past`: done already.
    `blames` need evidence or a day; `scorns` nothing excuses. `again`: absolutes, unless `again_unless`. `mocks`: contempt; `scoffs` may be, of somebody. `tells` explain, `threads` go on from there.
    """

    language: str
    yours: tuple[str, ...]
    ours: tuple[str, ...]
    ifs: tuple[str, ...]
    failing: tuple[str, ...]
    causes: tuple[str, ...]
    firms: tuple[str, ...]
    staff: tuple[str, ...]
    things: tuple[str, ...]
    lapses: tuple[str, ...]
    slips: tuple[str, ...]
    breaks: tuple[str, ...]
    away: tuple[str, ...]
    strain: tuple[str, ...]
    nature: tuple[str, ...]
    helpless: tuple[str, ...]
    spares: tuple[str, ...]
    remedies: tuple[str, ...]
    hazes: tuple[str, ...]
    promising: tuple[str, ...]
    works: tuple[str, ...]
    asks: tuple[str, ...]
    past: tuple[str, ...]
    blames: tuple[str, ...]
    scorns: tuple[str, ...]
    again: tuple[str, ...]
    again_unless: tuple[str, ...]
    tells: tuple[str, ...]
    threads: tuple[str, ...]
    mocks: tuple[str, ...]
    scoffs: tuple[str, ...]


class Said(NamedTuple):
    """One sentence of a draft, with its start there. `dated`: it names a day or a clock; `proved`: it points to evidence."""

    start: int
    text: str
    dated: bool
    proved: bool


class Hit(NamedTuple):
    """A rule's code and the span of its words in the draft; `sure`: no polite draft would have them."""

    rule: str
    start: int
    end: int
    sure: bool = True


class Sense:
    """The families of one language as patterns, each compiled when it is first asked for."""

    def __init__(self, families: ToneSense) -> None:
        self._families = families
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._stops = "|".join(map(re.escape, families.ours))

    def find(self, family: str, text: str) -> re.Match[str] | None:
        return self._pattern(family).search(text)

    def all(self, family: str, text: str) -> Iterator[re.Match[str]]:
        return self._pattern(family).finditer(text)

    def opens(self, family: str, text: str) -> bool:
        return bool(self._pattern(family).match(text.lstrip()))

    def theirs(self, text: str, at: int, reach: int) -> bool:
        """Whether the words just before a place speak of the client."""
        before = text[:at].lower().split()[-reach:]
        return any(word.strip(",;:") in self._families.yours for word in before)

    def of_them(self, text: str) -> bool:
        """Whether a sentence speaks of the client at all."""
        return self.theirs(text, len(text), len(text))

    def owned(self, text: str, match: re.Match[str]) -> bool:
        """Whether what is blamed is the client's own: `your supplier`, `leverandøren deres`."""
        after = text[match.end() :].lower().split()[:1]
        return self.theirs(text, match.start(), OWNED) or after == ["deres"]

    def _pattern(self, family: str) -> re.Pattern[str]:
        if family not in self._patterns:
            gap = (
                rf"(?:,?\s+(?!(?:{self._stops})(?!\w))[^\s.!?,]+){{0,4}}?"
                if family in {"blames", "scorns", "again"}
                else r"(?:\s+[^\s.!?]+){0,4}?"
            )
            self._patterns[family] = any_of(getattr(self._families, family), gap)
        return self._patterns[family]


@cache
def sense_of(language: str) -> Sense:
    """The families of a language, loaded when a draft is written in it."""
    module, name = MODULES[language]
    return Sense(getattr(import_module(f"kundtui.language.{module}"), name))


def sensed(said: Sequence[Said], language: str) -> Iterator[Hit]:
    """What is found in the sentences of a draft; that it holds out nothing is only said where nothing else is."""
    sense = sense_of(language)
    found = tuple(_told(said, sense))
    yield from found
    if not found:
        yield from _bare(said, sense)


def _told(said: Sequence[Said], sense: Sense) -> Iterator[Hit]:
    """What the words themselves give away."""
    failing = [bool(sense.find("failing", one.text)) for one in said]
    for at, one in enumerate(said):
        near = any(failing[max(0, at - NEAR) : at + NEAR + 1])
        yield from _mocks(one, sense)
        yield from _excuses(one, sense, near=near)
        yield from _undated(said, at, sense)
        yield from _accusations(one, sense)
        if not sense.find("again_unless", one.text):
            yield from _all(one, "absolutes", "again", sense)
    yield from _defence(said, sense)


def _hit(one: Said, rule: str, *spans: re.Match[str]) -> Hit:
    """From the first of the words to the last of them."""
    return Hit(rule, one.start + min(span.start() for span in spans), one.start + max(span.end() for span in spans))


def _all(one: Said, rule: str, family: str, sense: Sense) -> Iterator[Hit]:
    return (_hit(one, rule, match) for match in sense.all(family, one.text))


def _asked(one: Said) -> bool:
    return one.text.rstrip().endswith("?")


def _mocks(one: Said, sense: Sense) -> Iterator[Hit]:
    yield from _all(one, "insult", "mocks", sense)
    if sense.of_them(one.text):
        yield from (hit._replace(sure=False) for hit in _all(one, "insult", "scoffs", sense))


def _excuses(one: Said, sense: Sense, *, near: bool) -> Iterator[Hit]:
    """R15: whoever or whatever is blamed for what we did not do. `near`: a failing of ours is told close by."""
    if sense.find("spares", one.text):
        return
    helpless = tuple(_all(one, "excuse", "helpless", sense))
    yield from helpless
    if helpless or sense.find("ifs", one.text):
        return
    yield from _at_fault(one, "firms", "lapses", sense)
    yield from _at_fault(one, "staff", "slips", sense)
    if not near:
        return
    thing, broke = sense.find("things", one.text), sense.find("breaks", one.text)
    if thing and broke and not one.dated and not sense.owned(one.text, thing):
        yield _hit(one, "excuse", thing, broke)
    yield from _caused(one, sense)
    for family in ("away", "strain"):
        yield from (
            _hit(one, "excuse", match) for match in sense.all(family, one.text) if not sense.theirs(one.text, match.start(), BEFORE)
        )


def _at_fault(one: Said, who: str, what: str, sense: Sense) -> Iterator[Hit]:
    """Somebody of ours, or something, and behind it what it did."""
    for blamed in sense.all(who, one.text):
        if sense.owned(one.text, blamed):
            continue
        did = next((match for match in sense.all(what, one.text) if match.start() >= blamed.end()), None)
        if did:
            yield _hit(one, "excuse", blamed, did)
            return


def _caused(one: Said, sense: Sense) -> Iterator[Hit]:
    """A reason given, and beside it something that lies within our own house or trade."""
    cause = sense.find("causes", one.text)
    if not cause:
        return
    for family in ("firms", "staff", "nature", "away", "strain"):
        blamed = next((match for match in sense.all(family, one.text) if not sense.owned(one.text, match)), None)
        if blamed and not (blamed.start() < cause.end() and cause.start() < blamed.end()):
            yield _hit(one, "excuse", cause, blamed)
            return


def _undated(said: Sequence[Said], at: int, sense: Sense) -> Iterator[Hit]:
    """R2: something to come with no day, in this sentence or beside it; hazy work with none from there on."""
    one = said[at]
    if one.dated or _asked(one) or sense.find("asks", one.text) or sense.find("ifs", one.text):
        return
    if not sense.find("promising", one.text):
        return
    if not any(other.dated for other in said[at : at + 2]):
        yield from _all(one, "no_date", "hazes", sense)
    if not any(other.dated for other in said[max(0, at - 1) :]) and not sense.find("past", one.text):
        yield from _all(one, "no_date", "works", sense)


def _bare(said: Sequence[Said], sense: Sense) -> Iterator[Hit]:
    """R2, R16: a letter that tells of a failing of ours with no day, figure, remedy or question anywhere. What greets nobody is no letter."""
    if not said or not GREETING.match(said[0].text) or any(_remedied(one, sense) for one in said):
        return
    for one in said:
        failed = sense.find("failing", one.text)
        if failed and not sense.of_them(one.text[: failed.start()]):
            yield _hit(one, "no_date", failed)
            return


def _remedied(one: Said, sense: Sense) -> bool:
    """Whether a sentence gives the client something to hold on to."""
    ahead = one.dated and sense.find("promising", one.text)
    return bool(
        ahead or DIGIT.search(one.text) or _asked(one) or any(sense.find(family, one.text) for family in ("remedies", "spares", "ifs"))
    )


def _accusations(one: Said, sense: Sense) -> Iterator[Hit]:
    """R12: "you" beside a blaming verb; a day, evidence or an "if" lets it pass, except for scorn. A fault that is denied is none."""
    families = [] if one.proved else ["scorns"]
    if not (one.dated or one.proved or _asked(one) or sense.find("ifs", one.text)):
        families.append("blames")
    for family in families:
        for match in sense.all(family, one.text):
            if not denied(one.text[: match.start()], match.group()):
                yield _hit(one, "accusation", match)


def denied(before: str, words: str = "fault") -> bool:
    """Whether a fault is said not to be theirs: "it was not your fault"."""
    return bool(FAULT.search(words)) and any(word in DENIALS for word in before.lower().split()[-DENYING:])


def _defence(said: Sequence[Said], sense: Sense) -> Iterator[Hit]:
    """B7: more sentences in a row that explain than a client wants to read. What is promised or asked ends the row."""
    run: list[Said] = []
    reasons = 0
    for one in said:
        tells = bool(sense.find("tells", one.text))
        turns = sense.find("asks", one.text) or (one.dated and sense.find("promising", one.text))
        goes_on = tells or (bool(run) and not turns and (sense.opens("threads", one.text) or not sense.of_them(one.text)))
        run, reasons = ([*run, one], reasons + tells) if goes_on else ([], 0)
        if len(run) > EXPLAINING and reasons >= REASONED:
            yield Hit("defence", one.start + len(one.text) - len(one.text.lstrip()), one.start + len(one.text.rstrip()))
            return
