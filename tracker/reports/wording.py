"""How reports put things in words: dates, periods, attributions, evidence. They say "attributed to", never more."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime

from tracker.model import IN_MARKS, FiledQuotation, QuotationKind, Reason, Report, SpeakerKind

NOTE = (
    "The quotations were found, and attributed to speakers, by a program. “Attributed to” means that the article "
    "reports the words as this speaker’s; it does not confirm that they were spoken. Whatever is not marked as "
    "accepted or corrected by a reviewer is unchecked. “Unattributed” quotations have no speaker that the program "
    "could name with enough confidence; they are counted and listed, not left out."
)

NOTE_ON_UNMARKED = (
    "Quotations of the kinds {kinds} stand in no quotation marks: their words are the article’s, not the speaker’s."
)

EMPTY = "No quotations: nothing on file fits this scope, this period and these kinds of quotations."

KIND_WORDS = {
    SpeakerKind.PERSON: "person",
    SpeakerKind.ORGANISATION: "organisation",
    SpeakerKind.GROUP: "group",
    SpeakerKind.UNNAMED: "unnamed source",
    SpeakerKind.DOCUMENT: "document",
}

# Not strftime: its names follow the machine's locale, and the report is in English everywhere.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

# Only these are made into links: a `javascript:` or `file:` address from an article must never be clickable.
WEB_ADDRESS = re.compile(r"https?://[^\s/<>\"][^\s<>\"]*", re.IGNORECASE)

REASONS_SHOWN = 5


def long_date(day: date | None) -> str:
    """The date in words, or that there is none.

    >>> long_date(date(2024, 1, 12)), long_date(None)
    ('12 January 2024', 'undated')
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else "undated"


def moment(when: datetime) -> str:
    """Date and time in words, with the time zone where it is known.

    >>> moment(datetime(2024, 2, 3, 14, 5))
    '3 February 2024, 14:05'
    """
    return f"{long_date(when)}, {when:%H:%M} {when.tzname() or ''}".rstrip()


def period_name(start: date, unit: str) -> str:
    """A day, week, month or year in words, from its first day.

    >>> period_name(date(2024, 2, 12), "week"), period_name(date(2024, 2, 1), "month")
    ('week of 12 February 2024', 'February 2024')
    """
    match unit:
        case "week":
            return f"week of {long_date(start)}"
        case "month":
            return f"{MONTHS[start.month - 1]} {start.year}"
        case "year":
            return str(start.year)
        case _:
            return long_date(start)


def period(since: date | None, until: date | None) -> str:
    """A period in words, "" when it is open on both sides.

    >>> period(date(2024, 1, 1), date(2024, 3, 31)), period(None, date(2024, 3, 31)), period(None, None)
    ('1 January 2024 to 31 March 2024', 'until 31 March 2024', '')
    """
    if since and until:
        return long_date(since) if since == until else f"{long_date(since)} to {long_date(until)}"
    if since:
        return f"since {long_date(since)}"
    return f"until {long_date(until)}" if until else ""


def note(report: Report) -> str:
    """How to read the report; where it shows speech without marks, whose words those are."""
    unmarked = [kind.value for kind in report.scope.kinds or QuotationKind if kind not in IN_MARKS]
    return f"{NOTE} {NOTE_ON_UNMARKED.format(kinds=', '.join(unmarked))}" if unmarked else NOTE


def kinds_counted(report: Report) -> str:
    """The kinds asked for; how many there are of each, where there is more than marks to choose among."""
    kinds = report.scope.kinds or tuple(QuotationKind)
    if set(kinds) <= set(IN_MARKS):
        return ", ".join(kinds)
    found = Counter(quotation.kind for quotation in report.quotations)
    return ", ".join(f"{kind} ({found[kind]:,})" for kind in kinds)


