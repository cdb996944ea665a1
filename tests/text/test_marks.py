"""Quotation marks: cases as data, and what has to hold whatever the text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tracker.text.marks import find_quoted_spans

CASES = json.loads((Path(__file__).parents[1] / "cases" / "marks.json").read_text("utf-8"))

STYLES = {  # each style's double and single marks: opening, closing
    "german": "„“‚‘",
    "swiss": "«»‹›",
    "inward": "»«›‹",
    "english": "“”‘’",
}
PROPER_GERMAN = [  # what can be set in any other style
    case
    for case in CASES
    if set("„‚") & set(case["text"])
    and not set("«»‹›”’\"'`") & set(case["text"])
    and case["text"].count("“") <= case["text"].count("„")
]
DOUBLE_ONLY = [case for case in PROPER_GERMAN if not set("‚‘") & set(case["text"])]


def found_in(text: str) -> list[dict[str, Any]]:
    """What a case expects, as found: the quotation, its depth unless 0, and whether it stayed open."""
    spans, _ = find_quoted_spans(text)
    return [
        {"quote": text[span.start : span.end]}
        | ({"depth": span.depth} if span.depth else {})
        | ({} if span.closed else {"closed": False})
        for span in spans
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_a_case_is_read_as_it_says(case: dict[str, Any]) -> None:
    assert case["expect"] == found_in(case["text"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_what_is_odd_is_reported_and_nothing_else(case: dict[str, Any]) -> None:
    assert case.get("problems", 0) == len(find_quoted_spans(case["text"])[1])


def test_every_case_is_written_once() -> None:
    assert len(CASES) == len({case["label"] for case in CASES}) == len({case["text"] for case in CASES})


def test_the_inner_stretch_leaves_out_marks_and_padding() -> None:
    text = "Er rief: «\u202fHalt! »"
    (span,), _ = find_quoted_spans(text)
    expected = "Halt!"
    assert expected == text[span.inner.start : span.inner.end]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("«so»", "swiss"),
        ("‹so›", "swiss-single"),
        ("„so“", "german"),
        ("‚so‘", "german-single"),
        ("»so«", "inward"),
        ("›so‹", "inward-single"),
        ("“so”", "english"),
        ("‘so’", "english-single"),
        ('"so"', "straight"),
        ("'so'", "straight-single"),
        (",,so''", "commas"),
    ],
)
def test_a_span_names_the_style_of_its_opening_mark(text: str, mark: str) -> None:
    assert [mark] == [span.mark for span in find_quoted_spans(text)[0]]


@pytest.mark.parametrize("style", ["swiss", "inward", "english"])
@pytest.mark.parametrize("case", PROPER_GERMAN, ids=lambda case: case["label"])
def test_another_style_of_marks_gives_the_same_spans(case: dict[str, Any], style: str) -> None:
    text = case["text"]
    other = text.translate(str.maketrans(STYLES["german"], STYLES[style]))
    assert spans_without_style(text) == spans_without_style(other)


@pytest.mark.parametrize("case", DOUBLE_ONLY, ids=lambda case: case["label"])
def test_straight_marks_give_the_same_spans(case: dict[str, Any]) -> None:
    text = case["text"]
    assert spans_without_style(text) == spans_without_style(text.translate(str.maketrans("„“", '""')))


def spans_without_style(text: str) -> list[tuple[int, int, int, bool]]:
    return [(span.start, span.end, span.depth, span.closed) for span in find_quoted_spans(text)[0]]
