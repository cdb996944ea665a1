"""Deliveries of Nexis: up to some hundred articles in one Word or RTF document, each with labels around its body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources.dates import written_day
from tracker.sources.decoding import decode
from tracker.sources.parts import Block, Kind, bytes_of, one_paragraph, text_of

END = re.compile(r"End of Document|Ende des Dokuments", re.I)
BODY = re.compile(r"Body|Text|Textkörper|Volltext|Haupttext", re.I)
AFTER_BODY = re.compile(r"Classification|Klassifizierung|Klassifikation", re.I)
PICTURES = re.compile(r"Graphic|Grafik", re.I)
LABEL = re.compile(
    r"(?P<name>Length|Länge|Section|Rubrik|Ressort|Byline|Autor|Verfasser|Highlight|Hervorhebung|Dateline|Ort"
    r"|Load-Date|Ladedatum|Language|Sprache|URL)\s*:\s*(?P<value>.*)",
    re.I | re.S,
)
BYLINES = frozenset(("byline", "autor", "verfasser"))
HIGHLIGHTS = frozenset(("highlight", "hervorhebung"))
LANGUAGES = frozenset(("language", "sprache"))
ENDS_BODY = frozenset(("load-date", "ladedatum"))
"""Of the labels, those that no newspaper's own paragraph begins with: „Update: …“ may be one."""
CODES = {
    "german": "de",
    "deutsch": "de",
    "english": "en",
    "englisch": "en",
    "french": "fr",
    "französisch": "fr",
    "italian": "it",
    "italienisch": "it",
}
NO_END = "The article is cut off: “End of Document” is missing."
NO_END_BETWEEN = "Two articles run together: “End of Document” is missing between them."
NO_BODY = "The article has no “Body”: it is not built as Nexis builds them."
NO_HEADER = "The article has no title, publication and date above its “Body”."


def read(stream: BinaryIO, source: str) -> Iterator[Article | SkippedInput]:
    """The articles of a delivery in Word, RTF or plain text; raises UnreadableInput when it is none."""
    from tracker.sources import docx, rtf  # they read deliveries through this module

    raw = bytes_of(stream)
    if raw.startswith(b"PK\x03\x04"):
        blocks = docx.blocks_of(raw)
    elif raw.startswith(rtf.SIGNATURE):
        blocks = rtf.blocks_of(rtf.code_of(raw))
    else:
        blocks = [Block(Kind.PARAGRAPH, line) for line in decode(raw).splitlines() if line.strip()]
    if not is_delivery([each.text for each in blocks]):
        raise UnreadableInput("It is no delivery of Nexis: no article has a “Body” and “End of Document”.")
    yield from articles_of(blocks, source)


def is_delivery(lines: Sequence[str]) -> bool:
    """Whether the paragraphs of a document are a delivery: a line „Body“ and, after it, a line „End of Document“."""
    bodies = [number for number, line in enumerate(lines) if BODY.fullmatch(line.strip())]
    return bool(bodies) and any(END.fullmatch(line.strip()) for line in lines[bodies[0] :])


def articles_of(blocks: Sequence[Block], source: str) -> Iterator[Article | SkippedInput]:
    """The articles between the marks of their ends, numbered; one that is incomplete costs no other."""
    part: list[Block] = []
    number = 1
    for block in blocks:
        if not END.fullmatch(block.text.strip()):
            part.append(block)
            continue
        place = f"{source}:{number}"
        try:
            yield _article(part, place)
        except UnreadableInput as problem:
            yield SkippedInput(place, str(problem))
        part, number = [], number + 1
    if any(_is_label_of_body(each) for each in part):
        yield SkippedInput(f"{source}:{number}", NO_END)


def _is_label_of_body(block: Block) -> bool:
    return BODY.fullmatch(block.text.strip()) is not None


@dataclass
class _Header:
    """What stands above the body."""

    title: str
    outlet: str
    date_line: str
    fields: dict[str, str] = field(default_factory=dict)


def _article(part: Sequence[Block], source: str) -> Article:
    at = next((number for number, block in enumerate(part) if _is_label_of_body(block)), None)
    if at is None:
        raise UnreadableInput(NO_BODY)
    header = _header([one_paragraph(each.text) for each in part[:at]])
    blocks, after = _body(part[at + 1 :])
    fields = header.fields | after
    highlight = next((fields[name] for name in HIGHLIGHTS if fields.get(name)), "")
    language = next((fields[name] for name in LANGUAGES if name in fields), "")
    return Article(
        text_of([Block(Kind.LEAD, highlight), *blocks]),
        title=header.title,
        outlet=header.outlet,
        published=written_day(header.date_line),
        byline=next((fields[name] for name in BYLINES if fields.get(name)), ""),
        url=fields.get("url", ""),
        language=_code(language),
        source=source,
    )


def _header(lines: Sequence[str]) -> _Header:
    """Title, publication and date are the three lines that end in the last date above the labels."""
    labels = [number for number, line in enumerate(lines) if LABEL.fullmatch(line)]
    dates = [number for number, line in enumerate(lines) if number >= 2 and written_day(line)]
    before = [number for number in dates if not labels or number < labels[-1]] or dates
    if not before:
        raise UnreadableInput(NO_HEADER)
    day = before[-1]
    fields = _fields(lines[day + 1 :])
    return _Header(lines[day - 2], lines[day - 1], lines[day], fields)


def _fields(lines: Sequence[str]) -> dict[str, str]:
    """The labels and what is said after them, where the label stands alone in the line below it."""
    found: dict[str, str] = {}
    waiting = ""
    for line in lines:
        label = LABEL.fullmatch(line)
        if label:
            waiting = "" if label["value"] else label["name"].lower()
            if label["value"]:
                found.setdefault(label["name"].lower(), label["value"].strip())
        elif waiting:
            found.setdefault(waiting, line)
            waiting = ""
    return found


def _body(blocks: Sequence[Block]) -> tuple[list[Block], dict[str, str]]:
    """The text and the captions below „Body“, and the labels below them."""
    found: list[Block] = []
    kind: Kind | None = None
    for number, block in enumerate(blocks):
        line = one_paragraph(block.text)
        label = LABEL.fullmatch(line)
        if AFTER_BODY.fullmatch(line) or (label and label["name"].lower() in ENDS_BODY):
            if any(map(_is_label_of_body, blocks[number:])):
                raise UnreadableInput(NO_END_BETWEEN)
            return found, _fields([one_paragraph(each.text) for each in blocks[number:]])
        if PICTURES.fullmatch(line):
            kind = Kind.CAPTION
        else:
            is_head = block.kind in (Kind.TITLE, Kind.CROSSHEAD)
            found.append(Block(kind or (Kind.CROSSHEAD if is_head else Kind.PARAGRAPH), line))
    return found, {}


def _code(language: str) -> str:
    """The code of a language as Nexis names it: „GERMAN; DEUTSCH“; "" when it is not said."""
    names = re.findall(r"\w+", language.lower())
    return next((CODES[name] for name in names if name in CODES), names[0] if names else "")
