"""What holds of every format."""

from __future__ import annotations

from io import BytesIO

import pytest
from report_examples import HOSTILE, a_few, everywhere, quotation, report, written

from tracker.errors import TrackerError
from tracker.reports import FORMATS, write, write_quotations

LISTS = [name for name, format in FORMATS.items() if format.lists]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_breaks_a_format(format: str, text: str) -> None:
    assert written(report(everywhere(text), title=text, outlet=text), format)


@pytest.mark.parametrize("format", FORMATS)
def test_the_stream_stays_open_for_its_owner(format: str) -> None:
    out = BytesIO()
    write(report(quotation()), format, out)
    assert not out.closed


@pytest.mark.parametrize("format", sorted(set(FORMATS) - {"xlsx"}))
def test_the_same_report_gives_the_same_bytes(format: str) -> None:
    assert written(report(*a_few()), format) == written(report(*a_few()), format)


@pytest.mark.parametrize("format", sorted(set(FORMATS) - {"xlsx"}))
def test_text_is_utf_8_without_a_byte_order_mark(format: str) -> None:
    text = written(report(*a_few()), format).decode("utf-8")
    assert "Frühling" in text
    assert not text.startswith("\ufeff")


@pytest.mark.parametrize("format", ["html", "md"])
def test_reports_attribute_words_and_never_claim_that_they_were_said(format: str) -> None:
    text = written(report(*a_few()), format).decode("utf-8").lower()
    assert "attributed to" in text
    assert [word for word in ("said", "says", "stated", "claims", "claimed") if word in text] == []


@pytest.mark.parametrize("format", LISTS)
def test_quotations_are_written_as_they_come(format: str) -> None:
    out, sizes = BytesIO(), []

    def slowly():
        for number in range(1, 400):
            sizes.append(len(out.getvalue()))
            yield quotation(id=number)

    write_quotations(slowly(), format, out)
    assert 0 < sizes[-1] < len(out.getvalue())


@pytest.mark.parametrize("format", sorted(set(FORMATS) - set(LISTS)))
def test_a_format_for_whole_reports_refuses_bare_quotations(format: str) -> None:
    with pytest.raises(TrackerError, match="choose one of md, csv, tsv, json, jsonl"):
        write_quotations([quotation()], format, BytesIO())


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(TrackerError, match="no format “pdf”; choose one of html, md, csv, tsv, json, jsonl, xlsx"):
        write(report(), "pdf", BytesIO())


def test_the_excel_variant_is_refused_where_there_is_none() -> None:
    with pytest.raises(TrackerError, match="for csv only, not for json"):
        write(report(), "json", BytesIO(), excel=True)
