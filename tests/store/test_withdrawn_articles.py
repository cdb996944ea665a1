"""Corrections, kill notices and excerpts on file: visible with the article and with each of its quotations."""

from __future__ import annotations

from dataclasses import replace

from store_examples import ALL, FERRY, ferry
from test_migrations import columns_of, migrate, row_counts, rows

from tracker.model import ArticleStatus
from tracker.store.archive import Filed, open_archive, upgrade

KILL = replace(FERRY, text="", title="", status=ArticleStatus.WITHDRAWN)
KILL_WITH_A_TEXT = replace(KILL, text="Bitte verwenden Sie den Bericht nicht.")


def test_a_kill_notice_without_a_text_marks_the_version_on_file_and_its_quotations(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        assert archive.add_article(KILL) == Filed(1, "known")
    with open_archive(place) as archive:
        assert {"withdrawn"} == {each.article_status.value for each in archive.quotations(ALL)}
        assert [(1, "withdrawn", 3)] == [(e.id, e.article.status.value, e.quotation_count) for e in archive.articles()]
        assert archive.article_text(1) == replace(FERRY, status=ArticleStatus.WITHDRAWN)
        assert [] == archive.check()


def test_a_kill_notice_that_repeats_the_text_marks_it_too(place: str) -> None:
    with open_archive(place) as archive:
        archive.add_article(FERRY)
        assert archive.add_article(replace(FERRY, status=ArticleStatus.WITHDRAWN)) == Filed(1, "known")
        assert ArticleStatus.WITHDRAWN is archive.article_text(1).status


def test_reading_the_older_file_again_does_not_bring_a_withdrawn_article_back(place: str) -> None:
    with open_archive(place) as archive:
        for delivered in (FERRY, KILL, FERRY):
            archive.add_article(delivered)
        assert ArticleStatus.WITHDRAWN is archive.article_text(1).status


def test_a_kill_notice_with_a_text_is_a_new_version_and_the_old_quotations_leave_the_lists(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        assert archive.add_article(KILL_WITH_A_TEXT) == Filed(2, "changed")
        assert [(2, "withdrawn", 0)] == [(e.id, e.article.status.value, e.quotation_count) for e in archive.articles()]
        assert (2, 3) == (archive.article(1).superseded_by, len(archive.article(1).quotations))
        assert [] == archive.check()


def test_a_kill_notice_for_an_article_that_is_not_on_file_is_kept(place: str) -> None:
    with open_archive(place) as archive:
        assert archive.add_article(KILL) == Filed(1, "new")
        assert archive.add_article(KILL) == Filed(1, "known")
        assert [] == archive.check()


def test_a_correction_is_a_new_version_with_its_quotations_flagged(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        corrected = replace(FERRY, text=f"{FERRY.text}\n\nBerichtigt.", status=ArticleStatus.CORRECTED)
        archive.record(archive.add_article(corrected).id, ferry())
        said = {(each.article_id, each.notice) for each in archive.quotations(ALL)}
    assert {(2, "The source corrected the article.")} == said


def test_the_quotations_of_an_excerpt_say_so(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(replace(FERRY, is_excerpt=True)).id, ferry())
        assert {True} == {each.is_excerpt for each in archive.quotations(ALL)}
        assert archive.article_text(1).is_excerpt


def test_an_archive_of_the_second_version_keeps_every_value_and_its_articles_are_whole_and_current(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        archive.add_article(replace(FERRY, text=f"{FERRY.text}\n\nNachtrag."))
    migrate(place, "downgrade", "0003")
    of_the_second = columns_of(place)
    before, counts = rows(place, of_the_second), row_counts(place)
    assert "status" not in of_the_second["article"]
    upgrade(place)
    after = row_counts(place)
    assert (before, counts) == (rows(place, of_the_second), {table: after[table] for table in counts})
    with open_archive(place) as archive:
        assert [archive.article_text(number).status for number in (1, 2)] == [ArticleStatus.CURRENT] * 2
        assert not archive.article_text(1).is_excerpt
        assert [] == archive.check()
