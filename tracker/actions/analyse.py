"""Analysing articles and filing what was found: in batches, so that whatever comes, what is finished is on file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TypeVar

from tracker.actions.finding import Finder
from tracker.actions.workers import Analysts
from tracker.errors import ArchiveError
from tracker.model import ALL_KINDS, IN_MARKS, QuotationKind
from tracker.pipeline import method
from tracker.store.archive import Archive, Prepared

OpenArchive = Callable[[], AbstractContextManager[Archive]]
Item = TypeVar("Item")

LANGUAGES = ("de", "deu", "ger")
"""What the analysis reads, as language codes begin; articles in others are filed and wait for their language."""

BATCH = 64
"""Articles that are filed together: few enough to hold, enough to make a transaction worth while."""


@dataclass(slots=True)
class Analysed:
    """What a run has come to so far; it is counted when it is on file. ``unmarked`` ones are without marks."""

    articles: int = 0
    quotations: int = 0
    unattributed: int = 0
    unmarked: int = 0
    other_languages: Counter[str] = field(default_factory=Counter)

    def add(self, found: Prepared) -> None:
        """Counts one more article."""
        self.articles += 1
        in_marks = [each for each in found.quotations if each.kind in IN_MARKS]
        self.quotations += len(in_marks)
        self.unattributed += sum(each.speaker is None for each in in_marks)
        self.unmarked += len(found.quotations) - len(in_marks)


def is_understood(language: str) -> bool:
    """Whether articles in this language can be analysed.

    >>> is_understood("de-CH"), is_understood("fr")
    (True, False)
    """
    return re.split("[-_]", language)[0].lower() in LANGUAGES


def to_analyse(
    archive: Archive,
    ids: Iterable[int] = (),
    *,
    again: bool = False,
    weights: str | None = None,
    kinds: Collection[QuotationKind] = ALL_KINDS,
) -> list[int]:
    """The ids of the articles to analyse: those given, or all; ``again`` keeps those that need it no more.

    These are the ones whose newest analysis is by this method and looked for all of the kinds.

    Raises NotFound when there is no article of a given id, WeightsRefused when the weights cannot be used.
    """
    ids = tuple(ids)
    current = method(weights)
    for article_id in ids:
        archive.article_text(article_id)
    if again:
        return list(ids) or archive.unanalysed("")  # no method has this name: all articles
    waiting = archive.unanalysed(current, kinds)
    chosen = set(ids)
    return [article_id for article_id in waiting if article_id in chosen] if chosen else waiting


@dataclass(slots=True)
class Batch:
    """Articles on file that are being analysed together, by their ids, and what was found so far."""

    ids: list[int]
    coming: Iterator[Prepared]
    found: list[Prepared] = field(default_factory=list)


def analyse_filed(
    ids: Iterable[int],
    open_archive: OpenArchive,
    done: Analysed,
    weights: str | None = None,
    kinds: Collection[QuotationKind] = ALL_KINDS,
    *,
    again: bool = False,
    workers: int | None = 1,
) -> None:
    """Analyses articles on file and files what was found; after Ctrl-C too, for those that were finished.

    Without ``again``, what another process has found and filed in the meantime is not filed a second time. The result
    does not depend on the number of ``workers``: processes that analyse, None for one a core once there is much to do.
    Raises NotFound when there is no article of an id.
    """

    def start(batch: list[int]) -> Batch:
        with open_archive() as archive:
            articles = [(article_id, archive.article_text(article_id)) for article_id in batch]
        understood = [each for each in articles if is_understood(each[1].language)]
        done.other_languages.update(article.language for _, article in articles if not is_understood(article.language))
        return Batch([number for number, _ in understood], analysts.give([article for _, article in understood]))

    with Analysts(Finder(weights, tuple(kinds)), workers) as analysts:
        for batch in analysts.started(_batches(ids, BATCH), start):
            try:
                batch.found.extend(batch.coming)
                _file(batch, open_archive, done, again)
            except ArchiveError:
                raise  # what could not be filed now cannot be filed now
            except BaseException:
                _file(batch, open_archive, done, again)
                raise


def _file(batch: Batch, open_archive: OpenArchive, done: Analysed, again: bool) -> None:
    """Files what is finished of a batch in one transaction and empties it; interrupted, it leaves all as it was."""
    if not batch.found:
        return
    with open_archive() as archive:
        filed = archive.record_all(list(zip(batch.ids, batch.found, strict=False)), again=again)
    batch.found = []
    for found in filed:
        done.add(found)


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    batch: list[Item] = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
