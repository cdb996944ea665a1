"""A database moves either way between SQLite and PostgreSQL, with everything in it, or not at all."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from running import run
from sqlalchemy import Table, create_engine, select, update
from store_examples import ALL, DOCK, FERRY, NOBODY, POVERTY, ferry

from tracker.model import Decision
from tracker.store import copying
from tracker.store.archive import GROUPING_STEPS, as_url, describe, open_archive
from tracker.store.tables import Base

NOON = datetime(2024, 3, 15, 12, tzinfo=UTC)
WAYS = [("sqlite", "postgresql"), ("postgresql", "sqlite"), ("sqlite", "sqlite")]


def fill(place: str) -> None:
    """Two versions, three analyses, verdicts (one carried to the new version), rejected spans, and a deleted number."""
    with open_archive(place) as archive:
        first = archive.add_article(FERRY).id
        archive.record(first, ferry())
        number = {each.text: each.id for each in archive.quotations(ALL)}
        archive.add_verdict(number[DOCK], Decision.ACCEPT, "livia", NOON, why="heard it")
        archive.add_verdict(number[POVERTY], Decision.REJECT, "livia", NOON)
        archive.add_verdict(number[NOBODY], Decision.CORRECT, "noe", NOON, speaker="Mara Tobler")
        archive.record(first, ferry("rules 2", dock=None))
        archive.add_article(replace(FERRY, text=FERRY.text + "\n\nNachtrag: Sie fährt 🚢 wieder."))
        archive.add_article(replace(FERRY, id="fr", text="« Oui », dit-il.", language="fr", published=None))
        for step in GROUPING_STEPS:
            while archive.group(step):
                pass


def rows(place: str) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, as the program reads them."""
    engine = create_engine(as_url(place))
    with engine.connect() as connection:
        found = {table.name: sorted(map(tuple, connection.execute(select(table))), key=repr) for table in tables()}
    engine.dispose()
    return found


def tables() -> list[Table]:
    return Base.metadata.sorted_tables


