"""A quotation as one row: the columns that every table, list and JSON object shares."""

from __future__ import annotations

from datetime import date, datetime

from tracker.model import FiledQuotation, Span
from tracker.reports.streams import printable

Cell = str | int | float | date | tuple[Span, ...] | None

# Scripts rely on these names and their order: add at the end, never rename.
COLUMNS = (
    "quotation_id",
    "article_id",
    "outlet",
    "published",
    "headline",
    "url",
    "byline",
    "text",
    "kind",
    "start",
    "end",
    "mark",
    "paragraph",
    "speaker_mention",
    "speaker_id",
    "speaker_name",
    "speaker_kind",
    "speaker_role",
    "speaker_organisation",
    "cue",
    "context_before",
    "context_after",
    "confidence",
    "method",
    "status",
    "reviewer",
    "reviewed_at",
    "disagreement",
    "nested",
    "segments",
    "addressee",
    "is_excerpt",
    "article_status",
)

CONTEXT_LIMIT = 200  # characters on either side: as much as the right to quote bears (Art. 25 URG)


def row(quotation: FiledQuotation) -> dict[str, Cell]:
    """The quotation under the names of ``COLUMNS``, in their order; dates stay dates."""
    return {
        "quotation_id": quotation.id,
        "article_id": quotation.article_id,
        "outlet": quotation.outlet,
        "published": quotation.published,
        "headline": quotation.headline,
        "url": quotation.url,
        "byline": quotation.byline,
        "text": quotation.text,
        "kind": quotation.kind.value,
        "start": quotation.start,
        "end": quotation.end,
        "mark": quotation.mark,
        "paragraph": quotation.paragraph,
        "speaker_mention": quotation.mention,
        "speaker_id": quotation.speaker_id,
        "speaker_name": quotation.speaker_name,
        "speaker_kind": quotation.speaker_kind.value if quotation.speaker_kind else "",
        "speaker_role": quotation.speaker_role,
        "speaker_organisation": quotation.speaker_organisation,
        "cue": quotation.cue,
        "context_before": before(quotation),
        "context_after": after(quotation),
        "confidence": round(quotation.confidence, 4),
        "method": quotation.method,
        "status": quotation.status,
        "reviewer": quotation.reviewer,
        "reviewed_at": quotation.reviewed_at,
        "disagreement": quotation.disagreement,
        "nested": quotation.nested,
        "segments": quotation.segments,
        "addressee": quotation.addressee,
        "is_excerpt": quotation.is_excerpt,
        "article_status": quotation.article_status.value,
    }


def before(quotation: FiledQuotation) -> str:
    """What precedes the quotation, never more than the limit, whatever the archive gave."""
    return quotation.context_before[-CONTEXT_LIMIT:]


def after(quotation: FiledQuotation) -> str:
    """What follows the quotation, never more than the limit, whatever the archive gave."""
    return quotation.context_after[:CONTEXT_LIMIT]


def pieces(quotation: FiledQuotation) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is speech: between its stretches stands the frame, which is not.

    Joined, they are the text.
    """
    if not quotation.segments:
        return [(quotation.text, True)]
    found, place = [], quotation.start
    for start, end in quotation.segments:
        found += [(quotation.text[place - quotation.start : start - quotation.start], False)] if start > place else []
        found.append((quotation.text[start - quotation.start : end - quotation.start], True))
        place = end
    rest = quotation.text[place - quotation.start :]
    return [*found, (rest, False)] if rest else found


def text_value(cell: Cell) -> str:
    """A cell as text: ISO dates, stretches as in the second line, nothing for None, no control characters.

    >>> text_value(date(2024, 1, 12)), text_value(None), text_value(0.93), text_value(datetime(2024, 2, 3, 14, 5))
    ('2024-01-12', '', '0.93', '2024-02-03T14:05:00')
    >>> text_value((Span(0, 12), Span(20, 31))), text_value(False)
    ('0-12 20-31', 'false')
    """
    if isinstance(cell, tuple):
        return " ".join(f"{start}-{end}" for start, end in cell)
    if isinstance(cell, bool):
        return str(cell).lower()
    return printable(str(json_value(cell))) if cell is not None else ""


def json_value(cell: Cell) -> str | int | float | list[list[int]] | None:
    """A cell as JSON knows it: dates become ISO strings, stretches lists of start and end, None stays null.

    >>> json_value(date(2024, 1, 12)), json_value(None), json_value(7), json_value((Span(0, 12),))
    ('2024-01-12', None, 7, [[0, 12]])
    """
    if isinstance(cell, tuple):
        return [list(stretch) for stretch in cell]
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    return cell.isoformat() if isinstance(cell, date) else cell
