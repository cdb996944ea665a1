"""What an input is shows in what it begins with; its name decides only where that shows nothing."""

from __future__ import annotations

import io
import json
import random
import sys
from pathlib import Path

import pytest

from tracker.model import Article, SkippedInput
from tracker.sources import read

TEXT = "«Der Steg bleibt zu», sagte Regula Ammann."
CONTENTS = {
    "jsonl": json.dumps({"id": "1", "text": TEXT}, ensure_ascii=False) + "\n",
    "csv": f'id,Titel,Text\n1,Steg,"{TEXT}"\n',
    "tsv": f"id\tTitel\tText\n1\tSteg\t{TEXT}\n",
    "swissdox": f"id\tpubtime\tcontent\n1\t2024-03-01 00:00:00\t<tx><p>{TEXT}</p></tx>\n",
}


def items(*paths: Path) -> list[Article | SkippedInput]:
    return list(read([str(path) for path in paths]))


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv", "a.tsv", "a.jsonl", "a", "a.export"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("format", CONTENTS)
def test_a_wrong_ending_misleads_nobody(tmp_path: Path, name: str, encoding: str, format: str) -> None:
    path = tmp_path / name
    path.write_bytes(CONTENTS[format].encode(encoding))

    assert [("1", TEXT)] == [(each.id, each.text) for each in items(path) if isinstance(each, Article)]


@pytest.mark.parametrize("format", CONTENTS)
def test_stdin_is_told_by_what_it_begins_with(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(CONTENTS[format].encode())))  # type: ignore[arg-type]
    monkeypatch.setattr(sys, "stdin", stdin)

    assert [TEXT] == [each.text for each in read(["-"]) if isinstance(each, Article)]


@pytest.mark.parametrize("text", ["Text, Bild und Ton: Urs Kern\nEr sagt: nein.", "Titel\tOrt\nSteg", "[Anzeige] Steg"])
def test_a_text_that_only_looks_like_a_table_is_a_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")

    assert [text] == [each.text for each in items(path) if isinstance(each, Article)]


def test_a_text_under_the_name_of_a_table_is_never_filed_as_an_article(tmp_path: Path) -> None:
    for name in ("a.csv", "a.tsv", "a.jsonl"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
        assert not [each for each in items(tmp_path / name) if isinstance(each, Article)]


@pytest.mark.parametrize("format", CONTENTS)
def test_damage_anywhere_is_said_in_a_sentence_and_costs_no_other_file(tmp_path: Path, format: str) -> None:
    header, _, record = CONTENTS[format].partition("\n") if format != "jsonl" else ("", "", CONTENTS[format])
    whole = (f"{header}\n" * bool(header) + record * 5).encode()
    (tmp_path / "z.txt").write_text(TEXT, encoding="utf-8")
    shuffled = random.Random(7)
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(shuffled.randrange(1, 4)):
            at = shuffled.randrange(len(damaged))
            piece = shuffled.choice([b"", b'"', b"\t", b"\n", b"<", b"\0", b"\xff", b"{" * 50, b"\r", b";"])
            damaged[at : at + shuffled.choice([0, 1, 30])] = piece
        (tmp_path / f"a.{format}").write_bytes(damaged[: shuffled.randrange(len(damaged))] if at % 2 else damaged)
        found = items(tmp_path / f"a.{format}", tmp_path / "z.txt")
        assert len(found) > 1
        assert TEXT == getattr(found[-1], "text", "")
        assert all(each.reason.endswith(".") for each in found if isinstance(each, SkippedInput))
