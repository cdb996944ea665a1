"""`tracker verdict` on a real database: decisions that last."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from filed_examples import ANALYSES, NORA_KELLER_SUTTER, Filed, file_examples

from tracker.store.archive import open_archive


@pytest.fixture
def filed(place: str) -> Filed:
    return file_examples(place)


def standing(filed: Filed, words: str) -> tuple[str, str, str]:
    """Status, speaker and reviewer of the quotation with these words."""
    (line,) = filed.run("quotes", "--with-rejected", "--contains", words, "--format", "jsonl").stdout.splitlines()
    row = json.loads(line)
    return row["status"], row["speaker_name"], row["reviewer"]


def test_an_attribution_is_accepted(filed: Filed) -> None:
    number = filed.quotation("Die Wiese")
    result = filed.run("verdict", "accept", number, "--by", "livia")
    expected = f"#{number} «Die Wiese braucht Ruhe» is accepted; attributed to Rolf Ammann.\n"
    assert (0, "", expected) == (result.exit_code, result.stdout, result.stderr)
    assert ("accepted", "Rolf Ammann", "livia") == standing(filed, "Die Wiese")


def test_a_speaker_is_corrected_by_a_part_of_a_name_on_file(filed: Filed) -> None:
    filed.run("verdict", "correct", filed.quotation("Die Wiese"), "--speaker", "keller sutter", "--by", "livia")
    assert ("corrected", "Nora Keller-Sutter", "livia") == standing(filed, "Die Wiese")


def test_a_speaker_is_corrected_to_somebody_new(filed: Filed) -> None:
    filed.run("verdict", "correct", filed.quotation("Die Wiese"), "--speaker", "Anna Zwicky", "--by", "livia")
    assert ("corrected", "Anna Zwicky", "livia") == standing(filed, "Die Wiese")
    assert 0 == filed.run("quotes", "--speaker", "Zwicky").exit_code


def test_a_corrected_speaker_who_has_namesakes_must_be_chosen(filed: Filed) -> None:
    number = filed.quotation("Der Hang")
    result = filed.run("verdict", "correct", number, "--speaker", "Ammann", "--by", "livia")
    assert 1 == result.exit_code
    assert "“Ammann” fits several speakers" in result.stderr
    assert ("unreviewed", "Nora Keller-Sutter", "") == standing(filed, "Der Hang")
    filed.run("verdict", "correct", number, "--speaker", "Ammann", "--as-typed", "--by", "livia")
    assert ("corrected", "Ammann", "livia") == standing(filed, "Der Hang")


def test_the_last_verdict_counts(filed: Filed) -> None:
    number = filed.quotation("Ohne Kommentar")
    filed.run("verdict", "reject", number, "--by", "livia")
    assert "rejected" == standing(filed, "Ohne Kommentar")[0]
    assert "" == filed.run("quotes", "--contains", "Ohne Kommentar", "--format", "jsonl").stdout
    filed.run("verdict", "accept", number, "--by", "urs")
    assert ("accepted", "Regula Ammann", "urs") == standing(filed, "Ohne Kommentar")


def test_a_verdict_stands_when_the_article_is_analysed_again_and_a_disagreement_is_shown(filed: Filed) -> None:
    filed.run("verdict", "accept", filed.quotation("Die Wiese"), "--by", "livia")
    _, analysis = ANALYSES[1]
    first, *others = analysis.attributions
    again = replace(analysis, method="tracker 2", attributions=(replace(first, speaker=NORA_KELLER_SUTTER), *others))
    with open_archive(filed.place) as archive:
        archive.record(filed.articles["wiese"], again)
    assert ("accepted", "Rolf Ammann", "livia") == standing(filed, "Die Wiese")
    for command in (
        ["quotes", "--contains", "Die Wiese"],
        ["show", filed.articles["wiese"]],
        ["explain", filed.quotation("Die Wiese")],
    ):
        assert "Nora Keller-Sutter" in filed.run(*command).stdout


def test_the_reviewer_may_come_from_the_environment(filed: Filed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTE_TRACKER_REVIEWER", "redaktion")
    filed.run("verdict", "accept", filed.quotation("Die Wiese"))
    assert "redaktion" == standing(filed, "Die Wiese")[2]


def test_the_reviewer_is_else_the_user_of_the_machine(filed: Filed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QUOTE_TRACKER_REVIEWER", raising=False)
    monkeypatch.setenv("LOGNAME", "ursina")
    filed.run("verdict", "accept", filed.quotation("Die Wiese"))
    assert "ursina" == standing(filed, "Die Wiese")[2]


def test_a_correction_without_a_name_and_a_name_without_a_correction_are_usage_errors(filed: Filed) -> None:
    number = filed.quotation("Die Wiese")
    for arguments in (["correct", number], ["accept", number, "--speaker", "Ammann"], ["perhaps", number]):
        assert 2 == filed.run("verdict", *arguments).exit_code
    assert "unreviewed" == standing(filed, "Die Wiese")[0]


def test_an_unknown_quotation_or_speaker_number_is_an_error(filed: Filed) -> None:
    for arguments in (["accept", 4711], ["correct", filed.quotation("Die Wiese"), "--speaker", "#4711"]):
        result = filed.run("verdict", *arguments)
        assert 1 == result.exit_code
        assert "4711" in result.stderr
