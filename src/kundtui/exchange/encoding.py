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
STRANGE = re.compile(rb"[A-Za-z\x80-\xff]*[A-Za-z][\x84\x86\x94\x9b][a-z][A-Za-z\x80-\xff]*")
"""A word in which cp1252 would read a dagger or a quotation mark between two letters: what å, ä, ö and ø are in cp850 and cp865."""
STRANGE_ON_A_MAC = re.compile(rb"[A-Za-z\x80-\xff]*[A-Za-z][\x80\x81\x85\x8a\x8c\x8e\x9a\xae\xaf\xbe\xbf][a-z][A-Za-z\x80-\xff]*")
"""The same of an old Mac's own encoding, where Å, Ä, Ö, ä, å, é, ö, Æ, Ø, æ and ø are other letters or signs of cp1252."""
OTHERS = {STRANGE: "cp850", STRANGE_ON_A_MAC: "mac_roman"}


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
    _refuse_doubtful(file)
    return _refuse_others(file, OLD)


def _refuse_doubtful(file: BinaryIO) -> None:
    """Refuse to take for cp1252 what would then have signs between the letters of a word; on an old Mac, whose lines end so, also odd letters."""
    head = _begin(file)
    ways = [STRANGE, *([STRANGE_ON_A_MAC] if b"\r" in head and b"\n" not in head else [])]
    line = 1
    for piece in _pieces(file):
        for way in ways:
            found = way.search(piece)
            if found:
                row = line + _ends(piece[: found.start()])
                raise Refused("doubtful_letters", row=row, text=found[0].decode(OLD, "replace"), perhaps=OTHERS[way])
        line += _ends(piece)


def _ends(piece: bytes) -> int:
    """How many lines end in a piece, each with one sign or two."""
    return max(piece.count(b"\n"), piece.count(b"\r"))


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
            text = decoder.decode(piece)
            lines += max(text.count("\n"), text.count("\r"))
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        return lines + _ends(error.object[: error.start])
    except UnicodeError:
        return lines
    return None


def _refuse_others(file: BinaryIO, encoding: str) -> str:
    wrong = _first_wrong(file, encoding)
    file.seek(0)
    if wrong is not None:
        raise Refused("wrong_encoding", encoding=encoding, row=wrong)
    return encoding
