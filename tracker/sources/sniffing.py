"""Which format an input has: what its beginning shows, and only where that shows nothing, what its name says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from tracker.sources.columns import field_called
from tracker.sources.decoding import encoding_of
from tracker.sources.records import delimiter_of

PLAIN = "text"
LONGEST_HEADER = 10_000

SWISSDOX_NEEDS = ("id", "content")
SWISSDOX_TELLS = {"medium_code", "medium_name", "pubtime", "content_id", "doctype", "char_count"}
"""Columns that no other table has beside ``id`` and ``content``; users choose which of them are there."""


class Format(NamedTuple):
    """An input format: the module that reads it, the endings of its files' names, and what tells it by first bytes.

    Where there is such a test, it decides, and the endings only say which files of a folder are worth a look.
    ``takes_columns``: its records have named columns, which the user may map, so that a name counts where nothing is
    recognised. ``is_general``: other formats look like it too and are to be told first.
    """

    module: str
    endings: tuple[str, ...]
    is_it: Callable[[bytes], bool] | None = None
    takes_columns: bool = False
    is_general: bool = False


def format_of(name: str, beginning: bytes, formats: Mapping[str, Format], with_columns: bool = False) -> str:
    """The name of the input's format; ``with_columns`` asks for one whose columns can be mapped, if any fits.

    >>> from tracker.sources import FORMATS
    >>> [format_of(*each, FORMATS) for each in [("steg.MD", b""), ("-", b' {"text": '), ("steg.csv", b'{"text": ')]]
    ['markdown', 'jsonl', 'jsonl']
    """
    found = recognised(beginning, formats)
    if with_columns:
        found.sort(key=lambda key: not formats[key].takes_columns)
    lower = name.lower()
    named = [
        key
        for key, row in formats.items()
        if (row.is_it is None or row.takes_columns) and row.endings and lower.endswith(row.endings)
    ]
    return next(iter([*found, *named]), None) or ("jsonl" if sample(beginning).lstrip()[:1] == "{" else PLAIN)


def recognised(beginning: bytes, formats: Mapping[str, Format]) -> list[str]:
    """The formats that begin so, the most specific first."""
    return [key for key in _specific_first(formats) if (is_it := formats[key].is_it) and is_it(beginning)]


def _specific_first(formats: Mapping[str, Format]) -> Iterator[str]:
    yield from (key for key, row in formats.items() if not row.is_general)
    yield from (key for key, row in formats.items() if row.is_general)


def is_jsonl(beginning: bytes) -> bool:
    """Whether it begins with an object, or a list of objects, with names in it.

    >>> is_jsonl(b' {"text": "Ste'), is_jsonl(b"{Der Steg}")
    (True, False)
    """
    return "".join(sample(beginning)[:200].split()).startswith(('{"', '[{"'))


def is_swissdox(beginning: bytes) -> bool:
    """Whether it begins with the header of a Swissdox table.

    >>> is_swissdox(b"id\\tpubtime\\tmedium_name\\tcontent\\n"), is_swissdox(b"id\\tTitel\\tcontent\\n")
    (True, False)
    """
    names = {name.lower() for name in _header(beginning, SWISSDOX_TELLS)}
    return names.issuperset(SWISSDOX_NEEDS) and not names.isdisjoint(SWISSDOX_TELLS)


def is_table(beginning: bytes) -> bool:
    """Whether it begins as a table of articles does: a header of several names, of the text and of something else.

    >>> is_table("Titel;Datum;Text\\n".encode()), is_table(b"Text, Bild und Ton: Urs Kern\\n")
    (True, False)
    """
    fields = {field_called(name) for name in _header(beginning)} - {None}
    return "text" in fields and len(fields) > 1


def _header(beginning: bytes, wanted: set[str] | tuple[()] = ()) -> list[str]:
    """The names in the first line that is not blank, if they were the header of a table."""
    lines = [line for line in sample(beginning).splitlines()[:50] if line.strip()]
    if lines and lines[0].lower().startswith("sep="):
        del lines[0]
    if not lines or len(lines[0]) > LONGEST_HEADER:
        return []
    return [name.strip().strip('"').strip() for name in lines[0].split(delimiter_of(lines[0], wanted))]


def sample(beginning: bytes) -> str:
    """The beginning as text without its byte order mark; bytes that are none yet (half a letter) are passed over.

    >>> sample("Zürich".encode("utf-16")), sample("Zürich".encode("cp1252"))
    ('Zürich', 'Zürich')
    """
    encoding = encoding_of(beginning) or "utf-8"
    text = beginning.decode(encoding, errors="ignore")
    if encoding == "utf-8" and "\ufffd" in beginning.decode("utf-8", errors="replace")[:-1]:
        text = beginning.decode("cp1252", errors="ignore")
    return text.lstrip("\ufeff")
