"""Predicted against annotated: precision, recall and F1 of quotations, speakers and both together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace

from tracker.attribution.naming import plain
from tracker.model import Analysis, AnnotatedArticle, Attribution, GoldQuotation, QuotationKind, Span
from tracker.text.edges import trimmed

STYLES: dict[str, dict[str, str]] = {
    "german": {},
    "swiss": {"„": "«", "“": "»", "”": "»", "‚": "‹", "‘": "›"},
    "inward": {"„": "»", "“": "«", "”": "«", "‚": "›", "‘": "‹"},
    "straight": {"„": '"', "“": '"', "”": '"'},
}
"""Mark styles into which a text in „…“ can be turned, character by character: every offset stays."""

FOREIGN_MARKS = frozenset("«»")
"""Marks of another style: a text that uses them for quotations cannot be turned."""

IN_MARKS = (QuotationKind.DIRECT, QuotationKind.PARTIAL)
SAME_MENTION = 0.5
"""Overlap (F1 of tokens) from which two mentions count as the same."""
ONE_KIND = "direct or partial"
"""Where mentions are annotated (Wikinews), all that stands in marks is of one kind."""
LENGTHS = ((1, "1 word"), (3, "2-3 words"), (6, "4-6 words"))
LONG = "7 words and more"
CONFIDENCES = ((0.5, "below 0.5"), (0.6, "0.5 to 0.6"), (0.7, "0.6 to 0.7"), (0.8, "0.7 to 0.8"), (0.9, "0.8 to 0.9"))
SURE = "0.9 and more"
AROUND = 120
"""Characters of context on either side of a mistake."""


@dataclass(slots=True)
class Count:
    """Quotations annotated and found; of those found rightly: of the right kind, with the right speaker, with none.

    ``none`` are those without a speaker although somebody is named.
    """

    gold: int = 0
    found: int = 0
    right: int = 0
    speaker: int = 0
    kind: int = 0
    none: int = 0

    def add(self, other: Count) -> None:
        """Adds another count to this one."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))

    @property
    def precision(self) -> float:
        """Share of the found ones that are right."""
        return share(self.right, self.found)

    @property
    def recall(self) -> float:
        """Share of the annotated ones that are found."""
        return share(self.right, self.gold)

    @property
    def quotation_f1(self) -> float:
        """F1 of the spans."""
        return f1(self.precision, self.recall)

    @property
    def speaker_accuracy(self) -> float:
        """Share of the rightly found ones whose speaker is right."""
        return share(self.speaker, self.right)

    @property
    def kind_accuracy(self) -> float:
        """Share of the rightly found ones that are of the annotated kind."""
        return share(self.kind, self.right)

    @property
    def end_to_end_precision(self) -> float:
        """Share of the found ones that are right, speaker included."""
        return share(self.speaker, self.found)

    @property
    def end_to_end_recall(self) -> float:
        """Share of the annotated ones that are found with the right speaker."""
        return share(self.speaker, self.gold)

    @property
    def end_to_end_f1(self) -> float:
        """F1 of span and speaker together."""
        return f1(self.end_to_end_precision, self.end_to_end_recall)

    def figures(self) -> dict[str, float]:
        """The three figures that a floor can be set for."""
        return {
            "quotation_f1": self.quotation_f1,
            "speaker": self.speaker_accuracy,
            "end_to_end_f1": self.end_to_end_f1,
        }


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
    """The counts over all articles, by kind, length and confidence, and the mistakes in reading order.

    ``by_confidence`` holds only what was found.
    """

    total: Count = field(default_factory=Count)
    by_length: dict[str, Count] = field(default_factory=dict)
    by_kind: dict[str, Count] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    articles: int = 0
    by_confidence: dict[str, Count] = field(default_factory=dict)


def share(part: int, whole: int) -> float:
    """A part of a whole, 0 when there is none."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """The harmonic mean, 0 when both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def restyled(annotated: AnnotatedArticle, style: str) -> AnnotatedArticle:
    """The same article with its „…“ as the marks of a style; offsets stay."""
    marks = STYLES[style]
    text = annotated.article.text.translate(str.maketrans("".join(marks), "".join(marks.values())))
    return replace(annotated, article=replace(annotated.article, text=text))


