"""Measuring the tracker against annotated corpora, in every style of marks, and as plain data."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import asdict, dataclass

from tracker.attribution.linear import load
from tracker.errors import EvaluationError
from tracker.evaluation import CONFIDENCES, STYLES, Agreement, Count, Evaluation, can_be_restyled, evaluate, restyled
from tracker.model import AnnotatedArticle
from tracker.pipeline import analyse
from tracker.sources.corpora import Corpus

JsonObject = dict[str, object]
Watch = Callable[[Iterable[AnnotatedArticle]], Iterable[AnnotatedArticle]]

AS_WRITTEN = ""
ALL_STYLES = "all"
BREAKDOWNS = ("kind", "length", "confidence")
DIGITS = 4


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one corpus in one style of marks; ``style`` is "" for the marks that it was written with."""

    corpus: Corpus
    style: str
    evaluation: Evaluation

    @property
    def title(self) -> str:
        """What was measured, in words."""
        return f"{self.corpus.name}, {self.style} marks" if self.style else self.corpus.name


def styles_of(corpus: Corpus, wanted: str) -> tuple[str, ...]:
    """The styles to measure a corpus in: "" is as written, "all" every one that it can be turned into.

    Raises EvaluationError where the corpus cannot be turned into the style that was asked for.
    """
    if wanted == AS_WRITTEN:
        return (AS_WRITTEN,)
    turns = can_be_restyled(corpus.articles)
    if wanted == ALL_STYLES:
        return tuple(STYLES) if turns else (AS_WRITTEN,)
    if not turns:
        raise EvaluationError(f"The marks of {corpus.path} cannot be changed: its quotations do not all stand in „…“.")
    return (wanted,)


def measure(corpus: Corpus, style: str, weights: str, watch: Watch = iter) -> Measured:
    """Analyses every article of a corpus and compares; ``watch`` sees the articles go by."""
    articles = (restyled(each, style) if style else each for each in watch(corpus.articles))
    return Measured(corpus, style, evaluate((each, analyse(each.article, weights)) for each in articles))


def learned_from(corpus: Corpus, weights: str) -> bool:
    """Whether these weights were trained on this very corpus, so that its figures flatter."""
    return any(each.get("sha256") == corpus.fingerprint for each in load(weights).about.get("corpora", ()))


def breakdown(evaluation: Evaluation, by: str) -> dict[str, Count]:
    """The counts by kind, length or confidence, from short to long, from unsure to sure."""
    by_kind = evaluation.by_kind | evaluation.unmarked_by_kind
    found = {"kind": by_kind, "length": evaluation.by_length, "confidence": evaluation.by_confidence}[by]
    order = [name for _, name in CONFIDENCES]
    return dict(sorted(found.items(), key=lambda row: (order.index(row[0]) if row[0] in order else len(order), row[0])))


def as_data(measured: Measured, by: Collection[str] = BREAKDOWNS, errors: int = 0) -> JsonObject:
    """What was measured, as JSON knows it."""
    corpus, evaluation = measured.corpus, measured.evaluation
    data: JsonObject = {
        "corpus": corpus.name,
        "sha256": corpus.fingerprint,
        "style": measured.style or "as written",
        "articles": evaluation.articles,
        **counts_as_data(evaluation.total),
    }
    if evaluation.annotates_unmarked:
        data["without_marks"] = counts_as_data(evaluation.unmarked)
    data |= agreement_as_data(evaluation.agreement)
    for each in by:
        data[f"by_{each}"] = {name: counts_as_data(count) for name, count in breakdown(evaluation, each).items()}
    if "kind" in by and evaluation.agreement_by_kind:
        parts = evaluation.agreement_by_kind
        data["words_by_kind"] = {name: agreement_as_data(each) for name, each in sorted(parts.items())}
    if errors:
        data["mistakes"] = [asdict(mistake) for mistake in evaluation.mistakes[:errors]]
    return data


def agreement_as_data(agreement: Agreement) -> JsonObject:
    """Message, roles and joint, each with precision, recall and F1; nothing where nothing is annotated."""
    return {
        name: {
            "precision": round(mean.precision, DIGITS),
            "recall": round(mean.recall, DIGITS),
            "f1": round(mean.f1, DIGITS),
        }
        for name, mean in agreement.means().items()
    }


def counts_as_data(count: Count) -> JsonObject:
    """The counts and the figures that they come to, to the fourth digit."""
    figures = {
        "quotation_precision": count.precision,
        "quotation_recall": count.recall,
        "quotation_f1": count.quotation_f1,
        "kind": count.kind_accuracy,
        "speaker": count.speaker_accuracy,
        "end_to_end_precision": count.end_to_end_precision,
        "end_to_end_recall": count.end_to_end_recall,
        "end_to_end_f1": count.end_to_end_f1,
    }
    counts: JsonObject = {
        "annotated": count.gold,
        "found": count.found,
        "right": count.right,
        "right_speaker": count.speaker,
        "without_speaker": count.none,
    }
    return {**counts, **{name: round(figure, DIGITS) for name, figure in figures.items()}}
