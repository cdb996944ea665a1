"""A report as one HTML page: no script, nothing loaded from elsewhere, readable on a screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import BinaryIO

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from tracker.model import FiledQuotation, Report
from tracker.reports import wording
from tracker.reports.charts import Bar, Chart, bar_chart, timeline
from tracker.reports.rows import after, before
from tracker.reports.streams import printable, text_into
from tracker.reports.summary import SpeakerCount, Summary, by_speaker, summarise

BARS_SHOWN = 15


@dataclass(frozen=True, slots=True)
class Group:
    """Quotations under one heading; ``note`` says what is known of the speaker, ``anchor`` is where links lead."""

    anchor: str
    heading: str
    note: str
    quotations: Sequence[FiledQuotation]
    named: bool = True


def write(report: Report, out: BinaryIO) -> None:
    """Writes the page; a report without quotations says so and shows no charts."""
    summary = summarise(report.quotations)
    page = _template().generate(
        report=report,
        summary=summary,
        facts=wording.facts(report, summary.first, summary.last),
        charts=list(_charts(report, summary)),
        groups=list(_groups(report, summary)),
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
        "before": before,
        "after": after,
    }
    environment.globals |= {"note": wording.NOTE, "speaker_note": wording.speaker_note, "percent": wording.percent}
    return environment.get_template("report.html.j2")


def _charts(report: Report, summary: Summary) -> Iterator[Chart]:
    """The figures of the report; of a single speaker or outlet there is nothing to compare."""
    if not summary.quotations:
        return
    if summary.by_speaker and not report.scope.speaker:
        speakers = [Bar(each.name, each.quotations, f"#{_anchor(each)}") for each in summary.by_speaker]
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
    note = f"{summary.undated:,} more are undated." if summary.undated else ""
    return Chart(title, summary.unit.capitalize(), bars, timeline(title, summary.unit, summary.by_period), note)


def _anchor(speaker: SpeakerCount) -> str:
    # A name is no good as an anchor: it may hold anything. A speaker without a number is alone under that name.
    return f"s{speaker.id}" if speaker.id is not None else f"n-{speaker.name.encode('utf-8', 'replace').hex()}"


def _groups(report: Report, summary: Summary) -> Iterator[Group]:
    """All quotations: in order of time for a single speaker, else by speaker, the most quoted first, nobody's last."""
    in_order = sorted(report.quotations, key=_reading_order)
    if report.scope.speaker:
        if in_order:
            yield Group("all", "In order of time", "", in_order, named=False)
        return
    groups = by_speaker(in_order)
    for speaker in summary.by_speaker:
        note = wording.speaker_note(speaker.kind, speaker.role)
        yield Group(_anchor(speaker), speaker.name, note, groups[speaker.key])
    nobody = groups.get(None, [])
    for anchor, heading, quotations in (
        ("unattributed", "Unattributed", [each for each in nobody if each.status != "rejected"]),
        ("rejected", "Attribution rejected by a reviewer", [each for each in nobody if each.status == "rejected"]),
    ):
        if quotations:
            yield Group(anchor, heading, "", quotations, named=False)


def _reading_order(quotation: FiledQuotation) -> tuple[date, int, int]:
    """By date, then as in the article; undated ones last."""
    return quotation.published or date.max, quotation.article_id, quotation.start
