"""Why a client left, read from the words of the reason in three languages: attention, price, quality, technology, other (T1). What is made of it: `domain.alarm`."""

from __future__ import annotations

import re

CAUSES = {
    "attention": (
        "attention engagement interest interested contact neglect neglected ignored forgot forgotten seldom rarely silence silent unheard listened heard care cared "
        "uppmarksamhet engagemang intresse ointresse kontakt bortglomda bortglomd forsummad forsummade tystnad tyst lyssnade horde brydde aterkoppling sallan ringde horde "
        "oppmerksomhet interesse glemt glemte forsomt stillhet stille lyttet horte bryr brydde sjelden ringte tilbakemelding oppfolging uppfoljning"
    ),
    "price": "price prices cost costs expensive cheaper budget fee fees pris priser priset dyr dyra dyrt billigare kostnad kostnader dyre billigere prisen kostnaden",
    "quality": "quality fault faults mistake mistakes errors late delay delays kvalitet fel brister forsening forsenad forseningar feil mangler forsinkelse forsinkelser forsinket",
    "technology": "technology technical system platform software product teknik teknisk tekniken plattform produkt programvara system teknologi plattformen produktet programvare",
}
"""Cause -> words, folded. The first cause that has one of the reason's words is meant; attention goes first."""
WORD = re.compile(r"\w+")
_BY_CAUSE = {cause: frozenset(words.split()) for cause, words in CAUSES.items()}


def cause(folded: str) -> str:
    """What a folded reason is about; "other" where nothing tells."""
    words = set(WORD.findall(folded))
    return next((cause for cause, known in _BY_CAUSE.items() if words & known), "other")
