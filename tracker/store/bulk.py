"""Writing many rows at once: their ids are known beforehand, so that no row is asked back for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import JSON, Boolean, Connection, Dialect, Text

from tracker.store.tables import Number

Item = TypeVar("Item")

AT_ONCE = 500
"""Ids in one statement: SQLite takes a limited number of parameters."""


def reserve_ids(connection: Connection, table: type[Any], number: int) -> Sequence[int]:
    """Ids for so many new rows, in rising order; the transaction must have its turn to write.

    They are those that the rows would get one by one: a table that never gives an id twice goes on after the last.
    """
    if not number:
        return ()
    name = table.__tablename__
    if connection.dialect.name == "sqlite":
        last = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = ?", (name,)).scalar() or 0
        return range(last + 1, last + number + 1)
    ids = f"SELECT nextval(pg_get_serial_sequence('{name}', 'id')) FROM generate_series(1, {number})"
    return sorted(connection.exec_driver_sql(ids).scalars())


def insert_all(connection: Connection, table: type[Any], names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Writes rows, in this order, whose values are those of the columns of these names; JSON comes as text.

    The driver gets them as they are: to look at each value on the way would take longer than to write it.
    """
    if not rows:
        return
    prepare = {place: how for place, name in enumerate(names) if (how := _preparation(connection.dialect, table, name))}
    for place, how in prepare.items():
        rows = [(*row[:place], how(row[place]), *row[place + 1 :]) for row in rows]
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    columns = ", ".join(f'"{name}"' for name in names)
    statement = f'INSERT INTO "{table.__tablename__}" ({columns}) VALUES ({", ".join([mark] * len(names))})'
    connection.exec_driver_sql(statement, list(rows))


def _preparation(dialect: Dialect, table: type[Any], name: str) -> Callable[[Any], Any] | None:
    """What makes a column's values ones of the driver; numbers and words are that already."""
    kind = table.__table__.c[name].type
    if isinstance(kind, (Number, Boolean, JSON, Text)):
        return None
    found: Callable[[Any], Any] | None = kind.dialect_impl(dialect).bind_processor(dialect)
    return found


def in_parts(items: Iterable[Item], size: int = AT_ONCE) -> Iterator[list[Item]]:
    """The items in lists of at most this size.

    >>> list(in_parts("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    part: list[Item] = []
    for item in items:
        part.append(item)
        if len(part) == size:
            yield part
            part = []
    if part:
        yield part
