"""PDF: the lines of its pages put together again to paragraphs, one article a file."""

from __future__ import annotations

import logging
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from time import monotonic
from typing import Any, BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import Article
from tracker.sources import nexis
from tracker.sources.headers import article_of_blocks
from tracker.sources.pages import Line, Page, blocks_of_pages, page_of_pieces
from tracker.sources.parts import bytes_of, missing_extra

MOST_PAGES = 500
MOST_SECONDS = 60.0
MOST_CHARACTERS = 5_000_000
PASSWORD = "It is protected by a password; save it without one."
DAMAGED = "The PDF is damaged; save it again."
BUGS_OF_DAMAGE = (
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    AssertionError,
    NotImplementedError,
    MemoryError,
    OSError,
    zlib.error,
    struct.error,
)
"""What pypdf lets through when the objects of a file are not what they should be."""


def read(stream: BinaryIO, source: str) -> Iterator[Article]:
    """The article of the stream; raises UnreadableInput for pictures of pages, passwords and damage."""
    raw = bytes_of(stream)
    if b"%PDF-" not in raw[:1024]:
        raise UnreadableInput("It is no PDF.")
    if b"%%EOF" not in raw[-2048:]:
        raise UnreadableInput("The PDF is cut off: its end is missing; save it again.")
    pages = _pages(raw)
    if nexis.is_delivery([line.text for page in pages for line in page]):
        raise UnreadableInput("It is a delivery of Nexis: download it as Word or RTF, which tell its articles apart.")
    yield article_of_blocks(blocks_of_pages(pages), source)


def _pages(raw: bytes) -> list[Page]:
    """The lines of every page; raises UnreadableInput."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError
    except ModuleNotFoundError as error:
        raise missing_extra("pypdf") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it cannot read is told by us, once
    try:
        reader = PdfReader(BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableInput(PASSWORD)
        pages = _read_pages(reader)
    except (DependencyError, FileNotDecryptedError) as error:
        raise UnreadableInput(PASSWORD) from error
    except (PyPdfError, *BUGS_OF_DAMAGE) as error:
        raise UnreadableInput(DAMAGED) from error
    if not any(pages):
        raise UnreadableInput("It has no text, only pictures of pages; recognise the text (OCR) first.")
    return pages


def _read_pages(reader: Any) -> list[Page]:
    number_of_pages = len(reader.pages)
    if number_of_pages > MOST_PAGES:
        raise UnreadableInput(f"It has {number_of_pages:,} pages, and an article at most {MOST_PAGES}; split it.")
    pages: list[Page] = []
    until = monotonic() + MOST_SECONDS
    characters = 0
    for page in reader.pages:
        pages.append(page_of_pieces(_pieces(page)))
        characters += sum(len(line.text) for line in pages[-1])
        if monotonic() > until or characters > MOST_CHARACTERS:
            raise UnreadableInput(
                f"Reading it takes more than {MOST_SECONDS:.0f} seconds or {MOST_CHARACTERS // 1_000_000} million "
                "characters; split it into articles."
            )
    return pages


def _pieces(page: Any) -> list[Line]:
    """The pieces of text of a page, in the order in which they were written, with where they begin."""
    pieces: list[Line] = []

    def visit(text: str, matrix: Any, text_matrix: Any, font: Any, size: float) -> None:
        if not text.strip():
            return
        x = float(text_matrix[4]) * float(matrix[0]) + float(matrix[4])
        y = float(text_matrix[5]) * float(matrix[3]) + float(matrix[5])
        height = abs(float(size) * float(text_matrix[3]) * float(matrix[3])) or 1.0
        is_bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
        pieces.extend(Line(x, y, height, is_bold, part) for part in text.split("\n") if part.strip())

    page.extract_text(visitor_text=visit)
    return pieces
