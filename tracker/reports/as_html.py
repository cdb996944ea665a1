"""A report as one HTML page: no script, nothing loaded from elsewhere, readable on a screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import BinaryIO

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from tracker.model import Report
from tracker.reports import wording
from tracker.reports.charts import Bar, Chart, bar_chart, timeline
from tracker.reports.groups import anchor_of, grouped, labels_of
from tracker.reports.rows import after, before, pieces
from tracker.reports.streams import printable, text_into
from tracker.reports.summary import Summary, summarise

BARS_SHOWN = 15


def write(report: Report, out: BinaryIO) -> None:
    """Writes the page; a report without quotations says so and shows no charts."""
    summary = summarise(report.quotations, report.groups)
    page = _template().generate(
        report=report,
        note=wording.note(report),
        summary=summary,
        facts=wording.facts(report, summary.first, summary.last),
        charts=list(_charts(report, summary)),
        groups=list(grouped(report, summary)),
    )
    with text_into(out) as text:
        for piece in page:
            text.write(printable(piece))


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("tracker.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "long_date": wording.long_date,
        "moment": wording.moment,
        "evidence": wording.evidence,
        "review": wording.review,
        "web_address": wording.web_address,
        "pieces": pieces,
        "before": before,
        "after": after,
    }
    environment.globals |= {
        "nothing": wording.EMPTY,
        "speaker_note": wording.speaker_note,
        "percent": wording.percent,
    }
    return environment.get_template("report.html.j2")


def _charts(report: Report, summary: Summary) -> Iterator[Chart]:
    """The figures of the report; of a single speaker or outlet there is nothing to compare."""
    if not summary.quotations:
        return
    if summary.by_speaker and not report.scope.speaker:
        labels = labels_of(summary)
        speakers = [Bar(labels[each.key], each.quotations, f"#{anchor_of(each)}") for each in summary.by_speaker]
        yield _ranking("Quotations by speaker", "Attributed to", speakers)
    if not report.scope.outlet:
        outlets = [Bar(name or "outlet not recorded", count) for name, count in summary.by_outlet]
        yield _ranking("Quotations by outlet", "Outlet", outlets)
    if summary.by_period:
        yield _over_time(summary)
    sorts = [Bar(name, count, total=summary.quotations) for name, count in summary.sorts]
    title = "Who the quotations are attributed to"
    meaning = "Institutions are organisations and documents; unnamed sources are groups and persons without a name."
    yield Chart(title, "Source", sorts, bar_chart(title, sorts), meaning)


def _ranking(title: str, rows: str, bars: Sequence[Bar]) -> Chart:
    """The greatest ones; the rest is counted in the note."""
    shown, rest = bars[:BARS_SHOWN], bars[BARS_SHOWN:]
    note = f"And {len(rest):,} more with {sum(bar.count for bar in rest):,} quotations together." if rest else ""
    return Chart(title, rows, shown, bar_chart(title, shown), note)


def _over_time(summary: Summary) -> Chart:
    title = f"Quotations by {summary.unit}"
    bars = [Bar(wording.period_name(start, summary.unit), count) for start, count in summary.by_period]
    note = f"Undated, and not shown: {summary.undated:,}." if summary.undated else ""
    return Chart(title, summary.unit.capitalize(), bars, timeline(title, summary.unit, summary.by_period), note)
