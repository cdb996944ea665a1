"""Looking up, explaining, reporting and deciding, on both kinds of database."""

from __future__ import annotations

from datetime import date

import pytest
from filed_examples import Filed, file_examples

from tracker.actions.query import demand_articles, find_speaker, narrowed
from tracker.actions.reporting import make_report
from tracker.actions.review import decide, explain
from tracker.errors import Ambiguous, NotFound
from tracker.model import Decision, QuotationKind, QuotationQuery
from tracker.store.archive import open_archive


@pytest.fixture
def filed(place: str) -> Filed:
    return file_examples(place)


def test_an_empty_database_is_not_taken_for_an_answer(place: str) -> None:
    with open_archive(place) as archive, pytest.raises(NotFound, match="holds no articles yet"):
        demand_articles(archive)


@pytest.mark.parametrize("typed", ["Nora Keller-Sutter", "keller sutter", "KELLER", "Sutter Nora", "Nora Kell"])
def test_a_speaker_is_found_as_people_type_the_name(filed: Filed, typed: str) -> None:
    with open_archive(filed.place) as archive:
        assert "Nora Keller-Sutter" == find_speaker(archive, typed).name


def test_namesakes_are_ambiguous_and_a_slip_is_not_corrected_in_silence(filed: Filed) -> None:
    with open_archive(filed.place) as archive:
        with pytest.raises(Ambiguous, match=r"#\d+ Rolf Ammann \(person, Landwirt, 3 quotations\)"):
            find_speaker(archive, "Ammann")
        with pytest.raises(NotFound, match="did you mean “Hafenamt Seewil”"):
            find_speaker(archive, "Hafenamt Seevil")


def test_a_query_for_a_speaker_by_name(filed: Filed) -> None:
    query = QuotationQuery(kinds=tuple(QuotationKind), since=date(2024, 1, 1), contains="GEZÖGERT")
    with open_archive(filed.place) as archive:
        found = [quotation.text for quotation in archive.quotations(narrowed(archive, query, speaker="rolf"))]
    assert ["Er habe lange gezögert"] == found


def test_a_report_says_whose_it_is_and_how_many_articles_were_searched(filed: Filed) -> None:
    with open_archive(filed.place) as archive:
        made = make_report(archive, QuotationQuery(outlet="Talbote"), speaker="rolf")
    assert "Rolf Ammann, Talbote" == made.scope.title
    assert (["«Die Wiese braucht Ruhe»", "«Jetzt warte ich»"], 3) == (
        [quotation.text for quotation in made.quotations],
        made.article_count,
    )


def test_an_explanation_compares_with_the_next_who_is_named(filed: Filed) -> None:
    with open_archive(filed.place) as archive:
        explained = explain(archive, filed.quotation("Er bleibt"))
    assert explained.runner_up is not None
    assert "Hafenamt Seewil" == explained.runner_up.name
    assert ["subject_of_cue", "other_cue"] == [reason.feature for reason in explained.lost_by]


def test_a_correction_takes_the_speaker_on_file_of_whatever_kind(filed: Filed) -> None:
    number = filed.quotation("aussen herum")
    with open_archive(filed.place) as archive:
        standing = decide(archive, number, Decision.CORRECT, "livia", speaker="hafenamt")
    assert ("corrected", "Hafenamt Seewil", "organisation") == (
        standing.status,
        standing.speaker_name,
        standing.speaker_kind,
    )


def test_a_refused_decision_leaves_no_trace(filed: Filed) -> None:
    number = filed.quotation("aussen herum")
    with pytest.raises(Ambiguous), open_archive(filed.place) as archive:
        decide(archive, number, Decision.CORRECT, "livia", speaker="Ammann")
    with open_archive(filed.place) as archive:
        assert [] == archive.verdicts(number)
        assert "unreviewed" == archive.quotation(number).status
