"""Stretches in marks as the models look at them: one outermost stretch, its words, and the sentence around it."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from tracker.model import Span
from tracker.text import lexicon as is_
from tracker.text.cues import CueHit, find_cues
from tracker.text.reading import Reading

SENTENCE_ENDS = (".", "!", "?", "…", "...")
_CLASSES = is_.Classes(
    (
        ("conjunction", is_.CONJUNCTION),
        ("subordinator", is_.SUBORDINATOR),
        ("article", is_.DETERMINER),
        ("preposition", is_.PREPOSITION),
        ("auxiliary", is_.AUXILIARY_VERB),
        ("pronoun", is_.PRONOUN | is_.OTHER_PRONOUN),
        ("speaking", is_.SPEAKING),
        ("opinion", is_.OPINION),
        ("medium", is_.MEDIUM),
        ("named thing", is_.NAMED_THING),
        ("speech noun", is_.SPEECH_NOUN),
        ("person", is_.PERSON_NOUN),
        ("organisation", is_.ORGANISATION),
        ("document", is_.DOCUMENT),
        ("group", is_.GROUP),
        ("given name", is_.GIVEN_NAME),
        ("time", is_.TIME),
        ("place", is_.PLACE),
        ("verb", is_.FINITE | is_.VERB_FORM),
        ("participle", is_.PARTICIPLE),
        ("adverb", is_.ADVERB),
        ("adjective", is_.ADJECTIVE),
        ("number", is_.NUMBER),
        ("Noun", is_.CAPITAL),
    ),
    "word",
)


class QuotedText:
    """What the observations look at: one outermost stretch in marks and the sentence around it, by token.

    ``number`` is its index in ``reading.outer``, or -1 for speech without marks, which only the ranker looks at. The
    stretch is [start, end), its sentence [first, last); ``inner`` is what the marks hold, ``words`` that without
    punctuation. ``repeats`` counts how often the article has the same words in marks elsewhere. ``stretches`` are its
    parts where a frame stands in between.
    """

    __slots__ = (
        "cues",
        "end",
        "first",
        "inner",
        "inner_lower",
        "last",
        "number",
        "reading",
        "repeats",
        "start",
        "stretches",
        "words",
    )

    def __init__(
        self,
        reading: Reading,
        number: int,
        held: Span,
        cues: list[CueHit],
        repeats: int = 0,
        stretches: tuple[Span, ...] = (),
    ) -> None:
        self.stretches = stretches
        self.reading = reading
        self.number = number
        self.start, self.end = held
        self.first = reading.first_of[reading.sentence_of[self.start]]
        self.last = reading.end_of[reading.sentence_of[self.end - 1]]
        if number < 0:
            self.inner = reading.words[self.start : self.end]
        else:
            closed = reading.outer[number].closed
            self.inner = reading.words[self.start + 1 : self.end - 1 if closed else self.end]
        self.inner_lower = [word.lower for word in self.inner]
        self.words = [word for word in self.inner if not word.is_ & is_.PUNCTUATION]
        self.cues = cues
        self.repeats = repeats

    def holds(self, at: int) -> bool:
        """Whether a token is part of the speech."""
        if not self.start <= at < self.end:
            return False
        return not self.stretches or any(each.start <= at < each.end for each in self.stretches)

    def word_before(self, back: int = 1) -> str:
        """The lower-case word so many tokens before, "^" at the sentence's beginning."""
        at = self.start - back
        return self.reading.words[at].lower if at >= self.first else "^"

    def word_after(self, on: int = 0) -> str:
        """The lower-case word so many tokens after, "$" at the sentence's end."""
        at = self.end + on
        return self.reading.words[at].lower if at < self.last else "$"


def quoted_texts(reading: Reading) -> list[QuotedText]:
    """The outermost stretches in marks of a document, ready to be looked at; those without a word are left out."""
    seen = Counter(_bare(reading, number) for number in range(len(reading.outer)))
    cues: dict[tuple[int, int], list[CueHit]] = {}
    found = []
    for number, held in enumerate(reading.outer_tokens):
        if held.end <= held.start:
            continue
        first = reading.first_of[reading.sentence_of[held.start]]
        last = reading.end_of[reading.sentence_of[held.end - 1]]
        if (first, last) not in cues:
            cues[first, last] = find_cues(reading, first, last)
        span = QuotedText(reading, number, held, cues[first, last], seen[_bare(reading, number)] - 1)
        if span.words:
            found.append(span)
    return found


def _bare(reading: Reading, number: int) -> str:
    inner = reading.outer[number].inner
    return reading.document.text[inner.start : inner.end].casefold().strip(" .,!?")


def word_class(reading: Reading, at: int, first: int, last: int) -> str:
    """A word by its class: what a neighbour needs to be known for."""
    if at < first:
        return "^"
    if at >= last:
        return "$"
    word = reading.words[at]
    flags = word.is_
    if flags & is_.PUNCTUATION:
        return "mark" if flags & is_.MARK else word.lower[:1]
    return _CLASSES[flags]


@lru_cache(maxsize=4096)
def bucket(count: int, *limits: int) -> str:
    """The count, rough: the first limit that it does not pass.

    >>> bucket(1, 1, 3, 7), bucket(5, 1, 3, 7), bucket(9, 1, 3, 7)
    ('1', '7', '8+')
    """
    for limit in limits:
        if count <= limit:
            return str(limit)
    return f"{limits[-1] + 1}+"