def articles_searched(report: Report) -> str:
    """How many articles were searched, and how many of them not for all of the kinds that the report is about."""
    partly = report.partly_searched
    return f"{report.article_count:,}" + (f", {partly:,} of them not for all of these kinds" if partly else "")


def facts(report: Report, first: date | None, last: date | None) -> list[tuple[str, str]]:
    """The head of a report as name and value; ``first`` and ``last`` are the days of what is quoted in it."""
    scope = report.scope
    rows = [
        ("Speaker", scope.speaker),
        ("Outlet", scope.outlet),
        ("Period asked for", period(scope.since, scope.until) or "everything on file"),
        ("Quotations dated", period(first, last) or "none"),
        ("Kinds of quotations", kinds_counted(report)),
        ("Articles searched", articles_searched(report)),
        ("Quotations found", f"{len(report.quotations):,}"),
        ("Counted", counted(report)),
        ("Method", "; ".join(report.methods) or "none: nothing was analysed"),
        ("Report made", moment(report.generated_at)),
    ]
    return [(name, value) for name, value in rows if value]


def counted(report: Report) -> str:
    """How quotations are counted, where it is not one by one."""
    if report.groups is None:
        return ""
    return f"{report.different:,} different quotations: the same one in several articles counts once"


def web_address(url: str) -> str:
    """The URL when it may become a link, else "".

    >>> web_address("https://seeblick.example/steg"), web_address("javascript:alert(1)")
    ('https://seeblick.example/steg', '')
    """
    return url if WEB_ADDRESS.fullmatch(url) else ""


def speaker_note(kind: SpeakerKind | None, role: str, organisation: str = "") -> str:
    """What is known of a speaker besides the name: role, organisation and kind, "" when nothing is.

    >>> speaker_note(SpeakerKind.PERSON, "Nationalrätin", "SP"), speaker_note(SpeakerKind.UNNAMED, "")
    ('Nationalrätin, SP, person', 'unnamed source')
    """
    return ", ".join(filter(None, (role, organisation, KIND_WORDS[kind] if kind else "")))


def review(quotation: FiledQuotation) -> str:
    """Where the quotation stands with the reviewers, in words."""
    if quotation.status == "unreviewed":
        return "not reviewed"
    by = f" by {quotation.reviewer}" if quotation.reviewer else ""
    when = f" on {long_date(quotation.reviewed_at)}" if quotation.reviewed_at else ""
    return f"{quotation.status}{by}{when}" + (f": {quotation.why}" if quotation.why else "")


def evidence(reasons: tuple[Reason, ...]) -> str:
    """The reason that sums up in a sentence, where there is one; else the weightiest reasons with what they added.

    >>> evidence((Reason("cue_before", 1.2, "named before the colon"), Reason("pronoun", -0.3)))
    'named before the colon (+1.2); pronoun (−0.3)'
    >>> evidence((Reason("summary", 0.0, "“er” is named right after the quotation."), Reason("pronoun", -0.3)))
    '“er” is named right after the quotation.'
    """
    if reasons and not reasons[0].contribution:
        return reasons[0].text
    weighty = sorted(reasons, key=lambda reason: -abs(reason.contribution))[:REASONS_SHOWN]
    return "; ".join(f"{each.text or each.feature} ({_signed(each.contribution)})" for each in weighty)


def _signed(number: float) -> str:
    """The number with its sign, a real minus: a hyphen is hard to see on paper."""
    return f"{number:+.1f}".replace("-", "−")


def percent(part: int, whole: int) -> str:
    """A share in whole per cent, honest at the ends: only nothing is 0 %, only everything is 100 %.

    >>> percent(1, 3), percent(1, 1000), percent(999, 1000), percent(0, 0)
    ('33 %', '<1 %', '>99 %', '0 %')
    """
    if not part or not whole:
        return "0 %"
    share = 100 * part / whole
    if share < 1:
        return "<1 %"
    return ">99 %" if 99 < share < 100 else f"{share:.0f} %"
