"""A whole analysis as one line of JSON, and back: what moves between machines before it is filed."""

from __future__ import annotations

import json
from typing import Any

from tracker.model import (
    Analysis,
    Attribution,
    Cue,
    Mention,
    Problem,
    Quotation,
    QuotationKind,
    Reason,
    RejectedSpan,
    ScoredCandidate,
    Span,
    Speaker,
    SpeakerKind,
)


def to_json(analysis: Analysis) -> str:
    """The analysis with all of its evidence; numbers keep every digit.

    >>> to_json(Analysis("by hand", kinds=(QuotationKind.DIRECT,)))
    '{"method":"by hand","attributions":[],"rejected":[],"problems":[],"kinds":["direct"]}'
    """
    return json.dumps(analysis, default=_by_field, ensure_ascii=False, separators=(",", ":"))


def _by_field(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


def from_json(written: str) -> Analysis:
    """The analysis again; raises ValueError, KeyError or TypeError for what is none.

    >>> found = Analysis("by hand", (Attribution(Quotation(0, 4, "«ja»", QuotationKind.DIRECT), frame=Span(4, 9)),))
    >>> from_json(to_json(found)) == found
    True
    """
    data = json.loads(written)
    return Analysis(
        data["method"],
        tuple(_attribution(each) for each in data["attributions"]),
        tuple(RejectedSpan(**each) for each in data["rejected"]),
        tuple(Problem(**each) for each in data["problems"]),
        tuple(QuotationKind(kind) for kind in data["kinds"]),
    )


def _attribution(data: dict[str, Any]) -> Attribution:
    quotation, speaker, cue = data["quotation"], data["speaker"], data["cue"]
    read = {
        "quotation": Quotation(
            **quotation | {"kind": QuotationKind(quotation["kind"]), "segments": _spans(quotation["segments"])}
        ),
        "speaker": speaker and Speaker(**speaker | {"kind": SpeakerKind(speaker["kind"])}),
        "mention": _mention(data["mention"]),
        "cue": cue and Cue(**cue | {"segments": _spans(cue["segments"])}),
        "frame": data["frame"] and Span(*data["frame"]),
        "addressee": _mention(data["addressee"]),
        "reasons": _reasons(data["reasons"]),
        "candidates": tuple(_candidate(each) for each in data["candidates"]),
    }
    return Attribution(**data | read)


def _candidate(data: dict[str, Any]) -> ScoredCandidate:
    return ScoredCandidate(**data | {"mention": _mention(data["mention"]), "reasons": _reasons(data["reasons"])})


def _reasons(data: list[dict[str, Any]]) -> tuple[Reason, ...]:
    return tuple(Reason(**each) for each in data)


def _mention(data: dict[str, Any] | None) -> Mention | None:
    return Mention(**data) if data else None


def _spans(data: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*each) for each in data)
