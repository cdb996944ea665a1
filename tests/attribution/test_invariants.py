"""What holds for every text whatever: spans are the text they say, nothing raises, nothing depends on chance."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpora_at_hand import CASES, SEEDS, articles_of, cases, shared

import tracker
from tracker.evaluation import plain
from tracker.model import Analysis, Article, Attribution, Cue, Mention, Problem, Quotation, RejectedSpan
from tracker.pipeline import analyse

MUTATIONS = 10_000
LONGEST = 400
MARKS = "„“”\"«»‹›‚‘’'"
CHARACTERS = MARKS + "abcÄöüß .,:;!?–-()\n\t0\u00a0\u00ad\u2028\U0001f600"

HASH_SEED_SCRIPT = """
import sys
from pathlib import Path
from tracker.pipeline import analyse
from tracker.sources.annotated import read_annotated
articles = [each.article for each in read_annotated(Path(sys.argv[1]))][:16]
for article in articles[:: int(sys.argv[2])]:
    print(article.id, repr(analyse(article)))
"""


def expressions(found: Attribution) -> Iterator[Quotation | Mention | Cue]:
    """Everything in an attribution that says where it stands and which words it is."""
    yield found.quotation
    mentions = (found.mention, found.cue, found.addressee, *(each.mention for each in found.candidates))
    yield from (each for each in mentions if each is not None)


def broken(text: str, analysis: Analysis) -> list[str]:
    """What in an analysis is not as it must be for every text."""
    said: list[Quotation | Mention | Cue | RejectedSpan | Problem] = [*analysis.rejected]
    for found in analysis.attributions:
        said += expressions(found)
    wrong = [f"{each!r} is not at its place" for each in said if text[each.start : each.end] != each.text]
    places = [(each.quotation.start, -each.quotation.end) for each in analysis.attributions]
    if places != sorted(set(places)):
        wrong.append(f"the quotations are not in reading order, the longer first: {places}")
    for number, found in enumerate(analysis.attributions):
        quotation = found.quotation
        if not 0 <= quotation.start < quotation.end <= len(text):
            wrong.append(f"{quotation!r} is no stretch of the text")
        if quotation.continues is not None and not 0 <= quotation.continues < number:
            wrong.append(f"{quotation!r} continues what does not come before it")
        if not 0 <= found.confidence <= 1:
            wrong.append(f"{quotation!r} has the confidence {found.confidence}")
        if found.frame is not None and not 0 <= found.frame.start < found.frame.end <= len(text):
            wrong.append(f"{quotation!r} has a frame outside the text")
    taken = {(each.quotation.start, each.quotation.end) for each in analysis.attributions}
    wrong += [f"{each!r} is a quotation as well" for each in analysis.rejected if (each.start, each.end) in taken]
    return wrong


def broken_in(path: Path) -> list[str]:
    """What is wrong in any article of a corpus."""
    articles = [each.article for each in articles_of(path)]
    return [f"{each.id}: {what}" for each in articles for what in broken(each.text, analyse(each))]


@pytest.mark.parametrize("path", [SEEDS, CASES], ids=["seeds", "cases"])
def test_every_span_in_our_own_articles_is_the_text_that_it_says(path: Path) -> None:
    assert [] == broken_in(path)


@pytest.mark.parametrize("name", ["wikinews/dev.jsonl.xz", "wikinews/train.jsonl.xz", "swiss/dev.jsonl"])
def test_every_span_in_the_corpora_is_the_text_that_it_says(name: str) -> None:
    assert [] == broken_in(shared(name))


def mutated(text: str, chance: random.Random) -> str:
    """A text with one to four characters, marks above all, deleted, doubled, swapped, replaced or put in."""
    letters = list(text)
    for _ in range(chance.randint(1, 4)):
        marks = [at for at, letter in enumerate(letters) if letter in MARKS]
        at = chance.choice(marks) if marks and chance.random() < 0.6 else chance.randrange(len(letters))
        match chance.randrange(5):
            case 0:
                del letters[at]
            case 1:
                letters.insert(at, letters[at])
            case 2:
                other = chance.choice(marks) if marks else chance.randrange(len(letters))
                letters[at], letters[other] = letters[other], letters[at]
            case 3:
                letters[at] = chance.choice(CHARACTERS)
            case _:
                letters.insert(at, chance.choice(CHARACTERS))
        if not letters:
            break
    return "".join(letters)


def test_ten_thousand_damaged_texts_raise_nothing_and_keep_what_must_hold() -> None:
    texts = [each.article.text for each in cases().values()]
    texts += [paragraph for each in articles_of(SEEDS) for paragraph in each.article.text.split("\n\n")]
    short = [text for text in texts if 10 < len(text) <= LONGEST]
    chance = random.Random(20240117)
    wrong = []
    for _ in range(MUTATIONS):
        text = mutated(chance.choice(short), chance)
        wrong += [(text, each) for each in broken(text, tracker.analyse(text))]
    assert [] == wrong[:3]


@pytest.mark.parametrize("text", ["", "«", "»", "«»", '"', "„“", "\n\n", "\ud800«\udfff»", "«" * 500, "«a»" * 500])
def test_texts_that_are_hardly_any_keep_what_must_hold(text: str) -> None:
    assert [] == broken(text, tracker.analyse(text))


def test_the_same_articles_give_the_same_whatever_their_order_and_the_hash_seed() -> None:
    runs = []
    for hash_seed, step in (("1", "1"), ("2", "-1")):
        command = [sys.executable, "-c", HASH_SEED_SCRIPT, str(SEEDS), step]
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONIOENCODING": "utf-8"}
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=True)
        runs.append(sorted(run.stdout.splitlines()))
    assert 16 == len(runs[0])
    assert runs[0] == runs[1]


def test_the_article_that_the_tracker_was_asked_for_has_its_four_quotations_and_their_speakers() -> None:
    text = shared("seed/article.txt").read_text(encoding="utf-8")
    gold = json.loads(shared("seed/gold.json").read_text(encoding="utf-8"))
    wanted = {(each["start"], each["end"]): each["accepted"] for each in gold if each["kind"] in ("direct", "partial")}
    found = {
        (each.quotation.start, each.quotation.end): each.speaker.name if each.speaker else ""
        for each in analyse(Article(text)).attributions
        if each.quotation.kind in ("direct", "partial")
    }
    assert 4 == len(wanted)
    assert wanted.keys() == found.keys()
    assert [] == [
        (span, name, wanted[span]) for span, name in found.items() if plain(name) not in map(plain, wanted[span])
    ]
