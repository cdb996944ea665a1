"""How fast analyses are written, against plain `sqlite3.executemany` of the very same rows into the same tables.

python tests/benchmarks/write_speed.py --articles 1000

Both write batches of 64 analyses, one transaction each, with foreign keys and indexes. The analyses are made before.
The seconds are the processor's: others who use the machine do not count.
"""

from __future__ import annotations

import argparse
import gc
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from generate import records

from tracker.actions.analyse import BATCH
from tracker.actions.finding import find_quotations
from tracker.model import Analysis, Article
from tracker.store.archive import open_archive, prepared

TABLES = (
    *("speaker", "speaker_word", "analysis", "quotation", "quotation_words"),
    *("attribution", "rejected_span", "problem"),
)
"""What filing analyses writes, parents first; triggers keep the words' index and the speakers' tally in both."""

Rows = dict[str, list[tuple[Any, ...]]]


def ours(database: Path, articles: Sequence[Article], analyses: Sequence[tuple[int, Analysis]]) -> float:
    """Seconds that it takes to prepare the analyses and to file them."""
    start = time.process_time()
    for first in range(0, len(analyses), BATCH):
        with open_archive(database) as archive:
            pairs = zip(articles[first : first + BATCH], analyses[first : first + BATCH], strict=True)
            archive.record_all([(number, prepared(article, found)) for article, (number, found) in pairs])
    return time.process_time() - start


def batches_of(database: Path) -> list[Rows]:
    """What stands in the tables, as the driver gives it, in the batches of the analyses; all speakers come first."""
    with closing(sqlite3.connect(database)) as connection:
        (last,) = connection.execute("SELECT max(id) FROM analysis").fetchone()
        batches: list[Rows] = [{} for _ in range(-(-last // BATCH))]
        in_analysis = dict(connection.execute("SELECT id, analysis_id FROM quotation"))
        for table in TABLES:
            columns = [column[1] for column in connection.execute(f"PRAGMA table_info({table})")]
            for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1"):
                batch = batches[(_analysis_of(dict(zip(columns, row, strict=True)), table, in_analysis) - 1) // BATCH]
                batch.setdefault(table, []).append(row)
    return batches


def _analysis_of(row: dict[str, Any], table: str, in_analysis: dict[int, int]) -> int:
    """The number of the analysis that a row came with; speakers, whom several name, come with the first."""
    if table == "quotation_words":
        return in_analysis[row["quotation_id"]]
    return int(row["id"] if table == "analysis" else row.get("analysis_id", 1))


def plain(database: Path, batches: Sequence[Rows]) -> float:
    """Seconds that the driver alone takes to write the rows, in as many transactions."""
    start = time.process_time()
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")
        for batch in batches:
            connection.execute("BEGIN")
            for table, rows in batch.items():
                connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
            connection.execute("COMMIT")
    return time.process_time() - start


def main() -> None:
    """Prints both times and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    articles = [Article(text=each["text"], id=each["id"]) for each in records(asked.articles)]
    times: dict[str, list[float]] = {"tracker": [], "sqlite3": []}
    with tempfile.TemporaryDirectory() as folder:
        empty, filled, copy = Path(folder, "empty.db"), Path(folder, "filled.db"), Path(folder, "copy.db")
        with open_archive(empty) as archive:
            ids = [archive.add_article(article).id for article in articles]
        analyses = [(number, find_quotations(article)) for number, article in zip(ids, articles, strict=True)]
        gc.freeze()  # all analyses lie in memory here, which no run of the program does: they are not to be looked at
        for _ in range(asked.rounds):
            for place in (filled, copy):
                shutil.copy(empty, place)
            times["tracker"].append(ours(filled, articles, analyses))
            batches = batches_of(filled)
            times["sqlite3"].append(plain(copy, batches))
    here, there = (statistics.median(each) for each in times.values())
    number = sum(len(rows) for batch in batches for rows in batch.values())
    quotations = sum(len(batch["quotation"]) for batch in batches)
    print(f"{number:,} rows, {quotations:,} of them quotations")
    print(f"tracker: {here:.2f} s, {quotations / here:,.0f} quotations/s")
    print(f"sqlite3.executemany: {there:.2f} s, {quotations / there:,.0f} quotations/s")
    print(f"tracker reaches {there / here:.2f} of it")


if __name__ == "__main__":
    main()
