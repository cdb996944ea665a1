"""`tracker quotes` on a real database: filters, formats, and what it says when there is nothing to say."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from filed_examples import Filed, file_examples
from running import run

STEG = "«Er bleibt bis im Frühling gesperrt»"
MASSNAHME = "«reinen Vorsichtsmassnahme»"
QUAI = "«Wir gehen halt aussen herum»"
WIESE = "«Die Wiese braucht Ruhe»"
GEZOEGERT = "Er habe lange gezögert"
WARTE = "«Jetzt warte ich»"
HANG = "«Der Hang kriecht, aber er rutscht nicht»"
NOTIZ = "«Ohne Kommentar»"

NARROWED = [
    (["--speaker", "Regula Ammann"], [STEG, NOTIZ]),
    (["--speaker", "rolf ammann"], [WIESE, WARTE]),
    (["--speaker", "keller sutter"], [HANG]),
    (["--speaker", "Keller-Sutter"], [HANG]),
    (["--speaker", "Hafenamt"], [MASSNAHME]),
    (["--outlet", "Talbote"], [WIESE, WARTE, HANG]),
    (["--since", "2024-02"], [WIESE, WARTE, HANG]),
    (["--until", "2024-02"], [STEG, MASSNAHME, QUAI, WIESE, WARTE]),
    (["--since", "12.1.2024", "--until", "12.01.2024"], [STEG, MASSNAHME, QUAI]),
    (["--kind", "partial"], [MASSNAHME]),
    (["--kind", "free-indirect", "--kind", "partial"], [MASSNAHME, GEZOEGERT]),
    (["--kind", "all", "--outlet", "Talbote"], [WIESE, GEZOEGERT, WARTE, HANG]),
    (["--contains", "HANG kriecht"], [HANG]),
    (["--min-confidence", "0.92"], [STEG]),
    (["--unattributed"], [QUAI]),
    (["--limit", "2"], [STEG, MASSNAHME]),
    (["--limit", "99999999999999999999", "--kind", "partial"], [MASSNAHME]),
    (["--speaker", "Rolf Ammann", "--contains", "warte"], [WARTE]),
    (["--contains", "Eisenbahn"], []),
]


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Filed:
    """Filed once: nothing here changes it."""
    return file_examples(tmp_path_factory.mktemp("filed") / "news.db")


def quoted(filed: Filed, *options: str | int) -> list[str]:
    """The texts of the quotations that the options choose."""
    result = filed.run("quotes", *options, "--format", "jsonl")
    assert (0, "") == (result.exit_code, result.stderr.replace("No quotation fits.\n", ""))
    return [json.loads(line)["text"] for line in result.stdout.splitlines()]


def test_quotations_in_marks_are_listed_by_date_and_place(filed: Filed) -> None:
    assert [STEG, MASSNAHME, QUAI, WIESE, WARTE, HANG, NOTIZ] == quoted(filed)


@pytest.mark.parametrize(("options", "expected"), NARROWED, ids=" ".join)
def test_each_option_narrows_the_choice(filed: Filed, options: list[str], expected: list[str]) -> None:
    assert expected == quoted(filed, *options)


def test_both_kinds_of_database_give_the_same_choice(place: str) -> None:
    filed = file_examples(place)
    assert [expected for _, expected in NARROWED] == [quoted(filed, *options) for options, _ in NARROWED]


def test_one_article_by_its_number(filed: Filed) -> None:
    assert [WIESE, WARTE] == quoted(filed, "--article", filed.articles["wiese"])


def test_namesakes_are_listed_to_choose_from(filed: Filed) -> None:
    result = filed.run("quotes", "--speaker", "ammann")
    assert (1, "") == (result.exit_code, result.stdout)
    first, *choices = result.stderr.splitlines()
    assert first.startswith("Error: “ammann” fits several speakers; choose one with --speaker '#")
    numbers = {choice.split()[1]: choice.split()[0] for choice in choices}
    assert {"Regula", "Rolf"} == set(numbers)
    assert f"  {numbers['Rolf']} Rolf Ammann (person, Landwirt, 3 quotations)" in choices
    assert [WIESE, WARTE] == quoted(filed, "--speaker", numbers["Rolf"])


def test_an_unknown_speaker_is_an_error_with_names_that_look_alike(filed: Filed) -> None:
    result = filed.run("quotes", "--speaker", "Nora Kelle-Suter")
    assert (1, "") == (result.exit_code, result.stdout)
    expected = "Error: No speaker “Nora Kelle-Suter” is on file (did you mean “Nora Keller-Sutter”?)"
    assert result.stderr.startswith(expected)


@pytest.mark.parametrize("number", ["#4711", "#99999999999999999999999", "#eins"])
def test_an_unknown_speaker_number_is_an_error(filed: Filed, number: str) -> None:
    result = filed.run("quotes", "--speaker", number)
    assert (1, "") == (result.exit_code, result.stdout)
    assert f"Error: There is no speaker {number};" in result.stderr


def test_nothing_that_fits_is_said_on_stderr_and_no_error(filed: Filed) -> None:
    result = filed.run("quotes", "--contains", "Eisenbahn")
    assert (0, "", "No quotation fits.\n") == (result.exit_code, result.stdout, result.stderr)


def test_the_table_names_speaker_outlet_date_cue_and_confidence(filed: Filed) -> None:
    result = filed.run("quotes", "--speaker", "keller sutter")
    assert (0, "") == (result.exit_code, result.stderr)
    head, _, *rows = result.stdout.splitlines()
    assert ["#", "Speaker", "Quotation", "Outlet,", "date", "Cue", "Conf."] == head.split()
    words = " ".join(rows).split()
    for word in ("Nora", "«Der", "Talbote", "2024-03-09", "erklärte", "0.90"):
        assert word in words
    assert max(map(len, result.stdout.splitlines())) <= 100


def test_the_table_of_unattributed_quotations_says_so(filed: Filed) -> None:
    assert "(unattributed)" in filed.run("quotes", "--unattributed").stdout


@pytest.mark.parametrize("format", ["csv", "tsv", "json", "jsonl", "md"])
def test_every_format_holds_every_quotation(filed: Filed, format: str) -> None:
    result = filed.run("quotes", "--format", format)
    assert (0, "") == (result.exit_code, result.stderr)
    for words in ("Er bleibt bis im Frühling gesperrt", "reinen Vorsichtsmassnahme", "Ohne Kommentar"):
        assert words in result.stdout


def test_the_csv_has_the_columns_that_scripts_rely_on(filed: Filed) -> None:
    rows = list(csv.DictReader(StringIO(filed.run("quotes", "--kind", "partial", "--format", "csv").stdout)))
    expected = [("Hafenamt Seewil", "organisation", "spricht von", "2024-01-12", "0.81", "unreviewed")]
    columns = ("speaker_name", "speaker_kind", "cue", "published", "confidence", "status")
    assert expected == [tuple(row[column] for column in columns) for row in rows]


def test_the_ending_of_the_file_chooses_the_format(filed: Filed, tmp_path: Path) -> None:
    target = tmp_path / "found.json"
    result = filed.run("quotes", "--outlet", "Talbote", "-o", target)
    assert (0, "", f"3 quotations are in {target}.\n") == (result.exit_code, result.stdout, result.stderr)
    assert [WIESE, WARTE, HANG] == [each["text"] for each in json.loads(target.read_text(encoding="utf-8"))]


def test_a_table_in_a_file_is_plain_text(filed: Filed, tmp_path: Path) -> None:
    target = tmp_path / "found.txt"
    assert 0 == filed.run("quotes", "-o", target).exit_code
    assert "«Ohne Kommentar»" in target.read_text(encoding="utf-8")
    assert "\x1b" not in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--since", "2024-02-30"], "“2024-02-30” is no date"),
        (["--until", "gestern"], "“gestern” is no date"),
        (["--since", "2024", "--until", "2023"], "--since 2024-01-01 is after --until 2023-12-31"),
        (["--speaker", " "], "--speaker"),
        (["--speaker", "%"], "“%” has no letters"),
        (["--min-confidence", "nan"], "“nan” is no number from 0 to 1"),
        (["--min-confidence", "1.5"], "“1.5” is no number from 0 to 1"),
        (["--limit", "0"], "--limit"),
        (["--article", "zwölf"], "“zwölf” is no number"),
        (["--kind", "loud"], "--kind"),
        (["--format", "docx"], "--format"),
        (["--speaker", "Ammann", "--unattributed"], "exclude each other"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_bad_options_are_usage_errors(tmp_path: Path, options: list[str], words: str) -> None:
    result = run("quotes", *options, "--db", tmp_path / "unused.db")
    assert (2, "") == (result.exit_code, result.stdout)
    assert words in result.stderr


def test_an_empty_database_is_an_error_that_says_what_to_do(database_file: str) -> None:
    result = run("quotes", "--db", database_file)
    assert (1, "") == (result.exit_code, result.stdout)
    assert "holds no articles yet; add some with “tracker ingest”" in result.stderr


def test_a_folder_that_is_not_there_is_an_error(filed: Filed, tmp_path: Path) -> None:
    result = filed.run("quotes", "-o", tmp_path / "nowhere" / "found.csv")
    assert (1, "") == (result.exit_code, result.stdout)
    assert "No such file or directory" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_an_error(filed: Filed) -> None:
    result = filed.run("quotes", "--format", "csv", "-o", "/dev/full")
    assert (1, "") == (result.exit_code, result.stdout)
    assert "No space left on device" in result.stderr
