"""The rows that Spark hands around and writes: pure functions from articles to rows, and the columns' types.

Types are written as Spark's schemas have them; a worker turns rows into Arrow by the same words.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from tracker.actions.analyse import is_understood
from tracker.actions.analysis_data import from_json, to_json
from tracker.actions.extract import as_data
from tracker.actions.finding import find_quotations
from tracker.errors import UnreadableInput
from tracker.model import Article, QuotationKind, SkippedInput
from tracker.sources import STDIN, read
from tracker.sources.normalising import normalised
from tracker.sources.parquet import article_from

Columns = dict[str, str]
Row = dict[str, Any]

REASONS = "array<struct<feature:string,contribution:double>>"
STRETCHES = "array<array<int>>"


def _type_of(field_type: str) -> str:
    return {"date | None": "date", "bool": "boolean"}.get(field_type, "string")


ARTICLE: Columns = {field.name: _type_of(str(field.type)) for field in fields(Article)}
"""The fields of an article, whatever they are."""

READ: Columns = ARTICLE | {"reason": "string"}
"""What reading yields: articles, and (with a ``reason``) what was skipped."""

ANALYSED: Columns = ARTICLE | {"sha256": "string", "method": "string", "kinds": "string", "analysis": "string"}
"""An article with what was found in it, as ``analysis_data`` writes it; null where its language is not understood."""

SHARED: Columns = {
    "id": "string",
    "title": "string",
    "outlet": "string",
    "published": "date",
    "byline": "string",
    "url": "string",
    "sha256": "string",
    "method": "string",
    "place": "int",
}
_EXPRESSION = {"start": "int", "end": "int", "text": "string"}
_NESTED: dict[str, Columns] = {
    "speaker": dict.fromkeys(("name", "kind", "role", "organisation"), "string"),
    "speaker_mention": _EXPRESSION,
    "cue": _EXPRESSION | {"segments": STRETCHES},
    "frame": _EXPRESSION,
    "addressee": _EXPRESSION,
}
QUOTATION: Columns = (
    SHARED
    | _EXPRESSION
    | {"kind": "string"}
    | {f"{part}_{name}": kind for part, columns in _NESTED.items() for name, kind in columns.items()}
    | {"nested": "boolean", "confidence": "double", "reasons": REASONS, "segments": STRETCHES, "continues": "int"}
)
"""The object that ``extract`` prints, flattened: names within names are joined with ``_``. ``place`` counts from 0 in
the article, which is what ``continues`` refers to; ``sha256`` is of the article's text."""


def schema(columns: Columns) -> str:
    """The columns as Spark reads them.

    >>> schema({"id": "string", "place": "int"})
    '`id` string, `place` int'
    """
    return ", ".join(f"`{name}` {kind}" for name, kind in columns.items())


# ------------------------------------------------------------------------------------------------------- reading


def read_files(paths: Iterable[str], input_format: str | None, outlet: str, language: str) -> Iterator[Row]:
    """The articles of files as rows, with what could not be read."""
    for item in read(paths, input_format, outlet=outlet, language=language):
        yield _row(item)


def read_row(row: Mapping[str, object], place: str, outlet: str, language: str) -> Row:
    """The article of one row of a Parquet file, or why it is none; as ``read_files`` would have it."""
    try:
        article = article_from(row, place)
        named = replace(article, outlet=article.outlet or outlet, language=article.language or language)
        article = normalised(named)
        if not article.text.strip():
            raise UnreadableInput("There is no text in it.")
    except UnreadableInput as problem:
        return _row(SkippedInput(place, str(problem)))
    return _row(article)


def _row(item: Article | SkippedInput) -> Row:
    if isinstance(item, SkippedInput):
        return dict.fromkeys(READ) | {"source": item.source, "reason": item.reason}
    return _article_row(item) | {"source": _located(item.source), "reason": None}


def _located(source: str) -> str:
    """The full path, as ``ingest`` files it; what came by stdin has none."""
    return "" if source.partition(":")[0] == STDIN else os.path.abspath(source)


def _article_row(article: Article) -> Row:
    return {name: getattr(article, name) for name in ARTICLE}


def hash_of(article: Article) -> str:
    """The SHA-256 of the text, as the database has it: what joins quotations and articles, beside the id."""
    return hashlib.sha256(article.text.encode()).hexdigest()


def article_of_row(row: Mapping[str, Any]) -> Article:
    """The article that a row was made of.

    >>> article = Article("Der Steg ist zu.", id="a", outlet="Talbote")
    >>> article_of_row(_article_row(article)) == article
    True
    """
    return article_from({name: row[name] for name in ARTICLE}, "")


# ----------------------------------------------------------------------------------------------------- analysing


def analysed_row(row: Mapping[str, Any], weights: str | None, kinds: Collection[QuotationKind]) -> Row:
    """A row of ``READ`` as one of ``ANALYSED``: the same pure analysis as everywhere else."""
    article = article_of_row(row)
    found = find_quotations(article, weights, kinds) if is_understood(article.language) else None
    return _article_row(article) | {
        "sha256": hash_of(article),
        "method": found.method if found else None,
        "kinds": ",".join(found.kinds) if found else None,
        "analysis": to_json(found) if found else None,
    }


def quotation_rows(row: Mapping[str, Any]) -> Iterator[Row]:
    """The quotations of a row of ``ANALYSED``, a row each, in reading order."""
    if row["analysis"] is None:
        return
    article = article_of_row(row)
    data: Any = as_data(article, from_json(row["analysis"]))
    shared = {name: row[name] for name in SHARED if name in row} | {"id": data["id"], "title": data["title"]}
    for place, quotation in enumerate(data["quotations"]):
        yield dict.fromkeys(QUOTATION) | shared | {"place": place} | flattened(quotation)


def flattened(quotation: Mapping[str, Any]) -> Row:
    """A quotation of the contract without objects in it; a list stays a list.

    >>> flattened({"kind": "direct", "speaker": {"name": "Urs Meili", "mention": {"start": 3}}, "cue": None})
    {'kind': 'direct', 'speaker_name': 'Urs Meili', 'speaker_mention_start': 3}
    """
    flat: Row = {}
    for name, value in quotation.items():
        if isinstance(value, dict):
            flat |= {f"{name}_{inner}": each for inner, each in flattened(value).items()}
        elif value is not None:
            flat[name] = value
    return flat
