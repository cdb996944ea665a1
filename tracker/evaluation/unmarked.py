"""Quotations without marks: found when more than half of the words are the same, as borders are a matter of taste."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.evaluation.figures import Count, Evaluation, Mistake
from tracker.evaluation.parts import QUOTATION, Words, paired
from tracker.evaluation.shares import overlap, tokens_in
from tracker.evaluation.speakers import counted, mistake_about
from tracker.model import IN_MARKS, Analysis, AnnotatedArticle, Attribution, GoldQuotation, Span
from tracker.text.tokens import tokenize

HALF = 0.5
"""The same quotation has more than this in common with the annotated one (F1 of tokens)."""

Match = tuple[GoldQuotation | None, Attribution | None]


def compare_unmarked(annotated: AnnotatedArticle, analysis: Analysis, result: Evaluation) -> list[Mistake]:
    """Adds what an analysis found without marks to the figures; returns what is not as annotated."""
    mistakes = []
    for wanted, got in matches(annotated, analysis):
        golds = [wanted] if wanted else []
        count = counted(annotated, golds, got)
        kind = wanted.kind if wanted else got.quotation.kind if got else ""
        result.unmarked.add(count)
        result.unmarked_by_kind.setdefault(str(kind), Count()).add(count)
        if not count.speaker:
            place = wanted or (got and got.quotation)
            span = Span(place.start, place.end) if place else Span(0, 0)
            mistakes.append(mistake_about(annotated, span, golds, got))
    return mistakes


def matches(annotated: AnnotatedArticle, analysis: Analysis) -> Iterator[Match]:
    """Each quotation without marks that is annotated, with the one found, then what is found only."""
    golds = annotated.unmarked
    founds = [each for each in analysis.attributions if each.quotation.kind not in IN_MARKS]
    if not golds and not founds:
        return
    tokens = words_of(annotated)
    wanted = [Words(each.kind, {QUOTATION: tokens_in(tokens, each.stretches)}) for each in golds]
    got = [Words(each.quotation.kind, {QUOTATION: tokens_in(tokens, stretches(each))}) for each in founds]
    same = {
        gold: found
        for gold, found in paired(wanted, got)
        if overlap(wanted[gold].quotation, got[found].quotation) > HALF
    }
    for number, gold in enumerate(golds):
        yield gold, founds[same[number]] if number in same else None
    matched = set(same.values())
    yield from ((None, each) for number, each in enumerate(founds) if number not in matched)


def words_of(annotated: AnnotatedArticle) -> Sequence[Span]:
    """The tokens to compare by: the corpus's own, or else ours."""
    return annotated.tokens or [Span(each.start, each.end) for each in tokenize(annotated.article.text)]


def stretches(found: Attribution) -> tuple[Span, ...]:
    """Where the words of a quotation that was found stand."""
    return found.quotation.segments or (Span(found.quotation.start, found.quotation.end),)
