"""JSON Lines: one object a line, one article an object."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources.columns import article_from, sources_of
from tracker.sources.decoding import decode
from tracker.sources.lines import byte_lines


def read(stream: BinaryIO, source: str, columns: Mapping[str, str] | None = None) -> Iterator[Article | SkippedInput]:
    """The articles of the stream, line by line; a line that is none is a SkippedInput that says which and why.

    ``columns`` say in which field of an object a field of the article stands. Raises UnreadableInput when the stream
    as a whole is another kind of JSON.
    """
    mapped = tuple((columns or {}).items())
    is_first = True
    for number, line in enumerate(byte_lines(stream), start=1):
        if not line.strip():
            continue
        if is_first and (line.lstrip().startswith(b"[") or line.strip() == b"{"):
            raise UnreadableInput(
                "It is JSON, but not JSON Lines: each article must be one object on a line of its own."
            )
        is_first = False
        place = f"{source}:{number}"
        try:
            yield _article(line, mapped, place)
        except UnreadableInput as problem:
            yield SkippedInput(place, str(problem))


def _article(line: bytes, mapped: tuple[tuple[str, str], ...], source: str) -> Article:
    """The article of one line; raises UnreadableInput when it is broken or incomplete."""
    try:
        record = json.loads(decode(line))
    except json.JSONDecodeError as error:
        raise UnreadableInput(f"The line is not JSON ({error.msg}, character {error.pos + 1}).") from error
    except (ValueError, RecursionError) as error:  # a number of ten thousand digits, brackets in brackets in brackets
        raise UnreadableInput("The line is not JSON that a program can hold.") from error
    if not isinstance(record, dict):
        raise UnreadableInput("The line is JSON, but not an object in { }.")
    return article_from(record, _sources(tuple(record), mapped), source)


@lru_cache(maxsize=256)
def _sources(names: tuple[str, ...], mapped: tuple[tuple[str, str], ...]) -> dict[str, tuple[str, ...]]:
    """Where the fields stand; a lead only where a map says so, for without it the text counts exactly as given.

    A mapped field that an object leaves out is one that it does not say.
    """
    places = sources_of(names)
    return places | {"lead": ()} | {field: (name,) for field, name in mapped}
