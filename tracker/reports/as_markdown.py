"""Quotations and reports as Markdown (CommonMark with tables): for notes, issues and wikis."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from tracker.model import FiledQuotation, Report
from tracker.reports import wording
from tracker.reports.groups import grouped, labels_of
from tracker.reports.rows import after, before
from tracker.reports.streams import printable, text_into
from tracker.reports.summary import Summary, summarise

# What Markdown would read as markup anywhere, and what it would at the beginning of a line.
MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$]")
LIST_MARKER = re.compile(r"^([ \t]*\d*)([-+=.)])", re.MULTILINE)


def write(report: Report, out: BinaryIO) -> None:
    """Writes the head, the numbers as tables, and the quotations under headings."""
    summary = summarise(report.quotations, report.groups)
    with text_into(out) as text:
        for part in (*_head(report, summary), *_tables(summary)):
            text.write(part)
        text.write("\n## Quotations\n" if report.quotations else f"\n{wording.EMPTY}\n")
        for group in grouped(report, summary):
            text.write(f"\n### {'Attributed to ' if group.named else ''}{_on_one_line(group.heading)}\n")
            text.writelines("\n" + entry(quotation) for quotation in group.quotations)


def write_quotations(quotations: Iterable[FiledQuotation], out: BinaryIO) -> None:
    """Writes each quotation, and under it to whom it is attributed, and where it stands."""
    with text_into(out) as text:
        text.writelines("\n" + entry(quotation) for quotation in quotations)


def entry(quotation: FiledQuotation) -> str:
    """The quotation as a block quote, and under it a list of what is known about it."""
    lines = [f"> {line}".rstrip() for line in escaped(quotation.words).splitlines()]
    return "\n".join([*lines, "", *(f"- {line}" for line in _details(quotation))]) + "\n"


def escaped(text: str) -> str:
    r"""The text on as many lines as it has, with nothing in it that Markdown would take for markup.

    >>> print(escaped("<b>fett</b> und *wichtig*"))
    \<b\>fett\</b\> und \*wichtig\*
    >>> print(escaped("3. Platz"), escaped("- nein"))
    3\. Platz \- nein
    """
    return LIST_MARKER.sub(r"\1\\\2", MARKUP.sub(r"\\\g<0>", printable(text)))


def _on_one_line(text: str) -> str:
    return escaped(" ".join(text.split()))


def _details(quotation: FiledQuotation) -> Iterator[str]:
    if quotation.speaker_name:
        start = "Was attributed to" if quotation.status == "rejected" else "Attributed to"
        known = wording.speaker_note(quotation.speaker_kind, quotation.speaker_role, quotation.speaker_organisation)
        yield f"{start} **{_on_one_line(quotation.speaker_name)}**" + (f" ({_on_one_line(known)})" if known else "")
    else:
        yield "**Unattributed**"
    words = [(name, part) for name, part in (("mention", quotation.mention), ("cue", quotation.cue)) if part]
    if words:
        yield "Evidence: " + ", ".join(f"{name} “{_on_one_line(part)}”" for name, part in words)
    yield _source(quotation)
    yield f"Context: {_on_one_line(before(quotation))} […] {_on_one_line(after(quotation))}".rstrip()
    number = f"No. {quotation.id}, {quotation.kind.value}, confidence {quotation.confidence:.2f}"
    yield f"{number}, {_on_one_line(wording.review(quotation))}"
    if quotation.notice:
        yield f"**{quotation.notice}**"
    if quotation.disagreement:
        yield f"**Disagreement:** {_on_one_line(quotation.disagreement)}"
    if quotation.reasons:
        yield f"Automatic attribution, because: {_on_one_line(wording.evidence(quotation.reasons))}"


def _source(quotation: FiledQuotation) -> str:
    outlet = _on_one_line(quotation.outlet) or "outlet not recorded"
    headline = _on_one_line(quotation.headline) or "untitled"
    by = f", by {_on_one_line(quotation.byline)}" if quotation.byline else ""
    url = f"<{quotation.url}>" if wording.web_address(quotation.url) else _on_one_line(quotation.url)
    source = f"{outlet}, {wording.long_date(quotation.published)}: “{headline}”{by}, paragraph {quotation.paragraph}"
    return f"{source}, {url}" if url else source


def _head(report: Report, summary: Summary) -> Iterator[str]:
    yield f"# Attribution report: {_on_one_line(report.scope.title)}\n\n"
    for name, value in wording.facts(report, summary.first, summary.last):
        yield f"- {name}: {_on_one_line(value)}\n"
    yield f"\n{wording.note(report)}\n"


def _tables(summary: Summary) -> Iterator[str]:
    """The numbers; an empty report has none."""
    if not summary.quotations:
        return
    labels = labels_of(summary)
    speakers = [(labels[each.key], each.quotations) for each in summary.by_speaker]
    periods = [(wording.period_name(start, summary.unit), count) for start, count in summary.by_period]
    if summary.undated:
        periods.append(("undated", summary.undated))
    yield from _table("Attributed to", speakers)
    yield from _table("Source", summary.sorts, total=summary.quotations)
    yield from _table("Outlet", [(name or "outlet not recorded", count) for name, count in summary.by_outlet])
    yield from _table(summary.unit.capitalize(), periods)
    reviewed = f"{summary.reviewed:,} of {summary.quotations:,} quotations are reviewed"
    yield f"\n{reviewed}; disagreements between reviewers and the newest analysis: {summary.disagreements:,}.\n"


def _table(heading: str, rows: Sequence[tuple[str, int]], total: int = 0) -> Iterator[str]:
    """A table with a share when a total is given; no rows, no table."""
    if not rows:
        return
    yield f"\n| {heading} | Quotations |{' Share |' if total else ''}\n| --- | ---: |{' ---: |' if total else ''}\n"
    for name, count in rows:
        yield f"| {_on_one_line(name)} | {count:,} |" + (f" {wording.percent(count, total)} |" if total else "") + "\n"
