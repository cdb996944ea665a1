"""dpa-digitalwires and ninjs 1 to 3: news of agencies as JSON, an object, a list or lines of them.

Only the fields named here are read: notes to editors, notepads, contacts and user names are private.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any, BinaryIO

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources.blocks import Block, Role, blocks_of_html, blocks_of_text, text_of
from tracker.sources.decoding import decode, encoding_of
from tracker.sources.fields import day, string
from tracker.sources.notices import status_of

Record = dict[str, Any]

LISTS = ("entries", "items")
"""Where services put the articles of an answer."""
OTHER_TYPES = frozenset(("picture", "image", "audio", "video", "graphic", "planning", "component", "event", "package"))
KICKERS = frozenset(("kicker", "subhead", "slugline"))
BETWEEN = re.compile(r"[\s,\[\]\ufeff]*")
DAMAGED = re.compile("[\udc80-\udcff]")
DAMAGED_UTF8 = "The record's UTF-8 is damaged; save it again as UTF-8."
NEXT_RECORD = re.compile(r'\n[\s,]*(?=\{)|\}\s*,\s*(?=\{\s*"(?:format|entry_id|urn|uri|guid)")')
"""On a line of its own, or by the name that records begin with: other objects lie in them."""


def read(stream: BinaryIO, source: str) -> Iterator[Article | SkippedInput]:
    """The articles of the stream; a record that is none is a SkippedInput, and those around it are read."""
    for number, record in enumerate(_records(stream), start=1):
        place = f"{source}:{number}"
        if isinstance(record, UnreadableInput):
            yield SkippedInput(place, str(record))
            continue
        try:
            fields = _plain_names(record)
            if _text(fields, "type").lower() not in OTHER_TYPES:
                yield _article(fields, place)
        except UnreadableInput as problem:
            yield SkippedInput(place, str(problem))


# ----------------------------------------------------------------------------------------- one record after another


def _records(stream: BinaryIO) -> Iterator[Record | UnreadableInput]:
    """The objects of the stream, line by line where it is JSON Lines, so that it may be long; else all at once."""
    first = stream.readline()
    if encoding_of(first) != "utf-16" and _is_whole(first):
        for line in chain([first], stream):
            if line.strip():
                yield from _of_text(line)
        return
    yield from _of_text(first + stream.read())


def _is_whole(line: bytes) -> bool:
    try:
        return isinstance(json.loads(decode(line)), dict)
    except (UnreadableInput, ValueError, RecursionError):
        return False


def _of_text(raw: bytes) -> Iterator[Record | UnreadableInput]:
    """The objects of a text; what is wrong with one of them is said in its place."""
    text = _decoded(raw)
    decoder, at = json.JSONDecoder(), 0
    while (at := _end_of(BETWEEN, text, at)) < len(text):
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            yield UnreadableInput(_what_is_wrong(error))
            following = NEXT_RECORD.search(text, at + 1)
            at = following.end() if following else len(text)
            continue
        is_damaged = DAMAGED.search(text, at, end)
        at = end
        yield from [UnreadableInput(DAMAGED_UTF8)] if is_damaged else _unwrapped(value)


def _decoded(raw: bytes) -> str:
    """The text, with signs of damage in the records whose UTF-8 is damaged: the others are to be read."""
    try:
        return decode(raw)
    except UnreadableInput:
        return raw.decode("utf-8", errors="surrogateescape")


def _end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _what_is_wrong(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"The record is not JSON ({error.msg}); the file may be cut off."
    return "The record is not JSON that a program can hold."


def _unwrapped(value: object) -> Iterator[Record | UnreadableInput]:
    if not isinstance(value, dict):
        yield UnreadableInput("The record is JSON, but not an object in { }.")
        return
    inside = next((value[name] for name in (*LISTS, "_items") if isinstance(value.get(name), list)), None)
    if inside is None or "headline" in value:
        yield value
        return
    for each in inside:
        yield each if isinstance(each, dict) else UnreadableInput("The record is JSON, but not an object in { }.")


# ------------------------------------------------------------------------------------------------ of one record


def _plain_names(record: Record) -> Record:
    """The fields under names that all versions of the formats share: ``version_created`` is ``versioncreated``."""
    return {name.lower().replace("_", ""): value for name, value in record.items()}


def _article(fields: Record, source: str) -> Article:
    body, lead = _body(fields), _lead(fields)
    if any(block.role is Role.LEAD for block in body) or _joined(lead) in _joined(body):
        lead = []
    title = _headline(fields)
    status = status_of(_codes(fields))
    uri = _text(fields, "urn") or _text(fields, "uri") or _text(fields, "guid")
    return Article(
        text=text_of([*lead, *body, *_captions(fields)]) if body or lead else "",
        id=uri,
        title=title,
        outlet=_provider(fields),
        published=day(_text(fields, "firstcreated") or _text(fields, "versioncreated")),
        byline=_text(fields, "byline"),
        url=_text(fields, "url") or (uri if uri.startswith(("http://", "https://")) else ""),
        language=_text(fields, "language"),
        source=source,
        is_excerpt=not body and bool(lead),
        status=status,
    )


def _body(fields: Record) -> list[Block]:
    """The blocks of the body: the richest form that there is, and the box beside it."""
    box = [Block(Role.BOX, block.text) for block in blocks_of_html(_text(fields, "infoboxhtml"))]
    for name in ("articlehtml", "bodyhtml", "bodyxhtml"):
        if found := blocks_of_html(_text(fields, name)):
            return [*found, *box]
    bodies = [_plain_names(each) for each in _objects(fields, "bodies")]
    for is_html in (True, False):
        for each in bodies:
            kind = _text(each, "contenttype") or "text/html"
            if ("html" in kind) == is_html and (found := _blocks(_text(each, "value"), is_html)):
                return [*found, *box]
    return [*blocks_of_text(_text(fields, "bodytext")), *box]


def _blocks(value: str, is_html: bool) -> list[Block]:
    return blocks_of_html(value) if is_html else blocks_of_text(value)


def _lead(fields: Record) -> list[Block]:
    said = _text(fields, "teaser") or _text(fields, "descriptiontext") or _value(fields, "descriptions", frozenset())
    return [Block(Role.LEAD, block.text) for block in blocks_of_html(said)]


def _joined(blocks: list[Block]) -> str:
    return " ".join(block.text for block in blocks)


def _captions(fields: Record) -> Iterator[Block]:
    """What stands under the pictures that go with the article."""
    associations = fields.get("associations")
    given = associations.values() if isinstance(associations, dict) else associations
    for each in given if isinstance(given, list) else list(given or ()):
        if not isinstance(each, dict):
            continue
        picture = _plain_names(each)
        if _text(picture, "type").lower() in {"picture", "image"}:
            caption = _text(picture, "caption") or _text(picture, "descriptiontext")
            yield from (Block(Role.CAPTION, block.text) for block in blocks_of_html(caption))


def _headline(fields: Record) -> str:
    return _text(fields, "headline") or _value(fields, "headlines", KICKERS) or _text(fields, "title")


def _value(fields: Record, name: str, other_roles: frozenset[str]) -> str:
    """The first value of a list of them that plays none of the other roles."""
    given = (each for each in map(_plain_names, _objects(fields, name)))
    return next((_text(each, "value") for each in given if each.get("role") not in other_roles), "")


def _provider(fields: Record) -> str:
    """Who sent it: the agency's name."""
    for name in ("creditline", "provider", "infosources", "infosource", "source", "copyrightholder"):
        value = fields.get(name)
        first = value[0] if isinstance(value, list) and value else value
        said = first.get("name") if isinstance(first, dict) else first
        if isinstance(said, str) and said.strip():
            return said
    return ""


def _codes(fields: Record) -> Iterator[str]:
    """The codes that say what becomes of an article that was sent before."""
    for name in ("pubstatus", "signal", "signals", "updatecode"):
        value = fields.get(name)
        for each in value if isinstance(value, list) else [value]:
            code = each.get("qcode") or each.get("code") or each.get("name") if isinstance(each, dict) else each
            if isinstance(code, str):
                yield code


def _text(fields: Record, name: str) -> str:
    return string(fields, name)


def _objects(fields: Record, name: str) -> list[Record]:
    value = fields.get(name)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
