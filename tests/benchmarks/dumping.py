"""What two databases are compared by: all rows of all tables, but for the moments at which they were written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

MOMENTS = {"added_at", "made_at"}


def dump(database: Path) -> Iterator[str]:
    """The rows of a database, one a line, table by table in the order of their ids."""
    with closing(sqlite3.connect(database)) as connection:
        names = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        for (table,) in connection.execute(names).fetchall():
            columns = [column[1] for column in connection.execute(f'PRAGMA table_info("{table}")')]
            kept = ", ".join(f'"{column}"' for column in columns if column not in MOMENTS)
            order = ", ".join(str(place) for place in range(1, len(columns) - len(MOMENTS & set(columns)) + 1))
            for row in connection.execute(f'SELECT {kept} FROM "{table}" ORDER BY {order}'):
                yield f"{table} {row!r}"
