"""CSV, TSV, JSON and JSON Lines, read again by other readers."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from io import StringIO

import pytest
from report_examples import HOSTILE, a_few, everywhere, quotation, report, unattributed, written

from tracker.model import Span
from tracker.reports.rows import COLUMNS

CONTRACT = [
    "quotation_id",
    "article_id",
    "outlet",
    "published",
    "headline",
    "url",
    "byline",
    "text",
    "kind",
    "start",
    "end",
    "mark",
    "paragraph",
    "speaker_mention",
    "speaker_id",
    "speaker_name",
    "speaker_kind",
    "speaker_role",
    "speaker_organisation",
    "cue",
    "context_before",
    "context_after",
    "confidence",
    "method",
    "status",
    "reviewer",
    "reviewed_at",
    "disagreement",
    "nested",
    "segments",
    "addressee",
    "is_excerpt",
    "article_status",
]


def rows_of_csv(*quotations, excel: bool = False) -> list[dict[str, str]]:
    content = written(report(*quotations), "csv", excel=excel).decode("utf-8-sig" if excel else "utf-8")
    return list(csv.DictReader(StringIO(content, newline=""), delimiter=";" if excel else ",", strict=True))


def rows_of_tsv(*quotations) -> list[dict[str, str]]:
    header, *lines = written(report(*quotations), "tsv").decode().removesuffix("\n").split("\n")

    def plain(cell: str) -> str:
        return "\\".join(part.replace("\\t", "\t").replace("\\n", "\n") for part in cell.split("\\\\"))

    return [dict(zip(header.split("\t"), map(plain, line.split("\t")), strict=True)) for line in lines]


def test_the_columns_are_those_that_scripts_rely_on() -> None:
    assert tuple(CONTRACT) == COLUMNS
    assert [list(row) for row in rows_of_csv(quotation())] == [CONTRACT]


def test_a_row_tells_all_about_a_quotation() -> None:
    reviewed = quotation(
        status="accepted",
        reviewer="Nina Frei",
        reviewed_at=datetime(2024, 6, 1, 10, 30, tzinfo=UTC),
        disagreement="Now: Beat Zgraggen.",
        nested=True,
        segments=(Span(112, 123), Span(140, 154)),
        addressee="den Pendlern",
    )
    expected = {
        "quotation_id": "1",
        "article_id": "1",
        "outlet": "Seeblick-Anzeiger",
        "published": "2024-01-12",
        "headline": "Der lange Weg um die Bucht",
        "url": "https://seeblick.example/2024/steg",
        "byline": "Livia Brändli",
        "text": "«Der Steg bleibt bis im Frühling gesperrt»",
        "kind": "direct",
        "start": "112",
        "end": "154",
        "mark": "guillemets",
        "paragraph": "2",
        "speaker_mention": "die Stadträtin",
        "speaker_id": "1",
        "speaker_name": "Regula Ammann",
        "speaker_kind": "person",
        "speaker_role": "Stadträtin",
        "speaker_organisation": "",
        "cue": "betont",
        "context_before": "Am Montag standen die Pendler erneut vor verschlossenem Gitter. ",
        "context_after": ", betont die Stadträtin. Eine Fähre ist nicht vorgesehen.",
        "confidence": "0.93",
        "method": "tracker 0.1.0, rules 1",
        "status": "accepted",
        "reviewer": "Nina Frei",
        "reviewed_at": "2024-06-01T10:30:00+00:00",
        "disagreement": "Now: Beat Zgraggen.",
        "nested": "true",
        "segments": "112-123 140-154",
        "addressee": "den Pendlern",
        "is_excerpt": "false",
        "article_status": "current",
    }
    assert [expected] == rows_of_csv(reviewed)
    assert [expected] == rows_of_tsv(reviewed)


def test_an_unattributed_quotation_keeps_its_row() -> None:
    (row,) = rows_of_csv(unattributed(published=None))
    empty = ("published", "speaker_mention", "speaker_id", "speaker_name", "speaker_kind", "speaker_role", "cue")
    assert dict.fromkeys(empty, "") == {name: row[name] for name in empty}


def test_no_quotation_gives_a_header_and_no_row() -> None:
    assert (",".join(COLUMNS) + "\n").encode() == written(report(), "csv")
    assert ("\t".join(COLUMNS) + "\n").encode() == written(report(), "tsv")
    assert written(report(), "jsonl") == b""


def test_context_is_never_longer_than_the_right_to_quote_bears() -> None:
    (row,) = rows_of_csv(quotation(context_before="a" * 500 + "b" * 200, context_after="c" * 200 + "d" * 500))
    assert (row["context_before"], row["context_after"]) == ("b" * 200, "c" * 200)


def test_a_text_over_several_lines_comes_back_from_a_table_as_it_was() -> None:
    text = '«Erste Zeile,\n\nzweite; mit "Zeichen" und \\n\tTabulator»'
    assert text == rows_of_csv(quotation(text=text))[0]["text"]
    assert text == rows_of_csv(quotation(text=text), excel=True)[0]["text"]
    assert text == rows_of_tsv(quotation(text=text))[0]["text"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_the_text_a_quotation_is_one_row_of_all_columns(text: str) -> None:
    hostile, calm = everywhere(text), quotation(id=2)
    for rows in (rows_of_csv(hostile, calm), rows_of_csv(hostile, calm, excel=True), rows_of_tsv(hostile, calm)):
        assert [set(COLUMNS)] * 2 == [set(row) for row in rows]
        assert calm.text == rows[1]["text"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_tables_hold_no_control_characters(text: str) -> None:
    content = written(report(everywhere(text)), "csv").decode()
    assert [each for each in content if ord(each) < 32 and each not in "\n\t"] == []


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", " =", "\x00=", "\x1f-", "＝"])
def test_excel_gets_no_formula(start: str) -> None:
    (row,) = rows_of_csv(quotation(headline=start + "1+1"), excel=True)
    assert row["headline"].startswith("'")


def test_plain_csv_leaves_text_unchanged_for_programs() -> None:
    (row,) = rows_of_csv(quotation(headline="-5 Grad im Mittelland"))
    assert row["headline"] == "-5 Grad im Mittelland"


def test_the_excel_variant_has_what_a_swiss_excel_expects() -> None:
    content = written(report(quotation()), "csv", excel=True)
    assert content.startswith(b"\xef\xbb\xbfquotation_id;article_id;")
    assert content.count(b"\r\n") == content.count(b"\n") == 2


@pytest.mark.parametrize("letter", ["ä", "😀"])
def test_an_excel_cell_is_cut_with_an_ellipsis(letter: str) -> None:
    (row,) = rows_of_csv(quotation(text=letter * 40_000), excel=True)
    assert len(row["text"].encode("utf-16-le")) // 2 in (32_766, 32_767)
    assert row["text"].endswith(letter + "…")


def test_json_lines_are_an_object_a_line_with_numbers_and_nulls() -> None:
    lines = written(report(quotation(), unattributed(id=2, published=None)), "jsonl").decode().splitlines()
    first, second = map(json.loads, lines)
    assert COLUMNS == tuple(first) == tuple(second)
    assert (
        first["speaker_id"],
        first["start"],
        first["confidence"],
        first["published"],
    ) == (1, 112, 0.93, "2024-01-12")
    assert (second["speaker_id"], second["published"]) == (None, None)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_json_keeps_every_character_that_is_one(text: str) -> None:
    (filed,) = map(json.loads, written(report(everywhere(text)), "jsonl").decode().splitlines())
    assert text.encode("utf-8", "replace").decode() == filed["text"]


def test_a_report_as_json_has_head_numbers_and_quotations() -> None:
    whole = json.loads(written(report(*a_few(), outlet="Bergtal-Bote"), "json"))
    head = ["title", "scope", "generated_at", "methods", "article_count", "partly_searched", "summary"]
    assert [*head, "quotations"] == list(whole)
    assert (whole["scope"]["outlet"], whole["scope"]["since"]) == ("Bergtal-Bote", None)
    assert whole["generated_at"] == "2024-06-03T08:15:00+00:00"
    assert whole["summary"]["quotations"] == len(whole["quotations"]) == 7


def test_an_empty_report_as_json_is_valid() -> None:
    whole = json.loads(written(report(), "json"))
    assert (whole["quotations"], whole["summary"]["quotations"], whole["summary"]["by_period"]) == ([], 0, [])
