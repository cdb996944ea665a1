"""CSV, TSV and JSON Lines with the columns that people have, in their encodings and with their separators."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tracker.errors import UnreadableInput
from tracker.model import PART_BREAK, Article, SkippedInput
from tracker.sources import read
from tracker.sources.columns import columns_of

STEG = "«Der Steg bleibt zu», sagte Regula Ammann."


def items(path: Path, contents: str | bytes, **options: object) -> list[Article | SkippedInput]:
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    return list(read([str(path)], **options))  # type: ignore[arg-type]


def articles(path: Path, contents: str | bytes, **options: object) -> list[Article]:
    found = items(path, contents, **options)
    assert all(isinstance(item, Article) for item in found), found
    return [item for item in found if isinstance(item, Article)]


def reasons(path: Path, contents: str | bytes, **options: object) -> list[str]:
    return [item.reason for item in items(path, contents, **options) if isinstance(item, SkippedInput)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_table_is_read_whatever_separates_its_cells(
    tmp_path: Path, delimiter: str, encoding: str, line_end: str
) -> None:
    lines = [
        ["Nr", "Überschrift", "Datum", "Medium", "Autorin", "URL", "Sprache", "Inhalt"],
        ["1", '"Nein; ja, «oder» |\t"', "1.3.2024", "Talbote", "Zoë Kern", "https://t.example", "Deutsch", f'"{STEG}"'],
        ["2", "Brücke", "2024-03-02 06:30", "Talbote", "", "", "DE", '"Eins.\nUnd ""zwei""."'],
    ]
    written = line_end.join(delimiter.join(cells) for cells in lines) + line_end
    first, second = articles(tmp_path / "a.csv", written.encode(encoding))

    assert (STEG, "Nein; ja, «oder» |", date(2024, 3, 1), "Talbote", "Zoë Kern", "https://t.example", "de") == (
        first.text,
        first.title,
        first.published,
        first.outlet,
        first.byline,
        first.url,
        first.language,
    )
    assert ('Eins.\nUnd "zwei".', date(2024, 3, 2), "de") == (second.text, second.published, second.language.lower())
    assert [f"{tmp_path}/a.csv:2", f"{tmp_path}/a.csv:3"] == [first.source, second.source]


@pytest.mark.parametrize(
    "header",
    ["id,Titel,Text", "ID,headline,Content", "doc_id,Schlagzeile,Body", "Artikel-ID,title,full text", "id,head,Inhalt"],
)
def test_columns_are_found_by_their_usual_names(tmp_path: Path, header: str) -> None:
    (article,) = articles(tmp_path / "a", f"{header}\na1,Steg,Er ist zu.\n")

    assert ("a1", "Steg", "Er ist zu.") == (article.id, article.title, article.text)


def test_a_map_names_the_columns_and_stands_above_their_usual_names(tmp_path: Path) -> None:
    columns = columns_of("text=Langtext, date=Tag,title=Titel, gross")
    table = 'Titel;Tag;"Titel, gross";Text;langtext\nklein;2.3.2024;Gross;kurz;lang\n'
    (article,) = articles(tmp_path / "a.csv", table, columns=columns)

    assert ("Gross", "lang", date(2024, 3, 2)) == (article.title, article.text, article.published)


def test_a_map_holds_for_json_lines_too(tmp_path: Path) -> None:
    line = json.dumps({"Inhalt": STEG, "Tag": "2024-03-01", "text": "kurz"})
    (article,) = articles(tmp_path / "a.jsonl", line, columns=columns_of("text=Inhalt,date=Tag"))

    assert (STEG, date(2024, 3, 1)) == (article.text, article.published)


def test_json_lines_know_the_usual_names_and_leave_the_text_as_it_is(tmp_path: Path) -> None:
    record = {"Headline": "Steg", "content": STEG, "Autor": ["Kern", "Brändli"], "lead": "Kurz.", "Medium": "Talbote"}
    (article,) = articles(tmp_path / "a.jsonl", json.dumps(record))

    assert ("Steg", STEG, "Kern, Brändli", "Talbote") == (article.title, article.text, article.byline, article.outlet)


def test_a_lead_column_is_the_first_part_of_the_text(tmp_path: Path) -> None:
    table = "id;Lead;Text\n1;Kurz.;Lang.\n2;Kurz.;Kurz. Und lang.\n3;;Lang.\n"

    expected = [f"Kurz.{PART_BREAK}Lang.", "Kurz. Und lang.", "Lang."]
    assert expected == [article.text for article in articles(tmp_path / "a.csv", table)]


def test_what_r_and_pandas_write_for_nothing_is_nothing(tmp_path: Path) -> None:
    (article,) = articles(tmp_path / "a.csv", '"","id","datum","text","autor"\n"1","NA","NaN","Zu.",""\n')

    assert Article("Zu.", source=article.source) == article


def test_the_line_that_excel_writes_above_a_table_is_no_header(tmp_path: Path) -> None:
    assert ["Zu, Steg."] == [each.text for each in articles(tmp_path / "a", "sep=;\r\nid;text\r\n1;Zu, Steg.\r\n")]


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        (
            "Nummer;Wort\n1;Steg\n",
            "It has no column that is known to hold the text, only Nummer, Wort; name it with --map text=COLUMN.",
        ),
        ("id;text\n", "There is no article in it."),
        ("\n\n", "There is no text in it."),
        (b"id;text\n1;Stra\x81e\n", "It is neither UTF-8 nor Windows-1252 (byte 6); save it as text in UTF-8."),
        ("id;text\n1;Steg;zu viel\n", "The row has 3 columns, and the table 2; it is cut off or damaged."),
        ("id;text\n1\n", "The row has 1 columns, and the table 2; it is cut off or damaged."),
        ("id;text\n1;\n", "The field “text” is missing."),
        (b"\x7fELF\x02\x01\n\0\0", "It is binary, not a table of text."),
        (b"id;Titel\r1;Steg\r", "Its lines end as on old Macs, with CR alone; save it as CSV in UTF-8."),
        (b"%PDF-1.7\n", "The PDF is cut off: its end is missing; save it again."),
        (
            '"id";"text"\n"1";"Der Steg ist abgeschn',
            "The quotation marks around its cells do not match; the row is cut off or damaged.",
        ),
    ],
)
def test_a_table_or_row_that_is_none_says_why(tmp_path: Path, table: str | bytes, reason: str) -> None:
    assert [reason] == reasons(tmp_path / "a.csv", table)


def test_a_column_that_is_mapped_and_not_there_is_named_with_those_there_are(tmp_path: Path) -> None:
    expected = "It has no column “Inhalt”; its columns are id, Text."
    assert [expected] == reasons(tmp_path / "a.csv", "id,Text\n1,Steg\n", columns={"text": "Inhalt"})


def test_a_map_for_what_has_no_columns_is_refused_before_a_table_is_filed_as_one_text(tmp_path: Path) -> None:
    expected = "It is read as text, which has no columns to map; say what it is with --from."
    assert [expected] == reasons(tmp_path / "a.txt", "Nummer;Wort\n1;Steg\n", columns={"text": "Wort"})
    assert ["Steg"] == [
        each.text
        for each in articles(tmp_path / "a.txt", "Nummer;Wort\n1;Steg\n", columns={"text": "Wort"}, format="csv")
    ]


def test_lines_that_are_no_rows_are_one_problem_and_the_rows_around_them_are_read(tmp_path: Path) -> None:
    table = 'id;text\n1;"Eins; ja"\n2;"Zwei\nund\nmehr\n3;Drei\n'
    path = tmp_path / "a.csv"
    first, skipped, last = items(path, table)

    assert ["Eins; ja", "Drei"] == [getattr(each, "text", "") for each in (first, last)]
    assert f"{path}:3-5" == skipped.source


def test_a_map_that_is_none_says_what_it_must_be() -> None:
    for written in ("text", "text=", "wort=Inhalt", ""):
        with pytest.raises(UnreadableInput, match="must be FIELD=COLUMN, with a field of text, id, title"):
            columns_of(written)
