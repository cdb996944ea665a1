"""Bad input through the real command line: a clear sentence, the right exit code, nothing lost, never a traceback."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import time
from io import BufferedReader
from pathlib import Path

import pytest
from running import run, start

from tracker.model import Article
from tracker.store.archive import open_archive

STEG = "«Der Steg bleibt zu», sagte Regula Ammann."
FULL_DISK = Path("/dev/full")
on_a_full_disk = pytest.mark.skipif(not FULL_DISK.exists(), reason="only Linux has a disk that is always full")


def on_file(database_file: str) -> int:
    with open_archive(database_file) as archive:
        return len(archive.articles())


def record(**fields: object) -> str:
    return json.dumps(fields)


# ------------------------------------------------------------------------------------------------------ inputs

BAD_FILES = {
    "empty.txt": b"",
    "binary.txt": b"\x7fELF\x02\x01\0\0",
    "encoding.txt": "Für Müller wäre das schön".encode() + b"\xfc\xc3",
    "date.md": b"---\ndate: 31.02.2024\n---\nDer Steg ist zu.",
    "broken.jsonl": b'{"text": "Der Steg',
    "field.jsonl": b'{"title": "Steg"}',
    "nul.jsonl": b'{"text": "Der\\u0000Steg"}',
    "surrogate.jsonl": b'{"text": "Der \\ud83d Steg"}',
}
SENTENCES = {
    "empty.txt": "It is empty.",
    "binary.txt": "It is binary, or UTF-16 without a byte order mark; save it as text in UTF-8.",
    "encoding.txt": "Its UTF-8 is damaged at byte 29; save it again as UTF-8.",
    "date.md": "“31.02.2024” is not a date; write it as 2024-03-01 or 01.03.2024.",
    "broken.jsonl:1": "The line is not JSON (Unterminated string starting at, character 10).",
    "field.jsonl:1": "The field “text” is missing.",
    "nul.jsonl:1": "The text holds a NUL character at position 3; repair it in the source.",
    "surrogate.jsonl:1": "The text holds half a character (\\ud83d) at position 4; repair it in the source.",
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_an_input_that_is_none_is_an_error_of_one_sentence(tmp_path: Path, database_file: str, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(BAD_FILES[name])
    result = run("ingest", path, "--db", database_file)

    (sentence,) = [each for where, each in SENTENCES.items() if where.startswith(name)]
    skipped, error = result.stderr.splitlines()
    assert (1, "Error: No article could be read.") == (result.exit_code, error)
    assert (True, True) == (skipped.startswith(f"Skipped {path}"), skipped.endswith(f": {sentence}"))
    assert 0 == on_file(database_file)


def test_of_many_inputs_the_bad_ones_are_named_and_the_good_ones_filed(tmp_path: Path, database_file: str) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, contents in BAD_FILES.items():
        (folder / name).write_bytes(contents)
    (folder / "good.txt").write_text(STEG, encoding="utf-8")
    result = run("ingest", folder, tmp_path / "missing.txt", "--db", database_file)

    named = {line for line in result.stderr.splitlines() if line.startswith("Skipped")}
    expected = {f"Skipped {folder}/{where}: {sentence}" for where, sentence in SENTENCES.items()}
    assert expected | {f"Skipped {tmp_path}/missing.txt: It cannot be read: No such file or directory."} == named
    assert (3, 1) == (result.exit_code, on_file(database_file))
    assert "Skipped 9 inputs, named above.\n" in result.stdout


def test_extract_names_what_it_skips_too(tmp_path: Path) -> None:
    lines = "\n".join([record(id="a", text=STEG), "kaputt", record(id="b", text=STEG)])
    result = run("extract", stdin=lines)

    assert 3 == result.exit_code
    assert ["a", "b"] == [json.loads(line)["id"] for line in result.stdout.splitlines()]
    assert "Skipped stdin:2: The line is not JSON (Expecting value, character 1).\n" == result.stderr


@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_a_folder_without_articles_is_an_error(tmp_path: Path, command: str) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    result = run(command, folder)

    assert 1 == result.exit_code
    assert f"Skipped {folder}: The folder holds no article: no file ends in .txt, .md," in result.stderr


@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_nothing_on_stdin_is_an_error(command: str) -> None:
    result = run(command, "-", stdin="")

    expected = "Skipped stdin: It is empty.\nError: No article could be read.\n"
    assert (1, True) == (result.exit_code, result.stderr.endswith(expected))


def test_an_id_with_another_text_keeps_both_texts(tmp_path: Path, database_file: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        "\n".join([record(id="a", text=STEG), record(id="a", text="Der Steg ist offen.")]), encoding="utf-8"
    )

    assert 0 == run("ingest", path, "--db", database_file).exit_code
    with open_archive(database_file) as archive:
        assert [STEG, "Der Steg ist offen."] == [archive.article_text(number).text for number in (1, 2)]


def test_an_article_of_one_very_long_line_is_read_and_filed(tmp_path: Path, database_file: str) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Der Steg ist zu und bleibt es. " * 300_000, encoding="utf-8")

    assert 0 == run("ingest", path, "--no-analyse", "--db", database_file).exit_code
    assert 1 == on_file(database_file)


def test_fifty_megabytes_in_one_line_are_no_article_and_cost_no_other(tmp_path: Path, database_file: str) -> None:
    (tmp_path / "archive.txt").write_text("Der Steg bleibt zu. " * 2_500_000, encoding="utf-8")
    (tmp_path / "steg.txt").write_text(STEG, encoding="utf-8")
    ingested = run("--db", database_file, "ingest", str(tmp_path))
    assert ingested.exit_code == 3
    assert (
        "It has 49,999,999 characters, and one article at most 10,000,000; split it into articles." in ingested.stderr
    )
    assert on_file(database_file) == 1


def test_marks_without_end_take_no_longer_than_text(tmp_path: Path) -> None:
    seconds = []
    for text in ("Der Steg ist zu. " * 6_000, "«" * 100_000):
        began = time.perf_counter()
        assert 0 == run("extract", stdin=text).exit_code
        seconds.append(time.perf_counter() - began)
    assert seconds[1] < 5 + 5 * seconds[0]


@pytest.mark.parametrize("arguments", [("ingest",), ("ingest", "--from", "word", "a"), ("extract", "--format", "xml")])
def test_a_wrong_call_is_a_usage_error(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)

    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith("Usage: ")


# ---------------------------------------------------------------------------------------------------- database


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path, database_file: str) -> None:
    with open_archive(database_file) as archive:
        archive.add_article(Article("Der Steg ist zu."))
    connection = sqlite3.connect(database_file)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    (tmp_path / "a.txt").write_text(STEG, encoding="utf-8")
    result = run("ingest", tmp_path / "a.txt", "--db", database_file)

    assert (1, 1) == (result.exit_code, len(result.stderr.splitlines()))
    assert result.stderr.startswith(f"Error: The database {database_file} was made by a newer version of this program")


def test_a_database_that_another_process_writes_is_said_to_be_busy(tmp_path: Path, database_file: str) -> None:
    run("db", "upgrade", "--db", database_file)
    (tmp_path / "a.txt").write_text(STEG, encoding="utf-8")
    other = sqlite3.connect(database_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        result = run("ingest", tmp_path / "a.txt", "--db", f"sqlite:///{database_file}?timeout=0.1")
    finally:
        other.close()

    expected = f"Error: The database {database_file} is being written by another process; try again when it is done.\n"
    assert (1, expected) == (result.exit_code, result.stderr)


def test_a_read_only_database_is_said_to_be_one(tmp_path: Path, database_file: str) -> None:
    run("db", "upgrade", "--db", database_file)
    (tmp_path / "a.txt").write_text(STEG, encoding="utf-8")
    result = run("ingest", tmp_path / "a.txt", "--db", f"sqlite:///file:{database_file}?mode=ro&uri=true")

    assert (1, 1) == (result.exit_code, len(result.stderr.splitlines()))
    assert "is read-only; make it writable, or choose another one." in result.stderr


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STEG * 100, encoding="utf-8")
    result = run("ingest", path, "--db", path)

    expected = f"Error: {path} is not a database of this program; choose another file.\n"
    assert (1, expected) == (result.exit_code, result.stderr)
    assert STEG * 100 == path.read_text(encoding="utf-8")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = run("db", "stats", "--db", tmp_path / "nowhere" / "news.db")

    expected = f"Error: There is no folder {tmp_path}/nowhere; create it, or choose another place.\n"
    assert (1, expected) == (result.exit_code, result.stderr)


# ---------------------------------------------------------------------------------- output, pipes, interruptions


@on_a_full_disk
@pytest.mark.parametrize("arguments", [("extract", "-"), ("--help",), ("db", "path"), ("extract", "-o", "/dev/full")])
def test_a_full_disk_is_one_sentence(arguments: tuple[str, ...]) -> None:
    with FULL_DISK.open("wb") as full:
        process = start(*arguments, stdin=subprocess.PIPE, stdout=full, stderr=subprocess.PIPE)
        _, stderr = process.communicate(STEG.encode())

    assert (1, b"Error: No space left on device.\n") == (process.returncode, stderr)


def test_a_failed_run_leaves_an_older_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "found.jsonl"
    path.write_text("old", encoding="utf-8")

    assert 1 == run("extract", tmp_path / "missing.txt", "-o", path).exit_code
    assert "old" == path.read_text(encoding="utf-8")


def test_a_folder_or_nowhere_is_no_output_file(tmp_path: Path) -> None:
    assert 2 == run("extract", "-o", tmp_path, stdin=STEG).exit_code
    result = run("extract", "-o", tmp_path / "nowhere" / "found.jsonl", stdin=STEG)

    expected = f"Error: Could not open file '{tmp_path}/nowhere/found.jsonl': No such file or directory\n"
    assert (1, expected) == (result.exit_code, result.stderr)


def test_a_reader_who_has_seen_enough_ends_it_without_a_word() -> None:
    process = start("extract", "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    process.stdout.close()
    _, stderr = process.communicate((record(text=STEG) + "\n").encode() * 300)

    assert (1, b"") == (process.returncode, stderr)


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    process = start("db", "path", "--db", tmp_path / "Zürich.db", stdout=subprocess.PIPE, env=environment)
    stdout, _ = process.communicate()

    assert f"{tmp_path}/Zürich.db\n".encode() == stdout


def test_an_interrupted_ingest_keeps_what_it_has_read(place: str) -> None:
    process = start("ingest", "-", "--db", place, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin
    process.stdin.write(
        "".join(record(id=str(number), text=f"{number}. {STEG}") + "\n" for number in range(100)).encode()
    )
    process.stdin.flush()
    deadline = time.monotonic() + 60
    while analysed(place) < 64:
        assert process.poll() is None, "it ended too early"
        assert time.monotonic() < deadline, "the first batch was never filed"
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)  # while it waits for more on stdin
    stdout, stderr = process.communicate()

    assert (130, True) == (process.returncode, stderr.endswith(b"Interrupted.\n"))
    assert b"Traceback" not in stderr
    filed = on_file(place)
    assert filed >= 64
    assert stdout.decode().startswith(
        f"Filed {filed} new articles; 0 changed, 0 known already.\nAnalysed {filed} articles"
    )
    assert filed == analysed(place)


def analysed(place: str) -> int:
    with open_archive(place) as archive:
        found = archive.stats()
    return found.articles - found.unanalysed


def test_an_interrupted_extract_ends_its_output_whole() -> None:
    process = start(
        "extract", "-", "--format", "json", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin
    assert isinstance(process.stdout, BufferedReader)
    process.stdin.write((record(id="a", text=STEG) + "\n").encode() * 3)
    process.stdin.flush()
    output = b""
    while output.count(b'"title"') < 3 and (more := process.stdout.read1()):
        output += more
    process.send_signal(signal.SIGINT)  # while it waits for more on stdin
    rest, _ = process.communicate()

    assert 130 == process.returncode
    assert ["a"] * 3 == [each["id"] for each in json.loads(output + rest)]
