"""From stretches in marks to attributed quotations: speech or not, the kind, the speaker, and why."""

from __future__ import annotations

from dataclasses import replace

from tracker.attribution.candidates import Candidate, Frame, Views, frame_of
from tracker.attribution.carrying import Spoken, carried, interviewed, is_answer, is_interview
from tracker.attribution.cast import Entity
from tracker.attribution.coreference import Resolver
from tracker.attribution.explaining import in_a_sentence, reasons_of
from tracker.attribution.quotations import quotations_of, rejected_span
from tracker.attribution.quoted_text import quoted_texts
from tracker.attribution.ranker import SPEECH_FROM, Ranked, Ranker
from tracker.attribution.roles import Roles
from tracker.model import Attribution, Cue, Mention, Quotation, Reason, RejectedSpan, ScoredCandidate
from tracker.text.cues import CueHit
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

INTERVIEW = 0.8
"""Confidence in the guest of an interview: the rule is right oftener than not, and has no probability of its own."""

ATTRIBUTED_FROM = 0.2
"""The share of the probability that the best candidate must have; below it the quotation stays unattributed."""


def attribute(reading: Reading, title: str, ranker: Ranker) -> tuple[tuple[Attribution, ...], tuple[RejectedSpan, ...]]:
    """The quotations with their speakers, and the stretches in marks that are not speech, both in reading order."""
    judgements = [ranker.judge(span) for span in quoted_texts(reading)]
    rejected = tuple(rejected_span(each) for each in judgements if each.probability < SPEECH_FROM)
    spoken = [each for each in judgements if each.probability >= SPEECH_FROM]
    if not spoken:
        return (), rejected
    views = Views(reading)
    spans = [each.span for each in spoken]
    resolver = Resolver(views, title)
    roles = Roles(resolver)
    orders = ranker.rank_all(spans, views)
    interview = is_interview(reading, spans)
    attributions: list[Attribution] = []
    last: Spoken | None = None
    for judgement, order, quotation in zip(spoken, orders, quotations_of(reading, spans), strict=True):
        frame = frame_of(judgement.span, views)
        if frame.sentence >= resolver.end:
            resolver = Resolver(views, title, frame.sentence)
            roles = Roles(resolver)
        chosen = None
        if interview and is_answer(reading, judgement.span):
            attribution, entity = _answered(quotation, frame, order, resolver)
        elif order[0].candidate is None:
            attribution, entity = _unnamed(quotation, frame, order, resolver, last)
        elif order[0].probability < ATTRIBUTED_FROM:
            attribution, entity = _unsure(quotation, frame, order, resolver, last), None
        else:
            chosen = order[0].candidate.phrase
            attribution, entity = _named(quotation, frame, order[0].candidate, order, resolver, last)
        # Words that are no speech after all have no speaker: the doubt about the one is doubt about the other.
        confidence = attribution.confidence * judgement.probability
        speaker = roles.speaker(entity, chosen) if entity is not None else None
        attributions.append(replace(attribution, speaker=speaker, confidence=confidence))
        if entity is not None:
            last = Spoken(entity, judgement.span)
    return tuple(attributions), rejected


def _named(
    quotation: Quotation, frame: Frame, best: Candidate, order: list[Ranked], resolver: Resolver, last: Spoken | None
) -> tuple[Attribution, Entity]:
    """The best candidate's: whom its phrase stands for."""
    previous = last.entity if last is not None else None
    entity = resolver.resolve(best.phrase, previous)
    attribution = Attribution(
        quotation,
        entity.speaker(),
        _mention(frame.reading, best.phrase),
        _cue(frame.reading, best.cue),
        confidence=order[0].probability,
        reasons=(in_a_sentence(best, entity), *reasons_of(order[0])),
        candidates=_scored(order, frame.reading, resolver, previous),
    )
    return attribution, entity


def _unnamed(
    quotation: Quotation, frame: Frame, order: list[Ranked], resolver: Resolver, last: Spoken | None
) -> tuple[Attribution, Entity | None]:
    """Nobody is named here: it goes on from the quotation before, or has no speaker."""
    candidates = _scored(order, frame.reading, resolver, last.entity if last is not None else None)
    entity = carried(frame, resolver, last)
    reasons = reasons_of(order[0])
    if entity is not None:
        goes_on = last is not None and entity is last.entity
        source = "the quotation goes on from the one before it" if goes_on else "it is the source named last before it"
        reasons = (Reason("carried", 0.0, f"No speaker is named here: {source}."), *reasons)
    attribution = Attribution(
        quotation,
        entity.speaker() if entity is not None else None,
        cue=_cue(frame.reading, frame.cues[0] if frame.cues else None),
        confidence=order[0].probability,
        reasons=reasons,
        candidates=candidates,
    )
    return attribution, entity


def _unsure(
    quotation: Quotation, frame: Frame, order: list[Ranked], resolver: Resolver, last: Spoken | None
) -> Attribution:
    """Too many are equally likely: unattributed, with those who were weighed."""
    scored = _scored(order, frame.reading, resolver, last.entity if last is not None else None)
    nobody = next((each for each in scored if each.mention is None), ScoredCandidate(None, "", 0.0))
    best = f"the likeliest is {scored[0].name}, with {scored[0].probability:.2f}"
    reason = Reason("unsure", 0.0, f"No candidate has {ATTRIBUTED_FROM} of the probability; {best}.")
    return Attribution(
        quotation,
        cue=_cue(frame.reading, frame.cues[0] if frame.cues else None),
        confidence=nobody.probability,
        reasons=(reason,),
        candidates=(nobody, *(each for each in scored if each is not nobody)),
    )


def _answered(
    quotation: Quotation, frame: Frame, order: list[Ranked], resolver: Resolver
) -> tuple[Attribution, Entity | None]:
    """An answer in an interview, which names nobody: it is the guest's."""
    entity = interviewed(frame, resolver)
    reason = Reason("interview", 0.0, "The article is an interview, and this is an answer of the guest.")
    candidates = _scored(order, frame.reading, resolver, entity)
    speaker = entity.speaker() if entity is not None else None
    return Attribution(quotation, speaker, confidence=INTERVIEW, reasons=(reason,), candidates=candidates), entity


def _scored(
    order: list[Ranked], reading: Reading, resolver: Resolver, previous: Entity | None
) -> tuple[ScoredCandidate, ...]:
    """The candidates as values, the most probable first; "nobody" has no mention and no name."""
    found = []
    for ranked in order:
        mention, name = None, ""
        if ranked.candidate is not None:
            mention = _mention(reading, ranked.candidate.phrase)
            name = resolver.resolve(ranked.candidate.phrase, previous).name
        found.append(ScoredCandidate(mention, name, ranked.probability, reasons_of(ranked)))
    return tuple(found)


def _mention(reading: Reading, phrase: Phrase) -> Mention:
    first, last = phrase.start, phrase.end
    return Mention(reading.starts[first], reading.ends[last - 1], reading.text_of(first, last))


def _cue(reading: Reading, hit: CueHit | None) -> Cue | None:
    if hit is None:
        return None
    return Cue(reading.starts[hit.start], reading.ends[hit.end - 1], reading.text_of(hit.start, hit.end), hit.lemma)
