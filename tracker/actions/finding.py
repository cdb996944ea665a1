"""Finding the quotations of an article, of the kinds that somebody asked for and no others."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from tracker.model import Analysis, Article, Attribution, QuotationKind
from tracker.pipeline import analyse

ALL_KINDS = tuple(QuotationKind)


def find_quotations(
    article: Article, weights: str | None = None, kinds: Collection[QuotationKind] = ALL_KINDS
) -> Analysis:
    """The quotations of these kinds, in reading order; raises WeightsRefused."""
    return only(analyse(article, weights, kinds), kinds)


def only(analysis: Analysis, kinds: Collection[QuotationKind]) -> Analysis:
    """The analysis with its quotations of these kinds, as if no others had been looked for.

    >>> from tracker.model import Quotation
    >>> words = (0, 7, "er gehe", QuotationKind.INDIRECT), (12, 16, "«ja»", QuotationKind.DIRECT)
    >>> both = Analysis("by hand", tuple(Attribution(Quotation(*each)) for each in words))
    >>> found = only(both, [QuotationKind.DIRECT])
    >>> [each.quotation.text for each in found.attributions], [kind.value for kind in found.kinds]
    (['«ja»'], ['direct'])
    """
    places = [place for place, each in enumerate(analysis.attributions) if each.quotation.kind in kinds]
    moved = {old: new for new, old in enumerate(places)}
    kept = tuple(_moved(analysis.attributions[place], moved) for place in places)
    return replace(analysis, attributions=kept, kinds=tuple(kind for kind in QuotationKind if kind in kinds))


def _moved(attribution: Attribution, moved: dict[int, int]) -> Attribution:
    """The attribution in a list that lacks some of the others; ``moved`` says where the rest of them stand."""
    quotation = attribution.quotation
    if quotation.continues is None:
        return attribution
    return replace(attribution, quotation=replace(quotation, continues=moved.get(quotation.continues)))
