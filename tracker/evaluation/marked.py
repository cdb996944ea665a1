"""Quotations in marks: found when their span is the annotated one, what does not count at its edges aside."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.evaluation.figures import Count, Evaluation, Mistake
from tracker.evaluation.speakers import counted, mistake_about
from tracker.model import IN_MARKS, Analysis, AnnotatedArticle, Attribution, GoldQuotation, Span
from tracker.text.edges import trimmed

ONE_KIND = "direct or partial"
"""Where mentions are annotated (Wikinews), all that stands in marks is of one kind."""
LENGTHS = ((1, "1 word"), (3, "2-3 words"), (6, "4-6 words"))
LONG = "7 words and more"
CONFIDENCES = ((0.5, "below 0.5"), (0.6, "0.5 to 0.6"), (0.7, "0.6 to 0.7"), (0.8, "0.7 to 0.8"), (0.9, "0.8 to 0.9"))
SURE = "0.9 and more"


def compare_marked(annotated: AnnotatedArticle, analysis: Analysis, result: Evaluation) -> list[Mistake]:
    """Adds what an analysis found in marks to the figures; returns what is not as annotated."""
    mistakes = []
    text = annotated.article.text
    disputed = {trimmed(text, *span) for span in annotated.disputed}
    gold: dict[Span, list[GoldQuotation]] = {}  # a span that was marked twice counts once; either speaker is right
    for each in annotated.quotations:
        gold.setdefault(trimmed(text, each.start, each.end), []).append(each)
    found = {
        trimmed(text, each.quotation.start, each.quotation.end): each
        for each in analysis.attributions
        if each.quotation.kind in IN_MARKS
    }
    for span in sorted(gold.keys() | (found.keys() - disputed)):
        wanted, got = gold.get(span, []), found.get(span)
        count = counted(annotated, wanted, got)
        result.total.add(count)
        result.by_length.setdefault(_length(text[span.start : span.end]), Count()).add(count)
        result.by_kind.setdefault(_kind(annotated, wanted, got), Count()).add(count)
        if got is not None:
            result.by_confidence.setdefault(_confidence(got.confidence), Count()).add(count)
        if not count.speaker:
            mistakes.append(mistake_about(annotated, span, wanted, got))
    return mistakes


def _kind(annotated: AnnotatedArticle, wanted: Sequence[GoldQuotation], got: Attribution | None) -> str:
    """The annotated kind, of an invented quotation the one found."""
    if not annotated.by_name:
        return ONE_KIND
    return wanted[0].kind.value if wanted else got.quotation.kind.value if got else ""


def _length(words: str) -> str:
    number = len(words.split())
    return next((name for most, name in LENGTHS if number <= most), LONG)


def _confidence(confidence: float) -> str:
    return next((name for least, name in CONFIDENCES if confidence < least), SURE)
