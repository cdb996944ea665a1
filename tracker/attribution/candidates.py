"""Proposing who may have said a quotation: the phrases of its sentence, of those before it, and of the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps

from tracker.attribution.quoted_text import QuotedText
from tracker.languages.de.marks import CLAUSE_BOUNDS
from tracker.languages.de.nouns import MEASURES
from tracker.languages.de.words import listed
from tracker.text import lexicon as is_
from tracker.text.clauses import Clause, clauses_of
from tracker.text.cues import CueHit, find_cues
from tracker.text.mentions import find_phrases
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading
from tracker.text.subjects import subject_of

SENTENCES_BEFORE = 4
SENTENCES_AFTER = 1
"""How far from the quotation a candidate may stand."""
FAR = 3
"""Sentences from which on what a preposition governs is no candidate; beyond it, only names and pronouns are."""
FRAMED_BEFORE = 0
"""How far before speech without marks that has a cue."""
NO_CUE = 99
"""The gap to a cue where there is none."""
INSIDE_ANOTHER = 50
"""The gap to a cue within the expression itself: „die Angaben …“."""
OPINION_HANDICAP = 3
"""Tokens by which a verb of opinion counts as farther than one of speaking."""
_NO_PERSON = is_.ORGANISATION | is_.MEDIUM | is_.DOCUMENT | is_.GROUP | is_.UPPER
NEVER_SPEAK = listed("sich mich dich euch uns ihr mir dir")
"""Pronouns that are never a subject."""

NAMES_SOURCE = listed("für laut gemäss bei beim von vom aus in im auf seitens")
"""Prepositions before who speaks in a sentence that reports: „Für Keller sei das «…»“, „aus dem Rat hiess es“."""
OUR_OWN = listed("dieser diesem unserer unserem")
"""„sagte Keller dieser Zeitung“: the paper that prints the article asks, and never speaks."""


class SentenceView:
    """A sentence with its phrases and cues, those outside the marks, shared by all that ask for it.

    Of most sentences only the phrases are asked for; the rest is looked at when it is.
    """

    __slots__ = (
        "_actors", "_bare", "_clauses", "_cues", "_konjunktiv", "_reading", "_reported", "_subjects", "first", "last",
        "number", "phrases",
    )  # fmt: skip

    def __init__(self, reading: Reading, number: int, phrases: list[Phrase] | None = None) -> None:
        self._reading = reading
        self.number = number
        self.first, self.last = reading.first_of[number], reading.end_of[number]
        self.phrases = find_phrases(reading, self.first, self.last) if phrases is None else phrases
        self._cues: list[CueHit] | None = None
        self._subjects: list[Phrase | None] | None = None
        self._clauses: list[Clause] | None = None
        self._actors: list[int] | None = None
        self._konjunktiv: bool | None = None
        self._bare = self._reported = False

    @property
    def cues(self) -> list[CueHit]:
        """The cues outside the marks, in order."""
        if self._cues is None:
            self._cues = find_cues(self._reading, self.first, self.last)
        return self._cues

    @property
    def subjects(self) -> list[Phrase | None]:
        """For each cue the phrase that it names as the speaker."""
        if self._subjects is None:
            self._subjects = [subject_of(self._reading, self.phrases, cue, self.first, self.last) for cue in self.cues]
        return self._subjects

    @property
    def clauses(self) -> list[Clause]:
        """Its clauses, in order."""
        if self._clauses is None:
            self._clauses = clauses_of(self._reading, self.number, self.cues, self.subjects)
        return self._clauses

    @property
    def actors(self) -> list[int]:
        """The heads of sources that stand where subjects do: first, or right behind the finite verb."""
        if self._actors is None:
            self._actors = [each.head for each in self.phrases if _acts(self._reading, each, self.first)]
        return self._actors

    @property
    def konjunktiv(self) -> bool:
        """A verb outside the marks stands in the Konjunktiv, as in reported speech."""
        return self._read_mood() if self._konjunktiv is None else self._konjunktiv

    @property
    def bare(self) -> bool:
        """Nothing but marks stands in it."""
        if self._konjunktiv is None:
            self._read_mood()
        return self._bare

    @property
    def reported(self) -> bool:
        """Its first verb outside the marks is Konjunktiv: what it says is reported, and its subject no speaker."""
        if self._konjunktiv is None:
            self._read_mood()
        return self._reported

    def _read_mood(self) -> bool:
        all_flags, outer_of = self._reading.flags, self._reading.outer_of
        outside = [all_flags[at] for at in range(self.first, self.last) if outer_of[at] < 0]
        verbs = [flags for flags in outside if flags & is_.ANY_VERB and not flags & is_.CAPITAL]
        self._bare = not [flags for flags in outside if not flags & is_.PUNCTUATION]
        self._reported = bool(verbs and verbs[0] & is_.KONJUNKTIV)
        self._konjunktiv = bool([flags for flags in outside if flags & is_.KONJUNKTIV])
        return self._konjunktiv

    def with_cue(self, cue: CueHit) -> SentenceView:
        """The same sentence with one more cue."""
        view = SentenceView(self._reading, self.number, self.phrases)
        view._cues = [*self.cues, cue]
        view._subjects = [*self.subjects, subject_of(self._reading, self.phrases, cue, self.first, self.last)]
        return view


class Views:
    """The sentences of one reading, looked at when they are needed."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.spoken: frozenset[int] = frozenset()
        """The stretches in marks that are speech, by their index in ``reading.outer``: they name nobody."""
        self._made: dict[int, SentenceView] = {}

    def sentence(self, number: int) -> SentenceView:
        """The sentence of that number."""
        view = self._made.get(number)
        if view is None:
            view = self._made[number] = SentenceView(self.reading, number)
        return view


