"""`tracker evaluate` prints what the scorers beside the checkout print, to the fourth digit."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from corpora_at_hand import shared
from running import run

FIGURE = re.compile(r"\d+\.\d{4}")


def scored(tool: str, corpus: str, articles: str, folder: Path) -> str:
    """What a scorer prints of what `tracker extract` finds in the articles that it hands out."""

    def call(*arguments: str) -> str:
        command = [sys.executable, str(shared(f"tools/{tool}")), *arguments]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout

    (folder / "articles.jsonl").write_text(call("texts", corpus, *articles.split()), encoding="utf-8")
    run("extract", "--from", "jsonl", folder / "articles.jsonl", "-o", folder / "found.jsonl")
    return call("score", corpus, str(folder / "found.jsonl"))


@pytest.mark.parametrize("style", ["german", "swiss"])
def test_on_wikinews(style: str, tmp_path: Path) -> None:
    pytest.importorskip("scipy")
    corpus = shared("wikinews/dev.jsonl.xz")
    theirs = scored("score.py", "dev", f"--marks {style}", tmp_path).splitlines()[1:7]
    printed = run("evaluate", corpus, "--style", style).stdout.splitlines()
    ours = printed[3:6] + printed[-3:]

    names = ["quotation", "speaker", "end to end", "message", "roles", "joint"]
    assert names == [line[:12].strip() for line in ours] == [line[:12].strip() for line in theirs]
    assert [FIGURE.findall(line) for line in theirs] == [FIGURE.findall(line) for line in ours]


def test_on_resolved_names(tmp_path: Path) -> None:
    corpus = shared("swiss/dev.jsonl")
    p, r, quotation, kind, speaker, end_to_end = FIGURE.findall(
        theirs := scored("score_names.py", str(corpus), "", tmp_path)
    )
    ours = run("evaluate", corpus).stdout.splitlines()[3:7]

    assert [p, r, quotation] == FIGURE.findall(ours[0])
    assert [speaker] == FIGURE.findall(ours[1])
    assert re.findall(r"\(\d+ given none\)", theirs) == re.findall(r"\(\d+ given none\)", ours[1])
    assert end_to_end == FIGURE.findall(ours[2])[-1]
    assert [kind] == FIGURE.findall(ours[3])
