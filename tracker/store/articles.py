"""Articles as they are on file: lists, one in full, and which ones wait for an analysis."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Label, Row, Select, and_, case, func, select, true

from tracker.errors import NotFound
from tracker.model import IN_MARKS, ArticleStatus, Decision, FiledArticle, FiledRejection, QuotationKind
from tracker.model import Article as ArticleValue
from tracker.model import Problem as ProblemValue
from tracker.store.bulk import in_parts
from tracker.store.reading import of_article, outlet_ids, published_on
from tracker.store.searching import articles_with
from tracker.store.tables import STATUS, Analysis, Article, Outlet, Problem, Quotation, RejectedSpan

_COLUMNS: Sequence[Any] = (
    Article.id,
    Article.source_id,
    Article.title,
    Outlet.name.label("outlet"),
    Article.day,
    Article.byline,
    Article.url,
    Article.language,
    Article.source,
    Article.sha256,
    Article.version,
    Article.added_at,
    Article.superseded_by,
    Article.is_excerpt,
    Article.status,
)


def _articles(*more: Any) -> Select[Any]:
    return select(*_COLUMNS, *more).join(Outlet, Outlet.id == Article.outlet_id)


def _value(row: Row[Any], text: str) -> ArticleValue:
    return ArticleValue(
        text=text,
        id=row.source_id,
        title=row.title,
        outlet=row.outlet,
        published=published_on(row.day),
        byline=row.byline,
        url=row.url,
        language=row.language,
        source=row.source,
        is_excerpt=row.is_excerpt,
        status=ArticleStatus(row.status),
    )


def _row(connection: Connection, article_id: int) -> Row[Any]:
    row = connection.execute(_articles(Article.text).where(Article.id == article_id)).one_or_none()
    if row is None:
        raise NotFound(f"There is no article {article_id}; “tracker articles” lists them.")
    return row


def article_text(connection: Connection, article_id: int) -> ArticleValue:
    """The article as its source delivered it. Raises NotFound."""
    row = _row(connection, article_id)
    return _value(row, row.text)


def article(connection: Connection, article_id: int) -> FiledArticle:
    """One article, an earlier version too, with what was found in it. Raises NotFound."""
    row = _row(connection, article_id)
    newest = select(func.max(Analysis.id)).where(Analysis.article_id == article_id).scalar_subquery()
    rejected = connection.execute(
        select(
            RejectedSpan.id,
            RejectedSpan.start,
            RejectedSpan.end,
            RejectedSpan.text,
            RejectedSpan.reason,
            RejectedSpan.confidence,
        )
        .where(RejectedSpan.analysis_id == newest)
        .order_by(RejectedSpan.start)
    )
    problems = connection.execute(
        select(Problem.start, Problem.end, Problem.text).where(Problem.analysis_id == newest).order_by(Problem.start)
    )
    quotations = of_article(connection, article_id)
    return FiledArticle(
        id=row.id,
        article=_value(row, row.text),
        sha256=row.sha256,
        version=row.version,
        added_at=row.added_at,
        quotation_count=sum(each.in_marks and each.status != STATUS[Decision.REJECT] for each in quotations),
        superseded_by=row.superseded_by,
        quotations=quotations,
        rejected=tuple(FiledRejection(*each) for each in rejected),
        problems=tuple(ProblemValue(*each) for each in problems),
    )


def articles(
    connection: Connection,
    *,
    outlet: str | None = None,
    contains: str | None = None,
    limit: int | None = None,
    kinds: Sequence[QuotationKind] = IN_MARKS,
) -> list[FiledArticle]:
    """The current articles by date, undated ones last, without their texts, with the number of quotations of the kinds.

    Raises NotFound for an unknown outlet.
    """
    chosen = select(Article.id).where(Article.superseded_by.is_(None))
    if outlet is not None:
        chosen = chosen.where(Article.outlet_id.in_(outlet_ids(connection, outlet)))
    if contains and contains.strip():
        chosen = chosen.where(*articles_with(connection, contains))
    return filed_articles(connection, chosen.order_by(Article.day, Article.id).limit(limit), kinds)


def filed_articles(
    connection: Connection, chosen: Select[Any], kinds: Sequence[QuotationKind] = IN_MARKS
) -> list[FiledArticle]:
    """The articles whose numbers a statement chooses, as lists show them."""
    listed = _articles(_number_of_quotations(kinds)).where(Article.id.in_(chosen.subquery().select()))
    return [
        FiledArticle(
            id=row.id,
            article=_value(row, ""),
            sha256=row.sha256,
            version=row.version,
            added_at=row.added_at,
            quotation_count=row.quotation_count,
        )
        for row in connection.execute(listed.order_by(Article.day, Article.id))
    ]


def _number_of_quotations(kinds: Sequence[QuotationKind]) -> Label[int]:
    """A column; kinds that are none mean all.

    The rules stand in a case, not in the WHERE: SQLite would look for them in the index of all quotations by date.
    """
    rules = [Quotation.listed == true(), Quotation.status != STATUS[Decision.REJECT]]
    if kinds:
        rules.append(Quotation.kind.in_([kind.value for kind in kinds]))
    counted = select(func.count(case((and_(*rules), 1)))).where(Quotation.article_id == Article.id)
    return counted.correlate(Article).scalar_subquery().label("quotation_count")


def unanalysed(connection: Connection, method: str | None = None, kinds: Collection[QuotationKind] = ()) -> list[int]:
    """Ids of current articles without an analysis.

    With ``method`` also those whose newest one is of another method, or did not look for all of the ``kinds``.
    """
    newest = select(func.max(Analysis.id)).where(Analysis.article_id == Article.id).correlate(Article).scalar_subquery()
    statement = (
        select(Article.id, Analysis.method, Analysis.kinds)
        .join(Analysis, Analysis.id == newest, isouter=True)
        .where(Article.superseded_by.is_(None))
        .order_by(Article.id)
    )
    if method is None:
        return list(connection.scalars(statement.where(Analysis.id.is_(None))))
    return [
        number
        for number, used, looked_for in connection.execute(statement)
        if used != method or not {kind.value for kind in kinds} <= set(looked_for.split(","))
    ]


def newest_analyses(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """The method and the kinds of the newest analysis of each of these articles that has one."""
    return {
        row.article_id: (row.method, row.kinds)
        for part in in_parts(ids)
        for row in connection.execute(
            select(Analysis.article_id, Analysis.method, Analysis.kinds)
            .where(Analysis.article_id.in_(part))
            .order_by(Analysis.id)
        )
    }


def outlets(connection: Connection) -> dict[str, int]:
    """The outlets by name, each with its number of current articles."""
    number = func.count(Article.id)
    counted = and_(Article.outlet_id == Outlet.id, Article.superseded_by.is_(None))
    named = select(Outlet.name, number).join(Article, counted).group_by(Outlet.name).order_by(Outlet.name)
    return {row[0]: row[1] for row in connection.execute(named)}
