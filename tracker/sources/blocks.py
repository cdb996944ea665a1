"""The blocks of a delivered text: paragraphs, lead, crossheads, captions and boxes, told apart by their tags.

The same rules read HTML, which may be broken, and the elements of an XML tree.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import Enum
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

from tracker.sources import parts

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


class Role(Enum):
    """What a block is to its article; PASSED_OVER is navigation, or a note that is not for readers."""

    LEAD = "lead"
    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    CAPTION = "caption"
    BOX = "box"
    PASSED_OVER = "passed over"


class Block(NamedTuple):
    """A stretch of text between two block tags, on one line."""

    role: Role
    text: str


# HTML, and the elements of NITF that agencies put into NewsML-G2.
BY_TAG = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"), Role.CROSSHEAD),
    **dict.fromkeys(("figcaption", "media-caption", "caption"), Role.CAPTION),
    "aside": Role.BOX,
    **dict.fromkeys(
        ("head", "header", "footer", "nav", "form", "script", "style", "template", "noscript", "svg", "iframe", "time"),
        Role.PASSED_OVER,
    ),
    **dict.fromkeys(("body.head", "body.end", "media-producer", "media-reference", "media-metadata"), Role.PASSED_OVER),
}
BY_CLASS = {
    **dict.fromkeys(("teaser", "lead"), Role.LEAD),
    **dict.fromkeys(("crosshead", "zwischentitel"), Role.CROSSHEAD),
    "caption": Role.CAPTION,
    **dict.fromkeys(("infobox", "box"), Role.BOX),
    **dict.fromkeys(("linkbox", "notepad", "np-public", "np-nonpublic", "closingline", "byline"), Role.PASSED_OVER),
}
INLINE = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i"),
        *("img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup"),
        *("tt", "u", "var", "wbr", "chron", "classifier", "copyrite", "event", "function", "lang", "location", "money"),
        *("num", "object.title", "org", "person", "postaddr", "pronounce", "virtloc"),
    }
)
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))

MARKED_SECTION = re.compile(r"<!\[[^>]*>?")
"""A comment to browsers, and what Python's parser stumbles over."""


class _Collector:
    """Takes tags and text in their order and makes blocks of them; tags that are never closed do no harm."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._open: list[tuple[str, Role]] = []
        self._count: Counter[str] = Counter()
        self._words: list[str] = []

    @property
    def _role(self) -> Role:
        return self._open[-1][1] if self._open else Role.PARAGRAPH

    def start(self, tag: str, classes: Iterable[str]) -> None:
        is_inline = tag in INLINE
        if not is_inline:
            self.end_block()
        if tag in VOID:
            return
        own = next((BY_CLASS[name] for name in classes if name in BY_CLASS), BY_TAG.get(tag))
        around = self._role
        if own is None or around is Role.PASSED_OVER or (around in {Role.BOX, Role.CAPTION} and own is Role.CROSSHEAD):
            own = around
        if is_inline and own is around:
            return
        self._open.append((tag, own))
        self._count[tag] += 1

    def end(self, tag: str) -> None:
        if tag not in INLINE:
            self.end_block()
        if not self._count[tag]:
            return
        while self._open:
            name, _ = self._open.pop()
            self._count[name] -= 1
            if name == tag:
                return

    def text(self, words: str) -> None:
        if self._role is not Role.PASSED_OVER:
            self._words.append(words)

    def end_block(self) -> None:
        words = " ".join("".join(self._words).split())
        self._words.clear()
        if words:
            self.blocks.append(Block(self._role, words))


class _Parser(HTMLParser):
    """HTML, whatever its state, into a collector."""

    def __init__(self, collector: _Collector) -> None:
        super().__init__(convert_charrefs=True)
        self._collector = collector

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = next((value or "" for name, value in attrs if name == "class"), "")
        self._collector.start(tag, classes.lower().split())

    def handle_endtag(self, tag: str) -> None:
        self._collector.end(tag)

    def handle_data(self, data: str) -> None:
        self._collector.text(data)


def blocks_of_html(html: str) -> list[Block]:
    """The blocks of a fragment of HTML.

    >>> [(block.role.value, block.text) for block in blocks_of_html("<h2>Lage</h2><p>Der <b>Steg</b> ist zu.")]
    [('crosshead', 'Lage'), ('paragraph', 'Der Steg ist zu.')]
    """
    collector = _Collector()
    parser = _Parser(collector)
    html = MARKED_SECTION.sub(" ", html)
    end = html.rfind(">") + 1  # of tags that never end the parser would make quadratic work
    parser.feed(html[:end])
    parser.close()
    collector.text(unescape(html[end:]))
    collector.end_block()
    return collector.blocks


def blocks_of_element(root: Element) -> list[Block]:
    """The blocks of an XML element with XHTML or NITF in it; however deep it is, without recursion."""
    collector = _Collector()
    waiting: list[tuple[Element, Iterator[Element]]] = []
    _enter(root, collector, waiting)
    while waiting:
        element, children = waiting[-1]
        child = next(children, None)
        if child is not None:
            _enter(child, collector, waiting)
            continue
        waiting.pop()
        collector.end(local_name(element.tag))
        if waiting and element.tail:
            collector.text(element.tail)
    collector.end_block()
    return collector.blocks


def _enter(element: Element, collector: _Collector, waiting: list[tuple[Element, Iterator[Element]]]) -> None:
    collector.start(local_name(element.tag), element.get("class", "").lower().split())
    if element.text:
        collector.text(element.text)
    waiting.append((element, iter(element)))


def local_name(tag: object) -> str:
    """The name of an element without its namespace, in lower case; "" for a comment.

    >>> local_name("{http://www.w3.org/1999/xhtml}P")
    'p'
    """
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def blocks_of_text(text: str) -> list[Block]:
    """The lines of a plain text that are not blank, each a paragraph: agencies do not wrap them."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return [Block(Role.PARAGRAPH, line) for line in lines if line]


def text_of(blocks: Iterable[Block]) -> str:
    """The text of an article: the lead, the running text with its crossheads, then boxes and captions.

    They are set apart as in every format, so that no quotation runs from one into another; a block that repeats the one
    before is left out.
    """
    order = (Role.LEAD,), (Role.PARAGRAPH, Role.CROSSHEAD), (Role.BOX,), (Role.CAPTION,)
    given = list(blocks)
    in_order = [block for roles in order for block in given if block.role in roles]
    once = [block for at, block in enumerate(in_order) if not at or block.text != in_order[at - 1].text]
    return parts.text_of(parts.Block(parts.Kind(block.role.value), block.text) for block in once)
