"""The lines of a stream, one at a time and never one without end."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from tracker.errors import UnreadableInput
from tracker.sources.decoding import encoding_of

LONGEST_LINE = 64_000_000
"""Bytes: no article fills a longer line, and an archive bomb would fill the memory with one."""
LONGEST_FILE = 100_000_000
"""Bytes of a file that is one article; as text it would have ten million characters at least."""
CHUNK = 65_536


def whole(stream: BinaryIO) -> bytes:
    """All that is in the stream; raises UnreadableInput when that is far more than an article can be."""
    raw = stream.read(LONGEST_FILE + 1)
    if len(raw) > LONGEST_FILE:
        raise UnreadableInput(f"It has more than {LONGEST_FILE // 1_000_000} MB, which is no article; split it.")
    return raw


def byte_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines with their ends, as UTF-8 or in the encoding without a byte order mark that each turns out to have.

    Raises UnreadableInput at a line longer than LONGEST_LINE, or where UTF-16 is damaged.
    """
    line = stream.readline(LONGEST_LINE)
    if encoding_of(line) == "utf-16":  # its line ends are two bytes: it cannot be read line by line
        yield from _lines_of_utf16(line, stream)
        return
    while line:
        _check_length(line)
        yield line
        line = stream.readline(LONGEST_LINE)


def _lines_of_utf16(beginning: bytes, stream: BinaryIO) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder("utf-16")()
    pending = b""
    chunk = beginning
    while True:
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            raise UnreadableInput("Its UTF-16 is damaged; save it again as UTF-8.") from error
        *whole, pending = (pending + text.encode()).split(b"\n")
        for line in whole:
            yield line + b"\n"
        _check_length(pending)
        if not chunk:
            break
        chunk = stream.read(CHUNK)
    if pending:
        yield pending


def _check_length(line: bytes) -> None:
    if len(line) >= LONGEST_LINE:
        raise UnreadableInput(f"It has a line of more than {LONGEST_LINE // 1_000_000} MB, which is no article.")
