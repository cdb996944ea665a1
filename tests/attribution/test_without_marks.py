"""Speech without marks: what is found of it, how it looks as data, and that it changes nothing about words in marks."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from corpora_at_hand import REPORTED, SEEDS, articles_of, shared

from tracker.actions.extract import as_data
from tracker.evaluation import plain
from tracker.model import ALL_KINDS, IN_MARKS, Article, Attribution, QuotationKind
from tracker.pipeline import analyse

FOUND_OF_SEVEN = 6
"""How many of the seven without marks in the article that the tracker was asked for must be found."""

ONE_SENTENCE: dict[str, dict[str, Any]] = {
    "Gemeindepräsidentin Regula Ammann sagte dem Seeblick-Anzeiger, der Steg sei morsch.": {
        "text": "der Steg sei morsch",
        "speaker": "Regula Ammann",
        "mention": "Gemeindepräsidentin Regula Ammann",
        "cue": "sagte",
        "frame": "Gemeindepräsidentin Regula Ammann sagte dem Seeblick-Anzeiger,",
        "addressee": "dem Seeblick-Anzeiger",
    },
    "Regula Ammann sagte gegenüber dem Seeblick-Anzeiger, der Steg sei morsch.": {
        "text": "der Steg sei morsch",
        "speaker": "Regula Ammann",
        "mention": "Regula Ammann",
        "cue": "sagte",
        "frame": "Regula Ammann sagte gegenüber dem Seeblick-Anzeiger,",
        "addressee": "dem Seeblick-Anzeiger",
    },
    "Urs Keller forderte den Gemeinderat auf, den Steg zu sperren.": {
        "text": "den Steg zu sperren",
        "speaker": "Urs Keller",
        "mention": "Urs Keller",
        "cue": "forderte",
        "parts of cue": ["forderte", "auf"],
        "frame": "Urs Keller forderte den Gemeinderat auf,",
        "addressee": "den Gemeinderat",
    },
    "Der Steg, teilte die Gemeinde Seewil mit, sei seit Jahren morsch.": {
        "text": "Der Steg, teilte die Gemeinde Seewil mit, sei seit Jahren morsch",
        "stretches": ["Der Steg", "sei seit Jahren morsch"],
        "speaker": "Gemeinde Seewil",
        "mention": "die Gemeinde Seewil",
        "cue": "teilte",
        "parts of cue": ["teilte", "mit"],
        "frame": "teilte die Gemeinde Seewil mit",
    },
    "Laut Urs Keller fährt die Bahn erst im Mai wieder.": {
        "text": "fährt die Bahn erst im Mai wieder",
        "speaker": "Urs Keller",
        "mention": "Urs Keller",
        "cue": "Laut",
        "frame": "Laut Urs Keller",
    },
    "Die Bahn fährt nach Angaben von Urs Keller erst im Mai wieder.": {
        "text": "Die Bahn fährt nach Angaben von Urs Keller erst im Mai wieder",
        "stretches": ["Die Bahn fährt", "erst im Mai wieder"],
        "speaker": "Urs Keller",
        "mention": "Angaben von Urs Keller",
        "cue": "nach",
        "frame": "nach Angaben von Urs Keller",
    },
    "Urs Keller zufolge fährt die Bahn erst im Mai wieder.": {
        "text": "fährt die Bahn erst im Mai wieder",
        "speaker": "Urs Keller",
        "mention": "Urs Keller",
        "cue": "zufolge",
        "frame": "Urs Keller zufolge",
    },
}


def found_in(text: str) -> list[dict[str, Any]]:
    """The quotations of a text, as `tracker extract` gives them."""
    quotations = as_data(Article(text), analyse(Article(text)))["quotations"]
    assert isinstance(quotations, list)
    return quotations


def in_words(text: str, quotation: dict[str, Any]) -> dict[str, Any]:
    """The words of a quotation and of what goes with it, without what is not there."""
    speaker = quotation["speaker"] or {}
    expressions = {name: quotation[name] for name in ("cue", "frame", "addressee")}
    expressions["mention"] = speaker.get("mention")
    words = {name: each and each["text"] for name, each in expressions.items()}
    words["text"], words["speaker"] = quotation["text"], speaker.get("name")
    words["stretches"] = [text[start:end] for start, end in quotation.get("segments", [])]
    words["parts of cue"] = [text[start:end] for start, end in (quotation["cue"] or {}).get("segments", [])]
    return {name: each for name, each in words.items() if each}


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_an_indirect_sentence_gives_its_words_speaker_cue_frame_and_addressee(text: str) -> None:
    (quotation,) = found_in(text)

    assert ONE_SENTENCE[text] == in_words(text, quotation)
    assert ("indirect", False) == (quotation["kind"], quotation["nested"])


def test_a_chain_of_sentences_in_the_konjunktiv_is_one_quotation() -> None:
    text = (
        "Regula Ammann verteidigte den Plan. Der Steg sei morsch. Er müsse weg. Man habe keine Wahl. "
        "Die Arbeiten beginnen am Montag."
    )
    (quotation,) = found_in(text)

    expected = {
        "text": "Der Steg sei morsch. Er müsse weg. Man habe keine Wahl.",
        "speaker": "Regula Ammann",
        "mention": "Regula Ammann",
    }
    assert ("indirect-free", expected) == (quotation["kind"], in_words(text, quotation))


def test_words_in_marks_within_reported_speech_are_nested_and_continuations_point_to_the_right_quotation() -> None:
    text = (
        "«Der Steg ist morsch», sagte Regula Ammann, «und das seit Jahren.» "
        "Sie betonte, die Gemeinde habe von einem «Notfall» gesprochen. "
        "«Wir bauen», sagte Urs Keller, «sobald Geld da ist.»"
    )
    found = found_in(text)
    kinds = ["direct", "direct", "indirect", "partial", "direct", "direct"]

    assert kinds == [each["kind"] for each in found]
    assert ["«Notfall»"] == [each["text"] for each in found if each["nested"]]
    assert [None, 0, None, None, None, 4] == [each.get("continues") for each in found]
    assert ["Regula Ammann"] * 4 + ["Urs Keller"] * 2 == [each["speaker"]["name"] for each in found]


def test_what_holds_another_comes_before_it() -> None:
    found = found_in("«Viel zu spät» sei der Kanton gekommen, sagte Regula Ammann.")

    assert ["«Viel zu spät» sei der Kanton gekommen", "«Viel zu spät»"] == [each["text"] for each in found]
    assert [False, True] == [each["nested"] for each in found]


def marked(article: Article, kinds: frozenset[QuotationKind]) -> list[tuple[Attribution, Attribution | None]]:
    """The quotations in marks, each with the one that it continues: without the number and whether it is nested."""
    found = analyse(article, kinds=kinds).attributions
    bare = [replace(each, quotation=replace(each.quotation, nested=False, continues=None)) for each in found]
    pointed = [bare[each.quotation.continues] if each.quotation.continues is not None else None for each in found]
    return [pair for pair in zip(bare, pointed, strict=True) if pair[0].quotation.kind in IN_MARKS]


@pytest.mark.parametrize("path", [SEEDS, REPORTED], ids=["seeds", "reported"])
def test_what_is_in_marks_is_the_same_whether_the_rest_is_looked_for_or_not(path: Path) -> None:
    for each in articles_of(path):
        article = each.article
        assert marked(article, frozenset(IN_MARKS)) == marked(article, frozenset(ALL_KINDS))
        assert analyse(article, kinds=IN_MARKS).rejected == analyse(article).rejected


def test_what_is_in_marks_is_the_same_in_a_book() -> None:
    wind = "Der Wind weht am See. "
    article = Article(
        wind * 910
        + "Urs Keller leitet das Bauamt. "
        + wind * 92
        + "Regula Ammann sagte, der Steg sei morsch. "
        + wind * 60
        + "«Wir bauen bald», sagte Keller."
    )
    assert marked(article, frozenset(IN_MARKS)) == marked(article, frozenset(ALL_KINDS))


@pytest.mark.parametrize("kind", sorted(set(ALL_KINDS) - set(IN_MARKS)))
def test_one_kind_alone_has_the_words_that_it_has_among_all(kind: QuotationKind) -> None:
    for each in articles_of(SEEDS)[::6]:
        among = [one.quotation for one in analyse(each.article).attributions if one.quotation.kind is kind]
        assert among == [one.quotation for one in analyse(each.article, kinds={kind}).attributions]


def test_the_article_that_the_tracker_was_asked_for_has_most_of_its_speech_without_marks() -> None:
    article = Article(shared("seed/article.txt").read_text(encoding="utf-8"))
    wanted = json.loads(shared("seed/gold.json").read_text(encoding="utf-8"))
    wanted = [each for each in wanted if each["kind"] not in IN_MARKS]
    found = [each for each in analyse(article).attributions if each.quotation.kind not in IN_MARKS]

    def is_found(gold: dict[str, Any]) -> bool:
        names = [plain(name) for name in gold["accepted"]]
        return any(
            2 * (min(each.quotation.end, gold["end"]) - max(each.quotation.start, gold["start"]))
            > gold["end"] - gold["start"]
            and each.speaker is not None
            and plain(each.speaker.name) in names
            for each in found
        )

    assert 7 == len(wanted)
    assert sum(map(is_found, wanted)) >= FOUND_OF_SEVEN
