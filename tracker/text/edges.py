"""Where a stretch of text really begins and ends: marks, spaces and light punctuation at its edges do not count."""

from __future__ import annotations

from tracker.model import Span

EDGES = "„“”\"«»‹›‚‘’'… \u00a0\u202f\n\t,.;:"


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without what does not count at its edges: two spans are the same when these are.

    >>> trimmed("Er: «Ja.» Gut.", 4, 9)
    Span(start=5, end=7)
    """
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return Span(start, end)
