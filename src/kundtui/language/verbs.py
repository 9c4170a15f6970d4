"""The verbs of the entry line, in Swedish, Norwegian and English at once, and what each can take. How a line is read: `oneline`."""

from __future__ import annotations

from typing import NamedTuple

from kundtui.language import severity
from kundtui.language.fold import fold


class Verb(NamedTuple):
    """What a verb makes. `entry`: the kind of thing; `code`: how grave, which channel, or whose promise; `reached`: somebody was there."""

    entry: str
    code: str = ""
    reached: bool = True


LANGUAGES = ("sv", "nb", "en")
SPELLED: tuple[tuple[Verb, str, str], ...] = (
    (Verb("complaint", "low"), "! ! !", "låg lav low klagomål klage complaint"),
    (Verb("complaint", "medium"), "!! !! !!", "medel middels medium"),
    (Verb("complaint", "high"), "!!! !!! !!!", "hög høy high"),
    (Verb("interaction", "call"), "ring ring call", "tel ringde ringte ringt called"),
    (Verb("interaction", "call", reached=False), "sökt søkt tried", ""),
    (Verb("interaction", "email"), "mail mail mail", "mejl e-post epost email mailade mejlade"),
    (Verb("interaction", "sms"), "sms sms sms", ""),
    (Verb("interaction", "letter"), "brev brev letter", ""),
    (Verb("interaction", "meeting"), "möte møte meeting", ""),
    (Verb("promise", "us"), "lovat lovet promised", "lovade lovte löfte løfte promise"),
    (Verb("promise", "client"), "väntar venter awaits", ""),
    (Verb("expectation"), "förv forv expects", "förväntar forventer"),
    (Verb("report"), "rapport rapport report", ""),
    (Verb("note"), "anteckning notat note", ""),
    (Verb("hours"), "tid tid hours", ""),
    (Verb("interaction", "video"), "video video video", "teams"),
    (Verb("interaction", "visit"), "besök besøk visit", ""),
    (Verb("interaction", "chat"), "chat chat chat", "chatt"),
)
"""Each verb with its word in each language, and other words for it. They are compared folded, so that any keyboard will do."""
VERBS = {fold(word): verb for verb, *words in SPELLED for word in " ".join(words).split()}

TAKES = {
    "complaint": frozenset(("contact", "due", "when")),
    "interaction": frozenset(("contact", "when", "duration")),
    "promise": frozenset(("due",)),
    "expectation": frozenset(("due",)),
    "report": frozenset(("when", "progress")),
    "note": frozenset(("when",)),
    "hours": frozenset(("when", "duration")),
}
"""What may stand in a line beside the text, by the kind of thing; a tag may always."""
TEXTS = frozenset(("complaint", "promise", "expectation", "report", "note"))
"""The kinds that are nothing without words."""
TIMED = frozenset(("interaction", "hours"))
"""The kinds of which it matters on which day they were."""
TALKS = frozenset(("call", "video", "visit", "meeting"))
"""The channels on which the three questions are asked."""


def read(word: str) -> Verb | None:
    """The verb that a whole word is; any longer row of ! is as grave as three."""
    if word and not word.strip("!"):
        word = word[: len(severity.WORDS)]
    return VERBS.get(fold(word))


def asks(verb: Verb) -> bool:
    """Whether the three questions may have been asked (B4)."""
    return verb.reached and verb.code in TALKS


def spelled(verb: Verb, language: str) -> str:
    """The word of a verb in a language; the marks of a complaint are the same in all."""
    words = next(words for one, words, _ in SPELLED if one == verb)
    return words.split()[LANGUAGES.index(language) if language in LANGUAGES else -1]


def beginning(typed: str, language: str) -> list[str]:
    """The verbs that begin as typed: each by its word in the language where that does, else by the first word that does."""
    wanted = fold(typed)
    found = []
    for verb, words, others in SPELLED:
        own = spelled(verb, language)
        found += [word for word in dict.fromkeys((own, *words.split(), *others.split())) if fold(word).startswith(wanted)][:1]
    return found
