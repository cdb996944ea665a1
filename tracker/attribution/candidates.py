"""Proposing who may have said a quotation: the phrases of its sentence, of those before it, and of the next."""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.attribution.quoted_text import QuotedText
from tracker.text import lexicon as is_
from tracker.text.cues import CueHit, find_cues
from tracker.text.mentions import find_phrases
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading
from tracker.text.subjects import subject_of

SENTENCES_BEFORE = 4
SENTENCES_AFTER = 1


@dataclass(slots=True)
class SentenceView:
    """A sentence with its phrases and cues, made once and shared by all quotations that ask for it."""

    number: int
    first: int
    last: int
    phrases: list[Phrase]
    cues: list[CueHit]
    subjects: list[Phrase | None]
    """For each cue the phrase that it names as the speaker."""


class Views:
    """The sentences of one reading, looked at when they are needed."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.spoken: frozenset[int] = frozenset()
        """The stretches in marks that are speech, by their index in ``reading.outer``: they name nobody."""
        self._made: dict[int, SentenceView] = {}

    def sentence(self, number: int) -> SentenceView:
        """The sentence of that number; its phrases and cues are those outside the marks."""
        view = self._made.get(number)
        if view is None:
            first, last = self.reading.first_of[number], self.reading.end_of[number]
            phrases, cues = find_phrases(self.reading, first, last), find_cues(self.reading, first, last)
            subjects = [subject_of(self.reading, phrases, cue, first, last) for cue in cues]
            view = SentenceView(number, first, last, phrases, cues, subjects)
            self._made[number] = view
        return view


@dataclass(slots=True)
class Frame:
    """A quotation and what surrounds it: the ground on which candidates stand.

    ``previous`` is the phrase that the quotation before this one is attributed to, with the token where that quotation
    ends, or None. ``bare`` says that nothing but marks stands in the quotation's sentence.
    """

    span: QuotedText
    reading: Reading
    views: Views
    sentence: int
    end_sentence: int
    cues: list[CueHit]
    bare: bool
    opened_by_colon: bool
    previous: Phrase | None = None
    previous_end: int = -1
    previous_key: str = ""
    answers: bool = False
    """It stands alone in its paragraph, behind a paragraph that asks a question."""


@dataclass(slots=True)
class Candidate:
    """A phrase that may name the speaker, seen from one quotation."""

    phrase: Phrase
    frame: Frame
    view: SentenceView
    distance: int
    """Sentences from the quotation: 0 the same, -1 the one before, 1 the next."""
    before: bool
    order: int
    """How many phrases stand between the candidate and the quotation."""
    cue: CueHit | None = None
    cue_gap: int = 99
    memo: dict[str, str] = field(default_factory=dict)


def frame_of(span: QuotedText, reading: Reading, views: Views) -> Frame:
    """What surrounds a quotation."""
    sentence = reading.sentence_of[span.start]
    end_sentence = reading.sentence_of[span.end - 1]
    outside = [
        at for at in range(span.first, span.last) if reading.outer_of[at] < 0 and not reading.words[at].is_ & is_.PUNCTUATION
    ]  # fmt: skip
    colon = _colon_before(reading, span.start)
    frame = Frame(span, reading, views, sentence, end_sentence, span.cues, not outside, colon)
    frame.answers = frame.bare and _answers(reading, span)
    return frame


def _answers(reading: Reading, span: QuotedText) -> bool:
    """Whether the sentence before, in a paragraph of its own, ends in a question mark."""
    before = span.first - 1
    if before < 0 or reading.paragraph_of[before] == reading.paragraph_of[span.first]:
        return False
    return reading.document.tokens[before].text == "?" and reading.outer_of[before] < 0


def _colon_before(reading: Reading, start: int) -> bool:
    return start > 0 and reading.document.tokens[start - 1].text == ":"


def propose(frame: Frame) -> list[Candidate]:
    """The candidates for a quotation's speaker, in reading order."""
    reading, views = frame.reading, frame.views
    found: list[Candidate] = []
    first = max(0, frame.sentence - SENTENCES_BEFORE)
    last = min(len(reading.first_of) - 1, frame.end_sentence + SENTENCES_AFTER)
    for number in range(first, last + 1):
        view = views.sentence(number)
        distance = number - frame.sentence if number < frame.sentence else max(0, number - frame.end_sentence)
        for phrase in view.phrases:
            if frame.span.start <= phrase.head < frame.span.end or reading.outer_of[phrase.head] in views.spoken:
                continue
            if not _may_speak(reading, phrase, distance):
                continue
            before = phrase.head < frame.span.start
            candidate = Candidate(phrase, frame, view, distance, before, 0)
            _find_cue(candidate)
            found.append(candidate)
    if frame.previous is not None and not any(each.phrase.head == frame.previous.head for each in found):
        number = reading.sentence_of[frame.previous.head]
        candidate = Candidate(frame.previous, frame, views.sentence(number), number - frame.sentence, True, 0)
        _find_cue(candidate)
        found.insert(0, candidate)
    _count_between(found)
    return found


def _may_speak(reading: Reading, phrase: Phrase, distance: int) -> bool:
    """Leaves out what never speaks: times and numbers, object pronouns, and far away all but names and people."""
    flags = reading.words[phrase.head].is_
    if flags & is_.TIME and phrase.name[0] < 0:
        return False
    if phrase.form == "pronoun" and reading.words[phrase.head].lower in _NEVER:
        return False
    if distance < -1:
        return phrase.form == "name" or bool(flags & (is_.SOURCE_NOUN | is_.PRONOUN | is_.UPPER))
    return True


_NEVER = frozenset(["sich", "mich", "dich", "euch", "uns", "ihr", "mir", "dir"])


def _find_cue(candidate: Candidate) -> None:
    """The cue of the candidate's sentence that is nearest to it."""
    phrase = candidate.phrase
    for cue in candidate.view.cues:
        gap = cue.start - phrase.end if cue.start >= phrase.end else phrase.start - cue.end
        if gap < 0:
            gap = 0 if cue.start < phrase.start or cue.start >= phrase.core else 50
        weight = gap + (3 if cue.kind == "opinion" else 0)
        if weight < candidate.cue_gap:
            candidate.cue, candidate.cue_gap = cue, weight
    if candidate.cue is not None and candidate.cue.kind == "opinion":
        candidate.cue_gap -= 3


def _count_between(found: list[Candidate]) -> None:
    behind = [each for each in found if each.before]
    for order, each in enumerate(reversed(behind)):
        each.order = order
    for order, each in enumerate(each for each in found if not each.before):
        each.order = order
