"""`--weights` of the commands that analyse: which set is used, before the environment's, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import run

from tracker.pipeline import WEIGHTS_VARIABLE
from tracker.store.archive import open_archive

STEG = "«Der Steg bleibt zu», sagte Regula Ammann."
EVERY_COMMAND = ("extract", "ingest", "analyse", "demo", "evaluate")
OTHER_FEATURES = {"about": {}, "models": {"speech": {}, "speaker": {"charm": {"": 1.0}}, "nobody": {}}}


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with one quotation."""
    path = tmp_path / "steg.txt"
    path.write_text(STEG, encoding="utf-8")
    return path


@pytest.fixture
def other_features(tmp_path: Path) -> Path:
    """A file of weights that were trained on other features."""
    path = tmp_path / "old.json"
    path.write_text(json.dumps(OTHER_FEATURES), encoding="utf-8")
    return path


def methods(database: str) -> list[str]:
    """The methods by which the quotations on file were found."""
    result = run("quotes", "--format", "jsonl", "--db", database)
    return [json.loads(line)["method"].split()[3] for line in result.stdout.splitlines()]


def confidence(*arguments: object) -> float:
    """How sure `extract` is of the only quotation."""
    (article,) = map(json.loads, run("extract", *arguments).stdout.splitlines())
    return float(article["quotations"][0]["confidence"])


@pytest.mark.parametrize("command", EVERY_COMMAND)
def test_every_command_that_analyses_has_the_option(command: str) -> None:
    assert "--weights NAME|FILE" in run(command, "--help").stdout


def test_extract_uses_the_weights_named_before_those_of_the_environment(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    default, own = confidence(article), confidence(article, "--weights", "own")
    monkeypatch.setenv(WEIGHTS_VARIABLE, "own")

    assert default != own
    assert own == confidence(article)
    assert default == confidence(article, "--weights", "wikinews-and-own")


def test_what_is_filed_says_which_weights_found_it(article: Path, database_file: str) -> None:
    run("ingest", article, "--weights", "own", "--db", database_file)
    assert ["own"] == methods(database_file)

    assert "Analysed 1 article" in run("analyse", "--db", database_file).stdout
    assert ["wikinews-and-own"] == methods(database_file)
    assert "Every article has its analysis" in run("analyse", "--db", database_file).stdout


def test_the_demonstration_uses_the_weights_named(tmp_path: Path) -> None:
    result = run("demo", "--into", tmp_path / "demo", "--weights", "own")

    assert 0 == result.exit_code
    assert {"own"} == set(methods(str(tmp_path / "demo" / "quotations.db")))


def test_weights_that_are_not_there_are_refused_in_one_sentence(article: Path, database_file: str) -> None:
    expected = "Error: There are no weights 'nowhere': give the path of a file that `tracker train` wrote.\n"
    for arguments in (("extract", article), ("ingest", article, "--db", database_file)):
        result = run(*arguments, "--weights", "nowhere")
        assert (1, "", expected) == (result.exit_code, result.stdout, result.stderr)
    assert not Path(database_file).exists()


def test_weights_of_other_features_are_refused_before_anything_is_filed_or_deleted(
    article: Path, other_features: Path, database_file: str, tmp_path: Path
) -> None:
    run("demo", "--into", tmp_path / "demo")
    with open_archive(database_file):
        pass
    for arguments in (
        ("ingest", article, "--db", database_file),
        ("analyse", "--db", database_file),
        ("demo", "--into", tmp_path / "demo"),
    ):
        result = run(*arguments, "--weights", other_features)
        assert 1 == result.exit_code
        assert "Error: These weights were trained on other features" in result.stderr
        assert 1 == result.stderr.count("\n")
    assert 48 == len(articles_in(tmp_path / "demo" / "quotations.db"))
    assert [] == articles_in(Path(database_file))


def articles_in(database: Path) -> list[str]:
    """The articles on file, by source."""
    with open_archive(database) as archive:
        return [filed.article.source for filed in archive.articles()]
