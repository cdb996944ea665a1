"""Articles in Parquet: columns named as in JSON Lines, dates that are dates, and analyses that come along."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from running import run

from tracker.actions import finding
from tracker.actions.analysis_data import from_json, to_json
from tracker.actions.finding import find_quotations
from tracker.model import AnalysedArticle, Analysis, Article, QuotationKind, QuotationQuery, SkippedInput
from tracker.pipeline import analyse
from tracker.sources import read
from tracker.store.archive import open_archive

STEG = "«Der Steg bleibt zu», sagte Stadträtin Regula Ammann. Im «Seeblick» stehe, er sei «morsch»."


def write(path: Path, *rows: dict[str, Any]) -> str:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    parquet.write_table(pyarrow.Table.from_pylist(list(rows)), path)
    return str(path)


def test_a_row_is_an_article(tmp_path: Path) -> None:
    row = {"id": 7, "title": "Steg", "outlet": "Talbote", "author": "Mara Tobler", "url": "https://t.example/7"}
    path = write(tmp_path / "a.parquet", row | {"text": STEG, "date": datetime(2024, 3, 1, 6, 30, tzinfo=UTC)})

    expected = Article(
        STEG, "7", "Steg", "Talbote", date(2024, 3, 1), "Mara Tobler", "https://t.example/7", source=f"{path}:1"
    )
    assert [expected] == list(read([path]))


def test_a_row_without_text_costs_no_other(tmp_path: Path) -> None:
    path = write(tmp_path / "a.parquet", {"text": None}, {"text": STEG})

    first, second = read([path])
    assert (SkippedInput(f"{path}:1", "The field “text” is missing."), STEG) == (first, second.text)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"inhalt": STEG}, "It has no column “text”, only inhalt."),
        ({"text": "«Ja»", "start": 0, "end": 4, "kind": "direct"}, "Its rows are quotations, not articles; "),
    ],
)
def test_other_tables_are_refused_in_one_sentence(tmp_path: Path, columns: dict[str, Any], said: str) -> None:
    (skipped,) = read([write(tmp_path / "a.parquet", columns)])

    assert isinstance(skipped, SkippedInput)
    assert skipped.reason.startswith(said)


@pytest.mark.parametrize("keep", [4, 100, -20])
def test_a_file_that_was_cut_off_is_refused_in_one_sentence(tmp_path: Path, keep: int) -> None:
    path = Path(write(tmp_path / "a.parquet", *[{"text": f"{STEG} {number}"} for number in range(500)]))
    path.write_bytes(path.read_bytes()[:keep])
    result = run("extract", path)

    assert (1, 2) == (result.exit_code, len(result.stderr.splitlines()))
    assert result.stderr.startswith(f"Skipped {path}: It is no Parquet, or a damaged one: ")


def test_without_the_library_a_sentence_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 and so on")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("extract", tmp_path / "a.parquet")

    assert result.stderr.splitlines()[0].endswith("not installed: pip install 'quote-tracker[parquet]'.")


def test_an_analysis_that_comes_along_is_filed_and_not_made_again(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = analyse(Article(STEG))
    path = write(tmp_path / "a.parquet", {"text": STEG, "id": "a", "analysis": to_json(made)})
    monkeypatch.setattr(finding, "analyse", lambda *_: pytest.fail("it was analysed again"))
    result = run("ingest", "--from", "parquet", path, "--db", place)

    assert 0 == result.exit_code
    with open_archive(place) as archive:
        found = list(archive.quotations(QuotationQuery(kinds=())))
        assert [each.quotation.text for each in made.attributions] == [each.text for each in found] != []
        assert [each.confidence for each in made.attributions] == pytest.approx([each.confidence for each in found])
        assert not archive.check()


@pytest.mark.parametrize("brought", ["null", "{", to_json(Analysis("another method")), '{"method": 1}', "[]"])
def test_an_analysis_of_another_method_or_none_is_made_anew(brought: str) -> None:
    assert find_quotations(Article(STEG)) == find_quotations(AnalysedArticle(STEG, analysis=brought))


def test_an_analysis_of_another_text_is_made_anew() -> None:
    brought = to_json(analyse(Article(STEG)))

    longer = f"Montag. {STEG}"
    assert find_quotations(Article(longer)) == find_quotations(AnalysedArticle(longer, analysis=brought))


def test_of_an_analysis_that_comes_along_only_the_kinds_asked_for_are_taken() -> None:
    brought = AnalysedArticle(STEG, analysis=to_json(analyse(Article(STEG))))

    kinds = (QuotationKind.DIRECT,)
    assert (
        find_quotations(Article(STEG), kinds=kinds).attributions == find_quotations(brought, kinds=kinds).attributions
    )


def test_an_analysis_comes_back_from_json_as_it_was() -> None:
    found = analyse(Article(STEG))

    assert found.attributions
    assert found == from_json(to_json(found))
