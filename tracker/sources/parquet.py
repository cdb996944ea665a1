"""Parquet: one article a row, in columns named as the fields of JSON Lines, or as ``tracker spark`` writes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import AnalysedArticle, Article, SkippedInput
from tracker.sources.fields import article_of, string

ROWS = 256
"""Rows that are held at once."""

NEEDS_PYARROW = "Parquet needs a library that is not installed: pip install 'quote-tracker[parquet]'."
QUOTATION_COLUMNS = {"start", "end", "kind"}


def read(stream: BinaryIO, source: str) -> Iterator[Article | SkippedInput]:
    """The articles of the stream, row by row; a row that is none is a SkippedInput that says which and why.

    Where there is a column “analysis”, its articles bring theirs along. Raises UnreadableInput when the stream is no
    Parquet, or has no column “text”.
    """
    number = 0
    for rows in _batches(stream):
        for row in rows:
            number += 1
            place = f"{source}:{number}"
            try:
                article = article_from(row, place)
                yield _analysed(article, string(row, "analysis"))
            except UnreadableInput as problem:
                yield SkippedInput(place, str(problem))


def _analysed(article: Article, analysis: str) -> Article:
    if not analysis:
        return article
    described: dict[str, Any] = {field.name: getattr(article, field.name) for field in fields(Article)}
    return AnalysedArticle(**described, analysis=analysis)


def article_from(row: Mapping[str, object], place: str) -> Article:
    """The article of a row; raises UnreadableInput when it has no text, or a field is of the wrong kind.

    Of two names of a field (published and date, byline and author) the first that is filled counts. A column “source”
    says where the row itself came from.
    """
    if row.get("text") is None:
        raise UnreadableInput("The field “text” is missing.")
    described = {name: _plain(value) for name, value in row.items()}
    article = article_of(described, string(described, "text"), string(described, "source") or place)
    return replace(article, **_further(row))


def _plain(value: object) -> object:
    """Dates as the text that other sources have; a point in time is that day's."""
    return value.isoformat() if isinstance(value, date) else value


def _further(row: Mapping[str, object]) -> dict[str, Any]:
    """What ``article_of`` does not read because text alone says it nowhere: truth values, and one of a few words."""
    found: dict[str, Any] = {}
    for field in fields(Article):
        value = row.get(field.name)
        if isinstance(field.default, bool) and isinstance(value, bool):
            found[field.name] = value
        elif isinstance(field.default, StrEnum) and isinstance(value, str) and value in list(type(field.default)):
            found[field.name] = type(field.default)(value)
    return found


def _batches(stream: BinaryIO) -> Iterator[list[dict[str, Any]]]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ModuleNotFoundError as error:
        raise UnreadableInput(NEEDS_PYARROW) from error
    if not stream.seekable():
        raise UnreadableInput("Parquet cannot be read from a pipe; name the file.")
    try:
        table = parquet.ParquetFile(stream)
        _refuse(set(table.schema_arrow.names))
        for batch in table.iter_batches(ROWS):
            yield batch.to_pylist()
    except (pyarrow.ArrowException, OSError) as error:
        reason = " ".join(str(error).split()).rstrip(".")
        raise UnreadableInput(f"It is no Parquet, or a damaged one: {reason[:200]}.") from error


def _refuse(columns: set[str]) -> None:
    if columns >= QUOTATION_COLUMNS:
        raise UnreadableInput("Its rows are quotations, not articles; those are in the folder “articles” beside it.")
    if "text" not in columns:
        raise UnreadableInput(f"It has no column “text”, only {', '.join(sorted(columns)[:20])}.")
