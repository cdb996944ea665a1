"""Finding the quotations of an article, of the kinds that somebody asked for and no others."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from tracker.actions.analysis_data import from_json
from tracker.model import (
    ALL_KINDS,
    AnalysedArticle,
    Analysis,
    Article,
    Attribution,
    Quotation,
    QuotationKind,
    RejectedSpan,
)
from tracker.pipeline import analyse, method
from tracker.store.preparing import Prepared, prepared


def find_quotations(
    article: Article, weights: str | None = None, kinds: Collection[QuotationKind] = ALL_KINDS
) -> Analysis:
    """The quotations of these kinds, in reading order; raises WeightsRefused.

    An analysis that the article brings along is taken where it is what this method would find.
    """
    return only(_brought(article, weights, kinds) or analyse(article, weights, kinds), kinds)


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds the quotations of articles and prepares them for the archive, in whatever process it is sent to.

    ``with_words`` makes the words that new articles are found by, too.
    """

    weights: str | None = None
    kinds: Collection[QuotationKind] = ALL_KINDS
    with_words: bool = False

    def __call__(self, article: Article) -> Prepared:
        """What there is to file; raises WeightsRefused."""
        return prepared(article, find_quotations(article, self.weights, self.kinds), with_words=self.with_words)


def _brought(article: Article, weights: str | None, kinds: Collection[QuotationKind]) -> Analysis | None:
    if not isinstance(article, AnalysedArticle):
        return None
    try:
        found = from_json(article.analysis)
    except (ValueError, KeyError, TypeError, AttributeError):  # another program's column of that name
        return None
    spans: list[Quotation | RejectedSpan] = [*(each.quotation for each in found.attributions), *found.rejected]
    of_this_text = all(article.text[span.start : span.end] == span.text for span in spans)
    return found if of_this_text and found.method == method(weights) and set(kinds) <= set(found.kinds) else None


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
