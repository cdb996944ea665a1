"""Filing what an analysis found: rows in bulk, and what a reviewer decided before stays decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, bindparam, select, update

from tracker.errors import NotFound
from tracker.model import IN_MARKS, Cue, Decision, Mention, QuotationKind, Span
from tracker.model import Analysis as AnalysisValue
from tracker.model import Attribution as AttributionValue
from tracker.model import Problem as ProblemValue
from tracker.model import Quotation as QuotationValue
from tracker.model import RejectedSpan as RejectedValue
from tracker.store import speakers
from tracker.store.bulk import in_parts, insert_all, reserve_ids
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

Ids = dict[tuple[int, Place], int]
"""The ids of quotations, by the article's id and their place in it."""

Known = dict[speakers.Key, int]

EVIDENCE_AT_ONCE = 100
"""Attributions in one go: their reasons are large, and thousands of lists alive make Python look through them all."""

_ARTICLES = select(
    Article.id, Article.outlet_id, Article.text, Article.text_length, Article.day, Article.superseded_by
).where(Article.id.in_(bindparam("ids", expanding=True)))


class Run(NamedTuple):
    """One analysis that is being filed: its article's row, what it found, and what its own row's id is."""

    article: Any
    analysis: AnalysisValue
    id: int

    @property
    def part(self) -> dict[str, int]:
        """What all of its rows share."""
        return {"analysis_id": self.id, "text_length": self.article.text_length}

    @property
    def places(self) -> list[tuple[int, Place]]:
        """Where its quotations stand, each with the article's id."""
        return [(self.article.id, place_of(each.quotation)) for each in self.analysis.attributions]


def record(connection: Connection, analyses: Sequence[tuple[int, AnalysisValue]]) -> None:
    """Files what analyses found, each as the newest of the article of that id; verdicts stay.

    The rows are the same, with the same ids, whether analyses are filed together or one after the other. Raises
    NotFound, and ValueError for an article given twice, an analysis of another text, with the same quotation twice, or
    with segments that do not lie in their quotation.
    """
    articles = _articles_of(connection, [article_id for article_id, _ in analyses])
    for article_id, analysis in analyses:
        _check(articles[article_id].text, analysis)
    spoken = (each.speaker for _, analysis in analyses for each in analysis.attributions if each.speaker)
    known = speakers.ids_of(connection, spoken)
    numbers = reserve_ids(connection, Analysis, len(analyses))
    runs = [Run(articles[number], analysis, own) for (number, analysis), own in zip(analyses, numbers, strict=True)]
    insert_all(connection, Analysis, [_analysis_row(run) for run in runs])
    ids = _update_quotations(connection, runs, known)
    ids |= _file_quotations(connection, runs, ids, known)
    evidence = (row for run in runs for row in _attribution_rows(run, ids, known))
    for part in in_parts(evidence, EVIDENCE_AT_ONCE):
        insert_all(connection, Attribution, part)
    insert_all(connection, RejectedSpan, [_span_row(each) | run.part for run in runs for each in run.analysis.rejected])
    insert_all(connection, Problem, [_problem_row(each) | run.part for run in runs for each in run.analysis.problems])


def _articles_of(connection: Connection, ids: Sequence[int]) -> dict[int, Any]:
    articles = {row.id: row for part in in_parts(ids) for row in connection.execute(_ARTICLES, {"ids": part})}
    for number in ids:
        if number not in articles:
            raise NotFound(f"There is no article {number}.")
    if len(articles) < len(ids):
        raise ValueError("an article was given twice")
    return articles


def place_of(quotation: QuotationValue) -> Place:
    """Where a quotation stands, and as what: speech without marks may fill the same stretch as words in marks.

    >>> place_of(QuotationValue(0, 4, "«ja»", QuotationKind.DIRECT)), place_of(QuotationValue(0, 4, "«ja»", "indirect"))
    ((0, 4, True), (0, 4, False))
    """
    return quotation.start, quotation.end, quotation.kind in IN_MARKS


def _analysis_row(run: Run) -> dict[str, Any]:
    return {
        "id": run.id,
        "article_id": run.article.id,
        "text_length": run.article.text_length,
        "method": run.analysis.method,
        "made_at": datetime.now(UTC),
        "kinds": ",".join(kind for kind in QuotationKind if kind in run.analysis.kinds),
    }


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


# -------------------------------------------------------------------------------------------------- quotations


