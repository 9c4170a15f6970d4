"""In which encoding a table of text is written: told by a mark, by its form, or by whoever brings it, never by how often letters occur."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, BinaryIO

from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOK = 8192
PIECE = 1 << 20
"""Bytes that are looked at at a time."""
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""What the files of spreadsheet programs begin with."""
PLAINLY = 3
"""One letter in so many must be plain for two bytes a letter to be seen without a mark."""
TWO_BYTES = re.compile(rb"\xc3[\x80-\xbf]")
"""A Nordic or west European letter as UTF-8 writes it; in cp1252 these two would stand for an A with a tilde and a sign."""
OLD = "cp1252"


def encoding_of(file: BinaryIO, name: str, told: str = "") -> str:
    """The encoding of a whole file: the one told, else by its mark, else UTF-8 where all of it is, else cp1252; refuses what is none."""
    head = _begin(file)
    if head.startswith(WORKBOOKS):
        raise Refused("workbook_file", file=name)
    found = _known(told) if told else next((one for mark, one in MARKS if head.startswith(mark)), "") or _two_bytes(head)
    if found:
        return _refuse_others(file, found)
    if b"\0" in head:
        raise Refused("binary_table", file=name)
    if _first_wrong(file, "utf-8") is None:
        return "utf-8"
    _begin(file)
    if any(TWO_BYTES.search(piece) for piece in _pieces(file)):
        raise Refused("mixed_encoding", row=_first_wrong(file, "utf-8"))
    return _refuse_others(file, OLD)


def _known(told: str) -> str:
    try:
        codecs.getincrementaldecoder(told)
        return codecs.lookup(told).name if "a".encode(told) else ""
    except (LookupError, ValueError, TypeError):
        raise Refused("unknown_encoding", encoding=told) from None


def _begin(file: BinaryIO) -> bytes:
    file.seek(0)
    head = file.read(LOOK)
    file.seek(0)
    return head


def _two_bytes(head: bytes) -> str:
    """Tell two bytes a letter without a mark: every other byte of plain text is then nothing."""
    places = [place % 2 for place, byte in enumerate(head) if not byte]
    if len(places) * PLAINLY < len(head) / 2 or not places or len(set(places)) > 1:
        return ""
    return "utf-16-le" if places[0] else "utf-16-be"


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece


def _first_wrong(file: BinaryIO, encoding: str) -> int | None:
    """The number of the first line that is not in this encoding."""
    _begin(file)
    decoder = codecs.getincrementaldecoder(encoding)()
    lines = 1
    try:
        for piece in _pieces(file):
            lines += decoder.decode(piece).count("\n")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        return lines + error.object[: error.start].count(b"\n")
    except UnicodeError:
        return lines
    return None


def _refuse_others(file: BinaryIO, encoding: str) -> str:
    wrong = _first_wrong(file, encoding)
    file.seek(0)
    if wrong is not None:
        raise Refused("wrong_encoding", encoding=encoding, row=wrong)
    return encoding
