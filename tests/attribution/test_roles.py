"""The role and the organisation of a speaker, as the article reports them, and where they go from there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tracker.model import IN_MARKS, Article, Speaker
from tracker.pipeline import analyse
from tracker.store.archive import open_archive

CASES = json.loads((Path(__file__).parents[1] / "cases" / "roles.json").read_text("utf-8"))

INTRODUCED = "Nationalrätin Lea Gut (SP) trat ans Pult. «Das Gesetz taugt nichts», sagte sie."
LATER = "«Die Löhne sinken», sagte Lea Gut, Präsidentin der Gewerkschaft Syna."


def speakers(text: str, title: str = "") -> list[Speaker]:
    """Who is quoted in a text."""
    return [each.speaker for each in analyse(Article(text, title=title), kinds=IN_MARKS).attributions if each.speaker]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_a_speaker_is_what_the_article_says(case: dict[str, Any]) -> None:
    found = speakers(case["text"], case.get("title", ""))

    assert case["expect"] == [
        {"name": each.name, "role": each.role, "organisation": each.organisation} for each in found
    ]


def test_there_are_thirty_cases_and_more_a_third_of_them_without_a_role() -> None:
    without = [case for case in CASES if not case["expect"][0]["role"]]

    assert len(CASES) >= 30
    assert len(without) * 3 >= len(CASES)


def test_every_mention_of_a_speaker_carries_the_role_of_the_introduction() -> None:
    text = f"{INTRODUCED} «Wir klagen», fügte Gut an. «Wir gewinnen», so die Politikerin."

    assert [("Nationalrätin", "SP")] * 3 == [(each.role, each.organisation) for each in speakers(text)]


def test_another_role_does_not_make_another_speaker(place: str) -> None:
    with open_archive(place) as archive:
        for text in (INTRODUCED, LATER):
            archive.record(archive.add_article(Article(text)).id, analyse(Article(text)))

    with open_archive(place) as archive:
        assert [("Lea Gut", "Nationalrätin", 2)] == [
            (each.name, each.role, each.quotations) for each in archive.speakers()
        ]
        assert ["Nationalrätin", "Präsidentin"] == [archive.quotation(number).speaker_role for number in (1, 2)]


def test_each_quotation_keeps_the_organisation_that_it_was_reported_with(place: str) -> None:
    with open_archive(place) as archive:
        for text in (INTRODUCED, LATER):
            archive.record(archive.add_article(Article(text)).id, analyse(Article(text)))

    with open_archive(place) as archive:
        assert ["SP"] == [each.organisation for each in archive.speakers()]
        assert ["SP", "Gewerkschaft Syna"] == [archive.quotation(number).speaker_organisation for number in (1, 2)]
