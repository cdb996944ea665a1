"""Quotations as the archive gives them, for the tests of reports: written for this project, all names invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

from tracker.model import FiledQuotation, QuotationKind, Report, ReportScope, SpeakerKind
from tracker.reports import write

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
    context_after=", betont die Stadträtin. Eine Fähre ist nicht vorgesehen.",
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
    cue="betont",
    confidence=0.93,
    method="tracker 0.1.0, rules 1",
)

# What scanned pages, careless exports and ill will put into text.
HOSTILE = {
    "markup": "<b>fett</b> & <script>alert(1)</script>",
    "quotes": """ein "so" und 'so', Backslash \\ und `Akzent`""",
    "formula": '=HYPERLINK("https://boese.example";"hier")',
    "hidden formula": "\x00=1+1",
    "error code": "#N/A",
    "control characters": "Seite\x0cwechsel\x00 und\x1b[31m rot\x07",
    "line ends": "erste\r\nzweite\rdritte\nvierte\tFünfte",
    "lone surrogate": "halb \ud83d und \udcff halb",
    "separators": "a;b,c|d\u2028e\x85f",
    "markdown": "# kein Titel\n- keine Liste\n1. auch keine *Sterne* [weg](https://boese.example) ~~nie~~",
    "template": "{{ 7 * 7 }} {% raw %} {# nichts #}",
    "emoji": "😀" * 20_000,
    "right to left": "\u202eegnal\u202c",
}


def quotation(**changes: Any) -> FiledQuotation:
    """The example with some fields changed."""
    return replace(EXAMPLE, **changes)


def unattributed(**changes: Any) -> FiledQuotation:
    """The example without a speaker."""
    nobody: dict[str, Any] = {"speaker_id": None, "speaker_name": "", "speaker_kind": None, "speaker_role": ""}
    return quotation(**{**nobody, "mention": "", "cue": "", "confidence": 0.71, **changes})


def everywhere(text: str) -> FiledQuotation:
    """The example with that text in every field that comes from an article, a reviewer or the net."""
    fields = ("text", "mark", "context_before", "context_after", "outlet", "headline", "url", "byline", "speaker_name")
    more = ("speaker_role", "speaker_organisation", "mention", "cue", "method", "reviewer", "why", "disagreement")
    return quotation(status="corrected", **dict.fromkeys((*fields, *more), text))


def a_few() -> tuple[FiledQuotation, ...]:
    """Seven quotations: of a person, a company, an unnamed source; one unattributed, one rejected, one undated."""
    company = {"speaker_id": 2, "speaker_name": "Seilbahn Hochfluh AG", "speaker_kind": SpeakerKind.ORGANISATION}
    police = {"speaker_id": 3, "speaker_name": "Sprecher der Polizei", "speaker_kind": SpeakerKind.UNNAMED}
    reviewed = {"reviewer": "Nina Frei", "reviewed_at": datetime(2024, 6, 1, 10, 30, tzinfo=UTC)}
    return (
        quotation(id=1),
        quotation(id=2, article_id=2, published=date(2024, 3, 5), outlet="Bergtal-Bote", status="accepted", **reviewed),
        quotation(id=3, article_id=2, published=date(2024, 3, 5), outlet="Bergtal-Bote", kind=QuotationKind.PARTIAL),
        quotation(id=4, article_id=3, published=None, speaker_role="", disagreement="Now: Beat Zgraggen.", **company),
        quotation(id=5, article_id=4, published=date(2024, 5, 30), speaker_role="", **police),
        unattributed(id=6, article_id=4, published=date(2024, 5, 30)),
        quotation(id=7, article_id=5, status="rejected", why="Es ist ein Titel.", **reviewed),
    )


def report(*quotations: FiledQuotation, **scope: Any) -> Report:
    """A report of these quotations, made on a certain day."""
    return Report(
        scope=ReportScope(**{"title": "Steg und Seilbahn", **scope}),
        generated_at=datetime(2024, 6, 3, 8, 15, tzinfo=UTC),
        methods=("tracker 0.1.0, rules 1",),
        article_count=12,
        quotations=quotations,
    )


def written(subject: Report, format: str, *, excel: bool = False) -> bytes:
    """The report in that format."""
    out = BytesIO()
    write(subject, format, out, excel=excel)
    return out.getvalue()
