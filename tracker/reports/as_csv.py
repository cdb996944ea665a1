"""Quotations as CSV, one row each; with a variant that Excel opens undamaged and that runs no formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import BinaryIO

from tracker.model import FiledQuotation, Report
from tracker.reports.rows import COLUMNS, Cell, row, text_value
from tracker.reports.streams import fit_cell, text_into

# A spreadsheet takes a cell for a formula that begins so; the full-width signs count too in East Asian versions.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def write(report: Report, out: BinaryIO, *, excel: bool = False) -> None:
    """Writes the report's quotations; a table has no place for its head."""
    write_quotations(report.quotations, out, excel=excel)


def write_quotations(quotations: Iterable[FiledQuotation], out: BinaryIO, *, excel: bool = False) -> None:
    """Writes a header and a row for each quotation, as they come.

    Plain: UTF-8, commas, LF. For Excel: a byte order mark, semicolons (what a Swiss or German Excel expects), CRLF.
    """
    with text_into(out, "utf-8-sig" if excel else "utf-8") as text:
        writer = csv.writer(text, delimiter=";" if excel else ",", lineterminator="\r\n" if excel else "\n")
        writer.writerow(COLUMNS)
        for quotation in quotations:
            cells = row(quotation).values()
            writer.writerow([_for_excel(cell) if excel else text_value(cell) for cell in cells])


def _for_excel(cell: Cell) -> str:
    """A cell that Excel shows as it is: guarded where it looks like a formula, and no longer than Excel allows."""
    # Control characters go first: behind one, a formula would pass the guard.
    text = text_value(cell)
    return fit_cell(guarded(text)) if isinstance(cell, str) else text


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula.

    >>> guarded("=1+1"), guarded("＝1+1"), guarded(" @SUM(A1)"), guarded("«So nicht»")
    ("'=1+1", "'＝1+1", "' @SUM(A1)", '«So nicht»')
    """
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text
