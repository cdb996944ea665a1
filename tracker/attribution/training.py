"""Learning the weights from annotated articles: two logistic models, one for "is it speech", one for "who spoke".

Deterministic: the same articles give the same weights. Needs numpy and scipy (``pip install 'quote-tracker[train]'``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from tracker.attribution.candidates import Candidate, Frame, Previous, Views, frame_of, propose
from tracker.attribution.carrying import Spoken, carried
from tracker.attribution.cast import Entity
from tracker.attribution.coreference import Resolver
from tracker.attribution.features import FEATURES, NOBODY
from tracker.attribution.linear import Weights
from tracker.attribution.naming import plain
from tracker.attribution.quoted_text import QuotedText, quoted_texts
from tracker.attribution.ranker import WITHOUT_MARKS
from tracker.attribution.speech import OBSERVATIONS, observe
from tracker.attribution.training_clauses import ClauseExample, clause_example, train_clauses
from tracker.model import AnnotatedArticle, GoldQuotation
from tracker.text.cues import find_cues
from tracker.text.document import read_document
from tracker.text.edges import trimmed
from tracker.text.reading import Reading

HALF = 0.5
"""Overlap with an annotated mention from which a candidate counts as right."""
RESOLVED = 0.9
"""What a mention is worth that is not the annotated one, but stands for the same speaker."""
NEARLY_AS_RIGHT = 0.25
"""What a candidate may lack of the best one and still be right."""
RESOLVED_WEIGHT = 1.5
"""What an example counts in a corpus with resolved names: those are nearest to the news this is for."""
UNMARKED_WEIGHT, MARKED_WEIGHT = 0.3, 0.05
"""What an example without marks counts for the speakers of words in marks, against 1; and the other way round."""


@dataclass(slots=True)
class SpeechExample:
    """One stretch in marks: its observations and whether annotators marked it as a quotation."""

    values: tuple[str, ...]
    is_speech: bool
    weight: float = 1.0


@dataclass(slots=True)
class SpeakerExample:
    """One quotation: the values of each candidate (the last row: nobody), and how right each is, 0 to 1."""

    rows: list[tuple[str, ...]]
    nobody: tuple[str, ...]
    right: list[float]
    in_marks: bool = True
    weight: float = 1.0


def overlap(found: set[int], gold: set[int]) -> float:
    """F1 of two sets of tokens."""
    both = len(found & gold)
    return 2 * both / (len(found) + len(gold)) if both else 0.0


def examples_of(
    annotated: AnnotatedArticle,
) -> tuple[list[SpeechExample], list[SpeakerExample], ClauseExample | None]:
    """What one article teaches: of each stretch in marks whether it is speech, of each quotation who spoke.

    And of each clause whether it reports, where speech without marks is annotated.
    """
    text = annotated.article.text
    reading = Reading(read_document(text))
    gold = {trimmed(text, each.start, each.end): each for each in annotated.quotations}
    disputed = {trimmed(text, each.start, each.end) for each in annotated.disputed}
    places = [trimmed(text, outer.start, outer.end) for outer in reading.outer]
    views = Views(reading)
    views.spoken = frozenset(number for number, place in enumerate(places) if place in gold)
    weight = RESOLVED_WEIGHT if annotated.by_name else 1.0
    speech, quotations = [], []
    for span in quoted_texts(reading):
        place = places[span.number]
        if place in disputed:
            continue
        speech.append(SpeechExample(observe(span), place in gold, weight))
        if place in gold:
            quotations.append((span, gold[place]))
    resolver = Resolver(views, annotated.article.title)
    speakers = _marked_examples(quotations, views, resolver, annotated.by_name)
    clauses = clause_example(annotated, views) if annotated.all_kinds else None
    return speech, speakers + _unmarked_examples(annotated, views), clauses


def _marked_examples(
    quotations: Iterable[tuple[QuotedText, GoldQuotation]], views: Views, resolver: Resolver, by_name: bool
) -> list[SpeakerExample]:
    """Who spoke, of the quotations in marks: as in use, who spoke before counts for who speaks next.

    Where the corpus has them ``by_name``, every mention that stands for the speaker is right.
    """
    found = []
    previous: Previous | None = None
    last: Spoken | None = None
    for span, gold in quotations:
        frame = frame_of(span, views, previous)
        candidates = propose(frame)
        rightness = [_rightness(each, gold) for each in candidates]
        nobody = _nobody_rightness(gold)
        speaker: Entity | None = None
        if by_name and gold.names:
            names = {plain(name) for name in gold.names}
            entities = [resolver.resolve(each.phrase, last.entity if last else None) for each in candidates]
            right = [plain(each.name) in names for each in entities]
            rightness = [max(one, RESOLVED * other) for one, other in zip(rightness, right, strict=True)]
            goes_on = carried(frame, resolver, last)
            if goes_on is not None and plain(goes_on.name) in names:
                nobody = max(nobody, RESOLVED)
                speaker = goes_on
            speaker = next((each for each, good in zip(entities, right, strict=True) if good), speaker)
        example = _example(frame, candidates, rightness, nobody)
        if example is not None:
            example.weight = RESOLVED_WEIGHT if by_name else 1.0
            found.append(example)
        best = max(range(len(candidates)), key=rightness.__getitem__, default=-1)
        if best >= 0 and rightness[best] >= HALF:
            entity = resolver.resolve(candidates[best].phrase, last.entity if last else None)
            previous = Previous(candidates[best].phrase, span.end, entity.mentions())
        if speaker is not None:
            last = Spoken(speaker, span, last and replace(last, before=None))
    return found


def _unmarked_examples(annotated: AnnotatedArticle, views: Views) -> list[SpeakerExample]:
    """Who spoke is told alike of speech without marks: such examples are four times as many."""
    reading = views.reading
    found = []
    for gold in annotated.unmarked:
        held = reading.token_span(gold.start, gold.end)
        if held.end <= held.start or not gold.mentions:
            continue
        first = reading.first_of[reading.sentence_of[held.start]]
        last = reading.end_of[reading.sentence_of[held.end - 1]]
        stretches = tuple(reading.token_span(each.start, each.end) for each in gold.segments)
        span = QuotedText(reading, -1, held, [], stretches=stretches)
        span.cues = [cue for cue in find_cues(reading, first, last) if not span.holds(cue.start)]
        frame = frame_of(span, views)
        candidates = propose(frame)
        rightness = [_rightness(each, gold) for each in candidates]
        example = _example(frame, candidates, rightness, _nobody_rightness(gold))
        if example is not None:
            example.in_marks = False
            found.append(example)
    return found


def _rightness(candidate: Candidate, gold: GoldQuotation) -> float:
    """How right a candidate is, 0 to 1: by overlap with an annotated mention."""
    reading, phrase = candidate.frame.reading, candidate.phrase
    mine = set(range(phrase.start, phrase.end))
    mentions = [set(range(*reading.token_span(each.start, each.end))) for each in gold.mentions]
    return max((overlap(mine, mention) for mention in mentions), default=0.0)


def _nobody_rightness(gold: GoldQuotation) -> float:
    """How right it is that nobody is named."""
    if not gold.mentions and not gold.names:
        return 1.0
    return 0.5 if gold.none_ok else 0.0


def _example(
    frame: Frame, candidates: Sequence[Candidate], rightness: Sequence[float], nobody_right: float
) -> SpeakerExample | None:
    """The example, or None if nobody is right enough to learn from."""
    right = [value if value >= HALF else 0.0 for value in rightness]
    top = max([*right, nobody_right])
    if not top:
        return None
    rows = [tuple(feature(candidate) for feature in FEATURES) for candidate in candidates]
    nobody = tuple(feature(frame) for feature in NOBODY)
    right = [value if value >= top - NEARLY_AS_RIGHT else 0.0 for value in right]
    return SpeakerExample(rows, nobody, [*right, nobody_right])


class Columns:
    """Numbers for (feature, value) pairs that occur often enough."""

    def __init__(self, names: Sequence[str], rows: Iterable[tuple[str, ...]], least: int) -> None:
        counts = Counter((at, value) for row in rows for at, value in enumerate(row) if value)
        kept = sorted(key for key, count in counts.items() if count >= least)
        self.names = names
        self.number = {key: at for at, key in enumerate(kept)}

    def matrix(self, rows: Sequence[tuple[str, ...]]) -> csr_matrix:
        """One row an example, ones where a value holds."""
        indices: list[int] = []
        ends = [0]
        for row in rows:
            indices.extend(
                number for at, value in enumerate(row) if (number := self.number.get((at, value))) is not None
            )
            ends.append(len(indices))
        return csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(rows), len(self.number)))

    def weights(self, vector: np.ndarray, bias: float | None = None) -> Weights:
        """The learned numbers by feature and value."""
        found: Weights = {name: {} for name in self.names}
        for (at, value), number in self.number.items():
            found[self.names[at]][value] = float(vector[number])
        if bias is not None:
            found["bias"] = {"": bias}
        return found


def names_of(features: Sequence[object]) -> list[str]:
    """The features' keys: their functions' names."""
    return [feature.__name__ for feature in features]  # type: ignore[attr-defined]


def train_speech(examples: Sequence[SpeechExample], penalty: float = 2.0, least: int = 3) -> Weights:
    """Weights of the model that tells speech from names, titles and scare quotes."""
    columns = Columns(names_of(OBSERVATIONS), (each.values for each in examples), least)
    matrix = columns.matrix([each.values for each in examples])
    target = np.array([each.is_speech for each in examples], dtype=float)
    weight = np.array([each.weight for each in examples])

    def loss(vector: np.ndarray) -> tuple[float, np.ndarray]:
        score = matrix @ vector[:-1] + vector[-1]
        value = weight * (np.logaddexp(0, score) - target * score)
        error = weight * (1 / (1 + np.exp(-score)) - target)
        gradient = np.append(matrix.T @ error + penalty * vector[:-1], error.sum())
        return float(value.sum() + penalty / 2 * (vector[:-1] @ vector[:-1])), gradient

    found = minimize(loss, np.zeros(matrix.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return columns.weights(found.x[:-1], float(found.x[-1]))


def train_speaker(
    examples: Sequence[SpeakerExample], in_marks: bool = True, penalty: float = 4.0, least: int = 3
) -> tuple[Weights, Weights]:
    """Weights of the ranker, and of "nobody is named": a softmax over the candidates of each quotation.

    Speech in marks, and speech without, has weights of its own; each learns a little from the other.
    """
    columns = Columns(names_of(FEATURES), (row for each in examples for row in each.rows), least)
    nobody = Columns(names_of(NOBODY), (each.nobody for each in examples), 1)
    matrix = columns.matrix([row for each in examples for row in each.rows])
    nobody_matrix = nobody.matrix([each.nobody for each in examples])
    width = matrix.shape[1]
    groups = np.repeat(np.arange(len(examples)), [len(each.rows) for each in examples])
    right = np.concatenate([each.right[:-1] for each in examples])
    nobody_right = np.array([each.right[-1] for each in examples])
    other = UNMARKED_WEIGHT if in_marks else MARKED_WEIGHT
    weight = np.array([each.weight * (1.0 if each.in_marks is in_marks else other) for each in examples])

    def loss(vector: np.ndarray) -> tuple[float, np.ndarray]:
        score, nobody_score = matrix @ vector[:width], nobody_matrix @ vector[width:]
        top = nobody_score.copy()
        np.maximum.at(top, groups, score)
        power, nobody_power = np.exp(score - top[groups]), np.exp(nobody_score - top)
        whole = nobody_power + np.bincount(groups, power, len(examples))
        share = nobody_power * nobody_right + np.bincount(groups, power * right, len(examples))
        error = weight[groups] * (power / whole[groups] - power * right / share[groups])
        nobody_error = weight * (nobody_power / whole - nobody_power * nobody_right / share)
        gradient = np.concatenate([matrix.T @ error, nobody_matrix.T @ nobody_error]) + penalty * vector
        return float(weight @ (np.log(whole) - np.log(share)) + penalty / 2 * (vector @ vector)), gradient

    found = minimize(
        loss, np.zeros(width + nobody_matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 500}
    )
    return columns.weights(found.x[:width]), nobody.weights(found.x[width:])


def learn(articles: Iterable[AnnotatedArticle]) -> dict[str, Weights]:
    """The weights of all models, learned from annotated articles: what ``linear.to_json`` writes.

    The order of the articles does not matter beyond rounding; equal input gives equal output.
    """
    speech: list[SpeechExample] = []
    speakers: list[SpeakerExample] = []
    clauses: list[ClauseExample] = []
    for annotated in articles:
        first, second, third = examples_of(annotated)
        speech += first
        speakers += second
        if third is not None:
            clauses.append(third)
    speaker, nobody = train_speaker(speakers)
    found = {"speech": train_speech(speech), "speaker": speaker, "nobody": nobody}
    if any(not each.in_marks for each in speakers):
        found |= dict(zip(WITHOUT_MARKS, train_speaker(speakers, in_marks=False), strict=True))
    return found | (train_clauses(clauses) if clauses else {})
