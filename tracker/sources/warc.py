"""WARC files, plain or of gzip members: the web pages among their records, read as saved HTML.

Records are read one by one and a damaged one costs no other, which is why this is not left to a package.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.client import HTTPException, HTTPMessage, parse_headers
from importlib import import_module
from typing import BinaryIO, NamedTuple

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources.gzip_members import GzipMembers, Lines, PlainBytes

MISSING = "Reading web pages out of WARC files needs the extra “documents”: pip install 'quote-tracker[documents]'."
GZIP = b"\x1f\x8b"
VERSION = re.compile(rb"WARC/[01]\.\d+\s*")
STATUS = re.compile(rb"HTTP/\d(?:\.\d)?\s+200\b")
PAGE = "text/html", "application/xhtml+xml"
LONGEST_LINE = 64 * 1024
MOST_HEADERS = 100
LARGEST_PAGE = 20_000_000
"""Bytes; a page of an article has a hundredth of it."""

HtmlReader = Callable[[bytes, str], Article]


class Record(NamedTuple):
    """The headers of a record, and its length."""

    fields: HTTPMessage
    length: int


def read(stream: BinaryIO, source: str) -> Iterator[Article | SkippedInput]:
    """The articles of the stream's web pages that were answered with 200; a damaged record is a SkippedInput.

    Raises UnreadableInput when web pages cannot be read at all.
    """
    html_article = _html_reader()
    beginning = stream.read(len(GZIP))
    whole = _Prefixed(beginning, stream)
    lines = Lines(GzipMembers(whole) if beginning == GZIP else PlainBytes(whole))  # type: ignore[arg-type]  # it reads
    number = 0
    while True:
        number += 1
        place = f"{source}:{number}"
        try:
            record = _next_record(lines)
            if record is None:
                return
            page = _page(record, lines)
            if page is None:
                continue
            url = (record.fields.get("WARC-Target-URI") or "").strip("<> \t")
            article = html_article(page, url)
            yield replace(article, url=article.url or url, source=place)
        except UnreadableInput as problem:
            yield SkippedInput(place, str(problem))


def _html_reader() -> HtmlReader:
    try:
        found: HtmlReader = import_module("tracker.sources.html").html_article
    except ImportError as error:
        raise UnreadableInput(MISSING) from error
    return found


class _Prefixed:
    """A stream whose first bytes were taken already."""

    def __init__(self, beginning: bytes, stream: BinaryIO) -> None:
        self._beginning, self._stream = beginning, stream

    def read(self, length: int) -> bytes:
        beginning, self._beginning = self._beginning, b""
        return beginning + self._stream.read(length - len(beginning))


def _next_record(lines: Lines) -> Record | None:
    """The record that begins next, found by its first line; None at the end. Raises UnreadableInput."""
    while not VERSION.fullmatch(line := lines.line(LONGEST_LINE)):
        if not line:
            return None
    head = bytearray()
    for _ in range(MOST_HEADERS):
        line = lines.line(LONGEST_LINE)
        head += line
        if not line.strip():
            break
    fields = _headers(bytes(head))
    length = fields.get("Content-Length") or ""
    if not (length.isascii() and length.isdigit() and len(length) < 13):
        raise UnreadableInput("The record does not say how long it is.")
    return Record(fields, int(length))


def _headers(head: bytes) -> HTTPMessage:
    try:
        return parse_headers(io.BytesIO(head))
    except HTTPException as error:
        raise UnreadableInput("The record's headers are damaged.") from error


def _page(record: Record, lines: Lines) -> bytes | None:
    """The web page that the record holds; None when it is something else."""
    if (record.fields.get("WARC-Type") or "").strip().lower() != "response":
        lines.skip(record.length)
        return None
    if record.length > LARGEST_PAGE:
        lines.skip(record.length)
        raise UnreadableInput(f"The record has {record.length:,} bytes, and a web page at most {LARGEST_PAGE:,}.")
    answer = lines.stretch(record.length)
    if len(answer) < record.length:
        raise UnreadableInput("The record is cut off.")
    head, _, body = answer.replace(b"\r\n\r\n", b"\n\n", 1).partition(b"\n\n")
    first, _, rest = head.partition(b"\n")
    if not STATUS.match(first):
        return None
    headers = _headers(rest + b"\n\n")
    if headers.get_content_type() not in PAGE:
        return None
    if "chunked" in (headers.get("Transfer-Encoding") or "").lower():
        body = _unchunked(body)
    return _unpacked(body, (headers.get("Content-Encoding") or "").strip().lower())


def _unchunked(body: bytes) -> bytes:
    """The body without the lengths between its chunks; as it is where they were taken out before.

    >>> _unchunked(b"3\\r\\nSte\\r\\n1\\r\\ng\\r\\n0\\r\\n\\r\\n"), _unchunked(b"<p>Steg")
    (b'Steg', b'<p>Steg')
    """
    parts: list[bytes] = []
    at = 0
    while (end := body.find(b"\n", at)) >= 0:
        size = body[at:end].partition(b";")[0].strip()
        if not re.fullmatch(rb"[0-9a-fA-F]{1,8}", size):
            break
        if (length := int(size, 16)) == 0:
            return b"".join(parts)
        parts.append(body[end + 1 : end + 1 + length])
        at = end + 1 + length + 2
    if parts:
        raise UnreadableInput("The web page's chunks are damaged.")
    return body


def _unpacked(body: bytes, encoding: str) -> bytes:
    """The body without its compression; many archives keep the header and take the compression away."""
    if encoding in {"gzip", "x-gzip"} and body.startswith(GZIP):
        unpack = zlib.decompressobj(wbits=31)
        try:
            page = unpack.decompress(body, LARGEST_PAGE)
        except zlib.error as error:
            raise UnreadableInput("The web page's compressed data is damaged.") from error
        if not unpack.eof:
            what = "too large" if unpack.unconsumed_tail else "cut off"
            raise UnreadableInput(f"The web page's compressed data is {what}.")
        return page
    if encoding in {"", "identity"} or body.lstrip()[:1] == b"<":
        return body
    raise UnreadableInput(f"The web page is compressed with {encoding[:20]}, which is not read.")