@pytest.fixture(params=WAYS, ids=" to ".join)
def way(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """The places of two empty databases."""
    places = {"sqlite": str(tmp_path / "other.db")}
    if "postgresql" in request.param:
        places["postgresql"] = emptied(request.getfixturevalue("postgresql"))
    source, target = (places[name] for name in request.param)
    return source, str(tmp_path / "target.db") if source == target else target


def emptied(url: str) -> str:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return url


def test_every_row_arrives_under_its_number(way: tuple[str, str]) -> None:
    fill(way[0])
    before = rows(way[0])
    result = run("db", "copy", *way)

    assert (0, f"Created the database {describe(way[1])}.\n") == (result.exit_code, result.stderr)
    assert "Counts and hashes of both databases agree." == result.stdout.splitlines()[-1]
    assert {"article": 3, "analysis": 2, "verdict": 6, "rejected_span": 2}.items() <= counts(result.stdout).items()
    assert before == rows(way[1]) == rows(way[0])


def counts(output: str) -> dict[str, int]:
    return {name: int(number) for name, number in (line.split() for line in output.splitlines()[:-1])}


def test_what_is_listed_and_checked_is_the_same(way: tuple[str, str]) -> None:
    fill(way[0])
    copying.copy(*way)

    with open_archive(way[0]) as old, open_archive(way[1]) as new:
        assert list(old.quotations(ALL)) == list(new.quotations(ALL)) != []
        assert old.article(1) == new.article(1)
        assert not new.check()


def test_the_next_numbers_are_those_that_the_source_would_give(way: tuple[str, str]) -> None:
    fill(way[0])
    engine = create_engine(as_url(way[0]))
    article, words = Base.metadata.tables["article"], Base.metadata.tables["article_words"]
    grouped = Base.metadata.tables["grouped_article"]
    with engine.begin() as connection:  # number 3 was given once, and is not given again
        gone = select(article.c.id).where(article.c.source_id == "fr").scalar_subquery()
        connection.execute(grouped.delete().where(grouped.c.article_id == gone))
        connection.execute(words.delete().where(words.c.article_id == gone))
        connection.execute(article.delete().where(article.c.source_id == "fr"))
    engine.dispose()
    copying.copy(*way)

    with open_archive(way[1]) as archive:
        assert 4 == archive.add_article(replace(FERRY, id="new", text="Neu.")).id
        archive.record(4, replace(ferry(), attributions=(), rejected=(), problems=()))
        assert not archive.check()


def test_a_table_without_rows_begins_at_one(way: tuple[str, str]) -> None:
    with open_archive(way[0]):
        pass
    copying.copy(*way)

    with open_archive(way[1]) as archive:
        assert 1 == archive.add_article(FERRY).id


def test_many_rows_move_in_batches(way: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "BATCH", 2)
    fill(way[0])
    copying.copy(*way)

    assert rows(way[0]) == rows(way[1])


def test_a_target_with_rows_is_left_alone(way: tuple[str, str]) -> None:
    fill(way[0])
    with open_archive(way[1]) as archive:
        archive.add_article(replace(FERRY, text="Schon da."))
    before = rows(way[1])
    result = run("db", "copy", *way)

    expected = f"Error: The database {describe(way[1])} is not empty: its table “outlet” has rows; name another.\n"
    assert (1, "", expected) == (result.exit_code, result.stdout, result.stderr)
    assert before == rows(way[1])


def test_a_row_that_arrives_otherwise_undoes_the_copy(way: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    fill(way[0])
    monkeypatch.setattr(copying, "_refer", lambda *_: None)  # as if a version lost the one that replaced it
    result = run("db", "copy", *way)

    assert 1 == result.exit_code
    assert "of the table “article”, 3 rows were sent and 3 arrived, and they are not the same." in result.stderr
    assert not any(rows(way[1]).values())


def test_a_text_that_somebody_changed_is_not_copied(way: tuple[str, str]) -> None:
    fill(way[0])
    engine = create_engine(as_url(way[0]))
    article = Base.metadata.tables["article"]
    with engine.begin() as connection:
        connection.execute(update(article).where(article.c.id == 3).values(text="« Non », dit-il."))
    engine.dispose()
    result = run("db", "copy", *way)

    assert 1 == result.exit_code
    assert result.stderr.endswith(" is damaged: The text of article 3 is not the one that was filed.\n")
    assert not any(rows(way[1]).values())


def test_a_row_without_the_row_it_belongs_to_is_one_sentence(tmp_path: Path) -> None:
    source, target = str(tmp_path / "news.db"), str(tmp_path / "target.db")
    fill(source)
    with sqlite3.connect(source) as connection:
        connection.execute("UPDATE verdict SET quotation_id = 99 WHERE id = 1")
    connection.close()
    result = run("db", "copy", source, target)

    expected = "Error: Nothing was copied: a row of the table “verdict” does not fit (FOREIGN KEY constraint failed);"
    assert (1, expected) == (result.exit_code, result.stderr.splitlines()[-1].partition(" see ")[0])
    assert not any(rows(target).values())


def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    missing, target = tmp_path / "missing.db", tmp_path / "target.db"
    result = run("db", "copy", missing, target)

    assert (1, f"Error: There is no database {missing}.\n") == (result.exit_code, result.stderr)
    assert not missing.exists()
    assert not target.exists()


def test_there_is_nothing_to_copy_in_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    result = run("db", "copy", tmp_path / "empty.db", tmp_path / "target.db")

    expected = f"Error: There is nothing to copy: {tmp_path / 'empty.db'} is an empty database.\n"
    assert (1, expected) == (result.exit_code, result.stderr)


def test_a_database_is_not_copied_onto_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(str(tmp_path / "news.db"))
    monkeypatch.chdir(tmp_path)
    result = run("db", "copy", "news.db", tmp_path / "news.db")

    expected = f"Error: {tmp_path / 'news.db'} cannot be copied onto itself; name another place.\n"
    assert (1, expected) == (result.exit_code, result.stderr)


def test_another_programs_database_is_refused_as_target(tmp_path: Path) -> None:
    fill(str(tmp_path / "news.db"))
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE recipe (id INTEGER)")
    connection.close()
    result = run("db", "copy", tmp_path / "news.db", tmp_path / "other.db")

    assert 1 == result.exit_code
    assert result.stderr.endswith("is a database of another program; choose another place.\n")


def test_a_server_that_does_not_answer_is_one_sentence_without_its_password(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    fill(str(tmp_path / "news.db"))
    result = run("db", "copy", tmp_path / "news.db", "postgresql://desk:secret@127.0.0.1:1/news")

    assert (1, 1) == (result.exit_code, len(result.stderr.splitlines()))
    assert result.stderr.startswith("Error: The database postgresql://desk:***@127.0.0.1:1/news cannot be used: ")
    assert "secret" not in result.stderr
