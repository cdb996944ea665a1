"""Which column says what: a map that the user gives, else the names that columns and fields usually have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from tracker.errors import UnreadableInput
from tracker.model import PART_BREAK, Article
from tracker.sources.fields import article_of, string

# Names as `_key` writes them; those further left are preferred.
SYNONYMS = {
    "text": "text content body fulltext volltext inhalt articletext artikeltext bodytext articlebody haupttext",
    "id": "id articleid artikelid docid documentid dokumentid guid uuid urn",
    "title": "title titel headline head schlagzeile überschrift ueberschrift",
    "lead": "lead subhead vorspann unterzeile subheadline",
    "outlet": "outlet medium mediumname mediumtitle medienname zeitung newspaper publication publikation quelle",
    "published": "published date datum pubtime pubdate publishedat publicationdate datepublished erscheinungsdatum"
    " publikationsdatum erschienen",
    "byline": "byline author autor authors autoren autorin verfasser",
    "url": "url link articlelink articleurl permalink weblink",
    "language": "language sprache lang",
}
FIELDS = tuple(SYNONYMS)
LANGUAGE_CODES = {
    **dict.fromkeys(["deutsch", "german", "deu", "ger", "allemand", "tedesco"], "de"),
    **dict.fromkeys(["französisch", "franzoesisch", "french", "fra", "fre", "français", "francese"], "fr"),
    **dict.fromkeys(["italienisch", "italian", "ita", "italien", "italiano"], "it"),
    **dict.fromkeys(["englisch", "english", "eng", "anglais", "inglese"], "en"),
    **dict.fromkeys(["rätoromanisch", "raetoromanisch", "romansh", "roh", "romanche"], "rm"),
}
MISSING = {"", "NA", "N/A", "NaN", "nan", "NULL", "null", "None", "\\N"}
"""How R, pandas and databases write that a cell has no value."""
_BETWEEN = re.compile(r"[\s_.:-]+")
_NEXT_IN_MAP = re.compile(r",(?=\s*\w+\s*=)")
NAMES_SHOWN = 12


def columns_of(written: str) -> dict[str, str]:
    """What a user means by ``field=column,…``; a comma may be part of a column's name.

    >>> columns_of("text=Inhalt, date=Datum,title=Titel, gross")
    {'text': 'Inhalt', 'published': 'Datum', 'title': 'Titel, gross'}

    Raises UnreadableInput for a field that there is not.
    """
    columns = {}
    for part in _NEXT_IN_MAP.split(written):
        name, is_given, column = (piece.strip() for piece in part.partition("="))
        field = field_called(name)
        if not is_given or not column or field is None:
            raise UnreadableInput(f"“{part.strip()}” must be FIELD=COLUMN, with a field of {', '.join(FIELDS)}.")
        columns[field] = column
    return columns


@lru_cache(maxsize=4096)
def field_called(name: str) -> str | None:
    """The field that a column of this name holds by custom, None when it is not known.

    >>> field_called("medium_name"), field_called("Publication Date"), field_called("rubric")
    ('outlet', 'published', None)
    """
    key = _key(name)
    return next((field for field, names in SYNONYMS.items() if key in names.split()), None)


def _key(name: str) -> str:
    return _BETWEEN.sub("", name.casefold())


def sources_of(names: Iterable[str], columns: Mapping[str, str] | None = None) -> dict[str, tuple[str, ...]]:
    """For each field the columns that may hold it, the best first: the one mapped alone, else those of a usual name.

    Raises UnreadableInput when a mapped column is not there.
    """
    known = list(names)
    mapped = {field: _mapped(known, column) for field, column in (columns or {}).items()}
    usual = {name: _key(name) for name in known if name not in mapped.values()}
    found: dict[str, tuple[str, ...]] = {}
    for field, synonyms in SYNONYMS.items():
        order = synonyms.split()
        fitting = sorted((order.index(key), name) for name, key in usual.items() if key in order)
        found[field] = (mapped[field],) if field in mapped else tuple(name for _, name in fitting)
    return found


def _mapped(names: list[str], wanted: str) -> str:
    exact = [name for name in names if name == wanted] or [name for name in names if _key(name) == _key(wanted)]
    if not exact:
        raise UnreadableInput(f"It has no column “{wanted}”; its columns are {listed(names)}.")
    return exact[0]


def listed(names: Iterable[str]) -> str:
    """The names of columns, as a sentence shows them: not hundreds of them, and none without an end."""
    known = [name.strip()[:40] for name in names if name.strip()]
    return ", ".join(known[:NAMES_SHOWN]) + (
        f" and {len(known) - NAMES_SHOWN} more" if len(known) > NAMES_SHOWN else ""
    )


def article_from(record: Mapping[str, object], sources: Mapping[str, tuple[str, ...]], source: str) -> Article:
    """The article of a record whose fields stand in these columns; a lead comes first in its text.

    Raises UnreadableInput when it has no text or a field is not what it should be.
    """
    fields = {field: _first(record, names) for field, names in sources.items()}
    if fields["text"] is None:
        raise UnreadableInput("The field “text” is missing.")
    text, lead = string(fields, "text"), string(fields, "lead").strip()
    if lead and text.strip() and not text.lstrip().startswith(lead):
        text = f"{lead}{PART_BREAK}{text}"
    language = fields["language"]
    if isinstance(language, str):
        fields["language"] = LANGUAGE_CODES.get(language.strip().casefold(), language.strip())
    return article_of(fields, text, source)


def _first(record: Mapping[str, object], names: tuple[str, ...]) -> object:
    """The first value that is one; a blank one when there is only that."""
    blank: object = None
    for name in names:
        value = record.get(name)
        if value is not None and not (isinstance(value, str) and not value.strip()):
            return value
        blank = value if blank is None else blank
    return blank
