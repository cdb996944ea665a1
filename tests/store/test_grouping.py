"""The same quotation in several articles is one group, and copies of a report are another, whatever came when."""

from __future__ import annotations

import random
import stat
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from store_examples import RUTH, URS, found_in, quoted

from tests.benchmarks.agency_copies import Delivered, Truth, reports
from tracker.actions.variants import group_all
from tracker.model import (
    Article,
    ArticleStatus,
    Decision,
    GroupQuery,
    QuotationQuery,
    Speaker,
    SpeakerKind,
)
from tracker.store import grouping
from tracker.store.archive import open_archive
from tracker.store.engine import connected
from tracker.store.preparing import prepared

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)
LONG = "Die Pfähle sind so morsch, dass niemand mehr darüber gehen darf"
MAYOR = Speaker("Känzig", SpeakerKind.PERSON)
SOMEBODY = Speaker("Sprecherin", SpeakerKind.UNNAMED)
ALL = QuotationQuery(kinds=())

Said = tuple[str, Speaker | None]


def group(place: str) -> None:
    for _ in group_all(lambda: open_archive(place)):
        pass


def file(place: str, name: str, *sayings: Said, marks: str = "«»", before: str | None = None, **more: object) -> int:
    """Files an article with these quotations, which is no copy of another, and returns its number."""
    if before is None:
        before = " ".join(f"{name}{number}" for number in range(60)) + "\n\n"
    texts = [f"{marks[0]}{words}{marks[1]}" for words, _ in sayings]
    text = before + "".join(f"{each}, hiess es in {name}.\n\n" for each in texts)
    article = Article(text, id=name, outlet=f"Blatt {name}", published=date(2024, 3, 1), title=name, **more)  # type: ignore[arg-type]
    quotations = [quoted(article, words, speaker) for words, (_, speaker) in zip(texts, sayings, strict=True)]
    with open_archive(place) as archive:
        number = archive.add_article(article).id
        archive.record(number, found_in(article, *quotations))
    return number


def together(place: str, *, query: QuotationQuery = ALL, at_least: int = 2) -> list[list[str]]:
    """The groups of quotations in several articles: the names of the articles, wording by wording."""
    group(place)
    with open_archive(place) as archive:
        found = [
            sorted(f"{each.headline}" for each in one.quotations) for one in archive.groups(GroupQuery(query, at_least))
        ]
        assert archive.check() == []
    return sorted(found)


# ------------------------------------------------------------------------------------------------ which are one


def test_many_words_are_one_quotation_whoever_is_said_to_have_spoken_them(place: str) -> None:
    file(place, "a", (LONG, RUTH))
    file(place, "b", (LONG.replace("dass", "daß"), URS), marks="„“")
    file(place, "c", (f"{LONG.upper().replace(',', ' …')}!", None), marks='""')
    assert [["a", "b", "c"]] == together(place)


def test_a_word_changed_makes_another_wording_of_the_same_quotation(place: str) -> None:
    file(place, "a", (LONG, RUTH))
    file(place, "b", (LONG.replace("morsch", "faul"), URS))
    group(place)
    with open_archive(place) as archive:
        (found,) = archive.groups(GroupQuery(ALL))
    assert [1, 1] == [len(variant.quotations) for variant in found.variants]


def test_a_few_words_are_the_same_quotation_only_of_the_same_speaker(place: str) -> None:
    for name, speaker in (("a", RUTH), ("b", RUTH), ("c", URS), ("d", None), ("e", None)):
        file(place, name, ("Skandal", speaker))
    assert [["a", "b"]] == together(place)


def test_an_unnamed_spokeswoman_may_be_anybody(place: str) -> None:
    for name in "ab":
        file(place, name, ("Kein Kommentar", SOMEBODY))
    assert [] == together(place)


def test_a_stock_phrase_is_not_the_same_quotation_of_another_speaker(place: str) -> None:
    for name, speaker in (("a", RUTH), ("b", URS)):
        file(place, name, ("Wir äussern uns nicht zu laufenden Verfahren", speaker))
    assert [] == together(place)


REPORT = " ".join(f"Satz {number} der Meldung über den gesperrten Steg am See." for number in range(9)) + "\n\n"


def test_a_few_words_are_the_same_quotation_in_copies_of_one_report(place: str) -> None:
    file(place, "a", ("Skandal", RUTH), before=REPORT)
    file(place, "b", ("Skandal", None), before=REPORT.replace("ss", "ß"))
    file(place, "c", ("Skandal", URS), before=REPORT.replace("Satz 5", "Punkt 5"))
    file(place, "d", ("Skandal", URS))
    assert [["a", "b", "c", "d"]] == together(place)  # the last by the speaker of the third


