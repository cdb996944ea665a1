"""The order of the work: from an article to its attributed quotations, on one screen."""

from __future__ import annotations

from tracker import __version__
from tracker.model import Analysis, Article

METHOD = f"tracker {__version__}"


def analyse(article: Article) -> Analysis:
    """The quotations of an article in reading order, each with its speaker and the evidence."""
    return Analysis(method=METHOD)
