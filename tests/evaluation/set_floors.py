"""Sets the floors to a little below what is measured now; they only rise.

A corpus that is to have floors needs no more in the file than its name and its path.

python tests/evaluation/set_floors.py            raise what has got better
python tests/evaluation/set_floors.py --lower    set all, lower ones too: say why in the commit
"""

from __future__ import annotations

import json
import sys
from math import floor as rounded_down
from pathlib import Path

from tracker.actions.evaluate import ALL_STYLES, measure, styles_of
from tracker.attribution.linear import DEFAULT
from tracker.sources.corpora import read_corpus

FILE = Path(__file__).with_name("floor.json")
MARGIN = 0.005


def now(path: Path) -> tuple[str, dict[str, float]]:
    """The fingerprint of a corpus, and its floors: the lowest of each figure in any style, less the margin."""
    corpus = read_corpus(path)
    all_figures = [measure(corpus, style, DEFAULT).evaluation.figures() for style in styles_of(corpus, ALL_STYLES)]
    lowest = {name: min(figures[name] for figures in all_figures) for name in all_figures[0]}
    return corpus.fingerprint, {
        name: max(0.0, rounded_down((value - MARGIN) * 10_000) / 10_000) for name, value in lowest.items()
    }


def main(lower: bool) -> None:
    """Measures every corpus of the file that is there, and writes the file."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    for name, entry in data["corpora"].items():
        path = FILE.parent / entry["path"]
        if not path.exists():
            print(f"{name}: not measured, nothing at {path}")
            continue
        fingerprint, figures = now(path)
        before = entry.get("floor", {})
        if not lower:
            figures = {figure: max(value, before.get(figure, 0)) for figure, value in figures.items()}
        print(f"{name}: {before} -> {figures}")
        entry |= {"sha256": fingerprint, "floor": figures}
    FILE.write_text(json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main("--lower" in sys.argv[1:])