def _acts(reading: Reading, phrase: Phrase, first: int) -> bool:
    """Whether a source stands where subjects do."""
    word = reading.words[phrase.head]
    if phrase.preposition >= 0 or reading.outer_of[phrase.head] >= 0:
        return False
    if phrase.start != first and not reading.flags[phrase.start - 1] & is_.FINITE:
        return False
    if phrase.form == "pronoun":
        return word.lower in ("er", "sie")
    return phrase.form == "name" or bool(word.is_ & is_.SOURCE_NOUN)


@dataclass(frozen=True, slots=True)
class Previous:
    """The phrase that the quotation before is attributed to, and the token where that quotation ends.

    ``mentions`` are the heads of all expressions that stand for the same speaker.
    """

    phrase: Phrase
    end: int
    mentions: frozenset[int] = frozenset()


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
    framed: SentenceView | None = None
    """Its sentence seen with a cue that no list knows: the verb of the clause beside speech without marks."""


@dataclass(slots=True, eq=False)
class Candidate:
    """A phrase that may name the speaker, seen from one quotation."""

    phrase: Phrase
    frame: Frame
    view: SentenceView
    distance: int
    """Sentences from the quotation: 0 the same, -1 the one before, 1 the next."""
    before: bool
    cue: CueHit | None = None
    cue_gap: int = NO_CUE
    memo: dict[str, str] = field(default_factory=dict)
    """The values of features that other features are made of, by name."""


def remembered(feature: Callable[[Candidate], str]) -> Callable[[Candidate], str]:
    """The feature, looked at once a candidate, however many others are made of it."""

    name = feature.__name__

    @wraps(feature)
    def value(candidate: Candidate) -> str:
        known = candidate.memo.get(name)
        if known is None:
            known = candidate.memo[name] = feature(candidate)
        return known

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
    bare = all(reading.outer_of[at] >= 0 or reading.flags[at] & is_.PUNCTUATION for at in range(span.first, span.last))
    answers = bare and _answers(reading, span)
    colon = span.start > 0 and reading.document.tokens[span.start - 1].text == ":"
    framed = _with_any_verb(span, views.sentence(sentence)) if span.number < 0 and not span.cues else None
    cues = framed.cues[-1:] if framed is not None else span.cues
    return Frame(span, reading, views, sentence, end_sentence, cues, bare, answers, colon, previous, framed)


def _with_any_verb(span: QuotedText, view: SentenceView) -> SentenceView | None:
    """The sentence with the verb beside speech without marks as a cue, „befürchtet, dass …“; None if there is none."""
    reading = span.reading
    before = range(_clause_start(reading, span.start - 1, view.first), span.start)
    places = [*before, *range(span.end, view.last)]
    for at in places:
        flags = reading.flags[at]
        if flags & is_.ANY_VERB and not flags & is_.CAPITAL and reading.outer_of[at] < 0 and not span.holds(at):
            cue = CueHit(at, at + 1, "opinion", reading.words[at].lower)
            return view.with_cue(cue)
    return None


