"""A linear model over named values: what each value adds, read from JSON, written as sorted JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from tracker.errors import WeightsRefused

Weights = dict[str, dict[str, float]]
"""By name of the feature, by its value: the contribution."""

DEFAULT = "wikinews-and-own"
"""The weights that come with the program."""
LARGEST = 5_000_000
"""Characters of a weights file: a larger one is something else."""
SMALLEST_WEIGHT = 0.0005
"""Weights below it are noise, and would only make the file longer."""


@dataclass(frozen=True, slots=True)
class WeightSet:
    """Weights of all models, and where they come from."""

    name: str
    about: dict[str, Any]
    models: dict[str, Weights]
    fingerprint: str = field(default="", compare=False)


def total(weights: Sequence[dict[str, float]], values: Sequence[str]) -> float:
    """The sum of what the values add; a value that was never seen adds nothing."""
    score = 0.0
    for by_value, value in zip(weights, values, strict=True):
        score += by_value.get(value, 0.0)
    return score


def parts(weights: Sequence[dict[str, float]], values: Sequence[str]) -> tuple[float, ...]:
    """What each value adds."""
    return tuple([by_value.get(value, 0.0) for by_value, value in zip(weights, values, strict=True)])


def in_order(weights: Weights, names: Sequence[str]) -> tuple[dict[str, float], ...]:
    """The weights in the order of the features; raises WeightsRefused when they were trained on others."""
    if set(weights) != set(names):
        odd = ", ".join(sorted(set(weights) ^ set(names)))
        raise WeightsRefused(
            f"These weights were trained on other features ({odd}); train them anew with `tracker train`."
        )
    return tuple(weights[name] for name in names)


@cache
def load(name: str = DEFAULT) -> WeightSet:
    """The weights of that name that come with the program, or of a file at that path.

    Raises WeightsRefused when there are none, or they are damaged.
    """
    return parse(_source(name), name)


def _source(name: str) -> str:
    packaged = files("tracker.attribution") / "weights" / f"{name}.json"
    if packaged.is_file():
        return packaged.read_text(encoding="utf-8")
    try:
        with open(name, encoding="utf-8") as file:
            return file.read(LARGEST + 1)
    except (OSError, UnicodeDecodeError) as error:
        raise WeightsRefused(
            f"There are no weights {name!r}: give the path of a file that `tracker train` wrote."
        ) from error


def parse(source: str, name: str) -> WeightSet:
    """A weight set from its JSON; raises WeightsRefused when it is damaged."""
    try:
        data = json.loads(source)
        models = {
            model: {
                feature: {value: float(weight) for value, weight in values.items()}
                for feature, values in weights.items()
            }
            for model, weights in data["models"].items()
        }
        about = dict(data["about"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsRefused(f"The weights {name} are damaged; train them anew with `tracker train`.") from error
    return WeightSet(name, about, models, hashlib.sha256(source.encode()).hexdigest()[:12])


def to_json(about: dict[str, Any], models: dict[str, Weights]) -> str:
    """A weight set as sorted JSON, weights rounded to four digits and those that round to nothing left out."""
    rounded = {
        model: {
            feature: {
                value: round(weight, 4) for value, weight in sorted(values.items()) if abs(weight) >= SMALLEST_WEIGHT
            }
            for feature, values in weights.items()
        }
        for model, weights in models.items()
    }
    return json.dumps({"about": about, "models": rounded}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
