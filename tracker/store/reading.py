"""Quotations as lists and reports show them: with effective speakers, evidence, context and what reviewers said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, case, false, func, or_, select, true
from sqlalchemy.orm import aliased

from tracker.errors import NotFound
from tracker.model import (
    ArticleStatus,
    Decision,
    FiledQuotation,
    QuotationKind,
    QuotationQuery,
    Report,
    ReportScope,
    Span,
    SpeakerKind,
)
from tracker.store.evidence import candidates_from_json, reasons_from_json
from tracker.store.names import search_key
from tracker.store.searching import quotations_with
from tracker.store.tables import (
    STATUS,
    UNDATED,
    UNREVIEWED,
    Analysis,
    Article,
    Attribution,
    Outlet,
    Quotation,
    Speaker,
    Verdict,
)
from tracker.store.verdicts import newest_verdict

CONTEXT = 200
"""Characters shown on either side of a quotation."""

AT_ONCE = 500
"""Rows fetched together while a long list streams."""

CONFIRMED = (STATUS[Decision.ACCEPT], STATUS[Decision.CORRECT])

BY_DATE = (Quotation.day, Quotation.article_id, Quotation.start, Quotation.end.desc(), Quotation.in_marks)
"""By date, then in reading order: what holds another quotation comes before it."""

Attributed = aliased(Speaker, name="attributed")


def quotations(connection: Connection, query: QuotationQuery) -> Iterator[FiledQuotation]:
    """The quotations that fit, by date, then article and place; undated ones last. Raises NotFound (unknown outlet)."""
    chosen = fitting(connection, query, select(Quotation.id)).order_by(*BY_DATE).limit(query.limit)
    return _stream(connection, _in_full(chosen).execution_options(yield_per=AT_ONCE))


def filed_quotations(connection: Connection, chosen: Select[Any]) -> list[FiledQuotation]:
    """The quotations whose numbers a statement chooses, by date, then article and place."""
    return [_filed(row) for row in connection.execute(_in_full(chosen))]


def _stream(connection: Connection, statement: Select[Any]) -> Iterator[FiledQuotation]:
    """Row by row; whoever stops half-way leaves nothing open."""
    with connection.execute(statement) as rows:
        for row in rows:
            yield _filed(row)


def count(connection: Connection, query: QuotationQuery) -> int:
    """How many quotations fit, whatever the query's limit."""
    number: int = connection.execute(fitting(connection, query, select(func.count(Quotation.id)))).scalar_one()
    return number


def quotation(connection: Connection, quotation_id: int) -> FiledQuotation:
    """One quotation with its reasons and candidates, listed or not. Raises NotFound."""
    row = connection.execute(_in_full(select(Quotation.id).where(Quotation.id == quotation_id))).one_or_none()
    if row is None:
        raise NotFound(f"There is no quotation {quotation_id}.")
    return _filed(row)


def of_article(connection: Connection, article_id: int) -> tuple[FiledQuotation, ...]:
    """What the article's newest analysis found, and all that a reviewer has judged, in reading order."""
    chosen = select(Quotation.id).where(Quotation.article_id == article_id, shown_with_article())
    return tuple(filed_quotations(connection, chosen))


def shown_with_article() -> ColumnElement[bool]:
    """An article, an earlier version too, shows what its newest analysis found and what a reviewer has judged."""
    return or_(Quotation.found == true(), Quotation.status != UNREVIEWED)


# -------------------------------------------------------------------------------------------------- which ones


def fitting(connection: Connection, query: QuotationQuery, chosen: Select[Any]) -> Select[Any]:
    """The statement narrowed to the quotations that fit the query."""
    rules = [*_placed(query), *_said(query)]
    if query.contains and query.contains.strip():
        rules += quotations_with(connection, query.contains)
    if query.min_confidence is not None:
        chosen = chosen.join(Attribution, _newest_attribution(), isouter=True)
        rules.append(or_(Attribution.confidence >= query.min_confidence, Quotation.status.in_(CONFIRMED)))
    if query.outlet is not None:
        rules.append(Quotation.outlet_id.in_(outlet_ids(connection, query.outlet)))
    return chosen.where(*rules)


def _placed(query: QuotationQuery) -> Iterator[ColumnElement[bool]]:
    if query.quotation_id is not None:
        yield Quotation.id == query.quotation_id
    elif query.article_id is not None:
        yield and_(Quotation.article_id == query.article_id, shown_with_article())
    elif query.contains:
        # Hidden from SQLite, which would rather read all quotations by date than look the words up.
        yield func.coalesce(Quotation.listed, false()) == true()
    else:
        yield Quotation.listed == true()
    if query.since is not None:
        yield and_(Quotation.day >= query.since, Quotation.day != UNDATED)
    if query.until is not None:
        yield Quotation.day <= query.until


