"""The figures of an evaluation in words."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.evaluation.figures import Count, Evaluation
from tracker.evaluation.marked import ONE_KIND


def lines(evaluation: Evaluation, title: str) -> Iterator[str]:
    """The figures in words, to the fourth digit."""
    total, unmarked = evaluation.total, evaluation.unmarked
    yield f"{title}: {evaluation.articles} articles, {_numbers(total, 'quotations ')}"
    yield from _figures(total)
    if ONE_KIND not in evaluation.by_kind:
        yield f"  kind        {total.kind_accuracy:.4f} of those found"
    if evaluation.annotates_unmarked:
        yield f"  without marks: {_numbers(unmarked)}"
        yield from (f"  {line}" for line in _figures(unmarked))
        yield f"    kind        {unmarked.kind_accuracy:.4f} of those found"
    for name, mean in evaluation.agreement.means().items():
        yield f"  {name:<10}  P {mean.precision:.4f}  R {mean.recall:.4f}  F1 {mean.f1:.4f}"


def _numbers(count: Count, what: str = "") -> str:
    return f"{count.gold} {what}annotated, {count.found} found, {count.right} right"


def _figures(count: Count) -> Iterator[str]:
    yield f"  quotation   P {count.precision:.4f}  R {count.recall:.4f}  F1 {count.quotation_f1:.4f}"
    yield f"  speaker     {count.speaker_accuracy:.4f} of those found ({count.none} given none)"
    precision, recall = count.end_to_end_precision, count.end_to_end_recall
    yield f"  end to end  P {precision:.4f}  R {recall:.4f}  F1 {count.end_to_end_f1:.4f}"
