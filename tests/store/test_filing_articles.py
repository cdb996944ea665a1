"""One article is filed once; a changed one becomes a new version."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from store_examples import ALL, DOCK, FERRY, ferry, where

from tracker.errors import NotFound, UnreadableInput
from tracker.model import Article, FiledRejection, Problem
from tracker.store.archive import Filed, open_archive


def test_an_article_comes_back_as_it_was_delivered(place: str) -> None:
    with open_archive(place) as archive:
        filed = archive.add_article(FERRY)
    assert filed == Filed(1, "new")
    with open_archive(place) as archive:
        assert archive.article_text(1) == FERRY


def test_the_same_article_twice_is_one_article(place: str) -> None:
    with open_archive(place) as archive:
        archive.add_article(FERRY)
        again = archive.add_article(replace(FERRY, source="anderswo.jsonl:9"))
    assert again == Filed(1, "known")
    with open_archive(place) as archive:
        assert archive.add_article(FERRY) == Filed(1, "known")
        assert len(archive.articles()) == 1


def test_a_known_article_does_not_wait_for_an_analysis_again(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        archive.add_article(FERRY)
        assert archive.unanalysed() == []


def test_the_same_id_with_another_text_is_a_new_version(place: str) -> None:
    changed = replace(FERRY, text=FERRY.text + "\n\nNachtrag.")
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        assert archive.add_article(changed) == Filed(2, "changed")
        old, new = archive.article(1), archive.article(2)
    assert (old.version, old.superseded_by) == (1, 2)
    assert (new.version, new.superseded_by) == (2, None)
    assert new.article == changed


def test_an_earlier_version_keeps_its_quotations_but_lists_show_the_new_one(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        archive.add_article(replace(FERRY, text=f"Nachtrag. {FERRY.text}"))
        assert archive.count_quotations(ALL) == 0
        assert len(archive.article(1).quotations) == 3
        assert [filed.id for filed in archive.articles()] == [2]
        assert archive.unanalysed() == [2]


def test_an_earlier_text_that_comes_in_again_is_known_and_does_not_push_out_the_newer_one(place: str) -> None:
    with open_archive(place) as archive:
        archive.add_article(FERRY)
        archive.add_article(replace(FERRY, text="Neu."))
        assert archive.add_article(FERRY) == Filed(1, "known")
        assert [filed.id for filed in archive.articles()] == [2]


def test_the_same_text_under_two_ids_or_in_two_outlets_is_two_articles(place: str) -> None:
    with open_archive(place) as archive:
        statuses = [
            archive.add_article(article).status
            for article in (FERRY, replace(FERRY, id="faehre-2"), replace(FERRY, outlet="Bergblatt"))
        ]
        assert statuses == ["new", "new", "new"]
        assert archive.outlets() == {"Bergblatt": 1, "Uferpost": 2}


def test_without_an_id_the_url_tells_versions(place: str) -> None:
    page = replace(FERRY, id="")
    with open_archive(place) as archive:
        archive.add_article(page)
        assert archive.add_article(replace(page, text="Neu.")).status == "changed"
        assert archive.add_article(replace(page, url="https://uferpost.example/dock")).status == "new"


def test_without_id_and_url_the_file_tells_versions_and_a_copy_of_it_is_known(place: str) -> None:
    with open_archive(place) as archive:
        assert archive.add_article(Article("Erste Fassung.", source="a.txt")) == Filed(1, "new")
        assert archive.add_article(Article("Erste Fassung.", source="kopie/a.txt")) == Filed(1, "known")
        assert archive.add_article(Article("Zweite Fassung.", source="a.txt")) == Filed(2, "changed")


def test_a_line_added_above_does_not_make_other_lines_new_versions(place: str) -> None:
    with open_archive(place) as archive:
        archive.add_article(Article("Eins.", source="a.jsonl:1"))
        archive.add_article(Article("Zwei.", source="a.jsonl:2"))
        statuses = [
            archive.add_article(Article(text, source=f"a.jsonl:{line}")).status
            for line, text in enumerate(["Null.", "Eins.", "Zwei."], start=1)
        ]
        assert statuses == ["new", "known", "known"]
        assert len(archive.articles()) == 3


def test_an_article_shows_its_hash_and_what_was_found(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        filed = archive.article(1)
    assert filed.sha256 == hashlib.sha256(FERRY.text.encode()).hexdigest()
    assert filed.quotation_count == 3
    assert [each.start for each in filed.quotations] == sorted(each.start for each in filed.quotations)
    start, end = where(FERRY.text, "«MS Lerche»")
    assert filed.rejected == (FiledRejection(1, start, end, "«MS Lerche»", "name", 0.8),)
    assert filed.problems == (Problem(4, 5, "odd mark"),)


def test_articles_are_listed_by_date_the_undated_ones_last(place: str) -> None:
    with open_archive(place) as archive:
        for number, day in enumerate([None, date(2024, 5, 1), date(2023, 1, 1)]):
            archive.add_article(replace(FERRY, id=str(number), published=day))
        assert [filed.article.id for filed in archive.articles()] == ["2", "1", "0"]
        assert [filed.article.id for filed in archive.articles(limit=1)] == ["2"]


def test_articles_are_found_by_outlet_and_by_words_in_title_or_text(place: str) -> None:
    with open_archive(place) as archive:
        archive.add_article(FERRY)
        archive.add_article(Article("Öl im Bach. Strasse zu.", title="Alarm", outlet="Bergblatt"))
        found = [
            [filed.article.title for filed in archive.articles(outlet=outlet, contains=words)]
            for outlet, words in [("uferpost", None), (None, "ÖL"), (None, "alarm"), (None, "STRAßE"), (None, "Ö_")]
        ]
        assert found == [[FERRY.title], ["Alarm"], ["Alarm"], ["Alarm"], []]


def test_an_unknown_outlet_is_answered_with_those_on_file(place: str) -> None:
    with open_archive(place) as archive:
        archive.add_article(FERRY)
        with pytest.raises(NotFound, match="No outlet is called “Nirgends”; on file: Uferpost"):
            archive.articles(outlet="Nirgends")


def test_an_unknown_article_is_said_to_be_unknown(place: str) -> None:
    with open_archive(place) as archive:
        for ask in (archive.article, archive.article_text, lambda number: archive.record(number, ferry())):
            with pytest.raises(NotFound, match="There is no article 7"):
                ask(7)


@pytest.mark.parametrize("text", ["a\0b", "a\udce4b"])
def test_a_text_that_is_none_is_refused_and_the_others_stay(place: str, text: str) -> None:
    with open_archive(place) as archive:
        archive.add_article(FERRY)
        with pytest.raises(UnreadableInput, match=r"kaputt\.bin holds bytes"):
            archive.add_article(Article(text, source="kaputt.bin"))
    with open_archive(place) as archive:
        assert len(archive.articles()) == 1


def test_a_file_name_that_is_no_text_does_not_keep_the_article_out(place: str) -> None:
    with open_archive(place) as archive:
        number = archive.add_article(replace(FERRY, source="f\udce4hre.txt", title="Null\0")).id
        assert archive.article_text(number).source == "f\ufffdhre.txt"
        assert archive.article_text(number).title == "Null\ufffd"


def test_an_empty_text_and_one_of_a_million_characters_are_kept(place: str) -> None:
    long = "«Ja», sagte sie. " * 60_000
    with open_archive(place) as archive:
        archive.add_article(Article("", id="leer"))
        archive.add_article(Article(long, id="lang"))
    with open_archive(place) as archive:
        assert archive.article_text(1).text == ""
        assert archive.article_text(2).text == long


def test_nothing_is_filed_when_the_work_breaks_off(place: str) -> None:
    def file_and_break_off() -> None:
        with open_archive(place) as archive:
            archive.record(archive.add_article(FERRY).id, ferry())
            archive.article(99)

    with pytest.raises(NotFound):
        file_and_break_off()
    with open_archive(place) as archive:
        assert archive.articles() == []
        assert archive.speakers() == []


def test_an_article_waits_for_an_analysis_or_for_one_by_another_method(place: str) -> None:
    with open_archive(place) as archive:
        for number in range(3):
            archive.add_article(replace(FERRY, id=str(number)))
        archive.record(1, ferry("rules 1"))
        archive.record(2, ferry("rules 1"))
        archive.record(2, ferry("rules 2"))
        assert archive.unanalysed() == [3]
        assert archive.unanalysed("rules 2") == [1, 3]
        assert archive.unanalysed("rules 3") == [1, 2, 3]


def test_the_place_of_a_quotation_is_that_of_its_words(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        quotation = archive.quotation(1)
    assert FERRY.text[quotation.start : quotation.end] == quotation.text == DOCK
