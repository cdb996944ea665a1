"""What a report counts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from report_examples import a_few, quotation, unattributed

from tracker.model import SpeakerKind
from tracker.reports.summary import summarise


def test_every_quotation_is_counted_once_as_attributed_unattributed_or_rejected() -> None:
    summary = summarise(a_few())
    assert (summary.quotations, summary.attributed, summary.unattributed, summary.rejected) == (7, 5, 1, 1)
    assert summary.attributed == sum(each.quotations for each in summary.by_speaker)
    assert summary.quotations == sum(count for _, count in summary.sorts)


def test_speakers_come_with_the_most_quoted_first() -> None:
    first, *others = summarise(a_few()).by_speaker
    assert (first.name, first.quotations, first.articles, first.outlets) == ("Regula Ammann", 3, 2, 2)
    assert (date(2024, 1, 12), date(2024, 3, 5)) == (first.first, first.last)
    assert [each.name for each in others] == ["Seilbahn Hochfluh AG", "Sprecher der Polizei"]


def test_a_rejected_quotation_counts_for_no_speaker() -> None:
    summary = summarise([quotation(status="rejected")])
    assert (summary.by_speaker, summary.unattributed, summary.rejected) == ((), 0, 1)


def test_two_persons_of_one_name_are_two_speakers() -> None:
    summary = summarise([quotation(speaker_id=1), quotation(speaker_id=2)])
    assert [(each.id, each.quotations) for each in summary.by_speaker] == [(1, 1), (2, 1)]


def test_a_speaker_whose_name_changed_is_one_under_the_latest_name() -> None:
    (speaker,) = summarise([quotation(speaker_name="R. Ammann"), quotation()]).by_speaker
    assert (speaker.name, speaker.quotations) == ("Regula Ammann", 2)


def test_speakers_without_a_number_are_told_apart_by_name() -> None:
    names = ["Regula Ammann", "Beat Zgraggen", "Regula Ammann"]
    summary = summarise([quotation(speaker_id=None, speaker_name=name) for name in names])
    assert [(each.name, each.quotations) for each in summary.by_speaker] == [("Regula Ammann", 2), ("Beat Zgraggen", 1)]


def test_sources_are_sorted_into_named_institutional_and_unnamed() -> None:
    quotations = [quotation(speaker_kind=kind) for kind in SpeakerKind] + [quotation(speaker_kind=None), unattributed()]
    expected = {
        "named persons": 1,
        "institutions": 2,
        "unnamed sources": 2,
        "kind not recorded": 1,
        "unattributed": 1,
    }
    summary = summarise(quotations)
    assert expected == dict(summary.sorts)
    assert dict.fromkeys(SpeakerKind, 1) == dict(summary.by_kind)


def test_reviews_and_disagreements_are_counted() -> None:
    summary = summarise(a_few())
    assert (summary.reviewed, summary.disagreements) == (2, 1)
    assert dict(summary.by_status) == {"unreviewed": 5, "accepted": 1, "rejected": 1}


@pytest.mark.parametrize(
    ("days", "unit", "starts"),
    [
        (10, "day", [date(2024, 1, 31), date(2024, 2, 10)]),
        (60, "week", [date(2024, 1, 29), date(2024, 3, 25)]),
        (300, "month", [date(2024, 1, 1), date(2024, 11, 1)]),
        (3_000, "year", [date(2024, 1, 1), date(2032, 1, 1)]),
    ],
)
def test_time_is_counted_in_the_unit_that_suits_the_period(days: int, unit: str, starts: list[date]) -> None:
    first = date(2024, 1, 31)
    summary = summarise([quotation(published=first + timedelta(days=days)), quotation(published=first)])
    assert (unit, [(start, 1) for start in starts]) == (summary.unit, list(summary.by_period))


def test_the_ends_of_the_calendar_are_counted_too() -> None:
    summary = summarise([quotation(published=date.min), quotation(published=date.max)])
    assert [(date(1, 1, 1), 1), (date(9999, 1, 1), 1)] == list(summary.by_period)
    week = summarise([quotation(published=date.min), quotation(published=date.min + timedelta(days=30))])
    assert (week.unit, sum(count for _, count in week.by_period)) == ("week", 2)


def test_undated_quotations_are_counted_apart() -> None:
    summary = summarise([quotation(published=None)])
    assert (summary.undated, summary.by_period, summary.first, summary.last) == (1, (), None, None)
