"""Predicted against annotated: precision, recall and F1 of quotations, speakers and both together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from tracker.model import Analysis, AnnotatedArticle, Attribution, GoldQuotation, QuotationKind, Span

STYLES: dict[str, dict[str, str]] = {
    "german": {},
    "swiss": {"„": "«", "“": "»", "”": "»", "‚": "‹", "‘": "›"},
    "inward": {"„": "»", "“": "«", "”": "«", "‚": "›", "‘": "‹"},
    "straight": {"„": '"', "“": '"', "”": '"'},
}
"""Mark styles into which a text in „…“ can be turned, character by character: every offset stays."""

EDGES = "„“”\"«»‹›‚‘’'… \u00a0\u202f\n\t,.;:"
IN_MARKS = (QuotationKind.DIRECT, QuotationKind.PARTIAL)
SAME_MENTION = 0.5
"""Overlap (F1 of tokens) from which two mentions count as the same."""
_ARTICLE = re.compile(r"^(der|die|das|dem|den|des|ein|eine|einer|einem|eines)\s+", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Count:
    """Quotations annotated, found, found rightly, and found with the right speaker."""

    gold: int = 0
    found: int = 0
    right: int = 0
    speaker: int = 0
    kind: int = 0

    def add(self, other: Count) -> None:
        """Adds another count to this one."""
        self.gold += other.gold
        self.found += other.found
        self.right += other.right
        self.speaker += other.speaker
        self.kind += other.kind

    @property
    def precision(self) -> float:
        """Share of the found ones that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the annotated ones that are found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def quotation_f1(self) -> float:
        """F1 of the spans."""
        return f1(self.precision, self.recall)

    @property
    def speaker_accuracy(self) -> float:
        """Share of the rightly found ones whose speaker is right."""
        return self.speaker / self.right if self.right else 0.0

    @property
    def end_to_end_f1(self) -> float:
        """F1 of span and speaker together."""
        return f1(self.speaker / self.found if self.found else 0.0, self.speaker / self.gold if self.gold else 0.0)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One disagreement: "missed", "invented" or "speaker", where, and who is accepted and was found."""

    cause: str
    article: str
    start: int
    end: int
    text: str
    accepted: tuple[str, ...] = ()
    found: str = ""
    context: str = ""


@dataclass(slots=True)
class Evaluation:
    """The counts over all articles, by kind and by length, and the mistakes in reading order."""

    total: Count = field(default_factory=Count)
    by_length: dict[str, Count] = field(default_factory=dict)
    by_kind: dict[str, Count] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    articles: int = 0


def f1(precision: float, recall: float) -> float:
    """The harmonic mean, 0 when both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def restyled(annotated: AnnotatedArticle, style: str) -> AnnotatedArticle:
    """The same article with its „…“ as the marks of a style; offsets stay."""
    text = annotated.article.text.translate(str.maketrans(STYLES[style]))
    return replace(annotated, article=replace(annotated.article, text=text))


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without marks, spaces and light punctuation at its edges: two spans are the same when these are.

    >>> trimmed("Er: «Ja.» Gut.", 4, 9)
    Span(start=5, end=7)
    """
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return Span(start, end)


def evaluate(pairs: Iterable[tuple[AnnotatedArticle, Analysis]]) -> Evaluation:
    """The figures over annotated articles and what an analysis found in them; spans in marks only."""
    result = Evaluation()
    for annotated, analysis in pairs:
        result.articles += 1
        _compare(annotated, analysis, result)
    return result


def _compare(annotated: AnnotatedArticle, analysis: Analysis, result: Evaluation) -> None:
    text = annotated.article.text
    disputed = {trimmed(text, *span) for span in annotated.disputed}
    gold = {trimmed(text, each.start, each.end): each for each in annotated.quotations}
    found = {
        trimmed(text, each.quotation.start, each.quotation.end): each
        for each in analysis.attributions
        if each.quotation.kind in IN_MARKS
    }
    for span in sorted(gold.keys() | (found.keys() - disputed)):
        wanted, got = gold.get(span), found.get(span)
        count = Count(gold=wanted is not None, found=got is not None)
        if wanted is not None and got is not None:
            count.right = 1
            count.kind = wanted.kind == got.quotation.kind
            count.speaker = right_speaker(annotated, wanted, got)
        result.total.add(count)
        words = len(text[span.start : span.end].split())
        length = "1 word" if words == 1 else "2-3 words" if words < 4 else "4-6 words" if words < 7 else "7 words and more"
        result.by_length.setdefault(length, Count()).add(count)
        kind = wanted.kind if wanted else got.quotation.kind if got else ""
        result.by_kind.setdefault(str(kind), Count()).add(count)
        if not count.speaker:
            result.mistakes.append(_mistake(annotated, span, wanted, got))


def right_speaker(annotated: AnnotatedArticle, gold: GoldQuotation, found: Attribution) -> bool:
    """Whether the speaker found is an accepted one: by name, or by mention where the corpus does not resolve names."""
    if annotated.by_name:
        if found.speaker is None:
            return not gold.names or gold.none_ok
        return plain(found.speaker.name) in {plain(name) for name in gold.names}
    if found.mention is None:
        return gold.none_ok or not gold.mentions
    mine = _tokens_in(annotated.tokens, Span(found.mention.start, found.mention.end))
    return any(_overlap(mine, _tokens_in(annotated.tokens, mention)) >= SAME_MENTION for mention in gold.mentions)


def plain(name: str) -> str:
    """A name as names are compared: without article, letter case and outer punctuation.

    >>> plain("Die  Beamtin.")
    'beamtin'
    """
    return _ARTICLE.sub("", _SPACE.sub(" ", name).strip(" .,")).casefold()


def _tokens_in(tokens: Sequence[Span], span: Span) -> set[int]:
    at = max(bisect_left(tokens, (span.start, 0)) - 1, 0)
    found = set()
    while at < len(tokens) and tokens[at].start < span.end:
        if tokens[at].end > span.start:
            found.add(at)
        at += 1
    return found


def _overlap(mine: set[int], gold: set[int]) -> float:
    both = len(mine & gold)
    return 2 * both / (len(mine) + len(gold)) if both else 0.0


def _mistake(annotated: AnnotatedArticle, span: Span, gold: GoldQuotation | None, found: Attribution | None) -> Mistake:
    text = annotated.article.text
    cause = "missed" if found is None else "invented" if gold is None else "speaker"
    accepted = gold.names or tuple(text[each.start : each.end] for each in gold.mentions) if gold else ()
    named = ""
    if found is not None and found.speaker is not None:
        named = found.speaker.name if annotated.by_name else found.mention.text if found.mention else ""
    context = text[max(0, span.start - 120) : span.end + 120]
    return Mistake(cause, annotated.article.id, span.start, span.end, text[span.start : span.end], accepted, named, context)


def lines(evaluation: Evaluation, title: str) -> Iterator[str]:
    """The figures in words, to the fourth digit."""
    total = evaluation.total
    yield f"{title}: {evaluation.articles} articles, {total.gold} quotations annotated, {total.found} found, {total.right} right"
    yield f"  quotation   P {total.precision:.4f}  R {total.recall:.4f}  F1 {total.quotation_f1:.4f}"
    yield f"  speaker     {total.speaker_accuracy:.4f} of those found"
    yield f"  end to end  F1 {total.end_to_end_f1:.4f}"
