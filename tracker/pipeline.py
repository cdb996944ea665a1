"""The order of the work: from an article to its attributed quotations, on one screen."""

from __future__ import annotations

import os
from collections.abc import Collection
from functools import cache

from tracker import __version__
from tracker.attribution.attributing import attribute
from tracker.attribution.linear import DEFAULT, load
from tracker.attribution.ranker import Ranker
from tracker.model import ALL_KINDS, Analysis, Article, QuotationKind
from tracker.text.document import read_document
from tracker.text.reading import Reading

WEIGHTS_VARIABLE = "QUOTE_TRACKER_WEIGHTS"
"""The environment variable that names other weights: "own", or the path of a file that ``tracker train`` wrote."""


def chosen_weights() -> str:
    """The weights that hold where none are named."""
    return os.environ.get(WEIGHTS_VARIABLE) or DEFAULT


@cache
def _ranker(weights: str) -> Ranker:
    return Ranker(load(weights))


def method(weights: str | None = None) -> str:
    """The name of this version of rules and weights: two runs of the same method give the same result.

    Raises WeightsRefused when the weights cannot be used.
    """
    name = weights or chosen_weights()
    _ranker(name)
    return f"tracker {__version__}, weights {os.path.basename(name)} {load(name).fingerprint}"


def analyse(article: Article, weights: str | None = None, kinds: Collection[QuotationKind] = ALL_KINDS) -> Analysis:
    """The quotations of an article in reading order, each with its speaker and the evidence.

    ``weights`` names a set that comes with the program or a file; raises WeightsRefused when it cannot be used. Of the
    ``kinds`` that nobody asks for, nothing is looked for: speech without marks costs time.
    """
    ranker = _ranker(weights or chosen_weights())
    reading = Reading(read_document(article.text))
    attributions, rejected = attribute(reading, article.title, ranker, kinds)
    return Analysis(method(weights), attributions, rejected, reading.document.problems, tuple(sorted(kinds)))
