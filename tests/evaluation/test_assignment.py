"""Pairing annotated with found: the best sum there is, and among equals the pairing that scipy gives."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest

from tracker.evaluation.assignment import best_pairs

CHOICES = (0.0, 0.0, 0.0, 0.5, 0.51, 1.0, 1.01)
"""Few values and many zeros, as of quotations that mostly have no word in common: many pairings are equally good."""


def table(random: Random, largest: int) -> list[list[float]]:
    width = random.randint(1, largest)
    return [
        [random.choice([*CHOICES, random.random()]) for _ in range(width)] for _ in range(random.randint(1, largest))
    ]


def test_no_other_pairing_agrees_more() -> None:
    random = Random(2024)
    for _ in range(100):
        agreement = table(random, 5)
        rows, columns = len(agreement), len(agreement[0])
        tall = rows > columns
        most = max(
            sum(agreement[other][one] if tall else agreement[one][other] for one, other in enumerate(chosen))
            for chosen in permutations(range(max(rows, columns)), min(rows, columns))
        )

        assert most == pytest.approx(sum(agreement[row][column] for row, column in best_pairs(agreement)))


def test_as_many_as_possible_are_paired_and_none_twice() -> None:
    random = Random(7)
    for _ in range(100):
        agreement = table(random, 20)
        pairs = best_pairs(agreement)

        assert min(len(agreement), len(agreement[0])) == len(pairs)
        assert len(pairs) == len({row for row, _ in pairs}) == len({column for _, column in pairs})


def test_among_equals_it_is_the_pairing_that_scipy_gives() -> None:
    optimize = pytest.importorskip("scipy.optimize")
    random = Random(1)
    for _ in range(500):
        agreement = table(random, 25)
        rows, columns = optimize.linear_sum_assignment(agreement, maximize=True)

        assert list(zip(rows.tolist(), columns.tolist(), strict=True)) == best_pairs(agreement)


@pytest.mark.parametrize("nothing", [pytest.param([], id="no rows"), pytest.param([[], []], id="no columns")])
def test_with_nothing_nothing_is_paired(nothing: list[list[float]]) -> None:
    assert [] == best_pairs(nothing)
