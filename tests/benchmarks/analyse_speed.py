"""How fast `analyse` is against the fastest that a spaCy-based tool can be, measured in turns in one run.

python tests/benchmarks/analyse_speed.py --spacy-python PYTHON

PYTHON is one that has spaCy (https://spacy.io). Without it only our own figures are printed. The corpus and the tool
that measures spaCy lie in ../shared. Each side reads all articles once before it is timed, then takes the median of
five passes; the ratio is the one of the medians over all rounds.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import statistics
import subprocess
import sys
import time
from typing import NamedTuple

from measuring import SHARED, megabytes

TOOLS = SHARED / "tools"
PASSES = 5
MEASURE = "--measure"
"""The argument that turns this script into the measured child process."""
IN_MARKS_ONLY = "--in-marks"
"""The argument by which the child looks only for quotations in marks."""

SPACY_SAYS = re.compile(r"(?P<articles>[\d.]+) articles/s, (?P<tokens>[\d.]+) tokens/s")


class Speed(NamedTuple):
    """One side's speed; ``first`` is its first pass, with nothing in memory yet, ``peak`` megabytes."""

    articles: float
    tokens: float
    first: float = 0.0
    peak: float = 0.0


def measure_here(in_marks: bool) -> None:
    """Analyses the articles of stdin in this process, and prints the figures as JSON."""
    from tracker import analyse
    from tracker.model import IN_MARKS, QuotationKind
    from tracker.text.document import read_document

    texts = [json.loads(line)["text"] for line in sys.stdin]
    tokens = sum(len(read_document(text).tokens) for text in texts)
    kinds = IN_MARKS if in_marks else tuple(QuotationKind)
    analyse("x")  # loads the weights
    passes = []
    for _ in range(PASSES + 1):
        start = time.perf_counter()
        for text in texts:
            analyse(text, kinds=kinds)
        passes.append(time.perf_counter() - start)
    took = statistics.median(passes[1:])
    peak = megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    print(json.dumps(Speed(len(texts) / took, tokens / took, len(texts) / passes[0], peak)))


def ours(articles: str, *options: str) -> Speed:
    """`analyse` in a process of its own."""
    return Speed(*json.loads(_output([sys.executable, __file__, MEASURE, *options], articles)))


def spacys(python: str, articles: str) -> Speed:
    """spaCy's small German pipeline in a process of its own."""
    says = SPACY_SAYS.search(_output([python, str(TOOLS / "spacy_floor.py")], articles))
    assert says, "spacy_floor.py prints its speed"
    return Speed(float(says["articles"]), float(says["tokens"]))


def _output(command: list[str], stdin: str = "") -> str:
    return subprocess.run(command, input=stdin, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def main() -> None:
    """Measures both sides in turns and prints the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--spacy-python", metavar="PYTHON", help="a Python that has spaCy")
    parser.add_argument("--corpus", default="dev", help="a name or file that score.py knows (default: dev)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(MEASURE, action="store_true", help=argparse.SUPPRESS)
    parser.add_argument(IN_MARKS_ONLY, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        measure_here(options.in_marks)
        return
    articles = _output([sys.executable, str(TOOLS / "score.py"), "texts", options.corpus])
    runs: dict[str, list[Speed]] = {"direct and partial": [], "all kinds": [], "spaCy": []}
    for _ in range(options.rounds):
        runs["direct and partial"].append(ours(articles, IN_MARKS_ONLY))
        runs["all kinds"].append(ours(articles))
        if options.spacy_python:
            runs["spaCy"].append(spacys(options.spacy_python, articles))
    medians = {side: _median(speeds) for side, speeds in runs.items() if speeds}
    for side, speed in medians.items():
        line = f"{side}: {speed.articles:.1f} articles/s, {speed.tokens:.0f} tokens/s"
        if speed.first:
            line += f", first pass {speed.first:.0f} articles/s, peak {speed.peak:.0f} MB"
        if "spaCy" in medians and side != "spaCy":
            line += f", {speed.articles / medians['spaCy'].articles:.1f} times spaCy"
        print(line)


def _median(speeds: list[Speed]) -> Speed:
    return Speed(*(statistics.median(values) for values in zip(*speeds, strict=True)))


if __name__ == "__main__":
    main()
