"""Whether ingesting needs more memory for more articles: 1,000 against 10,000 made from the paragraphs of seeds/.

python tests/benchmarks/memory_flat.py

The articles are different from each other, and half of them have speakers whom no other article names: a list of
names that grows in memory would show.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from generate import write_articles
from measuring import run, tracker

NUMBERS = (1_000, 10_000)


def main() -> None:
    """Ingests each number of articles in a process of its own, and prints time and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--numbers", type=int, nargs="+", default=NUMBERS, metavar="N")
    peaks = []
    for how_many in parser.parse_args().numbers:
        with tempfile.TemporaryDirectory() as folder:
            articles, database = Path(folder, "articles.jsonl"), Path(folder, "news.db")
            write_articles(articles, how_many)
            took = run(tracker("ingest", articles, "--db", database))
            size = database.stat().st_size / 1e6
        peaks.append(took.peak)
        print(
            f"{how_many:7,} articles: {took.seconds:6.1f} s, {how_many / took.seconds:5.0f} articles/s,"
            f" peak {took.peak:.0f} MB, database {size:.0f} MB"
        )
    print(f"The last needs {peaks[-1] / peaks[0]:.2f} times the memory of the first.")


if __name__ == "__main__":
    main()
