"""From lines on pages to paragraphs: columns put in order, lines joined, hyphens at their ends undone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from tracker.sources.parts import Block, Kind


class Line(NamedTuple):
    """A line of print, or a piece of one: where it begins, the size of its type, whether it is bold, its words."""

    x: float
    y: float
    size: float
    is_bold: bool
    text: str


Page = list[Line]

WIDTH_OF_A_LETTER = 0.5
"""Of the size of the type, on average: pieces do not say how wide they are."""
FEWEST_PAGES_OF_A_RUNNING_HEAD = 3
TITLE_SIZE, CROSSHEAD_SIZE, CAPTION_SIZE = 1.3, 1.08, 0.85
"""Against the size of the running text."""
LONGEST_HEADING = 200
ENDS_A_SENTENCE = (".", "!", "?", ":", "…", "»", "“", "”", '"', ".)")
STAYS_OPEN = re.compile(r"(?:und|oder|bzw|beziehungsweise|sowie|bis)\b")
_BROKEN_WORD = re.compile(r"[^\W\d_][-\u2010]$")
_DIGITS = re.compile(r"\d+")


def page_of_pieces(pieces: Sequence[Line]) -> Page:
    """The lines of a page in reading order, column by column.

    Columns are set apart only where the pieces of one height were written one after the other: most programs write
    column by column, and then the order is right as it is.
    """
    lines: list[Line] = []
    across: list[int] = []  # where a line begins beside the one before it
    for piece in pieces:
        before = lines[-1] if lines else None
        if before is None or abs(before.y - piece.y) > 0.3 * piece.size or piece.x <= before.x:
            lines.append(piece)
            continue
        gap = piece.x - (before.x + len(before.text) * before.size * WIDTH_OF_A_LETTER)
        if gap > 2 * piece.size:
            across.append(len(lines))
            lines.append(piece)
        else:
            space = "" if before.text[-1:].isspace() or piece.text[:1].isspace() or gap < 0.15 * piece.size else " "
            lines[-1] = before._replace(text=before.text + space + piece.text)
    return _by_column(lines, across) if len(across) >= 3 else lines


def _by_column(lines: Sequence[Line], across: Sequence[int]) -> Page:
    """The lines column by column, where several rows have pieces that begin at the same places."""
    begins = Counter(round(lines[number].x / 4) for number in across)
    edges = sorted(4 * x for x, times in begins.items() if times >= 3)
    if not edges:
        return list(lines)
    top = max(lines[number].y for number in across)

    def column(line: Line) -> int:
        if line.y > top + 0.3 * line.size:
            return -1  # a heading over all columns
        return sum(line.x >= edge - 6 for edge in edges)

    return sorted(lines, key=column)  # stable: within a column they stay as they are


def blocks_of_pages(pages: Sequence[Page]) -> list[Block]:
    """The paragraphs of a document, told apart by the size of their type."""
    lines = [line for page in _without_running_heads(pages) for line in page]
    if not lines:
        return []
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0]
    paragraphs = _paragraphs(lines)
    largest = max(paragraph[0].size for paragraph in paragraphs)
    blocks: list[Block] = []
    has_title = False
    for paragraph in paragraphs:
        text = joined(line.text for line in paragraph)
        kind = _kind(paragraph, text, body, largest)
        if kind is Kind.TITLE and has_title:
            kind = Kind.CROSSHEAD
        has_title = has_title or kind is Kind.TITLE
        blocks.append(Block(kind, text))
    return blocks


def _kind(paragraph: Sequence[Line], text: str, body: float, largest: float) -> Kind:
    size = paragraph[0].size
    if size >= TITLE_SIZE * body and size > 0.98 * largest and len(text) <= LONGEST_HEADING:
        return Kind.TITLE
    if size >= CROSSHEAD_SIZE * body:
        return Kind.CROSSHEAD if len(text) <= LONGEST_HEADING / 2 else Kind.LEAD
    if size <= CAPTION_SIZE * body:
        return Kind.CAPTION
    if all(line.is_bold for line in paragraph) and len(text) <= LONGEST_HEADING / 2:
        return Kind.CROSSHEAD
    return Kind.PARAGRAPH


def _without_running_heads(pages: Sequence[Page]) -> list[Page]:
    """The pages without the first and last lines that stand on several of them, and without page numbers."""
    edges = Counter(key for page in pages for key in {_alike(line) for line in (*page[:1], *page[-1:])})

    def is_running(line: Line) -> bool:
        return edges[_alike(line)] >= FEWEST_PAGES_OF_A_RUNNING_HEAD or line.text.strip().isdigit()

    kept: list[Page] = []
    for page in pages:
        first = 1 if page and is_running(page[0]) else 0
        last = len(page) - 1 if len(page) > first and is_running(page[-1]) else len(page)
        kept.append(page[first:last])
    return kept


def _alike(line: Line) -> str:
    return _DIGITS.sub("0", line.text.strip())


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    drops = [a.y - b.y for a, b in pairwise(lines) if 0 < a.y - b.y < 3 * a.size]
    leading = median(drops) if drops else 0.0
    usual_length = median(len(line.text) for line in lines)
    found: list[list[Line]] = [[lines[0]]]
    for before, line in pairwise(lines):
        if _begins(before, line, leading, usual_length):
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _begins(before: Line, line: Line, leading: float, usual_length: float) -> bool:
    """Whether a paragraph begins with this line."""
    if abs(before.size - line.size) > 0.06 * before.size or (before.is_bold and not line.is_bold):
        return True
    ends = before.text.rstrip().endswith(ENDS_A_SENTENCE)
    drop = before.y - line.y
    if drop <= 0 or drop > 10 * leading:  # the next column or page
        return ends
    if drop > 1.35 * leading and drop > 1.25 * line.size:
        return True
    is_indented = 0.7 * line.size < line.x - before.x < 4 * line.size
    return is_indented or (ends and len(before.text) < 0.6 * usual_length)


def joined(lines: Iterable[str]) -> str:
    """The lines as one paragraph, with the words whole that were broken at line ends.

    >>> joined(["Der Bundes-", "rat und die SVP-", "Fraktion prüfen Ein-", "und Ausgänge der 20-", "jährigen Halle."])
    'Der Bundesrat und die SVP-Fraktion prüfen Ein- und Ausgänge der 20-jährigen Halle.'
    """
    text = ""
    for line in (each.strip() for each in lines):
        if text.endswith("\xad"):
            text = text[:-1] + line
        elif text.endswith(("-", "\u2010")) and line and not text[-2:-1].isspace():
            if STAYS_OPEN.match(line):
                text += " " + line
            elif _BROKEN_WORD.search(text) and line[0].islower():
                text = text[:-1] + line
            else:
                text += line
        else:
            text = f"{text} {line}" if text else line
    return text
