"""Moving a whole database to another place, either way between SQLite and PostgreSQL: every row, id and number."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, bindparam, insert, select, update
from sqlalchemy.exc import DataError, IntegrityError

from tracker.errors import ArchiveError
from tracker.store.engine import as_sentences, claim, connected
from tracker.store.places import describe, sqlite_file, url_of
from tracker.store.sequences import last_numbers, set_last_numbers
from tracker.store.tables import Base
from tracker.store.upgrades import Announce, revision_of, upgrade_connected
from tracker.store.upkeep import check

BATCH = 500
"""Rows that are held at once; an article may have millions of characters."""

Copied = dict[str, int]
Place = tuple[Connection, str]
"""An open transaction, and the place as a person reads it."""
Fingerprint = tuple[int, int]
"""How many rows, and the sum of their hashes: two databases sort words differently, and a sum has no order."""


def copy(source: str | Path, target: str | Path, *, announce: Announce | None = None) -> Copied:
    """Copies a database into an empty one, all of it or nothing; returns the number of rows by table.

    Both are upgraded to this program's version first, and ``announce`` is told so. Before anything stays, the rows of
    both are counted and hashed, and all texts held against their hashes. Raises ArchiveError when there is nothing to
    copy, the target is not empty, or a row does not arrive.
    """
    _refuse(source, target)
    with connected(source) as old:
        _prepare_source(old, describe(source), announce)
        with connected(target) as new:
            upgrade_connected(new, describe(target), announce)
            with old.begin(), new.begin():
                claim(new)
                _refuse_rows(new, describe(target))
                return _copy_all((old, describe(source)), (new, describe(target)))


def _copy_all(old: Place, new: Place) -> Copied:
    copied = {table.name: _copy_table(old, new, table) for table in _tables()}
    set_last_numbers(new[0], last_numbers(old[0], _tables()))
    for sentence in check(new[0])[:1]:
        raise ArchiveError(f"Nothing was copied, for {old[1]} is damaged: {sentence}")
    return copied


def _tables() -> list[Table]:
    """The tables, each after those that its rows belong to."""
    return Base.metadata.sorted_tables


def _refuse(source: str | Path, target: str | Path) -> None:
    if url_of(source) == url_of(target) or describe(source) == describe(target):
        raise ArchiveError(f"{describe(source)} cannot be copied onto itself; name another place.")
    file = sqlite_file(url_of(source))
    if file is not None and not file.exists():  # connecting would make an empty one
        raise ArchiveError(f"There is no database {describe(source)}.")


def _prepare_source(connection: Connection, place: str, announce: Announce | None) -> None:
    """Upgrades the source, and has it read as it was at one moment, whoever writes meanwhile."""
    with connection.begin():
        if revision_of(connection, place) is None:
            raise ArchiveError(f"There is nothing to copy: {place} is an empty database.")
    upgrade_connected(connection, place, announce)
    if connection.dialect.name != "sqlite":  # where a transaction sees one moment anyway
        connection.execution_options(isolation_level="REPEATABLE READ")


def _refuse_rows(connection: Connection, place: str) -> None:
    for table in _tables():
        if connection.execute(select(1).select_from(table).limit(1)).first():
            raise ArchiveError(f"The database {place} is not empty: its table “{table.name}” has rows; name another.")


# --------------------------------------------------------------------------------------------------- one table


def _copy_table(old: Place, new: Place, table: Table) -> int:
    """Copies a table's rows and reads them again; returns how many. Raises ArchiveError when they are not the same."""
    own = _references_to_itself(table)
    sent = arrived = (0, 0)
    try:
        for rows in _batches(old, table):
            new[0].execute(insert(table), [row | dict.fromkeys(own) for row in rows])
            sent = _more(sent, table, rows)
        for rows in _batches(old, table) if own else ():
            _refer(new[0], table, own, rows)
    except (IntegrityError, DataError) as error:
        reason = " ".join(str(error.orig).split()).rstrip(".")
        raise ArchiveError(
            f"Nothing was copied: a row of the table “{table.name}” does not fit ({reason});"
            f" see “tracker db check --db {old[1]}”."
        ) from error
    for rows in _batches(new, table):
        arrived = _more(arrived, table, rows)
    if sent != arrived:
        raise ArchiveError(
            f"Nothing was copied: of the table “{table.name}”, {sent[0]:,} rows were sent and {arrived[0]:,} arrived,"
            " and they are not the same."
        )
    return sent[0]


def _batches(place: Place, table: Table) -> Iterator[list[dict[str, Any]]]:
    """The rows as their columns' values, in the order of their keys."""
    connection, name = place
    statement = select(*_columns(table)).order_by(*table.primary_key).execution_options(yield_per=BATCH)
    with as_sentences(name):
        for part in connection.execute(statement).partitions():
            yield [_values(row) for row in part]


def _values(row: Row[Any]) -> dict[str, Any]:
    return dict(row._mapping)


def _columns(table: Table) -> list[Column[Any]]:
    """The columns that hold something; what the database computes by itself is not copied."""
    return [column for column in table.columns if column.computed is None]


def _references_to_itself(table: Table) -> list[str]:
    """Columns that name another row of the table, which may come later: they are filled in when all rows are there."""
    return [key.parent.name for key in table.foreign_keys if key.column.table is table]


def _refer(connection: Connection, table: Table, own: list[str], rows: Iterable[dict[str, Any]]) -> None:
    keys = [column.name for column in table.primary_key]
    referring = [
        {f"new_{name}": row[name] for name in own} | {f"old_{name}": row[name] for name in keys}
        for row in rows
        if any(row[name] is not None for name in own)
    ]
    if referring:
        statement = update(table).where(*(table.c[name] == bindparam(f"old_{name}") for name in keys))
        connection.execute(statement.values({name: bindparam(f"new_{name}") for name in own}), referring)


# ------------------------------------------------------------------------------------------------ is it the same


def _more(so_far: Fingerprint, table: Table, rows: list[dict[str, Any]]) -> Fingerprint:
    number, total = so_far
    names = [column.name for column in _columns(table)]
    total += sum(_hash([row[name] for name in names]) for row in rows)
    return number + len(rows), total % 2**256


def _hash(values: list[Any]) -> int:
    written = json.dumps(values, default=_plain, ensure_ascii=True, sort_keys=True)
    return int.from_bytes(hashlib.sha256(written.encode()).digest())


def _plain(value: object) -> str:
    """Points in time are already in UTC, whichever database they come from.

    >>> _plain(date(2024, 3, 1))
    '2024-03-01'
    """
    assert isinstance(value, date | datetime), type(value)
    return value.isoformat()
