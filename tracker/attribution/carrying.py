"""Who goes on speaking where a quotation names nobody: „hiess es weiter“, no frame at all, answers in an interview."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.attribution.candidates import Frame, Views
from tracker.attribution.cast import Entity
from tracker.attribution.coreference import Resolver
from tracker.attribution.quoted_text import QuotedText
from tracker.text import lexicon as is_
from tracker.text.reading import Reading

FARTHEST_CARRY = 3
"""Sentences over which a quotation without a frame stays with the speaker before it."""
FEWEST_ANSWERS = 3
"""Paragraphs that are nothing but an answer in marks, behind a question without marks, from which a text is an interview."""


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


def interviewed(frame: Frame, resolver: Resolver, views: Views) -> Entity | None:
    """Who answers in an interview: whom the question speaks to, else the guest."""
    return _addressed(frame, resolver, views) or resolver.main_person()


def carried(
    frame: Frame, resolver: Resolver, views: Views, previous: Entity | None, previous_span: QuotedText | None
) -> Entity | None:
    """Whose quotation goes on where nobody is named: „hiess es weiter“, or no frame at all.

    That of the quotation before, unless a source was named after it („…, so das Amt. «…», hiess es weiter“).
    """
    if any(cue.kind not in ("es", "opinion") for cue in frame.cues):
        return None
    reading = frame.reading
    if frame.answers and (asked := _addressed(frame, resolver, views)):
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
                    return resolver.resolve(named, views, previous)
    if previous is None and frame.answers:
        return resolver.main_person()
    return previous if previous is not None and frame.sentence - last <= FARTHEST_CARRY else None


def _addressed(frame: Frame, resolver: Resolver, views: Views) -> Entity | None:
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
                return resolver.resolve(phrase, views)
        number -= 1
    return None
