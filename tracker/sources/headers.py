"""What stands on top of an article in a document without fields: title, byline, outlet, date and address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from tracker.model import Article
from tracker.sources.dates import written_day
from tracker.sources.parts import Block, Kind, one_paragraph, text_of

LINES_OF_A_HEADER = 6
LONGEST_TITLE = 150
LONGEST_LINE = 120
_WORD = r"[A-ZÄÖÜÀÉÈ][\w'’.-]*"
_NAME = rf"{_WORD}(?:\s+(?:(?:von|van|de|di|du|la|le|der|zu)\s+)?{_WORD}){{1,3}}"
BYLINE = re.compile(
    rf"(?:Von|Text|Interview|Autor|Autorin|Aufgezeichnet von|Interview von):?\s+"
    rf"(?P<people>{_NAME}(?:(?:,|\s+und)\s+{_NAME}){{0,3}})",
)
ADDRESS = re.compile(r"(?:(?:URL|Link|Quelle):\s*)?(?P<url>https?://\S+)")
OUTLET_AND_DATE = re.compile(r"(?P<outlet>[^\d,|]{2,60}?)\s*(?:,|\||–|vom)\s*(?P<day>.*\d{4}.*)")
ENDS_A_SENTENCE = (".", ":", ";", ",", "»", "“", "”", '"')


def article_of_blocks(blocks: Sequence[Block], source: str) -> Article:
    """The article of a document: its title, and of its first lines those that only say who, where and when.

    A title is what is marked as one, else a first line that is short and no sentence.
    """
    rest = [Block(kind, text) for kind, raw in blocks if (text := one_paragraph(raw))]
    title, rest = _without_title(rest)
    outlet, byline, url = "", "", ""
    published: date | None = None
    header, body = rest[:LINES_OF_A_HEADER], rest[LINES_OF_A_HEADER:]
    kept: list[Block] = []
    for block in header:
        line = block.text
        is_free = block.kind is not Kind.CAPTION and len(line) <= LONGEST_LINE and len(rest) > 1
        day = OUTLET_AND_DATE.fullmatch(line) if is_free else None
        if is_free and not byline and (who := BYLINE.fullmatch(line)):
            byline = who["people"]
        elif is_free and not published and (found := written_day(line)):
            published = found
        elif day and not published and (found := written_day(day["day"])):
            outlet, published = day["outlet"].strip(), found
        elif is_free and not url and (address := ADDRESS.fullmatch(line)):
            url = address["url"]
        else:
            kept.append(block)
    return Article(
        text_of([*kept, *body]),
        title=title,
        outlet=outlet,
        published=published,
        byline=byline,
        url=url,
        language="",
        source=source,
    )


def _without_title(blocks: list[Block]) -> tuple[str, list[Block]]:
    marked = next((each for each in blocks if each.kind is Kind.TITLE), None)
    if marked:
        rest = [each for each in blocks if each is not marked]
        return marked.text, [
            Block(Kind.CROSSHEAD, text) if kind is Kind.TITLE else Block(kind, text) for kind, text in rest
        ]
    if len(blocks) > 1 and blocks[0].kind in (Kind.PARAGRAPH, Kind.CROSSHEAD):
        first = blocks[0].text
        is_header = BYLINE.fullmatch(first) or ADDRESS.fullmatch(first) or written_day(first)
        if len(first) <= LONGEST_TITLE and not first.endswith(ENDS_A_SENTENCE) and not is_header:
            return first, blocks[1:]
    return "", blocks
