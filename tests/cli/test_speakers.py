"""`tracker speakers` on a real database."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from filed_examples import Filed, file_examples
from running import run

from tracker.cli.speakers import LISTED
from tracker.model import Analysis, Article, Attribution, Quotation, QuotationKind, Speaker, SpeakerKind
from tracker.store.archive import open_archive


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Filed:
    """Filed once: nothing here changes it."""
    return file_examples(tmp_path_factory.mktemp("filed") / "news.db")


def names(filed: Filed, *options: str) -> list[str]:
    """The speakers that the options choose."""
    result = filed.run("speakers", *options, "--format", "json")
    assert 0 == result.exit_code
    return [each["speaker_name"] for each in json.loads(result.stdout)]


def test_the_most_quoted_come_first_with_their_figures(filed: Filed) -> None:
    rows = list(csv.DictReader(StringIO(filed.run("speakers", "--format", "csv").stdout)))
    assert {"Regula Ammann", "Rolf Ammann", "Nora Keller-Sutter", "Hafenamt Seewil"} == {
        row["speaker_name"] for row in rows
    }
    figures = {tuple(row.values())[1:] for row in rows[:2]}
    assert {
        ("Regula Ammann", "person", "Stadträtin", "", "2", "2", "2", "2024-01-12", "2024-01-12"),
        ("Rolf Ammann", "person", "Landwirt", "", "2", "1", "1", "2024-02-03", "2024-02-03"),
    } == figures


def test_other_kinds_of_quotations_count_when_asked_for(filed: Filed) -> None:
    assert ["Rolf Ammann"] == names(filed, "--kind", "free-indirect")
    assert "Rolf Ammann" == names(filed, "--kind", "all")[0]


def test_speakers_of_an_outlet(filed: Filed) -> None:
    assert {"Rolf Ammann", "Nora Keller-Sutter"} == set(names(filed, "--outlet", "Talbote"))


def test_speakers_with_words_in_their_names(filed: Filed) -> None:
    assert {"Rolf Ammann", "Regula Ammann"} == set(names(filed, "--contains", "ammann"))


def test_the_limit_holds(filed: Filed) -> None:
    assert 1 == len(names(filed, "--limit", "1"))


def test_the_table_shows_kind_role_and_dates(filed: Filed) -> None:
    result = filed.run("speakers")
    assert (0, "") == (result.exit_code, result.stderr)
    (line,) = [line for line in result.stdout.splitlines() if "Nora" in line]
    assert ["Nora", "Keller-Sutter", "person,", "Geologin", "1", "1", "2024-03-09", "2024-03-09"] == line.split()[1:]


def test_no_speaker_that_fits_is_said_on_stderr(filed: Filed) -> None:
    result = filed.run("speakers", "--contains", "Zwicky", "--format", "json")
    assert (0, "[]\n", "No speaker fits.\n") == (result.exit_code, result.stdout, result.stderr)


def test_a_name_without_letters_is_a_usage_error_and_does_not_mean_all(filed: Filed) -> None:
    result = filed.run("speakers", "--contains", "%")
    assert (2, "") == (result.exit_code, result.stdout)
    assert "“%” has no letters" in result.stderr


def test_an_empty_database_is_an_error(database_file: str) -> None:
    result = run("speakers", "--db", database_file)
    assert (1, "") == (result.exit_code, result.stdout)
    assert "holds no articles yet" in result.stderr


@pytest.fixture
def crowd(place: str) -> str:
    """An article with more speakers than a table lists."""
    sayings = [f"«Nummer {number}»" for number in range(LISTED + 5)]
    article = Article(" ".join(sayings))
    found = []
    for number, words in enumerate(sayings):
        start = article.text.index(words)
        quotation = Quotation(start, start + len(words), words, QuotationKind.DIRECT)
        found.append(Attribution(quotation, Speaker(f"Rita Nachname{number}", SpeakerKind.PERSON)))
    with open_archive(place) as archive:
        archive.record(archive.add_article(article).id, Analysis("by hand", tuple(found)))
    return place


def test_a_table_ends_after_a_hundred_and_says_how_many_more_there_are(crowd: str) -> None:
    result = run("speakers", "--db", crowd)
    assert LISTED == result.stdout.count("Rita")
    assert "5 more speakers, quoted less often: --limit N lists more, --format csv all of them.\n" == result.stderr


def test_who_asks_for_more_or_for_another_format_gets_all(crowd: str) -> None:
    for options in (("--limit", "500"), ("--format", "csv"), ("--format", "jsonl")):
        result = run("speakers", *options, "--db", crowd)
        assert (LISTED + 5, "") == (result.stdout.count("Rita"), result.stderr)


def test_the_speakers_that_are_left_out_are_those_that_fit(crowd: str) -> None:
    assert "" == run("speakers", "--contains", "nachname1", "--db", crowd).stderr
    assert "5 more" in run("speakers", "--kind", "all", "--db", crowd).stderr
    assert "5 more" in run("speakers", "--contains", "rita", "--db", crowd).stderr
