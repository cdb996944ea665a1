"""What the surroundings of a mark say: whether it is a quotation mark at all, and whether it can open or close."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tracker.languages.de.marks import (
    APOSTROPHES,
    ELIDED_WORDS,
    LONGEST_RUN_OF_MARKS,
    MARK_CHARACTERS,
    OUTWARD_CLOSERS,
    OUTWARD_OPENERS,
    PAIRED_CHARACTERS,
    STYLE_OF_OPENER,
    STYLES,
    Style,
)

EITHER, OPENS, CLOSES = 0, 1, 2
LINE_END = "\n"  # stands for every kind of line end
PARAGRAPH_SEPARATOR = "\u2029"  # in a line end: another part of the article begins (see model.PART_BREAK)
MARKS_LOOKED_AHEAD = 8  # enough to see past a nested quotation, few enough to keep the time linear
GUILLEMETS = OUTWARD_OPENERS | OUTWARD_CLOSERS


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
_PAIRS = "|".join(map(re.escape, PAIRED_CHARACTERS))
# Marks with nothing between them but white space; the first may still close a word, the last open one.
_DECORATION = rf"(?<![\w.!?…])[{_CHARACTERS}](?:\s*[{_CHARACTERS}]){{{LONGEST_RUN_OF_MARKS},}}(?![\w(\[.…])"
_RUN = re.compile(rf"{_DECORATION}|[{_CHARACTERS}]+|{_LINE_END}")
_RUN_WITH_PAIRS = re.compile(rf"{_DECORATION}|(?:[{_CHARACTERS}]|{_PAIRS})+|{_LINE_END}")
_PIECES = re.compile(rf"{_PAIRS}|.", re.DOTALL)

_BEFORE_OPENING = frozenset("([{<–—-/|*•")
_AFTER_CLOSING = frozenset(".,;:!?…)]}>")
_DASHES = frozenset("–—-/")

_MINUTES_AND_SECONDS = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:[.,]\d+)?(\")")
_INCHES = re.compile(r"(?<![\w.,'’])\d{1,2}(?:[.,]\d+)?(\")(?=[\s-]?\w)")
_REST_OF_LINE = re.compile(r"[ \t\u00a0\u202f]*(?:[\n\r\u2028\u2029]|\Z)")
_WORD = re.compile(r"\w*")
_DECADE_OR_YEAR = re.compile(r"\d\d(?:er)?")


class MarksOfText:
    """The marks of one text, and what can be said of each by those around it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks = find_marks(text)
        self.house_openers = _house_openers(self.marks)

    def can_open(self, index: int) -> bool:
        """Whether the mark opens a quotation, given that it closes none."""
        mark = self.marks[index]
        style = STYLES.get(STYLE_OF_OPENER.get(mark.text, ""))
        if style is None:
            return False
        if style.soft:
            return mark.side == OPENS and not _is_elision(self.text, mark)
        if mark.side == OPENS:
            return True
        if mark.text in GUILLEMETS:
            return mark.text in self.house_openers and not self.is_bullet(index)
        if mark.side == CLOSES:
            return mark.text == "„" or self.text[mark.start - 1] == ":"
        return mark.text not in "‚”"

    def is_genitive(self, index: int, style: Style) -> bool:
        """An apostrophe as in „Hans' Auto“ while this style is open: the mark that closes is still to come."""
        mark = self.marks[index]
        if mark.text not in "'’" or self.text[mark.start - 1].lower() not in "sxzß":
            return False
        return self.text[mark.end + 1 : mark.end + 2].isalpha() and self.next_closer(index, style) is not None

    def is_bullet(self, index: int) -> bool:
        """A mark that a list is made with: „» Mehr dazu“ at the beginning of a line."""
        mark = self.marks[index]
        previous = self.marks[index - 1] if index else None
        at_start = previous.text == LINE_END and previous.end == mark.start if previous else mark.start == 0
        style = STYLES.get(STYLE_OF_OPENER.get(mark.text, ""))
        return at_start and mark.side == EITHER and (style is None or self.next_closer(index, style, EITHER) is None)

    def is_harmless(self, index: int) -> bool:
        """Apostrophes, seconds and bullets need no opening mark."""
        mark = self.marks[index]
        return mark.text[0] in "'’‘‛`" or self.text[mark.start - 1 : mark.start].isdigit() or self.is_bullet(index)

    def ends_part(self, line_end: Mark) -> bool:
        """Whether another part of the article (a crosshead, a caption) begins here: no quotation goes on in it."""
        return PARAGRAPH_SEPARATOR in self.text[line_end.start : line_end.end]

    def next_closer(self, index: int, style: Style, side: int = CLOSES, over_lines: bool = False) -> Mark | None:
        """The next mark that faces this way and closes the style, if it comes before one that opens it."""
        for mark in self.marks[index + 1 : index + 1 + MARKS_LOOKED_AHEAD]:
            if mark.text == LINE_END:
                if not over_lines or self.ends_part(mark):
                    return None
            elif mark.side in (side, CLOSES) and mark.text in style.closers:
                return mark
            elif mark.text == style.opener:
                return None
        return None


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
        elif end - start > LONGEST_RUN_OF_MARKS:
            marks.append(Mark(start, end, text[start:end], EITHER))
        else:
            marks.extend(_split_run(text, start, end, measures))
    return marks


