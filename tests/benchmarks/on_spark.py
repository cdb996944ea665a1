"""How many articles `tracker spark` analyses in a second on two cores of this machine, and what 100 million would take.

python tests/benchmarks/on_spark.py [ARTICLES]

The articles are recombined from the paragraphs of seeds/. The start of Spark, some ten seconds whatever there is to do,
is measured with one article and taken off; so is what one process does without Spark, for comparison.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tracker.actions.finding import find_quotations
from tracker.model import Article
from tracker.sources import read

SEEDS = Path(__file__).parents[2] / "seeds"
MANY = 100_000_000
PROGRAM = [sys.executable, "-c", "from tracker.cli import main; main()"]


def made(number: int) -> list[dict[str, str]]:
    """Articles of the length of those in seeds/, their paragraphs drawn from all of them."""
    articles = [item.text.split("\n\n") for item in read([str(SEEDS)], "markdown") if isinstance(item, Article)]
    paragraphs = [part for article in articles for part in article]
    draw = random.Random(1)
    return [
        {"id": str(each), "text": "\n\n".join(draw.choices(paragraphs, k=len(draw.choice(articles))))}
        for each in range(number)
    ]


def on_spark(articles: list[dict[str, str]], folder: Path) -> float:
    """Seconds for the whole command."""
    source = folder / f"{len(articles)}.jsonl"
    source.write_text("\n".join(json.dumps(each) for each in articles), encoding="utf-8")
    start = time.perf_counter()
    command = [*PROGRAM, "spark", str(source), str(folder / f"found-{len(articles)}"), "--master", "local[2]"]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    articles = made(int(sys.argv[1]) if len(sys.argv) > 1 else 4000)
    few = [Article(each["text"]) for each in articles[:500]]
    find_quotations(few[0])
    start = time.perf_counter()
    for article in few:
        find_quotations(article)
    alone = len(few) / (time.perf_counter() - start)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        startup = on_spark(articles[:1], folder)
        took = on_spark(articles, folder) - startup
        size = sum(file.stat().st_size for file in (folder / f"found-{len(articles)}").rglob("*.parquet"))
    rate = len(articles) / took
    print(f"One process, analysis alone: {alone:.0f} articles/s")
    print(f"Spark on two cores, Parquet written: {rate:.0f} articles/s ({rate / 2:.0f} a core); start {startup:.0f} s")
    print(f"Parquet: {size / len(articles) / 1000:.1f} kB an article")
    print(f"{MANY:,} articles: {MANY / rate * 2 / 3600:,.0f} core-hours, {MANY * size / len(articles) / 1e9:,.0f} GB")


if __name__ == "__main__":
    main()
