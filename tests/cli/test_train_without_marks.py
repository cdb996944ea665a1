"""`tracker train` on our own cases of reported speech: the same bytes, and weights that find what has no marks."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from corpora_at_hand import REPORTED, articles_of
from running import PROGRAM, run

from tracker.evaluation import evaluate
from tracker.model import IN_MARKS, Article
from tracker.pipeline import analyse

pytest.importorskip("scipy")

TEXT = "Gemeindepräsidentin Regula Ammann sagte, der Steg sei morsch. Am Montag beginnen die Arbeiten."


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Weights learned from the cases alone, without cross-validation."""
    file = tmp_path_factory.mktemp("weights") / "reported.json"
    assert 0 == run("train", REPORTED, "-o", file, "--folds", 0).exit_code
    return file


def test_the_cases_give_the_same_bytes_in_another_process_with_another_hash_seed(weights: Path, tmp_path: Path) -> None:
    again = tmp_path / weights.name
    command = [*PROGRAM, "train", str(REPORTED), "-o", str(again), "--folds", "0"]
    environment = {**os.environ, "PYTHONHASHSEED": "77"}
    subprocess.run(command, check=True, capture_output=True, env=environment)

    assert weights.read_bytes() == again.read_bytes()


def test_weights_learned_from_the_cases_find_speech_without_marks_and_its_speaker(weights: Path) -> None:
    (found,) = analyse(Article(TEXT), str(weights)).attributions

    assert ("der Steg sei morsch", "indirect") == (found.quotation.text, found.quotation.kind)
    assert found.speaker is not None
    assert "Regula Ammann" == found.speaker.name


def test_weights_find_nearly_all_of_what_they_learned_from(weights: Path) -> None:
    known = articles_of(REPORTED)
    count = evaluate((each, analyse(each.article, str(weights))) for each in known).unmarked

    assert count.right > 0.9 * count.gold
    assert count.speaker > 0.8 * count.gold
    assert count.found < 1.1 * count.gold


def test_asked_for_what_is_in_marks_only_they_find_nothing_else(weights: Path) -> None:
    assert () == analyse(Article(TEXT), str(weights), IN_MARKS).attributions