def _clause_start(reading: Reading, at: int, first: int) -> int:
    """The first token of the clause that ends at a token, or right before the comma there."""
    while at > first and reading.flags[at] & is_.PUNCTUATION:
        at -= 1
    while at > first and reading.document.tokens[at - 1].text not in CLAUSE_BOUNDS:
        at -= 1
    return max(at, first)


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
    before = FRAMED_BEFORE if frame.span.number < 0 and frame.cues else SENTENCES_BEFORE
    first = max(0, frame.sentence - before)
    last = min(len(reading.first_of) - 1, frame.end_sentence + SENTENCES_AFTER)
    hidden = views.sentence(frame.sentence).reported and not _has_source(frame)
    impersonal = bool(frame.cues) and all(cue.lemma == "heissen" for cue in frame.cues)
    for number in range(first, last + 1):
        view = frame.framed if frame.framed is not None and number == frame.sentence else views.sentence(number)
        distance = number - frame.sentence if number < frame.sentence else max(0, number - frame.end_sentence)
        for phrase in view.phrases:
            if frame.span.holds(phrase.head) or reading.outer_of[phrase.head] in views.spoken:
                continue
            if distance == 0 and hidden and not _names_source(reading, phrase):
                continue
            if distance < 0 and impersonal and _only_acts(reading, phrase, view):
                continue
            if _may_speak(reading, phrase, distance):
                found.append(_candidate(phrase, frame, view, distance, phrase.head < frame.span.start))
    if frame.previous is not None:
        phrase = frame.previous.phrase
        if not any(each.phrase.head == phrase.head for each in found):
            number = reading.sentence_of[phrase.head]
            found.insert(0, _candidate(phrase, frame, views.sentence(number), number - frame.sentence, True))
    return found


def _has_source(frame: Frame) -> bool:
    """Whether a cue of speaking stands beside the quotation, other than „hiess es“, „steht dort“ without any source."""
    view = frame.views.sentence(frame.sentence)
    unnamed = [cue for cue, subject in zip(view.cues, view.subjects, strict=True) if subject is None]
    return any(cue.kind != "opinion" and not (cue.kind == "es" and cue in unnamed) for cue in frame.cues)


def _only_acts(reading: Reading, phrase: Phrase, view: SentenceView) -> bool:
    """Whether a person is named without speaking: „Keller kam. «…», hiess es weiter“ is somebody else's."""
    flags = reading.flags[phrase.head] | reading.flags[phrase.noun]
    if flags & _NO_PERSON or not (phrase.form in ("name", "pronoun") or flags & is_.PERSON_NOUN):
        return False
    return not any(subject is not None and subject.head == phrase.head for subject in view.subjects)


def _names_source(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase can name the speaker of a sentence that only reports: a pronoun, or behind „für“, „bei“."""
    if phrase.preposition >= 0:
        return reading.words[phrase.preposition].lower in NAMES_SOURCE
    return phrase.form == "pronoun" and reading.words[phrase.head].lower != "man"


def _may_speak(reading: Reading, phrase: Phrase, distance: int) -> bool:
    """Leaves out what never speaks: times and numbers, object pronouns, and far away all but names and people."""
    flags = reading.flags[phrase.head]
    if phrase.name[0] < 0 and (flags & is_.TIME or reading.words[phrase.head].lower in MEASURES):
        return False
    if phrase.form == "pronoun" and _is_object(reading, phrase):
        return False
    if phrase.determiner >= 0 and flags & is_.MEDIUM and reading.words[phrase.determiner].lower in OUR_OWN:
        return False
    if distance == 0:
        return True
    if phrase.preposition >= 0 and (distance > 0 or distance <= -FAR):
        return False
    if phrase.form == "name":
        return True
    return (distance >= -FAR or phrase.form == "pronoun") and bool(flags & (is_.SOURCE_NOUN | is_.PRONOUN | is_.UPPER))


def _is_object(reading: Reading, phrase: Phrase) -> bool:
    """Whether a pronoun is never a subject, and no source either: „ihn“ is one only behind „für“."""
    lower = reading.words[phrase.head].lower
    return lower in NEVER_SPEAK or (lower == "ihn" and phrase.preposition < 0)


def _candidate(phrase: Phrase, frame: Frame, view: SentenceView, distance: int, before: bool) -> Candidate:
    """The candidate with the cue of its sentence that is nearest to it."""
    nearest, least, cue_gap = None, NO_CUE, NO_CUE
    for cue in view.cues:
        gap = _gap(phrase, cue)
        weight = gap + (OPINION_HANDICAP if cue.kind == "opinion" else 0)
        if weight < least:
            nearest, least, cue_gap = cue, weight, gap
    return Candidate(phrase, frame, view, distance, before, nearest, cue_gap)


def _gap(phrase: Phrase, cue: CueHit) -> int:
    """The tokens between a phrase and a cue."""
    gap = cue.start - phrase.end if cue.start >= phrase.end else phrase.start - cue.end
    if gap >= 0:
        return gap
    return INSIDE_ANOTHER if phrase.start <= cue.start < phrase.core else 0
