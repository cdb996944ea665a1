"""What reviewers decide is kept, decides what lists show, and survives new analyses and new versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from store_examples import ALL, DOCK, FERRY, NOBODY, POVERTY, RUTH, URS, ferry, found_in, quoted

from tracker.errors import NotFound
from tracker.model import Analysis, Article, Decision, FiledQuotation, Speaker, SpeakerKind, Verdict
from tracker.store.archive import Archive, open_archive

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)
OTTO = Speaker("Otto Känzig", SpeakerKind.PERSON)
WITH_REJECTED = replace(ALL, include_rejected=True)


def file_ferry(archive: Archive) -> None:
    archive.record(archive.add_article(FERRY).id, ferry())


def judge(
    archive: Archive, decision: Decision, number: int = 1, *, speaker: str = "", after: int = 0
) -> FiledQuotation:
    archive.add_verdict(number, decision, "mt", NOON + timedelta(hours=after), speaker=speaker, why="nachgehört")
    return archive.quotation(number)


def test_a_verdict_is_kept_with_who_when_and_why(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        quotation = judge(archive, Decision.ACCEPT)
        assert archive.verdicts(1) == [Verdict(Decision.ACCEPT, "mt", NOON, why="nachgehört")]
    assert (quotation.status, quotation.reviewer, quotation.reviewed_at) == ("accepted", "mt", NOON)
    assert (quotation.speaker_name, quotation.why, quotation.disagreement) == ("Ruth Känzig", "nachgehört", "")


def test_the_time_of_a_verdict_is_the_same_moment_in_every_time_zone(place: str) -> None:
    in_zurich = NOON.astimezone(timezone(timedelta(hours=2)))
    with open_archive(place) as archive:
        file_ferry(archive)
        archive.add_verdict(1, Decision.ACCEPT, "mt", in_zurich)
    with open_archive(place) as archive:
        assert archive.verdicts(1)[0].decided_at == NOON


def test_a_correction_lists_the_quotation_under_the_right_speaker(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        quotation = judge(archive, Decision.CORRECT, speaker="Otto Känzig")
        assert (quotation.status, quotation.speaker_name) == ("corrected", "Otto Känzig")
        assert (quotation.speaker_kind, quotation.speaker_role) == (SpeakerKind.PERSON, "")
        assert [each.name for each in archive.speakers()] == ["Otto Känzig", "Urs Meili"]
        assert [each.id for each in archive.quotations(replace(ALL, speaker_id=quotation.speaker_id))] == [1]


def test_a_correction_to_somebody_on_file_is_the_same_speaker(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        (urs,) = archive.find_speakers("Urs Meili")
        assert judge(archive, Decision.CORRECT, 1, speaker="URS MEILI").speaker_id == urs.id
        assert judge(archive, Decision.CORRECT, 3, speaker=f"#{urs.id}").speaker_id == urs.id
        assert archive.find_speakers("Urs Meili")[0].quotations == 3


def test_a_correction_of_an_unattributed_quotation_names_a_person_or_whom_the_name_stands_for(place: str) -> None:
    with open_archive(place) as archive:
        article = replace(FERRY, id="amt", text="«Nein.»")
        office = Speaker("Hafenamt", SpeakerKind.ORGANISATION)
        archive.record(archive.add_article(article).id, found_in(article, quoted(article, "«Nein.»", office)))
        file_ferry(archive)
        unattributed = next(archive.quotations(replace(ALL, unattributed=True))).id
        assert judge(archive, Decision.CORRECT, unattributed, speaker="Eva Blum").speaker_kind == SpeakerKind.PERSON
        corrected = judge(archive, Decision.CORRECT, unattributed, speaker="hafenamt")
        assert (corrected.speaker_name, corrected.speaker_kind) == ("Hafenamt", SpeakerKind.ORGANISATION)
        assert not list(archive.quotations(replace(ALL, unattributed=True)))


def test_a_correction_names_a_speaker_and_other_verdicts_do_not(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        for decision, speaker in [(Decision.CORRECT, " "), (Decision.ACCEPT, "Urs Meili"), (Decision.REJECT, "Urs")]:
            with pytest.raises(ValueError, match="a correction, and only a correction"):
                judge(archive, decision, speaker=speaker)
        with pytest.raises(NotFound, match="There is no speaker #77"):
            judge(archive, Decision.CORRECT, speaker="#77")
        assert archive.verdicts(1) == []


def test_a_rejected_quotation_leaves_lists_and_counts_unless_asked_for(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        assert judge(archive, Decision.REJECT).status == "rejected"
        assert [each.text for each in archive.quotations(ALL)] == [POVERTY, NOBODY]
        assert [each.text for each in archive.quotations(WITH_REJECTED)] == [DOCK, POVERTY, NOBODY]
        assert archive.count_quotations(ALL) == 2
        assert [each.name for each in archive.speakers()] == ["Urs Meili"]
        filed = archive.article(1)
        assert (filed.quotation_count, archive.articles()[0].quotation_count) == (2, 2)
        assert [each.status for each in filed.quotations] == ["rejected", "unreviewed", "unreviewed"]


def test_a_later_verdict_stands_above_an_earlier_one_and_both_are_kept(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        judge(archive, Decision.CORRECT, speaker="Otto Känzig")
        judge(archive, Decision.REJECT, after=1)
        quotation = judge(archive, Decision.ACCEPT, after=2)
        assert (quotation.status, quotation.speaker_name) == ("accepted", "Otto Känzig")
        assert [each.decision for each in archive.verdicts(1)] == [Decision.CORRECT, Decision.REJECT, Decision.ACCEPT]
        assert [each.speaker for each in archive.verdicts(1)] == ["Otto Känzig", "", ""]


def test_a_confirmed_quotation_is_listed_whatever_confidence_is_asked_for(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        judge(archive, Decision.ACCEPT, 3)
        assert [each.text for each in archive.quotations(replace(ALL, min_confidence=0.99))] == [NOBODY]


# --------------------------------------------------------------------------------------------- a new analysis


@pytest.mark.parametrize(
    ("decision", "speaker", "status", "shown"),
    [
        (Decision.ACCEPT, "", "accepted", "Ruth Känzig"),
        (Decision.CORRECT, "Otto Känzig", "corrected", "Otto Känzig"),
        (Decision.REJECT, "", "rejected", "Ruth Känzig"),
    ],
)
def test_a_verdict_survives_the_same_analysis_again(
    place: str, decision: Decision, speaker: str, status: str, shown: str
) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        judge(archive, decision, speaker=speaker)
    with open_archive(place) as archive:
        archive.record(1, ferry("rules 1"))
        quotation = archive.quotation(1)
        assert (quotation.status, quotation.speaker_name) == (status, shown)
        assert len(archive.verdicts(1)) == 1


def test_a_newer_analysis_that_says_otherwise_is_reported_and_changes_nothing(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        judge(archive, Decision.ACCEPT)
        archive.record(1, ferry("rules 2", dock=URS))
        quotation = archive.quotation(1)
    assert (quotation.status, quotation.speaker_name) == ("accepted", "Ruth Känzig")
    assert quotation.disagreement == (
        "A reviewer attributed this to Ruth Känzig, but the newest analysis attributes it to Urs Meili."
    )


def test_a_correction_that_a_newer_analysis_still_does_not_follow_is_reported(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        assert judge(archive, Decision.CORRECT, speaker="Otto Känzig").disagreement == ""
        archive.record(1, ferry("rules 2", dock=None))
        assert archive.quotation(1).disagreement == (
            "A reviewer attributed this to Otto Känzig, but the newest analysis attributes it to nobody."
        )
        archive.record(1, ferry("rules 3", dock=OTTO))
        assert archive.quotation(1).disagreement == ""


def test_a_rejection_that_a_newer_analysis_does_not_follow_is_reported(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        assert judge(archive, Decision.REJECT).disagreement == ""
        archive.record(1, ferry("rules 2", dock=URS))
        quotation = archive.quotation(1)
        assert quotation.disagreement == (
            "A reviewer rejected this quotation, but the newest analysis attributes it to Urs Meili."
        )
        assert quotation.speaker_name == "Urs Meili"
        assert judge(archive, Decision.ACCEPT, after=1).disagreement == ""


def test_a_confirmed_quotation_stays_listed_when_a_newer_analysis_does_not_find_it(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        judge(archive, Decision.CORRECT, speaker="Otto Känzig")
        judge(archive, Decision.REJECT, 2)
        archive.record(1, found_in(FERRY, method="rules 2"))
        listed = list(archive.quotations(WITH_REJECTED))
        assert [(each.text, each.speaker_name) for each in listed] == [(DOCK, "Otto Känzig")]
        assert listed[0].disagreement == "The newest analysis does not find this quotation."
        assert archive.quotation(2).disagreement == ""


# ---------------------------------------------------------------------------------------------- a new version


def test_verdicts_go_over_to_a_new_version_where_the_words_still_stand(place: str) -> None:
    changed = replace(FERRY, text="Aktualisiert.\n\n" + FERRY.text.replace("Armutszeugnis", "Trauerspiel"))
    with open_archive(place) as archive:
        file_ferry(archive)
        judge(archive, Decision.CORRECT, 1, speaker="Otto Känzig")
        judge(archive, Decision.ACCEPT, 2)
        judge(archive, Decision.REJECT, 3)
        archive.record(archive.add_article(changed).id, shifted(changed))
        on_new = archive.article(2).quotations
        assert [(each.text, each.status, each.speaker_name) for each in on_new] == [
            (DOCK, "corrected", "Otto Känzig"),
            ("«Trauerspiel»", "unreviewed", "Urs Meili"),
            (NOBODY, "rejected", ""),
        ]
        assert [changed.text[each.start : each.end] for each in on_new] == [each.text for each in on_new]
        assert archive.verdicts(on_new[0].id) == archive.verdicts(1)
        assert [each.status for each in archive.article(1).quotations] == ["corrected", "accepted", "rejected"]


def shifted(article: Article) -> Analysis:
    return found_in(
        article, quoted(article, DOCK, RUTH), quoted(article, "«Trauerspiel»", URS), quoted(article, NOBODY)
    )


def test_a_confirmed_quotation_is_listed_before_and_after_its_new_version_is_analysed(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        judge(archive, Decision.ACCEPT)
        number = archive.add_article(replace(FERRY, text=f"Neu. {FERRY.text}")).id
        waiting = list(archive.quotations(ALL))
        assert [(each.text, each.article_id, each.disagreement) for each in waiting] == [(DOCK, number, "")]
        archive.record(number, found_in(FERRY))
        assert [each.disagreement for each in archive.quotations(ALL)] == [
            "The newest analysis does not find this quotation."
        ]


def test_a_verdict_goes_over_two_versions_and_stays_one_verdict(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        judge(archive, Decision.ACCEPT)
        for prefix in ("Neu. ", "Noch neuer. "):
            archive.add_article(replace(FERRY, text=prefix + FERRY.text))
        (listed,) = archive.quotations(ALL)
        assert (listed.article_id, listed.speaker_name) == (3, "Ruth Känzig")
        assert archive.verdicts(listed.id) == archive.verdicts(1)
        assert archive.check() == []


def test_a_verdict_stays_behind_where_the_words_are_gone_or_ambiguous(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        judge(archive, Decision.ACCEPT)
        archive.add_article(replace(FERRY, text=f"{FERRY.text}\n\nNochmals: {DOCK}"))
        assert list(archive.quotations(ALL)) == []
        assert archive.quotation(1).status == "accepted"


def test_a_verdict_on_an_earlier_version_does_not_bring_it_back_into_the_lists(place: str) -> None:
    with open_archive(place) as archive:
        file_ferry(archive)
        archive.add_article(replace(FERRY, text="Ganz anders."))
        judge(archive, Decision.ACCEPT)
        archive.record(1, ferry("rules 2"))
        assert list(archive.quotations(ALL)) == []
        assert archive.check() == []
