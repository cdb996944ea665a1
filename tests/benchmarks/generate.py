"""Articles for benchmarks, as many as one likes: recombined from the paragraphs of seeds/, all different.

python tests/benchmarks/generate.py 5000 articles.jsonl

The same number and seed give the same articles. Half of them have speakers whom no other article names: what grows
with the number of names would show.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from tracker.actions.demo import seed_articles
from tracker.model import Article

PARAGRAPHS = 5
FIRST_DAY = date(2020, 1, 1)
SYLLABLES = ("am", "ber", "chi", "dol", "en", "fur", "gar", "hal", "im", "kel", "lu", "mos", "nor", "os", "rüt", "sig")
FULL_NAME = re.compile(r"(?<=[a-zäöü] )[A-ZÄÖÜ][a-zäöü]+ (?P<surname>[A-ZÄÖÜ][a-zäöü]+)(?=[ ,.])")
"""Two capitalised words inside a sentence, of which the second can be a surname."""


def records(how_many: int, seed: int | None = None) -> Iterator[dict[str, str]]:
    """So many articles as JSON Lines have them."""
    seeds, chance = list(seed_articles()), random.Random(how_many if seed is None else seed)
    for number in range(how_many):
        yield article_like(seeds, chance, number)


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
    """Writes so many articles as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for record in records(how_many):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def main() -> None:
    """Writes the file that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("how_many", type=int)
    parser.add_argument("path", type=Path)
    asked = parser.parse_args()
    write_articles(asked.path, asked.how_many)


if __name__ == "__main__":
    main()
