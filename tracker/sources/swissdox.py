"""Swissdox@LiRI: the archive of the Swiss press as a table, with mark-up in the cells that hold text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources.columns import listed
from tracker.sources.fields import article_of
from tracker.sources.lines import byte_lines
from tracker.sources.records import Damage, Table
from tracker.sources.sniffing import SWISSDOX_NEEDS, SWISSDOX_TELLS
from tracker.sources.swissdox_markup import LEAD, Part, as_text, parts_of, plain
from tracker.sources.tables import record, skipped


def read(stream: BinaryIO, source: str) -> Iterator[Article | SkippedInput]:
    """The articles of the table, row by row; a row that is none is a SkippedInput that says which and why.

    Raises UnreadableInput when ``id`` or ``content`` is missing.
    """
    table = Table(byte_lines(stream), SWISSDOX_TELLS)
    header = [name.lower() for name in table.header]
    if missing := [name for name in SWISSDOX_NEEDS if name not in header]:
        raise UnreadableInput(
            f"It is no table of Swissdox: the column “{missing[0]}” is missing among {listed(table.header)}."
        )
    for row in table.rows():
        if isinstance(row, Damage):
            yield skipped(row, source)
            continue
        place = f"{source}:{row.line}"
        try:
            yield _article(record(header, row.cells), place)
        except UnreadableInput as problem:
            yield SkippedInput(place, str(problem))


def _article(cells: Mapping[str, object], source: str) -> Article:
    def cell(name: str) -> str:
        return str(cells.get(name) or "").strip()

    parts, byline = parts_of(cell("content"))
    subhead = plain(cell("subhead"))
    if parts and subhead and all(part.text != subhead for part in parts):
        parts.insert(0, Part(LEAD, subhead))
    fields = {
        "id": cell("id"),
        "title": plain(cell("head")),
        "outlet": cell("medium_name") or cell("medium_code"),
        "published": cell("pubtime"),
        "byline": byline,
        "url": cell("article_link"),
        "language": cell("language").lower(),
    }
    return article_of(fields, as_text(parts), source)
