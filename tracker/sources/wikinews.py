"""Records of the Wikinews data set (Petersen-Frey and Biemann 2024): quotations of every kind, with all their parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tracker.model import IN_MARKS, AnnotatedArticle, Article, GoldQuotation, QuotationKind, Span

PARTS = ("quote", "speaker", "cue", "frame", "addressee")
KINDS = {
    "Direct": QuotationKind.DIRECT,
    "Indirect": QuotationKind.INDIRECT,
    "Reported": QuotationKind.REPORTED,
    "FreeIndirect": QuotationKind.FREE_INDIRECT,
    "IndirectFreeIndirect": QuotationKind.INDIRECT_FREE,
}
FARTHEST_TOKEN = 40
"""Characters between two tokens at most: what lies farther was not found (the data set's tokens leave text out)."""


def wikinews_article(record: dict[str, Any]) -> AnnotatedArticle:
    """A record of the Wikinews data set; a stretch that was marked twice counts once and accepts either speaker."""
    annotations = tuple(map(_annotation, record["annotations"]))
    found: dict[tuple[int, int], list[GoldQuotation]] = {}
    for each in annotations:
        if each.kind in IN_MARKS:
            found.setdefault((each.start, each.end), []).append(each)
    article = Article(record["originalText"], id=record["documentName"], title=record["documentName"])
    return AnnotatedArticle(
        article,
        tuple(_merged(same) for _, same in sorted(found.items())),
        by_name=False,
        all_kinds=True,
        tokens=tuple(_tokens(record)),
        unmarked=tuple(each for each in annotations if each.kind not in IN_MARKS),
        annotations=annotations,
    )


def _annotation(marked: dict[str, Any]) -> GoldQuotation:
    """One annotation, with the stretches of all its parts."""
    stretches, speaker, cue, frame, addressee = (_stretches(marked.get(part)) for part in PARTS)
    return GoldQuotation(
        stretches[0].start,
        stretches[-1].end,
        KINDS[marked["type"]],
        mentions=(_hull(speaker),) if speaker else (),
        cue=_hull(cue) if cue else None,
        none_ok=not speaker,
        mention_parts=(speaker,) if len(speaker) > 1 else (),
        segments=_parts(stretches),
        cue_parts=_parts(cue),
        frame=frame,
        addressee=addressee,
    )


def _merged(same: list[GoldQuotation]) -> GoldQuotation:
    """What was marked once or more on one stretch, as one quotation that accepts each of the speakers."""
    named = [each for each in same if each.mentions]
    parts = tuple(each.mention_parts[0] if each.mention_parts else each.mentions for each in named)
    return replace(
        next((each for each in same if each.cue), same[0]),
        mentions=tuple(each.mentions[0] for each in named),
        none_ok=len(named) < len(same),
        mention_parts=parts if any(each.mention_parts for each in named) else (),
    )


def _tokens(record: dict[str, Any]) -> Iterator[Span]:
    """Where the data set's own tokens stand in the text."""
    text = record["originalText"]
    for sentence in record["sentences"]:
        at = sentence["charBegin"]
        for token in sentence["tokens"]:
            found = text.find(token, at)
            if found < 0 or found > at + FARTHEST_TOKEN:
                continue
            at = found + len(token)
            yield Span(found, at)


def _stretches(part: dict[str, Any] | None) -> tuple[Span, ...]:
    return tuple(Span(each["charBegin"], each["charEnd"]) for each in part["spans"]) if part else ()


def _hull(stretches: tuple[Span, ...]) -> Span:
    return Span(stretches[0].start, stretches[-1].end)


def _parts(stretches: tuple[Span, ...]) -> tuple[Span, ...]:
    """The stretches where they are more than one: else the hull says it all."""
    return stretches if len(stretches) > 1 else ()
