"""RTF: one article a file, or a Nexis delivery of many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any, BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources import nexis
from tracker.sources.headers import article_of_blocks
from tracker.sources.parts import Block, Kind, bytes_of, missing_extra

SIGNATURE = b"{\\rtf"
MOST_CHARACTERS = 20_000_000
DEEPEST = 1_000
LONGEST_FONT = 20_000
DAMAGED = "Its RTF is damaged or in an encoding that is not known; save it again."
CUT_OFF = "It is cut off: groups that it opens never close; save it again."
_BRACES = re.compile(r"\\[\\{}]|([{}])")
_PICTURE = re.compile(rb"[0-9a-fA-F\r\n]{2000,}")
_GROUP = re.compile(r"(?<!\\)\{")
_FIELD = re.compile(r"\{\\\*\\fldinst[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")


def read(stream: BinaryIO, source: str) -> Iterator[Article | SkippedInput]:
    """The article or articles of the stream; raises UnreadableInput when it is no RTF, or a damaged one."""
    code = code_of(bytes_of(stream))
    is_complete = is_whole(code)
    blocks = blocks_of(code)
    if nexis.is_delivery([each.text for each in blocks]):
        yield from nexis.articles_of(blocks, source)
    elif not is_complete:
        raise UnreadableInput(CUT_OFF)
    else:
        yield article_of_blocks(blocks, source)


def code_of(raw: bytes) -> str:
    """The RTF as characters, without its pictures; its own bytes above 127 are rare, and Windows-1252 then."""
    code = raw.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not code.startswith(SIGNATURE):
        raise UnreadableInput("It is no RTF document; open it with its own program and save it as one.")
    code = _PICTURE.sub(b"", code)
    if len(code) > MOST_CHARACTERS:
        raise UnreadableInput(f"It has more than {MOST_CHARACTERS // 1_000_000} million characters; split it.")
    try:
        return code.decode("cp1252")
    except UnicodeDecodeError:
        return code.decode("latin-1")


def is_whole(code: str) -> bool:
    """Whether all groups are closed; raises UnreadableInput when they are nested as no program nests them."""
    if "\\bin" in code:  # followed by bytes that may be braces
        return True
    depth = deepest = 0
    for found in _BRACES.finditer(code):
        if found[1]:
            depth += 1 if found[1] == "{" else -1
            deepest = max(deepest, depth)
            if depth == 0:
                break  # what follows the document is not part of it
    if deepest > DEEPEST:
        raise UnreadableInput("Its groups are nested too deeply to be an article's.")
    return depth == 0


def _check_fonts(code: str) -> None:
    """Raises UnreadableInput for a table of fonts that never ends, or has no fonts in it but only their numbers."""
    start = at = code.find("\\fonttbl")
    if start < 0:
        return
    depth = 1
    for found in _BRACES.finditer(code, start):
        if found[1]:
            depth += 1 if found[1] == "{" else -1
            if found.start() - at > LONGEST_FONT:
                raise UnreadableInput(DAMAGED)
            at = found.start()
            if depth == 0:
                return
    raise UnreadableInput(CUT_OFF)


def blocks_of(code: str) -> list[Block]:
    """The paragraphs of an RTF document; raises UnreadableInput."""
    _check_fonts(code)
    try:
        convert: Any = import_module("striprtf.striprtf").rtf_to_text
    except ModuleNotFoundError as error:
        raise missing_extra("striprtf") from error
    try:
        # The addresses behind links would otherwise stand in the middle of sentences. RTF passes over line ends, but
        # the library's expressions stop there: on a long line they would search for hours.
        text = str(convert(_GROUP.sub("\n{", _FIELD.sub("", code))))
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")  # halves that are written one by one
    except (ValueError, LookupError, TypeError, OverflowError) as error:
        raise UnreadableInput(DAMAGED) from error
    return [Block(Kind.PARAGRAPH, line) for line in text.split("\n") if line.strip()]
