"""Finds the quotations in German-language news and who is reported to have said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from tracker.model import Analysis, Article, QuotationKind

__version__ = "0.1.0"


def analyse(article: Article | str, kinds: Collection[QuotationKind] | None = None) -> Analysis:
    """The quotations of an article (or of a bare text), each with its speaker, the evidence and a confidence.

    Only of these ``kinds``, if given: without those that stand in no marks it is faster.

    >>> found = analyse("«Der Steg bleibt gesperrt», sagte Regula Ammann am Montag.")
    >>> [(a.quotation.text, a.speaker.name) for a in found.attributions]
    [('«Der Steg bleibt gesperrt»', 'Regula Ammann')]
    """
    from tracker.model import ALL_KINDS, Article
    from tracker.pipeline import analyse as run  # imported late: `tracker --help` must not load any weights

    return run(Article(text=article) if isinstance(article, str) else article, kinds=kinds or ALL_KINDS)
