"""An analysis as plain data: what the contract says about parts, continuations and speakers that are not there."""

from __future__ import annotations

import pytest

from tracker.actions.extract import as_data
from tracker.actions.finding import only
from tracker.model import (
    Analysis,
    Article,
    Attribution,
    Cue,
    Mention,
    Quotation,
    QuotationKind,
    Reason,
    RejectedSpan,
    Span,
    Speaker,
    SpeakerKind,
)

TEXT = "Er sei «müde», sagte Urs Kern zu Lea Frey. «Ich gehe», sagte er, «und zwar jetzt.»"
URS_KERN = Speaker("Urs Kern", SpeakerKind.PERSON)


def attribution(words: str, kind: QuotationKind, **more: int | tuple[Span, ...]) -> Attribution:
    start = TEXT.index(words)
    return Attribution(Quotation(start, start + len(words), words, kind, **more), URS_KERN)  # type: ignore[arg-type]


ANALYSIS = Analysis(
    "by hand",
    (
        attribution("«müde»", QuotationKind.PARTIAL),
        attribution("«Ich gehe»", QuotationKind.DIRECT),
        attribution("«und zwar jetzt.»", QuotationKind.DIRECT, continues=1),
    ),
)


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((QuotationKind.PARTIAL, QuotationKind.DIRECT), [None, None, 1]),
        ((QuotationKind.DIRECT,), [None, 0]),
        ((QuotationKind.PARTIAL,), [None]),
    ],
)
def test_a_continuation_points_at_its_beginning_in_the_list_that_is_printed(
    kinds: tuple[QuotationKind, ...], expected: list[int | None]
) -> None:
    quotations = as_data(Article(TEXT), only(ANALYSIS, kinds))["quotations"]

    assert isinstance(quotations, list)
    assert expected == [each.get("continues") for each in quotations]


def test_a_continuation_of_what_is_not_printed_points_nowhere() -> None:
    article = Article(TEXT)
    analysis = Analysis(
        "by hand",
        (
            attribution("«Ich gehe»", QuotationKind.PARTIAL),
            attribution("«und zwar jetzt.»", QuotationKind.DIRECT, continues=0),
        ),
    )

    (quotation,) = as_data(article, only(analysis, (QuotationKind.DIRECT,)))["quotations"]  # type: ignore[misc]
    assert "continues" not in quotation


def test_everything_that_is_known_about_a_quotation_is_printed() -> None:
    attribution = Attribution(
        Quotation(7, 13, "«müde»", QuotationKind.PARTIAL, nested=True, segments=(Span(0, 6), Span(7, 13))),
        URS_KERN,
        Mention(21, 29, "Urs Kern"),
        Cue(15, 20, "sagte", "sagen"),
        Span(15, 41),
        Mention(33, 41, "Lea Frey"),
        0.934567,
        (Reason("verb_next_to_it", 1.23456, "named right after the verb"),),
    )
    analysis = Analysis("by hand", (attribution,), (RejectedSpan(0, 2, "Er", "emphasis", 0.7),))

    expected = {
        "id": "a.txt",
        "title": "",
        "quotations": [
            {
                "start": 7,
                "end": 13,
                "text": "«müde»",
                "kind": "partial",
                "speaker": {
                    "name": "Urs Kern",
                    "kind": "person",
                    "mention": {"start": 21, "end": 29, "text": "Urs Kern"},
                },
                "cue": {"start": 15, "end": 20, "text": "sagte"},
                "frame": {"start": 15, "end": 41, "text": "sagte Urs Kern zu Lea Frey"},
                "addressee": {"start": 33, "end": 41, "text": "Lea Frey"},
                "nested": True,
                "confidence": 0.9346,
                "reasons": [{"feature": "verb_next_to_it", "contribution": 1.2346}],
                "segments": [[0, 6], [7, 13]],
            }
        ],
        "rejected": [{"start": 0, "end": 2, "text": "Er", "reason": "emphasis"}],
    }
    assert expected == as_data(Article(TEXT, source="a.txt"), analysis)


def test_a_speaker_who_is_not_named_is_null() -> None:
    analysis = Analysis("by hand", (Attribution(Quotation(7, 13, "«müde»", QuotationKind.PARTIAL)),))
    (quotation,) = as_data(Article(TEXT), analysis)["quotations"]  # type: ignore[misc]

    assert [None] * 4 == [quotation[name] for name in ("speaker", "cue", "frame", "addressee")]
