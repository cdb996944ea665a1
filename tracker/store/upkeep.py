"""How the archive is doing: how much it holds, and whether everything in it still fits together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, exists, func, or_, select, true
from sqlalchemy.orm import aliased

from tracker.model import Decision
from tracker.store.grouping import ARTICLES, QUOTATIONS
from tracker.store.tables import (
    STATUS,
    UNREVIEWED,
    Analysis,
    Article,
    ArticleWords,
    Attribution,
    Outlet,
    Quotation,
    QuotationWords,
    RejectedSpan,
    Speaker,
    Verdict,
    Wording,
    tally,
)
from tracker.store.verdicts import newest_verdict
from tracker.store.wordings import key_of, wording_of

AT_ONCE = 100
EXAMPLES = 5
"""Ids named in a sentence about damage."""


@dataclass(frozen=True, slots=True)
class Stats:
    """How many of each are on file; ``articles`` and ``quotations`` are those that lists show, rejected ones too.

    Of these quotations, ``unmarked`` ones stand in no marks.
    """

    outlets: int
    articles: int
    earlier_versions: int
    unanalysed: int
    analyses: int
    quotations: int
    unattributed: int
    unmarked: int
    rejected_spans: int
    speakers: int
    verdicts: int
    methods: tuple[str, ...]


def stats(connection: Connection) -> Stats:
    """Counts over the whole archive."""
    current = Article.superseded_by.is_(None)
    analysed = exists().where(Analysis.article_id == Article.id)
    listed = Quotation.listed == true()
    newest = select(func.max(Analysis.id)).group_by(Analysis.article_id)

    def number(column: Any, *rules: ColumnElement[bool]) -> int:
        return connection.execute(select(func.count(column)).where(*rules)).scalar_one()

    return Stats(
        outlets=number(Outlet.id),
        articles=number(Article.id, current),
        earlier_versions=number(Article.id, ~current),
        unanalysed=number(Article.id, current, ~analysed),
        analyses=number(Analysis.id),
        quotations=number(Quotation.id, listed),
        unattributed=number(Quotation.id, listed, Quotation.speaker_id.is_(None)),
        unmarked=number(Quotation.id, listed, Quotation.in_marks.is_(False)),
        rejected_spans=number(RejectedSpan.id, RejectedSpan.analysis_id.in_(newest)),
        speakers=number(Speaker.id),
        verdicts=number(Verdict.id),
        methods=tuple(connection.scalars(select(Analysis.method).distinct().order_by(Analysis.method))),
    )


# ------------------------------------------------------------------------------------------------------- damage


def check(connection: Connection) -> list[str]:
    """What is wrong, a sentence each; empty when everything fits together."""
    found: list[str] = list(_damaged_file(connection)) if connection.dialect.name == "sqlite" else []
    for sentence, wrong in _contradictions().items():
        ids: list[int] = list(connection.scalars(wrong))
        if ids:
            found.append(sentence.format(_some(ids)))
    return found + _changed_texts(connection) + list(_wrongly_grouped(connection))


def _some(ids: list[int]) -> str:
    named = ", ".join(str(number) for number in sorted(ids)[:EXAMPLES])
    return named if len(ids) <= EXAMPLES else f"{named} and {len(ids) - EXAMPLES} more"


def _damaged_file(connection: Connection) -> Iterator[str]:
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check(10)"):
        if said != "ok":
            yield f"The file is damaged: {said}."
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"Row {row} of {table} belongs to a row of {parent} that is not there."


def _contradictions() -> dict[str, Select[Any]]:
    """Statements for ids that should not be there: what a constraint cannot see, and what is kept twice."""
    of_article = select(Quotation.id).join(Article, Article.id == Quotation.article_id)
    words = func.substr(Article.text, Quotation.start + 1, Quotation.end - Quotation.start)
    rejected_words = func.substr(Article.text, RejectedSpan.start + 1, RejectedSpan.end - RejectedSpan.start)
    newest = select(func.max(Analysis.id)).where(Analysis.article_id == Quotation.article_id)
    newest_analysis = newest.correlate(Quotation).scalar_subquery()
    stated = and_(Attribution.quotation_id == Quotation.id, Attribution.analysis_id == Quotation.analysis_id)
    judged = select(Quotation.id).join(Verdict, Verdict.id == newest_verdict(), isouter=True)
    attributed = judged.join(Attribution, stated, isouter=True)
    upheld = Verdict.decision.in_([Decision.ACCEPT, Decision.CORRECT])
    status = case(*((Verdict.decision == decision.value, name) for decision, name in STATUS.items()), else_=UNREVIEWED)
    listed = and_(Article.superseded_by.is_(None), or_(Quotation.found.is_(True), func.coalesce(upheld, False)))
    overtaken = and_(Verdict.decision == Decision.REJECT, Quotation.analysis_id > func.coalesce(Verdict.analysis_id, 0))
    speaker = case(
        (overtaken, Attribution.speaker_id), (Verdict.id.is_not(None), Verdict.speaker_id), else_=Attribution.speaker_id
    )
    return {
        "The text at the place of quotation {} has other words.": of_article.where(words != Quotation.text),
        "The text at the place of rejected span {} has other words.": select(RejectedSpan.id)
        .join(Analysis, Analysis.id == RejectedSpan.analysis_id)
        .join(Article, Article.id == Analysis.article_id)
        .where(rejected_words != RejectedSpan.text),
        "Quotation {} belongs to an analysis of another article.": select(Quotation.id)
        .join(Attribution, Attribution.quotation_id == Quotation.id)
        .join(Analysis, Analysis.id == Attribution.analysis_id)
        .where(Analysis.article_id != Quotation.article_id),
        "Quotation {} was found by an analysis that does not say whose it is.": attributed.where(
            Attribution.quotation_id.is_(None), Quotation.analysis_id.is_not(None)
        ),
        "Quotation {} was neither found by an analysis nor judged by a reviewer.": judged.where(
            Quotation.analysis_id.is_(None), Verdict.id.is_(None)
        ),
        "Quotation {} is marked as found, or not, by the newest analysis, but was not, or was.": select(
            Quotation.id
        ).where(
            func.coalesce(Quotation.found, False) != func.coalesce(Quotation.analysis_id == newest_analysis, False)
        ),
        "Quotation {} is listed and should not be, or the other way round.": judged.join(
            Article, Article.id == Quotation.article_id
        ).where(Quotation.listed != listed),
        "Quotation {} is not listed under the speaker that follows from its attribution and verdict.": attributed.where(
            func.coalesce(Quotation.speaker_id, 0) != func.coalesce(speaker, 0)
        ),
        "Quotation {} has another status than its verdict says.": judged.where(Quotation.status != status),
        "Quotation {} is listed under another date than its article's.": of_article.where(Quotation.day != Article.day),
        "Quotation {} is listed under another outlet than its article's.": of_article.where(
            Quotation.outlet_id != Article.outlet_id
        ),
        "Quotation {} cannot be found by its words.": select(Quotation.id).where(
            Quotation.id.not_in(select(QuotationWords.quotation_id))
        ),
        "Article {} cannot be found by its words.": select(Article.id).where(
            Article.id.not_in(select(ArticleWords.article_id))
        ),
        "Speaker {} has another number of quotations than was counted.": _miscounted(),
        "Article {} was superseded by one that is no later version of it.": _not_a_version(),
    }


def _miscounted() -> Select[Any]:
    counts = and_(
        Quotation.speaker_id == Speaker.id,
        Quotation.listed == true(),
        Quotation.in_marks == true(),
        Quotation.status != STATUS[Decision.REJECT],
    )
    number = select(func.count(Quotation.id)).where(counts).correlate(Speaker).scalar_subquery()
    counted = select(Speaker.id).join(tally, tally.c.speaker_id == Speaker.id, isouter=True)
    return counted.where(func.coalesce(tally.c.quotations, 0) != number)


def _not_a_version() -> Select[Any]:
    later = Article.__table__.alias("later")
    same = and_(
        later.c.outlet_id == Article.outlet_id,
        later.c.identity == Article.identity,
        later.c.version > Article.version,
    )
    return select(Article.id).join(later, later.c.id == Article.superseded_by).where(~same)


AGAIN = "; “tracker variants --again” groups everything anew."


def _wrongly_grouped(connection: Connection) -> Iterator[str]:
    """What was grouped by other words than it has, or under the number of another group."""
    for sort, name in ((QUOTATIONS, "Quotation"), (ARTICLES, "Article")):
        first = aliased(sort.row)
        number = first.__table__.primary_key.columns[0].key
        led = getattr(first, number) == sort.row.group_id
        strange = (
            select(sort.number)
            .join(first, led, isouter=True)
            .where(
                sort.row.group_id.is_not(None), func.coalesce(first.group_id, sort.row.group_id) != sort.row.group_id
            )
        )
        if ids := list(connection.scalars(strange)):
            yield f"{name} {_some(ids)} is in a group that has another number{AGAIN}"
        reading = (
            select(sort.number, sort.item.text, Wording.key)
            .join(sort.item, sort.item.id == sort.number)
            .join(Wording, Wording.id == sort.row.wording_id)
            .order_by(sort.number)
        )
        rows = connection.execute(reading.execution_options(yield_per=AT_ONCE))
        if ids := [each for each, text, key in rows if key_of(wording_of(text), sort.grain) != key]:
            yield f"{name} {_some(ids)} is grouped by other words than its own{AGAIN}"


def _changed_texts(connection: Connection) -> list[str]:
    statement = select(Article.id, Article.text, Article.sha256).order_by(Article.id)
    changed = [
        number
        for number, text, sha256 in connection.execute(statement.execution_options(yield_per=AT_ONCE))
        if hashlib.sha256(text.encode()).hexdigest() != sha256
    ]
    return [f"The text of article {_some(changed)} is not the one that was filed."] if changed else []
