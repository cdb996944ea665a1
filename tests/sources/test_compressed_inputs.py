"""Compressed files and archives, told by what they hold; damaged ones and bombs cost nobody else's article."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.model import Article, SkippedInput
from tracker.sources import compressed, lines, read

PACKERS: dict[str, Callable[[bytes], bytes]] = {"xz": lzma.compress, "gz": gzip.compress, "bz2": bz2.compress}
DAMAGED = "but cut off or damaged; the articles before that are read."


def json_lines(number: int) -> bytes:
    shuffled = random.Random(4)
    texts = ["".join(chr(shuffled.randrange(97, 123)) for _ in range(200)) for _ in range(number)]
    return "".join(json.dumps({"id": str(at), "text": text}) + "\n" for at, text in enumerate(texts)).encode()


def items(path: Path, contents: bytes, **options: str) -> list[Article | SkippedInput]:
    path.write_bytes(contents)
    return list(read([str(path)], **options))  # type: ignore[arg-type]


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, contents in files.items():
            archive.writestr(name, contents)
    return buffer.getvalue()


def told(found: list[Article | SkippedInput]) -> list[str]:
    return [item.text if isinstance(item, Article) else item.reason for item in found]


@pytest.mark.parametrize("packing", PACKERS)
@pytest.mark.parametrize("name", ["a.jsonl.{}", "a.txt", "a"])
def test_a_compressed_file_is_read_whatever_its_name(tmp_path: Path, packing: str, name: str) -> None:
    path = tmp_path / name.format(packing)
    expected = [(str(number), f"{path}:{number + 1}") for number in range(3)]

    found = items(path, PACKERS[packing](json_lines(3)))
    assert expected == [(item.id, item.source) for item in found if isinstance(item, Article)]


@pytest.mark.parametrize("packing", ["xz", "gz", "bz2"])
def test_a_file_of_several_streams_is_read_to_its_end(tmp_path: Path, packing: str) -> None:
    pack = PACKERS[packing]
    path = tmp_path / "a"

    assert 6 == len(items(path, pack(json_lines(3)) + pack(json_lines(3))))


def test_a_compressed_text_and_a_compressed_folder_file_are_known_by_the_name_within(tmp_path: Path) -> None:
    (tmp_path / "steg.md.gz").write_bytes(gzip.compress(b"# Steg\n\nZu."))
    (tmp_path / "photo.jpg.gz").write_bytes(gzip.compress(b"photo"))

    (article,) = read([str(tmp_path)])
    assert isinstance(article, Article)
    assert ("Steg", "Zu.") == (article.title, article.text)


def test_the_supported_files_of_a_zip_archive_are_read_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "delivery"
    files = {
        "b/steg.txt": b"Eins.",
        "a.jsonl.xz": lzma.compress(b'{"text": "Zwei."}\n'),
        "__MACOSX/._a.txt": b"nichts",
        "photo.jpg": b"\xff\xd8",
        "c.csv": b"id;text\n3;Drei.\n",
    }
    found = items(path, zipped(files))

    assert ["Eins.", "Zwei.", "Drei."] == told(found)
    assert [f"{path}/b/steg.txt", f"{path}/a.jsonl.xz:1", f"{path}/c.csv:2"] == [item.source for item in found]


@pytest.mark.parametrize("packing", ["xz", "gz", "bz2"])
def test_of_a_file_that_is_cut_off_what_stands_before_is_read(tmp_path: Path, packing: str) -> None:
    packed = PACKERS[packing](json_lines(20_000))
    found = items(tmp_path / "a", packed[: len(packed) // 2])

    assert 1_000 < len(found) < 20_000
    assert all(isinstance(item, Article) and len(item.text) == 200 for item in found[:-1])
    assert told(found)[-1].endswith(DAMAGED)


@pytest.mark.parametrize("packing", ["xz", "gz", "bz2"])
def test_bytes_changed_anywhere_are_one_sentence_and_no_traceback(tmp_path: Path, packing: str) -> None:
    packed = bytearray(PACKERS[packing](json_lines(50)))
    shuffled = random.Random(1)
    for _ in range(40):
        damaged = bytearray(packed)
        for _ in range(3):
            damaged[shuffled.randrange(8, len(packed))] = shuffled.randrange(256)
        found = items(tmp_path / "a", bytes(damaged))
        assert found


def test_a_damaged_file_in_an_archive_costs_no_other(tmp_path: Path) -> None:
    archive = bytearray(zipped({"a.txt": b"Eins.", "b.jsonl": json_lines(100), "c.txt": b"Drei."}))
    at = archive.index(b"b.jsonl") + 2_000
    archive[at : at + 20] = bytes(20)

    found = told(items(tmp_path / "a.zip", bytes(archive)))
    assert "Eins." == found[0]
    assert "Drei." == found[-1]
    assert found[-2].endswith(DAMAGED)


def test_an_archive_whose_end_is_lost_says_so(tmp_path: Path) -> None:
    archive = zipped({"a.txt": b"Eins."})

    assert ["It is a ZIP archive, but cut off or damaged."] == told(items(tmp_path / "a.zip", archive[:-30]))


def test_an_archive_without_articles_an_encrypted_file_and_an_archive_in_an_archive_are_named(tmp_path: Path) -> None:
    (nothing,) = told(items(tmp_path / "a.zip", zipped({"photo.jpg": b"x"})))
    assert nothing.startswith("The archive holds no article: no file ends in .txt, .md,")

    archive = bytearray(zipped({"a.txt": b"Eins."}))
    archive[archive.rindex(b"PK\x01\x02") + 8] |= 1
    assert ["It is encrypted; unpack the archive first."] == told(items(tmp_path / "b.zip", bytes(archive)))

    inner = zipped({"a.txt": b"Eins."})
    expected = "It is an archive within a compressed file; unpack it first."
    assert [expected] == told(items(tmp_path / "c.zip", zipped({"a.txt": inner, "b.md": inner}))[:1])


def test_an_office_document_is_no_archive_of_articles(tmp_path: Path) -> None:
    document = zipped({"word/notes.txt": b"Eins.", "[Content_Types].xml": b"<Types/>"})

    expected = "It is no Word document (.docx): open it with its own program and save it as one."
    assert [expected] == told(items(tmp_path / "a.txt", document))


@pytest.mark.parametrize("packing", ["xz", "gz", "bz2"])
def test_a_bomb_is_left_where_it_grows_too_much(tmp_path: Path, packing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compressed, "ALWAYS_ALLOWED", 1_000_000)
    bomb = PACKERS[packing](b'{"text": "Eins."}\n' + b"\n" * 30_000_000)

    first, problem = told(items(tmp_path / "a.jsonl", bomb))
    assert "Eins." == first
    assert problem.startswith("It unpacks to more than 200 times its size")
    (tmp_path / "a.zip").write_bytes(
        zipped({"a.jsonl": b'{"text": "Eins."}\n' + b"\n" * 30_000_000, "b.txt": b"Zwei."})
    )
    assert ["Eins.", problem, "Zwei."] == told(list(read([str(tmp_path / "a.zip")])))


def test_a_line_or_text_without_end_does_not_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST_LINE", 1_000_000)
    monkeypatch.setattr(lines, "LONGEST_FILE", 1_000_000)
    endless = b"x" * 3_000_000

    expected = ["It has a line of more than 1 MB, which is no article."]
    assert expected == told(items(tmp_path / "a.jsonl", gzip.compress(b'{"text": "' + endless)))
    expected = ["It has more than 1 MB, which is no article; split it."]
    assert expected == told(items(tmp_path / "a.txt", gzip.compress(endless)))


def test_what_is_packed_again_and_again_is_left(tmp_path: Path) -> None:
    packed = gzip.compress(gzip.compress(gzip.compress(b"Eins.")))

    assert ["It is compressed again and again; unpack it first."] == told(items(tmp_path / "a.gz", packed))
