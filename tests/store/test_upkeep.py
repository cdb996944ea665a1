"""The archive counts itself and says what does not fit together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from store_examples import FERRY, ferry, found_in

from tracker.model import Decision
from tracker.store.archive import Stats, open_archive
from tracker.store.engine import connected

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)


def fill(place: str) -> None:
    """Two versions of an article, two analyses, verdicts of every kind."""
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        archive.add_verdict(1, Decision.CORRECT, "mt", NOON, speaker="Eva Blum")
        archive.add_verdict(2, Decision.ACCEPT, "mt", NOON)
        archive.add_verdict(3, Decision.REJECT, "mt", NOON)
        archive.record(1, ferry("rules 2"))
        archive.add_article(replace(FERRY, text=f"Neu. {FERRY.text}"))
        archive.record(2, found_in(replace(FERRY, text=f"Neu. {FERRY.text}"), method="rules 2"))
        archive.add_article(replace(FERRY, id="zwei", outlet="Bergblatt"))


def test_an_empty_archive_counts_nothing_and_is_in_order(place: str) -> None:
    with open_archive(place) as archive:
        assert archive.stats() == Stats(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ())
        assert archive.check() == []


def test_the_archive_counts_what_it_holds(place: str) -> None:
    fill(place)
    with open_archive(place) as archive:
        assert archive.stats() == Stats(
            outlets=2,
            articles=2,
            earlier_versions=1,
            unanalysed=1,
            analyses=3,
            quotations=2,
            unattributed=0,
            unmarked=0,
            rejected_spans=1,
            speakers=3,
            verdicts=6,
            methods=("rules 1", "rules 2"),
        )


def test_everything_fits_together_after_all_that_can_be_done(place: str) -> None:
    fill(place)
    with open_archive(place) as archive:
        assert archive.check() == []


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (
            "UPDATE article SET text = replace(text, 'Dock', 'Teich'), text_length = text_length + 1 WHERE id = 3",
            "The text of article 3 is not the one that was filed.",
        ),
        (
            "UPDATE article SET text = upper(text) WHERE id = 1",
            "The text at the place of quotation 1, 2, 3 has other words.",
        ),
        ("DELETE FROM quotation_words WHERE quotation_id = 2", "Quotation 2 cannot be found by its words."),
        (
            "UPDATE speaker_tally SET quotations = quotations + 1 WHERE speaker_id = 1",
            "Speaker 1 has another number of quotations than was counted.",
        ),
        ("DELETE FROM article_words WHERE article_id = 3", "Article 3 cannot be found by its words."),
        (
            "UPDATE rejected_span SET text = upper(text)",
            "The text at the place of rejected span 1, 2 has other words.",
        ),
        (
            "UPDATE attribution SET analysis_id = 3, text_length = text_length + 5"
            " WHERE analysis_id = 1 AND quotation_id = 1",
            "Quotation 1 belongs to an analysis of another article.",
        ),
        (
            "DELETE FROM attribution WHERE quotation_id = 1 AND analysis_id = 2",
            "Quotation 1 was found by an analysis that does not say whose it is.",
        ),
        (
            "DELETE FROM verdict WHERE quotation_id = 4",
            "Quotation 4 was neither found by an analysis nor judged by a reviewer.",
        ),
        (
            "UPDATE quotation SET found = NOT found WHERE id = 1",
            "Quotation 1 is marked as found, or not, by the newest analysis, but was not, or was.",
        ),
        (
            "UPDATE quotation SET listed = NOT listed WHERE id = 1",
            "Quotation 1 is listed and should not be, or the other way round.",
        ),
        (
            "UPDATE quotation SET speaker_id = 1 WHERE id = 1",
            "Quotation 1 is not listed under the speaker that follows from its attribution and verdict.",
        ),
        (
            "UPDATE quotation SET status = 'unreviewed' WHERE id = 1",
            "Quotation 1 has another status than its verdict says.",
        ),
        (
            "UPDATE quotation SET day = '2020-01-01' WHERE id = 1",
            "Quotation 1 is listed under another date than its article's.",
        ),
        (
            "UPDATE quotation SET outlet_id = 2 WHERE id = 1",
            "Quotation 1 is listed under another outlet than its article's.",
        ),
        (
            "UPDATE article SET superseded_by = 3 WHERE id = 1",
            "Article 1 was superseded by one that is no later version of it.",
        ),
    ],
)
def test_what_does_not_fit_together_is_named(place: str, damage: str, sentence: str) -> None:
    fill(place)
    with connected(place) as connection, connection.begin():
        connection.exec_driver_sql(damage)
    with open_archive(place) as archive:
        assert sentence in archive.check()


def test_rows_that_lost_what_they_belong_to_are_named(tmp_path: object) -> None:
    place = f"{tmp_path}/news.db"
    fill(place)
    with connected(place) as connection:
        connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        with connection.begin():
            connection.exec_driver_sql("DELETE FROM outlet WHERE name = 'Bergblatt'")
    with open_archive(place) as archive:
        assert archive.check() == ["Row 3 of article belongs to a row of outlet that is not there."]


def test_much_damage_is_told_by_some_examples(place: str) -> None:
    with open_archive(place) as archive:
        for number in range(8):
            archive.record(archive.add_article(replace(FERRY, id=str(number))).id, ferry())
    with connected(place) as connection, connection.begin():
        connection.exec_driver_sql("UPDATE article SET sha256 = replace(sha256, substr(sha256, 1, 1), '?')")
    with open_archive(place) as archive:
        assert archive.check() == ["The text of article 1, 2, 3, 4, 5 and 3 more is not the one that was filed."]
