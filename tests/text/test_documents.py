"""Reading any text whatever: what holds for every document, and how long it may take."""

from __future__ import annotations

import json
import random
import time
from itertools import pairwise
from pathlib import Path

import pytest

from tracker.languages.de.marks import MARK_CHARACTERS, STYLES
from tracker.model import Document
from tracker.text.document import read_document

TESTS = Path(__file__).parents[1]
CASE_TEXTS = [
    case["text"]
    for name in ("marks", "sentences", "tokens")
    for case in json.loads((TESTS / "cases" / f"{name}.json").read_text("utf-8"))
]
SEED_TEXTS = [path.read_text("utf-8") for path in sorted(TESTS.parent.glob("seeds/*/*.md"))]
OPENERS = tuple(style.opener for style in STYLES.values())
STRANGE = [
    *MARK_CHARACTERS,
    "\n",
    "\n\n",
    "\r\n",
    "\u2028",
    "\u00a0",
    "\0",
    "\ud800",
    "\u0301",
    "\u202e",
    ".",
    ",,",
    '5"',
    " ",
]


def assert_consistent(document: Document) -> None:
    """What holds for every document, however broken its text."""
    text = document.text
    assert "".join(text.split()) == "".join(token.text for token in document.tokens)
    assert all(text[token.start : token.end] == token.text for token in document.tokens)
    bounds = [bound for sentence in document.sentences for bound in sentence]
    assert bounds == sorted(bounds)
    assert bounds[1:-1:2] == bounds[2::2]
    assert [bounds[0], bounds[-1]] == [0, len(document.tokens)] if document.tokens else not bounds
    around: list[int] = []
    for span in document.quoted:
        assert span.start < span.inner.start < span.inner.end <= span.end <= len(text)
        assert text.startswith(OPENERS, span.start)
        while around and around[-1] <= span.start:
            around.pop()
        assert span.depth == len(around)
        assert not around or span.end <= around[-1]
        around.append(span.end)


def mutated(text: str, chance: random.Random) -> str:
    """The text with some marks and characters deleted, doubled, swapped or put in."""
    pieces = list(text)
    marks = [at for at, piece in enumerate(pieces) if piece in MARK_CHARACTERS]
    for _ in range(chance.randint(1, 4)):
        at = chance.choice(marks) if marks and chance.random() < 0.6 else chance.randrange(len(pieces))
        other = chance.choice(marks) if marks else chance.randrange(len(pieces))
        match chance.randrange(4):
            case 0:
                pieces[at] = ""
            case 1:
                pieces[at] *= 2
            case 2:
                pieces[at], pieces[other] = pieces[other], pieces[at]
            case _:
                pieces[at] += chance.choice(STRANGE)
    return "".join(pieces)


def test_ten_thousand_broken_texts_are_read_without_complaint() -> None:
    chance = random.Random(1848)
    paragraphs = [part for text in SEED_TEXTS for part in text.split("\n\n") if part]
    texts = [text for text in CASE_TEXTS if text] + ["\n\n".join(pair) for pair in pairwise(paragraphs)]
    for _ in range(10_000):
        assert_consistent(read_document(mutated(chance.choice(texts), chance)))


@pytest.mark.parametrize("text", CASE_TEXTS + SEED_TEXTS)
def test_what_was_found_fits_the_text(text: str) -> None:
    assert_consistent(read_document(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        "\ud800",
        "«\udfff»",
        "a\r\n«b\r\n\r\nc»",
        "«a\u2028«b»",
        "\u202e«נכון»",
        "«é»",
        "\u0301«\u0301»",
        "«" * 50_000,
    ],
    ids=ascii,
)
def test_any_string_is_a_text(text: str) -> None:
    assert_consistent(read_document(text))


def test_a_lost_mark_costs_nobody_else_their_quotation() -> None:
    quotations = ["«Der Steg bleibt», sagte Moser.", "«Gut so», meinte Keller.", "«Endlich», rief Huber."]
    for separator in (" ", "\n", "\n\n"):
        for lost in ("«", "»"):
            for index in range(3):
                parts = [part.replace(lost, "") if at == index else part for at, part in enumerate(quotations)]
                text = separator.join(parts)
                document = read_document(text)
                found = [text[span.start : span.end] for span in document.quoted if span.closed and span.depth == 0]
                others = [part[: part.index("»") + 1] for at, part in enumerate(quotations) if at != index]
                assert (others, 1) == (found, len(document.problems))


NONSENSE = [
    *MARK_CHARACTERS, "«»", "»«", "„“", "„\n", "«\n", '"\n', "« ", "» ", '" ', "' ", "«a ", '"a ', "'a ", "a» ", "«a» ",
    "«a\n", "«a „b ", "a.\n«a.\n", "«a‹b.\n", "s' ", '5" ', '5" \n', "\n", " ", ".", "A. ", "1. ", "a-", "...",
]  # fmt: skip


def seconds_for(text: str) -> float:
    """The processor's time, which other programs disturb least."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        read_document(text)
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize("unit", NONSENSE, ids=ascii)
def test_eight_times_the_nonsense_takes_about_eight_times_as_long(unit: str) -> None:
    small, large = (unit * (size // len(unit)) for size in (2_000, 16_000))
    assert seconds_for(large) < 30 * seconds_for(small) + 0.05  # quadratic time would take 64 times as long


def test_nothing_but_one_mark_takes_no_longer_than_a_text_of_that_size() -> None:
    text = "\n\n".join(CASE_TEXTS + SEED_TEXTS)
    text *= 1 + 200_000 // len(text)
    assert seconds_for("«" * len(text)) < 2 * seconds_for(text)
