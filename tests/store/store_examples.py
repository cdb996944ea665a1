"""An invented article and hand-made analyses of it, for the tests of the store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tracker.model import (
    Analysis,
    Article,
    Attribution,
    Cue,
    Mention,
    Problem,
    Quotation,
    QuotationKind,
    QuotationQuery,
    Reason,
    RejectedSpan,
    ScoredCandidate,
    Span,
    Speaker,
    SpeakerKind,
)

FERRY = Article(
    id="faehre-1",
    title="Die Fähre steht still",
    outlet="Uferpost",
    published=date(2024, 3, 14),
    byline="Mara Tobler",
    url="https://uferpost.example/faehre",
    source="archiv.jsonl:3",
    text=(
        "Die «MS Lerche» liegt im Dock.\n\n"
        "«Vor Pfingsten fährt sie nicht», sagte Hafenmeisterin Ruth Känzig. "
        "Für Urs Meili ist das ein «Armutszeugnis».\n\n"
        "«Niemand hat uns gefragt», hiess es am Quai."
    ),
)
RUTH = Speaker("Ruth Känzig", SpeakerKind.PERSON, role="Hafenmeisterin", gender="f")
URS = Speaker("Urs Meili", SpeakerKind.PERSON)

DOCK, POVERTY, NOBODY = "«Vor Pfingsten fährt sie nicht»", "«Armutszeugnis»", "«Niemand hat uns gefragt»"

EVERY_KIND = tuple(QuotationKind)
ALL = QuotationQuery(kinds=())


def where(text: str, words: str) -> tuple[int, int]:
    """The span of words that stand once in a text."""
    assert text.count(words) == 1, words
    return text.index(words), text.index(words) + len(words)


def quoted(
    article: Article, words: str, speaker: Speaker | None = None, *, mention: str = "", cue: str = "", **more: Any
) -> Attribution:
    """An attribution of words that stand once in the article."""
    kind = more.pop("kind", QuotationKind.DIRECT)
    return Attribution(
        Quotation(*where(article.text, words), words, kind, "guillemets"),
        speaker,
        mention=Mention(*where(article.text, mention), mention) if mention else None,
        cue=Cue(*where(article.text, cue), cue) if cue else None,
        **{"confidence": 0.9, **more},
    )


def found_in(article: Article, *attributions: Attribution, method: str = "rules 1", **more: Any) -> Analysis:
    """An analysis with the attributions in reading order."""
    in_order = sorted(attributions, key=lambda each: each.quotation.start)
    return Analysis(method, tuple(in_order), **more)


def ferry(method: str = "rules 1", *, dock: Speaker | None = RUTH) -> Analysis:
    """What is to be found in FERRY: three quotations, one of them unattributed, and the name of a ship."""
    reasons = (Reason("near", 1.25, "named right after the quotation"), Reason("verb", 0.5, "by the verb «sagte»"))
    speaker = dock or RUTH
    first = quoted(
        FERRY,
        DOCK,
        dock,
        mention="Hafenmeisterin Ruth Känzig",
        cue="sagte",
        confidence=0.94,
        frame=Span(*where(FERRY.text, "sagte Hafenmeisterin Ruth Känzig")),
        addressee=Mention(*where(FERRY.text, "Urs Meili"), "Urs Meili"),
        reasons=reasons,
        candidates=(
            ScoredCandidate(Mention(*where(FERRY.text, "Ruth Känzig"), "Ruth Känzig"), speaker.name, 0.94, reasons),
            ScoredCandidate(None, "nobody", 0.06),
        ),
    )
    second = quoted(FERRY, POVERTY, URS, kind=QuotationKind.PARTIAL, mention="Urs Meili", confidence=0.6)
    third = quoted(FERRY, NOBODY, confidence=0.4)
    third = replace(
        third, quotation=replace(third.quotation, continues=0, segments=(Span(*where(FERRY.text, NOBODY)),))
    )
    ship = RejectedSpan(*where(FERRY.text, "«MS Lerche»"), "«MS Lerche»", "name", 0.8)
    return found_in(FERRY, first, second, third, method=method, rejected=(ship,), problems=(Problem(4, 5, "odd mark"),))


def shortened_ferry() -> tuple[Article, Analysis]:
    """The same report in another outlet, without its end, with what is to be found in it."""
    text = FERRY.text.partition(" Für Urs")[0].replace(DOCK, "„Vor Pfingsten fährt sie sicher nicht“")
    article = replace(FERRY, id="kurz-1", outlet="Talbote", text=text)
    return article, found_in(article, quoted(article, "„Vor Pfingsten fährt sie sicher nicht“", RUTH))
