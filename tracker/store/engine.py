"""Connections that behave alike on SQLite and PostgreSQL, and database errors as sentences that a user can act on."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, ProgrammingError

from tracker.errors import ArchiveError
from tracker.store.evidence import as_json
from tracker.store.places import default_url, describe, sqlite_file, url_of

PATIENCE = 10.0
"""Seconds to wait for another process that is writing."""

BEGIN = "tracker_begin"
"""The execution option that says how SQLite begins a transaction."""

BUSY = "The database {place} is being written by another process; try again when it is done."
READ_ONLY = "The database {place} is read-only; make it writable, or choose another one."
NOT_ALLOWED = "The database {place} does not let you in this far; ask its owner for the right to create tables."
FULL = "The disk that holds the database {place} is full; make room and try again."

EXPLANATIONS = {
    "database is locked": BUSY,
    "lock timeout": BUSY,
    "deadlock detected": BUSY,
    "readonly database": READ_ONLY,
    "read-only transaction": READ_ONLY,
    "permission denied": NOT_ALLOWED,
    "no schema has been selected": NOT_ALLOWED,
    "disk is full": FULL,
    "No space left on device": FULL,
    "file is not a database": "{place} is not a database of this program; choose another file.",
    "malformed": "The database {place} is damaged; restore it from a copy.",
    "unable to open database file": "The database {place} cannot be opened; check that you may read and write there.",
}
"""What the two databases say, and what a user should read instead."""


@contextmanager
def connected(place: str | Path | None) -> Iterator[Connection]:
    """A connection on which no transaction has begun; whatever the database reports becomes an ArchiveError."""
    url = url_of(place)
    look_at_folder(url, place)
    with as_sentences(describe(place)), make_engine(as_allowed(url)).connect() as connection:
        yield connection


def look_at_folder(url: URL, place: str | Path | None) -> None:
    """Says what is wrong with an SQLite file's folder before SQLite says less; makes the one in the user's data."""
    file = sqlite_file(url)
    if file is None:
        return
    if file.is_dir():
        raise ArchiveError(f"{describe(place)} is a folder; the database must be a file, for instance in that folder.")
    if str(url) == default_url():
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArchiveError(f"The folder {file.parent} cannot be made: {error.strerror}.") from error
    elif not file.parent.is_dir():
        raise ArchiveError(f"There is no folder {file.parent.absolute()}; create it, or choose another place.")


def as_allowed(url: URL) -> URL:
    """The URL, for reading only where an SQLite file is write-protected."""
    file = sqlite_file(url)
    if file is None or not file.exists() or (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)):
        return url
    reading_only = {"mode": "ro", "uri": "true"}
    if not Path(f"{file}-wal").exists():
        # Where no file may be made beside it, a database in WAL mode opens only as one that nobody is changing.
        reading_only["immutable"] = "1"
    return url.set(database=f"file:{quote(str(file.absolute()))}", query=reading_only)


@lru_cache(maxsize=8)
def make_engine(url: URL) -> Engine:
    """An engine whose transactions are real ones: also SQLite's schema changes roll back.

    It holds no connection open, but the statements that it has compiled, which is worth keeping it for.
    """
    dumps = as_json
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url, dumps)
    try:
        # Whatever the server's default: after waiting for its turn, a writer must see what the others have written.
        return create_engine(url, poolclass=NullPool, json_serializer=dumps, isolation_level="READ COMMITTED")
    except ModuleNotFoundError as error:
        raise ArchiveError(
            "PostgreSQL needs a driver that is not installed: pip install 'quote-tracker[postgresql]'."
        ) from error


def _sqlite_engine(url: URL, dumps: Any) -> Engine:
    given = {} if "timeout" in url.query else {"timeout": PATIENCE}
    # The driver's own transactions leave half of a failed migration behind; ours begin with the event below.
    engine = create_engine(
        url, poolclass=NullPool, json_serializer=dumps, connect_args={"isolation_level": None, **given}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, record: object) -> None:
    """Readers need not wait for a writer (WAL), and foreign keys hold."""
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error) and "locked" not in str(error):  # then it is used as it is
            raise
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(BEGIN, "BEGIN"))


def claim(connection: Connection) -> None:
    """Waits until no other process is writing; call it before reading what is about to be changed.

    SQLite refuses at once a write after a read that another process has overtaken.
    """
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("UPDATE outlet SET name = name WHERE id < 0")
    else:
        connection.exec_driver_sql("LOCK TABLE outlet IN SHARE ROW EXCLUSIVE MODE")


@contextmanager
def as_sentences(place: str) -> Iterator[None]:
    """Turns what a database reports into an ArchiveError of one sentence; a bug in our own SQL keeps its traceback."""
    try:
        yield
    except (IntegrityError, DataError):
        raise
    except DatabaseError as error:
        said = str(error.orig)
        for words, explanation in EXPLANATIONS.items():
            if words in said:
                raise ArchiveError(explanation.format(place=place)) from error
        if isinstance(error, ProgrammingError):
            raise
        reason = " ".join(said.split())
        raise ArchiveError(f"The database {place} cannot be used: {reason.rstrip('.')}.") from error
