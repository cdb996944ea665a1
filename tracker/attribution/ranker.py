"""Weighing the candidates: a softmax over the sums of what their features add."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from tracker.attribution.candidates import Candidate, Frame, propose
from tracker.attribution.clause_features import NAMES
from tracker.attribution.features import FEATURES, NOBODY
from tracker.attribution.linear import WeightSet, in_order, parts, total
from tracker.attribution.quoted_text import QuotedText
from tracker.attribution.sequence import Chain
from tracker.attribution.speech import OBSERVATIONS, observe

SPEECH_FROM = 0.5
"""Probability from which a stretch in marks counts as speech: the best F1 in cross-validation lies near it."""

BEST_KEPT, LEAST_KEPT = 8, 0.005
"""How many candidates are weighed against each other, and from what probability."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its feature values and its share of the probability; ``candidate`` None is "nobody is named"."""

    candidate: Candidate | None
    values: tuple[str, ...]
    contributions: tuple[float, ...]
    probability: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """A stretch in marks and the probability that it is speech."""

    span: QuotedText
    probability: float


class Ranker:
    """The weights of a set, ready to use; raises WeightsRefused when they were trained on other features."""

    def __init__(self, weights: WeightSet) -> None:
        speech = dict(weights.models["speech"])
        self.bias = speech.pop("bias", {}).get("", 0.0)
        self.speech = in_order(speech, [each.__name__ for each in OBSERVATIONS])
        self.speaker = in_order(weights.models["speaker"], [each.__name__ for each in FEATURES])
        self.chain = Chain(weights.models, NAMES)
        self.nobody = in_order(weights.models["nobody"], [each.__name__ for each in NOBODY])

    def judge(self, span: QuotedText) -> Judgement:
        """How probable it is that a stretch in marks is speech."""
        score = self.bias + total(self.speech, observe(span))
        return Judgement(span, 1 / (1 + exp(-score)))

    def rank(self, frame: Frame) -> list[Ranked]:
        """The candidates for a quotation's speaker, the most probable first; "nobody" is one of them."""
        scored: list[tuple[float, Candidate | None, tuple[str, ...]]] = []
        for candidate in propose(frame):
            values = tuple([feature(candidate) for feature in FEATURES])
            scored.append((total(self.speaker, values), candidate, values))
        values = tuple([feature(frame) for feature in NOBODY])
        scored.append((total(self.nobody, values), None, values))
        scored.sort(key=lambda each: -each[0])
        top = scored[0][0]
        whole = sum(exp(score - top) for score, _, _ in scored)
        ranked: list[Ranked] = []
        for score, proposed, values in scored[:BEST_KEPT]:
            if ranked and exp(score - top) < LEAST_KEPT * whole:
                break
            contributions = parts(self.speaker if proposed else self.nobody, values)
            ranked.append(Ranked(proposed, values, contributions, exp(score - top) / whole))
        return ranked
