"""Clauses: how sentences are cut, as data, and what has to hold whatever the text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from corpora_at_hand import REPORTED, SEEDS, articles_of

from tracker.text import lexicon as is_
from tracker.text.clauses import Clause, clauses_of
from tracker.text.cues import find_cues
from tracker.text.document import read_document
from tracker.text.mentions import find_phrases
from tracker.text.reading import Reading
from tracker.text.subjects import subject_of

CASES = json.loads((Path(__file__).parents[1] / "cases" / "clauses.json").read_text("utf-8"))
ONE_BY_ONE = [
    pytest.param(
        case,
        id=case["label"],
        marks=[pytest.mark.xfail(reason=case["known_failure"], strict=True)] if "known_failure" in case else [],
    )
    for case in CASES
]


def cut(reading: Reading) -> Iterator[Clause]:
    """The clauses of all sentences of a text."""
    for sentence, (first, last) in enumerate(zip(reading.first_of, reading.end_of, strict=True)):
        phrases, cues = find_phrases(reading, first, last), find_cues(reading, first, last)
        subjects = [subject_of(reading, phrases, cue, first, last) for cue in cues]
        yield from clauses_of(reading, sentence, cues, subjects)


@pytest.mark.parametrize("case", ONE_BY_ONE)
def test_a_sentence_is_cut_into_its_clauses(case: dict[str, Any]) -> None:
    reading = Reading(read_document(case["text"]))
    found = list(cut(reading))
    frames = [reading.text_of(each.first, each.last) for each in found if each.is_frame]

    assert case["clauses"] == [reading.text_of(each.first, each.last) for each in found]
    assert case.get("frames", []) == frames


def test_every_clause_case_is_written_once() -> None:
    assert len(CASES) == len({case["label"] for case in CASES}) == len({case["text"] for case in CASES})
    assert len(CASES) >= 25


@pytest.mark.parametrize("path", [SEEDS, REPORTED], ids=["seeds", "reported"])
def test_clauses_stand_in_order_in_their_sentences_and_no_word_is_lost(path: Path) -> None:
    lost = []
    for each in articles_of(path):
        reading = Reading(read_document(each.article.text))
        left, end = set(range(len(reading.words))), 0
        for clause in cut(reading):
            assert end <= clause.first < clause.last
            assert reading.first_of[clause.sentence] <= clause.first
            assert clause.last <= reading.end_of[clause.sentence]
            end = clause.last
            left -= set(range(clause.first, clause.last))
        lost += [reading.words[at].lower for at in left if not reading.words[at].is_ & is_.PUNCTUATION]
    assert [] == lost


@pytest.mark.parametrize("path", [SEEDS, REPORTED], ids=["seeds", "reported"])
def test_no_clause_ends_within_marks(path: Path) -> None:
    inside = []
    for each in articles_of(path):
        reading = Reading(read_document(each.article.text))
        bounds = set(reading.first_of)
        for clause in cut(reading):
            at = clause.first
            if at not in bounds and reading.outer_of[at] >= 0 and reading.outer_of[at] == reading.outer_of[at - 1]:
                inside.append(reading.text_of(clause.first, clause.last))
    assert [] == inside
