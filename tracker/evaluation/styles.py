"""The same annotated article in another style of quotation marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tracker.model import AnnotatedArticle

STYLES: dict[str, dict[str, str]] = {
    "german": {},
    "swiss": {"„": "«", "“": "»", "”": "»", "‚": "‹", "‘": "›"},
    "inward": {"„": "»", "“": "«", "”": "«", "‚": "›", "‘": "‹"},
    "straight": {"„": '"', "“": '"', "”": '"'},
}
"""Mark styles into which a text in „…“ can be turned, character by character: every offset stays."""

FOREIGN_MARKS = frozenset("«»")
"""Marks of another style: a text that uses them for quotations cannot be turned."""


def restyled(annotated: AnnotatedArticle, style: str) -> AnnotatedArticle:
    """The same article with its „…“ as the marks of a style; offsets stay."""
    marks = STYLES[style]
    text = annotated.article.text.translate(str.maketrans("".join(marks), "".join(marks.values())))
    return replace(annotated, article=replace(annotated.article, text=text))


def can_be_restyled(articles: Iterable[AnnotatedArticle]) -> bool:
    """Whether the quotations stand in „…“ and none in «…», so that another style is not mixed into them."""
    quoted = [each.article.text[gold.start : gold.end] for each in articles for gold in each.quotations]
    return any("„" in text for text in quoted) and not any(FOREIGN_MARKS & set(text) for text in quoted)
