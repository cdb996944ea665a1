"""What two databases are compared by: all rows of all tables, but for the moments at which they were written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, MetaData, Table, select

from tracker.store.engine import connected
from tracker.store.tables import kept_by_triggers

MOMENTS = {"added_at", "made_at"}


def dump(database: str | Path) -> Iterator[str]:
    """The rows of an SQLite database, one a line, table by table in the order of their ids."""
    with closing(sqlite3.connect(database)) as connection:
        names = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        for (table,) in connection.execute(names).fetchall():
            columns = [column[1] for column in connection.execute(f'PRAGMA table_info("{table}")')]
            kept = ", ".join(f'"{column}"' for column in columns if column not in MOMENTS)
            order = ", ".join(str(place) for place in range(1, len(columns) - len(MOMENTS & set(columns)) + 1))
            for row in connection.execute(f'SELECT {kept} FROM "{table}" ORDER BY {order}'):
                yield f"{table} {row!r}"


def dump_by_order(place: str) -> Iterator[str]:
    """The same of a database of any kind, each row numbered by its place in its table: gaps do not matter."""
    tables = MetaData()
    with connected(place) as connection, connection.begin():
        tables.reflect(connection, only=lambda name, _: not kept_by_triggers(name))
        numbered = [table for table in tables.tables.values() if "id" in table.columns]
        numbers = {
            table.columns["id"]: dict(zip(_ids(connection, table), count(1), strict=False)) for table in numbered
        }
        for table in sorted(tables.tables.values(), key=lambda each: each.name):
            columns = [column for column in table.columns if column.name not in MOMENTS]
            known = [numbers.get(_points_to(column), {}) for column in columns]
            for row in connection.execute(select(*columns).order_by(*table.primary_key.columns)):
                values = tuple(places.get(value, value) for places, value in zip(known, map(_plain, row), strict=True))
                yield f"{table.name} {values!r}"


def _ids(connection: Connection, table: Table) -> list[int]:
    return list(connection.scalars(select(table.columns["id"]).order_by(table.columns["id"])))


def _points_to(column: Column[Any]) -> Column[Any]:
    """The column whose numbers this one holds: of another table, or itself."""
    return next((key.column for key in column.foreign_keys if key.column.name == "id"), column)


def _plain(value: object) -> object:
    return repr(value) if isinstance(value, (list, dict)) else value
