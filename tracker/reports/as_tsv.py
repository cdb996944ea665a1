"""Quotations as tab-separated values: one line each, always, so that cut, sort and grep can be trusted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from tracker.model import FiledQuotation, Report
from tracker.reports.rows import COLUMNS, row, text_value
from tracker.reports.streams import text_into

# The convention of PostgreSQL's COPY and of "linear TSV": no quoting, but escapes. `text_value` leaves no CR.
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n"})


def write(report: Report, out: BinaryIO) -> None:
    """Writes the report's quotations; a table has no place for its head."""
    write_quotations(report.quotations, out)


def write_quotations(quotations: Iterable[FiledQuotation], out: BinaryIO) -> None:
    """Writes a header and a line for each quotation, as they come."""
    with text_into(out) as text:
        text.write("\t".join(COLUMNS) + "\n")
        for quotation in quotations:
            text.write("\t".join(escaped(text_value(cell)) for cell in row(quotation).values()) + "\n")


def escaped(text: str) -> str:
    r"""The text on one line and without tabs: ``\t``, ``\n`` and ``\\`` stand for what they name.

    >>> escaped("erste Zeile\nzweite\tSpalte")
    'erste Zeile\\nzweite\\tSpalte'
    """
    return text.translate(ESCAPES)
