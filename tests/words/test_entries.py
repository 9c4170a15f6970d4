"""Sentences for entries: every kind has one, in every language, with nothing raw in it and everybody's own words as they are."""

from __future__ import annotations

import re
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any, Literal, NotRequired, Required, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from kundtui import i18n
from kundtui.domain.kinds import KINDS, OFFICE_KINDS
from kundtui.domain.policy import Policy
from kundtui.words.entries import SAYINGS, sentence
from kundtui.words.terms import TERMS, word

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN_WORDS = "{0} {name} [/] [@click=app.quit]x %s"
UUID = "0192f0c1-7d3a-7b1e-8c55-3f1f0a0b0c0d"
SAMPLES: dict[str, Any] = {"day": "2026-11-24", "ref": UUID, "money": "12500.50", "minutes": 75, "count": 3, "answer": "no"}
PAYLOADS = {**{kind: known.payload for kind, known in KINDS.items()}, **{kind: known[1] for kind, known in OFFICE_KINDS.items()}}
CHANGES = {"client.changed": ("target", "improve"), "contact.changed": ("phone", "070-1"), "policy.changed": ("usual_interval", 21)}
SAME_IN_ANOTHER_LANGUAGE = {"for"}


def values(hint: Any) -> list[Any]:  # noqa: ANN401 - a type
    """List the values of a payload field that a sentence might say differently."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (NotRequired, Required):
        found = values(args[0])
    elif origin is Annotated:
        found = [SAMPLES.get(args[1], OWN_WORDS)]
    elif origin is Literal:
        found = list(args)
    elif origin is list:
        found = [[value] for value in values(args[0])]
    elif is_typeddict(hint):
        found = [{name: values(inner)[0] for name, inner in get_type_hints(hint, include_extras=True).items()}]
    else:
        others: dict[Any, list[Any]] = {dict: [{"apology": OWN_WORDS}], bool: [True, False], int: [3]}
        found = others.get(origin or hint, [OWN_WORDS])
    return found


def payloads(kind: str) -> Iterator[dict[str, Any]]:
    """Yield the payload with what it needs only, the one with everything, and that one with each other value in each field."""
    hints = get_type_hints(PAYLOADS[kind], include_extras=True)
    full = {name: values(hint)[0] for name, hint in hints.items()}
    if kind in CHANGES:
        full |= {"field": CHANGES[kind][0], "old": None, "new": CHANGES[kind][1]}
    needed = PAYLOADS[kind].__required_keys__
    yield {name: value for name, value in full.items() if name in needed}
    yield full
    yield {}
    for name, hint in hints.items():
        yield from ({**full, name: value} for value in values(hint)[1:])


def codes(data: object) -> set[str]:
    if isinstance(data, dict):
        return set(chain.from_iterable(codes(value) for value in data.values()))
    if isinstance(data, list):
        return set(chain.from_iterable(codes(value) for value in data))
    return {data} if isinstance(data, str) and re.fullmatch(r"[a-zA-Z_]+[0-9]?", data) else set()


def own_words(data: object) -> bool:
    if isinstance(data, dict):
        return any(own_words(value) for value in data.values())
    return any(own_words(value) for value in data) if isinstance(data, list) else data == OWN_WORDS


def test_every_kind_of_the_register_has_a_sentence_and_no_other() -> None:
    assert set(SAYINGS) == set(PAYLOADS)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("kind", sorted(PAYLOADS))
def test_every_entry_is_said_in_one_line_without_ids_or_loose_places(kind: str, language: str) -> None:
    i18n.use(language)
    for data in payloads(kind):
        said = sentence(kind, data, {})
        assert said.strip()
        assert "\n" not in said
        assert UUID not in said
        assert not re.search(r"\{(?!0\}|name\})", said)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("kind", sorted(PAYLOADS))
def test_no_code_is_shown_raw(kind: str, language: str) -> None:
    i18n.use(language)
    for data in payloads(kind):
        said = sentence(kind, data, {}).replace(OWN_WORDS, "")
        for code in codes(data):
            worded = {word(group, code) for group, terms in TERMS.items() if code in terms}
            as_everywhere = code in SAME_IN_ANOTHER_LANGUAGE or any(code in one for one in worded)
            assert as_everywhere or not re.search(rf"\b{code}\b", said), (code, said)
            assert worded, code


@pytest.mark.parametrize("kind", sorted(PAYLOADS))
def test_words_of_people_stand_as_they_wrote_them(kind: str) -> None:
    data = {name: value for name, value in next(payloads(kind)).items() if name not in ("evidence", "version", "key")}
    if own_words(data):
        assert OWN_WORDS in sentence(kind, data, {})


def test_every_rule_of_the_office_has_a_name() -> None:
    assert set(TERMS["policy"]) == set(Policy._fields) - {"version"}


def test_a_text_of_several_lines_becomes_one() -> None:
    assert sentence("gesture.made", {"text": "flowers\n\n  and cake\t!"}, {}) == "Gesture: flowers and cake !"


def test_an_erased_text_leaves_a_dash() -> None:
    assert sentence("gesture.made", {"text": ""}, {}) == "Gesture: –"  # noqa: RUF001 - the dash itself


def test_an_unknown_kind_is_named() -> None:
    assert "moon.landed" in sentence("moon.landed", {"text": "x"}, {})


def test_references_are_said_by_name_and_erased_ones_by_a_dash() -> None:
    data = {"channel": "call", "direction": "out", "reached": True, "contacts": [UUID]}
    assert sentence("interaction.logged", data, {UUID: "Lisa Berg"}) == "Call to Lisa Berg"
    assert sentence("interaction.logged", data, {UUID: ""}) == "Call to –"  # noqa: RUF001 - the dash itself
    assert sentence("promise.kept", {}, {UUID: "weekly status"}, subject=UUID) == "Promise kept; weekly status"


SAID = [
    ("complaint.received", {"severity": "high", "text": "late again"}, "Complaint (high): late again"),
    (
        "interaction.logged",
        {"channel": "call", "direction": "out", "reached": False, "minutes": 75},
        "Call, outgoing; not reached; 1 h 15 min",
    ),
    ("interaction.logged", {"channel": "email", "direction": "in", "reached": True, "note": "thanks"}, "E-mail, incoming; thanks"),
    ("promise.made", {"side": "us", "text": "offer", "due": "2026-11-24"}, "Promised by Tue 24 Nov: offer"),
    ("promise.moved", {"due": "2027-01-08", "told": False}, "Promise moved to Fri 8 Jan 2027; the client was not told"),
    ("client.changed", {"field": "trust", "old": "supplier", "new": "partner"}, "How the client sees us: partner; was supplier"),
    ("client.changed", {"field": "do_not_call", "old": None, "new": True}, "Do not call: yes"),
    ("client.changed", {"field": "custom.floor", "old": "2", "new": None}, "Removed: floor; was 2"),
    (
        "complaint.resolved",
        {"outcome": "partly", "cause": "third", "waived": {"apology": "asked us not to"}},
        "Complaint resolved: partly upheld; cause: somebody else's; left out: apology: asked us not to",
    ),
    (
        "money.recorded",
        {"from": "2026-01-01", "to": "2026-03-31", "revenue": "180000", "direct_cost": "20000.50"},
        "Money from Thu 1 Jan to Tue 31 Mar: revenue 180,000, direct cost 20,000.50",
    ),
]


@pytest.mark.parametrize(("kind", "data", "said"), SAID)
def test_an_entry_reads_as_a_person_would_say_it(kind: str, data: dict[str, Any], said: str) -> None:
    assert sentence(kind, data, {}, today=date(2026, 11, 23)) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "Klagomål (hög): sen igen; via sms"),
        ("nb", "Klage (høy): sen igen; via sms"),
    ],
)
def test_an_entry_is_said_in_the_language_in_use(language: str, said: str) -> None:
    i18n.use(language)
    assert sentence("complaint.received", {"severity": "high", "text": "sen igen", "channel": "sms"}, {}) == said


def test_odd_payloads_of_a_lenient_past_are_said_and_do_not_crash() -> None:
    odd: list[Any] = [None, "", "x", 0, -1, 1.5, True, [], ["x"], [None], {}, {"x": None}, "NaN", "2026-99-99"]
    for kind, payload in PAYLOADS.items():
        names = {*get_type_hints(payload)}
        for value in odd:
            assert sentence(kind, dict.fromkeys(names, value), {})
