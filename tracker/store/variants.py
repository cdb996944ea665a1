"""Groups as lists show them: one quotation in all its wordings, and the copies of one report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, and_, distinct, func, or_, select, true

from tracker.model import (
    ArticleGroup,
    Copy,
    Decision,
    FiledArticle,
    FiledQuotation,
    GroupQuery,
    QuotationGroup,
    QuotationQuery,
    Variant,
)
from tracker.store.articles import filed_articles
from tracker.store.bulk import in_parts
from tracker.store.reading import filed_quotations, fitting, outlet_ids
from tracker.store.searching import articles_with
from tracker.store.tables import (
    STATUS,
    UNDATED,
    Article,
    GroupedArticle,
    GroupedQuotation,
    Quotation,
)

AT_ONCE = 100
"""Groups that are read together."""


# --------------------------------------------------------------------------------------------- of quotations


def groups(connection: Connection, query: GroupQuery) -> Iterator[QuotationGroup]:
    """The groups that fit, those in most articles first, then by date. Raises NotFound for an unknown outlet."""
    numbers = connection.execute(_chosen(connection, query)).scalars().all()
    for part in in_parts(numbers, AT_ONCE):
        found = _in_full(connection, part, query.quotations)
        yield from (found[number] for number in part)


def _chosen(connection: Connection, query: GroupQuery) -> Select[Any]:
    """The numbers of the groups, in their order."""
    fits = select(GroupedQuotation.group_id).join(Quotation, Quotation.id == GroupedQuotation.quotation_id)
    articles = func.count(distinct(Quotation.article_id))
    chosen = (
        select(GroupedQuotation.group_id)
        .join(Quotation, Quotation.id == GroupedQuotation.quotation_id)
        .where(*_shown(query.quotations))
        .group_by(GroupedQuotation.group_id)
        .having(articles >= query.min_articles)
        .order_by(articles.desc(), func.min(Quotation.day), GroupedQuotation.group_id)
        .limit(query.quotations.limit)
    )
    wordings = func.count(distinct(GroupedQuotation.wording_id)) > 1
    speakers = func.count(distinct(Quotation.speaker_id)) > 1
    differing = {"wording": wordings, "speaker": speakers, "any": or_(wordings, speakers)}
    if query.differing is not None:
        chosen = chosen.having(differing[query.differing])
    if not _is_narrow(query.quotations):  # most quotations stand alone, and are left out before they are read
        several = select(GroupedQuotation.group_id).group_by(GroupedQuotation.group_id).having(func.count() > 1)
        chosen = chosen.where(GroupedQuotation.group_id.in_(several))
    everything = QuotationQuery(
        kinds=query.quotations.kinds,
        limit=query.quotations.limit,
        include_rejected=query.quotations.include_rejected,
    )
    if query.quotations == everything:  # whatever is shown fits
        return chosen
    return chosen.where(GroupedQuotation.group_id.in_(fitting(connection, query.quotations, fits)))


def _is_narrow(query: QuotationQuery) -> bool:
    """Whether few quotations fit, which an index finds."""
    return bool(query.speaker_id or query.article_id or query.contains)


def _shown(query: QuotationQuery) -> Iterator[Any]:
    """Which quotations of a group are shown: whoever's they are, of the kinds asked for."""
    yield Quotation.listed == true()
    if query.kinds:
        yield Quotation.kind.in_([kind.value for kind in query.kinds])
    if not query.include_rejected:
        yield Quotation.status != STATUS[Decision.REJECT]


