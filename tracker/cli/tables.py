"""Tables to read, and rows for scripts: how lists leave the program."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO, TypeVar

from tracker.cli.common import STDOUT, console, open_output
from tracker.reports.as_tsv import escaped
from tracker.reports.rows import Cell, json_value, text_value
from tracker.reports.streams import printable, text_into

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table
    from rich.text import Text

Item = TypeVar("Item")

TABLE = "table"
ROW_FORMATS = (TABLE, "csv", "tsv", "json", "jsonl")

FORMAT_HELP = "How to write it.  [default: by the ending of -o, else a table]"

PLAIN_WIDTH = 100
"""Characters of a line where no terminal says how wide it is."""

BATCH = 200
"""Rows that are laid out together: a long list begins to appear at once and is never in memory as a whole."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table to read: its head, its width in characters (None: a share of what is left)."""

    head: str
    width: int | None = None
    right: bool = False
    style: str = ""


def one_line(text: str) -> str:
    """Text from an article on one line and without control characters, which a terminal would obey.

    >>> one_line("«Erst\\n\\tdies, \\x1b[31mdann das»")
    '«Erst dies, [31mdann das»'
    """
    return " ".join(printable(text).split())


@contextmanager
def readable(output: str = STDOUT) -> Iterator[Console]:
    """A console to print something to read: on stdout, as wide as the terminal, or into a file; PLAIN_WIDTH there."""
    from rich.console import Console

    if output == STDOUT:
        stdout = console()
        if not stdout.is_terminal and "COLUMNS" not in os.environ:
            stdout.width = PLAIN_WIDTH
        yield stdout
    else:
        with open_output(output) as out, text_into(out) as text:
            yield Console(file=text, width=PLAIN_WIDTH, color_system=None, highlight=False, emoji=False, markup=False)


def print_table(columns: Sequence[Column], rows: Iterable[Sequence[str | Text]], target: Console) -> None:
    """Prints a table in batches; every batch has the same widths, for no width depends on the contents."""
    remaining = iter(rows)
    first = True
    while batch := list(islice(remaining, BATCH)):
        table = _table(columns, head=first)
        for row in batch:
            table.add_row(*row)
        print_trimmed(table, target)
        first = False


def print_trimmed(what: RenderableType, target: Console) -> None:
    """Prints something; where it is not for a terminal, without the blanks that fill its lines up."""
    if target.is_terminal:
        target.print(what)
        return
    with target.capture() as captured:
        target.print(what)
    target.file.writelines(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _table(columns: Sequence[Column], *, head: bool) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(
        box=SIMPLE_HEAD,
        show_edge=False,
        padding=(0, 1, 0, 0),
        pad_edge=False,
        expand=True,
        show_header=head,
        header_style="bold",
    )
    for column in columns:
        table.add_column(
            column.head,
            width=column.width,
            ratio=None if column.width else 1,
            justify="right" if column.right else "left",
            style=column.style,
            overflow="fold",
        )
    return table


def format_of(output: str, formats: Iterable[str]) -> str | None:
    """The format that a file's ending names, None when it names none of them.

    >>> format_of("found.CSV", ["csv"]), format_of("-", ["csv"])
    ('csv', None)
    """
    ending = Path(output).suffix.lower().removeprefix(".")
    ending = {"markdown": "md", "htm": "html"}.get(ending, ending)
    return ending if ending in set(formats) else None


def row_format(format: str | None, output: str) -> str:
    """The format of a list: the one asked for, else the one that the name of the output tells, else a table."""
    return format or format_of(output, ROW_FORMATS) or TABLE


def write_list(
    found: Iterable[Item],
    output: str,
    format: str | None,
    *,
    columns: Sequence[Column],
    cells: Callable[[Item], Sequence[str]],
    fields: Sequence[str],
    row: Callable[[Item], Sequence[Cell]],
) -> None:
    """Writes things as a table (``columns`` and ``cells``), or as rows (``fields`` and ``row``) in another format."""
    chosen = row_format(format, output)
    if chosen == TABLE:
        with readable(output) as target:
            print_table(columns, map(cells, found), target)
    else:
        with open_output(output) as out:
            write_rows((dict(zip(fields, row(each), strict=True)) for each in found), fields, chosen, out)


def write_rows(rows: Iterable[dict[str, Cell]], columns: Sequence[str], format: str, out: BinaryIO) -> None:
    """Writes rows as csv, tsv, json or jsonl, by the conventions of the reports; dates are ISO."""
    with text_into(out) as text:
        _WRITERS[format](rows, columns, text)


def _csv(rows: Iterable[dict[str, Cell]], columns: Sequence[str], text: TextIO) -> None:
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([text_value(row[name]) for name in columns] for row in rows)


def _tsv(rows: Iterable[dict[str, Cell]], columns: Sequence[str], text: TextIO) -> None:
    text.write("\t".join(columns) + "\n")
    text.writelines("\t".join(escaped(text_value(row[name])) for name in columns) + "\n" for row in rows)


def _jsonl(rows: Iterable[dict[str, Cell]], columns: Sequence[str], text: TextIO) -> None:
    text.writelines(f"{_object(row, columns)}\n" for row in rows)


def _json(rows: Iterable[dict[str, Cell]], columns: Sequence[str], text: TextIO) -> None:
    objects = ",\n".join(_object(row, columns) for row in rows)
    text.write(f"[\n{objects}\n]\n" if objects else "[]\n")


def _object(row: dict[str, Cell], columns: Sequence[str]) -> str:
    return json.dumps({name: json_value(row[name]) for name in columns}, ensure_ascii=False)


_WRITERS = {"csv": _csv, "tsv": _tsv, "json": _json, "jsonl": _jsonl}
