"""The parts of an article that a format tells apart, and the one text they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import BinaryIO, NamedTuple

from tracker.errors import UnreadableInput
from tracker.model import PART_BREAK

MOST_BYTES = 100_000_000
"""What a document may hold, packed or unpacked; more is an archive, or made to fill the memory."""


class Kind(Enum):
    """What a block is."""

    TITLE = "title"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    CAPTION = "caption"
    BOX = "box"


class Block(NamedTuple):
    """One paragraph, and what it is."""

    kind: Kind
    text: str


def text_of(blocks: Iterable[Block]) -> str:
    """The article's text: a paragraph a line, a blank line between them, and no quotation from one part to the next.

    Leads and crossheads are set apart where they stand. Captions and boxes follow the running text, for they may stand
    in the middle of a quotation that has nothing to do with them. Titles are no part of the text.

    >>> text_of([Block(Kind.LEAD, "Kurz"), Block(Kind.CAPTION, "Foto"), Block(Kind.PARAGRAPH, "Lang")])
    'Kurz\\n\\u2029\\nLang\\n\\u2029\\nFoto'
    """
    written = [Block(each.kind, text) for each in blocks if (text := one_paragraph(each.text))]
    aside = [each for each in written if each.kind in (Kind.CAPTION, Kind.BOX)]
    running = [each for each in written if each.kind in (Kind.LEAD, Kind.PARAGRAPH, Kind.CROSSHEAD)]
    return _joined([*running, *aside])


def _joined(blocks: Sequence[Block]) -> str:
    parts: list[str] = []
    before: Kind | None = None
    for kind, text in blocks:
        if before is not None:
            goes_on = kind is before and kind is not Kind.CAPTION
            parts.append("\n\n" if goes_on else PART_BREAK)
        parts.append(text)
        before = kind
    return "".join(parts)


def one_paragraph(text: str) -> str:
    """The text with its line ends and stretches of blanks as one space; spaces that do not break stay as they are.

    >>> one_paragraph(" Der  Steg\\nist zu. ")
    'Der Steg ist zu.'
    """
    return (
        " ".join(text.replace("\xa0", "\0").replace("\u202f", "\1").split())
        .replace("\0", "\xa0")
        .replace("\1", "\u202f")
    )


def bytes_of(stream: BinaryIO) -> bytes:
    """All bytes of a document; raises UnreadableInput when they are too many to be one."""
    raw = stream.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise UnreadableInput(f"It has more than {MOST_BYTES // 1_000_000} million bytes; split it into articles.")
    return raw


def missing_extra(package: str) -> UnreadableInput:
    """The sentence for a library that is not installed."""
    return UnreadableInput(f"Reading it needs {package}: pip install 'quote-tracker[documents]'.")
