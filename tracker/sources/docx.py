"""Word documents: one article each, its parts told apart by their styles, or a Nexis delivery of many."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources import nexis
from tracker.sources.headers import article_of_blocks
from tracker.sources.parts import Block, Kind, bytes_of, missing_extra
from tracker.sources.zips import DAMAGED, names_in

MAIN_PART = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEFT_OUT = frozenset(
    (
        f"{W}del",  # deleted under „track changes“
        f"{W}moveFrom",
        f"{W}instrText",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",  # says the same again
    )
)
ASIDE = frozenset((f"{W}tbl", f"{W}txbxContent"))
STYLES = {
    "title": Kind.TITLE,
    "titel": Kind.TITLE,
    "subtitle": Kind.LEAD,
    "untertitel": Kind.LEAD,
    "lead": Kind.LEAD,
    "vorspann": Kind.LEAD,
    "caption": Kind.CAPTION,
    "beschriftung": Kind.CAPTION,
    "legende": Kind.CAPTION,
    "box": Kind.BOX,
    "kasten": Kind.BOX,
}
HEADING = re.compile(r"(?:heading|überschrift|zwischentitel)\s*(\d?)")
DEEPEST = 200


def read(stream: BinaryIO, source: str) -> Iterator[Article | SkippedInput]:
    """The article or articles of the stream; raises UnreadableInput when it is no Word document, or a damaged one."""
    blocks = blocks_of(bytes_of(stream))
    if nexis.is_delivery([each.text for each in blocks]):
        yield from nexis.articles_of(blocks, source)
    else:
        yield article_of_blocks(blocks, source)


def blocks_of(raw: bytes) -> list[Block]:
    """The paragraphs of a Word document; raises UnreadableInput."""
    if MAIN_PART not in names_in(raw):
        raise UnreadableInput("It is no Word document (.docx): open it with its own program and save it as one.")
    try:
        from docx import Document
        from lxml.etree import LxmlError
    except ModuleNotFoundError as error:
        raise missing_extra("python-docx") from error
    try:
        document = Document(BytesIO(raw))
        names = {each.style_id: (each.name or "").lower() for each in document.styles if each.style_id}
        body = document.element.body
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, LxmlError, *_OF_THE_PACKAGE) as error:
        raise UnreadableInput(DAMAGED) from error
    if body is None:
        raise UnreadableInput(DAMAGED)
    blocks: list[Block] = []
    _collect(body, names, blocks, is_aside=False, depth=0)
    if blocks and not any(each.kind is Kind.TITLE for each in blocks):
        return _with_heading_as_title(blocks)
    return blocks


_OF_THE_PACKAGE = (KeyError, ValueError, AttributeError, TypeError, NotImplementedError, RuntimeError)
"""What python-docx lets through when the parts of a package do not fit together."""


def _collect(parent: Any, names: Mapping[str, str], blocks: list[Block], *, is_aside: bool, depth: int) -> None:
    """Adds the paragraphs below an element, in reading order; those in tables and text boxes are boxes."""
    if depth > DEEPEST:
        raise UnreadableInput("Its paragraphs are nested too deeply to be an article's.")
    for child in parent:
        if child.tag in LEFT_OUT:
            continue
        if child.tag == f"{W}p":
            kind = Kind.BOX if is_aside else _kind(child, names)
            blocks.extend(Block(kind, line) for line in _text(child).split("\n") if line.strip())
            for box in child.iter(f"{W}txbxContent"):
                if not any(above.tag in LEFT_OUT for above in box.iterancestors()):
                    _collect(box, names, blocks, is_aside=True, depth=depth + 1)
        else:
            _collect(child, names, blocks, is_aside=is_aside or child.tag in ASIDE, depth=depth + 1)


def _kind(paragraph: Any, names: Mapping[str, str]) -> Kind:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = names.get(style.get(f"{W}val"), "") if style is not None else ""
    return STYLES.get(name) or (Kind.CROSSHEAD if HEADING.fullmatch(name) else Kind.PARAGRAPH)


def _with_heading_as_title(blocks: list[Block]) -> list[Block]:
    """A heading that comes first is the title, where no paragraph is styled as one."""
    if blocks[0].kind is Kind.CROSSHEAD:
        return [Block(Kind.TITLE, blocks[0].text), *blocks[1:]]
    return blocks


def _text(paragraph: Any) -> str:
    """The words of a paragraph as they would be printed, without what was deleted and without text boxes in it."""
    parts: list[str] = []
    waiting = [iter(paragraph)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif child.tag in LEFT_OUT or child.tag in ASIDE:
            continue
        elif child.tag == f"{W}t":
            parts.append(child.text or "")
        elif child.tag in (f"{W}br", f"{W}cr"):
            parts.append("\n")
        elif child.tag == f"{W}tab":
            parts.append("\t")
        elif child.tag == f"{W}noBreakHyphen":
            parts.append("-")
        elif isinstance(child.tag, str) and child.tag != f"{W}pPr":
            waiting.append(iter(child))
    return "".join(parts)
