"""A document with what every later step asks of its tokens: words, sentences, paragraphs, marks around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import pairwise

from tracker.model import Document, QuotedSpan, Span
from tracker.text.lexicon import CAPITAL, FUNCTION_WORD, GIVEN_NAME, Word, look_up_all

_NO_SURNAME = FUNCTION_WORD | GIVEN_NAME
LONGEST_SENTENCE = 400
"""Tokens: what is longer is no sentence, but a text without full stops."""


class Reading:
    """One document, indexed by token: made once an article, read by all that follows.

    ``words[i]`` is what token i can be, ``flags[i]`` its flags alone, ``sentence_of[i]`` and ``paragraph_of[i]`` number
    its sentence and paragraph, ``outer_of[i]`` is the index in ``outer`` of the outermost quoted span that holds it, or
    -1. ``first_of[s]`` and ``end_of[s]`` bound sentence s.
    """

    __slots__ = (
        "_counts",
        "document",
        "end_of",
        "ends",
        "first_of",
        "flags",
        "outer",
        "outer_of",
        "outer_tokens",
        "paragraph_of",
        "sentence_of",
        "starts",
        "surnames",
        "words",
    )

    def __init__(self, document: Document) -> None:
        tokens = document.tokens
        self.document = document
        self._counts: Counter[str] | None = None
        self.words: list[Word] = look_up_all([token.text for token in tokens])
        self.flags: list[int] = [word.is_ for word in self.words]
        self.starts: list[int] = [token.start for token in tokens]
        self.ends: list[int] = [token.end for token in tokens]
        self.surnames = frozenset(
            [
                self.words[at].lower
                for at, (before, flags) in enumerate(pairwise(self.flags), 1)
                if before & GIVEN_NAME and flags & CAPITAL and not flags & _NO_SURNAME
            ]
        )
        """Words that follow a given name somewhere: „Flurin Herbst“ makes „Herbst“ a name in this article."""
        self.paragraph_of: list[int] = [0] * len(tokens)
        for number, span in enumerate(document.paragraphs):
            first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
            self.paragraph_of[first:last] = [number] * (last - first)
        self.outer: tuple[QuotedSpan, ...] = tuple(span for span in document.quoted if span.depth == 0)
        self.outer_of: list[int] = [-1] * len(tokens)
        self.outer_tokens: list[Span] = []
        for number, quoted in enumerate(self.outer):
            held = self.token_span(quoted.start, quoted.end)
            self.outer_tokens.append(held)
            self.outer_of[held.start : held.end] = [number] * (held.end - held.start)
        self.sentence_of: list[int] = [0] * len(tokens)
        bounds = [piece for span in document.sentences for piece in self._pieces(span)]
        self.first_of = [span.start for span in bounds]
        self.end_of = [span.end for span in bounds]
        for number, span in enumerate(bounds):
            self.sentence_of[span.start : span.end] = [number] * (span.end - span.start)

    def _pieces(self, sentence: Span) -> list[Span]:
        """The sentence, or its parts where it is endless: what looks around in a sentence must not take forever."""
        pieces, first = [], sentence.start
        while sentence.end - first > LONGEST_SENTENCE:
            cut = first + LONGEST_SENTENCE
            if self.outer_of[cut] >= 0:
                cut = self.outer_tokens[self.outer_of[cut]].end
            if cut >= sentence.end:
                break
            pieces.append(Span(first, cut))
            first = cut
        return [*pieces, Span(first, sentence.end)]

    def count(self, lower: str) -> int:
        """How often the document has the word, in lower case."""
        if self._counts is None:
            self._counts = Counter([word.lower for word in self.words])
        return self._counts[lower]

    def token_span(self, start: int, end: int) -> Span:
        """The tokens that lie in a stretch of characters."""
        return Span(bisect_left(self.starts, start), bisect_right(self.ends, end))

    def text_of(self, first: int, last: int) -> str:
        """The text from token ``first`` up to, not including, token ``last``."""
        return self.document.text[self.starts[first] : self.ends[last - 1]] if first < last else ""
