"""From stretches in marks to attributed quotations: speech or not, the kind, the speaker, and why."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.attribution.candidates import Frame, Views, frame_of
from tracker.attribution.coreference import Cast, Entity
from tracker.attribution.features import FEATURES, NOBODY
from tracker.attribution.ranker import SPEECH_FROM, Judgement, Ranked, Ranker
from tracker.attribution.speech import OBSERVATIONS, SENTENCE_ENDS, QuotedText, quoted_texts
from tracker.languages.de.nouns import NAMED_THINGS
from tracker.model import (
    Attribution,
    Cue,
    Mention,
    Quotation,
    QuotationKind,
    Reason,
    RejectedSpan,
    ScoredCandidate,
    Span,
)
from tracker.text import lexicon as is_
from tracker.text.reading import Reading

CANDIDATES_KEPT = 4
REASONS_KEPT = 8
FARTHEST_CARRY = 3
"""Sentences over which a quotation without a frame stays with the speaker before it."""

TITLED = frozenset(
    ["film", "films", "spielfilm", "dokumentarfilm", "lied", "song", "album", "single", "buch", "roman", "titel", "stück", "theaterstück", "oper", "show", "serie", "sendung", "ausstellung", "podcast", "gemälde", "musical", "sinfonie", "rubrik", "reihe"]
)
WORDS_FOR_WORDS = frozenset(
    ["begriff", "wort", "worte", "ausdruck", "bezeichnung", "stichwort", "schlagwort", "motto", "namen", "name", "thema", "kategorie", "label"]
)


def attribute(reading: Reading, title: str, ranker: Ranker) -> tuple[tuple[Attribution, ...], tuple[RejectedSpan, ...]]:
    """The quotations with their speakers, and the stretches in marks that are not speech, both in reading order."""
    judgements = [ranker.judge(span) for span in quoted_texts(reading)]
    rejected = tuple(_rejected(each) for each in judgements if each.probability < SPEECH_FROM)
    spoken = [each for each in judgements if each.probability >= SPEECH_FROM]
    if not spoken:
        return (), rejected
    views = Views(reading)
    cast = Cast(views, title)
    orders = ranker.rank_all([each.span for each in spoken], views)
    quotations = _quotations(reading, [each.span for each in spoken])
    attributions: list[Attribution] = []
    previous: Entity | None = None
    previous_span: QuotedText | None = None
    for judgement, order, quotation in zip(spoken, orders, quotations, strict=True):
        frame = frame_of(judgement.span, reading, views)
        if frame.sentence >= cast.end:
            cast = Cast(views, title, frame.sentence)
        attribution, entity = _attributed(quotation, frame, order, cast, views, previous, previous_span)
        attributions.append(attribution)
        if entity is not None:
            previous, previous_span = entity, judgement.span
    return tuple(attributions), rejected


def _attributed(
    quotation: Quotation,
    frame: Frame,
    order: list[Ranked],
    cast: Cast,
    views: Views,
    previous: Entity | None,
    previous_span: QuotedText | None,
) -> tuple[Attribution, Entity | None]:
    best = order[0]
    reasons = reasons_of(best)
    candidates = tuple(_scored(each, frame, cast, views, previous) for each in order[:CANDIDATES_KEPT])
    if best.candidate is None:
        entity = _carried(frame, cast, views, previous, previous_span)
        speaker = entity.speaker() if entity else None
        carried = (Reason("carried", 0.0, "the quotation goes on from the one before it"),) if entity else ()
        cue = _cue(frame, frame.cues[0].start, frame.cues[0].end, frame.cues[0].lemma) if frame.cues else None
        return (
            Attribution(
                quotation,
                speaker,
                None,
                cue,
                confidence=best.probability,
                reasons=carried + reasons,
                candidates=candidates,
            ),
            entity,
        )
    phrase = best.candidate.phrase
    entity = cast.resolve(phrase, views, previous)
    hit = best.candidate.cue
    cue = _cue(frame, hit.start, hit.end, hit.lemma) if hit is not None else None
    attribution = Attribution(
        quotation, entity.speaker(), _mention(frame.reading, phrase.start, phrase.end), cue, confidence=best.probability, reasons=reasons, candidates=candidates
    )  # fmt: skip
    return attribution, entity


def _carried(
    frame: Frame, cast: Cast, views: Views, previous: Entity | None, previous_span: QuotedText | None
) -> Entity | None:
    """Whose quotation goes on where nobody is named: „hiess es weiter“, or no frame at all.

    That of the quotation before, unless a source was named after it („…, so das Amt. «…», hiess es weiter“).
    """
    if any(cue.kind not in ("es", "opinion") for cue in frame.cues):
        return None
    reading = frame.reading
    if frame.answers and (asked := _addressed(frame, cast, views)):
        return asked
    last = reading.sentence_of[previous_span.end - 1] if previous_span is not None else -1
    for number in range(frame.sentence - 1, max(last, frame.sentence - 1 - FARTHEST_CARRY, -1), -1):
        view = views.sentence(number)
        for cue in reversed(view.cues):
            if cue.kind in ("so", "laut", "account", "verb"):
                named = next(
                    (each for each in view.phrases if 0 <= each.start - cue.end <= 1 and each.form != "pronoun"), None
                )
                if named is not None and not reading.words[named.head].is_ & is_.TIME:
                    return cast.resolve(named, views, previous)
    if previous is None and frame.answers:
        return cast.main_person()
    return previous if previous is not None and frame.sentence - last <= FARTHEST_CARRY else None


def _addressed(frame: Frame, cast: Cast, views: Views) -> Entity | None:
    """Whom the question before an answer speaks to: „Und Sie, Herr Sutter?“, „Frau Aubert, steigt der Zins?“."""
    reading = frame.reading
    number = frame.sentence - 1
    while (
        number >= 0
        and reading.paragraph_of[reading.first_of[number]] == reading.paragraph_of[reading.first_of[frame.sentence - 1]]
    ):
        view = views.sentence(number)
        for phrase in view.phrases:
            beside = (
                reading.document.tokens[phrase.start - 1].text if phrase.start > view.first else ",",
                reading.document.tokens[phrase.end].text,
            )
            if reading.words[phrase.noun].lower in ("herr", "frau") and beside[0] == "," and beside[1] in (",", "?"):
                return cast.resolve(phrase, views)
        number -= 1
    return None


def _mention(reading: Reading, first: int, last: int) -> Mention:
    return Mention(reading.starts[first], reading.ends[last - 1], reading.text_of(first, last))


def _cue(frame: Frame, first: int, last: int, lemma: str) -> Cue:
    reading = frame.reading
    return Cue(reading.starts[first], reading.ends[last - 1], reading.text_of(first, last), lemma)


def _scored(ranked: Ranked, frame: Frame, cast: Cast, views: Views, previous: Entity | None) -> ScoredCandidate:
    if ranked.candidate is None:
        return ScoredCandidate(None, "", ranked.probability, reasons_of(ranked))
    phrase = ranked.candidate.phrase
    name = cast.resolve(phrase, views, previous).name
    return ScoredCandidate(
        _mention(frame.reading, phrase.start, phrase.end), name, ranked.probability, reasons_of(ranked)
    )


def reasons_of(ranked: Ranked) -> tuple[Reason, ...]:
    """What spoke for and against a candidate, the weightiest first, in words."""
    features = FEATURES if ranked.candidate is not None else NOBODY
    parts = zip(features, ranked.values, ranked.contributions, strict=True)
    found = [
        Reason(feature.__name__, round(contribution, 3), f"{(feature.__doc__ or '').strip()} [{value}]")
        for feature, value, contribution in parts
        if contribution
    ]
    return tuple(sorted(found, key=lambda each: -abs(each.contribution))[:REASONS_KEPT])


# ---------------------------------------------------------------------------------------------- quotations


def _quotations(reading: Reading, spans: Sequence[QuotedText]) -> list[Quotation]:
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
    if span.word_before() in (",", "–", "-", "»", "“", "“") or span.reading.words[span.start - 1].is_ & is_.MARK:
        return capital and (verb or stop or len(span.words) > 4)
    return capital and stop and verb and len(span.words) > 3


def _rejected(judgement: Judgement) -> RejectedSpan:
    span = judgement.span
    outer = span.reading.outer[span.number]
    text = span.reading.document.text[outer.start : outer.end]
    return RejectedSpan(outer.start, outer.end, text, why_not(span), round(1 - judgement.probability, 4))


def why_not(span: QuotedText) -> str:
    """What words in marks are when they are not speech: "title", "term", "name" or "scare quotes"."""
    near = [span.word_before(back) for back in (1, 2, 3)]
    tails = {lower.rpartition("-")[2] for lower in near}
    if tails & TITLED:
        return "title"
    if tails & WORDS_FOR_WORDS or any(lower.startswith(("sogenannt", "genannt")) for lower in near):
        return "term"
    before = span.reading.words[span.start - 1].is_ if span.start > span.first else 0
    if tails & NAMED_THINGS or before & (is_.MEDIUM | is_.ORGANISATION | is_.NAMED_THING):
        return "name"
    if all(word.is_ & (is_.CAPITAL | is_.NUMBER) for word in span.words) and not span.words[-1].is_ & is_.ABSTRACT:
        return "name"
    return "scare quotes"


def span_of(frame: Frame) -> Span:
    """The quotation's stretch of text."""
    outer = frame.reading.outer[frame.span.number]
    return Span(outer.start, outer.end)


__all__ = ["OBSERVATIONS", "attribute", "is_direct", "reasons_of", "why_not"]
