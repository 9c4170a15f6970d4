"""Lines that have been read, kept packed and given back by place: a few hundred bytes each, beyond a limit on disk."""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Sequence
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, overload

from kundtui.desk.incoming import Line
from kundtui.domain.entry import Entry
from kundtui.exchange.lines import IN_MEMORY

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self


class Spool(Sequence[Line]):
    """Lines in the order in which they were added. The file has no name and is gone with the program."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - it lives as long as the spool
        self._ends = array("Q", [0])

    def add(self, line: Line) -> None:
        self._ends.append(self._ends[-1] + self._file.write(marshal.dumps((line.number, line.made, line.empty, *line.entry))))

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> list[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | list[Line]:
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        start, end = self._ends[index], self._ends[index + 1]
        self._file.seek(start)
        number, made, empty, *fields = marshal.loads(self._file.read(end - start))  # noqa: S302 - what `add` wrote, in a file that nobody else can reach
        return Line(number, made, Entry(*fields), empty)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()
