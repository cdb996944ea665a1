"""Speech without marks on file: beside words in marks, in several stretches, and when nobody looked for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from store_examples import ALL, RUTH, found_in, quoted, where

from tracker.model import (
    IN_MARKS,
    Analysis,
    Article,
    Attribution,
    Decision,
    Mention,
    QuotationKind,
    QuotationQuery,
    ReportScope,
    Span,
    Speaker,
    SpeakerKind,
)
from tracker.store.archive import Archive, open_archive

LATER = datetime(2024, 6, 1, 12, tzinfo=UTC)

DIVE = Article(
    id="taucher",
    title="Taucher an der Mole",
    outlet="Uferpost",
    published=date(2024, 4, 2),
    text=(
        "Die Mole sei unterspült, sagte Ruth Känzig dem Gemeinderat, und «bald ein Loch».\n\n"
        "Sie sprach von der Fähre. «Sie fährt», hiess es."
    ),
)
HULL = "Die Mole sei unterspült, sagte Ruth Känzig dem Gemeinderat, und «bald ein Loch»"
FIRST, SECOND = "Die Mole sei unterspült", "und «bald ein Loch»"
FRAME = "sagte Ruth Känzig dem Gemeinderat"
HOLE, BRIEF, SAILS = "«bald ein Loch»", "Sie sprach von der Fähre", "«Sie fährt»"


def span(words: str, article: Article = DIVE) -> Span:
    return Span(*where(article.text, words))


def interrupted(kind: QuotationKind = QuotationKind.INDIRECT) -> Attribution:
    """What Ruth is reported to have said, with the frame in between."""
    found = quoted(
        DIVE,
        HULL,
        RUTH,
        kind=kind,
        mention="Ruth Känzig",
        cue="sagte",
        frame=span(FRAME),
        addressee=Mention(*span("dem Gemeinderat"), "dem Gemeinderat"),
    )
    return replace(found, quotation=replace(found.quotation, mark="", segments=(span(FIRST), span(SECOND))))


def hole(*, nested: bool) -> Attribution:
    found = quoted(DIVE, HOLE, RUTH, kind=QuotationKind.PARTIAL)
    return replace(found, quotation=replace(found.quotation, nested=nested))


def dive(method: str = "rules 1", *, kind: QuotationKind = QuotationKind.INDIRECT) -> Analysis:
    """What is to be found in DIVE when all kinds are looked for."""
    about = quoted(DIVE, BRIEF, RUTH, kind=QuotationKind.REPORTED, confidence=0.4)
    return found_in(DIVE, interrupted(kind), hole(nested=True), about, quoted(DIVE, SAILS), method=method)


def dive_in_marks(method: str = "rules 1") -> Analysis:
    """What is found when only marks are looked at."""
    return found_in(DIVE, hole(nested=False), quoted(DIVE, SAILS), method=method, kinds=IN_MARKS)


def file(archive: Archive, analysis: Analysis, article: Article = DIVE) -> int:
    number = archive.add_article(article).id
    archive.record(number, analysis)
    return number


def texts(archive: Archive, query: QuotationQuery = ALL) -> list[str]:
    return [each.text for each in archive.quotations(query)]


def test_stretches_frame_and_addressee_come_back(place: str) -> None:
    with open_archive(place) as archive:
        file(archive, dive())
        first, nested, *_ = archive.quotations(ALL)
    assert (HULL, QuotationKind.INDIRECT, False) == (first.text, first.kind, first.nested)
    assert (span(FIRST), span(SECOND)) == first.segments == first.stretches
    assert f"{FIRST} … {SECOND}" == first.words
    assert (FRAME, "dem Gemeinderat") == (first.frame, first.addressee)
    assert (HOLE, True, (), HOLE) == (nested.text, nested.nested, nested.segments, nested.words)
    assert ("", "") == (nested.frame, nested.addressee)
    assert (False, True) == (first.in_marks, nested.in_marks)


def test_a_cue_in_two_parts_is_shown_whole(place: str) -> None:
    article = Article("Er komme, teilte sie gestern mit.", id="z")
    found = quoted(article, "Er komme", RUTH, kind=QuotationKind.INDIRECT, cue="teilte")
    assert found.cue is not None
    parts = span("teilte", article), span("mit", article)
    with open_archive(place) as archive:
        file(archive, found_in(article, replace(found, cue=replace(found.cue, segments=parts))), article)
        assert ["teilte … mit"] == [each.cue for each in archive.quotations(ALL)]


def test_articles_that_were_not_searched_for_all_kinds_are_counted(place: str) -> None:
    with open_archive(place) as archive:
        number = file(archive, dive_in_marks())
        assert (1, 0) == archive.searched(QuotationQuery())
        assert (1, 1) == archive.searched(ALL)
        assert (0, 0) == archive.searched(replace(ALL, since=date(2024, 5, 1)))
        report = archive.report(ReportScope("Alles", kinds=()), ALL)
        assert (1, 1) == (report.article_count, report.partly_searched)
        archive.record(number, dive())
        assert (1, 0) == archive.searched(ALL)


def test_what_holds_another_quotation_comes_before_it(place: str) -> None:
    article = Article("«Nein», sagte sie.", id="n")
    outer = quoted(article, "«Nein», sagte sie", kind=QuotationKind.REPORTED)
    inner = quoted(article, "«Nein»")
    with open_archive(place) as archive:
        number = file(archive, Analysis("rules 1", (inner, outer)), article)
        assert ["«Nein», sagte sie", "«Nein»"] == texts(archive)
        assert ["«Nein», sagte sie", "«Nein»"] == [each.text for each in archive.article(number).quotations]


def test_words_in_marks_and_speech_without_marks_on_one_stretch_are_two_quotations(place: str) -> None:
    unmarked = quoted(DIVE, SAILS, RUTH, kind=QuotationKind.INDIRECT)
    both = Analysis("rules 1", (unmarked, quoted(DIVE, SAILS)))
    with open_archive(place) as archive:
        number = file(archive, both)
        before = {each.in_marks: each for each in archive.quotations(ALL)}
        assert ["Ruth Känzig", ""] == [before[False].speaker_name, before[True].speaker_name]
        archive.add_verdict(before[True].id, Decision.REJECT, "mt", LATER)
        archive.record(number, replace(both, method="rules 2"))
        after = {each.in_marks: each for each in archive.quotations(replace(ALL, include_rejected=True))}
        assert {mark: each.id for mark, each in before.items()} == {mark: each.id for mark, each in after.items()}
        assert ("unreviewed", "rejected") == (after[False].status, after[True].status)
        assert [] == archive.check()


def test_the_same_speech_without_marks_twice_is_refused(place: str) -> None:
    twice = Analysis("rules 1", (interrupted(), interrupted(QuotationKind.REPORTED)))
    with open_archive(place) as archive, pytest.raises(ValueError, match="was found twice"):
        file(archive, twice)


@pytest.mark.parametrize(
    "segments",
    [
        pytest.param([SAILS], id="elsewhere"),
        pytest.param([SECOND, FIRST], id="out of order"),
        pytest.param([FIRST, FIRST], id="twice the same"),
    ],
)
def test_segments_that_do_not_lie_in_their_quotation_are_refused(place: str, segments: list[str]) -> None:
    found = interrupted()
    quotation = replace(found.quotation, segments=tuple(map(span, segments)))
    with open_archive(place) as archive, pytest.raises(ValueError, match="segments of the quotation"):
        file(archive, found_in(DIVE, replace(found, quotation=quotation)))


def test_a_quotation_keeps_its_number_when_its_kind_changes_but_not_its_marks(place: str) -> None:
    with open_archive(place) as archive:
        number = file(archive, dive())
        (before,) = archive.quotations(replace(ALL, kinds=(QuotationKind.INDIRECT,)))
        archive.record(number, dive("rules 2", kind=QuotationKind.INDIRECT_FREE))
        (after,) = archive.quotations(replace(ALL, kinds=(QuotationKind.INDIRECT_FREE,)))
        assert before.id == after.id
        assert [] == archive.check()


def test_a_newer_analysis_says_anew_what_is_nested(place: str) -> None:
    with open_archive(place) as archive:
        number = file(archive, dive_in_marks())
        assert [False, False] == [each.nested for each in archive.quotations(ALL)]
        archive.record(number, dive())
        assert [HOLE] == [each.text for each in archive.quotations(ALL) if each.nested]


def test_an_analysis_of_fewer_kinds_leaves_the_others_out_but_what_a_reviewer_confirmed(place: str) -> None:
    with open_archive(place) as archive:
        number = file(archive, dive())
        first, _, about, _ = archive.quotations(ALL)
        archive.add_verdict(about.id, Decision.ACCEPT, "mt", LATER)
        archive.record(number, dive_in_marks("rules 2"))
        assert [HOLE, BRIEF, SAILS] == texts(archive)
        assert "" == archive.quotation(about.id).disagreement
        assert [] == archive.check()
        archive.record(number, dive("rules 3"))
        assert [first.id, about.id] == [each.id for each in archive.quotations(ALL) if not each.in_marks]
        assert [] == archive.check()


def test_what_was_looked_for_and_is_gone_is_said_of_a_confirmed_quotation(place: str) -> None:
    with open_archive(place) as archive:
        number = file(archive, dive())
        first, *_ = archive.quotations(ALL)
        archive.add_verdict(first.id, Decision.ACCEPT, "mt", LATER)
        archive.record(number, replace(dive_in_marks("rules 2"), kinds=tuple(QuotationKind)))
        assert "The newest analysis does not find this quotation." == archive.quotation(first.id).disagreement


def test_an_article_waits_for_an_analysis_of_the_kinds_that_were_not_looked_for(place: str) -> None:
    with open_archive(place) as archive:
        number = file(archive, dive_in_marks("rules 2"))
        assert [] == archive.unanalysed()
        assert [] == archive.unanalysed("rules 2", IN_MARKS)
        assert [] == archive.unanalysed("rules 2", [QuotationKind.DIRECT])
        assert [number] == archive.unanalysed("rules 2", tuple(QuotationKind))
        assert [number] == archive.unanalysed("rules 3", IN_MARKS)
        archive.record(number, dive("rules 2"))
        assert [] == archive.unanalysed("rules 2", tuple(QuotationKind))


def test_verdicts_on_both_quotations_of_one_stretch_go_over_to_a_new_version(place: str) -> None:
    both = Analysis("rules 1", (quoted(DIVE, SAILS, RUTH, kind=QuotationKind.INDIRECT), quoted(DIVE, SAILS)))
    with open_archive(place) as archive:
        file(archive, both)
        for quotation in list(archive.quotations(ALL)):
            archive.add_verdict(quotation.id, Decision.ACCEPT, "mt", LATER)
        changed = replace(DIVE, text=f"Neu. {DIVE.text}")
        assert "changed" == archive.add_article(changed).status
        assert [(False, "accepted"), (True, "accepted")] == [
            (each.in_marks, each.status) for each in archive.quotations(ALL)
        ]
        assert [] == archive.check()


def test_counts_are_of_what_stands_in_marks_unless_told_otherwise(place: str) -> None:
    with open_archive(place) as archive:
        file(archive, dive())
        assert [HOLE, SAILS] == texts(archive, QuotationQuery())
        assert 2 == archive.count_quotations(QuotationQuery())
        assert [2, 4, 1] == [
            archive.articles(kinds=kinds)[0].quotation_count
            for kinds in (IN_MARKS, tuple(QuotationKind), (QuotationKind.REPORTED,))
        ]
        assert [1] == [each.quotations for each in archive.speakers()]
        assert [3] == [each.quotations for each in archive.speakers(kinds=tuple(QuotationKind))]
        assert (4, 2) == (archive.stats().quotations, archive.stats().unmarked)


def lea(role: str = "", organisation: str = "") -> Speaker:
    return Speaker("Lea Gut", SpeakerKind.PERSON, role=role, organisation=organisation)


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        pytest.param(("Nationalrätin", "SP"), ("Parteichefin", "Grüne"), ("Parteichefin", "Grüne"), id="its own"),
        pytest.param(("Nationalrätin", "SP"), ("Parteichefin", ""), ("Parteichefin", ""), id="another role"),
        pytest.param(("Nationalrätin", "SP"), ("Nationalrätin", ""), ("Nationalrätin", "SP"), id="the same role"),
        pytest.param(("Nationalrätin", "SP"), ("", ""), ("Nationalrätin", "SP"), id="nothing is said"),
        pytest.param(("Nationalrätin", "SP"), ("", "SP"), ("Nationalrätin", "SP"), id="the same organisation"),
        pytest.param(("Nationalrätin", "SP"), ("", "Grüne"), ("", "Grüne"), id="another organisation"),
    ],
)
def test_role_and_organisation_are_those_that_the_article_reports(
    place: str, first: tuple[str, str], second: tuple[str, str], shown: tuple[str, str]
) -> None:
    with open_archive(place) as archive:
        for number, said in enumerate((first, second)):
            article = Article("«Nein», sagte sie.", id=str(number), published=date(2024, 5, 1 + number))
            file(archive, found_in(article, quoted(article, "«Nein»", lea(*said))), article)
        before, after = archive.quotations(ALL)
    assert first == (before.speaker_role, before.speaker_organisation)
    assert shown == (after.speaker_role, after.speaker_organisation)
