"""Where articles come from: files, folders and stdin, in the formats of a table; one module a format.

A new format is a module with ``read(stream, source)``, which yields an Article or a SkippedInput for each record and
raises UnreadableInput for a stream that is none, and a row in ``FORMATS``. Where the row
has a test of an input's first bytes, that counts, whatever the file's name.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from io import BufferedReader
from pathlib import Path
from typing import Any, NamedTuple

from tracker.errors import UnreadableInput
from tracker.model import Article, ArticleStatus, SkippedInput
from tracker.sources.compressed import (
    BUFFER,
    ENDINGS,
    is_document,
    packing_of,
    unpacked,
    unpacked_name,
    zip_archive,
    zip_member,
)
from tracker.sources.decoding import refuse_other_formats
from tracker.sources.metering import opened
from tracker.sources.normalising import DEFAULT_LANGUAGE, normalised
from tracker.sources.signatures import is_docx, is_feed, is_html, is_newsml, is_nexis, is_ninjs, is_pdf, is_rtf, is_warc
from tracker.sources.sniffing import Format, format_of, is_jsonl, is_swissdox, is_table, recognised

STDIN = "-"
LONGEST_ARTICLE = 10_000_000
"""Characters: a longer text is a whole archive in one record; as one article it would take minutes and gigabytes."""
PACKED_FILES = tuple(ending for ending in ENDINGS if ending != ".zip")
TABLE_ENDINGS = (".tsv", ".csv", ".txt")
MOST_PACKINGS = 2
"""A ZIP archive of ``.xz`` files is read; what is packed once more is a trap."""
BEGINNING = 8192
MAY_BE_ANYTHING = (".json", ".xml")
"""Endings of which, in a folder, only the files that show by their beginning what they are are read."""

FORMATS = {
    "text": Format("tracker.sources.plain_text", (".txt",)),
    "markdown": Format("tracker.sources.markdown", (".md", ".markdown")),
    "jsonl": Format("tracker.sources.jsonl", (".jsonl", ".ndjson"), is_jsonl, takes_columns=True, is_general=True),
    "swissdox": Format("tracker.sources.swissdox", (), is_swissdox),
    "csv": Format("tracker.sources.tables", (".csv",), is_table, takes_columns=True),
    "tsv": Format("tracker.sources.tables", (".tsv", ".tab"), is_table, takes_columns=True),
    "html": Format("tracker.sources.html", (".html", ".htm", ".xhtml"), is_html),
    "docx": Format("tracker.sources.docx", (".docx",), is_docx),
    "rtf": Format("tracker.sources.rtf", (".rtf",), is_rtf),
    "pdf": Format("tracker.sources.pdf", (".pdf",), is_pdf),
    "nexis": Format("tracker.sources.nexis", (".docx", ".rtf"), is_nexis),
    "parquet": Format("tracker.sources.parquet", (".parquet",)),
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
    columns: Mapping[str, str] | None = None,
) -> Iterator[Article | SkippedInput]:
    """The articles of files, folders (with the folders in them) and, for ``-``, of stdin, one at a time, in this order.

    ``format`` is a name of ``FORMATS``; None tells it from what each file begins with, else from its name. Compressed
    files and ZIP archives are unpacked. Of a folder and an archive only the files whose endings belong to a format are
    read. ``outlet`` and ``language`` hold where an article does not say. ``columns`` say in which column of a table a
    field stands. ``verbatim`` leaves the text as it was given; else it is normalised. What cannot be read is a
    SkippedInput.
    """
    for path in paths:
        for item in _read_path(path, _Wanted(format, columns)):
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


class _Wanted(NamedTuple):
    """What the user says about the inputs: their format, and which columns hold what."""

    format: str | None
    columns: Mapping[str, str] | None

    @property
    def endings(self) -> tuple[str, ...]:
        """Of files in folders and archives that are read."""
        if self.format:
            return FORMATS[self.format].endings or TABLE_ENDINGS
        return tuple(dict.fromkeys(each for row in FORMATS.values() for each in row.endings))

    def takes(self, name: str, packings: tuple[str, ...] = ENDINGS) -> bool:
        """Whether a file of this name is read where it was not named itself."""
        base = name.rpartition("/")[2].lower()
        inner = unpacked_name(base)
        is_fitting = inner.endswith(self.endings) if inner == base or base.endswith(packings) else False
        return not base.startswith(".") and (is_fitting or (base.endswith(".zip") and ".zip" in packings))


def _read_path(path: str, wanted: _Wanted) -> Iterator[Article | SkippedInput]:
    """The articles of a file, a folder or stdin, as they stand there."""
    if path == STDIN or not os.path.isdir(path):
        yield from _read_file(path, wanted)
        return
    refused: list[OSError] = []
    is_empty = True
    for file in _files_in(path, wanted, refused.append):
        is_empty = False
        yield from _read_file(file, wanted)
    for error in refused:
        yield SkippedInput(os.fsdecode(error.filename), f"The folder cannot be read: {error.strerror}.")
    if is_empty and not refused:
        yield SkippedInput(path, f"The folder holds no article: no file ends in {', '.join(wanted.endings)}.")


def _files_in(folder: str, wanted: _Wanted, refused: Callable[[OSError], None]) -> Iterator[str]:
    """The files of a folder and of those in it that are wanted, sorted by name.

    Hidden files and folders are passed over; ``refused`` is told of folders that cannot be read.
    """
    for parent, folders, files in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = os.path.join(parent, name)
            if wanted.takes(name) and _is_meant(file, wanted):
                yield file


def _is_meant(file: str, wanted: _Wanted) -> bool:
    """Whether a file of a folder is of a format that reads its ending: many a „.json“ beside articles is none."""
    if wanted.format or not file.lower().endswith(MAY_BE_ANYTHING):
        return True
    try:
        with Path(file).open("rb") as stream:
            beginning = stream.read(BEGINNING)
    except OSError:  # whoever reads it says so
        return True
    rows = [row for row in FORMATS.values() if file.lower().endswith(row.endings)]
    return any(row.is_it(beginning) for row in rows if row.is_it)


def _read_file(path: str, wanted: _Wanted) -> Iterator[Article | SkippedInput]:
    """The articles of one file or of stdin; the system's refusals become SkippedInputs too."""
    try:
        with _opened(path) as stream:
            yield from _read_stream(stream, path, path, wanted)
    except UnreadableInput as problem:
        yield SkippedInput(path, str(problem))
    except OSError as error:
        yield SkippedInput(path, f"It cannot be read: {error.strerror}.")


