"""Articles read from real files: what becomes of title, date and text, and in which order they come."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tracker.model import Article, SkippedInput
from tracker.sources import read

STEG = "«Der Steg bleibt zu», sagte Regula Ammann."


def articles(*paths: Path, format: str | None = None, **options: object) -> list[Article]:
    """The articles of the files, where all of them must be readable."""
    found = []
    for item in read([str(path) for path in paths], format, **options):  # type: ignore[arg-type]
        assert isinstance(item, Article), item
        found.append(item)
    return found


def file(folder: Path, name: str, contents: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    return path


def test_a_text_file_is_one_article_that_knows_where_it_was_read(tmp_path: Path) -> None:
    path = file(tmp_path, "steg.txt", STEG)

    assert [Article(STEG, source=str(path))] == articles(path)


def test_a_front_matter_says_what_the_article_is(tmp_path: Path) -> None:
    matter = (
        "---\nid: 0042\ntitle: 'Der Steg: eine Chronik'\nDate: 01.03.2024\noutlet: Seeblick-Anzeiger\n"
        "author: [Livia Brändli, Urs Kern]\nurl: https://seeblick.example/42\nlanguage: de-CH\nrubric: Region\n---\n\n"
    )
    expected = {
        "text": STEG,
        "id": "0042",
        "title": "Der Steg: eine Chronik",
        "outlet": "Seeblick-Anzeiger",
        "published": date(2024, 3, 1),
        "byline": "Livia Brändli, Urs Kern",
        "url": "https://seeblick.example/42",
        "language": "de-CH",
    }
    for name in ("steg.md", "steg.txt"):
        path = file(tmp_path, name, matter + STEG + "\n")
        assert [Article(**expected, source=str(path))] == articles(path)


@pytest.mark.parametrize("written", ["2024-03-01", "2024-03-01T06:30:00+01:00", "2024-03-01 06:30:00", "1.3.2024"])
def test_a_date_may_be_written_as_programs_and_as_people_write_it(tmp_path: Path, written: str) -> None:
    path = file(tmp_path, "a.jsonl", json.dumps({"text": STEG, "date": written}))

    assert date(2024, 3, 1) == articles(path)[0].published


def test_the_heading_of_a_markdown_file_is_its_title_and_not_part_of_its_text(tmp_path: Path) -> None:
    path = file(tmp_path, "steg.md", f"# Steg gesperrt\r\n\r\n## Lage\r\n\r\n{STEG}\r\n")

    assert [("Steg gesperrt", f"## Lage\n\n{STEG}")] == [(each.title, each.text) for each in articles(path)]


def test_a_heading_stays_in_the_text_when_there_is_another_title(tmp_path: Path) -> None:
    path = file(tmp_path, "steg.md", f"---\ntitle: Steg\n---\n# Steg gesperrt\n\n{STEG}")

    assert [("Steg", f"# Steg gesperrt\n\n{STEG}")] == [(each.title, each.text) for each in articles(path)]


def test_a_text_that_begins_with_a_rule_has_no_front_matter(tmp_path: Path) -> None:
    for text in (f"---\n{STEG}", f"---\n{STEG}\n---\nEnde"):
        assert [text] == [each.text for each in articles(file(tmp_path, "a.txt", text))]


def test_json_lines_are_one_article_a_line_and_blank_lines_are_none(tmp_path: Path) -> None:
    records = [{"id": 7, "text": STEG, "title": None, "byline": "Urs Kern"}, {"id": "b", "text": "Zwei."}]
    path = file(tmp_path, "a.jsonl", "\n\n".join(map(json.dumps, records)) + "\n")

    assert [
        Article(STEG, id="7", byline="Urs Kern", source=f"{path}:1"),
        Article("Zwei.", id="b", source=f"{path}:3"),
    ] == articles(path)


def test_a_folder_is_read_with_the_folders_in_it_and_without_what_is_hidden(tmp_path: Path) -> None:
    wanted = ["b.txt", "a/y.jsonl", "a/z.MD"]
    for name in (*wanted, "c/notes.odt", "a/y.gold.json", ".hidden.txt", ".git/d.txt"):
        file(tmp_path, name, json.dumps({"text": name}) if name.endswith("jsonl") else name)

    assert wanted == [each.text for each in articles(tmp_path)]


def test_of_a_folder_only_the_files_of_the_format_asked_for_are_read(tmp_path: Path) -> None:
    file(tmp_path, "a.txt", "Zwei.")
    file(tmp_path, "b.md", "Eins.")
    expected = ["Eins."]

    assert expected == [each.text for each in articles(tmp_path, format="markdown")]


def test_a_file_of_another_name_is_told_by_how_it_begins(tmp_path: Path) -> None:
    record, text = file(tmp_path, "export.json", '\n {"text": "Eins."}\n'), file(tmp_path, "steg", STEG)
    expected = ["Eins.", STEG]

    assert expected == [each.text for each in articles(record, text)]


def test_outlet_and_language_hold_where_the_article_does_not_say(tmp_path: Path) -> None:
    records = [{"text": "A", "outlet": "Talbote", "language": "fr"}, {"text": "B"}]
    path = file(tmp_path, "a.jsonl", "\n".join(map(json.dumps, records)))

    expected = [("Talbote", "fr"), ("Seeblick-Anzeiger", "de-CH")]
    found = articles(path, outlet="Seeblick-Anzeiger", language="de-CH")
    assert expected == [(each.outlet, each.language) for each in found]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_the_encodings_that_people_have(tmp_path: Path, encoding: str) -> None:
    text = "«Grüezi», sagte Zoë Müller – überrascht."
    line = json.dumps({"text": text}, ensure_ascii=False) + "\n"
    found = articles(
        file(tmp_path, "a.txt", text.encode(encoding)), file(tmp_path, "b.jsonl", (line * 2).encode(encoding))
    )
    assert [text] * 3 == [each.text for each in found]


def test_text_is_normalised_once_and_else_left_as_it_is(tmp_path: Path) -> None:
    path = file(tmp_path, "a.txt", "  Zu\u0308rich:\r\nder Bun\u00addes\u2011rat\rsagte\u00a0«ja».\t \n\n")

    expected = "  Zürich:\nder Bundes\u2011rat\nsagte\u00a0«ja»."
    assert expected == articles(path)[0].text


def test_verbatim_text_is_not_touched(tmp_path: Path) -> None:
    text = "Zu\u0308rich\r\nBun\u00addesrat \ud800\0 \n"
    path = file(tmp_path, "a.jsonl", json.dumps({"text": text}))

    assert [text] == [each.text for each in articles(path, verbatim=True)]


def test_articles_come_one_at_a_time_however_many_follow(tmp_path: Path) -> None:
    path = file(tmp_path, "a.jsonl", json.dumps({"text": STEG}) + "\n")

    first = next(iter(read([str(path), str(tmp_path / "missing.txt")])))
    assert isinstance(first, Article)


def test_what_cannot_be_read_does_not_stop_what_follows(tmp_path: Path) -> None:
    path = file(tmp_path, "a.txt", STEG)

    missing, article = read([str(tmp_path / "missing.txt"), str(path)])
    assert SkippedInput(f"{tmp_path}/missing.txt", "It cannot be read: No such file or directory.") == missing
    assert isinstance(article, Article)
