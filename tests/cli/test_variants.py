"""`tracker variants` lists the same quotation in several articles; lists and reports count it once on request."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from filed_examples import Filed
from running import run

from tracker.model import Analysis, Article, ArticleStatus, Attribution, Quotation, QuotationKind, Speaker, SpeakerKind
from tracker.store.archive import open_archive

LONG = "«Die Pfähle sind so morsch, dass niemand mehr darüber gehen darf»"
FAUL = "„Die Pfähle sind so faul, daß niemand mehr darüber gehen darf“"
PART = "«Die Pfähle sind so morsch.»"
REGULA, URS = Speaker("Regula Ammann", SpeakerKind.PERSON), Speaker("Urs Tobler", SpeakerKind.PERSON)
REPORT = " ".join(f"Satz {number} der Meldung über den gesperrten Steg am See." for number in range(9))

SAID = (
    ("Seeblick-Anzeiger", "2024-03-01", REPORT, (LONG, REGULA), ("«Skandal»", REGULA)),
    ("Talbote", "2024-03-02", f"{REPORT} Mehr folgt morgen in dieser Zeitung.", (FAUL, REGULA), ("«Skandal»", None)),
    ("Uferpost", "2024-03-02", "Am Quai sprach man davon.", (LONG, URS)),
    ("Bergblatt", "2024-03-05", "Oben am Berg dachte man anders.", (PART, REGULA), ("«Skandal»", URS)),
    ("Seeblick-Anzeiger", "2024-04-01", "Ein Monat danach.", ("«Wir bauen nun doch einen neuen Steg»", REGULA)),
)


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Filed:
    """One quotation in three wordings and of two speakers, of which two articles are copies; filed once."""
    place, numbers = str(tmp_path_factory.mktemp("filed") / "news.db"), {}
    with open_archive(place) as archive:
        for outlet, day, before, *said in SAID:
            article, found = _article(outlet, day, before, said)
            numbers[outlet] = archive.add_article(article).id
            archive.record(numbers[outlet], found)
    return Filed(place, numbers)


def _article(outlet: str, day: str, before: str, said: list[Any]) -> tuple[Article, Analysis]:
    from datetime import date

    text, found = before, []
    for words, speaker in said:
        text += "\n\n"
        kind = QuotationKind.DIRECT
        found.append(Attribution(Quotation(len(text), len(text) + len(words), words, kind), speaker, confidence=0.9))
        text += f"{words}, hiess es in {outlet}."
    status = ArticleStatus.WITHDRAWN if outlet == "Uferpost" else ArticleStatus.CURRENT
    article = Article(text, outlet=outlet, published=date.fromisoformat(day), title=f"Meldung {outlet}", status=status)
    return article, Analysis("by hand", tuple(found))


def groups(filed: Filed, *options: str | int) -> list[dict[str, Any]]:
    """The groups that the options choose."""
    result = filed.run("variants", *options, "--format", "json")
    assert 0 == result.exit_code, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def texts(found: list[dict[str, Any]]) -> list[list[str]]:
    return [[wording["text"] for wording in group["wordings"]] for group in found]


PILES, SCANDAL = [LONG, FAUL, PART], ["«Skandal»"]


def test_a_group_has_its_wordings_with_articles_outlets_and_speakers(filed: Filed) -> None:
    piles, scandal = groups(filed)
    assert (4, 4, 3, "2024-03-01", "2024-03-05") == tuple(
        piles[name] for name in ("articles", "outlets", "reports", "first", "last")
    )
    assert [("Regula Ammann", 3), ("Urs Tobler", 1)] == [
        (each["speaker_name"], each["quotations"]) for each in piles["speakers"]
    ]
    assert [PILES, SCANDAL] == texts([piles, scandal])
    assert ["first", "changed", "shortened"] == [each["relation"] for each in piles["wordings"]]
    assert (2, 1) == (scandal["articles"], scandal["reports"])


def test_the_steps_from_one_wording_to_another_give_both_texts(filed: Filed) -> None:
    for wording in groups(filed)[0]["wordings"][1:]:
        assert LONG == "".join(step["before"] for step in wording["changes"])
        assert wording["text"] == "".join(step["after"] for step in wording["changes"])
    changed = groups(filed)[0]["wordings"][1]["changes"]
    assert [("replace", "morsch", "faul")] == [
        (step["op"], step["before"], step["after"]) for step in changed if step["op"] != "equal"
    ]


def test_the_table_marks_what_differs_word_by_word(filed: Filed) -> None:
    result = filed.run("variants", "--contains", "Pfähle")
    assert 0 == result.exit_code
    shown = " ".join(result.stdout.split())
    assert "3 wordings, 2 speakers, 3 reports" in shown
    assert "[-morsch-]{+faul+}, daß" in shown
    assert "Regula Ammann, 2 2 Seeblick-Anzeiger" in shown
    assert shown.endswith("#5: The source withdrew the article.")


def test_csv_has_a_row_for_each_quotation(filed: Filed) -> None:
    rows = list(csv.DictReader(StringIO(filed.run("variants", "--format", "csv").stdout)))
    assert ["1", "1", "1", "1", "2", "2"] == [row["group"] for row in rows]
    assert ["1", "1", "2", "3", "1", "1"] == [row["wording"] for row in rows]
    assert "«Die Pfähle sind so morsch [-dass niemand mehr darüber gehen darf-].»" == rows[3]["difference"]
    assert ["1", "3", "1", "4", "1", "1"] == [row["copy_of"] for row in rows]
    assert "withdrawn" == rows[1]["article_status"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--speaker", "Tobler"], [PILES]),
        (["--outlet", "Talbote"], [PILES, SCANDAL]),
        (["--outlet", "Bergblatt"], [PILES]),
        (["--since", "2024-03-05"], [PILES]),
        (["--until", "2024-02"], []),
        (["--contains", "skandale"], [SCANDAL]),
        (["--differing", "wording"], [PILES]),
        (["--differing", "speaker"], [PILES]),
        (["--differing", "any", "--contains", "Skandal"], []),
        (["--min-articles", "3"], [PILES]),
        (["--limit", "1"], [PILES]),
        (["--kind", "indirect"], []),
        (["--unattributed"], [SCANDAL]),
        (["--min-confidence", "0.95"], []),
        (["--article", "#4"], [PILES]),
        (["--again"], [PILES, SCANDAL]),
    ],
    ids=lambda value: " ".join(value) if value and isinstance(value[0], str) else "",
)
def test_a_group_is_listed_whole_where_one_of_its_quotations_fits(
    filed: Filed, options: list[str], expected: list[list[str]]
) -> None:
    assert expected == texts(groups(filed, *options))


def test_json_lines_have_a_group_each(filed: Filed) -> None:
    lines = filed.run("variants", "--format", "jsonl").stdout.splitlines()
    assert groups(filed) == [json.loads(line) for line in lines]


def test_articles_that_are_copies_are_listed_with_what_they_share(filed: Filed) -> None:
    (found,) = groups(filed, "--articles")
    assert [1, 2] == [each["article_id"] for each in found["articles"]]
    first, other = found["articles"]
    assert (1.0, 1.0) == (first["share_of_first"], first["share_of_own"])
    assert 0.7 < other["share_of_own"] < other["share_of_first"] < 1
    table = filed.run("variants", "--articles", "--outlet", "Talbote").stdout
    assert "Meldung Seeblick-Anzeiger" in " ".join(table.split())
    rows = list(csv.DictReader(StringIO(filed.run("variants", "--articles", "--format", "csv").stdout)))
    assert ["Seeblick-Anzeiger", "Talbote"] == [row["outlet"] for row in rows]


@pytest.mark.parametrize(
    "options", [["--outlet", "Bergblatt"], ["--contains", "Quai"], ["--since", "2024-04"], ["--min-articles", "3"]]
)
def test_articles_without_copies_are_not_listed(filed: Filed, options: list[str]) -> None:
    result = filed.run("variants", "--articles", *options, "--format", "json")
    assert (0, "[]\n", "No report with copies fits.\n") == (result.exit_code, result.stdout, result.stderr)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--articles", "--speaker", "Ammann"], "--speaker chooses quotations, and does not go with --articles."),
        (["--articles", "--differing", "any"], "--differing chooses quotations, and does not go with --articles."),
        (["--speaker", "Ammann", "--unattributed"], "--speaker and --unattributed exclude each other."),
        (["--min-articles", "1"], "1 is not in the range"),
        (["--differing", "words"], "'words' is not one of"),
    ],
)
def test_options_that_do_not_fit_are_usage_errors(filed: Filed, options: list[str], said: str) -> None:
    result = filed.run("variants", *options)
    assert (2, "") == (result.exit_code, result.stdout)
    assert said in result.stderr


def test_nothing_that_fits_is_said_on_stderr(filed: Filed) -> None:
    result = filed.run("variants", "--contains", "Gletscher")
    assert (0, "No quotation in several articles fits.\n") == (result.exit_code, result.stderr)
    assert "Error: No outlet is called “Nirgends”" in filed.run("variants", "--outlet", "Nirgends").stderr


def test_an_empty_database_is_an_error(database_file: str) -> None:
    result = run("variants", "--db", database_file)
    assert (1, "") == (result.exit_code, result.stdout)
    assert "holds no articles yet" in result.stderr


def test_a_file_is_named_with_the_number_of_groups(filed: Filed, tmp_path: Path) -> None:
    place = tmp_path / "variants.csv"
    result = filed.run("variants", "-o", place)
    assert (0, "", f"2 groups are in {place}.\n") == (result.exit_code, result.stdout, result.stderr)


# ---------------------------------------------------------------------------------------------------- counting once


def test_speakers_are_counted_by_group(filed: Filed) -> None:
    counts = {}
    for how in ("quotations", "groups"):
        found = json.loads(filed.run("speakers", "--count", how, "--format", "json").stdout)
        counts[how] = {each["speaker_name"]: each["quotations"] for each in found}
    assert {
        "quotations": {"Regula Ammann": 5, "Urs Tobler": 2},
        "groups": {"Regula Ammann": 3, "Urs Tobler": 2},
    } == counts


def test_a_report_counts_a_group_once_and_lists_all_of_it(filed: Filed) -> None:
    made = json.loads(filed.run("report", "--count", "groups", "--format", "json").stdout)
    summary = made["summary"]
    assert ("groups", 8) == (made["counted"], len(made["quotations"]))
    assert (4, 4, 0) == (summary["quotations"], summary["attributed"], summary["unattributed"])
    assert {"Regula Ammann": 3, "Urs Tobler": 2} == {
        each["speaker_name"]: each["quotations"] for each in summary["by_speaker"]
    }
    assert {"Seeblick-Anzeiger": 3, "Talbote": 2, "Bergblatt": 2, "Uferpost": 1} == summary["by_outlet"]
    assert 4 == sum(each["quotations"] for each in summary["by_period"])
    assert "2024-03-01" == summary["first"]


@pytest.mark.parametrize("format", ["md", "html"])
def test_a_report_to_read_says_how_it_counts(filed: Filed, format: str) -> None:
    text = filed.run("report", "--count", "groups", "--format", format).stdout
    assert "4 different quotations: the same one in several articles counts once" in text
    assert "different quotations" not in filed.run("report", "--format", format).stdout
