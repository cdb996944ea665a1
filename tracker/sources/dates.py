"""Days as newspapers and archives write them: „Freitag, 1. März 2024“, “March 1, 2024 Friday”."""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner january jan",
            "februar feber february feb",
            "märz maerz march mär mar mrz",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "dezember december dez dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAY = (
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})"
_MONTH = r"(?P<month>[a-zä]{3,9})\.?"
FORMS = tuple(
    re.compile(rf"(?:{WEEKDAY},?\s+)?(?:den\s+)?{day}(?:,?\s+{WEEKDAY})?(?:,?\s+\d{{1,2}}[:.]\d\d.{{0,20}})?", re.I)
    for day in (
        rf"{_DAY}\.?\s*{_MONTH}\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
        rf"{_YEAR}-(?P<month>\d{{1,2}})-{_DAY}",
    )
)
LONGEST = 80


def written_day(text: str) -> date | None:
    """The day that the text is, with or without weekday and time; None when it is anything else.

    >>> written_day("1. März 2024 Freitag"), written_day("March 1, 2024 Friday 10:03 AM GMT"), written_day("Am 1. März")
    (datetime.date(2024, 3, 1), datetime.date(2024, 3, 1), None)
    """
    text = text.strip()
    if len(text) > LONGEST:
        return None
    for form in FORMS:
        found = form.fullmatch(text)
        if not found:
            continue
        month = found["month"].lower()
        number = int(month) if month.isdigit() else MONTHS.get(month, 0)
        try:
            return date(int(found["year"]), number, int(found["day"]))
        except ValueError:
            return None
    return None
