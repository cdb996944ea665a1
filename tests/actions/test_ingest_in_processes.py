"""Ingesting with several processes, killed and resumed: the database is always that of one quiet run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from benchmarks.dumping import dump
from benchmarks.generate import records

from tracker.actions.finding import find_quotations
from tracker.actions.ingest import Ingested, ingest
from tracker.actions.workers import Analysts
from tracker.errors import TrackerError
from tracker.model import Article
from tracker.sources import read
from tracker.store.archive import open_archive

ARTICLES = 150
"""More than two batches."""


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles from seeds, some of which come twice, some in a new version, and one in French."""
    lines = list(records(ARTICLES))
    lines[20:20] = [lines[3], {**lines[4], "text": f"Neu: {lines[4]['text']}"}]
    lines[100:100] = [lines[99], {**lines[98], "text": f"Neu: {lines[98]['text']}"}, {**lines[0], "language": "fr"}]
    path = tmp_path_factory.mktemp("articles") / "a.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def undisturbed(articles: Path) -> list[str]:
    """What one process makes of them in one go."""
    return list(dump(ingested(articles, articles.with_name("undisturbed.db"), workers=1)))


def ingested(articles: Path, database: Path, *, workers: int | None) -> Path:
    done = Ingested()
    ingest(read([str(articles)]), lambda: open_archive(database), done, skipped=print, workers=workers)
    return database


def test_two_processes_write_the_same_rows_with_the_same_ids_as_one(
    articles: Path, undisturbed: list[str], tmp_path: Path
) -> None:
    assert undisturbed == list(dump(ingested(articles, tmp_path / "two.db", workers=2)))


def test_articles_filed_first_and_analysed_later_are_the_same_speakers_and_quotations(
    articles: Path, undisturbed: list[str], tmp_path: Path
) -> None:
    database = tmp_path / "later.db"
    ingest(read([str(articles)]), lambda: open_archive(database), Ingested(), analyse=False, skipped=print)
    done = Ingested()
    ingest(read([str(articles)]), lambda: open_archive(database), done, skipped=print, workers=1)

    with open_archive(database) as archive:
        assert [] == archive.unanalysed()
        assert [] == archive.check()
    assert (0, 0) == (done.new, done.changed)


def test_a_second_run_writes_nothing(articles: Path, undisturbed: list[str], tmp_path: Path) -> None:
    database = ingested(articles, tmp_path / "twice.db", workers=1)
    before = database.stat().st_mtime_ns
    done = Ingested()
    ingest(read([str(articles)]), lambda: open_archive(database), done, skipped=print)

    assert (0, 0, 0, ARTICLES + 5) == (done.new, done.changed, done.analysed.articles, done.known)
    assert (before, undisturbed) == (database.stat().st_mtime_ns, list(dump(database)))


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
@pytest.mark.parametrize("workers", [1, 2])
def test_a_killed_run_goes_on_where_it_was(
    articles: Path, undisturbed: list[str], tmp_path: Path, workers: int
) -> None:
    database = tmp_path / "killed.db"
    command = [sys.executable, "-W", "ignore", "-c", "from tracker.cli import main; main()", "ingest", articles]
    for least in (1, 65):
        child = subprocess.Popen([*command, "--db", database, "--workers", str(workers)], stdout=subprocess.DEVNULL)
        wait_until_filed(database, least, child)
        child.send_signal(signal.SIGKILL)
        child.wait()
    subprocess.run([*command, "--db", database, "--workers", str(workers)], check=True, stdout=subprocess.DEVNULL)

    assert undisturbed == list(dump(database))
    with open_archive(database) as archive:
        assert [] == archive.check()


def wait_until_filed(database: Path, least: int, child: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    while filed(database) < least and child.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.02)


def filed(database: Path) -> int:
    if not database.exists():
        return 0
    try:
        return sum(line.startswith("article ") for line in dump(database))
    except Exception:  # noqa: BLE001 (the tables are being made)
        return 0


def test_analyses_come_back_in_the_order_of_their_articles() -> None:
    texts = [f"«Nummer {number} bleibt zu», sagte Regula Ammann." for number in range(20)]
    with Analysts(find_quotations, 2) as analysts:
        analyses = list(analysts.give([Article(text=text) for text in texts]))

    assert [text[: text.index("»") + 1] for text in texts] == [each.attributions[0].quotation.text for each in analyses]


def test_a_killed_worker_is_one_sentence() -> None:
    with Analysts(find_quotations, 2) as analysts:
        list(analysts.give([Article(text="«Ja», sagte er.")]))
        for process in list(analysts._pool._processes.values()):  # type: ignore[union-attr]
            os.kill(process.pid, signal.SIGKILL)
            process.join()
        with pytest.raises(TrackerError, match="fewer --workers"):
            list(analysts.give([Article(text="«Ja», sagte er.")]))


def test_few_articles_are_analysed_without_other_processes() -> None:
    with Analysts(find_quotations) as analysts:
        list(analysts.give([Article(text="«Ja», sagte er.")] * 3))
        assert 0 == analysts.ahead


def test_several_processes_analyse_what_is_on_file_as_one_does(articles: Path, tmp_path: Path) -> None:
    analysed = []
    for workers in (1, 2):
        database = tmp_path / f"{workers}.db"
        ingest(read([str(articles)]), partial(open_archive, database), Ingested(), analyse=False, skipped=print)
        command = [sys.executable, "-c", "from tracker.cli import main; main()", "analyse", "--workers", str(workers)]
        said = subprocess.run([*command, "--db", database], check=True, capture_output=True, text=True)
        analysed.append([said.stdout, *dump(database)])

    assert analysed[0] == analysed[1]
    assert analysed[0][0].startswith(f"Analysed {ARTICLES} articles: ")
