"""`tracker train`: the same bytes from the same corpora, where they come from, and what must not be learned from."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from corpora_at_hand import SEEDS
from running import run

pytest.importorskip("scipy")

OUTLETS = ("alpenbote", "seeblick-anzeiger")


@pytest.fixture(scope="module")
def some_seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds of two outlets."""
    folder = tmp_path_factory.mktemp("corpora") / "villages"
    for outlet in OUTLETS:
        shutil.copytree(SEEDS / outlet, folder / outlet)
    return folder


@pytest.fixture(scope="module")
def two_corpora(some_seeds: Path) -> tuple[Path, Path]:
    """The same articles as two corpora."""
    return some_seeds / OUTLETS[0], some_seeds / OUTLETS[1]


@pytest.fixture(scope="module")
def weights(two_corpora: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Weights learned from both, cross-validated in two folds."""
    file = tmp_path_factory.mktemp("weights") / "villages.json"
    result = run("train", *two_corpora, "-o", file, "--folds", 2)
    assert 0 == result.exit_code
    return file


def test_weights_say_where_they_come_from(weights: Path, two_corpora: tuple[Path, Path]) -> None:
    about = json.loads(weights.read_text(encoding="utf-8"))["about"]
    first, second = about["corpora"]

    assert ("villages", "quote-tracker 0.1.0", 2) == (about["name"], about["program"], about["folds"])
    assert ["seeds alpenbote", "seeds seeblick-anzeiger"] == [first["name"], second["name"]]
    assert [8, 8] == [first["articles"], second["articles"]]
    listing = sorted(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in two_corpora[0].iterdir()
    )
    assert hashlib.sha256("".join(listing).encode()).hexdigest() == first["sha256"]
    assert {"quotation_f1", "speaker", "end_to_end_f1"} == set(first["cross_validation"])
    assert first["cross_validation"]["quotation_f1"] > 0.5
    assert all(0 <= band["right"] <= band["found"] for band in first["reliability"].values())
    assert "0.9 and more" in first["reliability"]


def test_what_comes_with_the_program_is_under_its_licence_and_what_does_not_is_not(some_seeds: Path) -> None:
    from tracker.resources import folder
    from tracker.sources.corpora import read_corpus

    assert "Apache-2.0, written for this project" == read_corpus(folder("seeds") / OUTLETS[0]).licence
    assert "not stated; ask whoever annotated it" == read_corpus(some_seeds).licence


def test_the_same_corpora_in_another_order_give_the_same_bytes(
    weights: Path, two_corpora: tuple[Path, Path], tmp_path: Path
) -> None:
    again = tmp_path / "again.json"
    run("train", *reversed(two_corpora), "-o", again, "--folds", 2, "--name", "villages")

    assert weights.read_bytes() == again.read_bytes()


def test_the_figures_of_cross_validation_are_printed_and_are_those_in_the_file(
    some_seeds: Path, tmp_path: Path
) -> None:
    result = run("train", some_seeds, "-o", tmp_path / "a.json", "--folds", 3)
    (corpus,) = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["about"]["corpora"]
    lines = result.stdout.splitlines()

    assert lines[0].startswith("seeds villages, 3-fold cross-validation: 16 articles, ")
    assert lines[1].endswith(f"F1 {corpus['cross_validation']['quotation_f1']:.4f}")
    assert f"Wrote {tmp_path / 'a.json'}: learned from seeds villages." == lines[-1]
    assert [f"Cross-validation, fold {fold} of 3." for fold in (1, 2, 3)] == result.stderr.splitlines()[:3]


def test_weights_can_be_measured_and_the_corpus_that_they_learned_from_is_pointed_out(
    weights: Path, two_corpora: tuple[Path, Path]
) -> None:
    known = run("evaluate", two_corpora[0], "--weights", weights)
    new = run("evaluate", SEEDS / "limmat-kurier", "--weights", weights)

    assert (0, 0) == (known.exit_code, new.exit_code)
    assert known.stderr.startswith("Note: these weights were trained on seeds alpenbote; its figures flatter.")
    assert "" == new.stderr
    assert f"weights {weights.name} " in new.stdout.splitlines()[0]


def test_without_folds_nothing_is_cross_validated(some_seeds: Path, tmp_path: Path) -> None:
    result = run("train", some_seeds, "-o", tmp_path / "a.json", "--folds", 0)
    about = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["about"]

    assert f"Wrote {tmp_path / 'a.json'}: learned from seeds villages.\n" == result.stdout
    assert (0, False) == (about["folds"], "cross_validation" in about["corpora"][0])


@pytest.mark.parametrize("name", ["test", "swiss-test", "TEST_2", "Test.2024"])
def test_test_data_is_refused_by_its_name(some_seeds: Path, tmp_path: Path, name: str) -> None:
    shutil.copytree(some_seeds / OUTLETS[0], tmp_path / name)
    result = run("train", some_seeds, tmp_path / name, "-o", tmp_path / "a.json")

    assert 1 == result.exit_code
    message = f"Error: {tmp_path / name} is test data by its name ({name}); weights must not learn from it.\n"
    assert message == result.stderr
    assert not (tmp_path / "a.json").exists()


def test_test_data_is_refused_within_a_folder_and_as_a_folder_of_that_name(some_seeds: Path, tmp_path: Path) -> None:
    shutil.copytree(some_seeds / OUTLETS[0], tmp_path / "all" / "test")
    shutil.copytree(some_seeds / OUTLETS[1], tmp_path / "all" / "contest")

    assert "test data by its name (test)" in run("train", tmp_path / "all", "-o", tmp_path / "a.json").stderr
    (tmp_path / "all" / "test").rename(tmp_path / "all" / "latest")
    assert 0 == run("train", tmp_path / "all", "-o", tmp_path / "a.json", "--folds", 0).exit_code
    (tmp_path / "all" / "contest").rename(tmp_path / "test")
    (tmp_path / "all").rename(tmp_path / "test" / "all")
    assert "test data by its name (test)" in run("train", tmp_path / "test" / "all", "-o", tmp_path / "b.json").stderr


def test_our_own_cases_are_no_test_data(some_seeds: Path, tmp_path: Path) -> None:
    cases = tmp_path / "tests" / "cases" / "villages-test"
    shutil.copytree(some_seeds / OUTLETS[0], cases)

    assert 0 == run("train", cases, "-o", tmp_path / "a.json", "--folds", 0).exit_code


def test_what_is_held_out_is_refused_by_its_contents_whatever_its_name(some_seeds: Path, tmp_path: Path) -> None:
    article = next(some_seeds.rglob("*.gold.json"))
    held_out = tmp_path / "held-out.txt"
    held_out.write_text(f"{hashlib.sha256(article.read_bytes()).hexdigest()}  gold.json\n\n", encoding="utf-8")
    result = run("train", some_seeds, "-o", tmp_path / "a.json", "--held-out", held_out)

    assert 1 == result.exit_code
    assert f"Error: {article} is among the data held out; weights must not learn from it.\n" == result.stderr


def test_a_list_of_what_is_held_out_that_is_not_there_is_an_error(some_seeds: Path, tmp_path: Path) -> None:
    result = run("train", some_seeds, "-o", tmp_path / "a.json", "--held-out", tmp_path / "gone")

    assert f"Error: {tmp_path / 'gone'} cannot be read as a list of SHA-256 sums.\n" == result.stderr


def test_a_corpus_named_twice_is_refused(some_seeds: Path, tmp_path: Path) -> None:
    result = run("train", some_seeds, some_seeds, "-o", tmp_path / "a.json")

    assert (1, "Error: A corpus is named twice; name each once.\n") == (result.exit_code, result.stderr)


def test_a_corpus_without_quotations_teaches_nothing(tmp_path: Path) -> None:
    corpus = tmp_path / "a.json"
    corpus.write_text(json.dumps([{"label": "a", "text": "Der Steg ist zu.", "quotations": []}]), encoding="utf-8")
    result = run("train", corpus, "-o", tmp_path / "b.json")

    assert "Error: There is nothing to learn from: no quotation is annotated.\n" == result.stderr


def test_too_few_articles_for_the_folds_are_an_error(some_seeds: Path, tmp_path: Path) -> None:
    article = next(some_seeds.rglob("*.md"))
    (tmp_path / "one").mkdir()
    shutil.copy(article, tmp_path / "one")
    shutil.copy(article.with_suffix(".gold.json"), tmp_path / "one")
    result = run("train", tmp_path / "one", "-o", tmp_path / "b.json", "--folds", 2)

    assert 1 == result.exit_code
    message = "Error: These are too few articles for 2 folds; name more corpora, or give --folds 0."
    assert message == result.stderr.splitlines()[-1]


@pytest.mark.parametrize("folds", ["1", "-3"])
def test_one_fold_is_a_usage_error(some_seeds: Path, tmp_path: Path, folds: str) -> None:
    result = run("train", some_seeds, "-o", tmp_path / "a.json", "--folds", folds)

    assert 2 == result.exit_code
    assert "Invalid value for '--folds': give 2 or more, or 0 for none." in result.stderr


@pytest.mark.parametrize("missing", ["numpy", "scipy"])
def test_a_missing_extra_is_named(some_seeds: Path, tmp_path: Path, missing: str) -> None:
    program = f"import sys; sys.modules[{missing!r}] = None; from tracker.cli import main; main()"
    command = [sys.executable, "-c", program, "train", str(some_seeds), "-o", str(tmp_path / "a.json")]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)

    assert 1 == result.returncode
    assert "Error: Training needs numpy and scipy: pip install 'quote-tracker[train]'.\n" == result.stderr
