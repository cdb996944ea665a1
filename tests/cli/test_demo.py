"""`tracker demo`: the whole way, on the articles of seeds/."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest
from filed_examples import file_examples
from running import run

from tracker.store.archive import open_archive

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of a demonstration and what it printed."""
    folder = tmp_path_factory.mktemp("demo") / "here"
    result = run("demo", "--into", folder)
    assert (0, f"Created the database {folder / 'quotations.db'}.\n") == (result.exit_code, result.stderr)
    return folder, result.stdout


def test_all_articles_of_the_program_are_filed_in_a_database_of_their_own(shown: tuple[Path, str]) -> None:
    folder, _ = shown
    with open_archive(folder / "quotations.db") as archive:
        filed = archive.articles()
    expected = sorted(f"seeds/{path.relative_to(SEEDS).as_posix()}" for path in SEEDS.glob("*/*.md"))
    assert expected == sorted(each.article.source for each in filed)
    assert len(expected) >= 40


def test_who_is_quoted_how_often_is_printed(shown: tuple[Path, str]) -> None:
    folder, printed = shown
    with open_archive(folder / "quotations.db") as archive:
        most_quoted = archive.speakers(limit=12)
    lines = printed.splitlines()
    for speaker in most_quoted:
        assert any(line.split()[:1] == [str(speaker.id)] and str(speaker.quotations) in line.split() for line in lines)


def test_the_quotations_of_one_speaker_are_printed_with_outlet_date_and_context(shown: tuple[Path, str]) -> None:
    folder, printed = shown
    with open_archive(folder / "quotations.db") as archive:
        person = next(speaker for speaker in archive.speakers() if speaker.kind == "person")
    assert f"Attributed to #{person.id} {person.name} (person" in printed
    rows = run(
        "quotes", "--speaker", f"#{person.id}", "--limit", 8, "--format", "csv", "--db", folder / "quotations.db"
    )
    words = " ".join(printed.split())
    for row in csv.DictReader(StringIO(rows.stdout, newline="")):
        assert f"#{row['quotation_id']} {row['outlet']}, {row['published']}, “{row['headline']}”" in words
        assert " ".join(row["text"].split()) in words
        assert "[…] " + " ".join(row["context_after"].split()[:5]) in words


def test_the_reports_are_written_and_named(shown: tuple[Path, str]) -> None:
    folder, printed = shown
    for name in ("quotations.db", "report.html", "report.csv"):
        assert f"  {folder / name}" in printed.splitlines()
    assert "</html>" in (folder / "report.html").read_text(encoding="utf-8")
    with (folder / "report.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with open_archive(folder / "quotations.db") as archive:
        assert sum(each.quotation_count for each in archive.articles()) == len(rows)


def test_a_second_demonstration_starts_afresh(tmp_path: Path) -> None:
    first = run("demo", "--into", tmp_path)
    assert 0 == run("verdict", "reject", 1, "--by", "livia", "--db", tmp_path / "quotations.db").exit_code
    again = run("demo", "--into", tmp_path)
    assert (0, first.stdout) == (again.exit_code, again.stdout)


def test_a_database_with_other_articles_is_left_alone(tmp_path: Path) -> None:
    filed = file_examples(tmp_path / "quotations.db")
    result = run("demo", "--into", tmp_path)
    assert (1, "") == (result.exit_code, result.stdout)
    assert "holds articles of your own" in result.stderr
    assert 0 == filed.run("show", filed.articles["steg"]).exit_code


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "quotations.db").write_text("notes of mine", encoding="utf-8")
    result = run("demo", "--into", tmp_path)
    assert (1, "") == (result.exit_code, result.stdout)
    assert "notes of mine" == (tmp_path / "quotations.db").read_text(encoding="utf-8")


def test_a_file_in_the_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("notes of mine", encoding="utf-8")
    result = run("demo", "--into", tmp_path / "notes")
    assert (1, "") == (result.exit_code, result.stdout)
    assert "is not a folder" in result.stderr
