"""Quotations and articles are found by their words as German inflects and compounds them, alike on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest
from store_examples import EVERY_KIND, FERRY, RUTH, ferry, found_in, quoted
from test_migrations import migrate, row_counts

from tracker.model import Article, QuotationQuery
from tracker.store.archive import Archive, open_archive, upgrade
from tracker.store.engine import connected

SAYINGS = (
    "«Das hat Konsequenzen für alle»",
    "«Die grossen Häuser stehen leer»",
    "«Herr Müller aß an der Straße»",
    "«Neue Sicherheitsmassnahmen kommen»",
    "«Der Waldbrand ist gelöscht»",
    "«Das ist falsch, sage ich»",
    "«Falsch ist das nicht»",
    "«Привет aus 2024»",
    "«Ein Vorgehen ohne Gehalt»",
)
TALK = Article("\n\n".join(f"{words}, sagte sie." for words in SAYINGS), id="rede", title="Überschwemmung im Wallis")

ASKED = {
    "Konsequenz": [0],
    "KONSEQUENZEN": [0],
    "konsequenten": [],
    "Haus": [1],
    "häusern": [1],
    "Haeuser": [1],
    "gross": [1],
    "großes Haus": [1],
    "leer gross": [1],
    "Müller": [2],
    "Mueller": [2],
    "Strasse": [2],
    "STRAẞE": [2],
    "Massnahme": [3],
    "Sicherheit": [3],
    "Maßnahmen": [3],
    "Wald": [4],
    "Brände": [4],
    "Waldbr": [4],
    "das ist falsch": [5, 6],
    '"das ist falsch"': [5],
    "«Das  ist falsch»": [5],
    "Falsch ich": [5],
    "привет": [7],
    "2024": [7],
    "202": [7],
    "gehen": [],
    "Haus Wald": [],
    "ei": [],
    ".*": [],
    "' OR *": [],
    '"': [],
    "NEAR(a b)": [],
}


def fill(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(TALK).id, found_in(TALK, *(quoted(TALK, words) for words in SAYINGS)))


def found(archive: Archive, words: str) -> list[int]:
    query = QuotationQuery(contains=words, kinds=EVERY_KIND)
    places = [SAYINGS.index(each.text) for each in archive.quotations(query)]
    assert len(places) == archive.count_quotations(query)
    return places


def test_words_find_their_other_forms_and_spellings_and_compounds(place: str) -> None:
    fill(place)
    with open_archive(place) as archive:
        assert {asked: found(archive, asked) for asked in ASKED} == ASKED


def test_articles_are_found_by_headline_and_text(place: str) -> None:
    fill(place)
    with open_archive(place) as archive:
        archive.add_article(FERRY)
        titles = {
            asked: [each.article.title for each in archive.articles(contains=asked)]
            for asked in ("Überschwemmungen", "Wallis Haus", '"grossen Häuser"', '"Häuser grossen"', "Fähren", "von")
        }
    both = TALK.title, FERRY.title
    assert titles == {
        "Überschwemmungen": [TALK.title],
        "Wallis Haus": [TALK.title],
        '"grossen Häuser"': [TALK.title],
        '"Häuser grossen"': [],
        "Fähren": [both[1]],
        "von": [],
    }


def test_other_filters_narrow_a_search(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        (speaker,) = archive.find_speakers(RUTH.name)
        for number, expected in ((speaker.id, 1), (speaker.id + 1, 0)):
            query = QuotationQuery(contains="Pfingsten", speaker_id=number, outlet="Uferpost", min_confidence=0.9)
            assert archive.count_quotations(query) == expected


def test_a_new_version_is_found_by_its_words_and_no_longer_by_those_of_the_old_one(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        changed = replace(FERRY, text=f"{FERRY.text} Der Nebel war schuld.".replace("Armutszeugnis", "Trauerspiel"))
        archive.record(archive.add_article(changed).id, found_in(changed, quoted(changed, "«Trauerspiel»", RUTH)))
        assert ["«Trauerspiel»"] == [each.text for each in archive.quotations(QuotationQuery(contains="Trauer"))]
        assert 0 == archive.count_quotations(QuotationQuery(contains="Armut"))
        assert [2] == [each.id for each in archive.articles(contains="Nebel")]
        assert [] == archive.articles(contains="Armut")


def test_rows_from_before_the_search_are_found_after_the_upgrade(place: str) -> None:
    fill(place)
    with open_archive(place) as archive:
        archive.add_article(FERRY)
    before = row_counts(place)
    migrate(place, "downgrade", "0002")
    upgrade(place)
    assert row_counts(place) == before
    with open_archive(place) as archive:
        assert {asked: found(archive, asked) for asked in ASKED} == ASKED
        assert [2] == [each.id for each in archive.articles(contains="Fähren")]
        assert [] == archive.check()


def test_words_that_are_changed_or_removed_leave_the_index(place: str) -> None:
    fill(place)
    with connected(place) as connection, connection.begin():
        connection.exec_driver_sql("UPDATE quotation_words SET words = 'wneu' WHERE quotation_id = 1")
        connection.exec_driver_sql("DELETE FROM quotation_words WHERE quotation_id = 2")
    with open_archive(place) as archive:
        assert [[], [], [0, 3]] == [found(archive, asked) for asked in ("Konsequenz", "Haus", "neu")]


@pytest.mark.parametrize("words", ["x" * 5000, "a\u0301" * 300, " ".join(f"wort{number}" for number in range(60_000))])
def test_texts_that_are_too_long_for_an_index_are_filed(place: str, words: str) -> None:
    with open_archive(place) as archive:
        archive.add_article(Article(f"{words} Ende"))
        assert 1 == len(archive.articles(contains=words.split()[0]))
