"""A report as an Excel workbook: quotations, speakers, and a sheet about the report itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from tracker.errors import TrackerError
from tracker.model import Report
from tracker.reports import wording
from tracker.reports.as_csv import FORMULA_STARTS
from tracker.reports.rows import COLUMNS, Cell, row, text_value
from tracker.reports.streams import fit_cell, printable
from tracker.reports.summary import Summary, summarise

# The library guesses: "=1+1" would become a formula, "#N/A" an error.
GUESSED = (*FORMULA_STARTS, "#")

Sheet = Any  # the library's types know only half of a sheet in write-only mode

SHEET_ROWS = 1_048_576
FIRST_YEAR = 1900  # a spreadsheet's calendar begins here

SPEAKER_COLUMNS = (
    "speaker_id",
    "speaker_name",
    "speaker_kind",
    "speaker_role",
    "quotations",
    "articles",
    "outlets",
    "first",
    "last",
)
WIDTHS = {"text": 60, "headline": 40, "context_before": 40, "context_after": 40, "url": 30, "speaker_name": 26}
USUAL_WIDTH = 14
BOLD = Font(bold=True)


def write(report: Report, out: BinaryIO) -> None:
    """Writes the workbook; raises TrackerError when there are more quotations than a sheet has rows."""
    if len(report.quotations) >= SHEET_ROWS:
        raise TrackerError(f"An Excel sheet holds {SHEET_ROWS - 1:,} quotations at most; write the report as csv.")
    summary = summarise(report.quotations, report.groups)
    book = Workbook(write_only=True)
    _fill(book.create_sheet("Quotations"), COLUMNS, [tuple(row(each).values()) for each in report.quotations])
    _fill(book.create_sheet("Speakers"), SPEAKER_COLUMNS, _speakers(summary))
    _about(book.create_sheet("About"), report, summary)
    book.save(out)


def _fill(sheet: Sheet, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """A table with a header that stays in sight and can filter."""
    # In write-only mode all this must be known before the first row.
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    for number, name in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(name, USUAL_WIDTH)
    sheet.append([_cell(sheet, name, bold=True) for name in columns])
    for cells in rows:
        sheet.append([_cell(sheet, cell) for cell in cells])


def _speakers(summary: Summary) -> list[tuple[Cell, ...]]:
    return [
        (
            each.id,
            each.name,
            each.kind.value if each.kind else "",
            each.role,
            each.quotations,
            each.articles,
            each.outlets,
            each.first,
            each.last,
        )
        for each in summary.by_speaker
    ]


def _about(sheet: Sheet, report: Report, summary: Summary) -> None:
    """The head of the report, its numbers, and how to read it."""
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, 100
    rows: Iterable[tuple[str, Cell]] = (
        ("Attribution report", report.scope.title),
        *wording.facts(report, summary.first, summary.last),
        ("Note", wording.note(report)),
        ("Times", "in UTC where the time zone is known"),
        *((f"Quotations: {name}", count) for name, count in summary.sorts),
        ("Quotations reviewed", summary.reviewed),
        ("Disagreements", summary.disagreements),
    )
    for name, value in rows:
        sheet.append([_cell(sheet, name, bold=True), _cell(sheet, value)])


def _cell(sheet: Sheet, value: Cell, bold: bool = False) -> Any:
    """A cell that shows the value as it is: text is never a formula, dates are dates."""
    shown: Any = text_value(value) if isinstance(value, tuple) else value
    if isinstance(value, datetime) and value.tzinfo:
        shown = value.astimezone(UTC).replace(tzinfo=None)  # a spreadsheet knows no time zones
    if isinstance(value, date) and value.year < FIRST_YEAR:
        shown = value.isoformat()
    if isinstance(value, str):
        shown = fit_cell(printable(value))
    guard = isinstance(shown, str) and shown.lstrip(" ").startswith(GUESSED)
    if not (bold or guard):
        return shown  # a bare value is written several times as fast
    cell = WriteOnlyCell(sheet, shown)
    if guard:
        cell.data_type = "s"
        # The spreadsheet's own mark for "this is text": the guard holds when somebody edits the cell.
        cell.quotePrefix = True
    if bold:
        cell.font = BOLD
    return cell
