"""The Excel workbook, opened again with openpyxl."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from report_examples import HOSTILE, a_few, everywhere, quotation, report, written

from tracker.reports.rows import COLUMNS


def opened(*quotations, **scope) -> Workbook:
    return load_workbook(BytesIO(written(report(*quotations, **scope), "xlsx")))


def cell(book: Workbook, column: str, row: int = 2):
    return book["Quotations"].cell(row=row, column=COLUMNS.index(column) + 1)


def test_there_is_a_sheet_of_quotations_one_of_speakers_and_one_about_the_report() -> None:
    book = opened(*a_few())
    assert book.sheetnames == ["Quotations", "Speakers", "About"]
    header, *rows = book["Quotations"].values
    assert (header, len(rows)) == (COLUMNS, 7)
    expected = (1, "Regula Ammann", "person", "Stadträtin", 3, 2, 2, datetime(2024, 1, 12), datetime(2024, 3, 5))
    assert expected == list(book["Speakers"].values)[1]


def test_the_sheet_about_the_report_tells_scope_method_and_how_to_read_it() -> None:
    facts = dict(opened(*a_few(), since=date(2024, 1, 1))["About"].values)
    assert (facts["Attribution report"], facts["Period asked for"]) == ("Steg und Seilbahn", "since 1 January 2024")
    assert (facts["Method"], facts["Quotations: unattributed"]) == ("tracker 0.1.0, rules 1", 1)
    assert "Attributed to" in facts["Note"]


def test_the_header_stays_in_sight_and_filters() -> None:
    sheet = opened(quotation(), quotation(id=2))["Quotations"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:AG3")
    assert sheet["A1"].font.bold


def test_dates_are_dates_and_times_are_in_utc() -> None:
    zurich = timezone(timedelta(hours=2))
    book = opened(quotation(reviewed_at=datetime(2024, 6, 1, 10, 30, tzinfo=zurich)))
    assert cell(book, "published").is_date
    assert datetime(2024, 1, 12) == cell(book, "published").value
    assert datetime(2024, 6, 1, 8, 30) == cell(book, "reviewed_at").value


def test_a_date_before_the_calendar_of_spreadsheets_stays_readable() -> None:
    assert cell(opened(quotation(published=date(1848, 9, 12))), "published").value == "1848-09-12"


@pytest.mark.parametrize("text", ["=1+1", "+41 44 000", "-5 Grad", "@alle", "#N/A", "#REF!", " =1+1", "\x00=1+1"])
def test_text_is_never_a_formula_or_an_error(text: str) -> None:
    shown = cell(opened(quotation(headline=text)), "headline")
    assert ("s", text.strip("\x00"), True) == (shown.data_type, shown.value, shown.quotePrefix)


def test_plain_text_needs_no_guard() -> None:
    assert not cell(opened(quotation()), "headline").quotePrefix


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_the_text_the_workbook_opens(text: str) -> None:
    book = opened(everywhere(text), quotation(id=2), title=text)
    assert len(cell(book, "text").value.encode("utf-16-le")) // 2 <= 32_767
    assert cell(book, "text", row=3).value == quotation().text


def test_a_workbook_of_no_quotations_has_only_headers() -> None:
    book = opened()
    assert list(book["Quotations"].values) == [COLUMNS]
    assert len(list(book["Speakers"].values)) == 1


def test_the_time_zone_is_named_where_times_are() -> None:
    book = opened(quotation(reviewed_at=datetime(2024, 6, 1, tzinfo=UTC)))
    assert "UTC" in dict(book["About"].values)["Times"]
