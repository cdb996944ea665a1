"""From stretches in marks to attributed quotations: speech or not, the kind, the speaker, and why."""

from __future__ import annotations

from dataclasses import replace

from tracker.attribution.candidates import Frame, Previous, Views, frame_of
from tracker.attribution.carrying import Spoken, interviewed, is_answer, is_interview
from tracker.attribution.cast import Entity
from tracker.attribution.choosing import Choice, choices
from tracker.attribution.coreference import Resolver
from tracker.attribution.explaining import in_a_sentence, reasons_of
from tracker.attribution.quotations import quotations_of, rejected_span
from tracker.attribution.quoted_text import quoted_texts
from tracker.attribution.ranker import SPEECH_FROM, Ranker
from tracker.attribution.roles import Roles
from tracker.model import Attribution, Cue, Mention, Quotation, Reason, RejectedSpan, ScoredCandidate
from tracker.text.cues import CueHit
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

INTERVIEW = 0.8
"""Confidence in the guest of an interview: the rule is right oftener than not, and has no probability of its own."""
BEST_SHOWN = 4
"""How many possible speakers are kept with their reasons."""
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
    views.spoken = frozenset(span.number for span in spans)
    resolver = Resolver(views, title)
    roles = Roles(resolver)
    interview = is_interview(reading, spans)
    attributions: list[Attribution] = []
    last: Spoken | None = None
    previous: Previous | None = None
    for judgement, quotation in zip(spoken, quotations_of(reading, spans), strict=True):
        frame = frame_of(judgement.span, views, previous)
        if frame.sentence >= resolver.end:
            resolver = Resolver(views, title, frame.sentence)
            roles = Roles(resolver)
        ordered = choices(ranker.rank(frame), frame, resolver, last)
        if interview and is_answer(reading, judgement.span):
            attribution, entity, phrase = *_answered(quotation, frame, ordered, resolver), None
        elif ordered[0].entity is not None and ordered[0].probability < ATTRIBUTED_FROM:
            attribution, entity, phrase = _unsure(quotation, frame, ordered), None, None
        else:
            chosen = ordered[0]
            entity, phrase = chosen.entity, chosen.best.candidate.phrase if chosen.best.candidate else None
            attribution = _attributed(quotation, frame, ordered, last)
        if phrase is not None:
            previous = Previous(phrase, judgement.span.end)
        # Words that are no speech after all have no speaker: the doubt about the one is doubt about the other.
        confidence = attribution.confidence * judgement.probability
        speaker = roles.speaker(entity, phrase) if entity is not None else None
        attributions.append(replace(attribution, speaker=speaker, confidence=confidence))
        if entity is not None:
            last = Spoken(entity, judgement.span, last and replace(last, before=None))
    return tuple(attributions), rejected


def _attributed(quotation: Quotation, frame: Frame, ordered: list[Choice], last: Spoken | None) -> Attribution:
    """The quotation with the likeliest speaker, who is named by a mention or goes on from before."""
    entity, best = ordered[0].entity, ordered[0].best
    reasons = reasons_of(best)
    mention, cue = None, frame.cues[0] if frame.cues else None
    if best.candidate is not None and entity is not None:
        mention, cue = _mention(frame.reading, best.candidate.phrase), best.candidate.cue
        reasons = (in_a_sentence(best.candidate, entity), *reasons)
    elif entity is not None:
        goes_on = last is not None and entity is last.entity
        source = "the quotation goes on from the one before it" if goes_on else "it is the source named last before it"
        reasons = (Reason("carried", 0.0, f"No speaker is named here: {source}."), *reasons)
    return Attribution(
        quotation,
        entity.speaker() if entity is not None else None,
        mention,
        _cue(frame.reading, cue),
        confidence=ordered[0].probability,
        reasons=reasons,
        candidates=_scored(ordered, frame.reading),
    )


def _unsure(quotation: Quotation, frame: Frame, ordered: list[Choice]) -> Attribution:
    """Too many are equally likely: unattributed, with those who were weighed."""
    scored = _scored(ordered, frame.reading)
    nobody = next((each for each in scored if not each.name), ScoredCandidate(None, "", 0.0))
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
    quotation: Quotation, frame: Frame, ordered: list[Choice], resolver: Resolver
) -> tuple[Attribution, Entity | None]:
    """An answer in an interview, which names nobody: it is the guest's."""
    entity = interviewed(frame, resolver)
    reason = Reason("interview", 0.0, "The article is an interview, and this is an answer of the guest.")
    speaker = entity.speaker() if entity is not None else None
    candidates = _scored(ordered, frame.reading)
    return Attribution(quotation, speaker, confidence=INTERVIEW, reasons=(reason,), candidates=candidates), entity


def _scored(ordered: list[Choice], reading: Reading) -> tuple[ScoredCandidate, ...]:
    """The likeliest speakers as values; "nobody" has no mention and no name."""
    found = []
    for each in ordered[:BEST_SHOWN]:
        candidate = each.best.candidate
        mention = _mention(reading, candidate.phrase) if candidate is not None else None
        name = each.entity.name if each.entity is not None else ""
        found.append(ScoredCandidate(mention, name, each.probability, reasons_of(each.best)))
    return tuple(found)


def _mention(reading: Reading, phrase: Phrase) -> Mention:
    first, last = phrase.start, phrase.end
    return Mention(reading.starts[first], reading.ends[last - 1], reading.text_of(first, last))


def _cue(reading: Reading, hit: CueHit | None) -> Cue | None:
    if hit is None:
        return None
    return Cue(reading.starts[hit.start], reading.ends[hit.end - 1], reading.text_of(hit.start, hit.end), hit.lemma)
