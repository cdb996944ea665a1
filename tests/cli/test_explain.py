"""`tracker explain` on a real database."""

from __future__ import annotations

import pytest
from filed_examples import Filed, file_examples


@pytest.fixture
def filed(database_file: str) -> Filed:
    return file_examples(database_file)


def test_an_attribution_is_explained_with_reasons_candidates_and_the_runner_up(filed: Filed) -> None:
    number = filed.quotation("Er bleibt")
    result = filed.run("explain", number)
    assert (0, "") == (result.exit_code, result.stderr)
    article = filed.articles["steg"]
    assert [
        f"#{number}  «Er bleibt bis im Frühling gesperrt»",
        f"    Seeblick-Anzeiger, 2024-01-12, “Der lange Weg um die Bucht”, article #{article}, paragraph 2, direct",
        "",
        "Attributed to  Regula Ammann (person, Stadträtin)",
        "Confidence     0.93",
        "Mention        “Stadträtin Regula Ammann”",
        "Cue            “sagt”",
        "Method         tracker by hand 1",
        "",
        "Why Regula Ammann (“Stadträtin Regula Ammann”)",
        "   +2.50  named right after the quotation by the verb “sagt”",
        "   +0.50  named in the same paragraph",
        "",
        "Candidates, with their probability",
        "  0.93  Regula Ammann (“Stadträtin Regula Ammann”)",
        "  0.06  Hafenamt Seewil (“Das Hafenamt Seewil”)",
        "  0.01  nobody (no speaker is named)",
        "",
        "Why not Hafenamt Seewil (“Das Hafenamt Seewil”)",
        "   +2.50  named right after the quotation by the verb “sagt”",
        "   +1.25  against it: is the subject of another verb, “spricht”",
    ] == result.stdout.splitlines()


def test_an_unattributed_quotation_says_so(filed: Filed) -> None:
    lines = filed.run("explain", filed.quotation("aussen herum")).stdout.splitlines()
    assert "Attributed to  nobody" in lines


def test_verdicts_are_listed(filed: Filed) -> None:
    number = filed.quotation("Die Wiese")
    filed.run("verdict", "reject", number, "--by", "livia", "--why", "es war der Nachbar")
    filed.run("verdict", "accept", number, "--by", "urs")
    lines = filed.run("explain", f"#{number}").stdout.splitlines()
    first, second = lines[lines.index("Verdicts") + 1 :][:2]
    assert first.endswith("livia: reject: es war der Nachbar")
    assert second.endswith("urs: accept")
    assert "Review         accepted by urs" in lines


def test_an_unknown_quotation_is_an_error(filed: Filed) -> None:
    result = filed.run("explain", 4711)
    assert (1, "") == (result.exit_code, result.stdout)
    assert "4711" in result.stderr
