"""Labelling clauses in a chain: the same as weighing every labelling of all clauses, however long the chain is."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise, product
from math import exp

import pytest

from tracker.attribution.sequence import LABELS, NONE, START, TRANSITIONS, Chain, model_of

NAMES = ("mood", "opener", "cue")
VALUES = ("yes", "no", "perhaps")

Models = dict[str, dict[str, dict[str, float]]]
Row = tuple[str, ...]


def random_models(chance: random.Random, strength: float = 1.0) -> Models:
    """Weights for every value of every label, and for every step."""
    models: Models = {
        model_of(label): {name: {value: chance.gauss(0, strength) for value in VALUES} for name in NAMES}
        for label in LABELS
        if label != NONE
    }
    models[TRANSITIONS] = {one: {other: chance.gauss(0, strength) for other in LABELS} for one in (START, *LABELS)}
    return models


def random_rows(chance: random.Random, count: int) -> list[Row]:
    """Clauses with values, some of them empty, some never seen in training."""
    return [tuple(chance.choice((*VALUES, "", "unheard of")) for _ in NAMES) for _ in range(count)]


def weight(models: Models, rows: Sequence[Row], labelling: Sequence[str]) -> float:
    """What all features and steps add up to for one labelling."""
    own = sum(
        models[model_of(label)][name].get(value, 0.0)
        for label, row in zip(labelling, rows, strict=True)
        if label != NONE
        for name, value in zip(NAMES, row, strict=True)
    )
    steps = models[TRANSITIONS]
    return own + steps[START][labelling[0]] + sum(steps[one][other] for one, other in pairwise(labelling))


def by_brute_force(models: Models, rows: Sequence[Row]) -> list[list[float]]:
    """For each clause the probability of each label, over all labellings."""
    sums = [[0.0] * len(LABELS) for _ in rows]
    for numbers in product(range(len(LABELS)), repeat=len(rows)):
        share = exp(weight(models, rows, [LABELS[number] for number in numbers]))
        for at, number in enumerate(numbers):
            sums[at][number] += share
    return [[value / sum(each) for value in each] for each in sums]


@pytest.mark.parametrize("clauses", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_each_clause_gets_the_label_that_is_likeliest_over_all_labellings(seed: int, clauses: int) -> None:
    chance = random.Random(100 * seed + clauses)
    models, rows = random_models(chance), random_rows(chance, clauses)
    expected = [(max(range(len(LABELS)), key=each.__getitem__), max(each)) for each in by_brute_force(models, rows)]
    found = Chain(models, NAMES).label(rows)

    assert [number for number, _ in expected] == [number for number, _ in found]
    assert [probability for _, probability in expected] == pytest.approx([probability for _, probability in found])


def test_the_neighbours_decide_about_a_clause_that_says_nothing() -> None:
    goes_on = {label: {other: 2.0 if label == other else 0.0 for other in LABELS} for label in LABELS}
    models: Models = {model_of("indirect-free"): {"mood": {"yes": 3.0}}, TRANSITIONS: goes_on}
    silent, speaking = ("", "", ""), ("yes", "", "")
    chain = Chain(models, NAMES)

    assert ["indirect-free"] * 3 == [LABELS[number] for number, _ in chain.label([speaking, silent, speaking])]
    alone = chain.label([speaking, silent, silent, silent, silent, silent, silent, silent])
    assert alone[1][1] > alone[-1][1]


def test_without_weights_every_label_is_as_likely() -> None:
    found = Chain({}, NAMES).label([("yes", "no", "")] * 3)

    assert [(0, pytest.approx(1 / len(LABELS)))] * 3 == found
    assert NONE == LABELS[0]


def test_no_clauses_have_no_labels() -> None:
    assert [] == Chain(random_models(random.Random(5)), NAMES).label([])


def test_a_chain_as_long_as_a_book_with_strong_weights_keeps_its_probabilities() -> None:
    chance = random.Random(6)
    found = Chain(random_models(chance, 8.0), NAMES).label(random_rows(chance, 5_000))

    assert 5_000 == len(found)
    assert all(1 / len(LABELS) <= probability <= 1.0 + 1e-9 for _, probability in found)
    assert len({number for number, _ in found}) > 1


def test_the_same_weights_in_another_order_give_the_same_to_the_last_bit() -> None:
    chance = random.Random(7)
    models, rows = random_models(chance), random_rows(chance, 200)
    turned = {
        key: {name: dict(reversed(values.items())) for name, values in reversed(tables.items())}
        for key, tables in reversed(models.items())
    }

    once = Chain(models, NAMES).label(rows)
    assert once == Chain(models, NAMES).label(rows) == Chain(turned, NAMES).label(rows)
