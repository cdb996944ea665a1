"""Quotations and rejected spans as values: direct or partial, which goes on from which, and why words are no speech."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.attribution.quoted_text import SENTENCE_ENDS, QuotedText
from tracker.attribution.ranker import Judgement
from tracker.languages.de.nouns import NAMED_THINGS, TITLED_WORKS, WORDS_FOR_WORDS
from tracker.model import Quotation, QuotationKind, RejectedSpan
from tracker.text import lexicon as is_
from tracker.text.reading import Reading


def quotations_of(reading: Reading, spans: Sequence[QuotedText]) -> list[Quotation]:
    """The values for the spans, with their kinds and which one goes on from which."""
    found: list[Quotation] = []
    for index, span in enumerate(spans):
        outer = reading.outer[span.number]
        before = spans[index - 1] if index else None
        goes_on = before is not None and found[-1].kind is QuotationKind.DIRECT and _goes_on(reading, before, span)
        kind = QuotationKind.DIRECT if goes_on or is_direct(span) else QuotationKind.PARTIAL
        text = reading.document.text[outer.start : outer.end]
        found.append(
            Quotation(outer.start, outer.end, text, kind, outer.mark, continues=index - 1 if goes_on else None)
        )
    return found


def _goes_on(reading: Reading, before: QuotedText, span: QuotedText) -> bool:
    """«A», sagte X, «B»: in one sentence, with a frame in commas between."""
    if reading.sentence_of[before.end - 1] != reading.sentence_of[span.start] or span.start <= before.end:
        return False
    between = reading.words[before.end : span.start]
    starts = between[0].lower in (",", "–", "-") or before.inner_lower[-1:] in ([","], ["!"], ["?"])
    cue = any(word.is_ & is_.REPORTS or word.lower in ("so", "laut", "gemäss") for word in between)
    return starts and between[-1].lower in (",", ":", "–", "-") and cue


def is_direct(span: QuotedText) -> bool:
    """Whether the words in marks are a whole utterance, not a part of the reporter's own sentence."""
    if not span.words:
        return False
    begins = span.start <= span.first
    colon = span.word_before() == ":"
    capital = bool(span.words[0].is_ & is_.CAPITAL)
    stop = span.inner_lower[-1] in SENTENCE_ENDS
    if colon:
        return capital or stop or len(span.words) > 3
    if begins:
        ends = span.word_after()
        return ends in (",", "$", ".", "–", "-", ";", "!", "?") or stop or len(span.words) > 5
    verb = any(word.is_ & (is_.FINITE | is_.KONJUNKTIV) and not word.is_ & is_.CAPITAL for word in span.words)
    if span.word_before() in (",", "–", "-", "»", "“", "“") or span.reading.flags[span.start - 1] & is_.MARK:
        return capital and (verb or stop or len(span.words) > 4)
    return capital and stop and verb and len(span.words) > 3


def rejected_span(judgement: Judgement) -> RejectedSpan:
    """The value for words in marks that are no speech: what they are instead, and how sure that is."""
    span = judgement.span
    outer = span.reading.outer[span.number]
    text = span.reading.document.text[outer.start : outer.end]
    return RejectedSpan(outer.start, outer.end, text, why_not(span), round(1 - judgement.probability, 4))


def why_not(span: QuotedText) -> str:
    """What words in marks are when they are not speech: "title", "term", "name" or "scare quotes"."""
    near = [span.word_before(back) for back in (1, 2, 3)]
    tails = {lower.rpartition("-")[2] for lower in near}
    if tails & TITLED_WORKS:
        return "title"
    if tails & WORDS_FOR_WORDS or any(lower.startswith(("sogenannt", "genannt")) for lower in near):
        return "term"
    before = span.reading.flags[span.start - 1] if span.start > span.first else 0
    if tails & NAMED_THINGS or before & (is_.MEDIUM | is_.ORGANISATION | is_.NAMED_THING):
        return "name"
    if all(word.is_ & (is_.CAPITAL | is_.NUMBER) for word in span.words) and not span.words[-1].is_ & is_.ABSTRACT:
        return "name"
    return "scare quotes"
