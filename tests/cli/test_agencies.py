"""What an agency corrects or withdraws, and what is only a teaser, shows on the command line and in reports."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from running import run

STEG = "«Der Steg bleibt zu», sagte Regula Ammann am Montag."
ENTRY = {"urn": "urn:x:7", "pubstatus": "usable", "language": "de", "headline": "Steg", "creditline": "Uferdienst"}


def entry(text: str = STEG, **fields: Any) -> dict[str, Any]:
    return {**ENTRY, "article_html": f"<p>{text}</p>", **fields}


def ingested(folder: Path, place: str, *entries: dict[str, Any]) -> str:
    """Files the entries, one file each in their order; what the command said."""
    said = ""
    for number, each in enumerate(entries):
        path = folder / f"{number}.json"
        path.write_text(json.dumps(each), encoding="utf-8")
        result = run("ingest", path, "--db", place)
        assert result.exit_code == 0, result.stderr
        said += result.stdout
    return said


@pytest.mark.parametrize("kill", [{**ENTRY, "pubstatus": "canceled"}, entry(pubstatus="canceled")])
def test_a_withdrawn_article_says_so_in_every_list_and_report(
    tmp_path: Path, database_file: str, kill: dict[str, Any]
) -> None:
    ingested(tmp_path, database_file, entry(), kill)

    for command in ("quotes", "show 1", "explain 1", "report --format html", "report --format md"):
        assert "The source withdrew the article." in run(*command.split(), "--db", database_file).stdout, command
    assert "Steg [withdrawn]" in run("articles", "--db", database_file).stdout
    rows = csv.DictReader(run("quotes", "--format", "csv", "--db", database_file).stdout.splitlines())
    assert [("«Der Steg bleibt zu»", "withdrawn")] == [(row["text"], row["article_status"]) for row in rows]


def test_a_kill_notice_does_not_count_as_the_analysis_of_the_article(tmp_path: Path, database_file: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(entry()), encoding="utf-8")
    run("ingest", path, "--no-analyse", "--db", database_file)
    ingested(tmp_path, database_file, {**ENTRY, "pubstatus": "canceled"})

    assert "Analysed 1 article" in run("analyse", "--db", database_file).stdout


def test_a_correction_is_a_new_version_that_is_marked(tmp_path: Path, database_file: str) -> None:
    said = ingested(tmp_path, database_file, entry(), entry(f"Neu: {STEG}", signal="sig:correction"))

    assert "Filed 0 new articles; 1 changed" in said
    assert "#2: The source corrected the article." in run("quotes", "--db", database_file).stdout
    assert "Steg [corrected]" in run("articles", "--db", database_file).stdout


def test_a_teaser_is_marked_as_an_excerpt(tmp_path: Path, database_file: str) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(f"<rss><channel><item><title>Steg</title><description>{STEG}</description></item></channel></rss>")
    run("ingest", feed, "--db", database_file)

    assert "Steg [excerpt]" in run("articles", "--db", database_file).stdout
    assert "Only an excerpt of the article is on file." in run("show", "1", "--db", database_file).stdout