def _is_elision(text: str, mark: Mark) -> bool:
    """The mark stands for letters left out at the beginning of a word or number: 's, 'ne, '68, Rock 'n' Roll.

    >>> _is_elision("'s war kalt", Mark(0, 1, "'", OPENS)), _is_elision("'gut'", Mark(0, 1, "'", OPENS))
    (True, False)
    """
    found = _WORD.match(text, mark.end)
    word = found.group().lower() if found else ""
    if word == "n":
        return True
    followed_by_mark = text[mark.end + len(word) : mark.end + len(word) + 1] in APOSTROPHES
    return not followed_by_mark and (word in ELIDED_WORDS or _DECADE_OR_YEAR.fullmatch(word) is not None)


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
        if space_after:
            return CLOSES if before and _REST_OF_LINE.match(text, end) else EITHER
        if after in _AFTER_CLOSING and after != "…" and text[end : end + 2] != "..":
            return EITHER
        return OPENS
    if space_after or after in _AFTER_CLOSING:
        return EITHER if before in "([{" else CLOSES
    if before in _BEFORE_OPENING:
        return OPENS
    return CLOSES if after in _DASHES else EITHER


def _find_measures(text: str) -> frozenset[int]:
    """Where a straight mark means inches or seconds: 5'30", and 3" where the line's other marks come out even.

    >>> sorted(_find_measures("Ein \\"guter 5\\" Schirm\\", 5'30\\" lang")), sorted(_find_measures('"Plan 21" gilt.'))
    ([12, 27], [])
    """
    seconds = [match.start(1) for match in _MINUTES_AND_SECONDS.finditer(text)]
    inches = [match.start(1) for match in _INCHES.finditer(text)]
    found = set(seconds)
    line_end, odd = -1, False
    for position in inches:
        if position >= line_end:
            start, line_end = text.rfind("\n", 0, position) + 1, text.find("\n", position)
            line_end = line_end if line_end >= 0 else len(text)
            count = text.count('"', start, line_end) - bisect_left(seconds, line_end) + bisect_left(seconds, start)
            last = text.rfind('"', start, line_end)
            at = bisect_left(inches, last)
            odd = count % 2 == 1 and not (at < len(inches) and inches[at] == last)
        if odd:
            found.add(position)
    return frozenset(found)


def _house_openers(marks: Iterable[Mark]) -> frozenset[str]:
    """The guillemets that open in this article, by those whose sides leave no doubt: «so», or »so«."""
    outward = inward = 0
    first = ""
    for mark in marks:
        if mark.text in GUILLEMETS:
            first = first or mark.text
            if mark.side != EITHER:
                points_out = (mark.text in OUTWARD_OPENERS) == (mark.side == OPENS)
                outward, inward = outward + points_out, inward + (not points_out)
    if outward == inward:
        return OUTWARD_CLOSERS if first in OUTWARD_CLOSERS and outward == 0 else OUTWARD_OPENERS
    return OUTWARD_OPENERS if outward > inward else OUTWARD_CLOSERS
