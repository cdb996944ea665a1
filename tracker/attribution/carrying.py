"""Who goes on speaking where a quotation names nobody: „hiess es weiter“, no frame at all, answers in an interview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.attribution.candidates import Frame
from tracker.attribution.cast import Entity
from tracker.attribution.coreference import Resolver
from tracker.attribution.passages import source_before, source_in
from tracker.attribution.quoted_text import QuotedText
from tracker.languages.de.reference import DOCUMENT_ENDINGS
from tracker.model import SpeakerKind
from tracker.text import lexicon as is_
from tracker.text.cues import WRITTEN_THERE
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading
from tracker.text.subjects import can_be_subject

LONGEST_OPENING = 10
"""Sentences before the first quotation in which a page of voices names whose they are."""
FARTHEST_DOCUMENT = 2
"""Sentences that „steht dort“ reaches back to what bears the writing."""
FARTHEST_CARRY = 3
"""Sentences over which a quotation without a frame stays with the speaker before it."""
FEWEST_ANSWERS = 3
"""Paragraphs that are nothing but an answer in marks, behind one without marks, from which a text is an interview."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who spoke last, and the quotation that says so."""

    entity: Entity
    span: QuotedText
    before: Spoken | None = None
    """The one before it."""


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
    """Whose quotation goes on where nobody is named: „hiess es weiter“, „Die Lage sei «ernst»“, or no frame at all.

    That of the source that speaks or acts in the sentences before, up to the quotation before; else who spoke in it.
    """
    if _is_told(frame):
        own = source_in(frame.views, frame.sentence, True)
        return resolver.resolve(own, last.entity if last is not None else None) if own is not None else None
    if _is_asked(frame) and (asked := _addressed(frame, resolver) or _who_is_asked(frame, resolver, last)):
        return asked
    if last is not None and (other := _replies(frame, last)):
        return other
    if last is None and (announced := _announced(frame, resolver)):
        return announced
    spoken_in = frame.reading.sentence_of[last.span.end - 1] if last is not None else -1
    previous = last.entity if last is not None else None
    if points_back(frame) and (document := _document_before(frame)) is not None:
        return resolver.resolve(document, previous)
    named_only = any(cue.kind == "es" for cue in frame.cues) and not points_back(frame)  # „hiess es weiter“
    source = source_before(frame.views, frame.span.start, spoken_in, named_only)
    if source is not None:
        entity = resolver.resolve(source, previous)
        if last is None or not _is_new(frame, entity, source, last):
            return entity
    if last is None and frame.bare:
        return resolver.main_person() if frame.answers else _introduced(frame, resolver)
    return previous if frame.sentence - spoken_in <= FARTHEST_CARRY else None


def _introduced(frame: Frame, resolver: Resolver) -> Entity | None:
    """Whose words a page of voices prints: who acts in the opening sentences, „Acht Gäste haben gewählt“."""
    reading = frame.reading
    for number in range(frame.sentence - 1, max(-1, frame.sentence - 1 - LONGEST_OPENING), -1):
        tokens = range(reading.first_of[number], reading.end_of[number])
        tells = any(reading.flags[at] & is_.ANY_VERB and not reading.flags[at] & is_.CAPITAL for at in tokens)
        subjects = (each for each in frame.views.sentence(number).phrases if can_be_subject(reading, each))
        source = next((each for each in subjects if _is_source(reading, each)), None) if tells else None
        if source is not None:
            return resolver.resolve(source)
    return None


def _is_told(frame: Frame) -> bool:
    """Whether the quotation's sentence says by itself who speaks: „sagte Keller“, not „Man bedaure das «sehr»“."""
    view = frame.views.sentence(frame.sentence)
    for cue in frame.cues:
        konjunktiv = view.konjunktiv if not cue.finite else frame.reading.flags[cue.start] & is_.KONJUNKTIV
        if cue.kind not in ("es", "opinion") and not (konjunktiv and cue in view.cues):
            return True
    return False


def points_back(frame: Frame) -> bool:
    """Whether a sentence points back at where its words are from: „heisst es dort“."""
    reading, sentence = frame.reading, frame.views.sentence(frame.sentence)
    last = max(frame.span.last, sentence.last)
    around = (at for at in range(sentence.first, last) if reading.outer_of[at] < 0)
    written = any(cue.kind == "es" for cue in frame.cues)
    return written and any(reading.words[at].lower in WRITTEN_THERE for at in around)


def _is_document(word: is_.Word) -> bool:
    """Whether a noun bears writing: „Brief“, „Umweltverträglichkeitsbericht“."""
    return bool(word.is_ & is_.DOCUMENT) or word.lower.endswith(DOCUMENT_ENDINGS)


