"""Annotations turned into what an analysis could have found: all of it as it is, or with every border shifted."""

from __future__ import annotations

from random import Random

from tracker.model import (
    Analysis,
    AnnotatedArticle,
    Attribution,
    Cue,
    GoldQuotation,
    Mention,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)


def as_found(annotated: AnnotatedArticle) -> Analysis:
    """Exactly what is annotated; of a mention in several stretches only the first, as there is but one to find."""
    golds = annotated.annotations or sorted(annotated.quotations + annotated.unmarked, key=lambda gold: gold.start)
    return Analysis("by hand", tuple(_attribution(annotated.article.text, gold) for gold in golds))


def shifted(annotated: AnnotatedArticle, random: Random, by: int) -> Analysis:
    """Borders up to ``by`` characters away, some left out, some of another kind, one invented, in another order."""
    text = annotated.article.text
    found = []
    for gold in annotated.annotations:
        if random.random() < 0.7:
            kind = gold.kind if random.random() < 0.7 else random.choice(list(QuotationKind))
            found.append(_attribution(text, gold, kind, random, by))
    start = random.randrange(max(1, len(text) - 60))
    invented = GoldQuotation(start, start + 40, QuotationKind.INDIRECT, mentions=(Span(start + 42, start + 60),))
    found.append(_attribution(text, invented))
    random.shuffle(found)
    return Analysis("by hand", tuple(found))


def _attribution(
    text: str, gold: GoldQuotation, kind: QuotationKind | None = None, random: Random | None = None, by: int = 0
) -> Attribution:
    def here(span: Span) -> Span:
        if random is None:
            return span
        start, end = (place + random.randint(-by, by) for place in span)
        return Span(max(0, start), min(len(text), max(start + 1, end)))

    segments = tuple(map(here, gold.segments))
    start, end = (segments[0].start, segments[-1].end) if segments else here(Span(gold.start, gold.end))
    mention = (
        _words(text, here(gold.mentions[0] if not gold.mention_parts else gold.mention_parts[0][0]))
        if gold.mentions
        else None
    )
    cue = here(gold.cue) if gold.cue else None
    name = gold.names[0] if gold.names else "Regula Ammann"
    return Attribution(
        Quotation(start, end, text[start:end], kind or gold.kind, segments=segments),
        Speaker(name, SpeakerKind.PERSON) if gold.names or mention else None,
        mention,
        Cue(*cue, text[slice(*cue)], segments=gold.cue_parts) if cue else None,
        Span(gold.frame[0].start, gold.frame[-1].end) if gold.frame else None,
        _words(text, Span(gold.addressee[0].start, gold.addressee[-1].end)) if gold.addressee else None,
    )


def _words(text: str, span: Span) -> Mention:
    return Mention(*span, text[slice(*span)])
