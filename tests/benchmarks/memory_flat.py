"""Whether ingesting needs more memory for more articles: 1,000 against 10,000 made from the paragraphs of seeds/.

python tests/benchmarks/memory_flat.py

The articles are different from each other, and half of them have speakers whom no other article names: a list of
names that grows in memory would show.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tempfile
from datetime import date, timedelta
from pathlib import Path

from measuring import program, run

from tracker.actions.demo import seed_articles
from tracker.model import Article

NUMBERS = (1_000, 10_000)
PARAGRAPHS = 5
FIRST_DAY = date(2020, 1, 1)
SYLLABLES = ("am", "ber", "chi", "dol", "en", "fur", "gar", "hal", "im", "kel", "lu", "mos", "nor", "os", "rüt", "sig")
FULL_NAME = re.compile(r"(?<=[a-zäöü] )[A-ZÄÖÜ][a-zäöü]+ (?P<surname>[A-ZÄÖÜ][a-zäöü]+)(?=[ ,.])")
"""Two capitalised words inside a sentence, of which the second can be a surname."""


def article_like(seeds: list[Article], chance: random.Random, number: int) -> dict[str, str]:
    """An article of paragraphs of several articles, every other one with surnames of its own."""
    model = chance.choice(seeds)
    paragraphs = [chance.choice(chance.choice(seeds).text.split("\n\n")) for _ in range(PARAGRAPHS)]
    text = "\n\n".join([*paragraphs, f"Meldung Nummer {number}."])
    if number % 2:
        for surname in sorted({found["surname"] for found in FULL_NAME.finditer(text)}):
            text = text.replace(surname, "".join(chance.choices(SYLLABLES, k=4)).capitalize())
    published = FIRST_DAY + timedelta(days=chance.randrange(1500))
    return {
        "id": str(number), "title": f"{model.title} ({number})", "text": text, "outlet": model.outlet,
        "published": published.isoformat(),
    }  # fmt: skip


def write_articles(path: Path, how_many: int) -> None:
    """Writes so many articles as JSON Lines; the same number gives the same articles."""
    seeds, chance = list(seed_articles()), random.Random(how_many)
    with path.open("w", encoding="utf-8") as file:
        for number in range(how_many):
            file.write(json.dumps(article_like(seeds, chance, number), ensure_ascii=False) + "\n")


def main() -> None:
    """Ingests each number of articles in a process of its own, and prints time and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--numbers", type=int, nargs="+", default=NUMBERS, metavar="N")
    peaks = []
    for how_many in parser.parse_args().numbers:
        with tempfile.TemporaryDirectory() as folder:
            articles, database = Path(folder, "articles.jsonl"), Path(folder, "news.db")
            write_articles(articles, how_many)
            took = run([program(), "ingest", articles, "--db", database])
            size = database.stat().st_size / 1e6
        peaks.append(took.peak)
        print(
            f"{how_many:7,} articles: {took.seconds:6.1f} s, {how_many / took.seconds:5.0f} articles/s,"
            f" peak {took.peak:.0f} MB, database {size:.0f} MB"
        )
    print(f"The last needs {peaks[-1] / peaks[0]:.2f} times the memory of the first.")


if __name__ == "__main__":
    main()
