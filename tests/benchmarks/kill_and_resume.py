"""Whether `ingest` survives being killed: `kill -9` at random moments, again and again, then once to the end.

python tests/benchmarks/kill_and_resume.py --kills 20

The database must then equal, row by row and with the same ids, the one of a run that nobody disturbed, and
`tracker db check` must find nothing. The number of workers changes from run to run.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import tempfile
from pathlib import Path

from dumping import dump
from generate import write_articles
from measuring import run, tracker

EACH_RUN = (1, 2)
"""Workers, in turns: to resume with another number must not matter."""


def command(articles: Path, database: Path, workers: int) -> list[str]:
    """The command line of one run."""
    return tracker("ingest", articles, "--db", database, "--workers", workers)


def killed(articles: Path, database: Path, kills: int, chance: random.Random, longest: float) -> int:
    """Starts and kills runs; returns how many of them were killed before they were done."""
    number = 0
    for turn in range(kills):
        child = subprocess.Popen(command(articles, database, EACH_RUN[turn % 2]), stdout=subprocess.DEVNULL)
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
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles, undisturbed, database = Path(folder, "a.jsonl"), Path(folder, "one.db"), Path(folder, "two.db")
        write_articles(articles, asked.articles)
        seconds, nothing = (run(command(articles, undisturbed, 1)).seconds for _ in range(2))
        # Most kills are to fall into the work: a run may take its own start and a share of what the whole takes.
        longest = 1.5 * nothing + 3 * (seconds - nothing) / asked.kills
        number = killed(articles, database, asked.kills, random.Random(asked.seed), longest)
        subprocess.run(command(articles, database, 2), check=True)
        subprocess.run(tracker("db", "check", "--db", database), check=True)
        one, two = list(dump(undisturbed)), list(dump(database))
    print(f"{number} of {asked.kills} runs were killed before they were done; {len(two):,} rows.")
    if one != two:
        raise SystemExit("The databases differ.")
    print("The database equals the one of an undisturbed run.")


if __name__ == "__main__":
    main()