def _said(query: QuotationQuery) -> Iterator[ColumnElement[bool]]:
    if not query.include_rejected:
        yield Quotation.status != STATUS[Decision.REJECT]
    if query.kinds:
        yield Quotation.kind.in_([kind.value for kind in query.kinds])
    if query.speaker_id is not None:
        yield Quotation.speaker_id == query.speaker_id
    if query.unattributed:
        yield Quotation.speaker_id.is_(None)


def outlet_ids(connection: Connection, name: str) -> list[int]:
    """The outlets of a name, whatever its case. Raises NotFound, listing the outlets there are."""
    names = connection.execute(select(Outlet.id, Outlet.name).order_by(Outlet.name)).all()
    found = [number for number, known in names if search_key(known) == search_key(name)]
    if not found:
        known_ones = ", ".join(known for _, known in names[:OUTLETS_NAMED] if known) or "none yet"
        more = ", …" if len(names) > OUTLETS_NAMED else ""
        raise NotFound(f"No outlet is called “{name}”; on file: {known_ones}{more}.")
    return found


OUTLETS_NAMED = 20
"""Outlets listed in an error message."""


# ------------------------------------------------------------------------------------------------ all about them


def _newest_attribution() -> ColumnElement[bool]:
    return and_(Attribution.quotation_id == Quotation.id, Attribution.analysis_id == Quotation.analysis_id)


def _in_full(chosen: Select[Any]) -> Select[Any]:
    """Everything that a FiledQuotation shows, for the quotations of a sub-query."""
    few = chosen.subquery("chosen")  # first, for PostgreSQL reorders no more than eight joins
    return (
        select(*_COLUMNS)
        .select_from(few)
        .join(Quotation, Quotation.id == few.c.id)
        .join(Article, Article.id == Quotation.article_id)
        .join(Outlet, Outlet.id == Article.outlet_id)
        .join(Attribution, _newest_attribution(), isouter=True)
        .join(Analysis, Analysis.id == Quotation.analysis_id, isouter=True)
        .join(Speaker, Speaker.id == Quotation.speaker_id, isouter=True)
        .join(Attributed, Attributed.id == Attribution.speaker_id, isouter=True)
        .join(Verdict, Verdict.id == newest_verdict(), isouter=True)
        .order_by(*BY_DATE)
    )


_FIRST = case((Quotation.start > CONTEXT, Quotation.start - CONTEXT), else_=0)
_COLUMNS: Sequence[Any] = (
    Quotation.id,
    Quotation.article_id,
    Quotation.text,
    Quotation.kind,
    Quotation.start,
    Quotation.end,
    Quotation.mark,
    Quotation.paragraph,
    Quotation.found,
    Quotation.status,
    Quotation.speaker_id,
    Quotation.analysis_id,
    Quotation.nested,
    func.substr(Article.text, _FIRST + 1, Quotation.start - _FIRST).label("before"),
    func.substr(Article.text, Quotation.end + 1, CONTEXT).label("after"),
    Article.day,
    Article.title,
    Article.url,
    Article.byline,
    Article.is_excerpt,
    Article.status.label("article_status"),
    Outlet.name.label("outlet"),
    Speaker.name.label("speaker_name"),
    Speaker.kind.label("speaker_kind"),
    Speaker.role.label("speaker_role"),
    Speaker.organisation.label("speaker_organisation"),
    Attribution.speaker_id.label("attributed_id"),
    Attribution.role.label("attributed_role"),
    Attribution.organisation.label("attributed_organisation"),
    Attributed.name.label("attributed_name"),
    Attribution.mention_text,
    Attribution.cue_text,
    Attribution.confidence,
    Attribution.segments,
    func.substr(Article.text, Attribution.frame_start + 1, Attribution.frame_end - Attribution.frame_start).label(
        "frame"
    ),
    Attribution.addressee_text,
    Analysis.method,
    Verdict.decision,
    Verdict.reviewer,
    Verdict.decided_at,
    Verdict.why,
    Verdict.speaker_id.label("judged_speaker_id"),
    Verdict.analysis_id.label("judged_analysis_id"),
    Attribution.reasons,
    Attribution.candidates,
)