def _document_before(frame: Frame) -> Phrase | None:
    """What bears the writing that „darin“, „dort“ points back at: the document named last."""
    words = frame.reading.words
    for number in range(frame.sentence, max(-1, frame.sentence - 1 - FARTHEST_DOCUMENT), -1):
        for phrase in reversed(frame.views.sentence(number).phrases):
            if phrase.end <= frame.span.start and _is_document(words[phrase.noun]) and not phrase.members:
                return phrase
    return None


def _is_new(frame: Frame, entity: Entity, source: Phrase, last: Spoken) -> bool:
    """Whether a person comes up for the first time where another's words go on: the report does, in his paragraph."""
    reading = frame.reading
    together = reading.paragraph_of[last.span.start] == reading.paragraph_of[frame.span.start]
    first = entity.certain and bool(entity.places) and entity.places[0][1] >= source.start
    return frame.bare and together and first and last.entity.kind is SpeakerKind.PERSON


def _is_source(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase behind a cue names who can speak: „so das Amt“, not „fordert Massnahmen“."""
    flags = reading.flags[phrase.head] | reading.flags[phrase.noun]
    return phrase.form == "name" or bool(flags & (is_.SOURCE_NOUN | is_.UPPER))


def _is_asked(frame: Frame) -> bool:
    """Whether a question outside the marks comes right before: „Hatte er je Lampenfieber? «Jeden Abend.»“."""
    before = frame.span.first - 1
    asked = (
        frame.bare
        and before >= 0
        and frame.reading.document.tokens[before].text == "?"
        and frame.reading.outer_of[before] < 0
    )
    return asked and not frame.views.sentence(frame.reading.sentence_of[before]).konjunktiv


def _who_is_asked(frame: Frame, resolver: Resolver, last: Spoken | None) -> Entity | None:
    """Whoever answered before; at the first question whom the article is about.

    The question itself names others: „Der Bauernpräsident nennt Ihren Plan weltfremd. Trifft Sie das?“.
    """
    if not frame.answers:
        return None
    asked_in = frame.reading.paragraph_of[frame.span.first - 1]
    while last is not None and frame.reading.paragraph_of[last.span.start] == asked_in:
        last = last.before
    return last.entity if last is not None and last.entity.kind is SpeakerKind.PERSON else resolver.main_person()


def _replies(frame: Frame, last: Spoken) -> Entity | None:
    """In a dialogue of two the other one: whoever answers a question, asks again, or speaks after a dash.

    „«Und wo wohnen Sie?», bohrt sie nach. «In Ecuador.»“ – with nothing but marks, right behind a quotation.
    """
    before = last.before
    if before is None or before.entity.name == last.entity.name or not frame.bare:
        return None
    tokens = frame.reading.document.tokens
    sentences = frame.sentence - frame.reading.sentence_of[last.span.end - 1]
    if not 0 <= sentences <= 1:
        return None
    asked = tokens[last.span.end - 2].text == "?"
    asks = tokens[frame.span.end - 2].text == "?"
    asked_before = tokens[before.span.end - 2].text == "?"
    dash = frame.span.start > 0 and tokens[frame.span.start - 1].text in ("–", "—")
    paragraphs = {frame.reading.paragraph_of[each.start] for each in (before.span, last.span, frame.span)}
    in_turns = len(paragraphs) > 2  # one after the other
    if dash or in_turns or (asked and not asks) or (asks and asked_before and not asked):
        return before.entity
    return None


def _announced(frame: Frame, resolver: Resolver) -> Entity | None:
    """Whose words a paragraph before announces: „Der Brief von Otto Lussi im Wortlaut:“, then paragraphs in marks."""
    reading, before = frame.reading, frame.span.first - 1
    if not frame.bare or before < 0 or reading.document.tokens[before].text != ":":
        return None
    view = frame.views.sentence(reading.sentence_of[before])
    people = [resolver.resolve(each) for each in view.phrases if each.form == "name"]
    named = next((each for each in people if each.certain), None)
    if named is not None:
        return named
    source = next((each for each in view.phrases if _is_source(reading, each)), None)
    return resolver.resolve(source) if source is not None else None


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
            if before != "," or behind not in (",", "?", "."):
                continue
            if reading.words[phrase.noun].lower in ("herr", "frau"):
                return resolver.resolve(phrase)
            asks = reading.document.tokens[view.last - 1].text == "?"
            if asks and phrase.form == "name" and (guest := resolver.resolve(phrase)).certain:
                return guest  # „Jan, wer ist schneller?“
    return None
