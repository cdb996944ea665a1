"""`tracker articles` on a real database."""

from __future__ import annotations

import json

import pytest
from filed_examples import Filed, file_examples
from running import run


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Filed:
    """Filed once: nothing here changes it."""
    return file_examples(tmp_path_factory.mktemp("filed") / "news.db")


def headlines(filed: Filed, *options: str) -> set[str]:
    """The headlines of the articles that the options choose."""
    result = filed.run("articles", *options, "--format", "jsonl")
    assert 0 == result.exit_code
    return {json.loads(line)["headline"] for line in result.stdout.splitlines()}


def test_articles_are_listed_with_the_number_of_their_quotations(filed: Filed) -> None:
    result = filed.run("articles", "--format", "tsv")
    assert (0, "") == (result.exit_code, result.stderr)
    head, *rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert ["article_id", "published", "outlet", "headline"] == head[:4]
    counts = {row[head.index("headline")]: int(row[head.index("quotations")]) for row in rows}
    assert {
        "Der lange Weg um die Bucht": 3,
        "Mähen erst im Juli": 2,
        "Risse im Hang": 1,
        "Eine Notiz": 1,
        "Nichts gesagt": 0,
    } == counts


def test_quotations_without_marks_are_counted_on_request(filed: Filed) -> None:
    head, *rows = filed.run("articles", "--kind", "all", "--contains", "Wiese", "--format", "csv").stdout.splitlines()
    assert head.endswith(",quotations,is_excerpt,status")
    assert [["3", "false", "current"]] == [row.split(",")[-3:] for row in rows]


def test_articles_of_an_outlet(filed: Filed) -> None:
    expected = {"Mähen erst im Juli", "Risse im Hang", "Nichts gesagt"}
    assert expected == headlines(filed, "--outlet", "Talbote")


def test_articles_with_words_in_them(filed: Filed) -> None:
    assert {"Der lange Weg um die Bucht"} == headlines(filed, "--contains", "vorsichtsmassnahme")


def test_the_limit_holds(filed: Filed) -> None:
    assert 1 == len(headlines(filed, "--limit", "1"))


def test_the_table_shows_number_date_outlet_and_headline(filed: Filed) -> None:
    result = filed.run("articles")
    assert (0, "") == (result.exit_code, result.stderr)
    (line,) = [line for line in result.stdout.splitlines() if "Risse" in line]
    expected = [str(filed.articles["hang"]), "2024-03-09", "Talbote", "Risse", "im", "Hang", "1"]
    assert expected == line.split()


def test_no_article_that_fits_is_said_on_stderr(filed: Filed) -> None:
    result = filed.run("articles", "--contains", "Eisenbahn")
    assert (0, "", "No article fits.\n") == (result.exit_code, result.stdout, result.stderr)


def test_an_unknown_outlet_is_an_error_that_names_those_on_file(filed: Filed) -> None:
    result = filed.run("articles", "--outlet", "Nachtblatt")
    assert (1, "") == (result.exit_code, result.stdout)
    assert "“Nachtblatt”" in result.stderr
    assert "Talbote" in result.stderr


def test_an_empty_database_is_an_error(database_file: str) -> None:
    assert 1 == run("articles", "--db", database_file).exit_code
