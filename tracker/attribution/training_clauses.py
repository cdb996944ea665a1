"""Learning which clauses are reported speech: a linear-chain conditional random field over annotated articles.

Deterministic: the same articles give the same weights. Needs numpy and scipy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from tracker.attribution.candidates import Views
from tracker.attribution.clause_features import NAMES, rows
from tracker.attribution.clause_views import clause_views
from tracker.attribution.linear import Weights
from tracker.attribution.sequence import LABELS, START, TRANSITIONS, model_of
from tracker.model import AnnotatedArticle, Span
from tracker.text import lexicon as is_

PENALTY = 1.0
LEAST = 2
"""How often a value must occur to be learned from."""
MOST_STEPS = 150


@dataclass(slots=True)
class ClauseExample:
    """The clauses of one article: the values of each, and what each is, by its number in LABELS."""

    rows: list[tuple[str, ...]]
    labels: list[int]


def clause_example(annotated: AnnotatedArticle, views: Views) -> ClauseExample:
    """What one article teaches: a clause is of the kind that most of its words are marked as."""
    reading, clauses = views.reading, clause_views(views)
    kind_at: dict[int, int] = {}
    for gold in annotated.unmarked:
        number = LABELS.index(gold.kind.value)
        for stretch in gold.segments or (Span(gold.start, gold.end),):
            held = reading.token_span(stretch.start, stretch.end)
            for at in range(held.start, held.end):
                kind_at.setdefault(at, number)
    labels = []
    for each in clauses:
        tokens = range(each.clause.first, each.clause.last)
        counts = Counter(kind_at.get(at, 0) for at in tokens if not reading.flags[at] & is_.PUNCTUATION)
        labels.append(max(counts, key=lambda label: (counts[label], -label)) if counts else 0)
    return ClauseExample(rows(clauses), labels)


def train_clauses(examples: Sequence[ClauseExample]) -> dict[str, Weights]:
    """The weights of each label's features, and of the steps from one label to the next."""
    examples = [each for each in examples if each.rows]
    counts = Counter((at, value) for each in examples for row in each.rows for at, value in enumerate(row) if value)
    number = {key: at for at, key in enumerate(sorted(key for key, count in counts.items() if count >= LEAST))}
    chain = _Chains(examples, number)
    width = len(number) * (len(LABELS) - 1)
    found = minimize(
        chain.loss, np.zeros(width + len(LABELS) * (len(LABELS) + 1)), jac=True, method="L-BFGS-B",
        options={"maxiter": MOST_STEPS},
    )  # fmt: skip
    return _as_weights(found.x, number)


def _as_weights(vector: np.ndarray, number: dict[tuple[int, str], int]) -> dict[str, Weights]:
    labels = len(LABELS)
    width = len(number) * (labels - 1)
    values = vector[:width].reshape(len(number), labels - 1)
    steps = vector[width : width + labels * labels].reshape(labels, labels)
    models: dict[str, Weights] = {}
    for column, label in enumerate(LABELS[1:]):
        weights: Weights = {name: {} for name in NAMES}
        for (at, value), row in number.items():
            weights[NAMES[at]][value] = float(values[row, column])
        models[model_of(label)] = weights
    models[TRANSITIONS] = {
        START: dict(zip(LABELS, map(float, vector[width + labels * labels :]), strict=True)),
        **{one: dict(zip(LABELS, map(float, steps[at]), strict=True)) for at, one in enumerate(LABELS)},
    }
    return models


class _Chains:
    """All examples as one matrix of values, padded to the longest article: the loss of a vector, and its gradient."""

    def __init__(self, examples: Sequence[ClauseExample], number: dict[tuple[int, str], int]) -> None:
        self.width = len(number)
        indices: list[int] = []
        ends = [0]
        for each in examples:
            for row in each.rows:
                indices.extend(at for key in enumerate(row) if (at := number.get(key)) is not None)
                ends.append(len(indices))
        self.matrix = csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(ends) - 1, self.width))
        lengths = np.array([len(each.rows) for each in examples])
        self.longest = int(lengths.max())
        article = np.repeat(np.arange(len(examples)), lengths)
        within = np.concatenate([np.arange(length) for length in lengths])
        self.place = (within, article)
        self.there = np.arange(self.longest)[:, None] < lengths[None, :]
        self.gold = np.concatenate([each.labels for each in examples])
        steps, starts = np.zeros((len(LABELS), len(LABELS))), np.zeros(len(LABELS))
        for each in examples:
            starts[each.labels[0]] += 1
            for one, other in zip(each.labels, each.labels[1:], strict=False):
                steps[one, other] += 1
        self.gold_steps, self.gold_starts = steps, starts

    def loss(self, vector: np.ndarray) -> tuple[float, np.ndarray]:
        labels = len(LABELS)
        width = self.width * (labels - 1)
        values = vector[:width].reshape(self.width, labels - 1)
        steps = vector[width : width + labels * labels].reshape(labels, labels)
        starts = vector[width + labels * labels :]
        flat = np.concatenate([np.zeros((self.matrix.shape[0], 1)), self.matrix @ values], axis=1)
        scores = np.zeros((*self.there.shape, labels))
        scores[self.place] = flat
        forward, backward, whole = self._sums(scores, steps, starts)
        share = np.exp(forward + backward - whole[None, :, None])[self.place]
        expected = np.zeros((labels, labels))
        for at in range(1, self.longest):
            here = self.there[at]
            behind = scores[at, here] + backward[at, here]
            joint = forward[at - 1, here][:, :, None] + steps[None] + behind[:, None, :] - whole[here][:, None, None]
            expected += np.exp(joint).sum(axis=0)
        value = whole.sum() - flat[np.arange(len(self.gold)), self.gold].sum()
        value -= (self.gold_steps * steps).sum() + self.gold_starts @ starts
        error = share.copy()
        error[np.arange(len(self.gold)), self.gold] -= 1
        first = share[self.place[0] == 0].sum(axis=0)
        gradient = np.concatenate(
            [(self.matrix.T @ error[:, 1:]).ravel(), (expected - self.gold_steps).ravel(), first - self.gold_starts]
        )
        return float(value + PENALTY / 2 * (vector @ vector)), gradient + PENALTY * vector

    def _sums(
        self, scores: np.ndarray, steps: np.ndarray, starts: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The logarithms of the sums over all labellings before and behind each clause, and over all of an article."""
        forward, backward = np.zeros_like(scores), np.zeros_like(scores)
        forward[0] = scores[0] + starts
        for at in range(1, self.longest):
            new = scores[at] + _log_sum(forward[at - 1][:, :, None] + steps[None], axis=1)
            forward[at] = np.where(self.there[at][:, None], new, forward[at - 1])
        for at in range(self.longest - 2, -1, -1):
            behind = scores[at + 1] + backward[at + 1]
            new = _log_sum(steps[None] + behind[:, None, :], axis=2)
            backward[at] = np.where(self.there[at + 1][:, None], new, 0.0)
        return forward, backward, _log_sum(forward[-1], axis=1)


def _log_sum(values: np.ndarray, axis: int) -> np.ndarray:
    top = values.max(axis=axis, keepdims=True)
    found: np.ndarray = (top + np.log(np.exp(values - top).sum(axis=axis, keepdims=True))).squeeze(axis)
    return found
