"""What people look at first takes as long in a large archive as in a small one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from store_examples import ALL, found_in, quoted

from tracker.model import Article, QuotationQuery, Speaker, SpeakerKind
from tracker.store.archive import Archive, open_archive

STEP = 10
"""SQLite's instructions between two calls of the counter."""

QUESTIONS: dict[str, Callable[[Archive], object]] = {
    "a speaker's first quotations": lambda archive: list(archive.quotations(QuotationQuery(speaker_id=1, limit=5))),
    "the first quotations of all": lambda archive: list(archive.quotations(QuotationQuery(limit=5))),
    "the first unattributed ones": lambda archive: list(archive.quotations(QuotationQuery(unattributed=True, limit=5))),
    "one quotation": lambda archive: archive.quotation(7),
    "an article": lambda archive: archive.article(3),
    "the first article": lambda archive: archive.articles(limit=1),
    "a surname": lambda archive: archive.find_speakers("Nachname3"),
}


def fill(place: Path, articles: int) -> None:
    """Articles with a common speaker, a speaker of their own, and one quotation that is nobody's."""
    common = Speaker("Ruth Känzig", SpeakerKind.PERSON)
    with open_archive(place) as archive:
        for number in range(articles):
            article = Article(f"{number}: «Eins» «Zwei» «Drei»", id=str(number))
            own = Speaker(f"Vorname{number} Nachname{number}", SpeakerKind.PERSON)
            voices = [quoted(article, "«Eins»", common), quoted(article, "«Zwei»", own), quoted(article, "«Drei»")]
            archive.record(archive.add_article(article).id, found_in(article, *voices))


def effort(place: Path, question: Callable[[Archive], object]) -> int:
    """How many of SQLite's instructions an answer takes."""
    calls = 0

    def count() -> int:
        nonlocal calls
        calls += 1
        return 0

    def watch(connection: sqlite3.Connection, record: object) -> None:
        connection.set_progress_handler(count, STEP)

    event.listen(Engine, "connect", watch)
    try:
        with open_archive(place) as archive:
            calls = 0
            assert question(archive)
            return calls * STEP
    finally:
        event.remove(Engine, "connect", watch)


@pytest.fixture(scope="module")
def small_and_large(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("archives")
    fill(folder / "small.db", 10)
    fill(folder / "large.db", 400)
    return folder / "small.db", folder / "large.db"


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_effort_does_not_grow_with_the_archive(small_and_large: tuple[Path, Path], question: str) -> None:
    small, large = (effort(place, QUESTIONS[question]) for place in small_and_large)
    assert large <= 2 * small + 100


def test_the_effort_of_reading_everything_does_grow(small_and_large: tuple[Path, Path]) -> None:
    """The counter counts."""
    small, large = (effort(place, lambda archive: list(archive.quotations(ALL))) for place in small_and_large)
    assert large > 20 * small
