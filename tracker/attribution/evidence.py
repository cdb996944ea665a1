"""The values that say who is quoted: an attribution with its mention, cue, frame, reasons and other candidates."""

from __future__ import annotations

from tracker.attribution.candidates import Candidate, Frame
from tracker.attribution.carrying import Spoken, interviewed
from tracker.attribution.cast import Entity
from tracker.attribution.choosing import Choice
from tracker.attribution.coreference import Resolver
from tracker.attribution.explaining import in_a_sentence, reasons_of
from tracker.attribution.framing import addressee_of, frame_span, parts_of_cue
from tracker.attribution.unmarked import FREE
from tracker.model import Attribution, Cue, Mention, Quotation, QuotationKind, Reason, ScoredCandidate, Span
from tracker.text.cues import CueHit
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

INTERVIEW = 0.8
"""Confidence in the guest of an interview: the rule is right oftener than not, and has no probability of its own."""
REPORTER = 0.7
"""Confidence in the subject of a sentence that only tells of speech: so many are right in Wikinews train (0.709)."""
BEST_SHOWN = 4
"""How many possible speakers are kept with their reasons."""
ATTRIBUTED_FROM = 0.2
"""The share of the probability that the best candidate must have; below it the quotation stays unattributed."""


def told_of(
    quotation: Quotation, frame: Frame, phrase: Phrase, resolver: Resolver, last: Spoken | None
) -> tuple[Attribution, Entity]:
    """Speech that is only told of, with the speaker whom the sentence names as its subject."""
    entity = resolver.resolve(phrase, last.entity if last is not None else None)
    mention = _mention(frame.reading, phrase)
    reason = Reason("subject", 0.0, f"“{mention.text}” is the subject of the sentence that tells of it.")
    attribution = Attribution(quotation, entity.speaker(), mention, confidence=REPORTER, reasons=(reason,))
    return attribution, entity


def attributed(quotation: Quotation, frame: Frame, ordered: list[Choice], last: Spoken | None) -> Attribution:
    """The quotation with the likeliest speaker, who is named by a mention or goes on from before."""
    entity, best = ordered[0].entity, ordered[0].best
    candidates = _scored(ordered, frame.reading)
    reasons = candidates[0].reasons
    mention = None
    if best.candidate is not None and entity is not None:
        mention = candidates[0].mention
        reasons = (in_a_sentence(best.candidate, entity), *reasons)
    elif entity is not None:
        goes_on = last is not None and entity is last.entity
        source = "the quotation goes on from the one before it" if goes_on else "it is the source named last before it"
        reasons = (Reason("carried", 0.0, f"No speaker is named here: {source}."), *reasons)
    cue, around, to = _framed(quotation, frame, best.candidate)
    speaker = entity.speaker() if entity is not None else None
    return Attribution(
        quotation, speaker, mention, cue, around, to, ordered[0].probability, reasons, candidates
    )  # fmt: skip


def _framed(
    quotation: Quotation, frame: Frame, candidate: Candidate | None
) -> tuple[Cue | None, Span | None, Mention | None]:
    """Cue, frame and addressee; the kinds that are told on freely have none."""
    if quotation.kind in FREE:
        return None, None, None
    phrase = candidate.phrase if candidate is not None else None
    cue = candidate.cue if candidate is not None else frame.cues[0] if frame.cues else None
    if candidate is not None and candidate.distance and frame.cues:
        cue = min(frame.cues, key=lambda each: abs(each.start - frame.span.start))
    around = frame_span(frame, cue, phrase, always=quotation.kind is QuotationKind.INDIRECT)
    to = addressee_of(frame.views.sentence(frame.sentence), frame.reading, cue, phrase) if around else None
    return (
        _cue(frame, cue),
        _characters(frame.reading, around) if around else None,
        _mention(frame.reading, to) if to else None,
    )


def unsure(quotation: Quotation, frame: Frame, ordered: list[Choice]) -> Attribution:
    """Too many are equally likely: unattributed, with those who were weighed."""
    scored = _scored(ordered, frame.reading)
    nobody = next((each for each in scored if not each.name), ScoredCandidate(None, "", 0.0))
    best = f"the likeliest is {scored[0].name}, with {scored[0].probability:.2f}"
    reason = Reason("unsure", 0.0, f"No candidate has {ATTRIBUTED_FROM} of the probability; {best}.")
    return Attribution(
        quotation,
        cue=_cue(frame, frame.cues[0] if frame.cues else None),
        confidence=nobody.probability,
        reasons=(reason,),
        candidates=(nobody, *(each for each in scored if each is not nobody)),
    )


def answered(
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


def _characters(reading: Reading, tokens: Span) -> Span:
    return Span(reading.starts[tokens.start], reading.ends[tokens.end - 1])


def _cue(frame: Frame, hit: CueHit | None) -> Cue | None:
    if hit is None:
        return None
    reading = frame.reading
    view = frame.views.sentence(reading.sentence_of[hit.start])
    parts = [_characters(reading, each) for each in parts_of_cue(view, reading, hit)]
    verb = next(each for each in parts if each.start <= reading.starts[hit.start] < each.end)
    text = reading.document.text[verb.start : verb.end]
    return Cue(verb.start, verb.end, text, hit.lemma, tuple(parts) if len(parts) > 1 else ())
