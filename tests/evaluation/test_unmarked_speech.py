"""Quotations without marks: what counts as found, whose they are, and when they do not count at all."""

from __future__ import annotations

from corpora_at_hand import REPORTED, cases

from tests.evaluation.gold_as_found import as_found
from tracker.evaluation import evaluate
from tracker.evaluation.wording import lines
from tracker.model import (
    Analysis,
    AnnotatedArticle,
    Article,
    Attribution,
    GoldQuotation,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)

TEXT = "Regula Ammann sagt, der alte Steg sei zu. Man baue ihn neu. «Bald», sagt sie. Der Rat zahlt."
INDIRECT, FREE = QuotationKind.INDIRECT, QuotationKind.INDIRECT_FREE


def gold(words: str, kind: QuotationKind) -> GoldQuotation:
    start = TEXT.index(words)
    return GoldQuotation(start, start + len(words), kind, ("Regula Ammann", "Ammann"))


ARTICLE = AnnotatedArticle(
    Article(TEXT, id="steg"),
    (gold("«Bald»", QuotationKind.DIRECT),),
    unmarked=(gold("der alte Steg sei zu", INDIRECT), gold("Man baue ihn neu.", FREE)),
)


def found(words: str, kind: QuotationKind, name: str = "Regula Ammann", *segments: str) -> Attribution:
    start = TEXT.index(words)
    stretches = tuple(Span(TEXT.index(each), TEXT.index(each) + len(each)) for each in segments)
    quotation = Quotation(start, start + len(words), words, kind, segments=stretches)
    return Attribution(quotation, Speaker(name, SpeakerKind.PERSON) if name else None)


def counts(*attributions: Attribution, article: AnnotatedArticle = ARTICLE) -> tuple[int, int, int, int, int]:
    """Annotated, found, right, of those of the right kind, and with the right speaker."""
    count = evaluate([(article, Analysis("by hand", attributions))]).unmarked
    return count.gold, count.found, count.right, count.kind, count.speaker


def test_it_is_the_same_quotation_when_more_than_half_of_the_words_are_the_same() -> None:
    assert (2, 1, 1, 1, 1) == counts(found("der alte Steg sei", INDIRECT))
    assert (2, 1, 1, 1, 1) == counts(found("alte Steg sei zu. Man baue", INDIRECT))
    assert (2, 1, 0, 0, 0) == counts(found("der", INDIRECT))


def test_half_of_the_words_is_not_enough() -> None:
    assert (2, 1, 0, 0, 0) == counts(found("neu. «Bald», sagt", FREE))


def test_only_the_stretches_count_not_what_lies_between() -> None:
    assert (2, 1, 0, 0, 0) == counts(found("der alte Steg sei zu", INDIRECT, "Ammann", "der", "Bald", "zu"))


def test_kind_and_speaker_are_counted_of_those_found() -> None:
    assert (2, 2, 2, 1, 1) == counts(
        found("der alte Steg sei zu", INDIRECT), found("Man baue ihn neu.", INDIRECT, "Urs Keller")
    )
    assert (2, 1, 1, 1, 0) == counts(found("Man baue ihn neu.", FREE, ""))


def test_one_that_is_found_twice_is_right_once() -> None:
    assert (2, 2, 1, 1, 1) == counts(found("der alte Steg sei zu", INDIRECT), found("der alte Steg sei", INDIRECT))


def test_one_found_over_both_is_one_of_them() -> None:
    assert (2, 1, 1, 1, 1) == counts(found("der alte Steg sei zu. Man baue ihn neu.", INDIRECT))


def test_by_kind_is_by_the_annotated_kind_and_of_what_was_invented_by_the_one_found() -> None:
    attributions = (found("der alte Steg sei zu", FREE), found("Der Rat zahlt.", QuotationKind.REPORTED))
    by_kind = evaluate([(ARTICLE, Analysis("by hand", attributions))]).unmarked_by_kind

    assert {"indirect": (1, 1), "indirect-free": (1, 0), "reported": (0, 1)} == {
        kind: (count.gold, count.found) for kind, count in by_kind.items()
    }


def test_mistakes_are_in_reading_order_those_in_marks_among_them() -> None:
    attributions = (found("der alte Steg sei zu", INDIRECT, "Urs Keller"), found("Der Rat zahlt.", FREE))
    mistakes = evaluate([(ARTICLE, Analysis("by hand", attributions))]).mistakes

    assert [
        ("speaker", "indirect", "der alte Steg sei zu", "Urs Keller"),
        ("missed", "indirect-free", "Man baue ihn neu.", ""),
        ("missed", "direct", "Bald", ""),
        ("invented", "indirect-free", "Der Rat zahlt.", ""),
    ] == [(each.cause, each.kind, each.text, each.found if each.cause == "speaker" else "") for each in mistakes]


def test_where_no_article_has_any_annotated_those_found_do_not_count() -> None:
    only_in_marks = AnnotatedArticle(ARTICLE.article, ARTICLE.quotations)
    analysis = Analysis("by hand", (found("«Bald»", QuotationKind.DIRECT), found("Man baue ihn neu.", FREE)))
    alone = evaluate([(only_in_marks, analysis)])
    together = evaluate([(ARTICLE, analysis), (only_in_marks, analysis)])

    assert ([], 0, {}) == (alone.mistakes, alone.unmarked.found, alone.unmarked_by_kind)
    assert not [line for line in lines(alone, "alone") if "without marks" in line]
    assert {"quotation_f1", "speaker", "end_to_end_f1"} == set(alone.figures())
    assert (2, 1) == (together.unmarked.found, together.unmarked.right)
    assert "unmarked_end_to_end_f1" in together.figures()


def test_speech_without_marks_changes_no_figure_of_speech_in_marks() -> None:
    in_marks = (found("«Bald»", QuotationKind.DIRECT),)
    without = (found("der alte Steg sei zu", INDIRECT), found("Der Rat zahlt.", FREE))
    alone, both = (evaluate([(ARTICLE, Analysis("by hand", each))]) for each in (in_marks, in_marks + without))

    assert (alone.total, alone.by_kind, alone.by_length) == (both.total, both.by_kind, both.by_length)


def test_the_cases_of_reported_speech_agree_with_themselves() -> None:
    evaluation = evaluate([(case, as_found(case)) for case in cases(REPORTED).values()])

    assert [] == evaluation.mistakes
    assert 1.0 == evaluation.unmarked.end_to_end_f1 == evaluation.unmarked.kind_accuracy
    assert evaluation.unmarked.gold >= 250
