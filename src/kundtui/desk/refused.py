"""The refusal: the desk says no with a code, its facts and the practice it rests on. The sentence is made in `words.refusals`."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - it is an answer, not a fault
    """An act that is not carried out. Nothing has been stored. `practice` is the id of the practice behind it, or ""."""

    def __init__(self, code: str, practice: str = "", /, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.practice = practice
        self.facts = facts
