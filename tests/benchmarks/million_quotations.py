"""Whether lists stay quick in a large archive: the same questions at 10,000 and at 1,000,000 quotations.

python tests/benchmarks/million_quotations.py --numbers 10000 1000000
python tests/benchmarks/million_quotations.py --postgresql postgresql://…/an_empty_database

The archives are filled by bulk inserts of invented rows. Every question has answers of the same size in both, but for
`tracker speakers`, which finds less to list in the small one; each is asked several times, and the median of the times
counts.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from tracker.cli.speakers import LISTED
from tracker.model import QuotationQuery
from tracker.store import upgrades
from tracker.store.archive import Archive, open_archive
from tracker.store.engine import connected
from tracker.store.tables import (
    UNREVIEWED,
    Analysis,
    Article,
    ArticleWords,
    Attribution,
    Outlet,
    Quotation,
    QuotationWords,
    Speaker,
    SpeakerWord,
)
from tracker.store.words import search_words

NUMBERS = (10_000, 1_000_000)
IN_ARTICLE = 10
OF_SPEAKER = 200
OUTLETS = 20
DAYS = 3650
AT_ONCE = 10_000
TIMES = 7
FIRST_DAY = date(2015, 1, 1)
NOW = datetime(2025, 1, 1, tzinfo=UTC)
SYLLABLES = ("am", "ber", "chi", "dol", "en", "fur", "gar", "hal", "im", "kel", "lu", "mos", "nor", "os", "tig", "sig")
CHANCE = random.Random(1)
VOCABULARY = ["".join(CHANCE.choices(SYLLABLES, k=CHANCE.randint(2, 4))) for _ in range(20_000)]
RARE, RARE_ONES = "Konsequenzen", 500
"""The word of so many quotations in every archive, spread evenly."""

HER = 7
"""The number of the speaker who is asked for."""

QUESTIONS: dict[str, tuple[float, Callable[[Archive], object]]] = {
    "a speaker's first 50": (2, lambda archive: list(archive.quotations(QuotationQuery(speaker_id=HER, limit=50)))),
    "speakers, the first 20": (5, lambda archive: archive.speakers(limit=20)),
    "speakers, as the command lists them": (
        5, lambda archive: (archive.speakers(limit=LISTED), archive.count_speakers())
    ),
    "a count by speaker and date": (
        5, lambda archive: archive.count_quotations(QuotationQuery(speaker_id=HER, since=date(2018, 1, 1)))
    ),
    "a list by outlet, the first 50": (
        5, lambda archive: list(archive.quotations(QuotationQuery(outlet="Blatt 3", limit=50)))
    ),
    "a count by words": (5, lambda archive: archive.count_quotations(QuotationQuery(contains="Konsequenz"))),
    "a list by words, the first 50": (
        5, lambda archive: list(archive.quotations(QuotationQuery(contains="Konsequenz", limit=50)))
    ),
    "articles by words": (5, lambda archive: archive.articles(contains="Konsequenz", limit=50)),
}  # fmt: skip


def fill(place: str, how_many: int, of_speaker: int = OF_SPEAKER, rare_ones: int = RARE_ONES) -> None:
    """Fills an empty database with so many quotations, ten to an article, and so many to a speaker on average.

    Nobody has more than twice as many. So many quotations have the rare word in them.
    """
    upgrades.upgrade(place)
    with connected(place) as connection, connection.begin():
        outlets = [{"id": number, "name": f"Blatt {number}"} for number in range(1, OUTLETS + 1)]
        connection.execute(insert(Outlet), outlets)
        speakers = [_speaker(number) for number in range(1, how_many // of_speaker + 1)]
        connection.execute(insert(Speaker), speakers)
        words = [{"word": word, "speaker_id": row["id"]} for row in speakers for word in row["key"].split()]
        connection.execute(insert(SpeakerWord), words)
        articles, rare = how_many // IN_ARTICLE, how_many // rare_ones
        for first in range(1, articles + 1, AT_ONCE // IN_ARTICLE):
            numbers = range(first, min(first + AT_ONCE // IN_ARTICLE, articles + 1))
            _file(connection, numbers, len(speakers), rare)
    with connected(place) as connection:
        connection = connection.execution_options(isolation_level="AUTOCOMMIT")
        connection.exec_driver_sql("VACUUM ANALYZE" if connection.dialect.name == "postgresql" else "PRAGMA optimize")


def _speaker(number: int) -> dict[str, Any]:
    key = f"vorname{number} nachname{number}"
    more = {"key": key, "search_key": key, "role": "", "organisation": "", "gender": ""}
    return {"id": number, "kind": "person", "name": key.title(), **more}


def _file(connection: Connection, numbers: range, speakers: int, rare: int) -> None:
    rows: dict[type, list[dict[str, Any]]] = {
        table: [] for table in (Article, ArticleWords, Analysis, Quotation, QuotationWords, Attribution)
    }
    for number in numbers:
        for table, row in _article(number, speakers, rare):
            rows[table].append(row)
    for table, some in rows.items():
        connection.execute(insert(table), some)


def _article(number: int, speakers: int, rare: int) -> Iterator[tuple[type, dict[str, Any]]]:
    """The rows of one article: itself, its analysis, and its quotations, each with an attribution and its words."""
    chance = random.Random(number)
    ids = range((number - 1) * IN_ARTICLE + 1, number * IN_ARTICLE + 1)
    sayings = [f"«{' '.join(chance.choices(VOCABULARY, k=12))}{'' if each % rare else f' {RARE}'}»" for each in ids]
    text, day = " sagt sie. ".join(sayings), FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    outlet, length = chance.randint(1, OUTLETS), len(text)
    yield Article, {
        "id": number, "outlet_id": outlet, "identity": f"id {number}", "version": 1, "source_id": str(number),
        "url": "", "source": "", "title": f"Artikel {number}", "byline": "", "language": "de", "day": day,
        "added_at": NOW, "sha256": hashlib.sha256(text.encode()).hexdigest(), "text_length": length, "text": text,
    }  # fmt: skip
    yield ArticleWords, {"article_id": number, "words": search_words(f"Artikel {number}", text)}
    yield Analysis, {"id": number, "article_id": number, "text_length": length, "method": "bulk", "made_at": NOW}
    start = 0
    for each, saying in zip(ids, sayings, strict=True):
        speaker = min(chance.randint(1, speakers), chance.randint(1, speakers)) if each % 10 else None
        yield Quotation, {
            "id": each, "article_id": number, "text_length": length, "start": start, "end": start + len(saying),
            "text": saying, "mark": "guillemets", "nested": False, "paragraph": 1, "analysis_id": number,
            "found": True, "listed": True, "kind": "direct", "speaker_id": speaker, "day": day,
            "outlet_id": outlet, "status": UNREVIEWED, "in_marks": True,
        }  # fmt: skip
        yield QuotationWords, {"quotation_id": each, "words": search_words(saying)}
        yield Attribution, {
            "quotation_id": each, "analysis_id": number, "text_length": length, "kind": "direct",
            "speaker_id": speaker, "role": "", "organisation": "", "confidence": 0.9, "mention_text": "",
            "cue_text": "sagt", "cue_lemma": "sagen", "addressee_text": "", "segments": [], "reasons": [],
            "candidates": [],
        }  # fmt: skip
        start += len(saying) + len(" sagt sie. ")


def seconds(place: str) -> dict[str, float]:
    """The median time of each question."""
    taken = {}
    for name, (_, question) in QUESTIONS.items():
        times = []
        for _ in range(TIMES):
            with open_archive(place) as archive:
                start = time.perf_counter()
                assert question(archive), name
                times.append(time.perf_counter() - start)
        taken[name] = statistics.median(times)
    return taken


def main() -> None:
    """Fills an archive for each number, asks, and prints times and ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--numbers", type=int, nargs="+", default=NUMBERS, metavar="N")
    parser.add_argument("--postgresql", metavar="URL", help="A database whose schema “public” may be thrown away.")
    options = parser.parse_args()
    found = []
    for how_many in options.numbers:
        with tempfile.TemporaryDirectory() as folder:
            place = options.postgresql or str(Path(folder, "news.db"))
            if options.postgresql:
                empty(place)
            start = time.perf_counter()
            fill(place, how_many)
            print(f"{how_many:9,} quotations filed in {time.perf_counter() - start:.0f} s", flush=True)
            found.append(seconds(place))
    for name, (bar, _) in QUESTIONS.items():
        times = "  ".join(f"{1000 * each[name]:9.2f} ms" for each in found)
        print(f"{name:36} {times}   ratio {found[-1][name] / found[0][name]:6.2f} (at most {bar:g})")


def empty(place: str) -> None:
    """Throws away whatever a PostgreSQL database holds."""
    with connected(place) as connection, connection.begin():
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")


if __name__ == "__main__":
    main()
