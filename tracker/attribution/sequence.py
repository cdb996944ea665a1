"""Labelling clauses in their order: a linear-chain conditional random field, decoded and weighed without libraries."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from tracker.attribution.linear import Weights
from tracker.model import QuotationKind

NONE = "none"
KINDS = (
    QuotationKind.INDIRECT,
    QuotationKind.INDIRECT_FREE,
    QuotationKind.REPORTED,
    QuotationKind.FREE_INDIRECT,
)
LABELS = (NONE, *(kind.value for kind in KINDS))
"""What a clause can be; "none" is the first, and its features weigh nothing."""
START = "start"
TRANSITIONS = "clause transitions"


def model_of(label: str) -> str:
    """The name of the model that holds a label's weights."""
    return f"clause {label}"


class Chain:
    """The weights of a chain, ready to use: what each feature's value adds to each label, and each pair of labels."""

    def __init__(self, models: dict[str, Weights], names: Sequence[str]) -> None:
        by_label = [models.get(model_of(label), {}) for label in LABELS[1:]]
        self.values: list[dict[str, tuple[float, ...]]] = []
        for name in names:
            tables = [weights.get(name, {}) for weights in by_label]
            keys = {value for table in tables for value in table}
            self.values.append({key: tuple([table.get(key, 0.0) for table in tables]) for key in keys})
        transitions = models.get(TRANSITIONS, {})
        self.steps = [[exp(transitions.get(one, {}).get(other, 0.0)) for one in LABELS] for other in LABELS]
        """By label, how much likelier or less likely each label before makes it."""
        self.start = [exp(transitions.get(START, {}).get(label, 0.0)) for label in LABELS]

    def scores(self, row: Sequence[str]) -> list[float]:
        """What the values of one clause add to each label."""
        first = second = third = fourth = 0.0
        for table, value in zip(self.values, row, strict=True):
            if value:
                found = table.get(value)
                if found is not None:
                    first += found[0]
                    second += found[1]
                    third += found[2]
                    fourth += found[3]
        return [0.0, first, second, third, fourth]

    def label(self, rows: Sequence[Sequence[str]]) -> list[tuple[int, float]]:
        """The likeliest label of each clause, by its number in LABELS, and its probability.

        Each clause gets the label that is likeliest for itself, over all labellings of the others.
        """
        if not rows:
            return []
        powers = [_powers(self.scores(row)) for row in rows]
        found = []
        for before, behind in zip(self._forward(powers), self._backward(powers), strict=True):
            joint = [one * other for one, other in zip(before, behind, strict=True)]
            best = max(range(len(LABELS)), key=joint.__getitem__)
            found.append((best, joint[best] / sum(joint)))
        return found

    def _forward(self, powers: list[list[float]]) -> list[list[float]]:
        """How likely each label of each clause is, by it and those before it; scaled, so that nothing runs over."""
        last = [power * start for power, start in zip(powers[0], self.start, strict=True)]
        found = [last]
        for own in powers[1:]:
            one, two, three, four, five = last
            last = _scaled(
                [
                    power * (one * step[0] + two * step[1] + three * step[2] + four * step[3] + five * step[4])
                    for power, step in zip(own, self.steps, strict=True)
                ]
            )
            found.append(last)
        return found

    def _backward(self, powers: list[list[float]]) -> list[list[float]]:
        """How likely what follows is, by the label of each clause; scaled."""
        last = [1.0] * len(LABELS)
        found = [last]
        by_label_before = list(zip(*self.steps, strict=True))
        for own in reversed(powers[1:]):
            one, two, three, four, five = [power * value for power, value in zip(own, last, strict=True)]
            last = _scaled(
                [
                    one * step[0] + two * step[1] + three * step[2] + four * step[3] + five * step[4]
                    for step in by_label_before
                ]
            )
            found.append(last)
        return found[::-1]


def _powers(scores: list[float]) -> list[float]:
    top = max(scores)
    return [exp(score - top) for score in scores]


def _scaled(values: list[float]) -> list[float]:
    whole = sum(values)
    return [value / whole for value in values]
