"""How likely a capitalised word is a proper name and no common noun, by how it begins and ends."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

LONGEST_ENDING = 6


@cache
def _weights() -> tuple[float, dict[str, float]]:
    """The learned log-odds (``languages/de/name_endings.json`` says from what)."""
    data = json.loads((files("tracker.languages.de") / "name_endings.json").read_text(encoding="utf-8"))
    return data["bias"], data["weights"]


def name_odds(word: str) -> float:
    """The log-odds that the word is a proper name; 0 is even.

    >>> name_odds("Odermatt") > 0, name_odds("Gelächter") < 0
    (True, True)
    """
    bias, weights = _weights()
    bound = f"^{word.lower()}$"
    keys = [f"={bound}", bound[:4]] + [
        bound[-length:] for length in range(2, LONGEST_ENDING + 1) if len(bound) > length
    ]
    return bias + sum(weights.get(key, 0.0) for key in keys)
