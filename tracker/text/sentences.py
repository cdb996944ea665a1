"""Splitting a text into paragraphs and sentences; a quotation stays in one sentence with the words that frame it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tracker.languages.de.abbreviations import (
    ABBREVIATED_ENDINGS,
    BEFORE_LETTER_NAMES,
    LETTERS_SOMETIMES_LAST,
    OFTEN_LAST,
    PRONOUN_STARTERS,
    SENTENCE_STARTERS,
    SOMETIMES_LAST,
    UNITS,
)
from tracker.languages.de.marks import MARK_CHARACTERS
from tracker.model import QuotedSpan, Span, Token

_LINE = re.compile(r"\S[^\n\r\u2028\u2029\x85\x0b\x0c]*")
_TERMINATORS = frozenset(".!?…")
_CLOSING = frozenset(")]}") | frozenset("»«›‹“”‟‘’\"'")
_FIRST_OF_A_SENTENCE = frozenset("([{•*§+") | frozenset(MARK_CHARACTERS)
_ROMAN = re.compile(r"\b[IVX]{2,4}$")


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """The character spans of all lines that are not blank, without the white space at their edges.

    >>> split_paragraphs("Titel\\n\\n  Ein Absatz. \\n")
    (Span(start=0, end=5), Span(start=9, end=20))
    """
    return tuple(Span(line.start(), line.start() + len(line.group().rstrip())) for line in _LINE.finditer(text))


def split_sentences(text: str, tokens: Sequence[Token], quoted: Sequence[QuotedSpan]) -> tuple[Span, ...]:
    """The sentences as spans of token indexes, which together hold every token.

    A sentence ends at the end of a paragraph, and at a full stop that is no abbreviation's, ordinal's or initial's. It
    does not end within a quotation. It ends after one that has its own full stop if a new sentence begins there.

    >>> from tracker.text.tokens import tokenize
    >>> text = "Dr. Huber kam am 5. Mai. Es regnete."
    >>> split_sentences(text, tokenize(text), ())
    (Span(start=0, end=7), Span(start=7, end=10))
    """
    if not tokens:
        return ()
    outer = [span for span in quoted if span.depth == 0 and span.closed]
    starts = {0, *_line_starts(text, tokens, outer), *_starts_after_full_stops(tokens, quoted, outer)}
    bounds = sorted(starts)
    return tuple(map(Span, bounds, [*bounds[1:], len(tokens)]))


def _line_starts(text: str, tokens: Sequence[Token], outer: Sequence[QuotedSpan]) -> Iterator[int]:
    """The first token of every line that does not begin within a quotation."""
    at = 0
    for line in split_paragraphs(text):
        while at < len(outer) and outer[at].end <= line.start:
            at += 1
        if at == len(outer) or line.start <= outer[at].start:
            yield bisect_left(tokens, (line.start,))


def _starts_after_full_stops(
    tokens: Sequence[Token], quoted: Sequence[QuotedSpan], outer: Sequence[QuotedSpan]
) -> Iterator[int]:
    opening = {span.start for span in quoted}
    at = 0
    for index in [index for index, token in enumerate(tokens) if token[2][-1] in _TERMINATORS]:
        start = tokens[index].start
        while at < len(outer) and outer[at].end <= start:
            at += 1
        following = index + 1
        while following < len(tokens) and tokens[following].text in _CLOSING and tokens[following].start not in opening:
            following += 1
        within = at < len(outer) and outer[at].start < start
        if following == len(tokens) or (within and tokens[following].start < outer[at].end):
            continue
        if _ends_sentence(tokens, index, following):
            yield following


def _ends_sentence(tokens: Sequence[Token], index: int, following: int) -> bool:
    """Whether the token with a full stop at ``index`` ends a sentence, and ``following`` begins the next one."""
    stop, after = tokens[index].text, tokens[following].text
    first = after[0]
    if not (first.isupper() or first.isdigit() or first in _FIRST_OF_A_SENTENCE):
        return False
    if stop[0] in _TERMINATORS:
        apart = tokens[following].start > tokens[index].end or not first.isdigit()
        return apart and not (index and tokens[index - 1].text == "(" and tokens[index + 1].text == ")")
    return _ends_with(stop[:-1], tokens[index - 1].text if index else "", after)


def _ends_with(word: str, before: str, after: str) -> bool:
    """Whether a sentence ends with the full stop of this abbreviation, initial or ordinal number."""
    if word.isdigit():
        return after in PRONOUN_STARTERS
    if len(word) == 1 or "." in word:
        letters = before + word if len(before) == 2 and before[1] == "." else word
        is_unit = word in UNITS and (before == "/" or before[:1].isdigit())
        if is_unit or before in BEFORE_LETTER_NAMES:
            return True
        initial = word.isupper() and before[:1].isupper()
        return after in PRONOUN_STARTERS and (initial or letters in LETTERS_SOMETIMES_LAST)
    if word in OFTEN_LAST:
        return True
    if word in SOMETIMES_LAST or word.endswith(ABBREVIATED_ENDINGS):
        return after in SENTENCE_STARTERS or after[0] in MARK_CHARACTERS
    return after in SENTENCE_STARTERS and _ROMAN.search(word) is not None
