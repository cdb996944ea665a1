"""Whether the speaker found is the annotated one, and the mistake to show when something is not as annotated."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.attribution.naming import plain
from tracker.evaluation.figures import Count, Mistake
from tracker.evaluation.shares import overlap, tokens_in
from tracker.model import AnnotatedArticle, Attribution, GoldQuotation, QuotationKind, Span

SAME_MENTION = 0.5
"""Overlap (F1 of tokens) from which two mentions count as the same."""
AROUND = 120
"""Characters of context on either side of a mistake."""


def right_speaker(annotated: AnnotatedArticle, gold: GoldQuotation, found: Attribution) -> bool:
    """Whether the speaker found is an accepted one: by name, or by mention where the corpus does not resolve names."""
    if annotated.by_name:
        if found.speaker is None:
            return not gold.names or gold.none_ok
        return plain(found.speaker.name) in {plain(name) for name in gold.names}
    if found.mention is None:
        return gold.none_ok or not gold.mentions
    mine = tokens_in(annotated.tokens, (Span(found.mention.start, found.mention.end),))
    accepted = gold.mention_parts or tuple((each,) for each in gold.mentions)
    return any(overlap(mine, tokens_in(annotated.tokens, parts)) >= SAME_MENTION for parts in accepted)


def counted(annotated: AnnotatedArticle, wanted: Sequence[GoldQuotation], got: Attribution | None) -> Count:
    """One quotation, annotated (``wanted``: by whom it may be said) or found or both, as a count."""
    count = Count(gold=bool(wanted), found=got is not None)
    if wanted and got is not None:
        count.right = 1
        count.kind = wanted[0].kind == got.quotation.kind
        count.speaker = any(right_speaker(annotated, each, got) for each in wanted)
        nobody = got.speaker is None if annotated.by_name else got.mention is None
        count.none = nobody and any(each.names or each.mentions for each in wanted)
    return count


def mistake_about(
    annotated: AnnotatedArticle, span: Span, wanted: Sequence[GoldQuotation], found: Attribution | None
) -> Mistake:
    """What is not as annotated at a place: nothing found there, nothing ``wanted``, or the wrong speaker."""
    text = annotated.article.text
    accepted = [
        name for gold in wanted for name in gold.names or [text[each.start : each.end] for each in gold.mentions]
    ]
    return Mistake(
        "missed" if found is None else "speaker" if wanted else "invented",
        annotated.article.id,
        span.start,
        span.end,
        text[span.start : span.end],
        tuple(dict.fromkeys(accepted)),
        _named(annotated, found) if found else "",
        text[max(0, span.start - AROUND) : span.end + AROUND],
        (wanted[0].kind if wanted else found.quotation.kind if found else QuotationKind.DIRECT).value,
    )


def _named(annotated: AnnotatedArticle, found: Attribution) -> str:
    """The speaker found, as the corpus would give it: the name, or the words of the mention; "" for nobody."""
    if annotated.by_name:
        return found.speaker.name if found.speaker else ""
    return found.mention.text if found.mention else ""
