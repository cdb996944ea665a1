"""Proposing who may have said a quotation: the phrases of its sentence, of those before it, and of the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps

from tracker.attribution.quoted_text import QuotedText
from tracker.languages.de.nouns import MEASURES
from tracker.languages.de.words import listed
from tracker.text import lexicon as is_
from tracker.text.cues import CueHit, find_cues
from tracker.text.mentions import find_phrases
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading
from tracker.text.subjects import subject_of

SENTENCES_BEFORE = 4
SENTENCES_AFTER = 1
"""How far from the quotation a candidate may stand."""
NO_CUE = 99
"""The gap to a cue where there is none."""
INSIDE_ANOTHER = 50
"""The gap to a cue within the expression itself: „die Angaben …“."""
OPINION_HANDICAP = 3
"""Tokens by which a verb of opinion counts as farther than one of speaking."""
NEVER_SPEAK = listed("sich mich dich euch uns ihr mir dir")
"""Pronouns that are never a subject."""

ANY_VERB = is_.FINITE | is_.AUXILIARY_VERB | is_.KONJUNKTIV | is_.VERB_FORM
NAMES_SOURCE = listed("für laut gemäss bei beim von vom aus in im auf seitens")
"""Prepositions before who speaks in a sentence that reports: „Für Keller sei das «…»“, „aus dem Rat hiess es“."""
OUR_OWN = listed("dieser diesem unserer unserem")
"""„sagte Keller dieser Zeitung“: the paper that prints the article asks, and never speaks."""


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
    konjunktiv: bool
    """A verb outside the marks stands in the Konjunktiv, as in reported speech."""
    bare: bool
    """Nothing but marks stands in it."""
    reported: bool
    """Its first verb outside the marks is Konjunktiv: what it says is reported, and its subject no speaker."""


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
            words, outer_of = self.reading.words, self.reading.outer_of
            outside = [words[at].is_ for at in range(first, last) if outer_of[at] < 0]
            konjunktiv = any(flags & is_.KONJUNKTIV for flags in outside)
            bare = all(flags & is_.PUNCTUATION for flags in outside)
            verbs = (flags for flags in outside if flags & ANY_VERB and not flags & is_.CAPITAL)
            reported = bool(next(verbs, 0) & is_.KONJUNKTIV)
            view = SentenceView(number, first, last, phrases, cues, subjects, konjunktiv, bare, reported)
            self._made[number] = view
        return view


@dataclass(frozen=True, slots=True)
class Previous:
    """The phrase that the quotation before is attributed to, and the token where that quotation ends."""

    phrase: Phrase
    end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A quotation and what surrounds it: the ground on which candidates stand.

    ``sentence`` and ``end_sentence`` are the first and the last that it stands in. ``bare`` says that nothing but marks
    stands there, ``answers`` that the paragraph before asks a question as well.
    """

    span: QuotedText
    reading: Reading
    views: Views
    sentence: int
    end_sentence: int
    cues: list[CueHit]
    bare: bool
    answers: bool
    opened_by_colon: bool
    previous: Previous | None = None


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
    cue_gap: int = NO_CUE
    memo: dict[str, str] = field(default_factory=dict)
    """The values of features that other features are made of, by name."""


def remembered(feature: Callable[[Candidate], str]) -> Callable[[Candidate], str]:
    """The feature, looked at once a candidate, however many others are made of it."""

    @wraps(feature)
    def value(candidate: Candidate) -> str:
        name = feature.__name__
        if name not in candidate.memo:
            candidate.memo[name] = feature(candidate)
        return candidate.memo[name]

    return value


def key_of(reading: Reading, phrase: Phrase) -> str:
    """What mentions are compared by: the last word of the name, or the head noun, in lower case."""
    at = phrase.name[1] - 1 if phrase.name[0] >= 0 else phrase.head
    return reading.words[at].lower


def frame_of(span: QuotedText, views: Views, previous: Previous | None = None) -> Frame:
    """What surrounds a quotation; ``previous`` is who the one before it is attributed to."""
    reading = views.reading
    sentence = reading.sentence_of[span.start]
    end_sentence = reading.sentence_of[span.end - 1]
    bare = all(
        reading.outer_of[at] >= 0 or reading.words[at].is_ & is_.PUNCTUATION for at in range(span.first, span.last)
    )
    answers = bare and _answers(reading, span)
    colon = span.start > 0 and reading.document.tokens[span.start - 1].text == ":"
    return Frame(span, reading, views, sentence, end_sentence, span.cues, bare, answers, colon, previous)


