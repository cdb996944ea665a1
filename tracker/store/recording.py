"""Filing what an analysis found: rows in bulk, and what a reviewer decided before stays decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, insert, select, update

from tracker.errors import NotFound
from tracker.model import IN_MARKS, Cue, Decision, Mention, QuotationKind, Span
from tracker.model import Analysis as AnalysisValue
from tracker.model import Attribution as AttributionValue
from tracker.model import Problem as ProblemValue
from tracker.model import Quotation as QuotationValue
from tracker.model import RejectedSpan as RejectedValue
from tracker.store import speakers
from tracker.store.evidence import candidates_as_json, reasons_as_json
from tracker.store.filing import paragraph_at, paragraph_starts
from tracker.store.searching import index_quotations
from tracker.store.tables import (
    UNREVIEWED,
    Analysis,
    Article,
    Attribution,
    Problem,
    Quotation,
    RejectedSpan,
    Verdict,
)
from tracker.store.verdicts import effective_speaker, is_listed, newest_verdict

Place = tuple[int, int, bool]
"""What makes a quotation the same in every analysis: its span, and whether it stands in marks."""

Known = dict[speakers.Key, int]

_ARTICLE = select(
    Article.id, Article.outlet_id, Article.text, Article.text_length, Article.day, Article.superseded_by
).where(Article.id == bindparam("article_id"))


def record(connection: Connection, article_id: int, analysis: AnalysisValue, known: Known) -> None:
    """Files what an analysis found as the article's newest; verdicts stay.

    Raises NotFound, and ValueError for an analysis of another text, with the same quotation twice, or with segments
    that do not lie in their quotation.
    """
    article: Any = connection.execute(_ARTICLE, {"article_id": article_id}).one_or_none()
    if article is None:
        raise NotFound(f"There is no article {article_id}.")
    _check(article.text, analysis)
    speakers.ids_of(connection, (each.speaker for each in analysis.attributions if each.speaker), known)
    part = _file_analysis(connection, article, analysis)
    found = {place_of(each.quotation): each for each in analysis.attributions}
    ids = _update_quotations(connection, article, found, analysis.kinds, part["analysis_id"], known)
    new = [each for place, each in found.items() if place not in ids]
    ids |= _file_quotations(connection, article, new, part["analysis_id"], known)
    _insert(connection, Attribution, _attribution_rows(article.text, analysis.attributions, part, ids, known))
    _insert(connection, RejectedSpan, [_rejected_row(each) | part for each in analysis.rejected])
    _insert(connection, Problem, [_problem_row(each) | part for each in analysis.problems])


def place_of(quotation: QuotationValue) -> Place:
    """Where a quotation stands, and as what: speech without marks may fill the same stretch as words in marks.

    >>> place_of(QuotationValue(0, 4, "«ja»", QuotationKind.DIRECT)), place_of(QuotationValue(0, 4, "«ja»", "indirect"))
    ((0, 4, True), (0, 4, False))
    """
    return quotation.start, quotation.end, quotation.kind in IN_MARKS


def _file_analysis(connection: Connection, article: Any, analysis: AnalysisValue) -> dict[str, int]:
    """Files the run itself; returns what its other rows share."""
    row = {
        "article_id": article.id,
        "text_length": article.text_length,
        "method": analysis.method,
        "made_at": datetime.now(UTC),
        "kinds": ",".join(kind for kind in QuotationKind if kind in analysis.kinds),
    }
    number = connection.execute(insert(Analysis).returning(Analysis.id), row).scalar_one()
    return {"analysis_id": number, "text_length": article.text_length}


def _check(text: str, analysis: AnalysisValue) -> None:
    seen = set()
    spans: list[QuotationValue | RejectedValue] = [each.quotation for each in analysis.attributions]
    for span in [*spans, *analysis.rejected]:
        if text[span.start : span.end] != span.text:
            raise ValueError(f"the text has other words at {span.start} to {span.end} than {span.text!r}")
    for each in analysis.attributions:
        place = place_of(each.quotation)
        if place in seen:
            raise ValueError(f"the quotation at {place[0]} to {place[1]} was found twice")
        seen.add(place)
        edges = [edge for segment in each.quotation.segments for edge in segment]
        whole = all(start < end for start, end in each.quotation.segments)
        if not whole or [place[0], *edges, place[1]] != sorted([place[0], *edges, place[1]]):
            raise ValueError(f"the segments of the quotation at {place[0]} to {place[1]} do not lie in it in order")


def _insert(connection: Connection, table: type[Any], rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


# -------------------------------------------------------------------------------------------------- quotations


_ON_FILE = (
    select(
        Quotation.id,
        Quotation.start,
        Quotation.end,
        Quotation.in_marks,
        Quotation.kind,
        Quotation.nested,
        Quotation.analysis_id,
        Attribution.speaker_id.label("attributed_id"),
        Verdict.decision,
        Verdict.speaker_id.label("judged_id"),
        Verdict.analysis_id.label("judged_analysis_id"),
    )
    .join(
        Attribution,
        and_(Attribution.quotation_id == Quotation.id, Attribution.analysis_id == Quotation.analysis_id),
        isouter=True,
    )
    .join(Verdict, Verdict.id == newest_verdict(), isouter=True)
    .where(Quotation.article_id == bindparam("article_id"))
)

_CHANGING = ("found", "listed", "analysis_id", "kind", "nested", "speaker_id")
_CHANGE = (
    update(Quotation).where(Quotation.id == bindparam("row_id")).values({name: bindparam(name) for name in _CHANGING})
)


def _update_quotations(
    connection: Connection,
    article: Any,
    found: dict[Place, AttributionValue],
    kinds: Sequence[QuotationKind],
    analysis_id: int,
    known: Known,
) -> dict[Place, int]:
    """Brings the quotations that are on file up to date, and returns their ids.

    Whether one of a kind that nobody looked for is there is not known any more.
    """
    rows: Sequence[Any] = connection.execute(_ON_FILE, {"article_id": article.id}).all()
    places = [(row.start, row.end, row.in_marks) for row in rows]
    changes = [
        _change(article, row, found.get(place), analysis_id, known)
        | {"found": True if place in found else False if row.kind in kinds else None}
        for row, place in zip(rows, places, strict=True)
    ]
    if changes:
        connection.execute(_CHANGE, changes)
    return {place: row.id for row, place in zip(rows, places, strict=True)}


def _change(
    article: Any, row: Any, attribution: AttributionValue | None, analysis_id: int, known: Known
) -> dict[str, Any]:
    decision = Decision(row.decision) if row.decision else None
    found_by = analysis_id if attribution else row.analysis_id
    return {
        "row_id": row.id,
        "listed": article.superseded_by is None and is_listed(attribution is not None, decision),
        "analysis_id": found_by,
        "kind": attribution.quotation.kind.value if attribution else row.kind,
        "nested": attribution.quotation.nested if attribution else row.nested,
        "speaker_id": effective_speaker(
            decision,
            row.judged_id,
            _speaker_id(attribution, known) if attribution else row.attributed_id,
            analysed_since=(found_by or 0) > (row.judged_analysis_id or 0),
        ),
    }


def _file_quotations(
    connection: Connection, article: Any, new: Sequence[AttributionValue], analysis_id: int, known: Known
) -> dict[Place, int]:
    """Files quotations that no analysis found before, and returns their ids."""
    if not new:
        return {}
    starts = paragraph_starts(article.text)
    rows = [
        {
            "article_id": article.id,
            "text_length": article.text_length,
            "start": each.quotation.start,
            "end": each.quotation.end,
            "text": each.quotation.text,
            "mark": each.quotation.mark,
            "nested": each.quotation.nested,
            "paragraph": paragraph_at(starts, each.quotation.start),
            "analysis_id": analysis_id,
            "found": True,
            "listed": article.superseded_by is None,
            "kind": each.quotation.kind.value,
            "speaker_id": _speaker_id(each, known),
            "day": article.day,
            "outlet_id": article.outlet_id,
            "status": UNREVIEWED,
            "in_marks": each.quotation.kind in IN_MARKS,
        }
        for each in new
    ]
    columns = (Quotation.start, Quotation.end, Quotation.in_marks, Quotation.id)
    filed = connection.execute(insert(Quotation).returning(*columns), rows)
    ids = {(start, end, in_marks): number for start, end, in_marks, number in filed}
    index_quotations(connection, [(ids[place_of(each.quotation)], each.quotation.text) for each in new])
    return ids


def _speaker_id(attribution: AttributionValue, known: Known) -> int | None:
    return known[speakers.key_of(attribution.speaker)] if attribution.speaker else None


# ------------------------------------------------------------------------------------- what the run says of them


def _attribution_rows(
    text: str,
    attributions: Sequence[AttributionValue],
    part: dict[str, int],
    ids: dict[Place, int],
    known: Known,
) -> list[dict[str, Any]]:
    in_order = [ids[place_of(each.quotation)] for each in attributions]
    return [
        {
            **part,
            "quotation_id": number,
            "kind": each.quotation.kind.value,
            "continues": None if each.quotation.continues is None else in_order[each.quotation.continues],
            "speaker_id": _speaker_id(each, known),
            "role": each.speaker.role if each.speaker else "",
            "organisation": each.speaker.organisation if each.speaker else "",
            "confidence": each.confidence,
            **_span("mention", each.mention),
            "mention_text": each.mention.text if each.mention else "",
            **_span("cue", each.cue),
            "cue_text": _words_of(each.cue, text) if each.cue else "",
            "cue_lemma": each.cue.lemma if each.cue else "",
            **_span("frame", each.frame),
            **_span("addressee", each.addressee),
            "addressee_text": each.addressee.text if each.addressee else "",
            "segments": [list(segment) for segment in each.quotation.segments],
            "reasons": reasons_as_json(each.reasons),
            "candidates": candidates_as_json(each.candidates),
        }
        for number, each in zip(in_order, attributions, strict=True)
    ]


def _words_of(cue: Cue, text: str) -> str:
    """The cue as lists show it: „teilte … mit“ where it is not one stretch.

    >>> _words_of(Cue(0, 6, "teilte", segments=(Span(0, 6), Span(11, 14))), "teilte sie mit")
    'teilte … mit'
    """
    return " … ".join(text[start:end] for start, end in cue.segments) or cue.text


def _span(name: str, span: Mention | Cue | Span | None) -> dict[str, int | None]:
    return {f"{name}_start": span.start if span else None, f"{name}_end": span.end if span else None}


def _rejected_row(span: RejectedValue) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "text": span.text,
        "reason": span.reason,
        "confidence": span.confidence,
    }


def _problem_row(problem: ProblemValue) -> dict[str, Any]:
    return {"start": problem.start, "end": problem.end, "text": problem.text}
