"""Quotations of an article as plain data, without a database: the contract that scripts rely on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from tracker.actions.analyse import is_understood
from tracker.actions.finding import find_quotations
from tracker.model import (
    ALL_KINDS,
    Analysis,
    Article,
    Attribution,
    Cue,
    Mention,
    QuotationKind,
    RejectedSpan,
    SkippedInput,
    Span,
    Speaker,
)

JsonObject = dict[str, object]


@dataclass(slots=True)
class Extracted:
    """What a run has come to so far."""

    articles: int = 0
    skipped: int = 0
    other_languages: Counter[str] = field(default_factory=Counter)


def extract_all(
    items: Iterable[Article | SkippedInput],
    done: Extracted,
    *,
    kinds: Collection[QuotationKind] = ALL_KINDS,
    skipped: Callable[[SkippedInput], object],
    weights: str | None = None,
) -> Iterator[JsonObject]:
    """What is found in each article, as JSON knows it; articles in other
    languages are counted, and ``skipped`` is told of the rest. Raises WeightsRefused."""
    for item in items:
        if isinstance(item, SkippedInput):
            done.skipped += 1
            skipped(item)
        elif not is_understood(item.language):
            done.other_languages[item.language] += 1
        else:
            found = as_data(item, find_quotations(item, weights, kinds))
            done.articles += 1
            yield found


def as_data(article: Article, analysis: Analysis) -> JsonObject:
    """An analysis as plain data.

    >>> as_data(Article("Der Steg ist zu.", id="a1", title="Steg"), Analysis("by hand"))
    {'id': 'a1', 'title': 'Steg', 'quotations': [], 'rejected': []}
    """
    return {
        "id": article.id or article.source,
        "title": article.title,
        "quotations": [_quotation(article.text, each) for each in analysis.attributions],
        "rejected": [_rejected(span) for span in analysis.rejected],
    }


def _quotation(text: str, attribution: Attribution) -> JsonObject:
    quotation, speaker = attribution.quotation, attribution.speaker
    data: JsonObject = {
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.text,
        "kind": quotation.kind.value,
        "speaker": speaker and _speaker(speaker, attribution.mention),
        "cue": _expression(attribution.cue),
        "frame": _stretch(text, attribution.frame),
        "addressee": _expression(attribution.addressee),
        "nested": quotation.nested,
        "confidence": round(attribution.confidence, 4),
        "reasons": [
            {"feature": reason.feature, "contribution": round(reason.contribution, 4)} for reason in attribution.reasons
        ],
    }
    if quotation.segments:
        data["segments"] = [[segment.start, segment.end] for segment in quotation.segments]
    if quotation.continues is not None:
        data["continues"] = quotation.continues
    return data


def _speaker(speaker: Speaker, mention: Mention | None) -> JsonObject:
    """A speaker; "role" and "organisation" only where the article reports them."""
    data: JsonObject = {"name": speaker.name, "kind": speaker.kind.value}
    reported = {"role": speaker.role, "organisation": speaker.organisation}
    return data | {name: said for name, said in reported.items() if said} | {"mention": _expression(mention)}


def _expression(found: Cue | Mention | None) -> JsonObject | None:
    """A cue or a mention; a cue has "segments" where it is not one stretch: „teilte … mit“."""
    if found is None:
        return None
    data: JsonObject = {"start": found.start, "end": found.end, "text": found.text}
    if isinstance(found, Cue) and found.segments:
        data["segments"] = [[part.start, part.end] for part in found.segments]
    return data


def _stretch(text: str, span: Span | None) -> JsonObject | None:
    return {"start": span.start, "end": span.end, "text": text[span.start : span.end]} if span else None


def _rejected(span: RejectedSpan) -> JsonObject:
    return {"start": span.start, "end": span.end, "text": span.text, "reason": span.reason}
