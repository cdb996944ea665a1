"""Where the database is: a URL, a path, the environment variable, or the user's data directory."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from tracker.errors import ArchiveError

VARIABLE = "QUOTE_TRACKER_DB"
POSTGRESQL_DRIVER = "postgresql+psycopg"
POSTGRESQL_NAMES = {"postgresql", "postgres", POSTGRESQL_DRIVER}


def default_url() -> str:
    """The SQLite database in the user's data directory."""
    folder = platformdirs.user_data_path("quote-tracker", appauthor=False)
    return f"sqlite:///{folder / 'quotations.db'}"


def as_url(place: str | Path | None) -> str:
    """A database URL from a URL, a path of an SQLite file, or None (the environment variable, else the default).

    Raises ArchiveError for a URL that is none, or of another kind of database.

    >>> as_url("news.db"), as_url("postgresql://desk@localhost/news")
    ('sqlite:///news.db', 'postgresql+psycopg://desk@localhost/news')
    """
    return url_of(place).render_as_string(hide_password=False)


def url_of(place: str | Path | None) -> URL:
    """The same, taken apart: a path with a question mark in it would not survive as one string."""
    given = str(place or os.environ.get(VARIABLE) or default_url())
    if "://" not in given:
        return URL.create("sqlite", database=str(Path(given).expanduser()))
    try:
        url = make_url(given)
    except (ArgumentError, ValueError) as error:  # a port that is no number is a ValueError
        raise ArchiveError(f"“{given}” is not a database URL; one looks like postgresql://user@host/name.") from error
    if url.drivername in POSTGRESQL_NAMES:
        return url.set(drivername=POSTGRESQL_DRIVER)
    if url.get_backend_name() != "sqlite":
        raise ArchiveError(f"Quotations are kept in SQLite or PostgreSQL, not in {url.get_backend_name()}.")
    return url


def describe(place: str | Path | None) -> str:
    """The place as a person reads it: the file's full path, or the URL without its password.

    >>> describe("postgresql://desk:secret@localhost/news")
    'postgresql://desk:***@localhost/news'
    """
    url = url_of(place)
    file = sqlite_file(url)
    return str(file.absolute()) if file else str(url.set(drivername=url.get_backend_name()))


def sqlite_file(url: URL) -> Path | None:
    """The file of an SQLite URL; None for other databases, databases in memory and ``file:`` names."""
    name = url.database
    if url.get_backend_name() != "sqlite" or not name or name == ":memory:" or name.startswith("file:"):
        return None
    return Path(name)
