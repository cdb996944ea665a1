"""The result depends on the article alone: not on its neighbours, the process or the spelling of ß."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace

import pytest
from corpora_at_hand import SEEDS, articles_of, shared
from respelling import TO_GERMAN, TO_SWISS, Spelling, respelled

from tracker.evaluation import Evaluation, evaluate
from tracker.model import AnnotatedArticle, Article
from tracker.pipeline import analyse

EXTRACT = [sys.executable, "-c", "from tracker.cli import main; main()", "extract", "--from", "jsonl", "-"]
SAME = 0.01
"""How far figures may differ between two spellings."""


def as_lines(articles: Iterable[Article]) -> bytes:
    """Articles as JSON Lines."""
    return b"".join(
        json.dumps({"id": each.id, "title": each.title, "text": each.text}).encode() + b"\n" for each in articles
    )


def extracted(articles: Iterable[Article], hash_seed: str) -> list[bytes]:
    """What `tracker extract` prints in a process of its own, line by line."""
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    run = subprocess.run(EXTRACT, input=as_lines(articles), capture_output=True, env=environment, check=True)
    return run.stdout.splitlines()


def seeds() -> list[Article]:
    return [each.article for each in articles_of(SEEDS)]


def measured(articles: Iterable[AnnotatedArticle]) -> Evaluation:
    return evaluate((each, analyse(each.article)) for each in articles)


def far_apart(before: Evaluation, after: Evaluation) -> dict[str, tuple[float, float]]:
    """The figures that two spellings do not share."""
    first, second = before.total.figures(), after.total.figures()
    return {name: (first[name], second[name]) for name in first if abs(first[name] - second[name]) > SAME}


def test_two_processes_with_other_hash_seeds_print_the_same_bytes() -> None:
    first = extracted(seeds(), "0")

    assert len(seeds()) == len(first)
    assert first == extracted(seeds(), "1")


def test_an_article_gives_the_same_whatever_came_before_it() -> None:
    in_order = extracted(seeds(), "0")

    assert in_order == extracted(reversed(seeds()), "0")[::-1]


def test_an_article_gives_the_same_alone_and_again() -> None:
    first = seeds()[7]
    once = repr(analyse(first))
    for each in seeds():
        analyse(each)

    assert once == repr(analyse(first)) == repr(analyse(replace(first, id="another", source="elsewhere.txt")))


@pytest.mark.parametrize(
    ("swiss", "german"),
    [
        ("Er hiess sie warten. «Nein», hiess es.", "Er hieß sie warten. «Nein», hieß es."),
        ("gemäss Weisung äusserte sie sich draussen", "gemäß Weisung äußerte sie sich draußen"),
        ("Aussicht, Aussage, Masse, dass, müsste, Kommission", "Aussicht, Aussage, Masse, dass, müsste, Kommission"),
        ("das Aussenministerium an der Sattelpassstrasse", "das Außenministerium an der Sattelpassstraße"),
        ("grosse Füsse und ein Gruss, unverhältnismässig", "große Füße und ein Gruß, unverhältnismäßig"),
    ],
)
def test_the_spellings_are_those_of_german_dictionaries(swiss: str, german: str) -> None:
    swiss_article, german_article = (AnnotatedArticle(Article(text), ()) for text in (swiss, german))

    assert german == respelled(swiss_article, TO_GERMAN).article.text
    assert swiss == respelled(german_article, TO_SWISS).article.text


@pytest.mark.parametrize("spelling", [TO_GERMAN, TO_SWISS], ids=["with ß", "and back"])
def test_spans_move_with_their_words(spelling: Spelling) -> None:
    for seed in articles_of(SEEDS):
        before = seed if spelling is TO_GERMAN else respelled(seed, TO_GERMAN)
        after = respelled(before, spelling)
        for old, new in zip(before.quotations, after.quotations, strict=True):
            words = before.article.text[old.start : old.end]
            assert spelling[0].sub(spelling[1], words) == after.article.text[new.start : new.end]


def test_our_articles_give_the_same_with_eszett() -> None:
    assert {} == far_apart(
        measured(articles_of(SEEDS)), measured(respelled(each, TO_GERMAN) for each in articles_of(SEEDS))
    )


def test_wikinews_gives_the_same_in_swiss_spelling() -> None:
    articles = articles_of(shared("wikinews/dev.jsonl.xz"))

    assert {} == far_apart(measured(articles), measured(respelled(each, TO_SWISS) for each in articles))