def _read_stream(
    stream: BufferedReader[Any], source: str, name: str, wanted: _Wanted, packings: int = 0
) -> Iterator[Article | SkippedInput]:
    """The articles of a stream, unpacked where it is compressed; ``name`` is the file's within what it was packed in.

    Raises UnreadableInput where it is none, or no more can be read.
    """
    beginning = stream.peek(BUFFER)
    if not beginning:
        raise UnreadableInput("It is empty.")
    packing = None if recognised(beginning, FORMATS) else packing_of(beginning)
    if packing == "ZIP" and is_document(stream):
        packing = None
    if packing and packings == MOST_PACKINGS:
        raise UnreadableInput("It is compressed again and again; unpack it first.")
    if packing == "ZIP":
        yield from _read_archive(stream, source, wanted, packings)
    elif packing:
        with unpacked(stream, packing) as inner:
            yield from _read_stream(inner, source, unpacked_name(name), wanted, packings + 1)
    else:
        yield from _read_format(stream, source, name, wanted, beginning)


def _read_archive(
    stream: BufferedReader[Any], source: str, wanted: _Wanted, packings: int
) -> Iterator[Article | SkippedInput]:
    """The articles of the wanted files in a ZIP archive; one that cannot be read costs no other."""
    if packings:
        raise UnreadableInput("It is an archive within a compressed file; unpack it first.")
    with zip_archive(stream) as archive:
        members = [
            each for each in archive.infolist() if not each.is_dir() and wanted.takes(each.filename, PACKED_FILES)
        ]
        for member in members:
            place = f"{source}/{member.filename}"
            try:
                with zip_member(archive, member) as inner:
                    yield from _read_stream(inner, place, member.filename, wanted, packings + 1)
            except UnreadableInput as problem:
                yield SkippedInput(place, str(problem))
        if not members:
            raise UnreadableInput(f"The archive holds no article: no file ends in {', '.join(wanted.endings)}.")


def _read_format(
    stream: BufferedReader[Any], source: str, name: str, wanted: _Wanted, beginning: bytes
) -> Iterator[Article | SkippedInput]:
    """The articles of a stream that is not compressed, in the format that is wanted or that it has."""
    chosen = wanted.format or format_of(name, beginning, FORMATS, with_columns=bool(wanted.columns))
    row = FORMATS[chosen]
    if row.is_it is None or row.takes_columns:
        refuse_other_formats(beginning)
    if wanted.columns and not row.takes_columns:
        raise UnreadableInput(f"It is read as {chosen}, which has no columns to map; say what it is with --from.")
    columns = {"columns": wanted.columns} if row.takes_columns else {}
    is_empty = True
    for item in import_module(row.module).read(stream, source, **columns):
        is_empty = False
        yield item
    if is_empty:
        raise UnreadableInput("There is no article in it.")


@contextmanager
def _opened(path: str) -> Iterator[BufferedReader[Any]]:
    """The bytes of a file or of stdin, which stays open for whoever comes next."""
    if path != STDIN:
        with opened(Path(path), BUFFER) as file:
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
