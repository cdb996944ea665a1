"""`tracker db` on real databases."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from running import run

from tracker.model import Article
from tracker.store.archive import describe, open_archive


def test_the_path_of_the_database_is_printed_alone(
    database_file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert f"{database_file}\n" == run("db", "path", "--db", database_file).stdout
    assert run("db", "path").stdout.rstrip().endswith("quotations.db")

    monkeypatch.setenv("QUOTE_TRACKER_DB", str(tmp_path / "from-environment.db"))
    assert f"{tmp_path}/from-environment.db\n" == run("db", "path").stdout
    assert not list(tmp_path.glob("*.db"))


def test_a_password_is_not_printed() -> None:
    result = run("db", "path", "--db", "postgresql://desk:secret@localhost/news")
    assert "postgresql://desk:***@localhost/news\n" == result.stdout


def test_an_upgrade_makes_the_database_and_a_second_one_has_nothing_to_do(place: str) -> None:
    first, second = (run("db", "upgrade", "--db", place) for _ in range(2))

    assert (0, f"Created the database {describe(place)}.\n") == (first.exit_code, first.stderr)
    assert (0, "", first.stdout) == (second.exit_code, second.stderr, second.stdout)
    assert first.stdout.startswith("The database is up to date (revision ")


def test_what_is_on_file_is_counted(place: str) -> None:
    with open_archive(place) as archive:
        archive.add_article(Article("Der Steg ist zu.", id="a", outlet="Talbote"))
        archive.add_article(Article("Der Steg ist offen.", id="a", outlet="Talbote"))

    lines = [" ".join(line.split()) for line in run("db", "stats", "--db", place).stdout.splitlines()]
    assert ["Articles 1", "not analysed yet 1", "earlier versions 1", "Outlets 1", "Quotations 0"] == lines[:5]


def test_a_sound_database_passes_the_check(place: str) -> None:
    with open_archive(place) as archive:
        archive.add_article(Article("Der Steg ist zu."))
    result = run("db", "check", "--db", place)

    assert (0, "Everything fits together.\n", "") == (result.exit_code, result.stdout, result.stderr)


def test_a_text_that_somebody_changed_fails_the_check(database_file: str) -> None:
    with open_archive(database_file) as archive:
        archive.add_article(Article("Der Steg ist zu."))
    with sqlite3.connect(database_file) as connection:
        connection.execute("UPDATE article SET text = 'Der Weg ist zu. '")
    connection.close()
    result = run("db", "check", "--db", database_file)

    expected = "The text of article 1 is not the one that was filed.\n"
    assert (1, expected) == (result.exit_code, result.stdout)
    assert result.stderr.startswith("Error: The database is damaged; ")
