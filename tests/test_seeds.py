"""Holds the seed articles and their gold annotations together: spans fit, nothing in marks is unaccounted for."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).parents[1] / "seeds"
FRONT_MATTER = re.compile(r"\A---\n(?P<head>.*?)\n---\n(?P<body>.*)\Z", re.DOTALL)
REQUIRED_FIELDS = ("id", "title", "outlet", "published", "author", "url")
QUOTATION_FIELDS = {"start", "end", "text", "kind", "speaker", "accepted", "mention", "cue", "nested", "continues"}
KINDS = {"direct", "partial"}
SPEAKER_KINDS = {"person", "organisation", "group", "unnamed", "document"}
REASONS = {"name", "title", "scare quotes", "term"}

# An outermost stretch in each style of marks. The Swiss style nests one level of itself, and opens every paragraph of
# a longer quotation again without closing the one before.
QUOTED_STRETCH = {
    "«": re.compile(r"«(?:[^«»]|(?<=\n)«|«[^«»]*»)*»"),
    "»": re.compile(r"»[^»«]*«"),
    "„": re.compile(r"„[^„“]*“"),
    '"': re.compile(r'"[^"]*"'),
}
OPENING_MARK = re.compile('[«»„"]')

# Umlauts and endings change when a name is inflected ("Ärztin", "Ärzten"): the first letters of a word must occur.
STEM_LENGTH = 4


@dataclass(frozen=True)
class Seed:
    """A seed article with its gold, as read from the two files."""

    path: Path
    fields: dict[str, str]
    text: str
    quotations: list[dict[str, Any]]
    rejected: list[dict[str, Any]]


def read_seed(path: Path) -> Seed:
    """The article at ``path`` and the gold beside it."""
    found = FRONT_MATTER.match(path.read_text(encoding="utf-8"))
    assert found is not None, f"{path} has no front matter"
    lines = (line.split(": ", 1) for line in found["head"].splitlines())
    fields = {key: value.strip().strip('"') for key, value in lines}
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    return Seed(path, fields, found["body"].strip("\n"), gold["quotations"], gold["rejected"])


ARTICLES = sorted(SEEDS.glob("*/*.md"))
ONE_BY_ONE = pytest.mark.parametrize("path", ARTICLES, ids=lambda path: f"{path.parent.name}/{path.stem}")


def quoted_stretches(text: str) -> list[tuple[int, int]]:
    """Outermost stretches in marks, found without any code of the tracker; the first mark decides the style."""
    first = OPENING_MARK.search(text)
    return [found.span() for found in QUOTED_STRETCH[first[0]].finditer(text)] if first else []


def occurs_in(word: str, text: str) -> bool:
    """Whether the word occurs in the text, whatever its ending."""
    return word[: max(STEM_LENGTH, len(word) - 3)].casefold() in text.casefold()


def test_there_are_at_least_forty_articles_from_several_outlets() -> None:
    assert len(ARTICLES) >= 40
    assert len({path.parent for path in ARTICLES}) >= 3


def test_every_article_has_gold_and_every_gold_an_article() -> None:
    assert [path.with_suffix(".gold.json") for path in ARTICLES] == sorted(SEEDS.glob("*/*.gold.json"))


def test_no_two_articles_share_an_id_or_an_address() -> None:
    seeds = [read_seed(path) for path in ARTICLES]
    assert len(seeds) == len({seed.fields["id"] for seed in seeds}) == len({seed.fields["url"] for seed in seeds})


@ONE_BY_ONE
def test_the_front_matter_is_complete(path: Path) -> None:
    seed = read_seed(path)
    assert [key for key in REQUIRED_FIELDS if not seed.fields.get(key)] == []
    assert date.fromisoformat(seed.fields["published"]).isoformat() == path.name[:10]
    assert re.match(r"https://[^/]+\.example/", seed.fields["url"])


@ONE_BY_ONE
def test_the_text_is_as_an_import_leaves_it_and_as_long_as_a_short_report(path: Path) -> None:
    seed = read_seed(path)
    assert unicodedata.normalize("NFC", seed.text) == seed.text
    assert "\r" not in seed.text
    assert 60 <= len(seed.text.split()) <= 350


@ONE_BY_ONE
def test_every_span_is_the_text_that_it_says(path: Path) -> None:
    seed = read_seed(path)
    framed = [quotation[part] for quotation in seed.quotations for part in ("mention", "cue") if quotation[part]]
    spans = [*seed.quotations, *seed.rejected, *framed]
    assert [span["text"] for span in spans] == [seed.text[span["start"] : span["end"]] for span in spans]
    assert [span["text"] for span in spans if span["text"] != span["text"].strip()] == []


@ONE_BY_ONE
def test_every_outermost_stretch_in_marks_is_a_quotation_or_rejected(path: Path) -> None:
    seed = read_seed(path)
    outermost = [span for span in [*seed.quotations, *seed.rejected] if not span.get("nested")]
    assert quoted_stretches(seed.text) == sorted((span["start"], span["end"]) for span in outermost)


@ONE_BY_ONE
def test_a_nested_quotation_lies_within_another(path: Path) -> None:
    quotations = read_seed(path).quotations
    for inner in (quotation for quotation in quotations if quotation["nested"]):
        assert any(outer["start"] < inner["start"] and inner["end"] < outer["end"] for outer in quotations)


@ONE_BY_ONE
def test_the_gold_uses_the_words_of_the_contract(path: Path) -> None:
    seed = read_seed(path)
    assert all(set(quotation) == QUOTATION_FIELDS for quotation in seed.quotations)
    assert {quotation["kind"] for quotation in seed.quotations} <= KINDS
    assert {q["speaker"]["kind"] for q in seed.quotations if q["speaker"]} <= SPEAKER_KINDS
    assert {rejected["reason"] for rejected in seed.rejected} <= REASONS


@ONE_BY_ONE
def test_quotations_come_in_reading_order_and_continue_an_earlier_one_of_the_same_speaker(path: Path) -> None:
    quotations = read_seed(path).quotations
    starts = [quotation["start"] for quotation in quotations]
    assert sorted(starts) == starts
    for index, quotation in enumerate(quotations):
        if quotation["continues"] is not None:
            assert 0 <= quotation["continues"] < index
            assert quotations[quotation["continues"]]["speaker"] == quotation["speaker"]


@ONE_BY_ONE
def test_every_speaker_is_an_accepted_name_that_occurs_in_the_article(path: Path) -> None:
    seed = read_seed(path)
    everything = f"{seed.fields['title']}\n{seed.text}"
    for quotation in seed.quotations:
        if quotation["speaker"] is None:
            assert (quotation["accepted"], quotation["mention"]) == ([], None)
        else:
            name = quotation["speaker"]["name"]
            assert name in quotation["accepted"]
            assert occurs_in(name.split()[-1], everything), f"{name!r} is not in {path.name}"
