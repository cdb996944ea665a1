"""What is on file: articles, analyses, quotations, speakers and verdicts, behind one class."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from tracker.model import (
    IN_MARKS,
    Analysis,
    Article,
    ArticleGroup,
    Decision,
    FiledArticle,
    FiledQuotation,
    GroupQuery,
    QuotationGroup,
    QuotationKind,
    QuotationQuery,
    Report,
    ReportScope,
    SpeakerSummary,
    Verdict,
)
from tracker.store import articles, filing, grouping, known, reading, recording, speakers, upkeep, variants, verdicts
from tracker.store.engine import claim, connected
from tracker.store.known import Known
from tracker.store.places import as_url, default_url, describe
from tracker.store.preparing import Prepared, prepared
from tracker.store.upgrades import Announce, revision, upgrade, upgrade_connected
from tracker.store.upkeep import Stats

__all__ = [
    "GROUPING_STEPS",
    "Archive",
    "Filed",
    "Known",
    "Prepared",
    "Stats",
    "as_url",
    "default_url",
    "describe",
    "open_archive",
    "prepared",
    "revision",
    "upgrade",
]


GROUPING_STEPS = range(len(grouping.STEPS))
"""What ``Archive.group`` is to be called with."""


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of an article: its id and "new", "known" (the same text is on file) or "changed" (a new version)."""

    id: int
    status: str


@contextmanager
def open_archive(place: str | Path | None = None, *, announce: Announce | None = None) -> Iterator[Archive]:
    """The archive at a URL or path, upgraded to this program's version first; one ``with`` is one transaction.

    Whatever is raised inside undoes all of it. ``announce`` is told in one sentence when the database was created or
    upgraded. Raises ArchiveError when the database cannot be used.
    """
    with connected(place) as connection:
        upgrade_connected(connection, describe(place), announce)
        with connection.begin():
            yield Archive(connection)


def _covers(newest: tuple[str, str] | None, found: Prepared) -> bool:
    """Whether an analysis on file, given by method and kinds, is by this method and looked for all of these kinds."""
    return newest is not None and newest[0] == found.method and set(found.kinds.split(",")) <= set(newest[1].split(","))


