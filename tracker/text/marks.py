"""Finding the stretches of text between quotation marks, whatever the style and however the styles are mixed.

The text is read once, mark by mark. What stands on either side of a mark says whether it opens or closes; where that
leaves both possible, the marks open so far decide, and then the way in which the article uses «» elsewhere. A mark
that never closes is cut at the end of its paragraph, or where the next quotation begins: it costs nobody else theirs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.languages.de.marks import APOSTROPHES, LONGEST_RUN_OF_MARKS, SINGLE_STYLES, STYLE_OF_OPENER, STYLES
from tracker.languages.de.verbs import verb_forms
from tracker.model import Problem, QuotedSpan, Span
from tracker.text.mark_sides import CLOSES, GUILLEMETS, LINE_END, OPENS, Mark, MarksOfText

FURTHEST_CLOSE = 2_000  # characters: how far a quotation may run on over line ends without opening again
DEEPEST = 4  # quotations within quotations that are looked at when one of them may go on

NEVER_CLOSED = "This quotation mark is never closed."
NEVER_OPENED = "This closing quotation mark has no opening one."
SENSELESS = "These marks in a row quote nothing."

_FRAME = re.compile(r",\s(so|\w+(?=\s))")  # the clause after a quotation: „, sagte er“, „, so die Beamtin“
_BEFORE_A_LONG_QUOTATION = frozenset('\n\r\u2028\u2029:.!?…»«“”"–—-•')
_END_OF_STATEMENT = frozenset(".!?…:")


@dataclass(slots=True, eq=False)
class _Found:
    """A quotation while it is read; ``end`` is where it closed, or the furthest it can reach."""

    start: int
    inner_start: int
    style: str
    line_start: int  # where it opened, or opened again in a further paragraph
    inner_end: int = 0
    end: int = 0
    closed: bool = False
    makeshift: Mark | None = None  # a mark of another style that closes it if none of its own does


def find_quoted_spans(text: str) -> tuple[tuple[QuotedSpan, ...], tuple[Problem, ...]]:
    """All stretches in quotation marks, in reading order (an outer one before those inside it), and what is odd.

    >>> spans, problems = find_quoted_spans("«Er sagte ‹nein›», so Moser. „Gut\\", sagte sie.")
    >>> [(span.start, span.end, span.depth, span.mark) for span in spans], problems
    ([(0, 17, 0, 'swiss'), (10, 16, 1, 'swiss-single'), (29, 34, 0, 'german')], ())
    >>> find_quoted_spans("Wie geht's, fragt Hans' Tante.")
    ((), ())
    """
    reader = _Reader(text)
    reader.read()
    return reader.spans(), tuple(reader.problems[start] for start in sorted(reader.problems))


class _Reader:
    """Goes through the marks of one text, keeping those that are open on a stack."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.surroundings = MarksOfText(text)
        self.marks = self.surroundings.marks
        self.open: list[_Found] = []
        self.awaited: Counter[str] = Counter()  # how many open marks a given mark could close
        self.found: list[_Found] = []
        self.problems: dict[int, Problem] = {}

    def read(self) -> None:
        """Reads all marks; what was found is then in ``spans()`` and ``problems``."""
        reopening = 0
        for index, mark in enumerate(self.marks):
            if mark.text == LINE_END:
                reopening = self._end_line(index) if self.open else 0
            elif reopening:
                reopening -= 1
            elif len(mark.text) > LONGEST_RUN_OF_MARKS:
                self._skip_decoration(mark)
            elif self._closes(index):
                self._close(mark)
            elif self.surroundings.can_open(index):
                self._push(_Found(mark.start, mark.end, STYLE_OF_OPENER[mark.text], mark.start))
            else:
                self._stray(index)
        self._pair_leftovers()
        self._give_up(self.open, len(self.text))

    def _closes(self, index: int) -> bool:
        mark = self.marks[index]
        if mark.side == OPENS or not self.awaited[mark.text]:
            return False
        if mark.side == CLOSES:
            innermost = (found for found in self.open[: -DEEPEST - 1 : -1])
            style = next((style for found in innermost if mark.text in (style := STYLES[found.style]).closers), None)
            return style is None or not self.surroundings.is_genitive(index, style)
        return mark.text not in self.surroundings.house_openers

    def _skip_decoration(self, mark: Mark) -> None:
        self.problems[mark.start] = Problem(mark.start, mark.end, SENSELESS)
        if len(mark.text.splitlines()) > 1:
            self._give_up([self._pop() for _ in range(len(self.open))], mark.start)

    def _stray(self, index: int) -> None:
        """A mark that can neither open nor close; it closes the innermost quotation if nothing better comes („so»)."""
        mark = self.marks[index]
        if not self.surroundings.is_harmless(index):
            self.problems[mark.start] = Problem(mark.start, mark.end, NEVER_OPENED)
        if mark.side == CLOSES and mark.text not in APOSTROPHES and self.open and self.open[-1].makeshift is None:
            self.open[-1].makeshift = mark

    # ------------------------------------------------------------------------------------- the stack

    def _push(self, found: _Found) -> None:
        self.open.append(found)
        for closer in STYLES[found.style].closers:
            self.awaited[closer] += 1

    def _pop(self) -> _Found:
        found = self.open.pop()
        for closer in STYLES[found.style].closers:
            self.awaited[closer] -= 1
        return found

    def _close(self, mark: Mark) -> None:
        """Closes the innermost quotation that this mark can close; those inside it that are open never will be."""
        unclosed = []
        while mark.text not in STYLES[self.open[-1].style].closers:
            unclosed.append(self._pop())
        self._settle(self._pop(), mark.start, mark.end)
        self._give_up(unclosed, mark.start)

    def _settle(self, found: _Found, inner_end: int, end: int) -> None:
        if not self.text[found.inner_start : inner_end].isspace() and found.inner_start < inner_end:
            found.inner_end, found.end, found.closed = inner_end, end, True
            self.found.append(found)

    def _give_up(self, unclosed: Iterable[_Found], limit: int) -> None:
        """Marks that never close: apostrophes are forgotten, of quotation marks it is said how far they can reach."""
        for found in unclosed:
            opener = STYLES[found.style].opener
            if STYLES[found.style].soft:
                continue
            if found.makeshift:
                self.problems.pop(found.makeshift.start, None)
                self._settle(found, found.makeshift.start, found.makeshift.end)
                continue
            found.inner_end = found.end = limit
            self.problems[found.start] = Problem(found.start, found.inner_start, NEVER_CLOSED)
            if opener not in GUILLEMETS - self.surroundings.house_openers:
                self.found.append(found)

    def _pair_leftovers(self) -> None:
        """Lets a mark that looked like an opening one („so “sagte er) close the one before it after all."""
        kept: list[_Found] = []
        while self.open:
            found = self._pop()
            if self.open and self._was_closing(self.open[-1], found):
                self._settle(self._pop(), found.start, found.inner_start)
            else:
                kept.append(found)
        for found in reversed(kept):
            self._push(found)

    def _was_closing(self, first: _Found, second: _Found) -> bool:
        opener, before = STYLES[second.style].opener, STYLES[first.style]
        if opener == before.opener:
            return opener == '"' and self.text[second.inner_start : second.inner_start + 1].islower()
        return opener in before.closers

    # ------------------------------------------------------------------------------ the end of a line

    def _end_line(self, index: int) -> int:
        """Decides which open quotations go on in the next line; returns how many marks there only open them again."""
        line_end = self.marks[index]
        self._pair_leftovers()
        open_until_here = []
        while self.open:
            open_until_here.append(self._pop())
        open_until_here.reverse()
        reopening = 0
        if not self.surroundings.ends_part(line_end):
            going_on = self._reopened(open_until_here, index)
            reopening = len(going_on)
            for found in going_on or self._carried(open_until_here[-DEEPEST:], index):
                self._push(found)
        self._give_up((found for found in open_until_here if found not in self.open), line_end.start)
        return reopening

    def _reopened(self, unclosed: Sequence[_Found], index: int) -> list[_Found]:
        """The quotations that the marks at the beginning of the next line open again."""
        at = self.marks[index].end
        going_on: list[_Found] = []
        rest = iter(unclosed)
        for mark in self.marks[index + 1 : index + 1 + DEEPEST]:
            if mark.start != at:
                break
            again = next((found for found in rest if STYLES[found.style].opener == mark.text), None)
            if again is None or not (going_on or self._may_go_on(again, self.marks[index].start)):
                break
            again.line_start = mark.start
            going_on.append(again)
            at = mark.end
        return going_on

    def _may_go_on(self, found: _Found, line_end: int) -> bool:
        """Whole sentences up to the end of the paragraph, and no „, sagte er“ that tells of a lost mark."""
        if found.makeshift:
            return False
        before = self.text[max(0, found.start - 2) : found.start].rstrip(" \t\xa0\u202f")
        paragraph = self.text[found.line_start : line_end].rstrip()
        if (before and before[-1] not in _BEFORE_A_LONG_QUOTATION) or paragraph[-1] not in _END_OF_STATEMENT:
            return False
        reporting = verb_forms()
        return not any(
            word == "so" or (word in reporting and reporting[word].strength == 2) for word in _FRAME.findall(paragraph)
        )

    def _carried(self, unclosed: Sequence[_Found], index: int) -> list[_Found]:
        """The quotations that a mark in one of the next lines surely closes: lines broken within a sentence."""
        carried = []
        for found in unclosed:
            closer = self.surroundings.next_closer(index, STYLES[found.style], over_lines=True)
            if (
                closer
                and not found.makeshift
                and not STYLES[found.style].soft
                and closer.start - found.start <= FURTHEST_CLOSE
            ):
                carried.append(found)
        return carried

    # ------------------------------------------------------------------------------------ the result

    def spans(self) -> tuple[QuotedSpan, ...]:
        """What was found, in reading order, with unclosed quotations cut where the next one begins."""
        found = sorted(self.found, key=lambda each: (each.start, -each.end))
        for index in range(len(found) - 1, -1, -1):
            if not found[index].closed:
                self._cut(found, index)
        ends: list[int] = []
        spans = []
        for each in found:
            while ends and ends[-1] <= each.start:
                ends.pop()
            inner = self._trimmed(each.inner_start, each.inner_end)
            if inner.start < inner.end:
                spans.append(QuotedSpan(each.start, each.end, inner, each.style, len(ends), each.closed))
                ends.append(each.end)
        return tuple(spans)

    def _cut(self, found: Sequence[_Found], index: int) -> None:
        """Ends an unclosed quotation where the next one begins; one in single marks may well belong to it."""
        unclosed = found[index]
        following = index + 1
        if unclosed.style not in SINGLE_STYLES:
            while following < len(found) and _belongs_inside(found, following, unclosed.end):
                following += 1
        if following < len(found):
            unclosed.end = min(unclosed.end, found[following].start)
        unclosed.end = unclosed.inner_end = max(
            unclosed.inner_start, self._trimmed(unclosed.inner_start, unclosed.end).end
        )

    def _trimmed(self, start: int, end: int) -> Span:
        inner = self.text[start:end]
        return Span(end - len(inner.lstrip()), start + len(inner.rstrip())) if inner.strip() else Span(start, start)


def _belongs_inside(found: Sequence[_Found], index: int, limit: int) -> bool:
    """A quotation in single marks that ends before the limit and holds no other."""
    single = found[index]
    holds_none = index + 1 == len(found) or found[index + 1].start >= single.end
    return single.style in SINGLE_STYLES and single.end <= limit and holds_none
