"""What people look up is looked up by an index, on both databases: their own plans say so."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event
from store_examples import FERRY, RUTH, URS, found_in, quoted

from tests.benchmarks.million_quotations import fill
from tracker.model import Article, Decision, QuotationKind, QuotationQuery
from tracker.store.archive import Archive, open_archive
from tracker.store.engine import connected

READS_ALL = {
    "sqlite": re.compile(r"^SCAN (?!outlet|anon_|chosen|speaker_tally USING|.* VIRTUAL TABLE INDEX \d+:M)"),
    "postgresql": re.compile(r"Seq Scan on (?!outlet)"),
}
"""What a plan says where a table is read from one end to the other; there are few outlets, and few rows chosen."""

QUESTIONS: dict[str, tuple[Callable[[Archive], object], dict[str, str]]] = {
    "a speaker's first quotations": (
        lambda archive: list(archive.quotations(QuotationQuery(speaker_id=1, limit=50))),
        {"sqlite": "ix_quotation_speaker_by_date", "postgresql": "ix_quotation_speaker_by_date"},
    ),
    "an outlet's first quotations": (
        lambda archive: list(archive.quotations(QuotationQuery(outlet="Blatt 7", limit=50))),
        {"sqlite": "ix_quotation_outlet_by_date", "postgresql": "ix_quotation_"},
    ),
    "the first speakers": (
        lambda archive: archive.speakers(limit=20),
        {"sqlite": "speaker_tally_by_number", "postgresql": "speaker_tally_by_number"},
    ),
    "how many speakers there are": (
        lambda archive: archive.count_speakers(),
        {"sqlite": "speaker_tally_by_number", "postgresql": "speaker_tally"},
    ),
    "a count by speaker and date": (
        lambda archive: archive.count_quotations(QuotationQuery(speaker_id=1, since=date(2024, 1, 1))),
        {"sqlite": "COVERING INDEX ix_quotation_speaker_by_date", "postgresql": "ix_quotation_speaker_by_date"},
    ),
    "quotations by words": (
        lambda archive: list(archive.quotations(QuotationQuery(contains="Konsequenz", limit=50))),
        {"sqlite": "quotation_words_index VIRTUAL TABLE", "postgresql": "quotation_words_index"},
    ),
    "a count by words": (
        lambda archive: archive.count_quotations(QuotationQuery(contains="Konsequenz")),
        {"sqlite": "quotation_words_index VIRTUAL TABLE", "postgresql": "quotation_words_index"},
    ),
    "articles by words": (
        lambda archive: archive.articles(contains="Konsequenz", limit=50),
        {"sqlite": "article_words_index VIRTUAL TABLE", "postgresql": "article_words_index"},
    ),
}


def plans(place: str, question: Callable[[Archive], object]) -> tuple[str, list[str]]:
    """The database's name and the lines of the plans of all that it is asked, as for tables too large to be read."""
    asked: list[tuple[str, Any]] = []

    def note(connection: Connection, cursor: object, statement: str, given: Any, *rest: object) -> None:
        if statement.startswith("SELECT") and "alembic" not in statement and "pg_catalog" not in statement:
            asked.append((statement, given))

    with open_archive(place) as archive:
        event.listen(Engine, "before_cursor_execute", note)
        try:
            question(archive)
        finally:
            event.remove(Engine, "before_cursor_execute", note)
    lines = []
    with connected(place) as connection, connection.begin():
        name = connection.dialect.name
        if name == "postgresql":
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        explain = "EXPLAIN QUERY PLAN" if name == "sqlite" else "EXPLAIN"
        for statement, given in asked:
            lines += [str(row[-1]) for row in connection.exec_driver_sql(f"{explain} {statement}", given)]
    return name, lines


def test_the_plans_are_index_look_ups(place: str) -> None:
    fill(place, 6000, of_speaker=20, rare_ones=20)
    for question, (ask, expected) in QUESTIONS.items():
        name, lines = plans(place, ask)
        assert (question, []) == (question, [line for line in lines if READS_ALL[name].search(line)])
        assert [line for line in lines if expected[name] in line], (question, lines)


def test_the_tally_follows_verdicts_new_analyses_and_new_versions(place: str) -> None:
    noon = datetime(2024, 6, 1, tzinfo=UTC)
    with open_archive(place) as archive:
        for number in range(30):
            text = f"«Konsequenzen {number}», sagte sie. «Eins {number}», sagte er. «Zwei {number}»."
            article = Article(text, id=str(number), outlet="Uferpost", published=date(2024, 1, 1 + number))
            voices = zip(re.findall("«[^»]+»", text), (RUTH, URS, None), strict=True)
            found = found_in(article, *(quoted(article, words, speaker) for words, speaker in voices))
            archive.record(archive.add_article(article).id, found)
        archive.add_verdict(1, Decision.REJECT, "mt", noon)
        archive.add_verdict(4, Decision.CORRECT, "mt", noon, speaker="Urs Meili")
        article = archive.article(3).article
        archive.record(3, found_in(article, quoted(article, "«Eins 2»", URS, kind=QuotationKind.DIRECT)))
        archive.add_article(Article("Anders.", id="3", outlet="Uferpost", published=date(2024, 1, 4)))
        archive.record(archive.add_article(FERRY).id, found_in(FERRY))
        counted = {each.name: each.quotations for each in archive.speakers()}
        number = {
            each.name: archive.count_quotations(QuotationQuery(speaker_id=each.id)) for each in archive.speakers()
        }
        assert counted == number == {"Urs Meili": 30, "Ruth Känzig": 26}
        assert [] == archive.check()


def test_a_new_database_has_the_triggers_that_count_and_index(tmp_path: Path) -> None:
    """Rebuilding a table in SQLite drops its triggers: a migration that does must make them anew."""
    with open_archive(tmp_path / "news.db"):
        pass
    with connected(tmp_path / "news.db") as connection, connection.begin():
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars()
        tables = ("quotation", "quotation_words", "article_words")
        assert {f"{table}_{change}" for table in tables for change in ("added", "changed", "removed")} == set(names)