class Archive:
    """One open transaction on the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._outlets: dict[str, int] = {}
        self._claimed = False

    # ------------------------------------------------------------------------------------------------- articles

    def add_article(self, article: Article) -> Filed:
        """Files an article once: the same id (or url, or source) with another text is a new version.

        Raises UnreadableInput for a text that holds NUL bytes or broken characters.
        """
        return self.add_articles([(article, "")])[0]

    def add_articles(self, articles: Sequence[tuple[Article, str]]) -> list[Filed]:
        """The same for many articles, in this order, in a fraction of the time. Raises UnreadableInput.

        With each come the words by which it is found, as ``Prepared.article_words``, or "" to have them made.
        """
        self._claim()
        given = [
            filing.unfiled(article, filing.outlet_id_of(self._connection, article.outlet, self._outlets), words)
            for article, words in articles
        ]
        return [Filed(*each) for each in filing.file_articles(self._connection, given)]

    def record(self, article_id: int, analysis: Analysis) -> None:
        """Files what an analysis found as the article's newest; verdicts stay. Raises NotFound.

        Raises ValueError for what ``prepared`` refuses, an analysis of another text for instance.
        """
        self._claim()
        self.record_all([(article_id, prepared(self.article_text(article_id), analysis))])

    def record_all(self, analyses: Sequence[tuple[int, Prepared]], *, again: bool = True) -> list[Prepared]:
        """The same for many articles, given by id, in a fraction of the time; returns what it filed. Raises NotFound.

        Without ``again`` it leaves out those whose newest analysis is of the same method and looked for all of these
        kinds: another process was there first.
        """
        self._claim()
        if not again:
            newest = articles.newest_analyses(self._connection, [number for number, _ in analyses])
            analyses = [(number, each) for number, each in analyses if not _covers(newest.get(number), each)]
        recording.record(self._connection, analyses)
        return [analysis for _, analysis in analyses]

    def look_up(self, batch: Sequence[Article]) -> list[Known | None]:
        """What is on file of each article, without writing; None of one that is new, or that is a new version."""
        return known.look_up(self._connection, batch)

    def unanalysed(self, method: str | None = None, kinds: Collection[QuotationKind] = ()) -> list[int]:
        """Ids of current articles without any analysis.

        With ``method`` also those whose newest one is of another method, or did not look for all of the ``kinds``.
        """
        return articles.unanalysed(self._connection, method, kinds)

    def article_text(self, article_id: int) -> Article:
        """The article as its source delivered it. Raises NotFound."""
        return articles.article_text(self._connection, article_id)

    def articles(
        self,
        *,
        outlet: str | None = None,
        contains: str | None = None,
        limit: int | None = None,
        kinds: Sequence[QuotationKind] = IN_MARKS,
    ) -> list[FiledArticle]:
        """The current articles by date, without their texts, each with its number of quotations of the kinds.

        Raises NotFound for an unknown outlet.
        """
        return articles.articles(self._connection, outlet=outlet, contains=contains, limit=limit, kinds=kinds)

    def article(self, article_id: int) -> FiledArticle:
        """One article with its quotations, rejected spans and problems. Raises NotFound."""
        return articles.article(self._connection, article_id)

    def outlets(self) -> dict[str, int]:
        """The outlets by name, each with its number of current articles."""
        return articles.outlets(self._connection)

    # ----------------------------------------------------------------------------------------------- quotations

    def quotations(self, query: QuotationQuery) -> Iterator[FiledQuotation]:
        """The quotations of the newest analysis of each current article, with effective speakers, by date then place.

        A quotation that a reviewer confirmed stays, even where the newest analysis does not find it. Raises NotFound
        for an unknown outlet.
        """
        return reading.quotations(self._connection, query)

    def quotation(self, quotation_id: int) -> FiledQuotation:
        """One quotation; its number stays the same over all analyses of the article. Raises NotFound."""
        return reading.quotation(self._connection, quotation_id)

    def count_quotations(self, query: QuotationQuery) -> int:
        """How many quotations fit, whatever the query's limit. Raises NotFound for an unknown outlet."""
        return reading.count(self._connection, query)

    def searched(self, query: QuotationQuery) -> tuple[int, int]:
        """How many articles of the query's outlet and period were analysed, and how many of them not for all its kinds.

        Raises NotFound for an unknown outlet.
        """
        return reading.searched_articles(self._connection, query)

    def report(self, scope: ReportScope, query: QuotationQuery, *, by_group: bool = False) -> Report:
        """The quotations that fit, the methods that found them, and how many analysed articles were searched.

        ``by_group`` has the same quotation in several articles count once. Raises NotFound for an unknown outlet.
        """
        groups = variants.groups_of(self._connection, query) if by_group else None
        return reading.report(self._connection, scope, query, groups)

    # ------------------------------------------------------------------------------------------------- speakers

    def speakers(
        self,
        *,
        contains: str | None = None,
        outlet: str | None = None,
        limit: int | None = None,
        kinds: Sequence[QuotationKind] = IN_MARKS,
        by_group: bool = False,
    ) -> list[SpeakerSummary]:
        """Speakers by falling number of quotations of the kinds, rejected ones not counted.

        ``by_group`` has the same quotation in several articles count once.
        """
        outlets = None if outlet is None else reading.outlet_ids(self._connection, outlet)
        return speakers.summaries(
            self._connection, contains=contains, outlets=outlets, kinds=kinds, limit=limit, by_group=by_group
        )

    def count_speakers(
        self,
        *,
        contains: str | None = None,
        outlet: str | None = None,
        kinds: Sequence[QuotationKind] = IN_MARKS,
    ) -> int:
        """How many speakers ``speakers`` would list without a limit."""
        outlets = None if outlet is None else reading.outlet_ids(self._connection, outlet)
        return speakers.count(self._connection, contains=contains, outlets=outlets, kinds=kinds)

    def find_speakers(self, name: str) -> list[SpeakerSummary]:
        """Who is meant by a name as people type it: best matches only ("stoltenberg", "Keller Sutter", "#12").

        Somebody who is no longer quoted, after a correction for instance, is found only when nobody else fits.
        """
        ids = speakers.find(self._connection, name)
        found = speakers.summaries(self._connection, ids=ids, kinds=()) if ids else []
        return [each for each in found if each.quotations] or found

    # ------------------------------------------------------------------------------------------------- verdicts

    def add_verdict(
        self,
        quotation_id: int,
        decision: Decision,
        reviewer: str,
        at: datetime,
        *,
        speaker: str = "",
        why: str = "",
    ) -> None:
        """Files what a reviewer decided; ``speaker`` is the right name (or "#12"), with "correct" only.

        Raises NotFound, and ValueError for a correction without a speaker.
        """
        self._claim()
        verdicts.judge(self._connection, quotation_id, decision, reviewer, at, speaker=speaker, why=why)

    def verdicts(self, quotation_id: int) -> list[Verdict]:
        """All verdicts on a quotation, the oldest first. Raises NotFound."""
        return verdicts.history(self._connection, quotation_id)

    # --------------------------------------------------------------------------------------------------- groups

    def waits_for_grouping(self) -> bool:
        """Whether quotations or articles were filed, or changed, since groups were made."""
        return grouping.waits(self._connection)

    def group(self, step: int) -> int:
        """Takes one of the GROUPING_STEPS, in their order; returns 0 when it is done, else it is to be taken again."""
        self._claim()
        return grouping.STEPS[step](self._connection)

    def forget_groups(self) -> None:
        """Has everything grouped anew the next time; what is grouped follows from the texts and is never lost."""
        self._claim()
        grouping.forget(self._connection)

    def groups(self, query: GroupQuery) -> Iterator[QuotationGroup]:
        """The same quotation in several articles, with its wordings, as they were grouped last.

        Those in most articles come first. Raises NotFound for an unknown outlet.
        """
        return variants.groups(self._connection, query)

    def article_groups(self, query: QuotationQuery, *, min_articles: int = 2) -> list[ArticleGroup]:
        """Articles that are copies of one report, as they were grouped last, the most copied first.

        Of the query, only article, outlet, period and words count. Raises NotFound for an unknown outlet.
        """
        return variants.article_groups(self._connection, query, min_articles=min_articles)

    # --------------------------------------------------------------------------------------------------- upkeep

    def stats(self) -> Stats:
        """How much is on file."""
        return upkeep.stats(self._connection)

    def check(self) -> list[str]:
        """What is wrong with the archive, a sentence each; empty when everything fits together."""
        return upkeep.check(self._connection)

    def _claim(self) -> None:
        """The first write waits for its turn before it reads anything."""
        if not self._claimed:
            claim(self._connection)
            self._claimed = True
