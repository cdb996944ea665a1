"""What is no article: each input is named with one sentence that says what to do, and the others are read."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from tracker.model import Article, SkippedInput
from tracker.sources import FORMATS, read

TEXT = "«Der Steg bleibt zu», sagte Regula Ammann."
UMLAUTS = "Für Müller wäre das schön: «Grüezi», sagte er über die Brücke."


def reasons(path: Path, contents: str | bytes) -> list[str]:
    """Why the parts of a file with these contents were skipped."""
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    return [item.reason for item in read([str(path)]) if isinstance(item, SkippedInput)]


BINARY = "It is binary, or UTF-16 without a byte order mark; save it as text in UTF-8."


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        pytest.param(b"", "It is empty.", id="empty"),
        pytest.param(b" \n\n", "There is no text in it.", id="blank"),
        pytest.param(b"\xef\xbb\xbf", "There is no text in it.", id="only a byte order mark"),
        pytest.param(b"---\ntitle: Steg\n---\n", "There is no text in it.", id="only a front matter"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", BINARY, id="image"),
        pytest.param(TEXT.encode("utf-16-le"), BINARY, id="utf-16 without a mark"),
        pytest.param(bytes(range(1, 256)) * 9, "It is binary, not text.", id="bytes without NUL"),
        pytest.param(b"%PDF-1.7\n", "This is a PDF, not plain text; save it as text in UTF-8 first.", id="pdf"),
        pytest.param(
            b"\n<!DOCTYPE html><p>",
            "This is a web page, not plain text; save it as text in UTF-8 first.",
            id="html",
        ),
        pytest.param(
            gzip.compress(b"Steg"),
            "This is compressed (gzip), not plain text; save it as text in UTF-8 first.",
            id="gzip",
        ),
        pytest.param(
            UMLAUTS.encode()[:-1] + b"\xc3", "Its UTF-8 is damaged at byte 70; save it again as UTF-8.", id="cut utf-8"
        ),
        pytest.param(
            b"\xff\xfe\0\xd8a",
            "Its UTF-16-LE is damaged at byte 2; save it again as UTF-8.",
            id="half a pair in utf-16",
        ),
        pytest.param(
            b"Stra\x81e", "It is neither UTF-8 nor Windows-1252 (byte 4); save it as text in UTF-8.", id="no encoding"
        ),
        pytest.param(
            b"---\ntitle: Steg: eine Chronik\n---\nText",
            "Its front matter is not YAML (line 2); put values with a colon or quotation marks in quotes.",
            id="front matter with a stray colon",
        ),
        pytest.param(
            b"---\ntitle: " + b"[" * 9000 + b"\n---\nText",
            "Its front matter is nested too deeply to be one.",
            id="front matter without a bottom",
        ),
        pytest.param(
            b"---\ndate: 31.2.2024\n---\nText",
            "“31.2.2024” is not a date; write it as 2024-03-01 or 01.03.2024.",
            id="a date that is none",
        ),
        pytest.param(b"---\ntitle: {a: b}\n---\nText", "The field “title” must be text, not an object.", id="no title"),
    ],
)
def test_a_text_that_is_none_is_skipped_and_says_why(tmp_path: Path, contents: bytes, reason: str) -> None:
    assert [reason] == reasons(tmp_path / "a.txt", contents)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "Steg"', "The line is not JSON (Expecting ',' delimiter, character 17)."),
        ("Steg", "The line is not JSON (Expecting value, character 1)."),
        ('["Steg"]', "The line is JSON, but not an object in { }."),
        ('{"title": "Steg"}', "The field “text” is missing."),
        ('{"text": null}', "The field “text” is missing."),
        ('{"text": 5}', "The field “text” must be text, not a number."),
        ('{"text": "Steg", "id": true}', "The field “id” must be text, not a truth value."),
        ('{"text": "Steg", "outlet": ["A"]}', "The field “outlet” must be text, not a list."),
        ('{"text": " "}', "There is no text in it."),
        ('{"text": "a", "date": "gestern"}', "“gestern” is not a date; write it as 2024-03-01 or 01.03.2024."),
        ('{"text": "a", "date": "2024-02-30"}', "“2024-02-30” is not a date; write it as 2024-03-01 or 01.03.2024."),
        ('{"text": "a\\u0000b"}', "The text holds a NUL character at position 1; repair it in the source."),
        ('{"text": "ab\\ud83d"}', "The text holds half a character (\\ud83d) at position 2; repair it in the source."),
        (
            '{"text": "a", "id": "\\udc00"}',
            "The id holds half a character (\\udc00) at position 0; repair it in the source.",
        ),
        ('{"text": ' + "[" * 100_000, "The line is not JSON that a program can hold."),
        ('{"id": ' + "9" * 10_000 + "}", "The line is not JSON that a program can hold."),
        ("{\0}", BINARY),
    ],
)
def test_a_broken_line_is_named_and_the_lines_around_it_are_read(tmp_path: Path, line: str, reason: str) -> None:
    good = json.dumps({"text": TEXT})
    path = tmp_path / "a.jsonl"
    path.write_text(f"{good}\n{line}\n{good}\n", encoding="utf-8")

    assert [
        Article(TEXT, source=f"{path}:1"),
        SkippedInput(f"{path}:2", reason),
        Article(TEXT, source=f"{path}:3"),
    ] == list(read([str(path)]))


@pytest.mark.parametrize("contents", ['[\n{"text": "Steg"}\n]', '{\n "text": "Steg"\n}'])
def test_json_that_is_not_in_lines_is_one_problem_and_not_one_a_line(tmp_path: Path, contents: str) -> None:
    expected = "It is JSON, but not JSON Lines: each article must be one object on a line of its own."

    assert [expected] == reasons(tmp_path / "a.json", contents)
    assert [expected] == reasons(tmp_path / "a.jsonl", contents)


def test_json_lines_without_a_line_are_no_articles(tmp_path: Path) -> None:
    expected = "There is no article in it."

    assert [expected] == reasons(tmp_path / "a.jsonl", "\n\n")


def test_a_folder_without_articles_says_what_it_would_have_read(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")

    endings = ", ".join(ending for row in FORMATS.values() for ending in row.endings)
    expected = f"The folder holds no article: no file ends in {endings}."
    assert ".txt, .md, .markdown, .jsonl" in expected
    assert [SkippedInput(str(tmp_path), expected)] == list(read([str(tmp_path)]))


def test_a_few_control_characters_as_scans_leave_them_are_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "Seite 1\f\n\x07Der Steg."
    path.write_text(text, encoding="utf-8")

    assert [text] == [item.text for item in read([str(path)]) if isinstance(item, Article)]


def test_a_very_long_line_between_two_rules_is_text_and_read_in_a_moment(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = "---\n" + "{a: [" * 1_000_000 + "\n---\nEnde"
    path.write_text(text, encoding="utf-8")

    assert [text] == [item.text for item in read([str(path)]) if isinstance(item, Article)]
