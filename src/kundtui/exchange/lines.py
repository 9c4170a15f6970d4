"""A file as numbered lines of text: opened, told from a binary one, each line in bounds. What the lines say: `envelope`."""

from __future__ import annotations

import codecs
import os
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from kundtui.desk.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 1 << 20
"""Bytes that one line may have; the longest payload has a tenth of it."""
LOOK = 8192
"""Bytes at the beginning that are looked at to tell text from anything else."""
IN_MEMORY = 4 << 20
"""Bytes kept in memory before a temporary file without a name is used."""


class Raw(NamedTuple):
    """One line as it stands, its number from 1, and the place in the file after it. `problem`: a code, or ""."""

    number: int
    text: bytes
    end: int
    problem: str = ""
    ended: bool = True


@contextmanager
def opened(source: Path | BinaryIO, *, any_text: bool = False) -> Iterator[BinaryIO]:
    """Open a file, or take a stream by copying it; refuses what is not there, not readable, or no text.

    `any_text`: who reads it judges by itself in what encoding it is.
    """
    if isinstance(source, Path):
        name = str(source)
        try:
            file: BinaryIO = source.open("rb")
        except FileNotFoundError:
            raise Refused("no_such_file", file=name) from None
        except OSError as error:
            raise Refused("unreadable_file", file=name, detail=error.strerror or "") from error
    else:
        name, file = "-", cast("BinaryIO", SpooledTemporaryFile(IN_MEMORY))  # noqa: SIM115 - closed below
        copyfileobj(source, file)
        file.seek(0)
    with file:
        if not any_text:
            _refuse_binary(file, name)
        yield file


def size_of(file: BinaryIO) -> int:
    """How many bytes a file has; the place in it stays."""
    place = file.tell()
    size = file.seek(0, os.SEEK_END)
    file.seek(place)
    return size


def _refuse_binary(file: BinaryIO, name: str) -> None:
    head = file.read(LOOK)
    if b"\0" in head or head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Refused("binary_file", file=name)
    file.seek(len(codecs.BOM_UTF8) if head.startswith(codecs.BOM_UTF8) else 0)


def raw_lines(file: BinaryIO) -> Iterator[Raw]:
    """Give the lines that are not blank; a line that is too long is told and passed over, never kept in memory."""
    number, end = 0, file.tell()
    while text := file.readline(LONGEST):
        number += 1
        problem, ended = "", text.endswith(b"\n")
        while not ended and len(text) == LONGEST:
            problem, text = "line_too_long", file.readline(LONGEST)
            end += LONGEST
            ended = text.endswith(b"\n") or not text
        end += len(text)
        if problem or not text.isspace():
            yield Raw(number, b"" if problem else text, end, problem, ended)


def copy_lines(file: BinaryIO, numbers: set[int], target: BinaryIO) -> None:
    """Write the lines with these numbers as they stand, each with a line end."""
    _refuse_binary(file, "")
    number = 0
    begun = False
    while text := file.readline(LONGEST):
        number += not begun
        begun = not text.endswith(b"\n")
        if number in numbers:
            target.write(text)
    if begun and number in numbers:
        target.write(b"\n")
