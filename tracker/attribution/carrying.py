"""Who goes on speaking where a quotation names nobody: „hiess es weiter“, no frame at all, answers in an interview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.attribution.candidates import Frame
from tracker.attribution.cast import Entity
from tracker.attribution.coreference import Resolver
from tracker.attribution.quoted_text import QuotedText
from tracker.text import lexicon as is_
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

FARTHEST_CARRY = 3
"""Sentences over which a quotation without a frame stays with the speaker before it."""
FEWEST_ANSWERS = 3
"""Paragraphs that are nothing but an answer in marks, behind one without marks, from which a text is an interview."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who spoke last, and the quotation that says so."""

    entity: Entity
    span: QuotedText


def is_interview(reading: Reading, spans: Sequence[QuotedText]) -> bool:
    """Whether the article is an interview: answers in marks, each a paragraph of its own, behind questions without."""
    return sum(1 for span in spans if is_answer(reading, span)) >= FEWEST_ANSWERS


def is_answer(reading: Reading, span: QuotedText) -> bool:
    """Whether the quotation is all of its paragraph, and the paragraph before it has no marks."""
    paragraph = reading.paragraph_of[span.start]
    if span.start and reading.paragraph_of[span.start - 1] == paragraph:
        return False
    if span.end < len(reading.words) and reading.paragraph_of[span.end] == reading.paragraph_of[span.end - 1]:
        return False
    before = span.start - 1
    if before < 0:
        return False
    bounds = reading.document.paragraphs[reading.paragraph_of[before]]
    question = reading.document.tokens[before].text == "?"
    return question or not any(each.start < bounds.end and each.end > bounds.start for each in reading.outer)


def interviewed(frame: Frame, resolver: Resolver) -> Entity | None:
    """Who answers in an interview: whom the question speaks to, else the guest."""
    return _addressed(frame, resolver) or resolver.main_person()


def carried(frame: Frame, resolver: Resolver, last: Spoken | None) -> Entity | None:
    """Whose quotation goes on where nobody is named: „hiess es weiter“, or no frame at all.

    That of the quotation before, unless a source was named after it („…, so das Amt. «…», hiess es weiter“).
    """
    if any(cue.kind not in ("es", "opinion") for cue in frame.cues):
        return None
    if frame.answers and (asked := _addressed(frame, resolver)):
        return asked
    spoken_in = frame.reading.sentence_of[last.span.end - 1] if last is not None else -1
    named = _named_since(frame, max(spoken_in, frame.sentence - 1 - FARTHEST_CARRY, -1))
    if named is not None:
        return resolver.resolve(named, last.entity if last is not None else None)
    if last is None:
        return resolver.main_person() if frame.answers else None
    return last.entity if frame.sentence - spoken_in <= FARTHEST_CARRY else None


def _named_since(frame: Frame, since: int) -> Phrase | None:
    """The source that a cue names last, between the sentence ``since`` and the quotation's."""
    for number in range(frame.sentence - 1, since, -1):
        view = frame.views.sentence(number)
        for cue in reversed(view.cues):
            if cue.kind not in ("so", "laut", "account", "verb"):
                continue
            behind = (each for each in view.phrases if 0 <= each.start - cue.end <= 1 and each.form != "pronoun")
            named = next(behind, None)
            if named is not None and not frame.reading.words[named.head].is_ & is_.TIME:
                return named
    return None


def _addressed(frame: Frame, resolver: Resolver) -> Entity | None:
    """Whom the question before an answer speaks to: „Und Sie, Herr Sutter?“, „Frau Aubert, steigt der Zins?“."""
    reading = frame.reading
    asked_in = reading.paragraph_of[reading.first_of[frame.sentence - 1]]
    for number in range(frame.sentence - 1, -1, -1):
        if reading.paragraph_of[reading.first_of[number]] != asked_in:
            return None
        view = frame.views.sentence(number)
        for phrase in view.phrases:
            before = reading.document.tokens[phrase.start - 1].text if phrase.start > view.first else ","
            behind = reading.document.tokens[phrase.end].text
            if reading.words[phrase.noun].lower in ("herr", "frau") and before == "," and behind in (",", "?"):
                return resolver.resolve(phrase)
    return None
