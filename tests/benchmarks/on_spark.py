"""What 100 million articles would take: the analysis of an article in seconds of a core, and its Parquet in bytes.

python tests/benchmarks/on_spark.py [ARTICLES]

The articles are recombined from the paragraphs of seeds/. The analysis is timed in one process, in seconds of its core;
the Parquet is what `tracker spark` writes. What Spark itself needs (reading, dealing out, writing) is not in it.
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


def parquet_size(articles: list[dict[str, str]], folder: Path) -> int:
    """Bytes of all that `tracker spark` writes for the articles."""
    source, found = folder / "articles.jsonl", folder / "found"
    source.write_text("\n".join(json.dumps(each) for each in articles), encoding="utf-8")
    command = [*PROGRAM, "spark", str(source), str(found), "--master", "local[2]"]
    subprocess.run(command, check=True, capture_output=True)
    return sum(file.stat().st_size for file in found.rglob("*.parquet"))


def alone(texts: list[str]) -> float:
    """Seconds of one core for the analysis of an article, when the weights are loaded."""
    find_quotations(Article(texts[0]))
    start = time.process_time()
    for text in texts:
        find_quotations(Article(text))
    return (time.process_time() - start) / len(texts)


def main() -> None:
    articles = made(int(sys.argv[1]) if len(sys.argv) > 1 else 4000)
    characters = sum(len(each["text"]) for each in articles) / len(articles)
    work = alone([each["text"] for each in articles[:500]])
    with tempfile.TemporaryDirectory() as name:
        size = parquet_size(articles, Path(name)) / len(articles)
    print(
        f"An article of {characters:,.0f} characters: {1000 * work:.1f} ms of a core, {size / 1000:.1f} kB of Parquet"
    )
    print(f"{MANY:,} articles: at least {MANY * work / 3600:,.0f} core-hours, {MANY * size / 1e9:,.0f} GB of Parquet")


if __name__ == "__main__":
    main()
