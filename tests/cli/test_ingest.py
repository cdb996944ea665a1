"""`tracker ingest` on real files and a real database."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import run

from tracker.model import QuotationQuery
from tracker.store.archive import describe, open_archive

STEG = "«Der Steg bleibt zu», sagte Regula Ammann am Montag."
WIESE = "«Die Wiese braucht Ruhe», sagte Rolf Ammann."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A text, a Markdown file and two JSON lines."""
    articles = tmp_path / "articles"
    (articles / "march").mkdir(parents=True)
    (articles / "steg.txt").write_text(STEG, encoding="utf-8")
    (articles / "wiese.md").write_text(f"---\ntitle: Wiese\noutlet: Talbote\n---\n{WIESE}", encoding="utf-8")
    lines = [json.dumps({"id": name, "text": f"{name}: {STEG}"}) for name in ("a", "b")]
    (articles / "march" / "more.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return articles


def titles_and_outlets(place: str) -> list[tuple[str, str]]:
    with open_archive(place) as archive:
        return sorted((each.article.title, each.article.outlet) for each in archive.articles())


def test_a_folder_is_filed_and_analysed_at_once(folder: Path, place: str) -> None:
    result = run("ingest", folder, "--outlet", "Seeblick-Anzeiger", "--db", place)

    assert (0, f"Created the database {describe(place)}.\n") == (result.exit_code, result.stderr)
    assert result.stdout.startswith("Filed 4 new articles; 0 changed, 0 known already.\nAnalysed 4 articles: ")
    assert [("", "Seeblick-Anzeiger")] * 3 + [("Wiese", "Talbote")] == titles_and_outlets(place)
    with open_archive(place) as archive:
        assert not archive.unanalysed()


def test_the_quotations_are_found_with_their_speakers(folder: Path, place: str) -> None:
    run("ingest", folder, "--db", place)

    with open_archive(place) as archive:
        found = {(each.text, each.speaker_name) for each in archive.quotations(QuotationQuery())}
    expected = {("«Der Steg bleibt zu»", "Regula Ammann"), ("«Die Wiese braucht Ruhe»", "Rolf Ammann")}
    assert expected == found


def test_the_same_articles_twice_are_filed_and_analysed_once(folder: Path, place: str) -> None:
    run("ingest", folder, "--db", place)
    result = run("ingest", folder, "--db", place)

    expected = "Filed 0 new articles; 0 changed, 4 known already.\n"
    assert (0, expected) == (result.exit_code, result.stdout)


def test_the_same_file_is_known_from_whichever_folder_it_is_named(
    folder: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("ingest", folder / "steg.txt", "--db", place)
    (folder / "steg.txt").write_text(STEG + " Mehr folgt.", encoding="utf-8")
    monkeypatch.chdir(folder)

    assert "Filed 0 new articles; 1 changed," in run("ingest", "steg.txt", "--db", place).stdout


def test_two_files_of_one_name_are_two_articles(folder: Path, place: str) -> None:
    (folder / "march" / "steg.txt").write_text(WIESE, encoding="utf-8")

    assert "Filed 5 new articles" in run("ingest", folder, "--db", place).stdout


def test_an_id_with_another_text_is_a_new_version_and_analysed_too(tmp_path: Path, place: str) -> None:
    path = tmp_path / "a.jsonl"
    for text in (STEG, WIESE):
        path.write_text(json.dumps({"id": "a", "text": text}), encoding="utf-8")
        result = run("ingest", path, "--db", place)

    assert result.stdout.startswith("Filed 0 new articles; 1 changed, 0 known already.\nAnalysed 1 article")
    with open_archive(place) as archive:
        (current,) = archive.articles()
        assert (2, 1) == (current.version, archive.stats().earlier_versions)


def test_both_texts_of_an_id_within_one_file_are_kept(tmp_path: Path, place: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps({"id": "a", "text": text}) for text in (STEG, WIESE)), encoding="utf-8")

    assert "1 new article; 1 changed," in run("ingest", path, "--db", place).stdout


def test_stdin_is_read_and_told_by_its_beginning(place: str) -> None:
    line = json.dumps({"text": STEG})
    for given in (STEG, f"{line}\n{json.dumps({'text': WIESE})}"):
        result = run("ingest", "-", "--db", place, stdin=given)
        assert (0, True) == (result.exit_code, result.stdout.startswith("Filed 1 new article;"))
    with open_archive(place) as archive:
        assert 2 == len(archive.articles())


def test_articles_can_be_filed_now_and_analysed_later(folder: Path, place: str) -> None:
    result = run("ingest", folder, "--no-analyse", "--db", place)
    assert (0, "Filed 4 new articles; 0 changed, 0 known already.\n") == (result.exit_code, result.stdout)

    assert "Analysed 4 articles" in run("ingest", folder, "--db", place).stdout


def test_a_dry_run_touches_no_database(folder: Path, database_file: str) -> None:
    result = run("ingest", folder, "--dry-run", "--db", database_file)

    assert (0, "") == (result.exit_code, result.stderr)
    assert result.stdout.startswith("Read 4 articles; nothing was filed (--dry-run).\nAnalysed 4 articles: ")
    assert not Path(database_file).exists()


def test_articles_in_another_language_are_filed_but_not_analysed(tmp_path: Path, place: str) -> None:
    path = tmp_path / "a.jsonl"
    records = [{"text": "Le pont est fermé.", "language": "fr"}, {"text": STEG, "language": "de-CH"}]
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    result = run("ingest", path, "--db", place)

    assert (0, 2) == (result.exit_code, len(titles_and_outlets(place)))
    assert "Analysed 1 article:" in result.stdout
    expected = "Not analysed: 1 article in the language “fr”; only German (de) is understood.\n"
    assert result.stderr.endswith(expected)


def test_the_database_may_be_named_before_the_command_and_by_the_environment(
    folder: Path, tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("--db", place, "ingest", folder / "steg.txt")
    monkeypatch.setenv("QUOTE_TRACKER_DB", str(tmp_path / "other.db"))
    run("ingest", folder / "wiese.md")
    run("--db", tmp_path / "nowhere.db", "ingest", folder / "steg.txt", "--db", tmp_path / "last.db")

    found = [titles_and_outlets(each) for each in (place, str(tmp_path / "other.db"), str(tmp_path / "last.db"))]
    assert [[("", "")], [("Wiese", "Talbote")], [("", "")]] == found
    assert not (tmp_path / "nowhere.db").exists()


def test_a_table_with_mapped_columns_is_filed_and_another_language_said(tmp_path: Path, place: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'Wort;Tag;Sprache\n"{STEG}";1.3.2024;de\nLe pont.;1.3.2024;fr\n', encoding="utf-8")
    result = run("ingest", path, "--map", "text=Wort,date=Tag", "--db", place)

    assert (0, True) == (result.exit_code, result.stdout.startswith("Filed 2 new articles;"))
    assert "Not analysed: 1 article in the language “fr”" in result.stderr
