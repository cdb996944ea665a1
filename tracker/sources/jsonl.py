"""JSON Lines: one object a line, one article an object."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources.decoding import decode, encoding_of
from tracker.sources.fields import article_of, string


def read(stream: BinaryIO, source: str) -> Iterator[Article | SkippedInput]:
    """The articles of the stream, line by line; a line that is none is a SkippedInput that says which and why.

    Raises UnreadableInput when the stream as a whole is another kind of JSON.
    """
    is_first = True
    for number, line in enumerate(_lines(stream), start=1):
        if not line.strip():
            continue
        if is_first and (line.lstrip().startswith(b"[") or line.strip() == b"{"):
            raise UnreadableInput(
                "It is JSON, but not JSON Lines: each article must be one object on a line of its own."
            )
        is_first = False
        place = f"{source}:{number}"
        try:
            yield _article(line, place)
        except UnreadableInput as problem:
            yield SkippedInput(place, str(problem))


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines as UTF-8, or in the encoding without a byte order mark that each one turns out to have."""
    beginning = stream.readline()
    if encoding_of(beginning) == "utf-16":  # its line ends are two bytes: it cannot be read line by line
        yield from decode(beginning + stream.read()).encode().split(b"\n")
        return
    yield beginning
    yield from stream


def _article(line: bytes, source: str) -> Article:
    """The article of one line; raises UnreadableInput when it is broken or incomplete."""
    try:
        record = json.loads(decode(line))
    except json.JSONDecodeError as error:
        raise UnreadableInput(f"The line is not JSON ({error.msg}, character {error.pos + 1}).") from error
    except (ValueError, RecursionError) as error:  # a number of ten thousand digits, brackets in brackets in brackets
        raise UnreadableInput("The line is not JSON that a program can hold.") from error
    if not isinstance(record, dict):
        raise UnreadableInput("The line is JSON, but not an object in { }.")
    if record.get("text") is None:
        raise UnreadableInput("The field “text” is missing.")
    return article_of(record, string(record, "text"), source)
