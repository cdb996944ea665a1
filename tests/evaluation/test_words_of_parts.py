"""Message, roles and joint: one for what is annotated, and what the data set's own definitions give for all else."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from random import Random
from types import ModuleType
from typing import Any

import pytest
from corpora_at_hand import articles_of, shared

from tests.evaluation.gold_as_found import as_found, shifted
from tracker.actions.extract import as_data
from tracker.evaluation import evaluate
from tracker.evaluation.parts import Agreement, Words
from tracker.model import Analysis, AnnotatedArticle, GoldQuotation, QuotationKind
from tracker.sources.wikinews import wikinews_article

TEXT = "Der Steg ist laut Ammann alt, sagt er dem Rat."
WORDS = ["Der", "Steg", "ist", "laut", "Ammann", "alt", ",", "sagt", "er", "dem", "Rat", "."]


def record(**parts: tuple[str, ...]) -> dict[str, Any]:
    """A record of the data set with one indirect quotation, whose parts stand in these stretches of TEXT."""

    def spans(name: str) -> dict[str, Any]:
        stretches = [(TEXT.index(words), TEXT.index(words) + len(words)) for words in parts.get(name, ())]
        return {"spans": [{"charBegin": start, "charEnd": end} for start, end in stretches]}

    names = ("quote", "speaker", "cue", "frame", "addressee")
    return {
        "documentName": "Steg",
        "originalText": TEXT,
        "sentences": [{"charBegin": 0, "tokens": WORDS}],
        "annotations": [{"type": "Indirect", **{name: spans(name) for name in names}}],
    }


ARTICLE = wikinews_article(
    record(
        quote=("Der Steg ist", "alt"),
        speaker=("Ammann",),
        cue=("laut",),
        frame=("laut Ammann",),
        addressee=("dem Rat",),
    )
)


def figures(annotated: AnnotatedArticle, analysis: Analysis) -> dict[str, tuple[float, float]]:
    means = evaluate([(annotated, analysis)]).agreement.means()
    return {name: (mean.precision, mean.recall) for name, mean in means.items()}


def test_what_is_annotated_agrees_with_itself_in_every_word() -> None:
    assert {"message": (1, 1), "roles": (1, 1), "joint": (1, 1)} == figures(ARTICLE, as_found(ARTICLE))


def test_words_between_the_stretches_of_a_quotation_cost_precision() -> None:
    (whole,) = as_found(ARTICLE).attributions
    quotation = replace(whole.quotation, segments=())

    found = figures(ARTICLE, Analysis("by hand", (replace(whole, quotation=quotation),)))
    assert (4 / 6, 1) == found["message"]
    assert (1, 1) == found["roles"]
    assert (pytest.approx((4 / 6 + 4) / 5), 1) == found["joint"]


def test_a_part_that_is_not_found_costs_recall_and_a_missed_quotation_all_of_it() -> None:
    (whole,) = as_found(ARTICLE).attributions
    without = replace(whole, addressee=None, frame=None)

    assert (1, 2 / 4) == figures(ARTICLE, Analysis("by hand", (without,)))["roles"]
    assert (0, 0) == figures(ARTICLE, Analysis("by hand"))["joint"]


def test_a_speaker_who_is_not_named_counts_as_none() -> None:
    (whole,) = as_found(ARTICLE).attributions

    assert (1, 3 / 4) == figures(ARTICLE, Analysis("by hand", (replace(whole, speaker=None),)))["roles"]


def test_of_quotations_that_overlap_alike_the_one_of_the_same_kind_is_the_pair() -> None:
    def words(kind: QuotationKind, speaker: int) -> Words:
        return Words(kind, {"quotation": frozenset({1, 2}), "speaker": frozenset({speaker})})

    agreement = Agreement()
    agreement.add(
        [words(QuotationKind.INDIRECT, 7)], [words(QuotationKind.REPORTED, 8), words(QuotationKind.INDIRECT, 7)]
    )

    assert [1.0, 0.0] == agreement.precision["speaker"]
    assert [1.0] == agreement.recall["speaker"]


def test_by_kind_they_are_as_if_there_were_no_other_kinds() -> None:
    found = evaluate([(ARTICLE, as_found(ARTICLE))])

    assert ["indirect"] == list(found.agreement_by_kind)
    assert found.agreement.means() == found.agreement_by_kind["indirect"].means()


def test_a_corpus_of_names_has_none_of_these_figures() -> None:
    text = "Ammann sagt, der Steg sei alt."
    gold = GoldQuotation(13, 29, QuotationKind.INDIRECT, ("Ammann",))
    named = AnnotatedArticle(replace(ARTICLE.article, text=text), (), unmarked=(gold,))

    assert {} == figures(named, as_found(named))


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    """The scorer beside the checkout."""
    pytest.importorskip("scipy")
    spec = spec_from_file_location("score", shared("tools/score.py"))
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("by", [3, 20, 100])
def test_of_what_is_wrong_in_every_way_the_scorer_beside_the_checkout_says_the_same(
    by: int, scorer: ModuleType
) -> None:
    random, corpus = Random(by), shared("wikinews/dev.jsonl.xz")
    pairs = [(each, shifted(each, random, by)) for each in articles_of(corpus)]
    theirs = scorer.official(
        (
            list(scorer.gold_groups(record)),
            list(scorer.found_groups(scorer.token_starts(record), as_data(each.article, analysis)["quotations"])),
        )
        for record, (each, analysis) in zip(scorer.read("dev"), pairs, strict=True)
    )

    means = evaluate(pairs).agreement.means()
    assert ["message", "roles", "joint"] == list(means)
    for name, mean in means.items():
        assert theirs[name] == pytest.approx((mean.precision, mean.recall, mean.f1))
    assert 0 < means["joint"].f1 < 1
