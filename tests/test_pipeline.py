"""Which weights an analysis uses, and that its method says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import run

from tracker import analyse
from tracker.errors import WeightsRefused
from tracker.model import Article
from tracker.pipeline import WEIGHTS_VARIABLE, method
from tracker.pipeline import analyse as analyse_with

TEXT = "«Der Steg bleibt zu», sagte Regula Ammann."


def test_an_analysis_names_the_weights_that_it_was_made_with() -> None:
    assert "weights wikinews-and-own " in analyse(TEXT).method
    assert "weights own " in analyse_with(Article(TEXT), "own").method


def test_the_environment_chooses_the_weights_of_this_project_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WEIGHTS_VARIABLE, "own")
    found = analyse(TEXT)
    assert method("own") == found.method
    assert ["Regula Ammann"] == [each.speaker.name for each in found.attributions if each.speaker]


def test_weights_that_are_none_are_an_error_of_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tmp_path / "damaged.json"
    damaged.write_text('{"models": {"speech": [}', encoding="utf-8")
    for weights in (str(damaged), str(tmp_path / "nowhere.json")):
        with pytest.raises(WeightsRefused):
            analyse_with(Article(TEXT), weights)
        monkeypatch.setenv(WEIGHTS_VARIABLE, weights)
        extracted = run("extract", "-", stdin=TEXT)
        assert extracted.exit_code == 1
        assert "Traceback" not in extracted.stderr
        assert extracted.stderr.startswith("Error: ")
