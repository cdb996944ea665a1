"""Labelling clauses in their order: a linear-chain conditional random field, decoded and weighed without libraries."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

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
        self.steps = [[transitions.get(one, {}).get(other, 0.0) for other in LABELS] for one in LABELS]
        self.start = [transitions.get(START, {}).get(label, 0.0) for label in LABELS]

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
        scores = [self.scores(row) for row in rows]
        forward = self._forward(scores)
        backward = self._backward(scores)
        found = []
        for before, behind in zip(forward, backward, strict=True):
            joint = [one + other for one, other in zip(before, behind, strict=True)]
            whole = _log_sum(joint)
            best = max(range(len(LABELS)), key=joint.__getitem__)
            found.append((best, exp(joint[best] - whole)))
        return found

    def _forward(self, scores: list[list[float]]) -> list[list[float]]:
        found = [[score + start for score, start in zip(scores[0], self.start, strict=True)]]
        for own in scores[1:]:
            last = found[-1]
            found.append(
                [
                    score + _log_sum([value + step[label] for value, step in zip(last, self.steps, strict=True)])
                    for label, score in enumerate(own)
                ]
            )
        return found

    def _backward(self, scores: list[list[float]]) -> list[list[float]]:
        found = [[0.0] * len(LABELS)]
        for own in reversed(scores[1:]):
            behind = [score + value for score, value in zip(own, found[-1], strict=True)]
            ahead = [[one + other for one, other in zip(step, behind, strict=True)] for step in self.steps]
            found.append([_log_sum(each) for each in ahead])
        return found[::-1]


def _log_sum(values: list[float]) -> float:
    top = max(values)
    return top + log(sum([exp(value - top) for value in values]))
