"""A quotation as the archive gives it, for doctests and tests: written for this project, all names invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tracker.model import FiledQuotation, QuotationKind, SpeakerKind

EXAMPLE = FiledQuotation(
    id=1,
    article_id=1,
    text="«Der Steg bleibt bis im Frühling gesperrt»",
    kind=QuotationKind.DIRECT,
    start=112,
    end=154,
    mark="guillemets",
    paragraph=2,
    context_before="Am Montag standen die Pendler erneut vor verschlossenem Gitter. ",
    context_after=", sagt die Stadträtin. Eine Fähre ist nicht vorgesehen.",
    outlet="Seeblick-Anzeiger",
    published=date(2024, 1, 12),
    headline="Der lange Weg um die Bucht",
    url="https://seeblick.example/2024/steg",
    byline="Livia Brändli",
    speaker_id=1,
    speaker_name="Regula Ammann",
    speaker_kind=SpeakerKind.PERSON,
    speaker_role="Stadträtin",
    mention="die Stadträtin",
    cue="sagt",
    confidence=0.93,
    method="tracker 0.1.0, rules 1",
)


def quotation(**changes: Any) -> FiledQuotation:
    """The example with some fields changed.

    >>> quotation(cue="betont").cue
    'betont'
    """
    return replace(EXAMPLE, **changes)


def unattributed(**changes: Any) -> FiledQuotation:
    """The example without a speaker.

    >>> unattributed().speaker_name
    ''
    """
    nobody: dict[str, Any] = {"speaker_id": None, "speaker_name": "", "speaker_kind": None, "speaker_role": ""}
    return quotation(**{**nobody, "mention": "", "cue": "", "confidence": 0.71, **changes})
