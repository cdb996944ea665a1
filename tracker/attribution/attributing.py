"""From stretches in marks to attributed quotations: speech or not, the kind, the speaker, and why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass, replace

from tracker.attribution.candidates import Frame, Previous, Views, frame_of
from tracker.attribution.carrying import Spoken, is_answer, is_interview
from tracker.attribution.cast import CAST_SENTENCES, Entity
from tracker.attribution.choosing import choices
from tracker.attribution.coreference import Resolver
from tracker.attribution.evidence import ATTRIBUTED_FROM, INTERVIEW, answered, attributed, told_of, unsure
from tracker.attribution.quotations import quotations_of, rejected_span
from tracker.attribution.quoted_text import QuotedText, quoted_texts
from tracker.attribution.ranker import SPEECH_FROM, Ranker
from tracker.attribution.roles import Roles
from tracker.attribution.unmarked import Unmarked, find_unmarked, holds, quotation_of
from tracker.model import (
    IN_MARKS,
    Attribution,
    Quotation,
    QuotationKind,
    RejectedSpan,
)
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading
from tracker.text.subjects import can_be_subject

SUREST = 0.98
"""The highest confidence: of the surest attributions too, some are wrong in cross-validation."""
MOST_AROUND = 3
"""Stretches without marks, before words in marks, of which one may hold them: those of one sentence may interlock."""


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
            self.previous = Previous(phrase, span.end, entity.mentions() if entity is not None else frozenset())
        elif self.previous is not None and entity is not None and entity.mentions() & self.previous.mentions:
            self.previous = replace(self.previous, end=span.end)
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
        confidence = attribution.confidence * each.probability * SUREST
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
            return *told_of(each.quotation, frame, reporter, resolver, course.last), reporter
    ordered = choices(ranker.rank(frame), frame, resolver, course.last)
    named = ordered[0].best.candidate is not None and ordered[0].probability >= INTERVIEW
    if interview and not named and each.unmarked is None and is_answer(frame.reading, each.span):
        return *answered(each.quotation, frame, ordered, resolver), None
    chosen = ordered[0]
    if chosen.entity is not None and chosen.probability < ATTRIBUTED_FROM:
        return unsure(each.quotation, frame, ordered), None, None
    phrase = chosen.best.candidate.phrase if chosen.best.candidate else None
    return attributed(each.quotation, frame, ordered, course.last), chosen.entity, phrase


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
