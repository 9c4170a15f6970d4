"""The drafts that the tone guard is measured on, a file a language and kind; the lines are made for the purpose. `python -m tests.language.tone_corpus`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from kundtui.language.tone import judge

FOLDER = Path(__file__).parent / "tone"
LANGUAGES = ("sv", "nb", "en")
FITTED = ("", "unseen_", "sealed_", "evasive_", "overreach_", "outside_")
"""The sets that the rules have been mended with, in the order in which they were written."""
HELD_OUT = ("fresh_", "stranger_")
"""Never fitted: whoever mends a rule with one writes a new one. Who wrote `outside_` and `stranger_` knew no rule of the guard, only what it is for."""


class Draft(NamedTuple):
    """One draft; `rule`: what is wrong with it first, "" in a polite one."""

    text: str
    rule: str


class Rates(NamedTuple):
    """How many of the drafts have any finding, one that holds, one that only warns, and one of the rule that was meant."""

    drafts: int
    found: int
    held: int
    warned: int
    meant: int


def drafts(name: str) -> list[Draft]:
    """The drafts of a file, parted by lines of three hyphens."""
    parts = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n---\n")
    return [_draft(part.strip()) for part in parts]


def _draft(part: str) -> Draft:
    if not part.startswith("# "):
        return Draft(part, "")
    rule, _, text = part.removeprefix("# ").partition("\n")
    return Draft(text, rule)


def rates(kept: list[Draft]) -> Rates:
    judged = [(draft, judge(draft.text)) for draft in kept]
    held = [any(one.hold for one in found) for _, found in judged]
    warned = [bool(found) and not any(one.hold for one in found) for _, found in judged]
    meant = [any(one.rule == draft.rule for one in found) for draft, found in judged]
    return Rates(len(kept), sum(bool(found) for _, found in judged), sum(held), sum(warned), sum(meant))


def of(kind: str, languages: tuple[str, ...] = LANGUAGES) -> list[Draft]:
    return [draft for language in languages for draft in drafts(f"{kind}_{language}")]


if __name__ == "__main__":
    for kind in (f"{name}{side}" for name in (*FITTED, *HELD_OUT) for side in ("polite", "bad")):
        for languages in (*((one,) for one in LANGUAGES), LANGUAGES):
            print(kind, "+".join(languages), rates(of(kind, languages)))  # noqa: T201 - said to whoever measures
