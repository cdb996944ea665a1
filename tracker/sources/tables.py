"""Tables in CSV or TSV: a header that names the columns, then one article a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources.columns import MISSING, article_from, listed, sources_of
from tracker.sources.lines import byte_lines
from tracker.sources.records import Damage, Table


def read(stream: BinaryIO, source: str, columns: Mapping[str, str] | None = None) -> Iterator[Article | SkippedInput]:
    """The articles of a table, row by row; a row that is none is a SkippedInput that says which and why.

    ``columns`` name the column of a field. Raises UnreadableInput when none is known to hold the text.
    """
    table = Table(byte_lines(stream), (columns or {}).values())
    places = sources_of(table.header, columns)
    if not places["text"]:
        raise UnreadableInput(
            f"It has no column that is known to hold the text, only {listed(table.header)};"
            " name it with --map text=COLUMN."
        )
    for row in table.rows():
        if isinstance(row, Damage):
            yield skipped(row, source)
            continue
        place = f"{source}:{row.line}"
        try:
            yield article_from(record(table.header, row.cells), places, place)
        except UnreadableInput as problem:
            yield SkippedInput(place, str(problem))


def record(header: list[str], cells: list[str]) -> dict[str, object]:
    """The cells by their columns' names, the first one where a name comes twice; None for missing values."""
    values: list[object] = [None if cell.strip() in MISSING else cell for cell in cells]
    return dict(zip(reversed(header), reversed(values), strict=True))


def skipped(damage: Damage, source: str) -> SkippedInput:
    """Lines of a table that are no rows, as one input."""
    lines = f"{damage.line}" if damage.line == damage.last else f"{damage.line}-{damage.last}"
    return SkippedInput(f"{source}:{lines}", damage.reason)
