"""Predicted against annotated: precision, recall and F1 of quotations, speakers and both together."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.attribution.naming import plain
from tracker.evaluation.figures import Count, Evaluation, Mistake
from tracker.evaluation.marked import CONFIDENCES, ONE_KIND, compare_marked
from tracker.evaluation.parts import Agreement, annotated_words, found_words, kinds_in, of_kind
from tracker.evaluation.shares import f1, share
from tracker.evaluation.speakers import right_speaker
from tracker.evaluation.styles import STYLES, can_be_restyled, restyled
from tracker.evaluation.unmarked import compare_unmarked
from tracker.evaluation.wording import lines
from tracker.model import IN_MARKS, Analysis, AnnotatedArticle, QuotationKind
from tracker.text.edges import trimmed

__all__ = [
    "CONFIDENCES",
    "IN_MARKS",
    "STYLES",
    "Agreement",
    "Count",
    "Evaluation",
    "Mistake",
    "can_be_restyled",
    "evaluate",
    "f1",
    "lines",
    "plain",
    "restyled",
    "right_speaker",
    "share",
    "trimmed",
]


def evaluate(pairs: Iterable[tuple[AnnotatedArticle, Analysis]]) -> Evaluation:
    """The figures over annotated articles and what an analysis found in them.

    Speech without marks is measured where at least one of the articles has it annotated; the words of all parts, where
    the articles have mentions annotated instead of names.
    """
    result = Evaluation()
    unmarked: set[int] = set()
    for annotated, analysis in pairs:
        result.articles += 1
        marked, others = compare_marked(annotated, analysis, result), compare_unmarked(annotated, analysis, result)
        unmarked |= set(map(id, others))
        result.mistakes += sorted(marked + others, key=lambda mistake: mistake.start)
        if not annotated.by_name:
            _compare_parts(annotated, analysis, result)
    if not result.annotates_unmarked:
        result.mistakes = [each for each in result.mistakes if id(each) not in unmarked]
        result.unmarked, result.unmarked_by_kind = Count(), {}
    return result


def _compare_parts(annotated: AnnotatedArticle, analysis: Analysis, result: Evaluation) -> None:
    golds = [annotated_words(annotated.tokens, each) for each in annotated.annotations]
    founds = [found_words(annotated.tokens, each) for each in analysis.attributions]
    result.agreement.add(golds, founds)
    for kind in kinds_in(golds, founds):
        name = ONE_KIND if kind is QuotationKind.DIRECT else kind.value
        of_this = result.agreement_by_kind.setdefault(name, Agreement())
        of_this.add(of_kind(golds, kind), of_kind(founds, kind))
