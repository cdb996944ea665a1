"""The database itself refuses what would be wrong, and says by its constraint's name why."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import IntegrityError
from store_examples import FERRY, ferry

from tracker.model import Decision
from tracker.store.archive import open_archive
from tracker.store.engine import connected

BREACHES = {
    "UPDATE article SET text = text || '!'": "ck_article_text_length_true",
    "UPDATE article SET sha256 = 'abc'": "ck_article_sha256_whole",
    "UPDATE article SET version = 0": "ck_article_version_from_one",
    "UPDATE article SET superseded_by = id": "ck_article_superseded_by_a_later_one",
    'UPDATE quotation SET "start" = "end", text = \'\'': "ck_quotation_span_not_empty",
    'UPDATE quotation SET "end" = text_length + 1, "start" = text_length + 1 - length(text)': (
        "ck_quotation_span_inside_text"
    ),
    'UPDATE quotation SET "start" = -1, "end" = length(text) - 1': "ck_quotation_span_inside_text",
    "UPDATE quotation SET text = text || '!'": "ck_quotation_text_fills_span",
    "UPDATE quotation SET kind = 'sung'": "ck_quotation_kind_known",
    "UPDATE quotation SET in_marks = NOT in_marks": "ck_quotation_marks_by_kind",
    "UPDATE quotation SET status = 'perhaps'": "ck_quotation_status_known",
    "UPDATE quotation SET paragraph = 0": "ck_quotation_paragraph_from_one",
    "UPDATE attribution SET mention_end = mention_start": "ck_attribution_mention_not_empty",
    "UPDATE attribution SET mention_end = NULL": "ck_attribution_mention_whole_or_absent",
    "UPDATE attribution SET cue_end = text_length + 1": "ck_attribution_cue_inside_text",
    "UPDATE attribution SET frame_start = -1": "ck_attribution_frame_inside_text",
    "UPDATE attribution SET addressee_start = NULL": "ck_attribution_addressee_whole_or_absent",
    "UPDATE attribution SET confidence = 1.5": "ck_attribution_confidence_from_0_to_1",
    "UPDATE attribution SET kind = 'sung'": "ck_attribution_kind_known",
    "UPDATE attribution SET continues = quotation_id": "ck_attribution_continues_another",
    'UPDATE rejected_span SET "start" = "end", text = \'\'': "ck_rejected_span_span_not_empty",
    "UPDATE rejected_span SET text = text || '!'": "ck_rejected_span_text_fills_span",
    "UPDATE rejected_span SET confidence = -0.1": "ck_rejected_span_confidence_from_0_to_1",
    'UPDATE problem SET "end" = text_length + 1': "ck_problem_span_inside_text",
    "UPDATE speaker SET name = ''": "ck_speaker_name_given",
    "UPDATE speaker SET kind = 'robot'": "ck_speaker_kind_known",
    "UPDATE verdict SET decision = 'perhaps'": "ck_verdict_decision_known",
    "UPDATE verdict SET decision = 'correct', speaker_id = NULL": "ck_verdict_correction_names_a_speaker",
    "UPDATE verdict SET reviewer = ''": "ck_verdict_reviewer_given",
}

STRAYS = [
    "UPDATE article SET text_length = text_length + 1, text = text || '!'",
    "UPDATE quotation SET text_length = text_length + 1",
    "UPDATE attribution SET text_length = text_length + 1",
    "UPDATE rejected_span SET text_length = text_length + 1",
    "UPDATE verdict SET quotation_id = 99",
    "UPDATE quotation SET speaker_id = 99",
    "UPDATE attribution SET analysis_id = 99",
    "DELETE FROM outlet",
    "DELETE FROM article",
    "DELETE FROM analysis",
    "DELETE FROM speaker",
    "DELETE FROM quotation",
]

TWINS = [
    "INSERT INTO outlet (name) SELECT name FROM outlet",
    'UPDATE quotation SET "start" = 4, "end" = 5, text = \'x\'',
    "UPDATE speaker SET key = 'x'",
    "INSERT INTO speaker_word (word, speaker_id) SELECT word, speaker_id FROM speaker_word",
]


@pytest.fixture
def filled(place: str) -> str:
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        archive.add_verdict(1, Decision.ACCEPT, "mt", datetime(2024, 6, 1, tzinfo=UTC))
    return place


def refusal(place: str, statement: str) -> str:
    """What the database says when the statement is tried."""
    with pytest.raises(IntegrityError) as caught, connected(place) as connection, connection.begin():
        connection.exec_driver_sql(statement)
    return str(caught.value.orig)


def test_each_rule_is_kept_by_the_constraint_that_names_it(filled: str) -> None:
    named = {statement: re.findall(r"ck_\w+", refusal(filled, statement))[0] for statement in BREACHES}
    assert named == BREACHES


def test_nothing_loses_what_it_belongs_to(filled: str) -> None:
    assert [statement for statement in STRAYS if "foreign key" not in refusal(filled, statement).lower()] == []


def test_what_is_one_cannot_be_two(filled: str) -> None:
    assert [statement for statement in TWINS if "unique" not in refusal(filled, statement).lower()] == []
