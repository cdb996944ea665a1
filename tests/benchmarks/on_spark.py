"""What 100 million articles would take on Spark: clock, seconds of cores and bytes of Parquet, as measured here.

python tests/benchmarks/on_spark.py --articles 4000

The articles are recombined from the paragraphs of seeds/. They are analysed by one process, and by `tracker spark`,
whose rows must be the very same. A run over few articles tells what it takes to start; what is left is the work, with
all that Spark itself needs (reading, dealing out, writing). Needs the extra “spark”, Java 17 and Linux.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

from measuring import tracker

from tracker.actions import spark_rows
from tracker.actions.extract import as_data
from tracker.actions.finding import find_quotations
from tracker.model import Article
from tracker.sources import read

SEEDS = Path(__file__).parents[2] / "seeds"
MANY = 100_000_000
FEW = 100
TICK = os.sysconf("SC_CLK_TCK")


class Took(NamedTuple):
    """Seconds of the clock, and of all processors together."""

    clock: float
    processor: float


def made(number: int) -> list[dict[str, str]]:
    """Articles of the length of those in seeds/, their paragraphs drawn from all of them."""
    articles = [item.text.split("\n\n") for item in read([str(SEEDS)], "markdown") if isinstance(item, Article)]
    paragraphs = [part for article in articles for part in article]
    draw = random.Random(1)
    return [
        {"id": str(each), "text": "\n\n".join(draw.choices(paragraphs, k=len(draw.choice(articles))))}
        for each in range(number)
    ]


def on_spark(articles: list[dict[str, str]], folder: Path, cores: int) -> Took:
    """Runs `tracker spark` over the articles, into “found” in the folder."""
    folder.mkdir()
    source = folder / "articles.jsonl"
    source.write_text("".join(json.dumps(each) + "\n" for each in articles), encoding="utf-8")
    start = time.perf_counter()
    command = tracker("spark", source, folder / "found", "--master", f"local[{cores}]")
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    used: dict[str, float] = {}
    while child.poll() is None:  # whoever reaps Spark's own processes, it is not this one: it has to look
        used |= processors(child.pid)
        time.sleep(0.1)
    if child.returncode:
        raise SystemExit(f"tracker spark failed with {child.returncode}.")
    return Took(time.perf_counter() - start, sum(used.values()))


def processors(session: int) -> dict[str, float]:
    """The seconds of each process of a session, by its number and start."""
    used = {}
    for process in Path("/proc").glob("[0-9]*/stat"):
        try:
            values = process.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        if int(values[3]) == session:
            used[f"{process.parent.name} {values[19]}"] = (int(values[11]) + int(values[12])) / TICK
    return used


def alone(articles: list[dict[str, str]]) -> tuple[Took, list[dict[str, Any]]]:
    """What the analysis takes in this process, when the weights are loaded, and the rows of quotations."""
    read_here = [Article(each["text"], id=each["id"]) for each in articles]
    find_quotations(read_here[0])
    clock, processor = time.perf_counter(), time.process_time()
    found = [find_quotations(article) for article in read_here]
    took = Took(time.perf_counter() - clock, time.process_time() - processor)
    rows = [
        spark_rows.flattened(quotation)
        for article, analysis in sorted(zip(read_here, found, strict=True), key=lambda pair: _order(pair[0]))
        for quotation in as_data(article, analysis)["quotations"]  # type: ignore[attr-defined]
    ]
    return took, rows


def _order(article: Article) -> tuple[str, str]:
    return spark_rows.hash_of(article), article.id


def rows_of(found: Path) -> list[dict[str, Any]]:
    """The rows that Spark wrote, in an order that does not depend on who wrote them."""
    from pyarrow import parquet

    rows: list[dict[str, Any]] = parquet.read_table(found / "quotations").to_pylist()
    rows.sort(key=lambda row: (row["sha256"], row["id"], row["place"]))
    shared = spark_rows.SHARED
    return [{key: value for key, value in row.items() if value is not None and key not in shared} for row in rows]


def main() -> None:
    """Prints what both took, whether their rows are the same, and what that means for very many articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=4000)
    parser.add_argument("--cores", type=int, default=2)
    asked = parser.parse_args()
    articles = made(asked.articles)
    characters = sum(len(each["text"]) for each in articles) / len(articles)
    here, expected = alone(articles)
    with tempfile.TemporaryDirectory() as name:
        start = on_spark(articles[:FEW], Path(name, "few"), asked.cores)
        took = on_spark(articles, Path(name, "all"), asked.cores)
        found = Path(name, "all", "found")
        size = sum(file.stat().st_size for file in found.rglob("*.parquet")) / len(articles)
        same = expected == rows_of(found)
    clock, processor = ((took[place] - start[place]) / (len(articles) - FEW) for place in (0, 1))
    print(f"{len(articles):,} articles of {characters:,.0f} characters, {len(expected):,} quotations")
    print(f"One process: {here.clock:.0f} s, {1000 * here.processor / len(articles):.1f} ms of a core each")
    print(
        f"Spark on {asked.cores} cores: {took.clock:.0f} s, of which {start.clock:.0f} s for the first {FEW} articles"
    )
    print(f"Each further article: {1000 * clock:.1f} ms of the clock, {1000 * processor:.1f} ms of cores")
    print(f"{size / 1000:.1f} kB of Parquet each; the rows are {'the same' if same else 'NOT the same'}")
    hours = MANY * processor / 3600
    print(f"{MANY:,} articles: {hours:,.0f} core-hours, {hours / 64:,.1f} h on 64 cores, {MANY * size / 1e9:,.0f} GB")
    if not same:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
