"""Bringing articles in: they are read, filed and analysed, batch by batch."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import compress

from tracker.actions.analyse import BATCH, Analysed, OpenArchive, is_understood
from tracker.actions.finding import Finder
from tracker.actions.workers import Analysts
from tracker.errors import ArchiveError
from tracker.model import ALL_KINDS, Article, ArticleStatus, QuotationKind, SkippedInput
from tracker.sources import STDIN
from tracker.store.archive import Filed, Known, Prepared

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


@dataclass(slots=True)
class Batch:
    """Articles that are filed together: what is on file of each, and the analyses of those that need one."""

    articles: list[Article]
    known: list[Known | None]
    given: list[bool]
    coming: Iterator[Prepared]
    analyses: list[Prepared] = field(default_factory=list)

    def finished(self) -> Iterator[tuple[Article, Known | None, Prepared | None]]:
        """The articles up to the first one whose analysis is not there yet."""
        analyses = iter(self.analyses)
        for article, known, is_given in zip(self.articles, self.known, self.given, strict=True):
            analysis = next(analyses, None) if is_given else None
            if is_given and analysis is None:
                return
            yield article, known, analysis


def ingest(
    items: Iterable[Article | SkippedInput],
    open_archive: OpenArchive,
    done: Ingested,
    *,
    analyse: bool = True,
    skipped: Callable[[SkippedInput], object],
    weights: str | None = None,
    kinds: Collection[QuotationKind] = ALL_KINDS,
    workers: int | None = 1,
) -> None:
    """Files articles, with their analyses if wanted; ``skipped`` is told of what is none.

    An article and its analysis come on file in one transaction: whatever stops the program, the next run goes on where
    it was, and the end is the same. It does not depend on the number of ``workers`` either: processes that analyse,
    None for one a core once there is much to do. What is on file already costs a look.
    """

    def start(articles: list[Article]) -> Batch:
        located = [_located(article) for article in articles]
        with open_archive() as archive:
            on_file = archive.look_up(located)
        # What the source corrects or withdraws has something to say about an article, also with the same text.
        current = (article.status is ArticleStatus.CURRENT for article in located)
        known = [each if is_current else None for each, is_current in zip(on_file, current, strict=True)]
        given = [
            bool(analyse and article.text and is_understood(article.language) and (place is None or place.waits))
            for article, place in zip(located, known, strict=True)
        ]
        return Batch(located, known, given, analysts.give(list(compress(located, given))))

    with Analysts(Finder(weights, tuple(kinds), with_words=True), workers) as analysts:
        for batch in analysts.started(_batches(items, done, skipped), start):
            try:
                batch.analyses.extend(batch.coming)
                _file(batch, open_archive, done, analyse)
            except ArchiveError:
                raise  # what could not be filed now cannot be filed now
            except BaseException:
                _file(batch, open_archive, done, analyse)
                raise


def _file(batch: Batch, open_archive: OpenArchive, done: Ingested, analyse: bool) -> None:
    """Files what is finished of a batch, all or nothing, and then empties it and counts."""
    finished = list(batch.finished())
    if all(known and not known.waits for _, known, _ in finished):
        done.known += len(finished)
        batch.articles, batch.known, batch.given = [], [], []
        return
    statuses: list[str] = []
    to_record: dict[int, Prepared] = {}
    languages: Counter[str] = Counter()
    with open_archive() as archive:
        new = [(article, found.article_words if found else "") for article, known, found in finished if not known]
        filed_articles = iter(archive.add_articles(new))
        for article, known, analysis in finished:
            status, number = _place(known, filed_articles)
            statuses.append("known" if status == "waits" else status)
            if status == "known" or not analyse:
                continue
            if analysis is None:
                languages[article.language] += bool(article.text)  # a withdrawal may have none
            else:
                to_record.setdefault(number, analysis)
        filed = archive.record_all(list(to_record.items()), again=False)
    batch.articles, batch.known, batch.given = [], [], []
    for status in statuses:
        done.count(status)
    for analysis in filed:
        done.analysed.add(analysis)
    done.analysed.other_languages += languages


def _place(known: Known | None, filed_articles: Iterator[Filed]) -> tuple[str, int]:
    """What became of an article: "new", "changed", "known" or "waits", for an analysis; and its id."""
    if known is None:
        filed = next(filed_articles)
        return filed.status, filed.id
    return "waits" if known.waits else "known", known.id


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
    workers: int | None = 1,
) -> None:
    """Does what ``ingest`` would do, without any database: all articles count as new."""
    with Analysts(Finder(weights, tuple(kinds)), workers) as analysts:
        for batch in _batches(items, done, skipped):
            understood = [article for article in batch if is_understood(article.language)]
            done.new += len(batch)
            done.analysed.other_languages.update(
                article.language for article in batch if not is_understood(article.language)
            )
            for analysis in analysts.give(understood if analyse else []):
                done.analysed.add(analysis)


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
