"""The numbers that a database would give next: they move along, so that no number is ever given twice."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Table, func, inspect, select, text


def last_numbers(connection: Connection, tables: Iterable[Table]) -> dict[str, int]:
    """The last number given in each table that numbers its rows, 0 where none was; those of deleted rows count."""
    numbered = [table for table in tables if table.autoincrement_column is not None]
    highest = {table.name: connection.scalar(select(func.max(table.c.id))) or 0 for table in numbered}
    given = _sqlite(connection) if connection.dialect.name == "sqlite" else _postgresql(connection, highest)
    return {name: max(number, given.get(name, 0)) for name, number in highest.items()}


def _sqlite(connection: Connection) -> dict[str, int]:
    """SQLite remembers for the tables that are declared AUTOINCREMENT."""
    if not inspect(connection).has_table("sqlite_sequence"):
        return {}
    return {row.name: row.seq for row in connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence")}


def _postgresql(connection: Connection, names: Iterable[str]) -> dict[str, int]:
    """A sequence that was never used has a last value too, which was not given."""
    given = {}
    for name in names:
        if sequence := _sequence_of(connection, name):
            last, used = connection.exec_driver_sql(f"SELECT last_value, is_called FROM {sequence}").one()
            given[name] = last if used else 0
    return given


def _sequence_of(connection: Connection, name: str) -> str | None:
    sequence: str | None = connection.scalar(text("SELECT pg_get_serial_sequence(:name, 'id')"), {"name": name})
    return sequence


def set_last_numbers(connection: Connection, numbers: dict[str, int]) -> None:
    """Has each table's next row numbered after these; where none was given, the first is 1."""
    if connection.dialect.name == "sqlite":
        kept = _sqlite(connection).keys()
        for name, number in numbers.items():
            if name in kept:
                statement = "UPDATE sqlite_sequence SET seq = :number WHERE name = :name"
                connection.execute(text(statement), {"name": name, "number": number})
            elif _is_autoincrement(connection, name):
                statement = "INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :number)"
                connection.execute(text(statement), {"name": name, "number": number})
        return
    for name, number in numbers.items():
        if sequence := _sequence_of(connection, name):
            set_to = {"sequence": sequence, "number": max(number, 1), "used": number > 0}
            connection.execute(text("SELECT setval(:sequence, :number, :used)"), set_to)


def _is_autoincrement(connection: Connection, name: str) -> bool:
    statement = text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :name")
    return "AUTOINCREMENT" in (connection.scalar(statement, {"name": name}) or "")