def _filed(row: Row[Any]) -> FiledQuotation:
    role, organisation = _role_and_organisation(row)
    return FiledQuotation(
        id=row.id,
        article_id=row.article_id,
        text=row.text,
        kind=QuotationKind(row.kind),
        start=row.start,
        end=row.end,
        mark=row.mark,
        paragraph=row.paragraph,
        context_before=row.before,
        context_after=row.after,
        outlet=row.outlet,
        published=published_on(row.day),
        headline=row.title,
        url=row.url,
        byline=row.byline,
        speaker_id=row.speaker_id,
        speaker_name=row.speaker_name or "",
        speaker_kind=SpeakerKind(row.speaker_kind) if row.speaker_kind else None,
        speaker_role=role,
        speaker_organisation=organisation,
        mention=row.mention_text or "",
        cue=row.cue_text or "",
        confidence=row.confidence or 0.0,
        method=row.method or "",
        status=row.status,
        reviewer=row.reviewer or "",
        reviewed_at=row.decided_at,
        why=row.why or "",
        disagreement=disagreement(row),
        reasons=reasons_from_json(row.reasons or []),
        candidates=candidates_from_json(row.candidates or []),
        nested=row.nested,
        segments=tuple(Span(*segment) for segment in row.segments or []),
        frame=row.frame or "",
        addressee=row.addressee_text or "",
        is_excerpt=row.is_excerpt,
        article_status=ArticleStatus(row.article_status),
    )


def _role_and_organisation(row: Row[Any]) -> tuple[str, str]:
    """As the article reports them, and what it does not say as on file; never the one beside another's other."""
    known = row.speaker_role or "", row.speaker_organisation or ""
    if row.speaker_id != row.attributed_id:
        return known
    role, organisation = row.attributed_role or "", row.attributed_organisation or ""
    if not role and organisation in ("", known[1]):
        return known
    return role, organisation or (known[1] if role == known[0] else "")


def published_on(day: date) -> date | None:
    """The date that a day stands for."""
    return None if day == UNDATED else day


def disagreement(row: Row[Any]) -> str:
    """A sentence when an analysis that is newer than the verdict says otherwise, else "".

    An analysis that the reviewer saw is no news: overruling it was the point of the verdict.
    """
    if row.decision is None or row.found is None:
        return ""
    if not row.found:
        return "" if row.decision == Decision.REJECT else "The newest analysis does not find this quotation."
    if row.judged_analysis_id is not None and row.analysis_id <= row.judged_analysis_id:
        return ""
    analysed = f"the newest analysis attributes it to {row.attributed_name or 'nobody'}"
    if row.decision == Decision.REJECT:
        return f"A reviewer rejected this quotation, but {analysed}."
    if row.attributed_id == row.judged_speaker_id:
        return ""
    return f"A reviewer attributed this to {row.speaker_name or 'nobody'}, but {analysed}."


# ------------------------------------------------------------------------------------------------------ reports


def report(
    connection: Connection, scope: ReportScope, query: QuotationQuery, groups: dict[int, int] | None = None
) -> Report:
    """The quotations that fit, with the methods that found them and the number of articles that were searched.

    Those are the analysed articles of the outlet and the period, whoever speaks in them. Raises NotFound.
    """
    found = tuple(quotations(connection, query))
    searched, partly = searched_articles(connection, query)
    return Report(
        scope=scope,
        generated_at=datetime.now(UTC),
        methods=tuple(sorted({each.method for each in found if each.method})),
        article_count=searched,
        quotations=found,
        partly_searched=partly,
        groups=groups,
    )


def searched_articles(connection: Connection, query: QuotationQuery) -> tuple[int, int]:
    """How many articles of the query's outlet and period were analysed, and how many of them not for all its kinds.

    Raises NotFound.
    """
    newest = select(func.max(Analysis.id)).where(Analysis.article_id == Article.id).correlate(Article).scalar_subquery()
    searched = select(Analysis.kinds, func.count(Article.id)).join(Analysis, Analysis.id == newest)
    searched = searched.where(Article.superseded_by.is_(None)).group_by(Analysis.kinds)
    if query.article_id is not None:
        searched = searched.where(Article.id == query.article_id)
    if query.outlet is not None:
        searched = searched.where(Article.outlet_id.in_(outlet_ids(connection, query.outlet)))
    if query.since is not None:
        searched = searched.where(Article.day >= query.since, Article.day != UNDATED)
    if query.until is not None:
        searched = searched.where(Article.day <= query.until)
    wanted = {kind.value for kind in query.kinds or QuotationKind}
    numbers = [(wanted <= set(kinds.split(",")), number) for kinds, number in connection.execute(searched)]
    return sum(number for _, number in numbers), sum(number for fully, number in numbers if not fully)
