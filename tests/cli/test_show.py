"""`tracker show` on a real database: the marked text and what is listed below it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from filed_examples import METHOD, SLOPE, Filed, file_examples
from running import run

from tracker.model import Analysis, Article, Attribution, Quotation, QuotationKind
from tracker.store.archive import open_archive


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Filed:
    """Filed once: nothing here changes it."""
    return file_examples(tmp_path_factory.mktemp("filed") / "news.db")


def test_the_text_is_shown_with_its_quotations_numbered(filed: Filed) -> None:
    shown = filed.run("show", filed.articles["steg"])
    assert (0, "") == (shown.exit_code, shown.stderr)
    assert (
        "«Er bleibt bis im Frühling gesperrt»[1], sagt Stadträtin Regula Ammann. "
        "Das Hafenamt Seewil spricht von einer «reinen Vorsichtsmassnahme»[2].\n\n"
        "«Wir gehen halt aussen herum»[3], war am Quai zu hören. Und «niemand weiss, wie lange.\n"
    ) in shown.stdout


def test_the_head_says_where_the_article_comes_from(filed: Filed) -> None:
    first, second, *_ = filed.run("show", f"#{filed.articles['steg']}").stdout.splitlines()
    assert f"#{filed.articles['steg']}  Der lange Weg um die Bucht" == first
    expected = "    Seeblick-Anzeiger, 2024-01-12, Livia Brändli, https://seeblick.example/2024/steg"
    assert expected == second


def test_speakers_are_named_below_the_text(filed: Filed) -> None:
    lines = filed.run("show", filed.articles["steg"]).stdout.splitlines()
    number = filed.quotation("Er bleibt")
    assert (
        f"[1] Regula Ammann (Stadträtin): “Stadträtin Regula Ammann” … “sagt”, direct, 0.93, quotation #{number}"
    ) in lines
    assert f"[3] (unattributed): direct, 0.55, quotation #{filed.quotation('aussen')}" in lines


def test_what_is_not_speech_is_lettered_and_listed_with_the_reason(filed: Filed) -> None:
    shown = filed.run("show", filed.articles["steg"]).stdout
    assert "Der Steg am «Uferblick»[a] ist seit Montag zu." in shown
    assert "[a] «Uferblick»: name (0.97)" in shown.splitlines()


def test_problems_are_listed(filed: Filed) -> None:
    assert "This mark never closes" in filed.run("show", filed.articles["steg"]).stdout


def test_an_article_without_quotations_says_so(filed: Filed) -> None:
    shown = filed.run("show", filed.articles["still"]).stdout
    assert "Es blieb still." in shown
    assert "No quotations were found." in shown.splitlines()


def test_a_quotation_in_a_quotation_is_numbered_inside_it(database_file: str) -> None:
    text = "«Er rief ‹halt›», sagte sie."
    analysis = Analysis(
        METHOD,
        attributions=(
            Attribution(Quotation(0, 16, text[0:16], QuotationKind.DIRECT)),
            Attribution(Quotation(9, 15, text[9:15], QuotationKind.DIRECT, nested=True)),
        ),
    )
    with open_archive(database_file) as archive:
        number = archive.add_article(Article(text=text, id="innen", published=date(2024, 5, 1))).id
        archive.record(number, analysis)
    assert "«Er rief ‹halt›[2]»[1], sagte sie." in run("show", number, "--db", database_file).stdout


def test_an_older_version_names_the_newer_one_and_keeps_its_quotations(database_file: str) -> None:
    filed = file_examples(database_file)
    old = filed.articles["hang"]
    with open_archive(filed.place) as archive:
        new = archive.add_article(replace(SLOPE, text="Korrigendum: Der Hang ruht.")).id
    lines = filed.run("show", old).stdout.splitlines()
    assert f"    An older version; the newer one is #{new}." in lines
    assert (
        "«Der Hang kriecht, aber er rutscht nicht»[1], erklärte die Geologin Nora Keller-Sutter der Stadträtin."
        in lines
    )


def test_control_characters_of_the_text_do_not_reach_the_terminal(database_file: str) -> None:
    with open_archive(database_file) as archive:
        number = archive.add_article(Article(text="Rot \x1b[31m, «ja», sagte er.", id="rot")).id
        archive.record(number, Analysis(METHOD, (Attribution(Quotation(11, 15, "«ja»", QuotationKind.DIRECT)),)))
    shown = run("show", number, "--db", database_file).stdout
    assert "\x1b" not in shown
    assert "«ja»[1], sagte er." in shown


def test_colours_are_for_terminals(filed: Filed, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in filed.run("show", filed.articles["steg"]).stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in filed.run("show", filed.articles["steg"]).stdout


@pytest.mark.parametrize(("number", "code"), [("4711", 1), ("99999999999999999999", 2), ("eins", 2), ("0", 2)])
def test_an_unknown_article_is_an_error_and_a_number_that_is_none_a_usage_error(
    filed: Filed, number: str, code: int
) -> None:
    result = filed.run("show", number)
    assert (code, "") == (result.exit_code, result.stdout)
    assert number in result.stderr
