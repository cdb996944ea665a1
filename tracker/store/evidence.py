"""Reasons and candidates as JSON lists: as short as possible, for there are several to every quotation."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from tracker.model import Mention, Reason, ScoredCandidate

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def as_json(value: Any) -> str:
    """The JSON of a column; nothing that is kept contains itself, and most lists of segments are empty.

    >>> as_json(["ä", 1.5]), as_json([])
    ('["ä",1.5]', '[]')
    """
    return "[]" if value == [] else _encode(value)


def reasons_as_json(reasons: Iterable[Reason]) -> list[Any]:
    """Each reason as [feature, contribution, words].

    >>> reasons_as_json([Reason("closeness", 0.5, "named right after the quotation")])
    [['closeness', 0.5, 'named right after the quotation']]
    """
    return [[reason.feature, reason.contribution, reason.text] for reason in reasons]


def reasons_from_json(kept: list[Any]) -> tuple[Reason, ...]:
    """The reasons again.

    >>> reasons_from_json([["closeness", 0.5, ""]])
    (Reason(feature='closeness', contribution=0.5, text=''),)
    """
    return tuple(Reason(*parts) for parts in kept)


def candidates_as_json(candidates: Iterable[ScoredCandidate]) -> list[Any]:
    """Each candidate as [name, probability, [start, end, text] of the mention or null, reasons]."""
    return [
        [each.name, each.probability, _mention_as_json(each.mention), reasons_as_json(each.reasons)]
        for each in candidates
    ]


def candidates_from_json(kept: list[Any]) -> tuple[ScoredCandidate, ...]:
    """The candidates again.

    >>> candidate = ScoredCandidate(Mention(0, 2, "er"), "Beat Rüegg", 0.75, (Reason("closeness", 0.5),))
    >>> candidates_from_json(candidates_as_json([candidate])) == (candidate,)
    True
    """
    return tuple(
        ScoredCandidate(Mention(*mention) if mention else None, name, probability, reasons_from_json(reasons))
        for name, probability, mention, reasons in kept
    )


def _mention_as_json(mention: Mention | None) -> list[Any] | None:
    return [mention.start, mention.end, mention.text] if mention else None
