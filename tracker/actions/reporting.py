"""Making a report: what it is about in words, and the quotations that belong to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tracker.actions.query import demand_articles, find_speaker
from tracker.model import QuotationQuery, Report, ReportScope
from tracker.store.archive import Archive


def make_report(
    archive: Archive, query: QuotationQuery, *, speaker: str | None = None, by_group: bool = False
) -> Report:
    """The report over the quotations that fit the query, for a speaker by name where one is given.

    ``by_group`` has the same quotation in several articles count once, as they were grouped last.

    Raises NotFound for an unknown speaker or an empty database, Ambiguous for namesakes.
    """
    demand_articles(archive)
    found = find_speaker(archive, speaker) if speaker else None
    name = found.name if found else ""
    scope = ReportScope(
        title=scope_title(name, query.outlet or "", query.since, query.until),
        speaker=name,
        outlet=query.outlet or "",
        since=query.since,
        until=query.until,
        kinds=query.kinds,
    )
    return archive.report(scope, replace(query, speaker_id=found.id) if found else query, by_group=by_group)


def scope_title(speaker: str, outlet: str, since: date | None, until: date | None) -> str:
    """What the report is about, for its head.

    >>> scope_title("Regula Ammann", "Seeblick-Anzeiger", date(2024, 1, 1), date(2024, 1, 31))
    'Regula Ammann, Seeblick-Anzeiger, January 2024'
    >>> scope_title("", "", None, None)
    'All quotations'
    """
    parts = [part for part in (speaker, outlet, period(since, until)) if part]
    return ", ".join(parts) or "All quotations"


def period(since: date | None, until: date | None) -> str:
    """A period in words, a whole year or month by its name; "" without limits.

    >>> period(date(2024, 1, 1), date(2024, 12, 31)), period(date(2024, 2, 1), date(2024, 2, 29))
    ('2024', 'February 2024')
    >>> period(date(2024, 1, 12), None), period(None, date(2024, 3, 1)), period(date(2024, 1, 2), date(2024, 1, 9))
    ('since 2024-01-12', 'until 2024-03-01', '2024-01-02 to 2024-01-09')
    """
    if since and until:
        after = date.fromordinal(until.toordinal() + 1) if until < date.max else until
        if since.day == 1 and after.day == 1:
            if since.month == 1 and after == date(since.year + 1, 1, 1):
                return str(since.year)
            if (after.year * 12 + after.month) - (since.year * 12 + since.month) == 1:
                return f"{MONTHS[since.month - 1]} {since.year}"
        return f"{since} to {until}"
    if since:
        return f"since {since}"
    return f"until {until}" if until else ""


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)  # not strftime: a report is in English whatever the machine's locale
