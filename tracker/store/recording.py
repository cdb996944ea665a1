"""Filing what an analysis found: rows in bulk, and what a reviewer decided before stays decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from tracker.errors import NotFound
from tracker.model import Analysis as AnalysisValue
from tracker.model import Attribution as AttributionValue
from tracker.model import Decision
from tracker.model import Quotation as QuotationValue
from tracker.model import RejectedSpan as RejectedValue
from tracker.store import speakers
from tracker.store.evidence import candidates_as_json, reasons_as_json
from tracker.store.filing import paragraph_at, paragraph_starts
from tracker.store.tables import (
    UNDATED,
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

Ids = dict[tuple[int, int], int]


def record(connection: Connection, article_id: int, analysis: AnalysisValue, known: dict[speakers.Key, int]) -> None:
    """Files what an analysis found as the article's newest; verdicts stay.

    Raises NotFound, and ValueError for an analysis of another text or with the same quotation twice.
    """
    article: Any = connection.execute(
        select(Article.id, Article.text, Article.published, Article.superseded_by).where(Article.id == article_id)
    ).one_or_none()
    if article is None:
        raise NotFound(f"There is no article {article_id}.")
    _check(article.text, analysis)
    speakers.ids_of(connection, (each.speaker for each in analysis.attributions if each.speaker), known)
    length = len(article.text)
    made = {"article_id": article_id, "text_length": length, "method": analysis.method, "made_at": datetime.now(UTC)}
    analysis_id = connection.execute(insert(Analysis).returning(Analysis.id), made).scalar_one()
    part = {"analysis_id": analysis_id, "text_length": length}
    ids = _file_quotations(connection, article, analysis, analysis_id, known)
    _insert(connection, Attribution, _attribution_rows(analysis.attributions, part, ids, known))
    _insert(
        connection,
        RejectedSpan,
        [
            {**part, "start": e.start, "end": e.end, "text": e.text, "reason": e.reason, "confidence": e.confidence}
            for e in analysis.rejected
        ],
    )
    _insert(connection, Problem, [{**part, "start": e.start, "end": e.end, "text": e.text} for e in analysis.problems])


def _check(text: str, analysis: AnalysisValue) -> None:
    seen = set()
    spans: list[QuotationValue | RejectedValue] = [each.quotation for each in analysis.attributions]
    for span in [*spans, *analysis.rejected]:
        if text[span.start : span.end] != span.text:
            raise ValueError(f"the text has other words at {span.start} to {span.end} than {span.text!r}")
    for each in analysis.attributions:
        place = (each.quotation.start, each.quotation.end)
        if place in seen:
            raise ValueError(f"the quotation at {place[0]} to {place[1]} was found twice")
        seen.add(place)


def _insert(connection: Connection, table: type[Any], rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


# -------------------------------------------------------------------------------------------------- quotations


def _file_quotations(
    connection: Connection,
    article: Any,
    analysis: AnalysisValue,
    analysis_id: int,
    known: dict[speakers.Key, int],
) -> Ids:
    """Files new quotations, brings those on file up to date, and returns the ids of all."""
    found = {(each.quotation.start, each.quotation.end): each for each in analysis.attributions}
    on_file = {(row.start, row.end): row for row in _on_file(connection, article.id)}
    current = article.superseded_by is None
    changes = []
    for place, row in on_file.items():
        attribution = found.get(place)
        attributed = _speaker_id(attribution, known) if attribution else row.attributed_id
        decision = Decision(row.decision) if row.decision else None
        newest = analysis_id if attribution else row.analysis_id
        since = (newest or 0) > (row.judged_analysis_id or 0)
        changes.append(
            {
                "row_id": row.id,
                "found": attribution is not None,
                "listed": current and is_listed(attribution is not None, decision),
                "analysis_id": newest,
                "kind": attribution.quotation.kind.value if attribution else row.kind,
                "speaker_id": effective_speaker(decision, row.judged_id, attributed, analysed_since=since),
            }
        )
    if changes:
        connection.execute(_CHANGE, changes)
    new = [each for place, each in found.items() if place not in on_file]
    ids = {place: row.id for place, row in on_file.items()}
    if new:
        rows = _new_rows(article, new, analysis_id, current, known)
        filed = connection.execute(insert(Quotation).returning(Quotation.id, Quotation.start, Quotation.end), rows)
        ids.update({(start, end): number for number, start, end in filed})
    return ids


_CHANGE = (
    update(Quotation)
    .where(Quotation.id == bindparam("row_id"))
    .values({name: bindparam(name) for name in ("found", "listed", "analysis_id", "kind", "speaker_id")})
)


def _on_file(connection: Connection, article_id: int) -> Sequence[Any]:
    """The article's quotations with the last verdict and whom the last analysis that found them attributed them to."""
    return connection.execute(
        select(
            Quotation.id,
            Quotation.start,
            Quotation.end,
            Quotation.kind,
            Quotation.analysis_id,
            Attribution.speaker_id.label("attributed_id"),
            Verdict.decision,
            Verdict.speaker_id.label("judged_id"),
            Verdict.analysis_id.label("judged_analysis_id"),
        )
        .join(
            Attribution,
            (Attribution.quotation_id == Quotation.id) & (Attribution.analysis_id == Quotation.analysis_id),
            isouter=True,
        )
        .join(Verdict, Verdict.id == newest_verdict(), isouter=True)
        .where(Quotation.article_id == article_id)
    ).all()


def _new_rows(
    article: Any,
    attributions: Sequence[AttributionValue],
    analysis_id: int,
    current: bool,
    known: dict[speakers.Key, int],
) -> list[dict[str, Any]]:
    starts = paragraph_starts(article.text)
    return [
        {
            "article_id": article.id,
            "text_length": len(article.text),
            "start": each.quotation.start,
            "end": each.quotation.end,
            "text": each.quotation.text,
            "mark": each.quotation.mark,
            "nested": each.quotation.nested,
            "paragraph": paragraph_at(starts, each.quotation.start),
            "analysis_id": analysis_id,
            "found": True,
            "listed": current,
            "kind": each.quotation.kind.value,
            "speaker_id": _speaker_id(each, known),
            "day": article.published or UNDATED,
            "status": UNREVIEWED,
        }
        for each in attributions
    ]


def _speaker_id(attribution: AttributionValue, known: dict[speakers.Key, int]) -> int | None:
    return known[speakers.key_of(attribution.speaker)] if attribution.speaker else None


# ------------------------------------------------------------------------------------------------ attributions


def _attribution_rows(
    attributions: Sequence[AttributionValue], part: dict[str, int], ids: Ids, known: dict[speakers.Key, int]
) -> list[dict[str, Any]]:
    in_order = [ids[each.quotation.start, each.quotation.end] for each in attributions]
    return [
        {
            **part,
            "quotation_id": number,
            "kind": each.quotation.kind.value,
            "continues": None if each.quotation.continues is None else in_order[each.quotation.continues],
            "speaker_id": _speaker_id(each, known),
            "role": each.speaker.role if each.speaker else "",
            "confidence": each.confidence,
            **_span("mention", each.mention),
            "mention_text": each.mention.text if each.mention else "",
            **_span("cue", each.cue),
            "cue_text": each.cue.text if each.cue else "",
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


def _span(name: str, span: Any) -> dict[str, int | None]:
    return {f"{name}_start": span.start if span else None, f"{name}_end": span.end if span else None}
