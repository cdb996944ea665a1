"""Shares of a whole, and how much two sets have in common."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from tracker.model import Span


def share(part: int, whole: int) -> float:
    """A part of a whole, 0 when there is none."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """The harmonic mean, 0 when both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def overlap(mine: AbstractSet[int], gold: AbstractSet[int]) -> float:
    """What two sets have in common, as F1: 1 when they are the same, 0 when they have nothing.

    >>> overlap({1, 2, 3}, {2, 3, 4})
    0.6666666666666666
    """
    both = len(mine & gold)
    return 2 * both / (len(mine) + len(gold)) if both else 0.0


def tokens_in(tokens: Sequence[Span], parts: Iterable[Span]) -> frozenset[int]:
    """The numbers of the tokens, which are in reading order, that these stretches hold or touch.

    >>> sorted(tokens_in([Span(0, 3), Span(4, 8), Span(8, 9)], [Span(5, 9)]))
    [1, 2]
    """
    found = set[int]()
    for part in parts:
        number = bisect_right(tokens, part.start, key=lambda token: token.end)
        while number < len(tokens) and tokens[number].start < part.end:
            found.add(number)
            number += 1
    return frozenset(found)
