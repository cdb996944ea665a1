"""`tracker analyse` on a real database: what waits, what is asked for, and what reviewers decided."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import run

from tracker.model import Analysis, Article
from tracker.store.archive import open_archive

TEXTS = ("«Der Steg bleibt zu», sagte Regula Ammann.", "«Die Wiese braucht Ruhe», sagte Rolf Ammann.", "Es schneit.")
ALL_DONE = "Every article has its analysis; --again makes them anew.\n"


@pytest.fixture
def filed(place: str) -> str:
    """Three articles, the last with an analysis by another method."""
    with open_archive(place) as archive:
        ids = [archive.add_article(Article(text)).id for text in TEXTS]
        archive.record(ids[2], Analysis("by hand"))
    return place


def analyses(place: str) -> int:
    with open_archive(place) as archive:
        return archive.stats().analyses


def test_what_this_version_has_not_analysed_is_analysed_once(filed: str) -> None:
    result = run("analyse", "--db", filed)
    assert (0, True) == (result.exit_code, result.stdout.startswith("Analysed 3 articles: "))
    assert 4 == analyses(filed)

    assert ALL_DONE == run("analyse", "--all", "--db", filed).stdout
    assert 4 == analyses(filed)


def test_again_analyses_everything_anew(filed: str) -> None:
    run("analyse", "--db", filed)

    assert run("analyse", "--again", "--db", filed).stdout.startswith("Analysed 3 articles: ")
    assert 7 == analyses(filed)


def test_single_articles_are_analysed_by_their_numbers(filed: str) -> None:
    assert run("analyse", "1", "#2", "--db", filed).stdout.startswith("Analysed 2 articles: ")
    assert ALL_DONE == run("analyse", "1", "--db", filed).stdout
    assert run("analyse", "1", "--again", "--db", filed).stdout.startswith("Analysed 1 article: ")


def test_an_article_that_there_is_not_is_said_to_be_none(filed: str) -> None:
    for options in ((), ("--again",)):
        result = run("analyse", "77", *options, "--db", filed)
        expected = "Error: There is no article 77; “tracker articles” lists them.\n"
        assert (1, "", expected) == (result.exit_code, result.stdout, result.stderr)


def test_numbers_and_all_exclude_each_other(filed: str) -> None:
    assert 2 == run("analyse", "1", "--all", "--db", filed).exit_code


def test_articles_in_another_language_wait(place: str) -> None:
    with open_archive(place) as archive:
        archive.add_article(Article("Le pont est fermé.", language="fr"))
    result = run("analyse", "--db", place)

    expected = "Not analysed: 1 article in the language “fr”; only German (de) is understood.\n"
    assert (0, expected) == (result.exit_code, result.stderr)


def test_a_verdict_survives_another_analysis(tmp_path: Path, place: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXTS[0], encoding="utf-8")
    run("ingest", path, "--db", place)
    (before,) = map(json.loads, run("quotes", "--format", "jsonl", "--db", place).stdout.splitlines())
    run("verdict", "accept", before["quotation_id"], "--by", "livia", "--db", place)
    run("analyse", "--again", "--db", place)

    (after,) = map(json.loads, run("quotes", "--format", "jsonl", "--db", place).stdout.splitlines())
    expected = (before["quotation_id"], "Regula Ammann", "accepted", "livia")
    assert expected == tuple(after[name] for name in ("quotation_id", "speaker_name", "status", "reviewer"))
