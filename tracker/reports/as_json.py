"""A report as one JSON object, or quotations as one JSON array."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any, BinaryIO, TextIO

from tracker.model import FiledQuotation, QuotationKind, Report
from tracker.reports.as_jsonl import line
from tracker.reports.rows import json_value
from tracker.reports.streams import text_into
from tracker.reports.summary import Summary, summarise


def write(report: Report, out: BinaryIO) -> None:
    """Writes the head, the summary, and last the quotations."""
    with text_into(out) as text:
        head = json.dumps(_head(report), ensure_ascii=False, indent=2)
        text.write(head.removesuffix("\n}") + ',\n  "quotations": ')
        _write_array(report.quotations, text)
        text.write("\n}\n")


def write_quotations(quotations: Iterable[FiledQuotation], out: BinaryIO) -> None:
    """Writes one array, an object a line, as they come."""
    with text_into(out) as text:
        _write_array(quotations, text)
        text.write("\n")


def _write_array(quotations: Iterable[FiledQuotation], text: TextIO) -> None:
    """An array written by hand: the library would want all quotations at once."""
    separator = "[\n"
    for quotation in quotations:
        text.write(separator + line(quotation))
        separator = ",\n"
    text.write("[]" if separator == "[\n" else "\n]")


def _head(report: Report) -> dict[str, Any]:
    """What the report is about, when and how it was made, and its numbers."""
    scope = report.scope
    return {
        "title": scope.title,
        "scope": {
            "speaker": scope.speaker,
            "outlet": scope.outlet,
            "since": json_value(scope.since),
            "until": json_value(scope.until),
            "kinds": [kind.value for kind in scope.kinds],
        },
        "generated_at": json_value(report.generated_at),
        "methods": list(report.methods),
        "article_count": report.article_count,
        "partly_searched": report.partly_searched,
        **({} if report.groups is None else {"counted": "groups"}),
        "summary": _numbers(summarise(report.quotations, report.groups)) | {"by_quotation_kind": _by_kind(report)},
    }


def _by_kind(report: Report) -> dict[str, int]:
    """How many quotations there are of each kind that was asked for."""
    found = Counter(quotation.kind for quotation in report.quotations)
    return {kind.value: found[kind] for kind in report.scope.kinds or QuotationKind}


def _numbers(summary: Summary) -> dict[str, Any]:
    """The summary's counts under stable names; shares are for the reader to form."""
    return {
        "quotations": summary.quotations,
        "attributed": summary.attributed,
        "unattributed": summary.unattributed,
        "rejected": summary.rejected,
        "reviewed": summary.reviewed,
        "disagreements": summary.disagreements,
        "first": json_value(summary.first),
        "last": json_value(summary.last),
        "by_speaker": [
            {"speaker_id": each.id, "speaker_name": each.name, "quotations": each.quotations}
            for each in summary.by_speaker
        ],
        "by_speaker_kind": {kind.value: count for kind, count in summary.by_kind},
        "by_sort": dict(summary.sorts),
        "by_outlet": dict(summary.by_outlet),
        "by_status": dict(summary.by_status),
        "period_unit": summary.unit,
        "by_period": [{"start": start.isoformat(), "quotations": count} for start, count in summary.by_period],
        "undated": summary.undated,
    }
