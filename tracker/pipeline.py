"""The order of the work: from an article to its attributed quotations, on one screen."""

from __future__ import annotations

from functools import cache

from tracker import __version__
from tracker.attribution.attributing import attribute
from tracker.attribution.linear import DEFAULT, load
from tracker.attribution.ranker import Ranker
from tracker.model import Analysis, Article
from tracker.text.document import read_document
from tracker.text.reading import Reading


@cache
def ranker(weights: str = DEFAULT) -> Ranker:
    """The ranker with the weights of that name or file, read once."""
    return Ranker(load(weights))


@cache
def method(weights: str = DEFAULT) -> str:
    """The name of this version of rules and weights: two runs of the same method give the same result."""
    return f"tracker {__version__}, weights {weights} {load(weights).fingerprint}"


def analyse(article: Article, weights: str = DEFAULT) -> Analysis:
    """The quotations of an article in reading order, each with its speaker and the evidence."""
    reading = Reading(read_document(article.text))
    attributions, rejected = attribute(reading, article.title, ranker(weights))
    return Analysis(method(weights), attributions, rejected, reading.document.problems)