def _in_full(connection: Connection, numbers: Sequence[int], query: QuotationQuery) -> dict[int, QuotationGroup]:
    """The groups of these numbers, with all that is shown of them."""
    places = (
        select(
            GroupedQuotation.quotation_id,
            GroupedQuotation.group_id,
            GroupedQuotation.wording_id,
            Quotation.article_id,
            GroupedArticle.group_id,
        )
        .join(Quotation, Quotation.id == GroupedQuotation.quotation_id)
        .join(GroupedArticle, GroupedArticle.article_id == Quotation.article_id)
        .where(GroupedQuotation.group_id.in_(numbers), *_shown(query))
    )
    rows: dict[int, list[Any]] = {quotation: rest for quotation, *rest in connection.execute(places)}
    wordings: dict[int, dict[int, list[FiledQuotation]]] = defaultdict(lambda: defaultdict(list))
    copies: dict[int, dict[int, int]] = defaultdict(dict)
    for part in in_parts(sorted(rows)):
        for filed in filed_quotations(connection, select(Quotation.id).where(Quotation.id.in_(part))):
            group, wording, article, copy_of = rows[filed.id]
            wordings[group][wording].append(filed)
            copies[group][article] = copy_of
    return {
        group: QuotationGroup(
            group,
            tuple(Variant(each) for each in sorted(map(_by_date, found.values()), key=_most_frequent)),
            copies[group],
        )
        for group, found in wordings.items()
    }


def _by_date(quotations: list[FiledQuotation]) -> tuple[FiledQuotation, ...]:
    return tuple(sorted(quotations, key=lambda each: (each.published or UNDATED, each.article_id, each.start)))


def _most_frequent(quotations: Sequence[FiledQuotation]) -> tuple[int, date, int, str]:
    """What sorts wordings: in most articles first, then the earliest, then the longest."""
    articles = len({each.article_id for each in quotations})
    first = quotations[0]
    return -articles, first.published or UNDATED, -len(first.words), first.words


def groups_of(connection: Connection, query: QuotationQuery) -> dict[int, int]:
    """The group of each quotation that fits. Raises NotFound for an unknown outlet."""
    grouped: Any = select(Quotation.id, func.coalesce(GroupedQuotation.group_id, Quotation.id)).join(
        GroupedQuotation, GroupedQuotation.quotation_id == Quotation.id, isouter=True
    )
    return {row[0]: row[1] for row in connection.execute(fitting(connection, query, grouped))}


# ------------------------------------------------------------------------------------------------ of articles


def article_groups(connection: Connection, query: QuotationQuery, *, min_articles: int = 2) -> list[ArticleGroup]:
    """The copies of each report of which one fits, the most copied first; of the query, place, time and words count.

    The words are those of headline and text. Raises NotFound for an unknown outlet.
    """
    fits = select(GroupedArticle.group_id).join(Article, Article.id == GroupedArticle.article_id)
    fits = fits.where(*_fitting_articles(connection, query))
    number = func.count(GroupedArticle.article_id)
    chosen = (
        select(GroupedArticle.group_id)
        .join(Article, Article.id == GroupedArticle.article_id)
        .where(GroupedArticle.group_id.is_not(None), GroupedArticle.group_id.in_(fits))
        .group_by(GroupedArticle.group_id)
        .having(number >= min_articles)
        .order_by(number.desc(), func.min(Article.day), GroupedArticle.group_id)
        .limit(query.limit)
    )
    numbers: list[Any] = list(connection.scalars(chosen))
    found: dict[int, list[FiledArticle]] = {each: [] for each in numbers}
    of_articles: dict[int, Any] = {
        article: group
        for part in in_parts(found)
        for article, group in connection.execute(
            select(GroupedArticle.article_id, GroupedArticle.group_id).where(GroupedArticle.group_id.in_(part))
        )
    }
    for part in in_parts(sorted(of_articles)):
        for filed in filed_articles(connection, select(Article.id).where(Article.id.in_(part)), query.kinds):
            found[of_articles[filed.id]].append(filed)
    return [ArticleGroup(number, tuple(map(Copy, sorted(some, key=_first)))) for number, some in found.items()]


def _first(filed: FiledArticle) -> tuple[date, int]:
    return filed.article.published or UNDATED, filed.id


def _fitting_articles(connection: Connection, query: QuotationQuery) -> Iterator[Any]:
    if query.article_id is not None:
        yield Article.id == query.article_id
    if query.outlet is not None:
        yield Article.outlet_id.in_(outlet_ids(connection, query.outlet))
    if query.since is not None:
        yield and_(Article.day >= query.since, Article.day != UNDATED)
    if query.until is not None:
        yield Article.day <= query.until
    if query.contains and query.contains.strip():
        yield from articles_with(connection, query.contains)
