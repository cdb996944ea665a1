"""Bringing articles in: they are read, filed and analysed, batch by batch."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from tracker.actions.analyse import BATCH, Analysed, OpenArchive, analyse_all, is_understood
from tracker.actions.finding import ALL_KINDS, find_quotations
from tracker.model import Article, QuotationKind, SkippedInput
from tracker.sources import STDIN

BATCH_CHARACTERS = 2_000_000
"""A batch is also full at this many characters, so that long articles do not fill the memory."""


@dataclass(slots=True)
class Ingested:
    """What a run has come to so far; articles are counted when they are on file."""

    new: int = 0
    changed: int = 0
    known: int = 0
    skipped: int = 0
    analysed: Analysed = field(default_factory=Analysed)

    def count(self, status: str) -> None:
        """Counts one more article that is on file."""
        self.new += status == "new"
        self.changed += status == "changed"
        self.known += status == "known"

    @property
    def read(self) -> int:
        """How many articles could be read."""
        return self.new + self.changed + self.known


def ingest(
    items: Iterable[Article | SkippedInput],
    open_archive: OpenArchive,
    done: Ingested,
    *,
    analyse: bool = True,
    skipped: Callable[[SkippedInput], object],
    weights: str | None = None,
    kinds: Collection[QuotationKind] = ALL_KINDS,
) -> None:
    """Files articles and, if wanted, analyses those that wait for it; ``skipped`` is told of what is none."""
    with open_archive() as archive:
        waiting = set(archive.unanalysed())
    for batch in _batches(items, done, skipped):
        with open_archive() as archive:
            filed = [archive.add_article(_located(article)) for article in batch]
        to_analyse = {}
        for article, place in zip(batch, filed, strict=True):
            done.count(place.status)
            if article.text and (place.status != "known" or place.id in waiting):  # a withdrawal may have none
                to_analyse[place.id] = article
        if analyse:
            analyse_all(to_analyse.items(), open_archive, done.analysed, weights, kinds)
            waiting -= to_analyse.keys()


def _located(article: Article) -> Article:
    """The article with the full path of its file: two files of one name in two folders are two articles.

    What came by stdin has no place that it could be found at again.
    """
    if article.source.partition(":")[0] == STDIN:
        return replace(article, source="")
    return replace(article, source=os.path.abspath(article.source))


def try_out(
    items: Iterable[Article | SkippedInput],
    done: Ingested,
    *,
    analyse: bool = True,
    skipped: Callable[[SkippedInput], object],
    weights: str | None = None,
    kinds: Collection[QuotationKind] = ALL_KINDS,
) -> None:
    """Does what ``ingest`` would do, without any database: all articles count as new."""
    for batch in _batches(items, done, skipped):
        for article in batch:
            done.new += 1
            if not is_understood(article.language):
                done.analysed.other_languages[article.language] += 1
            elif analyse:
                done.analysed.add(find_quotations(article, weights, kinds))


def _batches(
    items: Iterable[Article | SkippedInput], done: Ingested, skipped: Callable[[SkippedInput], object]
) -> Iterator[list[Article]]:
    """The articles, in batches that fit into memory whatever their length; after Ctrl-C, what has been read so far."""
    batch: list[Article] = []
    characters = 0
    try:
        for item in items:
            if isinstance(item, SkippedInput):
                done.skipped += 1
                skipped(item)
                continue
            batch.append(item)
            characters += len(item.text)
            if len(batch) == BATCH or characters >= BATCH_CHARACTERS:
                yield batch
                batch, characters = [], 0
    except KeyboardInterrupt:
        if batch:
            yield batch
        raise
    if batch:
        yield batch
