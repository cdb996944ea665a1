"""From stretches in marks to attributed quotations: speech or not, the kind, the speaker, and why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass, replace

from tracker.attribution.candidates import Frame, Previous, Views, frame_of
from tracker.attribution.carrying import Spoken, interviewed, is_answer, is_interview
from tracker.attribution.cast import CAST_SENTENCES, Entity
from tracker.attribution.choosing import Choice, choices
from tracker.attribution.coreference import Resolver
from tracker.attribution.explaining import in_a_sentence, reasons_of
from tracker.attribution.framing import addressee_of, frame_span, parts_of_cue
from tracker.attribution.quotations import quotations_of, rejected_span
from tracker.attribution.quoted_text import QuotedText, quoted_texts
from tracker.attribution.ranker import SPEECH_FROM, Ranker
from tracker.attribution.roles import Roles
from tracker.attribution.unmarked import FREE, Unmarked, find_unmarked, holds, quotation_of
from tracker.model import (
    IN_MARKS,
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
from tracker.text.cues import CueHit
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading
from tracker.text.subjects import can_be_subject

INTERVIEW = 0.8
"""Confidence in the guest of an interview: the rule is right oftener than not, and has no probability of its own."""
REPORTER = 0.7
"""Confidence in the subject of a sentence that only tells of speech: so many are right in Wikinews train (0.709)."""
MOST_AROUND = 3
"""Stretches without marks, before words in marks, of which one may hold them: those of one sentence may interlock."""
BEST_SHOWN = 4
"""How many possible speakers are kept with their reasons."""
ATTRIBUTED_FROM = 0.2
"""The share of the probability that the best candidate must have; below it the quotation stays unattributed."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Something found to be speech: as tokens and as a value, how probable it is, and how, if it stands in no marks."""

    span: QuotedText
    quotation: Quotation
    probability: float
    unmarked: Unmarked | None = None


@dataclass(slots=True)
class _Course:
    """Who spoke before, while an article is gone through."""

    last: Spoken | None = None
    previous: Previous | None = None

    def go_on(self, span: QuotedText, entity: Entity | None, phrase: Phrase | None) -> None:
        """Notes who has spoken."""
        if phrase is not None:
            self.previous = Previous(phrase, span.end)
        if entity is not None:
            before = Spoken(self.last.entity, self.last.span) if self.last is not None else None
            self.last = Spoken(entity, span, before)


def attribute(
    reading: Reading, title: str, ranker: Ranker, kinds: Collection[QuotationKind]
) -> tuple[tuple[Attribution, ...], tuple[RejectedSpan, ...]]:
    """The quotations of these kinds with their speakers, and the stretches in marks that are not speech, in order.

    What stands without marks changes nothing for what stands in marks.
    """
    judgements = [ranker.judge(span) for span in quoted_texts(reading)]
    rejected = tuple(rejected_span(each) for each in judgements if each.probability < SPEECH_FROM)
    spoken = [each for each in judgements if each.probability >= SPEECH_FROM]
    views = Views(reading)
    spans = [each.span for each in spoken]
    views.spoken = frozenset(span.number for span in spans)
    found = [
        _Found(judgement.span, quotation, judgement.probability)
        for judgement, quotation in zip(spoken, quotations_of(reading, spans), strict=True)
    ]
    unmarked = _without_marks(views, ranker, kinds)
    if unmarked:
        found = _nested(found, unmarked) + unmarked
    if not found:
        return (), rejected
    attributions = _in_order(found, views, title, ranker, is_interview(reading, spans))
    return tuple(each for each in attributions if each.quotation.kind in kinds), rejected


def _without_marks(views: Views, ranker: Ranker, kinds: Collection[QuotationKind]) -> list[_Found]:
    """The reported speech of these kinds that stands without marks."""
    if not set(kinds) - set(IN_MARKS):
        return []
    reading = views.reading
    found = []
    for each in find_unmarked(views, ranker.chain):
        if each.kind in kinds:
            view = views.sentence(each.clauses[0].sentence)
            cues = [cue for cue in view.cues if not any(one.first <= cue.start < one.last for one in each.clauses)]
            span = QuotedText(reading, -1, each.tokens, cues, stretches=each.stretches)
            found.append(_Found(span, quotation_of(reading, each), each.probability, each))
    return found


def _nested(found: list[_Found], unmarked: list[_Found]) -> list[_Found]:
    """Those in marks, with a note on those that stand within one without; both are in reading order."""
    starts = [each.quotation.start for each in unmarked]
    marked = []
    for each in found:
        behind = bisect_right(starts, each.quotation.start)
        near = unmarked[max(0, behind - MOST_AROUND) : behind]
        inside = any(holds(outer.quotation, each.quotation) for outer in near)
        marked.append(replace(each, quotation=replace(each.quotation, nested=True)) if inside else each)
    return marked


