"""What in a draft is not judged: words in quotes, the letter that is answered, and names below the greeting. What is found in the rest: `tone`."""

from __future__ import annotations

import re

QUOTED = re.compile(
    r"^[ \t]*>.*$"
    r'|"(?:[^"\n]|\n(?!\s*\n))*"|[”“„](?:[^”“"\n]|\n(?!\s*\n))*[”“"]|«(?:[^»\n]|\n(?!\s*\n))*»|»(?:[^«»\n]|\n(?!\s*\n))*«'
    r"|(?<!\w)['‘’](?!\s)(?:[^'‘’\n]|['’](?=\w)){0,300}['’](?!\w)",  # noqa: RUF001 - the bent ones too
    re.MULTILINE,
)
"""Quotes that are closed within their paragraph, and lines that a mail program has marked."""
ANSWERED = re.compile(
    r"^(?:-{2,}[ \t]*(?:original message|forwarded message|ursprungligt meddelande|vidarebefordrat meddelande|opprinnelig melding|videresendt melding)"
    r"|(?:from|från|fra):[^\n]*\n(?:sent|skickat|sendt|date|datum|dato|to|till|til):"
    r"|(?:on|den|am|\w{3,9}dag)\b(?=[^\n]*(?:\d:\d\d|@))[^\n]{5,120}\b(?:wrote|skrev)\b[^\n]{0,80}:[ \t]*$).*",
    re.MULTILINE | re.IGNORECASE | re.DOTALL,
)
"""From the head of the letter that is answered to the end. A mail program writes the time or the address in it; "Den 12 november skrev ni:" is ours."""
SIGNED = re.compile(
    r"^[ \t]*(?:(?:med )?vänliga?(?:ste)? hälsning(?:ar)?|mvh|hälsningar|(?:med )?vennlig hilsen|hilsen"
    r"|(?:best |kind |warm )?regards|yours (?:sincerely|faithfully|truly))\b.*",
    re.MULTILINE | re.IGNORECASE | re.DOTALL,
)
"""From the greeting at the end: below it stand a name, a title and a firm, often in capitals."""


def own_words(text: str) -> str:
    """The draft with blanks in the place of what is quoted or answered, so that spans stay those of the draft."""
    return ANSWERED.sub(_blank, QUOTED.sub(_blank, text))


def unsigned(shown: str) -> str:
    """The draft with blanks below the greeting at its end."""
    return SIGNED.sub(_blank, shown)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())
