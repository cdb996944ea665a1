"""Where articles come from: files, folders and stdin, in the formats of a table; one module a format.

A new format is a module with ``read(stream, source)``, which yields an Article or a SkippedInput for each record and
raises UnreadableInput for a stream that is none, and a row in ``FORMATS``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from io import BufferedReader
from pathlib import Path
from typing import Any, NamedTuple

from tracker.errors import UnreadableInput
from tracker.model import Article, ArticleStatus, SkippedInput
from tracker.sources.decoding import refuse_other_formats
from tracker.sources.normalising import DEFAULT_LANGUAGE, normalised
from tracker.sources.signatures import is_feed, is_newsml, is_ninjs, is_warc

STDIN = "-"
LONGEST_ARTICLE = 10_000_000
"""Characters: a longer text is a whole archive in one record; as one article it would take minutes and gigabytes."""
BEGINNING = 8192
"""Bytes in which a format shows: as many as a stream has at hand before it is read."""
PADDING = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
"""Byte order marks, the empty halves of UTF-16, and white space: what may stand around a file's first character."""


class Format(NamedTuple):
    """An input format: the module that reads it, the endings of its files' names, and what tells it by first bytes.

    Where there is such a test, it decides, and the endings only say which files of a folder are worth a look.
    """

    module: str
    endings: tuple[str, ...]
    is_it: Callable[[bytes], bool] | None = None


FORMATS = {
    "text": Format("tracker.sources.plain_text", (".txt",)),
    "markdown": Format("tracker.sources.markdown", (".md", ".markdown")),
    "jsonl": Format("tracker.sources.jsonl", (".jsonl", ".ndjson")),
    "ninjs": Format("tracker.sources.ninjs", (".json",), is_ninjs),
    "newsml": Format("tracker.sources.newsml", (".xml",), is_newsml),
    "feed": Format("tracker.sources.feeds", (".rss", ".atom"), is_feed),
    "warc": Format("tracker.sources.warc", (".warc", ".warc.gz"), is_warc),
}


def read(
    paths: Iterable[str],
    format: str | None = None,
    *,
    outlet: str = "",
    language: str = DEFAULT_LANGUAGE,
    verbatim: bool = False,
) -> Iterator[Article | SkippedInput]:
    """The articles of files, folders (with the folders in them) and, for ``-``, of stdin, one at a time, in this order.

    ``format`` is a name of ``FORMATS``; None tells it from the file's beginning, else from its name. Of a folder only
    the files whose endings belong to a format are read, and of those that may be anything (``.json``, ``.xml``) only
    the ones that show it. ``outlet`` and ``language`` hold where an article does not say. ``verbatim`` leaves the text
    as it was given; else it is normalised. What cannot be read is a SkippedInput.
    """
    for path in paths:
        for item in _read_path(path, format):
            if isinstance(item, SkippedInput):
                yield item
                continue
            article = replace(item, outlet=item.outlet or outlet, language=item.language or language)
            try:
                yield _checked(article if verbatim else normalised(article))
            except UnreadableInput as problem:
                yield SkippedInput(item.source, str(problem))


def _checked(article: Article) -> Article:
    if not article.text.strip() and article.status is not ArticleStatus.WITHDRAWN:
        raise UnreadableInput("There is no text in it.")
    if len(article.text) > LONGEST_ARTICLE:
        length = len(article.text)
        raise UnreadableInput(
            f"It has {length:,} characters, and one article at most {LONGEST_ARTICLE:,}; split it into articles."
        )
    return article


def _read_path(path: str, format: str | None) -> Iterator[Article | SkippedInput]:
    """The articles of a file, a folder or stdin, as they stand there."""
    if path == STDIN or not os.path.isdir(path):
        yield from _read_file(path, format)
        return
    refused: list[OSError] = []
    is_empty = True
    for file in _files_in(path, format, refused.append):
        is_empty = False
        yield from _read_file(file, format)
    for error in refused:
        yield SkippedInput(os.fsdecode(error.filename), f"The folder cannot be read: {error.strerror}.")
    if is_empty and not refused:
        wanted = ", ".join(_endings(format))
        yield SkippedInput(path, f"The folder holds no article: no file ends in {wanted}.")


def _files_in(folder: str, format: str | None, refused: Callable[[OSError], None]) -> Iterator[str]:
    """The files of a folder and of those in it whose endings belong to the format (None: to any), sorted by name.

    Hidden files and folders are passed over; ``refused`` is told of folders that cannot be read.
    """
    for parent, folders, files in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = os.path.join(parent, name)
            if name.lower().endswith(_endings(format)) and not name.startswith(".") and _is_meant(file, format):
                yield file


def _is_meant(file: str, format: str | None) -> bool:
    """Whether a file of a folder is of the format (None: of any): many a „.json“ beside articles is none."""
    rows = [row for row in FORMATS.values() if file.lower().endswith(row.endings)]
    if format or not all(row.is_it for row in rows):
        return True
    try:
        with Path(file).open("rb") as stream:
            beginning = stream.read(BEGINNING)
    except OSError:  # whoever reads it says so
        return True
    return any(row.is_it(beginning) for row in rows if row.is_it)


def _endings(format: str | None) -> tuple[str, ...]:
    return FORMATS[format].endings if format else tuple(each for row in FORMATS.values() for each in row.endings)


def _read_file(path: str, format: str | None) -> Iterator[Article | SkippedInput]:
    """The articles of one file or of stdin; the system's refusals become SkippedInputs too."""
    try:
        with _opened(path) as stream:
            beginning = stream.peek(BEGINNING)
            if not beginning:
                raise UnreadableInput("It is empty.")
            chosen = FORMATS[format or format_of(path, beginning)]
            if chosen.is_it is None:
                refuse_other_formats(beginning)
            module = import_module(chosen.module)
            is_empty = True
            for item in module.read(stream, path):
                is_empty = False
                yield item
            if is_empty:
                raise UnreadableInput("There is no article in it.")
    except UnreadableInput as problem:
        yield SkippedInput(path, str(problem))
    except OSError as error:
        yield SkippedInput(path, f"It cannot be read: {error.strerror}.")


@contextmanager
def _opened(path: str) -> Iterator[BufferedReader[Any]]:
    """The bytes of a file or of stdin, which stays open for whoever comes next."""
    if path != STDIN:
        with Path(path).open("rb") as file:
            yield file
        return
    if isinstance(sys.stdin.buffer, BufferedReader):  # another buffer around it would wait until it is full
        yield sys.stdin.buffer
        return
    stdin = BufferedReader(sys.stdin.buffer)  # type: ignore[type-var]  # any binary stream will do, says its code
    try:
        yield stdin
    finally:
        if not stdin.closed:  # a reader that was left in the middle may end after its stream
            stdin.detach()


def format_of(path: str, beginning: bytes) -> str:
    """The name of the format that the file's first bytes, its name or, for other names, its first character tells.

    >>> format_of("steg.MD", b""), format_of("-", b' {"text": '), format_of("steg", b"Der Steg")
    ('markdown', 'jsonl', 'text')
    """
    for name, row in FORMATS.items():
        if row.is_it and row.is_it(beginning):
            return name
    for name, row in FORMATS.items():
        if row.is_it is None and path.lower().endswith(row.endings):
            return name
    return "jsonl" if beginning.translate(None, PADDING).startswith((b"{", b"[{")) else "text"
