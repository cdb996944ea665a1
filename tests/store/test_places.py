"""Where the database is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.store.archive import as_url, default_url, describe, open_archive


def test_a_place_that_is_given_goes_before_the_variable_and_the_variable_before_the_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert as_url(None) == default_url()
    monkeypatch.setenv("QUOTE_TRACKER_DB", "aus-der-variable.db")
    assert as_url(None) == "sqlite:///aus-der-variable.db"
    assert as_url("gegeben.db") == "sqlite:///gegeben.db"


def test_the_default_is_a_file_in_the_users_data_whose_folder_is_made(tmp_path: Path) -> None:
    with open_archive():
        pass
    (file,) = (tmp_path / "user-data").rglob("*.db")
    assert describe(None) == str(file)


def test_a_path_may_hold_spaces_umlauts_question_marks_and_a_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("Zürich 2024.db", "100%.db", "#1.db", "was?.db"):
        with open_archive(tmp_path / name) as archive:
            archive.stats()
        assert (tmp_path / name).is_file(), name
    assert describe("~/Zürich 2024.db") == str(tmp_path / "Zürich 2024.db")


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_name_of_postgresql_leads_to_the_driver_that_is_used(scheme: str) -> None:
    assert as_url(f"{scheme}://desk:pw@host/news") == "postgresql+psycopg://desk:pw@host/news"


def test_a_place_is_described_without_its_password() -> None:
    assert describe("postgres://desk:pw@host/news") == "postgresql://desk:***@host/news"
    assert describe("sqlite:////var/news.db") == "/var/news.db"
