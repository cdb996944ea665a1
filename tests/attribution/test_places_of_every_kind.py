"""Where quotations of every kind stand: words, stretches and order, in our articles, a corpus and broken texts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from corpora_at_hand import REPORTED, SEEDS, articles_of, cases, shared

from tracker.actions.extract import as_data
from tracker.model import IN_MARKS, Article
from tracker.pipeline import analyse

MUTATIONS = 2_000
WORDS = ("sei", "habe", "laut", "zufolge", "dass", "sagte", "und", "er", ",", ":", ".", "«", "»", "–", "")


def slices(quotation: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Everything in a quotation that says where it stands and which words it is."""
    yield quotation
    for found in (quotation["cue"], quotation["frame"], quotation["addressee"]):
        yield from [found] if found else []
    speaker = quotation["speaker"] or {}
    yield from [speaker["mention"]] if speaker.get("mention") else []


def wrong_in(article: Article) -> list[str]:
    """What of an article's quotations is not where or as it says."""
    text, wrong = article.text, []
    found = as_data(article, analyse(article))["quotations"]
    assert isinstance(found, list)
    for each in found:
        wrong += [
            f"{one} is not at its place" for one in slices(each) if text[one["start"] : one["end"]] != one["text"]
        ]
        places = [place for segment in each.get("segments", []) for place in segment]
        if places and (places != sorted(set(places)) or (places[0], places[-1]) != (each["start"], each["end"])):
            wrong.append(f"{each['text']!r} has the segments {places}")
        stretches = each.get("segments") or [(each["start"], each["end"])]
        wrong += [
            f"{each['text']!r} has a blank edge" for one in stretches if text[slice(*one)].strip() != text[slice(*one)]
        ]
        cue = each["cue"] or {}
        if "segments" in cue and [cue["start"], cue["end"]] not in cue["segments"]:
            wrong.append(f"{cue} is not one of its parts")
    order = [(each["start"], -each["end"], each["kind"]) for each in found]
    wrong += [f"out of order: {order}"] if order != sorted(set(order)) else []
    return wrong + wrongly_nested(found)


def wrongly_nested(found: list[dict[str, Any]]) -> list[str]:
    """Quotations that lie within one stretch of another without saying so, or say so and do not."""
    holding = [
        stretch
        for each in found
        if each["kind"] not in IN_MARKS
        for stretch in each.get("segments") or [(each["start"], each["end"])]
    ]
    return [
        each["text"]
        for each in found
        if each["kind"] in IN_MARKS
        and each["nested"] != any(start <= each["start"] and each["end"] <= end for start, end in holding)
    ]


@pytest.mark.parametrize("path", [SEEDS, REPORTED], ids=["seeds", "reported"])
def test_every_stretch_in_our_own_articles_is_the_text_that_it_says(path: Path) -> None:
    assert [] == [wrong for each in articles_of(path) for wrong in wrong_in(each.article)]


def test_every_stretch_in_the_training_corpus_is_the_text_that_it_says() -> None:
    assert [] == [wrong for each in articles_of(shared("wikinews/train.jsonl.xz")) for wrong in wrong_in(each.article)]


def mutated(text: str, chance: random.Random) -> str:
    """A text with one to six words deleted, doubled, swapped or replaced by one that reports, or a line broken."""
    words = text.split(" ")
    for _ in range(chance.randint(1, 6)):
        at, other = chance.randrange(len(words)), chance.randrange(len(words))
        match chance.randrange(5):
            case 0:
                words[at] = chance.choice(WORDS)
            case 1:
                words.insert(at, words[other])
            case 2:
                words[at], words[other] = words[other], words[at]
            case 3:
                words.insert(at, chance.choice(WORDS))
            case _:
                words[at] = words[at].strip("«».,:") + chance.choice(("\n\n", ",", ".", "?"))
    return " ".join(words)


def test_two_thousand_texts_with_their_words_mixed_up_raise_nothing_and_keep_what_must_hold() -> None:
    paragraphs = [one for each in articles_of(SEEDS) for one in each.article.text.split("\n\n")]
    paragraphs += [each.article.text for each in cases(REPORTED).values()]
    chance = random.Random(20240504)
    wrong = []
    for _ in range(MUTATIONS):
        text = mutated(chance.choice(paragraphs), chance)
        wrong += [(text, each) for each in wrong_in(Article(text))]
    assert [] == wrong[:3]
