"""Reading the marks of a text: which characters are quotation marks, and on which side of a word each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from tracker.languages.de.marks import APOSTROPHES, ELIDED_WORDS, MARK_CHARACTERS, PAIRED_CHARACTERS

EITHER, OPENS, CLOSES = 0, 1, 2
LINE_END = "\n"  # stands for every kind of line end
LONGEST_RUN = 8  # marks in a row; more is decoration


class Mark(NamedTuple):
    """A quotation mark, or the end of a line with the white space up to the next one (``text`` is then LINE_END).

    ``side`` says what the surroundings allow the mark to do: OPENS, CLOSES or EITHER.
    """

    start: int
    end: int
    text: str
    side: int


_CHARACTERS = re.escape(MARK_CHARACTERS)
_LINE_END = r"[\n\r\u2028\u2029\x85\x0b\x0c]\s*"
_RUN = re.compile(rf"[{_CHARACTERS}]+|{_LINE_END}")
_RUN_WITH_PAIRS = re.compile(rf"(?:[{_CHARACTERS}]|{'|'.join(map(re.escape, PAIRED_CHARACTERS))})+|{_LINE_END}")
_PIECES = re.compile(rf"{'|'.join(map(re.escape, PAIRED_CHARACTERS))}|.", re.DOTALL)

_BEFORE_OPENING = frozenset("([{<–—-/|*•")
_AFTER_CLOSING = frozenset(".,;:!?…)]}>")
_DASHES = frozenset("–—-/")

_MINUTES_AND_SECONDS = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:[.,]\d+)?(\")")
_INCHES = re.compile(r"(?<![\w.,])\d{1,2}(?:[.,]\d+)?(\")(?=[\s-]?\w)")
_WORD = re.compile(r"\w*")


def find_marks(text: str) -> list[Mark]:
    """Every mark that may be a quotation mark, and every line end, in order; apostrophes within words are left out.

    >>> [(mark.text, mark.side == OPENS) for mark in find_marks("Er sagt: «Geht's?»")]
    [('«', True), ('»', False)]
    """
    measures = _find_measures(text) if '"' in text else frozenset()
    marks: list[Mark] = []
    for found in _runs(text):
        start, end = found.span()
        first = text[start]
        if first.isspace():
            marks.append(Mark(start, end, LINE_END, EITHER))
        elif end - start == 1:
            before, after = text[start - 1 : start], text[end : end + 1]
            if not (first in APOSTROPHES and before.isalnum() and after.isalnum()) and start not in measures:
                marks.append(Mark(start, end, first, _side(text, end, before, after)))
        elif end - start > LONGEST_RUN:
            marks.append(Mark(start, end, text[start:end], EITHER))
        else:
            marks.extend(_split_run(text, start, end, measures))
    return marks


def is_elision(text: str, mark: Mark) -> bool:
    """The mark stands for letters left out at the beginning of a word or number: 's, 'ne, '68, Rock 'n' Roll.

    >>> is_elision("'s war kalt", Mark(0, 1, "'", OPENS)), is_elision("'gut'", Mark(0, 1, "'", OPENS))
    (True, False)
    """
    found = _WORD.match(text, mark.end)
    word = found.group().lower() if found else ""
    if word == "n":
        return True
    followed_by_mark = text[mark.end + len(word) : mark.end + len(word) + 1] in APOSTROPHES
    return not followed_by_mark and (word in ELIDED_WORDS or re.fullmatch(r"\d\der|\d\d", word) is not None)


def _runs(text: str) -> Iterator[re.Match[str]]:
    paired = any(pair in text for pair in PAIRED_CHARACTERS)
    return (_RUN_WITH_PAIRS if paired else _RUN).finditer(text)


def _split_run(text: str, start: int, end: int, measures: frozenset[int]) -> Iterator[Mark]:
    """The marks that stand together (.“»), all on the same side of the word next to them."""
    side = _side(text, end, text[start - 1 : start], text[end : end + 1])
    for piece in _PIECES.finditer(text, start, end):
        if piece.start() not in measures:
            yield Mark(piece.start(), piece.end(), piece.group(), side)


def _side(text: str, end: int, before: str, after: str) -> int:
    """Which way a mark faces, by the characters before and after it ("" at the edges of the text)."""
    space_before = not before or before.isspace()
    space_after = not after or after.isspace()
    if space_before:
        if space_after or (after in _AFTER_CLOSING and after != "…" and text[end : end + 2] != ".."):
            return EITHER
        return OPENS
    if space_after or after in _AFTER_CLOSING:
        return EITHER if before in "([{" else CLOSES
    if before in _BEFORE_OPENING:
        return OPENS
    return CLOSES if after in _DASHES else EITHER


def _find_measures(text: str) -> frozenset[int]:
    """Where a straight mark means inches or seconds: 5'30", and 3" where the line's other marks come out even."""
    seconds = [match.start(1) for match in _MINUTES_AND_SECONDS.finditer(text)]
    inches = [match.start(1) for match in _INCHES.finditer(text)]
    found = set(seconds)
    for line_start, positions in groupby(inches, key=lambda position: text.rfind("\n", 0, position) + 1):
        line_end = text.find("\n", line_start) if "\n" in text[line_start:] else len(text)
        candidates = set(positions) - found
        others = text.count('"', line_start, line_end) - len(candidates)
        others -= sum(line_start <= position < line_end for position in seconds)
        if others % 2 == 0:
            found.update(candidates)
    return frozenset(found)
