"""`tracker report` on a real database."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from filed_examples import Filed, file_examples
from openpyxl import load_workbook
from running import run, start


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Filed:
    """Filed once: nothing here changes it."""
    return file_examples(tmp_path_factory.mktemp("filed") / "news.db")


@pytest.mark.parametrize("ending", ["html", "md", "csv", "tsv", "json", "jsonl", "xlsx"])
def test_the_ending_of_the_file_chooses_the_format(filed: Filed, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"all.{ending}"
    result = filed.run("report", "-o", target)
    expected = f"The report is in {target} (7 quotations, {ending}).\n"
    assert (0, "", expected) == (result.exit_code, result.stdout, result.stderr)
    content = target.read_bytes()
    if ending == "xlsx":
        assert load_workbook(BytesIO(content)).sheetnames
    else:
        assert "Er bleibt bis im Frühling gesperrt" in content.decode("utf-8")


@pytest.mark.parametrize(
    ("options", "title", "count"),
    [
        ([], "All quotations", 7),
        (["--speaker", "keller sutter"], "Nora Keller-Sutter", 1),
        (["--outlet", "Talbote"], "Talbote", 3),
        (["--since", "2024-01", "--until", "2024-01"], "January 2024", 3),
        (
            ["--speaker", "Rolf Ammann", "--outlet", "Talbote", "--since", "2024"],
            "Rolf Ammann, Talbote, since 2024-01-01",
            2,
        ),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_a_report_names_its_scope(filed: Filed, options: list[str], title: str, count: int) -> None:
    made = json.loads(filed.run("report", *options, "--format", "json").stdout)
    assert (title, count) == (made["title"], len(made["quotations"]))
    assert ["tracker by hand 1"] == made["methods"]


def test_without_a_format_a_report_on_stdout_is_markdown(filed: Filed) -> None:
    assert filed.run("report", "--outlet", "Talbote").stdout.startswith("# ")


def test_csv_for_excel(filed: Filed, tmp_path: Path) -> None:
    target = tmp_path / "excel.csv"
    assert 0 == filed.run("report", "--excel", "-o", target).exit_code
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert 7 == len(rows)


def test_an_empty_report_is_written_and_said_to_be_empty(filed: Filed, tmp_path: Path) -> None:
    target = tmp_path / "none.html"
    result = filed.run("report", "--since", "2030", "-o", target)
    assert 0 == result.exit_code
    assert result.stderr.startswith("No quotation fits; the report is empty.\n")
    assert target.is_file()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--excel", "--format", "html"], "--excel goes with --format csv"),
        (["-o", "report.docx"], "names no format"),
        (["-o", "report"], "names no format"),
        (["--since", "2024-05", "--until", "2024-04"], "is after"),
        (["--until", "32.1.2024"], "is no date"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_bad_options_are_usage_errors(tmp_path: Path, options: list[str], words: str) -> None:
    result = run("report", *options, "--db", tmp_path / "unused.db")
    assert (2, "") == (result.exit_code, result.stdout)
    assert words in result.stderr


def test_an_unknown_speaker_and_an_empty_database_are_errors(filed: Filed) -> None:
    result = filed.run("report", "--speaker", "Zwicky")
    assert (1, "") == (result.exit_code, result.stdout)
    assert "No speaker “Zwicky” is on file" in result.stderr


def test_an_error_leaves_an_older_report_as_it_was(filed: Filed, tmp_path: Path) -> None:
    target = tmp_path / "all.html"
    target.write_text("an older one", encoding="utf-8")
    assert 1 == filed.run("report", "--speaker", "Zwicky", "-o", target).exit_code
    assert ("an older one", [target]) == (target.read_text(encoding="utf-8"), list(tmp_path.glob("*all.html*")))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_an_error(filed: Filed) -> None:
    result = filed.run("report", "--format", "html", "-o", "/dev/full")
    assert 1 == result.exit_code
    assert "No space left on device" in result.stderr


def test_a_workbook_is_not_written_to_a_terminal(filed: Filed) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    with os.fdopen(ours), os.fdopen(theirs) as terminal:
        process = start("report", "--format", "xlsx", "--db", filed.place, stdout=terminal, stderr=subprocess.PIPE)
        _, complaint = process.communicate()
    assert 2 == process.returncode
    assert "write it to a file with -o FILE.xlsx" in complaint.decode("utf-8")


def test_a_workbook_goes_into_a_pipe(filed: Filed) -> None:
    result = filed.run("report", "--format", "xlsx")
    assert (0, "") == (result.exit_code, result.stderr)
    assert load_workbook(BytesIO(result.stdout_bytes)).sheetnames
