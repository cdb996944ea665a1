"""Sentences: the cases as data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tracker.text.document import read_document
from tracker.text.sentences import split_paragraphs

CASES = json.loads((Path(__file__).parents[1] / "cases" / "sentences.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_a_text_falls_into_its_sentences(case: dict[str, Any]) -> None:
    document = read_document(case["text"])
    found = [
        case["text"][document.tokens[sentence.start].start : document.tokens[sentence.end - 1].end]
        for sentence in document.sentences
    ]
    assert (case["sentences"], case["expect"]) == (len(found), found)


def test_every_sentence_case_is_written_once() -> None:
    assert len(CASES) == len({case["label"] for case in CASES})


def test_paragraphs_are_the_lines_that_are_not_blank() -> None:
    text = "Eins \r\n\r\n\tzwei\u2028drei\n \n"
    lines = [text[line.start : line.end] for line in split_paragraphs(text)]
    expected = ["Eins", "zwei", "drei"]
    assert expected == lines
