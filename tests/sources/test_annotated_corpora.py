"""Reading annotations: every stretch of every part, of quotations in marks and without."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from corpora_at_hand import CASES, REPORTED, cases

from tracker.model import IN_MARKS, AnnotatedArticle, GoldQuotation, QuotationKind, Span
from tracker.sources.annotated import read_annotated

TEXT = "Der Steg sei laut Ammann alt. „Er muss weg“, sagte sie dem Rat. „Er muss weg“"


def read_one(path: Path, record: object) -> AnnotatedArticle:
    path.write_text(json.dumps(record if path.suffix == ".jsonl" else [record], ensure_ascii=False), encoding="utf-8")
    (article,) = read_annotated(path)
    return article


def words(article: AnnotatedArticle, *spans: Span | None) -> list[str]:
    return [article.article.text[slice(*span)] for span in spans if span]


def annotation(kind: str, **parts: tuple[str, ...]) -> dict[str, Any]:
    spans = {
        name: {
            "spans": [{"charBegin": TEXT.index(each), "charEnd": TEXT.index(each) + len(each)} for each in stretches]
        }
        for name, stretches in parts.items()
    }
    nothing: dict[str, Any] = {name: {"spans": []} for name in ("quote", "speaker", "cue", "frame", "addressee")}
    return {"type": kind, **nothing, **spans}


@pytest.fixture
def wikinews(tmp_path: Path) -> AnnotatedArticle:
    """One indirect quotation in two stretches, and one in marks that was marked twice."""
    said = {"quote": ("„Er muss weg“",), "cue": ("sagte",), "frame": ("sagte sie dem Rat",), "addressee": ("dem Rat",)}
    annotations = [
        annotation("Direct", speaker=("sie",), **said),
        annotation(
            "Indirect", quote=("Der Steg sei", "alt"), speaker=("Ammann",), cue=("laut",), frame=("laut Ammann",)
        ),
        annotation("Direct", speaker=("Ammann", "dem Rat"), **said),
    ]
    sentences = [{"charBegin": 0, "tokens": TEXT.replace(".", " .").split()}]
    record = {"documentName": "Steg", "originalText": TEXT, "sentences": sentences, "annotations": annotations}
    return read_one(tmp_path / "a.jsonl", record)


def test_of_a_record_without_marks_all_stretches_are_read(wikinews: AnnotatedArticle) -> None:
    (gold,) = wikinews.unmarked

    assert (QuotationKind.INDIRECT, "Der Steg sei laut Ammann alt") == (gold.kind, TEXT[gold.start : gold.end])
    assert ["Der Steg sei", "alt"] == words(wikinews, *gold.segments) == words(wikinews, *gold.stretches)
    assert ["Ammann", "laut", "laut Ammann"] == words(wikinews, *gold.mentions, gold.cue, *gold.frame)
    assert () == gold.addressee


def test_what_was_marked_twice_counts_once_and_is_kept_as_it_was(wikinews: AnnotatedArticle) -> None:
    (gold,) = wikinews.quotations

    assert ["sie", "Ammann alt. „Er muss weg“, sagte sie dem Rat"] == words(wikinews, *gold.mentions)
    assert [["sie"], ["Ammann", "dem Rat"]] == [words(wikinews, *parts) for parts in gold.mention_parts]
    assert ["dem Rat"] == words(wikinews, *gold.addressee)
    assert ["direct", "indirect", "direct"] == [each.kind.value for each in wikinews.annotations]
    assert () == wikinews.annotations[0].mention_parts


def case(*quotations: dict[str, Any], text: str = TEXT) -> dict[str, Any]:
    return {"label": "steg", "comment": "", "text": text, "quotations": quotations, "negatives": []}


def said(text: str, kind: str, **more: object) -> dict[str, Any]:
    return {"text": text, "kind": kind, "speaker": None, "accepted": [], "mention": None, "cue": None, **more}


def test_in_a_case_speaker_and_cue_may_stand_between_the_stretches(tmp_path: Path) -> None:
    hull = "Der Steg sei laut Ammann alt"
    record = case(said(hull, "indirect", segments=["Der Steg sei", "alt"], mention="Ammann", cue="laut"))
    article = read_one(tmp_path / "a.json", record)
    (gold,) = article.unmarked

    assert ["Der Steg sei", "alt", "Ammann", "laut"] == words(article, *gold.segments, *gold.mentions, gold.cue)


def test_in_a_case_of_what_is_only_reported_speaker_and_cue_are_among_its_words(tmp_path: Path) -> None:
    text = "Ammann kam. Ammann warnte vor dem Steg. Es warnte Ammann."
    record = case(said("Ammann warnte vor dem Steg.", "reported", mention="Ammann", cue="warnte"), text=text)
    (gold,) = read_one(tmp_path / "a.json", record).unmarked

    assert ((Span(12, 18),), Span(19, 25)) == (gold.mentions, gold.cue)


def test_in_a_case_of_indirect_speech_they_are_outside(tmp_path: Path) -> None:
    text = "Sie sagt, sie gehe. Darauf ging sie."
    record = case(said("sie gehe", "indirect", mention="sie"), text=text)
    (gold,) = read_one(tmp_path / "a.json", record).unmarked

    assert (Span(32, 35),) == gold.mentions


def test_a_quotation_in_a_case_may_begin_with_another_and_the_same_words_may_come_again(tmp_path: Path) -> None:
    again = said("„Er muss weg“", "direct")
    article = read_one(tmp_path / "a.json", case(said("„Er muss weg“, sagte sie dem Rat.", "reported"), again, again))

    assert [30, 64] == [gold.start for gold in article.quotations]
    assert [30] == [gold.start for gold in article.unmarked]


def test_words_that_the_text_of_a_case_does_not_have_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="is no annotated corpus"):
        read_one(tmp_path / "a.json", case(said("Der Steg ist neu", "indirect")))


def test_of_every_case_quotations_are_apart_by_marks_and_what_is_given_as_words_is_found() -> None:
    for folder in (CASES, REPORTED):
        for article in cases(folder).values():
            assert all(gold.kind in IN_MARKS for gold in article.quotations)
            assert all(gold.kind not in IN_MARKS for gold in article.unmarked)
    for label, article in cases(REPORTED).items():
        assert all(_whole(article, gold) for gold in article.unmarked), label


def _whole(article: AnnotatedArticle, gold: GoldQuotation) -> bool:
    """Every speaker of ours has a mention; stretches begin and end with the hull, in order."""
    flat = [place for span in gold.stretches for place in span]
    return (
        bool(gold.mentions or not gold.names) and flat == sorted(flat) and [gold.start, gold.end] == [flat[0], flat[-1]]
    )
