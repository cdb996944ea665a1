"""What a record or a front matter says about an article, checked field by field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from tracker.errors import UnreadableInput
from tracker.model import Article
from tracker.sources.dates import MONTHS

ISO_DATE = re.compile(
    r"(\d{4})(?P<between>[-/])(\d{1,2})(?P=between)(\d{1,2})(?:[T\s].*)?|(\d{4})(\d\d)(\d\d)", re.DOTALL
)
SWISS_DATE = re.compile(
    r"(?P<day>\d{1,2})\.\s?(?:(?P<month>\d{1,2})\.|(?P<name>[A-Za-zäÄ]{3,9})\.?)\s?(?P<year>\d{4})(?:,?\s.*)?",
    re.DOTALL,
)
KINDS_OF_VALUES = {bool: "a truth value", int: "a number", float: "a number", list: "a list", dict: "an object"}


def article_of(fields: Mapping[str, object], text: str, source: str) -> Article:
    """The article that the fields describe: id, title, outlet, published|date, byline|author, url, language.

    Fields of other names are passed over; what is not said stays "" (the language too). Raises UnreadableInput for a
    field that is not text, or a date that is none: half an article would be counted as a whole one.
    """
    return Article(
        text=text,
        id=_identifier(fields),
        title=string(fields, "title"),
        outlet=string(fields, "outlet"),
        published=day(string(fields, "published") or string(fields, "date")),
        byline=_people(fields, "byline") or _people(fields, "author"),
        url=string(fields, "url"),
        language=string(fields, "language"),
        source=source,
    )


def string(fields: Mapping[str, object], name: str) -> str:
    """The text of a field, "" when it is absent or null; raises UnreadableInput when it is something else."""
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        what = KINDS_OF_VALUES.get(type(value), "something else")
        raise UnreadableInput(f"The field “{name}” must be text, not {what}.")
    return value


def day(written: str) -> date | None:
    """A date as people and programs write it, None for "".

    >>> day("2024-03-01"), day("2024-03-01T06:30:00+01:00"), day("1.3.2024"), day("")
    (datetime.date(2024, 3, 1), datetime.date(2024, 3, 1), datetime.date(2024, 3, 1), None)

    >>> day("20240301") == day("2024/3/1") == day("1. März 2024") == day("01.03.2024, 06:30")
    True

    Raises UnreadableInput for anything else: a wrong date would put quotations into the wrong period.
    """
    written = written.strip()
    if not written:
        return None
    iso, swiss = ISO_DATE.fullmatch(written), SWISS_DATE.fullmatch(written)
    try:
        if iso:
            return date(*(int(number) for number in iso.groups() if number and number.isdigit()))
        if swiss:
            month = swiss["month"] or MONTHS.get(swiss["name"].lower(), 0)
            return date(int(swiss["year"]), int(month), int(swiss["day"]))
    except ValueError:  # a 30 February, or a word that is no month
        pass
    shown = written if len(written) <= 40 else written[:40] + "…"
    raise UnreadableInput(f"“{shown}” is not a date; write it as 2024-03-01 or 01.03.2024.")


def _identifier(fields: Mapping[str, object]) -> str:
    """An id may be a number: databases export it so."""
    value = fields.get("id")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else string(fields, "id")


def _people(fields: Mapping[str, object], name: str) -> str:
    """One author or, as front matters have it, a list of them."""
    value = fields.get(name)
    if isinstance(value, list) and all(isinstance(person, str) for person in value):
        return ", ".join(value)
    return string(fields, name)
