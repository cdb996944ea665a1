"""A document with what every later step asks of its tokens: words, sentences, paragraphs, marks around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tracker.model import Document, QuotedSpan, Span
from tracker.text.lexicon import Word, look_up


class Reading:
    """One document, indexed by token: made once an article, read by all that follows.

    ``words[i]`` is what token i can be, ``sentence_of[i]`` and ``paragraph_of[i]`` number its sentence and paragraph,
    ``outer_of[i]`` is the index in ``outer`` of the outermost quoted span that holds it, or -1. ``first_of[s]`` and
    ``end_of[s]`` bound sentence s.
    """

    __slots__ = (
        "document",
        "end_of",
        "ends",
        "first_of",
        "outer",
        "outer_of",
        "outer_tokens",
        "paragraph_of",
        "sentence_of",
        "starts",
        "words",
    )

    def __init__(self, document: Document) -> None:
        tokens = document.tokens
        self.document = document
        self.words: list[Word] = [look_up(token.text) for token in tokens]
        self.starts: list[int] = [token.start for token in tokens]
        self.ends: list[int] = [token.end for token in tokens]
        self.sentence_of: list[int] = [0] * len(tokens)
        self.first_of = [span.start for span in document.sentences]
        self.end_of = [span.end for span in document.sentences]
        for number, span in enumerate(document.sentences):
            for at in range(span.start, span.end):
                self.sentence_of[at] = number
        self.paragraph_of: list[int] = [0] * len(tokens)
        for number, span in enumerate(document.paragraphs):
            for at in range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)):
                self.paragraph_of[at] = number
        self.outer: tuple[QuotedSpan, ...] = tuple(span for span in document.quoted if span.depth == 0)
        self.outer_of: list[int] = [-1] * len(tokens)
        self.outer_tokens: list[Span] = []
        for number, quoted in enumerate(self.outer):
            held = self.token_span(quoted.start, quoted.end)
            self.outer_tokens.append(held)
            for at in range(held.start, held.end):
                self.outer_of[at] = number

    def token_span(self, start: int, end: int) -> Span:
        """The tokens that lie in a stretch of characters."""
        return Span(bisect_left(self.starts, start), bisect_right(self.ends, end))

    def text_of(self, first: int, last: int) -> str:
        """The text from token ``first`` up to, not including, token ``last``."""
        return self.document.text[self.starts[first] : self.ends[last - 1]] if first < last else ""