def _in_order(found: list[_Found], views: Views, title: str, ranker: Ranker, interview: bool) -> list[Attribution]:
    """Attributes one quotation after the other, a nested one before what holds it; then puts them in reading order."""
    marked, all_speech = _Course(), _Course()
    resolver = Resolver(views, title)
    roles = Roles(resolver)
    done: list[tuple[_Found, Attribution]] = []
    for each in sorted(found, key=lambda one: (one.span.end, one.unmarked is not None)):
        course = marked if each.unmarked is None else all_speech
        frame = frame_of(each.span, views, course.previous)
        part = frame.sentence // CAST_SENTENCES * CAST_SENTENCES  # of a book, known only by where the sentence stands
        if part != resolver.first:
            resolver = Resolver(views, title, part)
            roles = Roles(resolver)
        attribution, entity, phrase = _attribute_one(each, frame, ranker, resolver, course, interview)
        # Words that are no speech after all have no speaker: the doubt about the one is doubt about the other.
        confidence = attribution.confidence * each.probability
        speaker = roles.speaker(entity, phrase) if entity is not None else None
        done.append((each, replace(attribution, speaker=speaker, confidence=confidence)))
        all_speech.go_on(each.span, entity, phrase)
        if each.unmarked is None:
            marked.go_on(each.span, entity, phrase)
    return _renumbered(done)


def _renumbered(done: list[tuple[_Found, Attribution]]) -> list[Attribution]:
    """The attributions in reading order; which goes on from which is counted anew."""
    in_marks = [attribution for each, attribution in done if each.unmarked is None]
    found = [attribution for _, attribution in done]
    ordered = sorted(found, key=lambda one: (one.quotation.start, -one.quotation.end))
    place = {(one.quotation.start, one.quotation.end, one.quotation.kind): at for at, one in enumerate(ordered)}
    renumbered = []
    for one in ordered:
        if one.quotation.continues is not None:
            before = in_marks[one.quotation.continues].quotation
            one = replace(one, quotation=replace(one.quotation, continues=place[before.start, before.end, before.kind]))
        renumbered.append(one)
    return renumbered


def _attribute_one(
    each: _Found, frame: Frame, ranker: Ranker, resolver: Resolver, course: _Course, interview: bool
) -> tuple[Attribution, Entity | None, Phrase | None]:
    """One quotation with its speaker: the value, whom it stands for, and the phrase that names them."""
    if each.unmarked is not None and each.unmarked.kind is QuotationKind.REPORTED:
        reporter = _reporter(each.unmarked, frame.views)
        if reporter is not None:
            return _by_subject(each.quotation, frame, reporter, resolver, course)
    ordered = choices(ranker.rank(frame), frame, resolver, course.last)
    named = ordered[0].best.candidate is not None and ordered[0].probability >= INTERVIEW
    if interview and not named and each.unmarked is None and is_answer(frame.reading, each.span):
        return *_answered(each.quotation, frame, ordered, resolver), None
    chosen = ordered[0]
    if chosen.entity is not None and chosen.probability < ATTRIBUTED_FROM:
        return _unsure(each.quotation, frame, ordered), None, None
    phrase = chosen.best.candidate.phrase if chosen.best.candidate else None
    return _attributed(each.quotation, frame, ordered, course.last), chosen.entity, phrase


def _reporter(unmarked: Unmarked, views: Views) -> Phrase | None:
    """Who speaks in a sentence that only says of what: the subject of its first cue, else its first subject."""
    clause = unmarked.clauses[0]
    view = views.sentence(clause.sentence)
    for cue, subject in zip(view.cues, view.subjects, strict=True):
        if clause.first <= cue.start < clause.last and subject is not None:
            return subject
    for phrase in view.phrases:
        if clause.first <= phrase.start < clause.last and can_be_subject(views.reading, phrase):
            return phrase
    return None


def _by_subject(
    quotation: Quotation,
    frame: Frame,
    phrase: Phrase,
    resolver: Resolver,
    course: _Course,
) -> tuple[Attribution, Entity, Phrase]:
    """Speech that is only told of, with the speaker whom the sentence names as its subject."""
    entity = resolver.resolve(phrase, course.last.entity if course.last is not None else None)
    mention = _mention(frame.reading, phrase)
    reason = Reason("subject", 0.0, f"“{mention.text}” is the subject of the sentence that tells of it.")
    attribution = Attribution(quotation, entity.speaker(), mention, confidence=REPORTER, reasons=(reason,))
    return attribution, entity, phrase


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
    phrase = best.candidate.phrase if best.candidate is not None else None
    framed = quotation.kind not in FREE
    if best.candidate is not None and best.candidate.distance and frame.cues:
        cue = min(frame.cues, key=lambda each: abs(each.start - frame.span.start))
    cue = cue if framed else None
    always = quotation.kind is QuotationKind.INDIRECT
    around = frame_span(frame, cue, phrase, always) if framed else None
    to = addressee_of(frame.views.sentence(frame.sentence), frame.reading, cue, phrase) if around else None
    return Attribution(
        quotation,
        entity.speaker() if entity is not None else None,
        mention,
        _cue(frame, cue),
        _characters(frame.reading, around) if around else None,
        _mention(frame.reading, to) if to else None,
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
        cue=_cue(frame, frame.cues[0] if frame.cues else None),
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