def _answers(reading: Reading, span: QuotedText) -> bool:
    """Whether the sentence before, in a paragraph of its own, ends in a question mark."""
    before = span.first - 1
    if before < 0 or reading.paragraph_of[before] == reading.paragraph_of[span.first]:
        return False
    return reading.document.tokens[before].text == "?" and reading.outer_of[before] < 0


def propose(frame: Frame) -> list[Candidate]:
    """The candidates for a quotation's speaker, in reading order."""
    reading, views = frame.reading, frame.views
    found: list[Candidate] = []
    first = max(0, frame.sentence - SENTENCES_BEFORE)
    last = min(len(reading.first_of) - 1, frame.end_sentence + SENTENCES_AFTER)
    hidden = views.sentence(frame.sentence).reported and all(cue.kind == "opinion" for cue in frame.cues)
    for number in range(first, last + 1):
        view = views.sentence(number)
        distance = number - frame.sentence if number < frame.sentence else max(0, number - frame.end_sentence)
        for phrase in view.phrases:
            if frame.span.holds(phrase.head) or reading.outer_of[phrase.head] in views.spoken:
                continue
            if distance == 0 and hidden and not _names_source(reading, phrase):
                continue
            if _may_speak(reading, phrase, distance):
                before = phrase.head < frame.span.start
                found.append(_candidate(phrase, frame, view, distance, before))
    if frame.previous is not None:
        phrase = frame.previous.phrase
        if not any(each.phrase.head == phrase.head for each in found):
            number = reading.sentence_of[phrase.head]
            found.insert(0, _candidate(phrase, frame, views.sentence(number), number - frame.sentence, True))
    _count_between(found)
    return found


def _names_source(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase can name the speaker of a sentence that only reports: a pronoun, or behind „für“, „bei“."""
    if phrase.preposition >= 0:
        return reading.words[phrase.preposition].lower in NAMES_SOURCE
    return phrase.form == "pronoun" and reading.words[phrase.head].lower != "man"


def _may_speak(reading: Reading, phrase: Phrase, distance: int) -> bool:
    """Leaves out what never speaks: times and numbers, object pronouns, and far away all but names and people."""
    flags = reading.words[phrase.head].is_
    if phrase.name[0] < 0 and (flags & is_.TIME or reading.words[phrase.head].lower in MEASURES):
        return False
    if phrase.form == "pronoun" and reading.words[phrase.head].lower in NEVER_SPEAK:
        return False
    if phrase.determiner >= 0 and flags & is_.MEDIUM and reading.words[phrase.determiner].lower in OUR_OWN:
        return False
    if distance != 0:
        return phrase.form == "name" or bool(flags & (is_.SOURCE_NOUN | is_.PRONOUN | is_.UPPER))
    return True


def _candidate(phrase: Phrase, frame: Frame, view: SentenceView, distance: int, before: bool) -> Candidate:
    """The candidate with the cue of its sentence that is nearest to it."""
    nearest, least, cue_gap = None, NO_CUE, NO_CUE
    for cue in view.cues:
        gap = _gap(phrase, cue)
        weight = gap + (OPINION_HANDICAP if cue.kind == "opinion" else 0)
        if weight < least:
            nearest, least, cue_gap = cue, weight, gap
    return Candidate(phrase, frame, view, distance, before, 0, nearest, cue_gap)


def _gap(phrase: Phrase, cue: CueHit) -> int:
    """The tokens between a phrase and a cue."""
    gap = cue.start - phrase.end if cue.start >= phrase.end else phrase.start - cue.end
    if gap >= 0:
        return gap
    return INSIDE_ANOTHER if phrase.start <= cue.start < phrase.core else 0


def _count_between(found: list[Candidate]) -> None:
    """Numbers the candidates by how many stand between each and the quotation."""
    behind = [each for each in found if each.before]
    for order, each in enumerate(reversed(behind)):
        each.order = order
    for order, each in enumerate(each for each in found if not each.before):
        each.order = order