def test_a_part_belongs_to_the_longer_quotation_of_the_same_speaker_by_name_or_surname(place: str) -> None:
    file(place, "a", (LONG, RUTH))
    file(place, "b", ("dass niemand mehr darüber gehen darf", RUTH))
    file(place, "c", ("niemand mehr darüber gehen darf", MAYOR))
    file(place, "d", ("Die Pfähle sind so morsch", URS))
    file(place, "e", ("Die Pfähle sind so morsch", None))
    assert [["a", "b", "c"]] == together(place)


def test_two_statements_that_hold_the_same_phrase_stay_two(place: str) -> None:
    phrase = "wir werden das sehr genau beobachten"
    file(place, "a", (f"Der Steg ist zu, und {phrase}, solange der Winter dauert", RUTH))
    file(place, "b", (f"Die Fähre fährt wieder, aber {phrase}, bis der Motor ersetzt wird im Sommer", RUTH))
    file(place, "c", (phrase, RUTH))
    file(place, "d", (f"Die Fähre fährt wieder, aber {phrase}, bis der Motor ersetzt wird im Sommer", RUTH))
    assert [["b", "c", "d"]] == together(place)


# ------------------------------------------------------------------------------------ whatever comes when, and goes


def partition(place: str) -> set[frozenset[tuple[str, int]]]:
    """The groups as sets of places: the article's id at its source, and where the quotation begins."""
    group(place)
    with open_archive(place) as archive:
        assert archive.check() == []
        names = {number: archive.article_text(number).id for number in {q.article_id for q in archive.quotations(ALL)}}
        return {
            frozenset((names[each.article_id], each.start) for each in one.quotations)
            for one in archive.groups(GroupQuery(ALL))
        }


def deliver(place: str, some: Iterable[Delivered]) -> None:
    with open_archive(place) as archive:
        archive.record_all(
            [(archive.add_article(each.article).id, prepared(each.article, each.analysis)) for each in some]
        )


def expected(some: Sequence[Delivered]) -> set[frozenset[tuple[str, int]]]:
    """The groups that the altered copies come from, without those that stand in one article alone."""
    found: dict[Truth, set[tuple[str, int]]] = {}
    for each in some:
        for truth, attribution in zip(each.truths, each.analysis.attributions, strict=True):
            found.setdefault(truth, set()).add((each.article.id, attribution.quotation.start))
    return {frozenset(places) for places in found.values() if len(places) > 1}


@pytest.mark.parametrize("too_common", [300, 2])
def test_groups_do_not_depend_on_the_order_in_which_articles_come_and_are_grouped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, too_common: int
) -> None:
    monkeypatch.setattr(grouping, "TOO_COMMON", too_common)
    monkeypatch.setattr(grouping, "WORDINGS_AT_ONCE", 60)
    everything = [each for report in reports(9, copied=0.8) for each in report]
    found = []
    for seed, at_once in ((0, len(everything)), (1, 7), (2, 16)):
        place, some = str(tmp_path / f"{seed}.db"), list(everything)
        random.Random(seed).shuffle(some)
        for first in range(0, len(some), at_once):
            deliver(place, some[first : first + at_once])
            group(place)
        found.append(partition(place))
    assert found[0] == found[1] == found[2]
    if too_common == 300:
        assert expected(everything) == found[0]


def test_copies_altered_in_five_ways_are_found_on_both_databases(place: str) -> None:
    everything = [each for report in reports(6, copied=1.0, seed=5) for each in report]
    deliver(place, everything)
    assert expected(everything) == partition(place)
    with open_archive(place) as archive:
        copies = {frozenset(copy.filed.article.title for copy in found.copies) for found in archive.article_groups(ALL)}
        assert len(everything) == sum(len(found.copies) for found in archive.article_groups(ALL))
    assert copies == {frozenset({f"Meldung {number}"}) for number in range(6)}


