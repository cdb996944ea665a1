"""A database that cannot be used is answered with one sentence that says what to do, and nothing in it is touched."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from store_examples import ALL, DOCK, FERRY, RUTH, ferry, found_in, quoted

from tracker.errors import ArchiveError, NotFound
from tracker.model import Article, Decision
from tracker.store.archive import Archive, open_archive

HUGE = 10**30


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """An SQLite file with an article and its quotations."""
    file = tmp_path / "news.db"
    with open_archive(file) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
    return file


def complaint(place: str | Path) -> str:
    """What opening the database and writing in it is answered with."""
    with pytest.raises(ArchiveError) as caught, open_archive(place) as archive:
        archive.add_article(Article("Neu.", id="neu"))
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    place = tmp_path / "weg" / "news.db"
    assert complaint(place) == f"There is no folder {tmp_path / 'weg'}; create it, or choose another place."
    assert not place.parent.exists()


def test_a_folder_in_place_of_a_file_is_named(tmp_path: Path) -> None:
    assert complaint(tmp_path).startswith(f"{tmp_path} is a folder")


def test_a_file_in_place_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "notiz.txt").write_text("Kein Ordner.")
    assert complaint(tmp_path / "notiz.txt" / "news.db").startswith(f"There is no folder {tmp_path / 'notiz.txt'}")


@pytest.mark.parametrize("content", [b"Kein Archiv.", b"Eine lange Notiz. " * 1000, b"\x00" * 5000])
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "notiz.txt"
    file.write_bytes(content)
    assert complaint(file) == f"{file} is not a database of this program; choose another file."
    assert file.read_bytes() == content


def test_a_damaged_database_is_said_to_be_damaged(news: Path) -> None:
    content = bytearray(news.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    news.write_bytes(content)
    assert complaint(news) == f"The database {news} is damaged; restore it from a copy."


def test_a_database_that_another_process_writes_can_be_read_but_not_written(news: Path) -> None:
    impatient = f"sqlite:///{news}?timeout=0.05"
    other = sqlite3.connect(news, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with open_archive(impatient) as archive:
            assert archive.count_quotations(ALL) == 3
        assert complaint(impatient).endswith("is being written by another process; try again when it is done.")
    finally:
        other.close()
    with open_archive(impatient) as archive:
        assert archive.add_article(Article("Neu.", id="neu")).status == "new"


def test_a_writer_waits_for_another_and_then_sees_what_it_filed(place: str) -> None:
    other = replace(FERRY, id="zwei", text=f"Neu. {FERRY.text}")

    def file_other() -> None:
        with open_archive(place) as archive:
            words = quoted(other, DOCK, RUTH)
            archive.record(archive.add_article(other).id, found_in(other, words))

    with open_archive(place) as archive:
        archive.stats()
    waiting = threading.Thread(target=file_other)
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        waiting.start()
        waiting.join(0.3)
        assert waiting.is_alive()
    waiting.join()
    with open_archive(place) as archive:
        assert archive.outlets() == {FERRY.outlet: 2}
        assert [each.quotations for each in archive.find_speakers(RUTH.name)] == [2]


def test_a_database_opened_for_reading_only_can_be_read_but_not_written(news: Path) -> None:
    reading = f"sqlite:///file:{news}?mode=ro&uri=true"
    with open_archive(reading) as archive:
        assert archive.count_quotations(ALL) == 3
    assert complaint(reading).endswith("is read-only; make it writable, or choose another one.")


def test_a_write_protected_database_can_be_read_but_not_written(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)  # the tests may run as root, who may all
    with open_archive(news) as archive:
        assert archive.count_quotations(ALL) == 3
    assert complaint(news) == f"The database {news} is read-only; make it writable, or choose another one."


@pytest.fixture
def full_disk(news: Path) -> Iterator[None]:
    """The database may grow by two more pages only."""

    def limit(connection: sqlite3.Connection, record: object) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    event.listen(Engine, "connect", limit)
    yield
    event.remove(Engine, "connect", limit)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_keeps_out_the_whole_transaction_and_nothing_else(news: Path) -> None:
    with pytest.raises(ArchiveError, match=r"^The disk that holds the database .* is full; make room and try again\.$"):
        file_much(news)
    with open_archive(news) as archive:
        assert [filed.article.id for filed in archive.articles()] == [FERRY.id]
        assert archive.check() == []


def file_much(place: Path) -> None:
    with open_archive(place) as archive:
        for number in range(20):
            archive.add_article(Article(f"{number} " * 5000, id=str(number)))


# -------------------------------------------------------------------------------------------------- PostgreSQL


def with_option(place: str, option: str) -> str:
    return f"{place}?options=-c%20{option}"


@pytest.mark.parametrize("place", ["postgresql"], indirect=True)
def test_postgresql_too_says_when_it_may_only_be_read_is_locked_or_is_not_ours(place: str) -> None:
    assert "does not let you in this far" in complaint(with_option(place, "role=pg_monitor"))
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
    reading = with_option(place, "default_transaction_read_only=on")
    with open_archive(reading) as archive:
        assert archive.count_quotations(ALL) == 3
    assert "is read-only; make it writable" in complaint(reading)
    with open_archive(place) as archive:
        archive.add_article(Article("Neu.", id="neu"))
        assert "is being written by another process" in complaint(with_option(place, "lock_timeout=50"))


# -------------------------------------------------------------------------------------------------------- URLs


@pytest.mark.parametrize(
    ("place", "answer"),
    [
        ("mysql://desk@localhost/news", "Quotations are kept in SQLite or PostgreSQL, not in mysql."),
        ("://", "“://” is not a database URL; one looks like postgresql://user@host/name."),
        ("postgresql://desk@localhost:http/news", "“postgresql://desk@localhost:http/news” is not a database URL"),
    ],
)
def test_a_place_that_is_none_is_refused(place: str, answer: str) -> None:
    assert complaint(place).startswith(answer)


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    pytest.importorskip("psycopg")
    sentence = complaint("postgresql://desk:geheim@127.0.0.1:1/news")
    assert sentence.startswith("The database postgresql://desk:***@127.0.0.1:1/news cannot be used: ")
    assert "geheim" not in sentence


def test_a_missing_driver_is_named_with_the_way_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert complaint("postgresql://desk@localhost/news") == (
        "PostgreSQL needs a driver that is not installed: pip install 'quote-tracker[postgresql]'."
    )


# ----------------------------------------------------------------------------------------------------- numbers


def test_a_number_larger_than_any_row_has_is_not_found(place: str) -> None:
    def judge(archive: Archive) -> None:
        archive.add_verdict(HUGE, Decision.ACCEPT, "mt", archive.article(1).added_at)

    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        for ask in (
            lambda: archive.article(HUGE),
            lambda: archive.article_text(HUGE),
            lambda: archive.quotation(HUGE),
            lambda: archive.verdicts(HUGE),
            lambda: archive.record(HUGE, ferry()),
            lambda: judge(archive),
        ):
            with pytest.raises(NotFound):
                ask()
        assert archive.find_speakers(f"#{HUGE}") == []
