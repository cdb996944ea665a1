"""`tracker spark` before any Spark runs: what is missing or in the way is one sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from running import run

from tracker.actions import spark
from tracker.actions.spark_rows import QUOTATION, schema


def test_without_spark_a_sentence_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    result = run("spark", tmp_path, tmp_path / "found")

    expected = "Error: Spark needs libraries that are not installed: pip install 'quote-tracker[spark]'.\n"
    assert (1, expected) == (result.exit_code, result.stderr)


def test_without_java_a_sentence_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pandas", "pyarrow", "pyspark.sql"):
        pytest.importorskip(name)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    result = run("spark", tmp_path, tmp_path / "found")

    expected = "Error: Spark needs Java 17 or newer; install it, or let JAVA_HOME name its folder.\n"
    assert (1, expected) == (result.exit_code, result.stderr)


def test_an_output_that_is_there_already_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    result = run("spark", tmp_path / "notes.txt", tmp_path)

    expected = f"Error: {tmp_path} is there already; name a folder that is not, or remove it.\n"
    assert (1, expected) == (result.exit_code, result.stderr)
    assert ["notes.txt"] == [path.name for path in tmp_path.iterdir()]


def test_the_files_of_folders_are_found_by_their_endings(tmp_path: Path) -> None:
    for name in ("b.jsonl", "a.txt", "photo.jpg", ".hidden.txt", "c/d.TXT"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    found = [Path(file).relative_to(tmp_path).as_posix() for file in spark.files_of([str(tmp_path)], None)]
    assert ["a.txt", "b.jsonl", "c/d.TXT"] == found
    assert [str(tmp_path / "b.jsonl")] == spark.files_of([str(tmp_path)], "jsonl")


def test_the_rows_have_the_names_of_the_contract() -> None:
    names = {"start", "end", "text", "kind", "speaker_name", "speaker_mention_text", "cue_start", "frame_end"}
    assert names | {"addressee_text", "nested", "confidence", "reasons", "segments", "continues"} < QUOTATION.keys()
    assert "`speaker_mention_start` int" in schema(QUOTATION)
