"""Whether `ingest` survives being killed: `kill -9` at random moments, again and again, then once to the end.

python tests/benchmarks/kill_and_resume.py --kills 20
python tests/benchmarks/kill_and_resume.py --kills 20 --postgresql postgresql://postgres@127.0.0.1/postgres

The database must then equal, row by row and with the same ids, the one of a run that nobody disturbed, and
`tracker db check` must find nothing. The number of workers changes from run to run.
On PostgreSQL, two databases are made beside the one that is named, and dropped at the end. A number that a killed run
had taken is not given again there, so that rows are compared by their order and not by their numbers.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from dumping import dump, dump_by_order
from generate import write_articles
from measuring import run, tracker

EACH_RUN = (1, 2)
"""Workers, in turns: to resume with another number must not matter."""


def command(articles: Path, database: str, workers: int) -> list[str]:
    """The command line of one run."""
    return tracker("ingest", articles, "--db", database, "--workers", workers)


def killed(articles: Path, database: str, kills: int, chance: random.Random, longest: float) -> int:
    """Starts and kills runs; returns how many of them were killed before they were done."""
    number = 0
    for turn in range(kills):
        child = subprocess.Popen(
            command(articles, database, EACH_RUN[turn % 2]), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            child.wait(timeout=chance.uniform(0.3, longest))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
            number += 1
    return number


def main() -> None:
    """Prints how many runs were killed and what came of it; exits 1 when the databases differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgresql", metavar="URL", help="a database on a server where databases may be made")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder, "a.jsonl")
        write_articles(articles, asked.articles)
        with beside(asked.postgresql) if asked.postgresql else nullcontext([f"{folder}/1.db", f"{folder}/2.db"]) as two:
            dumped = dump_by_order if asked.postgresql else dump
            compare(articles, *two, asked.kills, random.Random(asked.seed), dumped)


def compare(
    articles: Path,
    undisturbed: str,
    database: str,
    kills: int,
    chance: random.Random,
    dumped: Callable[[str], Iterable[str]],
) -> None:
    """Fills one database undisturbed and the other between kills, and compares them."""
    seconds, nothing = (run(command(articles, undisturbed, 1)).seconds for _ in range(2))
    # Most kills are to fall into the work: a run may take its own start and a share of what the whole takes.
    longest = 2 * nothing + 3 * (seconds - nothing) / kills
    number = killed(articles, database, kills, chance, longest)
    subprocess.run(command(articles, database, 2), check=True)
    subprocess.run(tracker("db", "check", "--db", database), check=True)
    one, two = list(dumped(undisturbed)), list(dumped(database))
    print(f"{number} of {kills} runs were killed before they were done; {len(two):,} rows.")
    if one != two:
        raise SystemExit("The databases differ.")
    print("The database equals the one of an undisturbed run.")


@contextmanager
def beside(url: str) -> Iterator[list[str]]:
    """Two empty databases on the server of a URL, which are dropped afterwards."""
    import psycopg

    names = [f"kill_and_resume_{os.getpid()}_{number}" for number in (1, 2)]
    with psycopg.connect(url, autocommit=True) as server:
        for name in names:
            server.execute(f"CREATE DATABASE {name}")
        try:
            yield [f"{url.rpartition('/')[0]}/{name}" for name in names]
        finally:
            for name in names:
                server.execute(f"DROP DATABASE {name} WITH (FORCE)")


if __name__ == "__main__":
    main()
