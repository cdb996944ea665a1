"""Several processes write into one database at the same time: nothing is lost, nothing is there twice."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from subprocess import PIPE

import pytest
from running import run, start
from store_examples import ALL

from tracker.store.archive import open_archive

COMMON = [(f"gemein-{number}", f"«Wir warten auf Zug {number}», sagte Urs Meili.") for number in range(90)]


def delivery(path: Path, own: str) -> Path:
    """A file of articles that both processes get, and of some that only this one gets, with speakers in common."""
    articles = [
        *((name, text, "Uferpost") for name, text in COMMON),
        *((f"{own}-{number}", f"«{own} {number}», sagte Ruth Känzig.", f"Bote {number % 3}") for number in range(90)),
    ]
    lines = [json.dumps({"id": name, "text": text, "outlet": outlet}) for name, text, outlet in articles]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("made_before", [True, False], ids=["on a database", "on none yet"])
def test_two_processes_file_different_and_the_same_articles(place: str, tmp_path: Path, made_before: bool) -> None:
    if made_before:
        run("db", "upgrade", "--db", place)
    files = [delivery(tmp_path / f"{own}.jsonl", own) for own in ("Nord", "Süd")]
    running = [start("ingest", file, "--db", place, stdout=PIPE, stderr=PIPE) for file in files]
    said = [process.communicate(timeout=240) for process in running]

    assert [0, 0] == [process.returncode for process in running], said
    assert not any(b"Traceback" in errors for _, errors in said)
    with open_archive(place) as archive:
        found, on_file = list(archive.quotations(ALL)), archive.stats()
        assert not archive.check()
        assert not archive.unanalysed()
        speakers = {each.name: each.quotations for each in archive.speakers(kinds=())}
    assert (270, 270, 0, 4) == (on_file.articles, on_file.analyses, on_file.earlier_versions, on_file.outlets)
    assert {1} == set(Counter(each.article_id for each in found).values())
    assert (270, {"Ruth Känzig": 180, "Urs Meili": 90}) == (len(found), speakers)


def test_two_processes_analyse_what_both_find_waiting_once(place: str, tmp_path: Path) -> None:
    file = delivery(tmp_path / "Nord.jsonl", "Nord")
    run("ingest", file, "--no-analyse", "--db", place)
    running = [start("ingest", file, "--db", place, stdout=PIPE, stderr=PIPE) for _ in range(3)]
    said = [process.communicate(timeout=240) for process in running]

    assert [0, 0, 0] == [process.returncode for process in running], said
    with open_archive(place) as archive:
        assert (180, 180) == (archive.stats().analyses, archive.stats().quotations)
        assert not archive.check()


def test_two_texts_of_one_article_become_two_versions_whoever_comes_first(place: str, tmp_path: Path) -> None:
    run("db", "upgrade", "--db", place)
    files = []
    for version in ("alt", "neu"):
        lines = [json.dumps({"id": name, "text": f"{text} ({version})"}) for name, text in COMMON]
        files.append(tmp_path / f"{version}.jsonl")
        files[-1].write_text("\n".join(lines), encoding="utf-8")
    running = [start("ingest", file, "--db", place, stdout=PIPE, stderr=PIPE) for file in files]
    said = [process.communicate(timeout=240) for process in running]

    assert [0, 0] == [process.returncode for process in running], said
    with open_archive(place) as archive:
        on_file = archive.stats()
        assert (90, 90, 90) == (on_file.articles, on_file.earlier_versions, on_file.quotations)
        assert not archive.check()
