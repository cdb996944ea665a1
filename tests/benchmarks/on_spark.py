"""How much work `tracker spark` is for an article, in seconds of a core, and what 100 million articles would take.

python tests/benchmarks/on_spark.py [ARTICLES]

The articles are recombined from the paragraphs of seeds/. What is counted is the time of all cores together, with the
Java machine and the workers, which does not depend on what else the machine is doing. The start of Spark, the same
whatever there is to do, is measured with one article and taken off. For comparison: the analysis alone, in one process.
"""

from __future__ import annotations

import json
import os
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
    """Seconds of all cores for the whole command."""
    source = folder / f"{len(articles)}.jsonl"
    source.write_text("\n".join(json.dumps(each) for each in articles), encoding="utf-8")
    command = [*PROGRAM, "spark", str(source), str(folder / f"found-{len(articles)}"), "--master", "local[2]"]
    before = os.times()
    subprocess.run(command, check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def alone(texts: list[str]) -> float:
    """Seconds of one core for the analysis of an article, when the weights are loaded."""
    find_quotations(Article(texts[0]))
    start = time.process_time()
    for text in texts:
        find_quotations(Article(text))
    return (time.process_time() - start) / len(texts)


def main() -> None:
    articles = made(int(sys.argv[1]) if len(sys.argv) > 1 else 4000)
    print(f"Analysis alone: {1000 * alone([each['text'] for each in articles[:500]]):.1f} ms of a core an article")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        startup = on_spark(articles[:1], folder)
        work = (on_spark(articles, folder) - startup) / len(articles)
        size = sum(file.stat().st_size for file in (folder / f"found-{len(articles)}").rglob("*.parquet"))
    characters = sum(len(each["text"]) for each in articles) / len(articles)
    print(f"On Spark: {1000 * work:.1f} ms of a core an article of {characters:,.0f} characters; start {startup:.0f} s")
    print(
        f"{MANY:,} articles: {MANY * work / 3600:,.0f} core-hours, {MANY * size / len(articles) / 1e9:,.0f} GB Parquet"
    )


if __name__ == "__main__":
    main()
