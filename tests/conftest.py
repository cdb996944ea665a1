"""What all tests share: a database of their own on SQLite and on PostgreSQL, and never the one of whoever runs them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

POSTGRESQL = os.environ.get("QUOTE_TRACKER_TEST_POSTGRESQL", "postgresql://postgres@127.0.0.1:5432/postgres")
"""A server on which the tests may create and drop a database of their own."""


@pytest.fixture(autouse=True)
def no_database_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The default place is an empty folder, and the variable says nothing."""
    monkeypatch.delenv("QUOTE_TRACKER_DB", raising=False)
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "user-data"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a fresh database for this run of the tests; skips the test where no server can be reached."""
    psycopg = pytest.importorskip("psycopg")
    name = f"quote_tracker_test_{uuid4().hex[:12]}"
    try:
        server = psycopg.connect(POSTGRESQL, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError as error:
        pytest.skip(f"no PostgreSQL: {str(error).splitlines()[0]}")
    with server:
        server.execute(f"CREATE DATABASE {name}")
        yield POSTGRESQL.rpartition("/")[0] + f"/{name}"
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The place of an empty database, once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        return str(tmp_path / "news.db")
    import psycopg

    url: str = request.getfixturevalue("postgresql")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return url
