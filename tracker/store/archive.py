"""What is on file: articles, analyses, quotations, speakers and verdicts, behind one class."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tracker.model import (
    Analysis,
    Article,
    Decision,
    FiledArticle,
    FiledQuotation,
    QuotationQuery,
    SpeakerSummary,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of an article: its id and "new", "known" (the same text is on file) or "changed" (a new version)."""

    id: int
    status: str


def default_url() -> str:
    """The SQLite database in the user's data directory."""
    raise NotImplementedError


def as_url(place: str | Path | None) -> str:
    """A database URL from a URL, a path of an SQLite file, or None (the environment variable, else the default)."""
    raise NotImplementedError


@contextmanager
def open_archive(place: str | Path | None = None, *, announce: object = None) -> Iterator[Archive]:
    """The archive at a URL or path, upgraded to this program's version first; one ``with`` is one transaction."""
    raise NotImplementedError
    yield


class Archive:
    """One open transaction on the database."""

    def add_article(self, article: Article) -> Filed:
        """Files an article once: the same id (or url, or source) with another text is a new version."""
        raise NotImplementedError

    def record(self, article_id: int, analysis: Analysis) -> None:
        """Files what an analysis found as the article's newest; verdicts stay."""
        raise NotImplementedError

    def unanalysed(self, method: str | None = None) -> list[int]:
        """Ids of current articles without any analysis (or, with ``method``, whose newest one is of another method)."""
        raise NotImplementedError

    def article_text(self, article_id: int) -> Article:
        raise NotImplementedError

    def articles(self, *, outlet: str | None = None, contains: str | None = None, limit: int | None = None) -> list[FiledArticle]:
        raise NotImplementedError

    def article(self, article_id: int) -> FiledArticle:
        """One article with its quotations, rejected spans and problems."""
        raise NotImplementedError

    def quotations(self, query: QuotationQuery) -> Iterator[FiledQuotation]:
        """The quotations of the newest analysis of each current article, with effective speakers, by date then place."""
        raise NotImplementedError

    def quotation(self, quotation_id: int) -> FiledQuotation:
        raise NotImplementedError

    def count_quotations(self, query: QuotationQuery) -> int:
        raise NotImplementedError

    def speakers(self, *, contains: str | None = None, outlet: str | None = None, limit: int | None = None) -> list[SpeakerSummary]:
        """Speakers by falling number of quotations."""
        raise NotImplementedError

    def find_speakers(self, name: str) -> list[SpeakerSummary]:
        """Who is meant by a name as people type it: best matches only ("stoltenberg", "Keller Sutter", "#12")."""
        raise NotImplementedError

    def add_verdict(self, quotation_id: int, decision: Decision, reviewer: str, at: datetime, *, speaker: str = "", why: str = "") -> None:
        raise NotImplementedError

    def verdicts(self, quotation_id: int) -> list[Verdict]:
        raise NotImplementedError
