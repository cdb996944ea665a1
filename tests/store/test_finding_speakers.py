"""Speakers across articles, and whom a name means as people type it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from store_examples import FERRY, RUTH, ferry, found_in, quoted

from tracker.model import Article, QuotationKind, Speaker, SpeakerKind, SpeakerSummary
from tracker.store.archive import Archive, open_archive

NAMES = [
    "Tove Lindqvist",
    "Nora Keller-Sutter",
    "Bruno Keller",
    "Anna Müller",
    "Jan Mueller",
    "René Weiß",
    "Amt für Wasser und Geologie",
]

MEANT = {
    "Tove Lindqvist": ["Tove Lindqvist"],
    "lindqvist": ["Tove Lindqvist"],
    "tove lindqvist": ["Tove Lindqvist"],
    "Lindqvist, Tove": ["Tove Lindqvist"],
    "  TOVE   LINDQVIST ": ["Tove Lindqvist"],
    "Keller Sutter": ["Nora Keller-Sutter"],
    "Keller-Sutter": ["Nora Keller-Sutter"],
    "nora": ["Nora Keller-Sutter"],
    "Keller": ["Bruno Keller"],
    "Müller": ["Anna Müller", "Jan Mueller"],
    "Mueller": ["Anna Müller", "Jan Mueller"],
    "Anna Mueller": ["Anna Müller"],
    "Rene Weiss": ["René Weiß"],
    "wasser geologie": ["Amt für Wasser und Geologie"],
    "Geolog": ["Amt für Wasser und Geologie"],
    "Tove Lindquist": ["Tove Lindqvist"],
    "Lindquist": ["Tove Lindqvist"],
    "#2": ["Nora Keller-Sutter"],
    "#99": [],
    "# 2": [],
    "Zwahlen": [],
    "": [],
    "%": [],
    "...": [],
}
"""What people type, and whom they mean by it among NAMES."""


def file_voices(archive: Archive, *speakers: Speaker, **about: object) -> None:
    """Files an article in which each of the speakers says a word."""
    text = " ".join(f"«Wort {number}»" for number, _ in enumerate(speakers))
    article = Article(text, **about)  # type: ignore[arg-type]
    voices = [quoted(article, f"«Wort {number}»", speaker) for number, speaker in enumerate(speakers)]
    archive.record(archive.add_article(article).id, found_in(article, *voices))


def people(*names: str) -> list[Speaker]:
    return [Speaker(name, SpeakerKind.PERSON) for name in names]


def test_a_name_means_whom_people_mean_by_it(place: str) -> None:
    with open_archive(place) as archive:
        file_voices(archive, *people(*NAMES))
        found = {typed: sorted(speaker.name for speaker in archive.find_speakers(typed)) for typed in MEANT}
    assert found == MEANT


def test_a_surname_alone_means_the_one_filed_so_and_everybody_of_that_surname(place: str) -> None:
    with open_archive(place) as archive:
        file_voices(archive, *people("Känzig", "Ruth Känzig", "Otto Känzig"))
        found = {speaker.name for speaker in archive.find_speakers("Känzig")}
        assert found == {"Känzig", "Ruth Känzig", "Otto Känzig"}
        assert [speaker.name for speaker in archive.find_speakers("Ruth Känzig")] == ["Ruth Känzig"]


def test_an_organisation_by_its_whole_name_means_only_itself(place: str) -> None:
    with open_archive(place) as archive:
        file_voices(
            archive,
            Speaker("Seerettung", SpeakerKind.ORGANISATION),
            Speaker("Verein Seerettung", SpeakerKind.ORGANISATION),
        )
        assert [speaker.name for speaker in archive.find_speakers("seerettung")] == ["Seerettung"]


def test_the_same_name_and_kind_is_one_speaker_whatever_its_case(place: str) -> None:
    with open_archive(place) as archive:
        file_voices(archive, *people("Hans Strauss"), outlet="Uferpost", published=date(2024, 1, 2))
        file_voices(archive, *people("HANS STRAUß", "Hans  Strauss"), outlet="Bergblatt", published=date(2023, 4, 5))
        found = archive.speakers()
    assert found == [
        SpeakerSummary(1, "Hans Strauss", SpeakerKind.PERSON, "", 3, 2, 2, date(2023, 4, 5), date(2024, 1, 2))
    ]


def test_the_same_name_of_another_kind_is_another_speaker_and_both_are_listed(place: str) -> None:
    with open_archive(place) as archive:
        file_voices(archive, *people("Lerche"), Speaker("Lerche", SpeakerKind.ORGANISATION))
        kinds = [speaker.kind for speaker in archive.find_speakers("lerche")]
    assert kinds == [SpeakerKind.PERSON, SpeakerKind.ORGANISATION]


def test_what_a_later_article_says_of_a_speaker_is_added(place: str) -> None:
    with open_archive(place) as archive:
        file_voices(archive, *people("Ruth Känzig"))
    with open_archive(place) as archive:
        file_voices(archive, RUTH, id="zwei")
        file_voices(archive, replace(RUTH, role="Pensionärin"), id="drei")
        assert archive.speakers()[0].role == "Hafenmeisterin"


def test_each_quotation_shows_the_role_that_its_own_article_gives(place: str) -> None:
    with open_archive(place) as archive:
        file_voices(archive, RUTH, id="eins")
        file_voices(archive, replace(RUTH, role="Pensionärin"), id="zwei")
        assert [archive.quotation(number).speaker_role for number in (1, 2)] == ["Hafenmeisterin", "Pensionärin"]


def test_speakers_are_listed_by_falling_number_of_quotations_then_by_name(place: str) -> None:
    with open_archive(place) as archive:
        file_voices(archive, *people("Zita Arn", "Beat Öhri", "Anna Utz", "Beat Öhri"))
        listed = [(speaker.name, speaker.quotations) for speaker in archive.speakers()]
        assert listed == [("Beat Öhri", 2), ("Anna Utz", 1), ("Zita Arn", 1)]
        assert [speaker.name for speaker in archive.speakers(limit=1)] == ["Beat Öhri"]


def test_speakers_are_listed_by_outlet_and_by_part_of_the_name(place: str) -> None:
    with open_archive(place) as archive:
        file_voices(archive, *people("Zita Arn", "Beat Öhri"), outlet="Uferpost")
        file_voices(archive, *people("Zita Arn"), outlet="Bergblatt")
        assert [(each.name, each.quotations, each.outlets) for each in archive.speakers(outlet="bergblatt")] == [
            ("Zita Arn", 1, 1)
        ]
        assert [each.name for each in archive.speakers(contains="öHR")] == ["Beat Öhri"]
        assert [each.quotations for each in archive.speakers(contains="zita")] == [2]


def test_only_quotations_in_marks_count_unless_other_kinds_are_asked_for(place: str) -> None:
    article = Article("Sie komme, sagte sie. «Bald», sagte sie.")
    indirect = quoted(article, "Sie komme", RUTH, kind=QuotationKind.INDIRECT)
    with open_archive(place) as archive:
        archive.record(archive.add_article(article).id, found_in(article, indirect, quoted(article, "«Bald»", RUTH)))
        assert [each.quotations for each in archive.speakers()] == [1]
        assert [each.quotations for each in archive.speakers(kinds=(QuotationKind.INDIRECT,))] == [1]
        assert [each.quotations for each in archive.speakers(kinds=())] == [2]


def test_a_speaker_whom_the_newest_analysis_does_not_name_leaves_the_list(place: str) -> None:
    with open_archive(place) as archive:
        archive.record(archive.add_article(FERRY).id, ferry())
        archive.record(1, ferry("rules 2", dock=Speaker("Rita Känzig", SpeakerKind.PERSON)))
        assert [each.name for each in archive.speakers()] == ["Rita Känzig", "Urs Meili"]
        assert [each.name for each in archive.find_speakers("Känzig")] == ["Rita Känzig"]
        assert [(each.name, each.quotations) for each in archive.find_speakers("Ruth Känzig")] == [("Ruth Känzig", 0)]


def test_a_name_longer_than_an_index_takes_is_filed_and_found(place: str) -> None:
    long = "Verein " + "Freundinnen " * 300
    with open_archive(place) as archive:
        file_voices(archive, Speaker(long, SpeakerKind.ORGANISATION), Speaker("x" * 5000, SpeakerKind.GROUP))
        assert [each.name for each in archive.find_speakers(long)] == [long]
        assert [each.name for each in archive.find_speakers("x" * 5000)] == ["x" * 5000]
