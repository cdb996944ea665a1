"""How long the program takes to start, against what its libraries alone take.

python tests/benchmarks/startup.py
"""

from __future__ import annotations

import argparse
import statistics
import sys

from measuring import program, run

COMMANDS = {
    "import click": [sys.executable, "-c", "import click"],
    "tracker --help": [str(program()), "--help"],
    "import click, sqlalchemy": [sys.executable, "-c", "import click, sqlalchemy"],
    "a first analyse": [sys.executable, "-c", "from tracker import analyse; analyse('«Ja», sagte Ada Frei.')"],
}
COMPARED = (("tracker --help", "import click"), ("a first analyse", "import click, sqlalchemy"))


def main() -> None:
    """Runs each command in turn, several rounds, and prints the medians and their differences."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    took: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds + 1):
        for name, command in COMMANDS.items():
            took[name].append(run(command).seconds)
    medians = {name: statistics.median(seconds[1:]) for name, seconds in took.items()}  # the first round fills caches
    for name, seconds in medians.items():
        print(f"{name:26} {seconds * 1000:6.0f} ms")
    for ours, theirs in COMPARED:
        print(f"{ours} takes {(medians[ours] - medians[theirs]) * 1000:.0f} ms more than {theirs}")


if __name__ == "__main__":
    main()
