"""Quotations as JSON Lines: one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import BinaryIO

from tracker.model import FiledQuotation, Report
from tracker.reports.rows import json_value, row
from tracker.reports.streams import text_into


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
    return json.dumps({name: json_value(cell) for name, cell in row(quotation).items()}, ensure_ascii=False)
