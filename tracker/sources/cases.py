"""Test cases: an article's text with its quotations given as words, each list in reading order."""

from __future__ import annotations

import re
from typing import Any

from tracker.model import IN_MARKS, AnnotatedArticle, Article, GoldQuotation, QuotationKind, Span


def case_article(record: dict[str, Any]) -> AnnotatedArticle:
    """A case with ``label``, ``text``, ``quotations`` (text, kind, speaker, accepted, mention, cue; segments where
    there are more than one), ``negatives`` and ``inner``; raises ValueError for words that the text does not have.
    """
    text = record["text"]
    quotations, at = [], 0
    last: dict[str, int] = {}
    for each in record["quotations"]:
        # A quotation may begin with another one; the same words again are farther on.
        at = text.index(each["text"], max(at, last.get(each["text"], -1) + 1))
        last[each["text"]] = at
        quotations.append(_quotation(text, each, at))
    rejected, taken = [], {(each.start, each.end) for each in quotations}
    for each in record.get("negatives", []):
        start = text.index(each["text"])
        while (start, start + len(each["text"])) in taken:
            start = text.index(each["text"], start + 1)
        taken.add((start, start + len(each["text"])))
        rejected.append(Span(start, start + len(each["text"])))
    # Quotations inside quotations are annotated apart: they may be found, and need not be.
    disputed = tuple(_segments(text, [each["text"]], 0)[0] for each in record.get("inner", []))
    return AnnotatedArticle(
        Article(text, id=record["label"], title=record.get("title", "")),
        tuple(each for each in quotations if each.kind in IN_MARKS),
        tuple(rejected),
        disputed,
        unmarked=tuple(each for each in quotations if each.kind not in IN_MARKS),
        all_kinds=bool(record.get("all_kinds")),
    )


def _quotation(text: str, record: dict[str, Any], start: int) -> GoldQuotation:
    """The quotation that starts here. What is only reported about has speaker and cue among its own words."""
    kind, hull = QuotationKind(record["kind"]), Span(start, start + len(record["text"]))
    segments = _segments(text, record.get("segments", []), start)
    own = () if kind is QuotationKind.REPORTED else segments or (hull,)
    mention, cue = (nearest(text, record.get(part), hull, own) for part in ("mention", "cue"))
    if mention is None and kind not in IN_MARKS:  # „Ein Nachbar will das Auto gesehen haben.“
        mention = nearest(text, record.get("mention"), hull, ())
    speaker = record.get("speaker")
    names = ([speaker["name"]] if speaker else []) + (record.get("accepted") or [])
    return GoldQuotation(
        *hull,
        kind,
        tuple(dict.fromkeys(names)),
        (mention,) if mention else (),
        cue,
        none_ok=speaker is None,
        segments=segments if len(segments) > 1 else (),
    )


def _segments(text: str, words: list[str], at: int) -> tuple[Span, ...]:
    """Where these words stand, one after the other, from a place on."""
    found = []
    for each in words:
        start = text.index(each, at)
        at = start + len(each)
        found.append(Span(start, at))
    return tuple(found)


def nearest(text: str, words: str | None, hull: Span, own: tuple[Span, ...]) -> Span | None:
    """Where a mention or cue that is given as words stands: nearest to the quotation, and in none of its ``own`` parts.

    >>> nearest("Der Steg ist, sagt sie, alt. Sie weiss es.", "sie", Span(0, 27), (Span(0, 12), Span(24, 27)))
    Span(start=19, end=22)
    """
    if not words:
        return None
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    found = (Span(*each.span()) for each in whole.finditer(text))
    outside = [each for each in found if not any(each.start < part.end and each.end > part.start for part in own)]
    return min(outside, key=lambda here: _gap(here, hull), default=None)


def _gap(span: Span, hull: Span) -> int:
    return max(hull.start - span.end, span.start - hull.end, 0)
