"""From stretches in marks to attributed quotations: speech or not, the kind, the speaker, and why."""

from __future__ import annotations

from dataclasses import replace

from tracker.attribution.candidates import Frame, Views, frame_of
from tracker.attribution.carrying import carried, interviewed, is_answer, is_interview
from tracker.attribution.cast import Entity
from tracker.attribution.coreference import Resolver
from tracker.attribution.explaining import in_a_sentence, reasons_of
from tracker.attribution.quotations import quotations_of, rejected_span
from tracker.attribution.quoted_text import QuotedText, quoted_texts
from tracker.attribution.ranker import SPEECH_FROM, Ranked, Ranker
from tracker.model import Attribution, Cue, Mention, Quotation, Reason, RejectedSpan, ScoredCandidate
from tracker.text.reading import Reading

CANDIDATES_KEPT = 4
INTERVIEW = 0.8
"""Confidence in the guest of an interview: the rule is right oftener than not, and has no probability of its own."""


def attribute(reading: Reading, title: str, ranker: Ranker) -> tuple[tuple[Attribution, ...], tuple[RejectedSpan, ...]]:
    """The quotations with their speakers, and the stretches in marks that are not speech, both in reading order."""
    judgements = [ranker.judge(span) for span in quoted_texts(reading)]
    rejected = tuple(rejected_span(each) for each in judgements if each.probability < SPEECH_FROM)
    spoken = [each for each in judgements if each.probability >= SPEECH_FROM]
    if not spoken:
        return (), rejected
    views = Views(reading)
    resolver = Resolver(views, title)
    orders = ranker.rank_all([each.span for each in spoken], views)
    interview = is_interview(reading, [each.span for each in spoken])
    quotations = quotations_of(reading, [each.span for each in spoken])
    attributions: list[Attribution] = []
    previous: Entity | None = None
    previous_span: QuotedText | None = None
    for judgement, order, quotation in zip(spoken, orders, quotations, strict=True):
        frame = frame_of(judgement.span, reading, views)
        if frame.sentence >= resolver.end:
            resolver = Resolver(views, title, frame.sentence)
        if interview and is_answer(reading, judgement.span):
            attribution, entity = _answered(quotation, frame, order, resolver, views)
        else:
            attribution, entity = _attributed(quotation, frame, order, resolver, views, previous, previous_span)
        # Words that are no speech after all have no speaker: the doubt about the one is doubt about the other.
        attributions.append(replace(attribution, confidence=attribution.confidence * judgement.probability))
        if entity is not None:
            previous, previous_span = entity, judgement.span
    return tuple(attributions), rejected


def _attributed(
    quotation: Quotation,
    frame: Frame,
    order: list[Ranked],
    resolver: Resolver,
    views: Views,
    previous: Entity | None,
    previous_span: QuotedText | None,
) -> tuple[Attribution, Entity | None]:
    best = order[0]
    reasons = reasons_of(best)
    candidates = tuple(_scored(each, frame, resolver, views, previous) for each in order[:CANDIDATES_KEPT])
    if best.candidate is None:
        entity = carried(frame, resolver, views, previous, previous_span)
        first = Reason("carried", 0.0, "No speaker is named here: the quotation goes on from the one before it.")
        attribution = Attribution(
            quotation,
            entity.speaker() if entity else None,
            cue=_first_cue(frame),
            confidence=best.probability,
            reasons=(first, *reasons) if entity else reasons,
            candidates=candidates,
        )
        return attribution, entity
    phrase = best.candidate.phrase
    entity = resolver.resolve(phrase, views, previous)
    hit = best.candidate.cue
    cue = _cue(frame, hit.start, hit.end, hit.lemma) if hit is not None else None
    attribution = Attribution(
        quotation, entity.speaker(), _mention(frame.reading, phrase.start, phrase.end), cue, confidence=best.probability, reasons=(in_a_sentence(best.candidate, entity), *reasons), candidates=candidates
    )  # fmt: skip
    return attribution, entity


def _answered(
    quotation: Quotation, frame: Frame, order: list[Ranked], resolver: Resolver, views: Views
) -> tuple[Attribution, Entity | None]:
    """An answer in an interview, which names nobody: it is the guest's."""
    entity = interviewed(frame, resolver, views)
    reason = Reason("interview", 0.0, "The article is an interview, and this is an answer of the guest.")
    candidates = tuple(_scored(each, frame, resolver, views, entity) for each in order[:CANDIDATES_KEPT])
    speaker = entity.speaker() if entity else None
    return Attribution(quotation, speaker, confidence=INTERVIEW, reasons=(reason,), candidates=candidates), entity


def _first_cue(frame: Frame) -> Cue | None:
    if not frame.cues:
        return None
    first = frame.cues[0]
    return _cue(frame, first.start, first.end, first.lemma)


def _mention(reading: Reading, first: int, last: int) -> Mention:
    return Mention(reading.starts[first], reading.ends[last - 1], reading.text_of(first, last))


def _cue(frame: Frame, first: int, last: int, lemma: str) -> Cue:
    reading = frame.reading
    return Cue(reading.starts[first], reading.ends[last - 1], reading.text_of(first, last), lemma)


def _scored(ranked: Ranked, frame: Frame, resolver: Resolver, views: Views, previous: Entity | None) -> ScoredCandidate:
    if ranked.candidate is None:
        return ScoredCandidate(None, "", ranked.probability, reasons_of(ranked))
    phrase = ranked.candidate.phrase
    name = resolver.resolve(phrase, views, previous).name
    return ScoredCandidate(
        _mention(frame.reading, phrase.start, phrase.end), name, ranked.probability, reasons_of(ranked)
    )
