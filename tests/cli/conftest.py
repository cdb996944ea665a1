"""What the tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def no_wishes_about_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The output does not depend on the terminal of whoever runs the tests."""
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def database_file(tmp_path: Path) -> str:
    """The place of an SQLite database that is not there yet."""
    return str(tmp_path / "news.db")
