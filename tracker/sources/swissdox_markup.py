"""The mark-up in a Swissdox article: lead, running text, crossheads, captions, boxes and author lines told apart."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from tracker.model import PART_BREAK
from tracker.sources.normalising import clean

RUNNING_TEXT, LEAD, CROSSHEAD, CAPTION, BOX, AUTHOR = "running text", "lead", "crosshead", "caption", "box", "author"
PARTS = {
    "ld": LEAD,
    "zt": CROSSHEAD,
    "lg": CAPTION,
    "ka": BOX,
    "au": AUTHOR,
    "ur": AUTHOR,
    **dict.fromkeys(["h1", "h2", "h3", "h4", "h5", "h6", "ti", "ut"], CROSSHEAD),
}
"""What a tag begins; ``<tx>`` and ``<p>`` hold running text wherever they stand, but in one of these."""
SEPARATORS = (CROSSHEAD, CAPTION)
ONE_LINE = (CROSSHEAD, AUTHOR)
LONGEST_AUTHOR_LINE = 200
INLINE = frozenset(["a", "abbr", "b", "big", "cite", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"])
"""Tags within a line, which part no words; any other tag ends a paragraph."""

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w:-]*)(?:\s[^<>]*)?/?>|<!--.{0,5000}?-->|<[!?][^<>]*>", re.DOTALL)
_CUT_TAG = re.compile(r"</?[A-Za-z][\w:-]*(?:\s+[\w:-]+=[^<>]*)?\Z")
_WHITE_SPACE = re.compile(r"[ \t\r\n\f\v]+")


class Part(NamedTuple):
    """A paragraph of an article, and what it is."""

    kind: str
    text: str


def parts_of(content: str) -> tuple[list[Part], str]:
    """The paragraphs of the article in their order, and who its author lines name; never fails, whatever is broken.

    >>> parts_of("<ld><p>Der Steg.</p></ld><tx><p>Er ist <b>zu</b>.<zt>Seit?</zt><p>Lange.</tx><au>Urs Kern</au>")[0]
    [Part(kind='lead', text='Der Steg.'), Part(kind='running text', text='Er ist zu.'), \
Part(kind='crosshead', text='Seit?'), Part(kind='running text', text='Lange.')]
    """
    parts: list[Part] = []
    authors: list[str] = []
    open_tags: list[str] = []
    words: list[str] = []
    at = 0

    def end_paragraph() -> None:
        text = _tidied("".join(words))
        words.clear()
        if not text:
            return
        kind = PARTS[open_tags[-1]] if open_tags else RUNNING_TEXT
        if kind in ONE_LINE:  # should its end be missing, what follows is not lost with it
            open_tags.pop()
        if kind == AUTHOR and len(text) <= LONGEST_AUTHOR_LINE:
            authors.append(text)
        else:
            parts.append(Part(RUNNING_TEXT if kind == AUTHOR else kind, text))

    for tag in _TAG.finditer(content):
        words.append(content[at : tag.start()])
        at = tag.end()
        name = (tag["name"] or "").lower()
        if not name or name in INLINE:
            continue
        end_paragraph()
        if not tag[0].endswith("/>"):
            _follow(open_tags, name, is_end=bool(tag["end"]))
    words.append(_CUT_TAG.sub("", content[at:]))
    end_paragraph()
    return parts, ", ".join(dict.fromkeys(authors))


def _follow(open_tags: list[str], name: str, is_end: bool) -> None:
    """Notes that a part begins or ends; the body or another part ends one whose end is missing."""
    if is_end and name in open_tags:
        del open_tags[open_tags.index(name) :]
    elif not is_end and name == "tx":
        open_tags.clear()
    elif not is_end and name in PARTS:
        if open_tags != ["ka"]:  # a box may have crossheads and captions of its own
            open_tags.clear()
        open_tags.append(name)


def as_text(parts: list[Part]) -> str:
    """The paragraphs as one text: a blank line within a part, between parts a break that no quotation crosses."""
    pieces: list[str] = []
    before = ""
    for part in parts:
        if before:
            pieces.append("\n\n" if part.kind == before and before not in SEPARATORS else PART_BREAK)
        pieces.append(part.text)
        before = part.kind
    return "".join(pieces)


def plain(marked: str) -> str:
    """The words of a headline without its mark-up.

    >>> plain("<p>Der <b>Steg</b></p> &laquo;bleibt&raquo; zu"), plain("Preise < 5 Franken")
    ('Der Steg «bleibt» zu', 'Preise < 5 Franken')
    """
    return _tidied(_TAG.sub(lambda tag: "" if (tag["name"] or "").lower() in INLINE else " ", marked))


def _tidied(marked: str) -> str:
    """Entities as characters, white space as one space each, no soft hyphens."""
    return _WHITE_SPACE.sub(" ", clean(html.unescape(marked))).strip()