def can_be_restyled(articles: Iterable[AnnotatedArticle]) -> bool:
    """Whether the quotations stand in „…“ and none in «…», so that another style is not mixed into them."""
    quoted = [each.article.text[gold.start : gold.end] for each in articles for gold in each.quotations]
    return any("„" in text for text in quoted) and not any(FOREIGN_MARKS & set(text) for text in quoted)


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
    gold: dict[Span, list[GoldQuotation]] = {}  # a span that was marked twice counts once; either speaker is right
    for each in annotated.quotations:
        gold.setdefault(trimmed(text, each.start, each.end), []).append(each)
    found = {
        trimmed(text, each.quotation.start, each.quotation.end): each
        for each in analysis.attributions
        if each.quotation.kind in IN_MARKS
    }
    for span in sorted(gold.keys() | (found.keys() - disputed)):
        wanted, got = gold.get(span, []), found.get(span)
        count = _counted(annotated, wanted, got)
        result.total.add(count)
        result.by_length.setdefault(_length(text[span.start : span.end]), Count()).add(count)
        result.by_kind.setdefault(_kind(annotated, wanted, got), Count()).add(count)
        if got is not None:
            result.by_confidence.setdefault(_confidence(got.confidence), Count()).add(count)
        if not count.speaker:
            result.mistakes.append(_mistake(annotated, span, wanted, got))


def _counted(annotated: AnnotatedArticle, wanted: Sequence[GoldQuotation], got: Attribution | None) -> Count:
    count = Count(gold=bool(wanted), found=got is not None)
    if wanted and got is not None:
        count.right = 1
        count.kind = wanted[0].kind == got.quotation.kind
        count.speaker = any(right_speaker(annotated, each, got) for each in wanted)
        nobody = got.speaker is None if annotated.by_name else got.mention is None
        count.none = nobody and any(each.names or each.mentions for each in wanted)
    return count


def _kind(annotated: AnnotatedArticle, wanted: Sequence[GoldQuotation], got: Attribution | None) -> str:
    """The annotated kind, of an invented quotation the one found."""
    if not annotated.by_name:
        return ONE_KIND
    return wanted[0].kind.value if wanted else got.quotation.kind.value if got else ""


def _length(words: str) -> str:
    number = len(words.split())
    return next((name for most, name in LENGTHS if number <= most), LONG)


def _confidence(confidence: float) -> str:
    return next((name for least, name in CONFIDENCES if confidence < least), SURE)


def right_speaker(annotated: AnnotatedArticle, gold: GoldQuotation, found: Attribution) -> bool:
    """Whether the speaker found is an accepted one: by name, or by mention where the corpus does not resolve names."""
    if annotated.by_name:
        if found.speaker is None:
            return not gold.names or gold.none_ok
        return plain(found.speaker.name) in {plain(name) for name in gold.names}
    if found.mention is None:
        return gold.none_ok or not gold.mentions
    mine = _tokens_in(annotated.tokens, (Span(found.mention.start, found.mention.end),))
    accepted = gold.mention_parts or tuple((each,) for each in gold.mentions)
    return any(_overlap(mine, _tokens_in(annotated.tokens, parts)) >= SAME_MENTION for parts in accepted)


def _tokens_in(tokens: Sequence[Span], parts: Sequence[Span]) -> set[int]:
    return {
        number
        for number, token in enumerate(tokens)
        if any(token.start < part.end and token.end > part.start for part in parts)
    }


def _overlap(mine: set[int], gold: set[int]) -> float:
    both = len(mine & gold)
    return 2 * both / (len(mine) + len(gold)) if both else 0.0


def _mistake(
    annotated: AnnotatedArticle, span: Span, wanted: Sequence[GoldQuotation], found: Attribution | None
) -> Mistake:
    text = annotated.article.text
    cause = "missed" if found is None else "speaker" if wanted else "invented"
    accepted = [
        name for gold in wanted for name in gold.names or [text[each.start : each.end] for each in gold.mentions]
    ]
    named = ""
    if found is not None:
        named = (
            (found.speaker.name if found.speaker else "")
            if annotated.by_name
            else found.mention.text
            if found.mention
            else ""
        )
    context = text[max(0, span.start - AROUND) : span.end + AROUND]
    return Mistake(
        cause,
        annotated.article.id,
        span.start,
        span.end,
        text[span.start : span.end],
        tuple(dict.fromkeys(accepted)),
        named,
        context,
    )


def lines(evaluation: Evaluation, title: str) -> Iterator[str]:
    """The figures in words, to the fourth digit."""
    total = evaluation.total
    yield (
        f"{title}: {evaluation.articles} articles, {total.gold} quotations annotated, {total.found} found, "
        f"{total.right} right"
    )
    yield f"  quotation   P {total.precision:.4f}  R {total.recall:.4f}  F1 {total.quotation_f1:.4f}"
    yield f"  speaker     {total.speaker_accuracy:.4f} of those found ({total.none} given none)"
    precision, recall = total.end_to_end_precision, total.end_to_end_recall
    yield f"  end to end  P {precision:.4f}  R {recall:.4f}  F1 {total.end_to_end_f1:.4f}"
    if ONE_KIND not in evaluation.by_kind:
        yield f"  kind        {total.kind_accuracy:.4f} of those found"
