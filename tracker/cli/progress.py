"""The bar of a long run over files: how much is read, at what rate, and how much time is left."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tracker.cli.common import console
from tracker.sources import STDIN
from tracker.sources.metering import metered

Item = TypeVar("Item")


def reading_progress(items: Iterable[Item], paths: Iterable[str]) -> Iterator[Item]:
    """The items as they are; on a terminal, a bar on stderr while somebody goes through them.

    What is left is told by the bytes of the files, for nobody knows the number of articles; of stdin, nothing is told.
    """
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    read = TextColumn("{task.fields[number]:,} articles, {task.fields[rate]:,.0f}/s")
    columns = (TextColumn("Reading"), BarColumn(), TaskProgressColumn(), read, TimeElapsedColumn())
    with metered() as meter, Progress(*columns, TimeRemainingColumn(), console=console(stderr=True)) as bar:
        task = bar.add_task("", total=size_of(paths), number=0, rate=0.0)
        for number, item in enumerate(items, 1):
            seconds = bar.tasks[0].elapsed or 0.0
            bar.update(task, completed=meter.position, number=number, rate=number / seconds if seconds else 0.0)
            yield item


def size_of(paths: Iterable[str]) -> int | None:
    """The bytes of files and folders; None when nobody can tell."""
    total = 0
    for path in paths:
        if path == STDIN:
            return None
        files = [path] if not os.path.isdir(path) else _files_in(path)
        for file in files:
            if os.path.exists(file):
                total += os.path.getsize(file)
    return total or None


def _files_in(folder: str) -> Iterator[str]:
    for parent, _, names in os.walk(folder):
        yield from (os.path.join(parent, name) for name in names)
