"""Quotations as JSON Lines: one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import BinaryIO

from tracker.model import FiledQuotation, Report
from tracker.reports.rows import json_value, row
from tracker.reports.streams import text_into

# JSON allows these as they are, but many a reader (Python's `splitlines` too) would break the line at them.
OTHER_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def write(report: Report, out: BinaryIO) -> None:
    """Writes the report's quotations; the head is in the ``json`` format."""
    write_quotations(report.quotations, out)


def write_quotations(quotations: Iterable[FiledQuotation], out: BinaryIO) -> None:
    """Writes a line for each quotation, as they come."""
    with text_into(out) as text:
        for quotation in quotations:
            text.write(line(quotation) + "\n")


def line(quotation: FiledQuotation) -> str:
    """The quotation as a JSON object on one line, umlauts as they are; its keys are ``rows.COLUMNS``."""
    cells = {name: json_value(cell) for name, cell in row(quotation).items()}
    return json.dumps(cells, ensure_ascii=False).translate(OTHER_LINE_ENDS)
