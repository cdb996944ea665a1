"""The rows of a table, however it separates and quotes its cells; a damaged row costs no other one."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tracker.errors import UnreadableInput
from tracker.sources.columns import field_called
from tracker.sources.decoding import decode

DELIMITERS = ("\t", ";", ",", "|")
LONGEST_CELL = 64_000_000
MOST_LINES_A_ROW = 10_000
"""A quotation mark that opens a cell and never closes it would take all the rest of the file into it."""
MANY_COLUMNS = 3
_NAMED_DELIMITER = re.compile(r"sep=(.)\s*", re.IGNORECASE)  # what Excel writes above a table
_CONTROLS = re.compile(r"[\0-\x08\x0e-\x1f\x7f]")

csv.field_size_limit(LONGEST_CELL)


class Row(NamedTuple):
    """The cells of a row, and the number of the line that it begins in."""

    line: int
    cells: list[str]


class Damage(NamedTuple):
    """Lines that are no row, and why."""

    line: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str
    problem: str = ""


def delimiter_of(header: str, wanted: Iterable[str] = ()) -> str:
    """What separates the cells of a header: what yields most names that are known or wanted, else most names.

    >>> delimiter_of("Titel;Datum, Ort;Text"), delimiter_of("id\\tcontent"), delimiter_of("Überschrift,Inhalt")
    (';', '\\t', ',')
    """
    names = {name.casefold() for name in wanted}

    def fitting(delimiter: str) -> tuple[int, int]:
        cells = [cell.strip() for cell in _cells([header], delimiter, quoted=True) or []]
        return sum(field_called(cell) is not None or cell.casefold() in names for cell in cells), len(cells)

    return max(DELIMITERS, key=fitting)


def _cells(lines: Iterable[str], delimiter: str, quoted: bool) -> list[str] | None:
    """The cells of the row that the lines begin with; None when its quotation marks are not those of a table."""
    try:
        if not quoted:
            return next(csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE), None)
        return next(csv.reader(lines, delimiter=delimiter, strict=True), None)
    except csv.Error:
        return None


class Table:
    """A table: its ``header``, and its rows one after the other. Raises UnreadableInput when it has no header.

    Whether cells are quoted shows: a row that cannot be read so is read again as if marks meant nothing, unless a cell
    of the table needed its marks before, for what it holds.
    """

    def __init__(self, lines: Iterable[bytes], wanted: Iterable[str] = ()) -> None:
        self._lines = enumerate(lines, start=1)
        self._returned: list[_Line] = []
        self._needs_quotes = False
        self.header: list[str] = []
        first = self._header_line()
        if _CONTROLS.search(first.text):
            raise UnreadableInput("It is binary, not a table of text.")
        if "\r" in first.text.rstrip("\r\n"):
            raise UnreadableInput("Its lines end as on old Macs, with CR alone; save it as CSV in UTF-8.")
        named = _NAMED_DELIMITER.fullmatch(first.text)
        if named:
            first = self._header_line()
        self._delimiter = named[1] if named else delimiter_of(first.text, wanted)
        header = _cells([first.text], self._delimiter, quoted=True) or _cells([first.text], self._delimiter, False)
        self._needs_quotes = first.text.lstrip().startswith('"')
        self.header = [cell.strip() for cell in header or []]

    def rows(self) -> Iterator[Row | Damage]:
        """The rows below the header; lines that are none, in one stretch, are one Damage."""
        damage: Damage | None = None
        while line := self._take():
            if not line.text.strip() and not line.problem:
                continue
            row = self._row(line)
            if isinstance(row, Row):
                if damage:
                    yield damage
                    damage = None
                yield row
            else:
                damage = damage._replace(last=row.last) if damage else row
        if damage:
            yield damage

    def _header_line(self) -> _Line:
        line = self._take()
        while line and not line.text.strip() and not line.problem:
            line = self._take()
        if line is None or line.problem:
            raise UnreadableInput(line.problem if line else "There is no text in it.")
        return line

    def _take(self) -> _Line | None:
        if self._returned:
            return self._returned.pop()
        number, raw = next(self._lines, (0, b""))
        if not number:
            return None
        try:
            return _Line(number, decode(raw))
        except UnreadableInput as problem:
            return _Line(number, "", str(problem))

    def _row(self, first: _Line) -> Row | Damage:
        if first.problem:
            return Damage(first.number, first.number, first.problem)
        taken = [first]
        cells = self._fitting(_cells(self._feed(taken), self._delimiter, quoted=True))
        if cells is not None and not self._are_rows(taken):
            self._needs_quotes = self._needs_quotes or len(taken) > 1 or any(self._delimiter in cell for cell in cells)
            return Row(first.number, cells)
        self._returned.extend(reversed(taken[1:]))
        plain = _cells([first.text], self._delimiter, quoted=False) or []
        cells = None if self._needs_quotes else self._fitting(plain)
        if cells is not None:
            return Row(first.number, cells)
        return Damage(first.number, first.number, self._reason(plain))

    def _feed(self, taken: list[_Line]) -> Iterator[str]:
        """The lines of a row, as many as its quotation marks make it take; ``taken`` keeps them."""
        yield taken[0].text
        length = len(taken[0].text)
        while len(taken) < MOST_LINES_A_ROW and length < LONGEST_CELL and (line := self._take()):
            taken.append(line)
            if line.problem:
                return
            length += len(line.text)
            yield line.text

    def _fitting(self, cells: Sequence[str] | None) -> list[str] | None:
        """The cells when they are as many as the header has; empty ones at the end may be too many."""
        width = len(self.header)
        if cells is None or len(cells) < width or any(cells[width:]):
            return None
        return list(cells[:width])

    def _are_rows(self, taken: Sequence[_Line]) -> bool:
        """Whether lines that quotation marks hold together would each be a row without them."""
        if len(taken) == 1 or len(self.header) < MANY_COLUMNS or self._needs_quotes:
            return False
        return all(self._fitting(_cells([line.text], self._delimiter, quoted=False)) for line in taken)

    def _reason(self, cells: Sequence[str]) -> str:
        width = len(self.header)
        if len(cells) != width:
            return f"The row has {len(cells)} columns, and the table {width}; it is cut off or damaged."
        return "The quotation marks around its cells do not match; the row is cut off or damaged."