def test_a_new_analysis_a_verdict_and_a_new_version_change_groups(place: str) -> None:
    first = file(place, "a", ("Skandal", RUTH), (LONG, RUTH))
    file(place, "b", ("Skandal", RUTH), (LONG, URS))
    assert [["a", "b"], ["a", "b"]] == together(place)
    with open_archive(place) as archive:
        number = next(each.id for each in archive.quotations(ALL) if "Skandal" in each.text)
        archive.add_verdict(number, Decision.CORRECT, "livia", NOON, speaker="Urs Meili")
    assert [["a", "b"]] == together(place)
    with open_archive(place) as archive:
        article = archive.article_text(first)
        archive.record(first, found_in(article, quoted(article, "«Skandal»", RUTH), method="rules 2"))
    assert [] == together(place)
    with open_archive(place) as archive:
        archive.record(first, found_in(article, quoted(article, f"«{LONG}»", RUTH), method="rules 3"))
    assert [["a", "b"]] == together(place)
    with open_archive(place) as archive:
        archive.add_article(replace(article, text="Nichts mehr."))
    assert [] == together(place)


def test_what_links_two_groups_links_them_no_more_when_it_is_gone(place: str) -> None:
    words = LONG.split()
    ends = " ".join([*words[:-2], "laufen", "soll"]), " ".join(["Jene", "Bretter", *words[2:]])
    file(place, "a", (ends[0], None))
    file(place, "b", (ends[1], None))
    assert [] == together(place)
    between = file(place, "c", (LONG, None))
    assert [["a", "b", "c"]] == together(place)
    with open_archive(place) as archive:
        archive.add_article(replace(archive.article_text(between), text="Nichts mehr."))
    assert [] == together(place)


def test_a_rejected_quotation_is_shown_only_on_request(place: str) -> None:
    for name in "ab":
        file(place, name, (LONG, RUTH))
    with open_archive(place) as archive:
        archive.add_verdict(1, Decision.REJECT, "livia", NOON)
    assert [] == together(place)
    assert [["a", "b"]] == together(place, query=replace(ALL, include_rejected=True))


def test_a_withdrawn_article_stays_in_its_group_and_says_so(place: str) -> None:
    file(place, "a", (LONG, RUTH))
    file(place, "b", (LONG, RUTH), status=ArticleStatus.WITHDRAWN)
    group(place)
    with open_archive(place) as archive:
        (found,) = archive.groups(GroupQuery(ALL))
    assert ["", "The source withdrew the article."] == [each.notice for each in found.quotations]


# -------------------------------------------------------------------------------------------------- doing the work


def test_grouping_that_was_broken_off_goes_on_where_it_was(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "WORDINGS_AT_ONCE", 3)
    everything = [each for report in reports(3, copied=1.0) for each in report]
    deliver(place, everything)
    for stop in range(1, 12):
        for done, _ in enumerate(group_all(lambda: open_archive(place)), start=1):
            if done == stop:
                break
    assert expected(everything) == partition(place)


def test_nothing_is_written_where_nothing_is_new(tmp_path: Path) -> None:
    place = tmp_path / "folder" / "news.db"
    place.parent.mkdir()
    for name in "ab":
        file(str(place), name, (LONG, RUTH))
    group(str(place))
    with open_archive(place) as archive:
        assert not archive.waits_for_grouping()
    for each in (*place.parent.iterdir(), place.parent):
        each.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert [["a", "b"]] == together(str(place))
    finally:
        place.parent.chmod(stat.S_IRWXU)


def test_everything_can_be_grouped_anew(place: str) -> None:
    for name in "ab":
        file(place, name, (LONG, RUTH))
    before = together(place)
    with open_archive(place) as archive:
        archive.forget_groups()
        assert archive.waits_for_grouping()
        assert [] == list(archive.groups(GroupQuery(ALL)))
    assert before == together(place)


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (
            "UPDATE grouped_quotation SET group_id = 2 WHERE quotation_id = 1",
            "Quotation 1, 2 is in a group that has another number",
        ),
        ("UPDATE wording SET key = 'x' WHERE id = 3", "Quotation 1, 2 is grouped by other words than its own"),
        ("UPDATE wording SET key = 'x' WHERE id = 2", "Article 2 is grouped by other words than its own"),
    ],
)
def test_the_check_says_what_is_grouped_wrongly(place: str, damage: str, sentence: str) -> None:
    for name in "ab":
        file(place, name, (LONG, RUTH))
    group(place)
    with connected(place) as connection, connection.begin():
        connection.exec_driver_sql(damage)
    with open_archive(place) as archive:
        (said,) = archive.check()
        archive.forget_groups()
    assert said.startswith(sentence)
    assert said.endswith("; “tracker variants --again” groups everything anew.")
    assert [["a", "b"]] == together(place)
