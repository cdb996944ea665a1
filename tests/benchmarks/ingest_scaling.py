"""What a second worker brings: the same articles with one process and with two, in turns, store included.

python tests/benchmarks/ingest_scaling.py --articles 5000 --rounds 2

The processor seconds tell what the clock would say of an idle machine: at best, two workers take half of theirs.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import tempfile
from pathlib import Path
from typing import NamedTuple

from generate import write_articles
from measuring import run, tracker


class Took(NamedTuple):
    """Seconds of the clock, and of all processors together."""

    clock: float
    processor: float


def ingest(articles: Path, workers: int) -> Took:
    """Ingests into a fresh database."""
    with tempfile.TemporaryDirectory() as folder:
        before = _children()
        took = run(tracker("ingest", articles, "--db", Path(folder, "a.db"), "--workers", workers))
        return Took(took.seconds, _children() - before)


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Prints both times and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    both: dict[int, list[Took]] = {1: [], asked.workers: []}
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder, "articles.jsonl")
        write_articles(articles, asked.articles)
        for _ in range(asked.rounds):
            for workers, times in both.items():
                times.append(ingest(articles, workers))
    one, several = (statistics.median(took.clock for took in times) for times in both.values())
    busy = [statistics.median(took.processor for took in times) for times in both.values()]
    print(f"{asked.articles:,} articles; load {os.getloadavg()[0]:.1f}")
    print(f"1 worker: {one:.1f} s, {asked.articles / one:.0f} articles/s; processors {busy[0]:.1f} s")
    print(f"{asked.workers} workers: {several:.1f} s, {asked.articles / several:.0f}/s; processors {busy[1]:.1f} s")
    print(f"Ratio {one / several:.2f}; by processor seconds at best {asked.workers * busy[0] / busy[1]:.2f}")


if __name__ == "__main__":
    main()
