"""Bringing a database to the form that this program works with, all of the way or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect

from tracker.errors import ArchiveError
from tracker.resources import folder
from tracker.store.engine import BEGIN, connected
from tracker.store.places import describe
from tracker.store.tables import HEAD

if TYPE_CHECKING:
    from alembic.config import Config

Announce = Callable[[str], object]

ONE_UPGRADE_AT_A_TIME = 7_205_759
"""The number of an advisory lock that nobody else takes."""


def revision(place: str | Path | None = None) -> str | None:
    """The database's revision, None when it is still empty; raises ArchiveError when it is another program's."""
    with connected(place) as connection, connection.begin():
        return revision_of(connection, describe(place))


def upgrade(place: str | Path | None = None, *, announce: Announce | None = None) -> None:
    """Brings a database up to date; ``announce`` gets a sentence if there was anything to do."""
    with connected(place) as connection:
        upgrade_connected(connection, describe(place), announce)


def revision_of(connection: Connection, place: str) -> str | None:
    """The revision of a connected database; raises ArchiveError when it is another program's."""
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" in tables:
        found: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        if found is not None or tables == {"alembic_version"}:
            return found
    if tables:
        raise ArchiveError(f"{place} is a database of another program; choose another place.")
    return None


def upgrade_connected(connection: Connection, place: str, announce: Announce | None) -> None:
    """Brings a connected database up to date; raises ArchiveError when it is newer than the program."""
    with connection.begin():
        found = revision_of(connection, place)
    if found == HEAD:
        return
    if found is not None and found > HEAD:
        raise ArchiveError(
            f"The database {place} was made by a newer version of this program (its revision is {found}, this program"
            f" knows {HEAD}); run pip install --upgrade quote-tracker."
        )
    with migrating(connection):
        _run_migrations(connection)
    if announce:
        done = f"Upgraded the database {place} from {found} to {HEAD}." if found else f"Created the database {place}."
        announce(done)


def _run_migrations(connection: Connection) -> None:
    from alembic import command  # takes a while to import, and is needed once in a database's life

    command.upgrade(configuration(connection), "head")


def configuration(connection: Connection, scripts: Path | None = None) -> Config:
    """Alembic's configuration for a connected database: the migrations that come with the program."""
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(scripts or folder("migrations")).replace("%", "%%"))
    return config


@contextmanager
def migrating(connection: Connection) -> Iterator[None]:
    """One transaction around migrations.

    With foreign keys on, SQLite deletes or refuses rows while a table is rebuilt; so they are off, and checked after.
    """
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:
        _outside_transactions(connection, "PRAGMA foreign_keys = OFF")
    with connection.execution_options(**{BEGIN: "BEGIN IMMEDIATE"}).begin():
        if not sqlite:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ONE_UPGRADE_AT_A_TIME})")
        yield
        if sqlite and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all()):
            raise ArchiveError(f"The upgrade was undone: {len(broken)} rows would have lost the rows they belong to.")
    connection.execution_options(**{BEGIN: "BEGIN"})
    if sqlite:
        _outside_transactions(connection, "PRAGMA foreign_keys = ON")


def _outside_transactions(connection: Connection, pragma: str) -> None:
    """SQLite ignores this pragma inside a transaction, and the connection begins one for every statement."""
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute(pragma)
