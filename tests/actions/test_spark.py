"""`tracker spark` on a session of two cores: the same rows as in this process, from every format."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from running import PROGRAM, run

from tracker.actions import spark_rows
from tracker.actions.extract import as_data
from tracker.actions.finding import find_quotations
from tracker.model import Article, QuotationQuery
from tracker.sources import FORMATS, read
from tracker.store.archive import Archive, open_archive

pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="no Java on this machine")


@pytest.fixture(scope="module", autouse=True)
def on_spark() -> None:
    """Skips what needs Spark where it is not installed: it is too heavy for every run of the tests."""
    pytest.importorskip("pyspark", reason="Spark is not installed: pip install 'quote-tracker[spark]'")
    pytest.importorskip("pandas", reason="Spark's own needs are not installed")


def seeds() -> list[dict[str, str]]:
    """The articles of the project as JSON objects, one of them in another language and one without an id."""
    found = []
    for item in read([str(Path(__file__).parents[2] / "seeds")], "markdown"):
        assert isinstance(item, Article)
        described = {name: getattr(item, name) for name in ("title", "outlet", "byline", "url", "text")}
        found.append(described | {"id": f"s{len(found)}", "published": str(item.published or "")})
    del found[1]["id"]
    found[2]["language"] = "fr"
    return found[:12]


def jsonl(folder: Path) -> list[str]:
    """Two files, the second with a line that is no article."""
    lines = [json.dumps(each, ensure_ascii=False) for each in seeds()]
    (folder / "eins.jsonl").write_text("\n".join(lines[:8]), encoding="utf-8")
    (folder / "zwei.jsonl").write_text("\n".join([*lines[8:], '{"title": "leer"}']), encoding="utf-8")
    return [str(folder / "eins.jsonl"), str(folder / "zwei.jsonl")]


def parquet(folder: Path) -> list[str]:
    """The same articles in a folder of Parquet, with a date that is one, and a row without text."""
    import pyarrow
    from pyarrow import parquet as files

    (folder / "archiv.parquet").mkdir()
    table = pyarrow.Table.from_pylist([*({"language": None} | each for each in seeds()), {"title": "leer"}])
    days = [value and pyarrow.scalar(value).cast(pyarrow.date32()).as_py() for value in table["published"].to_pylist()]
    table = table.set_column(table.schema.get_field_index("published"), "published", [pyarrow.array(days)])
    files.write_table(table, folder / "archiv.parquet" / "teil.parquet")
    return [str(folder / "archiv.parquet")]


def swissdox(folder: Path) -> list[str]:
    """The same articles as Swissdox delivers them."""
    lines = ["id\tpubtime\tmedium_name\tlanguage\thead\tcontent"]
    for each in seeds():
        body = "".join(f"<p>{part}</p>" for part in each["text"].split("\n") if part.strip())
        cells = [each.get("id", "x"), f"{each['published']} 00:00:00", each["outlet"], "de", each["title"], body]
        lines.append("\t".join(cells))
    (folder / "swissdox.tsv").write_text("\n".join(lines), encoding="utf-8")
    return [str(folder / "swissdox.tsv")]


INPUTS = {"jsonl": jsonl, "parquet": parquet, "swissdox": swissdox}


@pytest.fixture(params=[name for name in INPUTS if name in FORMATS])
def inputs(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, list[str]]:
    """The name of a format, and the paths of articles in it."""
    return request.param, INPUTS[request.param](tmp_path)


def rows(folder: Path) -> list[dict[str, Any]]:
    """The rows of a folder of Parquet, in an order that does not depend on who wrote them."""
    from pyarrow import parquet as files

    found: list[dict[str, Any]] = files.read_table(folder).to_pylist()
    return sorted(found, key=lambda row: (row["sha256"], row["id"], row.get("place", 0)))


def test_the_rows_are_those_of_this_process(inputs: tuple[str, list[str]], tmp_path: Path) -> None:
    name, paths = inputs
    result = run("spark", "--from", name, *paths, tmp_path / "found", "--master", "local[2]", "--parts", 3)

    items = list(read(paths, name))
    read_here = [item for item in items if isinstance(item, Article)]
    expected = [
        spark_rows.flattened(quotation)
        for article in sorted(read_here, key=lambda each: (spark_rows.hash_of(each), each.id))
        if article.language == "de"
        for quotation in as_data(article, find_quotations(article))["quotations"]  # type: ignore[attr-defined]
    ]
    found = rows(tmp_path / "found" / "quotations")
    without_nulls = [{key: value for key, value in row.items() if value is not None} for row in found]
    assert (3 if len(read_here) < len(items) else 0) == result.exit_code, result.stderr
    assert expected == [{key: row[key] for key in row if key not in spark_rows.SHARED} for row in without_nulls]
    assert len(expected) > 50
    articles = rows(tmp_path / "found" / "articles")
    assert sorted(map(spark_rows.hash_of, read_here)) == [row["sha256"] for row in articles]
    assert {row["sha256"]: row["outlet"] for row in articles}.items() >= {(r["sha256"], r["outlet"]) for r in found}


def test_what_it_wrote_is_filed_as_if_the_articles_had_been(tmp_path: Path) -> None:
    paths, place = jsonl(tmp_path), str(tmp_path / "news.db")
    assert 3 == run("spark", *paths, tmp_path / "found", "--master", "local[2]", "--parts", 2).exit_code
    result = run("ingest", "--from", "parquet", tmp_path / "found" / "articles", "--db", place)
    again = run("ingest", "--from", "jsonl", *paths, "--db", place)

    assert (0, 3) == (result.exit_code, again.exit_code), result.stderr
    assert again.stdout.startswith("Filed 0 new articles; 0 changed, 12 known already.")
    run("ingest", "--from", "jsonl", *paths, "--db", tmp_path / "direct.db")
    with open_archive(place) as archive, open_archive(tmp_path / "direct.db") as direct:
        assert not archive.check()
        assert what_is_filed(direct) == what_is_filed(archive)
        assert direct.stats() == archive.stats()


def what_is_filed(archive: Archive) -> list[Any]:
    """The quotations without the numbers, which depend on the order of the articles."""
    quotations = archive.quotations(QuotationQuery(kinds=()))
    plain = [replace(each, id=0, article_id=0, speaker_id=None, disagreement="") for each in quotations]
    return sorted(plain, key=lambda each: (each.url, each.headline, each.start, each.kind))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--from", "parquet", "nowhere"], "Error: Spark cannot do this: Path does not exist: file:"),
        (["--from", "parquet", "bad.parquet"], "Error: Spark cannot do this: "),
        (["full"], "Error: There is no article: no file ends in "),
    ],
)
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "photo.jpg").touch()
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 and no more than that")
    *options, name = arguments
    command = [*PROGRAM, "spark", *options, name, "found", "--master", "local[2]"]
    process = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)

    assert (1, "") == (process.returncode, process.stdout)
    assert process.stderr.splitlines()[-1].startswith(said), process.stderr
    assert "Traceback" not in process.stderr
