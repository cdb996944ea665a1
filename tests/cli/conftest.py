"""What the tests of the command line share: a database of their own, and never the user's."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test finds the database of whoever runs it, nor wishes about colours."""
    monkeypatch.setenv("QUOTE_TRACKER_DB", str(tmp_path / "default.db"))
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def place(tmp_path: Path) -> str:
    """The place of a database that is not there yet."""
    return str(tmp_path / "news.db")
