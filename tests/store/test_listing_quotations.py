"""What an analysis found comes back in lists, narrowed as asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from store_examples import ALL, DOCK, EVERY_KIND, FERRY, NOBODY, POVERTY, RUTH, URS, ferry, found_in, quoted, where

from tracker.errors import NotFound
from tracker.model import (
    Article,
    Decision,
    QuotationKind,
    QuotationQuery,
    ReportScope,
    SpeakerKind,
)
from tracker.store.archive import Archive, open_archive

LATER = datetime(2024, 6, 1, 12, tzinfo=UTC)


def words(archive: Archive, **query: object) -> list[str]:
    return [each.text for each in archive.quotations(replace(ALL, **query))]


def file_ferry(archive: Archive) -> None:
    archive.record(archive.add_article(FERRY).id, ferry())


def test_a_quotation_comes_with_all_that_a_list_shows(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        quotation = next(archive.quotations(QuotationQuery()))
    start, end = where(FERRY.text, DOCK)
    assert (quotation.text, quotation.kind, quotation.mark) == (DOCK, QuotationKind.DIRECT, "guillemets")
    assert (quotation.start, quotation.end, quotation.paragraph) == (start, end, 2)
    assert (quotation.outlet, quotation.published, quotation.headline) == ("Uferpost", FERRY.published, FERRY.title)
    assert (quotation.url, quotation.byline) == (FERRY.url, FERRY.byline)
    assert (quotation.speaker_name, quotation.speaker_kind) == ("Ruth Känzig", SpeakerKind.PERSON)
    assert (quotation.speaker_role, quotation.mention, quotation.cue) == (
        "Hafenmeisterin",
        "Hafenmeisterin Ruth Känzig",
        "sagte",
    )
    assert (quotation.confidence, quotation.method) == (0.94, "rules 1")
    assert (quotation.status, quotation.reviewer, quotation.reviewed_at) == ("unreviewed", "", None)
    assert quotation.disagreement == ""


def test_reasons_and_candidates_come_back_as_they_were(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        quotation = archive.quotation(1)
    attribution = ferry().attributions[0]
    assert quotation.reasons == attribution.reasons
    assert quotation.candidates == attribution.candidates


def test_the_context_is_what_stands_around_the_words_and_at_most_200_characters(place: str) -> None:
    text = "ä" * 300 + "«Kurz»" + "ö" * 300
    article = Article(text, id="lang")
    with open_archive(place) as archive:
        file_ferry(archive)
        archive.record(archive.add_article(article).id, found_in(article, quoted(article, "«Kurz»")))
        middle = archive.quotation(2)
        long = archive.quotation(4)
    assert middle.context_before.endswith("Für Urs Meili ist das ein ")
    assert middle.context_after == FERRY.text[middle.end : middle.end + 200]
    assert (long.context_before, long.context_after) == ("ä" * 200, "ö" * 200)


def test_a_list_keeps_to_the_kinds_in_marks_unless_told_otherwise(place: str) -> None:
    article = Article("Er komme, sagte sie. «Bald», sagte sie.", id="k")
    indirect = quoted(article, "Er komme", kind=QuotationKind.INDIRECT)
    with open_archive(place) as archive:
        archive.record(archive.add_article(article).id, found_in(article, indirect, quoted(article, "«Bald»")))
        assert [each.text for each in archive.quotations(QuotationQuery())] == ["«Bald»"]
        assert words(archive) == ["Er komme", "«Bald»"]
        assert words(archive, kinds=(QuotationKind.INDIRECT,)) == ["Er komme"]


def test_quotations_are_listed_by_date_then_place_the_undated_ones_last(place: str) -> None:
    with open_archive(place) as archive:
        for number, day in enumerate([None, date(2024, 5, 1), date(2023, 1, 1)]):
            article = replace(FERRY, id=str(number), published=day)
            archive.record(archive.add_article(article).id, ferry())
        listed = [(each.published, each.text) for each in archive.quotations(ALL)]
    days = [date(2023, 1, 1), date(2024, 5, 1), None]
    assert listed == [(day, text) for day in days for text in (DOCK, POVERTY, NOBODY)]


NARROWED: list[tuple[dict[str, object], list[str]]] = [
    ({"outlet": "uferpost"}, [DOCK, POVERTY, NOBODY]),
    ({"since": date(2024, 3, 14), "until": date(2024, 3, 14)}, [DOCK, POVERTY, NOBODY]),
    ({"since": date(2024, 3, 15)}, []),
    ({"until": date(2024, 3, 13)}, []),
    ({"kinds": (QuotationKind.PARTIAL,)}, [POVERTY]),
    ({"contains": "ARMUTS"}, [POVERTY]),
    ({"contains": "pfingsten  FÄHRT"}, [DOCK]),
    ({"contains": ".*"}, []),
    ({"min_confidence": 0.6}, [DOCK, POVERTY]),
    ({"unattributed": True}, [NOBODY]),
    ({"article_id": 1}, [DOCK, POVERTY, NOBODY]),
    ({"article_id": 2}, []),
    ({"quotation_id": 2}, [POVERTY]),
    ({"limit": 2}, [DOCK, POVERTY]),
    ({"limit": 0}, []),
    ({"speaker_id": 99}, []),
]


def test_every_field_of_a_query_narrows_the_list(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        assert [(query, words(archive, **query)) for query, _ in NARROWED] == NARROWED


def test_undated_quotations_are_in_no_period(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(replace(FERRY, published=None)).id, ferry())
        assert words(archive, since=date(2000, 1, 1)) == []
        assert words(archive, until=date(2100, 1, 1)) == []


def test_a_speakers_quotations_are_found_by_its_number(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        (speaker,) = archive.find_speakers("Meili")
        assert words(archive, speaker_id=speaker.id) == [POVERTY]


def test_the_count_ignores_the_limit(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        assert archive.count_quotations(replace(ALL, limit=1)) == 3
        assert archive.count_quotations(replace(ALL, unattributed=True)) == 1
        assert archive.count_quotations(replace(ALL, min_confidence=0.9, outlet="Uferpost")) == 1


def test_a_quotation_keeps_its_number_over_a_new_analysis(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        archive.record(1, ferry("rules 2", dock=URS))
        quotation = archive.quotation(1)
        assert (quotation.text, quotation.speaker_name, quotation.method) == (DOCK, "Urs Meili", "rules 2")
        assert archive.count_quotations(ALL) == 3


def test_what_a_new_analysis_no_longer_finds_leaves_the_lists_and_returns_with_the_next(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        archive.record(1, found_in(FERRY, quoted(FERRY, POVERTY, URS), method="rules 2"))
        assert words(archive) == [POVERTY]
        assert archive.article(1).quotation_count == 1
        archive.record(1, ferry("rules 3"))
        assert words(archive) == [DOCK, POVERTY, NOBODY]
        assert archive.quotation(1).text == DOCK


def test_an_analysis_that_finds_nothing_empties_the_list(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        archive.record(1, found_in(FERRY))
        assert words(archive) == []
        assert archive.article(1).rejected == ()
        assert archive.speakers() == []


def test_an_analysis_of_another_text_is_refused(place: str) -> None:
    with open_archive(place) as archive:
        number = archive.add_article(replace(FERRY, text=f"Neu. {FERRY.text}")).id
        with pytest.raises(ValueError, match="the text has other words at"):
            archive.record(number, ferry())


def test_the_same_quotation_twice_in_an_analysis_is_refused(place: str) -> None:
    twice = found_in(FERRY, quoted(FERRY, DOCK, RUTH), quoted(FERRY, DOCK, URS))
    with open_archive(place) as archive:
        number = archive.add_article(FERRY).id
        with pytest.raises(ValueError, match="was found twice"):
            archive.record(number, twice)


def test_an_unknown_quotation_is_said_to_be_unknown(place: str) -> None:
    with open_archive(place) as archive:
        for ask in (
            archive.quotation,
            archive.verdicts,
            lambda number: archive.add_verdict(number, Decision.ACCEPT, "mt", LATER),
        ):
            with pytest.raises(NotFound, match="There is no quotation 99"):
                ask(99)


def test_two_lists_can_be_read_side_by_side(place: str) -> None:
    with open_archive(place) as archive:
        for number in range(3):
            archive.record(archive.add_article(replace(FERRY, id=str(number))).id, ferry())
        pairs = list(zip(archive.quotations(ALL), archive.quotations(ALL), strict=True))
        assert [one.id for one, _ in pairs] == [other.id for _, other in pairs]
        assert len(pairs) == 9


def test_a_report_counts_the_articles_that_were_searched_whoever_speaks_in_them(place: str) -> None:
    scope = ReportScope("Urs Meili", speaker="Urs Meili", kinds=EVERY_KIND)
    with open_archive(place) as archive:
        file_ferry(archive)
        silent = Article("Nichts.", id="still", outlet="Bergblatt", published=date(2024, 1, 1))
        archive.record(archive.add_article(silent).id, found_in(silent))
        archive.add_article(Article("Noch nicht gelesen.", id="neu"))
        (speaker,) = archive.find_speakers("Urs Meili")
        report = archive.report(scope, replace(ALL, speaker_id=speaker.id))
        counts = [
            archive.report(scope, replace(ALL, **query)).article_count
            for query in ({"outlet": "Bergblatt"}, {"since": date(2024, 2, 1)}, {"until": date(2024, 2, 1)})
        ]
    assert report.scope == scope
    assert [each.text for each in report.quotations] == [POVERTY]
    assert (report.methods, report.article_count) == (("rules 1",), 2)
    assert counts == [1, 1, 1]