_ON_FILE = (
    select(
        Quotation.id,
        Quotation.article_id,
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
    .where(Quotation.article_id.in_(bindparam("ids", expanding=True)))
    .order_by(Quotation.id)
)

_CHANGING = ("found", "listed", "analysis_id", "kind", "nested", "speaker_id")
_CHANGE = (
    update(Quotation).where(Quotation.id == bindparam("row_id")).values({name: bindparam(name) for name in _CHANGING})
)


def _update_quotations(connection: Connection, runs: Sequence[Run], known: Known) -> Ids:
    """Brings the quotations that are on file up to date, and returns their ids.

    Whether one of a kind that nobody looked for is there is not known any more.
    """
    by_article = {run.article.id: run for run in runs}
    found = {place: each for run in runs for place, each in zip(run.places, run.analysis.attributions, strict=True)}
    on_file: list[Any] = [
        row for part in in_parts(by_article) for row in connection.execute(_ON_FILE, {"ids": part}).all()
    ]
    ids, changes = {}, []
    for row in on_file:
        place, run = (row.article_id, (row.start, row.end, row.in_marks)), by_article[row.article_id]
        attribution = found.get(place)
        is_found = True if attribution else False if row.kind in run.analysis.kinds else None
        changes.append(_change(run.article, row, attribution, run.id, known) | {"found": is_found})
        ids[place] = row.id
    if changes:
        connection.execute(_CHANGE, changes)
    return ids


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


def _file_quotations(connection: Connection, runs: Sequence[Run], on_file: Ids, known: Known) -> Ids:
    """Files quotations that no analysis found before, and returns their ids."""
    new = [
        (run, each, place)
        for run in runs
        for place, each in zip(run.places, run.analysis.attributions, strict=True)
        if place not in on_file
    ]
    starts = {run.article.id: paragraph_starts(run.article.text) for run in runs}
    numbers = reserve_ids(connection, Quotation, len(new))
    rows = [
        {"id": number, **_quotation_row(run, each, starts[run.article.id], known)}
        for (run, each, _), number in zip(new, numbers, strict=True)
    ]
    insert_all(connection, Quotation, rows)
    index_quotations(connection, [(row["id"], row["text"]) for row in rows])
    return {place: number for (_, _, place), number in zip(new, numbers, strict=True)}


def _quotation_row(run: Run, attribution: AttributionValue, starts: list[int], known: Known) -> dict[str, Any]:
    article, quotation = run.article, attribution.quotation
    return {
        "article_id": article.id,
        "text_length": article.text_length,
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.text,
        "mark": quotation.mark,
        "nested": quotation.nested,
        "paragraph": paragraph_at(starts, quotation.start),
        "analysis_id": run.id,
        "found": True,
        "listed": article.superseded_by is None,
        "kind": quotation.kind.value,
        "speaker_id": _speaker_id(attribution, known),
        "day": article.day,
        "outlet_id": article.outlet_id,
        "status": UNREVIEWED,
        "in_marks": quotation.kind in IN_MARKS,
    }


def _speaker_id(attribution: AttributionValue, known: Known) -> int | None:
    return known[speakers.key_of(attribution.speaker)] if attribution.speaker else None


# ------------------------------------------------------------------------------------- what the run says of them


def _attribution_rows(run: Run, ids: Ids, known: Known) -> list[dict[str, Any]]:
    in_order = [ids[place] for place in run.places]
    return [
        {
            **run.part,
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
            "cue_text": _words_of(each.cue, run.article.text) if each.cue else "",
            "cue_lemma": each.cue.lemma if each.cue else "",
            **_span("frame", each.frame),
            **_span("addressee", each.addressee),
            "addressee_text": each.addressee.text if each.addressee else "",
            "segments": [list(segment) for segment in each.quotation.segments],
            "reasons": reasons_as_json(each.reasons),
            "candidates": candidates_as_json(each.candidates),
        }
        for number, each in zip(in_order, run.analysis.attributions, strict=True)
    ]


def _words_of(cue: Cue, text: str) -> str:
    """The cue as lists show it: „teilte … mit“ where it is not one stretch.

    >>> _words_of(Cue(0, 6, "teilte", segments=(Span(0, 6), Span(11, 14))), "teilte sie mit")
    'teilte … mit'
    """
    return " … ".join(text[start:end] for start, end in cue.segments) or cue.text


def _span(name: str, span: Mention | Cue | Span | None) -> dict[str, int | None]:
    return {f"{name}_start": span.start if span else None, f"{name}_end": span.end if span else None}


def _span_row(span: RejectedValue) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "text": span.text,
        "reason": span.reason,
        "confidence": span.confidence,
    }


def _problem_row(problem: ProblemValue) -> dict[str, Any]:
    return {"start": problem.start, "end": problem.end, "text": problem.text}
